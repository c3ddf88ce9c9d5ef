"""Which scenario each column of a benefit table holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.facts.benefit_scenarios import name_columns
from pipeline.tables.columns import name_columns as read_heads
from schemas.lists import Scenario
from tests.builders import read_facts

ENCLOSED = ("Antal (budget)", "Gns. ydelse", "Ref. %", "Budget 2031", "Antal (skøn)", "Gns. ydelse", "Ref. %", "Skøn 2031", "Afvigelse")


def name(*heads: str) -> list[str | None]:
    named = name_columns([column for _, column in read_heads(dict(enumerate(heads, start=1)))])
    return [named[index].words if index in named else None for index in range(len(heads))]


def _whole(*values: Decimal | None) -> tuple[int | None, ...]:
    return tuple(None if value is None else int(value) for value in values)


@pytest.mark.parametrize(
    ("heads", "words"),
    [
        (ENCLOSED, ["Budget 2031"] * 4 + ["Skøn 2031"] * 4 + ["Afvigelse"]),
        # one rate only, among the budget's columns: it may hold for both
        (("Antal (budget)", "Ref. %", "Budget", "Antal (skøn)", "Skøn"), ["(budget)", None, "(budget)", "(skøn)", "(skøn)"]),
        # one rate behind both, or among the status' columns: the status' in any case
        (("Antal budget", "Antal skøn", "Ref. %", "Budget", "Skøn"), ["budget", "skøn", "skøn", "budget", "skøn"]),
        (("Antal budget", "Antal skøn", "Ref. %", "Skøn"), ["budget", "skøn", "skøn", "skøn"]),
        (("Antal, kr. budget", "Enhedspris netto, kr. budget"), ["budget", "budget"]),
        # a measure at the end of its scenario stands between none
        (("Antal budget", "Gns. ydelse", "Antal skøn", "Gns. ydelse"), ["budget", None, "skøn", None]),
        # two forecasts stay two
        (("Antal skøn 31.5.", "Netto skøn 31.5.", "Antal skøn 31.8.", "Netto skøn 31.8."),
         ["skøn 31.5.", "skøn 31.5.", "skøn 31.8.", "skøn 31.8."]),
        (("Antal budget 2031", "Budget 2032"), ["budget 2031", "Budget 2032"]),
        (("Antal, opr. budget", "Netto, korr. budget"), ["opr. budget", "korr. budget"]),
    ],
)  # fmt: skip
def test_the_scenario_of_each_column(heads: tuple[str, ...], words: list[str | None]) -> None:
    assert name(*heads) == words


def test_heads_that_name_a_scenario_shortly_and_fully_are_one_fact() -> None:
    text = "\t".join(("1.000 kr.", *ENCLOSED)) + "\nKontanthjælp\t310\t12.000\t20\t35.712\t300\t12.000\t20\t34.560\t-1.152\n"
    facts = read_facts(text)
    read = [(f.scenario, f.fiscal_year, *_whole(f.recipients, f.monthly_benefit_dkk, f.refund_pct, f.amount_dkk)) for f in facts.benefits]
    assert read == [
        (Scenario.BUDGET, 2031, 310, 12_000, 20, 35_712_000),
        (Scenario.STATUS, 2031, 300, 12_000, 20, 34_560_000),
        (Scenario.DEVIATION, 2031, None, None, None, -1_152_000),
    ]
    assert facts.quarantined == ()


@pytest.mark.parametrize(
    ("price", "facts"),
    [
        ("Gns. udgift pr. helårsperson, kr.", 2),
        ("Udgift pr. modtager, kr.", 2),
        ("Gennemsnitlig udgift pr. borger (kr.)", 2),
        ("Gns. udgift pr. helårsperson uden tillæg, kr.", 4),  # other words may name other persons
    ],
)
def test_what_somebody_costs_stands_in_the_row_of_its_scenario(price: str, facts: int) -> None:
    measures = ("Helårspersoner", price, "Bruttoudgift, 1.000 kr.")
    heads = [f"{measure} {scenario}" for measure in measures for scenario in ("Budget", "Forv.")]
    head = "Ydelse\t" + "\t".join(heads)
    read = read_facts(f"{head}\nKontanthjælp\t400\t410\t150.000\t152.000\t60.000\t62.320\n").benefits
    assert len(read) == facts
