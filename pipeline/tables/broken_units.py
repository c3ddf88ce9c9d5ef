"""Labels that break inside their unit: its number ends one line (``Udgift netto 1.000``), its word begins the next (``kr.``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.units import is_unit
from pipeline.tables.grid import LEADERS, GridLine, make_cell


def join_broken_units(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines; one whose last number is the upper half of such a unit holds no figure, and is the beginning of the label below.

    Args:
        lines: an item's lines, cut into cells.
    """
    return tuple(_without_figure(line) if _parts_unit(lines, at) else line for at, line in enumerate(lines))


def _parts_unit(lines: Sequence[GridLine], at: int) -> bool:
    """Whether the number that ends a line stands above a cell that makes a unit of it, in a row with figures."""
    if lines[at].style != "tail":
        return False
    below = next((line for line in lines[at + 1 :] if not line.is_blank), None)
    if below is None or below.style in ("plain", "tail") or not below.numeric:
        return False
    word = LEADERS.sub("", below.cells[0].text)
    return not is_unit(lines[at].cells[-1].text) and is_unit(f"{lines[at].cells[-1].text} {word}.")


def _without_figure(line: GridLine) -> GridLine:
    return replace(line, cells=(replace(make_cell(line.line.text, line.line.start), number=None),), style="plain")
