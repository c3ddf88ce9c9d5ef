"""Heads over one line or several: which words stand above which column."""

from __future__ import annotations

import pytest

from pipeline.model import Cell
from pipeline.tables.grid import GridLine
from pipeline.tables.head_slots import join_heads
from tests.builders import cut_all, make_document, read_table


@pytest.mark.parametrize(
    ("lines", "heads"),
    [
        ("\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\tAntal\tRefusions-\n\tborgere\tprocent", {1: "Antal borgere", 2: "Refusions- procent"}),
        ("\tBudget 2024\t\tStatus\t\nYdelse\tAntal\tNetto\tAntal\tNetto",
         {0: "Ydelse", 1: "Budget 2024 Antal", 2: "Budget 2024 Netto", 3: "Status Antal", 4: "Status Netto"}),
        ("\t\t1.000 kr.\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\t\tKr.\t\n\tAntal\tpr.\t\n\tborgere\tmd.\tNetto", {1: "Antal borgere", 2: "Kr. pr. md.", 3: "Netto"}),
        ("\tDRIFT 2017\t\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("\t(1)\t(2)\n\tUdgifter\tIndtægter", {1: "Udgifter", 2: "Indtægter"}),
        ("Udgifter\nIndtægter\n1.000 kr.", {1: "Udgifter", 2: "Indtægter"}),
        ("Område\nUdgifter\nIndtægter", {0: "Område", 1: "Udgifter", 2: "Indtægter"}),
        ("DRIFT 2017\n1.000 kr.", {1: "DRIFT 2017"}),
        ("\tBudget\tGns. ydelse\t\tBudget\nYdelse\tAntal\tpr. md.\tRefusionsprocent\tNetto",
         {0: "Ydelse", 1: "Budget Antal", 2: "Gns. ydelse pr. md.", 3: "Refusionsprocent", 4: "Budget Netto"}),
        ("\tBudget\tRefusions-\t\t\nYdelse\tAntal\tprocent\tNetto\tÅrsværk",
         {0: "Ydelse", 1: "Budget Antal", 2: "Refusions- procent", 3: "Netto", 4: "Årsværk"}),
        ("\tAntal\t\tMio. kr.\t\t\nYdelse\tBudget\tForventet\tBruttoudgift\tRefusion\tNettoudgift",
         {0: "Ydelse", 1: "Antal Budget", 2: "Antal Forventet",
          3: "Mio. kr. Bruttoudgift", 4: "Mio. kr. Refusion", 5: "Mio. kr. Nettoudgift"}),
        ("\tAntal\tMio. kr.\t\t\nOmråde\tPladser\tBudget\tForbrug\tRest i 1.000 kr.",
         {0: "Område", 1: "Antal Pladser", 2: "Mio. kr. Budget", 3: "Mio. kr. Forbrug", 4: "Rest i 1.000 kr."}),
        ("\tForventet\t\t\n\tforbrug\tResultat\tOvf. fra 2024", {1: "Forventet forbrug", 2: "Resultat", 3: "Ovf. fra 2024"}),
        ("Budget 2024\t\tStatus\n\tAntal borgere\tNettoudgift\tRefusionsprocent",
         {0: "Budget 2024", 1: "Antal borgere Budget 2024", 2: "Nettoudgift Status", 3: "Refusionsprocent Status"}),
        ("\tNetto\t\n\tBudget 2024\tRegnskab 2024", {1: "Netto Budget 2024", 2: "Netto Regnskab 2024"}),
        ("\tNetto\t\t\n\t(mio. kr.)\tAntal borgere\tSkøn", {1: "Netto (mio. kr.)", 2: "Antal borgere", 3: "Skøn"}),
        ("\tNettoudgift\t\n\ttusinde kr.\tFuldtidsperso", {1: "Nettoudgift tusinde kr.", 2: "Fuldtidsperso"}),  # cut: nobody knows
        ("\tBudget 2024\t\tHele året\t\nUdvalg\tVedtaget\tKorrigeret\tForventet\tAfvigelse",  # heads that are whole below their groups
         {0: "Udvalg", 1: "Vedtaget Budget 2024", 2: "Korrigeret Budget 2024", 3: "Forventet Hele året", 4: "Afvigelse"}),
        ("\tSkøn\t\t\tNyt\nRamme\tmarts\tBudget\tFlyttet\tbudget",  # behind what is none of theirs, words head nothing
         {0: "Ramme", 1: "Skøn marts", 2: "Budget", 3: "Flyttet", 4: "Nyt budget"}),
        ("\tRådighedsbeløb 2023\t\t\nAnlæg\tBudget\tOverført fra 2022\tI alt",
         {0: "Anlæg", 1: "Budget Rådighedsbeløb 2023", 2: "Overført fra 2022", 3: "I alt Rådighedsbeløb 2023"}),
        ("\tTillægsbevilling\t\nAnlæg\t2031\t2032", {0: "Anlæg", 1: "Tillægsbevilling 2031", 2: "Tillægsbevilling 2032"}),
        ("\tTillægsbevilling\t\nAnlæg\t2031\tRest", {0: "Anlæg", 1: "Tillægsbevilling 2031", 2: "Rest"}),
        ("\tXyzzy\t\nAnlæg\t2031\t2032", {0: "Anlæg", 1: "Xyzzy 2031", 2: "2032"}),  # nobody knows what it says
        ("\t\tBudget 2031\t\t\t\t\nYdelse\tAntal\tPris\tNetto\tAntal\tPris\tRest",  # in the middle: nobody knows of how many
         {0: "Ydelse", 1: "Antal", 2: "Budget 2031 Pris", 3: "Budget 2031 Netto", 4: "?", 5: "?", 6: "?"}),
        ("\tAntal personer\t\t\nYdelse\tBudget\tForventet\tAfvigelse",  # a measure heads them all
         {0: "Ydelse", 1: "Antal personer Budget", 2: "Antal personer Forventet", 3: "Antal personer Afvigelse"}),
    ],
)  # fmt: skip
def test_the_words_above_each_column(lines: str, heads: dict[int, str]) -> None:
    assert join_heads(cut_all(lines), ()) == heads


def test_a_word_that_ends_the_head_above_it_heads_no_columns_beside_it() -> None:
    lines = cut_all(
        "                              Korr.\n"
        "                             budget                                      Afvigelse\n"
        "               Oprindeligt   ekskl.    Overført   Forventet   Forventet     ekskl.\n"
        "Tabel 1             budget   overf.   fra 2017    pr. juli   pr. sept.      overf.\n"
        "Erhverv              12.680   12.455      1.120      12.300      12.105       -350\n"
        "Sygedagpenge         71.240   71.240          0      74.100      76.385      5.145\n"
    )
    columns = read_table("\n".join(line.line.text for line in lines)).columns
    assert [column.header for column in columns] == [
        "Oprindeligt budget",
        "Korr. budget ekskl. overf.",
        "Overført fra 2017",
        "Forventet pr. juli",
        "Forventet pr. sept.",
        "Afvigelse ekskl. overf.",
    ]


def test_words_that_cover_two_years_whole_stand_above_both() -> None:
    lines = (
        "                                                 Forbrugt i pct.\n"
        "Tabel 2 (1.000 kr.)     Korr. budget  Forventet     2031    2030\n"
        "Skole                         48.215     50.230     62,4    60,1\n"
        "Park                         331.480    336.915     57,9    58,3\n"
    )
    assert [column.header for column in read_table(lines).columns][2:] == ["Forbrugt i pct. 2031", "Forbrugt i pct. 2030"]


def test_the_mark_of_a_share_ends_its_head_and_leaves_the_columns_beside_it_alone() -> None:
    lines = "\tAntal\t\t\tNetto, 1.000 kr.\t\n\t\t\tRefusion,\t\t\nYdelse\tBudget\tForv.\tpct.\tBudget\tForv."
    heads = join_heads(cut_all(lines), ())
    assert [heads[slot] for slot in (3, 4, 5)] == ["Refusion, pct.", "Netto, 1.000 kr. Budget", "Netto, 1.000 kr. Forv."]


def test_merged_native_cells_stand_above_all_columns_below_them_beside_heads_that_reach_down() -> None:
    upper, lower = ("Plads", "Antal børn 2031", "", "", "Pris", "Regulering"), ("", "Budget", "Faktisk", "Forskel", "", "")
    native = [make_native(cells) for cells in (upper, lower)]
    heads = join_heads(native, ())
    assert [heads[slot] for slot in range(1, 6)] == [*(f"Antal børn 2031 {own}" for own in lower[1:4]), "Pris", "Regulering"]


def make_native(cells: tuple[str, ...]) -> GridLine:
    return GridLine(make_document("x").lines[0], tuple(Cell(text, 0, 0) for text in cells), "native")


def test_the_upper_halves_of_heads_are_no_groups_though_the_lower_are_repeated() -> None:
    heads = join_heads(cut_all("\t\tForventet\t\tEndeligt\nUdvalg\tBudget\tregnskab\tBudget\tregnskab"), ())
    assert (heads[1], heads[2], heads[4]) == ("Budget", "Forventet regnskab", "Endeligt regnskab")


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("          2024  2025  Forskel", {1: "2024", 2: "2025", 3: "Forskel"}),  # one text for each column
        ("                2025  Forskel", {2: "?"}),  # two heads above one column
    ],
)
def test_heads_that_left_their_places(line: str, heads: dict[int, str]) -> None:
    assert join_heads(cut_all(line), ((10, 14), (16, 29), (40, 44))) == heads


