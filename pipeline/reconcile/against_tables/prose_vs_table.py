"""``prose_vs_table``: a figure in prose is what the table of the same item prints of the same subject, at the prose's own rounding.

Which row is meant is told by the words alone: subject, direction, measure and year; never by the amount. Where the words fit no row, or
several, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.subjects import Subject, mentions, mentions_part, read_subject
from pipeline.model import Claim, Identity
from pipeline.model.prose import CHANGES
from pipeline.reconcile.against_tables.prose_beside import check_prose_beside
from pipeline.reconcile.against_tables.prose_budget_changes import check_prose_budget_changes
from pipeline.reconcile.against_tables.prose_changes import check_prose_changes
from pipeline.reconcile.against_tables.prose_count_changes import check_prose_count_changes
from pipeline.reconcile.against_tables.prose_counts import check_prose_counts
from pipeline.reconcile.against_tables.prose_indicators import check_prose_indicators
from pipeline.reconcile.against_tables.prose_refunds import check_prose_refunds
from pipeline.reconcile.against_tables.prose_rounds import check_prose_rounds
from pipeline.reconcile.against_tables.prose_wholes import check_prose_wholes
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from pipeline.reconcile.witnesses.change_witnesses import find_change_sums
from pipeline.reconcile.witnesses.competing import is_cause, is_of_actor, is_of_other_side, is_of_others, is_one_side, names_other
from pipeline.reconcile.witnesses.joint_rows import find_joint
from pipeline.reconcile.witnesses.readings import Candidate, by_size, judge_candidates, judge_claim, leave_open
from pipeline.reconcile.witnesses.wholes import Whole, list_wholes
from pipeline.reconcile.witnesses.witnesses import Witness, list_witnesses
from pipeline.reconcile.wording.measures import list_measures
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import cut_behind, says
from pipeline.reconcile.wording.sentence_parts import hand_down
from pipeline.reconcile.wording.sentences import group_sentences, list_phrases
from schemas.lists import Direction, IdentityKind, Outcome, Rule, Unit

_FEW = 2
"""So many telling words at least must a part of a line's text hold, before it means that line."""
_MOVED = ("expenditure", "income", "net")
"""What a line of an appropriation may print of money that is moved."""


def check_prose_vs_table(book: Book) -> tuple[Identity, ...]:
    """The identities between a document's prose and its tables.

    Args:
        book: the document's figures.
    """
    witnesses, phrases = list_witnesses(book), hand_down(list_phrases(book.claims))
    whole = [phrase for at, phrase in enumerate(phrases) if not is_cause(phrase, phrases[:at])]
    held_apart = {phrase: one for phrase in whole if (one := _hold_against_row(phrase, witnesses, book)) is not None}
    rows = {phrase: leave_open(one) if _is_of_rival(phrase, one, phrases, witnesses, book) else one for phrase, one in held_apart.items()}
    rest = [phrase for phrase in phrases if phrase not in rows and not phrase.claim.is_share]
    changes = {phrase: judge_candidates(phrase.claim, *sums, book) for phrase in rest if (sums := find_change_sums(phrase, book))[0]}
    compared = {phrase.claim.sentence_start for phrase in (*rows, *changes)}
    joint = dict(_judge_applications([phrase for phrase in phrases if phrase.claim.sentence_start not in compared], book))
    counts = () if not book.benefits else check_prose_counts([phrase for phrase in rest if phrase not in changes], book)
    held = {phrase.claim.fact_id for phrase in (*rows, *changes)} | {fact_id for fact_ids in joint for fact_id in fact_ids}
    found = (*rows.values(), *changes.values(), *counts, *joint.values(), *check_prose_wholes(phrases, book, frozenset(held)))
    sized = list_phrases(book.claims, sizes=True)
    shown = tuple(check_prose_indicators(sized, book, frozenset(held)))
    taken = frozenset(held | {book.figures[one.terms[-1].figure_id].fact_id for one in shown})
    shares = check_prose_refunds([phrase for phrase in phrases if phrase.claim.fact_id not in taken], book)
    checked = [one for check in (check_prose_changes, check_prose_budget_changes) for one in check(sized, book, taken)]
    checked += [one for check in (check_prose_beside, check_prose_rounds, check_prose_count_changes) for one in check(phrases, book, taken)]
    return (*found, *shown, *shares, *checked)


