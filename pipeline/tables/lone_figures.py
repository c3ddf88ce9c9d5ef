"""Rows that stand alone where no table was found: a cut or broken head explains none of them, but their figures are said aloud.

A line of a label and a figure may be anything. It is taken for a row where another line's figure stands at the same place; and figures on
lines of their own, each right below a label, where there are several of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model import Cell, Table
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year
from pipeline.tables.rows import is_prose
from pipeline.tables.stacked import REFUSED, is_value_cell
from pipeline.tables.torn_body import is_page_mark, is_value
from pipeline.tables.unread import make_unread

_FEWEST_TORN = 3
_LONGEST_LABEL = 60


def find_lone_figures(lines: Sequence[GridLine], tables: Sequence[Table], item_no: int) -> tuple[Table, ...]:
    """Tables of kind ``unknown``, one for each such row.

    Args:
        lines: an item's lines, cut into cells.
        tables: all tables that were found among them.
        item_no: the item's number.
    """
    taken = {number for table in tables for number in range(table.first_line, table.last_line + 1)}
    free = [at for at, line in enumerate(lines) if line.line.no not in taken]
    edges = Counter(edge for line in lines if (cell := _find_figure(line)) for edge in _list_edges(line, cell))
    rows = [lines[at] for at in free if (cell := _find_figure(lines[at])) and any(edges[edge] > 1 for edge in _list_edges(lines[at], cell))]
    torn = [lines[at] for at in free if _stands_below_label(lines, at)]
    rows += [GridLine(line.line, line.cells, REFUSED) for line in torn] if len(torn) >= _FEWEST_TORN else []
    return tuple(table for row in rows for table in make_unread((GridLine(row.line, row.cells, REFUSED),), item_no))


def _find_figure(line: GridLine) -> Cell | None:
    """The last figure of an aligned line, behind its label and perhaps others."""
    if line.style != "aligned" or len(line.cells) < 2 or is_page_mark(line):
        return None
    label, *_, last = line.cells
    is_row = any(map(str.isalpha, label.text)) and not is_value_cell(label)
    return last if is_row and is_value_cell(last) and not is_year(last.text) else None


def _list_edges(line: GridLine, cell: Cell) -> Iterator[tuple[str, int]]:
    yield "left", cell.start - line.line.start
    yield "right", cell.end - line.line.start


def _stands_below_label(lines: Sequence[GridLine], at: int) -> bool:
    """Whether a line is nothing but a figure, right below a text that is no sentence or below another such figure."""
    if lines[at].style != "plain" or not lines[at].cells or not is_value(lines[at]) or is_year(lines[at].line.text):
        return False
    above = next((lines[place] for place in range(at - 1, -1, -1) if not lines[place].is_blank), None)
    if above is None or is_page_mark(above) or is_prose(above) or len(above.line.text) > _LONGEST_LABEL:
        return False
    return above.style in ("plain", "tail")
