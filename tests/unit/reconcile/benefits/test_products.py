"""Gross amounts, refunds, rates, shares and the causes of deviations of a benefit table hold each other."""

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


BELOW = """\
{name}

\tBudget 2023\tForventet 2023\tForskel
Antal helårspersoner\t{count}
Udgift pr. helårsperson, kr.\t{rate}
Bruttoudgift, 1.000 kr.\t{gross}
Statsrefusion, 1.000 kr.\t{refund}
Nettoudgift, 1.000 kr.\t{net}

"""
SICK = {
    "name": "Sygedagpenge",
    "count": "296\t321\t25",
    "rate": "186.250\t187.900\t1.650",
    "gross": "55.130\t60.316\t5.186",
    "refund": "-23.706\t-25.936\t-2.230",
    "net": "31.424\t34.380\t2.956",
}
MORE = {
    "name": "Ledighedsydelse",
    "count": "58\t64\t6",
    "rate": "190.300\t191.250\t950",
    "gross": "11.037\t12.240\t1.203",
    "refund": "-3.311\t-3.672\t-361",
    "net": "7.726\t8.568\t842",
}


def test_measures_below_each_other_hold_each_other() -> None:
    judgement = judge_text(BELOW.format(**SICK) + BELOW.format(**MORE))
    assert not list_errors(judgement)
    assert [one.outcome for one in find_identities(judgement, Rule.PRODUCT)] == [Outcome.HOLDS] * 4
    assert [one.outcome for one in find_identities(judgement, Rule.NETTING)] == [Outcome.HOLDS] * 6


def test_a_price_misprinted_below_a_count_is_told() -> None:
    wrong = MORE | {"rate": "190.300\t199.250\t8.950"}
    (error,) = list_errors(judge_text(BELOW.format(**SICK) + BELOW.format(**wrong)))
    assert error.rule is Rule.PRODUCT
    assert [error.printed, error.computed] == [12_240_000, 12_752_000]


CAUSES = """\
Netto, 1.000 kr.\tHeraf antal\tHeraf pris\tAfvigelse
Sygedagpenge\t2.266\t238\t2.504
Ledighedsydelse\t661\t{price}\t726
Revalidering\t-829\t15\t-814
I alt\t2.098\t318\t2.416
"""


def test_the_causes_of_a_deviation_add_up_to_it() -> None:
    judgement = judge_text(CAUSES.format(price=65))
    assert [one.outcome for one in find_identities(judgement, Rule.FOOTING)] == [Outcome.HOLDS] * 4
    assert not list_errors(judgement)


def test_a_cause_that_does_not_fit_is_told() -> None:
    (error,) = list_errors(judge_text(CAUSES.format(price=56)))
    assert error.rule is Rule.FOOTING
    assert [error.printed, error.computed] == [726_000, 717_000]


def test_causes_that_are_not_all_printed_are_not_held_to_the_deviation() -> None:
    text = CAUSES.format(price=65).replace("2.504", "3.504").replace("814", "914").replace("2.416", "3.316")
    assert not list_errors(judge_text(text))


def test_the_causes_below_a_deviation_add_up_to_it() -> None:
    text = """\
\tSygedagpenge\tKontanthjælp
Budget: helårspersoner\t402\t236
Budget: nettoudgift, 1.000 kr.\t53.225\t26.503
Forventet: helårspersoner\t421\t219
Forventet: nettoudgift, 1.000 kr.\t56.667\t24.484
Afvigelse, 1.000 kr.\t3.442\t-2.019
- heraf antal\t2.516\t-1.909
- heraf pris\t926\t-110
"""
    judgement = judge_text(text)
    assert [one.outcome for one in find_identities(judgement, Rule.FOOTING)] == [Outcome.HOLDS] * 2
    assert [one.outcome for one in find_identities(judgement, Rule.DEVIATION)] == [Outcome.HOLDS] * 2


def test_net_amounts_of_benefits_beside_their_gross_are_netted_without_a_count() -> None:
    text = """\
1.000 kr.\tNetto budget\tBrutto forventet\tRefusion forventet\tNetto forventet\tAfvigelse netto
Sygedagpenge\t51.061\t144.957\t-88.424\t56.533\t5.472
Ressourceforløb\t33.759\t42.990\t-10.318\t32.672\t-1.087
I alt\t84.820\t187.947\t-98.742\t89.205\t4.385
"""
    judgement = judge_text(text)
    assert [one.outcome for one in find_identities(judgement, Rule.NETTING)] == [Outcome.HOLDS] * 3
    assert set(judgement.states.values()) == {FigureState.RECONCILED}
