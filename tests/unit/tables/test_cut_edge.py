"""A cut right edge: the numbers that it goes through are none, cut heads name no column, and nothing below them is lost or misplaced."""

from __future__ import annotations

import pytest

from pipeline.tables.cut_edge import doubt_cut_edge, is_broken_amount
from tests.builders import cut_all, read_facts, read_table

PIPES = (
    "| Område | Korr. budget | Forventet regnskab |\n|---|---:|---:|\n| Skole | 5.000 | 6.000 |\n| Idræt | 50 | {last}\n| Park | 7 | 8 |"
)
Rows = tuple[tuple[str, str], ...]
HEAD = f"{'Område':<13}{'Korr. budget':>12}{'Forventet regnsk':>20}"


def numbers(text: str) -> list[str]:
    return [cell.text for row in read_table(text).rows for _, cell in row.values if cell.number]


def test_a_row_that_nothing_closes_ends_in_no_number() -> None:
    assert numbers(PIPES.format(last="61")) == ["5.000", "6.000", "50", "7", "8"]
    assert numbers(PIPES.format(last="61 |")) == ["5.000", "6.000", "50", "61", "7", "8"]


def test_rows_may_all_be_open() -> None:
    text = "\n".join(line.rstrip("|") for line in PIPES.format(last="61").splitlines())
    assert numbers(text) == ["5.000", "6.000", "50", "61", "7", "8"]


def test_a_label_that_the_edge_cuts_still_heads_the_rows_below_it() -> None:
    rows = "| Merudgifter | 12 |\n| 05.68.97 Seniorjob til personer over 55\n| Mindreudgifter | -9 |"
    table = read_table(f"| 1.000 kr. | Tillægsbevilling |\n|---|---:|\n| 05.57.71 Sygedagpenge |  |\n{rows}")
    assert [(row.kind, row.label) for row in table.rows][2:] == [
        ("heading", "05.68.97 Seniorjob til personer over 55"),
        ("line", "Mindreudgifter"),
    ]


@pytest.mark.parametrize(
    ("again", "kept"),
    [
        ("i t.kr.  Tillægsbevilling 2031\nHuse  7", ["7"]),  # what the head begins stands whole on another page
        ("i t.kr.  Anlægsbevilling 2031\nHuse  7", ["8", "11", "7"]),
        ("i t.kr.  Tillægsbevilling 20\nHuse  7", ["8", "11", "7"]),
    ],
)
def test_a_head_that_is_cut_in_its_year_makes_what_ends_there_doubtful(again: str, kept: list[str]) -> None:
    page = f"i t.kr.{'Tillægsbevilling 20':>26}\nLøn{'8':>30}\nLeje{'11':>29}"
    whole = [cell.text for line in doubt_cut_edge(cut_all(f"{page}\n\n{again}")) for cell in line.cells if cell.number]
    assert whole == kept


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        (("Afvi", "Afvige"), []),
        (("Afvi", "Afvi"), ["6", "7"]),  # printed so throughout
        (("Afvigelse", "Afvigelse"), ["6", "7"]),
    ],
)
def test_parts_of_different_length_are_no_abbreviation(heads: tuple[str, str], kept: list[str]) -> None:
    pages = [f"{'':<12}Skøn    {head}\nNettoudgift {13:>4} {figure:>{len(head) + 3}}" for head, figure in zip(heads, (6, 7), strict=True)]
    lines = doubt_cut_edge(cut_all("\n\n".join(pages)))
    assert [cell.text for line in lines for cell in line.cells[2:] if cell.number] == kept


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("6.0", "5", []),
        ("12.", "5", []),
        ("12,", "5", []),
        ("(6,2", "5", []),  # its bracket is closed nowhere
        ("(6,2)", "5", ["(6,2)", "5"]),
        ("(1.000", "5", ["5"]),
        ("6.0", "5 ", ["5"]),
        ("600", "5", ["600", "5"]),
        ("6,0", "5", ["6,0", "5"]),
    ],
)
def test_one_cut_number_at_the_edge_makes_all_that_end_there_doubtful(first: str, last: str, kept: list[str]) -> None:
    rows = (f"{name:<13}{budget:>12}{expected:>20}" for name, budget, expected in (("Skole", "5.000", first), ("Idræt", "50", last)))
    assert sorted(numbers("\n".join((f"{HEAD[:-6]}skab  ", *rows)))) == sorted(["5.000", "50", *kept])


