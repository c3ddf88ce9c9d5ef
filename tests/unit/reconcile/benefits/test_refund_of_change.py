"""What a benefit's income changes by when its expenditure does."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipeline.model import Extract
from pipeline.reconcile.benefits.refund_bounds import is_refunded
from schemas.lists import ChangeKind, IdentityKind, Outcome, Rule, Severity
from tests.unit.reconcile.judging import find_identities, judge
from tests.unit.reconcile.makers import aalborg, find_figure, make_extract, misprint, money_row

K, MIO = 1000, 1_000_000


def paper(benefit: str | None, expenditure: int, income: int | None, **more: Any) -> Extract:
    rows = [money_row(1, exp=expenditure, benefit=benefit, **more)]
    return make_extract([*rows, money_row(2, inc=income, benefit=benefit, **more)] if income is not None else rows)


def ask(extract: Extract) -> list[Severity]:
    return [finding.severity for finding in judge(extract).findings if finding.rule is Rule.REFUND_OF_CHANGE]


@pytest.mark.parametrize(
    ("expenditure", "income", "asked"),
    [
        # 20–80 % of 40,3 mio. is 8,06 to 32,24 mio.; the band's ends are 8,04 and 32,28, and 1,209 mio. (3 %) is let pass
        (-40_300 * K, 8_100 * K, False),
        (-40_300 * K, 6_800 * K, False),
        (-40_300 * K, 6_700 * K, True),
        (-40_300 * K, 33_500 * K, False),
        (-40_300 * K, 33_600 * K, True),
        (40_300 * K, -6_700 * K, True),
        (40_300 * K, -8_100 * K, False),
        (40_300 * K, 8_100 * K, True),  # expenditure rises, and the refund falls
        (1_100 * K, -1_100 * K, False),  # too small to matter
        (40_300 * K, None, False),  # no income is printed
        (0, 5_000 * K, False),
    ],
)
def test_the_refund_of_a_change_lies_within_the_bounds(expenditure: int, income: int | None, asked: bool) -> None:
    assert ask(paper("kontanthjaelp", expenditure, income)) == ([Severity.QUESTION] if asked else [])


@pytest.mark.parametrize(
    ("benefit", "more", "said"),
    [
        ("kontanthjaelp", {}, [Severity.QUESTION]),
        ("fleksjob", {}, [Severity.INFO]),  # bounds that are not verified
        ("a_dagpenge", {}, []),  # co-financed: no refund comes in
        ("servicejob", {}, []),  # no bounds
        (None, {}, []),
        ("kontanthjaelp", {"fiscal_year": 2015}, []),
        ("kontanthjaelp", {"fiscal_year": None}, []),
        ("kontanthjaelp", {"change_kind": ChangeKind.TECHNICAL}, []),
        ("kontanthjaelp", {"role": "subtotal"}, []),
    ],
)
def test_only_of_refunded_benefits_with_known_bounds(benefit: str | None, more: dict[str, Any], said: list[Severity]) -> None:
    assert ask(paper(benefit, -40 * MIO, 1 * MIO, **more)) == said


def test_amounts_are_as_coarse_as_their_zeros() -> None:
    # 18 % of 100 mio. is 1 mio. beyond the slack of 3 %; 90 to 95 mio. could be it, if the amount was rounded to tens of millions
    assert ask(paper("kontanthjaelp", -100_100 * K, 16_900 * K)) == [Severity.QUESTION]
    assert ask(paper("kontanthjaelp", -100_000 * K, 16_900 * K)) == []


def test_a_sum_over_several_lines_of_a_benefit() -> None:
    rows = [money_row(1, exp=-30 * MIO, benefit="kontanthjaelp"), money_row(2, exp=-10 * MIO, benefit="kontanthjaelp")]
    rows += [money_row(3, inc=1 * MIO, benefit="kontanthjaelp"), money_row(4, inc=1 * MIO, benefit="kontanthjaelp")]
    [identity] = find_identities(judge(make_extract(rows)), Rule.REFUND_OF_CHANGE)
    assert (identity.kind, identity.printed, identity.computed) == (IdentityKind.MODEL, Decimal(2 * MIO), Decimal(8 * MIO))
    assert len(identity.terms) == 4
    assert not find_identities(judge(make_extract(rows, quarantined_lines=[2])), Rule.REFUND_OF_CHANGE)


def test_the_minutes_give_one_question() -> None:
    found = find_identities(judge(aalborg()), Rule.REFUND_OF_CHANGE)
    assert [identity.subject for identity in found if identity.outcome is Outcome.FAILS] == ["Kontanthjælp"]
    [finding] = [finding for finding in judge(aalborg()).findings if finding.rule is Rule.REFUND_OF_CHANGE]
    assert (finding.line_no, finding.params["rate"], finding.difference) == (198, Decimal("10.9"), Decimal(-2_360_000))


def test_a_figure_that_is_singled_out_speaks_for_it() -> None:
    extract = aalborg()
    wrong = misprint(extract, find_figure(extract, 215, "income_dkk").figure_id, Decimal(30 * MIO))  # sickness benefit: 30 of 8 mio.
    said = [(finding.rule, finding.line_no) for finding in judge(wrong).findings if finding.line_no == 215]
    assert said == [(Rule.FOOTING, 215)]
    assert any(identity.outcome is Outcome.FAILS for identity in find_identities(judge(wrong), Rule.REFUND_OF_CHANGE)[3:])


def test_what_is_co_financed_is_not_refunded() -> None:
    assert is_refunded("kontanthjaelp")
    assert not is_refunded("boligsikring")
    assert not is_refunded(None)
