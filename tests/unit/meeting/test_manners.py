"""Agenda items in other municipalities' manners, and the lists that look like items and are none."""

from __future__ import annotations

import pytest

from pipeline.model import Meeting
from tests.unit.meeting.documents import brief, keys, part, read

STYLES = [
    ("Punkt {no}.\n\n{title}\n\n2023-00123{no}\n\n", "number alone, title below"),
    ("Punkt {no}: {title}\n\n2023-00123{no}\n\n", "colon"),
    ("Punkt {no} – {title}\n\n2023-00123{no}\n\n", "dash"),
    ("Punkt {no} {title}\nSagsnr.: 2023-00123{no}\n\n", "nothing between"),
    ("PUNKT {no}. {title}\n2023-00123{no}\n\n", "capitals"),
    ("Punkt nr. {no}: {title}\n2023-00123{no}\n\n", "number word"),
    ("Pkt. {no} {title}\n\n2023-00123{no}\n\n", "abbreviated"),
    ("Sag nr. {no}\n\n{title}\n\n2023-00123{no}\n\n", "case number word"),
    ("Sag {no}: {title} (2023-00123{no})\n\n", "case in brackets"),
    ("### {no}. {title}\n\n2023-00123{no}\n\n", "heading"),
    ("## Punkt {no}: {title}\n\n2023-00123{no}\n\n", "heading with word"),
    ("**{no}. {title}**\n\n2023-00123{no}\n\n", "bold"),
    ("{no}. {title}\n\n2023-00123{no}\n\n", "bare number"),
    ("{no}\t{title}\n2023-00123{no}\n\n", "number and tab"),
    ("{no} - {title}\nJ.nr. 2023-00123{no}\n\n", "number and dash"),
    ("{no} - Åben sag: {title}\nJ.nr. 2023-00123{no}\n\n", "said to be open"),
    ("## {no}. {title} (Åbent)\n\nJ.nr. 2023-00123{no}\n\n", "open behind"),
    ("{no}/ {title}\nJ.nr. 2023-00123{no}\n\n", "number and slash"),
    ("§ {no}. {title}\nJ.nr. 2023-00123{no}\n\n", "paragraph sign"),
    ("  • {no}.\n    {title}\n\n    • Punktoplysninger\n\n      Sagsnr.: 2023-00123{no}\n\n", "bullet and number alone, title below"),
    (
        "Punkt: {no}\nSagsnr.: 2023-00123{no}        Journalnr.: 00.30.14\nSagsforløb: ØU - KB - Åben sag\n{title}\n\n",
        "title below the case and its way",
    ),
    ("{no}.\n\n{title}\n\nSagsnr.: 2023-00123{no}\n\n", "number alone without its word, title below"),
]
BODY = "Beslutning\n\nGodkendt.\n\nSagsfremstilling\n\nDer er tre forhold:\n\n1. Flere ledige\n2. Højere ydelser\n3. Lavere refusion\n\n"
TITLES = {1: "Godkendelse af dagsorden", 2: "Budgetopfølgning pr. 31. marts", 3: "Kvartalsstatus: 2. kvartal", 4: "Regnskab 2022"}


@pytest.mark.parametrize("style", [style for style, _ in STYLES], ids=[name for _, name in STYLES])
def test_styles(style: str) -> None:
    text = "Referat\n\n" + "".join(style.format(no=no, title=title) + BODY for no, title in TITLES.items())
    meeting = read(text)
    assert [brief(item)[:3] for item in meeting.items] == [(str(no), title, f"2023-00123{no}") for no, title in TITLES.items()]
    assert [str(item.decision) for item in meeting.items] == ["approved"] * 4
    assert all("3. Lavere refusion" in part(meeting, item, "body") for item in meeting.items)


def test_a_subject_and_an_action_run_together_are_a_case_number() -> None:
    text = "Referat\n\n" + "".join(f"{no}  {title}\n\n00.30.14G01-003{no}\n\n{BODY}" for no, title in TITLES.items())
    assert [brief(item)[:3] for item in read(text).items] == [(str(no), title, f"00.30.14G01-003{no}") for no, title in TITLES.items()]


def only(meeting: Meeting) -> list[str]:
    return [item.title for item in meeting.items]


