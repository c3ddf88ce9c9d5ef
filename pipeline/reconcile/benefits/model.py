"""``benefit_model``: does 12 · recipients · monthly benefit · (1 − refund) give the printed amounts, and their change the deviation?

The band is that of the columns' own steps; beyond it 3 % or 1 mio. kr., whichever is more, is let pass. What is left is a question with
its size, never an error, and ties no figure. One benefit, one question: of its deviation where both years' drivers are printed, else of
its amount.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pipeline.model import BenefitStatus, Figure, Finding, Identity
from pipeline.proof.decimals import to_decimal
from pipeline.proof.intervals import Interval, interval_around, measure_gap
from pipeline.proof.model_band import model_amount_band, printed_deviation_band, unexplained_band
from pipeline.reconcile.benefits.blocks import Block, group_blocks
from pipeline.reconcile.benefits.column_steps import ColumnSteps
from pipeline.reconcile.benefits.year import Year, read_year
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import identify, name_terms
from schemas.lists import IdentityKind, Outcome, Rule, Scenario, Severity

AMOUNT_QUESTION = "benefit_model_amount"
"""The question of one year's amount, which is asked where that of the change is not."""

_SLACK_SHARE = Fraction(3, 100)
_SLACK_DKK = Fraction(1_000_000)
_NIL = interval_around(0, 0)


def check_benefit_model(rows: tuple[BenefitStatus, ...], book: Book) -> Ruling:
    """The questions of a benefit table's amounts to their drivers.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    steps = ColumnSteps(rows, book)
    rulings = [_check_block(block, steps, book) for block in group_blocks(rows)]
    identities = tuple(identity for ruling in rulings for identity in ruling.identities)
    return Ruling(identities, tuple(finding for ruling in rulings for finding in ruling.findings))


def _check_block(block: Block, steps: ColumnSteps, book: Book) -> Ruling:
    budget, status = (read_year(block.find(scenario), steps, book) for scenario in (Scenario.BUDGET, Scenario.STATUS))
    levels = [(year, _judge_amount(block, year)) for year in (budget, status) if year is not None]
    identities = tuple(identity for _, identity in levels)
    if budget is not None and status is not None and budget.usable and status.usable:
        change = _judge_change(block, budget, status, steps, book)
        if change is not None:
            identities = (*identities, change[0])
            if change[1] is not None:
                return Ruling(identities, (change[1],))
    off = next(((year, identity) for year, identity in levels if identity.outcome is Outcome.FAILS), None)
    return Ruling(identities, (_ask_amount(block, *off),) if off is not None else ())


def _judge_amount(block: Block, year: Year) -> Identity:
    band, printed = model_amount_band(year.band), Fraction(year.amount.value)
    slack = _slack_of(printed)
    outcome = Outcome.HOLDS if measure_gap(band, year.amount_band) <= slack else Outcome.FAILS
    tolerance = band.half_width + year.amount_band.half_width + slack
    identity = _identify(block, year.amount, year.drivers, printed, year.model, tolerance, outcome)
    if year.usable:
        return identity
    return replace(identity, computed=None, difference=None, tolerance=None, outcome=Outcome.NOT_CHECKABLE)


def _judge_change(block: Block, budget: Year, status: Year, steps: ColumnSteps, book: Book) -> tuple[Identity, Finding | None] | None:
    """The identity of the deviation with its question, or None where the printed amounts contradict each other."""
    printed = block.find_amount(Scenario.DEVIATION, book)
    band = steps.find_band(printed) if printed is not None else None
    allowed = printed_deviation_band(band, budget.amount_band, status.amount_band)
    if allowed is None:
        return None
    anchor = printed or status.amount
    deviation = Fraction(printed.value) if printed else Fraction(status.amount.value) - Fraction(budget.amount.value)
    left, slack = unexplained_band(allowed, budget.band, status.band), _slack_of(deviation)
    outcome = Outcome.HOLDS if measure_gap(left, _NIL) <= slack else Outcome.FAILS
    terms = (*status.drivers, *budget.drivers)
    identity = _identify(block, anchor, terms, deviation, status.model - budget.model, left.half_width + slack, outcome)
    return identity, _ask_change(block, anchor, identity, left) if outcome is Outcome.FAILS else None


def _ask_change(block: Block, anchor: Figure, identity: Identity, left: Interval) -> Finding:
    params = {**_name(block, identity), "low": to_decimal(left.low), "high": to_decimal(left.high)}
    return make_finding(Rule.BENEFIT_MODEL, Severity.QUESTION, anchor, "benefit_model_change", params, identity_id=identity.identity_id)


def _ask_amount(block: Block, year: Year, identity: Identity) -> Finding:
    params = {**_name(block, identity), "row": year.label}
    anchor, identity_id = year.amount, identity.identity_id
    return make_finding(Rule.BENEFIT_MODEL, Severity.QUESTION, anchor, AMOUNT_QUESTION, params, identity_id=identity_id)


def _name(block: Block, identity: Identity) -> dict[str, object]:
    return {"subject": block.label, "printed": identity.printed, "computed": identity.computed, "difference": identity.difference}


def _identify(
    block: Block,
    anchor: Figure,
    drivers: tuple[Figure, ...],
    printed: Fraction,
    model: Fraction,
    tolerance: Fraction,
    outcome: Outcome,
) -> Identity:
    parts = tuple((figure, 1) for figure in drivers)
    return Identity(
        identity_id=identify(Rule.BENEFIT_MODEL, anchor, parts),
        rule=Rule.BENEFIT_MODEL,
        kind=IdentityKind.MODEL,
        document_id=anchor.document_id,
        item_no=anchor.item_no,
        subject=block.label,
        terms=name_terms(parts, anchor),
        printed=to_decimal(printed),
        computed=to_decimal(model),
        difference=to_decimal(printed - model),
        tolerance=to_decimal(tolerance),
        grade=None,
        outcome=outcome,
    )


def _slack_of(amount: Fraction) -> Fraction:
    return max(abs(amount) * _SLACK_SHARE, _SLACK_DKK)
