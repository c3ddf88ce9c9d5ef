"""Second look, first half: the head of a table. Columns get their roles from words, over one line or several, in a grid or stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import names_only_scenario
from pipeline.danish.tokens import names_account
from pipeline.danish.units import find_unit, find_unit_statement, is_unit
from pipeline.danish.words import find_years
from pipeline.model import Cell, Column
from pipeline.tables.align import Extent, find_value_columns, place_cells
from pipeline.tables.centred_heads import place_columns
from pipeline.tables.columns import name_columns, names_origin, without_adoption
from pipeline.tables.grid import GridLine
from pipeline.tables.head_series import spell_series
from pipeline.tables.head_slots import heads_one_column, join_heads
from pipeline.tables.head_stretch import could_be_head, find_head_stretch
from pipeline.tables.head_words import is_row_of_years, is_year, match_column_role, names_area, stands_for_table
from pipeline.tables.legend import spell_letters
from pipeline.tables.merged_heads import heads_groups
from pipeline.tables.ruled_heads import stands_below_rules
from pipeline.tables.side_marks import holds_side_marks
from pipeline.tables.stacked import STYLE

STACKED = "stacked"
"""The style of a head of nothing but plain lines."""
_MOST_LABELS = 2
_ROWS_LOOKED_AT = 8


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a table: its columns, in which slot of the grid each stands, its unit and years, and the lines it takes."""

    columns: tuple[Column, ...]
    slots: tuple[int, ...]
    style: str
    extents: tuple[Extent, ...]
    unit_factor: Decimal | None
    unit_text: str | None
    years: tuple[int, ...]
    first: int
    behind: int

    @property
    def roles(self) -> tuple[tuple[str, int | None, str | None], ...]:
        """What tells one table's head from another's: its columns' roles, years and scenarios, in any order."""
        return tuple(sorted(((c.role, c.fiscal_year, c.scenario) for c in self.columns), key=str))


def read_header(lines: Sequence[GridLine], at: int) -> Header | None:
    """The head that starts at a line, if one does.

    Args:
        lines: an item's lines.
        at: the index of the line where the head may start.

    Returns:
        the head by the stretch of lines that names the most columns, or None.
    """
    stretch = find_head_stretch(lines, at)
    if not stretch or stands_below_rules(lines, at) or (at and heads_groups(lines[at - 1]) and could_be_head(lines[at - 1])):
        return None  # below heads of groups a head is but the half of one
    aligned = any(line.style == "aligned" for line in stretch)
    extents = find_value_columns(_aligned_below(lines, _behind(stretch, lines, at)), stretch) if aligned else ()
    best: Header | None = None
    for length in range(1, len(stretch) + 1):
        if length < len(stretch) and heads_groups(stretch[length - 1]):
            continue
        header = _read_stretch(stretch[:length], extents, at, lines)
        if header and (best is None or _score(header) > _score(best) or _goes_on(header, best, stretch[length - 1])):
            best = header
    return best


def _score(header: Header) -> tuple[int, bool, int]:
    """More named columns, a unit, more years."""
    known = sum(1 for column in header.columns if column.role != "unknown")
    return known, header.unit_factor is not None, len(header.years)


def _goes_on(longer: Header, best: Header, last: GridLine) -> bool:
    """Whether a head that names as much as a shorter one is its full print: the line more says something of its columns."""
    hangs = last.style in ("plain", "tail")
    if _score(longer) < _score(best) or longer.slots != best.slots or (hangs and not longer.extents):
        return False
    placed = [slot for slot, _ in place_cells(last, longer.extents)] if hangs or last.style == "aligned" else []
    above = [slot is not None for slot in placed] or [slot in longer.slots for slot, _ in last.filled]
    return any(above) and all(above[above.index(True) :])


