"""Prose against the tables of its item, and against itself: which figures are meant is told by words, never by amounts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.model import Claim, Extract
from schemas.lists import BudgetBasis, ChangeKind, FigureState, Outcome, Qualifier, Rule, Scenario, Unit
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import benefit_row, claim_row, find_figure, followup_row, make_extract, money_row

K, MIO = 1000, 1_000_000
ROWS = (
    money_row(1, exp=3 * MIO, account_name="Skoler"),
    money_row(2, exp=2 * MIO, inc=-1 * MIO, account_name="Klubber"),
    money_row(3, "subtotal", exp=5 * MIO, inc=-1 * MIO),
    money_row(4, "net", net=4 * MIO),
)
FOLLOWUPS = (
    followup_row(21, label="Skoler", original_budget=90 * MIO, corrected=100 * MIO, expected=104 * MIO, deviation=4 * MIO, pct=4),
    followup_row(22, "total", label="I alt", original_budget=90 * MIO, corrected=100 * MIO, expected=104 * MIO, deviation=4 * MIO, pct=4),
)


def outcomes(extract: Extract, rule: Rule = Rule.PROSE_VS_TABLE) -> list[str]:
    return [identity.outcome.value for identity in judge(extract).identities if identity.rule is rule]


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (claim_row(9, "Sektor A", 5 * MIO, "more_expenditure"), ["holds"]),
        (claim_row(9, "Sektor A", 7 * MIO, "more_expenditure"), ["fails"]),
        (claim_row(9, "Sektor A", -1 * MIO, "more_income"), ["holds"]),
        (claim_row(9, "Sektor A", 4 * MIO, "more_expenditure", is_net=True), ["holds"]),
        (claim_row(9, "Sektor A", 5 * MIO, "more_expenditure", is_net=True), ["fails"]),
        (claim_row(9, "klubberne", 2 * MIO, "more_expenditure"), ["holds"]),
        (claim_row(9, "klubberne", -2 * MIO, "less_expenditure"), ["fails"]),
        (claim_row(9, "haller", 2 * MIO, "more_expenditure"), []),
        (claim_row(9, "skoler og klubber", 5 * MIO, "more_expenditure"), []),
        (claim_row(9, None, 5 * MIO, "more_expenditure"), []),
        (claim_row(9, "klubberne", 9 * MIO, "rise", compared_to="2016"), []),
        (claim_row(9, "klubberne", 9 * MIO, "more_expenditure", compared_to="regnskab 2016"), []),
        (claim_row(9, "klubberne", 2 * MIO, "more_expenditure", compared_to="det korrigerede budget"), ["holds"]),
        (claim_row(9, "klubberne", 9 * MIO, "more_expenditure", fiscal_year=2018), []),
        (claim_row(9, "klubberne", 9 * MIO, "more_expenditure", item_no=3), []),
        (claim_row(9, "skoler", 104 * MIO, scenario=Scenario.STATUS), ["holds"]),
        (claim_row(9, "skoler", 100 * MIO, scenario=Scenario.BUDGET, budget_basis=BudgetBasis.CORRECTED), ["holds"]),
        (claim_row(9, "skoler", 100 * MIO, scenario=Scenario.BUDGET, budget_basis=BudgetBasis.ORIGINAL), ["fails"]),
        (claim_row(9, "skoler", 100 * MIO, scenario=Scenario.BUDGET, budget_basis=BudgetBasis.UNKNOWN), []),
    ],
)
def test_a_claim_meets_the_figures_that_its_words_name(claim: Claim, outcome: list[str]) -> None:
    rows = () if claim.scenario else ROWS
    assert outcomes(make_extract(rows, followups=FOLLOWUPS if claim.scenario else (), claims=[claim])) == outcome


@pytest.mark.parametrize(
    ("words", "value", "outcome"),
    [
        ("700.000 kr. mindre end budgetteret", -700 * K, ["not_checkable"]),  # less income costs money
        ("900.000 kr. mindre end budgetteret", -900 * K, ["fails"]),
        ("700.000 kr. i mindreforbrug", -700 * K, ["fails"]),
    ],
)
def test_less_than_the_budget_of_income_may_cost_money(words: str, value: int, outcome: list[str]) -> None:
    row = followup_row(1, label="Forældrebetaling", corrected=-116 * MIO, expected=-115_300 * K, deviation=700 * K)
    claim = claim_row(
        9, "Forældrebetalingen", value, "underspend", f"Forældrebetalingen ventes at blive {words}.", scenario=Scenario.DEVIATION,
        compared_to="budgetteret",
    )  # fmt: skip
    assert outcomes(make_extract(followups=[row], claims=[claim], step=100 * K)) == outcome


def test_the_whole_is_meant_only_where_the_sentence_says_so() -> None:
    said = claim_row(9, "udvalgets område", 4 * MIO, "overspend", "Samlet ventes et merforbrug på 4 mio. kr.")
    unsaid = claim_row(9, "udvalgets område", 4 * MIO, "overspend", "Der ventes et merforbrug på 4 mio. kr.")
    assert outcomes(make_extract(followups=FOLLOWUPS, claims=[said])) == ["holds"]
    assert outcomes(make_extract(followups=FOLLOWUPS, claims=[unsaid])) == []


@pytest.mark.parametrize(("persons", "outcome"), [(250, "holds"), (251, "holds"), (252, "fails")])
def test_head_counts_are_held_against_a_benefit_table(persons: int, outcome: str) -> None:
    claim = claim_row(9, "fleksjob", persons, unit=Unit.PERSONS, scenario=Scenario.STATUS)
    rows = [benefit_row(1, "Fleksjob", "budget", 240, 15_000, 30, None), benefit_row(2, "Fleksjob", "status", 250, 15_000, 30, None)]
    assert outcomes(make_extract(benefits=rows, claims=[claim])) == [outcome]


@pytest.mark.parametrize(("said", "outcome"), [(56_517 * K, "holds"), (56_520 * K, "holds"), (57_517 * K, "fails"), (-56_517 * K, "fails")])
def test_a_text_is_held_against_all_lines_that_bear_it(said: int, outcome: str) -> None:
    text = "Intern husleje flyttes til Borgmesteren"
    rows = [money_row(line, exp=20_000 * K, text=text, sector=f"Sektor {line}") for line in (1, 2)]
    rows += [money_row(3, exp=16_517 * K, text=text, sector="Sektor 3"), money_row(4, exp=7 * K, text="Andet")]
    claim = claim_row(9, "intern husleje", said, "more_expenditure" if said > 0 else "less_expenditure")
    assert outcomes(make_extract(rows, claims=[claim], step=10 * K if said % (10 * K) == 0 else K)) == [outcome]


def test_lines_that_are_there_for_several_reasons_are_not_told_apart_by_a_name() -> None:
    rows = [money_row(1, exp=MIO, account_name="Skoler"), money_row(2, exp=MIO, account_name="Skoler", change_kind=ChangeKind.TECHNICAL)]
    assert outcomes(make_extract(rows, claims=[claim_row(9, "skoler", MIO, "more_expenditure")])) == []


@pytest.mark.parametrize(("first", "outcome"), [(1, ["holds"]), (3, ["fails"])])
def test_what_is_applied_for_in_all_is_the_tables_net(first: int, outcome: list[str]) -> None:
    sentence = "I alt søges om tillægsbevilling på netto 1 mio. kr. til skoler og 3 mio. kr. til haller."
    claims = [
        claim_row(9, "skoler", first * MIO, None, sentence, sentence_start=1800),
        claim_row(10, "haller", 3 * MIO, None, sentence, sentence_start=1800),
    ]
    total = money_row(5, "total", net=4 * MIO, sector=None, covers_level="all", covers=None)
    extract = make_extract([*ROWS, total], claims=claims)
    assert [i.outcome.value for i in judge(extract).identities if i.rule is Rule.PROSE_VS_TABLE] == outcome


@pytest.mark.parametrize(
    ("qualifier", "said", "outcome"),
    [
        (Qualifier.ABOUT, 5, "holds"), (Qualifier.ABOUT, 6, "holds"), (Qualifier.ABOUT, 7, "fails"), (Qualifier.OVER, 4, "holds"),
        (Qualifier.OVER, 6, "fails"), (Qualifier.UNDER, 6, "holds"), (Qualifier.UNDER, 4, "fails"), (Qualifier.UP_TO, 9, "holds"),
        (Qualifier.UP_TO, 4, "fails"), (Qualifier.AT_LEAST, 4, "holds"), (Qualifier.AT_LEAST, 6, "fails"),
        (Qualifier.AT_LEAST, 2, "not_checkable"),
    ],
)  # fmt: skip
def test_a_hedged_claim_reaches_as_far_as_its_word(qualifier: Qualifier, said: int, outcome: str) -> None:
    claim = claim_row(9, "Sektor A", said * MIO, "more_expenditure", qualifier=qualifier)
    assert outcomes(make_extract(ROWS, claims=[claim])) == [outcome]


def test_a_sentence_that_sums_contradict_is_refuted_and_spoils_no_table() -> None:
    extract = make_extract(ROWS, claims=[claim_row(9, "Sektor A", 7 * MIO, "more_expenditure")])
    judgement = judge(extract)
    [finding] = judgement.findings
    claim, total = find_figure(extract, 9, "value"), find_figure(extract, 3, "expenditure_dkk")
    assert (finding.key, finding.figure_id) == ("findings.prose_vs_table_beyond", claim.figure_id)
    assert (finding.printed, finding.computed) == (Decimal(7 * MIO), Decimal(5 * MIO))
    assert judgement.states[claim.figure_id] is FigureState.REFUTED
    assert judgement.states[total.figure_id] is FigureState.RECONCILED


def test_a_table_that_a_sum_and_the_prose_contradict_is_the_culprit() -> None:
    rows = [money_row(1, exp=3 * MIO), money_row(2, exp=2 * MIO), money_row(3, "subtotal", exp=9 * MIO)]
    judgement = judge(make_extract(rows, claims=[claim_row(9, "Sektor A", 5 * MIO, "more_expenditure")]))
    [finding] = judgement.findings
    assert (finding.rule, finding.line_no, finding.suggestion) == (Rule.FOOTING, 3, Decimal(5 * MIO))


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, ["fails"]),
        ({"value": Decimal(4 * MIO)}, ["holds"]),
        ({"subject": "haller"}, []),
        ({"is_net": True}, []),
        ({"fiscal_year": 2018}, []),
        ({"item_no": 3}, []),
        ({"qualifier": Qualifier.ABOUT}, []),
        ({"compared_to": "budget 2016"}, []),
        ({"sentence_start": 800}, []),
    ],
)
def test_the_same_thing_said_twice_is_the_same_amount(changes: dict[str, object], outcome: list[str]) -> None:
    first = claim_row(4, "skoler", 4 * MIO, "more_expenditure")
    second = replace(claim_row(9, "skolerne", 6 * MIO, "more_expenditure"), **changes)  # type: ignore[arg-type]
    assert outcomes(make_extract(claims=[first, second]), Rule.PROSE_VS_PROSE) == outcome


def test_a_number_among_the_rows_that_was_not_read_leaves_it_open() -> None:
    rows = [money_row(1, exp=3 * MIO, account_name="Skoler"), money_row(3, exp=2 * MIO, account_name="Skoler")]
    claim = claim_row(9, "skoler", 9 * MIO, "more_expenditure")
    assert outcomes(make_extract(rows, claims=[claim], quarantined_lines=[2])) == [Outcome.NOT_CHECKABLE.value]


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (claim_row(9, "klubberne", 2 * MIO, "more_expenditure"), ["holds"]),
        (claim_row(9, "klubberne", 3 * MIO, "more_expenditure"), ["fails"]),
        (claim_row(9, "klubberne", 2 * MIO, "less_income"), ["holds"]),
    ],
)
def test_an_only_net_stands_for_the_side_that_the_words_name(claim: Claim, outcome: list[str]) -> None:
    rows = (money_row(1, net=2 * MIO, account_name="Klubber"), money_row(2, "net", net=2 * MIO))
    assert outcomes(make_extract(rows, claims=[claim])) == outcome


@pytest.mark.parametrize(
    ("subject", "said", "direction", "outcome"),
    [
        ("budgetområde 722", -2, "underspend", ["holds"]),
        ("budgetområde 722", 2, "overspend", ["fails"]),
        ("beskæftigelse", 2, "overspend", ["fails"]),
        ("budgetområde 721", 2, "overspend", []),
    ],
)
def test_a_subtotal_is_named_by_its_heading_or_by_its_own_number(subject: str, said: int, direction: str, outcome: list[str]) -> None:
    heading = "Budgetområde 722 Beskæftigelse"
    rows = [
        followup_row(21, label="Løntilskud", section=heading, deviation=-3 * MIO),
        followup_row(22, label="Mentorer", section=heading, deviation=1 * MIO),
        followup_row(23, "subtotal", label="Budgetområde 722 i alt", section=heading, deviation=-2 * MIO),
    ]
    assert outcomes(make_extract(followups=rows, claims=[claim_row(9, subject, said * MIO, direction)])) == outcome
