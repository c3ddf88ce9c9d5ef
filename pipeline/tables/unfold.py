"""Tables that were torn to one cell a line: heads one below the other, then a label and its figures, each on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.heads import split_heads
from pipeline.danish.numbers import is_dash
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import is_unit
from pipeline.model import Cell, Line
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year, is_year_in_unit
from pipeline.tables.stacked import REFUSED, STYLE
from pipeline.tables.torn_body import (
    FEWEST_ROWS,
    TornRow,
    cell_of,
    find_rhythm,
    is_page_mark,
    is_value,
    next_filled,
    read_body,
    value_follows,
)
from pipeline.tables.torn_fit import FittedHead, fit_head, whole_head
from pipeline.tables.torn_head import TornHead, is_strict_head, read_torn_head
from pipeline.tables.torn_unknown import fold_unknown
from pipeline.tables.torn_wrapped import read_wrapped_head

_FEWEST_HEADS = 2
_LONGEST_BREAK = 6
Known = dict[tuple[str, ...], int]
"""Heads that fitted their rows, by their texts, with their number of columns."""


def unfold_lines(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines, with every torn table folded back into one line a row.

    How many columns a table has, its rows tell by their rhythm; its heads must fit it. A row that has lost a figure is folded with fewer
    cells, so no column is known for it. Where no head fits, rows are folded in style ``torn`` and bear no columns at all; without any head
    they may go on the table above, if it has as many columns.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same cells in the same order; folded lines have style ``stack`` or ``torn`` and begin where their first cell stands.
    """
    unfolded: list[GridLine] = []
    known: Known = {}
    at = 0
    while at < len(lines):
        folded, behind = _fold_at(lines, at, known)
        if folded:
            _rule_page_marks(unfolded)
        unfolded.extend(folded or lines[at : at + 1])
        at = behind if folded else at + 1
    return tuple(unfolded)


def _fold_at(lines: Sequence[GridLine], at: int, known: Known) -> tuple[list[GridLine], int]:
    """What a torn table at a line is folded to, and the index behind it; nothing where none begins."""
    head = None if lines[at].is_blank else read_torn_head(lines, at)
    if head is None or (_texts(head) not in known and _stands_inside(lines, at)):
        wrapped = None if head or lines[at].is_blank else read_wrapped_head(lines, at)
        if wrapped is not None:
            return _fold_fitted(lines, wrapped, known)
        folded, behind = ([], at) if _captions_known(lines, at, known) else fold_unknown(lines, at)
        return (folded, behind) if folded else _fold_headless(lines, at)
    if _holds_known(lines, head, known) or _is_caption(lines, head):
        return [], at
    rows, behind = read_body(lines, head.behind, lambda number: _begins_table(lines, number, head) or _begins_known(lines, number, known))
    columns = find_rhythm(rows) or _columns_elsewhere(lines, head, rows, behind, known)
    fitted = fit_head(head, columns) if columns else None
    if fitted is None:
        wrapped = read_wrapped_head(lines, at)
        return _fold_fitted(lines, wrapped, known) if wrapped else _refuse(lines, head, rows, behind)
    return _fold_fitted(lines, head, known, fitted)


def _fold_fitted(lines: Sequence[GridLine], head: TornHead, known: Known, fitted: FittedHead | None = None) -> tuple[list[GridLine], int]:
    """A head that fits its rows, and these; one whose lines were joined fits by its own count."""
    fitted = fitted or whole_head(head)
    known[_texts(head)] = len(fitted.columns)
    rows, behind = read_body(lines, fitted.behind, lambda place: _begins_table(lines, place, head))
    captions = [lines[place] for place in dict.fromkeys(head.places) if place < fitted.first]
    return [*captions, *_fold_heads(lines[fitted.first].line, fitted), *_fold_rows(rows, len(fitted.labels), STYLE)], behind


def _captions_known(lines: Sequence[GridLine], at: int, known: Known) -> bool:
    """Whether a text stands right above a head that fitted its rows before: it names the table, and heads no column of it."""
    below = next_filled(lines, at)
    head = read_torn_head(lines, below) if below < len(lines) else None
    return head is not None and _texts(head) in known


def _is_caption(lines: Sequence[GridLine], head: TornHead) -> bool:
    """Whether a single text that could head a column stands above a unit and another head: that one is nearer to the rows."""
    below = head.behind
    while below < len(lines) and is_unit(lines[below].line.text):
        below = next_filled(lines, below)
    return len(head.cells) == 1 and head.behind < below < len(lines) and is_strict_head(lines[below]) and not value_follows(lines, below)


def _fold_headless(lines: Sequence[GridLine], at: int) -> tuple[list[GridLine], int]:
    """Rows without a head: they may go on the table above. A label and a single figure below it make no row, anything may stand so.

    Years below each other are a head, of however many columns, and no row: a row with as many figures would seem to stand below them.
    """
    if lines[at].style != "plain" or is_value(lines[at]) or is_page_mark(lines[at]) or not value_follows(lines, at):
        return [], at
    rows, behind = read_body(lines, at, lambda number: read_torn_head(lines, number) is not None)
    columns = find_rhythm(rows)
    if rows and len(rows[0].values) > 1 and all(is_year(line.line.text) for line in rows[0].values):
        return [], at
    return (_fold_rows(rows, 1, STYLE), behind) if columns and columns > 1 else ([], at)


def _refuse(lines: Sequence[GridLine], head: TornHead, rows: Sequence[TornRow], behind: int) -> tuple[list[GridLine], int]:
    """Rows that no head fits: their figures are said aloud. A single row is one only below several heads and with several figures."""
    widest = max((len(row.values) for row in rows if row.texts), default=0)
    if len(rows) < FEWEST_ROWS and (widest < FEWEST_ROWS or len(head.cells) < _FEWEST_HEADS):
        return [], behind
    heads = [replace(lines[place], style=REFUSED) for place in dict.fromkeys(head.places)]
    return [*heads, *_fold_rows(rows, 1, REFUSED)], behind


