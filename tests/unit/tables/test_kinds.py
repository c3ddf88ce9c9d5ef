"""What a table is about: every condition of a kind has a table that lacks only it."""

from __future__ import annotations

import pytest

from tests.builders import read_tables

CAPTIONED = "{about}\n\nYdelse, 1.000 kr.\tHelårspersoner\tGns. ydelse pr. md.\n{first}\t100\t10.000\n{second}\t110\t10.100\n"


@pytest.mark.parametrize(
    ("about", "first", "second", "kind"),
    [
        ("Tabel 2. Budget 2031", "Kontanthjælp", "Sygedagpenge", "benefit"),
        ("Tabel 2. Ydelser 2031", "Kontanthjælp", "Sygedagpenge", "other"),
        ("Tabel 2. Budget 2031", "Skole", "Park", "other"),
        ("Tabel 2. Budget 2031", "Kontanthjælp", "I alt", "benefit"),  # headings and totals are no lines
    ],
)
def test_drivers_of_benefits_whose_scenario_the_caption_names(about: str, first: str, second: str, kind: str) -> None:
    (table,) = read_tables(CAPTIONED.format(about=about, first=first, second=second))
    assert table.kind == kind


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ("Tillægsbevilling 2031\tTillægsbevilling 2032", "appropriation"),
        ("Tillæg til rådighedsbeløb 2031\tTillæg til rådighedsbeløb 2032", "appropriation"),
        ("Tillægsbevilling 2031\tTillægsbevilling i alt", "other"),  # one is of no year
        ("Tillægsbevilling 2031\tTillægsbevilling 2031", "other"),  # twice the same year
        ("Tillægsbevilling 2031\tRådighedsbeløb 2032", "followup"),  # the budget itself beside it
    ],
)
def test_changes_under_heads_that_say_so_are_appropriations(heads: str, kind: str) -> None:
    (table,) = read_tables(f"Anlæg, 1.000 kr.\t{heads}\nSti\t-250\t250\nBro\t80\t-80\n")
    assert table.kind == kind


BESIDE = "1.000 kr.\tHelårspersoner {first}\tHelårspersoner {second}\t{amount}\n{benefit}\t1.500\t1.580\t159.000\nFleksjob\t1\t2\t3\n"


@pytest.mark.parametrize("amount", ["Budget", "Oprindeligt budget", "Korrigeret budget", "Forventet", "Nettoudgift"])
def test_recipients_of_several_scenarios_beside_amounts(amount: str) -> None:
    text = BESIDE.format(first="budget", second="forventet", amount=amount, benefit="Kontanthjælp")
    (table,) = read_tables(text)
    assert table.kind == "benefit"


@pytest.mark.parametrize(
    ("first", "second", "amount", "benefit"),
    [
        ("budget", "forventet", "Noter", "Kontanthjælp"),  # no amounts
        ("budget", "budget 2032", "Nettoudgift", "Kontanthjælp"),  # one scenario
        ("budget", "forventet", "Nettoudgift", "Skole"),  # half of the rows are no benefits
    ],
)
def test_recipients_that_make_no_benefits(first: str, second: str, amount: str, benefit: str) -> None:
    (table,) = read_tables(BESIDE.format(first=first, second=second, amount=amount, benefit=benefit))
    assert table.kind != "benefit"


STACKED = "Mio. kr.\tBudget 2031\t{head}\n{benefit}\n{counted}\t1.500\t1.580\n{amount}\t150,0\t159,1\n"
TURNED = (
    "Mio. kr.\tKontanthjælp\tSygedagpenge\nHelårspersoner {first}\t1.500\t1.580\nHelårspersoner {second}\t1.510\t1.590\n"
    "Nettoudgift {first}\t150,0\t159,1\nNettoudgift {second}\t151,0\t160,1\n"
)


