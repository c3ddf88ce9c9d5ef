"""The columns of a head: which slot each stands in, and what its words say of every figure under it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from pipeline.danish.heads import find_head_day, find_scenario, match_column, split_heads, without_scenario
from pipeline.danish.units import find_unit, find_unit_statement, is_unit
from pipeline.danish.vocabulary import match_benefit, match_row_role
from pipeline.danish.words import find_years, normalise, without_years
from pipeline.model import Cell, Column
from pipeline.tables.align import Extent, place_cells
from pipeline.tables.grid import GridLine

Slots = dict[int, str]
_FROM_YEAR = re.compile(r"\bfra\s+(?:år(?:et)?\s+)?(?:19|20)\d{2}\b", re.IGNORECASE)
_LEGEND = re.compile(r"\([^()]*=[^()]*\)")
MEASURES = frozenset(
    "recipients monthly_benefit refund_pct own_share_pct amount net expenditure income amount_or_net amount_or_budget".split()
)
_ONCE = frozenset({"original_budget", "corrected_budget", "budget", "actual_to_date", "expected"})
"""What a table prints once for a year, or else says how the two differ."""

UNNAMED = "?"


def join_heads(stretch: Sequence[GridLine], extents: Sequence[Extent]) -> Slots:
    """The head's words by slot, over all of its lines.

    A word that stands once above several columns (``Budget 2024`` over ``Antal``, ``Ydelse``, ``Netto``) heads each of them: above the
    line with the most words, it goes on to the right until the next word of its line, unless all heads are whole without it. Units and
    areas alone on a line head the whole table and stand in no slot.

    Args:
        stretch: the head's lines; plain lines are stacked, each role word in the slot behind the last.
        extents: the value columns of aligned lines.
    """
    lines = [slots for line in stretch if (slots := _slots_of(line, extents))]
    if not lines:
        return _stack(stretch)
    every = sorted({slot for slots in lines for slot in slots})
    broken = _join(lines, every)
    if _are_whole(broken) and not any(_measures(text) for slots in lines[:-1] for text in slots.values()):
        return broken
    widths = [len(slots) for slots in lines]
    above = widths.index(max(widths))
    filled = [_spread(slots, every, _join(lines[at + 1 :], every)) for at, slots in enumerate(lines[:above])] + lines[above:]
    return _join(filled, every)


def _join(lines: Sequence[Slots], every: Sequence[int]) -> Slots:
    return {slot: " ".join(slots[slot] for slots in lines if slot in slots) for slot in every}


def name_columns(heads: Mapping[int, str]) -> tuple[tuple[int, Column], ...]:
    """What each slot's head says. A head of nothing but a year is an amount of that year; units and scenarios are read beside the role.

    Returns:
        (slot, column) from left to right, label columns left out; ``fiscal_year`` and ``scenario`` only where columns differ by them.
    """
    years = {slot: _only_year(head) for slot, head in heads.items()}
    scenarios = {slot: found[0] if (found := find_scenario(head)) else None for slot, head in heads.items()}
    by_year = len({year for year in years.values() if year}) > 1
    roles = {slot: match_column_role(head) for slot, head in heads.items()}
    named = [(slot, heads[slot]) for slot in sorted(heads) if roles[slot] != "label" and not _heads_labels(slot, roles, heads)]
    columns = tuple(
        (
            slot,
            Column(
                number,
                roles[slot],
                head,
                unit_factor=unit.factor if (unit := find_unit(head)) else None,
                fiscal_year=years[slot] if by_year else None,
                scenario=scenarios[slot],
            ),
        )
        for number, (slot, head) in enumerate(named)
    )
    return unname_twins(columns)


def unname_twins(columns: Sequence[tuple[int, Column]]) -> tuple[tuple[int, Column], ...]:
    """Columns of one year and scenario that other words tell apart (``Pladser KB``, ``Udgift KB``) are not all what one word of them names.

    The one whose head holds no other words keeps its role; without such a one, all are left unnamed: the words that nobody knows may
    say that they count something else.
    """
    twins: dict[tuple[object, ...], list[Column]] = {}
    for _, column in columns:
        if column.role in _ONCE:
            twins.setdefault((column.role, find_years(column.header), find_head_day(column.header), column.scenario), []).append(column)
    unnamed = {
        column.index
        for alike in twins.values()
        if len({_words_of(column) for column in alike}) > 1
        for column in alike
        if not _is_whole(column) or sum(map(_is_whole, alike)) > 1
    }
    return tuple((slot, replace(column, role="unknown") if column.index in unnamed else column) for slot, column in columns)


def _words_of(column: Column) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", normalise(column.header)))


def _is_whole(column: Column) -> bool:
    word = match_column(column.header)
    return word is not None and word.exact


def _heads_labels(slot: int, roles: Mapping[int, str], heads: Mapping[int, str]) -> bool:
    """The first slot heads the labels when its words name no measure: nothing known, the table's unit, a benefit, what is granted."""
    named = roles[slot] in ("unknown", "benefit", "amount_or_budget")
    return slot == 0 and len(heads) > 1 and (named or find_unit_statement(heads[slot]) is not None)