@pytest.mark.parametrize(
    "listed",
    [
        "1.\nFlere ledige\n2.\nHøjere ydelser\n3.\nLavere refusion",
        "• 1.\n  Flere ledige\n\n• 2.\n  Højere ydelser\n\n• 3.\n  Lavere refusion",
        "2.\nflere ledige",
        "2.\n12.500\t13.400",
        "2.\nDer er flere ledige.",
    ],
)
def test_a_list_of_numbers_alone_is_no_agenda(listed: str) -> None:
    case = "{no}.\n{title}\n\nSagsfremstilling\n\nDer er tre forhold:\n\n{listed}\n\nBeslutning\n\nGodkendt.\n\n"
    titles = {1: "Godkendelse af dagsorden", 4: "Budgetopfølgning pr. 31. marts"}
    meeting = read("Referat\n\n" + "".join(case.format(no=no, title=title, listed=listed) for no, title in titles.items()))
    assert [(item.item_no, item.title) for item in meeting.items] == list(titles.items())


def test_a_list_in_prose_is_no_agenda() -> None:
    meeting = read(
        """\
        1. Godkendelse af dagsorden

        Beslutning
        Godkendt.

        2. Indsatser

        Sagsfremstilling

        Fire områder:

        1. Tryghed

        2. Trivsel

        3. Uddannelse

        4. Forebyggelse

        Økonomi

        Ingen

        3. Eventuelt
        """
    )
    assert only(meeting) == ["Godkendelse af dagsorden", "Indsatser", "Eventuelt"]


@pytest.mark.parametrize(
    ("listed", "below"),
    [
        ("", "Sagsnummer: 00.22.04-G01-6-18\n\n"),  # the list itself got lost on the way
        ("", ""),
        ("1. Godkendelse af dagsorden\n2. Regnskab\n\n", "Sagsnummer: 00.22.04-G01-6-18\n\n"),
    ],
)
def test_the_first_item_below_the_heading_of_the_contents_is_no_entry(listed: str, below: str) -> None:
    titles = [(1, "Godkendelse af dagsorden"), (2, "Regnskab")]
    cases = "".join(f"{no}. {title}\n\n{below}Beslutning\n\nGodkendt.\n\n" for no, title in titles)
    meeting = read(f"Referat\n\nIndholdsfortegnelse\n\n{listed}{cases}")
    assert [(item.item_no, item.title) for item in meeting.items] == titles


def test_table_rows_and_sentences_with_item_words_are_no_items() -> None:
    meeting = read(
        """\
        Punkt 1: Budget

        Sagsfremstilling

        Pkt. 42 Principafgørelse 7515 om sygedagpenge	11
        Pkt. 44 Efterbetaling	4
        pkt. 28 - Satspulje 36
        Punkt 3 i aftalen blev drøftet.
        Punkt 2 og 4 hænger sammen.
        Sag 7 er afsluttet.

        Punkt 2: Eventuelt
        """
    )
    assert only(meeting) == ["Budget", "Eventuelt"]


@pytest.mark.parametrize(
    "contents",
    [
        "Indholdsfortegnelse\n\nÅben\n\n1\tBudget\t1\n2\tEventuelt\t4\n\nLukket\n\n3\tKøb - lukket\t\n",
        "Indholdsfortegnelse\n\nBudget.....\t3\nEventuelt.....\t4\n",
        "Indhold\n1. Budget\n2. Eventuelt\n",
        "Dagsordenspunkter\nPunkt 1: Budget\nPunkt 2: Eventuelt\n",
        "Punkt 1: Budget\nPunkt 2: Eventuelt\nPunkt 3: Køb\n",
        "Indholdsfortegnelse\n\n1 Budget 1\n2 Eventuelt med en lang titel, der fylder mere\nend en linje 12\n",
    ],
)
def test_contents_are_no_items(contents: str) -> None:
    body = "Punkt 1: Budget\n\nBeslutning\nGodkendt.\n\nPunkt 2: Eventuelt\n\nBeslutning\nIntet.\n\nPunkt 3: Køb\n\nBeslutning\nGodkendt.\n"
    meeting = read(f"Referat\n\n{contents}\n{body}")
    assert only(meeting) == ["Budget", "Eventuelt", "Køb"]
    assert all(item.decision_text for item in meeting.items)


