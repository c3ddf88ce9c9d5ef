"""The views for people: what counts is shown once, what does not is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.model import Acceptance
from pipeline.query import query_rows
from pipeline.store import publish
from schemas.lists import DocumentKind, EntryStatus, FindingStatus
from tests.unit.store.samples import LINES, Paper, make_curated, make_extract, make_judgement

MIO = Decimal(1_000_000)


def ask(path: Path, sql: str) -> tuple[tuple[Any, ...], ...]:
    return query_rows(path, sql)[1]


def test_a_line_of_two_papers_counts_once_at_its_latest_stage(published: Path) -> None:
    """Four lines are printed, two count, and they count where the council granted them."""
    assert ask(published, "SELECT count(*) FROM appropriation WHERE role = 'line'") == ((4,),)
    assert ask(published, "SELECT stage, count(*), sum(expenditure_dkk), sum(change_dkk) FROM appropriation_line GROUP BY stage") == (
        ("granted", 2, -7 * MIO, 0 * MIO),
    )


def test_a_benefit_of_two_papers_counts_once(published: Path) -> None:
    rows = ask(published, "SELECT scenario, count(*), sum(amount_dkk) FROM benefit_line GROUP BY scenario ORDER BY scenario")
    assert rows == (("budget", 1, Decimal("449.1") * MIO), ("deviation", 1, -23 * MIO), ("status", 1, Decimal("426.1") * MIO))


def test_a_followup_of_two_papers_counts_once(published: Path) -> None:
    assert ask(published, "SELECT label, expected_dkk, deviation_dkk, deviation_pct FROM followup_line") == (
        ("Dagtilbud", Decimal("103.5") * MIO, Decimal("1.5") * MIO, 1),
        ("Tandpleje", 19 * MIO, -1 * MIO, -5),
    )


def test_budget_vs_status_has_one_row_and_says_what_was_left_out(published: Path) -> None:
    columns, (row,) = query_rows(published, "SELECT * FROM budget_vs_status")
    shown = dict(zip(columns, row, strict=True))
    assert (shown["budget_recipients"], shown["status_recipients"]) == (3500, 3450)
    assert (shown["budget_dkk"], shown["status_dkk"], shown["deviation_printed_dkk"]) == (
        Decimal("449.1") * MIO,
        Decimal("426.1") * MIO,
        -23 * MIO,
    )
    assert shown["volume_effect_dkk"] == Decimal("0.67"), "computed values are rounded to the øre"
    assert shown["left_out_da"] != shown["left_out_en"]
    assert len(shown["left_out_figure_ids"]) == 1
    assert shown["price_effect_dkk"] is None


def test_a_line_with_several_codes_is_neither_split_nor_repeated(published: Path) -> None:
    rows = ask(published, "SELECT account_codes, line_count, expenditure_dkk FROM appropriation_by_account")
    assert rows == ((["05.57.72"], 1, -11 * MIO), (["05.57.76", "05.57.77"], 1, 4 * MIO))
    assert ask(published, "SELECT sum(expenditure_dkk) FROM appropriation_by_account") == ask(
        published, "SELECT sum(expenditure_dkk) FROM appropriation_line"
    )


def test_codes_in_another_order_are_the_same_account(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    turned = LINES[1]._replace(label="Andet", codes=LINES[1].codes[::-1])
    total = LINES[2]._replace(expenditure="-3.000", income="")
    publish(path, make_curated(make_extract(Paper(lines=(LINES[1], turned, LINES[0], total)))))
    assert ask(path, "SELECT account_names, line_count, expenditure_dkk FROM appropriation_by_account WHERE len(account_codes) = 2") == (
        (["Andet", "Bolig"], 2, 8 * MIO),
    )


def test_sectors_are_summed(published: Path) -> None:
    assert ask(published, "SELECT sector, line_count, expenditure_dkk, income_dkk, change_dkk FROM appropriation_by_sector") == (
        ("Børn", 2, -7 * MIO, 7 * MIO, 0 * MIO),
    )


def test_coverage_counts_every_figure_once(published: Path) -> None:
    rows = ask(
        published, "SELECT fact_table, figure_count, reconciled_count, not_reconciled_count, reconciled_pct FROM reconciliation_coverage"
    )
    assert sorted(rows) == [
        ("appropriation", 5, 0, 5, Decimal("0.0")),
        ("appropriation", 5, 3, 2, Decimal("60.0")),
        ("benefit_status", 9, 0, 9, Decimal("0.0")),
        ("benefit_status", 9, 0, 9, Decimal("0.0")),
        ("budget_followup", 9, 0, 9, Decimal("0.0")),
        ("budget_followup", 9, 0, 9, Decimal("0.0")),
        ("claim", 1, 0, 1, Decimal("0.0")),
        ("claim", 1, 0, 1, Decimal("0.0")),
        ("indicator", 1, 0, 1, Decimal("0.0")),
        ("indicator", 1, 0, 1, Decimal("0.0")),
    ]
    assert ask(published, "SELECT sum(figure_count) FROM reconciliation_coverage") == ask(published, "SELECT count(*) FROM figure")


def test_an_open_finding_carries_its_citation(published: Path) -> None:
    (row,) = ask(published, "SELECT path, item_label, line_no, printed_text, message_da, message_en FROM open_finding")
    path, label, line_no, printed, danish, english = row
    assert (label, line_no, printed) == ("Punkt 2.", 2, "-11.000")
    assert path.endswith(".txt")
    assert danish.startswith("Der er intet lager")
    assert english.startswith("There is no store")


def test_an_accepted_finding_is_not_open(tmp_path: Path) -> None:
    extract = make_extract()
    judgement = make_judgement(extract)
    accepted = tuple(replace(finding, status=FindingStatus.ACCEPTED) for finding in judgement.findings)
    name, day = accepted[0].finding_id, date(2026, 1, 2)
    who = Acceptance(2, name, EntryStatus.APPLIED, "Kendt", "En person", day, "store.missing", finding_id=name, params={"path": "v"})
    path = tmp_path / "variance.duckdb"
    publish(path, make_curated(extract, judgement=replace(judgement, findings=accepted), acceptances=(who,)))
    assert ask(path, "SELECT count(*) FROM open_finding") == ((0,),)
    assert ask(path, "SELECT count(*) FROM finding") == ((1,),)


def test_a_refuted_line_is_not_summed(copy: duckdb.DuckDBPyConnection) -> None:
    copy.execute("UPDATE figure SET state = 'refuted' WHERE printed_text IN ('4.000', '426.100', '3.500', '19.000', '1')")
    assert copy.execute("SELECT text FROM appropriation_line").fetchall() == [("Hjælp til pasning",)]
    assert copy.execute("SELECT label FROM followup_line").fetchall() == [("Dagtilbud",)], "a refuted per cent leaves the amounts alone"
    assert copy.execute("SELECT scenario FROM benefit_line").fetchall() == [("budget",), ("deviation",)], (
        "a refuted count leaves the amount alone"
    )


def test_only_status_lines_stand_against_a_benefits_deviation(copy: duckdb.DuckDBPyConnection) -> None:
    question = "SELECT line_count, deviation_dkk, applied_dkk, difference_dkk FROM benefit_vs_appropriation"
    assert copy.execute(question).fetchall() == [(0, -23 * MIO, None, None)]
    copy.execute("UPDATE appropriation SET benefit = 'kontanthjaelp'")
    assert copy.execute(question).fetchall() == [(2, -23 * MIO, 0, -23 * MIO)]
    copy.execute("UPDATE appropriation SET change_kind = 'technical' WHERE row_no = 2")
    assert copy.execute(question).fetchall() == [(1, -23 * MIO, -4 * MIO, -19 * MIO)]


@pytest.mark.parametrize("view", ["appropriation_line", "benefit_line"])
def test_no_amount_is_a_float(published: Path, view: str) -> None:
    rows = ask(published, "SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name LIKE '%\\_dkk' ESCAPE '\\'")
    assert rows == (("DECIMAL(18,2)",),)
    assert not any(isinstance(value, float) for row in ask(published, f"SELECT * FROM {view}") for value in row)


def test_figures_of_the_same_thing_share_a_key_and_what_is_unknown_has_none(tmp_path: Path) -> None:
    path = tmp_path / "variance.duckdb"
    papers = (Paper(), Paper(title="Dagsorden", document_kind=DocumentKind.AGENDA), Paper(title="Uden navn", municipality=None))
    publish(path, make_curated(*map(make_extract, papers)))
    keys = ask(path, "SELECT measure_key, count(*) FROM figure_measure WHERE fact_column = 'refund_pct' GROUP BY ALL")
    assert sorted(keys, key=str) == [
        ("Prøvekøbing | benefit_status | kontanthjaelp | refund_pct | budget | 2017 | 2017-08-30", 2),
        ("Prøvekøbing | benefit_status | kontanthjaelp | refund_pct | status | 2017 | 2017-08-30", 2),
        (None, 2),
    ]
    assert ask(path, "SELECT count(*) = (SELECT count(*) FROM figure) FROM figure_measure") == ((True,),)
