"""Amounts in the shape of years are amounts; what belongs to a repeated head is no row."""

from __future__ import annotations

import pytest

from pipeline.tables.repeated import is_row_shaped_like_years
from tests.builders import cut_all, read_table, read_tables

HEAD = "Tekst\tUdgifter\tIndtægter\n05.57.73 Hjælp\t\t\n"


@pytest.mark.parametrize(
    ("above", "line", "found"),
    [
        ("Leje\t5\t7", "Løn\t1998\t2082", True),
        ("Leje\t5\t7", "Løn\t1998\t-", True),
        ("Leje\t5\t7", "Løn\t\t2082", True),
        ("Leje\t5\t7\n\nEl\t5\t7\n", "Løn\t1998\t2082", True),  # all rows stand apart
        ("Leje\t5\t7\nEl\t5\t7\n\n", "Løn\t1998\t2082", False),
        ("Hjælp\tBudget 2031\t5", "Hjælp\tForskel\t2071", True),  # its label opens the row above too
        ("Park\tBudget 2031\t5", "Hjælp\tForskel\t2071", False),
        ("Leje\t5\t7", "Løn\t2024\t2025\t2026", False),
        ("Leje\t5\t7", "\t2024\t2024", False),
        ("Leje\t5\t7", "1.000 kr.\t2024\t2024", False),
        ("Leje\t5\t7", "Tekst\t2024\t2024", False),
        ("Leje\t5\t7", "Løn\t1998\t5", False),
        ("Leje\t5\t7", "Løn\tBudget\t2024", False),
        ("Leje\t5\t7", "Løn", False),
        ("Leje\t5\t7", "-\t-\t-", False),
    ],
)
def test_figures_in_the_shape_of_years(above: str, line: str, found: bool) -> None:
    lines = cut_all(f"{above}\n{line}")
    assert is_row_shaped_like_years(lines, len(lines) - 1) is found


def test_a_row_of_years_keeps_the_table_and_its_columns() -> None:
    table = read_table(f"{HEAD}Leje\t5\t7\nLøn\t2082\t-\nEl\t3\t-")
    rows = [(row.label, [(at, cell.text) for at, cell in row.values]) for row in table.rows[2:]]
    assert rows == [("Løn", [(0, "2082")]), ("El", [(0, "3")])]


@pytest.mark.parametrize(("words", "kept"), [("Alle beløb", False), ("Alle huse", True)])
def test_the_words_above_a_head_are_repeated_with_it(words: str, kept: bool) -> None:
    head = "i hele kr.           2018      2019\n----------------------------------\n"
    text = f"Bevilling\n\nAlle beløb\n{head}05.57.73 Hjælp      5,00      7,00\n\n{words}\n{head}05.57.72 Leje      15,00      7,00"
    assert (words in [row.label for row in read_table(text).rows]) is kept


@pytest.mark.parametrize("cut", ["", "19", "2019"])
def test_the_words_above_a_head_are_repeated_with_it_where_an_edge_cut_the_head(cut: str) -> None:
    heads = [f"i hele kr.           B2018     B20{end}\n" for end in (cut.removeprefix("20"), "19")]
    first, second = (
        f"Alle beløb\n{head}{row}"
        for head, row in zip(heads, ("Hjælp                5,00      7,00", "Leje                 15,00     7,00"), strict=True)
    )
    text = f"Bevilling\n\n{first}\n\n{second}"
    assert [row.label for row in read_table(text).rows] == ["Hjælp", "Leje"]


START = "Område\tBudget\tForventet regnskab\t"
PAGES = f"{START}{{first}}\nDrift\nSkole\t5\t7\t2\n\n- 2 -\n\n{START}{{second}}\nPark\t1\t4\t3"