def test_the_order_is_the_printed_one() -> None:
    meeting = read("Punkt 2: B\n\nBeslutning\nGodkendt.\n\nPunkt 1: A\n\nBeslutning\nUdsat.\n")
    assert [(item.item_no, item.title) for item in meeting.items] == [(2, "B"), (1, "A")]


def test_closed_cases_without_text_are_no_items() -> None:
    meeting = read(
        "Punkt 1: A\n\nBeslutning\nGodkendt.\n\nPunkt 2: Lukket: Køb af jord\n\nPunkt 3: Lukket: Salg\n\nBeslutning\nGodkendt.\n"
    )
    assert only(meeting) == ["A", "Lukket: Salg"]
    assert "jord" not in " ".join(part(meeting, item, kind) for item in meeting.items for kind in ("body", "decision"))


def test_equal_numbers_do_not_collide() -> None:
    text = "Punkt 1: A\n\nBeslutning\nGodkendt.\n\nPunkt 1: B\n\nBeslutning\nUdsat.\n\nPunkt 1a: C\n\nBeslutning\nUdsat.\n\nPunkt 2: D\n"
    meeting = read(text)
    assert [(item.item_no, item.item_label) for item in meeting.items] == [(1, "1"), (3, "1"), (4, "1a"), (2, "2")]
    assert keys(meeting).count("meeting.duplicate_item") == 2


def test_a_title_may_go_on_over_the_next_line() -> None:
    meeting = read(
        "Punkt 1: Budgetopfølgning for social- og\nbeskæftigelsesområdet\n\nBeslutning\nGodkendt.\n\nPunkt 2.\n\nStatus for\nområdet\n"
    )
    assert only(meeting) == ["Budgetopfølgning for social- og beskæftigelsesområdet", "Status for området"]


RUN_ON = (
    "Indholdsfortegnelse Åben 1 Godkendelse af dagsorden 1 2 Status på Projekt Nord 2 3 Besøg på messe 5 4 Eventuelt 6\n\n"
    "Punkt 1. Godkendelse af dagsorden Beslutning: Godkendt. kl. 09.00 Side 1 af 144\n\n"
    "Punkt 2. Status på Projekt Nord 2016-055128 Jobforvaltningen indstiller, at udvalget godkender 5,8 mio. kr. "
    "Beslutning: Godkendt. To var fraværende. kl. 09.00 Side 12 af 344\n\n"
    "Sagsbeskrivelse Projektet er nyt. kl. 09.00 Side 23 af 344\n\n"
    "Bilag: Plan.pdf kl. 09.00 Side 34 af 344\n\n"
    "Punkt 3. Besøg på messe Jobforvaltningen fremsender til udvalgets orientering en invitation. "
    "Beslutning: Til orientering. kl. 09.00 Side 4 af 44"
)


def test_a_run_on_transcript() -> None:
    meeting = read(RUN_ON)
    assert [brief(item) for item in meeting.items] == [
        ("1", "Godkendelse af dagsorden", None, "approval", "approved"),
        ("2", "Status på Projekt Nord", "2016-055128", "approval", "approved"),
        ("3", "Besøg på messe", None, "information", "noted"),
    ]
    second = meeting.items[1]
    assert [span.kind for span in second.spans] == ["head", "recommendation", "decision", "body", "attachments"]
    assert part(meeting, second, "decision") == "Beslutning: Godkendt. To var fraværende."
    assert second.decision_text == "Godkendt."
    assert part(meeting, second, "body") == "Sagsbeskrivelse Projektet er nyt."
    assert (second.first_line, second.last_line) == (5, 9)


def test_a_run_on_title_without_contents_ends_where_somebody_recommends() -> None:
    meeting = read("Punkt 3. Besøg på messe Job- og Borgerforvaltningen fremsender en invitation. Beslutning: Til orientering.")
    assert only(meeting) == ["Besøg på messe"]