def stands_for_table(text: str) -> bool:
    """Whether a head's text says nothing of one column: a unit mark, or the area and its year (``DRIFT 2017``)."""
    return is_unit(text) or names_area(text)


def names_area(text: str) -> bool:
    """Whether a head's text is the area (operating, capital), perhaps with its year."""
    word = match_column(text)
    return word is not None and word.exact and word.role == "area"


def numbers_columns(line: GridLine) -> bool:
    """Whether a line only numbers the columns, perhaps with their formula: ``(1)  (2)  (3)=(2)-(1)``."""
    marks = [re.fullmatch(r"[(\[]?(\d)[)\]]?(?:\s*=.*)?", cell.text) for _, cell in line.filled]
    numbers = [int(mark[1]) for mark in marks if mark]
    return len(numbers) == len(marks) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_year(text: str) -> bool:
    """Whether a head's text is nothing but a calendar year, perhaps marked as budget or estimate (``BO 2026``)."""
    return bool(find_years(text)) and normalise(without_years(text)) in {"", "b", "bo", "r", "år"}


def is_row_of_years(line: GridLine) -> bool:
    """Whether a line may be a row whose amounts are shaped like years (``Løn  1998  2082``): a label that heads nothing stands first.

    Days beside a year (``31.3.  31.8.  2020``) are no label. Years that follow each other are a head, whatever the label, and so is one
    year over several columns.
    """
    cells = [cell for _, cell in line.filled]
    first = next((at for at, cell in enumerate(cells) if cell.number), 0)
    labels, others = cells[:first], cells[first:]
    if not any(map(str.isalpha, "".join(cell.text for cell in labels))) or not all(cell.number and is_year(cell.text) for cell in others):
        return False
    words = [match_column(cell.text) for cell in labels]
    if any(stands_for_table(cell.text) or is_year(cell.text) for cell in labels) or any(word is not None and word.exact for word in words):
        return False
    years = [int(cell.number.value) for cell in others if cell.number]
    return len(years) == 1 or (years != list(range(years[0], years[0] + len(years))) and len(set(years)) > 1)


def match_column_role(head: str) -> str:
    """What a head measures. Beside a scenario (``Budget 2024 Antal``) the other words tell, if they name a measure.

    What its signs mean (``Afvigelse (- = merforbrug)``) is no part of its name.
    """
    head = _LEGEND.sub(" ", head).strip() or head
    word = match_column(head)
    beside = match_column(without_scenario(head)) if word is None or not word.exact else None
    if beside is not None and beside.role in MEASURES:
        return beside.role
    if word is not None:
        return "amount" if word.role == "area" else word.role
    if is_year(head) or is_unit(without_scenario(head)):
        return "amount"
    if match_benefit(head):
        return "benefit"
    return "total" if match_row_role(head) == "total" else "unknown"


def _only_year(head: str) -> int | None:
    """The year of a head that names one; the year that money comes from (``Overført fra 2013``) is not the one that it is counted in."""
    years = find_years(head)
    return years[0] if len(years) == 1 and not _FROM_YEAR.search(head) else None


