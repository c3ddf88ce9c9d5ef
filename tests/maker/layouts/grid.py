"""Rows of pieces set as lines: tabs, pipes, aligned columns, or one cell a line."""

from __future__ import annotations

from collections.abc import Sequence

from tests.maker.cells import Line, Piece, trim_end
from tests.maker.layouts.style import CENTRED, LEFT, PIPES, TABS, Layout

GridRow = tuple[Piece, ...]


def set_rows(rows: Sequence[GridRow], layout: Layout, labels: int, measured: Sequence[GridRow]) -> list[Line]:
    """One line a row, columns as wide as the measured rows need; a row of one piece is a heading over the whole width."""
    if layout.name == TABS:
        return [_between(row, "\t") for row in rows]
    widths = _measure(measured)
    if layout.name == PIPES:
        return [_set_piped(row, len(widths)) for row in rows]
    return [_set_aligned(row, widths, layout, labels) for row in rows]


def rule_pipes(columns: int, labels: int) -> Line:
    """The Markdown rule below a head."""
    return (Piece("|" + "|".join(["---"] * labels + ["---:"] * (columns - labels)) + "|"),)


def _between(row: GridRow, mark: str) -> Line:
    pieces: list[Piece] = [row[0]]
    for piece in row[1:]:
        pieces += (Piece(mark, mark=True), piece)
    return tuple(pieces)


def _measure(rows: Sequence[GridRow]) -> tuple[int, ...]:
    full = [row for row in rows if len(row) > 1]
    columns = max((len(row) for row in full), default=1)
    return tuple(max((len(row[column].text) for row in full if column < len(row)), default=0) for column in range(columns))


def _set_piped(row: GridRow, columns: int) -> Line:
    padded = row + (Piece(""),) * (columns - len(row))
    return (Piece("| "), *_between(padded, " | "), Piece(" |"))


def _set_aligned(row: GridRow, widths: tuple[int, ...], layout: Layout, labels: int) -> Line:
    indent = Piece(" " * layout.indent)
    if len(row) == 1:
        return (indent, row[0]) if layout.indent else row
    pieces: list[Piece] = [indent]
    for column, (piece, width) in enumerate(zip(row, widths, strict=True)):
        room = width - len(piece.text)
        left = 0 if column < labels or layout.name == LEFT else room // 2 if layout.name == CENTRED else room
        gap = layout.gap if column else 0
        pieces += (Piece(" " * (gap + left), mark=True), piece, Piece(" " * (room - left), mark=True))
    return trim_end(tuple(pieces))
