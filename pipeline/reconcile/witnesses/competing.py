"""Whether a figure in prose may be another's than its row's: another name stands nearer, it is a cause of what was said of the row
before, or it is one side of two that the row nets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.sides import find_side
from pipeline.danish.subjects import Subject, mentions, read_subject
from pipeline.model import Figure
from pipeline.reconcile.book import Book
from pipeline.reconcile.sums.rows import OWN_COLUMNS, Row, side_of
from pipeline.reconcile.witnesses.witnesses import Witness
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import cut_behind, says
from pipeline.reconcile.wording.said_words import read_telling
from schemas.lists import Direction

_OTHER_SIDE = {
    Direction.MORE_EXPENDITURE: "side_income",
    Direction.LESS_EXPENDITURE: "side_income",
    Direction.MORE_INCOME: "side_expenditure",
    Direction.LESS_INCOME: "side_expenditure",
}
_SIDES = frozenset(("expenditure", "income"))
_ACTOR = re.compile(
    r"(?:[^:]*:\s+)?(?P<who>[^,;:()\d]{3,60}?)\s+(?:overskrider|overstiger|sparer|mister|forventer|venter|har|får)\b[^,;:()\d]*"
)


def is_of_others(phrase: Phrase, subject: Subject, witnesses: Sequence[Witness]) -> bool:
    """Whether a row's name stands nearer before a figure than the one that it is said to be of (``A, B m.fl. på``).

    Args:
        phrase: the figure with its words.
        subject: what it is said to be of.
        witnesses: what the tables of its item print.
    """
    if mentions(cut_behind(phrase.claim.behind), subject):
        return False
    nearest = _cut_behind(without_ways(phrase.since), subject)
    found = {witness.subject for witness in witnesses if not witness.loose}
    names = (name for name in found if not (name <= subject or subject <= name))
    return any(mentions(nearest, name) for name in names)


def names_other(phrase: Phrase, subject: Subject) -> bool:
    """Whether a figure's own words name something, and not the row that it is said to be of: only a heading may lend it that name.

    Args:
        phrase: the figure with its words.
        subject: what it is said to be of.
    """
    until = cut_behind(phrase.claim.behind)
    is_near = mentions(f"{phrase.since} {until}", subject)
    return not is_near and bool(read_telling(without_ways(phrase.claim.before)) or "§" in phrase.since)


def is_of_actor(phrase: Phrase, subject: Subject) -> bool:
    """Whether somebody else than a row is said to spend so much, under its heading (``Hjemmepleje: De private overskrider budgettet``).

    Args:
        phrase: the figure with its words.
        subject: what it is said to be of.
    """
    match = _ACTOR.fullmatch(phrase.since)
    return match is not None and bool(read_telling(match["who"])) and not mentions(match["who"], subject)


def is_cause(phrase: Phrase, earlier: Sequence[Phrase]) -> bool:
    """Whether a figure names something else than its heading, of which the paragraph has said the whole deviation already.

    ``Skoler: Der ventes et merforbrug på 3 mio. kr. Vikarer overskrides med 1 mio. kr.``

    Args:
        phrase: the figure with its words.
        earlier: the figures before it, in printed order.
    """
    claim, subject = phrase.claim, read_subject(phrase.claim.subject or "")
    if claim.direction is None or mentions(claim.sentence, subject) or not names_other(phrase, subject):
        return False
    said = (one.claim for one in earlier if one.claim.direction is not None and one.claim.unit is claim.unit)
    passage = (one for one in said if one.item_no == claim.item_no and one.sentence_start < claim.sentence_start)
    return any(one.sentence in claim.above and read_subject(one.subject or "") == subject for one in passage)


def is_one_side(phrase: Phrase, witness: Witness) -> bool:
    """Whether a figure is what one side comes to, of two that its sentence tells apart, and the row prints them netted.

    Args:
        phrase: the figure with its words.
        witness: the row's figure.
    """
    other = None if phrase.claim.is_net or phrase.claim.direction is None else _OTHER_SIDE.get(phrase.claim.direction)
    return other is not None and witness.measure not in _SIDES and says(other, phrase.claim.sentence)


def is_of_other_side(phrase: Phrase, parts: Iterable[Figure], book: Book) -> bool:
    """Whether words name another side than a row or total does, and its table tells the sides apart.

    ``anlæg`` is no ``Anlægsudgifter`` beside ``Anlægsindtægter``, and ``anlægsudgifter`` no ``Anlæg netto`` behind ``Udgifter i alt``.

    Args:
        phrase: the figure with its words.
        parts: the row's figures.
        book: the document's facts.
    """
    facts = {part.fact_id for part in parts if part.fact_column not in OWN_COLUMNS}  # a column of one side tells it by itself
    own = find_side(phrase.claim.subject or "")
    rows: tuple[Row, ...] = (*book.followups, *book.appropriations)
    meant = [row for row in rows if row.fact_id in facts]
    tables = {(row.item_no, row.table_no) for row in meant if side_of(row) != own}
    beside = {side_of(row) for row in rows if (row.item_no, row.table_no) in tables}
    return bool(beside - {None, *(side_of(row) for row in meant)})


def without_ways(words: str) -> str:
    """Words without those that say which way an amount goes: ``merudgifter`` is the beginning of a benefit's name as well."""
    for found in reversed(tuple(load_lexicon("prose_directions").find(words))):
        words = f"{words[: found.start]} {words[found.end :]}"
    return words


def _cut_behind(words: str, subject: Subject) -> str:
    """The words from the last place on that a subject is named at; all where it is not."""
    found = words.split()
    ends = (" ".join(found[at:]) for at in range(len(found) - 1, -1, -1))
    return next((end for end in ends if mentions(end, subject)), words)
