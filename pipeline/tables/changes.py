"""Whether a table of years prints changes of the budget, by the words at its head and at its sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.amount_words import find_amount_meaning
from pipeline.danish.units import find_unit
from pipeline.danish.vocabulary import match_change_type
from pipeline.model import TableRow
from pipeline.tables.grid import GridLine


def is_in_money(captions: Sequence[str], head: Sequence[GridLine]) -> bool:
    """Whether a unit of money stands with a table, in its captions or its head."""
    return any(find_unit(text) for text in (*captions, *(line.line.text for line in head)))


def says_changes(captions: Sequence[str], head: Sequence[GridLine], rows: Sequence[TableRow]) -> bool:
    """Whether words say that a table's figures are changes of money: its captions, its label's head, a heading of its rows, or a sum.

    Args:
        captions: what ``find_captions`` found.
        head: the lines of its head.
        rows: its rows.

    Returns:
        False also where the head or a caption says that they are the budget itself or compares it.
    """
    at_head = {find_amount_meaning(text) for text in (*captions, *_head_texts(head))}
    if at_head & {"level", "compare"}:
        return False
    sums = {find_amount_meaning(row.label) for row in rows if row.kind == "total"}
    return bool({"change", "proposal"} & (at_head | sums)) or any(match_change_type(row.label) for row in rows if row.kind == "heading")


def _head_texts(head: Sequence[GridLine]) -> Iterator[str]:
    """What stands above the labels of a table, or alone on a line of its head."""
    yield from (line.cells[0].text for line in head if line.cells and not line.cells[0].number)
