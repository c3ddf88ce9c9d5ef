"""Budget follow-ups: every column to its measure in any order, with unit and sign; sums kept apart from lines and parts."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.messages import render
from pipeline.model import BudgetFollowup
from schemas.lists import BudgetBasis, Role, SignRule, Unit
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost
from tests.unit.facts.benefit_settings import tear
from tests.unit.facts.followup_text import HEADS, ROWS, Row, write_followup

MEASURES = tuple(HEADS)
BARE = write_followup(measures=("original_budget_dkk", "expected_dkk", "deviation_dkk"), corner="")


def numbers(fact: BudgetFollowup) -> dict[str, Decimal]:
    return {measure: value for measure in MEASURES if (value := getattr(fact, measure)) is not None}


def meant(row: Row, measures: tuple[str, ...] = MEASURES) -> dict[str, Decimal]:
    return {measure: Decimal(row.number(measure)) * (Decimal("0.1") if measure == "deviation_pct" else 100_000) for measure in measures}


def deviations(text: str) -> list[Decimal | None]:
    return [fact.deviation_dkk for fact in read_facts(text).followups]


def reasons(text: str) -> list[tuple[str, str]]:
    return [(cell.payload, cell.reason.removeprefix("facts.")) for cell in read_facts(text).quarantined]


tenths = st.integers(0, 99_999)
made_rows = st.lists(st.builds(Row, st.just("Skole"), st.integers(1, 99_999), tenths, tenths, tenths), min_size=2, max_size=5)


@settings(max_examples=60)
@given(rows=made_rows, measures=st.permutations(MEASURES))
def test_any_order_of_columns_gives_the_same_facts(rows: list[Row], measures: list[str]) -> None:
    rows = [*rows, Row("Park", 1000, 20, 600, 1070)]  # so that the deviations tell their sign
    text = write_followup(rows, measures)
    facts = read_facts(text).followups
    assert [fact.label for fact in facts] == [row.label for row in rows]
    assert [numbers(fact) for fact in facts] == [meant(row) for row in rows]
    assert_nothing_is_lost(text, 7 * len(rows))


@pytest.mark.parametrize("measures", list(permutations(("corrected_budget_dkk", "expected_dkk", "deviation_dkk", "deviation_pct"))))
def test_every_order_of_four_columns(measures: tuple[str, ...]) -> None:
    assert [numbers(fact) for fact in read_facts(write_followup(measures=measures)).followups] == [meant(row, measures) for row in ROWS]


@settings(max_examples=40)
@given(rows=made_rows, measures=st.permutations(MEASURES))
def test_a_torn_follow_up_gives_the_same_figures_each_from_its_own_line(rows: list[Row], measures: list[str]) -> None:
    whole = write_followup(rows, measures)
    torn = tear(whole)
    figures = assert_nothing_is_lost(torn, 7 * len(rows))
    assert len({figure.line_no for figure in figures}) == len(figures)
    assert [torn.split("\n")[figure.line_no - 1] for figure in figures] == [figure.printed_text for figure in figures]
    assert [(figure.fact_column, figure.value) for figure in figures] == [(f.fact_column, f.value) for f in read_facts(whole).figures]


@pytest.mark.parametrize(
    "text",
    [
        write_followup(measures=("original_budget_dkk", "expected_dkk", "deviation_dkk")),
        write_followup(measures=("original_budget_dkk", "expected_dkk", "deviation_dkk"), corner="Område (mio. kr.)"),
        f"--- mio. kr. ---\n{BARE}",
        f"Tabel 1. Drift (mio. kr.)\n{BARE}",
        f"Tabel 1. Drift, mio. kr.\n\n{BARE}",
        f"Alle beløb er i mio. kr.\n\nHer er tallene.\n\n{BARE}",
        f"{BARE}\nAlle beløb er i mio. kr.",
        f"{BARE}\n\nNote: beløb i mio. kr.",
        f"\t\tmio. kr.\t\n{BARE}",
        BARE.replace("budget\t", "budget (mio. kr.)\t")
        .replace("regnskab", "regnskab (mio. kr.)")
        .replace("Afvigelse", "Afvigelse, mio. kr."),
        BARE.replace(",0", ",0 mio. kr.").replace(",5", ",5 mio. kr.").replace("Park\t8,0 mio. kr.", "Park\t8,0 mio. kr."),
    ],
)
def test_a_unit_gives_the_same_amounts_wherever_it_is_declared(text: str) -> None:
    assert [numbers(fact) for fact in read_facts(text).followups] == [
        meant(row, ("original_budget_dkk", "expected_dkk", "deviation_dkk")) for row in ROWS
    ]


@pytest.mark.parametrize(
    "text",
    [
        BARE,
        f"Skolen koster 5 mio. kr. mere.\n{BARE}",
        "Beløb i mio. kr.\n" + "\nNoget." * 12 + f"\n{BARE}\n" + "\nNoget." * 12 + "\nBeløb i 1.000 kr.",
        f"1.000 kr. koster det.\n{BARE}",
        f"{BARE}\n\nDer gives, som i fjor, 1.000 kr. til klubben.",
    ],
)
def test_without_one_agreed_unit_nothing_is_let_in(text: str) -> None:
    assert read_facts(text).followups == ()
    assert {reason for _, reason in reasons(text)} == {"unit_unknown"}
    assert assert_nothing_is_lost(text, 9) == ()


@pytest.mark.parametrize(
    ("heads", "basis", "source"),
    [
        ("Opr. budget\tKorr. budget", BudgetBasis.CORRECTED, "Korr. budget"),
        ("Korr. budget\tOpr. budget", BudgetBasis.CORRECTED, "Korr. budget"),
        ("Opr. budget\tForbrug", BudgetBasis.ORIGINAL, "Opr. budget"),
        ("Budget\tForbrug", BudgetBasis.UNKNOWN, None),
    ],
)
def test_which_budget_a_follow_up_prints(heads: str, basis: BudgetBasis, source: str | None) -> None:
    (fact,) = read_facts(f"mio. kr.\t{heads}\tForventet regnskab\nSkole\t100\t90\t95").followups
    assert (fact.budget_basis, fact.budget_basis_source) == (basis, source)


def beside(text: str) -> list[tuple[str, str, int, Unit]]:
    """What the store keeps beside a text's follow-ups: label, head, whole value, unit."""
    return [(cell.row_label, cell.column_label, int(cell.value), cell.unit) for cell in read_facts(text).indicators]


