"""Rows folded from torn tables: which cells are labels and which stand in the columns, by their count alone."""

from __future__ import annotations

from pipeline.danish.numbers import is_dash, lacks_digits
from pipeline.danish.tokens import find_tokens
from pipeline.model import Cell
from pipeline.tables.cut_edge import is_broken_amount
from pipeline.tables.grid import GridLine

STYLE = "stack"
REFUSED = "torn"
"""Rows of a table whose number of columns is not established: no head may give them columns."""
STYLES = (STYLE, REFUSED)


def split_stacked(line: GridLine, columns: int) -> tuple[list[Cell], list[tuple[int | None, Cell]]]:
    """The labels of a folded row, and its values with the number of their column.

    Args:
        line: a row of one of ``STYLES``.
        columns: how many columns the head in force has.

    Returns:
        column None for every value of a row that has not just one cell a column.
    """
    first = next((at for at, cell in enumerate(line.cells) if at and is_value_cell(cell)), len(line.cells))
    labels, cells = list(line.cells[:first]), line.cells[first:]
    known = line.style == STYLE and len(cells) == columns and bool(labels[0].text)
    values = [(at if known else None, cell) for at, cell in enumerate(cells) if not is_dash(cell.text)]
    return [label for label in labels if label.text], values


def is_value_cell(cell: Cell) -> bool:
    """Whether a cell of a folded row is no label: a number, a dash, or digits without letters that are no number and no code."""
    if lacks_digits(cell.text) or is_broken_amount(cell.text):
        return True
    if cell.number or is_dash(cell.text) or any(char.isalpha() for char in cell.text):
        return cell.number is not None or is_dash(cell.text)
    return any(token.token_class == "quantity" for token in find_tokens(cell.text))
