"""Which sign costs money: the legend's words, the rows' arithmetic, and neither where they disagree."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts.deviation_sign import Compared, DeviationSign, find_deviation_sign, name_dissent
from pipeline.messages import render
from schemas.lists import SignRule
from tests.builders import read_facts


def row(budget: int, expected: int, deviation: int, label: str = "") -> Compared:
    return Compared(Decimal(budget), Decimal(expected), Decimal(deviation), label)


@pytest.mark.parametrize(
    ("legend", "sign"),
    [
        ("+ = merforbrug", 1),
        ("+ = merforbrug, - = mindreforbrug", 1),
        ("(+ = merforbrug / - = mindreforbrug)", 1),
        ("- = merforbrug", -1),
        ("− = merforbrug", -1),
        ("+: mindreforbrug", -1),
        ("Merforbrug (+) / mindreforbrug (-)", 1),
        ("Merforbrug (-) / mindreforbrug (+)", -1),
        ("Positive tal viser mindreforbrug", -1),
        ("Et positivt beløb er et merforbrug", 1),
        ("Negative tal angiver merudgifter", -1),
        ("Minus betyder mindreforbrug", 1),
        ("Plus er overskridelser", 1),
        ("Merforbrug vises med minus", -1),
        ("Mindreforbrug angives med plus", -1),
        ("Indtægter og mindreforbrug er vist med minus efter tallet.", 1),
        ("Merforbrug er anført med minus", -1),
        ("Positivt fortegn svarer til nettomerforbrug", 1),
        ("+ = overskridelse", 1),
        ("Afvigelse (+ = forbedring)", -1),
        ("Minus viser en forbedring", 1),
        ("+ er en forværring", 1),
        ("Negativ rest = merforbrug, positiv rest = mindreforbrug", -1),
        ("Et positivt tal i kolonnen Afvigelse er et mindreforbrug, et negativt tal er et merforbrug.", -1),
        ("I kolonnen Afvigelse er positive tal merforbrug.", 1),
        ("Plus i kolonnen Merforbrug betyder overskridelse", 1),
        ("Plus i sidste kolonne er et mindreforbrug.", -1),
        ("1 000 kr., minus efter tallet = mindre", 1),
        ("Nettobeløb, tusinde kroner, mindreudgifter med minus", 1),
        ("Afvigelse: - merudgift / + mindreudgift", -1),
        ("(+ merforbrug, − mindreforbrug)", 1),
        ("+ mindreudgift og - merudgift", -1),
        ("- merudgift, - mindreudgift", None),  # a list
        ("- merudgift / + merindtægt", None),
        ("Mer-/mindreforbrug, + mindreudgift", None),
        ("I sidste kolonne er et overskud vist som et positivt tal, mens et underskud har minus foran.", -1),
        ("Overskud (+) / underskud (-)", -1),
        ("Et negativt beløb i sidste kolonne er en overskridelse.", -1),
        ("+ = underskud", 1),
        ("Et underskud er vist som et positivt tal.", 1),
        ("Et underskud har plus foran.", 1),
        ("Et overskud på 5 mio. kr. er positivt.", None),
        ("+ overskud / - underskud", -1),
        ("+ underskud, - overskud", 1),
        ("+ overskud / - merforbrug", -1),
        ("+ overskud / - mindreforbrug", None),
        ("Over-/underskud", None),
        ("Merforbruget er 5 mio. kr.", None),
        ("Plus er mindre end ventet", None),
        ("Positive tal er mere sjældne", None),
        ("Mer-/mindreforbrug", None),
        ("", None),
    ],
)
def test_what_a_legend_says(legend: str, sign: int | None) -> None:
    found = find_deviation_sign([legend], [])
    assert found == (DeviationSign(sign, SignRule.BY_LEGEND) if sign else "deviation_sign_unknown")


NOTED = "Område\tOverført fra 2030{mark}\tKorr. budget\tForventet\tAfvigelse\nSkole\t1,0\t90,0\t95,0\t5,0\nPark\t-1,0\t12,0\t11,5\t-0,5\n"


@pytest.mark.parametrize(
    ("mark", "note", "stored"),
    [
        (" *)", "*) Negative beløb er merforbrug fra sidste år.", [5_000_000, -500_000]),
        (" 1)", "1) Negative beløb er merforbrug fra sidste år.", [5_000_000, -500_000]),
        ("", "Negative beløb er merforbrug.", []),  # of the deviations, which the sums refute
        ("", "*) Negative beløb er merforbrug.", []),  # a note to nothing may be of the whole table
    ],
)
def test_a_note_to_another_column_is_no_legend_of_the_deviations(mark: str, note: str, stored: list[int]) -> None:
    facts = read_facts(f"Beløb i mio. kr.\n\n{NOTED.format(mark=mark)}\n{note}\n")
    assert [fact.deviation_dkk for fact in facts.followups if fact.deviation_dkk is not None] == stored


def test_two_legends_that_disagree_say_nothing() -> None:
    assert find_deviation_sign(["+ = merforbrug", "- = merforbrug"], []) == "legends_disagree"
    assert find_deviation_sign(["+ = merforbrug, + = mindreforbrug"], []) == "legends_disagree"


@pytest.mark.parametrize(
    ("rows", "sign"),
    [
        ([row(100, 107, 7)], 1),
        ([row(100, 107, -7)], -1),
        ([row(100, 93, -7)], 1),
        ([row(100, 93, 7)], -1),
        ([row(100, 107, 8), row(50, 49, -1)], 1),  # rounding does not matter
        ([row(100, 107, 7), row(50, 49, 1)], "deviation_signs_mixed"),
        ([row(100, 107, 7), row(60, 65, 5), row(70, 73, 3), row(50, 49, 1)], 1),  # one misprint among several
        ([row(100, 107, 7), row(60, 65, 5), row(70, 73, -3), row(50, 49, 1)], "deviation_signs_mixed"),
        ([row(100, 107, 7), row(60, 65, 5), row(50, 49, 1)], "deviation_signs_mixed"),
        ([row(100, 100, 7)], "deviation_sign_unknown"),  # no difference
        ([row(100, 107, 0)], "deviation_sign_unknown"),
        ([row(100, 107, 30)], "deviation_sign_unknown"),  # another number altogether
        ([row(100, 130, 7)], "deviation_sign_unknown"),
        ([row(100, 100, 0), row(100, 107, -7)], -1),
        ([], "deviation_sign_unknown"),
    ],
)
def test_what_the_rows_say(rows: list[Compared], sign: int | str) -> None:
    found = find_deviation_sign([], rows)
    rule = SignRule.AS_PRINTED if sign == 1 else SignRule.BY_FORMULA
    assert found == (sign if isinstance(sign, str) else DeviationSign(sign, rule))


amounts = st.integers(1, 10**6)


@given(st.lists(st.tuples(amounts, amounts).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=6), st.sampled_from((1, -1)))
def test_rows_that_add_up_tell_their_convention_and_a_legend_against_them_is_refused(pairs: list[tuple[int, int]], sign: int) -> None:
    rows = [row(budget, expected, sign * (expected - budget)) for budget, expected in pairs]
    with_, against = ("+ = merforbrug", "- = merforbrug") if sign == 1 else ("- = merforbrug", "+ = merforbrug")
    by_rows, by_legend = find_deviation_sign([], rows), find_deviation_sign([with_], rows)
    assert isinstance(by_rows, DeviationSign)
    assert by_rows.sign == sign
    assert by_legend == DeviationSign(sign, SignRule.BY_LEGEND)
    assert find_deviation_sign([against], rows) == ("legend_refuted_minus" if sign == 1 else "legend_refuted_plus")


@pytest.mark.parametrize(
    ("rows", "apart", "others"),
    [
        ([row(100, 107, 7, "A"), row(50, 49, -1, "B"), row(8, 9, -1, "C")], "»C«", 2),
        ([row(100, 107, -7, "A"), row(50, 49, -1, "B"), row(8, 9, -1, "C")], "»B«", 2),
        ([row(100, 107, 7, "A"), row(50, 49, 1, "B")], "»B«", 1),
        ([row(100, 107, 7, "A"), row(50, 50, 0, "B"), row(50, 20, 1, "D"), row(8, 9, -1, "C")], "»C«", 1),  # B and D tell nothing
        ([row(9, 10, 1, f"A{n}") for n in range(9)] + [row(9, 10, -1, f"B{n}") for n in range(5)], "»B0«, »B1«, »B2«, 2 rækker til", 9),
    ],
)
def test_the_rows_that_dissent_are_named(rows: list[Compared], apart: str, others: int) -> None:
    told = name_dissent(rows)
    assert told["others"] == others
    assert f": {apart} viser" in render("facts.deviation_signs_mixed", {"label": "Skole", **told})
    assert "row" in render("facts.deviation_signs_mixed", {"label": "Skole", **told}, "en")
