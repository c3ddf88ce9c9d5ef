"""Every check before publishing, shown to fire by a planted row, and silent on a good store."""

from __future__ import annotations

import duckdb
import pytest

from pipeline.errors import NotPublished
from pipeline.store.fill import check_store, list_checks
from schemas import ROOT

FIRST_LINE = "(SELECT min(fact_id) FROM appropriation WHERE role = 'line' AND is_current)"
PLANTS = {
    "measure_is_one_figure": (
        "UPDATE appropriation SET expenditure_dkk = expenditure_dkk + 0.01",
        "UPDATE benefit_status SET refund_pct = NULL WHERE scenario = 'budget'",
        "UPDATE benefit_status SET own_share_pct = 79 WHERE scenario = 'budget'",
        "UPDATE figure SET value = value + 0.0001 WHERE fact_column = 'refund_pct'",
        "UPDATE figure SET fact_column = 'net_dkk' WHERE fact_column = 'income_dkk'",
        "UPDATE budget_followup SET expected_dkk = expected_dkk + 1",
        "UPDATE budget_followup SET deviation_pct = NULL",
        f"UPDATE figure SET document_id = 'elsewhere' WHERE fact_id = {FIRST_LINE}",
    ),
    "figure_printed_once": ("UPDATE figure SET char_end = char_end + 9",),
    "figure_has_a_place": (
        "UPDATE figure SET printed_text = printed_text || '0'",
        "UPDATE figure SET item_no = 77",
        "UPDATE figure SET line_no = 1000",
        "UPDATE figure SET figure_id = 'moved' WHERE rowid = 0",
    ),
    "figure_is_as_printed": (
        "UPDATE figure SET value = -value",
        "UPDATE figure SET value = value + 1",
        "UPDATE figure SET unit_factor = 1000000",
        "UPDATE correction SET figure_id = (SELECT min(figure_id) FROM figure), new_value = 7",
        "UPDATE correction SET figure_id = f.figure_id, new_value = f.value, old_value = f.value + 1 FROM (SELECT * FROM figure LIMIT 1) f",
    ),
    "correction_is_signed": (
        "UPDATE correction SET status = 'applied'",
        "UPDATE correction SET new_value = 7",
        "UPDATE accepted_finding SET status = 'applied'",
        "UPDATE accepted_finding SET finding_id = (SELECT min(finding_id) FROM finding)",
        "UPDATE finding SET status = 'accepted'",
        "UPDATE finding SET status = 'corrected'",
    ),
    "figure_state_has_a_reason": (
        "UPDATE figure SET state = 'reconciled' WHERE fact_table = 'benefit_status'",
        "UPDATE figure SET state = 'contested'",
        "UPDATE figure SET state = 'refuted'",
        "UPDATE identity SET outcome = 'not_checkable'",
        "UPDATE identity SET kind = 'model'",
        "UPDATE identity SET basis = 'printed'",
    ),
    "fact_stands_in_its_item": (
        "UPDATE appropriation SET item_no = 77",
        f"UPDATE benefit_status SET fact_id = {FIRST_LINE} WHERE rowid = 0",
        f"UPDATE budget_followup SET fact_id = {FIRST_LINE} WHERE rowid = 0",
    ),
    "document_counts_once": ("UPDATE document SET is_current = FALSE", "UPDATE document SET meeting_id = 'one and the same'"),
    "decision_line_counts_once": (
        "UPDATE appropriation SET is_current = FALSE",
        "UPDATE appropriation SET is_current = TRUE",
        "UPDATE appropriation SET is_current = NOT is_current",
        "UPDATE appropriation SET repeats = fact_id",
        "UPDATE document SET is_current = NOT is_current",
    ),
    "benefit_counts_once": ("UPDATE benefit_status SET is_current = TRUE",),
    "followup_counts_once": ("UPDATE budget_followup SET is_current = TRUE",),
    "summable_view_repeats_no_line": (
        "CREATE OR REPLACE VIEW appropriation_line AS SELECT * FROM appropriation",
        "CREATE OR REPLACE VIEW followup_line AS SELECT * FROM budget_followup UNION ALL SELECT * FROM budget_followup",
        "CREATE OR REPLACE VIEW benefit_line AS SELECT b.* FROM benefit_status b JOIN document d ON d.meeting_date IS NOT NULL",
    ),
    "summable_view_adds_up": (
        "CREATE OR REPLACE VIEW appropriation_line AS SELECT * FROM appropriation WHERE role = 'line' AND is_current AND row_no > 1",
        "UPDATE identity SET computed = computed + 0.01",
        f"UPDATE appropriation SET expenditure_dkk = 0 WHERE fact_id = {FIRST_LINE}",
    ),
    "path_is_relative": tuple(
        f"UPDATE source_file SET path = '{path}' WHERE document_id IS NULL"
        for path in ("/home/minutes.txt", "~/minutes.txt", "C:/minutes.txt", "below\\minutes.txt", "../minutes.txt", "a/../b.txt", "")
    ),
    "table_token_met_a_fate": ("UPDATE token_count SET fate = 'unread'",),
    "finding_cites_its_figure": (
        "UPDATE finding SET document_id = (SELECT max(document_id) FROM document WHERE document_id <> finding.document_id)",
    ),
    "store_is_signed": ("DELETE FROM meta WHERE name = 'code_version'", "UPDATE meta SET value = '' WHERE name = 'schema_version'"),
}
CASES = [(name, plant) for name, plants in PLANTS.items() for plant in plants]


