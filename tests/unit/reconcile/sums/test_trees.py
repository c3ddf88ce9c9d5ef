"""Any tree of sums under any rounding foots, and a fault that is too big for rounding is found."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Appropriation
from schemas.lists import FigureState, IdentityKind, Outcome, Severity
from tests.unit.reconcile.judging import judge, list_errors
from tests.unit.reconcile.makers import make_extract, misprint, money_row

amounts = st.integers(-(10**9), 10**9)
"""Øre-exact truths, in kroner."""

accounts = st.lists(amounts, min_size=1, max_size=6)
sectors = st.lists(st.tuples(st.lists(accounts, min_size=1, max_size=3), st.booleans(), st.booleans()), min_size=1, max_size=4)
steps = st.sampled_from([1, 1000, 100_000, 1_000_000])


def print_tree(tree: list[tuple[list[list[int]], bool, bool]], step: int) -> list[Appropriation]:
    """A table of a tree of true amounts, every row rounded by itself; odd lines are income. Accounts have totals where the tree says so.

    Args:
        tree: for each sector its accounts' amounts, whether accounts have totals, whether the sector prints a net.
        step: what everything is rounded to.
    """
    rows: list[Appropriation] = []
    grand = [0, 0]

    def add(role: str, pair: list[int], **more: object) -> None:
        exp, inc = (round(Decimal(amount) / step) * step for amount in pair)
        rows.append(money_row(len(rows) + 1, role, exp, inc, **more))  # type: ignore[arg-type]

    for s, (groups, with_totals, with_net) in enumerate(tree):
        sector, whole = f"Sektor {s}", [0, 0]
        for a, values in enumerate(groups):
            account, part = f"Konto {a}", [0, 0]
            for place, value in enumerate(values):
                pair = [value, 0] if place % 2 == 0 else [0, value]
                part = [part[0] + pair[0], part[1] + pair[1]]
                add("line", pair, sector=sector, account_name=account)
            whole = [whole[0] + part[0], whole[1] + part[1]]
            if with_totals:
                add("subtotal", part, sector=sector, covers_level="account", covers=account)
        add("subtotal", whole, sector=sector)
        grand = [grand[0] + whole[0], grand[1] + whole[1]]
        if with_net:
            rows.append(money_row(len(rows) + 1, "net", net=round(Decimal(sum(whole)) / step) * step, sector=sector))
    add("total", grand, sector=None, covers_level="all", covers=None)
    return rows


@given(sectors, steps)
def test_no_tree_of_sums_gives_a_false_alarm(tree: list[tuple[list[list[int]], bool, bool]], step: int) -> None:
    judgement = judge(make_extract(print_tree(tree, step), resolution=step))
    assert list_errors(judgement) == []
    assert not any(identity.outcome is Outcome.FAILS for identity in judgement.identities)
    assert not {FigureState.REFUTED, FigureState.CONTESTED} & set(judgement.states.values())
    assert sum(finding.severity is Severity.INFO for finding in judgement.findings) <= 1
    assert len({identity.identity_id for identity in judgement.identities}) == len(judgement.identities)
    assert len({finding.finding_id for finding in judgement.findings}) == len(judgement.findings)


@given(sectors, steps, st.data())
def test_a_fault_too_big_for_rounding_is_found_where_it_is(
    tree: list[tuple[list[list[int]], bool, bool]], step: int, data: st.DataObject
) -> None:
    extract = make_extract(print_tree(tree, step), resolution=step)
    figure = data.draw(st.sampled_from(extract.figures), label="figure")
    size = data.draw(st.integers(100, 10_000), label="steps") * data.draw(st.sampled_from([-1, 1]), label="way")
    judgement = judge(misprint(extract, figure.figure_id, figure.value + size * step))
    broken = [identity for identity in judgement.identities if identity.outcome is Outcome.FAILS]
    assert broken
    assert all(any(term.figure_id == figure.figure_id for term in identity.terms) for identity in broken)
    assert {identity.kind for identity in broken} == {IdentityKind.ARITHMETIC}
    [error] = list_errors(judgement)
    assert error.figure_id in (None, figure.figure_id)
    refuted = {name for name, state in judgement.states.items() if state is FigureState.REFUTED}
    assert refuted <= {figure.figure_id}
    if error.suggestion is not None:
        assert abs(error.suggestion - figure.value) <= 30 * step


@given(sectors, steps, st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(tree: list[tuple[list[list[int]], bool, bool]], step: int, random: object) -> None:
    rows = print_tree(tree, step)
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert judge(make_extract(rows, resolution=step)) == judge(make_extract(mixed, resolution=step))