def test_a_budget_that_the_words_call_original_is_stored_as_such() -> None:
    text = "Set mod det oprindelige budget:\nmio. kr.\tBudget\tForventet regnskab\nSkole\t100\t95"
    assert [numbers(fact) for fact in read_facts(text).followups] == [{"original_budget_dkk": 10**8, "expected_dkk": 95 * 10**6}]


def test_of_several_deviations_the_one_from_the_corrected_budget_is_kept() -> None:
    head = "mio. kr.\tOpr. budget\tKorr. budget\tForventet regnskab\tAfvigelse ift. opr. budget\tAfvigelse ift. korr. budget"
    text = f"{head}\nSkole\t100\t102\t107\t7\t5"
    assert deviations(text) == [Decimal(5_000_000)]
    assert beside(text) == [("Skole", "Afvigelse ift. opr. budget", 7_000_000, Unit.DKK)]


@pytest.mark.parametrize(
    ("year", "kept"),
    [
        (("-7,0", "1,5"), [7_000_000, -1_500_000]),  # what is expected less the budget
        (("-7,0", "1,9"), [2_000_000, -500_000]),  # no row may say otherwise
    ],
)
def test_of_several_deviations_the_one_is_kept_that_rows_bear_out(year: tuple[str, str], kept: list[int]) -> None:
    head = "mio. kr.\t1. kvartal\t\tHele året\t\t\nMinus er merforbrug\tForbrug\tAfvigelse\tBudget\tSkøn\tAfvigelse"
    text = f"{head}\nSkole\t27,0\t-2,0\t100,0\t107,0\t{year[0]}\nPark\t2,0\t0,5\t10,0\t8,5\t{year[1]}"
    assert deviations(text) == kept


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("0,4-0,7", "not_a_number"), ("12.5", "not_a_number"), ("ca. 5", "not_a_number"), ("21%", "percent_for_amount")],
)
def test_a_cell_that_is_refused_leaves_the_rest_of_its_row(cell: str, reason: str) -> None:
    text = f"mio. kr.\tOpr. budget\tForbrug\tForventet regnskab\nSkole\t100\t{cell}\t95\nPark\t8\t4\t9"
    assert reasons(text) == [(cell, reason)]
    assert numbers(read_facts(text).followups[0]) == {"original_budget_dkk": 10**8, "expected_dkk": 95 * 10**6}


def test_two_columns_for_one_measure_that_nothing_orders_are_both_kept_beside_it() -> None:
    text = "mio. kr.\tKorr. budget\tForbrug\tForbrug pr. 31.8.\tForventet regnskab\nSkole\t100\t61,0\t59,0\t95"
    assert [fact.actual_to_date_dkk for fact in read_facts(text).followups] == [None]
    assert beside(text) == [("Skole", "Forbrug", 61 * 10**6, Unit.DKK), ("Skole", "Forbrug pr. 31.8.", 59 * 10**6, Unit.DKK)]


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        ("Forventet regnskab 1. budgetkontrol\tForventet regnskab 2. budgetkontrol", 95),
        ("Skøn pr. 30.9.\tSkøn pr. 30.6.", 99),
        ("FR3\tFR2", 99),
        ("Skøn pr. 30.9.\t2. skøn", None),
    ],
)
def test_of_several_forecasts_the_latest_is_the_expected_result(heads: str, kept: int | None) -> None:
    text = f"mio. kr.\tKorr. budget\t{heads}\nSkole\t100\t99\t95"
    assert [fact.expected_dkk for fact in read_facts(text).followups] == [kept and kept * 10**6]
    assert sorted(value for _, _, value, _ in beside(text)) == [value * 10**6 for value in (95, 99) if value != kept]


def test_changes_that_stand_side_by_side_are_none_of_them_the_whole_change() -> None:
    text = "mio. kr.\tOpr. budget\tTillægsbevilling 1. kvartal\tTillægsbevilling 2. kvartal\tKorr. budget\nSkole\t100\t2\t3\t105"
    assert [fact.supplementary_dkk for fact in read_facts(text).followups] == [None]
    assert [value for _, _, value, _ in beside(text)] == [2 * 10**6, 3 * 10**6]


def test_a_deviation_that_holds_something_more_is_not_the_deviation() -> None:
    text = "1.000 kr.; + = merforbrug\tKorr. budget\tForventet regnskab\tAfvigelse inkl. ovf.\tAfvigelse\nSkole\t100\t95\t-9\t-5"
    assert deviations(text) == [Decimal(-5_000)]
    assert [(head, value) for _, head, value, _ in beside(text)] == [("Afvigelse inkl. ovf.", -9_000)]


def test_a_count_beside_amounts_is_not_taken_for_an_amount() -> None:
    text = "1.000 kr.\tKorr. budget\tAntal\tForventet regnskab\nSkole\t100\t60\t95"
    assert beside(text) == [("Skole", "Antal", 60, Unit.COUNT)]


