"""Faults planted in sound minutes: the share that is spoken of, by kind, and that nothing is said of the minutes as they are.

What is recorded in ``tests/golden/planted_faults.csv`` may only rise. A fault within rounding, or on a figure that nothing printed ties,
cannot be found by a sum: it counts as passed, and stays in the denominator.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

from schemas.lists import Severity
from tests.measure.planted import KINDS, Planted, count_by_kind, plant_all, read_sound

ROOT = Path(__file__).resolve().parents[2]
RAW, GOLDEN = ROOT / "data" / "raw", ROOT / "tests" / "golden"
PAPERS = (
    RAW / "2017-09-26_aalborg_beskaeftigelsesudvalget.txt",
    RAW / "2018-02-27_randers_beskaeftigelsesudvalget.txt",
    RAW / "2024-08-20_sandager_arbejdsmarkedsudvalget.txt",
    GOLDEN / "head_counts.md",  # its prose counts people as its table does; the shipped papers count none that a table prints
)
EACH, SEED = 4, 1


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> list[Planted]:
    folder = tmp_path_factory.mktemp("planted")
    sound = [read_sound(path.read_bytes(), path.name, folder) for path in PAPERS]
    return [one for paper in sound for one in plant_all(paper, EACH, SEED, folder)]


def test_planted_faults_are_found_as_often_as_recorded(planted: list[Planted], capsys: pytest.CaptureFixture[str]) -> None:
    counts = count_by_kind(planted)
    with capsys.disabled():
        head = f"\n{'planted fault':28} planted  on a figure that a sum ties  found"
        rows = (f"{kind:28} {every:7}  {tied:27}  {found:5}" for kind, (every, tied, found) in counts.items())
        sys.stdout.write("\n".join((head, *rows, "")))
    assert set(counts) == set(KINDS), "every kind is planted"
    worse = [one for one in planted if not one.found]
    for kind, most in _read_record().items():
        assert counts[kind][2] >= most, [one for one in worse if one.kind == kind]


def test_a_wrong_sign_or_unit_on_a_tied_figure_never_passes(planted: list[Planted]) -> None:
    """A sign or a thousandfold is beyond every rounding."""
    assert [one for one in planted if one.kind in ("a sign", "an amount times 1000") and one.tied and not one.found] == []


def test_sound_minutes_raise_no_alarm(tmp_path: Path) -> None:
    for path in (*sorted(RAW.glob("*sandager*.txt")), PAPERS[-1]):
        sound = read_sound(path.read_bytes(), path.name, tmp_path)
        assert [f for f in sound.judgement.findings if f.severity in (Severity.ERROR, Severity.WARNING)] == []


def _read_record() -> dict[str, int]:
    with (GOLDEN / "planted_faults.csv").open(encoding="utf-8", newline="") as file:
        return {row["kind"]: int(row["found"]) for row in csv.DictReader(file)}
