"""A change that a sentence says, held against the cells of the row that bears its name, at two times."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HOLDS, FAILS, OPEN = [Outcome.HOLDS], [Outcome.FAILS], [Outcome.NOT_CHECKABLE]
TABLE = """Ydelse	Juni 2024	Juli 2024	Aug. 2024	Sep. 2024
Kontanthjælp, fuldtidspersoner	1.012	1.005	981	968
Sygedagpenge, fuldtidspersoner	604	571	588	609
Medlemmer under 25 år	8.300	8.290	8.250	8.215
Gennemsnitspris, anbringelse (kr.)	700.000	701.000	710.000	721.000
"""


def outcomes(sentence: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Udvikling\n\nSagsfremstilling\n\n{sentence}\n\n{table}"
    judged = judge(extract_document(make_document(text))).identities
    return [one.outcome for one in judged if one.rule in (Rule.PROSE_VS_TABLE, Rule.SHARE)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 44 siden juni.", HOLDS),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 54 siden juni.", FAILS),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 31 siden juni.", OPEN),  # until August, maybe
        ("Antallet af fuldtidspersoner på sygedagpenge er steget med 38 siden juli.", HOLDS),
        ("Antallet af fuldtidspersoner på sygedagpenge er faldet med 38 siden juli.", FAILS),
        ("Fra juni til september er antallet på sygedagpenge steget med 5 fuldtidspersoner.", HOLDS),
        ("Fra juni til september er antallet på sygedagpenge steget med 50 fuldtidspersoner.", FAILS),
        ("Fra juni til august er antallet på sygedagpenge faldet med 16 fuldtidspersoner til 588.", HOLDS),
        ("Fra marts til august er antallet på sygedagpenge faldet med 61 fuldtidspersoner.", []),
        ("Fra byen til landet er antallet på sygedagpenge faldet med 61 fuldtidspersoner.", []),
        ("Antallet af medlemmer under 25 år er faldet med 75 siden juli.", HOLDS),
        ("Antallet af medlemmer under 25 år er steget med 75 siden juli.", FAILS),
        ("Medlemmer under 25 år er faldet med 75 pct. siden juli.", FAILS),
        ("Andelen af medlemmer under 25 år er faldet med 75 pct. siden juli.", []),  # of all there are
        ("Antallet af medlemmer under 30 år er steget med 75 siden juli.", []),
        ("Antallet af medlemmer er steget med 75 siden juli.", []),
        ("Gennemsnitsprisen er steget med 3,0 pct. siden juni.", HOLDS),
        ("Gennemsnitsprisen er steget med 4,0 pct. siden juni.", FAILS),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med ca. 50 siden juni.", []),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 54 siden marts.", []),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 54 (mod 60 i maj) siden juni.", []),
        ("Antallet på anbringelse er steget med 90 fuldtidspersoner siden juni.", []),  # the row is of prices
        ("Fra by til land er antallet af fuldtidspersoner på sygedagpenge faldet med 38 siden juli.", FAILS),
        ("Antallet af fuldtidspersoner på kontanthjælp er faldet med 54 siden sidste år.", []),
        ("Antallet af unge fuldtidspersoner på kontanthjælp er faldet med 54 siden juni.", []),
        ("Antallet af fuldtidspersoner på fleksjob er faldet med 54 siden juni.", []),
        ("Heraf er antallet af fuldtidspersoner på kontanthjælp faldet med 54 siden juni.", []),
        ("På landsplan er antallet af fuldtidspersoner på kontanthjælp faldet med 54 siden juni.", []),
    ],
)
def test_a_change_is_what_its_row_differs_by(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("På sygedagpenge var der i september 609 fuldtidspersoner.", HOLDS),
        ("På sygedagpenge var der i september 690 fuldtidspersoner.", FAILS),
        ("På sygedagpenge var der i marts 690 fuldtidspersoner.", []),
    ],
)
def test_a_month_is_the_one_column_that_bears_its_name(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence) == found


STEPS = """Nøgletal

Nøgletal	1. kvt. 2023	2. kvt. 2023	3. kvt. 2023	4. kvt. 2023	1. kvt. 2024
Sager over 26 uger, andel i pct.	20,1	21,7	22,3	23,0	25,1
Visiterede timer	5.240	5.300	5.310	5.400	5.455
Ventetid, dage	19	18	17	16	14
Rettidige samtaler, pct.	88,9	90,2	87,6	85,3	85,0
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Andelen af sager over 26 uger er i det seneste kvartal steget med 2,1 procentpoint.", HOLDS),
        ("Andelen af sager over 26 uger er i det seneste kvartal steget med 3,1 procentpoint.", FAILS),
        ("Andelen af sager over 26 uger er på et år steget med 5,0 procentpoint.", HOLDS),
        ("Andelen af sager over 26 uger er på et år steget med 3,0 procentpoint.", FAILS),
        ("Andelen af sager over 26 uger er i den seneste måned steget med 3,1 procentpoint.", []),
        ("Andelen af sager over 26 uger er i det seneste kvartal steget med 9 pct.", []),
        ("Antallet af visiterede timer er på et år steget med 215 timer.", HOLDS),
        ("Antallet af visiterede timer er på et år steget med 251 timer.", FAILS),
        ("Antallet af visiterede timer er på et år steget med 251 dage.", []),
        ("Ventetiden er på et år faldet med 5 dage.", HOLDS),
        ("Ventetiden er på et år faldet med 7 dage.", FAILS),
        ("Ventetiden er på et år faldet med 7 timer.", []),
    ],
)
def test_a_change_lies_as_far_back_as_its_sentence_says(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence, STEPS) == found


def test_what_is_foreseen_is_no_time_to_count_back_from() -> None:
    assert outcomes("Ventetiden er på et år faldet med 7 dage.", STEPS.replace("1. kvt. 2024", "Prognose 1. kvt. 2024")) == []


ROUNDS = """Forventet afvigelse, 1.000 kr.

Område	1. opfølgning marts	2. opfølgning juni	3. opfølgning september	Ændring siden juni
Havne	850	1.470	2.310	840
Broer til biler	1.240	2.180	3.060	880
Veje	400	690	120	-570
Veje til biler	400	690	120	-570
Kajer til biler	0	10	0	-10
Kajer til cykler	0	-10	0	10
I alt	2.890	5.030	5.610	580
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Merforbruget på havne er siden juni vokset med 0,8 mio. kr.", HOLDS),
        ("Merforbruget på havne er siden juni vokset med 1,2 mio. kr.", FAILS),
        ("Merforbruget på havne er siden marts vokset med 0,6 mio. kr.", OPEN),  # until June, maybe
        ("Merforbruget på broer er siden juni vokset med 0,9 mio. kr.", HOLDS),  # short for the one row that is called so
        ("Merforbruget på broer er siden juni vokset med 1,2 mio. kr.", FAILS),
        ("Merforbruget på kajer er siden juni vokset med 1,2 mio. kr.", []),
        ("Merforbruget på cykler er siden juni vokset med 1,2 mio. kr.", []),
        ("Merforbruget på broer til cykler er siden juni vokset med 1,2 mio. kr.", []),
        ("Merforbruget på veje er siden juni faldet med 0,6 mio. kr.", HOLDS),
        ("Merforbruget på havne er siden maj vokset med 1,2 mio. kr.", []),
        ("Merforbruget på havne er siden sidst vokset med 1,2 mio. kr.", []),
    ],
)
def test_a_change_since_a_round_is_what_two_rounds_differ_by(sentence: str, found: list[Outcome]) -> None:
    assert outcomes(sentence, ROUNDS) == found
