"""Lines under a head become headings, lines, totals and nets, with their figures in columns."""

from __future__ import annotations

import pytest

from pipeline.model import TableRow
from pipeline.tables.grid import NO_COLUMN
from pipeline.tables.headers import read_header
from pipeline.tables.rows import is_prose, read_row
from pipeline.tables.wrapped import join_wrapped_labels
from tests.builders import cut, cut_all

TWO = "\tUdgifter\tIndtægter"
PIPES = "| Tekst | Udgifter | Indtægter |"
ONE = "DRIFT 2017\nUdgifter\n- 1.000 kr. -"
ALIGNED = "                Udgifter   Indtægter\nLøn                 5.000       7.000"


def row(head: str, line: str) -> TableRow:
    lines = cut_all(f"{head}\n{line}")
    header = read_header(lines, 0)
    assert header is not None
    return read_row(lines[-1], header)


def values(made: TableRow) -> list[tuple[int, str]]:
    return [(index, cell.text) for index, cell in made.values]


@pytest.mark.parametrize(
    ("head", "line", "kind", "label", "found"),
    [
        (TWO, "Løn\t-11.000\t7.000", "line", "Løn", [(0, "-11.000"), (1, "7.000")]),
        (TWO, "Løn\t\t7.000", "line", "Løn", [(1, "7.000")]),
        (TWO, "Løn\t-\t7.000", "line", "Løn", [(1, "7.000")]),
        (TWO, "Løn\t0\t", "line", "Løn", [(0, "0")]),
        (TWO, "Sektor Skole i alt\t-4.000\t7.000", "total", "Sektor Skole i alt", [(0, "-4.000"), (1, "7.000")]),
        (TWO, "Netto\t-4.000\t", "net", "Netto", [(0, "-4.000")]),
        (TWO, "Sektor Skole\t\t", "heading", "Sektor Skole", []),
        (TWO, "Løn\t-\t", "line", "Løn", []),  # a dash holds a figure's place: nothing stands under such a row
        (ALIGNED, "Leje                    -", "line", "Leje", []),
        (ALIGNED, "Leje−6,4                            7.000", "line", "Leje−6,4", [(NO_COLUMN, "7.000")]),
        (ALIGNED, "Leje i pct.78                       7.000", "line", "Leje i pct.78", [(NO_COLUMN, "7.000")]),
        (TWO, "**Løn**.....\t5\t7", "line", "Løn", [(0, "5"), (1, "7")]),
        (TWO, "Løn\t0,412-0,731\t7", "line", "Løn", [(0, "0,412-0,731"), (1, "7")]),
        (TWO, "Løn\t5\t7\t9", "line", "Løn", [(0, "5"), (1, "7"), (NO_COLUMN, "9")]),
        (TWO, "pkt. 18 dagtilbud 30 timer\t242\t", "line", "pkt. 18 dagtilbud 30 timer", [(0, "242")]),
        (TWO, "Løn til lærere 5 7", "line", "Løn til lærere", [(0, "5"), (1, "7")]),
        (TWO, "Løn til lærere 7", "line", "Løn til lærere", [(NO_COLUMN, "7")]),
        (ONE, "Faste læger..... 8", "line", "Faste læger", [(0, "8")]),
        (ONE, "I alt.... -50.366", "total", "I alt", [(0, "-50.366")]),
        (ONE, "dagtilbud 30 timer 242", "line", "dagtilbud 30 timer", [(0, "242")]),
        (ONE, "Overførsel fra 2016", "heading", "Overførsel fra 2016", []),
        (ONE, "Løn 12 345", "line", "Løn", [(NO_COLUMN, "12 345")]),  # one figure or a name and a figure: nobody can tell
        (ONE, "Bilag nr. 7", "heading", "Bilag nr. 7", []),
        (TWO, "Løn pr. måned17.100\t7", "line", "Løn pr. måned17.100", [(NO_COLUMN, "7")]),
        (TWO, "Løn i pct.12,5\t7", "line", "Løn i pct.12,5", [(NO_COLUMN, "7")]),
        (TWO, "Løn i pct.....79\t7", "line", "Løn i pct.....79", [(NO_COLUMN, "7")]),
        (TWO, "Merudgifter182", "line", "Merudgifter", [(NO_COLUMN, "182")]),
        (TWO, "Flere pladser på botilbud4", "line", "Flere pladser på botilbud", [(NO_COLUMN, "4")]),
        (PIPES, "| Mindreudgifter..........38 |", "line", "Mindreudgifter", [(NO_COLUMN, "38")]),
        (TWO, "Difference-932", "line", "Difference", [(NO_COLUMN, "-932")]),
        (TWO, "Flere mentorer (§ 99)109,0", "line", "Flere mentorer (§ 99)", [(NO_COLUMN, "109,0")]),
        (TWO, "Omsorg etape2", "heading", "Omsorg etape2", []),
        (ALIGNED, "Andel i %55                         7.000", "line", "Andel i %55", [(NO_COLUMN, "7.000")]),
        (ALIGNED, "Løn                 4.8524.703", "line", "Løn", [(0, "4.8524.703")]),
        (TWO, "Byggeri2025", "heading", "Byggeri2025", []),
        (TWO, "Merudgifter\t\ufffd", "line", "Merudgifter", [(0, "\ufffd")]),
        (TWO, "2.164\t526", "line", "2.164", [(NO_COLUMN, "526")]),  # the label stayed on the line above
        (ALIGNED, "Løn                 5.000", "line", "Løn", [(0, "5.000")]),
        (ALIGNED, "Løn                             7.000", "line", "Løn", [(1, "7.000")]),
    ],
)
def test_a_row_with_its_figures_in_columns(head: str, line: str, kind: str, label: str, found: list[tuple[int, str]]) -> None:
    made = row(head, line)
    assert (made.kind, made.label, values(made)) == (kind, label, found)


