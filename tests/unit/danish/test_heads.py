"""Heads of columns: several on one line, scenarios beside measures, and days without a year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.data import read_table
from pipeline.danish.head_days import find_head_day
from pipeline.danish.heads import match_column, names_project, split_heads
from pipeline.danish.scenarios import find_scenario, match_scenario, part_scenario, without_scenario
from schemas.lists import BudgetBasis, Scenario


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Opr. budget Korr. budget", ("opr budget", "korr budget")),
        ("Korr. budget Forventet regnskab Afvigelse", ("korr budget", "forventet regnskab", "afvigelse")),
        ("Udgifter Indtægter 1.000 kr.", ("udgifter", "indtægter")),
        ("Budget 2024 Afvigelse 2024", ("budget", "afvigelse")),
        ("Forbrug pr. 31.8. Forventet regnskab", ("forbrug pr", "forventet regnskab")),
        ("Udgifter", ()),
        ("Korr. budget", ()),
        ("Udgifter og indtægter", ()),
        ("Udgifter Heste", ()),
        ("Heste", ()),
        ("", ()),
    ],
)
def test_the_heads_that_one_line_holds(text: str, heads: tuple[str, ...]) -> None:
    assert split_heads(text) == heads


@pytest.mark.parametrize(
    ("head", "role", "exact"),
    [
        ("Forbrug pr. 31. august 2017", "actual_to_date", True),
        ("Forbrug ultimo august", "actual_to_date", True),
        ("Forv. regnskab 2024", "expected", True),
        ("Egen-andel", "own_share_pct", True),
        ("Refusions- procent", "refund_pct", True),
        ("Afvigelse i pct.", "deviation_pct", True),
        ("Afvigelse ift. korr. budget", "deviation", True),
        ("Forskel til korrigeret budget", "deviation", True),
        ("Skøn ift. budget", "deviation", True),
        ("Rådighed 2031", "budget", True),
        ("Forbrug før 2031", "aside", True),
        ("Over-/ underskud", "deviation", True),
        ("Over-/underskud 2031", "deviation", True),
        ("Overført over-/underskud", "carry_over", True),
        ("Overførsler fra 2031", "carry_over", False),
        ("Forventede overførsler", "carry_over", False),  # how sure it is, not what is measured
        ("Afv. overførsler", "deviation", False),  # of transfers
        ("Forbrug overførsler", "actual_to_date", False),
        ("Ydelse pr. år, kr.", "monthly_benefit", True),
        ("Budget 2031 Ydelse pr. år, kr.", "monthly_benefit", False),
        ("Majskøn", "expected", True),
        ("Efter refusion, budget", "net", False),
        ("Forventet regnskab i forhold til korrigeret budget", "deviation", True),
        ("Forskel i forhold til vedtaget budget 2031", "deviation_original", True),
        ("Tilskud til korrigeret budget", "corrected_budget", False),
        ("Pladser", "recipients", True),
        ("Udgift til pladser", "expenditure", False),
        ("Overføres", "aside", True),
        ("Overføres fra 2030", "carry_over", True),
        ("Overf.", "carry_over", True),
        ("Afvigelse til korrigeret budget i %", "deviation_pct", False),
        ("Korri- geret", "corrected_budget", True),
        ("Oprindelig", "original_budget", True),
        ("Forbrug 2024 pct.", "consumption_pct", True),
        ("DRIFT 2017", "area", True),
        ("Drift udgifter", "expenditure", False),  # the area counts only where nothing else is known
        ("Drift af huset", "area", False),
        ("Drift i alt, netto", "net", False),
        ("Tillægsbevillinger i alt", "supplementary", True),
        ("Netto (1.000 kr.)", "net", True),
        ("Tillægs-bevillinger", "supplementary", True),
        ("Tillægs- bevil.", "supplementary", True),
        ("Korr. årsbudg.", "corrected_budget", True),
        ("Opr. bevill.", "original_budget", True),
        ("Ansøgt beløb hele kr.", "amount", True),
        ("Udgift pr. helårsperson, kr.", "monthly_benefit", False),
        ("Bruttoudgift pr. modtager pr. måned", "monthly_benefit", False),
        ("Beløb pr. elev", "monthly_benefit", False),
        ("Nettoudgift pr. borger", "net_rate", False),
        ("Udgift pr. 31. august", "expenditure", True),
        ("Skøn pr. 31. maj Netto", "net", False),
        ("Skøn pr. maj Netto", "net", False),
        ("Rest af bevilling", "remaining", True),
        ("Rest af rådighedsbeløb 2024 (kr.)", "remaining", True),
        ("Resterende budget", "remaining", True),
        ("Uforbrugt anlægsbevilling pr. 31.12.2030", "remaining", True),
        ("Forventet rest af budget", "deviation", False),  # when the year ends
        ("Uforbrugte midler", "carry_over", True),
        ("Rest af forbrug", "actual_to_date", False),
        ("Merforbrug (+) mindreforbrug (-)", "deviation", True),
        ("Mindreforbrug + merforbrug -", "deviation", True),
        ("Mindreforbrug til børn", "less_spent", False),
        ("Ansøgt bevilling (1.000 kr.) Udgift", "expenditure", False),
        ("Forventet merudgift/ mindreindtægt", "more_spent", True),
        ("Forventet overskridelse 2031", "more_spent", True),
        ("Forventet udgift", "expected", False),
        ("Anlægsbevilling netto", "net", False),
        ("Bevilling til udgifter", "expenditure", False),
        ("Udgift, bevilling", "amount_or_budget", False),
        ("(- = merforbrug / + = mindreforbrug)", "less_spent", False),  # a legend
    ],
)
def test_a_role_beside_dates_units_and_broken_words(head: str, role: str, exact: bool) -> None:
    word = match_column(head)
    assert word is not None
    assert (word.role, word.exact) == (role, exact)


@pytest.mark.parametrize(
    ("head", "found", "rest"),
    [
        ("Budget 2024 Antal", (Scenario.BUDGET, BudgetBasis.UNKNOWN), "antal"),
        ("Korr. budget Antal helårspersoner", (Scenario.BUDGET, BudgetBasis.CORRECTED), "antal helårspersoner"),
        ("Oprindeligt budget 2024", (Scenario.BUDGET, BudgetBasis.ORIGINAL), ""),
        ("Forventet regnskab pr. 31.8.", (Scenario.STATUS, BudgetBasis.UNKNOWN), "pr"),
        ("Budgetteret antal børn", (Scenario.BUDGET, BudgetBasis.UNKNOWN), "antal børn"),
        ("Faktiske udkald", (Scenario.STATUS, BudgetBasis.UNKNOWN), "udkald"),
        ("Forventet afvigelse netto", (Scenario.DEVIATION, BudgetBasis.UNKNOWN), "netto"),
        ("Nettobudget", None, "nettobudget"),
        ("Aktuel status Forskel", (Scenario.DEVIATION, BudgetBasis.UNKNOWN), "forskel"),
        ("Forskel mellem budget og skøn", (Scenario.DEVIATION, BudgetBasis.UNKNOWN), "mellem budget og skøn"),
        ("Vedtaget budget Nyt skøn", None, "nyt skøn"),
        ("Antal", None, "antal"),
        ("", None, ""),
    ],
)
def test_the_scenario_that_a_head_names_beside_its_measure(head: str, found: tuple[Scenario, BudgetBasis] | None, rest: str) -> None:
    assert (find_scenario(head), without_scenario(head)) == (found, rest)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Budget 2024 i alt", Scenario.BUDGET),
        ("Status pr. 31. august", Scenario.STATUS),
        ("Skøn pr. 31.8.", Scenario.STATUS),
        ("Skøn pr. ultimo marts", Scenario.STATUS),
        ("Skøn 2020 4)", Scenario.STATUS),
        ("Afvigelse 2021¹", Scenario.DEVIATION),
        ("Status for skolerne", None),
        ("Skøn", Scenario.STATUS),
        ("Afvigelse i alt", Scenario.DEVIATION),
        ("Budget til skoler", None),
        ("I alt", None),
    ],
)
def test_a_rows_scenario_is_its_whole_label_but_for_total_words(text: str, found: Scenario | None) -> None:
    scenario = match_scenario(text)
    assert (scenario[0] if scenario else None) == found


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Skøn pr. 31.8.", (31, 8)),
        ("Skøn pr. 31/8", (31, 8)),
        ("Skøn pr. 30. juni", (30, 6)),
        ("Skøn pr. 31.8.2024", None),  # dated in full: the year is no longer open
        ("Skøn pr. 31.8. og 30.9.", None),
        ("Skøn 8.31.", None),
        ("Skøn 31.13.", None),
        ("Skøn 32.1.", None),
        ("1.000 kr.", None),
        ("Skøn 2,5", None),
        ("", None),
    ],
)
def test_a_day_without_a_year(head: str, day: tuple[int, int] | None) -> None:
    assert find_head_day(head) == day


words = st.sampled_from([row["words"] for row in read_table("vocabulary", "columns") if len(row["words"]) > 1])


@pytest.mark.parametrize(("head", "role"), [("B", None), ("B 2024", "budget"), ("B2024", "budget"), ("A / B", None)])
def test_one_letter_is_a_head_only_beside_a_year(head: str, role: str | None) -> None:
    found = match_column(head)
    assert (found.role if found else None) == role


@given(words, st.sampled_from(("{}", "**{}**", "{} 2024", "{} (1.000 kr.)", "{}, mio. kr.", "{} pr. 31.8.2024")))
def test_every_known_head_keeps_its_role_beside_year_and_unit(head: str, around: str) -> None:
    known = {row["role"] for row in read_table("vocabulary", "columns")}
    plain, dressed = match_column(head), match_column(around.format(head))
    assert plain is not None
    assert dressed is not None
    assert plain.role in known
    assert dressed.role == plain.role


@given(st.lists(words, min_size=2, max_size=3))
def test_known_heads_side_by_side_are_parted_into_known_heads_with_all_their_words(heads: list[str]) -> None:
    parts = split_heads(" ".join(heads))
    assert len(parts) != 1
    assert all(match_column(part) is not None for part in parts)


@pytest.mark.parametrize("head", ["Bev.", "For.", "Budg", "Til. af pladser"])
def test_words_cut_short_that_may_mean_several_roles_or_are_not_marked_as_cut_name_none(head: str) -> None:
    assert match_column(head) is None


@pytest.mark.parametrize(
    ("head", "scenario"), [("Antal B2023", Scenario.BUDGET), ("Beløb BR1", Scenario.STATUS), ("Udgift nu", Scenario.STATUS)]
)
def test_short_marks_of_scenarios(head: str, scenario: Scenario) -> None:
    assert find_scenario(head) == (scenario, BudgetBasis.UNKNOWN)


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("Kontanthjælp, budget 2031", ("Kontanthjælp", "budget 2031")),
        ("Kontanthjælp: Budget", ("Kontanthjælp", "Budget")),
        ("Kontanthjælp – 2. skøn 2031", ("Kontanthjælp", "2. skøn 2031")),
        ("Gruppe 2, budget 2031", ("Gruppe 2", "budget 2031")),
        ("Forventet regnskab", None),
        ("Kontanthjælp", None),
    ],
)
def test_a_label_may_end_in_a_scenario(label: str, parts: tuple[str, str] | None) -> None:
    assert part_scenario(label) == parts


@pytest.mark.parametrize("head", ["Udgift pr. sag", "Indtægt pr. borger", "Nettoudgift pr. kørt km", "Udgift pr. 3 elever"])
def test_money_for_one_of_what_is_not_counted_is_no_amount(head: str) -> None:
    assert match_column(head) is None


@pytest.mark.parametrize(
    ("head", "period"), [("Udgift pr. helårsperson", "year"), ("Udgift pr. borger pr. md.", "month"), ("Udgift pr. elev", "either")]
)
def test_a_rate_says_for_which_time_it_is(head: str, period: str) -> None:
    word = match_column(head)
    assert word is not None
    assert word.detail == period


@pytest.mark.parametrize("head", ["Overføres over-/underskud", "Over-/underskud primo", "Over-/underskud fra 2030"])
def test_a_surplus_that_is_carried_over_is_no_deviation(head: str) -> None:
    assert match_column(head) is None


@pytest.mark.parametrize(
    ("head", "is_project"),
    [
        ("Anlægsbevilling", True),
        ("Oprindelig anlægsbevilling", True),
        ("Anlægsbevilling 2031", False),  # of a year
        ("Oprindelig anlægsbevilling 2031", False),
        ("Rådighedsbeløb", False),
        ("Bevilling i alt", False),
    ],
)
def test_what_is_granted_to_a_project_is_of_no_year(head: str, is_project: bool) -> None:
    assert names_project(head) == is_project


def test_a_share_of_people_is_no_number_of_them() -> None:
    assert match_column("Andel af personer i pct.") is None
    assert match_column("Antal personer") is not None


@pytest.mark.parametrize("head", ["Forventet balance", "Prognose besparelse", "Forventet underskud primo", "Forventede ændringer"])
def test_a_difference_that_is_expected_is_not_what_comes_of_the_year(head: str) -> None:
    word = match_column(head)
    assert word is None or word.role != "expected"
