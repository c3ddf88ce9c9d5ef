"""A head's words by the slot that they stand in, over all of its lines."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.danish.measures import says_only_when
from pipeline.danish.units import find_unit, is_unit
from pipeline.model import Cell
from pipeline.tables.align import Extent, part_at_edges, place_cells
from pipeline.tables.centred_heads import spread_centred
from pipeline.tables.cut_heads import cut_heads, join_cut_head
from pipeline.tables.grid import GridLine
from pipeline.tables.group_heads import (
    UNNAMED,
    begins_head,
    count_known,
    find_sequences,
    find_wide,
    is_change_from,
    is_known,
    is_share_mark,
    join_group,
    part_by_repeats,
    put_behind,
    spread_by_sequence,
    spread_left,
    without_ends,
)
from pipeline.tables.head_words import (
    goes_below,
    heads_several,
    is_bare,
    is_year,
    match_column_role,
    measures,
    names_area,
    numbers_columns,
    stands_for_table,
    without_legend,
)
from pipeline.tables.merged_heads import name_merged, reach_down
from pipeline.tables.ruled_heads import spread_ruled, without_rules

Slots = dict[int, str]
_TWO = 2


def join_heads(stretch: Sequence[GridLine], extents: Sequence[Extent], places: Mapping[int, Extent] | None = None) -> Slots:
    """The head's words by slot, over all of its lines.

    A word that stands once above several columns (``Budget 2024`` over ``Antal``, ``Ydelse``, ``Netto``) heads each of them: above the
    line with the most words, it goes on to the right until the next word of its line, unless all heads are whole without it; in a merged
    cell it stands above the columns that this covers. Units and areas alone on a line head the whole table and stand in no slot; nor does
    a text at the left margin above aligned heads, a caption.

    Args:
        stretch: the head's lines; plain lines are stacked, each role word in the slot behind the last.
        extents: the value columns of aligned lines.
        places: where the columns stand, as far as the format sets places.
    """
    margin = min((_indent(line) for line in stretch if line.style == "aligned"), default=-1)
    captions = [line for line in stretch if line.style == "plain" and _indent(line) <= margin]
    ruled = [spread_ruled(line, extents) for line in stretch if line not in captions]
    own = [join_cut_head(without_rules(line)) for line in stretch if line not in captions]
    lines, merged, centred = _read_lines(own, ruled, stretch, extents, places or {})
    if not lines:
        return _stack(stretch)
    every = sorted({slot for slots in lines for slot in slots})
    broken = _join(lines, every)
    upper_measures = any(measures(text) for slots in lines[:-1] for text in slots.values())
    stands_over = reach_down(lines, own)
    if (_are_whole(broken) or _are_ends(lines[-1], broken)) and not (upper_measures or stands_over):
        return broken
    widths = [len(slots) for slots in lines]
    first, last = widths.index(max(widths)), len(widths) - 1 - widths[::-1].index(max(widths))
    above = 1 if stands_over else last if lines[last].keys() - lines[first].keys() else first
    heads_last = above == len(lines) - 1 > 0 and not any(ruled) and _are_whole(lines[-1], groups=True)
    if heads_last and not any(map(measures, _join(lines[:-1], every).values())):
        return put_behind(lines[-1], _join([_spread(slots, every, _join(lines[-1:], every)) for slots in lines[:-1]], every))
    own_heads = without_ends(lines[above], lines[:above])
    sequences = find_sequences(own_heads)
    repeated = [spread_by_sequence(slots, sequences, own_heads) or part_by_repeats(slots, own_heads) for slots in lines[:above]]
    told_apart = [merged[at] or (centred[at] if own is None else {}) for at, own in enumerate(repeated)]
    to_right = [told_apart[at] or _spread_groups(lines, at, every, own, sequences) for at, own in enumerate(repeated)]
    told = {slot for spread in told_apart for slot in spread}
    joined = _join_groups(lines, to_right, every, told)
    firsts = [min(lines[at].keys() - {0}, default=0) for at in (0, above)]
    if to_right and not any(repeated) and not any((*merged, *told_apart)) and max(lines[0]) == max(every) and firsts[0] > firsts[1]:
        begun = {slot for slots in lines[:above] for slot, words in slots.items() if begins_head(words, _join(lines[above:], every)[slot])}
        flush = _join_groups(lines, [spread_left(slots, every, begun) for slots in lines[:above]], every)
        return flush if count_known(flush) >= count_known(joined) else joined  # the last group stands above the last of its columns
    return joined


def _read_lines(
    own: Sequence[GridLine], ruled: Sequence[Slots], stretch: Sequence[GridLine], extents: Sequence[Extent], places: Mapping[int, Extent]
) -> tuple[list[Slots], list[Slots], list[Slots]]:
    """The words of each line that has any by slot; beside them what merged cells or rules spread, and what stands in the middle."""
    lines: list[Slots] = []
    merged: list[Slots] = []
    centred: list[Slots] = []
    for line, drawn in zip(reversed(own), reversed(ruled), strict=True):
        slots = _slots_of(line, extents, heads_one_column(line, stretch, extents), _join(lines))
        if slots:
            middle = {slot: cell.text for slot, cell in spread_centred(line, places, extents, _join(lines)).items()}
            lines, merged, centred = [slots, *lines], [name_merged(line) or (drawn and {**slots, **drawn}), *merged], [middle, *centred]
    return lines, merged, centred


def _join_groups(lines: Sequence[Slots], groups: Sequence[Slots], every: Sequence[int], told: Collection[int] = ()) -> Slots:
    """Each column's words below those of its groups, in printed order or as they are known; ``groups`` are the first lines, spread.

    Of the columns that are ``told`` the format itself tells their groups.
    """
    wide = [find_wide(printed, spread, every) for printed, spread in zip(lines, groups, strict=False)]
    narrow = [{slot: words for slot, words in spread.items() if slot not in over} for spread, over in zip(groups, wide, strict=True)]
    above, beside, below = _join(wide, every), _join(narrow, every), _join(lines[len(groups) :], every)
    return {slot: join_group(above[slot], join_group(beside[slot], below[slot], False), True, slot in told) for slot in every}


def _join(lines: Sequence[Slots], every: Sequence[int] = ()) -> Slots:
    """The words of several lines by slot; what one of them leaves unnamed, the others do not name."""
    places = every or sorted({slot for slots in lines for slot in slots})
    texts = {slot: [slots[slot] for slots in lines if slots.get(slot)] for slot in places}
    return {slot: UNNAMED if UNNAMED in parts else " ".join(parts) for slot, parts in texts.items()}


def _indent(line: GridLine) -> int:
    return len(line.line.text) - len(line.line.text.lstrip())


def heads_one_column(line: GridLine, stretch: Sequence[GridLine], extents: Sequence[Extent]) -> bool:
    """Whether a unit alone on a line is the upper part of one head (``Kr.`` above ``pr. md.``): what stands below is a head with it only.

    Args:
        line: a line of a head.
        stretch: all lines of the head.
        extents: the value columns of aligned lines.
    """
    if len(line.filled) != 1 or not is_unit(line.filled[0][1].text):
        return False
    upper = _slots_of(line, extents, True, {})
    below = [_slots_of(other, extents, True, {}) for other in stretch[stretch.index(line) + 1 :]]
    rest = {slot: " ".join(slots[slot] for slots in below if slot in slots) for slot in upper}
    words = [(match_column(f"{upper[slot]} {text}"), match_column(text)) for slot, text in rest.items() if text]
    return any(whole is not None and whole.exact and (alone is None or not alone.exact) for whole, alone in words)


def _slots_of(line: GridLine, extents: Sequence[Extent], heads_one: bool, below: Slots) -> Slots:
    """The slots of one grid line; a line with a single text that heads the whole table, or a stacked one, has none."""
    filled = line.filled
    if not filled or numbers_columns(line) or (len(filled) == 1 and stands_for_table(filled[0][1].text) and not heads_one):
        return {}
    if extents:
        return _placed(line, extents, below)
    return {} if line.style in ("plain", "tail") else {index: cell.text for index, cell in filled}


def _placed(line: GridLine, extents: Sequence[Extent], below: Slots) -> Slots:
    """Aligned words by the column that they stand above, behind the labels in slot 0; two words above one column are one head.

    Two whole heads of one line above one column say that its figures are two columns that nobody can tell apart: it is left unnamed,
    unless the line has just one text for each column, or the words ``below`` make one head of them (``Rest korrigeret`` / ``budget``).
    """
    slots: Slots = {}
    line = part_at_edges(line, extents)
    whole = place_cells(line, extents)
    kept = [cell for slot, cell in whole if slot is not None and _is_head_with(cell.text, below.get(slot + 1, ""))]
    parted = replace(line, cells=tuple(part for cell in line.cells for part in (cell not in kept and cut_heads(cell)[1:]) or (cell,)))
    taken = [slot for slot, _ in whole if slot is not None]
    if len(taken) == len(whole) == len(extents) > len(set(taken)):
        return {slot: cell.text for slot, (_, cell) in enumerate(whole, start=1)}
    for slot, cell in place_cells(parted, extents):
        for own in () if slot is None else _find_covered(line, cell, slot, extents, below):
            above = slots.get(own + 1)
            slots[own + 1] = cell.text if above is None else UNNAMED if _are_two_heads(above, cell.text) else f"{above} {cell.text}"
    return slots


def _find_covered(line: GridLine, cell: Cell, slot: int, extents: Sequence[Extent], below: Slots) -> list[int]:
    """The columns that a text stands above: the nearest, or all that it covers whole where these have but years of their own below it."""
    left, right = cell.start - line.line.start, cell.end - line.line.start
    covered = [at for at, (first, last) in enumerate(extents) if left <= first and last <= right]
    return covered if slot in covered and all(is_year(below.get(at + 1, "")) for at in covered) else [slot]


def _is_head_with(text: str, below: str) -> bool:
    word = match_column(f"{text} {below}") if below else None
    return word is not None and word.exact


def _are_two_heads(left: str, right: str) -> bool:
    words = (match_column(left), match_column(right))
    roles = {word.role for word in words if word is not None and word.exact and word.role not in ("label", "area")}
    return left == UNNAMED or len(roles) > 1 or bool(roles and (is_year(left) or is_year(right)))


def _are_whole(heads: Slots, groups: bool = False) -> bool:
    """Whether every column's own words are a head that is known by heart, and no two mean the same: nothing stands above several.

    Below ``groups`` a head may also be known by some of its words (``Forbrug til 30/4``), and a mere total (``I alt``) stand beside it.
    """
    own = [without_legend(head) for slot, head in heads.items() if slot]
    words = [match_column(head) for head in own if not (groups and match_column_role(head) == "total")]
    roles = [word.role for word in words if word is not None and (groups or word.exact)]
    return len(roles) == len(words) > 1 == max(map(roles.count, roles))


def _are_ends(own: Slots, joined: Slots) -> bool:
    """Whether a line's heads, known as they are, are the ends of others: with the words right above, some are other heads known by heart.

    ``Opr.`` and ``Korr.`` above ``budget`` are no groups, nor is ``Forventet`` above ``resultat``.
    """
    other = [slot for slot in own if slot and is_known(joined[slot]) and match_column_role(joined[slot]) != match_column_role(own[slot])]
    return _are_whole(own, groups=True) and _are_whole(joined, groups=True) and len(other) >= _TWO


def _spread_groups(
    lines: Sequence[Slots], at: int, every: Sequence[int], repeated: Slots | None, sequences: Sequence[Sequence[int]]
) -> Slots:
    """A line's words spread to the right, but for those that end a head which the line above them begins (``Korr.`` / ``budget``).

    Words that stand above ``sequences`` of heads stand as ``repeated``, above each head of theirs and no other.
    """
    upper, slots = lines[at - 1] if at else {}, lines[at] if repeated is None else repeated
    ends = {slot for slot, words in slots.items() if slot in upper and is_known(f"{upper[slot]} {words}")}
    held = ends.union(*sequences) if repeated is not None else ends
    spread = _spread(slots, every, _join(lines[at + 1 :], every))
    origin = {slot: max(other for other in slots if other <= slot) for slot in spread}
    return {slot: words for slot, words in spread.items() if origin[slot] == slot or origin[slot] not in held}


def _spread(slots: Slots, every: Sequence[int], below: Slots) -> Slots:
    """Words that go on to the right until the next word; a measure does not go on over another or over what may be one.

    Behind a column that they do not head they head no other, unless they are a unit, which a column may print itself.

    Only what heads several columns goes on (a scenario, a year, a measure, an area, a benefit; over mere years what is known by heart), and
    not from above a mere year over more than that: it is the beginning of a broken head. Where a head comes again that stands left of all
    words, they stand in the middle of their columns, and nobody can tell how far they go.
    """
    spread: Slots = {}
    origin: int | None = None
    begun = {below[slot] for slot in every if 0 < slot < min(slots.keys() - {0}, default=0)} - {""}
    words = ""
    for slot in every:
        origin, words = (slot, slots[slot]) if slot in slots else (origin, words)
        if origin is None:
            continue
        several = heads_several(slots[origin]) or _heads_years(slots[origin], below[origin], below[slot])
        if origin == slot or (several and _goes_over(slots[origin], below[origin], below[slot])):
            words = UNNAMED if 0 < origin < slot and below[slot] in begun else words
            spread[slot] = words
        elif not is_unit(slots[origin]):
            origin = None
    return spread


def _heads_years(words: str, own: str, other: str) -> bool:
    """Whether a head that is known by heart stands above mere years, which say nothing else of what they count."""
    return is_known(words) and is_year(own) and is_year(other)


def _goes_over(words: str, own: str, other: str) -> bool:
    """Whether words that stand above ``own`` go on over ``other``; a unit above a whole head does over all that print none themselves."""
    if is_unit(words):
        return match_column(own) is not None and find_unit(other) is None
    if own and is_bare(own) and not is_bare(other):
        return is_share_mark(other) and is_known(f"{words} {other}")
    if own and (is_change_from(words, other) or (is_share_mark(own) and is_known(f"{words} {own}"))):
        return False
    if own and not measures(words) and _completes(words, own) and match_column_role(own) != match_column_role(other):
        return False
    if other and match_column(other) is None and not says_only_when(other) and not measures(words) and is_known(f"{words} {own}"):
        return False  # nobody knows what the other is, perhaps not all of it is left (``Af`` beside ``Forventet`` / ``resultat``)
    return not measures(words) or names_area(words) or goes_below(other)


def _completes(words: str, own: str) -> bool:
    """Whether words are the first half of a head that is known by heart and make another of it (``Forventet`` above ``regnskab 2031``)."""
    word = match_column(f"{words} {own}")
    return word is not None and word.exact and word.role != match_column_role(own)


def _stack(stretch: Sequence[GridLine]) -> Slots:
    """Heads one below the other, for columns side by side behind the label (slot 0)."""
    texts = [line.line.text.strip() for line in stretch if not stands_for_table(line.line.text)]
    areas = [line.line.text.strip() for line in stretch if names_area(line.line.text)]
    measures = [text for text in texts if not _is_label_head(text)]
    labels = " ".join(text for text in texts if _is_label_head(text))
    columns = dict(enumerate(measures or areas[:1], start=1))
    return {0: labels, **columns} if labels else columns


def _is_label_head(text: str) -> bool:
    word = match_column(text)
    return word is not None and word.role == "label"
