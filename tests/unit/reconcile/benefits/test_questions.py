"""Values by themselves, the model, the words: rules that ask and tie nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipeline.model import BenefitStatus, Finding
from pipeline.reconcile import doubtful_figures
from pipeline.reconcile.benefits.refund_bounds import find_refund_bounds
from schemas.lists import Outcome, RecipientsBasis, Rule, Severity, SignRule
from tests.unit.reconcile.judging import find_identities, judge, list_keys
from tests.unit.reconcile.makers import benefit_row, find_figure, make_extract, mark, money_row

MIO = 1_000_000


def rows(label: str, budget: tuple[Any, ...], status: tuple[Any, ...], deviation: int | None = None, **more: Any) -> list[BenefitStatus]:
    found = [benefit_row(1, label, "budget", *budget, **more), benefit_row(2, label, "status", *status, **more)]
    return found if deviation is None else [*found, benefit_row(3, label, "deviation", deviation, **more)]


# 12 · 1.001 · 10.003 · 0,7 = 84,109 mio. and 12 · 1.103 · 10.051 · 0,7 = 93,124 mio., the change ± 1,4 by the refunds' rounding
BUDGET, STATUS = (1001, 10_003, 30, 84_100_000), (1103, 10_051, 30, 93_100_000)


def find(benefits: list[BenefitStatus]) -> tuple[Finding, ...]:
    return judge(make_extract(benefits=benefits)).findings


# --- range -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("benefit", "year", "expected"),
    [
        ("kontanthjaelp", 2017, (20, 80, True)),
        ("ledighedsydelse", 2017, (0, 80, False)),
        ("fleksjob", 2017, (20, 80, False)),  # several regimes under one line: its lower bound is not certain
        ("boligydelse", 2017, (75, 75, True)),
        ("kontanthjaelp", 2015, None),  # before the refund reform
        ("kontanthjaelp", None, None),
        ("uddannelseshjaelp", 2013, None),
        ("integrationsydelse", 2021, None),
        ("servicejob", 2017, None),
        ("no such benefit", 2017, None),
        (None, 2017, None),
    ],
)
def test_refund_bounds(benefit: str | None, year: int | None, expected: tuple[int, int, bool] | None) -> None:
    bounds = find_refund_bounds(benefit, year)
    found = None if bounds is None else (int(bounds.low), int(bounds.high), bounds.verified)
    assert found == expected


@pytest.mark.parametrize(
    ("label", "refund", "key", "severity"),
    [
        ("Kontanthjælp", 20, None, None),
        ("Kontanthjælp", 19, "range_unusual", Severity.QUESTION),
        ("Kontanthjælp", 81, "range_unusual", Severity.QUESTION),
        ("Fleksjob", 19, "range_unusual_unverified", Severity.INFO),
        ("Ukendt ydelse", 1, None, None),
        ("Kontanthjælp", 100, "range_unusual", Severity.QUESTION),
        ("Kontanthjælp", 101, "range_share", Severity.ERROR),
        ("Kontanthjælp", -1, "range_share", Severity.ERROR),
    ],
)
def test_refund_alone(label: str, refund: int, key: str | None, severity: Severity | None) -> None:
    findings = find([benefit_row(1, label, "budget", None, None, refund, None)])
    assert [(finding.key, finding.severity) for finding in findings] == ([(f"findings.{key}", severity)] if key else [])


@pytest.mark.parametrize(("share", "key"), [(80, None), (81, "range_unusual"), (19, "range_unusual"), (101, "range_share")])
def test_own_share_alone(share: int, key: str | None) -> None:
    findings = find([benefit_row(1, "Kontanthjælp", "budget", None, own_share_pct=Decimal(share))])
    assert [finding.key for finding in findings] == ([f"findings.{key}"] if key else [])


@pytest.mark.parametrize(
    ("sibling", "amount", "suggestion"),
    [(30, 84 * MIO, 30), (60, 84 * MIO, None), (130, 84 * MIO, None), (None, 84 * MIO, None), (30, None, None)],
    ids=["both reasons", "the formula disagrees", "sibling impossible too", "no sibling", "no formula"],
)
def test_refund_is_suggested_only_by_two_reasons(sibling: int | None, amount: int | None, suggestion: int | None) -> None:
    budget, status = (1000, 10_000, 130, amount), (1100, 10_050, sibling, 93_100_000)
    [finding] = [f for f in find(rows("Fleksjob", budget, status)) if f.line_no == 1]
    assert (finding.rule, finding.suggestion) == (Rule.RANGE, suggestion)
    assert finding.key == ("findings.range_share_suggested" if suggestion else "findings.range_share")


def test_impossible_value_is_doubtful_and_an_odd_one_is_not() -> None:
    extract = make_extract(
        benefits=[
            benefit_row(1, "Fleksjob", "budget", None, None, 130, None),
            benefit_row(9, "Sygedagpenge", "budget", None, None, 10, None),
        ]
    )
    assert doubtful_figures(judge(extract)) == {find_figure(extract, 1, "refund_pct").figure_id}


@pytest.mark.parametrize(
    ("sibling", "amount", "suggestion"),
    [(39, 120_800_000, 39), (39, 60_000_000, None), (93, 120_800_000, None), (None, 120_800_000, None)],
    ids=["both reasons", "the formula disagrees", "printed twice", "no sibling"],
)  # fmt: skip
def test_odd_refund_is_doubtful_where_two_reasons_name_what_was_meant(sibling: int | None, amount: int, suggestion: int | None) -> None:
    budget, status = (1000, 15_000, sibling, 109_800_000), (1100, 15_000, 93, amount)
    judgement = judge(extract := make_extract(benefits=rows("Sygedagpenge", budget, status)))
    [finding] = [found for found in judgement.findings if (found.rule, found.line_no) == (Rule.RANGE, 2)]
    assert (finding.severity, finding.suggestion) == (Severity.QUESTION, suggestion)
    doubtful = find_figure(extract, 2, "refund_pct").figure_id
    assert (doubtful in doubtful_figures(judgement)) == (suggestion is not None)


# --- benefit_model ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("budget", "status", "deviation", "keys"),
    [
        pytest.param(BUDGET, STATUS, 9_000_000, [], id="follows"),
        pytest.param(BUDGET, (*STATUS[:3], 113_100_000), 29_000_000, ["benefit_model_change"], id="the deviation does not"),
        pytest.param(BUDGET, (*STATUS[:3], 113_100_000), None, ["benefit_model_change"], id="nor where none is printed"),
        pytest.param(
            (*BUDGET[:3], 104_100_000), (*STATUS[:3], 113_100_000), 9_000_000, ["benefit_model_amount"], id="both years off alike"
        ),
        pytest.param((None, None, None, 84_100_000), (*STATUS[:3], 113_100_000), 29_000_000, ["benefit_model_amount"], id="one year only"),
        pytest.param((None, None, 30, 84_100_000), (None, None, 30, 113_100_000), 29_000_000, [], id="no drivers"),
        pytest.param(BUDGET, (*STATUS[:3], 95_100_000), 11 * MIO, [], id="less than 1 mio. beyond the band"),
        pytest.param(BUDGET, (*STATUS[:3], 95_900_000), 11_800_000, ["benefit_model_change"], id="more than 1 mio. beyond it"),
    ],
)
def test_model(budget: tuple[Any, ...], status: tuple[Any, ...], deviation: int | None, keys: list[str]) -> None:
    assert list_keys(judge(make_extract(benefits=rows("Fleksjob", budget, status, deviation)))) == keys


def test_impossible_value_does_not_sharpen_its_column() -> None:
    def difference(recipients: int) -> Decimal | None:
        """The tolerance of the second benefit, whose column is of whole hundreds but for the first one's recipients."""
        first = benefit_row(1, "Fleksjob", "budget", recipients, 10_003, 30, 84_100_000)
        others = [
            benefit_row(line, label, "budget", 100 * line, 10_003, 21, 84_100_000)
            for line, label in ((4, "Revalidering"), (5, "Løntilskud"))
        ]
        identities = find_identities(judge(make_extract(benefits=[first, *others])), Rule.BENEFIT_MODEL)
        return next(identity.tolerance for identity in identities if identity.subject == "Løntilskud")

    assert difference(-301) == difference(300)
    assert difference(301) != difference(300)


