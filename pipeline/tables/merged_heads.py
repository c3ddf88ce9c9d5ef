"""Heads in merged cells: what stands above several columns, where the format itself tells above which."""

from __future__ import annotations

from pipeline.tables.grid import GridLine


def spread_merged(line: GridLine) -> dict[int, str] | None:
    """The texts of a line by every slot that their cells cover; None where no cell of it is merged, so that nobody knows.

    Args:
        line: a line of a head.
    """
    if not any(cell.covered for cell in line.cells):
        return None
    spread: dict[int, str] = {}
    text = ""
    for slot, cell in enumerate(line.cells):
        text = text if cell.covered else cell.text
        spread |= {slot: text} if text else {}
    return spread


def heads_groups(line: GridLine) -> bool:
    """Whether a line has cells that head several columns, but no title above all of them: the heads of the columns stand below it."""
    spread = spread_merged(line) or {}
    groups = {text for slot, text in spread.items() if line.cells[slot].covered}
    return bool(groups) and len(line.filled) > 1
