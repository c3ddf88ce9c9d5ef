"""The record of how well papers by other hands are read: kept so that no change makes it worse unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.measure.foreign import SETS, Judged, count, judge_set, list_sets
from tests.measure.outcomes import RIGHT, UNFLAGGED
from tests.measure.row_files import read_rows, write_rows

RECORD = Path(__file__).resolve().parents[1] / "golden" / "foreign.csv"


@dataclass(frozen=True, slots=True)
class Row:
    """Of one paper: its cells, those right and those wrong without a word; claims found; faults told; errors that nothing accounts for."""

    set: str
    paper: str
    cells: int
    right: int
    silent: int
    claims: int
    found: int
    faults: int
    told: int
    alarms: int


@dataclass(frozen=True, slots=True)
class Measured:
    """A row measured now, with all that it counts."""

    row: Row
    judged: tuple[Judged, ...]


def read_record() -> tuple[Row, ...]:
    """The rows recorded."""
    return read_rows(RECORD, Row)


def read_first_sight() -> tuple[Row, ...]:
    """How each set was read before anything was mended against it, all its papers together."""
    return read_rows(SETS / "first_sight.csv", Row)


def measure_set(folder: Path) -> tuple[Measured, ...]:
    """What becomes of each paper of a set."""
    judged = tuple(judge_set(folder))
    papers = sorted({one.paper for one in judged})
    return tuple(_measure(folder.name, paper, tuple(one for one in judged if one.paper == paper)) for paper in papers)


def describe_worse(measured: Measured) -> str:
    """What went wrong where anything is worse than recorded; nothing otherwise, nor of a paper that is not recorded yet."""
    row = measured.row
    kept = next((each for each in read_record() if (each.set, each.paper) == (row.set, row.paper)), None)
    if kept is None:
        return ""
    is_as_good = row.right >= kept.right and row.found >= kept.found and row.told >= kept.told
    if is_as_good and row.silent <= kept.silent and row.alarms <= kept.alarms:
        return ""
    wrong = [one for one in measured.judged if one.outcome != RIGHT]
    told = "\n".join(f"{one.kind} {one.outcome} {one.true.get('row', '')} {one.true.get('printed', '')} {one.told}" for one in wrong)
    return f"recorded {kept}, measured {row}\n{told}"


def write_record() -> str:
    """Measure all anew and write the record, unless something got worse: then what did."""
    measured = [each for folder in list_sets() for each in measure_set(folder)]
    worse = [told for each in measured if (told := describe_worse(each))]
    if worse:
        return "\n".join(worse)
    write_rows(RECORD, Row, (each.row for each in measured))
    return ""


def _measure(name: str, paper: str, judged: Sequence[Judged]) -> Measured:
    counts = count(judged)
    all_of = {kind: sum(number for (each, _), number in counts.items() if each == kind) for kind in ("cell", "claim", "fault", "alarm")}
    row = Row(
        name,
        paper,
        cells=all_of["cell"],
        right=counts["cell", RIGHT],
        silent=counts["cell", UNFLAGGED],
        claims=all_of["claim"],
        found=counts["claim", RIGHT],
        faults=all_of["fault"],
        told=counts["fault", RIGHT],
        alarms=all_of["alarm"],
    )
    return Measured(row, tuple(judged))