@pytest.mark.parametrize("basis", [RecipientsBasis.ON_A_DAY, RecipientsBasis.DURING_A_YEAR])
def test_no_year_is_computed_from_people_who_are_no_average(basis: RecipientsBasis) -> None:
    benefits = rows("Fleksjob", BUDGET, (*STATUS[:3], 113_100_000), 29_000_000, recipients_basis=basis)
    judgement = judge(make_extract(benefits=benefits))
    assert judgement.findings == ()
    assert {i.outcome for i in find_identities(judgement, Rule.BENEFIT_MODEL)} == {Outcome.NOT_CHECKABLE}


def test_own_share_drives_the_model_too() -> None:
    benefits = [
        benefit_row(1, "Fleksjob", "budget", 1000, 10_000, None, 84 * MIO, own_share_pct=Decimal(70)),
        benefit_row(2, "Fleksjob", "status", 1100, 10_050, None, 143_100_000, own_share_pct=Decimal(70)),
    ]
    assert list_keys(judge(make_extract(benefits=benefits))) == ["benefit_model_change"]


def test_amounts_that_contradict_each_other_are_one_finding() -> None:
    judgement = judge(make_extract(benefits=rows("Fleksjob", BUDGET, (*STATUS[:3], 193_100_000), 9_000_000)))
    assert list_keys(judgement) == ["deviation_beyond"]


