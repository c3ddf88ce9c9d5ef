"""Why every benefit's status differs from its budget, with what was left out and what the drivers are worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.analyse.drivers import YearDrivers, read_drivers, read_status_drivers
from pipeline.analyse.measures import Doubts, MeasureBook, find_doubts, to_dkk
from pipeline.analyse.pairs import Pair, pair_scenarios
from pipeline.analyse.shares import describe_shares
from pipeline.analyse.splits import Amounts, split_change
from pipeline.model import BenefitEffect, Extract, Judgement, Note
from pipeline.proof.model_band import MONTHS
from schemas.shares import ShareBasis


def benefit_effects(extracts: tuple[Extract, ...], judgement: Judgement) -> tuple[BenefitEffect, ...]:
    """The effects behind every benefit's change from budget to status.

    Args:
        extracts: what the documents gave.
        judgement: its impossible and refuted figures are not used.

    Returns:
        One effect for each status row with one budget row beside it, in the documents' order; DKK to the øre.
    """
    doubts = find_doubts(judgement)
    return tuple(effect for extract in extracts for effect in _explain_extract(extract, doubts))


def _explain_extract(extract: Extract, doubts: Doubts) -> Iterator[BenefitEffect]:
    book = MeasureBook(extract)
    for pair in pair_scenarios(extract.benefits):
        amounts = Amounts(*map(book.read_amount, (pair.budget, pair.status, pair.deviation)))
        effect = _explain(_begin(pair, extract.meeting.municipality, amounts), read_drivers(book, pair), amounts, doubts)
        yield _weigh(effect, read_status_drivers(book, pair.status), doubts)


def _begin(pair: Pair, municipality: str | None, amounts: Amounts) -> BenefitEffect:
    row, computed = pair.status, amounts.computed
    return BenefitEffect(
        status_fact_id=row.fact_id,
        budget_fact_id=pair.budget.fact_id,
        deviation_fact_id=pair.deviation.fact_id if pair.deviation else None,
        document_id=row.document_id,
        item_no=row.item_no,
        municipality=municipality,
        benefit=row.benefit,
        label=row.label,
        fiscal_year=row.fiscal_year,
        status_date=row.status_date,
        budget_dkk=pair.budget.amount_dkk,
        status_dkk=row.amount_dkk,
        deviation_printed_dkk=pair.deviation.amount_dkk if pair.deviation else None,
        deviation_computed_dkk=None if computed is None else to_dkk(computed),
    )


def _explain(effect: BenefitEffect, drivers: tuple[YearDrivers, YearDrivers] | Note, amounts: Amounts, doubts: Doubts) -> BenefitEffect:
    if isinstance(drivers, Note):
        return replace(effect, left_out=(drivers,))
    doubtful = tuple(measure for row in drivers for measure in row.list_doubtful(doubts))
    doubtful_amounts = amounts.list_doubtful(doubts)
    left_out = tuple(dict.fromkeys(doubtful + doubtful_amounts))
    shares = [row.share for row in drivers]
    effect = replace(
        effect,
        share_basis=shares[0].basis,
        share_derived=describe_shares(*shares),
        share_figure_ids=tuple(measure.figure.figure_id for share in shares for measure in share.measures),
        left_out=tuple(measure.describe_doubt() for measure in left_out),
        left_out_figure_ids=tuple(measure.figure.figure_id for measure in left_out),
    )
    usable = None if doubtful_amounts else amounts
    if not doubtful:
        return _add_split(effect, *drivers, usable)
    budget, status = (row.suppose(doubts) for row in drivers)
    return _add_alternative(effect, budget, status, usable) if budget and status else effect


def _add_split(effect: BenefitEffect, budget: YearDrivers, status: YearDrivers, amounts: Amounts | None) -> BenefitEffect:
    split = split_change(budget, status, amounts)
    return replace(
        effect,
        model_budget_dkk=split.model_budget,
        model_status_dkk=split.model_status,
        volume_effect_dkk=split.volume,
        price_effect_dkk=split.price,
        refund_effect_dkk=split.refund,
        unexplained_dkk=split.unexplained,
        unexplained_low_dkk=split.low,
        unexplained_high_dkk=split.high,
    )


def _add_alternative(effect: BenefitEffect, budget: YearDrivers, status: YearDrivers, amounts: Amounts | None) -> BenefitEffect:
    split = split_change(budget, status, amounts)
    return replace(
        effect,
        alt_volume_effect_dkk=split.volume,
        alt_price_effect_dkk=split.price,
        alt_refund_effect_dkk=split.refund,
        alt_unexplained_dkk=split.unexplained,
        alt_unexplained_low_dkk=split.low,
        alt_unexplained_high_dkk=split.high,
    )


def _weigh(effect: BenefitEffect, status: YearDrivers | None, doubts: Doubts) -> BenefitEffect:
    """What a point of refund, if there is any, and a hundred recipients are worth a year, where the status' drivers can be used."""
    if status is None or status.list_doubtful(doubts):
        return effect
    recipients_over_months, monthly_benefit, share = status.factors
    refunded = status.share.basis is not ShareBasis.NO_REFUND
    return replace(
        effect,
        dkk_per_refund_point=to_dkk(recipients_over_months * monthly_benefit / 100) if refunded else None,
        dkk_per_100_recipients=to_dkk(100 * MONTHS * monthly_benefit * share),
    )