def test_what_heads_say_of_counts_and_prices_is_kept_beside_amounts() -> None:
    heads = "Korr. budget\tAntal børn\tBruttopris pr. barn, kr.\tNøgle\tTilvalg, 1.000 kr.\tForventet regnskab"
    text = f"1.000 kr.\t{heads}\nSkole\t100\t60\t48.100\t7\t9\t95"
    kept = [("Skole", "Antal børn", 60, Unit.PERSONS), ("Skole", "Bruttopris pr. barn, kr.", 48_100, Unit.DKK)]
    assert beside(text) == kept
    assert sorted(reasons(text)) == [("7", "column_unknown"), ("9", "column_unknown")]  # an amount nobody knows may be of the budget


@pytest.mark.parametrize(
    ("noun", "priced", "kept"),
    [("Børn", "Pris, kr.", True), ("Unge", "Pris, kr.", True), ("Børn", "Tilvalg, kr.", False), ("Nøgle", "Pris, kr.", False)],
)
def test_a_noun_beside_its_price_counts_what_is_budgeted_for(noun: str, priced: str, kept: bool) -> None:
    head = "\t".join(f"{scenario} {what}" for scenario in ("Korrigeret budget", "Forventet") for what in (noun, priced, "Mio. kr."))
    text = f"Område\t{head}\nDagpleje\t625\t92.400\t57,8\t612\t92.900\t56,9"
    assert [(head, value) for _, head, value, _ in beside(text) if value < 1000] == (
        [(f"Korrigeret budget {noun}", 625), (f"Forventet {noun}", 612)] if kept else []
    )
    assert [payload for payload, _ in reasons(text) if payload in ("625", "612")] == ([] if kept else ["625", "612"])


@pytest.mark.parametrize("counted", ["Elever", "Kuverter"])
def test_what_is_counted_in_the_budget_and_the_forecast_is_no_budget_beside_net_amounts(counted: str) -> None:
    heads = "\t".join(f"{measure} {scenario}" for measure in (counted, "Nettoudgift") for scenario in ("budget", "forventet"))
    facts = read_facts(f"1.000 kr.\t{heads}\nSkole\t281\t298\t33.100\t33.300\nPark\t148\t141\t14.200\t14.300")
    assert not facts.followups
    assert {"281", "298", "148", "141"} <= {one.payload for one in facts.quarantined}
    assert {one.value for one in facts.indicators} <= {33_100_000, 33_300_000, 14_200_000, 14_300_000}


def test_a_column_without_a_place_in_a_fact_is_kept_beside_it() -> None:
    text = "mio. kr.\tKorr. budget\tForbrugspct.\tRest\tForventet regnskab\nSkole\t100\t61,0\t39\t95"
    assert beside(text) == [("Skole", "Forbrugspct.", 61, Unit.PCT), ("Skole", "Rest", 39 * 10**6, Unit.DKK)]
    assert reasons(text) == []


SUMMED = (
    "mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\nSektor Skole\nLøn\t60\t65\t5\nHeraf vikarer\t20\t24\t4\nHeraf i alt\t1\t2\t1\n"
    "Leje\t40\t42\t2\nSektor Skole i alt\t100\t107\t7\nSektor Idræt\nHaller\t50\t49\t-1\nSektor Idræt i alt\t50\t49\t-1\nI alt\t150\t156\t6"
)


def test_rows_sums_and_parts_keep_their_roles_and_sections() -> None:
    found = [(fact.label, fact.role, fact.section, fact.covers_level, fact.covers) for fact in read_facts(SUMMED).followups]
    skole, idraet = "Sektor Skole", "Sektor Idræt"
    assert found == [
        ("Løn", Role.LINE, skole, None, None),
        ("Heraf vikarer", Role.OF_WHICH, skole, None, None),
        ("Heraf i alt", Role.OF_WHICH, skole, None, None),
        ("Leje", Role.LINE, skole, None, None),
        ("Sektor Skole i alt", Role.SUBTOTAL, skole, "sector", skole),
        ("Haller", Role.LINE, idraet, None, None),
        ("Sektor Idræt i alt", Role.SUBTOTAL, idraet, "sector", idraet),
        ("I alt", Role.TOTAL, None, "all", None),
    ]


@pytest.mark.parametrize(("first", "second"), [("Drift", "Anlæg"), ("Driftsudgifter", "Anlægsudgifter"), ("Service", "Overførsler")])
def test_an_area_is_a_section_that_its_bare_sum_adds_up(first: str, second: str) -> None:
    text = (
        f"mio. kr.\tKorr. budget\tForventet regnskab\n{first}\nLøn\t60\t65\nLeje\t40\t42\nI alt\t100\t107\n"
        f"{second}\nVeje\t30\t30\nHuse\t5\t6\nI alt\t35\t36\nI alt\t135\t143"
    )
    sums = [(fact.role, fact.covers) for fact in read_facts(text).followups if fact.role is not Role.LINE]
    assert sums == [(Role.SUBTOTAL, first), (Role.SUBTOTAL, second), (Role.TOTAL, None)]


def test_a_bare_budget_beside_a_corrected_one_is_the_original() -> None:
    text = "mio. kr.\tB2024\tKorr. budget\tForventet regnskab\nSkole\t90\t100\t95"
    beside = read_facts(text).followups[0]
    assert (beside.original_budget_dkk, beside.corrected_budget_dkk) == (Decimal(90 * 10**6), Decimal(100 * 10**6))
    alone = read_facts(text.replace("\tKorr. budget", "").replace("\t100", "")).followups[0]
    assert (alone.original_budget_dkk, alone.corrected_budget_dkk) == (None, Decimal(90 * 10**6))


