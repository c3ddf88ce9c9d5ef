"""What figures are about: the same subject in other words is the same, another one is another."""

from __future__ import annotations

import pytest

from pipeline.danish.subjects import applies_for_money, mentions, read_subject, speaks_of_whole


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sektor Skole og Fritid", "skole og fritid"),
        ("Sektor Skole, Fritid ekskl. SFO", "Skole, Fritid"),
        ("Politikområde: Forsørgelse", "forsørgelsesområdet"),
        ("Beskæftigelsesindsats", "beskæftigelsesindsatsen"),
        ("05.57.73 Kontanthjælp", "udgifter til kontanthjælp"),
        ("Kontanthjælp i 2024", "kontanthjælp"),
        ("Intern husleje", "intern husleje"),
        ("i alt", "udvalgets område"),
        ("Sygedagpengene", "Sygedagpenge"),
        ("Kontant- og uddannelseshjælp", "Kontanthjælp og uddannelseshjælp"),
        ("Skolebudgettet", "Skoleområdet"),
    ],
)
def test_the_same_subject(one: str, other: str) -> None:
    assert read_subject(one) == read_subject(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skole", "Fritid"),
        ("Børne- og ungdomsskolen", "Børneskolen og ungdomsskolen"),
        ("Skole og Fritid", "Skole"),
        ("Skole, Fritid - SFO", "Skole, Fritid ekskl. SFO"),
        ("Sygedagpenge", "Dagpenge"),
        ("Intern husleje", "Ekstern husleje"),
    ],
)
def test_another_subject(one: str, other: str) -> None:
    assert read_subject(one) != read_subject(other)


@pytest.mark.parametrize(
    ("sentence", "applies", "whole"),
    [
        ("I alt søges om tillægsbevillinger på netto 3 mio. kr.", True, True),
        ("Der søges en tillægsbevilling på 3 mio. kr. til skoler.", True, False),
        ("Samlet ventes et merforbrug på 3 mio. kr.", False, True),
        ("Der søges nye medarbejdere.", False, False),
    ],
)
def test_what_a_sentence_says(sentence: str, applies: bool, whole: bool) -> None:
    assert (applies_for_money(sentence), speaks_of_whole(sentence)) == (applies, whole)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Budgetområde 722 i alt", "budgetområde 722", True),
        ("Budgetområde 721 i alt", "budgetområde 722", False),
        ("Politikområde 5 Dagtilbud", "dagtilbud", True),  # a name tells more than a number
        ("Området i 2024", "området", True),
    ],
)
def test_an_area_without_a_name_is_told_by_its_number(one: str, other: str, same: bool) -> None:
    assert (read_subject(one) == read_subject(other)) is same


def test_a_number_of_an_area_is_named_in_a_sentence() -> None:
    assert mentions("På budgetområde 722 ventes et merforbrug.", read_subject("Budgetområde 722 i alt"))
    assert not mentions("På budgetområde 721 ventes et merforbrug.", read_subject("Budgetområde 722 i alt"))
    assert not mentions("Der er 722 elever.", read_subject("Budgetområde 722 i alt"))
