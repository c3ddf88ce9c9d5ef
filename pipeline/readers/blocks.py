"""Paragraphs and tables, as DOCX and HTML nest them → rows. A table that only lays out a page is taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.readers.row import Row

SPAN_LIMIT = 200
"""The most columns or rows that one cell is believed to span."""

DEPTH_LIMIT = 20
"""How deep tables may stand in tables; what lies deeper is a trap, and is passed over."""

_LONGEST_CELL_LINE = 90  # of several lines in a cell, a longer one is running text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; newlines are breaks that its author set."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class BlockCell:
    """A table's cell: what stands in it, how many columns and rows it spans, and whether it only fills what one to its left spans."""

    blocks: tuple[Paragraph | Grid, ...] = ()
    columns: int = 1
    rows: int = 1
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows of cells as the format lists them, before spans are laid out."""

    rows: tuple[tuple[BlockCell, ...], ...]


Block = Paragraph | Grid


def blocks_to_rows(blocks: Iterable[Block], depth: int = 0) -> Iterator[Row]:
    """Blocks as rows in reading order; a blank row parts paragraphs from what follows."""
    for block in blocks:
        if isinstance(block, Grid):
            yield from _lay_grid(block, depth)
        else:
            yield from (Row(line, page=block.page) for line in block.text.split("\n"))
        yield Row()


def _lay_grid(grid: Grid, depth: int) -> Iterator[Row]:
    if depth >= DEPTH_LIMIT:
        return
    for cells in _lay_spans(grid.rows):
        yield from _lay_row(cells, depth)


def _lay_spans(rows: Sequence[Sequence[BlockCell]]) -> Iterator[tuple[BlockCell, ...]]:
    """Each row with one cell a column: a spanning cell stands once, the places that it covers are empty."""
    held: dict[int, int] = {}  # column → rows that a cell above still covers
    for cells in rows:
        laid: list[BlockCell] = []
        covered: dict[int, int] = {}
        for cell in cells:
            _skip_held(laid, held)
            width = max(1, min(cell.columns, SPAN_LIMIT))
            covered |= {len(laid) + offset: min(cell.rows, SPAN_LIMIT) for offset in range(width) if cell.rows > 1}
            laid += [cell, *[BlockCell(covered=True)] * (width - 1)]
        _skip_held(laid, held)
        held = {column: left - 1 for column, left in (held | covered).items() if left > 1}
        yield tuple(laid)


def _skip_held(laid: list[BlockCell], held: dict[int, int]) -> None:
    while len(laid) in held:
        laid.append(BlockCell())


def _lay_row(cells: tuple[BlockCell, ...], depth: int) -> Iterator[Row]:
    """One row of cells; one row a line where all cells hold as many lines; the blocks one by one where the table only lays out."""
    if any(isinstance(block, Grid) for cell in cells for block in cell.blocks):
        for cell in cells:
            yield from blocks_to_rows(cell.blocks, depth + 1)
        return
    lines = [_lines_of(cell) for cell in cells]
    page = next((block.page for cell in cells for block in cell.blocks if isinstance(block, Paragraph)), None)
    covered = frozenset(at for at, cell in enumerate(cells) if cell.covered)
    counts = {len(each) for each in lines if each}
    filled = sum(1 for each in lines if each)
    if _is_running_text(lines) or (filled == 1 and (len(cells) == 1 or counts != {1})):
        yield from (Row(line, page=page) for each in lines for line in each)
    elif filled > 1 and len(counts) == 1:
        (count,) = counts
        yield from (Row(cells=tuple(each[at] if each else "" for each in lines), page=page, covered=covered) for at in range(count))
    else:
        yield Row(cells=tuple(" ".join(each) for each in lines), page=page, covered=covered)


def _is_running_text(lines: Sequence[Sequence[str]]) -> bool:
    """Whether a cell holds several paragraphs of prose: the table sets a heading beside its text and is no grid."""
    return any(len(each) > 1 and max(map(len, each)) > _LONGEST_CELL_LINE for each in lines)


def _lines_of(cell: BlockCell) -> tuple[str, ...]:
    texts = (block.text for block in cell.blocks if isinstance(block, Paragraph))
    return tuple(line for text in texts for part in text.split("\n") if (line := part.strip()))