def test_joined_figures_in_an_aligned_column_are_not_lost() -> None:
    assert (0, "0,412-0,731") in values(row(ALIGNED, "Løn           0,412-0,731"))


@pytest.mark.parametrize("line", ["Der søges om en bevilling til huset.", "Tallene i tabellen er som følger herunder:", "ord " * 30])
def test_running_text(line: str) -> None:
    assert is_prose(cut(line))


@pytest.mark.parametrize("line", ["Sektor Skole", "Hjælp m.v.", "05.57.73 Hjælp til dem der har brug for den m.m.", "Løn\t5\t7"])
def test_what_is_no_running_text(line: str) -> None:
    assert not is_prose(cut(line))


@pytest.mark.parametrize(
    "line",
    [
        "En plads stiger med 85 kr. eller 2,4 pct.",
        "Ledigheden er 2,4 pct.",
        "Afvigelsen udgør 12 mio. kr.",
        "De borgere, der er ledige, udgør 2,4 pct.",
        "Pensionen bliver 2,68 mio. kr. dyrere, da der pr. 31. juli var 634",  # it goes on in the next line
    ],
)
def test_a_sentence_that_ends_in_a_figure_is_running_text(line: str) -> None:
    assert is_prose(cut(line))


@pytest.mark.parametrize(
    "line",
    [
        "Sygedagpenge 2,4 pct.",
        "Borgere, der er fyldt 30 år 2,4 pct.",
        "Andel af ledige som har været ledige over et år 2,4 pct.",
        "Ledigheden er 2,4",
        "05.57.73 Hjælp var 2,4 pct.",
        "Er 2,4 pct.",
        "Borgere, der i løbet af året er fyldt 30 år, og som har job 634",
        "05.57.73 Hjælp til de borgere, for hvem der ikke er andre tilbud 634",
        "Pensionen bliver dyrere pr. 31. juli 634",
    ],
)
def test_a_row_that_ends_in_a_figure_is_no_running_text(line: str) -> None:
    assert not is_prose(cut(line))


def test_a_label_broken_over_two_lines_is_one() -> None:
    lines = cut_all(f"{TWO}\nMerudgifter til ydelser\ni huset\t5\t7")
    header = read_header(lines, 0)
    assert header is not None
    (joined,) = join_wrapped_labels([read_row(line, header) for line in lines[1:]])
    assert (joined.kind, joined.label, joined.line_no, joined.start) == ("line", "Merudgifter til ydelser i huset", 3, lines[1].line.start)


@pytest.mark.parametrize("before", ["05.57.73 Hjælp", "Aktuel status", "Løn\t1\t2"])
def test_a_heading_that_stands_by_itself_is_not_joined(before: str) -> None:
    lines = cut_all(f"{TWO}\n{before}\nlavere huslejer\t5\t7")
    header = read_header(lines, 0)
    assert header is not None
    assert len(join_wrapped_labels([read_row(line, header) for line in lines[1:]])) == 2
