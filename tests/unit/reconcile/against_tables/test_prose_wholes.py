"""Prose about the whole: which totals its words may mean, and what follows where they fit several or none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pipeline.extract import extract_document
from pipeline.model import Claim, Extract
from schemas.lists import ChangeKind, Direction, Outcome, Rule, Scenario, Unit
from tests.builders import make_document
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import benefit_row, claim_row, claims_of, followup_row, make_extract, money_row

K, MIO = 1000, 1_000_000
TOTALS: dict[str, Any] = {"sector": None, "covers_level": "all", "covers": None}
APPLIED = (
    money_row(1, exp=5 * MIO, account_name="Skoler"),
    money_row(2, exp=2 * MIO, inc=-1 * MIO, account_name="Klubber"),
    money_row(3, "total", exp=7 * MIO, inc=-1 * MIO, text="I alt", **TOTALS),
    money_row(4, "net", net=6 * MIO, text="Netto", **TOTALS),
)
FOLLOWED = (
    followup_row(21, label="Skoler", corrected=100 * MIO, expected=105 * MIO, deviation=5 * MIO),
    followup_row(22, label="Klubber", corrected=50 * MIO, expected=49 * MIO, deviation=-1 * MIO),
    followup_row(23, "total", label="I alt", corrected=150 * MIO, expected=154 * MIO, deviation=4 * MIO, covers_level="all"),
)


def say(sentence: str, value: int, direction: str | None = None, **more: object) -> Claim:
    return claim_row(9, None, value, direction, sentence, **more)


def outcomes(extract: Extract, rule: Rule = Rule.PROSE_VS_TABLE) -> list[str]:
    return [identity.outcome.value for identity in judge(extract).identities if identity.rule is rule]


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (say("Samlet ventes et merforbrug på 4 mio. kr.", 4 * MIO, "overspend"), ["holds"]),
        (say("Samlet ventes et merforbrug på 5 mio. kr.", 5 * MIO, "overspend"), ["fails"]),
        (say("Der ventes et merforbrug på 5 mio. kr.", 5 * MIO, "overspend"), []),
        (say("I 2016 var der samlet et merforbrug på 5 mio. kr.", 5 * MIO, "overspend", fiscal_year=2016), []),
        (say("Ved sidste opfølgning ventedes samlet et merforbrug på 9 mio. kr.", 9 * MIO, "overspend"), []),
        (say("Samlet har Teknikudvalget et merforbrug på 9 mio. kr.", 9 * MIO, "overspend"), []),
        (say("Af det samlede merforbrug på skoler er 2 mio. kr. nye.", 2 * MIO, "overspend"), []),
        (say("Samlet ventes 9 mio. kr. mere end i regnskab 2016.", 9 * MIO, "overspend", compared_to="regnskab 2016"), []),
        (say("Det samlede budget er 150 mio. kr.", 150 * MIO, scenario=Scenario.BUDGET), ["holds"]),
        (say("Det samlede budget er 15 mio. kr.", 15 * MIO, scenario=Scenario.BUDGET), ["fails"]),
        (say("Merforbruget på 6 mio. kr. har flere grunde.", 6 * MIO, "overspend"), ["fails"]),
        (say("Merforbruget på 5 mio. kr. har flere grunde.", 5 * MIO, "overspend"), ["not_checkable"]),
        (say("Samlet er afvigelsen netto 9 mio. kr.", 9 * MIO, is_net=True, scenario=Scenario.DEVIATION), ["fails"]),
        (say("Samlet er afvigelsen netto 4 mio. kr.", 4 * MIO, is_net=True, scenario=Scenario.DEVIATION), ["holds"]),
        (say("Samlet ventes en nettoudgift på 9 mio. kr.", 9 * MIO, is_net=True), []),  # a level
        (say("Samlet ventes udvalget at bruge 9 mio. kr. netto.", 9 * MIO, is_net=True), []),
        (say("Der ventes udgifter for netto 154 mio. kr. mod et budget på 150 mio. kr.", 154 * MIO, is_net=True), []),  # of what?
        (say("Samlet ventes netto 154 mio. kr. i 2017 mod et korrigeret budget på 150 mio. kr.", 154 * MIO, is_net=True), ["holds"]),
        (say("Samlet ventes netto 145 mio. kr. i 2017 mod et korrigeret budget på 150 mio. kr.", 145 * MIO, is_net=True), ["fails"]),
        (say("Samlet er det netto 144 mio. kr. mod budgetteret 150 mio. kr.", 144 * MIO, is_net=True), []),  # by when?
        (say("Efter overførsel resterer samlet et merforbrug på 9 mio. kr.", 9 * MIO, "overspend"), []),
        (say("Merforbruget er 6 mio. kr.", 6 * MIO, "overspend", above="Der er købt 40 timer mere hver uge."), []),
        (say("Merforbruget er 6 mio. kr.", 6 * MIO, "overspend", above="Der er købt 40 timer. Budgettet er 150 mio. kr."), ["fails"]),
        (say("Samlet er merforbruget 6 mio. kr.", 6 * MIO, "overspend", above="Der er købt 40 timer mere hver uge."), ["fails"]),
    ],
)
def test_a_deviation_of_all_is_the_follow_ups(claim: Claim, outcome: list[str]) -> None:
    assert outcomes(make_extract(followups=FOLLOWED, claims=[claim])) == outcome


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (say("at nettomerudgiften på 6 mio. kr. dækkes af kassen", 6 * MIO, "more_expenditure", is_net=True, recommends=True), ["holds"]),
        (say("at nettomerudgiften på 8 mio. kr. dækkes af kassen", 8 * MIO, "more_expenditure", is_net=True, recommends=True), ["fails"]),
        (say("at udgiften på 7 mio. kr. finansieres af kassen", 7 * MIO, recommends=True), ["not_checkable"]),
        (say("at 2 mio. kr. finansieres af kassen", 2 * MIO, recommends=True), []),
        (say("at udgiften på 2 mio. kr. finansieres af puljen og resten af kassen", 2 * MIO, recommends=True), []),
        (say("Forvaltningen foreslår, at der gives en tillægsbevilling på 6 mio. kr. af kassen", 6 * MIO), ["holds"]),
        (say("Forvaltningen foreslår, at der gives en tillægsbevilling på 9 mio. kr. af kassen", 9 * MIO), ["fails"]),
        (say("Forvaltningen foreslår, at der gives en tillægsbevilling på 9 mio. kr. til havnen", 9 * MIO), []),
        (say("Sidste år blev der givet en tillægsbevilling på 9 mio. kr.", 9 * MIO), []),
        (say("I alt søges om 6 mio. kr.", 6 * MIO), ["holds"]),
        (say("I alt søges om 9 mio. kr.", 9 * MIO), ["fails"]),
        (say("I alt er der merudgifter på 7 mio. kr.", 7 * MIO, "more_expenditure"), ["holds"]),
        (say("I alt er der merudgifter på 6 mio. kr.", 6 * MIO, "more_expenditure"), ["not_checkable"]),
        (say("Samlet ventes et merforbrug på 9 mio. kr.", 9 * MIO, "overspend"), []),
        (say("Samlet er 9 mio. kr. finansieret", 9 * MIO), ["fails"]),
        (say("Samlet finansieres projektet af den afsatte ramme på 9 mio. kr.", 9 * MIO), ["not_checkable"]),
        (say("Der er samlet afsat 9 mio. kr., og de finansieres", 9 * MIO), ["not_checkable"]),
    ],
)
def test_what_is_applied_for_or_covered_is_the_appropriations(claim: Claim, outcome: list[str]) -> None:
    assert outcomes(make_extract(APPLIED, claims=[claim])) == outcome


@pytest.mark.parametrize(
    ("sentence", "values", "outcome"),
    [
        ("Samlet finansieres det af rammen med 9 mio. kr.", (9,), ["fails"]),
        ("Samlet finansieres det af rammen med 9 mio. kr. og af puljen med 2 mio. kr.", (9, 2), ["not_checkable"]),
    ],
)
def test_one_of_several_that_pay_is_not_all(sentence: str, values: tuple[int, ...], outcome: list[str]) -> None:
    claims = claims_of(sentence, *(value * MIO for value in values))
    assert outcomes(make_extract(APPLIED, claims=claims))[:1] == outcome


def test_what_comes_to_nil_is_moved_and_refutes_no_grant() -> None:
    moved = [money_row(1, net=-MIO), money_row(2, net=MIO), money_row(3, "total", net=0, text="I alt", **TOTALS)]
    claim = say("I alt søges om 9 mio. kr.", 9 * MIO)
    assert outcomes(make_extract(moved, claims=[claim])) == ["not_checkable"]


def test_without_a_printed_total_the_lines_are_added_up() -> None:
    claim = say("I alt søges om 9 mio. kr.", 9 * MIO)
    assert outcomes(make_extract(APPLIED[:2], claims=[claim])) == ["fails"]
    assert outcomes(make_extract(APPLIED[:2], claims=[claim], quarantined_lines=[2])) == [Outcome.NOT_CHECKABLE.value]
    shown = say("Samlet ventes et merforbrug på 9 mio. kr.", 9 * MIO, "overspend")
    assert outcomes(make_extract(followups=FOLLOWED[:2], claims=[shown])) == ["not_checkable"], "rows may be shown of many"


@pytest.mark.parametrize(("said", "outcome"), [(4, "not_checkable"), (8, "not_checkable"), (12, "not_checkable"), (9, "fails")])
def test_what_may_be_one_of_several_totals_is_refuted_only_by_all(said: int, outcome: str) -> None:
    second = replace(FOLLOWED[2], line_no=33, table_no=9, deviation_dkk=Decimal(8 * MIO))
    claim = say(f"Samlet ventes et merforbrug på {said} mio. kr.", said * MIO, "overspend")
    assert outcomes(make_extract(followups=[*FOLLOWED, second], claims=[claim])) == [outcome]


def test_a_benefit_table_is_not_all_that_a_committee_spends() -> None:
    amounts = {"Fleksjob": 4 * K, "Revalidering": -1 * K}
    rows = [benefit_row(no, name, "deviation", None, None, None, amount) for no, (name, amount) in enumerate(amounts.items(), start=1)]
    own = claim_row(9, "de to ydelser", 9 * K, "overspend", "De to ydelser viser et merforbrug på 9.000 kr.")
    whole = claim_row(9, None, 9 * K, "overspend", "Udvalgets samlede merforbrug er 9.000 kr.")
    assert outcomes(make_extract(benefits=rows, claims=[own], step=K)) == ["fails"]
    assert outcomes(make_extract(benefits=rows, claims=[whole], step=K)) == []


@pytest.mark.parametrize(("said", "outcome"), [(3, ["holds"]), (5, ["fails"])])
def test_lines_of_one_reason_are_added_up(said: int, outcome: list[str]) -> None:
    rows = [money_row(line, exp=line * MIO, change_kind=ChangeKind.LAW_PROGRAMME) for line in (1, 2)]
    sentence = f"Lov- og cirkulæreprogrammet giver {said} mio. kr."
    assert outcomes(make_extract([*rows, money_row(3, exp=7 * MIO)], claims=[say(sentence, said * MIO)])) == outcome
    reason = say(f"Der er på grund af ændringer i Lov- og cirkulæreprogrammet {said} mio. kr. mindre.", said * MIO)
    assert outcomes(make_extract(rows, claims=[reason])) == []


@pytest.mark.parametrize(
    ("sentence", "persons", "outcome"),
    [
        ("Der er budgetteret med 240 helårspersoner på fleksjob.", 240, ["holds"]),
        ("Der er budgetteret med 204 helårspersoner på fleksjob.", 204, ["fails"]),
        ("Der forventes 250 helårspersoner på fleksjob.", 250, ["holds"]),
        ("Der forventes 205 helårspersoner på fleksjob.", 205, ["fails"]),
        ("Der er 205 helårspersoner på fleksjob.", 205, []),
        ("I juli forventes 205 helårspersoner på fleksjob.", 205, []),
    ],
)
def test_people_are_counted_as_the_words_say(sentence: str, persons: int, outcome: list[str]) -> None:
    rows = [benefit_row(1, "Fleksjob", "budget", 240, 15_000, 30, None), benefit_row(2, "Fleksjob", "status", 250, 15_000, 30, None)]
    claim = claim_row(9, "helårspersoner på fleksjob", persons, None, sentence, unit=Unit.PERSONS)
    assert outcomes(make_extract(benefits=rows, claims=[claim])) == outcome
    assert outcomes(make_extract(benefits=rows, claims=[replace(claim, subject="unge på fleksjob")])) == []


@pytest.mark.parametrize(
    ("sentence", "values", "outcome"),
    [
        ("Der gives 6 mio. kr., fordelt med 4 mio. kr. til unge og 2 mio. kr. til ældre.", (6, 4, 2), ["holds"]),
        ("Der gives 6 mio. kr., fordelt med 4 mio. kr. til unge og 3 mio. kr. til ældre.", (6, 4, 3), ["fails"]),
        ("Der gives 6 mio. kr., fordelt med bl.a. 4 mio. kr. til unge og 1 mio. kr. til ældre.", (6, 4, 1), []),
        ("Der gives 6 mio. kr., heraf 4 mio. kr. til unge og 1 mio. kr. til ældre.", (6, 4, 1), []),
        ("Der gives 6 mio. kr., heraf 4 mio. kr. til unge og 3 mio. kr. til ældre.", (6, 4, 3), ["fails"]),
        ("Der gives 4 mio. kr. til unge og 2 mio. kr. til ældre, i alt 6 mio. kr.", (4, 2, 6), ["holds"]),
        ("Der gives 4 mio. kr. til unge og 2 mio. kr. til ældre, i alt 7 mio. kr.", (4, 2, 7), ["fails"]),
        ("Der gives 6 mio. kr. i udgifter og 2 mio. kr. i indtægter, i alt 5 mio. kr.", (6, 2, 5), []),
        ("Der gives 4 mio. kr. til unge, men 2 mio. kr. til ældre, mens der i alt er 7 mio. kr.", (4, 2, 7), []),
    ],
)
def test_a_sentence_adds_its_own_figures_up(sentence: str, values: tuple[int, ...], outcome: list[str]) -> None:
    claims = claims_of(sentence, *(value * MIO for value in values))
    assert outcomes(make_extract(claims=claims, step=100 * K), Rule.PROSE_VS_PROSE) == outcome


@pytest.mark.parametrize(("net", "outcome"), [(4, ["holds"]), (5, ["fails"]), (8, ["fails"])])
def test_income_is_taken_from_expenditure_where_their_net_is_said(net: int, outcome: list[str]) -> None:
    sentence = f"Der gives 6 mio. kr. i udgift og 2 mio. kr. i indtægt, netto {net} mio. kr."
    *sides, last = claims_of(sentence, 6 * MIO, 2 * MIO, net * MIO)
    claims = [*sides, replace(last, is_net=True)]
    assert outcomes(make_extract(claims=claims, step=100 * K), Rule.PROSE_VS_PROSE) == outcome


@pytest.mark.parametrize(
    ("sentence", "last", "rule", "outcome"),
    [
        ("Tallet er faldet fra 80 til 60, et fald på 20 personer.", -20, Rule.PROSE_VS_PROSE, ["holds"]),
        ("Tallet er faldet fra 80 til 60, et fald på 30 personer.", -30, Rule.PROSE_VS_PROSE, ["fails"]),
        ("Tallet er faldet fra 80 til 60, mens der er et fald på 30 personer på landsplan.", -30, Rule.PROSE_VS_PROSE, []),
        ("Der er 80 personer mod 60 i fjor, altså 25 flere.", 25, Rule.PROSE_VS_PROSE, ["fails"]),
        ("Tallet er faldet fra 80 til 60, svarende til 25 pct.", -25, Rule.SHARE, ["holds"]),
        ("Tallet er faldet fra 80 til 60, svarende til 52 pct.", -52, Rule.SHARE, ["fails"]),
    ],
)
def test_a_sentence_works_a_change_out(sentence: str, last: int, rule: Rule, outcome: list[str]) -> None:
    *levels, change = claims_of(sentence, 80, 60, last)
    unit = Unit.PCT if rule is Rule.SHARE else Unit.PERSONS
    change = replace(change, unit=unit, direction=Direction.RISE if last > 0 else Direction.FALL)
    claims = [*(replace(claim, unit=Unit.PERSONS) for claim in levels), change]
    assert outcomes(make_extract(claims=claims), rule) == outcome


@pytest.mark.parametrize(("above", "outcome"), [("Servicerammen er 152 mio. kr.", []), ("Budgettet er lagt.", ["fails"])])
def test_what_is_over_the_frame_of_all_service_is_over_no_budget_of_a_table(above: str, outcome: list[str]) -> None:
    claim = say("De samlede udgifter overstiger rammen med 2 mio. kr.", 2 * MIO, "overspend", above=above)
    assert outcomes(make_extract(followups=FOLLOWED, claims=[claim])) == outcome


@pytest.mark.parametrize(("said", "outcome"), [(26, "not_checkable"), (62, "fails"), (11, "holds")])
def test_what_the_treasury_gets_may_be_what_its_row_prints(said: int, outcome: str) -> None:
    rows = [
        money_row(1, net=8 * MIO, text="Skoler"),
        money_row(2, net=3 * MIO, text="Busser"),
        money_row(3, "total", net=11 * MIO, text="Drift i alt", **TOTALS),
        money_row(4, net=-37 * MIO, text="Anlæg, flyttet"),
        money_row(5, "of_which", net=26 * MIO, text="Likvide aktiver"),
    ]
    claim = say(f"Samlet styrkes kassen med {said} mio. kr.", said * MIO)
    assert outcomes(make_extract(rows, claims=[claim])) == [outcome]


PAIRED = (
    "Sandager Kommune\n\nPunkt 1. Opfølgning 2022\n\nSagsfremstilling\n\n"
    "1.000 kr.\tKorrigeret budget 2022\tForventet regnskab 2022\tAfvigelse\n"
    "Busser\t10.000\t15.100\t5.100\nFærger\t20.000\t22.700\t2.700\nVeje\t30.000\t29.000\t-1.000\n"
    "I alt\t60.000\t66.800\t6.800\n\n"
    "Driftsudgifter: Busser og færger viser merforbrug på henholdsvis {} mio. kr. og {} mio. kr., i alt {} mio. kr.\n"
)


@pytest.mark.parametrize(
    ("said", "failing"),
    [
        (("5,1", "2,7", "7,8"), []),
        (("5,1", "2,7", "8,7"), [Rule.PROSE_VS_PROSE]),  # of what it sums up, not of the whole table
        (("5,1", "7,2", "12,3"), [Rule.PROSE_VS_TABLE]),
    ],
)
def test_figures_that_are_paired_off_are_of_their_rows_and_their_sum_is_not_the_tables(
    said: tuple[str, str, str], failing: list[Rule]
) -> None:
    judged = judge(extract_document(make_document(PAIRED.format(*said)))).identities
    assert [one.rule for one in judged if one.outcome is Outcome.FAILS] == failing


@pytest.mark.parametrize(("said", "outcome"), [(3, Outcome.HOLDS), (5, Outcome.FAILS)])
def test_what_stands_under_a_heading_of_financing_pays_and_is_none_of_what_is_applied_for(said: int, outcome: Outcome) -> None:
    asked = [money_row(1, net=MIO, sector="Ansøgning"), money_row(2, net=2 * MIO, sector="Ansøgning")]
    paying = [money_row(line, net=net * MIO, sector="Finansiering") for line, net in ((3, -1), (4, -2))]
    rows = [*asked, *paying, money_row(5, "net", net=0, sector=None, covers_level="all", covers=None)]
    claim = say(f"I alt søges om {said} mio. kr.", said * MIO)
    assert outcomes(make_extract(rows, claims=[claim])) == [outcome.value]


@pytest.mark.parametrize(("before", "outcome"), [(2, "not_checkable"), (1, "fails")])
def test_what_is_applied_for_and_was_said_before_may_be_less_than_all_that_deviates(before: int, outcome: str) -> None:
    left = replace(say(f"Den resterende del, {before} mio. kr., dækkes senere.", before * MIO), fact_id="c-1", sentence_start=1, line_no=8)
    asked = say("at der søges en tillægsbevilling på netto 2 mio. kr. til områderne", 2 * MIO, is_net=True)
    told = judge(make_extract(followups=FOLLOWED, claims=[left, asked])).identities
    assert [one.outcome.value for one in told if one.rule is Rule.PROSE_VS_TABLE and one.printed == 2 * MIO][-1:] == [outcome]


PROJECT = """Sandager Kommune

Punkt 1. Regnskab for torvet 2024

Sagsfremstilling

{sentence}

Kr.	Budget	Regnskab	Afvigelse (+ = merudgift)
Sten	6.050	5.828	-222
Træer	10.600	10.487	-113
Udgifter i alt	16.650	16.315	-335
Tilskud	-3.350	-3.312	38
Indtægter i alt	-3.350	-3.312	38
Nettoanlægsudgift	13.300	13.003	-297
"""


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Netto er afvigelsen 297 kr.", ["holds"]),
        ("Netto er afvigelsen -297 kr.", ["holds"]),
        ("Netto er afvigelsen +297 kr.", ["fails"]),
        ("Netto er afvigelsen 279 kr.", ["fails"]),
        ("Netto er afvigelsen 335 kr.", ["not_checkable"]),  # it may be of one side
    ],
)
def test_the_total_that_is_called_net_is_what_two_sides_come_to(sentence: str, outcome: list[str]) -> None:
    assert outcomes(extract_document(make_document(PROJECT.format(sentence=sentence)))) == outcome
