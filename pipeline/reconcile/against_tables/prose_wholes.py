"""``prose_vs_table`` for sentences about the whole: ``I alt søges …``, ``det samlede merforbrug på …``, ``merudgiften på … finansieres``.

Which total is meant is told by the words alone: what is measured, the year, and that nothing less than all is spoken of. Where the words
fit several totals, or a row that the paragraph names as well, the amount is refuted only if it is none of them, and confirmed only if it
is all that the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.numbered import count_some
from pipeline.danish.periods import read_periods
from pipeline.danish.sides import find_side
from pipeline.danish.subjects import mentions, names_rows, read_subject
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.competing import is_of_other_side
from pipeline.reconcile.witnesses.gross_sums import list_gross_sums
from pipeline.reconcile.witnesses.joint_rows import list_named
from pipeline.reconcile.witnesses.readings import Candidate, by_size, judge_candidates, leave_open
from pipeline.reconcile.witnesses.wholes import Whole, list_paying, list_wholes
from pipeline.reconcile.witnesses.witnesses import Witness, list_witnesses
from pipeline.reconcile.wording.measures import Measures, list_whole_measures
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says, split_sentences
from pipeline.reconcile.wording.sentences import is_said_elsewhere
from schemas.lists import Outcome, Unit

_SIDES = ("expenditure", "income")
"""What is held against the budget of one side is its deviation, not what is granted of it."""
_NEAR = 6
"""Within so many lines above a table stands the paragraph that leads to it."""
_COUNTED = re.compile(r"\d\s+(?!(?:mio|mia|mill?|kr|kroner|pct|procent\w*|af|i|og|til|for|på|mod|er|om)\b)[a-zæøå]{2,}", re.IGNORECASE)


def check_prose_wholes(phrases: Sequence[Phrase], book: Book, compared: frozenset[str]) -> Iterator[Identity]:
    """The identities between sentences about the whole and what the tables of their items come to.

    Args:
        phrases: the document's claims with their words.
        book: the document's figures.
        compared: the claims that are held against a row already.
    """
    wholes, witnesses = list_wholes(book), list_witnesses(book)
    for phrase in phrases:
        claim = phrase.claim
        is_part = claim.is_share or phrase.is_portion or phrase.is_one_of_parts
        if claim.unit is not Unit.DKK or claim.fact_id in compared or phrase.is_elsewhere or is_part:
            continue
        own = [whole for whole in wholes if whole.item_no == claim.item_no and claim.fiscal_year in (None, whole.fiscal_year)]
        own = [whole for whole in own if not (whole.measure in _SIDES and "budget" in (claim.compared_to or ""))]
        measures = list_whole_measures(phrase)
        if phrase.names_other_committee(book.find_title(claim.item_no)) or (claim.subject is None and read_subject(phrase.purpose)):
            continue
        if claim.subject is None and list_named(phrase, [witness for witness in witnesses if witness.item_no == claim.item_no]):
            continue
        fitting = _choose(phrase, book, [whole for whole in own if whole.measure in measures.every])
        if any(whole.measure in group for whole in fitting for group in measures.meant):
            before = _add_before(phrase, phrases, book)
            rows = [*_list_rows(phrase, witnesses, measures), *_list_parts(phrase, own, measures), *before, *_list_paying(phrase, book)]
            identity = _judge(phrase, fitting, measures, rows, book)
            sums_up = bool(before) and phrase.adds_up  # it is of what stands before it
            by_deviation = all(whole.measure == "deviation" for whole in fitting)
            is_reckoned = by_deviation and phrase.applies and is_said_elsewhere(phrase, book.claims)  # what is left of it, perhaps
            is_one_side = find_side(claim.subject or "") and all(is_of_other_side(phrase, whole.parts, book) for whole in fitting)
            may_be_else = sums_up or is_reckoned or is_one_side or says("set_aside", phrase.since) or _is_one_of_paying(phrase, phrases)
            yield leave_open(identity) if identity.outcome is Outcome.FAILS and may_be_else else identity


def _choose(phrase: Phrase, book: Book, wholes: Sequence[Whole]) -> list[Whole]:
    """Those that the words name, or all where they speak of nothing less."""
    claim = phrase.claim
    subject = read_subject(claim.subject or "")
    named = [whole for whole in wholes if (subject and subject == whole.name) or _stands_above(phrase, whole, book)]
    all_rows = bool(subject) and any(names_rows(claim.subject or "", whole.rows) for whole in wholes)
    if named or not (phrase.speaks_of_whole or _means_whole(phrase) or all_rows):
        return named
    words = " ".join((book.find_title(claim.item_no), claim.above, claim.sentence)).lower()
    return [
        whole
        for whole in wholes
        if whole.is_all
        and all(word in words for word in whole.name)
        and not (whole.is_of_benefits and phrase.names_committee)
        and count_some(phrase.since) in (None, whole.rows)
        and (not subject or names_rows(claim.subject or "", whole.rows))
    ]


def _stands_above(phrase: Phrase, whole: Whole, book: Book) -> bool:
    """Whether a figure stands right above a table of deviations that its paragraph leads to, and is itself one from a budget."""
    claim = phrase.claim
    first, _ = book.find_bounds(whole.item_no, whole.table_no)
    if not (whole.is_all and whole.measure == "deviation" and claim.compared_to and 0 < first - claim.line_no <= _NEAR):
        return False
    return phrase.leads_to_table(" ".join(line.text for line in book.list_lines(claim.line_no, first - 1)))


def _means_whole(phrase: Phrase) -> bool:
    """Whether a figure that is of nothing in particular is of all: what is recommended, applied for, or named bare where no row is."""
    if phrase.recommends:
        return phrase.applies and (phrase.names_noun or phrase.asks)
    return (phrase.is_bare_whole and not _goes_on_counting(phrase)) or phrase.asks


def _goes_on_counting(phrase: Phrase) -> bool:
    """Whether the sentence before counts something that is no money: what it costs is meant (``Der er 40 timer flere. Merudgiften er``)."""
    *_, before = split_sentences(phrase.claim.above)
    return bool(_COUNTED.search(read_periods(before)[1]))


def _list_rows(phrase: Phrase, witnesses: Sequence[Witness], measures: Measures) -> list[Candidate]:
    """The rows that may be meant instead: those that the paragraph names, and any where the words do not say that it is the whole."""
    claim = phrase.claim
    words = f"{claim.above} {claim.sentence}"
    return [
        by_size(claim, witness.parts, witness.unread)
        for witness in witnesses
        if witness.item_no == claim.item_no
        and claim.fiscal_year in (None, witness.fiscal_year)
        and witness.measure in measures.every
        and witness.subject
        and (not phrase.speaks_of_whole or mentions(words, witness.subject))
    ]


def _list_parts(phrase: Phrase, wholes: Sequence[Whole], measures: Measures) -> list[Candidate]:
    """The totals of parts of a table that the paragraph names."""
    words = f"{phrase.claim.above} {phrase.claim.sentence}"
    named = (whole for whole in wholes if not whole.is_all and whole.measure in measures.every and mentions(words, whole.name))
    return [_make(phrase, whole) for whole in named]


def _list_paying(phrase: Phrase, book: Book) -> list[Candidate]:
    """The rows that pay, where a sentence says what goes into or out of the treasury (``kassen styrkes med 3 mio. kr.``)."""
    claim = phrase.claim
    paying = list_paying(book, claim.item_no, claim.fiscal_year) if phrase.covers else ()
    return [by_size(claim, [figure], False) for figure in paying]


def _add_before(phrase: Phrase, phrases: Sequence[Phrase], book: Book) -> list[Candidate]:
    """What the figures before it in its sentence come to: ``i alt`` may sum up these alone."""
    claim = phrase.claim
    same = [one.claim for one in phrases if (one.claim.item_no, one.claim.sentence_start) == (claim.item_no, claim.sentence_start)]
    before = [one for one in same if one.number_end <= claim.number_start and one.unit is claim.unit]
    figures = tuple(figure for one in before if (figure := book.find_figure(one, "value")) is not None)
    return [by_size(claim, figures, False)] if len(figures) > 1 else []


def _is_one_of_paying(phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Whether a figure is one of several that a sentence says that something is financed by."""
    same = [one for one in phrases if one.claim.sentence_start == phrase.claim.sentence_start and one.claim.item_no == phrase.claim.item_no]
    first = next((at for at, one in enumerate(same) if says("financed", one.since)), len(same))
    return len(same[first:]) > 1 and phrase in same[first:]


