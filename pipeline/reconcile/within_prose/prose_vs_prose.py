"""``prose_vs_prose``: an item that says the same thing twice says the same amount, at the coarser rounding of the two.

The same thing is told by the words: subject, unit, direction, net or not, scenario, what it is compared to, and a year that is printed.
What is a part of it, of another time, or only stands under its heading and names something else, is not the same.
"""

from __future__ import annotations

from collections.abc import Hashable

from pipeline.danish.subjects import mentions, read_subject
from pipeline.danish.words import normalise
from pipeline.model import Claim, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.witnesses.competing import names_other
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.sentences import list_phrases
from schemas.lists import IdentityKind, Rule, Unit, YearSource


def check_prose_vs_prose(book: Book) -> tuple[Identity, ...]:
    """The identities between claims of the same thing: each with the first of them.

    Args:
        book: the document's figures.
    """
    first: dict[Hashable, Claim] = {}
    identities = []
    for phrase in list_phrases(book.claims):
        claim, key = phrase.claim, _key(phrase.claim)
        if key is None or _is_less(phrase):
            continue
        earlier = first.setdefault(key, claim)
        if earlier is not claim and earlier.sentence_start != claim.sentence_start:
            identities.append(_judge(earlier, claim, book))
    return tuple(identities)


def _key(claim: Claim) -> Hashable:
    """What a claim is about; None where the words do not say enough, or the number is hedged."""
    subject = read_subject(claim.subject) if claim.subject else frozenset()
    says_what = claim.direction is not None or claim.scenario is not None
    if claim.is_share or not subject or claim.qualifier is not None or claim.fiscal_year is None or not says_what:
        return None
    if claim.unit is not Unit.DKK and claim.fiscal_year_source is not YearSource.SENTENCE:
        return None  # people are counted month by month: only a year of their own tells which
    measure = (claim.unit, claim.direction, claim.is_net, claim.scenario, claim.budget_basis, normalise(claim.compared_to or ""))
    return (claim.item_no, subject, measure, claim.fiscal_year, claim.status_date)


def _is_less(phrase: Phrase) -> bool:
    """Whether a figure is a part of what it is said to be of, of another time, or of something else that stands under its heading."""
    subject = read_subject(phrase.claim.subject or "")
    is_lent = not mentions(phrase.claim.sentence, subject)
    return phrase.is_earlier or phrase.is_portion_of or (is_lent and names_other(phrase, subject))


def _judge(earlier: Claim, claim: Claim, book: Book) -> Identity:
    part, result = book.find_figure(earlier, "value"), book.find_figure(claim, "value")
    assert part is not None, "every claim has its figure"
    assert result is not None, "every claim has its figure"
    return judge_relation(Relation(Rule.PROSE_VS_PROSE, IdentityKind.AGREEMENT, claim.subject or "", add_up((part,)), result))
