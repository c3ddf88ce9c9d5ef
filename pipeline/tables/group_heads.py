"""Heads of several columns and the heads below them: how their words are joined, and over which columns they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, product

from pipeline.danish.column_roles import GRANT
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario
from pipeline.danish.words import find_years, normalise
from pipeline.tables.head_words import match_column_role, measures
from schemas.lists import Scenario

UNNAMED = "?"
"""The words of a column of which nobody can tell what it is."""
_NO_MEASURE = ("label", "area", "total", "unknown")
_FEW = 4
"""One head in so many."""
_SHARES = ("%", "i %")
"""Which share it is, the words beside it tell."""
_GROUPS = ("unknown", "amount", "budget", "original_budget", "corrected_budget", "expected", "result", "actual_to_date", "amount_or_status")
"""What the words of a group may mean by themselves, when the heads below it are whole without them."""


def join_group(upper: str, own: str, is_spread: bool, is_told: bool = False) -> str:
    """The words of a group and those of a column below it as one head.

    Printed order comes first, unless only the other one is known by heart (``Til 2019`` above ``Overføres``). A column that is known by
    heart keeps its meaning below words that stand above several, or are a head by themselves (``Hele året`` above ``Budget``).

    Args:
        upper: the words above.
        own: the column's own words.
        is_spread: whether the words above stand above other columns too.
        is_told: whether the format itself tells that they stand above this one: then words that nobody knows are not left out.
    """
    first, second = f"{upper} {own}", f"{own} {upper}"
    if UNNAMED in (upper, own):
        return UNNAMED
    if not upper or not own:
        return upper or own
    if upper.endswith("-"):
        return first
    role = match_column_role(own)
    if is_known(first) or match_column_role(first) == role != "unknown":
        return first
    if is_known(second):
        return second
    means = match_column_role(upper)
    if means == GRANT and role in ("expenditure", "income", "net") and is_known(own):
        return own  # which grant its sides are of, the words above them say
    if is_told and means == "unknown":
        return first
    if (is_spread or is_known(upper)) and is_known(own) and not measures(upper) and means in _GROUPS:
        return second if match_column_role(second) == role else own
    return first


def put_behind(own: Mapping[int, str], above: Mapping[int, str]) -> dict[int, str]:
    """Heads that are whole by themselves, each with the words of the group above it behind, where that leaves its meaning."""
    joined = {slot: f"{head} {above[slot]}" if above.get(slot) else head for slot, head in own.items()}
    same = {slot for slot, text in joined.items() if not slot or match_column_role(text) == match_column_role(own[slot])}
    alone = {slot: text for slot, text in above.items() if text and slot not in own}
    return alone | {slot: text if slot in same else own[slot] for slot, text in joined.items()}


def is_known(head: str) -> bool:
    """Whether a head is known by heart and measures something."""
    word = match_column(head)
    return word is not None and word.exact and word.role not in _NO_MEASURE and not is_share_mark(head)


def begins_head(words: str, own: str) -> bool:
    """Whether words and those below them are one head known by heart, which these alone are not (``Anlægsbevilling`` / ``i alt``)."""
    return bool(own) and not find_years(own) and not is_known(own) and is_known(f"{words} {own}")


def is_share_mark(head: str) -> bool:
    """Whether a head is nothing but the mark of a share (``pct.``): alone it measures nothing."""
    return normalise(head) in _SHARES


def count_known(heads: Mapping[int, str]) -> int:
    """How many different measures are known by heart among heads."""
    return len({match_column_role(head) for slot, head in heads.items() if slot and is_known(head)})


def spread_left(slots: Mapping[int, str], every: Sequence[int], alone: Collection[int] = ()) -> dict[int, str]:
    """Words that stand above the last of their columns, as where all is set flush right: they go on to the left, to the words before.

    Args:
        slots: a line's words, each where it stands.
        every: all columns.
        alone: where words stand that head no other column.
    """
    spread: dict[int, str] = {}
    for slot in sorted((slot for slot in every if slot), reverse=True):
        below = min((at for at in slots if at >= slot), default=None)
        if below == slot or (below is not None and below not in alone):
            spread[slot] = slots[below]
    return spread


def find_sequences(own: Mapping[int, str]) -> tuple[tuple[int, ...], ...]:
    """The slots of the sequences that the heads of columns repeat (``Budget Forv.``, ``Budget Forv. Afvig.``); none where they do not.

    Each begins with the same words, none of the words comes twice in it, and all are what the longest of them is or leave out some of it
    (``Antal Pris Netto``, ``Antal Netto``). Behind sequences that are all alike, the end of one may come once more (``Antal Netto Antal
    Netto Netto``). What stands before the first words that come again (``Konto``) is in none.
    """
    words = {slot: normalise(own[slot]) for slot in sorted(own) if slot}
    first = next((text for text in words.values() if list(words.values()).count(text) > 1), None)
    sequences: list[list[int]] = []
    for slot, text in words.items():
        if text == first or (sequences and text in [words[at] for at in sequences[-1]]):
            sequences.append([])
        if sequences:
            sequences[-1].append(slot)
    texts = [[words[slot] for slot in sequence] for sequence in sequences]
    longest = max(texts, key=len, default=[])
    alike = all(len(text) > 1 and text[0] == first and [word for word in longest if word in text] == text for text in texts)
    *before, last = texts or [[]]
    with_end = len(before) > 1 and all(text == before[0] for text in before) and len(before[0]) > 1 and before[0][-len(last) :] == last
    return tuple(map(tuple, sequences)) if alike or with_end else ()


def without_ends(own: Mapping[int, str], above: Sequence[Mapping[int, str]]) -> dict[int, str]:
    """A line's heads but for a few that end a head of one column which a line above begins (``Kommunal`` / ``andel, pct.``).

    Where many do, all heads are broken, and the groups stand above them.
    """
    begun = {slot: [words[slot] for words in above if slot in words] for slot in own}
    ends = {slot for slot, text in own.items() if not is_known(text) and any(is_known(f"{words} {text}") for words in begun[slot])}
    return {slot: text for slot, text in own.items() if slot not in ends} if _FEW * len(ends) <= len(own) else dict(own)


def is_change_from(words: str, head: str) -> bool:
    """Whether a head is the deviation of what the words above the heads beside it name (``Afvigelse BO3``, ``Forventet regnskab``)."""
    group, own = find_scenario(words), find_scenario(head)
    return group is not None and own is not None and own[0] is Scenario.DEVIATION is not group[0]


def spread_by_sequence(
    printed: Mapping[int, str], sequences: Sequence[Sequence[int]], own: Mapping[int, str] | None = None
) -> dict[int, str] | None:
    """Different words of which just one stands above each sequence of heads, by all slots of it; None where they are more or fewer.

    Beside words that measure, those that nobody knows may be any measure: what is below is unnamed, whatever it says. As many words as
    sequences that do not stand above one each name nothing: nobody can tell which is whose. Words above no sequence stay where they are.
    A deviation at a sequence's end is not what the words above it name (``Forventet`` above ``Antal Pris Beløb Forskel``).

    Args:
        printed: a line's words, each where it stands: above the first column of its group, the last, or between.
        sequences: of ``find_sequences``.
        own: the heads that the words stand above.
    """
    every = {slot for sequence in sequences for slot in sequence}
    words = {slot: text for slot, text in printed.items() if slot in every}
    if not sequences or not len({normalise(text) for text in words.values()}) == len(words) == len(sequences):
        return None
    beside = {slot: text for slot, text in printed.items() if slot not in every}
    above = [[text for slot, text in words.items() if slot in sequence] for sequence in sequences]
    if any(len(texts) != 1 for texts in above):
        return beside | dict.fromkeys(sorted(every), UNNAMED)
    told = [not any(map(measures, words.values())) or match_column_role(text) != "unknown" for (text,) in above]
    heads = [text if is_told else UNNAMED for (text,), is_told in zip(above, told, strict=True)]
    own = own or {}
    spread = {slot: text for sequence, text in zip(sequences, heads, strict=True) for slot in sequence}
    return beside | {slot: text for slot, text in spread.items() if slot in words or not is_change_from(text, own.get(slot, ""))}


def part_by_repeats(printed: Mapping[int, str], own: Mapping[int, str]) -> dict[int, str] | None:
    """Years that stand in the middle of their columns, by all of these: the one way of parting them in which no head comes twice in a group
    (``Udg. Indt. Netto`` below the first of two years, ``Netto`` below the second); None where none or several do, or none comes twice.

    Args:
        printed: a line's words, each where it stands.
        own: the heads of the columns below it.
    """
    slots, words = sorted(slot for slot in own if slot), sorted(slot for slot in printed if slot)
    heads = {slot: normalise(own[slot]) for slot in slots}
    if len(words) < 2 or not all(find_years(printed[slot]) for slot in words):
        return None
    if not slots or words[0] == slots[0] or len(set(heads.values())) == len(slots):
        return None
    cuts = product(*(range(first + 1, last + 1) for first, last in pairwise(words)))
    ways = [[[slot for slot in slots if low <= slot < high] for low, high in pairwise((slots[0], *cut, slots[-1] + 1))] for cut in cuts]
    whole = [way for way in ways if all(len({heads[slot] for slot in group}) == len(group) for group in way)]
    return {slot: printed[word] for word, group in zip(words, whole[0], strict=True) for slot in group} if len(whole) == 1 else None


def find_wide(printed: Mapping[int, str], spread: Mapping[int, str], every: Sequence[int]) -> dict[int, str]:
    """Of the words that a line's heads spread, those that stand above several columns.

    Args:
        printed: the line's words, each where it stands.
        spread: the same words by every column that they stand above.
        every: all columns.
    """
    runs: list[list[int]] = []
    for slot in every:
        goes_on = bool(runs) and spread.get(slot) is not None and spread.get(runs[-1][-1]) == spread[slot]
        if goes_on and sum(at in printed for at in (*runs[-1], slot)) <= 1:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return {slot: spread[slot] for run in runs if len(run) > 1 for slot in run}
