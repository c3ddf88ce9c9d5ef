"""Rows of a budget's table that count something else, or amounts in a unit of their own: none is read in the table's unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import Unit
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost

FOLLOWUP = (
    "Beløb i mio. kr.\n\n"
    "Område\tKorr. budget\tForventet regnskab\tAfvigelse\nSkole\t90,0\t95,0\t5,0\nPark\t12,0\t12,5\t0,5\n{label}\t{cells}\n"
)
CHANGES = "Tillægsbevillinger i 1.000 kr.\n\nKonto\t2031\t2032\n05.57.71 Sygedagpenge\t400\t500\n{label}\t{cells}\n"
COUNTED = [
    ("Antal elever", Unit.PERSONS, 1),
    ("Plejeboliger (antal)", Unit.COUNT, 1),
    ("Belægning i pct.", Unit.PCT, 1),
    ("Pris pr. elev, kr.", Unit.DKK, 1),
    ("Nettopris pr. år (1.000 kr.)", Unit.DKK, 1000),
    ("Helårspersoner", Unit.PERSONS, 1),
    ("Fuldtidspersoner i alt", Unit.PERSONS, 1),
    ("Årsværk", Unit.COUNT, 1),
    ("Antal dage", Unit.OTHER, None),
    ("Gns. ydelse", Unit.OTHER, None),
    ("Refusionsprocent", Unit.OTHER, None),
    ("Kommunens egenandel", Unit.OTHER, None),
    ("Udgift pr. elev", Unit.OTHER, None),
]
OWN_UNIT = [
    ("Løn, 1.000 kr.", 1000),
    ("Løn (mio. kr.)", 1_000_000),
    ("Løn", None),
    ("Ledige", None),
    ("Modtagere", None),
    ("Årligt tilskud til museet", None),
]


@pytest.mark.parametrize(("label", "unit", "factor"), COUNTED)
@pytest.mark.parametrize(("paper", "cells"), [(FOLLOWUP, "40\t44\t4"), (CHANGES, "40\t44")])
def test_what_is_no_amount_is_kept_as_it_counts_or_refused(paper: str, cells: str, label: str, unit: Unit, factor: int | None) -> None:
    text = paper.format(label=label, cells=cells)
    facts = read_facts(text)
    printed = cells.split("\t")
    kept = [(figure.fact_table, figure.unit, figure.value) for figure in facts.figures if figure.printed_text in printed]
    if factor is None:
        assert not kept
        assert [cell.payload for cell in facts.quarantined] == printed
        assert {cell.reason for cell in facts.quarantined} == {"facts.row_not_amount"}
    else:
        assert kept == [("indicator", unit, Decimal(cell) * factor) for cell in printed]
    assert_nothing_is_lost(text, text.count("\t") - paper.split("\n")[2].count("\t"))


@pytest.mark.parametrize(("label", "factor"), OWN_UNIT)
@pytest.mark.parametrize(("paper", "cells", "declared"), [(FOLLOWUP, "40\t44\t4", 1_000_000), (CHANGES, "40\t44", 1000)])
def test_an_amount_is_read_in_the_unit_of_its_own_label(paper: str, cells: str, declared: int, label: str, factor: int | None) -> None:
    facts = read_facts(paper.format(label=label, cells=cells))
    printed = cells.split("\t")
    found = [figure.value for figure in facts.figures if figure.printed_text in printed]
    assert found == [Decimal(cell) * (factor or declared) for cell in printed]
    assert not facts.quarantined


def test_a_head_and_a_label_with_different_units_leave_the_amount_open() -> None:
    facts = read_facts("Område\tKorr. budget i mio. kr.\tForventet i mio. kr.\nSkole\t90,0\t95,0\nLøn, 1.000 kr.\t40\t44\n")
    assert [cell.reason for cell in facts.quarantined] == ["facts.unit_unknown"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Beløb i 1.000 kr.\n\nOmråde\tKorr. budget i mio. kr.\tForventet i mio. kr.\nSkole\t90,0\t95,0\n",
        "Tillægsbevillinger i 1.000 kr.\n\nKonto\t2031, mio. kr.\t2032, mio. kr.\n05.57.71 Sygedagpenge\t90,0\t95,0\n",
    ],
)
def test_the_unit_of_a_head_goes_before_the_tables(text: str) -> None:
    assert [figure.value for figure in read_facts(text).figures] == [90_000_000, 95_000_000]


HEADED = "Beløb i 1.000 kr.\n\nOmråde\tBudget\tForventet\n{heading}\nSkole\t281\t298\n{row}\nNettoudgift\nSkole\t28.100\t29.800\n"


@pytest.mark.parametrize(
    ("heading", "row", "refused"),
    [
        ("Antal elever", "Park\t148\t141", ["281", "298", "148", "141"]),
        ("Helårspersoner", "Park\t148\t141", ["281", "298", "148", "141"]),
        ("Gns. ydelse pr. md.", "Park\t148\t141", ["281", "298", "148", "141"]),
        ("Belægning i pct.", "Park\t148\t141", ["281", "298", "148", "141"]),
        ("Ledige", "Park\t148\t141", ["281", "298", "148", "141"]),
        ("Antal elever", "Løn (1.000 kr.)\t148\t141", ["281", "298"]),
        ("Antal elever", "Drift\nPark\t148\t141", ["281", "298"]),
        ("Løn (1.000 kr.)", "Park\t148\t141", []),
        ("Nettobudget pr. område", "Park\t148\t141", []),
        ("Børn og Unge", "Park\t148\t141", []),
    ],
)
def test_rows_below_a_heading_that_names_a_count_are_no_amounts(heading: str, row: str, refused: list[str]) -> None:
    facts = read_facts(HEADED.format(heading=heading, row=row))
    assert [cell.payload for cell in facts.quarantined] == refused
    assert not facts.indicators
    printed = [cell for cell in ("281", "298", "148", "141", "28.100", "29.800") if cell not in refused]
    assert [(one.printed_text, one.unit) for one in facts.figures] == [(cell, Unit.DKK) for cell in printed]


def test_a_group_of_people_that_heads_rows_of_a_budget_is_whom_the_money_is_for() -> None:
    facts = read_facts(HEADED.format(heading="Ledige", row="Park\t148\t141").replace("Nettoudgift", "Administration"))
    assert not facts.quarantined
    assert len(facts.followups) == 3


GROUPS = [
    ("Elever\t450\t452\t2\nNettoudgift\t25.000\t25.500\t500\n", ["450", "452", "2"]),
    ("Kuverter\t450\t452\t2\nLønudgift\t25.000\t25.500\t500\n", ["450", "452", "2"]),
    ("Elever\t450\t452\t2\nSkole\t550\t548\t-2\nNettoudgift i alt\t1.000\t1.000\t0\n", []),
    ("Ledige\t450\t452\t2\nSkole\t550\t548\t-2\n", []),
]


@pytest.mark.parametrize(("rows", "refused"), GROUPS)
def test_a_group_beside_rows_of_money_is_money_only_where_a_sum_holds_with_it(rows: str, refused: list[str]) -> None:
    facts = read_facts(f"Beløb i 1.000 kr.\n\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\n{rows}")
    assert [cell.payload for cell in facts.quarantined] == refused
    assert {cell.reason for cell in facts.quarantined} <= {"facts.unit_unknown"}


REFUNDS = [
    ("Refusion\t31,0\t31,8\t0,8\nNetto\t31,0\t31,7\t0,7\n", True),
    ("Refusion\t31,0\t31,8\t0,8\nNetto\t45,0\t46,7\t1,7\n", False),
    ("Refusion\t31,0\t31,8\t0,8\nPark\t45,0\t46,7\t1,7\n", False),
    ("Statsrefusion\t-31,0\t-31,8\t-0,8\nNetto\t31,0\t31,7\t0,7\n", True),
    ("Refusionsprocent\t31,0\t31,8\t0,8\nNetto\t45,0\t46,7\t1,7\n", False),
]


@pytest.mark.parametrize(("rows", "is_money"), REFUNDS)
def test_a_refund_that_can_be_no_share_or_that_makes_the_net_is_money(rows: str, is_money: bool) -> None:
    head = "Beløb i mio. kr.\n\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\n"
    facts = read_facts(f"{head}Udgifter\t62,0\t63,5\t1,5\n{rows}")
    found = [row.corrected_budget_dkk for row in facts.followups if row.label.startswith(("Refusion", "Statsrefusion"))]
    assert found == ([Decimal(-31_000_000)] if is_money else [])
