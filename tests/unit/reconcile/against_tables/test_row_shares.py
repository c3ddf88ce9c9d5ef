"""A per cent right behind a deviation: what that is of the budget of the row that prints it, and of nothing else."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import FigureState, Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Tabel 1. Beløb i mio. kr., + = merforbrug

Område	Opr. budget	Korr. budget	Forbrug	Forventet regnskab	Afvigelse
Sygedagpenge	80,0	84,0	50,0	88,0	4,0
Fleksjob	40,0	42,0	20,0	41,0	-1,0
I alt	120,0	126,0	70,0	129,0	3,0
"""
WRONG = "Der er i årets første syv måneder brugt 70,0 mio. kr., svarende til 7 pct. af budgettet."
HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.SHARE)
    return [one.outcome for one in judged if one.printed in (4, 5, 7, -2, -7, 56, 60)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 5 pct.", HOLDS),  # of either budget
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 4 pct. af budgettet.", HOLDS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 7 pct. af budgettet.", FAILS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 7 pct. af rammen.", FAILS),
        ("Sygedagpenge ligger 4,0 mio. kr. eller 5 pct. over det korrigerede budget.", HOLDS),
        ("Sygedagpenge ligger 4,0 mio. kr. eller 7 pct. over det korrigerede budget.", FAILS),
        ("Sygedagpenge ligger 4,0 mio. kr. eller 7 pct. over sidste års regnskab.", []),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 5 pct. af den samlede bevilling.", HOLDS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr. Det svarer til 5 pct. af det korrigerede budget og skyldes flere sager.", HOLDS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr. Det svarer til 7 pct. af det korrigerede budget og skyldes flere sager.", FAILS),
        ("Sygedagpenge har 12 flere sager og et merforbrug på 4,0 mio. kr. Det svarer til 7 pct. af det korrigerede budget.", FAILS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr. Sidste år blev det til et merforbrug svarende til 7 pct. af budgettet.", []),
        ("Fleksjob har et mindreforbrug på 1,0 mio. kr. Det svarer til 7 pct. af budgettet.", FAILS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr. Det går godt. Det svarer til 7 pct. af budgettet.", []),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr. mod 3,0 mio. kr. i maj. Det svarer til 7 pct. af budgettet.", []),
        ("Fleksjob har et mindreforbrug på 1,0 mio. kr., svarende til 7 pct.", FAILS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 7 pct. af det samlede merforbrug.", []),
        ("Sygedagpenge har et merforbrug på 2,0 mio. kr., svarende til 7 pct.", []),  # not the row's deviation
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til ca. 7 pct.", []),
        ("Heraf har sygedagpenge et merforbrug på 4,0 mio. kr., svarende til 7 pct.", []),
        ("Det største merforbrug er på sygedagpenge, hvor budgettet overskrides med 4,0 mio. kr., svarende til 5 pct.", HOLDS),
        ("Det største merforbrug er på sygedagpenge, hvor budgettet overskrides med 4,0 mio. kr., svarende til 7 pct. af budget", FAILS),
        ("På sygedagpenge og fleksjob overskrides budgettet med 4,0 mio. kr., svarende til 7 pct.", []),  # which of the two
        ("Sygedagpenge: Underskuddet på 4,0 mio. kr. svarer til 7 pct. af det korrigerede budget.", FAILS),
        ("Sygedagpenge: Der er brugt 50,0 mio. kr., svarende til 60 pct. af årets korrigerede budget.", HOLDS),
        ("Sygedagpenge: Der er brugt 50,0 mio. kr., svarende til 7 pct. af årets korrigerede budget.", FAILS),
        ("Der er i årets første syv måneder brugt 70,0 mio. kr., svarende til 56 pct. af budgettet.", HOLDS),
        ("Der er i årets første syv måneder brugt 70,0 mio. kr., svarende til 7 pct. af budgettet.", FAILS),
        ("Der er i årets første syv måneder brugt 60,0 mio. kr., svarende til 7 pct. af budgettet.", []),
        ("Revalidering har et merforbrug på 4,0 mio. kr., svarende til 7 pct.", []),
    ],
)
def test_a_per_cent_is_held_against_the_budget_of_the_row_that_its_amount_is_of(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der er brugt 70,0 mio. kr. på driften, eller 56 pct., altså over halvdelen af budgettet.", HOLDS),
        ("Der er brugt 70,0 mio. kr. på driften, eller 7 pct., altså over halvdelen af budgettet.", FAILS),
        ("Der er brugt 70,0 mio. kr. på anlæg, eller 7 pct., altså over halvdelen af budgettet.", []),
        ("Der er brugt 50,0 mio. kr. på sygedagpenge, svarende til 60 pct. af budgettet.", HOLDS),
        ("Der er brugt 50,0 mio. kr. på sygedagpenge, svarende til 7 pct. af budgettet.", FAILS),
        ("Der er brugt 50,0 mio. kr. på sygedagpenge og fleksjob, svarende til 7 pct. af budgettet.", FAILS),  # only one is as much
        ("Der er brugt 50,0 mio. kr. på driften, svarende til 7 pct. af budgettet.", []),
    ],
)
def test_the_row_may_be_named_behind_its_amount(sentence: str, found: list[Outcome]) -> None:
    table = TABLE.replace("I alt", "Drift i alt") + "Renter\t9,0\t9,0\t4,0\t9,0\t0,0\nResultat i alt\t129,0\t135,0\t74,0\t138,0\t3,0\n"
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.SHARE)
    assert [one.outcome for one in judged if one.printed in (7, 56, 60)] == found


