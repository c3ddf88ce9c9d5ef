"""Which failing identities have one cause, and whether a figure is singled out as the culprit.

Identities that miss and share a figure belong together. If one figure stands in all of them, and they all allow it the same value, its
error alone explains them: one cause. If it is the only such figure, it is singled out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.model import Figure, Identity
from pipeline.proof.intervals import Interval
from pipeline.proof.sums import imply_term
from pipeline.reconcile.relation import to_addends
from pipeline.reconcile.sums.products import imply_in_product
from pipeline.reconcile.sums.share import imply_in_share
from schemas.lists import IdentityKind, Outcome, Rule

_FEW = 2
TYING = (IdentityKind.ARITHMETIC, IdentityKind.AGREEMENT)
"""The kinds of identity that tie or break a figure."""


PROSE = (Rule.PROSE_VS_TABLE, Rule.PROSE_VS_PROSE)
"""The rules that hold sentences against tables and each other."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Failing identities that one wrong figure explains, and the figures that could be it; ``words`` says that a sign word told which."""

    identities: tuple[Identity, ...]
    suspects: tuple[Figure, ...]
    words: bool = False

    @property
    def culprit(self) -> Figure | None:
        """The figure that is singled out, if one is."""
        return self.suspects[0] if len(self.suspects) == 1 else None

    @property
    def is_prose(self) -> bool:
        """Whether all that fails is what prose says: by the rule, or because the result itself stands in a sentence."""
        said = {suspect.figure_id for suspect in self.suspects if suspect.fact_table == "claim"}
        return all(identity.rule in PROSE or identity.terms[-1].figure_id in said for identity in self.identities)


def find_causes(identities: Iterable[Identity], figures: dict[str, Figure]) -> tuple[Cause, ...]:
    """The causes of the arithmetic and agreement identities that fail.

    Where no single figure explains all that hang together, the one that explains most of them is a cause, and the rest are looked at
    anew; where several explain as many, each identity stands for itself.

    Args:
        identities: identities of one document.
        figures: its figures by id.
    """
    failing = [identity for identity in identities if identity.kind in TYING and identity.outcome is Outcome.FAILS]
    return tuple(cause for group in _group_by_figure(failing) for cause in _part(group, figures))


def _part(group: tuple[Identity, ...], figures: dict[str, Figure]) -> Iterator[Cause]:
    """The causes of identities that hang together, the one that explains most first."""
    names = sorted(frozenset[str]().union(*map(list_terms, group)))
    explained = {tuple(one for one in group if name in list_terms(one)): None for name in names}
    runs = [run for run in explained if _find_suspects(run, figures)]
    most = max(map(len, runs), default=1)
    largest = [run for run in runs if len(run) == most]
    if most < _FEW or len(largest) > 1:
        yield from (Cause((one,), _find_suspects((one,), figures)) for one in group)
        return
    [run] = largest
    yield Cause(run, _find_suspects(run, figures))
    rest = [one for one in group if one not in run]
    yield from (cause for left in _group_by_figure(rest) for cause in _part(left, figures))


def blame_prose(causes: Iterable[Cause], identities: Iterable[Identity]) -> tuple[Cause, ...]:
    """The causes; where prose contradicts figures that other sums confirm, the one that nothing confirms is singled out.

    Args:
        causes: what made identities fail.
        identities: all identities of the document.
    """
    held = [identity for identity in identities if identity.kind in TYING and identity.outcome is Outcome.HOLDS]
    confirmed = frozenset[str]().union(*(list_terms(identity) for identity in held))
    return tuple(_blame_unconfirmed(cause, confirmed) if cause.is_prose else cause for cause in causes)


def _blame_unconfirmed(cause: Cause, confirmed: frozenset[str]) -> Cause:
    alone = tuple(suspect for suspect in cause.suspects if suspect.figure_id not in confirmed)
    return replace(cause, suspects=alone) if len(alone) == 1 else cause


def list_terms(identity: Identity) -> frozenset[str]:
    """The ids of an identity's figures."""
    return frozenset(term.figure_id for term in identity.terms)


def imply_value(figure: Figure, identities: Iterable[Identity], figures: dict[str, Figure]) -> Interval | None:
    """What a figure would have to be for these identities, which all hold it; None where they disagree, or one gives it no value.

    How much two levels differ in per cent implies no one figure: it is silent beside others.
    """
    implied = [_imply(figure, identity, figures) for identity in identities if not _is_of_change(identity)]
    bands = [band for band in implied if band is not None]
    if not bands or len(bands) < len(implied):
        return None
    low, high = max(one.low for one in bands), min(one.high for one in bands)
    return Interval(low, high) if low <= high else None


def _group_by_figure(identities: Iterable[Identity]) -> list[tuple[Identity, ...]]:
    groups: list[tuple[set[str], list[Identity]]] = []
    for identity in identities:
        terms, members = set(list_terms(identity)), [identity]
        for group in [group for group in groups if group[0] & terms]:
            groups.remove(group)
            terms, members = terms | group[0], [*group[1], *members]
        groups.append((terms, members))
    return [tuple(members) for _, members in groups]


def _find_suspects(group: tuple[Identity, ...], figures: dict[str, Figure]) -> tuple[Figure, ...]:
    shared = frozenset.intersection(*(list_terms(identity) for identity in group))
    suspects = [figures[name] for name in shared if imply_value(figures[name], group, figures) is not None]
    return tuple(sorted(suspects, key=lambda figure: figure.char_start))


def _is_of_change(identity: Identity) -> bool:
    return identity.rule is Rule.SHARE and any(term.coefficient < 0 for term in identity.terms)


def _imply(figure: Figure, identity: Identity, figures: dict[str, Figure]) -> Interval | None:
    place = [term.figure_id for term in identity.terms].index(figure.figure_id)
    if identity.rule is Rule.SHARE:
        return imply_in_share(place, [figures[term.figure_id] for term in identity.terms])
    if identity.rule is Rule.PRODUCT:
        return imply_in_product(place, [(figures[term.figure_id], term.coefficient) for term in identity.terms])
    return imply_term(to_addends(identity, figures), place)
