"""``share`` of a row: a per cent right behind a deviation is what that is of the budget of the one row that prints it.

The row is the one of the item that bears the subject and prints the deviation that the sentence says. Which of its budgets is meant the
words leave open: either confirms, and only a per cent that is a whole printed step off both is refuted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.danish.subjects import read_subject
from pipeline.model import BudgetFollowup, Figure, Identity
from pipeline.proof.intervals import interval_of_printed, measure_gap
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.phrases import Phrase, group_sentences, list_phrases
from pipeline.reconcile.prose_words import concludes, find
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from schemas.lists import IdentityKind, Outcome, Rule, Unit

_OF_BUDGET = r"(?:af|i forhold til)\s+(?:de[nt]\s+)?(?:\w+\s+)?(?:budget(?:tet)?|rammen?|bevilling(?:en)?)\s*(?:[,.;)]?\s*$|og\s)"
_ENDS = re.compile(rf"^\s*(?:pct\.?|%|procent)?\s*(?:[,;)]|\.?\s*$|{_OF_BUDGET})", re.IGNORECASE)
_BUDGETS = ("corrected_budget_dkk", "original_budget_dkk")


def check_row_shares(book: Book) -> tuple[Identity, ...]:
    """The identities between per cents in prose and the deviation and budget of a row.

    Args:
        book: the document's figures.
    """
    sentences = group_sentences(list_phrases(book.claims)) if book.followups else ()
    pairs = [pair for sentence in sentences for pair in pairwise(sentence)]
    pairs += [pair for before, sentence in pairwise(sentences) for pair in _find_repeated(before, sentence)]
    return tuple(found for pair in pairs for found in _check(*pair, book))


def _find_repeated(before: Sequence[Phrase], sentence: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """``Merforbruget på skoler er 3 mio. kr. Det svarer til 2 pct. af budgettet``: the one deviation of the sentence right before."""
    share, amounts = sentence[0], [phrase for phrase in before if phrase.claim.unit is Unit.DKK]
    begins = any(found.start == 0 for found in find("same_before", share.since))
    if begins and len(amounts) == 1 and share.claim.above.endswith(before[0].claim.sentence):
        yield amounts[0], share


def _check(amount: Phrase, share: Phrase, book: Book) -> Iterator[Identity]:
    plain = share.claim.unit is Unit.PCT and not share.claim.qualifier and not amount.claim.qualifier
    deviates = amount.claim.unit is Unit.DKK and amount.claim.direction is not None
    if not (plain and deviates and concludes(share.since) and _ENDS.match(share.claim.behind)):
        return
    rows = _find_rows(amount, book) if not (amount.is_portion or amount.is_elsewhere) else []
    if len(rows) == 1:
        judged = [one for column in _BUDGETS if (one := _judge(rows[0], column, share, book)) is not None]
        held = [one for one in judged if one.outcome is not Outcome.FAILS]
        yield from (held or judged)[:1]


def _find_rows(amount: Phrase, book: Book) -> list[BudgetFollowup]:
    """The rows of the item with the subject's name, which print the same deviation."""
    claim = amount.claim
    subject = read_subject(claim.subject or "")
    named = [row for row in book.followups if subject and row.item_no == claim.item_no and read_subject(row.label) == subject]
    named = [row for row in named if claim.fiscal_year in (None, row.fiscal_year)]
    said = book.find_figure(claim, "value")
    figures = [book.find_figure(row, "deviation_dkk") for row in named]
    return named if said and all(figure is not None and _is_same(figure, said) for figure in figures) else []


def _is_same(figure: Figure, said: Figure) -> bool:
    bands = [interval_of_printed(abs(one.value), one.resolution) for one in (figure, said)]
    return not measure_gap(*bands)


def _judge(row: BudgetFollowup, column: str, share: Phrase, book: Book) -> Identity | None:
    part, base, result = (book.find_figure(row, "deviation_dkk"), book.find_figure(row, column), book.find_figure(share.claim, "value"))
    if part is None or base is None or result is None:
        return None
    band = share_band(interval_of_printed(part.value, part.resolution), interval_of_printed(base.value, base.resolution))
    if band is None:
        return None
    own = interval_of_printed(result.value, result.resolution * 2)
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, share.claim.subject or "", add_up((part, base)), result)
    return judge_bands(relation, band if (band.middle >= 0) == (result.value >= 0) else -band, own)  # its words say the way, not its sign
