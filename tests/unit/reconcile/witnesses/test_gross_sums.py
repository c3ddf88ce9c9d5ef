"""A capital grant is what a project costs over its years, gross or net; a table that does not speak of capital refutes none."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

TABLE = """{title}, 1.000 kr.
Tekst	2024	2025	2026
Nyt torv	3.000	5.000	0
Bænke	0	500	500
Salg af grund	0	0	-1.500
I alt	3.000	5.500	-1.000
"""


def outcomes(recommendation: str, title: str) -> list[Outcome]:
    text = f"Sandager Kommune\n\nPunkt 1. {title}\n\nIndstilling\n\nat {recommendation}\n\nSagsfremstilling\n\n{TABLE.format(title=title)}"
    return [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)]


@pytest.mark.parametrize(
    ("recommendation", "outcome"),
    [
        ("der gives en anlægsbevilling på 7,5 mio. kr.", [Outcome.HOLDS]),
        ("der gives en anlægsbevilling på 9,0 mio. kr.", [Outcome.NOT_CHECKABLE]),  # what costs
        ("der gives en anlægsbevilling på 8,0 mio. kr.", [Outcome.NOT_CHECKABLE]),  # a row over all years
        ("der gives en anlægsbevilling på 3,0 mio. kr.", [Outcome.NOT_CHECKABLE]),  # a year
        ("der gives en anlægsbevilling på 6,9 mio. kr.", [Outcome.FAILS]),
        ("der gives en anlægsbevilling på 6,9 mio. kr. til en ny bro", []),
    ],
)
def test_a_grant_to_a_project_is_held_against_all_its_years(recommendation: str, outcome: list[Outcome]) -> None:
    assert outcomes(recommendation, "Anlæg af torv") == outcome


def test_a_table_of_running_costs_refutes_no_grant_to_a_project() -> None:
    assert outcomes("der gives en anlægsbevilling på 6,9 mio. kr.", "Tillægsbevilling til drift") == [Outcome.NOT_CHECKABLE]


APPLIED = """Punkt 1. Tillægsbevillinger 2024

Indstilling

at der gives tillægsbevillinger til {what} på netto 5,0 mio. kr. i 2024, jf. tabel 1

Sagsfremstilling

Tabel 1. {title}, 1.000 kr.
Tekst	2024	2025
Skoler	4.000	0
Klubber	1.500	0
Ny bro, udskudt	-2.500	2.500
I alt	3.000	2.500
"""


@pytest.mark.parametrize(
    ("what", "title", "outcome"),
    [
        ("driften", "Ansøgte tillægsbevillinger", [Outcome.NOT_CHECKABLE]),  # some of the rows may be capital
        ("driften", "Ansøgte tillægsbevillinger til drift", [Outcome.FAILS]),
        ("udvalget", "Ansøgte tillægsbevillinger", [Outcome.FAILS]),
    ],
)
def test_a_grant_to_running_costs_is_refuted_only_by_a_table_of_them(what: str, title: str, outcome: list[Outcome]) -> None:
    text = f"Sandager Kommune\n\n{APPLIED.format(what=what, title=title)}"
    assert [one.outcome for one in find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)] == outcome


PROPOSALS = """Tekst	2024	2025
Lavere tilskud fra staten (DUT)	-2.000	-7.000
Færre møder	-1.800	-4.000
Nye opgaver	900	900
Forslag i alt	-900	-3.100
"""


@pytest.mark.parametrize(("amount", "outcome"), [("900.000", Outcome.NOT_CHECKABLE), ("800.000", Outcome.FAILS)])
def test_a_printed_total_that_leaves_a_line_out_may_be_what_is_meant(amount: str, outcome: Outcome) -> None:
    text = (
        "Sandager Kommune\n\nPunkt 1. Forslag til tilpasning\n\nIndstilling\n\n"
        f"at budgettet reduceres med netto {amount} kr. i 2024\n\nSagsfremstilling\n\nTilpasninger, 1.000 kr.\n{PROPOSALS}"
    )
    judged = find_identities(judge(extract_document(make_document(text))), Rule.PROSE_VS_TABLE)
    assert [one.outcome for one in judged] == [outcome]
