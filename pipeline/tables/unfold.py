"""Tables that were torn to one cell a line: heads one below the other, then a label and its figures, each on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.danish.heads import match_column, split_heads
from pipeline.danish.numbers import is_dash
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import match_change_type
from pipeline.model import Cell
from pipeline.tables.columns import cut_heads, is_year, stands_for_table
from pipeline.tables.grid import GridLine

STYLE = "stack"
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Torn:
    """A head of single cells: the label's head, if it has one, the columns' heads, and the index behind them."""

    label: tuple[Cell, ...]
    columns: tuple[Cell, ...]
    behind: int


def unfold_lines(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines, with every torn table folded back into one line a row.

    A table counts as torn when two or more heads stand one below the other and at least two labels are each followed by as many figures
    as there are heads. A row that has lost a figure is folded too, with fewer cells: which columns they stand in is not known.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same cells in the same order; folded lines have style ``stack`` and begin where their first cell stands.
    """
    unfolded: list[GridLine] = []
    at = 0
    while at < len(lines):
        torn = None if _stands_inside(lines, at) else _read_heads(lines, at)
        rows, behind = _read_rows(lines, torn) if torn else ([], at)
        if torn and sum(1 for row in rows if len(row.numeric) == len(torn.columns)) >= _FEWEST_ROWS:
            unfolded.extend((_fold_heads(lines[at], torn), *rows))
            at = behind
        else:
            unfolded.append(lines[at])
            at += 1
    return tuple(unfolded)


def _read_heads(lines: Sequence[GridLine], at: int) -> Torn | None:
    cells: list[Cell] = []
    while at < len(lines) and (heads := _heads_of(lines[at])) and not _figure_follows(lines, at):
        cells.extend(heads)
        at = _next_filled(lines, at)
    label = tuple(cell for cell in cells[:1] if (word := match_column(cell.text)) and word.role == "label")
    columns = tuple(cells[len(label) :])
    return Torn(label, columns, at) if len(columns) > 1 else None


def _stands_inside(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line goes on a head that began above: heads that fit no rows as a whole fit none in part, the columns would be shifted."""
    if not _heads_of(lines[at]):
        return False
    above = next((lines[number] for number in range(at - 1, -1, -1) if not lines[number].is_blank), None)
    return above is not None and bool(_heads_of(above))


def _figure_follows(lines: Sequence[GridLine], at: int) -> bool:
    """A head with a figure right below it is a row's label, whatever its words (``Antal helårspersoner`` in a transposed table)."""
    following = _next_filled(lines, at)
    below = lines[following] if following < len(lines) else None
    return below is not None and bool(below.numeric) and below.style == "plain" and not is_unit(below.line.text)


def _next_filled(lines: Sequence[GridLine], at: int) -> int:
    """The index of the next line with anything on it; torn cells may stand with blank lines between."""
    return next((number for number in range(at + 1, len(lines)) if not lines[number].is_blank), len(lines))


def _heads_of(line: GridLine) -> tuple[Cell, ...]:
    """The one head that a line holds, or the several that stand on it without column marks."""
    if not line.is_plain or line.style != "plain":
        return ()
    text = line.cells[0].text
    word = match_column(text)
    if word is not None and word.exact and match_change_type(text) is None and not stands_for_table(text):
        return line.cells
    return cut_heads(line.cells[0])


def _read_rows(lines: Sequence[GridLine], torn: Torn) -> tuple[list[GridLine], int]:
    """Rows to the last one with figures, and the index behind it; repeated heads are left out, a text behind a text is a heading."""
    rows: list[GridLine] = []
    complete, at, behind = 0, torn.behind, torn.behind
    label: GridLine | None = None
    figures: list[Cell] = []
    while at < len(lines) and (lines[at].is_blank or lines[at].is_rule or lines[at].style == "plain"):
        line = lines[at]
        if line.is_blank or (line.is_rule and len(figures) >= len(torn.columns)):
            pass
        elif is_unit(line.line.text):
            rows.append(line)
        elif line.numeric or is_dash(line.line.text):
            figures.extend(line.cells if label else ())
            rows.extend(() if label else _stray(line))
        else:
            rows.extend(_fold(label, figures))
            complete, behind = (len(rows), at) if figures else (complete, behind)
            label, figures = (None if split_heads(line.line.text) else line), []
        at += 1
    rows.extend(_fold(label, figures))
    return (rows, at) if figures else (rows[:complete], behind)


def _stray(line: GridLine) -> tuple[GridLine, ...]:
    """A figure behind a head, before any label: which row and column it stands in is not known, but it is not lost."""
    if not line.numeric or is_year(line.line.text):
        return ()
    return (GridLine(line.line, (Cell("", line.line.start, line.line.start), *line.cells), STYLE),)


def _fold(label: GridLine | None, figures: Sequence[Cell]) -> tuple[GridLine, ...]:
    if label is None:
        return ()
    return (GridLine(label.line, (label.cells[0], *figures), STYLE if figures else label.style),)


def _fold_heads(line: GridLine, torn: Torn) -> GridLine:
    start = torn.columns[0].start
    label = torn.label or (Cell("", start, start),)
    return GridLine(line.line, (*label, *torn.columns), STYLE)
