"""What the tables print of a subject, as prose may speak of it: the figures, or the lines that are added up, by the table's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.subjects import Subject, read_subject
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Figure
from pipeline.reconcile.book import Book
from schemas.lists import ExpenditureKind, Role, Scenario

AMOUNTS = {"expenditure_dkk": "expenditure", "income_dkk": "income", "net_dkk": "net"}
_SIDES = ("expenditure", "income")
"""What a line's only amount may be, where its table has no column for either."""

FOLLOWUP = {
    "original_budget_dkk": "original budget",
    "corrected_budget_dkk": "corrected budget",
    "actual_to_date_dkk": "actual",
    "expected_dkk": "status",
    "deviation_dkk": "deviation",
    "deviation_pct": "deviation in per cent",
}
SCENARIOS = {Scenario.BUDGET: "budget", Scenario.STATUS: "status", Scenario.DEVIATION: "deviation"}


@dataclass(frozen=True, slots=True)
class Witness:
    """Figures of a table whose sum says one measure of one subject.

    ``loose`` tells that the words are a line's whole text, of which prose may repeat a part; ``unread`` that a number among its rows was
    not let in; ``one_side`` that they are only the expenditure or the income of what the table prints netted as well.
    """

    item_no: int
    subject: Subject
    measure: str
    fiscal_year: int | None
    parts: tuple[Figure, ...]
    loose: bool = False
    unread: bool = False
    one_side: bool = False


def list_witnesses(book: Book) -> tuple[Witness, ...]:
    """All that a document's tables can say of what its prose claims.

    Args:
        book: the document's figures.

    Returns:
        a witness for each sector, account, line text, benefit and follow-up row and each measure that is printed of it.
    """
    found = [*_of_appropriations(book), *_of_benefits(book.benefits, book), *_of_followups(book.followups, book)]
    return tuple(witness for witness in found if witness.parts)


def _of_appropriations(book: Book) -> Iterator[Witness]:
    tables: dict[tuple[int, int, int | None], list[Appropriation]] = {}
    for row in book.appropriations:
        tables.setdefault((row.item_no, row.table_no, row.fiscal_year), []).append(row)
    for rows in tables.values():
        lines = [row for row in rows if row.role is Role.LINE]
        yield from _of_sectors(rows, lines, book)
        yield from _of_groups(lines, [row.account_name for row in lines], book)
    items: dict[tuple[int, int | None], list[Appropriation]] = {}
    for row in book.appropriations:
        if row.role is Role.LINE:
            items.setdefault((row.item_no, row.fiscal_year), []).append(row)
    for lines in items.values():
        yield from _of_groups(lines, [row.text for row in lines], book, loose=True)


def _of_sectors(rows: list[Appropriation], lines: list[Appropriation], book: Book) -> Iterator[Witness]:
    """What the sums of a sector print; the net, where it is not printed, is that of its sums."""
    for sector in dict.fromkeys(line.sector for line in lines if line.sector):
        sums = [row for row in rows if row.role in (Role.SUBTOTAL, Role.NET) and (row.covers_level, row.covers) == ("sector", sector)]
        own = sums or [line for line in lines if line.sector == sector]
        printed_net = [row for row in sums if row.net_dkk is not None]
        for column, measure in AMOUNTS.items():
            rows_of = printed_net if measure == "net" and printed_net else [row for row in own if row not in printed_net]
            yield _make(own[0], sector, measure, book.list_money(rows_of, column), unread=_has_gap(own, book))


def _of_groups(lines: list[Appropriation], names: list[str | None], book: Book, loose: bool = False) -> Iterator[Witness]:
    """Lines of one name and kind of expenditure; where they are there for several reasons, nothing says which of them is meant."""
    groups: dict[tuple[str, ExpenditureKind], list[Appropriation]] = {}
    for line, name in zip(lines, names, strict=True):
        if name:
            groups.setdefault((normalise(name), line.expenditure_kind), []).append(line)
    for group in groups.values():
        if len({line.change_kind for line in group}) == 1:
            name = (group[0].text if loose else group[0].account_name) or ""
            for column, measure in AMOUNTS.items():
                yield _make(group[0], name, measure, book.list_money(group, column), loose=loose, unread=_has_gap(group, book))
            if all(line.expenditure_dkk is None and line.income_dkk is None for line in group):
                for measure in _SIDES:
                    yield _make(group[0], name, measure, book.list_money(group, "net_dkk"), loose=loose, unread=_has_gap(group, book))


def _of_benefits(rows: Iterable[BenefitStatus], book: Book) -> Iterator[Witness]:
    for row in rows:
        if row.role in (Role.LINE, Role.TOTAL):
            kind = SCENARIOS[row.scenario]
            name = row.label if row.role is Role.LINE else ""
            yield _make(row, name, kind, book.list_figures([row], "amount_dkk"))
            yield _make(row, name, f"recipients {kind}", book.list_figures([row], "recipients"))


def _of_followups(rows: Sequence[BudgetFollowup], book: Book) -> Iterator[Witness]:
    netted = {(row.item_no, row.table_no, row.covers) for row in rows if row.role is Role.NET and row.covers}
    for row in rows:
        is_side = row.role is Role.LINE and (row.item_no, row.table_no, row.section) in netted
        for name in _list_names(row, is_side):
            for column, measure in FOLLOWUP.items():
                witness = _make(row, name, measure, book.list_figures([row], column))
                yield replace(witness, one_side=is_side and name == row.section)


def _list_names(row: BudgetFollowup, is_side: bool) -> Iterable[str]:
    """What prose may call a row: by its label, a sum by what it covers, one side of a net by that as well."""
    if row.role is Role.NET:
        return filter(None, (row.covers,))
    if row.role is Role.LINE:
        return (row.label, row.section) if is_side and row.section else (row.label,)
    if row.role not in (Role.SUBTOTAL, Role.TOTAL):
        return ()
    if row.covers_level is None:
        return (row.label,)
    own = without_total_words(row.label) if row.covers else ""  # one of all bears the committee's name: it is told elsewhere
    return dict.fromkeys(filter(None, (row.covers or "", own))) or ("",)


def _make(
    row: Appropriation | BenefitStatus | BudgetFollowup,
    name: str,
    measure: str,
    parts: tuple[Figure, ...],
    loose: bool = False,
    unread: bool = False,
) -> Witness:
    return Witness(row.item_no, read_subject(name), measure, row.fiscal_year, parts, loose, unread)


def _has_gap(rows: list[Appropriation], book: Book) -> bool:
    lines = [row.line_no for row in rows]
    return book.has_unread(rows[0].item_no, min(lines), max(lines))
