"""``financing_missing``: an item applies for money and does not say how it is covered (kommunestyrelsesloven § 40 stk. 3).

Asked once an item, where its lines cost money on balance in some year: what one line saves may cover what another costs. Where words of
cover stand in the item but in no sentence about the appropriation, it is a note.
"""

from __future__ import annotations

from decimal import Decimal

from pipeline.danish.covering import speaks_of_cover
from pipeline.model import AgendaItem, Appropriation, Finding
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from schemas.lists import ItemKind, Role, Rule, Severity, Unit


def check_financing(book: Book) -> Ruling:
    """What the items of a document leave unsaid of their cover.

    Args:
        book: the document's facts, figures and items.
    """
    asking = [item for item in book.meeting.items if item.item_kind is not ItemKind.INFORMATION]
    return Ruling(findings=tuple(finding for item in asking if (finding := _check_item(item, book)) is not None))


def _check_item(item: AgendaItem, book: Book) -> Finding | None:
    lines = [row for row in book.appropriations if row.item_no == item.item_no and row.role is Role.LINE]
    cost = max(_add_up_years(lines, book), default=Decimal())
    covered = any(said.item_no == item.item_no for said in book.financing)
    if cost <= 0 or covered or book.has_unread(item.item_no, item.first_line, item.last_line):
        return None
    first = item.recommendations[0].first_line if item.recommendations else item.first_line
    spoken = any(speaks_of_cover(line.text) for line in book.list_lines(item.first_line, item.last_line))
    key, severity = ("financing_unclear", Severity.INFO) if spoken else ("financing_missing", Severity.QUESTION)
    params = {"subject": f"Punkt {item.item_label}", "computed": cost}
    return make_finding(Rule.FINANCING_MISSING, severity, book.find_place(item.item_no, first, Unit.DKK), key, params)


def _add_up_years(lines: list[Appropriation], book: Book) -> list[Decimal]:
    """The net of an item's lines in each fiscal year."""
    years = {line.fiscal_year for line in lines}
    money = {year: book.list_money([line for line in lines if line.fiscal_year == year], "net_dkk") for year in years}
    return [sum((figure.value for figure in figures), Decimal()) for figures in money.values()]
