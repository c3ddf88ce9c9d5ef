"""The door: an item's text in, its tables out; what is no table gives none."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Span
from pipeline.tables import item_to_tables
from tests.builders import make_document, make_item, read_table, read_tables
from tests.maker.minutes import make_minutes

APPROPRIATION = (
    "\tUdgifter\tIndtægter\n\t1.000 kr.\t\nAktuel status\n05.57.73 Kontanthjælp\nMerudgifter\t5.000\t-7.000\nI alt\t5.000\t-7.000"
)
BENEFIT = (
    "\t\tAntal borgere\tGns. ydelse pr. md.\tRefusionsprocent\tAktuel status\n"
    "Kontanthjælp\tBudget 2017\t100\t10.000\t20\t9.600\n\tStatus\t110\t10.000\t20\t10.560\n\tAfvigelse\t\t\t\t960"
)
FOLLOW_UP = "Område\tOprindeligt budget\tForventet regnskab\tAfvigelse\nSkole\t5.000\t6.000\t1.000\nIdræt\t50\t60\t10"
LEFT = "1.000 kr.\tBevilling\tForventet\tOverføres\nTandsundhed\t640\t220\t420\nInklusion\t150\t120\t{rest}"
MOST_LEFT = LEFT.replace("{rest}", "{first}") + "\nHaller\t100\t40\t{second}\nVeje\t90\t50\t40\nParker\t60\t10\t59"
UNKNOWN = "Navn\tHeste\tKøer\nGården\t5\t7\nMarken\t9\t3"


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (APPROPRIATION, "appropriation", ["expenditure", "income"]),
        (BENEFIT, "benefit", ["recipients", "monthly_benefit", "refund_pct", "amount_or_status"]),
        (FOLLOW_UP, "followup", ["original_budget", "expected", "deviation"]),
        (UNKNOWN, "other", ["unknown", "unknown"]),
        ("1.000 kr.\tBudget 2031\tOverslagsår 2032\n05.57.73 Hjælp\t-280\t-190\nI alt\t-280\t-190", "appropriation", ["amount"] * 2),
        (LEFT.format(rest="30"), "followup", ["budget", "expected", "aside"]),
        (LEFT.format(rest="31"), "other", ["amount_or_budget", "expected", "aside"]),  # not what is left of the grant
        (MOST_LEFT.format(first="30", second="60"), "followup", ["budget", "expected", "aside"]),  # a misprint in one of many rows
        (MOST_LEFT.format(first="30", second="61"), "other", ["amount_or_budget", "expected", "aside"]),  # in two of them
        ("\tUdgifter\tIndtægter\nHesten\t5\t7\nKoen\t9\t3", "other", ["expenditure", "income"]),
    ],
)
def test_what_a_table_is_about(text: str, kind: str, roles: list[str]) -> None:
    table = read_table(text)
    assert (table.kind, [column.role for column in table.columns]) == (kind, roles)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der gives 1.000 kr. til 23 aktiviteter i 2017.",
        "Læs mere\tom huset\nLæs mere\tom haven",
        "Tlf.\t99313131",
        "Aktuel status\nDer er brugt 5 mio. kr.",
        "\tUdgifter\tIndtægter\n\t1.000 kr.\t\nAktuel status\n05.57.73 Kontanthjælp",
    ],
)
def test_no_figures_in_cells_no_table(text: str) -> None:
    assert read_tables(text) == ()


def test_labels_that_speak_of_persons_and_refunds_make_no_table_of_benefits() -> None:
    rows = "".join(f"{name}\t5\t7\t2\n" for name in ("Skole", "Seniorjob til personer", "Herunder refusion", "Park", "Leje", "Løn", "El"))
    assert read_table(f"t.kr.\tBudget\tForventet\tAfvigelse\n{rows}").kind == "followup"


def test_a_table_knows_its_place_unit_year_and_title() -> None:
    table = read_table(f"Noget ordinært her.\n\nTabel 1\n\tDRIFT 2017\t\n{APPROPRIATION}\n\nMere tekst følger her bagefter i dag.")
    assert (table.first_line, table.last_line, table.fiscal_year, table.unit_factor, table.title) == (4, 10, 2017, Decimal(1000), "Tabel 1")
    assert [row.kind for row in table.rows] == ["heading", "heading", "line", "total"]


BARE = APPROPRIATION.replace("\t1.000 kr.\t\n", "")


@pytest.mark.parametrize(
    ("above", "factor"),
    [
        ("Beløb i mio. kr.", 10**6),
        ("--- 1.000 kr. ---", 1000),
        ("--- 1.000 kr. ---\n\nTabel 1", 1000),
        ("Tabel 1", None),
        ("Bevillingen fordeler sig i kr.", 1),
        ("Ansøgning - kroner", 1),
        ("Der søges om (i kroner)", 1),
        ("Der er et merforbrug på 24,3 mio. kr.", None),
        ("Forvaltningen har set på sagen og finder, at de tal, der er nævnt i denne lange tekst, er opgjort i kroner.", None),
    ],
)
def test_the_unit_of_a_caption(above: str, factor: int | None) -> None:
    assert read_table(f"{above}\n{BARE}").unit_factor == (None if factor is None else Decimal(factor))


PAGES = "{table}\n\n\n{repeated}\nTekniske ændringer\n05.57.76 Fleksjob\nFlere\t3.000\t"


@pytest.mark.parametrize(
    "repeated",
    [
        "\tUdgifter\tIndtægter",
        "\tUdgifter\tIndtægter\n\t1.000 kr.\t",
        "Udvalget\n\n\tUdgifter\tIndtægter",
        "--- 1.000 kr. ---",
        "--\t----\t---",
    ],
)
def test_a_table_goes_on_behind_a_page_break(repeated: str) -> None:
    table = read_table(PAGES.format(table=APPROPRIATION, repeated=repeated))
    assert [row.label for row in table.rows if row.values] == ["Merudgifter", "I alt", "Flere"]
    assert "Udvalget" not in {row.label for row in table.rows}


def test_another_head_is_another_table() -> None:
    tables = read_tables(f"{BENEFIT}\n\nNu om bevillingerne\n\n{APPROPRIATION}\n\n{UNKNOWN}")
    assert [(table.table_no, table.kind) for table in tables] == [(1, "benefit"), (2, "appropriation"), (3, "other")]


def test_a_table_goes_on_when_it_has_lost_its_tabs() -> None:
    table = read_table(
        "DRIFT 2017\nUdgifter\n- 1.000 kr. -\n\nAktuel status\n\n05.57.73 Hjælp\n\nLøn til lærere..... 8\n\nTimer 30 242\n\nI alt 250"
    )
    assert [(row.label, [cell.text for _, cell in row.values]) for row in table.rows if row.values] == [
        ("Løn til lærere", ["8"]),
        ("Timer", ["30 242"]),
        ("I alt", ["250"]),
    ]


def test_attachments_are_no_content() -> None:
    document = make_document(f"{APPROPRIATION}\n{UNKNOWN}")
    item = make_item(document, spans=[Span("attachments", 0, len(document.text))])
    assert item_to_tables(document, item) == ()


@given(st.integers(0, 10_000))
def test_every_cell_of_a_made_table_stands_where_it_says(seed: int) -> None:
    text = make_minutes(seed).text
    for table in read_tables(text):
        for row in table.rows:
            for cell in (*row.cells, *(cell for _, cell in row.values)):
                assert text[cell.start : cell.end] == cell.text


COLUMNS = (
    ("Antal borgere", "100", "110"),
    ("Gns. ydelse pr. md.", "10.000", "10.100"),
    ("Refusionsprocent", "20", "21"),
    ("Netto", "9.600", "9.700"),
)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_columns_does_not_matter(order: tuple[int, ...]) -> None:
    heads, budget, status = ("\t".join(COLUMNS[at][part] for at in order) for part in range(3))
    table = read_table(f"\t\t{heads}\nKontanthjælp\tBudget 2017\t{budget}\n\tStatus\t{status}")
    read = [{table.columns[index].role: cell.text for index, cell in row.values} for row in table.rows]
    roles = ("recipients", "monthly_benefit", "refund_pct", "net")
    assert read == [dict(zip(roles, (column[part] for column in COLUMNS), strict=True)) for part in (1, 2)]


def test_a_rule_of_any_strokes_and_a_unit_above_the_labels_belong_to_the_head() -> None:
    table = read_table(
        "Område                                   Konto      Budget 2024    Forventet    Afvigelse\n"
        "1 000 kr., minus efter tallet = mindre                              regnskab\n"
        "_________________________________________________________________________________________\n"
        "Dagpenge til forsikrede ledige           5.57.78         88 400       84 900       3 500-\n"
        "Kontanthjælp                             5.57.73         61 250       63 100        1 850\n"
        "Ydelser, sum                                            149 650      148 000       1 650-\n"
    )
    assert [column.header for column in table.columns] == ["Budget 2024", "Forventet regnskab", "Afvigelse"]
    assert (table.unit_factor, [row.kind for row in table.rows]) == (Decimal(1000), ["line", "line", "total"])


def test_sentences_below_a_table_are_none_of_its_rows_whatever_they_end_in() -> None:
    table = read_table(
        "1.000 kr.\tBudget 2024\tForventet regnskab\nSkole\t100\t107\nI alt\t100\t107\n"
        "Skolen er den største af posterne. Den stiger med 7 procent mere end ventet, som er 7\n"
    )
    assert [row.label for row in table.rows] == ["Skole", "I alt"]


def test_a_change_between_two_budgets_and_a_budget_with_its_changes_are_no_deviations() -> None:
    table = read_table("1.000 kr.\tBudget\tÆndring\tNyt budget\tBrugt\tSkøn\tRest\nSkole\t100\t5\t105\t40\t104\t1\n")
    assert [column.role for column in table.columns][:4] == ["budget", "supplementary", "corrected_budget", "actual_to_date"]
    heads = "1.000 kr.\tBudget 2018\tBevillingsændringer\tBudget inkl. ændringer\tSkøn 30.9.\tForskel"
    table = read_table(f"{heads}\nSkole\t100\t5\t105\t104\t-1\n")
    assert [column.role for column in table.columns] == ["budget", "supplementary", "corrected_budget", "expected", "deviation"]


def test_heads_with_years_below_a_table_begin_another() -> None:
    first = "1.000 kr.\tOpr. budget\tForbrug\tForventet regnskab\nSkole\t100\t40\t104\nI alt\t100\t40\t104\n"
    second = "Beboere\nAntal beboere\tJanuar 2023\tSeptember 2023\tTilvækst\nGrindsted\t82\t86\t4\nBillund\t70\t71\t1\n"
    tables = read_tables(first + second)
    assert [[row.label for row in table.rows if row.values] for table in tables] == [["Skole", "I alt"], ["Grindsted", "Billund"]]


def test_a_refund_among_amounts_is_income() -> None:
    table = read_table("1.000 kr.\tUdgifter\tRefusion\tNetto\n05.57.73 Hjælp\t-763\t183\t-580\n")
    assert [column.role for column in table.columns] == ["expenditure", "income", "net"]


FULL = (
    "1.000 kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\n"
    "Hjælp\t62.400\t63.900\t1.500\nSyge\t81.300\t84.100\t2.800\nFleks\t10\t11\t1\n"
)


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        ("Job\t20.200\t-1.300", {-1}),  # which cell is missing nobody can tell
        ("Job\t20.200\t\t-1.300", {0, 2}),  # a blank cell keeps its place
        ("Job\t20.200", {0}),
    ],
)
def test_a_row_that_lost_a_cell_among_full_ones_stands_in_no_column(row: str, columns: set[int]) -> None:
    table = read_table(f"{FULL}{row}\n")
    assert {index for index, _ in table.rows[-1].values} == columns


def test_a_unit_right_behind_the_year_of_a_head_is_its_unit() -> None:
    table = read_table("\tBudget 2025\tForventet 2025\tAfvigelse\n\t1.000 kr.\t1.000 kr.\t1.000 kr.\nSkole\t62.400\t63.900\t1.500\n")
    assert [column.unit_factor for column in table.columns] == [1000, 1000, 1000]


def test_running_text_below_a_table_that_ends_in_a_number_is_no_row() -> None:
    table = "Område            Budget   Forventet\nSkole                500         510\nPark                 300         290\n\n"
    text = "Antallet af borgere var 251, hvilket er 13 flere end ventet. Der blev\nvisiteret flere timer om ugen, og belægningen var 968\n"
    (found,) = [each for each in read_tables("1.000 kr.\n" + table + text) if each.kind == "followup"]
    assert [row.label for row in found.rows if row.values] == ["Skole", "Park"]


def test_running_text_between_a_head_and_its_repetition_is_no_heading_of_the_rows() -> None:
    head, row = "\tBudget 2021\tForventet 2021\tForskel\n", "Antal helårspersoner\t412\t446\t34\n"
    (table,) = read_tables(f"Sygedagpenge\n{head}{row}\nDer er flere forløb. De varer længere end før.\n\nKontanthjælp\n{head}{row}")
    assert [(found.kind, found.label) for found in table.rows if not found.values] == [("heading", "Kontanthjælp")]
    assert (table.sentences, sorted(table.own_lines)) == ((5,), [2, 3, 4, 6, 7, 8, 9])


def test_numbers_of_columns_below_a_head_that_lost_cells_are_no_row() -> None:
    head = "|  | Vedt. budget | Ændringer |\n|  | 1 | 2 | 3 | 4=3-1 |\n|---|---:|---:|---:|---:|\n"
    table = read_table(f"{head}| Skole | 13,6 | 0,8 | 13,9 | 0,3 |\n| Idræt | 1,4 | 0,1 | 1,5 | 0,1 |")
    assert [row.label for row in table.rows] == ["Skole", "Idræt"]


def test_the_margin_of_a_table_that_is_set_in_shows_on_its_next_page() -> None:
    head = "    i mio.kr.{blanks}Udgifter  Indtægter\n"
    sections = "    Serviceområde Børn\n    Tekniske korrektioner\n    06.45.51 Sekretariat\n\n\nSide 3 af 14\n\n\n"
    first = f"    Alle beløb\n{head.format(blanks='   ')}{sections}"
    second = head.format(blanks=" " * 30).replace("    i", "    Alle beløb i")
    table = read_table(f"{first}{second}    Løn{'460':>51}\n    Salg{'-472':>61}")
    assert [row.label for row in table.rows if row.kind == "heading"][:1] == ["Serviceområde Børn"]
