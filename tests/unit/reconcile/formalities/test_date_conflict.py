"""Dates that contradict each other or the calendar, and many that do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.model import Extract, Finding, Note
from schemas.lists import Rule, Severity
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import benefit_row, make_extract, money_row
from tests.unit.reconcile.papers import make_item, set_paper

MET = date(2017, 9, 26)


def find(extract: Extract) -> list[Finding]:
    return [finding for finding in judge(extract).findings if finding.rule is Rule.DATE_CONFLICT]


def read(text: str, met: date | None = MET) -> list[str]:
    """The keys of what is said of a text."""
    return [finding.key.removeprefix("findings.date_") for finding in find(set_paper(make_extract(), text, meeting_date=met))]


@pytest.mark.parametrize(
    "text",
    [
        "Onsdag 26. september 2017, kl. 09.00",
        "mandag den 26.09.2017",
        "Tirsdag d. 27/9 2017",
        "TIRSDAG, DEN 27-09-2017",
        "Søndag den 26. september 2017",
        "tirsdag den 27.09.17",
    ],
)
def test_a_wrong_weekday(text: str) -> None:
    assert read(text) == ["weekday"]


@pytest.mark.parametrize(
    "text",
    [
        "Tirsdag 26. september 2017, kl. 09.00",
        "tirsdag den 26.09.2017 og onsdag den 27. september 2017",
        "onsdag den 26. september",  # of which year?
        "hver onsdag 26. september 2017",
        "Onsdag mødtes udvalget. 26. september 2017",
        "",
    ],
)
def test_a_weekday_that_fits_or_may_fit(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("pr. 31. september 2017", ["impossible"]),
        ("30. februar", ["impossible"]),
        ("29. februar 2017", ["impossible"]),
        ("29. februar 2016", []),
        ("29. februar", []),
        ("30. september 2017", []),
        ("pkt. 131. september", []),
        ("31 september-møder", []),
    ],
)
def test_a_day_that_the_month_does_not_have(text: str, keys: list[str]) -> None:
    assert read(text) == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Budgetopfølgning pr. 27. september 2017", ["status_after"]),
        ("Status er opgjort pr. 30.09.2017.", ["status_after"]),
        ("Budgetopfølgning pr. 26. september 2017", []),
        ("Budgetopfølgning pr. 31. august 2017", []),
        ("Budgetopfølgning pr. 31. december", []),  # of which year?
        ("Forventet status pr. 31. december 2017", []),
        ("Der foretages status pr. 31. december 2017", []),
        ("Reglerne gælder pr. 1. januar 2018", []),
        ("Godkendelse af budgetopfølgning den 1. januar 2018", []),
    ],
)
def test_a_status_after_the_meeting(text: str, keys: list[str]) -> None:
    assert read(text) == keys
    assert read(text, met=None) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Udvalget har behandlet og godkendt samme indstilling den 27.09.17.", ["decided_after"]),
        ("Byrådet godkendte halvårsregnskabet den 9. oktober 2017.", ["decided_after"]),
        ("Magistraten tiltrådte den 2. oktober 2017", ["decided_after"]),
        ("Udvalget har behandlet og godkendt samme indstilling den 22.09.17.", []),
        ("Udvalget har behandlet og godkendt samme indstilling den 26.09.17.", []),
        ("Godkendt mhp. oversendelse til byrådets behandling den 9. oktober 2017.", []),
        ("Byrådet har godkendt en forlængelse til den 31. december 2019.", []),
        ("Byrådet besluttede at lukke den 1. januar 2018.", []),
        ("Folketinget har vedtaget nye regler med virkning fra den 1. januar 2018.", []),
        ("Sagen behandles i byrådet den 9. oktober 2017.", []),
        ("Byrådet godkendte den 11. oktober budgettet.", []),  # of which year?
    ],
)
def test_a_decision_after_the_meeting(text: str, keys: list[str]) -> None:
    assert read(text) == keys
    assert read(text, met=None) == []


def test_a_contradiction_is_said_once_where_it_is_first_printed() -> None:
    [finding] = find(set_paper(make_extract(), "Referat\n\nOnsdag 26. september 2017\nBy\nonsdag  26. september 2017", make_item(2, 4, 5)))
    assert (finding.line_no, finding.item_no, finding.severity, finding.unit) == (3, None, Severity.WARNING, None)
    [finding] = find(set_paper(make_extract(), "Referat\nOnsdag 26. september 2017", make_item(2, 2, 2)))
    assert finding.item_no == 2


def test_what_was_recognised_from_a_picture_is_a_note() -> None:
    paper = set_paper(make_extract(), "Onsdag 26. september 2017")
    document = paper.meeting.document
    scanned = replace(document, lines=tuple(replace(line, page=1) for line in document.lines), recognised=frozenset({1}))
    seen = replace(paper, meeting=replace(paper.meeting, document=scanned))
    assert [finding.severity for finding in find(seen)] == [Severity.INFO]


def test_two_dates_of_one_meeting() -> None:
    note = Note("meeting.date_conflict", {"found": "2017-09-26, 2017-09-27"})
    [finding] = find(set_paper(make_extract(), "Referat", notes=(note,)))
    assert (finding.subject, finding.severity) == ("2017-09-26, 2017-09-27", Severity.WARNING)
    assert not find(set_paper(make_extract(), "Referat", notes=(Note("meeting.no_date"),)))


@pytest.mark.parametrize(
    ("other", "case", "year", "said"),
    [
        (date(2017, 8, 31), "2017-1", 2017, True),
        (date(2017, 8, 30), "2017-1", 2017, False),
        (date(2017, 8, 31), "2017-2", 2017, False),
        (date(2017, 8, 31), None, 2017, False),
        (date(2018, 8, 31), "2017-1", 2018, False),
        (None, "2017-1", 2017, False),
    ],
)
def test_items_of_one_case_with_two_status_dates(other: date | None, case: str | None, year: int, said: bool) -> None:
    rows = [money_row(3, exp=-1, item_no=2, status_date=date(2017, 8, 30))]
    status = [benefit_row(7, "Fleksjob", "status", 5, item_no=3, status_date=other, fiscal_year=year)]
    items = (make_item(2, 1, 5, case_no="2017-1"), make_item(3, 6, 9, case_no=case))
    found = find(set_paper(make_extract(rows, status), "\n" * 9, *items))
    assert [(finding.severity, finding.item_no, finding.line_no) for finding in found] == ([(Severity.INFO, 3, 7)] if said else [])
