"""Every cell of the other tables of figures in the real minutes, against a reading by hand."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.model import Extract, Indicator
from pipeline.readers import read_document
from pipeline.run import extract_document

Row = dict[str, str]


@pytest.fixture(scope="module")
def by_hand(root: Path) -> tuple[Row, ...]:
    with (root / "tests" / "golden" / "indicators.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@pytest.fixture(scope="module")
def real(shared_minutes: Path) -> dict[str, Extract]:
    return {path.name: extract_document(read_document(path)) for path in sorted(shared_minutes.glob("*.txt"))}


def _tell(extract: Extract, indicator: Indicator) -> tuple[int, str, Decimal, str, str, str, str]:
    figure = next(figure for figure in extract.figures if figure.fact_id == indicator.fact_id)
    role = indicator.role.value
    return figure.line_no, figure.printed_text, indicator.value, indicator.unit.value, indicator.row_label, indicator.column_label, role


def test_every_cell_is_read_as_by_hand(by_hand: tuple[Row, ...], real: dict[str, Extract], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is missed, nothing is read otherwise, and nothing is taken for an indicator that is none (time plans, ranks, durations)."""
    expected: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    cells = {name: {_tell(extract, indicator): indicator for indicator in extract.indicators} for name, extract in real.items()}
    for row in by_hand:
        key = (row["document"], row["title"])
        expected[key] += 1
        place, value = (int(row["line_no"]), row["printed_text"]), Decimal(row["value"])
        told = (*place, value, row["unit"], row["row_label"], row["column_label"], row["role"])
        indicator = cells[row["document"]].pop(told, None)
        found[key] += indicator is not None and row["title"] in (indicator.table_title or "")
    with capsys.disabled():
        for (document, title), count in expected.items():
            sys.stdout.write(f"\n  {document}  {title}: {found[document, title]} of {count} cells")
    assert found == expected
    assert not {name: rest for name, rest in cells.items() if rest}, "indicators that the reading by hand does not have"


def test_no_cell_of_theirs_is_refused(real: dict[str, Extract]) -> None:
    assert not [cell for extract in real.values() for cell in extract.quarantined if cell.stage == "facts"]