def test_sections_before_a_colon_and_on_a_line() -> None:
    meeting = read(
        """\
        Punkt 4 Budget

        Resumé: Der ventes et merforbrug.

        **Indstilling**
        Det indstilles, at udvalget godkender tallene.

        Beslutning for Punkt 4 Budget
        Godkendt.

        Bilag 1: er nævnt i teksten
        Økonomi og organisering af projektet

        Bilag:
        Tal.xlsx
        """
    )
    (item,) = meeting.items
    assert [span.kind for span in item.spans] == ["head", "body", "recommendation", "decision", "attachments"]
    assert part(meeting, item, "attachments") == "Bilag: Tal.xlsx"


def test_an_earlier_bodys_decision_is_not_the_meetings() -> None:
    meeting = read(
        """\
        Byrådet

        Punkt 3 – Budget

        Beslutning i Økonomiudvalget den 13. juni 2023
        Anbefales godkendt.

        Beslutning
        Godkendt.

        Beslutning i Socialudvalget den 6. juni 2023:
        Udsat.
        """
    )
    assert [str(item.decision) for item in meeting.items] == ["approved"]


def test_a_document_without_items_is_one_item() -> None:
    meeting = read("NOTAT\n\nUdgifter i 2023\n\nDer er brugt 3 mio. kr.\n")
    (item,) = meeting.items
    assert (item.item_no, item.item_label, item.title) == (0, "", "NOTAT")
    assert (item.first_line, item.last_line) == (1, 5)


def test_minutes_without_items_say_so() -> None:
    assert "meeting.no_items" in keys(read("Referat\n\nSocialudvalget\n\nVi talte om budgettet.\n"))


def test_a_download_page_gives_nothing_of_its_teasers() -> None:
    teaser = "Status for {0}\n\nStatus for {0} Punkt 5. Status for {0} 2018-04837{1} Beslutning: Godkendt. 12 mio. kr.\n\nLæs mere\n\n"
    page = "Notat om tal\n\nStørrelse: px\n\nTranskript\n\nI dette notat er tallene 1 og 2. Notat om tal\n\n"
    meeting = read(page + teaser.format("Nord", 1) + teaser.format("Syd", 2) + "Løs omtale\n\nLæs mere\n")
    (item,) = meeting.items
    assert (item.item_no, item.title, item.first_line, item.last_line) == (0, "Notat om tal", 7, 7)
    assert str(meeting.document_kind) == "memo"
    assert keys(meeting)[0] == "meeting.left_out"


def test_a_link_to_more_is_no_teaser() -> None:
    meeting = read("Punkt 1: Budget\n\nSagsfremstilling\n\nTallene står i bilaget.\n\nLæs mere\n\nDer er brugt 3 mio. kr.\n")
    assert "3 mio. kr." in part(meeting, meeting.items[0], "body")


def test_a_list_of_related_documents_is_left_out() -> None:
    related = "Relaterede dokumenter\n\n2. Godkendelse af referat\n\nFAXE KOMMUNE\n\nReferat fra møde den 3. maj 2019\n\n"
    for text in (
        f"Vejle Kommune\n\nPunkt 1: Budget\n\nBeslutning\nGodkendt.\n\n{related}",
        f"{related}Transkript:\n\nVejle Kommune\n\nPunkt 1: Budget\n",
    ):
        meeting = read(text)
        assert only(meeting) == ["Budget"]
        assert (meeting.municipality, meeting.meeting_date) == ("Vejle", None)
        assert meeting.items[0].last_line <= meeting.items[0].first_line + 3


# The layouts below are those of agenda systems in use; the words are made up.

PORTAL = """\
UDVALG

Udvalget for Ældre og Job

MØDE

Referat

STED

Rådhuset, lokale 2

STARTTIDSPUNKT

04-06-2020 09:00:00

PUNKTER

49. Godkendelse af dagsorden til mødet den 4. juni 2020
50. Beslutning om budgetopfølgning
51. Orienteringer

49. Godkendelse af dagsorden til mødet den 4. juni 2020

Godkendelse af dagsorden til mødet den 4. juni 2020
Sagsgang og sagstype

Udvalget for Ældre og Job

Indstilling

Administrationen indstiller, at:

  1. dagsordenen bliver godkendt
Beslutning i Udvalget for Ældre og Job den 04-06-2020

Godkendt



50. Beslutning om budgetopfølgning

Beslutning om budgetopfølgning
Sagsgang og sagstype

Udvalget for Ældre og Job, Økonomiudvalget

Indstilling

Administrationen indstiller, at

  1. budgetopfølgningen godkendes
  2. 3 mio. kr. flyttes
Beslutning i Udvalget for Ældre og Job den 04-06-2020

Indstilles godkendt

51. Orienteringer

Beskrivelse af sagen

Intet nyt.
"""

