"""The municipality's share where no per cent is printed: derived from other figures, said so, and refused where they do not bear it."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse import benefit_effects
from pipeline.messages import LANGUAGES, render
from pipeline.model import BenefitEffect, Column, Extract, Judgement, Quarantined, Table
from schemas.lists import Unit
from schemas.shares import ShareBasis
from tests.unit.analyse.makers import Benefit, Numbers, find_id, judge, make_extract

NET_OF_GROSS, NO_REFUND = ShareBasis.NET_OF_GROSS, ShareBasis.NO_REFUND


def print_row(n: int, p: int, net: int | None, gross: int | None = None, refund: int | None = None, **more: int) -> Numbers:
    amounts = {"amount_dkk": net, "gross": gross, "refund": refund}
    return {"recipients": n, "monthly_benefit_dkk": p, **{name: None if it is None else 1000 * it for name, it in amounts.items()}, **more}


def explain_extract(extract: Extract, judgement: Judgement | None = None) -> BenefitEffect:
    (effect,) = benefit_effects((extract,), judgement or judge())
    return effect


def explain(budget: Numbers, status: Numbers) -> BenefitEffect:
    return explain_extract(make_extract([Benefit("A", budget, status)]))


def add_up(effect: BenefitEffect) -> Decimal:
    parts = (effect.volume_effect_dkk, effect.price_effect_dkk, effect.refund_effect_dkk, effect.unexplained_dkk)
    return sum((part for part in parts if part is not None), Decimal())


# --- net of gross -------------------------------------------------------------------------------------

BUDGET = print_row(100, 10_000, 6_000, 12_000, -6_000)


@pytest.mark.parametrize(
    ("status", "effects"),
    [
        (print_row(110, 10_000, 6_600, 13_200, -6_600), (600_000, 0, 0, 0)),
        (print_row(110, 10_000, 6_600, 13_200, 6_600), (600_000, 0, 0, 0)),  # a refund printed as what is taken
        (print_row(110, 10_000, 6_600, 13_200), (600_000, 0, 0, 0)),  # none printed
        (print_row(100, 11_000, 6_600, 13_200, -6_600), (0, 600_000, 0, 0)),
        (print_row(100, 10_000, 7_200, 12_000, -4_800), (0, 0, 1_200_000, 0)),  # less refund costs
        (print_row(110, 10_000, 7_000, 14_000, -7_000), (600_000, 0, 0, 400_000)),  # what rate and people leave of gross is unexplained
        (print_row(100, 10_000, 12_000, 12_000, 0), (0, 0, 6_000_000, 0)),
        (print_row(100, 10_000, 0, 12_000, -12_000), (0, 0, -6_000_000, 0)),
    ],
)
def test_net_of_gross_is_the_share(status: Numbers, effects: tuple[int, ...]) -> None:
    effect = explain(BUDGET, status)
    found = effect.volume_effect_dkk, effect.price_effect_dkk, effect.refund_effect_dkk, effect.unexplained_dkk
    assert (effect.share_basis, effect.left_out) == (NET_OF_GROSS, ())
    assert found == tuple(map(Decimal, effects))


def test_the_note_says_from_which_figures_a_share_was_derived() -> None:
    extract = make_extract([Benefit("A", print_row(100, 10_000, 6_001, 12_003), print_row(110, 10_000, 4_401, 13_203))])
    effect = explain_extract(extract)
    assert effect.share_derived is not None
    for lang, dot in zip(LANGUAGES, ".,", strict=True):
        said = render(effect.share_derived.key, effect.share_derived.params, lang)
        assert all(number.replace(".", dot) in said for number in ("6.001", "12.003", "4.401", "13.203")), said
        assert f"50{',.'[dot == ',']}0" in said
        assert f"33{',.'[dot == ',']}3" in said
    assert set(effect.share_figure_ids) == {figure.figure_id for figure in extract.figures if figure.value > 10**6}


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        (print_row(110, 10_000, 6_600), "share"),  # no gross
        (print_row(110, 10_000, None, 13_200), "share"),  # no net
        (print_row(110, 10_000, 6_600, 13_200, -5_600), "share_contradicted"),  # refund and net do not come to gross
        (print_row(110, 10_000, 14_000, 13_200), "share_contradicted"),  # net above gross
        (print_row(110, 10_000, -100, 13_200), "share_contradicted"),
        (print_row(110, 10_000, 6_600, 0), "share_contradicted"),
        (print_row(110, 10_000, -6_600, -13_200), "share_contradicted"),
    ],
)
def test_amounts_that_give_no_share_are_not_used(status: Numbers, missing: str) -> None:
    effect = explain(BUDGET, status)
    (note,) = effect.left_out
    told = note.params["missing"]
    assert isinstance(told, tuple)
    assert [one.key for one in told] == [f"analyse.driver_{missing}"]
    assert (effect.volume_effect_dkk, effect.share_basis, effect.share_derived, effect.share_figure_ids) == (None, None, None, ())


@pytest.mark.parametrize("column", ["refund_pct", "own_share_pct"])
def test_a_printed_per_cent_comes_first(column: str) -> None:
    rows = [{**print_row(n, 10_000, 6_600, 13_200), column: 40} for n in (100, 110)]
    effect = explain(*rows)
    assert (effect.share_basis, effect.share_derived, len(effect.share_figure_ids)) == (ShareBasis(column), None, 2)
    assert effect.volume_effect_dkk == 12 * 10 * 10_000 * Decimal("0.4" if column == "own_share_pct" else "0.6")


def test_a_per_cent_of_one_scenario_alone_leaves_the_share_to_the_amounts_of_both() -> None:
    effect = explain({**BUDGET, "refund_pct": 50}, print_row(110, 10_000, 6_600, 13_200))
    assert (effect.share_basis, effect.volume_effect_dkk) == (NET_OF_GROSS, Decimal(600_000))


def test_a_gross_amount_of_two_rows_is_of_neither() -> None:
    extract = make_extract([Benefit("A", BUDGET, print_row(110, 10_000, 6_600))])
    lines = {row.fact_id for row in extract.benefits}
    one_line = tuple(replace(row, line_no=1) for row in extract.benefits)
    figures = tuple(replace(figure, line_no=1) for figure in extract.figures)
    assert len(lines) == 2
    assert explain_extract(replace(extract, benefits=one_line, figures=figures)).volume_effect_dkk is None


@pytest.mark.parametrize(("column", "place"), [("gross", 0), ("gross", 1), ("amount_dkk", 0), ("amount_dkk", 1)])
def test_no_doubtful_amount_makes_a_share(column: str, place: int) -> None:
    extract = make_extract([Benefit("A", BUDGET, print_row(110, 10_000, 6_600, 13_200, -6_600))])
    row = extract.benefits[place]
    beside = next(figure for figure in extract.figures if figure.fact_column == "value" and figure.line_no == row.line_no)
    figure_id = beside.figure_id if column == "gross" else find_id(row, column)
    effect = explain_extract(extract, judge(refuted=[figure_id]))
    assert (effect.volume_effect_dkk, effect.unexplained_dkk, effect.left_out_figure_ids) == (None, None, (figure_id,))
    assert all(render(note.key, note.params, lang) for note in effect.left_out for lang in LANGUAGES)


def test_a_refund_in_another_unit_is_no_witness_of_kroner() -> None:
    extract = make_extract([Benefit("A", BUDGET, print_row(110, 10_000, 6_600, 13_200, 1))])
    cells = tuple(replace(cell, unit=Unit.PCT) if cell.value == 1000 else cell for cell in extract.indicators)
    assert explain_extract(extract).share_basis is None
    assert explain_extract(replace(extract, indicators=cells)).share_basis is NET_OF_GROSS


amounts = st.integers(1, 10**6)


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 40_000), amounts, st.integers(0, 100)), min_size=2, max_size=2))
def test_a_split_by_derived_shares_adds_up_to_the_deviation(rows: list[tuple[int, int, int, int]]) -> None:
    printed = [print_row(n, p, gross * part // 100, gross) for n, p, gross, part in rows]
    effect = explain(*printed)
    assert effect.share_basis is NET_OF_GROSS
    assert add_up(effect) == effect.deviation_computed_dkk


def round_to(value: Fraction, step: int) -> int:
    return int((Decimal(value.numerator) / Decimal(value.denominator) / step).quantize(Decimal(1), ROUND_HALF_UP)) * step


true_years = st.tuples(st.fractions(10, 5000), st.fractions(1000, 40_000), st.fractions(0, 1))


@given(true_years, true_years)
def test_the_band_holds_nil_where_only_rounding_parts_the_amounts_from_their_drivers(
    budget: tuple[Fraction, ...], status: tuple[Fraction, ...]
) -> None:
    printed = []
    for n, p, own in (budget, status):
        gross = 12 * n * p
        net_and_gross = (round_to(amount, 1000) // 1000 for amount in (gross * own, gross))
        printed.append(print_row(round_to(n, 1), round_to(p, 1), *net_and_gross))
    effect = explain(*printed)
    assert effect.unexplained_low_dkk is not None
    assert effect.unexplained_high_dkk is not None
    assert effect.unexplained_low_dkk <= 0 <= effect.unexplained_high_dkk


# --- no refund ----------------------------------------------------------------------------------------

WHOLE = print_row(101, 10_000, 12_120)


@pytest.mark.parametrize(
    ("status", "effects"),
    [
        (print_row(111, 10_000, 13_320), (1_200_000, 0)),
        (print_row(101, 10_500, 12_726), (0, 606_000)),
        (print_row(9, 17_850, 1_928), None),
        (print_row(101, 10_003, 12_123), None),  # 12.123,6: one off, within the rounding of people and rate
    ],
)
def test_what_people_cost_without_a_refund_is_all_the_municipality_s(status: Numbers, effects: tuple[int, int] | None) -> None:
    effect = explain(WHOLE, status)
    assert (effect.share_basis, effect.left_out, effect.refund_effect_dkk) == (NO_REFUND, (), Decimal(0))
    assert effects is None or (effect.volume_effect_dkk, effect.price_effect_dkk) == tuple(map(Decimal, effects))
    assert effect.dkk_per_refund_point is None
    assert effect.dkk_per_100_recipients == 12 * 100 * Decimal(str(status["monthly_benefit_dkk"]))
    assert add_up(effect) == effect.deviation_computed_dkk
    assert effect.share_derived is not None
    assert len({render(effect.share_derived.key, effect.share_derived.params, lang) for lang in LANGUAGES}) == 2


@pytest.mark.parametrize(
    "status",
    [
        print_row(111, 10_000, 6_660),  # half of it
        print_row(5001, 10_003, 601_500),  # 600.300: nearer than a per cent, yet beyond the rounding of people, rate and amount
        {**print_row(111, 10_000, 13_320), "refund_pct": 20},
        print_row(111, 10_000, 13_110),  # off by more than rounding
        print_row(111, 10_000, 13_320, refund=-100),  # a refund is printed
        print_row(100, 10_000, 12_000),  # may be 11.500 as well
        print_row(1, 10_000, 0),
        print_row(0, 10_000, 0),
        print_row(1, 79, 1),  # 0,948: so coarse that it may be anything from 53 to 158 %
    ],
)
def test_where_a_refund_may_be_hidden_nothing_is_split(status: Numbers) -> None:
    effect = explain(WHOLE, status)
    assert (effect.volume_effect_dkk, effect.share_basis) == (None, None)
    assert [note.key for note in effect.left_out] == ["analyse.incomplete_drivers"]


@pytest.mark.parametrize(
    ("head", "basis"), [("Netto, 1.000 kr.", NO_REFUND), ("Beløb", NO_REFUND), ("Brutto budget", None), ("Udgift", None)]
)
def test_an_amount_that_is_said_to_be_gross_is_not_what_the_municipality_bears(head: str, basis: ShareBasis | None) -> None:
    table = Table(1, 1, "benefit", "", (Column(3, "amount", head),), (), 2030, Decimal(1000), "1.000 kr.", 1, 9)
    extract = make_extract([Benefit("A", WHOLE, print_row(111, 10_000, 13_320))])
    assert explain_extract(replace(extract, tables=(table,))).share_basis is basis


@pytest.mark.parametrize(("line_no", "basis"), [(1, None), (2, None), (3, NO_REFUND)])
def test_a_number_that_was_not_let_in_may_be_a_refund(line_no: int, basis: ShareBasis | None) -> None:
    extract = make_extract([Benefit("A", WHOLE, print_row(111, 10_000, 13_320))])
    gap = Quarantined("d" * 12, 1, None, line_no, 0, 1, "facts", "facts.column_unknown", {}, "50")
    assert explain_extract(replace(extract, quarantined=(gap,))).share_basis is basis


# --- doubt about a yearly rate ------------------------------------------------------------------------


def test_what_is_suggested_for_a_yearly_rate_is_a_year_s() -> None:
    rows = [{"recipients": 100, "yearly_benefit_dkk": rate, "refund_pct": 50, "amount_dkk": 6_000_000} for rate in (120_000, 999_000)]
    extract = make_extract([Benefit("A", rows[0], rows[1])])
    effect = explain_extract(extract, judge({find_id(extract.benefits[1], "yearly_benefit_dkk"): Decimal(132_000)}))
    assert (effect.price_effect_dkk, effect.alt_price_effect_dkk) == (None, Decimal(600_000))
