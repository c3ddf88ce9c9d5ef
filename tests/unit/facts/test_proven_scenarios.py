"""Rates, shares and amounts whose heads name no scenario, beside recipients of several."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from pipeline.model import BenefitStatus
from schemas.lists import Reading, Scenario, Unit
from tests.builders import read_facts

HEADS = "\tHelårspersoner\t\tGns. ydelse\tRefusion\tNettoudgift\nYdelse\tBudget\tForventet\tkr. pr. md.\tpct.\t1.000 kr.\n"
ROWS = (("Kontanthjælp", 612, 645, 11_840, 30), ("Fleksjob", 318, 309, 7_615, 20), ("Sygedagpenge", 421, 408, 16_905, 40))


def make(scenario: int, rows: Sequence[tuple[str, int, int, int, int]] = ROWS, wrong: int = 0) -> str:
    """A table whose amounts are made of the recipients in a scenario's column; the last amount is off by ``wrong``."""
    amounts = [round(row[1:][scenario - 1] * row[3] * 12 * (100 - row[4]) / 100_000) for row in rows]
    amounts[-1] += wrong
    lines = ["\t".join(map(str, (*row, amount))) for row, amount in zip(rows, amounts, strict=True)]
    return HEADS + "\n".join(lines) + f"\nI alt\t{sum(row[1] for row in rows)}\t{sum(row[2] for row in rows)}\t\t\t{sum(amounts)}\n"


def by_scenario(text: str) -> dict[Scenario, list[BenefitStatus]]:
    found: dict[Scenario, list[BenefitStatus]] = {}
    for fact in read_facts(text).benefits:
        found.setdefault(fact.scenario, []).append(fact)
    return found


@pytest.mark.parametrize(("column", "scenario"), [(1, Scenario.BUDGET), (2, Scenario.STATUS)])
def test_what_fits_the_recipients_of_one_scenario_alone_is_of_that_one(column: int, scenario: Scenario) -> None:
    facts = read_facts(make(column))
    assert not facts.quarantined
    found = by_scenario(make(column))
    assert [fact.monthly_benefit_dkk for fact in found[scenario]] == [11_840, 7_615, 16_905, None]
    assert all(fact.amount_dkk for fact in found[scenario])
    other = {Scenario.BUDGET: Scenario.STATUS, Scenario.STATUS: Scenario.BUDGET}[scenario]
    assert {(fact.monthly_benefit_dkk, fact.refund_pct, fact.amount_dkk) for fact in found[other]} == {(None, None, None)}
    readings = {figure.fact_column: figure.reading for figure in facts.figures}
    assert readings["amount_dkk"] is readings["monthly_benefit_dkk"] is Reading.CHOSEN
    assert readings["recipients"] is Reading.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make(2, wrong=9_000), id="one row fits none"),
        pytest.param(make(2, ROWS[:2]), id="too few rows"),
        pytest.param(make(2, tuple((name, count, count, rate, share) for name, count, _, rate, share in ROWS)), id="both fit"),
    ],
)
def test_what_fits_none_or_both_is_refused(text: str) -> None:
    facts = read_facts(text)
    assert {cell.reason for cell in facts.quarantined} == {"facts.scenario_unknown"}
    assert not {figure.fact_column for figure in facts.figures} & {"monthly_benefit_dkk", "amount_dkk"}


def test_gross_amounts_stand_beside_the_net_one() -> None:
    text = (
        "1.000 kr.\tAntal personer\tGns. ydelse pr. md.\tBrutto (1.000 kr.)\tRefusion i pct.\tRefusion (1.000 kr.)\tNetto (1.000 kr.)\n"
        "Kontanthjælp\nBudget 2031\t612\t11.840\t86.953\t30\t-26.086\t60.867\nStatus\t645\t11.840\t91.642\t30\t-27.493\t64.149\n"
    )
    facts = read_facts(text)
    assert not facts.quarantined
    assert [fact.amount_dkk for fact in facts.benefits] == [60_867_000, 64_149_000]
    assert {fact.refund_pct for fact in facts.benefits} == {30}
    assert [one.column_label for one in facts.indicators[:2]] == ["Brutto (1.000 kr.)", "Refusion (1.000 kr.)"]
    assert [one.value for one in facts.indicators[:2]] == [86_953_000, -26_086_000]


ONCE = (
    "\tHelårspersoner\t\tGns. ydelse\tMio. kr.\t\t\nYdelse\tBudget\tForventet\tkr. pr. år\tBruttoudgift\tRefusion\tNettoudgift\n"
    "Sygedagpenge\t3.150\t3.268\t231.000\t754,9\t-241,6\t513,3\nKontanthjælp\t2.410\t2.348\t192.500\t452,0\t-92,7\t359,3\n"
    "Fleksjob\t1.290\t1.335\t141.200\t{gross}\t-39,2\t149,3\n"
)


