"""Cases that no known word opens: numbered titles that stand alone, each with a decision of its own."""

from __future__ import annotations

import pytest

from tests.unit.meeting.documents import keys, read

HEAD = "Ishøj Kommune\n\nØkonomiudvalget\n\nReferat\n\n4. maj 2023\n\n\n"
ROWS = "| Klubber | 100 | 115 |\n| Broer | 200 | 205 |\n"
TABLE = f"| 1.000 kr. | Budget 2023 | Forventet 2023 |\n{ROWS}| Stier | 20 | 25 |\n| Parker | 30 | 35 |\n"


def titles(text: str) -> list[tuple[int, str]]:
    return [(item.item_no, item.title) for item in read(HEAD + text).items]


@pytest.mark.parametrize("tail", ["Beslutning\nGodkendt.", "Orienteringen taget til efterretning."])
@pytest.mark.parametrize("between", ["", "Tallene lægges frem.\n\n", "Økonomi\n", "Samlet overblik\n"])
def test_a_paper_of_one_case(between: str, tail: str) -> None:
    assert titles(f"7. Status for klubber\n\n{between}{TABLE}\n{tail}") == [(7, "Status for klubber")]


def test_several_cases_that_count_one_by_one() -> None:
    text = f"7. Status for klubber\n\n{TABLE}\nBeslutning\nGodkendt.\n\n8. Status for broer\n\n{TABLE}\nBeslutning\nUdsat.\n"
    assert titles(text) == [(7, "Status for klubber"), (8, "Status for broer")]


@pytest.mark.parametrize(
    "text",
    [
        f"Status for klubber\n\n1. Medlemmer\n\nDer er mange.\n\n2. Tal\n\n{TABLE}\nBeslutning\nGodkendt.",  # chapters of one case
        f"Status for klubber\n\nSagsfremstilling\n\n1. Tal\n\n{TABLE}\nBeslutning\nGodkendt.",  # stands inside a case
        f"Status for klubber\n\n1. Medlemmer\n2. Tal\n\n{TABLE}\nBeslutning\nGodkendt.",  # a list
        f"1. Status for klubber\n\n{TABLE}",  # no decision
        f"1. Der er mange medlemmer.\n\n{TABLE}\nBeslutning\nGodkendt.",  # a sentence
    ],
)
def test_what_is_no_case(text: str) -> None:
    assert [number for number, _ in titles(text)] == [0]


def test_a_day_in_a_row_of_figures_is_not_the_meetings() -> None:
    rows = "| Projekt | Bevilget | Dato | Forbrug |\n| Bro | 1.200 | 3/4-22 | 1.100 |\n| Sti | 900 | 5/6-22 | 800 |\n"
    meeting = read(HEAD + rows)
    assert str(meeting.meeting_date) == "2023-05-04"
    assert "meeting.date_conflict" not in keys(meeting)
