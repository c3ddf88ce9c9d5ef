"""The shipped minutes against what was read of them by hand, cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from pipeline.model import Extract
from pipeline.readers import read_document
from pipeline.run import extract_document
from tests.integration.agreement import Row, list_appropriations, list_benefits, simplify
from tests.maker.truth import NUMBERS, AppropriationTruth, BenefitTruth, read_truth

FILES = {
    "2017-09-26_aalborg_beskaeftigelsesudvalget.txt": "aalborg_2017",
    "2024-05-14_sandager_arbejdsmarkedsudvalget.txt": "sandager_2024_q1",
    "2024-06-24_sandager_byraadet.txt": "sandager_2024_council",
    "2024-08-20_sandager_arbejdsmarkedsudvalget.txt": "sandager_2024_q2",
    "2024-11-12_sandager_arbejdsmarkedsudvalget.txt": "sandager_2024_q3",
    "2025-01-21_sandager_arbejdsmarkedsudvalget.txt": "sandager_2024_q4",
}
MEASURES = NUMBERS - {"item_no", "line_no"}


def judge_shipped(root: Path) -> Iterator[tuple[str, Counter[str]]]:
    """For each shipped file with a reading by hand: how many cells are right, wrong, not read, or read where nothing stands.

    The rows are matched in their printed order within their item, by all that is no measure.
    """
    for name, truth in FILES.items():
        extract = extract_document(read_document(root / "data" / "raw" / name))
        yield name, _count(list_truth(root, truth), list_read(extract))


def list_truth(root: Path, name: str) -> tuple[Row, ...]:
    """The rows read by hand."""
    rows: list[Row] = []
    folder = root / "tests" / "golden"
    rows += read_truth(folder / f"{name}_appropriations.csv", AppropriationTruth)
    benefits = folder / f"{name}_benefits.csv"
    rows += read_truth(benefits, BenefitTruth) if benefits.exists() else ()
    return tuple(rows)


def list_read(extract: Extract) -> tuple[Row, ...]:
    """The rows read by the program."""
    return (*list_appropriations(extract), *list_benefits(extract))


def _count(true: tuple[Row, ...], read: tuple[Row, ...]) -> Counter[str]:
    wanted, found = _cells(true), _cells(read)
    places = {key[:-1] for key in wanted}
    counts: Counter[str] = Counter()
    for key, amount in wanted.items():
        counts["right" if found[key] == amount else "not read so"] += amount
    counts["elsewhere"] = sum(amount for key, amount in found.items() if key not in wanted and key[:-1] not in places)
    return counts


def _cells(rows: tuple[Row, ...]) -> Counter[tuple[object, ...]]:
    """Each measure with all that says what it is about, its value last."""
    cells: Counter[tuple[object, ...]] = Counter()
    for row in map(simplify, rows):
        about = tuple(getattr(row, field.name) for field in fields(row) if field.name not in NUMBERS)
        for field in fields(row):
            value = getattr(row, field.name)
            if field.name in MEASURES and value is not None:
                cells[(type(row).__name__, row.item_no, *about, field.name, value)] += 1
    return cells
