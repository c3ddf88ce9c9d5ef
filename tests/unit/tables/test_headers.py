"""The head of a table, over one line or several, in a grid or stacked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.tables.broken_units import join_broken_units
from pipeline.tables.headers import Header, read_header
from tests.builders import cut_all, read_table


def head(text: str) -> Header | None:
    return read_header(cut_all(text), 0)


@pytest.mark.parametrize(
    "joined",
    ["4.8524.703", "--384,9", "0,0-15,9", "(1.200)(3)", "8\u202f701\u202f08", "- 23.50", "2.450.", "- 3.", "0,", "13\u00a039\u00a090"],
)
def test_two_figures_that_ran_together_are_no_part_of_a_head(joined: str) -> None:
    found = head(f"                Udgifter   Indtægter\nLøn             {joined}\nLeje                   5           7")
    assert found is not None
    assert [column.header for column in found.columns] == ["Udgifter", "Indtægter"]


def test_a_section_below_the_head_of_the_labels_is_no_part_of_it() -> None:
    found = read_header(cut_all("  Tekst     Udg.     Indt.\n  Serviceområde Børn og Familie\n  Budgetopfølgning\n\n\n"), 0)
    assert found is not None
    assert found.behind == 1


def test_a_day_is_part_of_a_head() -> None:
    found = head("        Korrigeret    Forbrug\n        budget        31.08.\nLøn        5.000      7.000")
    assert found is not None
    assert [column.header for column in found.columns] == ["Korrigeret budget", "Forbrug 31.08."]


def roles(text: str) -> list[str]:
    found = head(text)
    return [column.role for column in found.columns] if found else []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\tUdgifter\tIndtægter\nLøn\t5\t7", ["expenditure", "income"]),
        ("\tIndtægter\tUdgifter\nLøn\t5\t7", ["income", "expenditure"]),
        ("Sektor\tUdgifter\tIndtægter\nLøn\t5\t7", ["expenditure", "income"]),
        ("| Konto | Udgifter | Indtægter |\n|---|---:|---:|\n| Løn | 5 | 7 |", ["expenditure", "income"]),
        ("                Udgifter   Indtægter\nLøn                    5           7", ["expenditure", "income"]),
        ("\tDRIFT 2017\t\n\tUdgifter\tIndtægter\n\t1.000 kr.\t\nLøn\t5\t7", ["expenditure", "income"]),
        ("\tAntal borgere\tGns. ydelse\tRefusions-\tAktuel status\n\tGns. pr. mdr.\tpr. mdr.\tprocent\t\nX\t5\t7\t3\t9",
         ["recipients", "monthly_benefit", "refund_pct", "amount_or_status"]),
        ("Udgifter\nIndtægter\n1.000 kr.\nLøn 5", ["expenditure", "income"]),
        ("DRIFT 2017\nUdgifter\n- 1.000 kr. -\nLøn 5", ["expenditure"]),
    ],
)  # fmt: skip
def test_the_roles_of_columns(text: str, found: list[str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Løn\t5\t7",
        "Aktuel status",
        "Udgifter",
        "Der er udgifter til huset.",
        "Navn\tAdresse\nA\tB",
        "Udgifter\t5\nLøn\t7",
        "1.000 kr.",
        "\tUdgifter\tHest\tKo\tFår\nLøn\t1\t2\t3\t4",
    ],
)
def test_what_heads_no_table(text: str) -> None:
    assert head(text) is None


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("\tUdgifter\tIndtægter\n\t1.000 kr.\t\nLøn\t5\t7", 1000),
        ("--- mio. kr. ---\n\tUdgifter\tIndtægter\nLøn\t5\t7", 10**6),
        ("\tUdgifter\tIndtægter\n\t1 000 kr.\t\nLøn\t5\t7", 1000),
        ("\tUdgifter\tIndtægter\nLøn\t5\t7", None),
        ("| | Udgifter | Indtægter |\n|---|---|---|\n| 1.000 kr. | | |\n| Løn | 5 | 7 |", 1000),
        ("| | Udgifter | Indtægter |\n|---|---|---|\n| | mio. kr. | |\n| Løn | 5 | 7 |", 10**6),
        ("| | Udgifter | Indtægter |\n|---|---|---|\n| Løn | 5 | 7 |\n| 1.000 kr. | | |", None),
    ],
)
def test_the_unit_of_a_head(text: str, factor: int | None) -> None:
    found = head(text)
    assert found is not None
    assert found.unit_factor == (None if factor is None else Decimal(factor))


def test_a_column_may_have_a_unit_of_its_own() -> None:
    found = head("\tUdgifter (1.000 kr.)\tIndtægter (mio. kr.)\nLøn\t5\t7")
    assert found is not None
    assert [column.unit_factor for column in found.columns] == [Decimal(1000), Decimal(10**6)]


def test_a_row_of_units_below_the_rule_belongs_to_the_head() -> None:
    found = head("| | Udgifter | Indtægter |\n|---|---|---|\n| | 1.000 kr. | mio. kr. |\n| Løn | 5 | 7 |")
    assert found is not None
    assert [column.unit_factor for column in found.columns] == [Decimal(1000), Decimal(10**6)]
    assert (found.first, found.behind) == (0, 3)


def test_the_lines_that_a_head_takes() -> None:
    found = head("\tDRIFT 2017\t\n\tUdgifter\tIndtægter\n\t1.000 kr.\t\nLøn\t5\t7")
    assert found is not None
    assert (found.first, found.behind, found.years) == (0, 3, (2017,))


def test_heads_with_the_same_columns_are_the_same_in_any_shape_and_order() -> None:
    one, other = head("\tUdgifter\tIndtægter\nLøn\t5\t7"), head("| | Indtægter | Udgifter |\n| Løn | 5 | 7 |")
    assert one is not None
    assert other is not None
    assert one.roles == other.roles


@pytest.mark.parametrize(
    ("head", "row", "slots"),
    [
        ("Udgifter\tIndtægter", "Løn\t5\t7", (1, 2)),
        ("Netto i mio. kr.\t2024\t2025", "Løn\t5\t7\t9", (1, 2)),  # the head is cut, not shifted
    ],
)
def test_a_head_is_shifted_only_where_it_lacks_just_the_cell_above_the_labels(head: str, row: str, slots: tuple[int, ...]) -> None:
    header = read_header(cut_all(f"{head}\n{row}\n{row}"), 0)
    assert header is not None
    assert header.slots == slots


CAPTION = """\
Tillægsbevilling 2017

