"""``prose_vs_table``: a figure in prose is what the table of the same item prints of the same subject, at the prose's own rounding.

Which row is meant is told by the words alone: subject, direction, measure and year; never by the amount. Where the words fit no row, or
several, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from pipeline.danish.subjects import Subject, applies_for_money, read_subject, speaks_of_whole
from pipeline.model import Claim, Figure, Identity
from pipeline.proof.decimals import to_decimal
from pipeline.proof.hedged import interval_of_hedged
from pipeline.proof.intervals import Interval, interval_of_printed, measure_gap
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, identify, judge_relation, name_terms
from pipeline.reconcile.witnesses import Witness, list_witnesses
from schemas.lists import BudgetBasis, Direction, IdentityKind, Outcome, Reading, Role, Rule, Scenario, Unit

_EXPENDITURE = (Direction.MORE_EXPENDITURE, Direction.LESS_EXPENDITURE)
_INCOME = (Direction.MORE_INCOME, Direction.LESS_INCOME)
_SPENDING = (Direction.OVERSPEND, Direction.UNDERSPEND)
_BUDGETS = {BudgetBasis.ORIGINAL: ("original budget",), BudgetBasis.CORRECTED: ("corrected budget", "budget")}
_FEW = 2
"""So many telling words at least must a part of a line's text hold, before it means that line."""


def check_prose_vs_table(book: Book) -> tuple[Identity, ...]:
    """The identities between a document's prose and its tables.

    Args:
        book: the document's figures.
    """
    witnesses = list_witnesses(book)
    found = {claim.fact_id: _find_witness(claim, witnesses) for claim in book.claims}
    identities = [_judge(claim, witness, book) for claim in book.claims if (witness := found[claim.fact_id]) is not None]
    matched = {claim.sentence_start for claim in book.claims if found[claim.fact_id] is not None}
    return (*identities, *_judge_applications([claim for claim in book.claims if claim.sentence_start not in matched], book))


def list_measures(claim: Claim) -> tuple[str, ...]:
    """What a claim may be the measure of, by its unit, direction and scenario; empty where its words do not say."""
    if claim.compared_to is not None and "budget" not in claim.compared_to.lower():
        return ()
    if claim.unit is Unit.PERSONS:
        return (f"recipients {claim.scenario.value}",) if claim.scenario in (Scenario.BUDGET, Scenario.STATUS) else ()
    if claim.unit is Unit.PCT:
        return ("deviation in per cent",) if claim.direction in _SPENDING or claim.scenario is Scenario.DEVIATION else ()
    if claim.unit is not Unit.DKK:
        return ()
    if claim.direction in _SPENDING or claim.scenario is Scenario.DEVIATION or (claim.is_net and claim.direction is not None):
        return ("net", "deviation")
    if claim.direction in _EXPENDITURE:
        return ("expenditure", "deviation")
    if claim.direction in _INCOME:
        return ("income",)
    if claim.scenario is Scenario.BUDGET:
        return _BUDGETS.get(claim.budget_basis or BudgetBasis.UNKNOWN, ())
    return ("status",) if claim.scenario is Scenario.STATUS else ()


def _find_witness(claim: Claim, witnesses: Iterable[Witness]) -> Witness | None:
    """The one witness that the words fit; what several tables of an item print of it alike is no single one."""
    if claim.subject is None:
        return None
    subject, measures = read_subject(claim.subject), list_measures(claim)
    if not subject and not speaks_of_whole(claim.sentence):
        return None
    fitting = [
        witness
        for witness in witnesses
        if witness.item_no == claim.item_no
        and witness.measure in measures
        and claim.fiscal_year in (None, witness.fiscal_year)
        and _fits(subject, witness)
    ]
    whole = [witness for witness in fitting if not witness.loose] or fitting
    return whole[0] if len({tuple(part.figure_id for part in witness.parts) for witness in whole}) == 1 else None


def _fits(subject: Subject, witness: Witness) -> bool:
    if subject == witness.subject:
        return True
    return witness.loose and len(subject) >= _FEW and subject < witness.subject


def _judge(claim: Claim, witness: Witness, book: Book) -> Identity:
    result = book.find_figure(claim, "value")
    assert result is not None, "every claim has its figure"
    relation = Relation(
        Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, claim.subject or "", add_up(witness.parts), result, unread=witness.unread
    )
    return judge_relation(relation) if claim.qualifier is None else _judge_hedged(relation, claim)


def _judge_hedged(relation: Relation, claim: Claim) -> Identity:
    """Beside a word such as ``ca.`` the amount is an interval: it holds where the table's is within reach of it."""
    band = interval_of_hedged(claim.value, relation.result.resolution, claim.qualifier)
    figures = [figure for figure, _ in relation.parts]
    computed = sum((_band_of(figure) for figure in figures[1:]), _band_of(figures[0]))
    apart = measure_gap(band, computed)
    chosen = any(figure.reading is Reading.CHOSEN for figure in (*figures, relation.result))
    held = Outcome.NOT_CHECKABLE if relation.unread or chosen else Outcome.HOLDS
    return Identity(
        identity_id=identify(relation.rule, relation.result, relation.parts),
        rule=relation.rule,
        kind=relation.kind,
        document_id=claim.document_id,
        item_no=claim.item_no,
        subject=relation.subject,
        terms=name_terms(relation.parts, relation.result),
        printed=claim.value,
        computed=to_decimal(computed.middle),
        difference=to_decimal(Fraction(claim.value) - computed.middle),
        tolerance=to_decimal(band.half_width + computed.half_width),
        grade=None,
        outcome=Outcome.FAILS if apart and not relation.unread else held,
    )


def _band_of(figure: Figure) -> Interval:
    return interval_of_printed(figure.value, figure.resolution)


def _judge_applications(claims: Sequence[Claim], book: Book) -> Iterator[Identity]:
    """``I alt søges ...``: the amounts of such a sentence together are the net of the item's only table."""
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.unit is Unit.DKK:
            sentences.setdefault(claim.sentence_start, []).append(claim)
    for own in sentences.values():
        sentence, result = own[0].sentence, _find_net(own[0].item_no, own[0].fiscal_year, book)
        if result is None or not (applies_for_money(sentence) and speaks_of_whole(sentence)) or any(claim.qualifier for claim in own):
            continue
        parts = tuple(figure for claim in own if (figure := book.find_figure(claim, "value")) is not None)
        subject = own[0].subject or ""
        yield judge_relation(Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, subject, add_up(parts), result))


def _find_net(item_no: int, fiscal_year: int | None, book: Book) -> Figure | None:
    """The printed net of all that an item's appropriation table adds up, if there is one table of one year with one such total."""
    every = [row for row in book.appropriations if row.item_no == item_no]
    rows = [row for row in every if row.role in (Role.TOTAL, Role.NET) and row.covers_level == "all"]
    tables = {(row.table_no, row.fiscal_year) for row in every}
    if len(tables) != 1 or (fiscal_year is not None and rows and rows[0].fiscal_year not in (None, fiscal_year)):
        return None
    nets = book.list_figures(rows, "net_dkk")
    if not nets and all(not row.income_dkk for row in every):
        nets = book.list_figures(rows, "expenditure_dkk")
    return nets[0] if len(nets) == 1 and nets[0].value != Decimal() else None
