"""What was decided, in the words that minutes use, and on which recommendation."""

from __future__ import annotations

import pytest

from pipeline.meeting.kinds import classify_decision, classify_item, split_decision
from tests.unit.meeting.documents import keys, read

DECISIONS = [
    ("Godkendt.", "approved"),
    ("Dagsordenen blev godkendt", "approved"),
    ("Indstillingen tiltrådt.", "approved"),
    ("Vedtaget med 15 stemmer mod 10.", "approved"),
    ("Godkendt mhp. oversendelse til byrådets behandling.", "forwarded"),
    ("Godkendt. Sagen oversendes til Økonomiudvalget.", "forwarded"),
    ("Anbefales godkendt.", "forwarded"),
    ("Anbefales over for byrådet.", "forwarded"),
    ("Indstilles til Byrådets godkendelse.", "forwarded"),
    ("Udvalget indstiller forslaget til godkendelse i kommunalbestyrelsen.", "forwarded"),
    ("Godkendt mhp. at udkastet sendes i høring forud for 2. behandling den 28.11.17.", "approved"),
    ("Godkendt. Der laves en ny indstilling til behandling i Magistrat og byråd.", "approved"),
    ("Godkendt, dog således at punkt 2 ændres.", "approved_amended"),
    ("Godkendt med den ændring, at der følges op i januar.", "approved_amended"),
    ("Godkendt med bemærkning om tidsplanen.", "approved_amended"),
    ("Til orientering.", "noted"),
    ("Taget til efterretning.", "noted"),
    ("Udvalget tog orienteringen til efterretning.", "noted"),
    ("Drøftet.", "noted"),
    ("Drøftet. Udvalget besluttede at skrive et høringssvar.", "noted"),
    ("Udsat.", "postponed"),
    ("Sagen udsættes til næste møde.", "postponed"),
    ("Ikke godkendt.", "rejected"),
    ("Forslaget blev forkastet.", "rejected"),
    ("Afvist.", "rejected"),
    ("Taget til efterretning.\nEt medlem begærede sagen i byrådet.", "brought_to_council"),
    ("Godkendt.\nEt medlem begærede sagen indbragt for byrådet.", "brought_to_council"),
    ("Udvalget tilsluttede sig forslaget.", "approved"),
    ("Udvalget besluttede, at et medlem deltager.", "approved"),
    ("Et flertal godkendte indstillingen, mens et mindretal ikke kunne anbefale den.", "approved"),
    ("Et flertal anbefaler indstillingen. Et mindretal kan ikke anbefale den.", "forwarded"),
    ("Et mindretal begærede sagen indbragt for Byrådet.", "brought_to_council"),
    ("Byrådet godkendte indstillingen.", "approved"),
    ("Ikke til stede: et medlem.\nTiltrådt.", "approved"),
    ("Kan ikke anbefales.", "rejected"),
    ("Ændringsforslaget blev forkastet.\nIndstillingen blev godkendt.", "approved"),
    ("Et ændringsforslag blev vedtaget. Den således ændrede indstilling blev godkendt.", "approved_amended"),
    ("Vedtaget, dog sådan at § 4 udgår.", "approved_amended"),
    ("For stemte 5. Imod stemte 17. Forslaget bortfaldt.", "rejected"),
    ("Sagen blev taget af dagsordenen.", "postponed"),
    ("Meddelelserne blev taget ad notam.", "noted"),
    ("Taget til efter\u00adretning.", "noted"),
    ("Intet.", "none"),
    ("Et medlem var fraværende.", "none"),
    ("Godkendt. Et medlem var fraværende.", "approved"),
    ("Godkendelsen afventer.", "none"),
    ("", "none"),
]


@pytest.mark.parametrize(("text", "decision"), DECISIONS, ids=[text[:40] or "nothing" for text, _ in DECISIONS])
def test_decisions(text: str, decision: str) -> None:
    assert str(classify_decision(split_decision(text))) == decision


def test_who_was_there_is_no_decision_text() -> None:
    text = "Godkendt den 3. maj. Et medlem var fraværende under punkt 1. og 2.\nTo deltog under punktet.\nDer følges op."
    assert split_decision(text) == ("Godkendt den 3. maj.", "Der følges op.")


def test_numbers_do_not_end_sentences() -> None:
    assert split_decision("Ad 1. Godkendt. Ad 2. Udsat til 2. Behandling i maj.") == (
        "Ad 1. Godkendt.",
        "Ad 2. Udsat til 2. Behandling i maj.",
    )


def test_a_decision_that_no_word_fits_is_said() -> None:
    meeting = read("Punkt 1: Tur\n\nBeslutning\nUdvalget planlægger en tur.\n")
    assert str(meeting.items[0].decision) == "none"
    assert "meeting.decision_unread" in keys(meeting)


