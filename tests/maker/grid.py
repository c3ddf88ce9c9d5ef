"""Rows of cells set as lines: tabs, aligned columns, Markdown pipes, or with the separators lost."""

from __future__ import annotations

from collections.abc import Sequence

TABS, ALIGNED, PIPES, LOST = "tabs", "aligned", "pipes", "lost"


def set_grid(rows: Sequence[tuple[str, ...]], separator: str, gap: int = 3, labels: int = 1) -> tuple[str, ...]:
    """Set rows as lines, one a row.

    Args:
        rows: cells by row; a row of one cell is a heading over the whole width.
        separator: TABS, ALIGNED, PIPES or LOST.
        gap: the fewest spaces between aligned columns.
        labels: how many columns at the left hold words; the others are set flush right.

    Returns:
        One line a row.
    """
    if separator == TABS:
        return tuple("\t".join(row) for row in rows)
    if separator == LOST:
        return tuple(" ".join(cell for cell in row if cell) for row in rows)
    widths = _measure(rows)
    if separator == PIPES:
        return tuple(_set_piped(row, widths) for row in rows)
    return tuple(_set_aligned(row, widths, gap, labels) for row in rows)


def rule_pipes(columns: int) -> str:
    """The Markdown rule below a head."""
    return "|" + "|".join(["---", *["---:"] * (columns - 1)]) + "|"


def _measure(rows: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    full = [row for row in rows if len(row) > 1]
    columns = max((len(row) for row in full), default=1)
    return tuple(max((len(row[column]) for row in full if column < len(row)), default=0) for column in range(columns))


def _set_aligned(row: tuple[str, ...], widths: tuple[int, ...], gap: int, labels: int) -> str:
    if len(row) == 1:
        return row[0]
    cells = [
        cell.ljust(width) if column < labels else cell.rjust(width) for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return (" " * gap).join(cells).rstrip()


def _set_piped(row: tuple[str, ...], widths: tuple[int, ...]) -> str:
    padded = row + ("",) * (len(widths) - len(row))
    return "| " + " | ".join(padded) + " |"