@pytest.mark.parametrize(
    ("head", "benefit", "counted", "amount", "kind"),
    [
        ("Forventet", "Kontanthjælp\t\t", "Helårspersoner", "Nettoudgift", "benefit"),
        ("Marts", "Kontanthjælp\t\t", "Helårspersoner", "Nettoudgift", "other"),
        ("Forventet", "Skole\t\t", "Helårspersoner", "Nettoudgift", "followup"),
        ("Forventet", "Kontanthjælp\t7\t8", "Helårspersoner", "Nettoudgift", "followup"),
        ("Forventet", "Kontanthjælp\t\t", "Leje", "Nettoudgift", "followup"),
        ("Forventet", "Kontanthjælp\t\t", "Helårspersoner", "Leje", "followup"),
    ],
)
def test_rows_of_recipients_and_net_amounts_below_benefits(head: str, benefit: str, counted: str, amount: str, kind: str) -> None:
    (table,) = read_tables(STACKED.format(head=head, benefit=benefit, counted=counted, amount=amount))
    assert table.kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"), [("budget", "forventet", "benefit"), ("budget", "budget 2032", "other"), ("i byen", "på landet", "other")]
)
def test_rows_of_recipients_and_net_amounts_of_scenarios_beside_benefits(first: str, second: str, kind: str) -> None:
    (table,) = read_tables(TURNED.format(first=first, second=second))
    assert table.kind == kind


HEADED = "1.000 kr.\t{benefit}\tFleksjob\n{first}\n{row}\t150\t159\nGns. ydelse pr. md.\n{row}\t10.150\t10.159\n"


@pytest.mark.parametrize(
    ("benefit", "first", "row", "kind"),
    [
        ("Kontanthjælp", "Antal helårspersoner", "Budget", "benefit"),
        ("Kontanthjælp", "Udgift", "Budget", "other"),
        ("Kontanthjælp", "Antal helårspersoner", "Nord", "other"),
        ("Skole", "Antal helårspersoner", "Budget", "other"),
    ],
)
def test_headings_of_drivers_above_rows_of_scenarios(benefit: str, first: str, row: str, kind: str) -> None:
    assert {table.kind for table in read_tables(HEADED.format(benefit=benefit, first=first, row=row))} == {kind}


NUMBERED = "Beløb i hele kr.\n\nKonto\tUdgift\tIndtægt\n55771 Hjælp\t4.100.000\t-1.250.000\n{row}55773 Fleks\t4\t-1\nDrift\nI alt\t1\t0\n"


@pytest.mark.parametrize(
    ("row", "heads", "kind"),
    [
        ("", "Udgift\tIndtægt", "appropriation"),
        ("55772 Syge\t\t-\n", "Udgift\tIndtægt", "appropriation"),
        ("Leje\t4\t0\nLøn\t7\t0\n", "Udgift\tIndtægt", "other"),  # most of the lines are numbered, headings and totals are none
        ("", "Heste\tKøer", "other"),
    ],
)
def test_sides_of_numbered_lines_in_a_case_about_appropriations(row: str, heads: str, kind: str) -> None:
    text = NUMBERED.format(row=row).replace("Udgift\tIndtægt", heads)
    (table,) = read_tables(text, "Bevillingsmæssige korrektioner 2031")
    assert table.kind == kind


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ("Tillægsbevilling\tForventet\tAfvigelse", "followup"),  # whatever the budget beside it is called
        ("Omplacering\tForbrug\tAfvigelse", "followup"),
        ("Tillægsbevilling\tOmplacering", "appropriation"),
    ],
)
def test_changes_beside_a_result_and_its_deviation_are_a_followup(heads: str, kind: str) -> None:
    figures = "\t".join(["1.000"] * len(heads.split("\t")))
    (table,) = read_tables(
        f"Tabel 1. Ramme, 1.000 kr.\n\nOmråde\tXyzzy\t{heads}\n05.30.27 Nord\t900\t{figures}\n05.30.28 Syd\t800\t{figures}\n"
    )
    assert table.kind == kind


LONE = "{caption}\n\nBevilling\t{head}\nPulje til elevtal\t-4.500\nByskolen\t2.810\nSpecialklasser\t1.690\nI alt\t0\n"


