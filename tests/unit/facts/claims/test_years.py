"""The fiscal year of a figure in prose: said in its sentence or around it, and none where the words name several or another."""

from __future__ import annotations

import pytest

from pipeline.facts import prose_to_claims
from pipeline.model import Claim
from pipeline.tables import item_to_tables
from schemas.lists import YearSource
from tests.builders import make_document, make_item, make_meeting

TABLE = "\n\n1.000 kr.\tKorrigeret budget {year}\tForventet {year}\tAfvigelse\nSkoler\t1.200\t1.300\t100\nKlubber\t300\t320\t20\n\n"
TITLED = "Opfølgning 2021"

OWN = [
    ("Der er 310 ledige i 2020.", 2020),
    ("I 2020 var der 310 ledige.", 2020),
    ("Budgettet for 2022 er 4 mio. kr.", 2022),
    ("Merudgiften er 2 mio. kr. i forhold til budget 2020.", 2020),
    ("Udgiften ventes at falde til 3 mio. kr. fra 2023.", 2023),
    ("Pr. 31. august 2020 er der 310 ledige.", 2020),
    ("Ordningen, der trådte i kraft 1. juli 2019, har 118 brugere.", 2021),
    ("Tilskuddet for ansatte visiteret fra 2014 er 4 mio. kr.", 2021),
    ("Siden marts 2020 er antallet faldet med 27 personer.", 2021),
    ("Der er afsat 3 mio. kr. i 2024-priser.", 2021),
    ("Der er 310 ledige.", 2021),
    ("Andelen er 12 pct.", 2021),
]
NOT_SAID = [
    "Der gives 2 mio. kr. i hvert af årene 2018 og 2019.",
    "Der gives 2 mio. kr. i 2018-2021.",
    "Der var 310 ledige sidste år.",
    "Driften koster 2 mio. kr. årligt.",
    "Over de fire år spares 2 mio. kr.",
    "Næste år koster det 3 mio. kr.",
]


def read(text: str, title: str = TITLED) -> list[Claim]:
    """What the prose of an item with this text claims."""
    document = make_document(text)
    item = make_item(document, title, ())
    return list(prose_to_claims(make_meeting(document, item), item, item_to_tables(document, item, ())).claims)


def say(claim: Claim) -> tuple[int | None, YearSource | None]:
    return claim.fiscal_year, claim.fiscal_year_source


@pytest.mark.parametrize(("sentence", "year"), OWN)
def test_a_sentence_says_its_own_year_before_the_title_does(sentence: str, year: int) -> None:
    source = YearSource.TITLE if year == 2021 else YearSource.SENTENCE
    assert [say(claim) for claim in read(sentence)] == [(year, source)]


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_a_sentence_of_several_years_or_another_one_has_none(sentence: str) -> None:
    assert [say(claim) for claim in read(sentence)] == [(None, None)]


def test_each_figure_has_the_year_that_stands_behind_it() -> None:
    found = read("Antallet faldt fra 1.128 ledige i 2019 til 1.094 ledige i 2020. Basis er i 2023 på 12 mio. kr. og i 2024 på 13 mio. kr.")
    assert [claim.fiscal_year for claim in found] == [2019, 2020, 2023, 2024]


SEVERAL_CLAUSES = [
    ("I 2021 3,4 mio. kr. under loftet, i 2022 et merforbrug på 0,7 mio. kr. og i 2023 0,9 mio. kr. under loftet.", [2021, 2022, 2023]),
    ("Der ventes en stigning i 2021 på 5,0 mio. kr., i 2022 et fald på 6,0 mio. kr. og i 2023 et fald på 7,0 mio. kr.", [2021, 2022, 2023]),
    ("Loftet brydes med 8,2 mio. kr. i 2021, i 2022 er bruddet 9,1 mio. kr., i 2023 er bruddet 2,4 mio. kr.", [2021, 2022, 2023]),
    ("Loftet brydes i 2021 med 8,2 mio. kr. (i 2022 9,1 mio. kr.).", [2021, 2022]),
    ("Loftet brydes i 2021 med 8,2 mio. kr. - i 2022 med 9,1 mio. kr.", [2021, 2022]),
    ("Bruddet på 8,2 mio. kr., i 2022 et brud på 9,1 mio. kr.", [None, 2022]),  # of which year the first is stands nowhere
    ("I 2021 er bruddet 8,2 mio. kr., som i 2022 falder bort.", [2021]),
    ("Bruddet er 8,2 mio. kr., som falder i 2022.", [2022]),
]


@pytest.mark.parametrize(("sentence", "years"), SEVERAL_CLAUSES)
def test_a_year_that_opens_the_next_clause_is_that_of_the_amount_in_it(sentence: str, years: list[int | None]) -> None:
    assert [claim.fiscal_year for claim in read(sentence, "Opfølgning")] == years


def test_a_sentence_on_another_year_leaves_the_next_one_open() -> None:
    assert [claim.fiscal_year for claim in read("I 2019 var der 310 ledige. Heraf var 80 unge. Der er 9 i praktik.")] == [2019, None, None]


def test_a_heading_and_a_lead_in_say_the_year_of_what_stands_under_them() -> None:
    assert say(read("Regnskab 2019\n\nDer er brugt 3 mio. kr.")[0]) == (2019, YearSource.HEADING)
    assert [say(claim) for claim in read("I budget 2019 afsættes:\n\n- 3 mio. kr. til skoler", "Ny pulje")] == [(2019, YearSource.LEAD)]
    assert say(read("I budget 2019 afsættes:\n\n- 3 mio. kr. til skoler")[0]) == (None, None)


def test_the_tables_of_an_item_say_its_year_and_where_they_differ_the_one_beside() -> None:
    one = "Skoler viser 100 t.kr. mere." + TABLE.format(year=2020)
    assert say(read(one, "Opfølgning")[0]) == (2020, YearSource.TABLE)
    two = one + "Der er 9 klasser.\n\nDer er i alt givet 4 mio. kr. til foreninger.\n\nDe får pengene forud.\n\n" * 3
    two += "Klubber viser 20 t.kr. mere." + TABLE.format(year=2022)
    years = [claim.fiscal_year for claim in read(two, "Opfølgning")]
    assert (years[0], years[-1], set(years[2:-1])) == (2020, 2022, {None})


def test_the_meetings_year_alone_says_nothing() -> None:
    assert say(read("Der er 9 klasser.", "Skoler")[0]) == (None, None)
    assert say(read("Der er 9 klasser. Budget 2019 er vedtaget.", "Skoler")[0]) == (None, None)
