"""Decisions that no word heads, and those of several bodies under one heading."""

from __future__ import annotations

import pytest

from pipeline.meeting.decision_lines import is_decision_line
from tests.unit.meeting.documents import read

HEAD = "Ishøj Kommune\n\n{body}\n\nReferat\n\nMødedato: 4. maj 2023\n\n\n"
CASE = "1. Regnskab for klubber\n\nSagsfremstilling\nRegnskabet er lagt frem.\n\n"

DECIDES = [
    "Godkendt.",
    "Indstillingen blev godkendt uden afstemning.",
    "Orientering taget til efterretning.",
    "Ad 1, 2 og 3: Anbefales.",
    "Pkt. 2 godkendt",
    "Udvalget godkendte indstillingen.",
]
DECIDES_NOTHING = [
    "at orienteringen tages til efterretning",
    "Regnskabet er lagt frem.",
    "Budgettet godkendt i byrådet er 4 mio. kr.",
    "Godkendt budget 2023",
    "Regnskabet for 2022 godkendt af revisionen.",
    "",
]


@pytest.mark.parametrize("text", DECIDES)
def test_a_line_that_only_decides(text: str) -> None:
    assert is_decision_line(text)


@pytest.mark.parametrize("text", DECIDES_NOTHING)
def test_a_line_that_says_more_or_other(text: str) -> None:
    assert not is_decision_line(text)


def decide(tail: str, body: str = "Økonomiudvalget") -> tuple[str, str | None]:
    (item,) = read(HEAD.format(body=body) + CASE + tail).items
    return str(item.decision), item.decision_text


SEVERAL = (
    "Beslutning\nSocialudvalget, 20.04.2023\nUdsat.\nØkonomiudvalget, 04.05.2023\nAd 1: Anbefales.\nByrådet, 11.05.2023\nAd 1: Godkendt."
)


@pytest.mark.parametrize(
    ("body", "decided"),
    [("Økonomiudvalget", ("forwarded", "Ad 1: Anbefales.")), ("Klimaudvalget", ("none", None))],
)
def test_under_one_heading_a_paper_takes_the_decision_of_its_own_body(body: str, decided: tuple[str, str | None]) -> None:
    assert decide(SEVERAL.replace("04.05", "04.05" if body == "Økonomiudvalget" else "27.04"), body) == decided


def test_in_the_papers_of_the_council_the_last_decides() -> None:
    assert decide(SEVERAL.replace("11.05", "04.05").replace("Økonomiudvalget, 04.05", "Økonomiudvalget, 27.04"), "Byrådet")[0] == "approved"
    assert decide("Beslutning\nØkonomiudvalget, 27.04.2023:\nAnbefales.\nByrådet, 04.05.2023:\nGodkendt.", "Byrådet")[0] == "approved"


@pytest.mark.parametrize(
    "heading",
    [
        "Økonomiudvalgets beslutning i mødet den 4. maj 2023",
        "Beslutning i mødet den 4. maj 2023",
        "Beslutning på møde den 4. maj 2023",
        "Indstilling og beslutning",
        "Økonomiudvalget den 04-05-2023",
        "Økonomiudvalget 04-05-2023",
        "Referat",
    ],
)
def test_headings_of_a_decision(heading: str) -> None:
    assert decide(f"{heading}\nGodkendt.") == ("approved", "Godkendt.")


def test_the_last_line_of_a_case_may_be_its_decision() -> None:
    assert decide("Orienteringen taget til efterretning.") == ("noted", "Orienteringen taget til efterretning.")
    assert decide("Orienteringen taget til efterretning.\n\nBilag\nRegnskab 2022")[0] == "noted"


@pytest.mark.parametrize(
    "tail",
    [
        "Historik\nSagen har været behandlet.\n\nGodkendt.",  # what was decided before
        "Byrådet den 11. maj 2022\nGodkendt.",  # another meeting
        "Behandlet i byrådet 11. maj 2022\n\nGodkendt.",
        "Det står i bilaget:\n\nGodkendt.",
        "Det er\nGodkendt.",  # the end of a paragraph
        "Indstilling og beslutning\nDirektøren indstiller, at regnskabet godkendes.",
        "Bilag\nReferat",
    ],
)
def test_what_is_no_decision_of_this_meeting(tail: str) -> None:
    assert decide(tail) == ("none", None)
