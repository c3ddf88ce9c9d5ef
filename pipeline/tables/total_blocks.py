"""A heading that names a total above the sides of the budget (``Udvalget i alt``: ``Udgifter``, ``Indtægter``): those are sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_row_role
from pipeline.model import TableRow

_SIDES = ("expenditure", "income", "net", "amount_or_net")


def name_total_blocks(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; lines below a heading of a total are sums where all of them name sides of the budget, as others above do.

    Args:
        rows: a table's rows in printed order.
    """
    found: list[TableRow] = []
    for start, block in _part(rows):
        is_sum = start is not None and match_row_role(start.label) == "total" and bool(block) and all(map(_names_side, block))
        found += [start] if start is not None else []
        found += [replace(row, kind="total") if is_sum and row.kind == "line" else row for row in block]
    return tuple(found)


def _part(rows: Sequence[TableRow]) -> list[tuple[TableRow | None, list[TableRow]]]:
    """Each heading with the rows below it; rows above the first have none."""
    parts: list[tuple[TableRow | None, list[TableRow]]] = [(None, [])]
    for row in rows:
        if row.kind == "heading":
            parts.append((row, []))
        else:
            parts[-1][1].append(row)
    return parts


def _names_side(row: TableRow) -> bool:
    word = match_column(row.label)
    return row.side is not None or (word is not None and word.exact and word.role in _SIDES)