def _columns_elsewhere(lines: Sequence[GridLine], head: TornHead, rows: Sequence[TornRow], behind: int, known: Known) -> int | None:
    """The number of columns of the same head on another page: beside it one row is enough, or none."""
    columns = known.get(_texts(head)) or _find_rhythm_below(lines, head, behind)
    return columns if all(len(row.values) == columns for row in rows if row.texts) else None


def _find_rhythm_below(lines: Sequence[GridLine], head: TornHead, behind: int) -> int | None:
    for at in range(behind, len(lines)):
        other = read_torn_head(lines, at) if is_strict_head(lines[at]) else None
        if other is not None and _texts(other) == _texts(head):
            return find_rhythm(read_body(lines, other.behind, lambda number: _begins_table(lines, number, head))[0])
    return None


def _holds_known(lines: Sequence[GridLine], head: TornHead, known: Known) -> bool:
    """Whether a head that is known begins further down in what looks like one: a section's heading stands above it."""
    others = (read_torn_head(lines, place) for place in dict.fromkeys(head.places) if place != head.places[0])
    return _texts(head) not in known and any(other is not None and _texts(other) in known for other in others)


def _begins_table(lines: Sequence[GridLine], at: int, head: TornHead) -> bool:
    """Whether a whole head begins at a line: the same again, perhaps without the caption above it, or one of several cells."""
    of_year = lines[at].is_plain and is_year(lines[at].line.text)
    again = lines[at].is_plain and lines[at].cells[0].text in _texts(head)
    if not (again or of_year or is_strict_head(lines[at])) or split_heads(lines[at].line.text):
        return False
    other = read_torn_head(lines, at)
    if other is None:
        return False
    repeats = len(other.cells) >= _FEWEST_HEADS and _texts(head)[-len(other.cells) :] == _texts(other)
    return repeats or _texts(other) == _texts(head) or (not of_year and len(other.cells) > _FEWEST_HEADS)


def _begins_known(lines: Sequence[GridLine], at: int, known: Known) -> bool:
    """Whether a head that fitted its rows before begins at a line, whatever its words: its page goes on the table."""
    if not lines[at].is_plain or not any(texts[0] == lines[at].cells[0].text for texts in known):
        return False
    head = read_torn_head(lines, at)
    return head is not None and _texts(head) in known


def _stands_inside(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line goes on a head that began above: heads that fit no rows as a whole fit none in part, the columns would be shifted."""
    if not is_strict_head(lines[at]):
        return False
    above = next((lines[number] for number in range(at - 1, -1, -1) if not lines[number].is_blank), None)
    return above is not None and is_strict_head(above)


def _fold_heads(line: Line, head: FittedHead) -> list[GridLine]:
    """The head's lines: the groups above their first columns, the columns behind the labels, the columns' numbers."""
    start = head.columns[0].start
    empty = Cell("", start, start)
    labels = head.labels or (Cell(" " if len(head.columns) == 1 else "", start, start),)
    above = dict(head.groups)
    groups = [tuple([empty] * len(labels) + [above.get(at, empty) for at in range(len(head.columns))])] if above else []
    own = head.numbers[-len(head.columns) :] if len(head.columns) > 1 else ()
    numbers = [(*[empty] * len(labels), *own)] if own else []
    columns = (replace(cell, number=None) if is_year_in_unit(cell.text) else cell for cell in head.columns)
    every = [*groups, (*labels, *columns), *numbers]
    return [GridLine(replace(line, text="\t".join(cell.text for cell in cells)), cells, STYLE) for cells in every]


def _fold_rows(rows: Sequence[TornRow], labels: int, style: str) -> list[GridLine]:
    """One line a row: as many texts as there are heads of labels stand before the cells, the others are headings."""
    folded: list[GridLine] = []
    coded = labels > 1 and any(_is_coded(row.texts[-labels:]) for row in rows)
    for row in rows:
        own = row.texts[-max(labels, 1) :]
        own = own[1:] if coded and len(own) == labels and not _is_coded(own) else own  # it has no account: a heading stands above it
        headings = row.texts[: len(row.texts) - len(own)]
        folded.extend(headings)
        folded.extend(row.marks)
        if not own:
            folded.extend(_stray(row))
            continue
        folded.append(GridLine(own[0].line, (*map(cell_of, own), *map(cell_of, row.values)), style))
    return folded


def _is_coded(texts: Sequence[GridLine]) -> bool:
    """Whether the first of a row's texts holds an account."""
    return bool(texts) and any(token.token_class == "account_code" for token in find_tokens(texts[0].line.text))


def _stray(row: TornRow) -> list[GridLine]:
    """Figures behind a head, before any label: which row and column they stand in is not known, but they are not lost."""
    strays = [(line.line, cell_of(line)) for line in row.values if not is_dash(line.line.text)]
    return [GridLine(line, (Cell("", cell.start, cell.start), cell), REFUSED) for line, cell in strays]


def _texts(head: TornHead) -> tuple[str, ...]:
    return tuple(cell.text for cell in head.cells)


def _rule_page_marks(unfolded: list[GridLine]) -> None:
    """Make a page's number above a table that goes on a mere rule: it is no row and no heading, and parts what stands on two pages."""
    for at in range(max(len(unfolded) - _LONGEST_BREAK, 0), len(unfolded)):
        line = unfolded[at]
        if is_page_mark(line):
            unfolded[at] = GridLine(line.line, (Cell("-", line.line.start, line.line.start),), "plain")
