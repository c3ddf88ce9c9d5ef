"""``prose_vs_table`` for shares of a benefit: what the state refunds and what the municipality pays, said of the row that prints either.

The row is the one that the sentence names, or the last that was named before it. A share that holds only for a while, or above a limit, is
one of the law's and no row's average.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.subjects import mentions, read_subject
from pipeline.model import BenefitStatus, Figure, Identity
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import cut_behind, find_last, says
from schemas.lists import IdentityKind, Outcome, Role, Rule, Scenario, Unit

_SENTENCE = re.compile(r"(?<=[.:])\s+(?=[A-ZÆØÅ])")
_WHILE = re.compile(
    r"\b(?:\w*uger?|måned(?:er)?|første|herefter|derefter|loft\w*|grænse\w*|loven|reformen|trin\w*|ud\s+over)\b", re.IGNORECASE
)
_STATE = re.compile(r"\bstatens?\b", re.IGNORECASE)
_WHOLE = interval_of_printed(100, 0)
_COLUMNS = {"state_share": ("refund_pct", "own_share_pct"), "own_share": ("own_share_pct", "refund_pct")}
"""The column that prints a share, and the one that prints what is left of the whole."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A share as a row prints it; ``is_rest`` where the row prints what is left of the whole."""

    figure: Figure
    scenario: Scenario
    is_rest: bool

    @property
    def band(self) -> Interval:
        """All values of the share that round to what is printed."""
        own = interval_of_printed(self.figure.value, self.figure.resolution)
        return _WHOLE - own if self.is_rest else own


def check_prose_refunds(phrases: Sequence[Phrase], book: Book) -> Iterator[Identity]:
    """The identities between shares in prose and those of benefit rows.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
    """
    rows = [row for row in book.benefits if row.role is Role.LINE]
    for phrase in phrases if rows else ():
        kind = _read_kind(phrase)
        if kind is None or phrase.claim.qualifier or _is_no_average(phrase.claim.sentence):
            continue
        own = [row for row in rows if row.item_no == phrase.claim.item_no and phrase.claim.fiscal_year in (None, row.fiscal_year)]
        shares = [share for row in _find_rows(phrase, own) for share in _list_shares(row, kind, book)]
        shares = [share for share in shares if phrase.claim.scenario in (None, share.scenario)]
        yield from _judge(phrase, sorted(shares, key=lambda share: share.figure.char_start), book)


def _is_no_average(sentence: str) -> bool:
    """Whether a sentence speaks of a while, a limit, another time or another body than the state, which refunds."""
    words = _STATE.sub("", sentence)
    return bool(_WHILE.search(words)) or says("elsewhere", words) or says("unsure", words)


def _read_kind(phrase: Phrase) -> str | None:
    """Whose share a per cent is, by the last such word before it, else one right behind it; None where none says, or it is a change."""
    claim = phrase.claim
    if claim.unit is not Unit.PCT or claim.direction is not None:
        return None
    for words in (phrase.since, cut_behind(claim.behind)):
        found = {kind: word.end for kind in _COLUMNS if (word := find_last(kind, words)) is not None}
        if found:
            return max(found, key=lambda kind: found[kind])
    return None


def _find_rows(phrase: Phrase, rows: Sequence[BenefitStatus]) -> list[BenefitStatus]:
    """The rows of the one benefit that the sentence names, else the nearest sentence before it that names any."""
    claim = phrase.claim
    for words in (claim.sentence, *reversed(_SENTENCE.split(claim.above))):
        named = [row for row in rows if mentions(words, read_subject(row.label))]
        if named:
            return named if len({read_subject(row.label) for row in named}) == 1 else []
    return []


def _list_shares(row: BenefitStatus, kind: str, book: Book) -> Iterator[_Printed]:
    for column in _COLUMNS[kind]:
        figure = book.find_figure(row, column)
        if figure is not None:
            yield _Printed(figure, row.scenario, is_rest=column != _COLUMNS[kind][0])


def _judge(phrase: Phrase, shares: Sequence[_Printed], book: Book) -> Iterator[Identity]:
    """Held where it is any of the shares that may be meant, refuted where it is none of them."""
    result = book.find_figure(phrase.claim, "value")
    assert result is not None, "every claim has its figure"
    own = interval_of_printed(result.value, result.resolution)
    judged = []
    for share in shares:
        relation = Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, phrase.claim.subject or "", add_up((share.figure,)), result)
        judged.append(judge_bands(relation, share.band, own))
    held = [one for one in judged if one.outcome is not Outcome.FAILS]
    yield from (held or judged)[:1]