@pytest.mark.parametrize(
    ("recommendation", "title", "decision", "kind"),
    [
        ("Forvaltningen indstiller, at udvalget godkender tallene.", "Orientering om tal", "", "approval"),
        ("at der gives politikområdet en tillægsbevilling på 3 mio. kr.", "Budget", "", "approval"),
        ("at orienteringen tages til efterretning", "Præsentation", "", "information"),
        ("Forvaltningen fremsender til udvalgets orientering en status.", "Status", "", "information"),
        ("at oplægget drøftes", "Status", "", "discussion"),
        ("", "Godkendelse af dagsorden", "", "approval"),
        ("", "Orientering fra direktøren", "Godkendt", "information"),
        ("", "Eventuelt", "", "other"),
        ("", "Punkter til næste møde", "Drøftet.", "discussion"),
        ("at udvalget udpeger et medlem", "Følgegruppe", "Udvalget besluttede", "other"),
    ],
)
def test_item_kinds(recommendation: str, title: str, decision: str, kind: str) -> None:
    assert str(classify_item(recommendation, title, decision)) == kind


def recommendations(recommended: str, decided: str) -> list[tuple[str, str]]:
    (item,) = read(f"Punkt 1: Budget\n\nIndstilling\n\n{recommended}\n\nBeslutning\n\n{decided}\n").items
    return [(each.text, str(each.decision)) for each in item.recommendations]


def test_one_recommendation_is_the_items_own() -> None:
    assert recommendations("Forvaltningen indstiller,\n\n1. at tallene godkendes.", "Godkendt.") == []


@pytest.mark.parametrize(
    "recommended",
    [
        "Forvaltningen indstiller,\n\n1. at A godkendes.\n2. at B drøftes.",
        "Forvaltningen indstiller, at udvalget godkender,\n\nat A godkendes.\n\nat B drøftes.\n\nI alt 3 mio. kr.",
        "Forvaltningen indstiller:\n- at A godkendes.\n- at B\n  drøftes.",
        "Forvaltningen indstiller\na) at A godkendes.\nb) at B drøftes.",
        "Forvaltningen indstiller 1. at A godkendes. 2. at B drøftes.",
    ],
)
def test_several_recommendations(recommended: str) -> None:
    assert recommendations(recommended, "Anbefales.") == [("at A godkendes.", "forwarded"), ("at B drøftes.", "forwarded")]


def test_a_recommendation_may_begin_below_its_at() -> None:
    found = recommendations("Forvaltningen indstiller, at udvalget godkender, at\n\nUdvalget indstiller A.\n\nAt B følger.", "Godkendt.")
    assert found == [("Udvalget indstiller A.", "approved"), ("At B følger.", "approved")]


def test_numbered_recommendations_without_at() -> None:
    assert recommendations("1. A godkendes.\n2. B drøftes.", "Godkendt.") == [("A godkendes.", "approved"), ("B drøftes.", "approved")]


@pytest.mark.parametrize(
    "decided",
    [
        "1. at taget til efterretning.\n2. at godkendt.",
        "Ad 1. Taget til efterretning.\nAd 2. Godkendt.",
        "1. at taget til efterretning. 2. at godkendt.",
        "Punkt 1 taget til efterretning.\nPunkt 2: godkendt.",
        "Indstillingens punkt 1: taget til efterretning\nIndstillingens punkt 2: godkendt",
    ],
)
def test_each_recommendation_has_its_own_decision(decided: str) -> None:
    text = f"Punkt 1: Budget\n\nIndstilling\n\n1. at A.\n2. at B.\n\nBeslutning\n\n{decided}\n"
    (item,) = read(text).items
    assert [str(each.decision) for each in item.recommendations] == ["noted", "approved"]
    assert str(item.decision) == "approved"
    assert [each.first_line for each in item.recommendations] == [5, 6]


@pytest.mark.parametrize(
    ("decided", "decision"),
    [
        ("1. Godkendt", "approved"),
        ("1. Anbefales godkendt", "forwarded"),
        ("1. Godkendt\n2. Taget til efterretning", "approved"),
        ("1. Godkendt\n\n2. Godkendt\n\n3. Godkendt", "approved"),
    ],
)
def test_the_points_of_a_decision_are_no_items(decided: str, decision: str) -> None:
    titles = {88: "Dagsorden", 89: "Budget", 90: "Regnskab"}
    text = "".join(f"{no}. {title}\n\nResume\n\nEn sag.\n\nBeslutning\n\n{decided}\n\n" for no, title in titles.items())
    found = {item.item_no: (item.title, str(item.decision)) for item in read(text).items}
    assert found == {no: (title, decision) for no, title in titles.items()}


def test_what_follows_an_empty_decision_is_an_item() -> None:
    titles = {1: "Godkendelse af dagsorden", 2: "Regnskab", 3: "Eventuelt"}
    text = "".join(f"{no}. {title}\n\nResume\n\nEn sag.\n\nBeslutning\n\n" for no, title in titles.items())
    assert [(item.item_no, item.title) for item in read(text).items] == list(titles.items())
