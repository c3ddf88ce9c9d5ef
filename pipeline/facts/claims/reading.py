"""One sentence → what it claims: quantities, their direction, subject, comparison and time, before they get their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pipeline.danish.lexicon import load_lexicon
from pipeline.facts.claims.comparisons import choose_comparison, find_comparisons
from pipeline.facts.claims.directions import BUDGETED, NEGATIVE, Said, appropriate, read_directions
from pipeline.facts.claims.groups import Group, group_quantities
from pipeline.facts.claims.leave_out import is_left_out, names_amounts, says_something
from pipeline.facts.claims.named import sums_up
from pipeline.facts.claims.quantities import Quantity, find_quantities
from pipeline.facts.claims.respective import name_respectively
from pipeline.facts.claims.shares import mark_shares
from pipeline.facts.claims.subjects import read_subject
from pipeline.facts.claims.times import read_status_date
from pipeline.facts.claims.years import UNSAID, Year, read_year
from schemas.lists import BudgetBasis, Direction, Qualifier, Scenario, SignRule, Unit

_BULLET_LIMIT = 120
_LABEL_ENDS = re.compile(r":\s|\s[-–]\s|,(?!\s+[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence stands under: its list's lead-in, the bullet's text, its heading, and what holds for the item."""

    lead: str = ""
    recommends: bool = False
    is_among: bool = False  # other sentences stand beside it in its paragraph
    topic: str | None = None  # what its paragraph is about
    counted: Unit | None = None  # what the sentence before counts
    measured: frozenset[str] = frozenset()  # the sizes that the item's tables print
    spaced: bool = False  # its paper parts thousands by spaces
    deviation: Said | None = None  # the one deviation of the sentence before
    bullet_end: int = 0  # where the words behind a bullet begin in the sentence; 0 where it is none
    heading: str | None = None
    inherited: Direction | None = None  # what the lead-in says of the amounts that its list distributes
    year: Year = UNSAID
    status_date: date | None = None
    base_year: int | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim without its addresses; places relative to the sentence."""

    quantity: Quantity
    sign: int
    sign_rule: SignRule
    qualifier: Qualifier | None
    direction: Direction | None
    is_net: bool
    scenario: Scenario | None
    budget_basis: BudgetBasis | None
    compared_to: str | None
    subject: str | None
    year: Year
    status_date: date | None
    is_share: bool = False

    @property
    def value(self) -> Decimal:
        """The value that is stored."""
        return self.quantity.number.value * self.quantity.factor * self.sign


def read_sentence(sentence: str, around: Around) -> tuple[tuple[Spoken, ...], tuple[tuple[int, int], ...]]:
    """What a sentence claims.

    Args:
        sentence: one sentence, on one line.
        around: what it stands under.

    Returns:
        its claims in printed order, and the extents of amounts that are no readable number.
    """
    quantities, unreadable = find_quantities(sentence, around.counted, around.measured, around.spaced)
    is_said = says_something(sentence, around.bullet_end > 0, around.is_among)
    if not is_said and not names_amounts(sentence, quantities):
        return (), ()
    groups = group_quantities(sentence, quantities)
    names = name_respectively(sentence, quantities)
    spoken = _read_groups(groups, around, "" if is_said else _find_label(sentence, quantities[0].start))
    return tuple(replace(one, subject=names.get(one.quantity.start, one.subject)) for one in spoken), unreadable


def _read_groups(groups: Sequence[Group], around: Around, label: str) -> Iterator[Spoken]:
    comparisons = find_comparisons(groups[0].sentence, groups) if groups else ()
    previous: tuple[str | None, Unit | None] = (None, None)
    named_before: set[str | None] = set()
    deviating: str | None = None
    for group, said in mark_shares(read_directions(groups, comparisons), around.deviation):
        listed = group.sentence[around.bullet_end : group.start] if around.bullet_end else label
        bullet = listed if previous[1] is None else None
        is_sum = sums_up(group, len(named_before) > 1)
        infers = said.direction in BUDGETED and next(
            load_lexicon("prose_words", "kind", "infers").find(group.sentence, group.left, group.start), None
        )
        known = (None, previous[1]) if is_sum else (deviating, previous[1]) if infers else previous
        subject = read_subject(group, said, known, bullet if bullet and len(bullet) < _BULLET_LIMIT else None)
        subject = subject or (None if is_sum else around.topic)
        named_before |= {subject} - {None}
        previous = (subject, group.unit)
        deviating = subject if said.direction in BUDGETED else deviating
        if is_left_out(group, around.lead):
            continue
        direction = said.direction
        if direction is None and not said.contradictory and said.scenario is None:
            direction = around.inherited
        if around.recommends:
            direction = appropriate(group, direction)
        comparison = choose_comparison(group, comparisons, direction is not None)
        year = read_year(group, comparison, around.year)
        status_date = read_status_date(group, around.status_date, year.year or around.base_year)
        words = comparison.words if comparison else None
        basis = said.basis or (_find_basis(words) if words else None)
        scenario = said.scenario or _find_scenario(direction, words)
        named = _name(subject, around, direction is not None or scenario is not None)
        for quantity in group.quantities:
            way = _check_sign(quantity, direction)
            sign, rule = _sign(quantity, way)
            widened = quantity.qualifier or _bound(group, quantity)
            share = said.is_share and way is not None
            yield Spoken(quantity, sign, rule, widened, way, said.is_net, scenario, basis, words, named, year, status_date, share)


def _find_label(sentence: str, end: int) -> str:
    """What a line without a verb begins with, before a comma, colon or dash: ``Skoler, forventet merudgift 2,0 mio. kr.``"""
    found = _LABEL_ENDS.search(sentence, 0, end)
    return sentence[: found.start()] if found else ""


def _name(subject: str | None, around: Around, is_budgeted: bool) -> str | None:
    """The heading names what the sentence leaves open (``på området``), or what a budget or deviation is of that names nothing."""
    if subject is None:
        return around.heading if is_budgeted else None
    found = load_lexicon("prose_words", "kind", "open_noun").match(subject, 0)
    return around.heading if found and found.end == len(subject) else subject


def _check_sign(quantity: Quantity, direction: Direction | None) -> Direction | None:
    """A printed sign against the words' own makes neither sure (``mindreindtægter på -7 mio. kr.``)."""
    if direction is None or not quantity.signed:
        return direction
    return direction if (quantity.number.value < 0) == (direction in NEGATIVE) else None


def _sign(quantity: Quantity, direction: Direction | None) -> tuple[int, SignRule]:
    if direction is None or quantity.signed:
        return 1, SignRule.AS_PRINTED
    return (-1 if direction in NEGATIVE else 1), SignRule.BY_WORDING


def _bound(group: Group, quantity: Quantity) -> Qualifier | None:
    """The ends of a range bound what it speaks of."""
    if not quantity.in_range:
        return None
    return Qualifier.AT_LEAST if quantity is group.quantities[0] else Qualifier.UP_TO


def _find_scenario(direction: Direction | None, compared_to: str | None) -> Scenario | None:
    """More or less than a budget is a deviation."""
    if direction in (Direction.OVERSPEND, Direction.UNDERSPEND):
        return Scenario.DEVIATION
    if direction not in BUDGETED or compared_to is None:
        return None
    found = next(load_lexicon("prose_scenarios").find(compared_to), None)
    return Scenario.DEVIATION if found and found.row["scenario"] == Scenario.BUDGET else None


def _find_basis(compared_to: str) -> BudgetBasis | None:
    found = next(load_lexicon("prose_scenarios", "scenario", Scenario.BUDGET).find(compared_to), None)
    return BudgetBasis(found.row["basis"]) if found else None
