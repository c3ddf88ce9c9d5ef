"""A change between two forecasts is not the deviation from the budget."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_facts

ROWS = ((620, 640, 665), (410, 414, 400), (350, 366, 340), (180, 170, 195))
"""Budget, earlier forecast, forecast."""
LEGEND = "+ = merforbrug\n\n"


def make(heads: str, *rows: tuple[int, ...], legend: str = LEGEND) -> str:
    lines = ["\t".join((name, *map(str, row))) for name, row in zip("ABCDE", rows, strict=False)]
    return legend + "\n".join((f"mio. kr.\t{heads}", *lines))


def change(turned: int = 1) -> list[tuple[int, ...]]:
    return [(*row, turned * (row[2] - row[1])) for row in ROWS]


def deviation() -> list[tuple[int, ...]]:
    return [(*row, row[2] - row[0]) for row in ROWS]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make("Korr. budget\tEstimat 1\tEstimat 2\tÆndring", *change()), id="the rows say so"),
        pytest.param(make("Korr. budget\tEstimat 1\tEstimat 2\tÆndring", *change(-1)), id="the other way round"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tÆndring", *change()), id="an earlier forecast"),
        pytest.param(make("Korr. budget\tSkøn pr. 31.3.\tSkøn pr. 31.8.\tÆndring", *change()), id="by their days"),
        pytest.param(make("Korr. budget\tXyzzy\tForventet regnskab\tÆndring", *change()), id="a forecast under an unknown head"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tAfvigelse", *change()), id="whatever it is called"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tÆndring", (620, 640, 665, 90), (410, 414, 400, 80)), id="rows are silent"),
    ],
)
def test_a_change_between_forecasts_is_kept_as_printed_and_is_no_deviation(text: str) -> None:
    facts = read_facts(text)
    assert [(fact.expected_dkk, fact.deviation_dkk) for fact in facts.followups] == [
        (Decimal(line.split("\t")[3]) * 1_000_000, None) for line in text.split("\n") if line[:1] in "ABCD" and "\t" in line
    ]
    head = text.split("\n")[2].split("\t")[-1]
    kept = [cell.value for cell in facts.indicators if cell.column_label == head]
    assert kept == [Decimal(line.split("\t")[-1]) * 1_000_000 for line in text.split("\n") if line[:1] in "ABCD" and "\t" in line]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tÆndring", *deviation()), id="a change from the budget, say the rows"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tAfvigelse", *deviation()), id="a deviation"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tAfvigelse", *deviation()[:3], (180, 170, 195, 55)), id="once wrong"),
        pytest.param(make("Korr. budget\tTidl. skøn\tNyt skøn\tAfvigelse", (620, 640, 665, 90), (410, 414, 400, 80)), id="silent rows"),
        pytest.param(make("Korr. budget\tForbrug\tNyt skøn\tÆndring", (620, 640, 665, 90), (410, 414, 400, 80)), id="one forecast alone"),
    ],
)
def test_a_deviation_beside_two_forecasts_stays_one(text: str) -> None:
    facts = read_facts(text).followups
    assert facts
    assert all(fact.deviation_dkk is not None for fact in facts)


def test_the_deviation_from_the_budget_is_kept_beside_the_change() -> None:
    rows = [(*row, row[2] - row[1], row[0] - row[2]) for row in ROWS]
    text = make("Korr. budget\tEstimat 1\tEstimat 2\tÆndring 1-2\tDifference", *rows, legend="Plus = mindreforbrug\n\n")
    facts = read_facts(text)
    assert [fact.deviation_dkk for fact in facts.followups] == [(row[2] - row[0]) * 1_000_000 for row in ROWS]
    assert not facts.quarantined
