"""Parts said to be of the total above them are its lines where they are all of it, and only counted again where they are not."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Role, Rule
from tests.builders import make_document, read_facts
from tests.unit.reconcile.judging import find_identities, judge

HEAD = "1.000 kr.\tOpr. budget 2024\tKorr. budget 2024\tForventet regnskab 2024\n"
LEADING = "Skole i alt\t150\t155\t160\nheraf lærere\t100\t104\t105\nheraf bygninger\t50\t51\t55\n"
TWO = f"Drift i alt\t180\t185\t191\n{LEADING}Park i alt\t30\t30\t31\nheraf veje\t20\t20\t20\nheraf træer\t10\t10\t11"
PARTS = {"heraf lærere", "heraf bygninger", "heraf veje", "heraf træer"}


def list_of(role: Role, text: str) -> set[str]:
    return {fact.label for fact in read_facts(HEAD + text).followups if fact.role is role}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TWO, PARTS),
        (LEADING, {"heraf lærere", "heraf bygninger"}),
        (TWO.replace("\t51\t55", "\t51\t58"), PARTS - {"heraf lærere", "heraf bygninger"}),  # two of three columns are no sign
        (TWO.replace("heraf bygninger\t50\t51\t55\n", ""), {"heraf veje", "heraf træer"}),  # one part is not all
        (LEADING.replace("\t50\t51\t55", "\t20\t31\t15"), set()),
        ("Lærere\t100\t104\t105\nBygninger\t50\t51\t55\n" + LEADING, {"Lærere", "Bygninger"}),  # they count again what is above
    ],
)
def test_parts_that_are_all_of_their_total_are_its_lines(text: str, lines: set[str]) -> None:
    assert list_of(Role.LINE, text) == lines
    assert list_of(Role.OF_WHICH, text) == {row.split("\t")[0] for row in text.splitlines() if row.startswith("heraf")} - lines


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        ("Skole\t5\t6\t7\nPark\t1\t1\t1\nNetto i alt\t6\t7\t8", Role.TOTAL),
        ("Skole\t5\t6\t7\nNetto i alt\t5\t6\t7", Role.NET),  # one line makes no sum
        ("Udgifter\t5\t6\t7\nIndtægter\t-1\t-1\t-1\nNetto i alt\t4\t5\t6", Role.NET),  # of both sides
        ("Skole\t5\t6\t7\nPark\t1\t1\t1\nI alt\t6\t7\t8\nNetto i alt\t6\t7\t8", Role.NET),  # of the total
    ],
)
def test_a_net_below_nothing_but_lines_is_their_total(rows: str, role: Role) -> None:
    assert [fact.role for fact in read_facts(HEAD + rows).followups if fact.label == "Netto i alt"] == [role]


def test_the_totals_above_them_are_added_up() -> None:
    text = f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning\n\nSagsfremstilling\n\n{HEAD}{TWO}\n"
    judged = judge(extract_document(make_document(text)))
    sums = [one for rule in (Rule.FOOTING, Rule.GRAND_TOTAL) for one in find_identities(judged, rule)]
    assert len(sums) == 9
    assert {one.outcome for one in sums} == {Outcome.HOLDS}


BROUGHT = "Skatter\t-150\t-155\t-160\nTilskud\t-80\t-80\t-82\nDrift i alt\t210\t214\t219\nRenter\t9\t8\t7\nResultat\t-11\t-13\t-16\n"


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        (BROUGHT, Role.LINE),
        (BROUGHT.replace("Drift i alt", "I alt"), Role.TOTAL),  # it is called after nothing
        (BROUGHT.replace("-11\t-13\t-16", "-1\t-3\t-6"), Role.TOTAL),  # no sum counts it
        (BROUGHT.replace("210\t214\t219", "-230\t-235\t-242").replace("-11\t-13\t-16", "-221\t-227\t-235"), Role.TOTAL),
    ],
)
def test_a_total_brought_from_another_table_is_a_line(rows: str, role: Role) -> None:
    assert [fact.role for fact in read_facts(HEAD + rows).followups if fact.label.lower().endswith("i alt")][:1] == [role]


CASH = (
    "Skatter\t-150\t-155\t-160\nDrift\t190\t200\t210\nResultat\t40\t45\t50\n"
    "Afdrag på lån\t23\t24\t25\nForbrug af kassebeholdning\t63\t69\t75\n"
)


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        (CASH, Role.TOTAL),
        (CASH.replace("63\t69\t75", "63\t64\t65"), Role.LINE),  # one of three columns says it
        (CASH.replace("Afdrag på lån\t23\t24\t25\n", "").replace("63\t69\t75", "40\t45\t50"), Role.LINE),  # it repeats the result
    ],
)
def test_what_is_counted_on_from_the_last_result_is_a_total(rows: str, role: Role) -> None:
    assert [fact.role for fact in read_facts(HEAD + rows).followups if fact.label == "Forbrug af kassebeholdning"] == [role]
