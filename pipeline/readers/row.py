"""A row: what readers hand on in reading order, whatever their format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line to be: its text, with the spans of cells in it where a reader found any, or its native cells side by side; and its page.

    ``covered`` tells which cells are empty because the one to their left is merged with them.
    """

    text: str = ""
    cells: tuple[str, ...] | None = None
    page: int | None = None
    spans: tuple[tuple[int, int], ...] | None = None
    covered: frozenset[int] = frozenset()
