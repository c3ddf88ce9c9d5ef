"""Read-only questions to the store. Reports and notebooks see the data through here only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UserError
from schemas.definition import SCHEMA_VERSION
from schemas.own_faults import Fault
from schemas.system_faults import explain_failure

if TYPE_CHECKING:
    import duckdb

Answer = tuple[tuple[str, ...], tuple[tuple[Any, ...], ...]]

_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""A question reads the store and nothing else: no other file, no network, nothing written."""


_WRONG_QUESTIONS = {
    "ParserException": "unreadable",
    "CatalogException": "unknown_table",
    "BinderException": "unknown_column",
    "PermissionException": "not_allowed",
    "InvalidInputException": "not_allowed",
    "ConversionException": "unfit_value",
    "OutOfMemoryException": "too_large",
}
"""What DuckDB's kinds of error say of a question."""


def query_rows(path: Path, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> Answer:
    """Ask one question.

    Args:
        path: the store.
        sql: the question; ``?`` or ``$name`` where a parameter goes.
        params: the parameters.

    Returns:
        the column names, and the rows; money as Decimal.

    Raises:
        UserError: there is no store that this program can read, or the question cannot be answered.
    """
    with read_only(path) as connection:
        return ask(connection, sql, params)


def ask(connection: duckdb.DuckDBPyConnection, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> Answer:
    """Ask one question of an open store; see ``query_rows``."""
    import duckdb

    try:
        sql.encode()  # a word of the command line may hold bytes that are no text
        statements = connection.extract_statements(sql)
        if len(statements) != 1:
            raise UserError("store.several_questions" if statements else "store.no_question")
        result = connection.execute(sql, params or None)
        rows = result.fetchall()
        columns = tuple(column[0] for column in result.description or ())
    except (duckdb.Error, UnicodeError) as error:
        raise UserError("store.bad_question", **_explain_question(error)) from error
    return columns, tuple(map(tuple, rows))


def _explain_question(error: Exception) -> dict[str, object]:
    """What is wrong with a question in our own words, by the kind of error, and what DuckDB says of it."""
    kind = next((name for kind, name in _WRONG_QUESTIONS.items() if type(error).__name__ == kind), "other")
    return {"reason": Fault(f"faults.question_{kind}"), "technical": " ".join(str(error).split("\n\n")[0].split())}


@contextmanager
def read_only(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The store, open for reading while the block runs; it keeps showing the snapshot that it opened.

    Raises:
        UserError: the store is missing, foreign, older, newer, or cannot be opened.
    """
    connection = _open(path)
    try:
        _refuse_other_versions(path, connection)
        yield connection
    finally:
        connection.close()


def _open(path: Path) -> duckdb.DuckDBPyConnection:
    import duckdb

    if not path.is_file():
        raise UserError("store.missing", path=path)
    try:
        return duckdb.connect(str(path), read_only=True, config=_LOCKED_DOWN)
    except duckdb.Error as error:
        if "not a valid DuckDB database" in str(error):
            raise UserError("store.foreign", path=path) from error
        raise UserError("store.unreadable", path=path, **explain_failure(error)) from error


def _refuse_other_versions(path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    import duckdb

    try:
        rows = connection.execute("SELECT value FROM meta WHERE name = 'schema_version'").fetchall()
        found = int(rows[0][0])
    except (duckdb.Error, IndexError, ValueError, TypeError) as error:
        raise UserError("store.foreign", path=path) from error
    if found < SCHEMA_VERSION:
        raise UserError("store.older", path=path, found=found, wanted=SCHEMA_VERSION)
    if found > SCHEMA_VERSION:
        raise UserError("store.newer", path=path, found=found, wanted=SCHEMA_VERSION)
