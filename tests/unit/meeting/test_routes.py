"""What a committee approves, and a higher body is to decide, is sent on: told by the case's own route, or by what was recommended."""

from __future__ import annotations

import pytest

from pipeline.meeting.routes import leads_higher, names_higher_body
from tests.unit.meeting.documents import read

ROUTES = [
    ("Sagsgang: BUU, ØK, KB", "standing", True),
    ("Åben sag        Sagsgang: EAU, ØKU", "standing", True),
    ("Sagsforløb: ÆO/ØK/BY", "standing", True),
    ("Sagen afgøres i: Byrådet", "standing", True),
    ("Sagen afgøres i Byrådet.", "standing", True),
    ("Sagen afgøres af\nKommunalbestyrelsen via Økonomiudvalget.", "standing", True),
    ("Kompetence:\n\nByrådet.", "standing", True),
    ("Sagsgang: ØU, KB", "finance", True),
    # it ends here, or nobody knows
    ("Sagsgang: BUU", "standing", False),
    ("Sagsgang: BUU, ØU", "finance", False),
    ("Kompetence: Økonomiudvalget", "finance", False),
    ("Kompetence: Byrådet", "council", False),
    ("Sagsgang: BUU, ØK, KB", None, False),
    ("Byrådets pulje fordeles.", "standing", False),
    ("Kompetence:\nUdvalget.\nByrådet vedtog puljen.", "standing", False),
    ("De faglige kompetencer: Byrådet har bevilget midler.", "standing", False),
]


@pytest.mark.parametrize(("text", "kind", "higher"), ROUTES)
def test_routes(text: str, kind: str | None, higher: bool) -> None:
    assert leads_higher(text, kind) is higher


@pytest.mark.parametrize(("kind", "above"), [("council", False), ("finance", True), ("standing", True), ("", True), (None, False)])
def test_the_council_is_above_all_others(kind: str | None, above: bool) -> None:
    assert names_higher_body("Byrådet", kind) is above


DECISIONS = [
    ("Sagsgang: BEU, ØK, KB", "at opfølgningen godkendes", "Tiltrådt.", "forwarded"),
    ("Sagsgang: BEU", "at opfølgningen godkendes og videresendes til økonomiudvalget", "Tiltrådt.", "forwarded"),
    ("Sagsgang: BEU", "at udvalget anbefaler Byrådet at godkende opfølgningen", "Godkendt.", "forwarded"),
    ("Sagsgang: BEU", "at opfølgningen godkendes", "Tiltrådt.", "approved"),
    ("Sagsgang: BEU", "at fordelingen af Byrådets pulje godkendes", "Godkendt.", "approved"),
    ("Sagsgang: BEU", "at brevet oversendes til borgerne", "Godkendt.", "approved"),
    ("Sagsgang: BEU, ØK, KB", "at orienteringen tages til efterretning", "Taget til efterretning.", "noted"),
    ("Sagsgang: BEU, ØK, KB", "at opfølgningen godkendes", "Sagen udsættes.", "postponed"),
]


@pytest.mark.parametrize(("route", "asked", "decided", "decision"), DECISIONS)
def test_an_approval_on_the_way_is_sent_on(route: str, asked: str, decided: str, decision: str) -> None:
    head = "Nord-Søby Kommune\n\nBeskæftigelsesudvalget\n\nReferat af mødet den 4. april 2031\n\n"
    text = f"{head}1. Opfølgning\n\n{route}\n\nIndstilling\n\nDirektøren indstiller, {asked}.\n\nBeslutning\n\n{decided}\n"
    (item,) = read(text).items
    assert str(item.decision) == decision


def test_a_council_approves_what_its_route_brings_to_it() -> None:
    head = "Nord-Søby Kommune\n\nByrådet\n\nReferat af mødet den 4. april 2031\n\n"
    text = f"{head}1. Opfølgning\n\nSagsgang: BEU, ØK, BY\n\nIndstilling\n\nAt opfølgningen godkendes.\n\nBeslutning\n\nGodkendt.\n"
    assert [str(item.decision) for item in read(text).items] == ["approved"]
