"""``restatement`` within a paper: a table that shows the money of an earlier one counts no more, and a reader is told so."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Appropriation, DecisionLine, Finding
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import make_finding
from schemas.lists import Rule, Severity


def list_repeated(book: Book, lines: Iterable[DecisionLine]) -> tuple[Finding, ...]:
    """A note for each table of a document whose money an earlier table of its item shows already.

    Args:
        book: the document's facts and figures.
        lines: the line of every appropriation row, with the row that counts instead.
    """
    first = {line.fact_id: line.repeats for line in lines if line.repeats}
    rows = {row.fact_id: row for row in book.appropriations}
    tables: dict[tuple[int, int], list[Appropriation]] = {}
    for row in book.appropriations:
        if row.fact_id in first:
            tables.setdefault((row.item_no, row.table_no), []).append(row)
    return tuple(_tell(some, rows[first[some[0].fact_id] or ""], book) for some in tables.values())


def _tell(rows: list[Appropriation], counting: Appropriation, book: Book) -> Finding:
    anchor = book.list_row(rows[0])[0]
    years = sorted({row.fiscal_year for row in rows if row.fiscal_year})
    params = {"subject": rows[0].text, "years": ", ".join(map(str, years)), "other_line": counting.line_no}
    return make_finding(Rule.RESTATEMENT, Severity.INFO, anchor, "same_money", params)