def _hold_against_row(phrase: Phrase, witnesses: Sequence[Witness], book: Book) -> Identity | None:
    """What came of the one row that the words fit; where they fit several, or none, nothing is compared."""
    claim = phrase.claim
    subject, measures = read_subject(claim.subject or ""), list_measures(claim)
    if phrase.is_earlier or phrase.is_for_each or phrase.is_portion_of or (phrase.is_of_before and not mentions(phrase.since, subject)):
        return None
    if says("isolated", phrase.since) or says("supposed", claim.before):
        return None
    if claim.is_share and not mentions(f"{phrase.since} {phrase.shared_to}", subject):
        return None
    fitting = [
        witness
        for witness in witnesses
        if witness.item_no == claim.item_no and claim.fiscal_year in (None, witness.fiscal_year) and subject and _fits(subject, witness)
    ]
    if phrase.applies and claim.is_net and claim.direction is None and claim.scenario is None:
        measures = ("net",)
    if phrase.equals_deviation:
        measures = ("deviation",)
    told = [witness for witness in fitting if witness.measure in measures and not witness.one_side]
    named = _choose(told) or _choose([witness for witness in told if witness.measure == "deviation"])
    moved = _choose([witness for witness in fitting if witness.loose and witness.measure in _MOVED]) if _says_no_way(phrase) else None
    single, joint = named or moved, find_joint(phrase, witnesses, measures)
    witness, own = joint or single, _list_own(phrase, witnesses)
    if witness is None or (witness is single and (is_one_side(phrase, single) or is_of_others(phrase, subject, own))):
        return None
    sides = [one for one in fitting if one.one_side and one.parts[0].unit is claim.unit]  # may be meant where a net is not said
    rivals = (*told, *sides, *_list_rivals(phrase, witness, own))
    others = [by_size(claim, one.parts, one.unread) for one in rivals if one is not witness]
    others += [Candidate(tuple((part, -1) for part in one.parts), one.unread) for one in sides]  # income as its size
    if _says_more_or_less(claim) and _is_of_income(witness, book):  # where that falls the result is worse
        others.append(Candidate(tuple((part, -1) for part in witness.parts), witness.unread))
    identity = judge_candidates(claim, [by_size(claim, witness.parts, witness.unread)], others, book)
    is_open = witness is single and (is_of_actor(phrase, subject) or is_of_other_side(phrase, single.parts, book))
    return leave_open(identity) if is_open and identity.outcome is Outcome.FAILS else identity


def _list_rivals(phrase: Phrase, witness: Witness, witnesses: Sequence[Witness]) -> Iterator[Witness]:
    """What may be meant instead: whatever the item's tables print, where the figure's own words name something else than the row; a row
    that is named by a word of its name, behind that of the area (``På ældreområdet er det især hjemmeplejen, der``)."""
    is_other = names_other(phrase, witness.subject)
    alike = (other for other in witnesses if other.parts[0].unit is phrase.claim.unit)
    return (other for other in alike if is_other or mentions_part(phrase.since, other.subject, beside=witness.subject))


def _is_of_rival(phrase: Phrase, judged: Identity, phrases: Sequence[Phrase], witnesses: Sequence[Witness], book: Book) -> bool:
    """Whether a per cent that its area refutes stands beside an amount of a row that is named by a word of its name (``Hjemmeplejen``)."""
    claim, area = phrase.claim, read_subject(phrase.claim.subject or "")
    if claim.unit is not Unit.PCT or judged.outcome is not Outcome.FAILS:
        return False
    beside = [one.claim for one in phrases if one.claim.sentence_start == claim.sentence_start and one.claim.unit is Unit.DKK]
    named = [one for one in _list_own(phrase, witnesses) if mentions_part(phrase.claim.before, one.subject, beside=area)]
    fitting = (judge_claim(amount, by_size(amount, one.parts, one.unread), book) for amount in beside for one in named)
    return any(identity.outcome is Outcome.HOLDS for identity in fitting)


def _is_of_income(witness: Witness, book: Book) -> bool:
    """Whether a row of a follow-up prints a negative budget."""
    facts = {part.fact_id for part in witness.parts}
    rows = [row for row in book.followups if row.fact_id in facts]
    return any((budget or 0) < 0 for row in rows for budget in (row.corrected_budget_dkk, row.original_budget_dkk))


def _says_more_or_less(claim: Claim) -> bool:
    """Whether something is said to be more or less, and not that it is spent (``indtægten er 2 mio. kr. mindre end budgetteret``)."""
    words = next(load_lexicon("prose_directions").find(cut_behind(claim.behind)), None)
    return claim.is_change or (words is not None and Direction(words.row["direction"]) in CHANGES)


def _list_own(phrase: Phrase, witnesses: Sequence[Witness]) -> list[Witness]:
    return [witness for witness in witnesses if witness.item_no == phrase.claim.item_no]


def _choose(fitting: Sequence[Witness]) -> Witness | None:
    """The one that is left; what several tables of an item print alike is no single one."""
    whole = [witness for witness in fitting if not witness.loose] or fitting
    return whole[0] if len({tuple(part.figure_id for part in witness.parts) for witness in whole}) == 1 else None


def _says_no_way(phrase: Phrase) -> bool:
    """Whether money is given or moved and no word says which way: the text of a line that prints just one amount tells."""
    claim = phrase.claim
    undirected = claim.direction is None and claim.scenario is None and claim.compared_to is None
    is_whole = not phrase.is_portion and not phrase.is_one_of_parts
    return claim.unit is Unit.DKK and undirected and phrase.moves and is_whole


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
        if any(phrase.claim.fiscal_year not in (None, nets[0].fiscal_year) or phrase.shares_out or phrase.adds_up for phrase in own):
            continue
        parts = tuple(figure for phrase in own if (figure := book.find_figure(phrase.claim, "value")) is not None)
        relation = Relation(Rule.PROSE_VS_TABLE, IdentityKind.AGREEMENT, first.subject or "", add_up(parts), nets[0].parts[0])
        yield tuple(phrase.claim.fact_id for phrase in own), judge_relation(relation)


def _is_single(whole: Whole) -> bool:
    return whole.is_all and len(whole.parts) == 1 and bool(whole.parts[0].value)
