"""What an impossible refund may have been meant to be: only where two reasons that know nothing of each other agree."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pipeline.model import BenefitStatus, Figure
from pipeline.proof.decimals import to_decimal
from pipeline.proof.intervals import intersect
from pipeline.proof.model_band import implied_refund, implied_refund_band
from pipeline.proof.rates import to_monthly, to_monthly_band
from pipeline.reconcile.benefits.blocks import Block
from pipeline.reconcile.benefits.column_steps import ColumnSteps
from pipeline.reconcile.benefits.possible import is_possible
from pipeline.reconcile.benefits.rates import find_rate
from pipeline.reconcile.book import Book
from schemas.lists import Role


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The refund of the benefit's other row, and what the row's own amount and drivers give (to one decimal)."""

    value: Decimal
    sibling: BenefitStatus
    formula: Decimal


def suggest_refund(block: Block, row: BenefitStatus, figure: Figure, steps: ColumnSteps, book: Book) -> Suggestion | None:
    """The refund that the same benefit prints in its other row, if 1 − amount / (12 · n · p) allows it too.

    Args:
        block: the benefit's rows.
        row: the row of the impossible refund.
        figure: that refund.
        steps: the table's rounding.
        book: the document's figures.
    """
    if figure.fact_column != "refund_pct":
        return None
    others = [(other, found) for other in block.rows if other is not row and (found := book.find_figure(other, "refund_pct")) is not None]
    values = {found.value for _, found in others if is_possible(found)}
    recipients, monthly, amount = book.find_figure(row, "recipients"), find_rate(row, book), book.find_figure(row, "amount_dkk")
    if len(values) != 1 or recipients is None or monthly is None or amount is None or row.role is not Role.LINE:
        return None
    sibling, same = next((other, found) for other, found in others if found.value in values)
    rate_band = to_monthly_band(steps.find_band(monthly), monthly.fact_column)
    band = implied_refund_band(steps.find_band(recipients), rate_band, steps.find_band(amount))
    formula = implied_refund(recipients.value, to_monthly(monthly.value, monthly.fact_column), amount.value)
    if band is None or formula is None or intersect(band, steps.find_band(same)) is None:
        return None
    return Suggestion(same.value, sibling, to_decimal(formula, 1))
