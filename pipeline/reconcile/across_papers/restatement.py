"""``restatement``: two papers print the same decision line, benefit or follow-up row of one status, and ought to print the same figures.

Where they agree, each ties the other; papers of one meeting are held together by ``one_meeting``. Where they differ, nothing says which
is right, and a later meeting may have changed it: it is asked once for each pair of tables, and breaks no figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.model import Appropriation, BenefitStatus, DecisionLine, Figure, Finding, Identity
from pipeline.proof.rates import RATES
from pipeline.reconcile.across_papers.papers import Pair, pair_rows
from pipeline.reconcile.benefits.possible import SHARES
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import Relation, judge_relation
from pipeline.reconcile.sums.rows import FOLLOWUP_MONEY, name_of
from schemas.lists import Grade, IdentityKind, Outcome, Rule, Severity

_MONEY = ("expenditure_dkk", "income_dkk", "net_dkk")
_BENEFIT = ("recipients", *RATES, *SHARES, "amount_dkk")


def check_restatement(books: Sequence[Book], lines: Iterable[DecisionLine]) -> Ruling:
    """What papers say of each other's rows.

    Args:
        books: papers in their order.
        lines: the line of every appropriation row across papers.
    """
    judged = [(pair, *found) for pair in pair_rows(books, lines) if not pair.is_one_meeting for found in _compare(pair)]
    identities = tuple(identity for _, _, _, identity in judged)
    tables: dict[tuple[object, ...], list[tuple[Pair, Figure, Figure, Identity]]] = {}
    for pair, figure, other, identity in judged:
        if identity.grade is Grade.IMPOSSIBLE:
            place = (pair.row.document_id, pair.row.item_no, pair.row.table_no, pair.other.document_id)
            tables.setdefault(place, []).append((pair, figure, other, identity))
    return Ruling(identities, tuple(_report(differing) for differing in tables.values()))


def _compare(pair: Pair) -> Iterator[tuple[Figure, Figure, Identity]]:
    for column in _columns_of(pair):
        figure, other = pair.book.find_figure(pair.row, column), pair.other_book.find_figure(pair.other, column)
        if figure is not None and other is not None:
            relation = Relation(Rule.RESTATEMENT, IdentityKind.AGREEMENT, _subject_of(pair), ((other, 1),), figure, binding=False)
            yield figure, other, _judge(relation, other)


def _judge(relation: Relation, other: Figure) -> Identity:
    """Whether two prints are of one figure: set to the same step they are the same, and no rounding comes between them."""
    identity, figure = judge_relation(relation), relation.result
    if figure.value == other.value or figure.resolution != other.resolution or identity.grade is None:
        return identity
    return replace(identity, grade=Grade.IMPOSSIBLE, outcome=Outcome.NOT_CHECKABLE)


def _report(differing: list[tuple[Pair, Figure, Figure, Identity]]) -> Finding:
    pair, figure, other, identity = min(differing, key=lambda one: one[1].char_start)
    params = {
        "subject": identity.subject,
        "column": figure.fact_column,
        "printed": identity.printed,
        "computed": identity.computed,
        "difference": identity.difference,
        "count": len(differing),
        "other_path": pair.other_book.meeting.document.path,
        "other_item": other.item_no,
        "other_line": other.line_no,
    }
    key = "restatement_one" if len(differing) == 1 else "restatement_many"
    return make_finding(Rule.RESTATEMENT, Severity.QUESTION, figure, key, params, identity_id=identity.identity_id)


def _columns_of(pair: Pair) -> tuple[str, ...]:
    if isinstance(pair.row, Appropriation):
        return _MONEY
    return _BENEFIT if isinstance(pair.row, BenefitStatus) else (*FOLLOWUP_MONEY, "deviation_pct")


def _subject_of(pair: Pair) -> str:
    row = pair.row
    if isinstance(row, Appropriation):
        return " – ".join(filter(None, (row.account_name, row.text)))
    return row.label if isinstance(row, BenefitStatus) else name_of(row)
