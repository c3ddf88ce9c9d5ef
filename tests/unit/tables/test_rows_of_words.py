"""A row that prints words for figures is one of its table; words that can head what stands below begin another."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "1.000 kr.\tKorr. budget 2024\tForventet regnskab 2024\tAfvigelse\n"
ABOVE, BELOW = "Hal\t60\t62\t2\n", "Vej\t40\t41\t1\nBro\t10\t15\t5\n"
ALL, CUT = ["Hal", "Vej", "Bro"], ["Hal"]


@pytest.mark.parametrize(
    ("between", "rows"),
    [
        ("Sti\tUdskudt til 2025\tUdskudt til 2025\t\n", ALL),
        ("Sti\tUdskudt\tUdskudt\t\n", ALL),
        ("Sti\tUdskudt til 2025\tOpstart 2026\t\n", ALL),  # the rows below have a figure more
        ("Sti\tudgår\tudgår\tudgår\n", ALL),
        ("Sti\tUdskudt til 2025\t\t\n", ALL),
        ("Sti\tUdskudt\tUdskudt\t\nBom\tUdskudt til 2025\tOpstart 2026\t\n", ALL),
        ("Sti\tUdskudt\tAfventer\t\nBom\tUdskudt til 2025\tOpstart 2026\t\n", ALL),
        ("\tGæld ultimo 2031\tGæld ultimo 2031\t\n", CUT),  # no name: a head
        ("Sti\tUdskudt til 2025\tFærdig i 2026\tKendes i 2025\n", CUT),  # nobody knows: it may head what stands below
        ("\nMåned\tGæld ultimo 2024\tGæld ultimo 2024\t\n", CUT),  # apart from the rows above
        ("Beholdning (mio. kr.)\nMåned\tGæld ultimo 2024\tLån ultimo 2024\t\n", CUT),
        ("Bygning\tAntal plejehjem\tAntal plejehjem\t\n", CUT),  # a head that is known
        ("Anlæg\tRådighedsbeløb 2025\tRådighedsbeløb 2025\t\n", CUT),
    ],
)
def test_a_row_of_words_ends_no_table_and_a_head_does(between: str, rows: list[str]) -> None:
    facts = read_facts(HEAD + ABOVE + between + BELOW)
    assert [fact.label for fact in facts.followups][:3] == rows
    if rows == ALL:
        assert facts.indicators == ()
        assert {fact.section for fact in facts.followups} == {None}


def test_a_row_of_words_may_stand_first_and_last() -> None:
    words = "Sti\tUdskudt til 2025\tUdskudt til 2025\t\n"
    bare = "Beløb i 1.000 kr.\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\n"
    assert [fact.label for fact in read_facts(bare + words + ABOVE + BELOW).followups] == ALL
    assert [fact.label for fact in read_facts(HEAD + words + ABOVE + BELOW).followups] == ALL
    assert [fact.label for fact in read_facts(HEAD + ABOVE + BELOW + words).followups] == ALL


def test_amounts_among_words_are_refused_and_not_passed_over() -> None:
    facts = read_facts(f"{HEAD}{ABOVE}Sti\tUdskudt, 5 mio.\tUdskudt, 5 mio.\t\n{BELOW}")
    assert [cell.payload for cell in facts.quarantined] == ["Udskudt, 5 mio."] * 2
    (cell,) = read_facts(f"{HEAD}{ABOVE}Sti\tUdskudt til 2025\t\t\n{BELOW}").quarantined
    assert cell.payload == "Udskudt til 2025"


def test_amounts_that_look_like_years_head_nothing() -> None:
    facts = read_facts("1.000 kr.\tKorr. budget\tForventet regnskab\nHal\t60\t62\nSti\t2024\t2031\nVej\t5\t6\n")
    assert [fact.label for fact in facts.followups] == ["Hal", "Sti", "Vej"]
    facts = read_facts(f"{HEAD}{ABOVE}Sti\t2024\t2031\t\n{BELOW}")
    assert [fact.label for fact in facts.followups] == ["Hal", "Sti", "Vej", "Bro"]


def test_words_in_columns_of_spaces_head_nothing() -> None:
    facts = read_facts(
        "1.000 kr.     Korr. budget 2024   Forventet regnskab 2024   Afvigelse\n"
        "Hal                          60                        62           2\n"
        "Sti            Udskudt til 2025          Udskudt til 2025\n"
        "Vej                          40                        41           1\n"
        "Bro                          10                        15           5\n"
    )
    assert [fact.label for fact in facts.followups] == ALL
    facts = read_facts(
        "1.000 kr.     Korr. budget 2024   Forventet regnskab 2024   Afvigelse\n"
        "Hal                          60                        62           2\n"
        "Bygning             Areal i alt                Areal i alt\n"
        "Vej                          40                        41           1\n"
    )
    assert [fact.label for fact in facts.followups] == CUT, "of other words in such columns nobody knows"
