"""An overview of results is stored with the sign of what costs money, in whatever signs it prints both sides."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import SignRule
from tests.builders import read_facts

HEAD = "Mio. kr.\tOprindeligt budget\tForventet regnskab\tAfvigelse\n"
INCOME = (
    "{a} Skatter\t{p}2.100,0\t{p}2.103,0\t{p}3,0\nGenerelle tilskud\t{p}800,0\t{p}799,0\t{m}1,0\n"
    "Indtægter i alt\t{p}2.900,0\t{p}2.902,0\t{p}2,0\n"
)
SPENT = (
    "Serviceudgifter\t{m}2.000,0\t{m}2.020,0\t{m}20,0\nOverførselsudgifter\t{m}800,0\t{m}790,0\t{p}10,0\n"
    "Driftsudgifter i alt\t{m}2.800,0\t{m}2.810,0\t{m}10,0\n"
)
RESULT = "Resultat af ordinær drift\t{p}100,0\t{p}92,0\t{m}8,0\n"
MEANT = [-2100, -800, -2900, 2000, 800, 2800, -100]
DEVIATIONS = [-3, 1, -2, 20, -10, 10, 8]


def write(income: tuple[str, str], spent: tuple[str, str], result: tuple[str, str], letter: str = "A.") -> str:
    """An overview with the signs of what is more and what is less of each part."""
    parts = ((INCOME, income), (SPENT, spent), (RESULT, result))
    return HEAD + "".join(part.format(p=plus, m=minus, a=letter) for part, (plus, minus) in parts)


def read(text: str) -> list[tuple[Decimal | int | None, Decimal | int | None]]:
    million = 10**6
    return [(fact.original_budget_dkk and fact.original_budget_dkk / million, fact.deviation_dkk and fact.deviation_dkk / million)
            for fact in read_facts(text).followups]  # fmt: skip


@pytest.mark.parametrize(
    ("income", "spent", "result", "rule"),
    [
        (("-", ""), ("-", ""), ("-", ""), SignRule.AS_PRINTED),  # income with minus
        (("", "-"), ("", "-"), ("", "-"), SignRule.BY_WORDING),  # expenditure with minus
        (("", "-"), ("-", ""), ("", "-"), SignRule.BY_WORDING),  # both without, the result is what is left
        (("", "-"), ("-", ""), ("-", ""), SignRule.BY_WORDING),  # both without, the result is what it costs
    ],
)
def test_an_overview_is_stored_as_what_costs_money(
    income: tuple[str, str], spent: tuple[str, str], result: tuple[str, str], rule: SignRule
) -> None:
    text = write(income, spent, result)
    assert read(text) == [*zip(MEANT, DEVIATIONS, strict=True)]
    rules = {figure.sign_rule for figure in read_facts(text).figures if figure.fact_column == "original_budget_dkk"}
    assert rules - {SignRule.AS_PRINTED, SignRule.BY_FORMULA} == {rule} - {SignRule.AS_PRINTED}


def test_a_result_that_the_lines_tell_nothing_of_is_refused_where_both_sides_have_no_sign() -> None:
    text = write(("", "-"), ("-", ""), ("", "-")).replace("Generelle tilskud\t800,0", "Generelle tilskud\t700,0")
    facts = read_facts(text)
    assert [fact.label for fact in facts.followups][-1] == "Driftsudgifter i alt"
    assert {cell.reason for cell in facts.quarantined} == {"facts.sign_unknown"}


@pytest.mark.parametrize("name", ["Skatteudvalget", "Serviceafdelingen"])
def test_other_names_leave_the_signs_as_they_are_printed(name: str) -> None:
    text = write(("", "-"), ("", "-"), ("", "-"), letter="").replace("Skatter\t", f"{name}\t").replace("Generelle tilskud", "Museer")
    text = text.replace("Indtægter i alt", "I alt")
    assert read(text)[0][0] == 2100


OTHERS = (
    "Skatter\t2.100,0\t2.103,0\t3,0\nTilskud og udligning\t800,0\t799,0\t-1,0\n{name}\t40,0\t31,5\t-8,5\n"
    "Serviceudgifter\t2.000,0\t2.020,0\t20,0\nOverførselsudgifter\t800,0\t790,0\t-10,0\nResultat\t{result}\n"
)


@pytest.mark.parametrize(
    ("name", "result", "meant"),
    [
        ("Salg af jord", "140,0\t123,5\t-16,5", -40),  # by the result, which is 60,0 otherwise
        ("Afdrag på lån", "60,0\t60,5\t0,5", 40),
        ("Salg af jord", "-140,0\t-123,5\t16,5", -40),
        ("Finansielle indtægter", "140,0\t123,5\t-16,5", -40),  # by its name
        ("Salg af jord", "150,0\t133,5\t-16,5", None),  # by neither
        ("Salg af jord", "140,0\t60,5\t-16,5", None),  # the budget says the one, the result the other
    ],
)
def test_a_row_that_no_name_tells_of_is_what_the_result_makes_it(name: str, result: str, meant: int | None) -> None:
    facts = read_facts(HEAD + OTHERS.format(name=name, result=result))
    budgets = {fact.label: fact.original_budget_dkk and fact.original_budget_dkk / 10**6 for fact in facts.followups}
    assert budgets.get(name) == meant
    assert {label: budgets[label] for label in ("Skatter", "Serviceudgifter")} == {"Skatter": -2100, "Serviceudgifter": 2000}
    reasons = {cell.reason for cell in facts.quarantined}
    assert reasons == (set() if meant else {"facts.sign_unknown"})


def test_a_sum_that_told_a_sign_proves_nothing() -> None:
    facts = read_facts(HEAD + OTHERS.format(name="Salg af jord", result="140,0\t123,5\t-16,5"))
    rows = {fact.fact_id: fact.label for fact in facts.followups}
    chosen = {rows[figure.fact_id] for figure in facts.figures if figure.chosen_by is not None and figure.fact_id in rows}
    assert chosen == {"Salg af jord", "Resultat"}


SPENDING = "Driftsudgifter\t5,0\t5,2\t0,2\nEjendomsskatter\t{tax}\t{tax}\t0,0\nEl og varme\t2,0\t2,0\t0,0\n{sum}"


@pytest.mark.parametrize(
    ("tax", "whole"),
    [("1,2", "I alt\t8,2\t8,4\t0,2\n"), ("1,2", ""), ("4,2", "I alt\t11,2\t11,4\t0,2\n")],
)
def test_a_tax_among_other_costs_is_one_of_them(tax: str, whole: str) -> None:
    assert [budget for budget, _ in read(HEAD + SPENDING.format(tax=tax, sum=whole))][1] == Decimal(tax.replace(",", "."))


def test_a_sum_of_open_rows_is_what_they_turn_out_to_be() -> None:
    loans = "Driftsudgifter i alt\t2.800,0\t2.810,0\t10,0\n"
    loans += "Renter\t12,0\t12,0\t0,0\nAfdrag på lån\t30,0\t30,0\t0,0\nFinansposter i alt\t42,0\t42,0\t0,0\n"
    text = OTHERS.format(name="Salg af jord", result="98,0\t81,5\t-16,5").replace("Resultat", f"{loans}Resultat")
    budgets = [budget for budget, _ in read(HEAD + text)]
    assert budgets == [-2100, -800, -40, 2000, 800, 2800, 12, 30, 42, -98]
