"""Figures in prose that a slip of the hand makes of one of the tables': asked about, never refuted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract import extract_document
from pipeline.model import Extract, Finding
from schemas.lists import Outcome, Rule, Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

BENEFITS = """Beløb i 1.000 kr. (+ = merforbrug)

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Sygedagpenge	63.512	66.141	2.629
Kontanthjælp	41.300	39.856	-1.444
Fleksjob	35.211	36.043	832
I alt	140.023	142.040	2.017
"""
COUNTS = """Tabel 2. Antal helårspersoner

Ydelse	2022	2023
Sygedagpenge	296	321
Ressourceforløb	560	523
Ledighedsydelse	88	88
I alt	944	932
"""


def read(sentence: str, recommendation: str = "Det indstilles, at status godkendes.") -> Extract:
    text = (
        "Sandager Kommune\n\nArbejdsmarkedsudvalget\n\nPunkt 1. Budgetopfølgning 2023\n\n"
        f"Indstilling\n\n{recommendation}\n\nSagsfremstilling\n\n{BENEFITS}\n\n{COUNTS}\n\n{sentence}\n"
    )
    return extract_document(make_document(text))


def ask(extract: Extract) -> list[Finding]:
    return [finding for finding in judge(extract).findings if finding.key.startswith("findings.slip_")]


@pytest.mark.parametrize(
    ("sentence", "key", "meant"),
    [
        ("Det ventes, at 312 helårspersoner vil modtage sygedagpenge.", "slip_exchanged", 321),
        ("Ressourceforløb ventes at falde med 73 personer.", "slip_exchanged_worked_out", 37),
        ("Udgifterne til fleksjob overstiger budgettet, og 823.000 kr. søges dækket.", "slip_exchanged", 832_000),
        ("Sygedagpenge: Antallet er 4,8 pct. over sidste års.", "slip_exchanged_worked_out", Decimal("8.4")),
        ("Udgifterne i 2023 på sygedagpenge og fleksjob udgør tilsammen 102,81 mio. kr.", "slip_exchanged_worked_out", 102_180_000),
        ("Puljen til fleksjob er 832 mio. kr.", "slip_thousandfold", 832_000),
    ],
)
def test_a_figure_that_a_slip_explains_is_asked_about(sentence: str, key: str, meant: Decimal | int) -> None:
    extract = read(sentence)
    [finding] = ask(extract)
    assert (finding.key, finding.suggestion, finding.severity) == (f"findings.{key}", meant, Severity.QUESTION)
    assert finding.rule is Rule.PROSE_VS_TABLE
    assert finding.figure_id is None  # nobody is blamed
    assert Outcome.FAILS not in {one.outcome for one in find_identities(judge(extract), Rule.PROSE_VS_TABLE)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Det ventes, at 321 helårspersoner vil modtage sygedagpenge.",  # borne out
        "Det ventes, at 322 helårspersoner vil modtage sygedagpenge.",  # another number
        "Det ventes, at ca. 312 helårspersoner vil modtage sygedagpenge.",  # not said exactly
        "Det ventes, at 312 helårspersoner vil modtage seniorpension.",  # the table says nothing of them
        "Ressourceforløb ventes at falde med 37 personer.",
        "Det ventes, at 312 helårspersoner vil modtage sygedagpenge. Der var også 312 helårspersoner på sygedagpenge i 2021.",
        "Puljen til fleksjob er 8 mio. kr.",
        "På sygedagpenge er afvigelsen 2,6 mio. kr.",
        "Puljen er 2,1 mio. kr.",  # too few digits for a total that no word names
    ],
)
def test_nothing_is_asked_where_nothing_tells_of_a_slip(sentence: str) -> None:
    assert ask(read(sentence)) == []


@pytest.mark.parametrize(
    ("recommendation", "meant"),
    [
        ("Det indstilles, at der gives en tillægsbevilling på 2.107.000 kr.", [2_017_000]),
        ("Det indstilles, at der gives en tillægsbevilling på 2.017.000 kr.", []),
        ("Det indstilles, at der gives en tillægsbevilling på 1,2 mio. kr.", []),  # two digits
        ("Det indstilles, at der gives en tillægsbevilling på 2.170.000 kr.", []),  # not two neighbours
    ],
)
def test_a_recommendation_may_be_of_a_total(recommendation: str, meant: list[int]) -> None:
    assert [finding.suggestion for finding in ask(read("Intet at bemærke.", recommendation))] == meant


def test_a_sentence_is_not_of_a_total_that_its_words_do_not_name() -> None:
    assert ask(read("Til mindre projekter går 2.107.000 kr.")) == []


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        (", 200 personer i jobafklaring og 112 personer uden.", False),
        (", som er faldet fra 500 personer til 188 personer.", False),
        (", 200 personer i jobafklaring og 121 personer uden.", True),
        (".", True),
    ],
)
def test_what_its_own_sentence_bears_out_is_not_asked_about(rest: str, asked: bool) -> None:
    found = ask(read(f"Det ventes, at 312 helårspersoner vil modtage sygedagpenge{rest}"))
    assert ("312" in {finding.params.get("printed_text", str(finding.printed)) for finding in found}) is asked
