"""Appropriation tables: amounts with unit and sign, sums with what they cover, and every refusal with its reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Fact
from schemas.lists import ChangeKind, ExpenditureKind, Role, SignRule
from tests.builders import make_document, read_facts
from tests.maker.minutes import make_minutes

HEAD = "\tUdgifter\tIndtægter\n\t1.000 kr.\t\n"
ACCOUNT = f"{HEAD}Aktuel status\n05.57.73 Hjælp\n"
TWO_SECTIONS = (
    f"{HEAD}Sektor Skole\nAktuel status\n05.57.73 Hjælp\nLøn\t5\t-7\nLeje\t2\t\nSektor Skole i alt\t7\t-7\nNetto\t0\t\n"
    "Sektor Idræt\nTekniske ændringer\n05.57.76/5.57.77 Baner\nFlytning\t\t4\nSektor Idræt i alt\t0\t4\nI alt\t7\t-3\nNetto\t4\t"
)


def amounts(text: str) -> list[tuple[str, Decimal | None, Decimal | None, Decimal | None]]:
    return [(fact.text, fact.expenditure_dkk, fact.income_dkk, fact.net_dkk) for fact in read_facts(text).appropriations]


def reasons(text: str) -> list[tuple[str, str]]:
    return [(cell.payload, cell.reason) for cell in read_facts(text).quarantined]


@pytest.mark.parametrize(
    ("printed", "kroner"),
    [
        ("5.000", 5_000_000),
        ("-5.000", -5_000_000),
        ("- 5.000", -5_000_000),
        ("\u22125.000", -5_000_000),
        ("(5.000)", -5_000_000),
        ("5.000-", -5_000_000),
        ("**5.000**", 5_000_000),
        ("5.000 1)", 5_000_000),
        (",450", 450),
        ("0", 0),
        ("1 234 567", 1_234_567_000),
        ("24,3 mio. kr.", 24_300_000),
    ],
)
def test_a_printed_amount_in_kroner(printed: str, kroner: int) -> None:
    assert amounts(f"{ACCOUNT}Løn\t{printed}\t") == [("Løn", Decimal(kroner), None, None)]


@pytest.mark.parametrize("printed", ["", "-", "–", "---"])
def test_what_is_not_printed_is_not_nought(printed: str) -> None:
    assert amounts(f"{ACCOUNT}Løn\t{printed}\t7") == [("Løn", None, Decimal(7000), None)]


@pytest.mark.parametrize(
    ("row", "payload", "reason"),
    [
        ("Løn\t0,412-0,731\t7", "0,412-0,731", "not_a_number"),
        ("Løn\t12.5\t7", "12.5", "not_a_number"),
        ("Løn\tca. 5\t7", "ca. 5", "not_a_number"),
        ("Løn\t21%\t7", "21%", "percent_for_amount"),
        ("Løn\t\t7\t9", "9", "head_lacks_cell"),
    ],
)
def test_a_cell_that_is_refused_leaves_the_rest_of_its_row(row: str, payload: str, reason: str) -> None:
    assert amounts(f"{ACCOUNT}{row}") == [("Løn", None, Decimal(7000), None)]
    assert reasons(f"{ACCOUNT}{row}") == [(payload, f"facts.{reason}")]


def test_without_a_unit_nothing_is_let_in() -> None:
    text = ACCOUNT.replace("\t1.000 kr.\t\n", "") + "Løn\t5\t7"
    assert amounts(text) == []
    assert reasons(text) == [("5", "facts.unit_unknown"), ("7", "facts.unit_unknown")]


def test_a_table_of_amounts_whose_head_is_not_known_is_refused_cell_by_cell() -> None:
    text = "Beløb i 1.000 kr.\n\nNavn\tHeste\tKøer\nGården\t5\t7\nMarken\t9\t3"
    assert reasons(text) == [(number, "facts.table_not_recognised") for number in "5793"]


def test_an_unknown_table_does_not_go_on_in_the_table_above() -> None:
    text = f"{ACCOUNT}Løn\t5\t7\n\nBeløb i 1.000 kr.\n\nNavn\tHeste\tKøer\nGården\t5\t7\nMarken\t9\t3"
    assert amounts(text) == [("Løn", Decimal(5000), Decimal(7000), None)]
    assert {reason for _, reason in reasons(text)} == {"facts.table_not_recognised"}


def test_sums_cover_what_they_name() -> None:
    sums = [
        (fact.text, fact.role, fact.covers_level, fact.covers) for fact in read_facts(TWO_SECTIONS).appropriations if fact.role != Role.LINE
    ]
    assert sums == [
        ("Sektor Skole i alt", Role.SUBTOTAL, "sector", "Sektor Skole"),
        ("Netto", Role.NET, "sector", "Sektor Skole"),
        ("Sektor Idræt i alt", Role.SUBTOTAL, "sector", "Sektor Idræt"),
        ("I alt", Role.TOTAL, "all", None),
        ("Netto", Role.NET, "all", None),
    ]


def test_lines_stand_under_their_headings() -> None:
    lines = [fact for fact in read_facts(TWO_SECTIONS).appropriations if fact.role == Role.LINE]
    assert [(fact.sector, fact.change_type, fact.change_kind, fact.account_codes, fact.account_name) for fact in lines] == [
        ("Sektor Skole", "Aktuel status", ChangeKind.STATUS, ("05.57.73",), "Hjælp"),
        ("Sektor Skole", "Aktuel status", ChangeKind.STATUS, ("05.57.73",), "Hjælp"),
        ("Sektor Idræt", "Tekniske ændringer", ChangeKind.TECHNICAL, ("05.57.76", "05.57.77"), "Baner"),
    ]
    assert lines[-1].account_codes_printed == "05.57.76/5.57.77"


def test_a_net_row_holds_a_net_whatever_its_column() -> None:
    nets = [fact for fact in read_facts(TWO_SECTIONS).appropriations if fact.role == Role.NET]
    assert [(fact.expenditure_dkk, fact.income_dkk, fact.net_dkk) for fact in nets] == [
        (None, None, Decimal(0)),
        (None, None, Decimal(4000)),
    ]


def test_the_account_says_more_than_the_title() -> None:
    text = f"{HEAD}Aktuel status\n05.57.78 Dagpenge til forsikrede ledige\nLøn\t5\t7\n05.57.73 Hjælp\nLøn\t5\t7"
    kinds = [
        (fact.expenditure_kind, fact.expenditure_kind_source) for fact in read_facts(text, "Budgetgaranterede udgifter").appropriations
    ]
    assert kinds == [(ExpenditureKind.INSURED_UNEMPLOYED, "account"), (ExpenditureKind.BUDGET_GUARANTEED, "title")]


MAGNITUDES = f"{ACCOUNT}Merudgifter\t5\t\nMindreudgifter\t3\t\nMerindtægter\t\t2\nMindreindtægter\t\t1\nLøn\t9\t"


def test_words_give_the_signs_where_a_table_prints_none() -> None:
    facts = read_facts(MAGNITUDES)
    assert [(figure.value, figure.sign_rule) for figure in facts.figures] == [
        (Decimal(value), SignRule.BY_WORDING) for value in (5000, -3000, -2000, 1000)
    ]
    assert [(cell.payload, cell.reason) for cell in facts.quarantined] == [("9", "facts.sign_unknown")]


def test_a_printed_minus_keeps_the_signs_as_printed() -> None:
    facts = read_facts(f"{MAGNITUDES}\nLeje\t-4\t")
    assert {figure.sign_rule for figure in facts.figures} == {SignRule.AS_PRINTED}
    assert [figure.value for figure in facts.figures] == [Decimal(1000 * value) for value in (5, 3, 2, 1, 9, -4)]


def test_a_sum_of_magnitudes_has_no_sign() -> None:
    assert ("8", "facts.sign_unknown") in reasons(f"{MAGNITUDES}\nI alt\t8\t")


def test_one_column_of_amounts_is_split_by_words() -> None:
    text = "\tBeløb\n\t1.000 kr.\nAktuel status\n05.57.73 Hjælp\nMerudgifter\t5\nMerindtægter\t-2\nLøn\t9"
    assert amounts(text) == [
        ("Merudgifter", Decimal(5000), None, None), ("Merindtægter", None, Decimal(-2000), None), ("Løn", None, None, Decimal(9000)),
    ]  # fmt: skip


@given(st.integers(0, 10_000))
def test_every_measure_is_one_figure_and_every_cell_meets_a_fate(seed: int) -> None:
    text = make_minutes(seed).text
    document = make_document(text)
    facts = read_facts(text)
    columns = ("expenditure_dkk", "income_dkk", "net_dkk", "recipients", "monthly_benefit_dkk", "refund_pct", "own_share_pct", "amount_dkk")
    rows: list[Fact] = [*facts.appropriations, *facts.benefits]
    measures = {(row.fact_id, name): value for row in rows for name in columns if (value := getattr(row, name, None)) is not None}
    assert {(figure.fact_id, figure.fact_column): figure.value for figure in facts.figures} == measures
    assert len(facts.figures) == len(measures)
    for figure in facts.figures:
        assert text[figure.char_start : figure.char_end] == figure.printed_text
        assert figure.figure_id == f"{document.document_id}.f{figure.char_start}"
        assert abs(figure.value) == abs(figure.printed_value * figure.unit_factor)
    for cell in facts.quarantined:
        assert text[cell.char_start : cell.char_end] == cell.payload
    assert facts.quarantined == ()


def test_a_kind_of_expenditure_that_is_added_up_is_a_section_of_the_table() -> None:
    text = (
        "1.000 kr.\tUdgifter\tIndtægter\nServiceudgifter\n05.57.73 Hjælp\t5\t-1\n05.57.71 Løn\t2\t-1\nServiceudgifter i alt\t7\t-2\n"
        "Øvrige udgifter\n02.22.01 Asfalt\t3\t-1\nØvrige udgifter i alt\t3\t-1\nBevillinger i alt\t10\t-3\n"
    )
    facts = read_facts(text).appropriations
    assert [(fact.text, fact.covers_level, fact.covers) for fact in facts if fact.covers_level] == [
        ("Serviceudgifter i alt", "sector", "Serviceudgifter"),
        ("Øvrige udgifter i alt", "sector", "Øvrige udgifter"),
        ("Bevillinger i alt", "all", None),
    ]
    assert {fact.expenditure_kind for fact in facts[:2]} == {ExpenditureKind.SERVICE}
    assert [fact.expenditure_kind for fact in facts if "Asfalt" in fact.text] == [ExpenditureKind.UNKNOWN], "another section, another kind"


def test_a_kind_of_expenditure_holds_for_the_sections_below_it() -> None:
    text = (
        "1.000 kr.\tUdgifter\tIndtægter\nServiceudgifter\nSektor A\n05.22.10 Løn\t5\t-1\nSektor A i alt\t5\t-1\n"
        "Sektor B\n05.57.73 Leje\t2\t-1\nSektor B i alt\t2\t-1\n"
    )
    lines = [fact for fact in read_facts(text).appropriations if fact.role == Role.LINE]
    assert [(fact.sector, fact.expenditure_kind) for fact in lines] == [
        ("Sektor A", ExpenditureKind.SERVICE),
        ("Sektor B", ExpenditureKind.SERVICE),
    ]


@pytest.mark.parametrize(
    ("heads", "printed", "told"),
    [
        ("Beløb i kr.\tBeløb i kr.", "5\t7", []),
        ("Beløb i kr. 2024\tBeløb i kr. 2025", "5\t7", [5, 7]),
        ("Beløb i kr. 2024\tBeløb i kr. 2025\tBeløb i kr.", "5\t7\t12", [5, 7]),
    ],
)
def test_an_amount_that_no_year_tells_from_others_is_refused(heads: str, printed: str, told: list[int]) -> None:
    text = f"Område\t{heads}\n05.57.73 Hjælp\t{printed}"
    assert [net for _, _, _, net in amounts(text)] == told
    assert {reason for _, reason in reasons(text)} <= {"facts.column_unknown"}


def test_a_list_under_a_line_that_heads_its_only_column() -> None:
    rows = "  Kontanthjælp (05.57.73) .......... -1.450\n  Sygedagpenge (05.57.71) .......... 4.270\n  Ændring tilsammen .......... 2.820\n"
    facts = read_facts(f"Nettobeløb, tusinde kroner, mindreudgifter med minus\n{rows}")
    assert [(fact.account_codes, fact.net_dkk, str(fact.role)) for fact in facts.appropriations] == [
        (("05.57.73",), Decimal(-1_450_000), "line"),
        (("05.57.71",), Decimal(4_270_000), "line"),
        ((), Decimal(2_820_000), "total"),
    ]


SIDED = "1.000 kr.\nKonto\tUdgifter\tIndtægter\tNetto\n3.22.01 Folkeskoler\t{}\n3.22.05 Fritid\t{}\n"


@pytest.mark.parametrize(
    ("first", "second", "incomes", "rule"),
    [
        pytest.param("100\t40\t60", "50\t20\t30", [-40_000, -20_000], SignRule.BY_FORMULA, id="nets that subtract"),
        pytest.param("100\t-40\t60", "50\t-20\t30", [-40_000, -20_000], SignRule.AS_PRINTED, id="nets that add minuses"),
        pytest.param("100\t40\t140", "50\t20\t70", [40_000, 20_000], SignRule.AS_PRINTED, id="income lost"),
        pytest.param("100\t40\t60", "50\t20\t70", [40_000, 20_000], SignRule.AS_PRINTED, id="nets that disagree"),
        pytest.param("100\t40\t65", "50\t20\t35", [40_000, 20_000], SignRule.AS_PRINTED, id="nets that tell nothing"),
        pytest.param("\t40\t-40", "50\t\t50", [-40_000, None], SignRule.BY_FORMULA, id="income alone"),
    ],
)
def test_income_without_its_minus_is_told_by_the_nets(first: str, second: str, incomes: list[int | None], rule: SignRule) -> None:
    facts = read_facts(SIDED.format(first, second))
    assert [fact.income_dkk for fact in facts.appropriations] == incomes
    assert {figure.sign_rule for figure in facts.figures if figure.fact_column == "income_dkk"} == {rule}


def test_rows_that_end_in_their_side_stand_on_it_and_their_net_tells_the_sign() -> None:
    rows = "Anlægsbevilling, udgift\t3.200\t6.450\nAnlægsbevilling, indtægt\t0\t1.450\nNetto\t3.200\t5.000\n"
    text = f"Tillægsbevilling, 1.000 kr.\n\t2024\t2025\n{rows}"
    amounts = [(fact.fiscal_year, fact.expenditure_dkk, fact.income_dkk, fact.net_dkk) for fact in read_facts(text).appropriations]
    assert amounts == [
        (2024, 3_200_000, None, None),
        (2025, 6_450_000, None, None),
        (2024, None, 0, None),
        (2025, None, -1_450_000, None),
        (2024, None, None, 3_200_000),
        (2025, None, None, 5_000_000),
    ]


def test_sums_of_each_side_stand_on_it_where_the_lines_do() -> None:
    rows = "05.57.71 Sygedagpenge, udgift\t300\t200\n05.57.71 Sygedagpenge, refusion\t-90\t-60\n05.57.73 Kontanthjælp, udgift\t50\t40\n"
    rows += "05.57.73 Kontanthjælp, refusion\t-10\t-8\nUdgifter i alt\t350\t240\nRefusion i alt\t-100\t-68\nNetto\t250\t172\n"
    facts = read_facts(f"Tillægsbevilling, 1.000 kr.\t2031\t2032\n{rows}").appropriations
    told = [(fact.role, fact.expenditure_dkk, fact.income_dkk, fact.net_dkk) for fact in facts if fact.fiscal_year == 2031]
    assert told[-3:] == [
        (Role.TOTAL, 350_000, None, None),
        (Role.TOTAL, None, -100_000, None),
        (Role.NET, None, None, 250_000),
    ]
    assert [fact.covers_level for fact in facts if fact.role is not Role.LINE] == ["all"] * 6


def test_a_sum_of_expenditure_over_lines_of_no_side_is_what_they_are() -> None:
    facts = read_facts("Tillægsbevilling, 1.000 kr.\t2031\t2032\n05.57.71 Løn\t30\t20\n05.57.73 Leje\t50\t40\nUdgifter i alt\t80\t60\n")
    assert {(fact.expenditure_dkk, fact.income_dkk) for fact in facts.appropriations} == {(None, None)}


@pytest.mark.parametrize("total", ["I alt", "Finansieringsbehov"])
@pytest.mark.parametrize("label", ["Finansiering: kassebeholdningen", "Finansieres af kassen", "Kassetræk", "Likvide aktiver"])
def test_what_pays_for_a_total_below_it_is_none_of_what_is_applied_for(label: str, total: str) -> None:
    rows = f"05.25.14 Daginstitutioner\t5\t7\n05.25.10 Fælles formål\t1\t2\n{total}\t6\t9\n{label}\t-6\t-9"
    facts = read_facts(f"Tillægsbevilling, 1.000 kr.\n\nKonto\t2031\t2032\n{rows}").appropriations
    assert [fact.role for fact in facts if fact.text == label] == [Role.OF_WHICH, Role.OF_WHICH]
    assert sum(fact.net_dkk or 0 for fact in facts if fact.role is Role.LINE) == 15_000


@pytest.mark.parametrize(
    ("heading", "below", "covers"),
    [
        ("", "Finansiering i alt\t-6\t-9", None),
        ("Finansieres af\n", "Finansiering i alt\t-6\t-9", None),
        ("", "I alt\t0\t0", None),
        ("", "Netto\t0\t0", None),
        ("", "I alt\t6\t9", "all"),
        ("", "Anlæg\t3\t4\nI alt\t9\t13", "running"),
    ],
)
def test_a_sum_that_counts_what_pays_adds_up_nothing_that_is_applied_for(heading: str, below: str, covers: str | None) -> None:
    above = "05.25.14 Daginstitutioner\t5\t7\n05.25.10 Fælles formål\t1\t2\nDrift i alt\t6\t9\n"
    rows = f"{above}{heading}08.22.05 Kassebeholdningen\t-6\t-9\n{below}\n"
    facts = read_facts(f"Tillægsbevilling, 1.000 kr.\n\nKonto\t2031\t2032\n{rows}").appropriations
    assert [fact.role for fact in facts if "Kassebeholdningen" in fact.text] == [Role.OF_WHICH] * 2
    assert [fact.covers_level for fact in facts][-2:] == [covers] * 2


@pytest.mark.parametrize(
    ("legend", "rows", "told"),
    [
        ("Indtægter er positive, udgifter er negative.", "Løn\t-5\t2", (-1, Decimal(5000), Decimal(-2000))),
        ("Udgifter er positive, indtægter er negative.", "Løn\t5\t-2", (1, Decimal(5000), Decimal(-2000))),
        ("Indtægter er positive, udgifter er negative.", "Løn\t5\t2", None),  # no figure bears the words out
        ("Indtægter er positive, udgifter er negative.", "Mindreudgifter\t5\t", None),
    ],
)
def test_a_table_that_is_said_to_print_expenditure_with_minus_is_stored_turned(
    legend: str, rows: str, told: tuple[int, Decimal, Decimal] | None
) -> None:
    text = f"{legend}\n\n{ACCOUNT}{rows}"
    assert [amount[1:3] for amount in amounts(text)] == ([told[1:]] if told else [])
    assert {reason for _, reason in reasons(text)} == (set() if told else {"facts.sign_unknown"})
    rules = {"by_legend" if told[0] < 0 else "as_printed"} if told else set()
    assert {figure.sign_rule.value for figure in read_facts(text).figures} == rules


@pytest.mark.parametrize(
    ("label", "second", "roles"),
    [
        ("Anlæg netto", "700", ["line", "line", "total", "of_which"]),
        ("Netto anlæg", "700", ["line", "line", "total", "of_which"]),
        ("Anlæg netto", "650", ["line", "line", "line", "line"]),  # it adds up nothing
        ("Anlæg i parken", "700", ["line", "line", "line", "line"]),
    ],
)
def test_a_line_that_is_called_a_net_and_adds_up_all_above_it_is_their_sum(label: str, second: str, roles: list[str]) -> None:
    rows = f"Ny sti\t900\t1.000\nTilskud til stien\t-400\t-300\n{label}\t500\t{second}\nKassebeholdningen\t-500\t-{second}\n"
    facts = read_facts(f"Anlægsbevilling, 1.000 kr.\n\nKonto\t2031\t2032\n05.22.01 {rows}I alt\t0\t0\n").appropriations
    assert [fact.role.value for fact in facts if fact.fiscal_year == 2031][:4] == roles


@pytest.mark.parametrize(("rest", "covers"), [(("-40", "-60"), None), (("-15", "-20"), "all")])
def test_what_pays_is_counted_with_the_printed_sum_where_a_line_of_that_is_left_out(rest: tuple[str, str], covers: str | None) -> None:
    above = "05.25.14 Daginstitutioner\t30\t40\n05.25.10 Fælles formål\t10\t20\nTillægsbevilling i alt\t60\t90\nFinansieres således:\n"
    rows = f"{above}06.52.76 Reserver\t-20\t-30\n08.22.05 Kassebeholdningen\t{rest[0]}\t{rest[1]}\nI alt (skal give 0)\t0\t0\n"
    facts = read_facts(f"Tillægsbevilling, 1.000 kr.\n\nKonto\t2031\t2032\n{rows}").appropriations
    assert [fact.covers_level for fact in facts][-2:] == [covers] * 2


INVESTED = "05.22.01 Ny sti\t900\t1.000\nNy bro\t100\t200\nUdgifter i alt\t1.000\t1.200\n{below}"


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("Tilskud fra fonden\t-400\t-300\nNettoanlægsudgift\t600\t900\n", ["income", "net total"]),
        ("Tilskud fra fonden\t-400\t-300\nSti og bro netto\t600\t900\n", ["income", "net total"]),
        ("Tilskud fra fonden\t-400\t-300\nNettoanlægsudgift\t700\t800\n", ["net line", "net line"]),  # it adds up nothing
        ("Drift af stien\t40\t30\nNettoanlægsudgift\t1.040\t1.230\n", ["net line", "net total"]),  # no income has a plus
        ("Tilskud fra fonden\t-400\t-300\nI alt\t600\t900\n", ["net line", "net total"]),  # it may be expenditure of less
    ],
)
def test_what_stands_between_all_expenditure_and_the_net_is_income(below: str, told: list[str]) -> None:
    facts = read_facts(f"Anlægsbevilling, 1.000 kr.\n\nKonto\t2031\t2032\n{INVESTED.format(below=below)}").appropriations
    *_, total, line, net = [fact for fact in facts if fact.fiscal_year == 2031]
    assert ["income" if fact.income_dkk is not None else f"net {fact.role.value}" for fact in (line, net)] == told
    assert (total.expenditure_dkk is not None) == (told[0] == "income")


@pytest.mark.parametrize(("head", "kept"), [("Afvigelse", [20_000, 15_000]), ("Budget", []), ("Kvadrat", [])])
def test_a_deviation_beside_grants_is_kept_as_printed(head: str, kept: list[int]) -> None:
    rows = "05.22.01 Ny sti\t-30\t30\t20\nNy bro\t-5\t5\t15\n"
    facts = read_facts(f"Anlægsbevilling, 1.000 kr.\n\nKonto\tBevilling 2031\tBevilling 2032\t{head}\n{rows}")
    assert [int(fact.value) for fact in facts.indicators] == kept
    assert [fact.net_dkk for fact in facts.appropriations] == [-30_000, 30_000, -5_000, 5_000]
