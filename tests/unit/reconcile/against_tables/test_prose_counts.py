"""Numbers of people in prose against a benefit table: levels, changes from the budget, and how much of it they are."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
TABLE = (
    "Ydelser 2022\n\tHelårspersoner\tHelårspersoner\tNettoudgift\n1.000 kr.\tBudget 2022\tForventet 2022\tForventet 2022\n"
    "Sygedagpenge\t400\t440\t70.000\nKontanthjælp\t300\t270\t40.000\nI alt\t700\t710\t110.000\n\n"
)
AFTER = "Merforbruget på sygedagpenge er 7 mio. kr. Der forventes {} helårspersoner, og for kontanthjælp er der 30 færre end budgetteret."

GOES_ON = "Kontanthjælp har 30 borgere færre end budgetteret. Sygedagpenge har {} borgere flere, og merudgiften bliver 7 mio. kr."

CASES = [
    ("Sygedagpenge:\nDer forventes {} helårspersoner mod budgetteret 400.", "440", HOLDS * 2, "404", FAILS + HOLDS),
    ("Sygedagpenge: Sager trækker ud. Der forventes {} fuldårsmodtagere mod 400 i budgettet.", "440", HOLDS * 2, "404", FAILS + HOLDS),
    ("Sygedagpenge: Der er et merforbrug på 7 mio. kr., idet der er {} flere helårspersoner.", "40", HOLDS, "14", FAILS),
    ("Der er et merforbrug på sygedagpenge. Der er {} flere helårspersoner.", "14", [], "40", []),  # than when?
    ("Sygedagpenge: Der er et merforbrug på 7 mio. kr., idet der er {} flere helårspersoner siden nytår.", "14", [], "40", []),
    ("Sygedagpenge: Der er et merforbrug på 7 mio. kr., idet der er {} flere langvarige sager.", "14", [], "40", []),
    ("Antallet på kontanthjælp er {} lavere end budgetteret, svarende til 10 pct.", "30", HOLDS * 2, "13", FAILS + HOLDS),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret, svarende til {} pct.", "10", HOLDS * 2, "1", HOLDS + FAILS),
    ("På kontanthjælp falder antallet i forhold til budgettet med 30 personer eller {} pct.", "10", HOLDS * 2, "1", HOLDS + FAILS),
    ("Antallet på kontanthjælp er 30 lavere end i 2021, svarende til {} pct.", "1", [], "10", []),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret, svarende til {} pct. flere.", "1", HOLDS, "10", HOLDS),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret, svarende til ca. {} pct.", "1", HOLDS, "10", HOLDS),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret, hvoraf {} pct. er unge.", "1", HOLDS, "10", HOLDS),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret, mens 12 klager, svarende til {} pct.", "1", HOLDS, "10", HOLDS),
    ("Antallet på kontanthjælp er 30 lavere end budgetteret. Ventetiden falder, svarende til {} pct.", "1", HOLDS, "10", HOLDS),
    ("Sygedagpenge: Der er 40 flere borgere end budgetteret, i alt {} helårspersoner.", "440", HOLDS * 2, "404", FAILS + HOLDS),
    ("Sygedagpenge: Der er 40 flere borgere end sidste år, i alt {} helårspersoner.", "400", [], "404", []),
    ("Sygedagpenge: Heraf forventes {} helårspersoner.", "404", [], "440", []),
    ("Sygedagpenge: Udgiften er 7 mio. kr., idet der er {} flere helårspersoner.", "14", [], "40", []),  # it deviates from nothing
    ("Kontanthjælp\n\nAntallet er {} lavere end budgetteret.", "30", HOLDS, "13", FAILS),
    ("Kontanthjælp falder. På ledighedsydelse er der godt 90 personer, {} færre end forudsat.", "30", [], "13", []),  # no row is read of it
    ("Kontanthjælp: Antallet ventes at ligge {} helårspersoner under det budgetterede.", "30", HOLDS, "13", FAILS),
    ("Sygedagpenge: Antallet ventes at ligge {} helårspersoner over sidste års.", "13", [], "40", []),
    (GOES_ON, "40", HOLDS * 2, "14", FAILS + HOLDS),
    (GOES_ON.replace(", og merudgiften bliver 7 mio. kr", ""), "14", HOLDS, "40", HOLDS),
    (GOES_ON.replace("end budgetteret", "end sidste år"), "14", [], "40", []),
    (GOES_ON.replace("{} borgere flere", "{} borgere flere end sidste år"), "14", HOLDS, "40", HOLDS),
    ("Sygedagpenge: I budgettet er der regnet med 400 helårspersoner, men der ventes nu {} flere.", "40", HOLDS * 2, "14", FAILS + HOLDS),
    ("Sygedagpenge: I budgettet er der regnet med 400 helårspersoner, men sidst var der {} flere.", "14", HOLDS, "40", HOLDS),
    (AFTER, "440", HOLDS * 2, "404", FAILS + HOLDS),
    ("Samlet ventes {} helårspersoner på ydelserne.", "710", HOLDS, "701", FAILS),
    ("Der ventes i alt {} helårspersoner.", "710", HOLDS, "701", FAILS),
    ("I budgettet er der i alt forudsat {} helårspersoner.", "700", HOLDS, "710", FAILS),
    ("Der ventes i alt {} personer.", "701", [], "710", []),  # perhaps of some of them, or in the course of a year
    ("Der ventes {} helårspersoner.", "701", [], "710", []),
    ("Samlet ventes {} helårspersoner i aktivering.", "701", [], "710", []),
    ("Antallet af sygedagpengemodtagere ventes at stige fra 400 til {} helårspersoner.", "440", HOLDS, "404", FAILS),
    ("Antallet af sygedagpengemodtagere ventes at stige fra 390 til {} helårspersoner.", "440", HOLDS, "404", FAILS),  # from last year's
    ("Antallet af sygedagpengemodtagere er steget fra 390 til {} helårspersoner.", "404", [], "440", []),
    ("Sygedagpenge: Der forventes {} helårspersoner, og flere sager varer 26 uger.", "440", HOLDS, "404", FAILS),
    ("For sygedagpenge ventes 440 helårspersoner, og for kontanthjælp {} færre end budgetteret.", "30", HOLDS * 2, "13", FAILS + HOLDS),
]


def outcomes(prose: str) -> list[Outcome]:
    judgement = judge(extract_document(make_document(f"{TABLE}{prose} Det var ventet.")))
    return sorted((one.outcome for one in judgement.identities if one.rule in (Rule.PROSE_VS_TABLE, Rule.SHARE)), reverse=True)


@pytest.mark.parametrize(("prose", "sound", "expected", "wrong", "refuted"), CASES, ids=[case[0] for case in CASES])
def test_people_are_held_against_the_recipients(prose: str, sound: str, expected: list[str], wrong: str, refuted: list[str]) -> None:
    assert outcomes(prose.format(sound)) == sorted(expected, reverse=True)
    assert outcomes(prose.format(wrong)) == sorted(refuted, reverse=True)


PARTS = (
    "Ydelser 2022\n\tHelårspersoner\tHelårspersoner\tNettoudgift\n1.000 kr.\tBudget 2022\tForventet 2022\tForventet 2022\n"
    "Ressourceforløb\t100\t90\t20.000\nSygedagpenge\t200\t210\t30.000\nFleksjob\t50\t50\t9.000\n"
    "Kontanthjælp, passive perioder\t400\t440\t70.000\nKontanthjælp, aktive perioder\t300\t270\t40.000\n"
    "I alt\t1.050\t1.060\t169.000\n\n"
)


@pytest.mark.parametrize(
    ("number", "above", "expected"),
    [
        ("40", "Kontanthjælpen har flere ledige.", HOLDS),
        ("14", "Kontanthjælpen har flere ledige.", FAILS),
        ("14", "Sygedagpenge har flere sager.", []),
    ],
)
def test_a_row_is_named_by_a_sentence_and_the_one_before_it(number: str, above: str, expected: list[str]) -> None:
    prose = f"{above} Antallet i passive perioder ventes at ligge {number} helårspersoner over det budgetterede."
    judged = judge(extract_document(make_document(f"{PARTS}{prose} Det var ventet.")))
    assert [one.outcome for one in judged.identities if one.rule is Rule.PROSE_VS_TABLE] == expected