def test_one_head_that_can_be_cut_in_two_is_no_text_for_each_column() -> None:
    head = "        Oprindeligt vedtaget      Ajourført   Prognose"
    assert join_heads(cut_all(head), ((18, 28), (34, 43), (47, 54), (60, 70))).get(4) is None


def test_words_above_aligned_columns_stand_by_their_place() -> None:
    assert join_heads(cut_all("          Budget   Forventet\n          2024     regnskab"), ((10, 16), (19, 28))) == {
        1: "Budget 2024",
        2: "Forventet regnskab",
    }


@pytest.mark.parametrize(
    ("above", "head"),
    [("Rest korrigeret", "Rest korrigeret budget"), ("Forbrug korrigeret", "?")],  # the words below make one head of the first
)
def test_two_heads_above_one_column_are_one_only_with_the_words_below(above: str, head: str) -> None:
    lines = cut_all(f"          Forventet   {above}\n          regnskab    {'budget':>{len(above)}}")
    assert join_heads(lines, ((10, 19), (22, 22 + len(above)))) == {1: "Forventet regnskab", 2: head}


def test_a_caption_above_aligned_heads_heads_no_column() -> None:
    heads = cut_all("Ansøgning om tillægsbevilling 2017\nBeløb i         Ansøgt\nhele kr.         beløb")
    assert join_heads(heads, ((16, 22),)) == {1: "Ansøgt beløb"}


