"""A table before it is set: heads, rows of cells, and the lines that stand around it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.maker.cells import Piece

EMPTY = Piece("")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: a heading over the whole width (no cells), or labels and one piece a column."""

    kind: str  # heading, line, of_which, subtotal, net, total
    labels: tuple[str, ...]
    cells: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's content. ``over`` holds words that each head several columns (text, columns), left to right behind the labels."""

    label_heads: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    over: tuple[tuple[str, int], ...] = ()
    unit_head: str = ""  # a line of the head's own: the unit, in the first column of figures or in each
    numbers_head: tuple[str, ...] = ()  # a line that numbers the columns, with their formula

    @property
    def labels(self) -> int:
        """How many columns hold words."""
        return len(self.label_heads)
