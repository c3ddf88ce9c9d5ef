"""The accounts that a paper prints: each name under its codes once, and the codes that a name stands for instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.model import Appropriation, BudgetFollowup, Figure
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Place
from pipeline.reconcile.formalities.account_words import CLEARLY, is_slip, key_of, measure_fit, shares_word
from pipeline.reconcile.formalities.chart import read_chart, read_namings

_MANY = 3
"""More codes than this are no suggestion."""


@dataclass(frozen=True, slots=True)
class PrintedAccount:
    """A name with its account codes, as a paper's first row of them prints it."""

    codes: tuple[str, ...]
    name: str
    year: int | None
    anchor: Figure | Place

    @property
    def printed(self) -> str:
        """The codes in one text."""
        return "/".join(self.codes)


@dataclass(frozen=True, slots=True)
class Meant:
    """The codes that may have been meant, and whether all that says so is verified."""

    codes: tuple[str, ...]
    verified: bool

    @property
    def printed(self) -> str:
        """The codes in one text."""
        return "/".join(self.codes)

    @property
    def names(self) -> str:
        """The codes' official names."""
        return " / ".join(read_chart()[code].name for code in self.codes)


def list_accounts(book: Book) -> tuple[PrintedAccount, ...]:
    """Each account of a document's tables once an item, year and name, in printed order."""
    found: dict[tuple[int, int | None, tuple[str, ...], str], PrintedAccount] = {}
    rows: list[Appropriation | BudgetFollowup] = [*book.appropriations, *book.followups]
    for row in sorted(rows, key=lambda row: (row.item_no, row.line_no, row.table_no, row.row_no)):
        name = (row.account_name if isinstance(row, Appropriation) else row.label) or ""
        key = (row.item_no, row.fiscal_year, row.account_codes, key_of(name))
        if row.account_codes and key not in found:
            found[key] = PrintedAccount(row.account_codes, name, row.fiscal_year, _find_place(row, book))
    return tuple(found.values())


@cache
def find_by_name(name: str, year: int | None) -> tuple[str, ...]:
    """The codes in use that a printed name stands for: those it names as a whole, else those whose official name it fits best."""
    named = frozenset[str]().union(*(naming.codes for naming in read_namings().get(key_of(name), ())))
    whole = tuple(sorted(code for code in named if code in read_chart() and read_chart()[code].is_in_use(year)))
    if whole:
        return whole
    fits = {code: measure_fit(name, account.name) for code, account in read_chart().items() if account.is_in_use(year)}
    best = max(fits.values(), default=CLEARLY)
    return tuple(sorted(code for code, fit in fits.items() if fit == best >= CLEARLY))


def is_verified(name: str, code: str) -> bool:
    """Whether both the code and that it goes by this name are verified."""
    account, namings = read_chart()[code], read_namings().get(key_of(name), ())
    named = any(naming.verified and code in naming.codes for naming in namings)
    return account.verified and (named or measure_fit(name, account.name) >= CLEARLY)


def find_meant(account: PrintedAccount, wrong: tuple[str, ...]) -> Meant | None:
    """What wrong codes of an account may have been meant to be; None where nothing says it, or too much.

    Its name says it; where the name leaves several, the one that is a slip away. Without such a name it is a code that the wrong one
    followed or became, or one a slip away, where its own name has a word of the printed one.
    """
    named = tuple(code for code in find_by_name(account.name, account.year) if code not in account.codes)
    found = [_choose(code, named) or _list_near(code, account) for code in wrong]
    codes = tuple(dict.fromkeys(code for some in found for code in some))
    if not all(found) or len(codes) > _MANY:
        return None
    return Meant(codes, all(is_verified(account.name, code) for code in codes))


def find_twin(account: PrintedAccount, others: Sequence[PrintedAccount]) -> Meant | None:
    """The one known account of the same name in the same item whose codes are those of an account but for a slip in one of them.

    Args:
        account: one with codes that the chart does not hold.
        others: the accounts of its paper.
    """
    chart, name = read_chart(), key_of(account.name)
    alike = (other.codes for other in others if name and key_of(other.name) == name and other.anchor.item_no == account.anchor.item_no)
    twins = {codes for codes in alike if _is_slipped(account.codes, codes) and all(code in chart for code in codes)}
    twins = {codes for codes in twins if all(chart[code].is_in_use(account.year) for code in codes)}
    if len(twins) != 1:
        return None
    codes = tuple(code for code in twins.pop() if code not in account.codes)
    return Meant(codes, all(chart[code].verified for code in codes))


def _is_slipped(codes: tuple[str, ...], others: tuple[str, ...]) -> bool:
    off = [(code, other) for code, other in zip(codes, others, strict=False) if code != other]
    return len(codes) == len(others) and len(off) == 1 and is_slip(*off[0])


def _choose(code: str, named: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(other for other in named if is_slip(code, other)) or named


def _list_near(code: str, account: PrintedAccount) -> tuple[str, ...]:
    chart = read_chart()
    akin = [other for other in chart.values() if code in other.successors or (code in chart and other.code in chart[code].successors)]
    slips = [other for other in chart.values() if is_slip(code, other.code)]
    for others in (akin, slips):
        fitting = [other.code for other in others if other.is_in_use(account.year) and shares_word(account.name, other.name)]
        if fitting and account.name:
            return tuple(code for code in fitting if code not in account.codes)
    return ()


def _find_place(row: Appropriation | BudgetFollowup, book: Book) -> Figure | Place:
    """Where the first code is printed: on the row's line or above it in its item; else where its first figure stands."""
    main, rest = row.account_codes[0].split(".", 1)
    printed = re.compile(rf"(?<![\d.])0?{int(main)}\.{re.escape(rest)}(?!\d)")
    item = next((item for item in book.meeting.items if item.item_no == row.item_no), None)
    for line in reversed(book.list_lines(item.first_line if item else row.line_no, row.line_no)):
        match = printed.search(line.text)
        if match is not None:
            return Place(row.document_id, row.item_no, line.page, line.no, line.start + match.start())
    return book.find_first_figure(row) or book.find_place(row.item_no, row.line_no)
