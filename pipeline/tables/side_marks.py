"""Marks beside the labels that say on which side of the budget a row stands (``U``, ``I``), in cells of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.danish.data import read_words
from pipeline.danish.vocabulary import match_row_role
from pipeline.danish.words import normalise
from pipeline.model import Cell, TableRow

_FEWEST = 2
"""So many rows at least must bear one: a lone letter is part of a name."""
_BEHIND = {"total": "net", "net": "of_which", "of_which": "of_which"}
"""What a row that is marked as net is behind a row of a kind."""


def read_side_marks(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows with the sides that such marks name, and their labels without them.

    The mark is the last of several cells of a label; where other letters stand in that place too, none of them is a mark.

    Args:
        rows: a table's rows.
    """
    last = {row.start: normalise(row.cells[-1].text) for row in rows if row.values and len(row.cells) > 1}
    sides = read_words("side_marks")
    marked = {start for start, words in last.items() if words in sides}
    letters = {start for start, words in last.items() if len(words) == 1}
    if len(marked) < _FEWEST or letters - marked:
        return tuple(rows)
    return _name_nets(_mark(row, sides[last[row.start]]["side"]) if row.start in marked else row for row in rows)


def holds_side_marks(cells: Iterable[Cell]) -> bool:
    """Whether all that stands in a column of cells are such marks, several of them: sums may have none.

    Args:
        cells: the cells of one place in each row.
    """
    texts = [normalise(cell.text) for cell in cells if cell.text.strip()]
    return len(texts) >= _FEWEST and all(text in read_words("side_marks") for text in texts)


def _name_nets(rows: Iterable[TableRow]) -> tuple[TableRow, ...]:
    """The rows; one that is marked as net behind the sums of the sides is their net, and what is marked so behind that is made of it."""
    found: list[TableRow] = []
    for row in rows:
        kind = _BEHIND.get(found[-1].kind) if found and row.side == "net" and row.kind == "line" else None
        found.append(replace(row, kind=kind) if kind else row)
    return tuple(found)


def _mark(row: TableRow, side: str) -> TableRow:
    """The row on its side; without the mark its label may say what kind it is (``Udgifter i alt``)."""
    label = row.label.removesuffix(row.cells[-1].text.strip()).rstrip()
    return replace(row, label=label, cells=row.cells[:-1], side=side, kind=match_row_role(label) or row.kind)
