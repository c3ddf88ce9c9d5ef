"""The door of this folder: an item's tables in, its facts, figures and refused cells out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.facts.appropriations import read_appropriations
from pipeline.facts.benefits import name_unit, read_benefits, settle_benefit_columns
from pipeline.facts.beside import keep_beside
from pipeline.facts.comma_doubtful import find_doubtful_comma
from pipeline.facts.context import ItemContext, name_gone_digits, read_context
from pipeline.facts.cut_off import doubt_last_number
from pipeline.facts.explain import explain_refusals
from pipeline.facts.figures import Measure, make_figure, refuse
from pipeline.facts.followups import read_followups
from pipeline.facts.indicators import read_indicators
from pipeline.facts.misplaced_shares import find_misplaced_share
from pipeline.facts.unit_doubtful import is_beyond_belief
from pipeline.model import (
    AgendaItem,
    Appropriation,
    BenefitStatus,
    BudgetFollowup,
    Fact,
    Figure,
    Financing,
    Indicator,
    Meeting,
    Quarantined,
    Table,
)
from schemas.lists import Reading

AnyFact = TypeVar("AnyFact", Appropriation, BenefitStatus, BudgetFollowup, Indicator)
Read = tuple[tuple[AnyFact, tuple[Measure, ...]], ...]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """All that the tables of one item gave."""

    appropriations: tuple[Appropriation, ...]
    benefits: tuple[BenefitStatus, ...]
    followups: tuple[BudgetFollowup, ...]
    figures: tuple[Figure, ...]
    quarantined: tuple[Quarantined, ...]
    financing: tuple[Financing, ...]
    indicators: tuple[Indicator, ...] = ()


def tables_to_facts(meeting: Meeting, item: AgendaItem, tables: Sequence[Table]) -> ItemFacts:
    """The facts of an item's tables.

    Args:
        meeting: the meeting, for its document and date.
        item: the item that the tables stand in.
        tables: its tables.

    Returns:
        facts in printed order, a figure for each of their measures, and every other numeric cell with the reason why it was refused.
    """
    context = read_context(meeting, item, tuple(table.fiscal_year for table in tables if table.fiscal_year))
    reading = meeting.document.reading
    appropriations: list[Appropriation] = []
    benefits: list[BenefitStatus] = []
    followups: list[BudgetFollowup] = []
    indicators: list[Indicator] = []
    figures: list[Figure] = []
    refused: list[Quarantined] = []
    gone = name_gone_digits(meeting.document)
    for table in (doubt_last_number(table, meeting.document) for table in tables):
        if gone:
            bad = _refuse_table(table, context, "digit_gone", digits=gone)
        elif table.kind == "appropriation":
            lines, bad = _believe(read_appropriations(table, context), table, context)
            appropriations.extend(fact for fact, _ in lines)
            figures.extend(_figures("appropriation", lines, context, reading))
        elif table.kind == "benefit":
            table = settle_benefit_columns(table)
            statuses, bad = _believe(read_benefits(table, context), table, context)
            table = name_unit(table, statuses)
            benefits.extend(fact for fact, _ in statuses)
            figures.extend(_figures("benefit_status", statuses, context, reading))
        elif table.kind == "followup":
            rows, bad = _believe(read_followups(table, context), table, context)
            followups.extend(fact for fact, _ in rows)
            figures.extend(_figures("budget_followup", rows, context, reading))
        else:
            cells, bad = _believe(read_indicators(table, context), table, context)
            indicators.extend(fact for fact, _ in cells)
            figures.extend(_figures("indicator", cells, context, reading))
        beside, bad = keep_beside(bad, table, context)
        indicators.extend(fact for fact, _ in beside)
        figures.extend(_figures("indicator", beside, context, reading))
        refused.extend(explain_refusals(bad, table))
    financing = context.financing if appropriations else ()
    return ItemFacts(tuple(appropriations), tuple(benefits), tuple(followups), tuple(figures), tuple(refused), financing, tuple(indicators))


def _believe(
    read: tuple[Read[AnyFact], tuple[Quarantined, ...]], table: Table, context: ItemContext
) -> tuple[Read[AnyFact], tuple[Quarantined, ...]]:
    """What a table gave; every cell is refused where an amount shows that the unit is wrong, or a per cent that the heads are out of place,
    or where its commas may be either mark."""
    if is_beyond_belief(read[0]):
        return (), _refuse_table(table, context, "unit_doubtful")
    misplaced = find_misplaced_share(table)
    if misplaced:
        return (), _refuse_table(table, context, "share_misplaced", head=misplaced[0], example=misplaced[1])
    comma = find_doubtful_comma(read[0], table)
    return ((), _refuse_table(table, context, "comma_doubtful", example=comma)) if comma else read


def _figures(fact_table: str, built: Sequence[tuple[Fact, tuple[Measure, ...]]], context: ItemContext, reading: Reading) -> list[Figure]:
    place = context.place
    return [make_figure(measure, fact_table, fact.fact_id, place, reading) for fact, measures in built for measure in measures]


def _refuse_table(table: Table, context: ItemContext, reason: str, **told: object) -> tuple[Quarantined, ...]:
    place = context.place
    return tuple(refuse(cell, place, reason, (), label=row.label, **told) for row in table.rows for _, cell in row.values)
