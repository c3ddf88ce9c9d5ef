"""What a figure in prose may be held against: one row that is meant, or several of which the words do not tell which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pipeline.model import Claim, Figure, Identity
from pipeline.proof.hedged import interval_of_hedged
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_bands, judge_relation
from schemas.lists import IdentityKind, Outcome, Qualifier, Rule, Scenario

_SIGNS = ("+", "-", "−", "–")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Figures of a table that a claim may repeat; ``unread`` tells that a number among them was not let in."""

    parts: tuple[Signed, ...]
    unread: bool = False


def by_size(claim: Claim, figures: Sequence[Figure], unread: bool, turned: bool = False) -> Candidate:
    """Figures as a claim counts them: one whose words say no direction, nor a sign of its own, is held against their size.

    Args:
        claim: the figure in prose.
        figures: those of a table.
        unread: whether a number among them was not let in.
        turned: whether the claim is money that is not spent.
    """
    undirected = claim.direction is None and claim.scenario is None
    unsigned = claim.direction is None and claim.scenario is Scenario.DEVIATION and claim.source_text[:1] not in _SIGNS
    is_other_way = claim.value > 0 > sum(figure.value for figure in figures)
    way = -1 if (undirected and (turned or is_other_way)) or (unsigned and is_other_way) else 1
    return Candidate(tuple((figure, way) for figure in figures), unread)


def judge_claim(claim: Claim, candidate: Candidate, book: Book) -> Identity:
    """Whether a claim is what a table's figures come to, at the claim's own rounding.

    Args:
        claim: the figure in prose.
        candidate: what it is held against.
        book: the document's figures.
    """
    result = book.find_figure(claim, "value")
    assert result is not None, "every claim has its figure"
    subject = claim.subject or ""
    relation = Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, subject, candidate.parts, result, unread=candidate.unread)
    return judge_relation(relation) if claim.qualifier is None else _judge_hedged(relation, claim)


def judge_candidates(claim: Claim, meant: Sequence[Candidate], others: Sequence[Candidate], book: Book) -> Identity:
    """What came of a claim that may mean several things: refuted if it is none of them, confirmed if it is all that its words mean.

    Args:
        claim: the figure in prose.
        meant: what the words mean, one or several.
        others: what they may mean as well; it keeps the claim from being refuted and confirms nothing.
        book: the document's figures.
    """
    judged = [judge_claim(claim, candidate, book) for candidate in meant]
    outcomes = {identity.outcome for identity in judged}
    if len(outcomes) > 1:
        return leave_open(judged[0])
    may_be_other = outcomes == {Outcome.FAILS} and any(judge_claim(claim, one, book).outcome is not Outcome.FAILS for one in others)
    return leave_open(judged[0]) if may_be_other else judged[0]


def leave_open(identity: Identity) -> Identity:
    """The same comparison, of which nothing is said: the words do not tell that this is meant."""
    return replace(identity, computed=None, difference=None, tolerance=None, grade=None, outcome=Outcome.NOT_CHECKABLE)


def _judge_hedged(relation: Relation, claim: Claim) -> Identity:
    """Beside a word such as ``ca.`` the amount is an interval: it holds where the table's is within reach of it.

    Of what is more than twice what there is at least, nothing is said.
    """
    band = interval_of_hedged(claim.value, relation.result.resolution, claim.qualifier)
    bands = [_band_of(figure) if sign > 0 else -_band_of(figure) for figure, sign in relation.parts]
    total = sum(bands[1:], bands[0])
    identity = judge_bands(relation, total, band)
    is_more = abs(total.middle) > abs(claim.value) and total.middle * Fraction(claim.value) > 0
    return leave_open(identity) if claim.qualifier is Qualifier.AT_LEAST and is_more and identity.outcome is Outcome.FAILS else identity


def _band_of(figure: Figure) -> Interval:
    return interval_of_printed(figure.value, figure.resolution)
