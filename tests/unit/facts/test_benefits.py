"""Benefit tables: which benefit and scenario a row is, its units, and every refusal with its reason."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from schemas.lists import BudgetBasis, RecipientsBasis, Role, Scenario
from tests.builders import read_facts

HEAD = "\t\tAntal borgere gns. pr. mdr.\tGns. ydelse pr. md.\tRefusionsprocent\tNetto\n"
ROWS = "Kontanthjælp\tBudget 2017\t3.500\t12.650\t20%\t425.040\n\tStatus\t3.600\t12.650\t20%\t437.184\n\tAfvigelse\t\t\t\t12.144\n"


def test_a_row_is_a_benefit_in_a_scenario_with_units_by_the_formula() -> None:
    facts = read_facts(HEAD + ROWS)
    read = [(f.benefit, f.scenario, f.recipients, f.monthly_benefit_dkk, f.refund_pct, f.amount_dkk) for f in facts.benefits]
    money = [tuple(None if value is None else int(value) for value in values) for _, _, *values in read]
    assert [(benefit, scenario) for benefit, scenario, *_ in read] == [
        ("kontanthjaelp", Scenario.BUDGET), ("kontanthjaelp", Scenario.STATUS), ("kontanthjaelp", Scenario.DEVIATION),
    ]  # fmt: skip
    assert money == [(3500, 12650, 20, 425_040_000), (3600, 12650, 20, 437_184_000), (None, None, None, 12_144_000)]
    assert {(f.fiscal_year, f.recipients_basis) for f in facts.benefits} == {(2017, RecipientsBasis.MONTHLY_AVERAGE)}
    assert {(figure.fact_column, figure.unit_source) for figure in facts.figures if "dkk" in figure.fact_column} == {
        ("amount_dkk", "formula"), ("monthly_benefit_dkk", "formula"),
    }  # fmt: skip
    assert facts.quarantined == ()


@pytest.mark.parametrize(
    "rows",
    [
        ROWS.replace("Kontanthjælp\tBudget 2017", "Kontanthjælp: Budget 2017\t"),
        ROWS.replace("Kontanthjælp\tBudget 2017", "Kontanthjælp Budget 2017\t"),
        "Kontanthjælp:\t\t\t\t\t\n" + ROWS.replace("Kontanthjælp\tBudget", "\tBudget"),
        ROWS.replace("Kontanthjælp", "**Kontanthjælp**"),
        ROWS.replace("Status", "Aktuel status").replace("Afvigelse", "Afvigelse netto:"),
    ],
)
def test_a_benefit_is_named_before_its_scenario_in_any_shape(rows: str) -> None:
    read = [(fact.benefit, fact.scenario) for fact in read_facts(HEAD + rows).benefits]
    assert read == [("kontanthjaelp", scenario) for scenario in (Scenario.BUDGET, Scenario.STATUS, Scenario.DEVIATION)]


def test_a_name_that_is_no_benefit_is_kept_as_label() -> None:
    assert {(fact.benefit, fact.label) for fact in read_facts(HEAD + ROWS.replace("Kontanthjælp", "Hesteydelse")).benefits} == {
        (None, "Hesteydelse")
    }


def test_a_deviation_of_all_benefits_is_a_total() -> None:
    facts = read_facts(f"{HEAD}{ROWS}Afvigelse total\t\t\t\t\t12.144\n")
    assert [(fact.role, fact.scenario) for fact in facts.benefits][-1] == (Role.TOTAL, Scenario.DEVIATION)
    assert facts.benefits[-1].benefit is None
    assert [fact.role for fact in facts.benefits[:-1]] == [Role.LINE] * 3


def test_the_rows_of_a_totals_block_are_named_by_it() -> None:
    block = "Alle ydelser i alt\tBudget 2017\t\t\t\t425.040\n\tStatus\t\t\t\t437.184\n\tAfvigelse\t\t\t\t12.144\n"
    totals = [fact for fact in read_facts(HEAD + ROWS + block).benefits if fact.role == Role.TOTAL]
    assert [(fact.label, fact.scenario) for fact in totals] == [
        ("Alle ydelser i alt", scenario) for scenario in (Scenario.BUDGET, Scenario.STATUS, Scenario.DEVIATION)
    ]


def test_a_scenario_beside_words_that_nobody_knows_holds_no_amount() -> None:
    head = "1.000 kr.\tAntal, budget\tRefusion pct., budget\tHestepris, budget\tBudget\tAntal, skøn\tRefusion pct., skøn\tSkøn"
    facts = read_facts(f"{head}\nKontanthjælp\t310\t20\t8.400\t34.500\t300\t20\t33.400\n")
    assert {fact.amount_dkk for fact in facts.benefits if fact.amount_dkk} == {34_500_000, 33_400_000}
    assert [(cell.payload, cell.reason) for cell in facts.quarantined] == [("8.400", "facts.column_unknown")]


def test_dated_forecasts_are_scenarios_each_with_its_day() -> None:
    rows = ROWS.replace("Status", "Skøn pr. 31.3.........").replace(
        "Afvigelse\t\t\t\t12.144", "Skøn pr. 31.8. 1)\t3.650\t12.650\t20%\t443.256"
    )
    facts = read_facts(HEAD + rows)
    assert [(fact.benefit, fact.scenario, str(fact.status_date)) for fact in facts.benefits[1:]] == [
        ("kontanthjaelp", Scenario.STATUS, "2017-03-31"), ("kontanthjaelp", Scenario.STATUS, "2017-08-31"),
    ]  # fmt: skip


def test_a_row_that_begins_as_a_scenario_and_is_none_that_is_known_names_no_benefit() -> None:
    facts = read_facts(HEAD + ROWS.replace("Status", "Skøn efter tredje kvartal"))
    assert [(fact.label, fact.scenario) for fact in facts.benefits] == [
        ("Kontanthjælp", Scenario.BUDGET),
        ("Kontanthjælp", Scenario.DEVIATION),
    ]
    assert {cell.reason for cell in facts.quarantined} == {"facts.scenario_unknown"}


def test_the_rows_labels_say_which_budget_it_is() -> None:
    facts = read_facts(HEAD + ROWS.replace("Budget 2017", "Oprindeligt budget 2017") + "\nset mod det korrigerede budget.")
    assert {fact.budget_basis for fact in facts.benefits} == {BudgetBasis.ORIGINAL}


def test_else_the_prose_does() -> None:
    facts = read_facts(f"Status er set mod det korrigerede budget.\n\n{HEAD}{ROWS}")
    assert {fact.budget_basis for fact in facts.benefits} == {BudgetBasis.CORRECTED}


@pytest.mark.parametrize(
    ("rows", "payload", "reason"),
    [
        ("\tStatus\t3.600 ca\t12.650\t20%\t437.184\n", "3.600 ca", "not_a_number"),
        ("\tHest\t3.600\t12.650\t20%\t437.184\n", "3.600", "scenario_unknown"),
        ("\tStatus\t20%\t12.650\t20%\t437.184\n", "20%", "percent_for_amount"),
    ],
)
def test_a_cell_that_is_refused(rows: str, payload: str, reason: str) -> None:
    facts = read_facts(HEAD + ROWS.splitlines(keepends=True)[0] + rows)
    assert (payload, f"facts.{reason}") in [(cell.payload, cell.reason) for cell in facts.quarantined]


def test_an_impossible_rate_is_let_in_as_printed() -> None:
    facts = read_facts(HEAD + ROWS.replace("3.600\t12.650\t20%", "3.600\t12.650\t201%"))
    assert [fact.refund_pct for fact in facts.benefits][:2] == [Decimal(20), Decimal(201)]


def test_without_a_unit_that_fits_no_money_is_let_in() -> None:
    facts = read_facts(HEAD + "Kontanthjælp\tBudget 2017\t3.500\t12.650\t20%\t7\n")
    assert {cell.reason for cell in facts.quarantined} == {"facts.unit_unknown"}
    assert [(fact.recipients, fact.amount_dkk) for fact in facts.benefits] == [(Decimal(3500), None)]


def test_a_unit_declared_for_other_tables_gives_way_to_the_formula() -> None:
    facts = read_facts(f"Alle beløb er i mio. kr.\n\n{HEAD}{ROWS}")
    assert [fact.amount_dkk for fact in facts.benefits] == [425_040_000, 437_184_000, 12_144_000]
    assert {figure.unit_source for figure in facts.figures if figure.fact_column == "amount_dkk"} == {"formula"}


def test_a_unit_in_the_columns_own_head_stands() -> None:
    facts = read_facts(HEAD.replace("Netto", "Netto (kr.)") + ROWS)
    assert facts.benefits[0].amount_dkk == 425_040


def test_the_own_share_is_not_made_a_refund() -> None:
    facts = read_facts(HEAD.replace("Refusionsprocent", "Medfinansieringsprocent") + ROWS.replace("20%", "80%"))
    assert {(fact.refund_pct, fact.own_share_pct) for fact in facts.benefits} == {(None, Decimal(80)), (None, None)}


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_columns_does_not_matter(order: tuple[int, ...]) -> None:
    def turn(line: str) -> str:
        cells = line.split("\t")
        return "\t".join([*cells[:2], *(cells[2 + at] for at in order)])

    text = "".join(f"{turn(line)}\n" for line in (HEAD + ROWS).splitlines())
    plain, turned = (
        {(f.fact_column, f.value, f.unit) for f in read_facts(each).figures} for each in (HEAD + ROWS, text)
    )  # fmt: skip
    assert turned == plain


def test_numbers_whose_digits_stand_apart_tell_the_unit_and_no_more() -> None:
    text = "Ydelse\t\tAntal borgere\tGns. ydelse pr. md.\tRefusionsprocent\tNetto\nFleksjob\tBudget 2017\t4 1\t1 6.5 5 0\t2 7\t5.9 4 4\n"
    facts = read_facts(text + "Fleksjob\tStatus\t4 0\t1 6.4 5 0\t2 8\t5.6 8 5")
    assert {(figure.fact_column, figure.value) for figure in facts.figures if figure.line_no == 2} == {
        ("monthly_benefit_dkk", Decimal(16_550)),
        ("amount_dkk", Decimal(5_944_000)),
    }
    assert {cell.payload for cell in facts.quarantined} == {"4 1", "2 7", "4 0", "2 8"}


def test_monthly_benefits_tell_their_unit_where_no_amount_does() -> None:
    text = "Ydelse\t\tAntal borgere\tGns. ydelse pr. md.\tRefusionsprocent\nFleksjob\tBudget 2017\t41\t16.550\t27\n"
    facts = read_facts(text + "Fleksjob\tStatus\t40\t16.450\t28")
    rates = [figure for figure in facts.figures if figure.fact_column == "monthly_benefit_dkk"]
    assert [(figure.value, figure.unit_source) for figure in rates] == [(Decimal(16_550), "bounds"), (Decimal(16_450), "bounds")]