NUMBERED_CASES = """\
Social- og Jobudvalget - Referat 1. februar 2021

12:30 på nettet
Punkter på dagsordenen:
  1. Godkendelse af dagsorden (B)
  2. Budgetopfølgning 1 (B)

1.     Godkendelse af dagsorden (B)

Sagsnr.: 330-2017-90442               Dok.nr.: 330-2021-17407                                            Åbent
Kompetence:
Social- og Jobudvalget.
Beslutningstema
Dagsordenen skal godkendes.
Indstilling
Chefen indstiller,
1.    at dagsordenen godkendes.
Beslutning i Social- og Jobudvalget den 1. februar 2021:
Fraværende: Ingen
Godkendt.

2. Budgetopfølgning 1 (B)

2.     Budgetopfølgning 1 (B)

Sagsnr.: 330-2017-90444               Dok.nr.: 330-2021-17413                                            Åbent
Kompetence:
Byrådet.
Indstilling
Chefen indstiller,
1.    at udvalget anbefaler byrådet at godkende opfølgningen.
Beslutning i Social- og Jobudvalget den 1. februar 2021:
Fraværende:
Anbefales.
"""

BULLETS = """\
Jobudvalget - Referat fra mødet den 29-05-2018

Referat

  • 1 Præsentation af værkstedet
    • Resume

      Værkstedet har 3 hold.

    • Indstilling

      Direktøren indstiller til Jobudvalget,

      1. at orienteringen tages til efterretning.

    • Beslutning i Jobudvalget den 29-05-2018

      Jobudvalget tog orienteringen til efterretning.

    • Sagsfremstilling

      Historik

      Intet.

  • 2 Budgetlægning for 2019
    • Resume

      Der ventes 4 mio. kr. mere.

    • Beslutning i Jobudvalget den 29-05-2018

      Drøftet.
"""

EARLIER_BODIES = """\
Kommunalbestyrelsen

24-09-2019

Punkt 130: Tillægsbevilling

Sagens kerne

Der mangler 2 mio. kr.

Indstilling

Forvaltningen indstiller,

1. at beløbet bevilges.
2. at sagen sendes videre.

Jobudvalget, 10. september 2019, pkt. 65:

1. Et flertal anbefaler.
2. Anbefales.

Økonomiudvalget, 18. september 2019, pkt. 153:

Indstilles godkendt.

Beslutning

Godkendt.
"""

SECTIONED = """\
Referat
til
mødet i Job- og Socialudvalget
den 8. november 2016 kl. 08:30
i biblioteket

A. Sager til afgørelse i byrådet
1 Økonomiopfølgning 1/10
2 Ydelser 1/10

A. Sager til afgørelse i byrådet

1. Økonomiopfølgning 1/10
A. Sager til afgørelse i byrådet
Åbent - 00.01.00-A00-17-15
RESUMÉ

Der ventes et merforbrug på 35,7 mio. kr.

BESLUTNING

Udvalget anbefaler indstillingen.

2. Ydelser 1/10
A. Sager til afgørelse i byrådet
Åbent - 15.00.00-A00-1-16
RESUMÉ

Der ventes mindre.

BESLUTNING

Udvalget anbefaler indstillingen.
"""


