"""Municipality, committee and date: where they are printed in the head, and never from anywhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.meeting import document_to_meeting
from pipeline.messages import render
from tests.unit.meeting.documents import keys, make_document, read

ITEM = "\n\nPunkt 1.\n\nBudget\n\nBeslutning:\n\nGodkendt.\n"

HEADS = [
    (
        "# Arbejds- & Integrationsudvalget\n**Faxe Kommune** · onsdag den 11. oktober 2017, kl. 16.00 · Torvet, Haslev",
        "320",
        "Arbejds- & Integrationsudvalget",
        date(2017, 10, 11),
    ),
    (
        "Norddjurs Kommune\n\nKlima-, plan- og teknikudvalget\nReferat, åben dagsorden\nDato: 22. oktober 2024",
        "707",
        "Klima-, plan- og teknikudvalget",
        date(2024, 10, 22),
    ),
    ("Referat, Økonomiudvalget\nHillerød Kommune\n12. juni 2019", "219", "Økonomiudvalget", date(2019, 6, 12)),
    (
        "Vejen Kommune | Forside | Politik | Job\nPolitik\nByråd\nUdvalg\nUdvalget for Teknik & Miljø\nDato: 25. oktober 2016",
        "575",
        "Udvalget for Teknik & Miljø",
        date(2016, 10, 25),
    ),
    ("Haderslev Kommune | Udvalget for Arbejde og Erhverv | 9. juni 2020", "510", "Udvalget for Arbejde og Erhverv", date(2020, 6, 9)),
    ("Mariagerfjord\n\nØkonomiudvalget\n\nReferat den 18. december 2025", "846", "Økonomiudvalget", date(2025, 12, 18)),
    ("Referat fra møde i Økonomiudvalget den 3. maj 2023\nHolbæk Kommune", "316", "Økonomiudvalget", date(2023, 5, 3)),
    ("Holbæk Kommune – Udvalget for Job og Vækst\nMødedato: 03-05-2023", "316", "Udvalget for Job og Vækst", date(2023, 5, 3)),
    ("REFERAT Socialudvalget 2018-2021 d. 27-02-2018\nMødested Faxe Kommune, Haslev", "320", "Socialudvalget", date(2018, 2, 27)),
    ("FAXE BYRÅD\n\nFaxe Byråd\n\nSocialudvalget\n\nMødet den 26.09.2017 kl. 09.00 - 13.00", "320", "Socialudvalget", date(2017, 9, 26)),
    ("**Faxe\nKommune**\n\nByrådet\n\nTid\tTirsdag 26. september 2017, kl. 09.00", "320", "Byrådet", date(2017, 9, 26)),
    (
        "Referat FAXE BYRÅD Faxe Byråd Socialudvalget Mødet den 22.11.2016 kl. 09.00-13.00 Lokale E,",
        "320",
        "Socialudvalget",
        date(2016, 11, 22),
    ),
    ("Københavns Kommune\nBørne- og Ungdomsudvalget\nMødedato\n\n14. juni 2022", "101", "Børne- og Ungdomsudvalget", date(2022, 6, 14)),
    (
        "BORNHOLMS REGIONSKOMMUNE\nSOCIAL- OG SUNDHEDSUDVALGET\nDato: 1. februar 2021",
        "400",
        "Social- og Sundhedsudvalget",
        date(2021, 2, 1),
    ),
    (
        "# Referat\n## Lyngby-Taarbæk Kommune\n**Økonomiudvalget (ØU)**\n\nTorsdag den 9. marts 2023 kl. 17",
        "173",
        "Økonomiudvalget",
        date(2023, 3, 9),
    ),
    (
        "Århus Kommune\nErhverv, Vækst og Turismeudvalget\nMøde den 9. marts 2023",
        "751",
        "Erhverv, Vækst og Turismeudvalget",
        date(2023, 3, 9),
    ),
    ("Dagsorden til møde i Teknisk Udvalg onsdag den 1. marts 2023\nVejle Kommune", "630", "Teknisk Udvalg", date(2023, 3, 1)),
    (
        "Jobudvalget - 27-10-2022\n\nReferat\nVejle Kommune\nReferat publiceret:\nMandag, 31. oktober 2022 - 15:17",
        "630",
        "Jobudvalget",
        date(2022, 10, 27),
    ),
    (
        "Vejle Kommune\nDagsorden\nErhvervs- og Jobudvalget onsdag den 17. september 2025 kl. 19.00",
        "630",
        "Erhvervs- og Jobudvalget",
        date(2025, 9, 17),
    ),
    ("1 Referat fra møde i Jobudvalget Tirsdag den 18. maj 2010 Kl i lokale 4\nVejle Kommune", "630", "Jobudvalget", date(2010, 5, 18)),
    (
        "1 Varde Kommune Åbent Referat til Udvalget for Job og Integration Mødedato: Onsdag den 9. september 2015 Mødetidspunkt: 8:00",
        "573",
        "Udvalget for Job og Integration",
        date(2015, 9, 9),
    ),
    (
        "Referat fra møde i Jobudvalget om budgetopfølgning pr. 31. marts 2023 den 3. maj 2023\nVejle Kommune",
        "630",
        "Jobudvalget",
        date(2023, 5, 3),
    ),
    ("Vejle Kommune\nUdvalg: Udvalget for skoler og børn\nMødedato: 01-03-2023", "630", "Udvalget for skoler og børn", date(2023, 3, 1)),
    ("Udvalget for kultur, fritid og idræt\nFaxe Kommune\nMøde 1-3-2023", "320", "Udvalget for kultur, fritid og idræt", date(2023, 3, 1)),
    ("Udvalget for Læring - Referat\nFaxe Kommune\nUdvalget for Læring\nMøde 7.9.2022", "320", "Udvalget for Læring", date(2022, 9, 7)),
    ("Møde i Udvalg for skole og ungdom\nFaxe Kommune\nMødedato: 7. september 2022", "320", "Udvalg for skole og ungdom", date(2022, 9, 7)),
    ("Referat\ntil mødet i Jobudvalget den 7. november 2017 kl. 8 i Odense Rådhus, lokale 3", "461", "Jobudvalget", date(2017, 11, 7)),
    ("Referat\nDato: Onsdag, Marts 1, 2023 - 08:20\nFaxe Kommune\nJobudvalget", "320", "Jobudvalget", date(2023, 3, 1)),
    ("Vejle Kommune\nUdvalg: Klima- og Miljøudvalget\nDato og tid: 01-03-2023 kl. 15", "630", "Klima- og Miljøudvalget", date(2023, 3, 1)),
]


@pytest.mark.parametrize(("head", "code", "committee", "day"), HEADS, ids=[committee for _, _, committee, _ in HEADS])
def test_heads_in_many_manners(head: str, code: str, committee: str, day: date) -> None:
    meeting = read(head + ITEM)
    assert (meeting.municipality_code, meeting.committee, meeting.meeting_date) == (code, committee, day)
    assert meeting.meeting_id == f"{code}.{committee.replace(' ', '_').lower()}.{day.isoformat()}"
    assert len(meeting.items) == 1
    assert meeting.notes == ()


@pytest.mark.parametrize(
    ("head", "case", "committee"),
    [
        ("Plan, By og Land\n\nTirsdag den 04-06-2019 kl. 16:00", "Administrationen indstiller til Plan, By og Land", "Plan, By og Land"),
        ("Senior\n4. juni 2019", "Beslutning fra Senior, 4. juni 2019\n\nGodkendt.", "Senior"),
        ("Senior\n4. juni 2019", "Det anbefales, at sagen sendes til Senior.", "Senior"),
        ("Senior\nden 4. juni 2019", "Notatet er udarbejdet til Senior.", None),  # no case goes to it
        ("Senior\n4. juni 2019", "Forvaltningen indstiller til Seniorrådet", None),
        ("Senior\n4. juni 2019", "Forvaltningen indstiller hertil Senior", None),
        ("Senior\n4. juni 2019", "Beslutningen går til Senior", None),
        ("Senior\n4. juni 2019", "Beslutning Senior d. 4. juni 2019\n\nGodkendt.", "Senior"),
        ("Senior\n4. juni 2019", "Bilag Senior den 4. juni 2019", None),
        ("Til Senior!\n4. juni 2019", "Forvaltningen indstiller til Til Senior!", None),
        ("Faxe Kommune\n4. juni 2019", "Forvaltningen indstiller til Faxe Kommune", None),
        ("Referat\n4. juni 2019", "Forvaltningen indstiller til referat", None),
        ("Sted: Senior\n4. juni 2019", "Forvaltningen indstiller til Senior", None),
        ("Lokale 3\n4. juni 2019", "Det indstilles, at der holdes møde i Lokale 4.", None),
        ("Senior\nTelefon 12 34 56 78\n4. juni 2019", "Forvaltningen indstiller til Senior", None),  # not right beside the day
        ("Dagsorden\n4. juni 2019\nSenior\nMultisalen", "Beslutning Senior den 04-06-2019\n\nGodkendt.", "Senior"),
        ("4. juni 2019\nSenior\nMultisalen", "Beslutning om Senior", None),
        ("Multisalen\n4. juni 2019\nSenior", "Det indstilles, at mødet i Multisalen flyttes til Senior.", None),  # which?
        ("Byrådet\nSenior\n4. juni 2019", "Forvaltningen indstiller til Senior", "Byrådet"),  # a body is named alone
        ("Senior\n4. juni 2019\nJobudvalget", "Forvaltningen indstiller til Senior", "Jobudvalget"),
        ("Find referater fra byråd og udvalg\nSenior\n4. juni 2019", "Ingen", None),  # in a sentence no body is named
    ],
)  # fmt: skip
def test_a_body_that_no_word_tells_stands_beside_the_day(head: str, case: str, committee: str | None) -> None:
    meeting = read(f"Faxe Kommune\n\n{head}\n\nPunkt 1.\n\nBudget\n\n{case}\n\nBeslutning:\n\nGodkendt.\n")
    assert meeting.committee == committee


def test_nothing_is_taken_from_prose_or_from_people() -> None:
    meeting = read(
        """\
        Referat

        Socialudvalget

        Udvalget besøgte den 3. april 2018 Slagelse Kommune og holdt den 4. april 2018 møde med Økonomiudvalget i Greve Kommune.

        Københavns Kommune og de øvrige 6-byer har siden den 24. august 2017 arbejdet med emnet sammen i et udvalg for job.

        Afbud: formanden for Økonomiudvalget, Roskilde Kommune
        Næste møde: 20. marts 2018
        """
        + ITEM
    )
    assert (meeting.municipality, meeting.committee, meeting.meeting_date) == (None, "Socialudvalget", None)
    assert keys(meeting) == ["meeting.no_municipality", "meeting.no_date"]
    assert meeting.meeting_id is None


def test_nothing_is_taken_from_the_items_or_the_contents() -> None:
    meeting = read(
        """\
        Indholdsfortegnelse

        1	Besøg i Faxe Kommune den 3. april 2018	1
        2	Valg til Socialudvalget	2

        Punkt 1.

        Besøg i Faxe Kommune

        Mødet den 3. april 2018

        Socialudvalget
        """
    )
    assert (meeting.municipality, meeting.committee, meeting.meeting_date) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Vejle Kommune\nSocialudvalget\nMødet den 4. april 2019\nMødedato: 5. april 2019", "meeting.date_conflict"),
        ("Vejle Kommune\nFaxe Kommune\nSocialudvalget\nMødet den 4. april 2019", "meeting.municipality_conflict"),
        ("Vejle Kommune\nSocialudvalget\nØkonomiudvalget\nMødet den 4. april 2019", "meeting.committee_conflict"),
    ],
)
def test_what_contradicts_itself_is_left_open(head: str, key: str) -> None:
    meeting = read(head + ITEM)
    assert keys(meeting) == [key]
    assert meeting.meeting_id is None


def test_the_meetings_own_date_comes_before_the_papers() -> None:
    meeting = read("Vejle Kommune\nSocialudvalget\nDato: 9. april 2019\nMødedato: 5. april 2019" + ITEM)
    assert (meeting.meeting_date, keys(meeting)) == (date(2019, 4, 5), [])


def test_a_wrong_weekday_is_said() -> None:
    meeting = read("Vejle Kommune\nSocialudvalget\nMødedato: mandag den 5. april 2019" + ITEM)
    assert (meeting.meeting_date, keys(meeting)) == (date(2019, 4, 5), ["meeting.weekday_conflict"])


def test_a_committee_counts_before_the_council_above_it() -> None:
    meeting = read("Randers Byråd\nByrådet\nHandicaprådet\nMødet den 4. april 2019" + ITEM)
    assert (meeting.committee, meeting.committee_kind) == ("Handicaprådet", "advisory")


def test_an_unlisted_municipality_is_taken_as_printed() -> None:
    meeting = read("NORD-SØBY KOMMUNE\nSocialudvalget\nMødet den 4. april 2019" + ITEM)
    assert (meeting.municipality, meeting.municipality_code) == ("Nord-Søby", None)
    assert keys(meeting) == ["meeting.unknown_municipality"]
    assert meeting.meeting_id == "nord-søby.socialudvalget.2019-04-04"


@pytest.mark.parametrize("name", ["Hvidsted", "Bymøde", "Stedby", "Referatby"])
def test_an_unlisted_name_may_hold_a_word_that_heads_carry(name: str) -> None:
    meeting = read(f"{name} Kommune\nSocialudvalget\nMødet den 4. april 2019{ITEM}")
    assert meeting.municipality == name
    (note,) = meeting.notes
    assert name in render(note.key, note.params)
    assert "schemas/reference/municipalities.csv" in render(note.key, note.params)


@pytest.mark.parametrize(
    ("first", "made_up"),
    [
        ("Nord-Søby Kommune findes ikke: kommunen og alle tal er opdigtet.", True),
        ("Nord-Søby Kommune findes ikke; mødet og tallene herunder er opdigtede.", True),
        ("Referatet er opdigtet; tallene er ikke virkelige.", True),
        ("(Protokollen er opdigtet, og\ntallene er ikke virkelige.)", True),
        ("Dette er et opdigtet referat.", True),
        ("Mødet er opdigtet, og tallene er lavet til formålet.", True),
        ("Dette er et øvelsespapir: alle sager og beløb er opfundet.", True),
        ("Referatet er godkendt; ansøgeren havde opdigtet sin begrundelse.", False),
        ("Tallene er ikke endelige.", False),
        ("Gengivet: tabellernes tal er de offentlige.", False),
        ("Oversigten findes ikke i Nord-Søby Kommune.", False),
    ],
)
def test_a_paper_that_says_that_it_is_made_up(first: str, made_up: bool) -> None:
    meeting = read(f"{first}\n\nNord-Søby Kommune\nSocialudvalget\nMødet den 4. april 2019{ITEM}")
    assert meeting.municipality == "Nord-Søby"
    assert keys(meeting) == ["meeting.made_up" if made_up else "meeting.unknown_municipality"]


def test_a_paper_may_say_at_its_end_that_it_is_made_up() -> None:
    meeting = read(f"Nord-Søby Kommune\nSocialudvalget\nMødet den 4. april 2019{ITEM}\n\nReferatet er opdigtet; tallene er ikke virkelige.")
    assert keys(meeting) == ["meeting.made_up"]


def test_an_unlisted_committee_is_taken_as_printed() -> None:
    meeting = read("Vejle Kommune\nLandsby- og Havneudvalget\nMødet den 4. april 2019" + ITEM)
    assert (meeting.committee, meeting.committee_kind) == ("Landsby- og Havneudvalget", "standing")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Referat\n\nPunkt 1: Budget\n\nSagsfremstilling\nTal.\n", "minutes"),
        ("Dagsorden\n\nPunkt 1: Budget\n\nSagsfremstilling\nTal.\n", "agenda"),
        ("Dagsorden\n\nPunkt 1: Budget\n\nBeslutning\nGodkendt.\n", "minutes"),
        ("NOTAT\n\nTil Socialudvalget\n\nHer er tallene.\n", "memo"),
        ("Til Socialudvalget\n\nI dette notat er tallene samlet.\n", "memo"),
        ("Bilag 3: Oversigt over tal\n\n1 2 3\n", "appendix"),
        ("Nogle tal\n\n1 2 3\n", "unknown"),
        ("Punkt 1: Budget\n\nBeslutning\nGodkendt.\n", "minutes"),
        ("Punkt 1: Budget\n\nSagsfremstilling\nTal.\n", "unknown"),
    ],
)
def test_document_kinds(text: str, kind: str) -> None:
    assert str(read(text).document_kind) == kind


def test_margins_say_whose_paper_it_is_only_where_the_head_does_not() -> None:
    silent = replace(make_document("Referat fra mødet den 3. maj 2023" + ITEM), margins=("Jobudvalget 03-05-2023 | Faxe Kommune",))
    meeting = document_to_meeting(silent)
    assert (meeting.municipality_code, meeting.committee, meeting.meeting_date) == ("320", "Jobudvalget", date(2023, 5, 3))
    telling = replace(make_document("Vejle Kommune\nReferat fra Socialudvalget den 3. maj 2023" + ITEM), margins=silent.margins)
    meeting = document_to_meeting(telling)
    assert (meeting.municipality_code, meeting.committee) == ("630", "Socialudvalget")


def test_a_bare_name_counts_only_where_no_municipality_is_named() -> None:
    assert read("Ringsted\n\nFaxe Kommune\nReferat fra Jobudvalget den 3. maj 2023" + ITEM).municipality_code == "320"


def test_a_town_hall_names_only_a_municipality_on_the_list() -> None:
    assert read("Referat\nJobudvalget\nMøde den 3. maj 2023, Hinnerup Rådhus" + ITEM).municipality is None
    assert read("Faxe Kommune\nJobudvalget\nMøde den 3. maj 2023, Odense Rådhus" + ITEM).municipality_code == "320"


def test_margins_say_the_day_only_where_the_head_does_not() -> None:
    margins = ("Jobudvalget 03-05-2023",)
    silent = replace(make_document("Faxe Kommune\nReferat" + ITEM), margins=margins)
    assert document_to_meeting(silent).meeting_date == date(2023, 5, 3)
    telling = replace(make_document("Faxe Kommune\nReferat fra mødet den 1. marts 2023" + ITEM), margins=margins)
    assert document_to_meeting(telling).meeting_date == date(2023, 3, 1)
    unclear = replace(make_document("Faxe Kommune\nMødet den 1. marts 2023\nMødedato: 2. marts 2023" + ITEM), margins=margins)
    assert document_to_meeting(unclear).meeting_date is None


DECIDED = "Faxe Kommune\nJobudvalget\n\n1. Pulje\n\nBeslutning i Jobudvalget den {first}\n\nGodkendt.\n\n2. Budget\n\nSagsnr. 19/20\n\n"


@pytest.mark.parametrize(
    ("heading", "day", "key"),
    [
        ("Beslutning i Jobudvalget den 3. maj 2023", date(2023, 5, 3), "meeting.date_by_decision"),
        ("Beslutning i Økonomiudvalget den 9. maj 2023", date(2023, 5, 3), "meeting.date_by_decision"),
        ("Beslutning i Jobudvalget den 9. maj 2023", None, "meeting.no_date"),
    ],
)
def test_a_meeting_without_a_date_is_of_the_day_of_the_committees_own_decisions(heading: str, day: date | None, key: str) -> None:
    meeting = read(DECIDED.format(first="3. maj 2023") + f"{heading}\n\nAnbefales.\n")
    assert (meeting.meeting_date, keys(meeting)) == (day, [key])