def test_a_per_cent_in_a_sentence_spoils_no_table_whose_sums_hold() -> None:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{WRONG}\n\n{TABLE}"
    extract = extract_document(make_document(text))
    judgement = judge(extract)
    states: dict[str, set[FigureState]] = {figure.fact_table: set() for figure in extract.figures}
    for figure in extract.figures:
        states[figure.fact_table].add(judgement.states[figure.figure_id])
    assert FigureState.CONTESTED not in states["budget_followup"]
    assert FigureState.REFUTED in states["claim"]


NETTED = """Tabel 1. Beløb i 1.000 kr., + = merforbrug

1.000 kr.	Opr. budget	Korr. budget	Bogført	Forventet regnskab	Afvigelse
Sygedagpenge
Udgifter	80.000	84.000	50.000	88.000	4.000
Indtægter	-20.000	-21.000	-10.000	-22.000	-1.000
Netto	60.000	63.000	40.000	66.000	3.000
Fleksjob
Udgifter	50.000	52.000	24.000	51.000	-1.000
Indtægter	-10.000	-10.000	-4.000	-10.000	0
Netto	40.000	42.000	20.000	41.000	-1.000
Udvalget i alt
Udgifter	130.000	136.000	74.000	139.000	3.000
Indtægter	-30.000	-31.000	-14.000	-32.000	-1.000
Netto	100.000	105.000	60.000	107.000	2.000
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der er ved udgangen af juli bogført 60,0 mio. kr. netto, hvilket er 56 pct. af det korrigerede budget.", FAILS),
        ("Der er ved udgangen af juli bogført 60,0 mio. kr. netto, hvilket er 60 pct. af det oprindelige budget.", HOLDS),
        ("Der er ved udgangen af juli bogført 74,0 mio. kr., hvilket er 7 pct. af det korrigerede budget.", []),  # of one side
        ("Sygedagpenge har et merforbrug på 3,0 mio. kr., svarende til 5 pct.", HOLDS),
        ("Sygedagpenge har et merforbrug på 3,0 mio. kr., svarende til 7 pct.", FAILS),
        ("Sygedagpenge har et merforbrug på 4,0 mio. kr., svarende til 7 pct.", []),
    ],
)
def test_what_is_netted_is_told_from_its_sides(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence, NETTED) == found


BUILDINGS = """Tabel 1. Beløb i 1.000 kr., + = merforbrug

Område	Korr. budget	Forbrug	Forventet regnskab	Afvigelse
Bygningsvedligeholdelse	20.100	12.960	20.100	0
Energi, vand og varme	12.300	7.615	11.780	-520
Ejendomme i alt	32.400	20.575	31.880	-520
"""


@pytest.mark.parametrize(
    ("per_cent", "found"),
    [("4,2", Outcome.NOT_CHECKABLE), ("1,6", Outcome.HOLDS), ("7,2", Outcome.FAILS)],
)
def test_a_row_that_a_word_of_the_sentence_names_may_be_meant_instead_of_the_heading(per_cent: str, found: Outcome) -> None:
    sentence = f"Ejendomme: Energiudgifterne ventes at blive 0,5 mio. kr. lavere end budgettet, svarende til {per_cent} pct."
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{BUILDINGS}"
    judged = find_identities(judge(extract_document(make_document(text))), Rule.SHARE)
    assert [one.outcome for one in judged if one.subject == "Ejendomme"] == [found]


ELDERLY = """Tabel 1. Beløb i mio. kr., + = merforbrug

Område	Korr. budget	Forbrug	Forventet regnskab	Afvigelse
Hjemmepleje, fritvalg	40,0	22,0	41,2	1,2
Plejecentre	60,0	31,0	60,4	0,4
Ældreområdet i alt	100,0	53,0	101,6	1,6
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1,2 mio. kr., svarende til 3,0 pct.", [(Rule.SHARE, Outcome.HOLDS)]),
        ("1,2 mio. kr., svarende til 7 pct.", [(Rule.SHARE, Outcome.FAILS)]),  # of its own row, and of no other
        ("0,9 mio. kr., svarende til 7 pct.", []),  # no row prints it
    ],
)
def test_a_row_named_by_a_word_of_its_name_is_what_its_per_cent_is_held_against(said: str, found: list[tuple[Rule, Outcome]]) -> None:
    sentence = f"På ældreområdet er det især hjemmeplejen, der har et merforbrug på {said}"
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2024\n\nSagsfremstilling\n\n{sentence}\n\n{ELDERLY}"
    judged = judge(extract_document(make_document(text))).identities
    per_cents = [(one.rule, one.outcome) for one in judged if one.printed in (3, 7)]
    assert [one for one in per_cents if one[1] is not Outcome.NOT_CHECKABLE] == found
