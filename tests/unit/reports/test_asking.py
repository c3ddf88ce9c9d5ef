"""Which questions a page asks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.messages import LANGUAGES
from reports.asking import list_questions
from reports.page import Page
from reports.texts import Texts


def make_page(**blocks: int) -> Page:
    return fill_page(blocks=[{"block": block, "not_granted": None, "technical_dkk": Decimal(amount)} for block, amount in blocks.items()])


def fill_page(**rows: list[dict[str, object]]) -> Page:
    nothing: dict[str, list[dict[str, object]]] = {name: [] for name in Page.__dataclass_fields__ if name != "round"}
    return Page(round={}, **(nothing | rows))


def make_benefit(deviation: int, unexplained: int) -> dict[str, object]:
    """A benefit whose deviation and unexplained part are in millions."""
    million = 1_000_000
    amounts = {"unexplained_low_dkk": unexplained - 1, "unexplained_high_dkk": unexplained + 1, "unexplained_dkk": unexplained}
    known = {name: Decimal(value * million) for name, value in {**amounts, "deviation_dkk": deviation, "volume_effect_dkk": 0}.items()}
    facts = dict.fromkeys(("budget_fact_id", "status_fact_id", "deviation_fact_id"))
    return {"label": "Fleksjob", "stands_out": True, "left_out_figure_ids": None, **known, **facts}


@pytest.mark.parametrize(
    ("blocks", "named"),
    [
        ({"service": -57_000_000}, ["Service −57,0"]),
        ({"service": 0}, []),
        ({"service": 49_999, "transfer": -49_999}, []),
        ({"service": 50_000, "transfer": -49_999}, ["Service +0,1"]),
    ],
)
def test_moves_are_asked_about_where_they_are_more_than_nil_as_written(blocks: dict[str, int], named: list[str]) -> None:
    asked = [question.text for question in list_questions(make_page(**blocks), Texts("da"))]
    assert len(asked) == len(named)
    for text, name in zip(asked, named, strict=True):
        assert f"({name} mio. kr.)" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_kind_that_is_not_stated_is_called_the_same_everywhere(lang: str) -> None:
    texts = Texts(lang)
    assert texts.say("block_unknown") == texts.say("block_short_unknown")


@pytest.mark.parametrize(
    ("deviation", "unexplained", "da", "en"),
    [
        (10, 4, "stiger udgiften til Fleksjob 4,0 mio. kr. mere", "cost of Fleksjob rise DKK 4.0 million more"),
        (10, -4, "stiger udgiften til Fleksjob 4,0 mio. kr. mindre", "cost of Fleksjob rise DKK 4.0 million less"),
        (-10, -4, "falder udgiften til Fleksjob 4,0 mio. kr. mere", "cost of Fleksjob fall DKK 4.0 million more"),
        (-10, 4, "falder udgiften til Fleksjob 4,0 mio. kr. mindre", "cost of Fleksjob fall DKK 4.0 million less"),
    ],
)
def test_what_is_unexplained_is_a_part_of_the_change_never_of_the_cost(deviation: int, unexplained: int, da: str, en: str) -> None:
    page = fill_page(benefits=[make_benefit(deviation, unexplained)])
    for lang, words in (("da", da), ("en", en)):
        (question,) = list_questions(page, Texts(lang))
        assert words in question.text
        assert "(afrunding giver et bånd på 3,0 til 5,0)" in question.text or "(rounding allows 3.0 to 5.0)" in question.text


def test_benefits_that_cannot_be_split_for_one_reason_are_asked_about_once() -> None:
    nothing = {"volume_effect_dkk": None, "stands_out": None, "unexplained_dkk": None}
    rows = [
        {**make_benefit(deviation, 0), **nothing, "label": label, "left_out_da": reason, "budget_fact_id": label}
        for label, deviation, reason in (("A", 2, "Refusion mangler."), ("B", -4, "Refusion mangler."), ("C", 1, "Antal mangler."))
    ]
    asked = list_questions(fill_page(benefits=rows), Texts("da"))
    assert [question.text for question in asked] == [
        "Hvad driver afvigelsen på B (−4,0 mio. kr.) og A (+2,0 mio. kr.)? Refusion mangler.",
        "Hvad driver afvigelsen på C (+1,0 mio. kr.)? Antal mangler.",
    ]
    assert [[fact for fact in question.fact_ids if fact] for question in asked] == [["B", "A"], ["C"]]


FORECAST = {"expected_label": "Forventet regnskab", "fiscal_year": 2031, "meeting_date": date(2031, 9, 1)}
ACCOUNTS = {"expected_label": "Regnskab 2031", "fiscal_year": 2031, "meeting_date": date(2032, 3, 1)}


def test_accounts_are_asked_about_as_what_came() -> None:
    rows = [make_line("heraf kontante ydelser", 550) | ACCOUNTS, make_line("Billetter", 300, -900) | ACCOUNTS]
    assert [question.text for question in list_questions(fill_page(followups=rows, doubtful=[]), Texts("da"))] == [
        "Hvorfor blev kontante ydelser 0,6 mio. kr. dyrere end budgettet?",
        "Hvorfor gav Billetter 0,3 mio. kr. mindre end budgettet?",
    ]


def make_line(label: str, deviation: int, budget: int | None = 9000) -> dict[str, object]:
    """A line of a follow-up whose amounts are in thousands."""
    amounts = {"deviation_dkk": Decimal(deviation * 1000), "budget_dkk": budget and Decimal(budget * 1000)}
    return {"fact_id": f"x.{label}.{deviation}", "label": label, "role": "line", "places": 1, **FORECAST, **amounts}


def test_income_is_asked_about_as_what_it_brings() -> None:
    rows = [make_line("Billetter", -550, -4000), make_line("Leje", 300, -900), make_line("Løn", 200, None)]
    page = fill_page(followups=rows, doubtful=[])
    assert [question.text.removeprefix("Hvorfor ventes ") for question in list_questions(page, Texts("da"))] == [
        "Billetter at give 0,6 mio. kr. mere end budgettet?",
        "Leje at give 0,3 mio. kr. mindre end budgettet?",
        "Løn at blive 0,2 mio. kr. dyrere end budgettet?",
    ]


def test_the_lines_of_a_followup_that_deviate_most_are_asked_about() -> None:
    rows = [make_line("A", 100), make_line("B", -2400), make_line("C", 700), make_line("D", 300), make_line("E", 0), make_line("F", 9000)]
    page = fill_page(followups=[*rows, make_line("B", -2400)], doubtful=[{"fact_id": "x.F.9000"}])
    asked = list_questions(page, Texts("da"))
    assert [question.text.removeprefix("Hvorfor ventes ") for question in asked] == [
        "B at blive 2,4 mio. kr. billigere end budgettet?",
        "C at blive 0,7 mio. kr. dyrere end budgettet?",
        "D at blive 0,3 mio. kr. dyrere end budgettet?",
    ]
    assert [question.fact_ids for question in asked] == [("x.B.-2400",), ("x.C.700",), ("x.D.300",)]


@pytest.mark.parametrize(("count", "da", "en"), [(1, "1 trykt tal,", "1 printed number,"), (2, "2 trykte tal,", "2 printed numbers,")])
def test_one_number_is_not_several(count: int, da: str, en: str) -> None:
    assert Texts("da").say("refused_summary", count=count).startswith(da)
    assert Texts("en").say("refused_summary", count=count).startswith(en)


def test_figures_of_the_text_that_are_not_compared_are_not_said_to_have_nothing_to_be_compared_with() -> None:
    said = {lang: Texts(lang).say("prose_count", claims=3, reconciled=1, broken=0) for lang in LANGUAGES}
    assert "ordene siger ikke sikkert, hvilken række der menes" in said["da"]
    assert "the words do not say for certain which row is meant" in said["en"]
