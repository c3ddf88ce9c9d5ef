"""The store as files: every table and view, exact, in one order, the same bytes again."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.command.export import export_store
from pipeline.errors import NotPublished, UserError
from schemas.definition import SCHEMA_VERSION

ROWS = [("b", Decimal("-0.10"), ["05.57.73", "05.57.76"], None), ("a", Decimal("1234567890123456.78"), [], True), ("a", None, None, False)]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE meta (name VARCHAR, value VARCHAR)")
        connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])
        connection.execute("CREATE TABLE line (text VARCHAR, amount_dkk DECIMAL(18,2), codes VARCHAR[], is_current BOOLEAN)")
        for row in ROWS:
            connection.execute("INSERT INTO line VALUES (?, ?, ?, ?)", row)
        connection.execute("CREATE VIEW summed AS SELECT text, sum(amount_dkk) AS amount_dkk FROM line GROUP BY text")
    return path


def test_every_table_and_view_is_written_exactly(store: Path, tmp_path: Path) -> None:
    paths = list(export_store(store, tmp_path / "out" / "csv", "csv"))
    assert [path.name for path in paths] == ["line.csv", "meta.csv", "summed.csv"]
    assert list(csv.reader(paths[0].read_text(encoding="utf-8").splitlines())) == [
        ["text", "amount_dkk", "codes", "is_current"],
        ["a", "1234567890123456.78", "", "true"],
        ["a", "", "", "false"],
        ["b", "-0.10", "05.57.73|05.57.76", ""],
    ]
    assert list(csv.reader(paths[2].read_text(encoding="utf-8").splitlines()))[1:] == [["a", "1234567890123456.78"], ["b", "-0.10"]]
    assert sorted(path.name for path in (tmp_path / "out" / "csv").iterdir()) == [path.name for path in paths]


def test_parquet_keeps_money_decimal(store: Path, tmp_path: Path) -> None:
    line, _, _ = export_store(store, tmp_path, "parquet")
    table = pq.read_table(line)
    assert table.schema.field("amount_dkk").type == pa.decimal128(18, 2)
    assert table.column("amount_dkk").to_pylist() == [Decimal("1234567890123456.78"), None, Decimal("-0.10")]
    assert table.column("codes").to_pylist() == [[], None, ["05.57.73", "05.57.76"]]


@pytest.mark.parametrize("layout", ["csv", "parquet"])
def test_the_same_store_gives_the_same_bytes(store: Path, tmp_path: Path, layout: str) -> None:
    first, second = ([path.read_bytes() for path in export_store(store, tmp_path / name, layout)] for name in ("first", "second"))
    assert first == second


def test_what_cannot_be_written_is_said(store: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotPublished, match="file"):
        list(export_store(store, tmp_path / "file", "csv"))
    with pytest.raises(UserError, match="nowhere"):
        list(export_store(tmp_path / "nowhere", tmp_path, "csv"))
