"""A count in prose is held against the one cell that its sentence says, and against none where it says more, less or something else."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.model import Judgement
from schemas.lists import Outcome, Rule, Severity
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

COUNTS = """{caption}

| Målgruppe | Maj 2023 | Maj 2024 | Udvikling |
|---|---:|---:|---:|
| A-dagpenge | 612 | 655 | 43 |
| Kontanthjælp | 488 | 451 | -37 |
| Sygedagpenge | 742 | 784 | 42 |
| I alt | 1.842 | 1.890 | 48 |
"""
SHARES = """Andel i pct., der har fået samtaler til tiden

| Kommune | Dagpenge | Sygedagpenge |
|---|---:|---:|
| Sandager | 62 % | 89 % |
| Landsgennemsnit | 54 % | 75 % |
"""
FULL_YEAR = "Antal fuldtidspersoner på offentlig forsørgelse"


def judge_text(prose: str, table: str) -> Judgement:
    text = f"Sandager Kommune\n\nPunkt 1. Status på ledigheden 2024\n\nSagsfremstilling\n\n{prose}\n\n{table}"
    return judge(extract_document(make_document(text)))


def outcomes(prose: str, table: str) -> list[Outcome]:
    return [one.outcome for one in find_identities(judge_text(prose, table), Rule.PROSE_VS_TABLE)]


def list_told(prose: str, table: str) -> list[tuple[object, object]]:
    told = (one for one in judge_text(prose, table).findings if one.severity is Severity.ERROR)
    return [(one.printed, one.suggestion) for one in told]


@pytest.mark.parametrize(
    ("sentence", "sound", "wrong"),
    [
        ("I maj 2024 var der {} fuldtidspersoner på kontanthjælp.", "451", "541"),
        ("I maj var der {} fuldtidspersoner på kontanthjælp.", "451", "541"),
        ("Antallet af sygedagpengemodtagere var {} i maj 2024.", "784", "748"),
        ("Sygedagpengene vokser. Antallet ligger på {} i maj 2024.", "784", "748"),
        ("Der er {} flere på a-dagpenge i maj 2024 end i maj 2023.", "43", "34"),
        ("Samlet var der {} fuldtidspersoner på offentlig forsørgelse i maj 2024.", "1.890", "1.980"),
        ("I de tre grupper var der i alt {} fuldtidspersoner i maj 2024.", "1.890", "1.980"),
        ("I maj 2024 var der knap {} fuldtidspersoner på kontanthjælp.", "460", "650"),
    ],
)
def test_a_count_is_the_cell_that_its_sentence_says(sentence: str, sound: str, wrong: str) -> None:
    table = COUNTS.format(caption=FULL_YEAR)
    assert outcomes(sentence.format(sound), table) == [Outcome.HOLDS]
    assert outcomes(sentence.format(wrong), table) == [Outcome.FAILS]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("I maj 2024 er ledigheden lav. Der er 451 fuldtidspersoner på kontanthjælp.", [Outcome.HOLDS]),
        ("I maj 2024 er ledigheden lav. Der er 541 fuldtidspersoner på kontanthjælp.", [Outcome.FAILS]),
        ("I maj 2024 er ledigheden lav. Der er 488 fuldtidspersoner på kontanthjælp.", []),  # as of another time
        ("I maj 2024 var ledigheden lav. Der er nu 541 fuldtidspersoner på kontanthjælp.", []),
        ("Ledigheden er lav. Der er 541 fuldtidspersoner på kontanthjælp.", []),
    ],
)
def test_a_sentence_without_a_time_goes_on_from_the_one_before(prose: str, expected: list[Outcome]) -> None:
    assert outcomes(prose, COUNTS.format(caption=FULL_YEAR)) == expected


MIXED = "| Aktivitet | Budget 2025 | 1. kvartal | 2. kvartal |\n|---|---:|---:|---:|\n| Timer pr. uge, pleje | 5.640 | 5.712 | 5.798 |\n"
MIXED += "| Modtagere af hjemmepleje | 1.312 | 1.320 | 1.341 |\n| Ledige plejeboliger | 6 | 11 | 14 |\n"


@pytest.mark.parametrize(
    ("said", "expected"), [("1.341 modtagere", [Outcome.HOLDS]), ("1.314 modtagere", [Outcome.FAILS]), ("1.314 brugere", [])]
)
def test_a_row_without_a_unit_counts_what_it_is_called_after(said: str, expected: list[Outcome]) -> None:
    assert outcomes(f"Aktivitet\n\nI 2. kvartal er der {said} af hjemmepleje.", MIXED) == expected


def test_two_levels_are_two_cells() -> None:
    prose = "Antallet af sygedagpengemodtagere er steget fra 742 i maj 2023 til {} i maj 2024."
    table = COUNTS.format(caption=FULL_YEAR)
    assert outcomes(prose.format("784"), table) == [Outcome.HOLDS, Outcome.HOLDS]
    assert outcomes(prose.format("748"), table) == [Outcome.HOLDS, Outcome.FAILS]


@pytest.mark.parametrize(
    "sentence",
    [
        "I juni 2024 var der 999 fuldtidspersoner på kontanthjælp.",
        "Der er 999 fuldtidspersoner på kontanthjælp.",
        "I 2024 var der 999 fuldtidspersoner på kontanthjælp.",
        "I maj 2024 var der 999 unge fuldtidspersoner på kontanthjælp.",
        "I maj 2024 var der 999 fuldtidspersoner på kontanthjælp, som er jobparate.",
        "I maj 2024 var der 999 fuldtidspersoner på kontanthjælp og sygedagpenge.",
        "Heraf var 999 fuldtidspersoner på kontanthjælp i maj 2024.",
        "På landsplan var der 999 fuldtidspersoner på kontanthjælp i maj 2024.",
        "Pr. 31. maj 2024 var der 999 fuldtidspersoner på kontanthjælp.",
        "I maj 2024 forventes 999 fuldtidspersoner på kontanthjælp.",
        "Der er 999 flere på a-dagpenge i maj 2024 end i april.",
        "Der er 999 flere på a-dagpenge.",
        "I maj 2024 er 999 pct. på kontanthjælp.",
        "I maj 2024 var der 999 fuldtidspersoner på offentlig forsørgelse i Storby Kommune.",
    ],
)
def test_what_says_more_or_less_or_something_else_is_held_against_no_cell(sentence: str) -> None:
    assert outcomes(sentence, COUNTS.format(caption=FULL_YEAR)) == []


@pytest.mark.parametrize(
    ("sentence", "caption"),
    [
        ("I maj 2024 modtog {} borgere kontanthjælp.", FULL_YEAR),
        ("I maj 2024 var der {} fuldtidspersoner på kontanthjælp.", "Antal fuldtidspersoner blandt borgere i Nordbyen"),
    ],
)
def test_another_basis_or_a_narrower_caption_may_confirm_and_never_refutes(sentence: str, caption: str) -> None:
    table = COUNTS.format(caption=caption)
    assert outcomes(sentence.format(451), table) == [Outcome.HOLDS]
    assert outcomes(sentence.format(999), table) == [Outcome.NOT_CHECKABLE]


def test_a_share_is_told_by_row_and_column() -> None:
    sentence = "I Sandager er andelen {} pct. for sygedagpenge."
    assert outcomes(sentence.format(89), SHARES) == [Outcome.HOLDS]
    assert outcomes(sentence.format(75), SHARES)[0] in (Outcome.FAILS, Outcome.NOT_CHECKABLE)
    assert outcomes("For sygedagpenge er andelen 12 pct.", SHARES) == []


CHANGED = (
    "Antallet af sygedagpengemodtagere er steget fra 742 i maj 2023 til {} i maj 2024, altså en stigning på 42 personer eller 5,7 pct."
)


def test_the_figure_that_most_sums_point_to_is_one_finding_beside_another() -> None:
    table = COUNTS.format(caption=FULL_YEAR)
    assert list_told(CHANGED.format("784"), table) == []
    assert list_told(CHANGED.format("781"), table) == [(781, 784)]
    both = list_told(CHANGED.format("781"), table.replace("| 1.842 | 1.890 | 48 |", "| 1.842 | 1.990 | 48 |"))
    assert [printed for printed, _ in both] == [781, 1990]


def test_a_change_in_per_cent_blames_no_one_figure() -> None:
    assert [meant for _, meant in list_told(CHANGED.format("781"), "")] == [None]
