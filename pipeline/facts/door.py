"""The door of this folder: an item's tables in, its facts, figures and refused cells out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pipeline.facts.appropriations import read_appropriations
from pipeline.facts.benefits import name_unit, read_benefits, settle_benefit_columns
from pipeline.facts.beside import keep_beside
from pipeline.facts.comma_doubtful import find_doubtful_comma
from pipeline.facts.context import ItemContext, date_table, name_gone_digits, read_context
from pipeline.facts.cut_off import doubt_last_number
from pipeline.facts.deviation_columns import name_deviation_parts
from pipeline.facts.explain import explain_kept, explain_onward, explain_refusals
from pipeline.facts.figures import Measure, make_figure, refuse
from pipeline.facts.followups import read_followups
from pipeline.facts.indicators import looks_like_budget, read_indicators
from pipeline.facts.lettered import settle_lettered
from pipeline.facts.misplaced_shares import find_misplaced_share
from pipeline.facts.starting import settle_starts
from pipeline.facts.unit_doubtful import is_beyond_belief
from pipeline.facts.unsaid_results import settle_unsaid_results
from pipeline.facts.whole_parts import settle_brought, settle_net, settle_parts
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
    Note,
    Quarantined,
    Table,
)

AnyFact = TypeVar("AnyFact", Appropriation, BenefitStatus, BudgetFollowup, Indicator)
Read = tuple[tuple[AnyFact, tuple[Measure, ...]], ...]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """All that the tables of one item gave."""

    appropriations: tuple[Appropriation, ...] = ()
    benefits: tuple[BenefitStatus, ...] = ()
    followups: tuple[BudgetFollowup, ...] = ()
    figures: tuple[Figure, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    financing: tuple[Financing, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    notes: tuple[Note, ...] = ()


def tables_to_facts(meeting: Meeting, item: AgendaItem, tables: Sequence[Table]) -> ItemFacts:
    """The facts of an item's tables.

    Args:
        meeting: the meeting, for its document and date.
        item: the item that the tables stand in.
        tables: its tables.

    Returns:
        facts in printed order, a figure for each of their measures, every other numeric cell with the reason why it was refused, and
        notes of tables that look like the budget's and were kept as any other.
    """
    context = read_context(meeting, item, tuple(table.fiscal_year for table in tables if table.fiscal_year))
    gone = name_gone_digits(meeting.document)
    if gone:
        return ItemFacts(quarantined=tuple(one for table in tables for one in _refuse_table(table, context, "digit_gone", digits=gone)))
    parts = [_read_table(doubt_last_number(table, meeting.document), context) for table in tables]
    appropriations = tuple(fact for part in parts for fact in part.appropriations)
    return ItemFacts(
        appropriations,
        benefits=tuple(fact for part in parts for fact in part.benefits),
        followups=tuple(fact for part in parts for fact in part.followups),
        figures=tuple(figure for part in parts for figure in part.figures),
        quarantined=tuple(cell for part in parts for cell in part.quarantined),
        financing=context.financing if appropriations else (),
        indicators=tuple(fact for part in parts for fact in part.indicators),
        notes=tuple(note for part in parts for note in part.notes),
    )


def _read_table(table: Table, context: ItemContext) -> ItemFacts:
    """What one table gave, and the columns kept beside its facts."""
    context = date_table(table, context)
    table = settle_starts(settle_unsaid_results(settle_lettered(settle_brought(settle_net(settle_parts(table))))))
    part, bad, table = _read_kind(table, context)
    beside, bad = keep_beside(bad, table, context)
    figures = _figures("indicator", beside, context)
    return replace(
        part,
        indicators=(*part.indicators, *(fact for fact, _ in beside)),
        figures=(*part.figures, *figures),
        quarantined=explain_refusals(bad, table, context.fiscal_year),
    )


def _read_kind(table: Table, context: ItemContext) -> tuple[ItemFacts, tuple[Quarantined, ...], Table]:
    """What a table gave as the kind that it is, the cells that were refused, and the table as its facts settled it."""
    if table.kind == "appropriation":
        lines, bad = _believe(read_appropriations(table, context), table, context)
        part = ItemFacts(appropriations=_facts(lines), figures=_figures("appropriation", lines, context), notes=explain_onward(table))
        return part, bad, table
    if table.kind == "benefit":
        table = settle_benefit_columns(table)
        statuses, bad = _believe(read_benefits(table, context), table, context)
        part = ItemFacts(benefits=_facts(statuses), figures=_figures("benefit_status", statuses, context))
        return part, bad, name_unit(table, statuses)
    if table.kind == "followup":
        table = name_deviation_parts(table)
        rows, bad = _believe(read_followups(table, context), table, context)
        return ItemFacts(followups=_facts(rows), figures=_figures("budget_followup", rows, context)), bad, table
    cells, bad = _believe(read_indicators(table, context), table, context)
    notes = explain_kept(table) if looks_like_budget(table, cells) else ()
    return ItemFacts(indicators=_facts(cells), figures=_figures("indicator", cells, context), notes=notes), bad, table


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


def _facts(read: Read[AnyFact]) -> tuple[AnyFact, ...]:
    return tuple(fact for fact, _ in read)


def _figures(fact_table: str, built: Sequence[tuple[Fact, tuple[Measure, ...]]], context: ItemContext) -> tuple[Figure, ...]:
    place = context.place
    return tuple(make_figure(measure, fact_table, fact.fact_id, place) for fact, measures in built for measure in measures)


def _refuse_table(table: Table, context: ItemContext, reason: str, **told: object) -> tuple[Quarantined, ...]:
    place = context.place
    return tuple(refuse(cell, place, reason, (), label=row.label, **told) for row in table.rows for _, cell in row.values)
