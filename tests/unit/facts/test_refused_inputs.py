"""Inputs that may mean several things: none is stored, each is refused by name, in words that say what is wrong with it.

The table is tests/golden/refused_inputs.csv: ``¶`` ends a line, ``|`` a cell.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pipeline.messages import render
from tests.builders import read_facts

TABLE = Path(__file__).resolve().parents[2] / "golden" / "refused_inputs.csv"
FEWEST = 100


def list_inputs() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", list_inputs(), ids=lambda row: row["name"])
def test_what_may_mean_several_things_is_refused_by_name(row: dict[str, str]) -> None:
    facts = read_facts(row["table"].replace("¶", "\n").replace("|", "\t") + "\n")
    refused = [cell for cell in facts.quarantined if row["cell"] in cell.payload]
    assert row["reason"] in {cell.reason.removeprefix("facts.") for cell in refused}
    assert row["cell"] not in {figure.printed_text for figure in facts.figures}
    for cell in refused:
        assert all(render(cell.reason, cell.params, language) for language in ("da", "en"))


def test_there_are_a_hundred_of_them_and_no_two_alike() -> None:
    rows = list_inputs()
    assert len({(row["table"], row["cell"]) for row in rows}) == len(rows) >= FEWEST
