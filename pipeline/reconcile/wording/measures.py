"""Which measure of a table a figure in prose may be, by its unit, direction and scenario: told by words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.danish.periods import read_periods
from pipeline.model import Claim
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says, without_unit
from schemas.lists import BudgetBasis, Direction, Scenario, Unit

_EXPENDITURE = (Direction.MORE_EXPENDITURE, Direction.LESS_EXPENDITURE)
_INCOME = (Direction.MORE_INCOME, Direction.LESS_INCOME)
_SPENDING = (Direction.OVERSPEND, Direction.UNDERSPEND)
_BUDGETS = {BudgetBasis.ORIGINAL: ("original budget",), BudgetBasis.CORRECTED: ("corrected budget", "budget")}
_BESIDE_BUDGET = re.compile(r"[^\d,;.()]*\bmod\s+(?:(?:et|det|en|den)\s+)?(?:[\w.-]+\s+){0,2}?\w*budget", re.IGNORECASE)
_EITHER_BUDGET = ("corrected budget", "budget")


@dataclass(frozen=True, slots=True)
class Measures:
    """What a figure may be the measure of.

    ``meant`` are groups, the likeliest first: the first that is printed is meant. ``others`` it may be as well, but nothing says so.
    """

    meant: tuple[tuple[str, ...], ...] = ()
    others: tuple[str, ...] = ()

    @property
    def every(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.others).union(*self.meant)


def list_measures(claim: Claim) -> tuple[str, ...]:
    """What a claim may be the measure of; empty where its words do not say."""
    if is_compared_elsewhere(claim) or _is_difference(claim):
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
    if claim.is_change and _is_of_year_budget(claim):
        return ("deviation",)  # ``falder med 2 mio. kr. i forhold til budgettet``
    if claim.direction in _INCOME:
        return ("income", "deviation")
    if claim.scenario is Scenario.BUDGET:
        return _BUDGETS.get(claim.budget_basis or BudgetBasis.UNKNOWN, ())
    return ("status",) if claim.scenario is Scenario.STATUS else ()


def list_whole_measures(phrase: Phrase) -> Measures:
    """What of a whole a phrase may be the measure of; empty where its words do not say.

    What is applied for or covered is a net of appropriations. What deviates from a budget is a deviation of a follow-up: of it, some may
    be applied for and some not. Expenditure may be meant to be net; what is
    covered is.
    """
    claim = phrase.claim
    if claim.unit is not Unit.DKK or is_compared_elsewhere(claim) or _is_difference(claim):
        return Measures()
    if claim.scenario is Scenario.BUDGET:
        return _list_budgets(claim.budget_basis)
    if claim.scenario is Scenario.STATUS or (phrase.is_expected and claim.direction is None):
        return Measures((("status",),))
    side = "income" if claim.direction in _INCOME else phrase.side
    if side is not None and not claim.is_net:
        return Measures(((side,),), ("net", "deviation"))
    if claim.is_net and claim.direction is None and (level := _read_net_level(phrase)) is not None:
        return level
    if claim.is_net:
        return Measures((("net",), ("deviation",)) if phrase.applies else (("deviation",), ("net",)))
    if claim.direction in _SPENDING or claim.scenario is Scenario.DEVIATION:
        return Measures((("net",), ("deviation",)) if phrase.applies else (("deviation",),), ("net", "expenditure"))
    if claim.direction in _EXPENDITURE and (phrase.covers or phrase.grants):
        return Measures((("net",), ("deviation",)), ("expenditure",))
    if claim.direction in _EXPENDITURE:
        return Measures((("expenditure",), ("deviation",)) if phrase.applies else (("deviation",), ("expenditure",)), ("net",))
    return Measures((("net",),), ("expenditure", "deviation")) if phrase.applies and claim.direction is None else Measures()


def _read_net_level(phrase: Phrase) -> Measures | None:
    """What a net may be that is a level: the year's result where it is expected beside a budget, nothing where it is just said to be spent
    (``nettoudgiften er``); None where it may be a change."""
    claim = phrase.claim
    if claim.scenario is None and is_beside_budget(claim):
        return Measures((("status",),)) if says("count_status", claim.before) else Measures()
    return Measures() if not phrase.applies and _says_spent(claim) else None


def _says_spent(claim: Claim) -> bool:
    """Whether its sentence says what is spent (``nettoudgiften er``, ``ventes at bruge``)."""
    return any(says(kind, claim.sentence) for kind in ("cost", "spends"))


def is_beside_budget(claim: Claim) -> bool:
    """Whether a budget stands beside it that it is held up to (``netto 4 mio. kr. i 2031 mod et korrigeret budget på 5``): a level.

    Args:
        claim: the figure in prose.
    """
    return _BESIDE_BUDGET.match(without_unit(read_periods(claim.behind)[1])) is not None


def is_compared_elsewhere(claim: Claim) -> bool:
    """Whether it is compared to anything but a budget."""
    return claim.compared_to is not None and "budget" not in claim.compared_to.lower()


def _is_of_year_budget(claim: Claim) -> bool:
    """Whether it is compared to the year's budget, not to the original one, nor to a month of it."""
    named, _ = read_periods(claim.compared_to or "")
    is_open = claim.scenario is None and claim.budget_basis is not BudgetBasis.ORIGINAL
    return is_open and claim.compared_to is not None and all(map(str.isdigit, named))


def _is_difference(claim: Claim) -> bool:
    """A budget or an account that rises, or is more than a budget, is no level but a difference."""
    if claim.scenario not in (Scenario.BUDGET, Scenario.STATUS):
        return False
    more = claim.compared_to is not None and f" end {claim.compared_to}" in claim.behind
    return more or claim.is_change


def _list_budgets(basis: BudgetBasis | None) -> Measures:
    if basis is BudgetBasis.ORIGINAL:
        return Measures((("original budget",),))
    return Measures((_EITHER_BUDGET,), () if basis is BudgetBasis.CORRECTED else ("original budget",))
