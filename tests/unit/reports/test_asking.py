"""Which questions a page asks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.messages import LANGUAGES
from reports.asking import list_questions
from reports.page import Page
from reports.texts import Texts


def make_page(**blocks: int) -> Page:
    rows = [{"block": block, "technical_dkk": Decimal(amount)} for block, amount in blocks.items()]
    nothing: dict[str, list[dict[str, object]]] = {name: [] for name in Page.__dataclass_fields__ if name not in ("round", "blocks")}
    return Page(round={}, blocks=rows, **nothing)


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