@pytest.mark.parametrize(
    ("head", "last", "kept"),
    [
        ("Forventet regnsk", "500", []),  # the beginning of a word that is printed whole elsewhere
        ("Forventet regnskab", "500", ["600", "500"]),
        ("Forventet, mio. k", "500", []),
        ("Forventet, 1.000 k", "500", []),
        ("Forventet, mio. kr.", "500", ["600", "500"]),
        ("Forventet i klasse k", "500", ["600", "500"]),
        ("Forventet udgift", "500", ["600", "500"]),  # 'udgifter' is that word's plural
        ("Forventet xyzzy", "500", ["600", "500"]),
    ],
)
def test_a_part_of_a_word_at_the_edge_makes_what_ends_there_doubtful(head: str, last: str, kept: list[str]) -> None:
    rows = (f"{name:<13}{budget:>12}{expected:>22}" for name, budget, expected in (("Skole", "5.000", "600"), ("Idræt", "50", last)))
    text = "\n".join((f"{'Område':<13}{'Korr. budget':>12}{head:>22}", *rows))
    whole = [cell.text for line in doubt_cut_edge(cut_all(text)) for cell in line.cells if cell.number]
    assert whole == ["5.000", *kept[:1], "50", *kept[1:]]


def test_a_number_short_of_decimals_at_the_edge_is_none() -> None:
    text = "Løn\n49.836,00\n29.209.540,0\n10.150.877,0\n12.187,00\nTrafiksikker\n54.709,00\n20.477,00\n"
    whole = [cell.text for line in doubt_cut_edge(cut_all(text)) for cell in line.cells if cell.number]
    assert whole == ["49.836,00", "12.187,00"]


ABOVE, BELOW = (("Mindreudgifter", "327"), ("Mindreudgifter", "127")), (("Mindreindtægter", "28"),)


@pytest.mark.parametrize(
    ("above", "last", "below", "kept"),
    [
        (ABOVE, "8,9", BELOW, 4),
        (ABOVE, "8", BELOW, 7),
        ((), "8,9", (*ABOVE, *BELOW), 7),  # another table's
    ],
)
def test_numbers_at_the_edge_that_alone_lack_decimals_are_none(above: Rows, last: str, below: Rows, kept: int) -> None:
    among = (("mentorer", "110,3"), ("botilbud", "4142,3"), ("tilskud", "16,2"), ("løn", last))
    text = "\n".join("\t".join(row) for row in (*above, *among, *below))
    assert sum(cell.number is not None for line in doubt_cut_edge(cut_all(text)) for cell in line.cells) == kept


def test_figures_below_a_label_that_the_edge_cuts_are_nobodys() -> None:
    text = "Veje o\n12\n- 7.03\nPark\n5\n8\nHuse i\n6\n9\nParke\n6\n9\n"  # ``Parke og have`` was cut at a blank
    whole = [cell.text for line in doubt_cut_edge(cut_all(text)) for cell in line.cells if cell.number]
    assert whole == ["5", "8"]


@pytest.mark.parametrize(("last", "kept"), [("36,8", False), ("36", False), ("36,828", True)])
def test_the_longest_row_alone_short_of_decimals_is_cut(last: str, kept: bool) -> None:
    lines = doubt_cut_edge(cut_all(f"Nettoudgift i alt\t32,668\t33,291\t36,828\t{last}\nAntal\t2\t3\t4\nKr.\t7\t8\t9"))
    assert (lines[0].cells[-1].number is not None) is kept


def test_a_column_of_fewer_decimals_is_no_cut() -> None:
    lines = doubt_cut_edge(cut_all("Skolebusser\t32,66\t33,29\t36,82\t3,5\nAnlæg\t2,66\t3,29\t6,82\t1,5\nKultur\t2,66\t3,29\t6,82\t1,5"))
    assert all(line.cells[-1].number for line in lines)


@pytest.mark.parametrize(("mark", "kept"), [("\u202f", False), ("", True)])
def test_a_group_mark_at_the_end_of_a_line_shows_the_cut(mark: str, kept: bool) -> None:
    lines = doubt_cut_edge(cut_all(f"Skole    3\u202f652    423{mark}\nPark     2\u202f652     77{mark}"))
    assert all((line.cells[-1].number is not None) is kept for line in lines)


@pytest.mark.parametrize(
    ("text", "found"),
    [("-3,69 m", True), ("0,00 mi", True), ("–¤8,6 mio.", True), ("3,5 mio. kr", True), ("3 m", True), ("3,5", False), ("3 skoler", False)],
)
def test_what_is_left_of_an_amount_with_its_unit(text: str, found: bool) -> None:
    assert is_broken_amount(text) is found


