"""``prose_vs_table`` for a grant that a recommendation asks for beside a follow-up alone: what the year is expected to be over its budget.

Not all that is over need be asked for, and more than that may be, so nothing is refuted. But an amount that is neither what the follow-up
comes to, nor a row of it, nor what its rows are over or under, and that nothing else in the item says, is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.subjects import read_subject
from pipeline.model import BudgetFollowup, Figure, Finding, Identity
from pipeline.reconcile.book import END, Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.witnesses.readings import Candidate, by_size, judge_claim, leave_open
from pipeline.reconcile.witnesses.wholes import Whole, list_wholes
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import is_said_elsewhere, list_phrases
from schemas.lists import Outcome, Role, Rule, Severity, Unit


def check_sought(book: Book) -> Ruling:
    """What a document's recommendations ask for, held against the deviations of their items' follow-ups.

    Args:
        book: the document's figures.
    """
    if not book.followups:
        return Ruling()
    wholes = [whole for whole in list_wholes(book) if whole.measure == "deviation" and whole.is_all]
    judged = [one for phrase in list_phrases(book.claims) if _asks_for_all(phrase, book) and (one := _judge(phrase, wholes, book))]
    return Ruling(tuple(identity for identity, _ in judged), tuple(finding for _, finding in judged if finding is not None))


def _asks_for_all(phrase: Phrase, book: Book) -> bool:
    """Whether an amount is given, for nothing in particular, by an item that prints no appropriations."""
    claim = phrase.claim
    if not phrase.grants or claim.unit is not Unit.DKK or claim.direction is not None or phrase.side is not None:
        return False
    is_less = phrase.is_elsewhere or phrase.is_one_of_parts or phrase.spans_years or phrase.is_portion or says("portion", claim.behind)
    is_of_one = bool(read_subject(claim.subject or "") or read_subject(phrase.purpose))
    is_of_other = phrase.names_other_committee(book.find_title(claim.item_no))
    return not (is_less or is_of_one or is_of_other or any(row.item_no == claim.item_no for row in book.appropriations))


def _judge(phrase: Phrase, wholes: Sequence[Whole], book: Book) -> tuple[Identity, Finding | None] | None:
    claim = phrase.claim
    own = [whole for whole in wholes if whole.item_no == claim.item_no and claim.fiscal_year in (None, whole.fiscal_year)]
    if len(own) != 1:
        return None
    [whole] = own
    identity = judge_claim(claim, by_size(claim, whole.parts, whole.unread), book)
    if identity.outcome is not Outcome.FAILS:
        return identity, None
    is_known = any(judge_claim(claim, one, book).outcome is not Outcome.FAILS for one in _list_others(phrase, book))
    is_known = is_known or book.has_unread(claim.item_no, 0, END)  # what could not be read may give it
    finding = None if is_known or not whole.is_printed or is_said_elsewhere(phrase, book.claims) else _ask(identity, whole, book)
    return leave_open(identity), finding


def _list_others(phrase: Phrase, book: Book) -> Iterator[Candidate]:
    """What else a follow-up's deviations may come to: those of a row, and those of its lines that are over or under."""
    rows = [row for row in book.followups if row.item_no == phrase.claim.item_no]
    yield from (by_size(phrase.claim, (figure,), False) for figure in _list_deviations(rows, book))
    lines = _list_deviations([row for row in rows if row.role is Role.LINE], book)
    sides = (tuple(figure for figure in lines if figure.value * way > 0) for way in (1, -1))
    yield from (by_size(phrase.claim, side, False) for side in sides if side)


def _list_deviations(rows: Sequence[BudgetFollowup], book: Book) -> tuple[Figure, ...]:
    return book.list_figures(rows, "deviation_dkk")


def _ask(identity: Identity, whole: Whole, book: Book) -> Finding:
    result = next(book.figures[term.figure_id] for term in reversed(identity.terms))
    params = {"subject": identity.subject, "printed": identity.printed, "computed": identity.computed, "difference": identity.difference}
    return make_finding(Rule.PROSE_VS_TABLE, Severity.QUESTION, result, "sought_unlike", params, identity_id=identity.identity_id)
