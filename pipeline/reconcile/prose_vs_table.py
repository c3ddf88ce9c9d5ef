"""``prose_vs_table``: a figure in prose is what the table of the same item prints of the same subject, at the prose's own rounding.

Which row is meant is told by the words alone: subject, direction, measure and year; never by the amount. Where the words fit no row, or
several, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.danish.subjects import Subject, read_subject
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.measures import list_measures
from pipeline.reconcile.phrases import Phrase, group_sentences, list_phrases
from pipeline.reconcile.prose_wholes import check_prose_wholes
from pipeline.reconcile.readings import Candidate, judge_claim
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.wholes import Whole, list_wholes
from pipeline.reconcile.witnesses import Witness, list_witnesses
from schemas.lists import IdentityKind, Rule, Unit

_FEW = 2
"""So many telling words at least must a part of a line's text hold, before it means that line."""


def check_prose_vs_table(book: Book) -> tuple[Identity, ...]:
    """The identities between a document's prose and its tables.

    Args:
        book: the document's figures.
    """
    witnesses, phrases = list_witnesses(book), list_phrases(book.claims)
    pairs = [(phrase.claim, witness) for phrase in phrases if (witness := _find_witness(phrase, witnesses)) is not None]
    rows = [judge_claim(claim, Candidate(add_up(witness.parts), witness.unread), book) for claim, witness in pairs]
    compared = {claim.sentence_start for claim, _ in pairs}
    joint = dict(_judge_applications([phrase for phrase in phrases if phrase.claim.sentence_start not in compared], book))
    held = {claim.fact_id for claim, _ in pairs} | {fact_id for fact_ids in joint for fact_id in fact_ids}
    return (*rows, *joint.values(), *check_prose_wholes(book, frozenset(held)))


def _find_witness(phrase: Phrase, witnesses: Iterable[Witness]) -> Witness | None:
    """The one witness that the words fit; what several tables of an item print of it alike is no single one."""
    claim = phrase.claim
    subject, measures = read_subject(claim.subject or ""), list_measures(claim)
    if not subject or phrase.is_earlier:
        return None
    fitting = [
        witness
        for witness in witnesses
        if witness.item_no == claim.item_no
        and witness.measure in measures
        and claim.fiscal_year in (None, witness.fiscal_year)
        and _fits(subject, witness)
    ]
    whole = [witness for witness in fitting if not witness.loose] or fitting
    return whole[0] if len({tuple(part.figure_id for part in witness.parts) for witness in whole}) == 1 else None


def _fits(subject: Subject, witness: Witness) -> bool:
    if subject == witness.subject:
        return True
    return witness.loose and len(subject) >= _FEW and subject < witness.subject


def _judge_applications(phrases: Sequence[Phrase], book: Book) -> Iterator[tuple[tuple[str, ...], Identity]]:
    """``I alt søges om … til … og … til …``: the amounts of such a sentence together are what the item's appropriations come to."""
    wholes = list_wholes(book)
    for own in group_sentences(phrases, Unit.DKK):
        first = own[0].claim
        nets = [whole for whole in wholes if whole.item_no == first.item_no and whole.measure == "net" and _is_single(whole)]
        if (
            len(own) < _FEW
            or len(nets) != 1
            or not own[0].asks_for_all
            or any(phrase.is_portion or phrase.claim.qualifier for phrase in own)
        ):
            continue
        if any(phrase.claim.fiscal_year not in (None, nets[0].fiscal_year) or phrase.shares_out for phrase in own):
            continue
        parts = tuple(figure for phrase in own if (figure := book.find_figure(phrase.claim, "value")) is not None)
        relation = Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, first.subject or "", add_up(parts), nets[0].parts[0])
        yield tuple(phrase.claim.fact_id for phrase in own), judge_relation(relation)


def _is_single(whole: Whole) -> bool:
    return whole.is_all and len(whole.parts) == 1 and bool(whole.parts[0].value)
