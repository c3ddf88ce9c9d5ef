"""``prose_vs_prose`` for a net deviation, its causes and what goes against them: asked about where just one digit is missing.

``Der ventes et merforbrug på 3,0 mio. kr. Vikarer koster 2,5 mio. kr. mere, og kørsel 1,0 mio. kr. I modsat retning trækker en besparelse
på 0,5 mio. kr.``: who tells both sides has mostly told all, but need not have. So nothing is refuted, and what is far off is incomplete.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model import Finding, Identity
from pipeline.proof.slips import is_one_digit
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.within_prose.passage_sums import find_passage
from pipeline.reconcile.within_prose.sentence_sums import judge_prose_sum
from pipeline.reconcile.witnesses.readings import leave_open
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Outcome, Rule, Severity, Unit

_FEW = 2

Sentence = tuple[Phrase, ...]


def check_countered_causes(book: Book) -> Ruling:
    """What comes of the paragraphs that end with what goes against the causes of a deviation.

    Args:
        book: the document's figures.
    """
    sentences = group_sentences(list_phrases(book.claims))
    judged = [one for at, sentence in enumerate(sentences) for one in _judge(sentences, at, book)]
    return Ruling(tuple(identity for identity, _ in judged), tuple(finding for _, finding in judged if finding is not None))


def _judge(sentences: Sequence[Sentence], at: int, book: Book) -> Iterator[tuple[Identity, Finding | None]]:
    last = sentences[at]
    before = find_passage(sentences[:at], last) if says("countering", last[0].claim.sentence) else []
    goes_on = at + 1 < len(sentences) and last in find_passage(sentences[: at + 1], sentences[at + 1])
    whole = _find_whole(before[0]) if before and not goes_on else None
    causes = [phrase for sentence in (*before[1:], last) for phrase in sentence if phrase.claim.unit is Unit.DKK]
    if whole is None or len(causes) < _FEW or not all(map(_is_plain, causes)) or _is_incomplete((*before, last)):
        return
    identity = judge_prose_sum([(one.claim, _way(one, whole, last)) for one in causes], whole.claim, book)
    if identity.outcome is Outcome.HOLDS:
        yield identity, None
    elif identity.outcome is Outcome.FAILS and _misses_by_digit(identity, book):
        yield leave_open(identity), _ask(identity, book)


def _find_whole(sentence: Sentence) -> Phrase | None:
    """The one deviation of a sentence that says no other amount."""
    money = [phrase for phrase in sentence if phrase.claim.unit is Unit.DKK]
    deviates = len(money) == 1 and money[0].claim.is_deviation
    return money[0] if deviates and not (money[0].claim.qualifier or money[0].is_portion) else None


def _is_plain(phrase: Phrase) -> bool:
    less = phrase.is_portion_of or phrase.is_of_before or phrase.is_for_each or phrase.is_denied or phrase.adds_up
    is_level = phrase.claim.direction is None and phrase.claim.scenario is not None
    return not (less or is_level or phrase.claim.qualifier)


def _is_incomplete(sentences: Sequence[Sentence]) -> bool:
    return any(says(kind, sentence[0].claim.sentence) for sentence in sentences for kind in ("incomplete", "remainder", "remaining"))


def _way(cause: Phrase, whole: Phrase, last: Sentence) -> int:
    """A cause of no direction goes as the whole does, and against it where the sentence says so."""
    if cause.claim.direction is not None:
        return 1
    goes_with = 1 if whole.claim.value > 0 else -1
    return -goes_with if cause in last else goes_with


def _misses_by_digit(identity: Identity, book: Book) -> bool:
    """Whether one digit of a figure is all that is missing, of figures that are printed to the same step."""
    [step, *others] = {book.figures[term.figure_id].resolution for term in identity.terms}
    return not others and identity.difference is not None and is_one_digit(identity.difference, step)


def _ask(identity: Identity, book: Book) -> Finding:
    result = book.figures[identity.terms[-1].figure_id]
    params = {"subject": identity.subject, "printed": identity.printed, "computed": identity.computed, "difference": identity.difference}
    return make_finding(Rule.PROSE_VS_PROSE, Severity.QUESTION, result, "causes_unlike", params, identity_id=identity.identity_id)
