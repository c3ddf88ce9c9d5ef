"""Two judgements made one: what counts is what the corrected numbers give; what the printed ones contradicted stays in sight.

A finding of the printed numbers that is gone once they are corrected is kept with the status *corrected* and cites the correction, and a
relation that broke on a printed number is kept as it was, on the basis *printed*. Neither judges a figure any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.model import Correction, Finding, Identity, Judgement
from schemas.lists import Basis, FindingStatus, Outcome
from schemas.own_faults import Fault

_AS_PRINTED = "p"
"""What ends the id of an identity or a finding of the printed numbers, where the corrected ones have one at the same place."""


def settle(printed: Judgement, stored: Judgement, applied: Mapping[str, Correction]) -> Judgement:
    """What the corrected numbers give, with what the printed ones contradicted beside it.

    Args:
        printed: the judgement of the numbers as printed.
        stored: that of the numbers as they count.
        applied: the corrections that are applied, by figure.
    """
    if not applied:
        return stored
    cited = _Citations(applied, (*printed.identities, *stored.identities))
    before, now = ({one.finding_id: one for one in judgement.findings} for judgement in (printed, stored))
    gone = [one for one in printed.findings if not _is_same(one, now.get(one.finding_id))]
    fresh = [one if _is_same(one, before.get(one.finding_id)) else _found_anew(one, cited) for one in stored.findings]
    red = _keep_identities(printed.identities, {one.identity_id for one in gone}, applied)
    kept = {one.identity_id for one in red}
    closed = [_close(one, cited.list_for(one), one.finding_id in now, kept) for one in gone]
    return Judgement((*stored.identities, *red), (*fresh, *closed), stored.states)


class _Citations:
    """Which corrections a finding has to do with."""

    def __init__(self, applied: Mapping[str, Correction], identities: Iterable[Identity]) -> None:
        self._applied = applied
        self._terms = {one.identity_id: tuple(term.figure_id for term in one.terms) for one in identities}

    def list_for(self, finding: Finding) -> Sequence[Correction]:
        """Those of its own figures; where none of these is corrected, of its document, else all: one wrong number is found by many sums."""
        own = (finding.figure_id or "", *self._terms.get(finding.identity_id or "", ()))
        found = [self._applied[name] for name in dict.fromkeys(own) if name in self._applied]
        near = [one for one in self._applied.values() if one.document_id == finding.document_id]
        return found or near or list(self._applied.values())


def _is_same(one: Finding, other: Finding | None) -> bool:
    return other is not None and (one.key, one.printed, one.computed) == (other.key, other.printed, other.computed)


def _found_anew(finding: Finding, cited: _Citations) -> Finding:
    """A finding that only the corrected numbers give: it must not be read as one of the printed ones."""
    return _say_more(finding, "corrections.finding_of_corrected", cited.list_for(finding))


def _close(finding: Finding, corrections: Sequence[Correction], taken: bool, kept: set[str]) -> Finding:
    name = f"{finding.finding_id}{_AS_PRINTED}" if taken else finding.finding_id
    identity = f"{finding.identity_id}{_AS_PRINTED}"
    told = _say_more(finding, "corrections.finding_corrected", corrections)
    return replace(told, finding_id=name, identity_id=identity if identity in kept else None, status=FindingStatus.CORRECTED)


def _say_more(finding: Finding, key: str, corrections: Sequence[Correction]) -> Finding:
    params = {"said": Fault(finding.key, finding.params), "changes": tuple(say_correction(one) for one in corrections)}
    return replace(finding, key=key, params=params)


def say_correction(one: Correction) -> Fault:
    """A correction in words: from what to what, by whom, when and why."""
    params = {"printed": one.printed_text, "new": one.new_text, "author": one.author, "day": one.corrected_on, "reason": one.reason}
    return Fault("corrections.change", params)


def _keep_identities(identities: Iterable[Identity], behind: set[str | None], applied: Mapping[str, Correction]) -> tuple[Identity, ...]:
    """The relations of the printed numbers that broke on one that is corrected, and those behind a finding that is gone."""
    red = [
        one
        for one in identities
        if one.identity_id in behind or (one.outcome is Outcome.FAILS and any(term.figure_id in applied for term in one.terms))
    ]
    return tuple(replace(one, identity_id=f"{one.identity_id}{_AS_PRINTED}", basis=Basis.PRINTED) for one in red)