def test_an_account_that_opens_a_label_or_heads_the_rows_is_theirs() -> None:
    text = "mio. kr.\tKorr. budget\tForventet regnskab\n5.57.73 Hjælp\t60\t65\n05.57.76/05.57.77 Baner\nLøn\t40\t42"
    assert [(fact.label, fact.account_codes) for fact in read_facts(text).followups] == [
        ("Hjælp", ("05.57.73",)),
        ("Løn", ("05.57.76", "05.57.77")),
    ]


LEGENDS = (
    ("", True, SignRule.BY_FORMULA),
    ("+ = merforbrug, - = mindreforbrug", False, SignRule.BY_LEGEND),
    ("Merforbrug (-) / mindreforbrug (+)", True, SignRule.BY_LEGEND),
)


@pytest.mark.parametrize("place", ["{legend}\n{table}", "{table}\n\n{legend}"])
@pytest.mark.parametrize(("legend", "turned", "rule"), LEGENDS)
def test_opposite_conventions_store_the_same_deviations(legend: str, turned: bool, rule: SignRule, place: str) -> None:
    measures = ("corrected_budget_dkk", "expected_dkk", "deviation_dkk", "deviation_pct")
    facts = read_facts(place.format(legend=legend, table=write_followup(measures=measures, sign=-1 if turned else 1)))
    assert [numbers(fact) for fact in facts.followups] == [meant(row, measures) for row in ROWS]
    assert {figure.sign_rule for figure in facts.figures if "deviation" in figure.fact_column} == {rule}
    assert {figure.sign_rule for figure in facts.figures if "deviation" not in figure.fact_column} == {SignRule.AS_PRINTED}


@pytest.mark.parametrize(("legend", "turned"), [("- = merforbrug", False), ("+ = merforbrug", True)])
def test_a_legend_against_the_formula_is_refused(legend: str, turned: bool) -> None:
    measures = ("corrected_budget_dkk", "expected_dkk", "deviation_dkk", "deviation_pct")
    text = f"{legend}\n{write_followup(measures=measures, sign=-1 if turned else 1)}"
    assert deviations(text) == [None] * 3
    assert {fact.deviation_pct for fact in read_facts(text).followups} == {None}
    assert [reason for _, reason in reasons(text)] == [f"legend_refuted_{'plus' if turned else 'minus'}"] * 6
    assert_nothing_is_lost(text, 12)


def test_deviations_without_anything_to_tell_their_sign_are_refused() -> None:
    text = "mio. kr.\tKorr. budget\tAfvigelse\nSkole\t100\t7\nPark\t8\t-1"
    assert deviations(text) == [None, None]
    assert reasons(text) == [("7", "deviation_sign_unknown"), ("-1", "deviation_sign_unknown")]


def test_the_row_that_keeps_a_column_out_is_named() -> None:
    text = "mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\nSkole\t100\t107\t7\nIdræt\t50\t49\t-1\nPark\t8\t9\t-1"
    messages = [render(cell.reason, cell.params) for cell in read_facts(text).quarantined]
    assert len(messages) == 3
    assert all("»Park« viser merforbrug og mindreforbrug med modsat fortegn af 2 andre rækker" in message for message in messages)


MORE_OR_LESS = "mio. kr.\tKorr. budget\tForventet regnskab\tMerforbrug\tMindreforbrug\nSkole\t100\t107\t7\t{nil}\nIdræt\t50\t49\t{nil}\t1\n"


@pytest.mark.parametrize("nil", ["", "-", "0"])
def test_a_sum_of_both_ways_has_no_deviation_of_its_own(nil: str) -> None:
    text = MORE_OR_LESS.format(nil=nil) + "I alt\t150\t156\t7\t1"
    assert deviations(text) == [Decimal(7_000_000), Decimal(-1_000_000), None]
    assert reasons(text) == [("0", "nil_other_way")] * (2 if nil == "0" else 0) + [("7", "both_ways"), ("1", "both_ways")]
    assert_nothing_is_lost(text, 12 if nil == "0" else 10)


def test_a_nought_both_ways_is_no_deviation() -> None:
    text = MORE_OR_LESS.format(nil="") + "Park\t8\t8\t0\t0"
    assert deviations(text)[-1] == 0
    assert reasons(text) == [("0", "nil_other_way")]


def test_a_legend_alone_gives_the_sign() -> None:
    text = "Positive tal viser mindreforbrug.\nmio. kr.\tKorr. budget\tAfvigelse\nSkole\t100\t7\nPark\t8\t-1"
    assert deviations(text) == [Decimal(-7_000_000), Decimal(1_000_000)]


PERCENT = "mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\tAfvigelse i pct.\n"


def test_per_cents_without_signs_take_those_of_their_deviations() -> None:
    facts = read_facts(f"{PERCENT}Skole\t100\t107\t7\t7,0\nIdræt\t50\t49\t-1\t2,0\nPark\t8\t8\t0\t0,0")
    assert [fact.deviation_pct for fact in facts.followups] == [Decimal("7.0"), Decimal("-2.0"), Decimal("0.0")]


def test_an_unsigned_per_cent_without_its_deviation_is_refused() -> None:
    text = f"{PERCENT}Skole\t100\t107\t7\t7,0\nIdræt\t50\t49\t-1\t2,0\nPark\t8\t9\t\t12,5"
    assert reasons(text) == [("12,5", "sign_unknown")]


def test_an_unsigned_per_cent_beside_a_deviation_rounded_to_nought_is_refused() -> None:
    text = f"{PERCENT}Skole\t100\t107\t7\t7,0\nIdræt\t50\t49\t-1\t2,0\nPark\t8\t8\t0\t2,5"
    assert reasons(text) == [("2,5", "sign_unknown")]
    assert reasons(text.replace("2,0\n", "-2,0\n")) == []