@pytest.mark.parametrize("line", ["Udvalget ser sag 12.", "Skøn pr.       31.8."])
def test_a_sentence_or_day_is_no_cut(line: str) -> None:
    text = f"Løn              500\n{line}\nHuse             700"
    assert [cell.text for line in doubt_cut_edge(cut_all(text)) for cell in line.cells if cell.number] == ["500", "700"]


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_figures_under_a_cut_head_are_refused_not_shifted(mark: str) -> None:
    lines = ["t.kr.|Godkendt budget|Tillægsbevillinger 2026|Overførsler fra ti", *(f"{name}|70|1|2|73|76|3" for name in ("Skole", "Idræt"))]
    text = "\n".join(lines).replace("|", "\t") if mark == "\t" else "\n".join(f"| {line} |" for line in lines)
    found = read_facts(text)
    assert found.figures == ()
    assert len(found.quarantined) == 12


def test_words_side_by_side_that_nobody_knows_end_a_table() -> None:
    pages = [
        "Ydelse                  Kontanthjælp    Fleksjob",
        "Budget 2024",
        "Antal borgere                  1.980       2.295",
        "Gns. ydelse pr. måned          8.900      14.250",
        "Ydelse                                    Kontanthjælp    Flek",
        "Status 2024",
        "Antal borgere                                    1.945      2",
        "Gns. ydelse pr. måned                            8.600     14",
    ]
    found = read_facts("\n".join(pages))
    assert {figure.printed_text for figure in found.figures} <= {"1.980", "2.295", "8.900", "14.250"}
    assert {"1.945", "8.600"} <= {cell.payload for cell in found.quarantined}


def test_digits_that_are_no_number_are_not_lost_from_a_grid_that_no_head_explains() -> None:
    found = read_facts("Navn\tHeste\tKøer\nGården\t5.1\t7\nMarken\t9\t3.22.1")
    assert [cell.payload for cell in found.quarantined] == ["5.1", "3.22.1"]
    assert [cell.value for cell in found.indicators] == [7, 9]


def test_a_figure_beyond_a_cut_head_is_not_lost() -> None:
    rows = "| Skole | 5.000 | 6.000 | 7\n| Idræt | 50 | 61 | 8 |\n| Park | 7 | 8 | 9 |"
    text = f"| Område | Korr. budget | Forventet\n|---|---:|---:|---:|\n{rows}"
    assert "7" in {cell.payload for cell in read_facts(text).quarantined}


@pytest.mark.parametrize(("last", "kept"), [("0,0*", True), ("0,0", False)])
def test_a_mark_behind_a_number_shows_that_it_ended(last: str, kept: bool) -> None:
    lines = doubt_cut_edge(cut_all(f"Herunder refusion\n0,73\n0,73\n0,73\n0,00\n{last:>4}\nHerunder tilskud"))
    assert all((line.cells[0].number is not None) is kept for line in lines[1:-1])


def test_a_short_label_above_its_figure_is_no_part_of_a_word() -> None:
    lines = doubt_cut_edge(cut_all("Løn\n0,2\nHuse\n3,9\nLønninger\n5,1"))
    assert [line.cells[0].text for line in lines if line.cells[0].number] == ["0,2", "3,9", "5,1"]


@pytest.mark.parametrize(("last", "kept"), [("Beløb netto tk", []), ("Beløb netto i alt", ["4113", "5231", "748"])])
def test_a_head_that_begins_another_one_beside_it_is_cut(last: str, kept: list[str]) -> None:
    amounts = [("Fleksjob", "37380", "4113"), ("Sygedagpenge", "48051", "5231"), ("Seniorjob", "6539", "748")]
    rows = [("Ydelse", "Beløb netto tkr.", last), *amounts]
    lines = doubt_cut_edge(cut_all("\n".join(f"{name:<16}{first:>18}{second:>20}" for name, first, second in rows)))
    assert [line.cells[-1].text for line in lines if line.cells[-1].number] == kept


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("**18.862.796", ["1.139.848-"]),  # its bold does not end: what stood behind it is gone
        ("**8.862.796**", ["1.139.848-", "12.272.837-", "**8.862.796**"]),
        ("8.862.796-", ["1.139.848-", "12.272.837-", "8.862.796-"]),
    ],
)
def test_a_number_whose_bold_does_not_end_was_cut(last: str, kept: list[str]) -> None:
    lines = doubt_cut_edge(cut_all(f"Veje\n1.139.848-\nAktivitetsbe\n12.272.837-\n**Samlet**\n{last}"))
    assert [cell.text for line in lines for cell in line.cells if cell.number] == kept
