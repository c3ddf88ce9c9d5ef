"""The whole store as files: a table or view a file, money exact, rows in a total order, the same store giving the same bytes."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.command.layout import show_value
from pipeline.errors import NotPublished
from pipeline.query import ask, read_only
from schemas.system_faults import explain_failure

if TYPE_CHECKING:
    import duckdb

_NAMES = "SELECT table_name FROM information_schema.tables ORDER BY ALL"
LIST_SEPARATOR = "|"
"""What parts the values of a list in a CSV cell."""


def export_store(store: Path, folder: Path, layout: str) -> Iterator[Path]:
    """Write every table and view.

    Args:
        store: the store.
        folder: where the files go; made when absent.
        layout: ``csv`` (UTF-8, commas, nothing for NULL) or ``parquet`` (money as decimals).

    Yields:
        the files' paths by name, each when it is in place.

    Raises:
        UserError: there is no store that can be read.
        NotPublished: a file cannot be written.
    """
    make = {"csv": _make_csv, "parquet": _make_parquet}[layout]
    with read_only(store) as connection:
        for (name,) in ask(connection, _NAMES)[1]:
            path = folder / f"{name}.{layout}"
            _write(path, make(connection, f'SELECT * FROM "{name}" ORDER BY ALL'))
            yield path


def _make_csv(connection: duckdb.DuckDBPyConnection, question: str) -> bytes:
    columns, rows = ask(connection, question)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[_spell(value) for value in row] for row in rows])
    return out.getvalue().encode("utf-8")


def _spell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return LIST_SEPARATOR.join(map(show_value, value)) if isinstance(value, list) else show_value(value)


def _make_parquet(connection: duckdb.DuckDBPyConnection, question: str) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = pa.BufferOutputStream()
    pq.write_table(connection.sql(question).to_arrow_table(), out)
    return out.getvalue()


def _write(path: Path, data: Any) -> None:
    """Put a file in place at once, so that nobody reads half of it."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(data)
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        raise NotPublished("run.not_written", path=path, **explain_failure(error)) from error
