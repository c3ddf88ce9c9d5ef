"""The shares of a deviation: what they come to, what they may leave over, and what is no row's own deviation."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from schemas.lists import Outcome, Rule
from tests.builders import make_document
from tests.unit.reconcile.judging import find_identities, judge

HOLDS, FAILS = [Outcome.HOLDS], [Outcome.FAILS]
TABLE = "1.000 kr.\tKorrigeret budget\tForventet regnskab\tAfvigelse\nSkoler\t90.000\t93.000\t3.000\nKlubber\t60.000\t62.000\t2.000\n"
TABLE += "I alt\t150.000\t155.000\t5.000\n\n"

ALL = "Merforbruget er 3,1 mio. kr. Heraf skyldes {} mio. kr. antallet, mens 0,4 mio. kr. skyldes prisen og 0,9 mio. kr. lavere refusion."
OF_IT = "Af merforbruget på 8,9 mio. kr. kan {} mio. kr. henføres til antallet, 1,0 mio. kr. til prisen og 3,0 mio. kr. til refusionen."
SOME = "Der er et mindreforbrug på 3,3 mio. kr., heraf {} mio. kr. til kurser og 1,2 mio. kr. til mentorer."
SPLIT = "Merudgiften på 9,7 mio. kr. kan opdeles i {} mio. kr. som følge af antallet og 1,8 mio. kr. som følge af prisen."
REST = "Der er et mindreforbrug på 3,3 mio. kr. Heraf skyldes {} mio. kr. kurser, mens de resterende 1,2 mio. kr. vedrører mentorer."
SUM = "Mindreforbruget er 1,6 mio. kr. på skoler og 1,8 mio. kr. på klubber, i alt {} mio. kr."


def outcomes(prose: str, rule: Rule = Rule.PROSE_VS_PROSE) -> list[Outcome]:
    return [one.outcome for one in find_identities(judge(extract_document(make_document(prose))), rule)]


@pytest.mark.parametrize(
    ("prose", "said", "expected"),
    [
        (ALL, "1,8", HOLDS),
        (ALL, "1,7", HOLDS),  # each may be rounded
        (ALL, "1,2", FAILS),
        (ALL, "2,8", FAILS),
        (ALL.replace("0,4", "ca. 0,4"), "1,2", []),
        (ALL.replace("mens 0,4", "mens bl.a. 0,4"), "1,2", []),  # there are others
        (ALL.replace("lavere", "delvist lavere"), "1,2", []),
        (OF_IT, "4,9", HOLDS),
        (OF_IT, "9,4", FAILS),
        (OF_IT, "4,1", FAILS),
        (SOME, "2,1", HOLDS),
        (SOME, "1,1", []),  # not all need be named
        (SOME, "2,9", FAILS),
        (REST, "2,1", HOLDS),
        (REST, "1,1", FAILS),
        (REST.replace("mens de resterende", "og de resterende"), "1,1", FAILS),
        (REST.replace("resterende ", ""), "1,1", []),
        (SPLIT, "7,8", HOLDS),
        (SPLIT, "8,7", FAILS),
        (SPLIT, "6,8", FAILS),
        (SOME.replace("og 1,2", "hvoraf 1,2"), "2,9", []),  # a share of the share
        (SOME.replace("mentorer", "mentorer, mens et merforbrug på 0,8 mio. kr. trækker fra"), "2,9", []),
        (SOME.replace("mentorer", "mentorer, delvist opvejet af prisen"), "2,9", []),
        (SOME.replace("mentorer", "mentorer. Prisen på 0,8 mio. kr. trækker ned"), "2,9", []),
        (SOME.replace("mentorer", "mentorer. Prisen ændrer 0,8 mio. kr"), "2,9", FAILS),
        (SUM, "3,4", HOLDS),
        (SUM, "3,6", FAILS),
    ],
)
def test_shares_come_to_their_deviation(prose: str, said: str, expected: list[Outcome]) -> None:
    assert outcomes(prose.format(said)) == expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Merforbruget på skoler er 3,0 mio. kr., heraf 1,0 mio. kr. til vikarer og 0,5 mio. kr. til biler.", HOLDS),
        ("Skoler\n\nDer er et merforbrug på 3,0 mio. kr. Heraf skyldes 1,0 mio. kr. flere elever.", HOLDS),
        ("Skoler giver et merforbrug på 3,0 mio. kr., selv om prisen isoleret set giver en merudgift på 4,0 mio. kr.", HOLDS),
        ("Merforbruget på 5,0 mio. kr. er fordelt med 3,0 mio. kr. på skoler og 2,0 mio. kr. på klubber.", [Outcome.HOLDS] * 3),
        ("Merforbruget på 5,0 mio. kr. er fordelt med 3,0 mio. kr. på skoler og 1,0 mio. kr. på klubber.", [*HOLDS, *HOLDS, *FAILS]),
        ("Merforbruget er 3,0 mio. kr. på skoler og 2,0 mio. kr. på klubber, i alt 5,0 mio. kr.", [Outcome.HOLDS] * 2),
        ("Samlet er merforbruget 3,0 mio. kr. på skoler og 2,0 mio. kr. på klubber, i alt 4,0 mio. kr.", [Outcome.HOLDS] * 2),
    ],
)
def test_a_share_is_held_against_a_row_only_where_it_is_shared_out_to_it(prose: str, expected: list[Outcome]) -> None:
    assert sorted(outcomes(f"{TABLE}{prose}", Rule.PROSE_VS_TABLE), reverse=True) == expected


def test_the_same_share_said_of_two_years_is_no_repetition() -> None:
    prose = "Merforbruget på skoler i 2021 er 3 mio. kr., heraf 2 mio. kr. til vikarer. Der er 1 mio. kr. i merforbrug på vikarer i 2021."
    assert outcomes(prose) == []
