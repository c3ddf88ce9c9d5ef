"""Which cells stand beside a benefit's fact, told from the words of their labels.

They stand in its row, or in its rows where a table prints its measures below each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario, without_scenario
from pipeline.model import BenefitStatus, Indicator


def list_beside(row: BenefitStatus, lines: Collection[int], role: str, cells: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """The cells of a role that stand beside a fact.

    Args:
        row: the fact.
        lines: the lines that its figures stand on.
        role: what the cells measure, as ``columns.csv`` names it (``expenditure``, ``refund_pct``).
        cells: the cells of the fact's table.
    """
    where = lines or (row.line_no,)
    return tuple(cell for cell in cells if _stands_beside(cell, row, min(where), max(where), role))


def name_role(label: str) -> str:
    """What a label measures, its scenario and the heading that it stands under apart; empty where nobody knows."""
    own = label.rpartition(": ")[2]
    words = [match_column(text) for text in (label, own, without_scenario(own))]
    known = [word for word in words if word is not None]
    return next((word.role for word in known if word.exact), known[0].role if known else "")


def _stands_beside(cell: Indicator, row: BenefitStatus, first: int, last: int, role: str) -> bool:
    if first == last:
        return cell.line_no == first and name_role(cell.column_label) == role and _is_of(cell.column_label, row)
    if not first <= cell.line_no <= last or name_role(cell.row_label) != role:
        return False
    of_column = find_scenario(cell.column_label)
    return of_column[0] is row.scenario if of_column else cell.column_label == row.label and _is_of(cell.row_label, row)


def _is_of(label: str, row: BenefitStatus) -> bool:
    """Whether a label is of a fact's scenario, where it names one."""
    named = find_scenario(label)
    return named is None or named[0] is row.scenario