@pytest.mark.parametrize(
    ("text", "committee", "day", "items"),
    [
        (
            PORTAL,
            "Udvalget for Ældre og Job",
            "2020-06-04",
            [
                ("49", "Godkendelse af dagsorden til mødet den 4. juni 2020", None, "approval", "approved"),
                ("50", "Beslutning om budgetopfølgning", None, "approval", "forwarded"),
                ("51", "Orienteringer", None, "other", "none"),
            ],
        ),
        (
            NUMBERED_CASES,
            "Social- og Jobudvalget",
            "2021-02-01",
            [
                ("1", "Godkendelse af dagsorden", "330-2017-90442", "approval", "approved"),
                ("2", "Budgetopfølgning 1", "330-2017-90444", "approval", "forwarded"),
            ],
        ),
        (
            BULLETS,
            "Jobudvalget",
            "2018-05-29",
            [
                ("1", "Præsentation af værkstedet", None, "information", "noted"),
                ("2", "Budgetlægning for 2019", None, "discussion", "noted"),
            ],
        ),
        (EARLIER_BODIES, "Kommunalbestyrelsen", "2019-09-24", [("130", "Tillægsbevilling", None, "approval", "approved")]),
        (
            SECTIONED,
            "Job- og Socialudvalget",
            "2016-11-08",
            [
                ("1", "Økonomiopfølgning 1/10", "00.01.00-A00-17-15", "other", "forwarded"),
                ("2", "Ydelser 1/10", "15.00.00-A00-1-16", "other", "forwarded"),
            ],
        ),
    ],
    ids=["portal", "numbered cases", "bullets", "earlier bodies", "sectioned"],
)
def test_layouts_of_agenda_systems(text: str, committee: str, day: str, items: list[tuple[str, ...]]) -> None:
    meeting = read(text)
    assert [brief(item) for item in meeting.items] == items
    assert (meeting.committee, str(meeting.meeting_date)) == (committee, day)
    assert str(meeting.document_kind) == "minutes"


def test_what_earlier_bodies_said_is_no_recommendation() -> None:
    (item,) = read(EARLIER_BODIES).items
    assert [each.text for each in item.recommendations] == ["at beløbet bevilges.", "at sagen sendes videre."]
    assert item.decision_text == "Godkendt."


def test_a_single_case_without_a_number_is_item_0_with_its_decision() -> None:
    meeting = read(
        """\
        Mødedato: 23.08.2017, kl. 11:00
        Mødested: Rådhuset

        Første behandling af budgettet

        Sagsnr. 2017-0267312

        Indstilling

        Økonomiforvaltningen indstiller, at Økonomiudvalget over for byrådet anbefaler,

        1. at budgettet sendes videre,

        2. at måltallene tages til efterretning.

        Beslutning

        Indstillingen blev anbefalet.
        """
    )
    (item,) = meeting.items
    assert (item.item_no, item.case_no, str(item.decision), len(item.recommendations)) == (0, "2017-0267312", "forwarded", 2)
    assert str(meeting.document_kind) == "minutes"


def test_hard_spaces_and_soft_hyphens_do_not_hide_an_item() -> None:
    meeting = read("Punkt\u00a02: Budget\u00adopfølgning\n\nBeslut\u00adning\nGodkendt.\n\nPunkt\u00a03:\u00a0Eventuelt\n")
    assert only(meeting) == ["Budgetopfølgning", "Eventuelt"]
    assert str(meeting.items[0].decision) == "approved"


@pytest.mark.parametrize(
    ("start", "title"),
    [("{no} (Åben) ", "Eventuelt"), ("{no}. (offentlig) ", "Rundt"), ("{no} - Åben sag: ", "Nyt fra formanden"), ("{no}. ", "Eventuelt")],
)
def test_the_last_items_need_no_text(start: str, title: str) -> None:
    heads = "".join(start.format(no=no) + f"{name}\n\nSagsnr. 2023-00123{no}\n\n{BODY}" for no, name in TITLES.items())
    meeting = read("Referat\n\n" + heads + start.format(no=5) + f"{title}\n\nIntet.\n")
    assert [item.title for item in meeting.items] == [*TITLES.values(), title]


def test_behind_a_closed_item_the_count_goes_on() -> None:
    closed = "3 - Lukket sag: Ansættelse\n\n4 - Åben sag: Nyt fra formanden\nBeslutning\nTaget til efterretning.\n"
    meeting = read("Referat\n\n" + "".join(f"{no} - Åben sag: {TITLES[no]}\nSag: 2023-00123{no}\n{BODY}" for no in (1, 2)) + closed)
    assert [(item.title, str(item.decision)) for item in meeting.items] == [
        (TITLES[1], "approved"),
        (TITLES[2], "approved"),
        ("Nyt fra formanden", "noted"),
    ]


