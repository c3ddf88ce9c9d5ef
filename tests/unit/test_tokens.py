"""The balance: in a recognised table every numeric token is a figure, a known non-figure, or refused."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.danish.tokens import find_tokens
from schemas.fates import TokenFate
from tests.builders import balance, read_facts
from tests.maker.minutes import make_minutes

HEAD = "\tUdgifter\tIndtægter\n\t1.000 kr.\t\nAktuel status\n05.57.73 Hjælp\n"


def count(text: str) -> dict[tuple[bool, str, str], int]:
    return {(each.in_table, each.token_class, str(each.fate)): each.tokens for each in balance(text)[0]}


def test_the_tokens_of_a_table_by_fate() -> None:
    assert count(f"I 2017 er der 23 aktiviteter.\n\n{HEAD}pkt. 18 timer 30\t5.000\t0,4-0,7\nI alt\t5.000\t-7\n") == {
        (False, "quantity", "unread"): 1,
        (False, "year", "non_figure"): 1,
        (True, "account_code", "non_figure"): 1,
        (True, "head", "non_figure"): 1,
        (True, "quantity", "figure"): 3,
        (True, "quantity", "quarantined"): 2,
        (True, "label", "non_figure"): 1,
        (True, "reference", "non_figure"): 1,
    }


@pytest.mark.parametrize("row", ["I alt2.304,5", "Løn\nI alt-2.304"])
def test_a_figure_joined_to_its_label_is_refused(row: str) -> None:
    text = f"DRIFT 2017\nUdgifter\n- 1.000 kr. -\nAktuel status\nLøn 5\n{row}\nMere 7\n"
    counts, lost = balance(text)
    refused = (*lost, *read_facts(text).quarantined)
    assert {cell.payload.lstrip("-") for cell in refused} == {row.split("alt")[1].lstrip("-")}
    assert sum(each.tokens for each in counts if each.fate is TokenFate.QUARANTINED) == 1


@pytest.mark.parametrize(
    ("row", "refused"),
    [
        ("Løn 1.329 31 163,9 7", ["1.329", "31", "163,9", "7"]),  # too many for the head: none of them is the name's for certain
        ("Løn 20191.922\t43", ["20191.922", "43"]),
        ("Løn i 30 timer 8 5 7", ["8", "5", "7"]),
        ("Løn i fase 2 1 5 7", ["1", "5", "7"]),
    ],
)
def test_numbers_that_end_a_label_are_refused_with_a_row_of_no_columns(row: str, refused: list[str]) -> None:
    text = f"{HEAD}Løn\t5\t7\n{row}\nMere\t5\t7\n"
    cells = sorted((*balance(text)[1], *read_facts(text).quarantined), key=lambda cell: cell.char_start)
    assert [cell.payload for cell in cells] == refused


@given(st.integers(0, 10_000))
def test_no_token_of_a_made_table_is_unread(seed: int) -> None:
    counts, lost = balance(make_minutes(seed).text)
    fates = Counter({(each.in_table, each.fate): 0 for each in counts})
    for each in counts:
        fates[each.in_table, each.fate] += each.tokens
    assert fates[True, TokenFate.FIGURE] > 0
    assert fates[True, TokenFate.UNREAD] == 0
    assert lost == ()


@example(["L()"])
@given(st.lists(st.text("Løn alt.,-–() 0123456789\t|%*", max_size=30), max_size=12))
def test_no_token_below_a_head_is_unread_whatever_stands_there(lines: list[str]) -> None:
    text = HEAD + "\n".join(lines) + "\nLøn\t5\t7"
    counts, _ = balance(text)
    assert sum(each.tokens for each in counts) == sum(len(find_tokens(line)) for line in text.split("\n"))
    assert not [each for each in counts if each.in_table and each.fate is TokenFate.UNREAD]
    assert any(each.in_table for each in counts)
