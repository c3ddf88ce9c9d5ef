"""Agenda systems set heads, items and decisions in many ways: each gives the same meeting."""

from __future__ import annotations

import pytest

from tests.unit.meeting.documents import read

HEAD = "Skive Kommune\nReferat\nSocialudvalget\nMødedato: 12. marts 2024\n\n"
ITEM = "{start}\n\nSagsnr. 24/1{no}\n\nIndstilling\nDet indstilles, at sagen godkendes.\n\n{heading}\n{text}\n\n"
STARTS = (
    "Pkt. {no} {title}", "Pkt.nr. {no}\n{title}", "{no}. {title}", "{no}) {title}", "{no}\t{title}", "{no} - {title}", "{no} | {title}",
    "Sag nr. {no}: {title}", "Sag {no} - {title}", "Punkt {no} (Åben) {title}", "Åbent punkt {no} - {title}",
    "Dagsordenspunkt {no}: {title}",
    "Nr. {no} {title}", "Ad {no}. {title}", "#{no} {title}", "## {no}. {title}", "**Punkt {no}: {title}**", "§ {no}. {title}",
)  # fmt: skip
DECISIONS = (
    "Beslutning", "Beslutning:", "BESLUTNING", "Udvalgets beslutning", "Udvalgets vedtagelse:", "Afgørelse", "Beslutning, Socialudvalget",
    "Beslutning i Socialudvalget den 12. marts 2024", "Socialudvalgets beslutning", "Socialudvalgets beslutning den 12. marts 2024",
    "Socialudvalget, 12. marts 2024, beslutning", "Socialudvalget den 12. marts 2024 - beslutning:",
)  # fmt: skip
HEADS = (
    "Socialudvalgets møde den 12. marts 2024\nSkive Kommune\n\n",
    "Beslutningsprotokol for Socialudvalget, tirsdag den 12. marts 2024 kl. 15.00\nSkive Kommune\n\n",
    "Skive Kommune\nSocialudvalget - 12-03-2024 - Referat\n\n",
    "Skive Kommune\nSocialudvalget\nReferat 2024-03-12 15:00\n\n",
    "Kommune: Skive Kommune\nUdvalg: Socialudvalget\nDato: 12. marts 2024\nTid: 15.00\n\n",
    "SKIVE KOMMUNE\nSOCIALUDVALGET\nREFERAT FRA MØDET TIRSDAG DEN 12. MARTS 2024\n\n",
    "# Referat\n\n**Skive Kommune**\n\n**Socialudvalget**\n\nMødedato: 12-03-2024\n\n",
)


def set_minutes(head: str = HEAD, start: str = STARTS[2], heading: str = DECISIONS[0]) -> str:
    items = ((4, "Budgetopfølgning", "Godkendt."), (5, "Eventuelt", "Udsat."))
    return head + "".join(
        ITEM.format(start=start.format(no=no, title=title), no=no, heading=heading, text=text) for no, title, text in items
    )


@pytest.mark.parametrize(
    "text",
    [
        *(set_minutes(start=start) for start in STARTS),
        *(set_minutes(heading=heading) for heading in DECISIONS),
        *(set_minutes(head) for head in HEADS),
    ],
)
def test_each_manner_gives_the_same_meeting(text: str) -> None:
    meeting = read(text)
    assert (meeting.municipality, meeting.committee, str(meeting.meeting_date)) == ("Skive", "Socialudvalget", "2024-03-12")
    found = [(item.item_label, item.title, str(item.decision)) for item in meeting.items]
    assert found == [("4", "Budgetopfølgning", "approved"), ("5", "Eventuelt", "postponed")]


@pytest.mark.parametrize(
    ("first", "own"),
    [
        ("Økonomiudvalget, 12. marts 2024, beslutning", "Byrådet, 26. marts 2024, beslutning"),
        ("Beslutning i Økonomiudvalget den 12. marts 2024", "Beslutning i Byrådet den 26. marts 2024"),
        ("Økonomiudvalgets beslutning den 12. marts 2024", "Byrådets beslutning den 26. marts 2024"),
        ("Økonomiudvalgets beslutning", "Byrådets beslutning"),
        ("Beslutning, Økonomiudvalget", "Beslutning"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_the_meetings_own_decision_counts(first: str, own: str, order: int) -> None:
    parts = [f"{first}\nUdsat.\n\n", f"{own}\nGodkendt.\n\n"][::order]
    text = "Skive Kommune\nReferat\nByrådet\nMødedato: 26. marts 2024\n\nPunkt 4. Budget\n\nIndstilling\nGodkendes.\n\n" + "".join(parts)
    (item,) = read(text).items
    assert str(item.decision) == "approved"
