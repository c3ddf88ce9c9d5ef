"""Faults planted in sound minutes, one at a time: which of them the program speaks of.

A fault that no sum can notice, since it is smaller than rounding or nothing printed ties its figure, is planted all the same: it counts
as passed, and stays in the denominator.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from pipeline.extract import extract_document
from pipeline.model import Extract, Figure, Judgement, TableFact
from pipeline.readers import read_document
from pipeline.reconcile import reconcile
from schemas.lists import FigureState, IdentityKind, Outcome, Severity, Unit

_TOLD = (Severity.ERROR, Severity.WARNING, Severity.QUESTION)
_TYING = (IdentityKind.ARITHMETIC, IdentityKind.AGREEMENT)
_CODE = re.compile(r"(?<![\d.])\d{1,2}\.\d{2}\.\d\d(?![\d.]\d)")
_SUMS = ("subtotal", "net", "total")

Edit = tuple[int, int, str]
"""A stretch of the text and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Minutes before anything is planted, and what is said of them then."""

    name: str
    text: str
    extract: Extract
    judgement: Judgement

    @property
    def tied(self) -> frozenset[str]:
        """The figures that a sum or an agreement which holds ties."""
        held = (identity for identity in self.judgement.identities if identity.outcome is Outcome.HOLDS and identity.kind in _TYING)
        return frozenset(term.figure_id for identity in held for term in identity.terms)


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: what was done where, whether a sum ties the figure that it stands on, and whether it was spoken of."""

    kind: str
    document: str
    printed: str
    line_no: int
    tied: bool
    found: bool


def read_sound(data: bytes, name: str, folder: Path) -> Sound:
    """Minutes as they are.

    Args:
        data: the minutes, of any encoding that is read; faults are planted in their text.
        name: what they are called in what is told.
        folder: where a file may be written.
    """
    path = folder / name
    path.write_bytes(data)
    text = read_document(path).text
    extract = _read(text, folder)
    return Sound(name, text, extract, reconcile((extract,)))


def plant_all(sound: Sound, each: int, seed: int, folder: Path) -> Iterator[Planted]:
    """Plants up to so many faults of each kind, each alone in the sound minutes.

    Args:
        sound: the minutes.
        each: how many faults of a kind.
        seed: which figures are drawn.
        folder: where files may be written.
    """
    before = _list_told(sound.extract, sound.judgement)
    for kind, find in KINDS.items():
        rng = Random(f"{seed} {kind} {sound.name}")
        edits = find(sound, rng)
        for figure, edit in rng.sample(edits, min(each, len(edits))):
            start, end, text = edit
            extract = _read(sound.text[:start] + text + sound.text[end:], folder)
            told = _list_told(extract, reconcile((extract,))) - before
            yield Planted(kind, sound.name, figure.printed_text, figure.line_no, figure.figure_id in sound.tied, bool(told))


def _read(text: str, folder: Path) -> Extract:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return extract_document(read_document(path))


def _list_told(extract: Extract, judgement: Judgement) -> set[tuple[object, ...]]:
    """All that a user is told of a paper, without places: a fault moves what stands behind it."""
    told: set[tuple[object, ...]] = {
        (finding.rule, finding.severity, finding.subject, finding.printed, finding.computed)
        for finding in judgement.findings
        if finding.severity in _TOLD
    }
    told |= {("refused", cell.reason, cell.payload) for cell in extract.quarantined}
    told |= {("noted", note.key, repr(note.params)) for note in extract.notes}
    doubtful = (FigureState.CONTESTED, FigureState.REFUTED)
    return told | {("state", f.printed_text, f.fact_column) for f in extract.figures if judgement.states.get(f.figure_id) in doubtful}


Found = list[tuple[Figure, Edit]]


def _list_edits(sound: Sound, change: Callable[[Figure, str], str | None], wanted: Callable[[Figure], bool]) -> Found:
    found: Found = []
    for figure in sound.extract.figures:
        changed = change(figure, figure.printed_text) if wanted(figure) else None
        if changed is not None and changed != figure.printed_text:
            found.append((figure, (figure.char_start, figure.char_end, changed)))
    return found


def _change_digit(rng: Random) -> Callable[[Figure, str], str | None]:
    def change(figure: Figure, text: str) -> str | None:
        places = [place for place, char in enumerate(text) if char.isdigit()]
        place = rng.choice(places)
        first = place == places[0]
        digit = rng.choice([digit for digit in "0123456789" if digit != text[place] and not (first and digit == "0")])
        return f"{text[:place]}{digit}{text[place + 1 :]}"

    return change


def _turn_sign(figure: Figure, text: str) -> str | None:
    return re.sub(r"[-−–]\s?", "", text) if re.search(r"[-−–]", text) else f"-{text}"


def _in_tables(figure: Figure) -> bool:
    return figure.fact_table in ("appropriation", "benefit_status", "budget_followup")


