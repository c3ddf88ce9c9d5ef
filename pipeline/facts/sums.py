"""What a sum adds up, told from its words and from what stands above it: a section it names, an account, or everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.danish.amount_words import find_amount_meaning
from pipeline.danish.measures import names_measure
from pipeline.danish.row_letters import read_row_letter, read_row_terms
from pipeline.danish.sides import find_side
from pipeline.danish.vocabulary import find_change_type, without_total_words
from pipeline.danish.words import normalise
from pipeline.facts.adding import adds_up, numbers_of
from pipeline.facts.headings import match_total
from pipeline.facts.parents import begins_with_total
from pipeline.model import TableRow
from schemas.lists import ChangeKind, Role

Covers = tuple[str, str | None]
"""A level (account, change_type, sector, all, running, terms, or years across a row) and the heading of that level, the letters of terms;
None for all and running."""
_FEWEST_COLUMNS = 3
_SEVERAL = 2
SUMS = ("total", "net", "result")
TERMS = "terms"
WHOLES = ("all", "running")
"""Levels of sums over everything: since the last such sum, or from the top of the table on (a result that goes on from the last)."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What a sum can name at some place of a table: the sections so far, whether lines came since the last sum, what that covers.

    ``several`` says whether the whole table has more than one section: a bare ``I alt`` under one of several may add up that one.
    ``leads`` says that the table prints its totals before their parts: what such a one adds up nothing above it tells.
    ``followed`` are the places of sums right above another: what such a one adds up its words must tell, it need not be everything.
    ``final`` is the place of the last sum of all.
    ``lines`` are the lines that no sum of everything has added up yet, each with its section; ``done`` those that one has;
    ``open_sections`` the sections without a sum; ``last`` the sum before.
    ``lettered`` are the rows that are called by letters, each with the places of the lines that it is or adds up.
    """

    several: bool = False
    leads: bool = False
    followed: frozenset[int] = frozenset()
    final: int | None = None
    sections: tuple[str, ...] = ()
    lines_open: bool = False
    covers: Covers | None = None
    lines: tuple[tuple[str | None, TableRow], ...] = ()
    done: tuple[TableRow, ...] = ()
    open_sections: tuple[str | None, ...] = ()
    last: TableRow | None = None
    lettered: tuple[tuple[str, frozenset[int]], ...] = ()

    def under(self, section: str | None) -> Sums:
        """The same, once a section is in force."""
        if section is None or section in self.sections:
            return self
        return replace(self, sections=(*self.sections, section))

    def behind(self, row: TableRow, section: str | None, covers: Covers | None) -> Sums:
        """The same, behind a row of a section that covers so much."""
        if letter := read_row_letter(row.label):
            return replace(self, lettered=(*self.lettered, (letter, self._list_places(row, covers))))._pass(row, section, covers)
        return self._pass(row, section, covers)

    def _pass(self, row: TableRow, section: str | None, covers: Covers | None) -> Sums:
        if row.kind == "line":
            open_sections = tuple(dict.fromkeys((*self.open_sections, section)))
            return replace(self, lines_open=True, lines=(*self.lines, (section, row)), open_sections=open_sections)
        if covers is None or covers[0] == TERMS:
            return self
        left = tuple(name for name in self.open_sections if name != covers[1])
        summed = replace(self, lines_open=False, covers=covers, open_sections=left, last=row)
        if covers[0] not in WHOLES:
            return summed
        return replace(summed, lines=(), done=(*self.done, *(line for _, line in self.lines)), open_sections=())

    def _list_places(self, row: TableRow, covers: Covers | None) -> frozenset[int]:
        """Where the lines stand that a row is or adds up; none where nobody can tell."""
        if row.kind == "line":
            return frozenset((row.start,))
        if covers is None or covers[0] not in (*WHOLES, TERMS, "sector"):
            return frozenset()
        if covers[0] == TERMS:
            return frozenset().union(*(self._find_letter(term) for term in read_row_terms(row.label)))
        done = self.done if covers[0] == "running" else ()
        return frozenset(line.start for line in (*done, *(line for name, line in self.lines if covers[1] in (None, name))))

    def _find_letter(self, letter: str) -> frozenset[int]:
        found = [places for name, places in self.lettered if name == letter]
        return found[0] if len(found) == 1 else frozenset()

    def find_terms(self, row: TableRow) -> Covers | None:
        """What a sum covers that names its terms by the letters of rows above it: everything, if they hold it, else those alone.

        Returns:
            None where it names none, or one that is no row.
        """
        terms = read_row_terms(row.label)
        if not terms or any([name for name, _ in self.lettered].count(term) != 1 for term in terms):
            return None
        places = [self._find_letter(term) for term in terms]
        held = sorted(place for part in places for place in part)
        since = [line.start for _, line in self.lines]
        everything = [line.start for line in self.done] + since
        whole = "running" if self.done and held == sorted(everything) else "all" if held == sorted(since) else None
        return (whole, None) if whole and all(places) else (TERMS, "+".join(terms))

    def adds_open(self, row: TableRow) -> bool:
        """Whether a row adds up all lines since the last sum of everything."""
        return bool(adds_up(row, [line for _, line in self.lines]))

    def adds_lines(self, row: TableRow) -> bool:
        """Whether a row prints amounts in several columns and adds up several lines, all since the last sum of everything."""
        several = min(len(self.lines), len(numbers_of(row))) >= _SEVERAL
        return several and self.adds_open(row)

    def adds_another(self, row: TableRow) -> bool:
        """Whether a net right behind the sum of one of several sections stands in several of that sum's columns with other amounts.

        Where expenditure and income stand in columns of their own, their net fills one of them; elsewhere it would repeat the sum.
        """
        if self.last is None or not self.several:
            return False
        own, above = numbers_of(row), numbers_of(self.last)
        both = own.keys() & above.keys()
        filled = len(self.last.values) >= _FEWEST_COLUMNS <= len(row.values)
        return filled and any(own[at].value != above[at].value for at in both)

    def adds_everything(self, row: TableRow) -> bool:
        """Whether a row behind the sum of one of several sections adds up all of them."""
        own = adds_up(row, [line for name, line in self.lines if self.covers is not None and name == self.covers[1]])
        return not own and bool(adds_up(row, [line for _, line in self.lines]))

    def runs_on(self, row: TableRow) -> bool:
        """Whether a sum behind an earlier sum of everything and more lines adds up all lines of the table, not those since then."""
        lines = [line for _, line in self.lines]
        return bool(self.done and lines) and not adds_up(row, lines) and bool(adds_up(row, [*self.done, *lines]))

    def counts(self, row: TableRow, ahead: Sequence[TableRow]) -> bool:
        """Whether the next sum below a row of financing adds it up: one that names financing, or one that comes out with it.

        It comes out with the lines, or with the printed sum above it: a line of that may be misprinted or left out.

        Args:
            row: a row behind a sum of everything.
            ahead: the rows below it.
        """
        place = next((place for place, below in enumerate(ahead) if below.kind in SUMS), None)
        if place is None:
            return False
        since = [*(line for _, line in self.lines), row, *(below for below in ahead[:place] if below.kind == "line")]
        printed = [self.last] if self.last is not None else []
        summing = (adds_up(ahead[place], lines) for lines in (since, [*self.done, *since], [*printed, *since]))
        return names_measure(ahead[place].label, "financing") or any(summing)

    def find_result(self, row: TableRow) -> Covers | None:
        """What a result adds up: the lines since the last sum of everything, or all lines of the table; the sums decide between the two.

        Returns:
            None where they do not tell.
        """
        lines = [line for _, line in self.lines]
        if not self.done:
            return "all", None
        anew, running = adds_up(row, lines), adds_up(row, [*self.done, *lines])
        return ("running", None) if running else ("all", None) if anew else None

    def find_otherwise_called(self, row: TableRow, section: str) -> Covers | None:
        """What a sum covers that names no section as it is headed, below lines of the only one without a sum (``SFO i alt`` below
        ``Skolefritidsordninger``): the sums decide, else it is that section's unless it is the table's last.

        Returns:
            None where other sections wait for their sum too, or the last sum does not add up what is open.
        """
        if not self.several or self.open_sections != (section,) or len({name for name, _ in self.lines}) < _SEVERAL:
            return None
        own = adds_up(row, [line for name, line in self.lines if name == section])
        everything = adds_up(row, [line for _, line in self.lines])
        return ("sector", section) if own or (not everything and row.start != self.final) else None

    def find_bare(self, row: TableRow, section: str) -> Covers | None:
        """What a sum that names nothing covers below the lines of one of several sections: the sums decide, else where it stands.

        Returns:
            None where the sums do not tell, and sections above wait for their sum too.
        """
        own = adds_up(row, [line for name, line in self.lines if name == section])
        everything = adds_up(row, [line for _, line in self.lines])
        if own != everything and (own or everything):
            return ("sector", section) if own else ("all", None)
        return ("sector", section) if self.open_sections == (section,) else None


def begin_sums(rows: Sequence[TableRow], several: bool) -> Sums:
    """The sums at the top of a table with one or several sections."""
    placed = [row for row in rows if row.values or row.kind == "heading"]
    runs = [(row, below) for row, below in pairwise(placed) if row.kind == below.kind == "total"]
    followed = frozenset(row.start for row, below in runs if not (_names_side(row) and _names_side(below)))
    final = next((row.start for row in reversed(rows) if row.kind in SUMS), None)
    return Sums(several, begins_with_total(rows), followed, final)


def _names_side(row: TableRow) -> bool:
    """Whether a sum adds up one side only: the other one stands beside it, and both add up the same lines."""
    return find_side(row.label) is not None


def find_covers(row: TableRow, section: str | None, account: str | None, sums: Sums, change_type: str | None = None) -> Covers | None:
    """What a row adds up: the section it names; all, when it names none that is known; a net covers what the sum above it covers.

    Args:
        row: a row with figures.
        section: the section in force.
        account: the account in force.
        sums: what the rows above leave open.
        change_type: the change type in force.

    Returns:
        None for a line, and for a sum that names nothing where the sums do not tell what it covers.
    """
    if row.kind in ("line", "of_which") or (sums.leads and row.kind == "total"):
        return None
    if named_terms := sums.find_terms(row):
        return named_terms
    if row.kind == "result":
        return sums.find_result(row)
    name = without_total_words(row.label)
    named = _find_named(name, section, sums)
    if named:
        return "sector", named
    if row.kind == "net" and not name:
        if sums.lines_open:
            return sums.find_bare(row, section) if section else ("all", None)
        return ("all", None) if sums.several and (sums.adds_everything(row) or sums.adds_another(row)) else sums.covers
    if not name and sums.lines_open and section and sums.several:
        return sums.find_bare(row, section)
    if account and sums.lines_open and name == normalise(account):
        return "account", account
    if change_type and sums.lines_open and name == normalise(change_type):
        return "change_type", change_type
    return _find_whole(name, row, section, sums)


def _find_whole(name: str, row: TableRow, section: str | None, sums: Sums) -> Covers | None:
    """What a sum covers whose words name nothing above it: everything, unless the sums above it leave another reading or none."""
    if name and sums.lines_open and section and (covers := sums.find_otherwise_called(row, section)):
        return covers
    if _leaves_lines_open(name, sums) or (name and row.start in sums.followed and not sums.adds_open(row)):
        return None
    return ("running", None) if sums.runs_on(row) else ("all", None)


def _find_named(name: str, section: str | None, sums: Sums) -> str | None:
    """The section that a sum names; one of financing and the heading above it may use different words (``Finansieres af``)."""
    known = {normalise(one): one for one in sums.sections}
    matched = match_total(name, tuple(known))
    if matched:
        return known[matched]
    pays = sums.lines_open and section is not None and all(names_measure(words, "financing") for words in (name, section))
    return section if pays else None


def _leaves_lines_open(name: str, sums: Sums) -> bool:
    """Whether a sum of proposals may leave out lines that a law brings: the words do not tell what it covers."""
    by_law = any(find_change_type(row.label) is ChangeKind.LAW_PROGRAMME for _, row in sums.lines)
    return find_amount_meaning(name) == "proposal" and by_law


def role_of(row: TableRow, covers: Covers | None) -> Role:
    """The role that a row's kind and cover give it."""
    if row.kind == "line":
        return Role.LINE
    if row.kind == "of_which":
        return Role.OF_WHICH
    if row.kind == "net":
        return Role.NET
    return Role.TOTAL if covers is None or covers[0] in WHOLES else Role.SUBTOTAL


def total_is_ahead(section: str | None, ahead: Sequence[TableRow]) -> bool:
    """Whether the section in force is still to be added up: then a heading that no total names stands inside it."""
    if section is None:
        return False
    name = normalise(section)
    return any(row.kind == "total" and match_total(without_total_words(row.label), (name,)) for row in ahead)
