"""An account in a cell of its own, wherever it stands beside the name."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_tables

NAMES = ("Hjælp", "Støtte")
CODES = ("05.57.71", "05.57.73")


def set_table(order: tuple[str, ...], head: str, manner: str = "\t") -> str:
    """A table whose rows hold their account, name and amounts in some order, and a total without account."""
    rows = [{"k": code, "n": name, "a": "3.200\t100"} for code, name in zip(CODES, NAMES, strict=True)]
    rows.append({"k": "", "n": "I alt", "a": "6.400\t200"})
    heads = {"k": "Konto", "n": "Tekst", "a": head}
    lines = ["\t".join(each[part] for part in order) for each in (heads, *rows)]
    if manner == "|":
        return "\n".join(f"| {line.replace(chr(9), ' | ')} |" for line in lines)
    if manner == " ":
        return "\n".join("".join(f"{cell:<14}" for cell in line.split("\t")) for line in lines)
    return "\n".join(lines)


ORDERS = pytest.mark.parametrize("order", [("k", "n", "a"), ("n", "k", "a"), ("n", "a", "k")], ids=["before", "behind", "last"])


@ORDERS
@pytest.mark.parametrize("manner", ["\t", "|", " "], ids=["tabs", "pipes", "aligned"])
def test_an_account_is_read_on_either_side_of_its_name(order: tuple[str, ...], manner: str) -> None:
    facts = read_facts(f"1.000 kr.\n\n{set_table(order, 'Udgift' + chr(9) + 'Indtægt', manner)}", "Tillægsbevilling")
    read = [(fact.account_codes, fact.account_codes_printed, fact.account_name) for fact in facts.appropriations]
    assert read == [*(((code,), code, name) for code, name in zip(CODES, NAMES, strict=True)), ((), None, None)]


@ORDERS
def test_a_follow_up_parts_the_account_from_the_label(order: tuple[str, ...]) -> None:
    facts = read_facts(f"1.000 kr.\n\n{set_table(order, 'Korr. budget' + chr(9) + 'Forbrug')}").followups
    assert [(fact.account_codes, fact.label) for fact in facts] == [((CODES[0],), NAMES[0]), ((CODES[1],), NAMES[1]), ((), "I alt")]


def test_an_account_behind_its_name_heads_the_lines_below_it() -> None:
    text = "1.000 kr.\tKonto\tUdgift\tIndtægt\nHjælp\t05.57.71\nLøn\t\t5\t7\nStøtte\t05.57.73\nHusleje\t\t6\t8"
    facts = read_facts(text, "Tillægsbevilling").appropriations
    assert [(fact.account_codes, fact.account_name, fact.text) for fact in facts] == [
        ((CODES[0],), "Hjælp", "Løn"),
        ((CODES[1],), "Støtte", "Husleje"),
    ]


@pytest.mark.parametrize("label", ["Flyttes til 05.57.71", "Sag 00.22.02-P35-19-17"])
def test_an_account_that_a_label_speaks_of_is_not_the_row_s(label: str) -> None:
    facts = read_facts(f"1.000 kr.\tUdgift\tIndtægt\n05.57.72 Sociale formål\nLøn\t5\t7\n{label}\t6\t8", "Tillægsbevilling").appropriations
    assert {fact.account_codes for fact in facts if fact.expenditure_dkk} == {("05.57.72",)}


def test_a_row_without_account_keeps_its_label_without_leader_dots() -> None:
    facts = read_facts("1.000 kr.\tKonto\tKorr. budget\tForbrug\nHjælp ........\t05.57.71\t5\t7\nStøtte ........\t\t6\t8").followups
    assert [(fact.account_codes, fact.label) for fact in facts] == [((CODES[0],), "Hjælp"), ((), "Støtte")]


def test_of_two_accounts_in_cells_of_their_own_neither_is_the_row_s() -> None:
    text = "1.000 kr.\tKonto\tKontonr.\tUdgift\tIndtægt\nLøn\t05.57.71\t05.57.73\t6\t7"
    (fact,) = read_facts(text, "Tillægsbevilling").appropriations
    assert not fact.account_codes
    assert fact.expenditure_dkk == 6000


def test_an_account_under_a_head_is_none_of_its_words() -> None:
    (table,) = read_tables("1.000 kr.\tUdgift\tIndtægt\nHjælp\t05.57.71\nLøn\t5\t7\nHusleje\t6\t8")
    assert [column.header for column in table.columns] == ["Udgift", "Indtægt"]


@pytest.mark.parametrize(
    ("label", "codes", "name"),
    [
        ("05.28.20-23 Børn og familier", (), "05.28.20-23 Børn og familier"),  # a range: nobody can tell which accounts it holds
        ("05.25.10 - 05.25.19 Dagtilbud", (), "05.25.10 - 05.25.19 Dagtilbud"),
        ("05.57.71 og 05.57.73 Hjælp", ("05.57.71", "05.57.73"), "Hjælp"),
        ("05.28.20 – 23 Børn", (), "05.28.20 – 23 Børn"),
        ("05.57.72 - sociale formål", ("05.57.72",), "sociale formål"),
        ("05.57.71 - 225-timersreglen", ("05.57.71",), "225-timersreglen"),
        ("05.57.12 – 18-29-årige", ("05.57.12",), "18-29-årige"),
        ("05.57.12 - 30 pct. ordning", ("05.57.12",), "30 pct. ordning"),
        ("05.57.73 - 30 dages reglen", ("05.57.73",), "30 dages reglen"),  # no range ends before it begins
        ("05.57.12 - 24timers tilbud", ("05.57.12",), "24timers tilbud"),
        ("05.57.12 - 2025 hold", ("05.57.12",), "2025 hold"),
    ],
)
def test_a_range_of_accounts_is_none_of_them(label: str, codes: tuple[str, ...], name: str) -> None:
    (fact,) = read_facts(f"1.000 kr.\tKorr. budget 2024\tForventet regnskab 2024\n{label}\t5\t7").followups
    assert (fact.account_codes, fact.label) == (codes, name)
