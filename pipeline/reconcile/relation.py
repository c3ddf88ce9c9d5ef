"""A sum that printed figures ought to satisfy: named by a rule, judged here, once, for all rules."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

from pipeline.model import Figure, Identity, Term
from pipeline.proof.decimals import to_decimal
from pipeline.proof.intervals import Interval, measure_gap
from pipeline.proof.sums import Addend, Verdict, judge_sum
from schemas.lists import Choice, Grade, IdentityKind, Outcome, Reading, Rule, Side

Signed = tuple[Figure, int]
"""A figure and how often it counts in a sum."""

Measured = tuple[Fraction, Fraction, Fraction]
"""What parts come to, by how much the result differs from it, and by how much rounding lets it."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a rule claims: these parts add up to that result.

    ``unread`` says that a number of its stretch was not let in; ``spent`` that it chose how its figures were read; ``binding`` that a
    miss refutes: where other amounts may be in play that no minutes print, it leaves a gap.
    """

    rule: Rule
    kind: IdentityKind
    subject: str
    parts: tuple[Signed, ...]
    result: Figure
    unread: bool = False
    spent: bool = False
    binding: bool = True


def add_up(figures: tuple[Figure, ...]) -> tuple[Signed, ...]:
    """Figures that are simply added."""
    return tuple((figure, 1) for figure in figures)


def judge_relation(relation: Relation) -> Identity:
    """What came of a relation.

    It holds where rounding plausibly explains the difference and fails where rounding cannot. Between the two, rounding leaves it open:
    ``not_checkable`` with the grade ``possible``, so that nothing is reconciled by an excuse and nothing refuted by a suspicion.
    """
    figures = [figure for figure, _ in relation.parts]
    twice = len({figure.figure_id for figure in (*figures, relation.result)}) <= len(figures)
    verdict = None if twice else judge_sum([_to_addend(*part) for part in relation.parts], _to_addend(relation.result))
    graded = None if relation.unread else verdict
    measured = (graded.computed, graded.difference, graded.tolerance) if graded else None
    return _make_identity(relation, measured, graded.grade if graded else None, _decide(relation, graded))


def judge_bands(relation: Relation, worked_out: Interval | None, own: Interval, middle: Fraction | None = None) -> Identity:
    """What came of a relation that is no sum: whether what its parts come to and its result, each as far as rounding allows, can meet.

    Args:
        relation: what is claimed.
        worked_out: what the parts come to; None where they leave it open.
        own: how far the result's own rounding lets it reach.
        middle: what the printed parts come to exactly; the middle of ``worked_out`` where it is None.
    """
    band = None if relation.unread else worked_out
    if band is None:
        return _make_identity(relation, None, None, Outcome.NOT_CHECKABLE)
    computed = band.middle if middle is None else middle
    measured = (computed, Fraction(relation.result.value) - computed, band.half_width + own.half_width)
    return _make_identity(relation, measured, None, _weigh(relation, apart=bool(measure_gap(band, own))))


def _make_identity(relation: Relation, measured: Measured | None, grade: Grade | None, outcome: Outcome) -> Identity:
    """The identity of a relation."""
    computed, difference, tolerance = map(to_decimal, measured) if measured else (None, None, None)
    return Identity(
        identity_id=identify(relation.rule, relation.result, relation.parts),
        rule=relation.rule,
        kind=relation.kind,
        document_id=relation.result.document_id,
        item_no=relation.result.item_no,
        subject=relation.subject,
        terms=name_terms(relation.parts, relation.result),
        printed=relation.result.value,
        computed=computed,
        difference=difference,
        tolerance=tolerance,
        grade=grade,
        outcome=outcome,
    )


def judge_alone(rule: Rule, figure: Figure, subject: str, holds: bool) -> Identity:
    """What came of a rule that looks at one figure by itself; it is plausibility and ties nothing."""
    return Identity(
        identity_id=identify(rule, figure),
        rule=rule,
        kind=IdentityKind.PLAUSIBILITY,
        document_id=figure.document_id,
        item_no=figure.item_no,
        subject=subject,
        terms=name_terms((), figure),
        printed=figure.value,
        computed=None,
        difference=None,
        tolerance=None,
        grade=None,
        outcome=Outcome.HOLDS if holds else Outcome.FAILS,
    )


def name_terms(parts: tuple[Signed, ...], result: Figure) -> tuple[Term, ...]:
    """The terms of an identity: its parts in their order, then its result."""
    return (*(Term(figure.figure_id, Side.PART, count) for figure, count in parts), Term(result.figure_id, Side.RESULT))


def identify(rule: Rule, result: Figure, parts: tuple[Signed, ...] = ()) -> str:
    """An identity's id: of its rule and its figures' places, hence the same whatever the order of reading or the code's version."""
    papers = {figure.figure_id: "" if figure.document_id == result.document_id else f"{figure.document_id}:" for figure, _ in parts}
    places = sorted(f"{count:+d}@{papers[figure.figure_id]}{figure.char_start}" for figure, count in parts)
    text = "|".join([rule.value, result.document_id, str(result.char_start), *places])
    return f"{result.document_id}.i{sha256(text.encode()).hexdigest()[:12]}"


def to_addends(identity: Identity, figures: dict[str, Figure]) -> tuple[Addend, ...]:
    """An identity's terms as one sum that should be zero: the result counts −1."""
    return tuple(_to_addend(figures[term.figure_id], -1 if term.side is Side.RESULT else term.coefficient) for term in identity.terms)


def _decide(relation: Relation, verdict: Verdict | None) -> Outcome:
    if verdict is None or verdict.grade is Grade.POSSIBLE:
        return Outcome.NOT_CHECKABLE
    return _weigh(relation, apart=verdict.grade is Grade.IMPOSSIBLE)


def _weigh(relation: Relation, apart: bool) -> Outcome:
    if apart:
        return Outcome.FAILS if relation.binding else Outcome.NOT_CHECKABLE
    return Outcome.NOT_CHECKABLE if relation.spent or _has_chosen(relation) or _is_recognised(relation) else Outcome.HOLDS


def _has_chosen(relation: Relation) -> bool:
    """Whether the sum runs along its table the way that chose how one of its figures is read, so that it holds because it was made to."""
    figures = _list_figures(relation)
    tables, rows = {figure.table for figure in figures}, {figure.row for figure in figures}
    way = Choice.ROW if len(rows) == 1 else Choice.COLUMN
    return len(tables) == 1 and any(figure.chosen_by is way for figure in figures)


def _is_recognised(relation: Relation) -> bool:
    """Whether all of its figures were recognised in a picture: such do not tie each other."""
    return all(figure.reading is Reading.OCR for figure in _list_figures(relation))


def _list_figures(relation: Relation) -> list[Figure]:
    return [relation.result, *(figure for figure, _ in relation.parts)]


def _to_addend(figure: Figure, coefficient: int = 1) -> Addend:
    return Addend(figure.value, figure.resolution, coefficient)
