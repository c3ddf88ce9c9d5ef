"""Answers laid out for the eye and for other programs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from pipeline.command.layout import WIDTH, lay_out, shorten, wrap


def test_layouts_keep_values_whole() -> None:
    answer = (("a", "b"), ((Decimal("1234567890.10"), None), ("x\ny", True)))
    assert json.loads(lay_out(answer, "json")) == [{"a": "1234567890.10", "b": None}, {"a": "x\ny", "b": True}]
    assert list(csv.reader(io.StringIO(lay_out(answer, "csv")))) == [["a", "b"], ["1234567890.10", ""], ["x\ny", "True"]]
    assert lay_out(answer, "table") == "a              b\n─────────────  ────\n1234567890.10\nx y            True"
    assert lay_out((("a",), ()), "json") == "[]"
    assert lay_out((("a",), ()), "csv") == "a"
    assert lay_out((("a",), ()), "table") == "a\n─"


def test_money_inside_lists_and_records_stays_exact() -> None:
    row = ([Decimal("1.50"), Decimal("2")], {"day": date(2017, 8, 30), "amount": Decimal("0.10")})
    assert json.loads(lay_out((("a", "b"), (row,)), "json")) == [{"a": ["1.50", "2"], "b": {"day": "2017-08-30", "amount": "0.10"}}]


@pytest.mark.parametrize(("text", "length", "short"), [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abc…fg"), ("abcdefg", 3, "a…g")])
def test_what_is_too_long_loses_its_middle(text: str, length: int, short: str) -> None:
    assert shorten(text, length) == short


def test_a_sentence_is_wrapped_and_stays_whole() -> None:
    text = " ".join(f"ord{number}" for number in range(100))
    lines = wrap(text).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(line.strip() for line in lines) == text
