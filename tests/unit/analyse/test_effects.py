"""From a benefit table to its effects: exact, with what was left out said aloud."""

from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse import benefit_effects
from pipeline.messages import LANGUAGES, render
from pipeline.model import BenefitEffect, Column, Extract, Judgement, Table
from schemas.lists import RecipientsBasis, Severity
from tests.unit.analyse.makers import Benefit, find_id, judge, make_extract, row, soften

MIO = 1_000_000


def explain(*benefits: Benefit, judgement: Judgement | None = None, basis: RecipientsBasis | None = None) -> tuple[BenefitEffect, ...]:
    extract = make_extract(benefits, basis) if basis else make_extract(benefits)
    return benefit_effects((extract,), judgement or judge())


def list_dkk(*amounts: int | None) -> tuple[Decimal | None, ...]:
    return tuple(None if amount is None else Decimal(amount) for amount in amounts)


def mio(amount: Decimal | None) -> str:
    assert amount is not None
    return f"{amount / MIO:.1f}"


def read_golden(root: Path) -> Extract:
    """The Aalborg table of 26.09.2017 as counted by hand."""
    labels: dict[str, dict[str, dict[str, str]]] = {}
    with (root / "tests/golden/aalborg_2017_benefits.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            if line["role"] == "line":
                labels.setdefault(line["label"], {})[line["scenario"]] = line

    def read_row(line: dict[str, str]) -> dict[str, str | None]:
        return {column: line[column] or None for column in ("recipients", "monthly_benefit_dkk", "refund_pct", "amount_dkk")}

    return make_extract(
        Benefit(label, read_row(lines["budget"]), read_row(lines["status"]), int(lines["deviation"]["amount_dkk"]))
        for label, lines in labels.items()
    )


def judge_golden(extract: Extract) -> Judgement:
    misprint = next(made for made in extract.benefits if made.refund_pct == 201)
    return judge({find_id(misprint, "refund_pct"): Decimal(21)})


@pytest.fixture
def aalborg(root: Path) -> dict[str, BenefitEffect]:
    extract = read_golden(root)
    return {effect.label: effect for effect in benefit_effects((extract,), judge_golden(extract))}


# volume, price, refund, unexplained, low, high in mio. kr.; the bands worked out apart, from the corners of the intervals
AALBORG = {
    "Kontanthjælp": ("-6.0", "-4.9", "0.0", "-12.1", "-19.7", "-4.5"),
    "Uddannelseshjælp": ("-10.1", "-1.6", "0.0", "-2.2", "-5.5", "1.1"),
    "Sygedagpenge": ("-6.3", "0.0", "0.0", "1.3", "-4.5", "7.1"),
    "Ressourceforløb": ("4.8", "-2.7", "0.0", "1.0", "-1.5", "3.5"),
    "Fleksjob": ("1.1", "1.1", "0.0", "10.8", "5.8", "15.7"),
    "Ledighedsydelse": ("8.4", "-2.3", "0.0", "0.9", "-1.2", "3.1"),
}


@pytest.mark.parametrize("label", sorted(AALBORG))
def test_aalborg_effects_and_bands(aalborg: dict[str, BenefitEffect], label: str) -> None:
    effect = aalborg[label]
    found = (
        effect.volume_effect_dkk, effect.price_effect_dkk, effect.refund_effect_dkk,
        effect.unexplained_dkk, effect.unexplained_low_dkk, effect.unexplained_high_dkk,
    )  # fmt: skip
    assert tuple(map(mio, found)) == AALBORG[label]
    assert effect.left_out == ()


def test_eight_rows_in_printed_order(aalborg: dict[str, BenefitEffect]) -> None:
    assert list(aalborg)[:3] == ["Kontanthjælp", "Uddannelseshjælp", "Revalidering"]
    assert len(aalborg) == 8


def test_exact_to_the_krone(aalborg: dict[str, BenefitEffect]) -> None:
    effect = aalborg["Kontanthjælp"]
    assert effect.model_budget_dkk == 12 * 3500 * 12650 * Decimal("0.79")
    assert effect.model_status_dkk == 12 * 3450 * 12500 * Decimal("0.79")
    assert effect.volume_effect_dkk == Decimal("12") * -50 * Decimal("12575") * Decimal("0.79")
    assert effect.price_effect_dkk == Decimal("12") * 3475 * -150 * Decimal("0.79")


def test_doubtful_refund_is_left_out_and_shown_apart(aalborg: dict[str, BenefitEffect]) -> None:
    effect = aalborg["Revalidering"]
    assert effect.volume_effect_dkk is effect.unexplained_dkk is effect.model_budget_dkk is effect.unexplained_low_dkk is None
    assert [note.key for note in effect.left_out] == ["analyse.doubtful_refund_pct"]
    assert "201" in render(effect.left_out[0].key, effect.left_out[0].params)
    assert len(effect.left_out_figure_ids) == 1
    alternative = effect.alt_volume_effect_dkk, effect.alt_price_effect_dkk, effect.alt_refund_effect_dkk, effect.alt_unexplained_dkk
    assert tuple(map(mio, alternative)) == ("-2.4", "0.0", "0.0", "0.4")
    assert effect.alt_unexplained_low_dkk is not None
    assert effect.alt_unexplained_high_dkk is not None
    assert effect.alt_unexplained_low_dkk < 0 < effect.alt_unexplained_high_dkk
    assert effect.dkk_per_refund_point == 12 * 200 * 17000 / 100  # the status row is sound


def test_amounts_alone_are_not_split(aalborg: dict[str, BenefitEffect]) -> None:
    effect = aalborg["Integration"]
    assert effect.deviation_printed_dkk == effect.deviation_computed_dkk == -3 * MIO
    assert effect.volume_effect_dkk is effect.unexplained_dkk is effect.dkk_per_100_recipients is None
    assert [note.key for note in effect.left_out] == ["analyse.no_drivers"]


def test_sensitivities(aalborg: dict[str, BenefitEffect]) -> None:
    effect = aalborg["Fleksjob"]
    assert effect.dkk_per_refund_point == 12 * 2050 * 14500 // 100
    assert effect.dkk_per_100_recipients == 12 * 100 * 14500 * Decimal("0.44")


# --- a change of each driver alone -------------------------------------------------------------------

BEFORE = (100, 10_000, 50)


@pytest.mark.parametrize(
    ("after", "effects"),
    [
        ((100, 10_000, 50), (0, 0, 0)),
        ((110, 10_000, 50), (600_000, 0, 0)),
        ((100, 11_000, 50), (0, 600_000, 0)),
        ((100, 10_000, 49), (0, 0, 120_000)),  # less refund costs
        ((0, 10_000, 50), (-6_000_000, 0, 0)),
        ((110, 11_000, 50), (630_000, 630_000, 0)),
    ],
)
def test_effects_of_single_drivers(after: tuple[int, int, int], effects: tuple[int, int, int]) -> None:
    (effect,) = explain(Benefit("A", row(*BEFORE, 6 * MIO), row(*after, 6 * MIO), 0))
    assert (effect.volume_effect_dkk, effect.price_effect_dkk, effect.refund_effect_dkk) == list_dkk(*effects)
    assert effect.unexplained_dkk == -sum(effects)


drivers = st.tuples(st.integers(0, 9999), st.integers(0, 40_000), st.decimals(0, 100, places=3))


@given(drivers, drivers, st.integers(-(10**6), 10**6))
def test_effects_and_unexplained_add_up_to_the_printed_deviation(
    before: tuple[int, int, Decimal], after: tuple[int, int, Decimal], deviation: int
) -> None:
    make = [row(n, p, str(r), amount) for (n, p, r), amount in zip((before, after), (0, deviation), strict=True)]
    (effect,) = explain(Benefit("A", make[0], make[1], deviation))
    values = effect.volume_effect_dkk, effect.price_effect_dkk, effect.refund_effect_dkk, effect.unexplained_dkk
    assert None not in values
    effects = [value for value in values if value is not None]
    assert sum(effects) == deviation
    assert effect.model_status_dkk is not None
    assert effect.model_budget_dkk is not None
    assert sum(effects[:3]) == effect.model_status_dkk - effect.model_budget_dkk
    for same, value in zip((a == b for a, b in zip(before, after, strict=True)), effects, strict=False):
        assert not same or value == 0


def test_own_share_in_place_of_refund() -> None:
    shares = [{"recipients": 100, "monthly_benefit_dkk": 10_000, "own_share_pct": share, "amount_dkk": 6 * MIO} for share in (50, 60)]
    (effect,) = explain(Benefit("A", shares[0], shares[1], 0))
    assert effect.refund_effect_dkk == 1_200_000


@pytest.mark.parametrize(
    ("budget", "status", "missing"),
    [
        ((100, None, 50), (100, 10_000, 50), ["monthly_benefit_dkk"]),
        ((100, None, None), (100, None, None), ["monthly_benefit_dkk", "share"]),
        ((None, 10_000, 50), (None, 10_000, 50), ["recipients"]),
        ((100, 10_000, 50), (None, 10_000, None), ["recipients", "share"]),
    ],
)
def test_the_drivers_that_are_missing_are_named_and_no_other(
    budget: tuple[int | None, int | None, int | None], status: tuple[int | None, int | None, int | None], missing: list[str]
) -> None:
    (effect,) = explain(Benefit("A", row(*budget, 6 * MIO), row(*status, 7 * MIO)))
    (note,) = effect.left_out
    told = note.params["missing"]
    assert isinstance(told, tuple)
    assert [one.key for one in told] == [f"analyse.driver_{name}" for name in missing]
    assert render(note.key, note.params).endswith(f": {', '.join(render(one.key) for one in told)}.")


@pytest.mark.parametrize(
    ("head", "told"),
    [("Budget gns. årlig udgift", True), ("Gns. pris pr. helårsperson", True), ("Budget antal sager", False)],
)
def test_a_rate_that_is_no_month_s_is_named(head: str, told: bool) -> None:
    column = Column(3, "monthly_benefit" if told else "recipients", head)
    table = Table(1, 1, "benefit", "", (column,), (), 2030, Decimal(1000), "1.000 kr.", 1, 9)
    made = make_extract([Benefit("A", row(100, None, 50, 6 * MIO), row(110, None, 50, 7 * MIO))])
    (effect,) = benefit_effects((replace(made, tables=(table,)),), judge())
    (note,) = effect.left_out
    assert ("»" + head + "«" in render(note.key, note.params)) is told
    monthly = make_extract([Benefit("A", row(100, None, 50, 6 * MIO), row(110, 9000, 50, 7 * MIO))])
    (effect,) = benefit_effects((replace(monthly, tables=(table,)),), judge())
    assert effect.left_out[0].key == "analyse.incomplete_drivers"


def test_refund_beside_own_share_is_not_compared() -> None:
    share = {"recipients": 100, "monthly_benefit_dkk": 10_000, "own_share_pct": 50, "amount_dkk": 6 * MIO}
    (effect,) = explain(Benefit("A", row(*BEFORE, 6 * MIO), share, 0))
    assert [note.key for note in effect.left_out] == ["analyse.incomplete_drivers"]


def test_without_a_printed_deviation_the_computed_one_counts() -> None:
    (effect,) = explain(Benefit("A", row(*BEFORE, 6 * MIO), row(110, 10_000, 50, 7 * MIO)))
    assert (effect.deviation_printed_dkk, effect.deviation_computed_dkk) == list_dkk(None, MIO)
    assert effect.unexplained_dkk == 400_000


def test_without_amounts_there_is_no_unexplained() -> None:
    (effect,) = explain(Benefit("A", row(*BEFORE, None), row(110, 10_000, 50, None)))
    assert (effect.volume_effect_dkk, effect.unexplained_dkk, effect.unexplained_low_dkk) == list_dkk(600_000, None, None)


def test_contradicting_amounts_leave_nobody_know_what_is_unexplained() -> None:
    (effect,) = explain(Benefit("A", row(*BEFORE, 6_100_000), row(110, 10_000, 50, 7_200_000), 9 * MIO))
    assert effect.volume_effect_dkk == 600_000
    assert (effect.unexplained_dkk, effect.unexplained_low_dkk, effect.unexplained_high_dkk) == (None, None, None)


@pytest.mark.parametrize("basis", [RecipientsBasis.ON_A_DAY, RecipientsBasis.DURING_A_YEAR])
def test_head_counts_that_are_no_average_explain_nothing(basis: RecipientsBasis) -> None:
    (effect,) = explain(Benefit("A", row(*BEFORE, 6 * MIO), row(110, 10_000, 50, 7 * MIO), MIO), basis=basis)
    assert [note.key for note in effect.left_out] == ["analyse.not_an_average"]
    assert effect.volume_effect_dkk is effect.dkk_per_refund_point is None


# --- doubt -------------------------------------------------------------------------------------------


def one_benefit() -> Extract:
    return make_extract([Benefit("A", row(*BEFORE, 6 * MIO), row(110, 10_000, 50, 7 * MIO), MIO)])


@pytest.mark.parametrize("column", ["recipients", "monthly_benefit_dkk", "refund_pct"])
@pytest.mark.parametrize("place", [0, 1])
def test_no_doubtful_driver_is_used(column: str, place: int) -> None:
    extract = one_benefit()
    figure_id = find_id(extract.benefits[place], column)
    for judgement in (judge({figure_id: None}), judge(refuted=[figure_id])):
        (effect,) = benefit_effects((extract,), judgement)
        assert effect.volume_effect_dkk is effect.unexplained_dkk is effect.alt_volume_effect_dkk is None
        assert effect.left_out_figure_ids == (figure_id,)
        assert (effect.dkk_per_refund_point is None) == (place == 1)


def test_a_doubtful_amount_leaves_the_effects_but_not_the_rest() -> None:
    extract = one_benefit()
    (effect,) = benefit_effects((extract,), judge(refuted=[find_id(extract.benefits[2], "amount_dkk")]))
    assert (effect.volume_effect_dkk, effect.unexplained_dkk) == list_dkk(600_000, None)
    assert [note.key for note in effect.left_out] == ["analyse.doubtful_amount_dkk"]


@pytest.mark.parametrize(("suggestion", "volume"), [(None, 600_000), (Decimal(20), None)], ids=["a question", "that names what was meant"])
def test_a_question_is_a_doubt_only_where_it_names_what_was_meant(suggestion: Decimal | None, volume: int | None) -> None:
    extract = one_benefit()
    judgement = soften(judge({find_id(extract.benefits[0], "refund_pct"): suggestion}), Severity.QUESTION)
    (effect,) = benefit_effects((extract,), judgement)
    assert effect.volume_effect_dkk == volume


def test_two_budgets_of_one_label_are_left_alone() -> None:
    twice = Benefit("A", row(*BEFORE, 6 * MIO), row(*BEFORE, 6 * MIO))
    assert explain(twice, twice) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("column", ["recipients", "monthly_benefit_dkk", "refund_pct", "own_share_pct", "amount_dkk"])
def test_every_doubt_has_its_sentence(column: str, lang: str) -> None:
    assert "X-7" in render(f"analyse.doubtful_{column}", {"row": "Budget", "printed": "X-7"}, lang)


def measure_band(effect: BenefitEffect) -> Decimal:
    assert effect.unexplained_low_dkk is not None
    assert effect.unexplained_high_dkk is not None
    return effect.unexplained_high_dkk - effect.unexplained_low_dkk


@given(st.tuples(*[st.integers(1, 5000), st.integers(1, 50_000), st.integers(0, 100)] * 2))
def test_a_yearly_rate_splits_as_the_monthly_one_that_is_its_twelfth(drivers: tuple[int, ...]) -> None:
    """Up to its own rounding, which is finer: the effects are the same to the øre."""
    rows = (drivers[:3], drivers[3:])
    budget, status = (row(n, p, r, 5 * MIO) for n, p, r in rows)
    monthly = explain(Benefit("Fleksjob", budget, status))[0]
    budget, status = ({**row(n, None, r, 5 * MIO), "yearly_benefit_dkk": 12 * p} for n, p, r in rows)
    yearly = explain(Benefit("Fleksjob", budget, status))[0]
    assert measure_band(yearly) < measure_band(monthly) or {drivers[2], drivers[5]} == {100}
    for name in ("model_budget_dkk", "model_status_dkk", "volume_effect_dkk", "price_effect_dkk", "refund_effect_dkk", "unexplained_dkk"):
        assert getattr(yearly, name) == getattr(monthly, name) is not None
