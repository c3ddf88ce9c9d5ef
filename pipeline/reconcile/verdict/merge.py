"""One cause, one finding: what several rules notice of the same wrong figure is said once, by the strongest of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.model import Figure, Finding, Identity
from pipeline.reconcile.benefits.model import AMOUNT_QUESTION
from pipeline.reconcile.findings import Ruling
from pipeline.reconcile.verdict.causes import Cause, imply_value, list_terms
from pipeline.reconcile.verdict.missing_rows import part_missing_rows
from pipeline.reconcile.verdict.report_sums import report_cause, report_doubts, report_roundings, report_unjudged
from schemas.lists import Rule, Severity


def merge_findings(
    identities: tuple[Identity, ...], causes: Iterable[Cause], alone: tuple[Finding, ...], figures: dict[str, Figure]
) -> tuple[Finding, ...]:
    """All findings of one document.

    A broken sum also speaks for roundings that its suspects take part in, for a sign word that names its culprit, and for an amount that
    its benefit's drivers do not give, or whose refund is odd. A share out of its bounds speaks for the model that it spoils.

    Args:
        identities: all identities of the document.
        causes: what made sums fail.
        alone: findings of the rules that look at single figures or at the model.
        figures: the document's figures by id.
    """
    heard = tuple(_hear_words(cause, alone, figures) for cause in causes)
    suspects = {figure.figure_id for cause in heard for figure in cause.suspects}
    others = [identity for identity in identities if not list_terms(identity) & suspects]
    missing, single = part_missing_rows(heard, figures)
    errors = (*missing, *(report_cause(cause, figures) for cause in single))
    terms = {identity.identity_id: list_terms(identity) for identity in identities}
    kept = tuple(finding for finding in alone if not _is_said(finding, heard, alone, terms))
    said = (report_doubts(others, figures), report_roundings(others, figures), report_unjudged(identities, figures))
    return (*errors, *(finding for some in said for finding in some), *kept)


def is_suspected(finding: Finding, across: Ruling, causes: Iterable[Cause]) -> bool:
    """Whether the one figure that differs from another paper's is suspected already: its own paper's sums speak for it."""
    suspects = {figure.figure_id for cause in causes for figure in cause.suspects}
    terms = next((list_terms(identity) for identity in across.identities if identity.identity_id == finding.identity_id), frozenset[str]())
    return finding.params.get("count") == 1 and bool(terms & suspects)


def _hear_words(cause: Cause, alone: tuple[Finding, ...], figures: dict[str, Figure]) -> Cause:
    """The cause with its culprit singled out, where a sign word contradicts a suspect and the opposite sign mends every sum."""
    for finding in alone:
        suspect = figures[finding.figure_id] if finding.rule is Rule.WORDING_SIGN and finding.figure_id else None
        if suspect is not None and suspect in cause.suspects:
            meant = imply_value(suspect, cause.identities, figures)
            if meant is not None and -suspect.value in meant:
                return replace(cause, suspects=(suspect,), words=True)
    return cause


def _is_said(finding: Finding, causes: tuple[Cause, ...], alone: tuple[Finding, ...], terms: dict[str, frozenset[str]]) -> bool:
    if finding.rule is Rule.WORDING_SIGN:
        return any(cause.words and cause.suspects[0].figure_id == finding.figure_id for cause in causes)
    own = terms.get(finding.identity_id or "", frozenset())
    if finding.rule is Rule.REFUND_OF_CHANGE:
        return any(cause.culprit is not None and cause.culprit.figure_id in own for cause in causes)
    if finding.rule is not Rule.BENEFIT_MODEL:
        return False
    spoilt = any(other.rule is Rule.RANGE and other.severity is not Severity.INFO and other.figure_id in own for other in alone)
    # Where the amounts contradict each other beyond their steps, no question of the change is asked, only of an amount.
    return spoilt or (finding.key.endswith(AMOUNT_QUESTION) and any(_breaks_deviation(cause, own) for cause in causes))


def _breaks_deviation(cause: Cause, own: frozenset[str]) -> bool:
    """Whether a benefit's amounts contradict each other already, so that its drivers cannot be blamed."""
    suspects = {figure.figure_id for figure in cause.suspects}
    return bool(suspects & own) and any(identity.rule is Rule.DEVIATION for identity in cause.identities)
