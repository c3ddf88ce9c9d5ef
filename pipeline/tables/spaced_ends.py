"""Lines that end in digits parted by a plain space (``Sygedagpenge 1.329 31 163,9``): two figures, or one whose thousands a space groups.

One text does not group thousands in two ways: where points do it, a space parts two figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.numbers import parse_number_at_end
from pipeline.model import Cell
from pipeline.tables.grid import GridLine, make_cell

_BY_POINTS = re.compile(r"(?<![\w.,])(?!1\.000(?:\.000)?(?!\d))\d{1,3}(?:\.\d{3})+(?![\w.])")
"""Not a unit's own: ``1.000 kr.`` stands above ``12 345`` too."""
_BY_SPACES = re.compile(r"\d[ \u00a0\u202f\u2009]\d{3}(?!\d)")
_SPACED = re.compile(r"[^ ]+(?: \d{3})+(?:,\d+)?[^ \d]*")


def part_spaced_ends(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; where points group the item's thousands, such a line ends in the number behind its last space.

    Args:
        lines: an item's lines, cut into cells.
    """
    by_points = any(_BY_POINTS.search(line.line.text) for line in lines)
    by_spaces = any(_BY_SPACES.search(cell.number.text) for line in lines for cell in line.cells if cell.number)
    return tuple(map(_part, lines)) if by_points and not by_spaces else tuple(lines)


def _part(line: GridLine) -> GridLine:
    if line.style != "tail" or line.cells[1].number or not _SPACED.fullmatch(line.cells[1].text):
        return line
    number = parse_number_at_end(line.line.text, line.line.start)
    if number is None:
        return line
    label = make_cell(line.line.text[: number.start - line.line.start], line.line.start)
    return replace(line, cells=(label, Cell(number.text, number.start, number.end, number)))
