"""An item that costs money and does not say how it is covered is asked once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model import Appropriation, Extract, Financing, Finding
from schemas.lists import ItemKind, Rule, Severity
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import make_extract, money_row
from tests.unit.reconcile.papers import make_item, set_paper

K = 1000
PLAIN = "Budgetopfølgning\nDer søges om en tillægsbevilling.\n\n"


def find(extract: Extract) -> list[Finding]:
    return [finding for finding in judge(extract).findings if finding.rule is Rule.FINANCING_MISSING]


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ([money_row(4, exp=1)], True),  # the smallest cost
        ([money_row(4, exp=5 * K), money_row(5, inc=-4 * K)], True),
        ([money_row(4, net=5 * K)], True),
        ([money_row(4, exp=5 * K, fiscal_year=2018), money_row(5, exp=-9 * K, fiscal_year=2017)], True),  # another year covers nothing
        ([money_row(4, exp=5 * K), money_row(5, exp=-5 * K)], False),  # one line pays for the other
        ([money_row(4, exp=-5 * K)], False),
        ([money_row(4, exp=5 * K, item_no=3)], False),  # of an item that is not there
        ([money_row(4, "subtotal", exp=5 * K)], False),
        ([], False),
    ],
)
def test_what_costs_must_be_covered(rows: list[Appropriation], asked: bool) -> None:
    assert bool(find(set_paper(make_extract(rows), PLAIN))) == asked


def test_one_question_an_item_at_its_first_line() -> None:
    rows = [money_row(4, exp=5 * K), money_row(5, exp=6 * K), money_row(9, exp=7 * K, item_no=3)]
    found = find(set_paper(make_extract(rows), PLAIN + "\n" * 9, make_item(2, 1, 6), make_item(3, 7, 12)))
    assert [(finding.item_no, finding.line_no, finding.severity) for finding in found] == [
        (2, 1, Severity.QUESTION),
        (3, 7, Severity.QUESTION),
    ]
    assert [int(finding.computed or 0) for finding in found] == [11 * K, 7 * K]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Beløbet finansieres af staten.", Severity.INFO),
        ("Der søges ikke om finansiering.", Severity.QUESTION),
        ("", Severity.QUESTION),
    ],
)
def test_words_of_cover_elsewhere_make_it_a_note(text: str, severity: Severity) -> None:
    [finding] = find(set_paper(make_extract([money_row(4, exp=5 * K)]), PLAIN + text))
    assert finding.severity is severity


def test_silent_where_the_cover_is_stated_where_nothing_is_applied_for_and_where_a_number_is_unread() -> None:
    extract = set_paper(make_extract([money_row(4, exp=5 * K)]), PLAIN)
    covered = Financing("d0", 2, 2, "Bevillingen finansieres af kassen.")
    assert find(extract)
    assert not find(replace(extract, financing=(covered,)))
    told = make_item(2, 1, 4, item_kind=ItemKind.INFORMATION)
    assert not find(set_paper(extract, PLAIN, told))
    assert not find(set_paper(make_extract([money_row(4, exp=5 * K)], quarantined_lines=[3]), PLAIN))
