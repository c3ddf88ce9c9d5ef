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
    ("tax", "whole", "stored"),
    [
        ("1,2", "I alt\t8,2\t8,4\t0,2\n", [5, "1.2", 2, "8.2"]),
        ("4,2", "I alt\t11,2\t11,4\t0,2\n", [5, "4.2", 2, "11.2"]),
        ("1,2", "Vand\t\t1,0\t1,0\nI alt\t8,2\t9,4\t1,2\n", [5, "1.2", 2, None, "8.2"]),
        ("1,2", "", [5, 2]),  # nothing tells which it is
        ("4,2", "", [5, 2]),
    ],
)
def test_a_tax_among_other_costs_is_one_of_them(tax: str, whole: str, stored: list[int | str | None]) -> None:
    assert [budget for budget, _ in read(HEAD + SPENDING.format(tax=tax, sum=whole))] == [each and Decimal(each) for each in stored]


LOANS = "Driftsudgifter i alt\t2.800,0\t2.810,0\t10,0\n{rows}Finansposter i alt\t42,0\t{sum}\n"


@pytest.mark.parametrize(
    ("rows", "whole", "result", "stored"),
    [
        ("Renter\t12,0\t14,0\t2,0\nAfdrag på lån\t30,0\t33,0\t3,0\n", "47,0\t5,0", "98,0\t76,5\t-21,5", [12, 30, 42]),
        ("Renter\t12,0\t12,0\t0,0\nAfdrag på lån\t30,0\t30,0\t0,0\n", "42,0\t0,0", "98,0\t81,5\t-16,5", []),  # only one look tells
    ],
)
def test_a_sum_of_open_rows_is_what_they_turn_out_to_be(rows: str, whole: str, result: str, stored: list[int]) -> None:
    loans = LOANS.format(rows=rows, sum=whole)
    text = OTHERS.format(name="Salg af jord", result=result).replace("Resultat", f"{loans}Resultat")
    assert [budget for budget, _ in read(HEAD + text)] == [-2100, -800, -40, 2000, 800, 2800, *stored, -98]


TWO = "Mio. kr.\tKorr. budget 2024\tForventet regnskab 2024\n"
NAMED = "Skatter\t2.100\t2.100\nTilskud og udligning\t800\t{grant}\n"
SPENT_ALL = "Serviceudgifter\t2.000\t2.000\nOverførselsudgifter\t800\t800\n"


@pytest.mark.parametrize(
    ("rows", "result", "stored"),
    [
        ("Salg af jord\t40\t40\nRenter\t12\t12\nLåneoptagelse\t30\t30\n", "122\t122", []),  # misprinted for 158: one way fits by chance
        ("Salg af jord\t40\t40\nRenter\t12\t12\nLåneoptagelse\t30\t30\n", "158\t158", []),  # the same figures again tell no more
        ("Salg af jord\t40\t70\nRenter\t12\t22\nLåneoptagelse\t30\t90\n", "158\t288", [-40, 12, -30]),
        ("Salg af jord\t40\t70\nRenter\t12\t22\nLåneoptagelse\t30\t90\n", "122\t288", []),  # one way by the one, none by the other
        ("Salg af jord\t40\t70\nRenter\t40\t90\n", "100\t130", []),  # either may be the income
        ("Salg af jord\t40\t70\nRenter\t40\t70\n", "100\t150", []),
        ("Salg af jord\t40\t70\nRenter\t12\t12\n", "131\t205", [-40]),  # as far as roundings may go
        ("Salg af jord\t40\t70\n", "140\t160", []),  # the one says so, the change otherwise
        ("Ejendomsskatter\t40\t40\n", "140\t140", [-40]),  # beside what no municipality pays
        ("Salg af jord\t40\t70\nRenter\t12\t12\n", "128\t208", [-40]),  # the rest of the one does not hang on the other
    ],
)
def test_a_sign_is_told_by_two_looks_at_a_sum(rows: str, result: str, stored: list[int]) -> None:
    same = len(set(result.split("\t"))) == 1
    facts = read_facts(f"{TWO}{NAMED.format(grant=800 if same else 850)}{rows}{SPENT_ALL}Resultat\t{result}\n")
    budgets = {fact.label: fact.corrected_budget_dkk and fact.corrected_budget_dkk / 10**6 for fact in facts.followups}
    assert [budgets[row.split("\t")[0]] for row in rows.split("\n")[:-1] if row.split("\t")[0] in budgets] == stored
    assert [budgets["Skatter"], budgets["Serviceudgifter"]] == [-2100, 2000]
    assert {cell.reason for cell in facts.quarantined} <= {"facts.sign_unknown"}


def test_the_result_of_named_rows_needs_no_second_look() -> None:
    facts = read_facts(f"{TWO}{NAMED.format(grant=800)}{SPENT_ALL}Resultat\t100\t100\n")
    assert facts.followups[-1].corrected_budget_dkk == -100_000_000


@pytest.mark.parametrize(
    "rows", ["Skatter\t-2.100\t-2.100\nServiceudgifter\t2.000\t2.000\n", "Skatter\t2.100\t2.100\nGrundskyld\t80\t80\n"]
)
def test_rows_that_print_their_own_minus_or_are_of_one_side_are_taken_as_they_are_printed(rows: str) -> None:
    facts = read_facts(TWO + rows)
    printed = [int(row.split("\t")[1].replace(".", "")) * 10**6 for row in rows.split("\n")[:-1]]
    assert [fact.corrected_budget_dkk for fact in facts.followups] == printed


def test_more_open_rows_than_a_handful_stay_open() -> None:
    for names, told in (("ABCDE", 5), ("ABCDEF", 0)):
        amounts = {f"{name}post": 3**place for place, name in enumerate(names, 2)}
        whole = sum(amounts.values())
        rows = "".join(f"{name}\t{dot(amount)}\t{dot(4 * amount)}\n" for name, amount in amounts.items())
        text = f"{TWO}{NAMED.format(grant=850)}{rows}{SPENT_ALL}Resultat\t{dot(100 + whole)}\t{dot(150 + 4 * whole)}\n"
        assert len([fact for fact in read_facts(text).followups if fact.label in amounts]) == told


def dot(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_income_that_prints_its_own_minus_is_not_turned() -> None:
    text = f"{TWO}{NAMED.format(grant=800)}Statsrefusion\t-40\t-50\n{SPENT_ALL}Resultat\t140\t150\n"
    budgets = {fact.label: fact.corrected_budget_dkk for fact in read_facts(text).followups}
    assert budgets.get("Statsrefusion") != 40_000_000