def test_a_head_over_two_lines_above_the_last_column_heads_no_other() -> None:
    lines = cut_all("\t\t\tAnlægsbevilling\nKr.\t2031\t2032\ti alt")
    assert list(join_heads(lines, ()).values())[-3:] == ["2031", "2032", "Anlægsbevilling i alt"]


def test_heads_with_a_blank_between_them_are_parted_by_their_words_where_a_row_has_moved() -> None:
    text = """\
1.000 kr.            Rest 2030        2031        2032       i alt Ej overført
Veje                     2.527       1.950                   1.950         577
Asfalt og belægning      4.122       3.000       1.122       4.122
Vedligehold og energistyring -229      -229                    -229
Vandløb                    878         600                     600         278
I alt                    7.298       5.321       1.122       6.443         855
"""
    assert [column.header for column in read_table(text).columns][-2:] == ["i alt", "Ej overført"]


@pytest.mark.parametrize(
    ("other", "head"),
    [("Af", "Af"), ("afvigelse", "afvigelse"), ("2031", "Forventet 2031")],
)
def test_the_first_half_of_a_known_head_does_not_go_on_over_what_nobody_knows(other: str, head: str) -> None:
    lines = cut_all(f"\tForventet\t\nOmråde\tresultat\t{other}")
    assert join_heads(lines, ())[2] == head
