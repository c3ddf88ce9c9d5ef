"""Corrections put into the facts at load: what is printed stays, the value beside it becomes the corrected one, on figure and fact alike.

A row speaks of one place: a document's bytes, a position in its text, and the text printed there. Where that is no longer so it
expires, and is never applied elsewhere. Only within the very same bytes may a place move, as when a better reader counts characters
anew: there the same number must stand once, in the same line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.corrections.new_value import Printed, read_new_value, say_change, spell_change
from pipeline.corrections.sheet import CORRECTIONS, place_fault, read_day, tell_row
from pipeline.danish.numbers import parse_number
from pipeline.model import Correction, Entry, Extract, Fact, Figure
from schemas.lists import EntryStatus
from schemas.own_faults import Fault

_ADDRESS = re.compile(r"([0-9a-f]{12})\.f\d+")
_FACTS = {
    "appropriation": "appropriations",
    "benefit_status": "benefits",
    "budget_followup": "followups",
    "claim": "claims",
    "indicator": "indicators",
}
"""The fact tables, and where an extract holds their rows."""


@dataclass(frozen=True, slots=True)
class Amended:
    """The facts as they count, and what came of every row of corrections, in the file's order."""

    extracts: tuple[Extract, ...]
    corrections: tuple[Correction, ...]

    @property
    def applied(self) -> Mapping[str, Correction]:
        """The corrections that are applied, by the figure that they correct."""
        return {one.figure_id: one for one in self.corrections if one.figure_id is not None}


def apply_corrections(extracts: tuple[Extract, ...], entries: Sequence[Entry]) -> Amended:
    """Put every correction into the facts that still applies.

    Args:
        extracts: what each document gave.
        entries: the rows of the file of corrections.
    """
    places = _Places(extracts)
    judged = [_judge(entry, places) for entry in entries]
    twice = {figure_id for figure_id, count in Counter(one.figure_id for one, _ in judged).items() if figure_id and count > 1}
    corrections = tuple(_refuse_twice(one) if one.figure_id in twice else one for one, _ in judged)
    new = {one.figure_id: read for one, read in judged if one.figure_id and one.figure_id not in twice and read is not None}
    return Amended(tuple(_amend(extract, new) for extract in extracts), corrections)


class _Places:
    """Where printed numbers stand: by address, and within a document by number and line."""

    def __init__(self, extracts: Iterable[Extract]) -> None:
        self.paths: dict[str, str] = {}
        self.figures: dict[str, Figure] = {}
        self._in_line: dict[tuple[str, str, str], list[Figure]] = {}
        for extract in extracts:
            self.paths[extract.meeting.document.document_id] = extract.meeting.document.path
            texts = {fact.fact_id: fact.source_text for fact in _list_facts(extract)}
            for figure in extract.figures:
                self.figures[figure.figure_id] = figure
                key = (figure.document_id, _space(texts.get(figure.fact_id, "")), _space(figure.printed_text))
                self._in_line.setdefault(key, []).append(figure)

    def find(self, entry: Entry, document_id: str) -> Figure | None:
        """The figure that a row speaks of, or None where no such number is printed there any more."""
        printed, figure = entry.cells["printed"], self.figures.get(entry.cells["figure_id"])
        if figure is not None and _is_printed(printed, figure):
            return figure
        moved = self._in_line.get((document_id, entry.cells.get("text", ""), printed), ())
        return moved[0] if len(moved) == 1 else None