def _is_money(figure: Figure) -> bool:
    return _in_tables(figure) and figure.unit is Unit.DKK and bool(figure.value)


def _roles(sound: Sound) -> dict[str, str]:
    rows: tuple[TableFact, ...] = (*sound.extract.appropriations, *sound.extract.benefits, *sound.extract.followups)
    return {row.fact_id: row.role.value for row in rows}


def _plant_digit(sound: Sound, rng: Random) -> Found:
    roles = _roles(sound)
    return _list_edits(sound, _change_digit(rng), lambda figure: _in_tables(figure) and roles[figure.fact_id] == "line")


def _plant_sign(sound: Sound, rng: Random) -> Found:
    return _list_edits(sound, _turn_sign, _is_money)


def _plant_total(sound: Sound, rng: Random) -> Found:
    roles = _roles(sound)
    return _list_edits(sound, _change_digit(rng), lambda figure: _in_tables(figure) and roles[figure.fact_id] in _SUMS)


def _plant_unit(sound: Sound, rng: Random) -> Found:
    return _list_edits(sound, lambda figure, text: f"{text}.000" if re.fullmatch(r"-?[\d.]+", text) else None, _is_money)


def _plant_head_count(sound: Sound, rng: Random) -> Found:
    return _list_edits(sound, _change_digit(rng), lambda figure: figure.fact_table == "claim" and figure.unit is Unit.PERSONS)


def _plant_prose_amount(sound: Sound, rng: Random) -> Found:
    return _list_edits(sound, _change_digit(rng), lambda figure: figure.fact_table == "claim" and figure.unit is Unit.DKK)


def _line_of(sound: Sound, figure: Figure) -> tuple[int, int]:
    start = sound.text.rfind("\n", 0, figure.char_start) + 1
    end = sound.text.find("\n", figure.char_end)
    return start, end if end >= 0 else len(sound.text)


def _plant_lost_row(sound: Sound, rng: Random) -> Found:
    roles = _roles(sound)
    lines = {_line_of(sound, figure): figure for figure in sound.extract.figures if _is_money(figure) and roles[figure.fact_id] == "line"}
    return [(figure, (start, end + 1, "")) for (start, end), figure in lines.items()]


def _plant_swapped_cells(sound: Sound, rng: Random) -> Found:
    rows: dict[tuple[int, int], list[Figure]] = {}
    for figure in filter(_in_tables, sound.extract.figures):
        rows.setdefault(_line_of(sound, figure), []).append(figure)
    found: Found = []
    for row in rows.values():
        first, *rest = sorted(row, key=lambda figure: figure.char_start)
        if rest and rest[0].printed_text != first.printed_text:
            between = sound.text[first.char_end : rest[0].char_start]
            found.append((first, (first.char_start, rest[0].char_end, f"{rest[0].printed_text}{between}{first.printed_text}")))
    return found


def _plant_shifted_column(sound: Sound, rng: Random) -> Found:
    """The only figure of a row of two columns in the other one."""
    found: Found = []
    for figure in filter(_is_money, sound.extract.figures):
        start, end = figure.char_start, figure.char_end
        if sound.text[start - 1 : start] == "\t" and sound.text[end : end + 2] in ("\t\n", "\t"):
            found.append((figure, (start, end + 1, f"\t{figure.printed_text}")))
    return found


def _plant_wrong_code(sound: Sound, rng: Random) -> Found:
    if not sound.extract.appropriations:
        return []
    lines = {line.no: line for line in sound.extract.meeting.document.lines}
    figures = {figure.fact_id: figure for figure in sound.extract.figures}
    found: dict[int, tuple[Figure, Edit]] = {}
    for row in sound.extract.appropriations:
        for no in range(row.line_no, max(row.line_no - 6, 0), -1):
            code = _CODE.search(lines[no].text)
            if code and row.fact_id in figures:
                at = lines[no].start + code.end() - 1
                digit = rng.choice([digit for digit in "0123456789" if digit != sound.text[at]])
                found.setdefault(at, (figures[row.fact_id], (at, at + 1, digit)))
                break
    return list(found.values())


KINDS: dict[str, Callable[[Sound, Random], Found]] = {
    "a digit": _plant_digit,
    "a sign": _plant_sign,
    "a row dropped": _plant_lost_row,
    "two cells swapped": _plant_swapped_cells,
    "an amount times 1000": _plant_unit,
    "a column shifted": _plant_shifted_column,
    "a total changed": _plant_total,
    "an account code misprinted": _plant_wrong_code,
    "an amount in prose": _plant_prose_amount,
    "a head count in prose": _plant_head_count,
}


def count_by_kind(planted: Sequence[Planted]) -> dict[str, tuple[int, int, int]]:
    """For each kind how many faults were planted, how many of them on figures that a sum ties, and how many were spoken of."""
    return {
        kind: (len(own), sum(one.tied for one in own), sum(one.found for one in own))
        for kind in KINDS
        if (own := [one for one in planted if one.kind == kind])
    }
