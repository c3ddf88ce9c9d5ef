"""``date_conflict``: dates of a paper that contradict each other, or the calendar.

Certain ones only: a weekday that the printed date is not, a day that the month does not have, accounts made up or a decision taken after
the meeting that reads of it, two dates of one meeting. Two items of one case with different status dates are a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.model import Finding, Line, TableFact
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Place, Ruling, make_finding
from pipeline.reconcile.formalities.printed_dates import (
    PrintedDate,
    list_days_of_deeds,
    list_impossible_days,
    list_status_days,
    list_wrong_weekdays,
)
from schemas.lists import Rule, Severity

_MEETING_DATES = "meeting.date_conflict"


def check_date_conflict(book: Book) -> Ruling:
    """What a document's dates contradict; what was recognised from a picture may have been read wrong, and is a note.

    Args:
        book: the document's text, items and facts.
    """
    found = [finding for line in book.meeting.document.lines for finding in _check_line(line, book)]
    return Ruling(findings=(*_report_head(book), *_once(found), *_compare_statuses(book)))


def _check_line(line: Line, book: Book) -> Iterator[Finding]:
    met = book.meeting.meeting_date
    for printed, weekday in list_wrong_weekdays(line.text):
        yield _report("date_weekday", line, printed, book, {"weekday": weekday, "day": printed.day})
    for printed in list_impossible_days(line.text):
        yield _report("date_impossible", line, printed, book)
    if met is not None:
        for key, days in (("date_status_after", list_status_days(line.text)), ("date_decided_after", list_days_of_deeds(line.text))):
            for printed in days:
                if printed.day and printed.day > met:
                    yield _report(key, line, printed, book, {"day": printed.day, "met": met})


def _report(key: str, line: Line, printed: PrintedDate, book: Book, more: dict[str, object] | None = None) -> Finding:
    item = next((item.item_no for item in book.meeting.items if item.first_line <= line.no <= item.last_line), None)
    place = Place(book.document_id, item, line.page, line.no, line.start + printed.start)
    severity = Severity.INFO if line.page in book.meeting.document.recognised else Severity.WARNING
    return make_finding(Rule.DATE_CONFLICT, severity, place, key, {"subject": " ".join(printed.text.split()), **(more or {})})


def _report_head(book: Book) -> Iterator[Finding]:
    """Several dates of the meeting in its head, as the reading of the head noted."""
    for note in book.meeting.notes:
        if note.key == _MEETING_DATES:
            place = Place(book.document_id, None, None, note.line_no or 1, 0)
            params = {"subject": str(note.params["found"])}
            yield make_finding(Rule.DATE_CONFLICT, Severity.WARNING, place, "date_meetings", params)


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """Each contradiction at its first place: heads and running heads print the same date over and over."""
    said: set[tuple[str, str]] = set()
    for finding in findings:
        key = (finding.key, finding.subject.lower())
        if key not in said:
            said.add(key)
            yield finding


def _compare_statuses(book: Book) -> Iterator[Finding]:
    """The first two items of a case that are made up as of different days of one fiscal year."""
    cases = {item.item_no: item.case_no for item in book.meeting.items}
    seen: dict[tuple[str, int | None], tuple[int, date]] = {}
    rows: list[TableFact] = [*book.appropriations, *book.benefits, *book.followups]
    for row in sorted(rows, key=lambda row: (row.item_no, row.line_no)):
        case_no, day = cases.get(row.item_no), row.status_date
        if case_no is None or day is None:
            continue
        item_no, first = seen.setdefault((case_no, row.fiscal_year), (row.item_no, day))
        if first != day and item_no != row.item_no:
            place = book.find_first_figure(row) or book.find_place(row.item_no, row.line_no)
            params = {"subject": case_no, "day": day, "other": first, "other_item": item_no}
            yield make_finding(Rule.DATE_CONFLICT, Severity.INFO, place, "date_statuses", params)
            return
