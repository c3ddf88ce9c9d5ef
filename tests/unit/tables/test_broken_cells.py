"""A head that is broken inside its cells is one line of heads; what is none is left alone."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

HEAD = "Område\tOprindeligt\nbudget\tKorrigeret\nbudget\tForbrug\n31. juli\tForventet\nregnskab\tAfvigelse\n"
ROWS = "Veje\t24.315\t24.890\t14.205\t25.640\t750\nParker\t9.870\t10.045\t5.310\t10.045\t0\n"


def test_the_lines_of_a_cell_are_one_head() -> None:
    table = read_table(f"1.000 kr.\n\n{HEAD}{ROWS}")
    assert [column.header for column in table.columns] == [
        "Oprindeligt budget", "Korrigeret budget", "Forbrug 31. juli", "Forventet regnskab", "Afvigelse",
    ]  # fmt: skip
    assert [int(fact.deviation_dkk or 0) for fact in read_facts(f"1.000 kr.\n\n{HEAD}{ROWS}").followups] == [750_000, 0]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(HEAD.replace("\tAfvigelse", ""), id="a tab too few"),
        pytest.param(HEAD.replace("Område", "Område\tNr."), id="a tab too many"),
        pytest.param(HEAD.replace("budget\tKorrigeret", "\nbudget\tKorrigeret"), id="a blank line between"),
        pytest.param("Veje\tsti\ntorv\tbro\nkaj\thavn\nmole\tpark\nplads\tgade\n", id="words that nobody knows"),
    ],
)
def test_what_is_no_broken_head_is_not_joined(head: str) -> None:
    assert not read_facts(f"1.000 kr.\n\n{head}{ROWS}").followups


def test_heads_over_lines_that_lost_their_last_tabs_stand_where_they_stood() -> None:
    rows = "Antal helårspersoner\t1520\t1559\t39\nNetto, mio. kr.\t212,377\t221,503\t9,126\n"
    table = read_table(f"Førtidspension\n\n\tKorrigeret\n\tbudget\tSkøn\n\t2031\t2031\tDifference\n{rows}")
    assert [column.header for column in table.columns] == ["Korrigeret budget 2031", "Skøn 2031", "Difference"]
