"""Stretches of grid lines outside the budget's own tables: which lines are a head, which are its rows, where the next table begins."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.danish.head_days import is_head_day
from pipeline.danish.measures import is_measure
from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.captions import opens_table
from pipeline.tables.grid import GridLine
from pipeline.tables.head_words import is_year, numbers_columns
from pipeline.tables.rows import is_prose
from pipeline.tables.stacked import STYLES, is_value_cell

_CELLS = ("tab", "pipe", "native")
_GRID_STYLES = (*_CELLS, "aligned", *STYLES)
_LONGEST_HEADING = 80
_FEW_YEARS = 2


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one table: its head, its rows with the headings between them, and the index of its first line in the item."""

    head: tuple[GridLine, ...]
    body: tuple[GridLine, ...]
    first: int

    @property
    def style(self) -> str:
        """By what its lines are cut into cells; ``torn`` where they are not all cut alike, so that no column is known."""
        styles = {line.style for line in (*self.head, *self.body) if line.style != "plain"}
        return styles.pop() if len(styles) == 1 else STYLES[-1]


def find_blocks(lines: Sequence[GridLine], taken: Collection[int]) -> tuple[Block, ...]:
    """The blocks of figures among the lines of an item.

    A block begins at a line in cells and goes on over blank lines and rules; headings of its rows may stand alone on a line. Where words
    stand side by side below its rows another one begins, unless they repeat the head.

    Args:
        lines: an item's lines.
        taken: the numbers of lines that are read already.
    """
    blocks: list[Block] = []
    for first, stretch in _find_stretches(lines, taken):
        own: list[Block] = []
        for block in _split(stretch, first):
            if own and block.head and _texts(block.head) == _texts(own[-1].head):
                own[-1] = Block(own[-1].head, (*own[-1].body, *block.body), own[-1].first)
            else:
                own.append(block)
        blocks.extend(own)
    return tuple(blocks)


def has_figures(line: GridLine) -> bool:
    """Whether a line holds figures, or digits that are none, and not only years, days or the numbers of columns as a head does."""
    values = _list_values(line)
    is_head = numbers_columns(line) or _is_head_of_years(line) or all(is_head_day(cell.text) for cell in values)
    return bool(values) and not is_head


def _find_stretches(lines: Sequence[GridLine], taken: Collection[int]) -> list[tuple[int, list[GridLine]]]:
    found: list[tuple[int, list[GridLine]]] = []
    current: list[GridLine] = []
    first = 0
    for at, line in enumerate(lines):
        if current and (line.is_blank or line.is_rule):
            continue
        if line.line.no not in taken and (_opens(line) or (current and (_is_in_cells(line) or _heads_rows(lines, at, current)))):
            first = first if current else at
            current.append(line)
            continue
        if current:
            found.append((first, current))
        current = []
    return [*found, (first, current)] if current else found


def _opens(line: GridLine) -> bool:
    return line.style in _GRID_STYLES and len(line.filled) > 1


def _is_in_cells(line: GridLine) -> bool:
    return line.style in _CELLS and bool(line.filled)


def _heads_rows(lines: Sequence[GridLine], at: int, above: Sequence[GridLine]) -> bool:
    """Whether a text alone on its line heads the rows below it: they go on right there, cut as those above or as the head."""
    line = lines[at]
    text = line.line.text.strip()
    if line.style != "plain" or is_prose(line) or len(text) > _LONGEST_HEADING or text.endswith(".") or opens_table(text):
        return False
    below = next((other for other in lines[at + 1 :] if not (other.is_blank or other.is_rule)), None)
    if below is None or below.style != above[-1].style or not has_figures(below):
        return False
    lacks = len(below.filled) - len(above[-1].filled)
    return any(has_figures(row) for row in above) or lacks in (0, 1)  # nothing may head the labels


def _split(stretch: Sequence[GridLine], first: int) -> list[Block]:
    blocks: list[Block] = []
    head: list[GridLine] = []
    body: list[GridLine] = []
    for line in stretch:
        headed = any(len(above.filled) > 1 for above in head)
        if has_figures(line) or (body and (len(line.filled) == 1 or _may_be_amounts(line))) or (headed and _stands_alone(line)):
            body.append(line)
        elif body:
            blocks.append(Block(tuple(head), tuple(body), first))
            head, body, first = [line], [], first
        else:
            head.append(line)
    return [*blocks, Block(tuple(head), tuple(body), first)] if body else blocks


def _list_values(line: GridLine) -> list[Cell]:
    return [cell for _, cell in line.filled if is_value_cell(cell) and not is_unit(cell.text)]


def _is_head_of_years(line: GridLine) -> bool:
    """Years side by side are a head where they follow each other or nothing stands before them; else they may be amounts."""
    cells = _list_values(line)
    if not all(is_year(cell.text) for cell in cells):
        return False
    years = [int(cell.number.value) for cell in cells if cell.number]
    steps = {later - earlier for earlier, later in pairwise(years)}
    first = line.filled[0][1]
    words = [cell for _, cell in line.filled[1:] if not cell.number]
    return steps in ({1}, {-1}) or is_year(first.text) or is_unit(first.text) or bool(words) or is_measure(first.text, "no_figure")


def _stands_alone(line: GridLine) -> bool:
    """Whether a text stands in the first cell and nothing beside it: below a head it heads rows."""
    return len(line.filled) == 1 and line.filled[0][0] == 0


def _may_be_amounts(line: GridLine) -> bool:
    """Whether two years behind a label may be amounts: below other rows only longer stretches of years are surely a head."""
    return len(line.numeric) == len(line.filled) - 1 == _FEW_YEARS and not is_measure(line.filled[0][1].text, "no_figure")


def _texts(lines: Sequence[GridLine]) -> tuple[str, ...]:
    return tuple(" ".join(cell.text for _, cell in line.filled) for line in lines)