def test_per_cents_with_signs_of_their_own_follow_the_convention() -> None:
    facts = read_facts(f"{PERCENT}Skole\t100\t107\t-7\t-7,0\nIdræt\t50\t49\t1\t2,0")
    assert [fact.deviation_pct for fact in facts.followups] == [Decimal("7.0"), Decimal("-2.0")]


def test_per_cents_that_end_every_row_keep_their_signs_though_they_have_fewer_decimals() -> None:
    rows = (("", "Korr. budget", "Forventet regnskab", "Forskel", "Afvigelse i %"), ("", *["mio. kr."] * 4), ("", "1", "2", "3=1-2", "4"))
    figures = (("Skole", "100,00", "107,00", "-7,00", "-7,0%"), ("Park", "50,00", "49,00", "+1,00", "2,0%"))
    text = "\n".join(row[0].ljust(10) + "".join(cell.rjust(22) for cell in row[1:]) for row in (*rows, *figures, *figures))
    assert [fact.deviation_pct for fact in read_facts(text).followups[:2]] == [Decimal("7.0"), Decimal("-2.0")]


def test_a_rest_of_the_forecast_is_the_deviation_and_its_per_cent_too() -> None:
    head = "Mio. kr.\tKorr. budget\tSkøn 2031\tRest (skøn)\tRest i pct."
    facts = read_facts(f"{head}\nSkole\t100,0\t108,0\t-8,0\t-8,0\nIdræt\t50,0\t45,0\t5,0\t10,0\n").followups
    assert [fact.deviation_dkk for fact in facts] == [8_000_000, -5_000_000]
    assert [fact.deviation_pct for fact in facts] == [8, -10]


def test_a_rest_beside_another_rest_is_no_deviations_per_cent() -> None:
    head = "Mio. kr.\tKorr. budget\tForbrug\tRest\tSkøn 2031\tRest (skøn)\tRest i pct."
    facts = read_facts(f"{head}\nSkole\t100,0\t60,0\t40,0\t108,0\t-8,0\t40,0\nIdræt\t50,0\t20,0\t30,0\t45,0\t5,0\t60,0\n")
    assert {fact.deviation_pct for fact in facts.followups} == {None}
    assert [(cell.column_label, int(cell.value)) for cell in facts.indicators if cell.row_label == "Idræt"] == [
        ("Rest", 30_000_000),
        ("Rest i pct.", 60),
    ]


GRANTED = "Anlæg pr. 30. september 2031, kr.\n\nProjekt\t{grant}\t{used}\tRest\nBro\t500\t300\t200\nVej\t900\t150\t750\nTag\t80\t80\t0\n"


@pytest.mark.parametrize(
    ("grant", "used", "year"),
    [
        ("Anlægsbevilling i alt", "Forbrugt pr. 30.09.2031", None),
        ("Bevilling", "Brugt indtil nu", None),
        ("Bevilling", "Forbrug 2031", 2031),  # the year says of itself what it is of
        ("Korr. budget", "Forbrugt pr. 30.09.2031", 2031),
    ],
)
def test_what_was_spent_of_a_grant_for_all_years_is_of_no_one_year(grant: str, used: str, year: int | None) -> None:
    facts = read_facts(GRANTED.format(grant=grant, used=used)).followups
    assert [fact.actual_to_date_dkk for fact in facts] == [300, 150, 80]
    assert {fact.fiscal_year for fact in facts} == {year}


PROJECTS = "Anlæg 2031, 1.000 kr., + = merforbrug\n\nProjekt\t{heads}\tAfvigelse\n"
PROJECTS += "Hal\t90\t11\t10\t-1\nVej\t80\t9\t10\t1\nSti\t70\t7\t8\t1\n"


@pytest.mark.parametrize(
    ("heads", "original", "budget", "year"),
    [
        ("Oprindelig anlægsbevilling\tRådighedsbeløb 2031\tForventet regnskab 2031", None, 11_000, 2031),
        ("Oprindelig anlægsbevilling\tKorrigeret budget\tForventet regnskab", None, 11_000, 2031),
        ("Oprindelig anlægsbevilling\tBevilling i alt\tForventet regnskab", 90_000, None, None),
        ("Oprindelig bevilling\tKorrigeret budget\tForventet regnskab", 90_000, 11_000, 2031),
    ],
)
def test_what_was_granted_to_a_project_is_no_years_budget(heads: str, original: int | None, budget: int | None, year: int | None) -> None:
    first = read_facts(PROJECTS.format(heads=heads)).followups[0]
    assert (first.original_budget_dkk, first.corrected_budget_dkk, first.fiscal_year) == (original, budget, year)


def test_a_bare_sum_below_a_kind_of_expenditure_adds_up_that_kind() -> None:
    head = "Mio. kr.\tBudget\tForventet\n"
    text = f"{head}Serviceudgifter\nSkole\t5\t6\nI alt\t5\t6\nBudgetgaranterede udgifter\nHjælp\t7\t8\nI alt\t7\t8\nI alt\t12\t14"
    sums = [(fact.role, fact.covers) for fact in read_facts(text).followups if fact.role != Role.LINE]
    assert sums == [(Role.SUBTOTAL, "Serviceudgifter"), (Role.SUBTOTAL, "Budgetgaranterede udgifter"), (Role.TOTAL, None)]


def test_a_minus_under_a_lone_head_of_more_spending_is_less_spending() -> None:
    text = "mio. kr.\tKorr. budget\tForventet regnskab\tMerforbrug\nSkole\t100\t107\t7\nPark\t8\t5\t-3"
    assert deviations(text) == [Decimal(7_000_000), Decimal(-3_000_000)]


