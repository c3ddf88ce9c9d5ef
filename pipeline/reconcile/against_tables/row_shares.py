"""``share`` of a row: a per cent right behind a deviation, or what is spent, is what that is of the budget of the one row that prints it.

The row is the one of the item that the sentence names and that prints the amount it says. Which of its budgets is meant the words leave
open: either confirms, and only a per cent that is a whole printed step off both is refuted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.danish.subjects import mentions, mentions_part, read_subject
from pipeline.danish.vocabulary import without_total_words
from pipeline.danish.words import normalise
from pipeline.model import BudgetFollowup, Figure, Identity
from pipeline.proof.intervals import interval_of_printed, measure_gap
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from pipeline.reconcile.sums.stretches import WHOLES
from pipeline.reconcile.witnesses.readings import leave_open
from pipeline.reconcile.wording.level_sides import read_side
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import concludes, cut_behind, find, says
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import IdentityKind, Outcome, Role, Rule, Unit

_OF = r"(?:af|i forhold til|over|under|(?:mere|mindre|højere|lavere) end)"
_OF_BUDGET = rf"{_OF}\s+(?:de[nt]\s+)?(?:\w+\s+){{0,2}}(?:budget(?:tet)?|rammen?|bevilling(?:en)?)\s*(?:[,.;)]?\s*$|og\s)"
_ENDS = re.compile(rf"^\s*(?:pct\.?|%|procent)?\s*(?:[,;)]|\.?\s*$|{_OF_BUDGET})", re.IGNORECASE)
_BUDGETS = ("corrected_budget_dkk", "original_budget_dkk")


def check_row_shares(book: Book) -> tuple[Identity, ...]:
    """The identities between per cents in prose and the amounts and budgets of a row.

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
    column = _find_column(amount) if amount.claim.unit is Unit.DKK else None
    if not (plain and column and concludes(share.since) and _ENDS.match(share.claim.behind)):
        return
    rows = _find_rows(amount, column, book) if not (amount.is_portion or amount.is_elsewhere) else []
    if len(rows) == 1:
        found = _judge_budgets(rows[0], column, share, book)
        others = [one for row in _list_rivals(rows[0], amount, column, book) for one in _judge_budgets(row, column, share, book)]
        is_open = any(one.outcome is Outcome.FAILS for one in found) and any(one.outcome is Outcome.HOLDS for one in others)
        yield from (leave_open(one) if is_open else one for one in found)


def _judge_budgets(row: BudgetFollowup, column: str, share: Phrase, book: Book) -> list[Identity]:
    """What came of the per cent against the row's budgets: the first that it fits, else the first."""
    judged = [one for base in _BUDGETS if (one := _judge(row, column, base, share, book)) is not None]
    held = [one for one in judged if one.outcome is not Outcome.FAILS]
    return (held or judged)[:1]


def _list_rivals(row: BudgetFollowup, amount: Phrase, column: str, book: Book) -> list[BudgetFollowup]:
    """The other rows that print the amount and that its sentence names by a word of their names (``Ejendomme: Energiudgifterne``)."""
    said, own = book.find_figure(amount.claim, "value"), read_subject(_name(row))
    rows = [one for one in book.followups if one.item_no == row.item_no and one is not row]
    named = [one for one in rows if mentions_part(amount.since, read_subject(_name(one)), beside=own)]
    return [one for one in named if said and _prints(one, column, said, book)]


def _find_column(amount: Phrase) -> str | None:
    """What a row prints of an amount: what it is over or under its budget, or what is spent of that so far."""
    if amount.claim.direction is not None or read_side(amount):
        return "deviation_dkk"
    return "actual_to_date_dkk" if says("spent", amount.since) else None


def _find_rows(amount: Phrase, column: str, book: Book) -> list[BudgetFollowup]:
    """The rows of the item that print the same amount: of the subject's name, else of the one name in the sentence, else all of it; where
    these print another, those of which the sentence says a word of the name (``især hjemmeplejen``)."""
    claim = amount.claim
    said = book.find_figure(claim, "value")
    own = [row for row in book.followups if row.item_no == claim.item_no and claim.fiscal_year in (None, row.fiscal_year)]
    subject, names = read_subject(claim.subject or ""), [(row, read_subject(_name(row))) for row in own]
    words = f"{claim.before} {cut_behind(claim.behind)}"
    named = [row for row, name in names if subject and name == subject]
    named = named or [row for row, name in names if mentions(words, name)]
    named = named or [row for row in own if row.role is not Role.LINE and _is_called(row, words)]
    named = named or _list_wholes(own if not subject else ())
    if said and all(_prints(row, column, said, book) for row in named):
        return named
    partly = [row for row, name in names if mentions_part(amount.since, name, beside=subject)]
    return [row for row in partly if said and _prints(row, column, said, book)]


def _prints(row: BudgetFollowup, column: str, said: Figure, book: Book) -> bool:
    figure = book.find_figure(row, column)
    return figure is not None and _is_same(figure, said)


def _name(row: BudgetFollowup) -> str:
    """What a row is of: a net by what it nets, any other by its label."""
    return (row.covers or "") if row.role is Role.NET else row.label


def _list_wholes(rows: Sequence[BudgetFollowup]) -> list[BudgetFollowup]:
    """The rows of all together: the netted ones where sides are told apart."""
    wholes = [row for row in rows if row.role is not Role.LINE and row.covers_level in WHOLES]
    return [row for row in wholes if row.role is Role.NET] or wholes


def _is_called(row: BudgetFollowup, words: str) -> bool:
    """Whether words name a sum by what every table has (``forbrugt på driften`` → ``Drift i alt``)."""
    label, said = without_total_words(_name(row)).split(), normalise(words).split()
    return bool(label) and all(any(word.startswith(part) for word in said) for part in label)


def _is_same(figure: Figure, said: Figure) -> bool:
    bands = [interval_of_printed(abs(one.value), one.resolution) for one in (figure, said)]
    return not measure_gap(*bands)


def _judge(row: BudgetFollowup, column: str, base_column: str, share: Phrase, book: Book) -> Identity | None:
    part, base, result = (book.find_figure(row, column), book.find_figure(row, base_column), book.find_figure(share.claim, "value"))
    if part is None or base is None or result is None:
        return None
    band = share_band(interval_of_printed(part.value, part.resolution), interval_of_printed(base.value, base.resolution))
    if band is None:
        return None
    own = interval_of_printed(result.value, result.resolution * 2)
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, share.claim.subject or "", add_up((part, base)), result)
    return judge_bands(relation, band if (band.middle >= 0) == (result.value >= 0) else -band, own)  # its words say the way, not its sign