def test_a_period_of_years_is_no_case_number() -> None:
    meeting = read("Referat\n\n1. Budget 2031-2034\n\nSagsnr. 31/4711\n\nBeslutning\n\nGodkendt.\n\n2. Status\n\nBeslutning\n\nUdsat.\n")
    assert [(item.title, item.case_no) for item in meeting.items] == [("Budget 2031-2034", "31/4711"), ("Status", None)]


@pytest.mark.parametrize(
    ("heading", "text", "decision"),
    [
        ("BESLUTNING I KULTURUDVALGET DEN 4. MAJ 2022", "Indstillingen følges.", "approved"),
        ("Beslutning", "Udvalget vedtog at indstille det foreslåede til Økonomiudvalget.", "forwarded"),
        ("Beslutning", "Forslaget godkendtes med den ændring, at fristen bliver den 1. maj.", "approved_amended"),
        ("Beslutning", "Forslaget kunne ikke tiltrædes.", "rejected"),
        ("Beslutning", "Ansøgningen imødekommes ikke.", "rejected"),
        ("Beslutning", "Som foreslået.", "approved"),
        ("Beslutning", "Udvalget tiltræder forslaget og sender det til byrådet via økonomiudvalget.", "forwarded"),
        ("Beslutning", "Udvalget tiltræder forslaget.", "approved"),
        ("Beslutning", "Orienteringen er givet.", "noted"),
        ("Beslutning", "Udvalget fremsender opfølgningen til Økonomiudvalget og Byrådet.", "forwarded"),
        ("Beslutning Udvalget for skoler og børn den 21-09-2021", "Anbefales godkendt.", "forwarded"),
        ("Beslutning Senior den 03-10-2023", "Forslaget indstilles til godkendelse.", "forwarded"),
        ("Beslutning om broen", "Godkendt.", "none"),
    ],
)
def test_decisions_in_other_words(heading: str, text: str, decision: str) -> None:
    meeting = read(f"Referat\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Pulje\n\nSagsfremstilling\n\nTekst.\n\n{heading}\n\n{text}\n")
    assert str(meeting.items[-1].decision) == decision


def test_a_case_that_counts_on_behind_a_decision_needs_no_heading_of_its_own() -> None:
    text = (
        "Referat\n\n40  Dagsorden\n\nBeslutning\n\nVedtaget.\n\n41  Økonomirapport\n\nSag 23/1\n\nBeslutningstema\n\nRapport.\n\n"
        "Beslutning\n\nAnbefales.\n\n42  Ventetid i jobcentret\n\nVentetiden er 12 dage i snit.\n\nBeslutning\n\nTil efterretning.\n"
    )
    decided = {item.item_label: str(item.decision) for item in read(text).items}
    assert decided == {"40": "approved", "41": "forwarded", "42": "noted"}


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("00.30.02.S00 21/4470", "21/4470"),
        ("00.32.10-S00-3-18 · Sagsnr.: 18/9254 · Åben sag", "18/9254"),
        ("00.30.14-S55-2-24 -", "00.30.14-S55-2-24"),
        ("Sagsnr.: 00.30.14-Ø00-4-23     Sagsbehandler: Økonomi", "00.30.14-Ø00-4-23"),
        ("ESDH-nr.: 24/21090", "24/21090"),
        ("Sag S2023-11807", "S2023-11807"),
        ("Budgettet for 21/22", None),
        ("J.nr.: 00.30.00Ø00. Sagsnr.: 17/4711", "17/4711"),
        ("Sagsnr.: 17/4711. J.nr.: 00.30.00Ø00", "17/4711"),
        ("J.nr.: 00.30.00Ø00\n\nSagsnr.: 17/4711", "17/4711"),
        ("J.nr.: 00.32.10-S00-1-15. Sagsnr.: 15/4711", "00.32.10-S00-1-15"),
        ("J.nr.: 00.30.00Ø00", "00.30.00Ø00"),
        ("S2018-4711 Dok.nr. D2018-104711", "S2018-4711"),
        ("Dok.nr. D2018-104711", None),
        ("Dokument 00.30.14-Ø54-2-25", "00.30.14-Ø54-2-25"),
        ("Dokument 31/4712\n\nSagsnr. 31/4711", "31/4711"),
    ],
)
def test_case_numbers_beside_other_things(line: str, case: str | None) -> None:
    (item,) = read(f"Referat\n\n1. Pulje\n\n{line}\n\nBeslutning\n\nGodkendt.\n").items
    assert item.case_no == case


