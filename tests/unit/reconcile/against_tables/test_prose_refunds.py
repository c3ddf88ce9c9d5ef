"""Shares of the state and of the municipality in prose are those of the benefit's row."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """Ydelse	Antal budget	Antal forventet	Kr. pr. md.	Ref. i pct. budget	Ref. i pct. forventet	Netto budget	Netto forventet
Sygedagpenge	100	110	15.000	40	38	10.800.000	12.276.000
Ledighedsydelse	50	55	16.000	22	22	7.488.000	8.236.800
"""
OWN = """Ydelse	Antal budget	Antal forventet	Ydelse pr. md.	Kommunens andel i pct.	Netto budget	Netto forventet
Sygedagpenge	100	110	15.000	60	10.800.000	11.880.000
Ledighedsydelse	50	55	16.000	78	7.488.000	8.236.800
"""
HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]


def outcomes(prose: str, table: str = TABLE) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. Opfølgning 2023\n\nSagsfremstilling\n\nBeløb i kr.\n\n{table}\n\n{prose}\n"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)]


@pytest.mark.parametrize(
    ("prose", "sound", "wrong"),
    [
        ("På ledighedsydelse er refusionen {} pct.", "22", "26"),
        ("Ledighedsydelse stiger. Her er refusionen {} pct., fordi mange har været ledige længe.", "22", "26"),
        ("På sygedagpenge ventes statsrefusionen at blive {} pct.", "38", "33"),
        ("På sygedagpenge var refusionen i budgettet {} pct.", "40", "44"),
        ("Staten refunderer {} pct. af ledighedsydelsen.", "22", "26"),
        ("På ledighedsydelse er kommunens andel {} pct.", "78", "22"),
        ("Staten refunderer en del af ledighedsydelsen, så kommunens andel er {} pct.", "78", "55"),
    ],
)
def test_a_share_is_the_rows(prose: str, sound: str, wrong: str) -> None:
    assert (outcomes(prose.format(sound)), outcomes(prose.format(wrong))) == (HOLDS, FAILS)


def test_what_the_state_pays_is_what_the_municipality_does_not() -> None:
    assert outcomes("På sygedagpenge er refusionen 40 pct.", OWN) == HOLDS
    assert outcomes("På sygedagpenge er refusionen 60 pct.", OWN) == FAILS
    assert outcomes("På sygedagpenge er kommunens andel 60 pct.", OWN) == HOLDS


@pytest.mark.parametrize(
    "prose",
    [
        "Staten refunderer 80 pct. af sygedagpengene i de første uger.",  # the law's
        "På sygedagpenge er refusionen ca. 33 pct.",
        "På fleksjob er refusionen 33 pct.",
        "På sygedagpenge og ledighedsydelse er refusionen 33 pct.",  # of which?
        "Refusionen er 33 pct.",
        "På sygedagpenge er refusionen faldet med 33 pct.",
        "På sygedagpenge er andelen af unge 33 pct.",
        "På sygedagpenge var refusionen sidste år 33 pct.",
    ],
)
def test_what_may_be_no_rows_share_is_left_alone(prose: str) -> None:
    assert outcomes(prose) == []
