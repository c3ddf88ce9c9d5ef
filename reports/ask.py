"""The reports' questions to the store: one SQL file each under ``reports/sql``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.query import ask, read_only

if TYPE_CHECKING:
    import duckdb

Record = dict[str, Any]
"""One row of an answer: column → value; money as Decimal."""

_ASKED_OFTEN = ("status_round", "status_identity", "budget_rollforward")
"""Views that many questions look into: worked out once, and kept in memory beside the store while it is open."""

_FOLDER = Path(__file__).resolve().parent / "sql"


class Store:
    """An open store and the questions that reports put to it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def ask(self, question: str, **params: object) -> list[Record]:
        """The rows of one question.

        Args:
            question: the name of a file in ``reports/sql``.
            params: its ``$parameters``.
        """
        columns, rows = ask(self._connection, _read_sql(question), params)
        return [dict(zip(columns, row, strict=True)) for row in rows]


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """The store, open for reading while the block runs."""
    with read_only(path) as connection:
        for view in _ASKED_OFTEN:
            connection.execute(f"CREATE TEMP TABLE {view} AS FROM main.{view}")
        yield Store(connection)


@cache
def _read_sql(question: str) -> str:
    return (_FOLDER / f"{question}.sql").read_text(encoding="utf-8")
