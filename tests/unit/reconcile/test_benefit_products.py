"""Gross amounts, refunds, rates and shares of a benefit table hold each other."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import FigureState, Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge, judge_text, list_errors, list_rules

PAPER = """Referat

Punkt 1. Ydelser 2023

Sagsbeskrivelse

Beløb i 1.000 kr.

{head}
{rows}
"""
GROSS = "Ydelse\tAntal helårspersoner\tGns. årlig udgift (kr.)\tBruttoudgift\tRefusion\tNettoudgift"
REFUNDED = """\
Kontanthjælp, budget 2023\t812\t151.000\t122.612\t-36.784\t85.828
Kontanthjælp, forventet 2023\t850\t152.000\t129.200\t-38.760\t90.440
Sygedagpenge, budget 2023\t400\t180.000\t72.000\t-28.800\t43.200
Sygedagpenge, forventet 2023\t420\t181.000\t76.020\t-30.408\t45.612
I alt, budget 2023\t\t\t194.612\t-65.584\t129.028
I alt, forventet 2023\t\t\t205.220\t-69.168\t136.052"""
SHARED = """\
Kontanthjælp, budget 2023\t812\t151.000\t122.612\t30%\t85.828
Kontanthjælp, forventet 2023\t850\t152.000\t129.200\t30%\t90.440
Sygedagpenge, budget 2023\t400\t180.000\t72.000\t40%\t43.200
Sygedagpenge, forventet 2023\t420\t181.000\t76.020\t40%\t45.612"""
PLAIN_HEAD = "Ydelse\tAntal helårspersoner\tUdgift pr. måned (kr.)\tUdgift"
PLAIN = """\
Botilbud, budget 2023\t81\t15.000\t14.580
Botilbud, forventet 2023\t85\t15.200\t15.504
Støtte, budget 2023\t40\t18.000\t8.640
Støtte, forventet 2023\t42\t18.100\t9.122"""


def paper(rows: str, head: str = GROSS) -> str:
    return PAPER.format(head=head, rows=rows)


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (REFUNDED, GROSS),
        (REFUNDED.replace("\t-", "\t"), GROSS),
        (SHARED, GROSS),
        (SHARED.replace("30%", "70%").replace("40%", "60%"), GROSS.replace("Refusion", "Kommunens andel")),
        (PLAIN, PLAIN_HEAD),
    ],
    ids=["refund with its sign", "refund taken away", "refund in per cent", "own share", "without refund"],
)
def test_each_figure_is_tied(rows: str, head: str) -> None:
    text = paper(rows, head)
    judgement = judge_text(text)
    assert not list_errors(judgement)
    assert {judgement.states[figure.figure_id] for figure in extract_document(make_document(text)).figures} == {FigureState.RECONCILED}


@pytest.mark.parametrize(
    ("rows", "right", "wrong", "told"),
    [
        (REFUNDED, "90.440", "90.044", {Rule.NETTING, Rule.GRAND_TOTAL}),
        (REFUNDED, "-28.800", "-23.800", {Rule.NETTING}),
        (REFUNDED, "850\t", "580\t", {Rule.PRODUCT}),
        (REFUNDED, "129.200", "122.900", {Rule.NETTING, Rule.PRODUCT}),
        (SHARED, "40%\t45.612", "46%\t45.612", {Rule.PRODUCT}),
    ],
)
def test_a_misprint_is_told(rows: str, right: str, wrong: str, told: set[Rule]) -> None:
    assert list_rules(judge_text(paper(rows.replace(right, wrong)))) - {Rule.BENEFIT_MODEL} == told


def test_the_figure_that_two_calculations_blame_is_singled_out() -> None:
    (error,) = list_errors(judge_text(paper(REFUNDED.replace("129.200", "122.900"))))
    assert error.suggestion == 129_200_000


@pytest.mark.parametrize("column", [1, 2])
def test_a_table_whose_rates_are_for_something_else_is_not_held_to_them(column: int) -> None:
    rows = [row.split("\t") for row in PLAIN.split("\n")]
    for row in rows:
        row[column] = f"{int(row[column].replace('.', '')) * 9 // 10:,}".replace(",", ".")
    judgement = judge_text(paper("\n".join("\t".join(row) for row in rows), PLAIN_HEAD))
    assert not find_identities(judgement, Rule.PRODUCT)


def test_refunds_of_either_sign_are_not_netted() -> None:
    assert not find_identities(judge_text(paper(REFUNDED.replace("-28.800", "28.800"))), Rule.NETTING)


def test_a_deviation_is_no_product() -> None:
    rows = PLAIN.replace("\nStøtte, budget", "\nBotilbud, afvigelse\t4\t200\t924\nStøtte, budget")
    judgement = judge(extract_document(make_document(paper(rows, PLAIN_HEAD))))
    assert [one.outcome for one in find_identities(judgement, Rule.PRODUCT)] == [Outcome.HOLDS] * 4
