"""Read-only questions to the store. Reports and notebooks see the data through here only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UserError
from schemas.definition import SCHEMA_VERSION

if TYPE_CHECKING:
    import duckdb

Answer = tuple[tuple[str, ...], tuple[tuple[Any, ...], ...]]

_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""A question reads the store and nothing else: no other file, no network, nothing written."""


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
        result = connection.execute(sql, params or None)
        # DuckDB gives nothing at all where nothing but blanks and comments is asked, whatever its types say.
        described = getattr(result, "description", None) or ()
        rows = result.fetchall() if described else []
        columns = tuple(column[0] for column in described)
    except (duckdb.Error, UnicodeError) as error:
        reason = " ".join(str(error).split("\n\n")[0].split())
        raise UserError("store.bad_question", reason=reason) from error
    return columns, tuple(map(tuple, rows))


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
        reason = str(error).splitlines()[0]
        if "not a valid DuckDB database" in reason:
            raise UserError("store.foreign", path=path) from error
        raise UserError("store.unreadable", path=path, reason=reason) from error


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
