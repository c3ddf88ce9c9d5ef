"""Sums that no total word tells: a bold or less indented row above the rows that it adds up, totals in a table that begins with one, and
lines that add up those right above them.

How a row is set proposes, the sums of its columns decide: bold print alone may only stress a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise, strip_markup
from pipeline.model import TableRow

_NET = "netto"
_BOLD = ("**", "__", "<b>", "<strong>")
_FEWEST_COLUMNS, _TO_ONE = 2, 3
"""So many columns at least must add up, and so many for each that does not."""
_FEWEST_ALONE = 3
"""So many columns must say that a line is a sum where nothing else does."""
_FEWEST_LEADING = 4
"""A whole, a row that adds up two, and these."""
_BLANKS = ("&nbsp;", "\u00a0", " ", "\t")


@dataclass(frozen=True, slots=True)
class Parent:
    """A row that adds up the rows right below it: its place and the places of its parts."""

    place: int
    parts: tuple[int, ...]
    label: str
    is_whole: bool = False  # it adds up every line of the table
    runs_on: bool = False  # so does a total above it with fewer of them


def begins_with_total(rows: Sequence[TableRow]) -> bool:
    """Whether a table prints its totals before their parts: the first of its rows with figures is one, and the last is none."""
    figures = [row for row in rows if row.values]
    return len(figures) > 1 and figures[0].kind == "total" and figures[-1].kind == "line"


def find_parents(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The rows of a table that add up the rows below them.

    Args:
        rows: a table's rows in printed order.

    Returns:
        the proposed parents, if every one of them equals its parts in all columns within rounding and one of them has several
        parts; none when one of them does not. Of totals before their parts, those that do.
    """
    if begins_with_total(rows):
        return tuple(parent for place in range(len(rows)) if (parent := _lead(rows, place)) and _adds_up(rows, parent))
    proposed = tuple(parent for place in range(len(rows)) if (parent := _propose(rows, place)))
    is_told = any(len(parent.parts) > 1 for parent in proposed)
    if is_told and all(_adds_up(rows, parent) for parent in proposed):
        return proposed
    return _find_unsaid(rows) or _find_last(rows) or find_leading(rows)