@pytest.mark.parametrize(
    ("caption", "head", "kind"),
    [
        ("Tabel 4. Omplacering 2031", "1.000 kr.", "appropriation"),
        ("Tabel 4. Puljer 2031", "1.000 kr.", "other"),  # no changes
        ("Tabel 4. Omplacering", "1.000 kr.", "other"),  # of no year
        ("Tabel 4. Omplacering 2031-2032", "1.000 kr.", "other"),  # of two
        ("Tabel 4. Omplacering 2031", "Puljer, 1.000 kr.", "other"),  # the head says what it is of
    ],
)
def test_a_lone_column_of_a_years_changes(caption: str, head: str, kind: str) -> None:
    (table,) = read_tables(LONE.format(caption=caption, head=head))
    assert table.kind == kind


@pytest.mark.parametrize(("measure", "kind"), [("Refusion 80 pct. (uge 1-4)", "other"), ("Antal helårspersoner", "benefit")])
def test_shares_alone_make_no_table_of_benefits(measure: str, kind: str) -> None:
    rows = f"{measure}\t10\t18\nRefusion 20 pct.\t90\t82\nKommunal andel\t77,8\t59,6\n"
    (table,) = read_tables(f"Tabel 3. Helårspersoner efter refusionstrin, pct.\n\nTrin\tKontanthjælp\tSygedagpenge\n{rows}")
    assert table.kind == kind


@pytest.mark.parametrize(
    ("caption", "kind"),
    [
        ("Tillægsbevillinger 2031-2034", "appropriation"),
        ("Budget 2031 inkl. tillægsbevillinger", "other"),
        ("Ramme efter tillægsbevillinger", "other"),
    ],
)
def test_a_budget_that_holds_its_changes_is_nothing_applied_for(caption: str, kind: str) -> None:
    (table,) = read_tables(f"{caption}:\n\n1.000 kr.\t2031\t2032\t2033\nDrift\t649\t652\t653\nAnlæg\t100\t86\t95\n")
    assert table.kind == kind


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ("FR 2031\tB 2032\tBO 2033", "other"),
        ("FR 2031\tB 2031\tBO 2032", "followup"),
        ("FR 2031\tB 2032", "followup"),  # too few to be told from a misprint
    ],
)
def test_what_comes_of_one_year_is_not_held_against_the_budget_of_another(heads: str, kind: str) -> None:
    (table,) = read_tables(f"Oversigt, mio. kr.\n\n\t{heads}\nDrift\t64,9\t65,2\t65,3\nAnlæg\t10,0\t8,6\t9,5\n")
    assert table.kind == kind


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        ("Oprindeligt rådighedsbeløb\tTillæg\tRådighedsbeløb i alt", ["original_budget", "supplementary", "corrected_budget"]),
        ("Oprindeligt budget\tTillæg\tBudget pr. 30/6", ["original_budget", "supplementary", "budget"]),  # of a part of the year, perhaps
        ("Oprindeligt budget\tBudget 2032\tForbrug", ["original_budget", "budget", "actual_to_date"]),
    ],
)
def test_what_is_merely_called_a_budget_beside_the_original_one_is_the_one_in_force(head: str, roles: list[str]) -> None:
    (table,) = read_tables(f"Opfølgning 2031, 1.000 kr.\n\nOmråde\t{head}\nVeje\t5.200\t1.340\t6.540\nParker\t3.450\t0\t3.450\n")
    assert [column.role for column in table.columns] == roles


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("Anlægsbevilling\tRådighedsbeløb 2031\tRådighedsbeløb 2032", ["total", "amount", "amount"]),
        ("Rådighedsbeløb 2031\tRådighedsbeløb 2032\tAnlægsbev.", ["amount", "amount", "total"]),
        (
            "Anlægsbevilling 2031\tRådighedsbeløb 2032\tRådighedsbeløb 2033",
            ["amount_or_budget", "budget", "budget"],
        ),  # its own year
        ("Bevilling\tRådighedsbeløb 2031\tRådighedsbeløb 2032", ["amount_or_budget", "budget", "budget"]),  # perhaps given before
    ],
)
def test_what_is_granted_to_a_project_is_what_its_yearly_budgets_come_to(heads: str, roles: list[str]) -> None:
    (table,) = read_tables(f"Anlægsbevilling til bro\n\nKr.\t{heads}\nBro\t900.000\t495.000\t405.000\nVej\t500.000\t250.000\t250.000\n")
    assert [column.role for column in table.columns] == roles
