"""Rows that break at a minus: it ends one line as if it stood for an empty cell, and its number begins the next.

Whether it is a minus nobody can tell; so the number is no number, but the row goes on behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.numbers import is_dash, parse_number
from pipeline.model import Cell
from pipeline.tables.grid import GridLine, make_cell
from pipeline.tables.head_words import is_year
from pipeline.tables.stacked import REFUSED

_MARKS = {"pipe": "|", "tab": "\t"}
_ALIGNED = "aligned"


def join_at_minus(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; such a row between marks is one line again, and what stands alone below any other stands in no column.

    Args:
        lines: an item's lines, cut into cells.
    """
    usual = {style: _count_usual(lines, style) for style in (*_MARKS, _ALIGNED)}
    joined: list[GridLine] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is None or not _ends_in_dash(above) or not _begins_with_number(line, above.style):
            joined.append(line)
            continue
        cells = _cut_on(line, above.style)
        broken = replace(cells[0], number=None)
        fills = len(above.cells) + len(cells) - 1 == usual.get(above.style)
        if above.style in _MARKS and fills:
            joined[-1] = replace(above, cells=(*above.cells[:-1], broken, *cells[1:]))
        elif len(cells) == 1 and not above.numeric:
            joined[-1] = GridLine(above.line, (*(cell for _, cell in above.filled), broken), REFUSED)
        elif len(cells) == 1 or (fills and _is_rest(line)):
            joined.append(GridLine(line.line, (Cell("", broken.start, broken.start), broken, *cells[1:]), REFUSED))
        else:
            joined.append(line)
    return tuple(joined)


def _count_usual(lines: Sequence[GridLine], style: str) -> int:
    counts = Counter(len(line.cells) for line in lines if line.style == style)
    return counts.most_common(1)[0][0] if counts else 0


def _ends_in_dash(line: GridLine) -> bool:
    """Whether a row's last cell is a dash that nothing closes."""
    text = line.line.text.rstrip()
    return len(line.filled) > 0 and len(line.cells) > 1 and is_dash(line.cells[-1].text) and is_dash(text[-1:]) and not text.endswith("|")


def _begins_with_number(line: GridLine, style: str) -> bool:
    if line.is_blank or line.line.text.startswith("|"):
        return False
    first = _cut_on(line, style)[0].text
    return parse_number(first) is not None and first[:1].isdigit() and not is_year(first)


def _is_rest(line: GridLine) -> bool:
    """Whether an aligned line holds nothing but figures and begins at the margin: none of them shows where a column is."""
    return line.style == _ALIGNED and line.line.text[:1].isdigit() and all(cell.number or is_dash(cell.text) for cell in line.cells)


def _cut_on(line: GridLine, style: str) -> tuple[Cell, ...]:
    """The cells of a line that goes on a row, by that row's marks."""
    mark = _MARKS.get(style)
    if mark is None or mark not in line.line.text:
        return line.cells
    text = line.line.text.rstrip()
    parts = text.removesuffix("|").split(mark) if style == "pipe" else text.split(mark)
    starts = [line.line.start + sum(len(part) + 1 for part in parts[:at]) for at in range(len(parts))]
    return tuple(make_cell(part, start) for part, start in zip(parts, starts, strict=True))