def find_leading(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The whole that a table begins with and the rows that add up those right below them, though no word or mark says so.

    Several columns must say it of each, and together they and what stands alone must make the whole. What balances it may end the table.

    Args:
        rows: a table's rows in printed order.
    """
    figures = [at for at, row in enumerate(rows) if row.values and row.kind != "of_which"]
    if (
        len(figures) < _FEWEST_LEADING
        or any(rows[at].kind != "line" for at in figures[1:])
        or rows[figures[0]].kind not in ("line", "total")
    ):
        return ()
    first, *rest = figures[:-1] if _balances(rows[figures[0]], rows[figures[-1]]) else figures
    groups: list[Parent] = []
    alone: list[int] = []
    while rest:
        parts = next((tuple(rest[1:end]) for end in range(3, len(rest) + 1) if _is_group(rows, rest[0], rest[1:end])), ())
        if parts:
            groups.append(Parent(rest[0], parts, strip_markup(rows[rest[0]].label)))
        else:
            alone.append(rest[0])
        rest = rest[1 + len(parts) :]
    if not groups or not _is_group(rows, first, [*(group.place for group in groups), *alone]):
        return ()
    leaves = sorted((*alone, *(part for group in groups for part in group.parts)))
    return (Parent(first, tuple(leaves), strip_markup(rows[first].label), is_whole=True), *groups)


def _is_group(rows: Sequence[TableRow], place: int, parts: Sequence[int]) -> bool:
    return is_told_by_columns(rows, Parent(place, tuple(parts), ""))


def _balances(first: TableRow, last: TableRow) -> bool:
    """Whether a row prints the amounts of another with the other sign: what pays for it."""
    values = [{index: cell.number.value for index, cell in row.values if cell.number} for row in (first, last)]
    return bool(values[0]) and values[1] == {index: -value for index, value in values[0].items()}


def _find_unsaid(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The lines that add up all lines right above them, though no word says so (``Serviceudgifter``), in a table that goes on to a total.

    The total may be a line without such a word, too: the last, that adds up several of them. Several columns must say it, and of four and
    more at most one may not: it may hold a misprint.
    """
    found: list[Parent] = []
    parts: list[int] = []
    for place, row in enumerate(rows):
        if row.kind in ("total", "net", "result", "heading"):
            parts = []
            continue
        if row.kind != "line" or not row.values:
            continue
        parent = Parent(place, tuple(parts), strip_markup(row.label))
        if len(parts) > 1 and is_told_by_columns(rows, parent):
            found.append(parent)
            parts = []
        else:
            parts.append(place)
    found = [parent for parent in found if not _is_counted_below(rows, parent)]
    if not found:
        return ()
    if any(row.kind == "total" for row in rows[found[-1].place :]):
        return tuple(found)
    whole = _find_whole(rows, found)
    return (*found, whole) if whole else ()


def _find_last(rows: Sequence[TableRow]) -> tuple[Parent, ...]:
    """The last line that adds up every line above it, though no word says so (``Skoleudvalget``).

    It stands right behind one of several totals; or it is called a net below a total (``Anlæg netto``); or what stands behind the last
    result is counted on from that (``Forbrug af kassebeholdning``); or no other row is a sum, and more lines and columns say it than can
    by chance.
    """
    figures = [at for at, row in enumerate(rows) if row.values and row.kind != "of_which"]
    lines = [at for at in figures if rows[at].kind == "line"]
    totals = [at for at in figures if rows[at].kind == "total"]
    if not lines or figures[-1] != lines[-1]:
        return ()
    result = next((at for at in reversed(figures) if rows[at].kind == "result"), None)
    counted = result is not None and _is_group(rows, lines[-1], [result, *(at for at in lines[:-1] if at > result)])
    runs_on = counted or (bool(totals) and normalise(rows[lines[-1]].label).endswith(_NET))
    if len(totals) >= _FEWEST_COLUMNS and figures[-2] == totals[-1]:
        is_whole = _is_group(rows, lines[-1], lines[:-1])
    elif counted:
        is_whole = lines[-2] > (result or 0)  # no sum repeats the one right above it
    elif runs_on:
        is_whole = len(lines) > 1 and _is_group(rows, lines[-1], lines[:-1])
    else:
        is_whole = len(rows) == len(lines) >= _FEWEST_LEADING and _is_sum_beyond_chance(rows, lines)
    label = strip_markup(rows[lines[-1]].label)
    return (Parent(lines[-1], tuple(lines[:-1]), label, is_whole=True, runs_on=runs_on),) if is_whole else ()


def _is_sum_beyond_chance(rows: Sequence[TableRow], lines: Sequence[int]) -> bool:
    """Whether the last line is the sum of the others in every column of several, none of them empty of amounts."""
    whole = Parent(lines[-1], tuple(lines[:-1]), "")
    misses = _list_misses(rows, whole)
    filled = [cell for _, cell in rows[whole.place].values if cell.number and cell.number.value and not cell.number.percent]
    every = all(miss is not None and miss <= Decimal(len(lines)) / 2 for miss in misses)
    return every and len(filled) >= _FEWEST_ALONE and all(_prints_amounts(rows[at]) for at in whole.parts)


def _is_counted_below(rows: Sequence[TableRow], parent: Parent) -> bool:
    """Whether the next total adds up a line and all that it seems to add up: then it is one of them, and only happens to come near."""
    behind = next((at for at in range(parent.place, len(rows)) if rows[at].kind == "total"), None)
    if behind is None:
        return False
    lines = [at for at in range(parent.parts[0], behind) if rows[at].kind == "line" and rows[at].values]
    tops = [at for at in lines if at not in parent.parts]
    return _is_group(rows, behind, lines) and not _is_group(rows, behind, tops)


def _find_whole(rows: Sequence[TableRow], groups: Sequence[Parent]) -> Parent | None:
    """The last line of a table that adds up the unsaid sums of several groups above it, and whatever stands alone."""
    lines = [at for at, row in enumerate(rows) if row.kind == "line" and row.values]
    grouped = {part for group in groups for part in group.parts}
    tops = [at for at in lines[:-1] if at not in grouped]
    is_whole = len(groups) > 1 and lines[-1] not in {group.place for group in groups} and _is_group(rows, lines[-1], tops)
    leaves = [at for at in lines[:-1] if at not in {group.place for group in groups}]
    return Parent(lines[-1], tuple(leaves), strip_markup(rows[lines[-1]].label), is_whole=True) if is_whole else None


def is_told_by_columns(rows: Sequence[TableRow], parent: Parent) -> bool:
    """Whether several columns say that a row adds up its parts, and few that it does not: those may hold a misprint.

    Args:
        rows: a table's rows in printed order.
        parent: a row and what may be its parts.
    """
    misses = [miss for miss in _list_misses(rows, parent) if miss is not None]
    most = Decimal(len(parent.parts) + 1) / 2
    agreed = sum(1 for miss in misses if miss <= most)
    is_told = agreed >= _FEWEST_COLUMNS and agreed >= _TO_ONE * (len(misses) - agreed)
    return is_told and all(_prints_amounts(rows[at]) for at in parent.parts)


def _prints_amounts(row: TableRow) -> bool:
    return any(cell.number and cell.number.value for _, cell in row.values)


def _propose(rows: Sequence[TableRow], place: int) -> Parent | None:
    if rows[place].kind != "line" or place + 1 >= len(rows) or not _stands_above(rows[place], rows[place + 1]):
        return None
    parts: list[int] = []
    for below in range(place + 1, len(rows)):
        if rows[below].kind in ("total", "net", "result", "heading") or not _stands_above(rows[place], rows[below]):
            break
        parts.append(below)
    counted = tuple(part for part in parts if rows[part].kind == "line")
    return Parent(place, counted, strip_markup(rows[place].label)) if counted else None


def _lead(rows: Sequence[TableRow], place: int) -> Parent | None:
    """A total with the lines below it, down to the next total; one right above another total adds up all lines."""
    if rows[place].kind != "total":
        return None
    behind = next((at for at in range(place + 1, len(rows)) if rows[at].kind == "total"), len(rows))
    lines = [at for at in range(place + 1, len(rows)) if rows[at].kind == "line" and rows[at].values]
    parts = tuple(at for at in lines if at < behind) or tuple(lines)
    whole = len(parts) == sum(1 for row in rows if row.kind == "line" and row.values)
    return Parent(place, parts, _name(rows[place].label), whole) if parts else None


def _name(label: str) -> str:
    """A total's label less its total words, as it is printed."""
    words, name = strip_markup(label).split(), without_total_words(label)
    parts = (" ".join(words[:behind]) for behind in range(1, len(words)))
    return next((part for part in parts if normalise(part) == name), " ".join(words))


def _stands_above(row: TableRow, below: TableRow) -> bool:
    return (_is_bold(row) and not _is_bold(below)) or (_is_bold(row) == _is_bold(below) and _indent(row) < _indent(below))


def _is_bold(row: TableRow) -> bool:
    return bool(row.cells) and row.cells[0].text.lstrip("".join(_BLANKS[1:])).startswith(_BOLD)


def _indent(row: TableRow) -> int:
    """How far a label stands in: the white space before it, on the line or in its cell."""
    if not row.cells:
        return 0
    text, blanks = row.cells[0].text, 0
    while text.startswith(_BLANKS):
        blank = next(each for each in _BLANKS if text.startswith(each))
        text, blanks = text[len(blank) :], blanks + 1
    return row.cells[0].start - row.start + blanks


def _adds_up(rows: Sequence[TableRow], parent: Parent) -> bool:
    misses = _list_misses(rows, parent)
    told = [miss for miss in misses if miss is not None]
    most = Decimal(len(parent.parts) + 1) / 2
    return bool(told) and 2 * sum(1 for miss in told if miss <= most) > len(told)


def _list_misses(rows: Sequence[TableRow], parent: Parent) -> list[Decimal | None]:
    columns = {index for index, cell in rows[parent.place].values if cell.number and not cell.number.percent and index >= 0}
    return [_miss(rows, parent, column) for column in sorted(columns)]


def _miss(rows: Sequence[TableRow], parent: Parent, column: int) -> Decimal | None:
    """By how many steps the parts of a column miss the parent; None where not all of them print it."""
    numbers = [dict(rows[place].values).get(column) for place in (parent.place, *parent.parts)]
    values = [cell.number for cell in numbers if cell and cell.number]
    if len(values) < 2 or not numbers[0] or not numbers[0].number:
        return None
    step = max(number.resolution for number in values)
    return abs(sum((number.value for number in values[1:]), Decimal(0)) - values[0].value) / step