@pytest.mark.parametrize(
    ("heads", "expected", "deviation"),
    [
        ("Korr. budget 2020\tRegnskab 2020\tResultat", 107, 7),  # the accounts of the budget's own year
        ("Korr. budget 2020\tResultat\tAfvigelse", 107, 7),
        ("Korr. budget 2020\tForventet resultat\tAfvigelse", 107, 7),
        ("Korr. budget 2020\tForventet regnskab\tForventet resultat", 107, 7),
        ("Korr. budget 2020\tSkøn\tVentet resultat", 107, 7),
        ("Korr. budget 2020\tRegnskab 2019\tAfvigelse", None, None),  # another year's accounts tell no sign
    ],
)
def test_the_accounts_of_a_closed_year_are_its_result(heads: str, expected: int | None, deviation: int | None) -> None:
    (fact,) = read_facts(f"mio. kr.\t{heads}\nSkole\t100\t107\t7").followups
    wanted = [None if amount is None else Decimal(amount * 1_000_000) for amount in (expected, deviation)]
    assert [fact.expected_dkk, fact.deviation_dkk] == wanted


@pytest.mark.parametrize(("last", "kept"), [("-100", True), ("-40", False)])
def test_what_was_used_gives_the_sign_only_where_every_deviation_is_from_the_budget_to_it(last: str, kept: bool) -> None:
    text = f"1.000 kr.\tBudget\tForbrug\tAfvigelse\nSkole\t1.000\t850\t-150\nPark\t500\t530\t30\nVej\t900\t800\t{last}"
    assert deviations(text) == ([-150_000, 30_000, -100_000] if kept else [None] * 3)


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        (("Forventet pr. juli", "Forventet pr. sept."), "Forventet pr. sept."),
        (("Skøn oktober", "Skøn juni"), "Skøn oktober"),
        (("Forventet juli", "Forventet pr. 30.9."), None),  # a month and a day: which is later is not said in one way
    ],
)
def test_of_forecasts_by_month_the_latest_counts(heads: tuple[str, str], kept: str | None) -> None:
    head = "\t".join(("Mio. kr.", "Korr. budget", *heads))
    facts = read_facts(f"{head}\nSkole\t90,0\t91,0\t95,0\nPark\t12,0\t13,0\t12,5\n")
    printed = ((91_000_000, 95_000_000), (13_000_000, 12_500_000))
    assert [fact.expected_dkk for fact in facts.followups] == [None if kept is None else row[heads.index(kept)] for row in printed]


EARLIER = "1.000 kr.\tKorr. budget 2031\tForbrug 31/7-2031\tForbrug 31/7-2030\tForventet regnskab\tAfvigelse\n"
EARLIER_ROWS = (
    "Skole\t48.210\t31.466\t27.905\t54.030\t5.820\nPark\t14.620\t8.011\t8.230\t14.205\t-415\nHavn\t7.945\t3.902\t4.166\t7.320\t-625\n"
)


def test_what_was_used_in_an_earlier_year_stands_beside_and_disturbs_no_deviation() -> None:
    facts = read_facts(EARLIER + EARLIER_ROWS)
    assert [fact.deviation_dkk for fact in facts.followups] == [5_820_000, -415_000, -625_000]
    assert {fact.fiscal_year for fact in facts.followups} == {2031}
    assert [fact.actual_to_date_dkk for fact in facts.followups] == [31_466_000, 8_011_000, 3_902_000]
    assert [int(cell.value) for cell in facts.indicators] == [27_905_000, 8_230_000, 4_166_000]
    assert {cell.fiscal_year for cell in facts.indicators} == {2030}
    assert not facts.quarantined


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        (("Korr. budget 2031", "Forbrug 31/7-2030", "Forventet regnskab 2031"), [27_905_000]),  # nothing of the year stands beside it
        (("Korr. budget 2031", "Forbrug 31/7-2031", "Forventet regnskab 2030"), [27_905_000]),  # no use
    ],
)
def test_use_of_another_year_is_kept_where_it_disturbs_nothing(heads: tuple[str, ...], kept: list[int]) -> None:
    facts = read_facts("\t".join(("1.000 kr.", *heads)) + "\nSkole\t48.210\t27.905\t54.030\n")
    used = [fact.actual_to_date_dkk for fact in facts.followups if fact.actual_to_date_dkk is not None]
    assert used == kept
    assert not facts.indicators


@pytest.mark.parametrize("heads", [("Budgetrevision 2", "Budgetrevision 3"), ("2. budgetrevision", "3. budgetrevision")])
def test_of_numbered_revisions_the_last_is_what_is_expected(heads: tuple[str, str]) -> None:
    head = "\t".join(("Mio. kr.", "Oprindeligt budget", "Korrigeret budget", *heads, "Afvigelse til korr. budget"))
    facts = read_facts(f"{head}\nSkole\t512,7\t514,6\t518,9\t520,3\t5,7\nPark\t69,4\t70,2\t70,2\t69,7\t-0,5\n")
    assert [fact.expected_dkk for fact in facts.followups] == [520_300_000, 69_700_000]
    assert [fact.deviation_dkk for fact in facts.followups] == [5_700_000, -500_000]


@pytest.mark.parametrize(("printed", "kept"), [(("62,4", "57,9"), []), (("62", "57"), [62_000, 57_000])])
def test_decimals_below_a_bare_year_beside_whole_amounts_are_not_taken_for_money(printed: tuple[str, str], kept: list[int]) -> None:
    head = "1.000 kr.\tKorr. budget 2031\tForventet 2031\t2032"
    facts = read_facts(f"{head}\nSkole\t48.215\t50.230\t{printed[0]}\nPark\t9.870\t9.870\t{printed[1]}\n")
    assert [int(cell.value) for cell in facts.indicators] == kept
    assert [one.payload for one in facts.quarantined] == ([] if kept else list(printed))


