"""Which rows of a benefit table belong together: a benefit's budget, status and deviation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.danish.heads import match_column
from pipeline.model import BenefitStatus, Figure
from pipeline.reconcile.book import Book
from schemas.lists import BudgetBasis, Role, Scenario

ADDED = ("amount_dkk", "recipients")
"""What the benefits of a table add up to, and what its deviations are the differences of."""


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one benefit, or of a table's totals, in printed order."""

    rows: tuple[BenefitStatus, ...]

    @property
    def label(self) -> str:
        """What the benefit is called in the table."""
        return self.rows[0].label

    def find(self, scenario: Scenario) -> BenefitStatus | None:
        """The block's row of a scenario; None where there is none, or several and nothing says which is meant."""
        found = [row for row in self.rows if row.scenario is scenario]
        return found[0] if len(found) == 1 else None

    def find_base(self) -> BenefitStatus | None:
        """The budget that a deviation is taken from: the only one, or of several the corrected, unless the deviation names the original."""
        deviation = self.find(Scenario.DEVIATION)
        word = match_column(deviation.scenario_label) if deviation is not None else None
        basis = BudgetBasis.ORIGINAL if word is not None and word.role == "deviation_original" else BudgetBasis.CORRECTED
        found = [row for row in self.rows if row.scenario is Scenario.BUDGET and row.budget_basis is basis]
        return self.find(Scenario.BUDGET) or (found[0] if len(found) == 1 else None)

    def find_last_status(self) -> BenefitStatus | None:
        """The status that the deviation is told of: the only one, or of several, each of a day of its own, the last."""
        found = {row.status_date: row for row in self.rows if row.scenario is Scenario.STATUS}
        apart = None not in found and len(found) == sum(row.scenario is Scenario.STATUS for row in self.rows)
        return self.find(Scenario.STATUS) or (found[max(filter(None, found))] if found and apart else None)

    def find_amount(self, scenario: Scenario, book: Book, column: str = "amount_dkk") -> Figure | None:
        """The figure of a scenario's amount, or of another of its measures."""
        row = self.find(scenario)
        return book.find_figure(row, column) if row is not None else None

    def has_unread(self, book: Book) -> bool:
        """Whether a number was left in quarantine among the block's rows."""
        lines = [row.line_no for row in self.rows]
        return book.has_unread(self.rows[0].item_no, min(lines), max(lines))


def group_benefit_tables(rows: Iterable[BenefitStatus]) -> tuple[tuple[BenefitStatus, ...], ...]:
    """The rows of each benefit table and fiscal year, in printed order."""
    groups: dict[tuple[int, int, int], list[BenefitStatus]] = {}
    for row in sorted(rows, key=lambda row: (row.item_no, row.table_no, row.row_no, row.line_no, row.fact_id)):
        groups.setdefault((row.item_no, row.table_no, row.fiscal_year or 0), []).append(row)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def group_blocks(rows: tuple[BenefitStatus, ...], role: Role = Role.LINE) -> tuple[Block, ...]:
    """The blocks of one table and fiscal year: rows under one label; the totals of a table are one block."""
    groups: dict[str, list[BenefitStatus]] = {}
    for row in rows:
        if row.role is role:
            groups.setdefault(row.label if role is Role.LINE else "", []).append(row)
    return tuple(Block(tuple(group)) for group in groups.values())
