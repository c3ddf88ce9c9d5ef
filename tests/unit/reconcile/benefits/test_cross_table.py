"""A benefit's deviation against its status lines: matched by name, never by amount."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.model import Appropriation, BenefitStatus
from schemas.lists import ChangeKind, Role, Rule
from tests.unit.reconcile.judging import find_identities, judge
from tests.unit.reconcile.makers import benefit_row, make_extract, money_row

K = 1000


def line(line_no: int, exp: int | None = None, inc: int | None = None, **more: Any) -> Appropriation:
    return money_row(line_no, exp=exp, inc=inc, **({"benefit": "fleksjob", "account_name": "Fleksjob"} | more))


def fleksjob(deviation: int | None = 3 * K, line_no: int = 50, **more: Any) -> list[BenefitStatus]:
    rows = [benefit_row(line_no, "Fleksjob", "budget", 9 * K, **more), benefit_row(line_no + 1, "Fleksjob", "status", 12 * K, **more)]
    return rows if deviation is None else [*rows, benefit_row(line_no + 2, "Fleksjob", "deviation", deviation, **more)]


def check(lines: list[Appropriation], benefits: list[BenefitStatus], **more: Any) -> list[tuple[str, list[int]]]:
    """For each cross-table identity its outcome and the appropriation lines that take part."""
    extract = make_extract(lines, benefits, **more)
    line_of = {figure.figure_id: figure.line_no for figure in extract.figures}
    identities = find_identities(judge(extract), Rule.CROSS_TABLE)
    return [(identity.outcome.value, [line_of[term.figure_id] for term in identity.terms[:-1]]) for identity in identities]


BOTH = [line(1, exp=5 * K), line(2, inc=-2 * K)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(BOTH, [("holds", [1, 2])], id="expenditure and income"),
        pytest.param([line(1, exp=5 * K)], [("fails", [1])], id="fails"),
        pytest.param([*BOTH, line(3, exp=7 * K, change_kind=ChangeKind.TECHNICAL)], [("holds", [1, 2])], id="not technical lines"),
        pytest.param([*BOTH, line(3, exp=7 * K, benefit="kontanthjaelp")], [("holds", [1, 2])], id="not another benefit"),
        pytest.param([*BOTH, line(3, exp=7 * K, fiscal_year=2018)], [("holds", [1, 2])], id="not another year"),
        pytest.param([*BOTH, money_row(3, "subtotal", 5 * K, benefit="fleksjob")], [("holds", [1, 2])], id="not totals"),
        pytest.param(
            [*BOTH, line(3, exp=7 * K, account_codes=("05.58.81",))], [("not_checkable", [1, 2, 3])], id="two accounts are not mixed"
        ),
        pytest.param([*BOTH, line(3, exp=7 * K, sector="B")], [("not_checkable", [1, 2, 3])], id="two sectors are not mixed"),
        pytest.param([line(1, exp=5 * K, item_no=3), line(2, inc=-2 * K, item_no=3)], [("holds", [1, 2])], id="in another item"),
        pytest.param([*BOTH, line(3, exp=7 * K, item_no=3)], [("holds", [1, 2])], id="its own item before others"),
        pytest.param([line(1, exp=3 * K, item_no=3), line(2, exp=7 * K, item_no=4)], [], id="not when two other items have it"),
        pytest.param([line(1, exp=3 * K, benefit=None)], [], id="nothing known of the account"),
    ],
)
def test_which_lines_take_part(lines: list[Appropriation], expected: list[tuple[str, list[int]]]) -> None:
    assert check(lines, fleksjob()) == expected


def test_quarantined_number_beside_the_lines_leaves_it_open() -> None:
    lines = [line(1, exp=5 * K), line(4, exp=9 * K, benefit=None, account_name="Anden")]
    assert check(lines, fleksjob(), quarantined_lines=[2]) == [("not_checkable", [1])]
    assert check(lines, fleksjob(), quarantined_lines=[51]) == [("not_checkable", [1])]
    assert check(lines, fleksjob(), quarantined_lines=[5, 60]) == [("fails", [1])]


def test_benefit_without_deviation_or_unknown_or_twice() -> None:
    assert check(BOTH, fleksjob(None)) == []
    assert check(BOTH, fleksjob(benefit=None)) == []
    twice = [*fleksjob(), *(benefit_row(60 + place, "Fleks", name, 3 * K) for place, name in enumerate(("budget", "deviation")))]
    assert {outcome for outcome, _ in check(BOTH, twice)} == {"not_checkable"}


def test_tables_total_is_the_net_of_all_its_benefits_lines() -> None:
    whole = benefit_row(90, "Afvigelse total", "deviation", 3 * K, role=Role.TOTAL)
    assert check(BOTH, [*fleksjob(), whole]) == [("holds", [1, 2]), ("holds", [1, 2])]
    unmatched = benefit_row(80, "Integration", "deviation", 0)
    assert check(BOTH, [*fleksjob(), unmatched, whole]) == [("holds", [1, 2])]
