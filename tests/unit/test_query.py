"""Read-only questions: exact answers, nothing written, and every store that cannot be read refused in words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from pipeline.errors import UserError
from pipeline.messages import LANGUAGES, render
from pipeline.query import query_rows, read_only
from schemas.definition import SCHEMA_VERSION


def make_store(path: Path, version: object = SCHEMA_VERSION) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE meta (name VARCHAR, value VARCHAR)")
        connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(version)])
        connection.execute("CREATE TABLE t AS SELECT 12345678901234.56::DECIMAL(18,2) AS amount_dkk, 'æøå' AS label, ['05.57.73'] AS codes")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_store(tmp_path / "variance.duckdb")


def test_money_comes_back_exact(store: Path) -> None:
    assert query_rows(store, "SELECT * FROM t") == (
        ("amount_dkk", "label", "codes"),
        ((Decimal("12345678901234.56"), "æøå", ["05.57.73"]),),
    )


def test_a_question_takes_parameters(store: Path) -> None:
    assert query_rows(store, "SELECT label FROM t WHERE label = ?", ["æøå"])[1] == (("æøå",),)
    assert query_rows(store, "SELECT label FROM t WHERE label = $label", {"label": "x"})[1] == ()


def test_many_questions_share_a_connection(store: Path) -> None:
    with read_only(store) as connection:
        for _ in range(3):
            assert connection.execute("SELECT count(*) FROM t").fetchall() == [(1,)]


def write_text(path: Path) -> None:
    path.write_text("no database", encoding="utf-8")


def write_foreign(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE other (x INTEGER)")


REFUSED: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: None, "store.missing"),
    (lambda path: path.mkdir(), "store.missing"),
    (lambda path: path.touch(), "store.foreign"),
    (write_text, "store.foreign"),
    (write_foreign, "store.foreign"),
    (lambda path: make_store(path, "odd"), "store.foreign"),
    (lambda path: make_store(path, SCHEMA_VERSION - 1), "store.older"),
    (lambda path: make_store(path, SCHEMA_VERSION + 1), "store.newer"),
]


@pytest.mark.parametrize(("make", "key"), REFUSED, ids=[f"{n}-{key}" for n, (_, key) in enumerate(REFUSED)])
def test_what_is_no_store_of_ours_is_refused_in_words(tmp_path: Path, make: Callable[[Path], object], key: str) -> None:
    path = tmp_path / "variance.duckdb"
    make(path)
    with pytest.raises(UserError) as refused:
        query_rows(path, "SELECT 1")
    assert refused.value.key == key
    for lang in LANGUAGES:
        assert str(path) in render(refused.value.key, refused.value.params, lang)


def test_a_file_of_a_newer_duckdb_is_refused_in_words(store: Path) -> None:
    """The file's own storage version, beyond what this client reads."""
    content = bytearray(store.read_bytes())
    content[12:20] = (12345).to_bytes(8, "little")
    store.write_bytes(content)
    with pytest.raises(UserError) as refused:
        query_rows(store, "SELECT 1")
    assert refused.value.key in {"store.unreadable", "store.foreign"}


def test_a_store_that_another_program_writes_is_refused_in_words(store: Path) -> None:
    program = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"
    command = [sys.executable, "-c", program, str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        with pytest.raises(UserError) as refused:
            query_rows(store, "SELECT 1")
        writer.communicate("\n")
    assert refused.value.key == "store.unreadable"


@pytest.mark.parametrize(
    "sql",
    [
        "SELEC 1",
        "SELECT nothing FROM t",
        "INSERT INTO t VALUES (1, 'x', [])",
        "DROP TABLE t",
        "CREATE TABLE u (x INTEGER)",
        "COPY t TO 'out.csv'",
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM 'https://example.org/x.parquet'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "ATTACH 'other.duckdb'",
        "SET enable_external_access = true",
    ],
)
def test_a_question_that_is_none_is_refused_in_words(store: Path, sql: str) -> None:
    before = store.read_bytes()
    with pytest.raises(UserError) as refused:
        query_rows(store, sql)
    assert refused.value.key == "store.bad_question"
    assert store.read_bytes() == before
    assert [path.name for path in store.parent.iterdir()] == [store.name]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELEC 1", "det kan ikke læses som SQL. [Parser Error"),
        ("SELECT * FROM nowhere", "en tabel eller funktion i det findes ikke; tabellerne står i docs/store.md. [Catalog Error"),
        ("SELECT nothing FROM t", "en kolonne i det findes ikke eller kan ikke bruges sådan; kolonnerne står i docs/store.md. [Binder"),
        ("INSERT INTO t VALUES (1, 'x', [])", "lageret kan kun læses, og kun lageret. [Invalid Input Error"),
        ("SELECT * FROM read_csv('/etc/hostname')", "lageret kan kun læses, og kun lageret. [Permission Error"),
        ("SELECT 'a'::INTEGER", "en værdi i det kan ikke laves om til den type, der skal bruges. [Conversion Error"),
    ],
)
def test_what_is_wrong_with_a_question_is_said_in_our_own_words(store: Path, sql: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        query_rows(store, sql)
    assert render(refused.value.key, refused.value.params).startswith(f"Spørgsmålet kan ikke besvares: {said}")


@pytest.mark.parametrize(
    ("sql", "key"),
    [
        ("", "no_question"), ("  ", "no_question"), (";", "no_question"), ("-- nothing", "no_question"),
        ("SELECT 1; SELECT 2", "several_questions"), ("SELECT 1; DROP TABLE t", "several_questions"),
    ],
)  # fmt: skip
def test_one_question_at_a_time(store: Path, sql: str, key: str) -> None:
    with pytest.raises(UserError) as refused:
        query_rows(store, sql)
    assert refused.value.key == f"store.{key}"


def test_a_semicolon_behind_a_question_is_no_second_one(store: Path) -> None:
    assert query_rows(store, "SELECT 1 AS x; -- that is all")[1] == ((1,),)
