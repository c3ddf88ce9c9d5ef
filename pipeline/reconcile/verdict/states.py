"""What the identities together say of each figure (contract § 4)."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Figure, Identity, Judgement
from pipeline.reconcile.verdict.causes import TYING, Cause, list_terms
from schemas.lists import FigureState, Outcome, Rule, Severity


def judge_states(figures: Iterable[Figure], identities: Iterable[Identity], causes: Iterable[Cause]) -> dict[str, FigureState]:
    """The state of every figure: models and plausibility tie nothing. A sentence that is singled out as wrong spoils no table.

    Args:
        figures: all figures.
        identities: all identities.
        causes: what made some of them fail.
    """
    tying = [identity for identity in identities if identity.kind in TYING]
    held = _list_figures(identity for identity in tying if identity.outcome is Outcome.HOLDS)
    spoilt = {identity.identity_id for cause in causes if cause.is_prose and cause.culprit for identity in cause.identities}
    failed = _list_figures(one for one in tying if one.outcome is Outcome.FAILS and one.identity_id not in spoilt)
    culprits = {cause.culprit.figure_id for cause in causes if cause.culprit is not None}
    return {figure.figure_id: _judge_state(figure.figure_id, held, failed, culprits) for figure in figures}


def doubtful_figures(judgement: Judgement) -> frozenset[str]:
    """The figures that must never be used silently: impossible by ``range``, or so odd that it names what was meant; contested; or refuted.

    Args:
        judgement: what reconciliation said.

    Returns:
        Their figure_ids.
    """
    broken = (FigureState.CONTESTED, FigureState.REFUTED)
    by_state = {figure_id for figure_id, state in judgement.states.items() if state in broken}
    by_range = [f for f in judgement.findings if f.rule is Rule.RANGE and (f.severity is Severity.ERROR or f.suggestion is not None)]
    return frozenset(by_state | {finding.figure_id for finding in by_range if finding.figure_id})


def _judge_state(figure_id: str, held: frozenset[str], failed: frozenset[str], culprits: set[str]) -> FigureState:
    if figure_id in held:
        return FigureState.CONTESTED if figure_id in failed else FigureState.RECONCILED
    return FigureState.REFUTED if figure_id in culprits else FigureState.NOT_RECONCILED


def _list_figures(identities: Iterable[Identity]) -> frozenset[str]:
    return frozenset[str]().union(*(list_terms(identity) for identity in identities))
