"""Counts the numeric tokens of a text and tells, by their own shape and the word before them, which are no quantities.

Knows nothing of tables or facts: it is the ledger against which the reading of figures is balanced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.danish.data import read_table
from pipeline.danish.dates import find_dates

_CASE_NO = re.compile(r"(?<![\w.])\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ0-9]{2,3}-\d+-\d{2}\b|(?<![\w.-])(?:19|20)\d{2}-\d{5,}\b")
_MEASURED = r"(?!\s?(?:kr|mio|mia|mill?|t\.?\s?kr|tusind|pct|procent|%))"
_SHAPES = (
    ("paragraph", re.compile(r"§+\s?\d+(?:\s*(?:og|,|-|–)\s*\d+)*(?:,?\s*stk\.\s*\d+)?")),
    ("account_code", re.compile(r"(?<![\w.])\d{1,2}\.\d{2}\.\d{2}(?:\.\d{1,3})?(?![\w.]*\d)")),
    ("time", re.compile(r"(?<=kl\. )\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?|\b\d{1,2}:\d{2}\b")),
    ("year", re.compile(r"(?<![\d.,])(?:19[5-9]\d|20[0-9]\d)(?:\s?[-–/]\s?(?:(?:19|20)?\d{2}))?(?![\d.,]*\d)" + _MEASURED)),
    ("footnote", re.compile(r"(?<=\s)\d{1,2}\)(?=\s|$)")),
    ("list_number", re.compile(r"(?m)^\s*\d{1,2}[.)](?=\s+\D)")),
)
_TOKEN = re.compile(r"\d(?:[\d.,]*\d)?")
_MONEY_BEHIND = re.compile(r"\s?(?:mio|mia|mill?|millioner|milliarder|t\.?\s?kr|tkr|mkr|kr|kroner)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A numeric token: its place and its class. ``quantity`` is what may be a figure."""

    start: int
    end: int
    token_class: str


def find_tokens(text: str) -> tuple[Token, ...]:
    """The numeric tokens of a text, each once, in printed order.

    Args:
        text: any text.

    Returns:
        tokens classed as date, case_no, account_code, time, year, footnote, list_number, paragraph, reference, page, phone or quantity.
    """
    shaped = [Token(match.start(), match.end(), "case_no") for match in _CASE_NO.finditer(text)]
    shaped += [Token(day.start, day.end, "date") for day in find_dates(text) if not _overlaps(day.start, day.end, shaped)]
    for token_class, pattern in _SHAPES:
        for match in pattern.finditer(text):
            if not _overlaps(match.start(), match.end(), shaped):
                shaped.append(Token(match.start(), match.end(), token_class))
    rest = text
    for token in shaped:
        rest = rest[: token.start] + " " * (token.end - token.start) + rest[token.end :]
    loose = list(_TOKEN.finditer(rest))
    shaped.extend(Token(match.start(), match.end(), _class_by_word_before(text, match)) for match in loose)
    return tuple(sorted(shaped, key=lambda token: token.start))


def names_account(text: str) -> bool:
    """Whether all numbers of a text are account codes, and there is one: it is no figure, nor the head of any."""
    tokens = find_tokens(text)
    return bool(tokens) and all(token.token_class == "account_code" for token in tokens)


def _overlaps(start: int, end: int, tokens: list[Token]) -> bool:
    return any(start < token.end and token.start < end for token in tokens)


def _class_by_word_before(text: str, number: re.Match[str]) -> str:
    if _MONEY_BEHIND.match(text, number.end()):
        return "quantity"  # an amount, though areas are numbered (``kommunens ramme 3.672,9 mio. kr.``)
    before = text[max(0, number.start() - 24) : number.start()].lower().rstrip()
    for word, token_class, largest in _words_before():
        if before.endswith(word) and not (len(before) > len(word) and before[-len(word) - 1].isalnum() and word[0].isalpha()):
            return token_class if largest is None or _is_one_of(number[0], largest) else "quantity"
    return "quantity"


def _is_one_of(number: str, largest: int) -> bool:
    """Whether a number is one of so many that are counted from 1 (a year's weeks)."""
    return number.isdigit() and 1 <= int(number) <= largest


@cache
def _words_before() -> tuple[tuple[str, str, int | None], ...]:
    """The words with what a number behind them is, and the largest that it can be; the longest first."""
    rows = [row for row in read_table("vocabulary", "number_context") if row["place"] == "before"]
    known = [(row["words"].lower(), row["token_class"], int(row["largest"]) if row["largest"] else None) for row in rows]
    return tuple(sorted(known, key=lambda row: -len(row[0])))
