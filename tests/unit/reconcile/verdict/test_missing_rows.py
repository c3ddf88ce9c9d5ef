"""A line that is missing below its total is told once, with what it would print; the lines that are there are not accused."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.model import Finding
from schemas.lists import Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HEAD = "1.000 kr.\tKorr. budget 2024\tForbrug 2024\tForventet regnskab 2024\tAfvigelse\n"
ROWS = "Skole\t1.000\t600\t1.050\t50\nPark\t400\t210\t390\t-10\nIdræt\t250\t140\t262\t12\n"
WHOLE = f"{ROWS}Kultur\t310\t150\t335\t25\nI alt\t1.960\t1.100\t2.037\t77\n"
TWO = "1.000 kr.\tUdgift\tIndtægt\tNetto\n05.30.26 Hjemmepleje\t900\t-100\t800\n05.38.50 Botilbud\t500\t-50\t450\nI alt\t{total}\n"


def find(table: str) -> list[Finding]:
    text = f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning 2024\n\nSagsfremstilling\n\n{table}"
    return [one for one in judge(extract_document(make_document(text))).findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize("row", ["Skole\t1.000\t600\t1.050\t50\n", "Kultur\t310\t150\t335\t25\n"])
def test_a_line_that_is_missing_is_told_once_with_what_it_would_print(row: str) -> None:
    (finding,) = find(HEAD + WHOLE.replace(row, ""))
    assert (finding.key, finding.subject, finding.params["count"]) == ("findings.row_missing", "I alt", 4)
    lacked = [int(one.params["amount"]) // 1000 for one in finding.params["lacked"]]  # type: ignore[attr-defined]
    assert lacked == [int(cell.replace(".", "")) for cell in row.strip().split("\t")[1:]]


def test_a_line_that_the_total_leaves_out_is_told_as_that() -> None:
    earlier = "Tidligere år\t120\t80\t130\t10\n"
    (finding,) = find(HEAD + WHOLE.replace("Kultur\t310\t150\t335\t25\n", "Kultur\t310\t150\t335\t25\n" + earlier))
    assert (finding.key, finding.params["row_line"]) == ("findings.row_uncounted", finding.line_no - 1)
    both = "Kultur\t310\t150\t335\t25\nFritid\t310\t150\t335\t25\n"  # either may be the one
    assert [one.key for one in find(HEAD + WHOLE.replace("Kultur\t310\t150\t335\t25\n", both))] == ["findings.row_missing"]


YEARS = "1.000 kr.\t2024\t2025\t2026\nSti langs åen\t600\t500\t500\nBro ved havnen\t760\t650\t650\n{row}I alt\t1.760\t1.450\t1.450\n"


def test_a_line_of_years_is_missing_where_all_years_of_the_total_are_off() -> None:
    (finding,) = find("Tillægsbevillinger til anlæg\n\n" + YEARS.format(row=""))
    assert (finding.key, finding.subject) == ("findings.row_missing_years", "I alt")
    assert [int(one.params["amount"]) // 1000 for one in finding.params["lacked"]] == [400, 300, 300]  # type: ignore[attr-defined]
    assert find("Tillægsbevillinger til anlæg\n\n" + YEARS.format(row="Cykelsti\t400\t300\t300\n")) == []


def test_years_of_which_one_adds_up_miss_no_line() -> None:
    table = YEARS.format(row="").replace("1.450\t1.450", "1.450\t1.150")
    assert "findings.row_missing_years" not in [finding.key for finding in find("Tillægsbevillinger til anlæg\n\n" + table)]


def test_totals_that_are_off_both_ways_are_told_each() -> None:
    table = YEARS.format(row="").replace("1.760\t1.450\t1.450", "1.306\t1.105\t1.510")
    assert len(find("Tillægsbevillinger til anlæg\n\n" + table)) == 3


def test_what_a_line_would_print_has_the_sign_of_its_column() -> None:
    turned = HEAD.replace("Afvigelse", "Mindreforbrug") + WHOLE.replace("\t50\n", "\t-50\n").replace("\t-10\n", "\t10\n")
    turned = turned.replace("\t12\n", "\t-12\n").replace("Kultur\t310\t150\t335\t25\n", "").replace("\t77\n", "\t-77\n")
    (finding,) = find(turned)
    assert [int(one.params["amount"]) // 1000 for one in finding.params["lacked"]] == [310, 150, 335, -25]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (HEAD + WHOLE, []),
        (HEAD + WHOLE.replace("\t150\t", "\t250\t"), 1),  # one column is off
        (HEAD + WHOLE.replace("1.960\t1.100\t2.037\t77", "1.990\t1.120\t2.047\t177"), 4),  # the differences make no line
        (TWO.format(total="1.600\t-250\t1.350"), ["findings.row_missing"]),
        (TWO.format(total="1.500\t-250\t1.250"), 2),  # two columns may be two misprints
    ],
)
def test_other_totals_that_are_off_are_told_as_before(table: str, keys: list[str] | int) -> None:
    found = [finding.key for finding in find(table)]
    assert found == keys if isinstance(keys, list) else ("findings.row_missing" not in found and len(found) >= 1)
