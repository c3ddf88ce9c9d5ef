"""What a benefit table's rows say of each other without any sum: a row that all other benefits have, and two cells that changed places.

Both are questions: nothing is left out of the sums for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline.model import BenefitStatus, Figure, Finding
from pipeline.reconcile.benefits.blocks import Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from schemas.lists import Rule, Scenario, Severity

_MANY = 2
"""So many other benefits at least must have the row that one lacks."""

_FAR, _NEAR = 2, Fraction(3, 2)
"""Both count and rate are more than so many times the other row's; and less than so many times when they change places."""


def check_benefit_gaps(rows: tuple[BenefitStatus, ...], book: Book) -> Ruling:
    """The questions that a benefit table's rows raise side by side.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    blocks = group_blocks(rows)
    return Ruling(findings=(*_ask_for_rows(blocks, book), *(found for block in blocks if (found := _ask_of_places(block, book)))))


def _ask_for_rows(blocks: tuple[Block, ...], book: Book) -> Iterator[Finding]:
    full = [block for block in blocks if all(block.find_amount(scenario, book) is not None for scenario in Scenario)]
    for block in blocks:
        lacking = [scenario for scenario in Scenario if not any(row.scenario is scenario for row in block.rows)]
        anchor = next((figure for scenario in Scenario if (figure := block.find_amount(scenario, book)) is not None), None)
        if len(full) >= _MANY and len(lacking) == 1 and anchor is not None and not block.has_unread(book):
            there = next(row.scenario_label for row in full[0].rows if row.scenario is lacking[0])
            params = {"subject": block.label, "row": there, "count": len(full)}
            yield make_finding(Rule.DEVIATION, Severity.QUESTION, anchor, "deviation_row_missing", params)


def _ask_of_places(block: Block, book: Book) -> Finding | None:
    """Two drivers of one row whose places are changed: each is far from the other row's of its kind, and near that of the other kind."""
    budget, status = block.find(Scenario.BUDGET), block.find(Scenario.STATUS)
    if budget is None or status is None:
        return None
    figures = [book.find_figure(row, column) for row in (budget, status) for column in ("recipients", "monthly_benefit_dkk")]
    found = [figure for figure in figures if figure is not None and figure.value > 0]
    if len(found) < len(figures):
        return None
    count, rate, other_count, other_rate = found
    if not (_is_far(count, other_count) and _is_far(rate, other_rate) and _is_near(count, other_rate) and _is_near(rate, other_count)):
        return None
    labels = {"row": budget.scenario_label, "other": status.scenario_label}
    params = {"subject": block.label, **labels, "printed": count.value, "rate": rate.value}
    return make_finding(Rule.RANGE, Severity.QUESTION, count, "range_places", params)


def _is_far(one: Figure, other: Figure) -> bool:
    return max(one.value, other.value) > _FAR * min(one.value, other.value)


def _is_near(one: Figure, other: Figure) -> bool:
    return max(one.value, other.value) < _NEAR * Fraction(min(one.value, other.value))
