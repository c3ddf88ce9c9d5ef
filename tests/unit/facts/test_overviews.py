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
    assert rules - {SignRule.AS_PRINTED} == {rule} - {SignRule.AS_PRINTED}


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
