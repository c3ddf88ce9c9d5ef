"""Tables torn to one cell a line are folded back, cell by cell; what is no torn table stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tables.grid import GridLine
from pipeline.tables.unfold import STYLE, unfold_lines
from tests.builders import cut_all, read_facts, read_table
from tests.fates import assert_nothing_is_lost

HEAD = "Område\nKorr. budget\nForventet regnskab"


def fold(text: str) -> list[tuple[str, ...]]:
    """The cells of the folded lines."""
    return [texts(line) for line in unfold_lines(cut_all(text)) if line.style == STYLE]


def texts(line: GridLine) -> tuple[str, ...]:
    return tuple(cell.text for cell in line.cells)


TWO = [("Område", "Korr. budget", "Forventet regnskab"), ("Skole", "100", "107"), ("Idræt", "50", "49")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\nSkole\n100\n107\nIdræt\n50\n49",
        "\n\n".join(f"{HEAD}\nSkole\n100\n107\nIdræt\n50\n49".split("\n")),
        f"{HEAD}\n1.000 kr.\nSkole\n100\n107\nIdræt\n50\n49",
        f"{HEAD}\nmio. kr.\nSkole\n100\n107\nIdræt\n50\n49",
        f"{HEAD}\nSkole\n100\n107\n-----\nIdræt\n50\n49",
        f"{HEAD}\nSektor A\nSkole\n100\n107\nSektor B\nIdræt\n50\n49",
        f"{HEAD}\nSkole\n100\n107\nKorr. budget Forventet regnskab\nIdræt\n50\n49",
        "Område\nKorr. budget Forventet regnskab\nSkole\n100\n107\nIdræt\n50\n49",
    ],
)
def test_a_torn_table_is_folded(text: str) -> None:
    assert fold(text) == TWO


def test_a_head_without_a_label_leaves_its_place_empty() -> None:
    assert fold("Korr. budget\nForventet regnskab\nSkole\n100\n107\nIdræt\n50\n49")[0] == ("", "Korr. budget", "Forventet regnskab")


def test_a_dash_keeps_its_columns_place() -> None:
    assert fold(f"{HEAD}\nSkole\n100\n107\nIdræt\n50\n49\nPark\n-\n5")[-1] == ("Park", "-", "5")


@pytest.mark.parametrize(("row", "found"), [("Park\n5", ("Park", "5")), ("Park\n5\n6\n7", ("Park", "5", "6", "7"))])
def test_a_row_with_too_few_or_too_many_figures_is_folded_but_stands_in_no_column(row: str, found: tuple[str, ...]) -> None:
    text = f"{HEAD}\nSkole\n100\n107\nIdræt\n50\n49\n{row}"
    assert fold(text)[-1] == found
    assert {index for index, _ in read_table(text).rows[-1].values} == {-1}


def test_figures_right_behind_a_repeated_head_are_no_row_and_are_said_aloud() -> None:
    text = f"{HEAD}\n1.000 kr.\nSkole\n100\n107\nIdræt\n50\n49\nKorr. budget Forventet regnskab\n5\n6\nPark\n7\n8"
    assert fold(text)[1:] == [*TWO[1:], ("", "5"), ("", "6"), ("Park", "7", "8")]
    assert [cell.payload for cell in read_facts(text).quarantined] == ["5", "6"]
    assert_nothing_is_lost(text, 8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{HEAD}\nSkole\n100\n107",  # a single row
        f"{HEAD}\nSkole\n100\nIdræt\n50",  # no row is complete
        "Område\nKorr. budget\nSkole\n100\nIdræt\n50",  # a single column
        "Skole\n100\n107\nIdræt\n50\n49",  # no head
        f"{HEAD}\nDer er skrevet meget om skoler.\nOgså om idræt.",
        "Korr. budget\n100\nForventet regnskab\n107",  # heads that are labels of rows
    ],
)
def test_what_is_no_torn_table_stays_as_it_is(text: str) -> None:
    lines = cut_all(text)
    assert unfold_lines(lines) == lines


def test_what_stands_around_a_torn_table_stays_as_it_is() -> None:
    text = f"Noget før.\n\n{HEAD}\nSkole\n100\n107\nIdræt\n50\n49\nNoget efter, som er en sætning.\nSlut\t5"
    unfolded = unfold_lines(cut_all(text))
    assert [texts(line) for line in unfolded] == [("Noget før.",), (), *TWO, ("Noget efter, som er en sætning.",), ("Slut", "5")]


def test_a_folded_line_begins_where_its_label_stands_and_its_cells_where_they_are_printed() -> None:
    text = f"{HEAD}\nSkole\n100\n107\nIdræt\n50\n49"
    rows = read_table(text).rows
    assert [row.line_no for row in rows] == [4, 7]
    assert all(text[cell.start : cell.end] == cell.text for row in rows for _, cell in row.values)


def test_the_unit_below_torn_heads_holds_for_the_table() -> None:
    assert read_table(f"{HEAD}\n1.000 kr.\nSkole\n100\n107\nIdræt\n50\n49").unit_factor == 1000


@given(
    st.lists(
        st.sampled_from(("Skole", "100", "-7", "Korr. budget", "Forventet regnskab", "Område", "-", "", "1.000 kr.", "I alt")), max_size=20
    )
)
def test_no_figure_is_lost_or_moved_or_repeated_whatever_stands_there(parts: list[str]) -> None:
    lines = cut_all("\n".join(parts))
    before = [cell for line in lines for cell in line.cells if cell.number and line.line.text != "1.000 kr."]
    after = [cell for line in unfold_lines(lines) for cell in line.cells if cell.number and line.line.text != "1.000 kr."]
    assert after == before