@pytest.mark.parametrize(
    ("head", "titles"),
    [
        ("2. Regnskab for projekter over 2 mio. kr.", ["Dagsorden", "Regnskab for projekter over 2 mio. kr."]),
        ("2. Det koster 2 mio. kr. mere end ventet.", ["Dagsorden"]),
    ],
)
def test_a_title_may_end_in_an_abbreviation(head: str, titles: list[str]) -> None:
    text = f"Referat\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n{head}\n\nJ.nr.: 15/2386\n\nBeslutning\n\nGodkendt.\n"
    assert [item.title for item in read(text).items] == titles


@pytest.mark.parametrize("above", ["", "\n"])
def test_a_bare_number_over_a_case_number_begins_a_case_though_nothing_parts_it_from_the_text_above(above: str) -> None:
    text = f"Referat\n{above}6 3. opfølgning for kultur\n\nSag 20/2611\n\nBeslutning\n\nGodkendt.\n{above}7 Bane\n\nSag 20/2612\n\nTekst.\n"
    assert [(item.item_label, item.case_no) for item in read(text).items] == [("6", "20/2611"), ("7", "20/2612")]


def test_a_row_of_a_table_that_begins_with_a_year_is_no_case() -> None:
    text = "Referat\n\n4. Ledighed\n\nSagsnr. 19/20\n\nTabel 1\n2022\tJuni\tJuli\nLedige\t391\t372\n\nBeslutning\n\nTil efterretning.\n"
    assert [(item.item_label, str(item.decision)) for item in read(text).items] == [("4", "noted")]


@pytest.mark.parametrize("kind", ["Beslutning", "Orientering"])
def test_what_a_case_is_for_may_open_its_title(kind: str) -> None:
    text = f"Referat\n\n2. {kind}: Budgetopfølgning II\n\nSagsnr.: 22/9921\n\nSagsfremstilling\n\nTekst.\n\nBeslutning\n\nAnbefales.\n"
    (item,) = read(text).items
    assert (item.title, item.case_no, str(item.decision)) == (f"{kind}: Budgetopfølgning II", "22/9921", "forwarded")


def test_case_numbers_above_titles() -> None:
    decided = "\n\n### Beslutning\n\nGodkendt.\n\n"
    text = f"# Referat\n\n`18.15.10-Ø00-1-25`\n\n## 62. Budget{decided}`18.15.00-Ø40-7-25`\n\n## 63. Pulje{decided}"
    assert [item.case_no for item in read(text).items] == ["18.15.10-Ø00-1-25", "18.15.00-Ø40-7-25"]
    below = text.replace("## 62. Budget", "## 62. Budget\n\nSagsnr. 25/77")
    assert [item.case_no for item in read(below).items] == ["25/77", None]


def test_the_number_of_an_item_below_its_title_is_no_case_number() -> None:
    first = "Meddelelser\n\nSag nr. 195\n\nSagens kerne\n\nIngen.\n\n"
    items = read(f"Referat\n\n{first}Budget\n\nSag nr. 196\n\nSagens kerne\n\nTal.\n\nBeslutning\n\nAnbefales.\n").items
    assert [(item.title, item.item_label, item.case_no) for item in items] == [("Meddelelser", "195", None), ("Budget", "196", None)]


def test_the_bodies_and_days_of_a_case_s_route_begin_no_other_meeting() -> None:
    route = "Høring og sagsgang\n\nSocialudvalget den 4. maj 2031\n\nØkonomiudvalget den 12. maj 2031\n\n"
    prose = "Der er en tekst.\n\n" * 5
    cases = f"118. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n119. Status\n\nUdskriv\n\n{prose}{route}Beslutning\n\nAnbefales.\n\n"
    text = f"4. maj 2031\n\nSocialudvalget\n\n{cases}120. Ramme 2031-2032. Udmøntning\n\nUdskriv\n\n{prose}Beslutning\n\nAnbefales.\n"
    assert [item.item_label for item in read(text).items] == ["118", "119", "120"]
