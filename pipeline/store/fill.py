"""Rows into an open DuckDB connection: the tables laid, each filled with one Arrow insert, the views drawn, the checks asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.errors import NotPublished
from pipeline.store.rows import Row, Rows
from schemas import ROOT
from schemas.arrow import to_arrow_schema
from schemas.ddl import check_references, comment_view, create_store, create_views
from schemas.definition import BY_NAME, Column, Table

SHOWN = 3
"""How many offending rows a message shows."""


def fill_store(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Lay the tables, insert the rows, draw the views.

    Raises:
        NotPublished: a row does not fit its table: a key twice, a value outside its closed list, bounds or type.
    """
    for statement in create_store():
        connection.execute(statement)
    for name, some in rows.items():
        _insert(connection, BY_NAME[name], some)
    for view, statement in create_views():
        connection.execute(statement)
        columns = connection.execute("SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [view.name])
        for comment in comment_view(view, tuple(name for (name,) in columns.fetchall())):
            connection.execute(comment)


def check_store(connection: duckdb.DuckDBPyConnection) -> None:
    """Ask every check of ``schemas/checks`` and of the references; each selects the offending rows.

    Raises:
        NotPublished: the first check that selects a row, with how many it selects and the first of them.
    """
    for name, question in list_checks():
        try:
            found = connection.execute(question).fetchall()
        except duckdb.Error as error:
            raise NotPublished("store.check_broke", check=name, problem=str(error).splitlines()[0]) from error
        if found:
            shown = "; ".join(", ".join(map(str, row)) for row in found[:SHOWN])
            raise NotPublished("store.check_failed", check=name, count=len(found), rows=shown)


def list_checks() -> Iterator[tuple[str, str]]:
    """The checks by name: those written in SQL, then a reference check for each reference of the definition."""
    for path in sorted((ROOT / "checks").glob("*.sql")):
        yield path.stem, path.read_text(encoding="utf-8")
    yield from check_references()


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, rows: Sequence[Row]) -> None:
    if not rows:
        return
    try:
        connection.register("incoming", _make_arrow(table, rows))
        connection.execute(f'INSERT INTO "{table.name}" BY NAME SELECT * FROM incoming')
    except (duckdb.ConstraintException, pa.ArrowException) as error:
        raise NotPublished("store.row_does_not_fit", table=table.name, technical=str(error).splitlines()[0]) from error
    connection.unregister("incoming")


def _make_arrow(table: Table, rows: Sequence[Row]) -> Any:
    """The rows as one Arrow table. Printed values must fit exactly; computed ones are rounded to their column."""
    steps = {column.name: _make_step(column) for column in table.columns if column.computed}
    fitting = [{name: _fit(value, steps.get(name)) for name, value in row.items()} for row in rows]
    return pa.Table.from_pylist(fitting, schema=to_arrow_schema(table))


def _make_step(column: Column) -> Decimal:
    _, scale = column.kind.decimals or (0, 0)
    return Decimal(1).scaleb(-scale)


def _fit(value: object, step: Decimal | None) -> object:
    """A file name may hold bytes that are no text: they are shown as question marks, and keep nobody from publishing."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value.quantize(step, ROUND_HALF_UP) if isinstance(value, Decimal) and step is not None else value
