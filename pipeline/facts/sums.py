"""What a sum adds up, told from its words and from what stands above it: a section it names, an account, or everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise
from pipeline.facts.headings import match_total
from pipeline.model import TableRow
from schemas.lists import Role

Covers = tuple[str, str | None]
"""A level (account, sector, all) and the heading of that level, None for all."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What a sum can name at some place of a table: the sections so far, whether lines came since the last sum, what that covers.

    ``several`` says whether the whole table has more than one section: a bare ``I alt`` under one of several adds up that one.
    """

    several: bool = False
    sections: tuple[str, ...] = ()
    lines_open: bool = False
    covers: Covers | None = None

    def under(self, section: str | None) -> Sums:
        """The same, once a section is in force."""
        if section is None or section in self.sections:
            return self
        return replace(self, sections=(*self.sections, section))

    def behind(self, row: TableRow, covers: Covers | None) -> Sums:
        """The same, behind a row that covers so much."""
        return replace(self, lines_open=row.kind == "line" or (self.lines_open and covers is None), covers=covers or self.covers)


def find_covers(row: TableRow, section: str | None, account: str | None, sums: Sums) -> Covers | None:
    """What a row adds up: the section it names; all, when it names none that is known; a net covers what the sum above it covers.

    Args:
        row: a row with figures.
        section: the section in force.
        account: the account in force.
        sums: what the rows above leave open.

    Returns:
        None for a line.
    """
    if row.kind in ("line", "of_which"):
        return None
    known = {normalise(name): name for name in sums.sections}
    name = without_total_words(row.label)
    matched = match_total(name, tuple(known))
    if matched:
        return "sector", known[matched]
    if row.kind == "net" and not name:
        return sums.covers if not sums.lines_open else ("sector", section) if section else ("all", None)
    if not name and sums.lines_open and section and sums.several:
        return "sector", section
    if account and sums.lines_open and name == normalise(account):
        return "account", account
    return "all", None


def role_of(row: TableRow, covers: Covers | None) -> Role:
    """The role that a row's kind and cover give it."""
    if row.kind == "line":
        return Role.LINE
    if row.kind == "of_which":
        return Role.OF_WHICH
    if row.kind == "net":
        return Role.NET
    return Role.TOTAL if covers is None or covers[0] == "all" else Role.SUBTOTAL


def total_is_ahead(section: str | None, ahead: Sequence[TableRow]) -> bool:
    """Whether the section in force is still to be added up: then a heading that no total names stands inside it."""
    if section is None:
        return False
    name = normalise(section)
    return any(row.kind == "total" and match_total(without_total_words(row.label), (name,)) for row in ahead)
