"""The record of how well made minutes were read, by kind and layout and by damage: kept so that no change makes it worse unseen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.maker.documents import DAMAGES, KINDS, LAYOUTS, make_document
from tests.measure.outcomes import UNFLAGGED, Outcome
from tests.measure.row_files import read_rows, write_rows
from tests.measure.tally import add_up, describe, judge_all

RECORD = Path(__file__).resolve().parents[1] / "golden" / "made_kinds.csv"
KEPT: Sequence[int] = range(2)


@dataclass(frozen=True, slots=True)
class Row:
    """How many cells of some made minutes were read right or rightly refused, and how many were wrong without a word."""

    kind: str
    layout: str
    damage: str
    cells: int
    good: int
    silent: int


@dataclass(frozen=True, slots=True)
class Measured:
    """A row measured now, with the outcomes that it counts."""

    row: Row
    outcomes: tuple[Outcome, ...]


def read_record() -> tuple[Row, ...]:
    """The rows recorded."""
    return read_rows(RECORD, Row)


def measure_layout(kind: str, layout: str, seeds: Sequence[int]) -> Measured:
    """What becomes of one kind of minutes in one layout."""
    return _measure((kind, layout, ""), tuple(judge_all(make_document(seed, kind, layout) for seed in seeds)))


def measure_damage(damage: str, seeds: Sequence[int]) -> Measured:
    """What becomes of minutes of every kind with one damage."""
    documents = ((seed, kind, LAYOUTS[(seed + place) % len(LAYOUTS)]) for seed in seeds for place, kind in enumerate(KINDS))
    return _measure(("", "", damage), tuple(judge_all(make_document(seed, kind, layout, damage) for seed, kind, layout in documents)))


def describe_worse(measured: Measured) -> str:
    """What went wrong, where fewer cells are good or more are silently wrong than recorded; nothing otherwise."""
    row = measured.row
    kept = next(each for each in read_record() if (each.kind, each.layout, each.damage) == (row.kind, row.layout, row.damage))
    if row.good >= kept.good and row.silent <= kept.silent:
        return ""
    wrong = measured.outcomes if row.good < kept.good else [each for each in measured.outcomes if each.outcome == UNFLAGGED]
    return f"recorded {kept}, measured {row}\n{describe(wrong)}"


def write_record() -> str:
    """Measure all anew and write the record, unless something got worse: then what did."""
    measured = list(_measure_all())
    worse = [told for each in measured if read_record() and (told := describe_worse(each))]
    if worse:
        return "\n".join(worse)
    write_rows(RECORD, Row, (each.row for each in measured))
    return ""


def _measure_all() -> Iterator[Measured]:
    for kind in KINDS:
        for layout in LAYOUTS:
            yield measure_layout(kind, layout, KEPT)
    for damage in DAMAGES:
        yield measure_damage(damage, KEPT[:1])


def _measure(key: tuple[str, str, str], outcomes: tuple[Outcome, ...]) -> Measured:
    tally = add_up(outcomes)
    return Measured(Row(*key, tally.cells, round(tally.good * tally.cells), tally.outcomes[UNFLAGGED]), outcomes)
