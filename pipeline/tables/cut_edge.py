"""A page whose right edge was cut off: the number that ends there may lack digits, so it is no number.

Two things show the cut: a row without the mark that closes the other rows, and a number at the edge whose last group of thousands is short.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.tables.grid import GridLine

_CUT = re.compile(r".*\d(?:\.\d{0,2}|,)")
_SET = ("aligned", "tab")


def doubt_cut_edge(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Take the number from every cell that a cut goes through.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same lines; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    cut = frozenset({*_find_open_rows(lines), *(at for style in _SET for at in _find_rows_at_edge(lines, style))})
    return tuple(_without_last_number(line) if at in cut else line for at, line in enumerate(lines)) if cut else tuple(lines)


def _find_open_rows(lines: Sequence[GridLine]) -> list[int]:
    """The piped rows that nothing closes, where most are closed."""
    piped = [at for at, line in enumerate(lines) if line.style == "pipe"]
    still_open = [at for at in piped if not lines[at].line.text.rstrip().endswith("|")]
    return still_open if 2 * len(still_open) < len(piped) else []


def _find_rows_at_edge(lines: Sequence[GridLine], style: str) -> list[int]:
    """In each stretch of rows the widest ones, if one of them ends in a cut number."""
    found: list[int] = []
    stretch: list[int] = []
    for at, line in enumerate((*lines, None)):
        if line is not None and line.style == style:
            stretch.append(at)
        elif line is None or not line.is_blank:
            found += _find_widest(lines, stretch)
            stretch = []
    return found


def _find_widest(lines: Sequence[GridLine], stretch: Collection[int]) -> list[int]:
    edge = max((len(lines[at].line.text.rstrip()) for at in stretch), default=0)
    widest = [at for at in stretch if len(lines[at].line.text.rstrip()) == edge]
    return widest if any(_ends_cut(lines[at]) for at in widest) else []


def _ends_cut(line: GridLine) -> bool:
    last = line.cells[-1]
    return last.number is None and _CUT.fullmatch(last.text) is not None


def _without_last_number(line: GridLine) -> GridLine:
    return replace(line, cells=(*line.cells[:-1], replace(line.cells[-1], number=None))) if line.cells else line