@pytest.mark.parametrize(
    ("first", "second", "tables"),
    [("Difference", "Differenc", 1), ("Differ", "Difference", 1), ("Merforb / mindr", "Merforbrug (+) / mindreforbrug", 1),
     ("Difference", "Difference i pct.", 2), ("Difference", "Noter", 2)],
)  # fmt: skip
def test_a_head_whose_last_word_is_cut_is_the_same_head(first: str, second: str, tables: int) -> None:
    read = read_tables(PAGES.format(first=first, second=second))
    assert len(read) == tables
    assert tables > 1 or read[0].columns[-1].role in ("deviation", "more_spent")


def test_single_texts_above_a_full_row_are_a_heading_and_a_broken_label() -> None:
    head = "                  Seniorjob    Fleksjob    Revalidering\n"
    body = "Budget 2017\nUdgift netto\ni 1.000 kr.            5.123       7.456           2.789\n"
    body += "Antal                   12          14              18\n"
    (table,) = read_tables(head + body + "Refusion i %          50 %        40 %            30 %")
    assert [column.role for column in table.columns] == ["benefit"] * 3
    assert [row.label for row in table.rows] == ["Budget 2017", "Udgift netto i 1.000 kr.", "Antal", "Refusion i %"]


def test_a_head_repeated_above_no_row_heads_none() -> None:
    text = """Beløb i t.kr.

  Formål                       Tillægsbevilling
  05.57.73 Hjælp

  Merudgifter til transport               5.830

  Mindreudgifter                            166



  Formål  Tillægsbevilling
  05.57.78 Dagpenge



  Formål                    Tillægsbevilling
  Merudgift vedr. botilbud             1.355
"""
    table = read_table(text)
    assert [row.label for row in table.rows if row.kind == "heading"] == ["05.57.73 Hjælp", "05.57.78 Dagpenge"]


def test_a_page_of_one_row_is_set_to_its_own_width() -> None:
    text = """Beløb i t.kr.

                                     Tillægsbevilling
    Område                           2031
    05.57.73 Hjælp
    Merudgifter til løn              431,7
    Merindtægter                     2313,6

- 3 -

                     Tillægsbevilling
    Område           2031
    Mindreudgifter   30,3

- 4 -

                             Tillægsbevilling
    Område                   2031
    Merudgifter til kurser   78,5
    Merindtægter             790,2
"""
    (table,) = read_tables(text)
    assert [(index, cell.text) for row in table.rows for index, cell in row.values] == [
        (0, "431,7"),
        (0, "2313,6"),
        (0, "30,3"),
        (0, "78,5"),
        (0, "790,2"),
    ]


@pytest.mark.parametrize(("last", "tables"), [("korrigeret budget     1985", 1), ("1.000 kr.             2031", 2)])
def test_a_broken_label_before_the_shape_of_a_year_is_no_head(last: str, tables: int) -> None:
    text = "Tekst                 Udg.     Indt.\n05.57.73 Hjælp\nMerudgifter ift.\n\nkorrigeret budget       263\n\n"
    read = read_tables(f"{text}Mindreudgifter ift.\n\n{last}\n\nLøn                      12")
    assert len(read) == tables


def test_a_row_with_a_damaged_figure_fills_its_columns_too() -> None:
    head = "Ydelse                Revalidering  Førtidspension\nOprindeligt budget 2031\n\nGns. antal\n\n"
    body = "modtagere                 106           \ufffd.985\n\nYdelse pr. md.         16.600         13.700\n\n"
    (table,) = read_tables(f"{head}{body}Udgift netto i\n\nt. kr.                 16.892         19.916")
    assert [column.role for column in table.columns] == ["benefit"] * 2


@pytest.mark.parametrize(("again", "headings"), [("Formål    Tillægsbevil", []), ("Navne    Tillægsbevil", ["Navne Tillægsbevil"])])
def test_a_head_with_more_of_its_cut_word_heads_no_rows(again: str, headings: list[str]) -> None:
    page = "Beløb i kr.\n\nFormål                  Tillægsbev\n05.22.07 Hjælp\nLøn                          9 677\n"
    table = read_table(f"{page.replace('9 677', '9.677')}{again}\nInventar                   398.746")
    assert [row.label for row in table.rows if row.kind == "heading"][1:] == headings