Område               Indtægter     Udgifter
                        - 1.000 kr. -
Løn til lærere
og ledere                                75
Tilskud                 -7.800"""


def test_figures_are_sought_behind_a_head_with_blank_lines_in_it() -> None:
    assert roles(CAPTION) == ["income", "expenditure"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Område\tR 2022\tBudget\tForventet\nLøn\t5\t7\t9", ()),
        ("Område\tR 2022\tBudget 2023\tForventet\nLøn\t5\t7\t9", (2023,)),
        ("Område\tR 2022\tBudget 2022\tForventet\nLøn\t5\t7\t9", (2022,)),
    ],
)
def test_earlier_accounts_give_no_other_column_their_year(text: str, years: tuple[int, ...]) -> None:
    found = head(text)
    assert found is not None
    assert found.years == years


def test_heads_above_words_alone_head_labels_whatever_they_say() -> None:
    text = "Konto\tAlle beløb i t. kr.\tBudget\tForventet\n05.57.73\tHjælp til 3 huse\t5\t7\n05.57.74\tLøn\t5\t7"
    assert roles(text) == ["budget", "expected"]
    assert roles(text.replace("Hjælp til 3 huse", "12").replace("Løn", "14"))[0] != "budget"


def test_a_last_line_that_heads_the_labels_too_belongs_to_the_head() -> None:
    upper = "\tBudget 2024\t\tSkøn 2024\t\n\tGennemsnitligt\tNetto\tGennemsnitligt\tNetto\n"
    text = f"{upper}Ydelse\tantal\tt.kr.\tantal\tt.kr.\nHjælp\t5\t7\t5\t7"
    assert roles(text) == ["recipients", "net", "recipients", "net"]


def test_an_aligned_table_that_is_set_in_has_headings_at_its_own_margin() -> None:
    rows = "    Antal               361          1.628\n    Netto                33            219"
    text = f"                   Fleksjob   Sygedagpenge\n    Korrigeret budget 2024\n{rows}"
    found = head(text)
    assert found is not None
    assert [column.header for column in found.columns] == ["Fleksjob", "Sygedagpenge"]


def test_years_above_aligned_figures_begin_another_page() -> None:
    first = "Område          2021      2022\nLøn              -49     1.053\nHuse              -2       368\n"
    second = "Område             2021        2022\nVeje                -19       7.781\n"
    found = head(first + second)
    assert found is not None
    assert len(found.extents) == 2


def test_the_year_that_carried_over_money_comes_from_is_not_the_tables() -> None:
    text = "\tVedtaget\tOverført\t\n\tbudget\tfra 2023\tPrognose\nSkole\t5\t7\t9"
    found = head(text)
    assert found is not None
    assert found.years == ()


def test_a_status_of_a_day_is_a_column_of_a_transposed_table() -> None:
    head = "Fleksjob\n\n\tStatus pr. 31.3.\tStatus pr. 31.8.\tKorrigeret budget 2023\n"
    assert read_table(f"{head}Årsbeløb\t7\t8\t9\nAntal borgere\t1\t2\t3\nRefusionsprocent\t4\t5\t6").kind == "benefit"


def test_a_number_with_a_sign_is_no_year() -> None:
    table = read_table("Område\tBudget\tForventet\tAfvigelse\nSkole\t5.000\t2.953\t-2047\nPark\t\t\t-2031\nLeje\t7\t8\t1")
    assert [row.label for row in table.rows] == ["Skole", "Park", "Leje"]


def test_digits_that_stand_apart_head_nothing() -> None:
    assert read_header(cut_all("| Merudgifter ift. korrigeret budget |  | -7 2 |\n| Budget i alt | 6 9 | 8.3 4 9 |"), 0) is None


@pytest.mark.parametrize(("end", "named"), [("kr.", "Netto, 1.000 kr."), ("huse", None)])
def test_a_unit_broken_inside_a_head_is_part_of_it(end: str, named: str | None) -> None:
    lines = cut_all(
        "            Gennemsnitligt    Netto,\n                     antal     1.000\n"
        f"                personer{end:>10}\nBudget 2031          3.694   544.171\nSkøn 2031            3.984   576.564"
    )
    header = read_header(join_broken_units(lines), 0)
    found = [column.header for column in header.columns] if header else []
    assert (named in found) if named else not any("1.000" in head for head in found)


def test_a_unit_broken_inside_a_tabbed_head_is_part_of_it() -> None:
    lines = cut_all("Ydelse\tGennemsnitligt\tNetto,\n\tantal\t1.000\n\tpersoner\tkr.\nBudget 2031\t3.694\t544.171")
    header = read_header(join_broken_units(lines), 0)
    assert header is not None
    assert "Netto, 1.000 kr." in [column.header for column in header.columns]


NARROW = """\
  Område               Oprindeligt  Tillægs- Bevilling  Regnskab Afvigelse      Heraf
                            budget bevilling                2019            overføres
                                                                             til 2020
  Træning og omsorg        412.350     6.210   418.560   415.905    -2.655      1.900
  Handicappede             268.940     4.500   273.440   277.615     4.175          0
