"""Units of money that break over two lines: a number ends one (``Udgift netto 1.000``), and its word begins or ends the next (``kr.``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.grid import LEADERS, GridLine, make_cell
from pipeline.tables.head_words import is_year

_IN_CELLS = ("aligned", "tab", "pipe", "native")
_HALF = re.compile(r"(?<![\d.,])\(?1[. \u00a0]?000$")
_HEADS = 2
"""So many cells at least stand on a head's two lines beside the unit."""


def join_broken_units(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """The lines, every such unit whole in the lower one; a label that only ends in its upper half holds no figure.

    Args:
        lines: an item's lines, cut into cells.
    """
    mended = [_without_figure(line) if _parts_unit(lines, at) else line for at, line in enumerate(lines)]
    for at in range(len(mended) - 1):
        halves = _find_halves(mended[at], mended[at + 1])
        if halves and all(slot in halves for slot, _ in mended[at].numeric):
            mended[at : at + 2] = _move_down(mended[at], mended[at + 1], halves)
    return tuple(mended)


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


def _find_halves(line: GridLine, below: GridLine) -> dict[int, int]:
    """The cells of a head's line that end in the upper half of a unit, each with the cell right below it that ends the unit."""
    if line.style not in _IN_CELLS or below.style != line.style or len({*line.filled, *below.filled}) <= _HEADS:
        return {}
    if any(not is_year(cell.text) and not is_unit(cell.text) for _, cell in below.numeric):
        return {}
    found: dict[int, int] = {}
    for slot, upper in line.filled:
        half = None if is_unit(upper.text) else _HALF.search(upper.text)
        ends = [at for at, lower in _list_below(slot, line, below) if half and is_unit(f"{half[0]} {lower.text}")]
        if ends:
            found[slot] = ends[0]
    return found


def _list_below(slot: int, line: GridLine, below: GridLine) -> list[tuple[int, Cell]]:
    if line.style != "aligned":
        return [(slot, below.cells[slot])] if slot < len(below.cells) else []
    left, right = line.cells[slot].start - line.line.start, line.cells[slot].end - line.line.start
    return [(at, end) for at, end in enumerate(below.cells) if end.start - below.line.start < right and left < end.end - below.line.start]


def _move_down(line: GridLine, below: GridLine, halves: dict[int, int]) -> tuple[GridLine, GridLine]:
    """The two lines, the upper halves of units joined to their ends."""
    uppers, lowers = list(line.cells), list(below.cells)
    for slot, at in halves.items():
        half = _HALF.search(uppers[slot].text)
        assert half is not None
        words = uppers[slot].text[: half.start()].strip()
        is_head = any(map(str.isalpha, words))  # what is none goes down, too (``75 % 1.000``)
        lowers[at] = replace(lowers[at], text=f"{half[0] if is_head else uppers[slot].text} {lowers[at].text}", number=None)
        uppers[slot] = replace(uppers[slot], text=words if is_head else "", number=None)
    return replace(line, cells=tuple(uppers)), replace(below, cells=tuple(lowers))
