"""Rows that one benefit lacks, and cells that changed places, are asked for; what may well be so is not."""

from __future__ import annotations

import pytest

from pipeline.model import BenefitStatus
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import benefit_row, make_extract

NAMES = ("Kontanthjælp", "Sygedagpenge", "Fleksjob")
ROWS = tuple(
    benefit_row(10 * place + order, name, scenario, amount)
    for place, name in enumerate(NAMES)
    for order, (scenario, amount) in enumerate({"budget": 5000, "status": 7000, "deviation": 2000}.items())
)


def ask(rows: tuple[BenefitStatus, ...]) -> list[tuple[str, str]]:
    findings = judge(make_extract(benefits=rows, resolution=1)).findings
    return [(f.key.removeprefix("findings."), f.subject) for f in findings if f.key.endswith(("row_missing", "places"))]


@pytest.mark.parametrize("scenario", ["budget", "status", "deviation"])
def test_a_row_that_the_others_have_is_asked_for(scenario: str) -> None:
    rows = tuple(row for row in ROWS if (row.label, row.scenario.value) != ("Fleksjob", scenario))
    assert ask(ROWS) == []
    assert ask(rows) == [("deviation_row_missing", "Fleksjob")]


def test_rows_that_few_have_are_not_asked_for() -> None:
    assert ask(ROWS[:5]) == []
    assert ask(tuple(row for row in ROWS if row.scenario.value != "deviation")) == []
    assert ask((*ROWS[:6], ROWS[6])) == []


@pytest.mark.parametrize(
    ("budget", "status", "asked"),
    [
        ((14_400, 2_035), (2_050, 14_500), True),
        ((2_035, 14_400), (14_500, 2_050), True),
        ((2_035, 14_400), (2_050, 14_500), False),
        ((2_035, 14_400), (6_000, 14_500), False),
        ((5_000, 5_200), (5_300, 5_100), False),
        ((900, 12_000), (300, 30_000), False),
        ((0, 12_000), (12_000, 10), False),
    ],
)
def test_cells_that_changed_places_are_asked_for(budget: tuple[int, int], status: tuple[int, int], asked: bool) -> None:
    rows = (benefit_row(1, "Fleksjob", "budget", *budget, None, None), benefit_row(2, "Fleksjob", "status", *status, None, None))
    assert ask(rows) == ([("range_places", "Fleksjob")] if asked else [])