@pytest.mark.parametrize(("gross", "told"), [("188,5", True), ("182,1", False)])
def test_a_gross_amount_tells_whose_rate_and_net_amount_stand_beside_it(gross: str, told: bool) -> None:
    facts = read_facts(ONCE.format(gross=gross))
    amounts = [(fact.scenario, int(fact.amount_dkk)) for fact in facts.benefits if fact.amount_dkk is not None]
    status = [(Scenario.STATUS, amount) for amount in (513_300_000, 359_300_000, 149_300_000)]
    assert amounts == (status if told else [])
    assert {cell.payload for cell in facts.quarantined} == (set() if told else {"231.000", "192.500", "141.200", "513,3", "359,3", "149,3"})
    refunds = [cell.value for cell in facts.indicators if cell.column_label == "Mio. kr. Refusion"]
    assert refunds == [-241_600_000, -92_700_000, -39_200_000]


def test_a_rate_that_is_printed_once_is_of_the_scenario_whose_amount_it_makes() -> None:
    heads = ("Helårspersoner budget", "Helårspersoner forv.", "Kr. pr. md.", "Refusion i pct. forv.", "Netto forv. 1.000 kr.")
    rows = [(*row, round(row[2] * row[3] * 12 * (100 - row[4]) / 100_000), 60_000) for row in ROWS]
    found = by_scenario("\n".join("\t".join(map(str, cells)) for cells in (("Ydelse", *heads, "Budget 1.000 kr."), *rows)))
    assert [fact.monthly_benefit_dkk for fact in found[Scenario.STATUS]] == [11_840, 7_615, 16_905]
    assert {fact.monthly_benefit_dkk for fact in found[Scenario.BUDGET]} == {None}


def test_a_net_price_is_kept_beside_and_never_as_a_benefit() -> None:
    head = "Ydelse\tAntal budget\tNettopris budget\tNettoudgift budget\tAntal skøn\tNettopris skøn\tNettoudgift skøn\n"
    facts = read_facts(f"1.000 kr.\n\n{head}Sygedagpenge\t356\t139.800\t49.769\t371\t141.300\t52.422\n")
    assert {fact.monthly_benefit_dkk for fact in facts.benefits} == {None}
    assert [(cell.value, cell.unit) for cell in facts.indicators] == [(Decimal(139_800), Unit.DKK), (Decimal(141_300), Unit.DKK)]
    assert not facts.quarantined


@pytest.mark.parametrize(
    ("head", "monthly"),
    [("Gns. ydelse kr. pr. år", False), ("Gns. ydelse pr. helårsperson", False), ("Årlig ydelse", False), ("Gns. ydelse pr. md.", True)],
)
def test_a_rate_of_a_year_is_no_monthly_one(head: str, monthly: bool) -> None:
    rate = "11.840" if monthly else "142.080"
    text = f"1.000 kr.\tAntal personer\t{head}\tNetto\nFleksjob\nBudget 2031\t612\t{rate}\t86.953\nStatus\t645\t{rate}\t91.642\n"
    facts = read_facts(text)
    assert {fact.monthly_benefit_dkk is not None for fact in facts.benefits} == {monthly}
    assert {fact.yearly_benefit_dkk for fact in facts.benefits} == ({None} if monthly else {142_080})


def test_a_rate_and_a_share_that_make_both_amounts_are_of_both_and_stand_with_the_status() -> None:
    heads = ("Antal budget", "Antal skøn", "Udgift pr. måned, kr.", "Refusion, pct.", "Netto budget, 1.000 kr.", "Netto skøn, 1.000 kr.")
    head = "\t".join(("Ydelse", *heads))
    amounts = [[round(count * row[3] * 12 * (100 - row[4]) / 100_000) for count in row[1:3]] for row in ROWS]
    rows = ["\t".join(map(str, (*row, *both))) for row, both in zip(ROWS, amounts, strict=True)]
    facts = read_facts("\n".join((head, *rows)))
    found = by_scenario("\n".join((head, *rows)))
    assert not facts.quarantined
    assert [(fact.monthly_benefit_dkk, fact.refund_pct) for fact in found[Scenario.STATUS]] == [
        (Decimal(rate), Decimal(share)) for *_, rate, share in ROWS
    ]
    assert {(fact.monthly_benefit_dkk, fact.refund_pct) for fact in found[Scenario.BUDGET]} == {(None, None)}
    assert [int(fact.amount_dkk or 0) for fact in found[Scenario.BUDGET]] == [both[0] * 1000 for both in amounts]
