"""Tables torn to one cell a line are folded back, cell by cell; what is no torn table stays as it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tables.grid import GridLine
from pipeline.tables.stacked import REFUSED, STYLE
from pipeline.tables.unfold import unfold_lines
from tests.builders import cut_all, read_facts, read_table, read_tables
from tests.fates import assert_nothing_is_lost

HEAD = "Område\nKorr. budget\nForventet regnskab"


def fold(text: str, style: str = STYLE) -> list[tuple[str, ...]]:
    """The cells of the folded lines."""
    return [texts(line) for line in unfold_lines(cut_all(text)) if line.style == style]


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


def test_a_line_that_may_hold_two_heads_is_one_where_the_rows_say_so() -> None:
    body = "Kontanthjælp\n100\n110\n4.000\n4.400\nSygedagpenge\n50\n49\n3.000\n2.900"
    head = ("Ydelse", "Antal budget", "Antal forventet", "Netto budget", "Netto forventet")
    assert fold("\n".join((*head, body)))[0] == head
    assert fold("\n".join((*head[:4], body)), REFUSED) != []  # a head too few fits in neither way


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
    text = f"{HEAD}\n1.000 kr.\nSkole\n100\n107\nIdræt\n50\n49\nKorr. budget Forventet regnskab\n5\n6\nPark\n7\n8\n"
    assert fold(text)[1:] == [*TWO[1:], ("Park", "7", "8")]
    assert fold(text, REFUSED) == [("", "5"), ("", "6")]
    assert [cell.payload for cell in read_facts(text).quarantined] == ["5", "6"]
    assert_nothing_is_lost(text, 8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Skole\n100\nIdræt\n50",  # no head, and anything may stand so
        f"{HEAD}\nSkole\n100",  # a single figure
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


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Område\nKorr. budget", ("Område", "Korr. budget")),
        ("Korr. budget", (" ", "Korr. budget")),
        ("Konto\nFormål\nKorr. budget", ("Konto", "Formål", "Korr. budget")),
    ],
)
def test_a_single_column_is_folded_where_every_label_has_one_figure(head: str, found: tuple[str, ...]) -> None:
    text = f"{head}\nSkole\n100\nIdræt\n50"
    assert fold(text) == [found, ("Skole", "100"), ("Idræt", "50")]
    assert fold(f"{text}\nPark\n5\n6") == []


def test_two_heads_of_labels_take_two_texts_of_a_row_and_one_of_its_total() -> None:
    text = "Konto\nFormål\nKorr. budget\nPolitikområde A\n05.57.73\nKontanthjælp\n4,4\n05.58.80/05.58.82\nRevalidering\n-\nSum\n4,4"
    assert fold(text)[1:] == [("05.57.73", "Kontanthjælp", "4,4"), ("05.58.80/05.58.82", "Revalidering", "-"), ("Sum", "4,4")]


@pytest.mark.parametrize("numbers", ["1\n2", "(1)\n(2)", "1\n2=1-3", "1\n2\n3"])
def test_numbers_of_columns_are_part_of_the_head_and_no_figures(numbers: str) -> None:
    text = f"{HEAD}\n{numbers}\nSkole\n100\n107\nIdræt\n50\n49"
    assert fold(text)[2:] == TWO[1:]
    assert {cell.text for row in read_table(text).rows for _, cell in row.values} == {"100", "107", "50", "49"}


def test_numbers_that_do_not_fit_the_columns_are_said_aloud() -> None:
    assert fold(f"{HEAD}\n1\n2\n3\n4\nSkole\n100\n107\nIdræt\n50\n49", REFUSED) == [("", "1"), ("", "2"), ("", "3"), ("", "4")]


def test_years_head_columns_and_a_repeated_head_of_years_is_no_row() -> None:
    head = "Benævnelse\n2026\n2027\nI alt"
    text = f"{head}\nVeje\n1\n2\n3\nPark\n4\n5\n9\n\nSide 3\n\n{head}\nSkov\n1\n1\n2"
    years = ("Benævnelse", "2026", "2027", "I alt")
    assert fold(text) == [years, ("Veje", "1", "2", "3"), ("Park", "4", "5", "9"), years, ("Skov", "1", "1", "2")]


def test_a_head_that_fits_on_one_page_fits_the_single_row_of_another() -> None:
    assert fold(f"{HEAD}\nVeje\n1\n2\n\n3/14\n\n{HEAD}\nSkole\n100\n107\nIdræt\n50\n49") == [TWO[0], ("Veje", "1", "2"), *TWO]


def test_benefits_head_columns_and_the_scenario_below_them_heads_rows() -> None:
    text = "Fleksjob\nRevalidering\nBudget 2024\nAntal borgere\n10\n20\nNettoudgift\n30\n40"
    assert fold(text) == [("", "Fleksjob", "Revalidering"), ("Antal borgere", "10", "20"), ("Nettoudgift", "30", "40")]


GROUPS = "Budget 2024\nForventet 2024\nAfvigelse"
PARTS = "Antal\nNetto\nAntal\nNetto\nNetto"


@pytest.mark.parametrize("head", [f"{GROUPS}\nYdelse\n{PARTS}", f"{GROUPS}\n{PARTS}"])
def test_groups_stand_above_the_first_of_their_columns(head: str) -> None:
    text = f"{head}\nFleksjob\n1\n2\n3\n4\n2\nRevalidering\n5\n6\n7\n8\n2"
    assert fold(text)[0] == ("", "Budget 2024", "", "Forventet 2024", "", "Afvigelse")
    assert fold(text)[1][1:] == tuple(PARTS.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"{GROUPS}\nYdelse\nAntal\nNetto\nNetto\nNetto\nFleksjob\n1\n2\n3\n4\nRevalidering\n5\n6\n7\n8",  # no two groups alike
        f"{HEAD}\nAfvigelse\nSkole\n100\n107\nIdræt\n50\n49",  # a head too many
        f"{HEAD}\nSkole\n100\n107\n7\nIdræt\n50\n49\n1",  # a head too few
        f"{HEAD}\nSkole\n100\n107\nIdræt\n50",  # no rhythm
        f"{HEAD}\nSkole\n100\nIdræt\n50",
        f"{HEAD}\nSkole\n100\n107",  # a single row
    ],
)
def test_where_no_head_fits_the_rows_every_figure_is_refused(text: str) -> None:
    assert fold(text) == []
    facts = read_facts(text)
    assert facts.figures == ()
    printed = [line for line in text.split("\n") if line.isdigit()]
    assert [cell.payload for cell in facts.quarantined] == printed
    assert_nothing_is_lost(text, len(printed))


def test_digits_that_are_no_number_keep_their_column_and_page_numbers_none() -> None:
    text = f"{HEAD}\nSkole\n1▯▯\n107\n\n- 3 -\n\nIdræt\n50\n49\nPark\n7 6 2 0 2\n8"
    assert fold(text)[1:] == [("Skole", "1▯▯", "107"), ("Idræt", "50", "49"), ("Park", "7 6 2 0 2", "8")]


def test_cells_without_a_head_go_on_the_table_above_only_with_as_many_columns() -> None:
    above = "Område\tKorr. budget\tForventet regnskab\nVeje\t1\t2\n\nSide 3\n\n"
    assert [row.values[0][0] for row in read_table(f"{above}Skole\n100\n107\nIdræt\n50\n49").rows if row.values] == [0, 0, 0]
    assert [row.values[0][0] for row in read_table(f"{above}Skole\n1\n2\n3\nIdræt\n4\n5\n6").rows if row.values] == [0, -1, -1]


def test_cells_without_any_head_are_said_aloud() -> None:
    assert_nothing_is_lost("Skole\n100\n107\nIdræt\n50\n49", 4)
    assert read_facts("Skole\n100\n107\nIdræt\n50\n49").figures == ()


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


@pytest.mark.parametrize(
    "text",
    [
        "Område\n2025 1.000 kr.\n2026 1.000 kr.\nSkole\n100\n107\nIdræt\n50\n49",
        "Område\nBudget 2025\nI alt\nSkole\n100\n107\nIdræt\n50\n49",
    ],
)
def test_years_with_their_unit_and_a_total_beside_a_budget_are_heads(text: str) -> None:
    assert [len(cells) for cells in fold(text)] == [3, 3, 3]


def test_a_head_of_years_on_the_next_page_is_no_heading() -> None:
    head, rows = "1.000 kr.\nBO 2025\nBO 2026", "Skole\n100\n107\nIdræt\n50\n49"
    table = read_table(f"Ansøgte tillægsbevillinger\n{head}\n{rows}\n\n- 3 -\n\n{head}\n{rows}")
    assert [(row.kind, row.label) for row in table.rows] == [("line", "Skole"), ("line", "Idræt")] * 2


def test_a_change_among_heads_is_a_head_though_its_words_are_no_known_one() -> None:
    head = "Område\nVedtaget budget\nBevillingsmæssige ændringer\nBudgetneutrale omplaceringer\nKorrigeret budget"
    assert fold(f"{head}\nSkole\n1\n2\n3\n6\nIdræt\n1\n2\n3\n6")[0] == tuple(head.split("\n"))


def test_a_unit_below_the_head_of_labels_heads_labels_whatever_caption_stands_above() -> None:
    text = "Ansøgning om tillægsbevilling 2021\nKonto\n(1.000 kr.)\nUdgift\nIndtægt\n05.68.97\nJob\n7\n-\n05.57.71\nPenge\n-\n5"
    assert fold(text)[1:] == [("05.68.97", "Job", "7", "-"), ("05.57.71", "Penge", "-", "5")]


def test_a_unit_behind_the_first_head_of_labels_heads_the_second() -> None:
    text = "Kontonr.\nBeløb i t.kr.\nUdgift\nIndtægt\n05.28.20\nPlejefamilier\n-454\n-\n05.38.50\nBotilbud\n-\n14\nI alt\n-454\n14"
    (table,) = read_tables(text)
    assert [column.role for column in table.columns] == ["expenditure", "income"]
    assert [(row.label, len(row.values)) for row in table.rows] == [("05.28.20 Plejefamilier", 1), ("05.38.50 Botilbud", 1), ("I alt", 2)]
    assert table.unit_factor == 1000


def test_a_status_begins_the_groups_of_a_head() -> None:
    columns = "Antal borgere\nGns. ydelse pr. md.\nNetto\n"
    rows = "Fleksjob\n5\n12.000\n70\n6\n12.100\n80\nSeniorjob\n1\n2\n3\n4\n5\n6"
    groups = ("", "Aktuel status 2015", "", "", "Vedtaget budget 2015", "", "")
    assert fold(f"Aktuel status 2015\nVedtaget budget 2015\nYdelse\n{columns}{columns}{rows}")[0] == groups


def test_a_year_whose_unit_makes_an_amount_of_it_heads_a_column() -> None:
    (table,) = read_tables("Område\n2021 mio. kr.\n2022 mio. kr.\n05.57.73 Skole\n100\n107\n05.57.71 Idræt\n50\n49")
    assert [(column.role, column.fiscal_year, column.unit_factor) for column in table.columns] == [
        ("amount", 2021, Decimal(1_000_000)),
        ("amount", 2022, Decimal(1_000_000)),
    ]


def test_a_change_type_between_heads_is_a_head() -> None:
    text = "Område\nVedtaget budget\nOmplaceringer\nKorrigeret budget\nSkole\n100\n7\n107\nIdræt\n50\n-1\n49"
    assert fold(text)[0] == ("Område", "Vedtaget budget", "Omplaceringer", "Korrigeret budget")


def test_a_head_that_a_caption_opens_ends_the_page_where_it_is_repeated() -> None:
    head = "Formål\nTillægsbevilling 2031 Beløb i mio. kroner"
    page = "06.45.53 Jobcentre\n\nSide 3 af 14\n\nUdvalget\n\n"
    text = f"Ansøgning om tillægsbevilling 2031\n\n{head}\nLøn\n0,2\nHuse\n3,9\n{page}{head}\nVeje\n0,7\nSalg\n5,0\n"
    facts = read_facts(text, "Bevillinger")
    assert [(fact.text, fact.account_codes, fact.sector) for fact in facts.appropriations][2:] == [
        ("Veje", ("06.45.53",), None),
        ("Salg", ("06.45.53",), None),
    ]


@pytest.mark.parametrize(("last", "columns"), [("-\n12", [1, 1, 1, 1]), ("-\n12\nVand\n-\n7", [])])
def test_a_rhythm_of_one_bears_one_break_in_four(last: str, columns: list[int]) -> None:
    rows = "\n".join(f"{name}\n{number}" for number, name in enumerate(("Løn", "Leje", "Lys", "Varme"), start=5))
    folded = fold(f"Formål\nTillægsbevilling 2031\n{rows}\nSalg\n{last}")
    assert [len(row) - 1 for row in folded[1:5]] == columns


@pytest.mark.parametrize("head", ["Kontonr.\nNetto i mio. kr.\nTillægsbevilling 2031", "Formål\nBeløb i mio. kr."])
def test_a_unit_heads_what_the_amounts_are_for_or_the_amounts_themselves(head: str) -> None:
    account = "05.57.71\n" if head.startswith("Konto") else "05.57.71 Sygedagpenge\n"
    facts = read_facts(f"{head}\n{account}Løn\n12\n{account}Leje\n-4\n", "Bevillinger")
    assert [fact.net_dkk for fact in facts.appropriations] == [12_000_000, -4_000_000]


def test_in_a_table_by_account_a_text_without_one_heads_rows() -> None:
    head = "Konto\nTekst\nKorr. budget\nForventet regnskab\n"
    rows = "05.57.71\nSygedagpenge\n5\n6\n05.57.73\nKontanthjælp\n7\n8\nAnlæg\nKøb af jord\n1\n2\nCykelstier\n3\n4\n"
    facts = read_facts(f"Beløb i mio. kr.\n\n{head}{rows}")
    assert [(fact.label, fact.section) for fact in facts.followups][2:] == [("Køb af jord", "Anlæg"), ("Cykelstier", "Anlæg")]


def test_a_name_above_a_head_that_is_known_is_no_head() -> None:
    head = "Budget 2031\nSkøn 2031\nDifference\n"
    rows = "Nettoudgift\n54.072\n51.349\n-2.723\nAntal modtagere\n421\n414\n-\nRefusionsprocent\n23\n24\n-\n"
    text = f"Beløb i 1.000 kr.\n\nLedighedsydelse\n\n{head}{rows}\nUddannelseshjælp\n\n{head}{rows}"
    facts = read_facts(text, "Ydelser")
    assert facts.quarantined == ()
    assert {fact.label for fact in facts.benefits} == {"Ledighedsydelse", "Uddannelseshjælp"}


@pytest.mark.parametrize("head", ["Regnskab sidste år\nKorr. budget\nDifference", "Område\nRegnskab sidste år\nKorr. budget\nDifference"])
def test_as_many_lines_as_numbers_stand_below_them_are_a_head(head: str) -> None:
    body = "1\n2\n3=1-2\nSkole\n100\n107\n7\nIdræt\n50\n49\n-1"
    assert [line[1:] for line in fold(f"Udvalget\nhele 1.000 kr.\n{head}\n{body}")] == [
        ("Regnskab sidste år", "Korr. budget", "Difference"), ("1", "2", "3=1-2"), ("100", "107", "7"), ("50", "49", "-1"),
    ]  # fmt: skip


def test_a_text_above_a_unit_and_another_head_is_a_caption() -> None:
    for head, row in (("Ansøgt beløb", "5"), ("Udgifter\nIndtægter", "5\n-")):
        rows = f"Løn\n{row}\nLeje\n{row}\n"
        facts = read_facts(f"Ansøgning om tillægsbevilling 2031\n1.000 kr.\n{head}\n05.57.73 Hjælp\n{rows}", "Bevillinger")
        assert [(fact.text, fact.account_codes) for fact in facts.appropriations] == [("Løn", ("05.57.73",)), ("Leje", ("05.57.73",))]
        assert not facts.quarantined


def test_a_head_that_is_known_ends_what_a_heading_above_its_page_might_head() -> None:
    head = "Revalidering\nFleksjob\n"
    first = f"{head}Prognose 2031\nAntal modtagere\n10\n20\nUdgift netto\n30\n40\nOprindeligt budget 2031\n\n- 4 -\n\nUdvalget\n\n"
    folded = fold(f"{first}{head}Antal modtagere\n11\n21\nUdgift netto\n31\n41")
    assert folded.count(("", "Revalidering", "Fleksjob")) == 2
    assert ("Udgift netto", "31", "41") in folded


def test_a_head_fits_the_fullest_rows_where_most_leave_a_cell_blank() -> None:
    head, full = "Konto\nUdgift\nIndtægt\nNetto", "05.57.76 Havn\n90\n-20\n70\nI alt\n300\n-20\n280"
    text = f"{head}\n05.57.73 Vej\n80\n80\n05.57.74 Sti\n60\n60\n05.57.75 Bro\n70\n70\n{full}"
    assert fold(text)[0] == ("Konto", "Udgift", "Indtægt", "Netto")
    assert [[at for at, _ in row.values] for row in read_table(text).rows] == [[-1, -1]] * 3 + [[0, 1, 2]] * 2
    assert fold(text.replace("I alt\n300\n-20\n280", "I alt\n300\n280")) == []  # a single full row may have a figure too many
    assert fold(text.replace("Havn\n90", "Havn\n90\n90")) == []


def test_years_below_a_text_that_nobody_knows_are_no_row_below_which_shorter_rows_would_stand() -> None:
    text = "Projekt\n2024\n2025\nI alt\nRør\n300\n70\n370\nBrønd\n20\n45\n65\nVentil\n15\n15\nI alt\n320\n130\n450"
    assert fold(text)[0] == ("", "2024", "2025", "I alt")
