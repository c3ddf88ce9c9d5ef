"""A head that is printed again with fewer words at its end: a page's edge cut them off, and perhaps digits of the figures below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.danish.words import normalise
from pipeline.model import TableRow
from pipeline.tables.grid import GridLine
from pipeline.tables.headers import Header


@dataclass(frozen=True, slots=True)
class Page:
    """A head as one page prints it, and the index of the first row below it."""

    header: Header
    first: int


def doubt_cut_pages(rows: Sequence[TableRow], pages: Sequence[Page], lines: Sequence[GridLine]) -> list[TableRow]:
    """The rows; the figures at the edge of a page that cut its last head are no numbers.

    Args:
        rows: a table's rows.
        pages: its heads, in printed order.
        lines: an item's lines, cut into cells.
    """
    doubted = list(rows)
    for page, behind in zip(pages, [*(page.first for page in pages[1:]), len(rows)], strict=True):
        own = rows[page.first : behind]
        if any(_is_cut_from(page.header, other.header) for other in pages) and _share_edge(own, page.header, lines):
            doubted[page.first : behind] = [_without_last(row, page.header) for row in own]
    return doubted


def _is_cut_from(short: Header, whole: Header) -> bool:
    """Whether two heads are alike but for the end of the last, which one of them lacks."""
    (*before, last), (*others, full) = ([normalise(column.header) for column in header.columns] for header in (short, whole))
    return before == others and len(before) > 0 and last != full and full.startswith(last)


def _share_edge(rows: Sequence[TableRow], header: Header, lines: Sequence[GridLine]) -> bool:
    """Whether the head and all that stands in its last column end at one edge, the head perhaps in a blank there."""
    lengths = {line.line.no: len(line.line.text.rstrip()) for line in lines}
    last = header.columns[-1].index
    ends = {lengths[row.line_no] for row in rows if any(index == last for index, _ in row.values)}
    head = max(len(line.line.text.rstrip()) for line in lines[header.first : header.behind])
    return len(ends) == 1 and ends <= {head, head + 1}


def _without_last(row: TableRow, header: Header) -> TableRow:
    last = header.columns[-1].index
    return replace(row, values=tuple((at, replace(cell, number=None) if at == last else cell) for at, cell in row.values))