def test_what_goes_to_the_treasury_is_kept_beside() -> None:
    text = "1.000 kr.\tBudget\tForventet\tOverføres til 2032\tTilgår kassen\nSkole\t52.300\t50.320\t1.569\t411"
    assert beside(text) == [("Skole", "Overføres til 2032", 1_569_000, Unit.DKK), ("Skole", "Tilgår kassen", 411_000, Unit.DKK)]


TWO_DEVIATIONS = """\
Beløb i 1.000 kr. Minus er merforbrug.

Område\tKorr. budget\tPeriodiseret budget\tForbrug\tAfvigelse\tForventet regnskab\tAfvigelse
Skole\t1.000\t250\t260\t-10\t1.040\t-40
Park\t800\t200\t180\t20\t790\t10
Havn\t600\t150\t155\t-5\t600\t0
"""


def test_of_two_deviations_the_one_that_the_rows_bear_out_is_the_years() -> None:
    facts = read_facts(TWO_DEVIATIONS)
    assert [fact.deviation_dkk for fact in facts.followups] == [Decimal(40_000), Decimal(-10_000), Decimal(0)]
    assert [(each.value, each.unit) for each in facts.indicators] == [(Decimal(value), Unit.DKK) for value in (-10_000, 20_000, -5_000)]


def test_the_year_of_what_is_compared_is_not_the_tables() -> None:
    head = "Oversigt 1. Budget og skøn 2031 (1.000 kr.)\n\nOmråde\tNuværende budget\tSkøn for året\tSkøn minus budget\tSamme tid 2030\n"
    facts = read_facts(f"{head}Skole\t1.000\t1.040\t40\t900\nPark\t800\t790\t-10\t780\n")
    assert [(fact.fiscal_year, fact.deviation_dkk) for fact in facts.followups] == [(2031, Decimal(40_000)), (2031, Decimal(-10_000))]


@pytest.mark.parametrize(
    ("label", "role"),
    [("Service alene, uden refusion", Role.OF_WHICH), ("Drift ekskl. refusion", Role.OF_WHICH), ("Lån og afdrag", Role.LINE)],
)
def test_what_counts_some_of_the_total_once_more_is_no_line(label: str, role: Role) -> None:
    head = "Beløb i 1.000 kr.\n\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\n"
    rows = f"Skole\t1.000\t1.040\t40\nRefusion\t-200\t-210\t-10\nI alt\t800\t830\t30\n{label}\t1.000\t1.040\t40\n"
    assert [fact.role for fact in read_facts(head + rows).followups] == [Role.LINE, Role.LINE, Role.TOTAL, role]
    before = read_facts(head + "\n".join((rows.split("\n")[-2], rows)))
    assert before.followups[0].role is Role.LINE


@pytest.mark.parametrize(
    ("shares", "kept"),
    [
        (("4,0", "-1,3", "0,0"), [4, Decimal("-1.3"), 0]),
        (("4,0", "-9,9", "0,0"), [None, None, None]),
        (("81,0", "64,2", "55,0"), [None, None, None]),
    ],
)
def test_a_bare_per_cent_behind_a_deviation_is_its_own_where_all_rows_say_so(shares: tuple[str, ...], kept: list[object]) -> None:
    head = "1.000 kr.\tKorr. budget\tForventet regnskab\tAfvigelse\t\n\t\t\tKr.\tPct."
    rows = [("Skole", "1.000", "1.040", "40"), ("Park", "800", "790", "-10"), ("Havn", "600", "600", "0")]
    text = "\n".join((head, *("\t".join((*row, share)) for row, share in zip(rows, shares, strict=True))))
    assert [fact.deviation_pct for fact in read_facts(text).followups] == kept


@pytest.mark.parametrize(("other", "refused"), [("40\t4,0", ["0,2"]), ("-40\t-4,0", []), ("-40\t4,0", ["0,2"])])
def test_a_per_cent_beside_a_deviation_of_nought_has_a_sign_only_where_others_show_theirs(other: str, refused: list[str]) -> None:
    head = "Beløb i 1.000 kr. Plus er merforbrug.\n\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\tAfvigelse i pct.\n"
    result = 1040 if other.startswith("4") else 960
    facts = read_facts(f"{head}Skole\t1.000\t{result}\t{other}\nPark\t800\t800\t0\t0,2\n")
    assert [cell.payload for cell in facts.quarantined] == refused
    assert facts.followups[1].deviation_pct == (None if refused else Decimal("0.2"))


TURNED = "{legend}\n\nMio. kr.\tVedtaget budget\tTillæg\tKorr. budget\tForventet regnskab\tAfvigelse\n"
TURNED += "Skatter\t1.943,8\t0,0\t1.943,8\t1.947,2\t{taxes}\nService\t-1.444,8\t-4,2\t-1.449,0\t-1.457,5\t{service}\n"
TURNED += "Anlæg\t-88,2\t-16,5\t-104,7\t-86,2\t{capital}\nResultat\t410,8\t-20,7\t390,1\t403,5\t{result}\n"