def _slots_of(line: GridLine, extents: Sequence[Extent]) -> Slots:
    """The slots of one grid line; a line with a single text that heads the whole table, or a stacked one, has none."""
    filled = line.filled
    if not filled or numbers_columns(line) or (len(filled) == 1 and stands_for_table(filled[0][1].text)):
        return {}
    if extents:
        return _placed(line, extents)
    return {} if line.style in ("plain", "tail") else {index: cell.text for index, cell in filled}


def _placed(line: GridLine, extents: Sequence[Extent]) -> Slots:
    """Aligned words by the column that they stand above, behind the labels in slot 0; two words above one column are one head.

    Two whole heads of one line above one column say that its figures are two columns that nobody can tell apart: it is left unnamed.
    """
    slots: Slots = {}
    parted = replace(line, cells=tuple(part for cell in line.cells for part in cut_heads(cell) or (cell,)))
    for slot, cell in place_cells(parted, extents):
        if slot is not None:
            above = slots.get(slot + 1)
            slots[slot + 1] = cell.text if above is None else UNNAMED if _are_two_heads(above, cell.text) else f"{above} {cell.text}"
    return slots


def _are_two_heads(left: str, right: str) -> bool:
    words = (match_column(left), match_column(right))
    roles = {word.role for word in words if word is not None and word.exact and word.role not in ("label", "area")}
    return left == UNNAMED or len(roles) > 1


def cut_heads(cell: Cell) -> tuple[Cell, ...]:
    """The several known heads that one text holds (``Opr. budget Korr. budget``), each with its place; empty when it holds one or none."""
    words = [(match.start() + cell.start, match.end() + cell.start) for match in re.finditer(r"\S+", cell.text)]
    lengths = [len(head.split()) for head in split_heads(cell.text)]
    if not lengths or sum(lengths) != len(words):
        return ()
    ends = list(accumulate(lengths))
    spans = [(words[end - length][0], words[end - 1][1]) for end, length in zip(ends, lengths, strict=True)]
    return tuple(Cell(cell.text[start - cell.start : end - cell.start], start, end) for start, end in spans)


def _are_whole(heads: Slots) -> bool:
    """Whether every column's own words are a head that is known by heart, and no two mean the same: nothing stands above several."""
    words = [match_column(head) for slot, head in heads.items() if slot]
    roles = [word.role for word in words if word is not None and word.exact]
    return len(roles) == len(words) > 1 == max(map(roles.count, roles))


def _spread(slots: Slots, every: Sequence[int], below: Slots) -> Slots:
    """Words that go on to the right until the next word; a measure does not go on over another or over what may be one.

    Only what heads several columns goes on (a scenario, a year, a measure, an area, a benefit), and not from above a mere year over more
    than that: it is the beginning of a broken head.
    """
    spread: Slots = {}
    origin: int | None = None
    for slot in every:
        origin = slot if slot in slots else origin
        if origin is not None and (
            origin == slot or (_heads_several(slots[origin]) and _goes_over(slots[origin], below[origin], below[slot]))
        ):
            spread[slot] = slots[origin]
    return spread


def _goes_over(words: str, own: str, other: str) -> bool:
    """Whether words that stand above ``own`` go on over ``other``."""
    if own and _is_bare(own) and not _is_bare(other):
        return False
    return not _measures(words) or _goes_below(other)


def _is_bare(words: str) -> bool:
    return not words or is_year(words) or is_unit(words)


def _heads_several(words: str) -> bool:
    told = find_scenario(words) is not None or bool(find_years(words)) or match_benefit(words) is not None
    return told or names_area(words) or _measures(words)


def _measures(head: str) -> bool:
    """Whether a head names a measure; a year or a unit by itself names none."""
    return not is_year(head) and match_column_role(head) in MEASURES


def _goes_below(words: str) -> bool:
    """Whether a column's own words leave open what it measures: a year or a scenario does, another measure or an unknown word does not."""
    told = not words or find_scenario(words) is not None or match_column_role(words) != "unknown"
    return told and not _measures(words)


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
