"""Second look, first half: the head of a table. Columns get their roles from words, over one line or several, in a grid or stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.vocabulary import find_unit, is_unit, match_change_type, match_column
from pipeline.danish.words import find_years, normalise, without_years
from pipeline.model import Cell, Column
from pipeline.tables.align import Extent, find_value_columns, place_cells
from pipeline.tables.grid import GridLine

_LONGEST_HEAD_CELL = 60


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
    def roles(self) -> tuple[tuple[str, int | None], ...]:
        """What tells one table's head from another's: its columns' roles and years, in any order."""
        return tuple(sorted(((column.role, column.fiscal_year) for column in self.columns), key=str))


def read_header(lines: Sequence[GridLine], at: int) -> Header | None:
    """The head that starts at a line, if one does.

    Args:
        lines: an item's lines.
        at: the index of the line where the head may start.

    Returns:
        the head by the stretch of lines that names the most columns, or None.
    """
    stretch = _head_stretch(lines, at)
    extents = find_value_columns(_aligned_below(lines, at)) if any(line.style == "aligned" for line in stretch) else ()
    best: Header | None = None
    for length in range(1, len(stretch) + 1):
        header = _read_stretch(stretch[:length], extents, at, lines)
        if header and (best is None or _score(header) > _score(best)):
            best = header
    return best


def _score(header: Header) -> tuple[int, bool, int]:
    known = sum(1 for column in header.columns if column.role != "unknown")
    return known, header.unit_factor is not None, len(header.years)


def _head_stretch(lines: Sequence[GridLine], at: int) -> list[GridLine]:
    stretch: list[GridLine] = []
    for line in lines[at:]:
        if line.is_blank or line.is_rule:
            if not stretch:
                break
            continue
        if not _could_be_head(line):
            break
        stretch.append(line)
    return stretch[:8]


def _could_be_head(line: GridLine) -> bool:
    if any(not _is_year(cell) and not is_unit(cell.text) for _, cell in line.numeric):
        return False
    if line.style in ("plain", "tail"):
        return _is_stacked_head(line.line.text)
    filled = line.filled
    return any(index > 0 for index, _ in filled) and all(len(cell.text) <= _LONGEST_HEAD_CELL for _, cell in filled)


def _is_stacked_head(text: str) -> bool:
    word = match_column(text)
    return is_unit(text) or (word is not None and word.exact and match_change_type(text) is None)


def _is_year(cell: Cell) -> bool:
    return bool(find_years(cell.text)) and not without_years(cell.text)


def _aligned_below(lines: Sequence[GridLine], at: int) -> list[GridLine]:
    """The aligned lines that share this head: to the first two lines in a row that are neither blank, rule, heading nor aligned."""
    return [line for line in lines[at : at + 200] if line.style == "aligned" and line.numeric]


def _read_stretch(stretch: Sequence[GridLine], extents: tuple[Extent, ...], at: int, lines: Sequence[GridLine]) -> Header | None:
    texts: dict[int, list[str]] = {}
    unit_factor, unit_text = None, None
    for line in stretch:
        slots = _slots(line, extents, texts)
        if len(slots) == 1 and is_unit(slots[0][1]):
            unit = find_unit(slots[0][1])
            unit_factor, unit_text = (unit.factor, slots[0][1]) if unit else (None, None)
            continue
        for slot, text in slots:
            texts.setdefault(slot, []).append(text)
    heads = {slot: " ".join(parts) for slot, parts in sorted(texts.items())}
    years = tuple(dict.fromkeys(year for head in heads.values() for year in find_years(head)))
    columns = _name_columns(heads, several_years=len(years) > 1)
    if not _is_head(columns):
        return None
    behind = lines.index(stretch[-1], at) + 1
    values = tuple((slot, column) for slot, column in columns.items() if column.role != "label")
    style = _style_of(stretch)
    if style == "stacked" and len(values) < 2 and unit_factor is None and not years:
        return None
    return Header(
        columns=tuple(Column(number, c.role, c.header, c.unit_factor, c.fiscal_year) for number, (_, c) in enumerate(values)),
        slots=tuple(slot for slot, _ in values),
        style=style,
        extents=extents,
        unit_factor=unit_factor,
        unit_text=unit_text,
        years=years,
        first=at,
        behind=behind,
    )


def _style_of(stretch: Sequence[GridLine]) -> str:
    """The grid's style, which the plain lines in a head (area, unit) do not tell; ``stacked`` when there are only such."""
    grid = [line.style for line in stretch if line.style not in ("plain", "tail")]
    return grid[-1] if grid else "stacked"


def _slots(line: GridLine, extents: tuple[Extent, ...], texts: dict[int, list[str]]) -> list[tuple[int, str]]:
    """Which slot each head text of a line stands in. Plain lines are stacked: each role word opens the next slot."""
    if line.style == "aligned":
        return [(slot, cell.text) for slot, cell in place_cells(line, extents) if slot is not None]
    if line.style in ("plain", "tail"):
        text = line.line.text.strip()
        area_only = _names_area(text)
        known = [slot for slot, parts in texts.items() if not all(_names_area(part) for part in parts)]
        return [(max(known, default=0) + (0 if area_only and known else 1), text)]
    return [(index, cell.text) for index, cell in line.filled]


def _names_area(text: str) -> bool:
    """``DRIFT 2017`` stands above the columns, it is none itself."""
    return normalise(without_years(text)) in {"drift", "anlæg"}


def _name_columns(heads: dict[int, str], several_years: bool) -> dict[int, Column]:
    columns: dict[int, Column] = {}
    for slot, head in heads.items():
        word = match_column(head)
        unit = find_unit(head)
        years = find_years(head)
        year = years[0] if several_years and len(years) == 1 else None
        columns[slot] = Column(slot, word.role if word else "unknown", head, unit.factor if unit else None, year)
    return columns


def _is_head(columns: dict[int, Column]) -> bool:
    """At least one column of figures is named, and not fewer than half of those beside the labels."""
    values = [column for column in columns.values() if column.role != "label"]
    behind_label = [column for column in values if column.index > 0 or column.role != "unknown"]
    known = [column for column in behind_label if column.role != "unknown"]
    return bool(known) and 2 * len(known) >= len(behind_label)