@pytest.mark.parametrize(
    ("legend", "is_turned"),
    [
        ("Indtægter står med plus (uden fortegn), udgifter med minus.", True),
        ("Udgifter er negative, og indtægter er positive.", True),
        ("Nettoindtægter er angivet uden fortegn og nettoudgifter med minus.", True),
        ("Udgifter er positive, og indtægter er negative.", False),
        ("Indtægter står med minus, udgifter med plus.", False),
        ("Indtægter vises med plus, udgifter med minus; udgifter til anlæg dog med plus.", False),
        ("", True),  # its names say so: taxes with plus beside service with minus
    ],
)
@pytest.mark.parametrize("deviations", [("+3,4", "-8,5", "+18,5", "+13,4"), ("-3,4", "+8,5", "-18,5", "-13,4")], ids=["better", "dearer"])
def test_a_table_that_prints_expenditure_with_minus_is_stored_turned_where_words_or_names_say_so(
    legend: str, is_turned: bool, deviations: tuple[str, ...]
) -> None:
    printed = dict(zip(("taxes", "service", "capital", "result"), deviations, strict=True))
    facts = read_facts(TURNED.format(legend=legend, **printed)).followups
    service = next(fact for fact in facts if fact.label == "Service")
    way = -1 if is_turned else 1
    assert [service.original_budget_dkk, service.supplementary_dkk, service.expected_dkk] == [
        way * Decimal(each) for each in (-1_444_800_000, -4_200_000, -1_457_500_000)
    ]
    assert service.deviation_dkk == way * Decimal(-8_500_000), "dearer, whatever sign the column has"


UNITS = "1.000 kr.\tKorr. budget\tForventet regnskab\nSkoler\t\t\nNord\t100\t110\nSyd\t200\t200\nSkoler i alt\t300\t310\n"
MORE_UNITS = "Dagtilbud\t\t\nVest\t50\t50\nDagtilbud i alt\t50\t50\nUdvalget i alt\t450\t461\n"
UNITS += "Skolefritidsordninger\t\t\nKlub Nord\t40\t41\nKlub Syd\t60\t60\nSFO i alt\t{clubs}\n{end}"


@pytest.mark.parametrize(
    ("clubs", "end", "covers"),
    [
        ("100\t101", MORE_UNITS, "Skolefritidsordninger"),
        ("107\t101", MORE_UNITS, "Skolefritidsordninger"),  # misprinted
        ("100\t101", "", "Skolefritidsordninger"),
        ("400\t411", "", None),
        ("107\t199", "", None),  # the table's last: it may be of all
    ],
)
def test_a_sum_that_calls_its_section_otherwise_is_not_one_of_everything(clubs: str, end: str, covers: str | None) -> None:
    facts = read_facts(UNITS.format(clubs=clubs, end=end)).followups
    told = next(fact for fact in facts if fact.label == "SFO i alt")
    assert (told.covers_level, told.covers) == (("sector", covers) if covers else ("all", None))


def test_a_table_that_prints_no_minus_is_not_believed_to_be_turned() -> None:
    facts = read_facts("Indtægter står med plus, udgifter med minus.\n\nMio. kr.\tKorr. budget\tForventet regnskab\nSkole\t100\t110\n")
    assert not facts.followups
    assert {cell.reason for cell in facts.quarantined} == {"facts.sign_unknown"}


COSTS = "{legend}\n\nMio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\n"
COSTS += "Skole\t{sign}100\t{sign}110\t{sign}10\nPark\t{sign}50\t{sign}55\t{sign}5\n"


@pytest.mark.parametrize(
    ("legend", "sign", "stored"),
    [
        ("Udgifter med minus", "-", 100),
        ("Udgifter er vist med minus.", "-", 100),
        ("Udgifter er negative.", "-", 100),
        ("Mindreudgifter med minus.", "-", -100),
        ("Udgifter til drift. Et minus er et mindreforbrug.", "-", -100),
        ("Udgifter med minus", "", 100),  # nothing is printed so: of another table
    ],
)
def test_expenditure_alone_may_be_said_to_have_a_minus(legend: str, sign: str, stored: int) -> None:
    first = read_facts(COSTS.format(legend=legend, sign=sign)).followups[0]
    assert first.corrected_budget_dkk == stored * 10**6


OTHER_HEAD = "Måned\tKassebeholdning ultimo 2024\tGennemsnit 365 dage 2024\tKassebeholdning ultimo 2025\n"


QUARTERS = """Tabel 2. Visiterede timer pr. uge i hjemmeplejen
                                1. kvt.  2. kvt.  3. kvt.
                                   2024     2024     2024
Personlig pleje                   4.120    4.165    4.230
Praktisk hjælp                      890      884      893
"""


@pytest.mark.parametrize("end", ["8,9 pct.", "8,9 pct. i marts."])
def test_the_end_of_a_sentence_on_the_next_line_is_no_row_of_the_table_above_it(end: str) -> None:
    sentence = "Antallet af modtagere er samtidig vokset med 37 borgere til 1.079 borgere, og vikarandelen er steget til"
    facts = read_facts(f"{QUARTERS}\n{sentence}\n{end}\n")
    assert [cell.column_label for cell in facts.indicators] == ["1. kvt. 2024", "2. kvt. 2024", "3. kvt. 2024"] * 2
    assert facts.quarantined == ()


def test_words_with_years_over_figures_head_another_table() -> None:
    months = "Januar\t151,2\t241,5\t132,6\nFebruar\t138,6\t240,2\t121,0\nMarts\t160,3\t239,8\t139,8\n"
    facts = read_facts(f"{COSTS.format(legend='', sign='')}\nLikviditet (mio. kr.)\n{OTHER_HEAD}{months}")
    assert [fact.label for fact in facts.followups] == ["Skole", "Park"]
    assert [cell.row_label for cell in facts.indicators] == ["Januar"] * 3 + ["Februar"] * 3 + ["Marts"] * 3
    assert facts.indicators[0].column_label == "Kassebeholdning ultimo 2024"
