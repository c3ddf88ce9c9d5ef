"""A column a year holds changes of the budget only where words at the table say so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_facts, read_table, read_tables

ROWS = "Skoler\t-5,5\t7,0\nVeje\t2,5\t4,0\n"


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (f"Ændringer, mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}", True),
        (f"Mio. kr., 2031-pl (minus = besparelse)\n\nOmråde\t2031\t2032\n{ROWS}", True),
        (f"Mio. kr.\n\nForslag\t2031\t2032\n{ROWS}", True),
        (f"Mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}Besparelser i alt\t-3,0\t11,0", True),
        (f"Mio. kr.\n\nOmråde\tBudget 2031\tBudget 2032\nTekniske ændringer\n{ROWS}", True),
        (f"Mio. kr.\n\nOmråde\tBudget 2031\tBudget 2032\n{ROWS}", False),
        (f"Mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}I alt\t-3,0\t11,0", False),
        (f"Budgetramme, mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}Ændringer i alt\t-3,0\t11,0", False),
        (f"Afvigelse fra år til år, mio. kr.\n\nForslag\t2031\t2032\n{ROWS}", False),
        (f"Konsekvenser for budget 2031-2032, mio. kr.\n\nEmne\t2031\t2032\n{ROWS}", True),
        (f"Tabel 3. Afledt drift\n\nMio. kr.\t2031\t2032\n{ROWS}", True),
        (f"Tabel 3: Flytning af budgetmidler, 1.000 kr.\n\nOmråde\t2031\t2032\n{ROWS}", True),
        (f"Økonomiske konsekvenser\n\nMio. kr.\t2031\t2032\n{ROWS}", False),
        (f"Ændringer i antal heste\n\nOmråde\t2031\t2032\n{ROWS}", False),  # no unit of money
        (f"Forvaltningen har i år set på alle ændringer i huset, mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}", False),  # a sentence
    ],
)
def test_a_table_of_years_is_of_changes_where_words_say_so(text: str, changes: bool) -> None:
    assert (read_table(text).kind == "appropriation") is changes


@pytest.mark.parametrize("caption", ["Tabel 3. Bevillingsændringer 2031", "Tabel 3. Omplaceringer mellem konti"])
def test_changes_by_side_need_no_unit_beside_their_caption(caption: str) -> None:
    rows = "5578010001 Dagpenge\t7.150\t0\t7.150\n8222050001 Kassen\t0\t-7.150\t-7.150\n"
    table = read_table(f"Beløb er i 1.000 kr., indtægter med minus:\n\n{caption}\nSted\tUdgift\tIndtægt\tNetto\n{rows}")
    assert (table.kind, table.unit_factor) == ("appropriation", Decimal(1000))


@pytest.mark.parametrize(
    ("title", "label", "kind"),
    [
        ("Bevillingsmæssige korrektioner 2031", "55771 ", "appropriation"),
        ("Bevillingsmæssige korrektioner 2031", "", "other"),  # nothing tells accounts, or changes
        ("Status", "55771 ", "other"),
    ],
)
def test_sides_of_numbered_accounts_in_a_case_about_appropriations_are_changes(title: str, label: str, kind: str) -> None:
    rows = f"{label}Sygedagpenge\t4.100.000\t-1.250.000\t2.850.000\n{label}Hjælp\t1\t0\t1\n"
    text = f"Beløb i hele kr.\n\nKonto\tUdgift\tIndtægt\tNetto\n{rows}"
    (table,) = read_tables(text, title)
    assert table.kind == kind


def test_levels_and_comparisons_among_changes_are_no_lines() -> None:
    text = f"Ændringer, mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}Ændringer i alt\t-3,0\t11,0\n"
    more = "Budget før ændringer\t90,0\t80,0\nNyt basisbudget\t87,0\t91,0\nManko\t1,0\t2,0\n"
    facts = read_facts(text + more)
    assert [(fact.text, fact.fiscal_year) for fact in facts.appropriations] == [
        (label, year) for label in ("Skoler", "Veje", "Ændringer i alt") for year in (2031, 2032)
    ]
    beside: list[tuple[str, int | None, Decimal]] = [(one.row_label, one.fiscal_year, one.value) for one in facts.indicators]
    assert beside == [
        (label, 2031 + at, Decimal(value * 1_000_000))
        for label, values in (("Budget før ændringer", (90, 80)), ("Nyt basisbudget", (87, 91)), ("Manko", (1, 2)))
        for at, value in enumerate(values)
    ]
    assert not facts.quarantined


def test_a_sum_of_a_change_type_covers_its_lines() -> None:
    text = (
        "1.000 kr.\n\nKonto\tBudget 2031\tBudget 2032\nTekniske ændringer\n05.57.73 Hjælp\t5\t7\nTekniske ændringer i alt\t5\t7\n"
        "Omplaceringer\n05.57.71 Løn\t2\t3\nOmplaceringer i alt\t2\t3\nUdvalget i alt\t7\t10\n"
    )
    sums = [(fact.text, fact.covers_level, fact.covers) for fact in read_facts(text).appropriations if fact.fiscal_year == 2031][1::2]
    assert sums == [
        ("Tekniske ændringer i alt", "change_type", "Tekniske ændringer"), ("Omplaceringer i alt", "change_type", "Omplaceringer"),
    ]  # fmt: skip


def test_the_committees_own_sum_covers_its_lines_and_the_last_one_all() -> None:
    text = (
        "1.000 kr.\tUdgifter\tIndtægter\nSkoleudvalget\n05.57.73 Hjælp\t5\t-1\n05.57.71 Løn\t2\t-1\nUdvalget i alt\t7\t-2\n"
        "Vejudvalget\n02.22.01 Asfalt\t3\t-1\n02.22.03 Sand\t1\t-1\nI alt\t11\t-4\n"
    )
    sums = [(fact.text, fact.covers_level, fact.covers) for fact in read_facts(text).appropriations if fact.covers_level]
    assert sums == [("Udvalget i alt", "sector", "Skoleudvalget"), ("I alt", "all", None)]


@pytest.mark.parametrize(
    ("label", "kept"),
    [("Pulje til skolernes fysiske rammer", True), ("Ramme til skoler", False), ("Nyt basisbudget", False), ("Samlet serviceramme", False)],
)
def test_a_label_that_only_ends_in_a_levels_word_is_a_line(label: str, kept: bool) -> None:
    text = f"Ændringer, mio. kr.\n\nOmråde\t2031\t2032\n{ROWS}{label}\t-3,0\t11,0\n"
    assert any(fact.text == label for fact in read_facts(text).appropriations) is kept


@pytest.mark.parametrize(
    ("caption", "kind"), [("Tabel 2. Tillægsbevillinger til driften i 2031, 1.000 kr.", "appropriation"), ("1.000 kr.", "other")]
)
def test_changes_by_side_are_appropriations_where_words_say_so(caption: str, kind: str) -> None:
    rows = "Børn\t4.150\t-640\t3.510\nVoksne\t9.230\t-1.380\t7.850\nI alt\t13.380\t-2.020\t11.360\n"
    assert read_table(f"{caption}\n\nUdvalg\tUdgift\tIndtægt\tNetto\n{rows}").kind == kind
