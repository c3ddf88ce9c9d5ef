"""``restatement`` within a paper: a table that shows the money of another one counts no more, and a reader is told so."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Appropriation, DecisionLine, Finding, SameMoney
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import make_finding
from schemas.fates import Alike
from schemas.lists import Rule, Severity
from schemas.own_faults import Fault

_CERTAIN = (Alike.LINES, Alike.PAYS)


def list_repeated(book: Book, lines: Iterable[DecisionLine]) -> tuple[Finding, ...]:
    """A note for each table of a document whose money another table shows already; a question where only their sums are the same.

    Args:
        book: the document's facts and figures.
        lines: the line of every appropriation row, with the row that counts instead.
    """
    same = {line.fact_id: line.same for line in lines if line.same}
    rows = {row.fact_id: row for row in book.appropriations}
    tables: dict[tuple[int, int, Alike, int], list[Appropriation]] = {}
    for row in book.appropriations:
        if (found := same.get(row.fact_id)) is not None:
            tables.setdefault((*row.printed_table, found.how, rows[found.first].line_no), []).append(row)
    return tuple(_tell(some, same[some[0].fact_id], rows[same[some[0].fact_id].first], book) for some in tables.values())


def _tell(rows: list[Appropriation], same: SameMoney, other: Appropriation, book: Book) -> Finding:
    anchor = book.list_row(rows[0])[0]
    years = ", ".join(map(str, sorted({row.fiscal_year for row in rows if row.fiscal_year})))
    when = (Fault("words.in_years", {"years": years}),) if years else ()
    params = {"subject": rows[0].text, "years": when, "other_line": other.line_no}
    severity = Severity.INFO if same.how in _CERTAIN else Severity.QUESTION
    return make_finding(Rule.RESTATEMENT, severity, anchor, f"same_money_{same.how.value}", params)
