"""The store's one definition, and all that is made from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import duckdb
import pytest

from pipeline.store.fill import fill_store
from pipeline.store.rows import list_rows
from schemas import ROOT
from schemas.ddl import check_references, create_store, create_views
from schemas.definition import BY_NAME, TABLES, VIEWS, Table, Type, View
from schemas.dictionary import PATH, write_dictionary
from schemas.fates import FactTable
from tests.unit.store.samples import make_curated

CONTRACT = {
    "source_file": "path document_id",
    "document": "document_id path sha256 media_type size_bytes page_count line_count meeting_id municipality municipality_code committee "
    "meeting_date document_kind is_current",
    "agenda_item": "document_id item_no item_label title case_no item_kind decision_text decision first_line last_line",
    "figure": "figure_id document_id item_no page line_no char_start char_end locator printed_text printed_value value unit resolution "
    "sign_rule reading fact_table fact_id fact_column state",
    "appropriation": "fact_id document_id item_no page line_no source_text role table_no sector change_type change_kind expenditure_kind "
    "account_codes account_name text fiscal_year expenditure_dkk income_dkk net_dkk decision_line_id stage is_current",
    "benefit_status": "fact_id document_id item_no page line_no source_text role table_no benefit label scenario budget_basis fiscal_year "
    "status_date recipients recipients_basis monthly_benefit_dkk refund_pct own_share_pct amount_dkk",
    "budget_followup": "table_no label fiscal_year status_date original_budget_dkk supplementary_dkk corrected_budget_dkk "
    "periodised_budget_dkk actual_to_date_dkk expected_dkk deviation_dkk deviation_pct budget_basis price_level",
    "identity": "identity_id rule kind document_id item_no subject printed computed difference tolerance grade outcome",
    "identity_term": "identity_id figure_id side coefficient",
    "finding": "finding_id rule severity document_id item_no page line_no subject printed computed difference suggestion "
    "message_da message_en status",
    "quarantine": "stage reason payload candidates",
    "account": "code name valid_from valid_to successors",
}
"""What the contract promises of each table; a column more is no breach, one less is."""


@pytest.fixture
def store() -> Iterator[duckdb.DuckDBPyConnection]:
    """The sample's rows in a store in memory."""
    with duckdb.connect() as connection:
        fill_store(connection, list_rows(make_curated()))
        yield connection


@pytest.mark.parametrize("name", CONTRACT)
def test_a_table_has_every_promised_column(name: str) -> None:
    assert set(CONTRACT[name].split()) - set(BY_NAME[name].by_name) == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_whole(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert {*table.key, *table.any_of, *(name for group in table.groups for name in group)} <= set(names)
    assert not any(table.by_name[name].nullable for name in table.key)
    assert all(other in BY_NAME and key in BY_NAME[other].key for c in table.columns if c.references for other, key in [c.references])
    assert all(re.fullmatch(r"[A-Z0-9].*\.", column.comment) for column in table.columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_name_tells_the_unit(table: Table) -> None:
    """Money is exact to the øre and nothing is a float; a share says so in its name."""
    kinds = {column.name: column.kind for column in table.columns}
    assert all(kind is Type.MONEY for name, kind in kinds.items() if "dkk" in name.split("_"))
    assert all(kind is Type.SHARE for name, kind in kinds.items() if name.endswith("_pct"))
    assert all(name.endswith("_dkk") or name.startswith("dkk_") for name, kind in kinds.items() if kind is Type.MONEY)


def test_the_same_name_means_the_same_type() -> None:
    kinds: dict[str, set[Type]] = {}
    for table in TABLES:
        for column in table.columns:
            kinds.setdefault(column.name, set()).add(column.kind)
    bounds = {"valid_from", "valid_to"}  # a budget year for an account, a day for a benefit
    assert {name: found for name, found in kinds.items() if len(found) > 1 and name not in bounds | {"value"}} == {}


def test_figures_belong_to_the_tables_that_have_measures() -> None:
    assert {table.name for table in TABLES if table.measures} == {name.value for name in FactTable}
    assert all(set(BY_NAME[name].any_of) == set(BY_NAME[name].measures) for name in FactTable)


def test_every_table_column_and_view_carries_its_comment(store: duckdb.DuckDBPyConnection) -> None:
    shown = dict(store.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
    assert shown == {table.name: table.description for table in TABLES}
    views = dict(store.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall())
    assert views == {view.name: view.description for view in VIEWS}
    columns = store.execute("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal").fetchall()
    assert [(table, column) for table, column, comment in columns if not comment] == []
    assert {(t, c, text) for t, c, text in columns if t in BY_NAME} == {(t.name, c.name, c.description) for t in TABLES for c in t.columns}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_describes_what_it_shows_and_nothing_else(store: duckdb.DuckDBPyConnection, view: View) -> None:
    shown = {name for (name,) in store.execute("SELECT column_name FROM duckdb_columns() WHERE table_name = ?", [view.name]).fetchall()}
    assert set(view.own) <= shown
    assert {name for name in shown if view.describe(name) is None} == set()


def test_every_file_of_sql_is_used() -> None:
    assert {path.stem for path in (ROOT / "views").glob("*.sql")} == {view.name for view in VIEWS}
    assert len({name for name, _ in check_references()}) == sum(
        column.references is not None for table in TABLES for column in table.columns
    )
    assert len(list(create_views())) == len(VIEWS)


REFUSED = [
    ("INSERT INTO identity_term VALUES ('i', 'f', 'part', 1), ('i', 'f', 'part', 2)", "key twice"),
    ("INSERT INTO identity_term VALUES ('i', NULL, 'part', 1)", "missing"),
    ("INSERT INTO identity_term VALUES ('i', 'f', 'middle', 1)", "not in the list"),
    ("INSERT INTO municipality VALUES ('101', 'Prøvekøbing', 'R'), ('102', 'Prøvekøbing', 'R')", "unique twice"),
    ("INSERT INTO financing VALUES ('d', -1, 1, 'x')", "below its bound"),
    (
        "UPDATE appropriation SET expenditure_dkk = NULL, income_dkk = NULL",
        "says nothing",
    ),
    ("UPDATE appropriation SET expenditure_dkk = 1e13", "above its bound"),
]


@pytest.mark.parametrize(("statement", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_a_table_keeps_out_what_it_must_not_hold(store: duckdb.DuckDBPyConnection, statement: str, why: str) -> None:
    with pytest.raises(duckdb.ConstraintException):
        store.execute(statement)


def test_the_statements_lay_an_empty_store() -> None:
    with duckdb.connect() as connection:
        for statement in create_store():
            connection.execute(statement)
        assert len(connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()) == len(TABLES)


def test_the_dictionary_is_current() -> None:
    assert PATH.read_text(encoding="utf-8") == write_dictionary(), "run: python -m schemas.dictionary"


def test_the_dictionary_names_everything() -> None:
    page = write_dictionary()
    names = [*(table.name for table in TABLES), *(view.name for view in VIEWS)]
    assert all(f"### {name}\n" in page for name in names)
    assert all(f"| `{column.name}` |" in page for table in TABLES for column in table.columns)
