"""Any budget follow-up under any rounding holds together, and a fault that is too big for rounding is found where it is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import BudgetFollowup
from schemas.lists import FigureState, Outcome, Severity
from tests.unit.reconcile.judging import judge, list_errors
from tests.unit.reconcile.makers import followup_row, make_extract, misprint

amounts = st.integers(10**7, 10**9).flatmap(lambda size: st.sampled_from([size, -size]))
truths = st.tuples(amounts, st.integers(-(10**6), 10**6), st.integers(-(10**8), 10**8))
"""Øre-exact truths in kroner: the original budget, what was granted since, and how far the result is from both."""

sections = st.lists(st.lists(truths, min_size=1, max_size=5), min_size=1, max_size=4)
steps = st.sampled_from([1, 1000, 100_000])


def print_followup(tree: list[list[tuple[int, int, int]]], step: int, with_share: bool = True) -> list[BudgetFollowup]:
    """A table of sections of true amounts, every figure rounded by itself; a per cent has one decimal."""
    rows: list[BudgetFollowup] = []

    def add(role: str, truth: list[int], section: str | None) -> None:
        original, granted, deviation = truth
        corrected = original + granted
        share = Fraction(deviation, abs(corrected)) * 100 if abs(corrected) > step else None
        measures = {"original_budget": original, "supplementary": granted, "corrected": corrected, "expected": corrected + deviation}
        rounded = {name: round(Decimal(value) / step) * step for name, value in {**measures, "deviation": deviation}.items()}
        pct = Decimal(round(share * 10)) / 10 if share is not None and with_share else None
        rows.append(followup_row(len(rows) + 1, role, section=section, pct=pct, **rounded))

    whole = [0, 0, 0]
    for no, truths in enumerate(tree):
        part = [sum(column) for column in zip(*truths, strict=True)]
        for truth in truths:
            add("line", list(truth), f"Afsnit {no}")
        add("subtotal", part, f"Afsnit {no}")
        whole = [one + other for one, other in zip(whole, part, strict=True)]
    add("total", whole, None)
    return rows


@given(sections, steps)
def test_no_followup_gives_a_false_alarm(tree: list[list[tuple[int, int, int]]], step: int) -> None:
    judgement = judge(make_extract(followups=print_followup(tree, step), resolution=step))
    assert {finding.severity for finding in judgement.findings} <= {Severity.INFO, Severity.WARNING}
    assert sum(finding.severity is Severity.INFO for finding in judgement.findings) <= 1
    assert not any(identity.outcome is Outcome.FAILS for identity in judgement.identities)
    assert not {FigureState.REFUTED, FigureState.CONTESTED} & set(judgement.states.values())
    assert len({identity.identity_id for identity in judgement.identities}) == len(judgement.identities)


@given(sections, steps, st.sampled_from(["corrected_budget_dkk", "expected_dkk", "deviation_dkk"]), st.data())
def test_one_fault_is_one_error_that_blames_nothing_else(
    tree: list[list[tuple[int, int, int]]], step: int, column: str, data: st.DataObject
) -> None:
    extract = make_extract(followups=print_followup(tree, step, with_share=False), resolution=step)
    figure = data.draw(st.sampled_from([figure for figure in extract.figures if figure.fact_column == column]), label="figure")
    size = data.draw(st.integers(100, 10_000), label="steps") * data.draw(st.sampled_from([-1, 1]), label="way")
    judgement = judge(misprint(extract, figure.figure_id, figure.value + size * step))
    broken = [identity for identity in judgement.identities if identity.outcome is Outcome.FAILS]
    assert broken
    assert all(any(term.figure_id == figure.figure_id for term in identity.terms) for identity in broken)
    [error] = list_errors(judgement)
    assert error.figure_id in (None, figure.figure_id)
    assert {name for name, state in judgement.states.items() if state is FigureState.REFUTED} <= {figure.figure_id}