"""


def test_heads_a_blank_apart_stand_above_the_figures_whose_edge_they_end_at() -> None:
    found = head(NARROW)
    assert found is not None
    assert [column.header for column in found.columns] == [
        "Oprindeligt budget",
        "Tillægs- bevilling",
        "Bevilling",
        "Regnskab 2019",
        "Afvigelse",
        "Heraf overføres til 2020",
    ]
    assert found.behind == 3


def test_a_known_head_that_ends_at_two_edges_stays_whole() -> None:
    found = head("Område   Korrigeret budget   Forbrug\nSkole           500      420       310\nPark            300      210       200\n")
    assert found is not None
    assert "Korrigeret budget" in [column.header for column in found.columns]


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("                         i alt", True),
        ("Veje", False),  # a heading of rows
        ("                         i alt 2.000 kr.", False),
    ],
)
def test_a_text_below_one_head_goes_on_with_it(line: str, joined: bool) -> None:
    found = head(f"Område      Bevilling  Forbrug\n{line}\nSkole             500      310\nPark              300      200\n")
    assert found is not None
    assert ([column.header for column in found.columns][-1] == "Forbrug i alt") is joined


def test_heads_in_the_middle_of_their_columns_head_the_figures_at_the_right() -> None:
    text = "1.000 kr.\tBudget\t\tForventet regnskab\t\nLøn\t\t5.000\t\t7.000\nLeje\t\t600\t\t700"
    assert [[(index, cell.text) for index, cell in row.values] for row in read_table(text).rows] == [
        [(0, "5.000"), (1, "7.000")],
        [(0, "600"), (1, "700")],
    ]


def test_a_head_above_some_figures_of_its_own_is_not_moved() -> None:
    text = "1.000 kr.\tBudget\t\tForventet regnskab\t\nLøn\t\t5.000\t\t7.000\nLeje\t600\t700\t\t700"
    assert {index for row in read_table(text).rows for index, _ in row.values} == {-1, 0}


def test_remarks_behind_the_figures_are_neither_a_measure_nor_part_of_a_label() -> None:
    table = read_table("1.000 kr.\tBudget\tForventet\tAfvigelse\tVurdering\nLøn\t500\t700\t200\tRød\nLeje\t60\t60\t0\tGrøn")
    assert [column.header for column in table.columns] == ["Budget", "Forventet", "Afvigelse"]
    assert [row.label for row in table.rows] == ["Løn", "Leje"]


@pytest.mark.parametrize(
    ("remark", "is_apart"), [("Foråret 2032", True), ("December", True), ("1. kvartal 2032", True), ("31.12.2032", True), ("5 mere", False)]
)
def test_a_remark_that_says_when_is_no_part_of_a_label(remark: str, is_apart: bool) -> None:
    rows = f"Sti\t500\t700\t200\tMaj\nBro\t60\t60\t0\t{remark}\nHavn\t7\t8\t1\tMaj"
    table = read_table(f"1.000 kr.\tBudget\tForventet\tAfvigelse\tFærdig\n{rows}")
    assert (table.rows[1].label == "Bro" and len(table.rows[1].values) == 3) is is_apart


def test_a_remark_that_speaks_of_figures_is_no_part_of_a_label() -> None:
    rows = "Løn\t500\t700\t200\tMerforbruget på 0,2 mio. kr. er overført fra 2030.\nLeje\t60\t60\t0\nDrift 2\t70\t75\t5\t5 mere"
    table = read_table(f"1.000 kr.\tBudget\tForventet\tAfvigelse\tBemærkninger\n{rows}")
    assert [row.label for row in table.rows][:2] == ["Løn", "Leje"]
    assert "5 mere" in table.rows[2].label or table.rows[2].values[-1][1].text == "5 mere"  # too short to be told from a figure


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("1.000", "kr.", ["original_budget", "corrected_budget", "expected", "deviation"]),
        ("1000", "kroner", ["original_budget", "corrected_budget", "expected", "deviation"]),
        ("1.000", "heste", []),  # no unit: a row with one figure, and nothing known of the heads above it
    ],
)  # fmt: skip
def test_the_corner_of_a_head_breaks_inside_its_unit(first: str, second: str, found: list[str]) -> None:
    text = (
        f"              Vedtaget\n"
        f"{first:<14}opr.         Gældende    Estimat     Merforbrug (+)\n"
        f"{second:<14}budget 2031  budget      2031        mindreforbrug (-)\n"
        f"Skoler        41.200       41.950      42.310      360\n"
        f"Parker        7.100        7.100       6.950       -150\n"
    )
    header = read_header(join_broken_units(cut_all(text)), 0)
    assert [column.role for column in header.columns] == found if header else not found


def test_a_column_of_words_behind_one_of_accounts_heads_labels_whatever_its_head() -> None:
    rows = "Skoler\t03.22.01\tUndervisning, 24 børn flere\t310\t-20\nÆldre\t05.30.26\tHjemmepleje\t508\t-5\n"
    found = head(f"Udvalg\tFunktion\tBevilling\tUdgift\tIndtægt\n{rows}")
    assert found is not None
    assert [column.header for column in found.columns] == ["Udgift", "Indtægt"]
