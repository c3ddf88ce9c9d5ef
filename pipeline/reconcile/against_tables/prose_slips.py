"""Figures in prose that no table bears out, and that a slip of the hand would make of one that its row prints: they are asked about.

Whether two digits are exchanged, or thousands and millions, only the writer knows: nothing is refuted, and no figure is tied. Which rows
are meant is told by words; a recommendation of three digits or more may be of what any of the item's tables comes to. A question is asked
only where chance would seldom raise it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from pipeline.danish.subjects import mentions
from pipeline.model import Claim, Finding, Identity
from pipeline.proof.decimals import to_decimal
from pipeline.proof.slips import count_exchanged, is_thousandfold, weigh_exchange
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import make_finding
from pipeline.reconcile.witnesses.row_values import RowValues, Value, add_rows, list_row_values
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import says
from pipeline.reconcile.wording.sentences import list_phrases
from schemas.lists import Outcome, Rule, Severity, Unit

_CHANCE = Fraction(1, 9)
"""How likely at most a slip is found where there is none."""

_FEW = 2
_TELLING = 3
"""So many digits at least has a number that is compared with rows which its words do not name."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """What a figure would be without the slip, and which kind of slip it is."""

    meant: Value
    row: RowValues
    kind: str


def ask_of_slips(book: Book, identities: Iterable[Identity]) -> tuple[Finding, ...]:
    """The questions that a document's prose raises.

    Args:
        book: the document's figures.
        identities: all its identities; what one of them bears out or refutes needs no question.
    """
    judged = [one for one in identities if one.outcome is not Outcome.NOT_CHECKABLE]
    compared = {book.figures[term.figure_id].fact_id for one in judged for term in one.terms if term.figure_id in book.figures}
    rows = list_row_values(book)
    open_ones = [phrase for phrase in list_phrases(book.claims) if phrase.claim.fact_id not in compared and not phrase.claim.qualifier]
    doubtful = (one for one in open_ones if not (_is_said_twice(one.claim, book) or _is_worked_out(one.claim, book)))
    asked = ((phrase, _find_slip(phrase, rows, book)) for phrase in doubtful)
    return tuple(_ask(phrase.claim, slip, book) for phrase, slip in asked if slip is not None)


def _is_said_twice(claim: Claim, book: Book) -> bool:
    """Whether the item says the same elsewhere: nobody slips twice alike."""
    alike = [one for one in book.claims if (one.item_no, one.unit, abs(one.value)) == (claim.item_no, claim.unit, abs(claim.value))]
    return len(alike) > 1


def _is_worked_out(claim: Claim, book: Book) -> bool:
    """Whether it and another figure of its sentence come to a third (``faldet fra 201,9 til 184,7 mio. kr., altså med 17,2 mio. kr.``)."""
    beside = [one for one in book.claims if one.sentence_start == claim.sentence_start and one.unit is claim.unit and one is not claim]
    printed = [(abs(Fraction(one.value)), _step_of(one, book)) for one in beside]
    own, step = abs(Fraction(claim.value)), _step_of(claim, book)
    pairs = ((part[0], whole[0], (step + part[1] + whole[1]) / 2) for part, whole in permutations(printed, 2))
    return any(min(abs(own + part - whole), abs(part + whole - own)) <= near for part, whole, near in pairs)


def _find_slip(phrase: Phrase, rows: Sequence[RowValues], book: Book) -> _Slip | None:
    claim, step = phrase.claim, _step_of(phrase.claim, book)
    own = [row for row in rows if row.item_no == claim.item_no]
    named = _find_named(phrase, own)
    near = [*named, *(row for row in own if row.is_sum)]
    is_telling = len(str(int(abs(Fraction(claim.value)) / step)).rstrip("0")) >= _TELLING
    if any(_bears_out(value, claim, step) for row in (own if is_telling else near) for value in row.values):
        return None
    return _find_exchange(claim, step, [*named, *_add_up(phrase, own)], 0) or _find_other(phrase, step, own)


def _step_of(claim: Claim, book: Book) -> Fraction:
    figure = book.find_figure(claim, "value")
    assert figure is not None, "every claim has its figure"
    return Fraction(figure.resolution)


def _names(words: str, row: RowValues) -> bool:
    return any(mentions(words, name) for name in row.names)


def _find_named(phrase: Phrase, rows: Sequence[RowValues]) -> Sequence[RowValues]:
    """The rows that the words nearest to a figure name."""
    claim = phrase.claim
    named = ([row for row in rows if _names(words, row)] for words in (claim.subject or "", phrase.clause, claim.sentence, claim.above))
    return next((found for found in named if found), [])


def _add_up(phrase: Phrase, rows: Sequence[RowValues]) -> Iterator[RowValues]:
    """What the rows of each table come to that words name together (``udgør tilsammen``)."""
    together = says("together", phrase.since) or phrase.speaks_of_whole
    lines = [row for row in rows if together and not row.is_sum and _names(phrase.clause, row)]
    for table_no in dict.fromkeys(row.table_no for row in lines):
        own = [row for row in lines if row.table_no == table_no]
        if len(own) >= _FEW:
            yield add_rows(own)


def _bears_out(value: Value, claim: Claim, step: Fraction) -> bool:
    slack = (step + value.step * len(value.figures)) / 2
    return value.counts_as(claim.unit) and abs(abs(value.value) - abs(Fraction(claim.value))) <= slack


def _find_other(phrase: Phrase, step: Fraction, rows: Sequence[RowValues]) -> _Slip | None:
    sums = [row for row in rows if row.is_sum and not phrase.is_portion and (phrase.recommends or phrase.applies or phrase.speaks_of_whole)]
    return _find_exchange(phrase.claim, step, sums, _TELLING) or _find_thousandfold(phrase.claim, step, rows)


def _find_exchange(claim: Claim, step: Fraction, rows: Sequence[RowValues], digits: int) -> _Slip | None:
    """The one value of some rows of which a figure has two digits exchanged; digits that tell less than so many say nothing."""
    near = [(value, row) for row in rows for value in row.values if value.counts_as(claim.unit)]
    near = [(value, row) for value, row in near if claim.direction is None or value.is_change]
    sizes = {abs(value.value) for value, _ in near}
    found: dict[Fraction, _Slip] = {}
    for value, row in near:
        coarser = max(step, value.step)
        telling = count_exchanged(claim.value, value.value, coarser)
        if telling >= max(digits, 1) and weigh_exchange(telling, len(sizes)) <= _CHANCE:
            found.setdefault(_round(value, coarser), _Slip(value, row, "exchanged"))
    return next(iter(found.values())) if len(found) == 1 else None


def _round(value: Value, step: Fraction) -> Fraction:
    return round(abs(value.value) / step) * step


def _find_thousandfold(claim: Claim, step: Fraction, rows: Sequence[RowValues]) -> _Slip | None:
    if claim.unit is not Unit.DKK:
        return None
    near = [(value, row) for row in rows for value in row.values if value.unit is Unit.DKK and value.is_printed]
    found = (_Slip(value, row, "thousandfold") for value, row in near if is_thousandfold(claim.value, value.value, step))
    return next(found, None)


def _ask(claim: Claim, slip: _Slip, book: Book) -> Finding:
    figure = book.find_figure(claim, "value")
    assert figure is not None, "every claim has its figure"
    step = max(_step_of(claim, book), slip.meant.step) if slip.kind == "exchanged" else Fraction(1)
    suggestion = to_decimal(_round(slip.meant, step))
    params = {
        "subject": slip.row.label,
        "printed": abs(claim.value),
        "computed": suggestion,
        "difference": abs(claim.value) - suggestion,
        "unit": f"unit_{figure.unit.name.lower()}",
        "row_line": min(one.line_no for one in slip.meant.figures),
    }
    key = f"slip_{slip.kind}" if slip.meant.is_printed else f"slip_{slip.kind}_worked_out"
    return make_finding(Rule.PROSE_VS_TABLE, Severity.QUESTION, figure, key, params, suggestion=suggestion)
