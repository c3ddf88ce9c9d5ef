"""A legend of one side alone proposes that a table is turned: its figures must bear that out, and less of a side is not the side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_facts

GRANTS = "{legend} Beløb i 1.000 kr.\n\nFunktion\tUdgift\tIndtægt\tNetto\n{rows}"
MIXED = "05.30.26 Hjemmepleje\t3.850\t-412\t3.438\n05.38.50 Botilbud\t-640\t0\t-640\nI alt\t3.210\t-412\t2.798\n"
MINUS = "05.30.26 Hjemmepleje\t-3.850\t412\t-3.438\n05.38.50 Botilbud\t-640\t0\t-640\nI alt\t-4.490\t412\t-4.078\n"
SAVED = "05.30.26 Hjemmepleje\t-3.850\t0\t-3.850\n05.38.50 Botilbud\t-640\t0\t-640\nI alt\t-4.490\t0\t-4.490\n"
AS_PRINTED, TURNED = 1, -1


@pytest.mark.parametrize(
    ("legend", "rows", "way"),
    [
        ("Fald i udgifter vises med minus.", MIXED, AS_PRINTED),
        ("Mindre udgifter er angivet med minus.", MIXED, AS_PRINTED),
        ("Reduktion af udgifter er angivet med minus.", MIXED, AS_PRINTED),
        ("Besparelser på udgifter vises med minus.", SAVED, AS_PRINTED),
        ("Nedsatte udgifter vises med minus.", SAVED, AS_PRINTED),
        ("Mindre udgifter vises med minus, mindre indtægter med plus.", MIXED, AS_PRINTED),
        ("Færre udgifter vises med minus og flere indtægter med minus.", SAVED, AS_PRINTED),
        ("Udgifter vises med minus.", MINUS, TURNED),
        ("I tabellen er udgifter vist med minus.", MINUS, TURNED),
        ("Flere udgifter vises med minus.", MINUS, TURNED),
        ("Reduktioner er markeret. Udgifter vises med minus.", MINUS, TURNED),
        ("Udgifter vises med minus.", MIXED, None),  # less of it, or more of it
        ("Ukendte udgifter vises med minus.", MINUS, None),  # nobody knows what such expenditure is
        ("Ukendte udgifter vises med minus.", MIXED.replace("-640", "640"), AS_PRINTED),
        ("Udgifter vises med minus.", MIXED.replace("-640", "640"), AS_PRINTED),  # of another table: only income has a minus
    ],
)
def test_words_of_expenditure_alone_turn_what_its_figures_bear_out(legend: str, rows: str, way: int | None) -> None:
    facts = read_facts(GRANTS.format(legend=legend, rows=rows))
    printed = [Decimal(cell.replace(".", "")) * 1000 for cell in rows.split("\n")[0].split("\t")[1:]]
    found = [(fact.expenditure_dkk, fact.income_dkk, fact.net_dkk) for fact in facts.appropriations]
    assert found[:1] == ([tuple(way * amount for amount in printed)] if way else [])
    assert {cell.reason for cell in facts.quarantined} == (set() if way else {"facts.sign_unknown"})


LEVELS = "{legend}\n\n1.000 kr.\tKorr. budget\tForventet regnskab\tAfvigelse\n{rows}"


@pytest.mark.parametrize(
    ("legend", "rows", "first"),
    [
        ("Mindre udgifter er angivet med minus.", "Hal\t60\t62\t2\nVej\t40\t41\t1\nBro\t-10\t-12\t-2\n", 60),
        ("Udgifter er angivet med minus.", "Hal\t60\t62\t2\nVej\t40\t41\t1\nBro\t-10\t-12\t-2\n", 60),  # no budget is mostly income
        ("Udgifter er angivet med minus.", "Hal\t-60\t-62\t-2\nVej\t-40\t-41\t-1\nBro\t10\t12\t2\n", 60),
        ("Udgifter er angivet med minus.", "Udgifter\t-60\t-62\t-2\nTakster\t20\t21\t1\nLeje\t10\t12\t2\n", 60),  # most of what is named
        ("Udgifter er angivet med minus.", "Udgifter\t60\t62\t2\nTakster\t-20\t-21\t-1\nLeje\t-10\t-12\t-2\n", 60),
        ("Udgifter er angivet med minus.", "05.30.26 Pleje\t60\t62\t2\nTakster\t-20\t-21\t-1\nLeje\t-10\t-12\t-2\n", 60),
    ],
)
def test_levels_are_turned_where_most_of_them_have_a_minus(legend: str, rows: str, first: int) -> None:
    facts = read_facts(LEVELS.format(legend=legend, rows=rows))
    assert facts.followups[0].corrected_budget_dkk == first * 1000
    assert facts.followups[0].deviation_dkk == 2000
    assert not facts.quarantined
