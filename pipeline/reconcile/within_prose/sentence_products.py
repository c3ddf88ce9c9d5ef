"""``product`` within a sentence: so many at such a price come to what they are said to cost.

``De 6 personer koster med en årspris på 412.000 kr. i alt 2,5 mio. kr.``: the price is the amount that its own words call so. A price for a
shorter time than the cost says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.model import Claim, Figure, Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.sums.products import judge_product
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Unit

_COUNTS = (Unit.PERSONS, Unit.COUNT)
_PERIOD = re.compile(r"\b(?:måned\w*|md|mdr|uge\w*|dag\w*|døgn\w*|time\w*|kvartal\w*|halv\w*)\b", re.IGNORECASE)


def check_sentence_products(book: Book) -> tuple[Identity, ...]:
    """The identities between a count, a price and a cost that one sentence names together.

    Args:
        book: the document's figures.
    """
    return tuple(found for sentence in group_sentences(list_phrases(book.claims)) for found in _multiply(sentence, book))


def _multiply(sentence: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    counts = [phrase for phrase in sentence if phrase.claim.unit in _COUNTS]
    prices = [phrase for phrase in sentence if _is_price(phrase)]
    costs = [phrase for phrase in sentence if phrase.claim.unit is Unit.DKK and phrase not in prices]
    alone = len(counts) == len(prices) == len(costs) == 1 and len(sentence) == len(counts) + len(prices) + len(costs)
    if not alone or any(phrase.claim.qualifier or phrase.is_portion or phrase.is_for_each for phrase in sentence):
        return
    [count], [price], [cost] = counts, prices, costs
    if cost.is_first or not says("cost", count.claim.sentence) or _PERIOD.search(count.claim.sentence) or cost.claim.is_change:
        return
    factors = ((_find(count.claim, book), 1), (_find(price.claim, book), 1))
    yield judge_product(factors, _find(cost.claim, book), count.claim.subject or "")


def _is_price(phrase: Phrase) -> bool:
    """Whether an amount is what one of something costs, by the words right before it."""
    return phrase.claim.unit is Unit.DKK and phrase.claim.direction is None and says("unit_price", phrase.since)


def _find(claim: Claim, book: Book) -> Figure:
    figure = book.find_figure(claim, "value")
    assert figure is not None, "every claim has its figure"
    return figure
