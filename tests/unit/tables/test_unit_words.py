"""A column that says what each row counts is no part of the rows' names: its word stands in brackets behind them."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "Nøgletal\tEnhed\tJanuar 2031\tFebruar 2031\n"
CASES = [
    ("Planer\tantal\t12\t14\nGenoptræning i gang\tpct.\t82,1\t83,0\n", ["Planer (antal)|count", "Genoptræning i gang (pct.)|pct"]),
    ("Ventetid\tdage\t5,4\t5,2\nHjælp\ttimer pr. uge\t431\t433\n", ["Ventetid (dage)|unstated", "Hjælp (timer pr. uge)|unstated"]),
    ("Planer\tNord\t12\t14\nPlaner\tSyd\t82\t83\n", ["Planer Nord|unstated", "Planer Syd|unstated"]),
    ("Planer\tantal\t12\t14\nVentetid\tSyd\t82\t83\n", ["Planer antal|unstated", "Ventetid Syd|unstated"]),
]


@pytest.mark.parametrize(("rows", "labels"), CASES)
def test_a_row_is_named_without_its_unit(rows: str, labels: list[str]) -> None:
    facts = read_facts(HEAD + rows)
    assert [f"{each.row_label}|{each.unit}" for each in facts.indicators[::2]] == labels
    assert not facts.quarantined