def _behind(stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> int:
    """The index of the first line behind a head that starts at a line and may hold blank ones."""
    return lines.index(stretch[-1], at) + 1


def _aligned_below(lines: Sequence[GridLine], behind: int) -> list[GridLine]:
    """The aligned lines with figures behind a head, to the next or the same again, perhaps none: a page may be set to other widths."""
    below: list[GridLine] = []
    own = lines[behind - 1].line.text.split() if behind else []
    for line in lines[behind:]:
        if line.style == "aligned" and line.numeric and not could_be_head(line):
            below.append(line)
        elif _heads_columns(line) or (len(own) > 1 and line.line.text.split() == own):
            break
    return below


def _heads_columns(line: GridLine) -> bool:
    if not line.filled or line.style == "tail":
        return False
    if len(line.filled) == 1:
        return stands_for_table(line.filled[0][1].text)
    if sum(is_year(cell.text) for _, cell in line.filled) > 1 and could_be_head(line) and not is_row_of_years(line):
        return True
    if not line.numeric and sum(1 for _, cell in line.filled if any(map(str.isalpha, cell.text))) > _MOST_LABELS:
        return True  # so many texts side by side are heads, known or not
    words = [match_column(cell.text) for _, cell in line.filled]
    if all(word is not None and word.exact for word in words) and not line.numeric:
        return True
    return sum(1 for word in words if word is not None and word.role != "label") > 1


def _read_stretch(stretch: Sequence[GridLine], extents: tuple[Extent, ...], at: int, lines: Sequence[GridLine]) -> Header | None:
    joined = join_heads(stretch, extents, place_columns(stretch, lines[_behind(stretch, lines, at) :], extents))
    placed = _over_figures(_behind_labels(joined, stretch, lines, at), stretch, lines, at)
    heads = spell_series(spell_letters(_without_texts(placed, stretch, lines, at), lines, at))
    named = name_columns(heads)
    if not _is_head([column for _, column in named], [slot for slot, _ in named]):
        return None
    marks = (line for line in stretch if len(line.filled) == 1 and not heads_one_column(line, stretch, extents))
    unit_text = next((text for line in marks if is_unit(text := line.filled[0][1].text)), None)
    unit = find_unit(unit_text) if unit_text else None
    years = _years_of(stretch, [column for _, column in named])
    style = _style_of(stretch)
    dated_area = bool(years) and any(names_area(cell.text) for line in stretch for cell in line.cells)
    has_unit = unit is not None or any(column.unit_factor for _, column in named)
    if len(joined) < 2 and not has_unit and not dated_area and not _heads_labels_too(stretch, extents):
        return None
    return Header(
        columns=tuple(column for _, column in named),
        slots=tuple(slot for slot, _ in named),
        style=style,
        extents=extents,
        unit_factor=unit.factor if unit else None,
        unit_text=unit_text,
        years=years,
        first=at,
        behind=_behind(stretch, lines, at),
    )


def _years_of(stretch: Sequence[GridLine], columns: Sequence[Column]) -> tuple[int, ...]:
    """The years that a head names, less those of earlier accounts (``R 2022``) and of origin beside columns that they say nothing of."""
    years = dict.fromkeys(year for line in stretch for year in find_years(line.line.text))
    aside = [column for column in columns if column.role == "result" or _tells_no_year(column.header)]
    accounts = {year for column in aside for year in find_years(column.header)}
    others = [column.header for column in columns if column not in aside]
    earlier = accounts.difference(*map(find_years, others)) if others else ()
    return tuple(year for year in years if year not in earlier)


def _tells_no_year(head: str) -> bool:
    """Whether the year in a head is not the one of its figures: money comes from it, or its budget was adopted in it."""
    return names_origin(head) or without_adoption(head) != head


def _heads_labels_too(stretch: Sequence[GridLine], extents: Sequence[Extent]) -> bool:
    """Whether an aligned head's line holds words left of its columns too: then even a single column has a head."""
    lines = [[slot for slot, _ in place_cells(line, extents)] for line in stretch if line.style == "aligned"]
    return bool(extents) and any(None in slots and len(set(slots)) > 1 for slots in lines)


def _behind_labels(heads: dict[int, str], stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> dict[int, str]:
    """Heads in cells whose first slot is no column of figures: it heads the labels, or the head has no cell for them at all.

    What the first cell of the rows holds tells: text, and one cell more than the head has, means that every head stands too far left.
    Where most rows have still more, the head was cut, and no head is known to stand above its figures.
    """
    rows = _rows_below(stretch, lines, at)
    if 0 not in heads or not rows or any(line.cells[0].number for line in rows):
        return heads
    if match_column_role(heads[0]) in ("label", "unknown", "benefit"):
        return heads
    more = [len(line.cells) - len(stretch[-1].cells) for line in rows]
    if 2 * sum(1 for count in more if count > 1) > len(rows):
        return {}
    if 2 * sum(1 for count in more if count == 1) > len(rows) and find_unit_statement(heads[0]) is None:
        return {slot + 1: head for slot, head in heads.items()}
    return {slot: head for slot, head in heads.items() if slot > 0}


def _over_figures(heads: dict[int, str], stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> dict[int, str]:
    """Heads in cells that stand above empty cells, every one of them just left of figures without a head: they head those.

    So it is where heads are set in the middle of their columns, and figures at the right.
    """
    rows = _rows_below(stretch, lines, at)
    filled = {slot for line in rows for slot, cell in enumerate(line.cells) if cell.text}
    figures = {slot for line in rows for slot, _ in line.numeric}
    moved = {slot: slot + 1 if slot else slot for slot in heads}
    apart = all(slot not in filled and slot + 1 in figures and slot + 1 not in heads for slot in heads if slot)
    return {moved[slot]: head for slot, head in heads.items()} if apart and len(rows) > 1 else heads


def _without_texts(heads: dict[int, str], stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> dict[int, str]:
    """Heads in cells without those, next to the labels, under which rows hold nothing but words or accounts: they head labels."""
    rows = _rows_below(stretch, lines, at)
    kept = dict(heads)
    for slot in range(1, max(heads, default=0)):
        below = [line.cells[slot] for line in rows if slot < len(line.cells)]
        named = holds_side_marks(below) or 2 * sum(any(map(str.isalpha, cell.text)) for cell in below) > len(rows)
        coded = 2 * sum(names_account(cell.text) for cell in below) > len(rows)
        if any(cell.number for cell in below) or not (named or coded):
            break
        kept.pop(slot, None)
    last = max(heads, default=0)
    below = [line.cells[last] for line in rows if last < len(line.cells)]
    if len(kept) > _MOST_LABELS and not any(cell.number for cell in below) and sum(_is_word(cell) for cell in below) * 2 > len(rows):
        kept.pop(last, None)  # remarks behind the figures
    return kept


def _is_word(cell: Cell) -> bool:
    return any(map(str.isalpha, cell.text)) and not any(map(str.isdigit, cell.text))


def _rows_below(stretch: Sequence[GridLine], lines: Sequence[GridLine], at: int) -> list[GridLine]:
    """The next rows with figures below a head in cells, set as the head is."""
    style, behind = stretch[-1].style, _behind(stretch, lines, at)
    if style not in ("tab", "pipe", "native", STYLE):
        return []
    rows = [line for line in lines[behind : behind + _ROWS_LOOKED_AT] if line.numeric and line.style == style]
    return [line for line in rows if style != STYLE or len(line.cells) == len(stretch[-1].cells)]  # a sum there has one label


def _style_of(stretch: Sequence[GridLine]) -> str:
    """The grid's style, which the plain lines in a head (area, unit) do not tell."""
    grid = [line.style for line in stretch if line.style not in ("plain", "tail")]
    return grid[-1] if grid else STACKED


def _is_head(columns: Sequence[Column], slots: Sequence[int]) -> bool:
    """At least one measure or several benefits are named, and at least half of the columns beside the labels, scenarios among them."""
    behind_label = [column for slot, column in zip(slots, columns, strict=True) if slot > 0 or column.role != "unknown"]
    known = [column for column in behind_label if column.role != "unknown" or names_only_scenario(column.header)]
    named = [column for column in known if column.role not in ("total", "benefit", "unknown")]
    benefits = [column for column in known if column.role == "benefit"]
    return bool(named or len(benefits) > 1) and 2 * len(known) >= len(behind_label)