def _judge(phrase: Phrase, wholes: Sequence[Whole], measures: Measures, rows: Sequence[Candidate], book: Book) -> Identity:
    first = next(group for group in measures.meant if any(whole.measure in group for whole in wholes))
    meant = [whole for whole in wholes if whole.measure in first]
    others = [*(_make(phrase, whole) for whole in wholes if whole.measure not in first), *_add_tables(phrase, meant), *rows]
    single, over_years = [_make(phrase, whole) for whole in meant], _add_years(phrase, meant)
    if over_years and phrase.spans_years:
        single, over_years = over_years, single
    gross = list_gross_sums(phrase, book) if phrase.grants else []
    identity = judge_candidates(phrase.claim, single, [*over_years, *others, *gross], book)
    shown = all(whole.is_printed or names_rows(phrase.claim.subject or "", whole.rows) for whole in meant)
    shown = shown and any(part.value for whole in meant for part in whole.parts)  # what comes to nil is moved, not given
    kinds = [kind for kind, is_said in (("capital", phrase.is_capital), ("operating", phrase.is_operating)) if is_said]
    is_told = shown and all(_is_of_kind(meant, kind, book) for kind in kinds)
    return leave_open(identity) if identity.outcome is Outcome.FAILS and not is_told else identity


def _is_of_kind(wholes: Sequence[Whole], kind: str, book: Book) -> bool:
    """Whether the one table that may be meant says that it is of capital, or of running costs, as its item's title may."""
    [first, *others] = wholes
    words = " ".join((book.find_title(first.item_no), *book.list_words(first.item_no, first.table_no)[:2], *first.name))
    return says(kind, words) and all(whole.table_no == first.table_no for whole in others)


def _add_tables(phrase: Phrase, wholes: Sequence[Whole]) -> list[Candidate]:
    """All tables of the item together, where there are several."""
    if len({whole.table_no for whole in wholes}) < len(wholes) or len(wholes) < 2:
        return []
    parts = tuple(part for whole in wholes for part in whole.parts)
    return [by_size(phrase.claim, parts, any(whole.unread for whole in wholes))]


def _add_years(phrase: Phrase, wholes: Sequence[Whole]) -> list[Candidate]:
    """What one table comes to over all its years, where the sentence names none of them."""
    tables = {whole.table_no for whole in wholes}
    years = {whole.fiscal_year for whole in wholes}
    if phrase.claim.fiscal_year is not None or len(tables) > 1 or len(years) < len(wholes) or len(wholes) < 2:
        return []
    parts = tuple(part for whole in wholes for part in whole.parts)
    return [by_size(phrase.claim, parts, any(whole.unread for whole in wholes))]


def _make(phrase: Phrase, whole: Whole) -> Candidate:
    return by_size(phrase.claim, whole.parts, whole.unread, phrase.goes_to_treasury)