def test_share_out_of_bounds_speaks_for_the_model_that_it_spoils() -> None:
    benefits = rows("Kontanthjælp", BUDGET, (1100, 10_050, 3, 93_100_000), 9_000_000)
    assert list_keys(judge(make_extract(benefits=benefits))) == ["range_unusual_suggested"]


# --- wording_sign ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column", "amount", "agrees"),
    [
        ("Mindreudgifter ift. korrigeret budget", "exp", -5000, True),
        ("Mindreudgifter ift. korrigeret budget", "exp", 5000, False),
        ("**Merudgifter**", "exp", -5000, False),
        ("Merindtægter", "inc", -5000, True),
        ("Merindtægter", "inc", 5000, False),
        ("Mindreindtægt vedr. refusion", "inc", -5000, False),
        ("Mindreindtægter", "net", -5000, False),
        ("Mindreforbrug på området", "net", 5000, False),
        ("Netto mindreudgifter", "net", 5000, False),
        ("Merindtægter", "exp", 5000, None),  # speaks of the other column
        ("Finansiering af merudgifter", "exp", -5000, None),  # does not begin with it
        ("Mer-/mindreudgifter", "exp", -5000, None),
        ("Mer- og mindreudgifter", "exp", -5000, None),
        ("Intern husleje", "exp", -5000, None),
        ("Merudgifter", "exp", 0, None),
    ],
)
def test_words_and_sign(text: str, column: str, amount: int, agrees: bool | None) -> None:
    judgement = judge(make_extract([money_row(1, text=text, **{column: amount})]))  # type: ignore[arg-type]
    outcomes = [identity.outcome for identity in find_identities(judgement, Rule.WORDING_SIGN)]
    assert outcomes == ([] if agrees is None else [Outcome.HOLDS if agrees else Outcome.FAILS])
    assert list_keys(judgement) == (["wording_sign"] if agrees is False else [])


def test_sign_set_by_the_words_proves_nothing() -> None:
    extract = make_extract([money_row(1, exp=5000, text="Mindreudgifter")])
    extract = mark(extract, extract.figures[0].figure_id, sign_rule=SignRule.BY_WORDING)
    assert judge(extract).identities == ()


def test_sign_word_speaks_for_a_broken_sum_only_where_the_opposite_sign_mends_it() -> None:
    def say(total: int) -> list[str]:
        lines = [money_row(1, exp=5000, text="Mindreudgifter"), money_row(2, exp=20_000), money_row(3, exp=30_000)]
        return sorted(list_keys(judge(make_extract([*lines, money_row(4, "subtotal", total)]))))

    assert say(45_000) == ["singled_out_suggested"]
    assert say(90_000) == ["footing_beyond", "wording_sign"]


def test_table_with_the_opposite_convention_is_one_finding() -> None:
    texts = ("Mindreudgifter", "Merudgifter", "Mindreudgifter")
    lines = [money_row(place, exp=5000 if "Mindre" in text else -5000, text=text) for place, text in enumerate(texts, start=1)]
    judgement = judge(make_extract(lines))
    assert [(f.key, f.params["count"], f.figure_id) for f in judgement.findings] == [("findings.wording_sign_table", 3, None)]
