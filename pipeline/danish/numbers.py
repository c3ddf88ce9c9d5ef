"""Numbers as Danish minutes print them, read exactly or not at all.

A point groups thousands, a comma opens decimals. What is not unmistakably one number (``12.5``, ``0,412-0,731``) is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from pipeline.model import Number

MINUS = "-−–‐‑÷"
_SPACE = "\u00a0\u202f\u2009"
_DIGITS = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d{{1,3}}(?:[{_SPACE}]\d{{3}})+|\d+)"
_BODY = rf"(?:{_DIGITS}(?:,\d+)?|,\d+)"
_SIGNED = rf"(?P<open>\()?\s?(?P<sign>[{MINUS}+])?[ {_SPACE}]?(?P<body>{_BODY})(?P<after>[{MINUS}])?(?P<close>\))?"
_PERCENT = r"(?P<percent>[ \u00a0]?(?:%|pct\.?|procent)(?:[ -]?point)?)?"
_FOOTNOTE = r"(?:\s?[¹²³⁴⁵⁶⁷⁸⁹]+|\s\d{1,2}\))?"
_MARKUP = r"(?:\*{1,3}|_{1,2}|</?[a-z]+>)"

_BEHIND = rf"\s*{_MARKUP}?{_FOOTNOTE}\s*{_MARKUP}?\s*"
_BEGINS_NUMBER = r"(?:(?<=\s)|(?<=\.\.\.)|(?<=…)|(?<=\*\*)|(?<=[>_]))"

_ONE_NUMBER = re.compile(rf"\s*{_MARKUP}?\s*(?:kr\.?\s)?(?P<number>{_SIGNED}{_PERCENT})\s*(?P<kroner>kr\.?|,-)?{_BEHIND}")
_AT_END = re.compile(rf"{_BEGINS_NUMBER}(?P<number>{_SIGNED}{_PERCENT}){_BEHIND}$")
_SPACED_AT_END = re.compile(rf"(?<=\s)\(?[{MINUS}+]?\d{{1,3}}(?: \d{{3}})+(?:,\d+)?[{MINUS}]?\)?(?=\s*$)")
_JOINED_AT_END = re.compile(rf"(?<=[\s…])(?=[\d.,{MINUS}\u00a0]*[.,]\d+[{MINUS}]?\d*[.,]\d)\d[\d.,{MINUS}\u00a0]*\d[{MINUS})]?(?=[*_\s]*$)")
_DAMAGED_AT_END = re.compile(rf"(?<=\s)[{MINUS}]?\d[\d.,]*(?:\ufffd|ï¿½|\?)[\d.,]*\d[{MINUS}]?(?=[*_\s]*$)")
_LETTER_SPACED = re.compile(rf"(?=.*[.,])(?=(?:.*(?<=\d)(?: (?=\d)|[.,] (?=\d)| [.,])){{2}})(?:[{MINUS}] ?)?\d(?:(?: | ?[.,] ?)\d)+")
_LOST = "¤\ufffd"
_LACKS_DIGITS = re.compile(
    rf"[{MINUS}(*+ ]*(?=[\d., {_SPACE}]*[{_LOST}])[\d.,{_LOST}](?:[\d.,{_LOST} {_SPACE}]*[\d{_LOST}])?[{MINUS})*]*(?: ?%)?"
)
_AROUND = " \u00a0*_"
_EVERY_APART = re.compile(rf"(?:[{MINUS}(] ?)?\d(?:(?: | ?[.,] ?)\d)+ ?[{MINUS})]?")
_SPACED_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_YEAR = re.compile(r"\(?(?:19[5-9]\d|20[0-9]\d)\)?")


def parse_number(text: str, start: int = 0) -> Number | None:
    """The number that a cell holds, if it holds just one.

    Args:
        text: the cell's text; bold marks, a unit word ``kr.`` and a footnote mark may stand around the number.
        start: the offset of ``text`` in its document.

    Returns:
        the number with its own offsets, or None when the cell is no number or not unmistakably one.
    """
    match = _ONE_NUMBER.fullmatch(_join_spaced_groups(text))
    if match is not None:
        return _number(match, text, start)
    return _letter_spaced(text, start) if _LETTER_SPACED.fullmatch(text.strip(_AROUND)) else None


def _letter_spaced(text: str, start: int) -> Number | None:
    """``8 6 . 5 6 6``: every digit apart from the next, and a well-formed grouped number without the spaces."""
    joined = parse_number(re.sub(r"\s", "", text))
    own = text.strip(_AROUND)
    begin = start + text.index(own)
    return replace(joined, text=own, start=begin, end=begin + len(own)) if joined else None


def is_letter_spaced(text: str) -> bool:
    """Whether a text is digits each apart from the next (``6 1 5``, ``2.4 4 5``), a number or not."""
    return _EVERY_APART.fullmatch(text.strip(_AROUND)) is not None


def lacks_digits(text: str) -> bool:
    """Whether a text is a number in which signs stand for digits that were lost (``1.¤90``, ``(\ufffd,6)``), perhaps for all of them."""
    return _LACKS_DIGITS.fullmatch(text.strip(_AROUND)) is not None


def parse_number_at_end(text: str, start: int = 0) -> Number | None:
    """The number that ends a line which has lost its column marks (``Faste læger..... 8``).

    A bare year at the end (``Overførsel fra 2016``) is a year: amounts of that size are printed with a point.

    Args:
        text: the line's text.
        start: the offset of ``text`` in its document.

    Returns:
        the number with its own offsets, or None.
    """
    match = _AT_END.search(text)
    if match is None or _YEAR.fullmatch(match["number"].strip()):
        return None
    return _number(match, text, start)


def find_spaced_at_end(text: str) -> tuple[int, int] | None:
    """Where a line ends in digits that nobody can tell: parted by plain spaces (``12 345``), joined (``2.450.000612.500-``), damaged."""
    match = _SPACED_AT_END.search(text) or _DAMAGED_AT_END.search(text)
    if match is None and (match := _JOINED_AT_END.search(text)) and parse_number(match[0]) is not None:
        return None
    return match.span() if match else None


def is_dash(text: str) -> bool:
    """Whether a cell holds nothing but a dash or a rule of dashes: printed as empty, whatever a legend makes of it."""
    stripped = text.strip()
    return bool(stripped) and not stripped.strip(MINUS + "—=_.:|+ ")


def _number(match: re.Match[str], text: str, start: int) -> Number | None:
    if bool(match["open"]) != bool(match["close"]) or (match["sign"] and match["after"]):
        return None
    body = re.sub(rf"[.{_SPACE}]", "", match["body"]).replace(",", ".")
    value = Decimal("0" + body if body.startswith(".") else body)
    negative = bool(match["open"] or match["after"] or (match["sign"] and match["sign"] in MINUS))
    resolution = Decimal(1).scaleb(int(value.as_tuple().exponent))
    first, last = match.span("number")
    first += len(text[first:last]) - len(text[first:last].lstrip())
    unit = Decimal(1) if match.groupdict().get("kroner") else None
    signed = -value if negative else value
    return Number(text[first:last], start + first, start + last, signed, resolution, bool(match["percent"]), unit)


def _join_spaced_groups(text: str) -> str:
    """A plain space groups thousands only inside a cell of its own; the length stays the same."""
    return _SPACED_GROUPS.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
