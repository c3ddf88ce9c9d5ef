"""From a cell to a figure: value = printed × unit × sign, with all three kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pipeline.model import Cell, Figure, Line, Number, Quarantined, Table, TableRow
from schemas.lists import Choice, Reading, SignRule, Unit


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: its document, that document's lines by their offsets, and its pages that were recognised in pictures."""

    document_id: str
    item_no: int
    lines: tuple[Line, ...]
    recognised: frozenset[int] = frozenset()

    def line_at(self, offset: int) -> Line:
        """The line that holds an offset; a row may be folded from several."""
        return self.lines[bisect_right(self.lines, offset, key=lambda line: line.start) - 1]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that is to become one column of a fact."""

    column: str
    number: Number
    unit: Unit
    unit_factor: Decimal
    unit_source: str
    locator: str
    sign_rule: SignRule = SignRule.AS_PRINTED
    sign: int = 1
    chosen_by: Choice | None = None

    @property
    def value(self) -> Decimal:
        """The value that the fact stores."""
        return self.number.value * self.unit_factor * self.sign


def make_figure(measure: Measure, fact_table: str, fact_id: str, place: Place) -> Figure:
    """The figure of a measure.

    Args:
        measure: the number with its unit and sign.
        fact_table: the table that holds the fact.
        fact_id: the fact.
        place: where the item stands.

    Returns:
        a figure whose id is of the document and the number's position.
    """
    number = measure.number
    line = place.line_at(number.start)
    return Figure(
        figure_id=f"{place.document_id}.f{number.start}",
        document_id=place.document_id,
        item_no=place.item_no,
        page=line.page,
        line_no=line.no,
        char_start=number.start,
        char_end=number.end,
        locator=measure.locator,
        printed_text=number.text,
        printed_value=number.value,
        unit_factor=measure.unit_factor,
        unit=measure.unit,
        unit_source=measure.unit_source,
        sign_rule=measure.sign_rule,
        value=measure.value,
        resolution=number.resolution * measure.unit_factor,
        reading=_tell_reading(measure, line, place),
        fact_table=fact_table,
        fact_id=fact_id,
        fact_column=measure.column,
        chosen_by=measure.chosen_by,
        is_turned=measure.sign < 0,
    )


def _tell_reading(measure: Measure, line: Line, place: Place) -> Reading:
    if line.page in place.recognised:
        return Reading.OCR
    return Reading.CHOSEN if measure.chosen_by else Reading.PLAIN


def refuse(cell: Cell, place: Place, reason: str, candidates: tuple[str, ...] = (), **params: object) -> Quarantined:
    """A cell that is not let in, with its place and the reason (a key of ``schemas/messages/facts.toml``)."""
    line = place.line_at(cell.start)
    return Quarantined(
        document_id=place.document_id,
        item_no=place.item_no,
        page=line.page,
        line_no=line.no,
        char_start=cell.start,
        char_end=cell.end,
        stage="facts",
        reason=f"facts.{reason}",
        params=params,
        payload=cell.text,
        candidates=candidates,
    )


def place_of_fact(place: Place, row: TableRow, number: int, table: Table, measures: Sequence[Measure], year: int | None) -> dict[str, Any]:
    """The columns that say where a fact stands, the same for every kind of fact: a row's place is the place of its first figure."""
    first = place.line_at(min(measure.number.start for measure in measures))
    return {
        "fact_id": fact_id_of(place.document_id, measures, year),
        "document_id": place.document_id,
        "item_no": place.item_no,
        "page": first.page,
        "line_no": first.no,
        "source_text": " ".join(cell.text for cell in (*row.cells, *(cell for _, cell in row.values))),
        "table_no": table.table_no,
        "row_no": number,
        "fiscal_year": year,
    }


def fact_id_of(document_id: str, measures: Sequence[Measure], fiscal_year: int | None) -> str:
    """The id of a fact: of the place of its first figure and the fiscal year, never of an ordinal."""
    return f"{document_id}.r{min(measure.number.start for measure in measures)}.{fiscal_year or 0}"