def test_a_good_store_passes(copy: duckdb.DuckDBPyConnection) -> None:
    check_store(copy)


def test_every_check_has_a_plant() -> None:
    assert {path.stem for path in (ROOT / "checks").glob("*.sql")} == set(PLANTS)


@pytest.mark.parametrize(("name", "plant"), CASES, ids=[f"{name}-{number}" for number, (name, _) in enumerate(CASES)])
def test_a_check_fires(copy: duckdb.DuckDBPyConnection, name: str, plant: str) -> None:
    question = dict(list_checks())[name]
    assert copy.execute(question).fetchall() == []
    copy.execute(plant)
    assert copy.execute(question).fetchall() != []


@pytest.mark.parametrize("name", [name for name, _ in list_checks() if name.startswith("reference_")])
def test_a_reference_check_fires(copy: duckdb.DuckDBPyConnection, name: str) -> None:
    question = dict(list_checks())[name]
    table, column = next((t, c) for t, c in _list_columns(copy) if name == f"reference_{t}_{c}")
    assert copy.execute(question).fetchall() == []
    copy.execute(f'UPDATE "{table}" SET "{column}" = \'nowhere\' WHERE rowid = (SELECT min(rowid) FROM "{table}")')
    (offending,) = copy.execute(question).fetchall()
    assert "nowhere" in offending


def test_a_minutes_own_error_stops_nothing(copy: duckdb.DuckDBPyConnection) -> None:
    """A printed total that does not hold is told as a finding; the lines stand as printed."""
    copy.execute("UPDATE identity SET outcome = 'fails', printed = 1, difference = 1 - computed")
    copy.execute("UPDATE figure SET state = 'contested' WHERE state = 'reconciled'")
    check_store(copy)


def test_a_row_with_a_refuted_figure_stops_nothing(copy: duckdb.DuckDBPyConnection) -> None:
    """The view leaves the whole row out, also the amounts that hold in their sums."""
    copy.execute(f"UPDATE figure SET state = 'refuted' WHERE fact_id = {FIRST_LINE} AND fact_column = 'income_dkk'")
    assert copy.execute(dict(list_checks())["summable_view_adds_up"]).fetchall() == []


def test_the_message_names_check_count_and_rows(copy: duckdb.DuckDBPyConnection) -> None:
    copy.execute("UPDATE token_count SET fate = 'unread'")
    with pytest.raises(NotPublished) as refused:
        check_store(copy)
    assert refused.value.key == "store.check_failed"
    assert refused.value.params["check"] == "table_token_met_a_fate"
    assert refused.value.params["count"] == 2
    assert "quantity" in str(refused.value.params["rows"])


def _list_columns(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    return [
        (str(t), str(c))
        for t, c in connection.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal").fetchall()
    ]