def _judge(entry: Entry, places: _Places) -> tuple[Correction, Printed | None]:
    address = _ADDRESS.fullmatch(entry.cells["figure_id"])
    if entry.fault is not None:
        return _tell(entry, EntryStatus.REFUSED, entry.fault), None
    if address is None:
        return _tell(entry, EntryStatus.REFUSED, Fault("corrections.no_address", {"found": entry.cells["figure_id"]})), None
    document_id = address[1]
    if document_id not in places.paths:
        return _tell(entry, EntryStatus.EXPIRED, _tell_gone(entry, places)), None
    figure = places.find(entry, document_id)
    if figure is None:
        now = places.figures.get(entry.cells["figure_id"])
        fault = Fault("corrections.other_text", {"now": now.printed_text}) if now else Fault("corrections.no_figure")
        return _tell(entry, EntryStatus.EXPIRED, fault, document_id), None
    read = _read(entry, figure)
    if isinstance(read, Fault):
        return _tell(entry, EntryStatus.REFUSED, read, document_id), None
    said = Fault("corrections.applied", {"means": say_change(read, figure)})
    return replace(_tell(entry, EntryStatus.APPLIED, said, document_id), **_name_values(figure, read)), read


def _read(entry: Entry, figure: Figure) -> Printed | Fault:
    """The new value, held against what the row says in words: a spreadsheet turns 23.000 into 23, and a sentence it leaves alone."""
    read = read_new_value(entry.cells["new"], figure)
    if isinstance(read, Fault):
        return read
    if read.value == figure.value:
        return Fault("corrections.no_change", {"new": entry.cells["new"], "printed": figure.printed_text})
    means = entry.cells.get("means", "")
    if means and means != spell_change(read, figure):
        return Fault("corrections.means_other", {"means": means, "read": spell_change(read, figure)})
    return read


def _tell(entry: Entry, status: EntryStatus, said: Fault, document_id: str | None = None) -> Correction:
    cells = entry.cells
    if status is not EntryStatus.APPLIED:
        said = Fault(said.key, {"printed": cells["printed"], "new": cells["new"], **said.params})
    return Correction(
        **tell_row(entry, CORRECTIONS, status, said),
        corrected_on=read_day(cells["date"]),
        printed_text=cells["printed"],
        new_text=cells["new"],
        document_id=document_id,
    )


def _tell_gone(entry: Entry, places: _Places) -> Fault:
    """The document is not there: its file is gone, or holds other bytes now."""
    file = entry.cells.get("file", "")
    known = file in places.paths.values()
    return Fault("corrections.file_changed" if known else "corrections.file_gone", {"file": file or entry.cells["figure_id"]})


def _name_values(figure: Figure, read: Printed) -> dict[str, Any]:
    return {"figure_id": figure.figure_id, "printed_text": figure.printed_text, "old_value": figure.value, "new_value": read.value}


def _refuse_twice(one: Correction) -> Correction:
    told = place_fault(one, CORRECTIONS, Fault("corrections.twice", {"printed": one.printed_text}))
    return replace(one, status=EntryStatus.REFUSED, key=told.key, params=told.params, figure_id=None, old_value=None, new_value=None)


def _amend(extract: Extract, new: Mapping[str, Printed]) -> Extract:
    changed = [figure for figure in extract.figures if figure.figure_id in new]
    if not changed:
        return extract
    figures = tuple(_correct(figure, new) for figure in extract.figures)
    values: dict[str, dict[str, Any]] = {}
    for figure in changed:
        values.setdefault(figure.fact_id, {})[figure.fact_column] = new[figure.figure_id].value
    tables = {_FACTS[figure.fact_table] for figure in changed}
    facts: dict[str, Any] = {
        name: tuple(replace(fact, **values[fact.fact_id]) if fact.fact_id in values else fact for fact in getattr(extract, name))
        for name in sorted(tables)
    }
    return replace(extract, figures=figures, **facts)


def _correct(figure: Figure, new: Mapping[str, Printed]) -> Figure:
    read = new.get(figure.figure_id)
    return figure if read is None else replace(figure, value=read.value, resolution=read.resolution)


def _list_facts(extract: Extract) -> Iterable[Fact]:
    return [fact for name in _FACTS.values() for fact in getattr(extract, name)]


def _is_printed(text: str, figure: Figure) -> bool:
    """Whether a cell gives the printed number, also where a spreadsheet took its points away."""
    cell, printed = parse_number(text), parse_number(figure.printed_text)
    return text == _space(figure.printed_text) or (cell is not None and printed is not None and cell.value == printed.value)


def _space(text: str) -> str:
    return " ".join(text.split())
