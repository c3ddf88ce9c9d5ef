"""A figure in prose that another row's name, or the other side of the same money, may claim is not held against a row."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = (
    "Mio. kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\n"
    "Skoler\t100,0\t102,8\t2,8\n"
    "Dagtilbud\t50,0\t51,5\t1,5\nBiblioteker\t20,0\t19,2\t-0,8\n§ 100\t5,0\t4,0\t-1,0\nI alt\t175,0\t177,5\t2,5\n"
)


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der ventes et merforbrug på skoler, dagtilbud m.fl. på 4,3 mio. kr.",
        "Skoler har et merforbrug, mens dagtilbud og andre ligger 1,9 mio. kr. over budgettet.",
        "Skoler har et merforbrug på 2,8 mio. kr., og på § 100 ventes et mindreforbrug på 1,0 mio. kr.",  # carried from before
        "Skoler\n\nI svømmehallen deles merudgiften på 1,5 mio. kr. i to.",  # only the heading names it, and dagtilbud has as much
        "Skoler har et merforbrug på 11.000 kr. pr. elev.",
        "Skoler har ikke et merforbrug på 8,2 mio. kr.",
        "Skoler bliver 11.000 kr. dyrere end budgetteret pr. elev.",
        "De to merforbrug udgør tilsammen 4,3 mio. kr.",  # of the four rows
        "To områder venter merforbrug på tilsammen 4,3 mio. kr., og to områder mindreforbrug på tilsammen 1,8 mio. kr.",
        "Merudgifter til skoler udgør 3,6 mio. kr. og merindtægter 0,8 mio. kr.",
    ],
)
def test_what_another_may_claim_is_not_refuted(sentence: str) -> None:
    assert Outcome.FAILS not in outcomes(sentence)


WHOLE = "Skoler\n\nDer ventes et merforbrug på 2,8 mio. kr. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{WHOLE}Brug af vikarer overskrides med 1,9 mio. kr.", [Outcome.HOLDS]),
        (f"{WHOLE}Der er ansat flere vikarer end budgetteret, hvilket giver en merudgift på 1,9 mio. kr.", [Outcome.HOLDS]),
        (f"{WHOLE}Det samlede merforbrug på 1,9 mio. kr. dækkes ikke.", [Outcome.HOLDS, Outcome.FAILS]),  # names nothing else
        ("Skoler\n\nBrug af vikarer overskrides med 1,9 mio. kr.", [Outcome.FAILS]),  # nothing was said of the whole
    ],
)
def test_a_cause_under_a_heading_is_not_held_against_all_that_its_row_deviates(sentence: str, expected: list[Outcome]) -> None:
    assert outcomes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "failing"),
    [
        ("I 2024 ventes et merforbrug på skoler på {} mio. kr. Efter maj ventes i 2024 et merforbrug på skoler på 2,8 mio. kr.", 1),
        ("I 2024 ventes et merforbrug på skoler på {} mio. kr. I 2024 dækkes 2,8 mio. kr. af merforbruget på skoler.", 0),
        ("I 2024 ventes et merforbrug på skoler på {} mio. kr. I foråret ventedes i 2024 et merforbrug på skoler på 2,8 mio. kr.", 0),
        ("Skoler\n\nI 2024 ventes et merforbrug på {} mio. kr. Brug af vikarer overskrides i 2024 med 2,8 mio. kr.", 0),
    ],
)
def test_only_the_same_thing_is_said_twice(sentence: str, failing: int) -> None:
    text = f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning\n\nSagsfremstilling\n\n{sentence.format('8,2')}\n"
    found = find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_PROSE)
    assert [one.outcome for one in found] == [Outcome.FAILS] * failing


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Skønnet er siden forværret med 1,4 mio. kr., idet skolerne er blevet 1,9 mio. kr. dyrere.", []),
        ("Siden sidste opfølgning er udgifterne vokset. Skoler er blevet 1,9 mio. kr. dyrere.", []),
        ("Udvikling siden opfølgningen i maj\n\nDer er ændringer. Skoler er blevet 1,9 mio. kr. dyrere.", []),
        ("Skønnet er siden forværret, fordi skolerne bliver 1,9 mio. kr. dyrere end budgetteret.", [Outcome.FAILS]),
        ("Siden sidste opfølgning er udgifterne vokset. Skoler har et merforbrug på 1,9 mio. kr.", [Outcome.FAILS]),
        ("Skoler er blevet 1,9 mio. kr. dyrere.", [Outcome.FAILS]),
    ],
)
def test_a_change_since_the_round_before_is_no_deviation_from_the_budget(sentence: str, expected: list[Outcome]) -> None:
    assert outcomes(sentence) == expected


def test_a_figure_of_the_nearest_name_alone_is_compared() -> None:
    assert outcomes("Der ventes et merforbrug på skoler på 2,8 mio. kr.") == [Outcome.HOLDS]
    assert outcomes("Der ventes et merforbrug på skoler på 8,2 mio. kr.") == [Outcome.FAILS]
    assert outcomes("Skoler bliver 2,8 mio. kr. lavere end budgetteret.") == [Outcome.FAILS]
    assert outcomes("Skoler\n\nMerudgiften på 1,5 mio. kr. kan deles.") == [Outcome.FAILS]  # though dagtilbud has as much
    assert outcomes("Områderne venter merforbrug på tilsammen 5,2 mio. kr.") == [Outcome.FAILS]
    assert outcomes("Der ventes et merforbrug på skoler på 8,2 mio. kr. pr. ultimo marts.") == [Outcome.FAILS]


def test_income_that_falls_makes_the_result_worse() -> None:
    taxes = "Mio. kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\nSkatter\t-100,0\t-98,4\t1,6\nSkoler\t50,0\t51,0\t1,0\n"
    assert outcomes("Skatterne bliver 1,6 mio. kr. lavere end budgetteret.", taxes) == [Outcome.NOT_CHECKABLE]
    assert outcomes("Skatterne bliver 6,1 mio. kr. lavere end budgetteret.", taxes) == [Outcome.FAILS]


@pytest.mark.parametrize(
    ("sentence", "sum_said"),
    [
        ("Skoler, dagtilbud og biblioteker viser tilsammen et merforbrug på {} mio. kr.", "3,5"),
        ("Skoler har et merforbrug på 2,8 mio. kr., og dagtilbud et på 1,5 mio. kr. De to merforbrug udgør tilsammen {} mio. kr.", "4,3"),
        ("Skoler og dagtilbud følges. De to områder har tilsammen et merforbrug på {} mio. kr.", "4,3"),
    ],
)
def test_rows_that_are_spoken_of_together_are_added_up(sentence: str, sum_said: str) -> None:
    assert outcomes(sentence.format(sum_said))[-1] is Outcome.HOLDS
    assert outcomes(sentence.format("9,9"))[-1] is Outcome.FAILS


@pytest.mark.parametrize(
    "sentence",
    [
        "Skoler, dagtilbud og biblioteker følges. De to områder har tilsammen et merforbrug på {} mio. kr.",  # three are named
        "Skoler, dagtilbud og haller viser tilsammen et merforbrug på {} mio. kr.",  # no row is of the last
        "Skoler og dagtilbud følges. De to områder har et merforbrug på {} mio. kr.",  # maybe each
    ],
)
@pytest.mark.parametrize("said", ["4,3", "9,9"])
def test_what_is_not_all_named_is_not_added_up(sentence: str, said: str) -> None:
    assert outcomes(sentence.format(said)) == []


AREA = (
    "Mio. kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\nÆldre\nHjemmepleje og sygepleje\t149,1\t153,4\t4,3\n"
    "Plejecentre\t170,9\t172,7\t1,8\nÆldre i alt\t320,0\t326,1\t6,1\n"
)


@pytest.mark.parametrize(("amount", "failing"), [("4,3", 0), ("6,1", 0), ("1,8", 1), ("5,3", 1)])
def test_a_row_that_a_word_of_its_name_names_may_be_meant_instead_of_the_area(amount: str, failing: int) -> None:
    sentence = f"På ældreområdet er det især hjemmeplejen, der presser budgettet, med et merforbrug på {amount} mio. kr."
    assert outcomes(sentence, AREA).count(Outcome.FAILS) == failing


SIDES = (
    "Mio. kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\n"
    "Serviceudgifter\t200,0\t202,0\t2,0\nAnlægsudgifter\t100,0\t92,8\t-7,2\n{income}Anlæg i alt\t{whole}\n"
)
BOTH = SIDES.format(income="Anlægsindtægter\t-20,0\t-18,5\t1,5\n", whole="80,0\t74,3\t-5,7")
NET = (
    "Mio. kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\nHal\t60,0\t62,0\t2,0\nVej\t40,0\t41,0\t1,0\n"
    "Udgifter i alt\t100,0\t103,0\t3,0\nSalg af jord\t-10,0\t-9,0\t1,0\nAnlæg netto\t90,0\t94,0\t4,0\n"
)


@pytest.mark.parametrize(
    ("table", "sentence", "failing"),
    [
        (BOTH, "Anlæg ventes at blive 5,7 mio. kr. lavere end budgetteret.", 0),
        (BOTH, "Anlægsudgifterne ventes at blive 5,7 mio. kr. lavere end budgetteret.", 1),  # that is their row
        (NET, "Det korrigerede budget til anlægsudgifter er 100,0 mio. kr.", 0),
        (NET, "Det korrigerede budget til anlæg er 100,0 mio. kr.", 1),
    ],
)
def test_words_of_one_side_are_not_held_against_another(table: str, sentence: str, failing: int) -> None:
    assert outcomes(sentence, table).count(Outcome.FAILS) == failing


@pytest.mark.parametrize(
    ("sentence", "failing"),
    [
        ("Skoler ligger 2,8 mio. kr. over budgettet, og 1,9 mio. kr. heraf vedrører vikarer.", 0),
        ("Skoler ligger 3,8 mio. kr. over budgettet, heraf 1,9 mio. kr. til vikarer.", 1),
    ],
)
def test_an_amount_that_is_said_to_be_a_part_is_not_the_rows(sentence: str, failing: int) -> None:
    assert outcomes(sentence).count(Outcome.FAILS) == failing
