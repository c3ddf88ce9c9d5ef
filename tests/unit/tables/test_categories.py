"""Words behind the labels that sort the rows are no part of their names; words that say what a row is about are."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

HEAD = "1.000 kr.\nOmråde\tArt\tOprindeligt budget\tKorr. budget\n"
ROWS = ("Skole", "Klub", "Park", "Havn", "Hal", "Bad", "Bro")


def set_table(*words: str) -> str:
    return HEAD + "".join(f"{name}\t{word}\t{10 * at}\t{20 * at}\n" for at, (name, word) in enumerate(zip(ROWS, words, strict=False), 1))


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (("Central", "Decentral", "Central", "Decentral", "Central", "Central"), list(ROWS[:6])),
        (("Central", "Decentral", "Central", "Decentral", "Central", "Central", ""), list(ROWS)),
        (("Nord", "Syd", "Øst", "Vest", "Nord", "Syd"), ["Skole Nord", "Klub Syd", "Park Øst", "Havn Vest", "Hal Nord", "Bad Syd"]),
        (("Central", "Decentral", "Central"), ["Skole Central", "Klub Decentral", "Park Central"]),
        (("Fleksjob", "Seniorjob") * 2, ["Skole Fleksjob", "Klub Seniorjob", "Park Fleksjob", "Havn Seniorjob"]),
    ],
)
def test_a_word_that_sorts_the_rows_is_no_part_of_their_names(words: tuple[str, ...], labels: list[str]) -> None:
    assert [row.label for row in read_table(set_table(*words)).rows if row.values] == labels


def test_rows_that_only_such_a_word_tells_apart_keep_it() -> None:
    text = HEAD + "".join(f"{name}\t{word}\t10\t20\n" for name in ("Skole", "Klub", "Park") for word in ("Central", "Decentral"))
    assert [row.label for row in read_table(text).rows if row.values][:2] == ["Skole Central", "Skole Decentral"]


def test_a_mark_of_the_side_leaves_a_sum_that_its_label_names() -> None:
    head = "Tillægsbevillinger, 1.000 kr.\n\nKonto\tArt\t2031\t2032\n"
    rows = "05.30.26 Timer\tUdgift\t400\t500\n05.30.27 Leje\tIndtægt\t-40\t-50\n"
    sums = "Udgifter i alt\tUdgift\t400\t500\nSøgt bevilling\tNetto\t360\t450\n"
    facts = read_facts(head + rows + sums)
    found = [(row.role, row.expenditure_dkk, row.income_dkk, row.net_dkk) for row in facts.appropriations if row.fiscal_year == 2031]
    assert found == [
        ("line", 400_000, None, None),
        ("line", None, -40_000, None),
        ("total", 400_000, None, None),
        ("net", None, None, 360_000),
    ]
