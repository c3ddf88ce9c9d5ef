"""The quantities of a sentence: each number with its unit, the word that widens it, and its sign as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.tokens import find_tokens
from pipeline.facts.claims.bare_counts import COUNTED, find_counted
from pipeline.facts.claims.sizes import find_noun, is_said_of
from pipeline.facts.claims.units import UnitFound, match_unit, match_unit_before
from pipeline.model import Number
from schemas.lists import Qualifier, Unit

_TEN = 10
_ONE, _HALF = Decimal(1), Decimal("0.5")
_SPACE = "\u00a0\u202f\u2009"
_RAW = re.compile(
    rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?:,\d+)?(?![.,]?\d)|(?<![\d.,])\d{{1,3}}(?: \d{{3}})+(?:,\d+)?(?![.,]?\d)|\d(?:[\d.,]*\d)?"
)
_WELL_FORMED = re.compile(rf"\d{{1,3}}(?:[.{_SPACE}]\d{{3}})+(?:,\d+)?|\d{{1,3}}(?: \d{{3}}){{2,}}(?:,\d+)?|\d+(?:,\d+)?")
_SPACED = re.compile(rf"{_WELL_FORMED.pattern}|\d{{1,3}} \d{{3}}(?:,\d+)?")
_NAMED = re.compile(r"^\W*[A-ZÆØÅ]\w+ $")
"""A sentence's first word right before a number, which may be its own (``Projekt 4 250 t.kr.``)."""
_JOINED = re.compile(r"[^\W_]|[.,\ufffd]")
_SIGN = re.compile(r"(?:^|[\s(])(?P<close>[-−–‐‑+])$|(?:\b(?:på|med|er|til)|[=:])\s(?P<apart>[-−–])\s$")
_RANGE = re.compile(r"\s?[-–]\s?")
_CONJUNCTION = re.compile(r",?\s+(?:og|eller|samt|til|hhv\.|henholdsvis)\s+(?:på\s+|med\s+)?")
_AGAINST = re.compile(r"\s+mod\s+(?:(?:et\s+)?(?:budgettere\w+|forvente\w+|forudsat\w*)\s+)?")
_OF = re.compile(r"\s+(?:ud\s+)?af\s+(?:de\s+|i alt\s+|alle\s+)*")
_COMMA = re.compile(r",\s+")
_PART_ENDS = re.compile(r"\s+(?:en|et|på|i|hos|er|var|fra|med|til|af|under|over)\b")
_LEADS = re.compile(r"\s+(?:(?:er|med|på|går|bor)\s+)?")
_OF_THOSE = re.compile(r"\W*(?:Ud\s+)?[Aa]f\s+(?:de|disse|kommunens|områdets|i alt)\s+(?:i alt\s+)?")
_ONE_WORD = re.compile(r"\s+[a-zæøå]+(?:\s+der)?\s+")
_PART_GAP = re.compile(r"[^.;:]*(?:,|\bog|\bsamt)\s+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. ``start`` and ``end`` hold the whole expression (``ca. 1,7 mia. kr.``), relative to the sentence."""

    number: Number  # places relative to the sentence
    start: int
    end: int
    unit: Unit
    factor: Decimal
    qualifier: Qualifier | None
    signed: bool
    joined: bool = False  # it shares the unit of the next, and all that is said of both
    in_range: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    """A numeric token on its way to be a quantity."""

    start: int
    end: int
    number: Number | None  # None where it is not unmistakably one number
    signed: bool
    unit: UnitFound | None
    own_unit: bool = True
    is_part: bool = False
    in_range: bool = False


def find_quantities(
    sentence: str, counted: Unit | None = None, measured: frozenset[str] = frozenset(), spaced: bool = False
) -> tuple[tuple[Quantity, ...], tuple[tuple[int, int], ...]]:
    """The quantities of a sentence, and the amounts of money that are no readable number.

    Args:
        sentence: one sentence as printed.
        counted: what the sentence before counts.
        measured: the nouns of sizes that the item's tables print figures of.
        spaced: whether its paper parts thousands by spaces: elsewhere ``12 500`` may be two numbers.

    Returns:
        quantities in printed order, and the extents of unreadable amounts; a number without a unit is neither.
    """
    found = _leave_sizes(sentence, _find_all(sentence, spaced), measured)
    tokens = _share_nouns(sentence, _share_parts(sentence, _share_units(sentence, found)), counted)
    quantities = (_make_quantity(sentence, token, token.number, token.unit) for token in tokens if token.number and token.unit)
    unreadable = tuple((token.start, token.end) for token in tokens if token.number is None and token.unit and token.unit.unit is Unit.DKK)
    return tuple(quantities), unreadable


def _find_all(sentence: str, spaced: bool) -> list[_Token]:
    """The numbers in digits, and those in words right before a unit of money (``tre mio. kr.``)."""
    return sorted((*_find_numbers(sentence, spaced), *_find_words(sentence)), key=lambda token: token.start)


def _leave_sizes(sentence: str, tokens: list[_Token], measured: frozenset[str]) -> list[_Token]:
    """The numbers without the units of sizes that are none of the item's; one too large for a term makes its noun the sentence's own."""
    kept = []
    for token in tokens:
        noun = find_noun(sentence[token.end : token.unit.end]) if token.unit and token.unit.unit is Unit.OTHER else None
        if noun is not None:
            is_kept = token.number is not None and is_said_of(sentence, token.start, token.number.value, noun, measured)
            measured |= {noun} if is_kept else frozenset()
            token = token if is_kept else replace(token, unit=None)
        kept.append(token)
    return kept


def _find_words(sentence: str) -> Iterator[_Token]:
    for found in load_lexicon("number_words").find(sentence):
        unit = match_unit(sentence, found.end)
        if unit is not None and unit.unit is Unit.DKK and not sentence[: found.start].endswith("-"):
            value = Decimal(found.row["value"])
            step = _ONE if value == int(value) else _HALF
            yield _Token(
                found.start, found.end, Number(sentence[found.start : found.end], found.start, found.end, value, step), False, unit
            )


def _find_numbers(sentence: str, spaced: bool) -> Iterator[_Token]:
    others = [(token.start, token.end) for token in find_tokens(sentence) if token.token_class != "quantity"]
    at = 0
    while match := _RAW.search(sentence, at):
        start, end = match.span()
        inside = [place for place in others if place[0] < end and start < place[1]]
        if inside:
            at = min(max(place[1] for place in inside), end) if inside[0][0] <= start else inside[0][1]
            at = max(at, start + 1)
            continue
        yield _read(sentence, start, end, _SPACED if spaced and not _NAMED.match(sentence[:start]) else _WELL_FORMED)
        at = end


def _read(sentence: str, start: int, end: int, form: re.Pattern[str]) -> _Token:
    unit = match_unit(sentence, end) or match_unit_before(sentence, start)
    well_formed = form.fullmatch(sentence, start, end) and not _JOINED.match(sentence[start - 1 : start] or " ")
    if not well_formed:
        return _Token(start, end, None, False, unit)
    sign = _SIGN.search(sentence[:start])
    begin = sign.start(sign.lastgroup or 0) if sign else start
    return _Token(begin, end, _to_number(sentence, begin, start, end), bool(sign), unit)


def _to_number(sentence: str, begin: int, start: int, end: int) -> Number:
    body = re.sub(rf"[.{_SPACE} ]", "", sentence[start:end]).replace(",", ".")
    value = Decimal(body)
    resolution = Decimal(1).scaleb(int(value.as_tuple().exponent))
    negative = sentence[begin:start].strip() not in ("", "+")
    return Number(sentence[begin:end], begin, end, -value if negative else value, resolution)


def _share_units(sentence: str, tokens: list[_Token]) -> list[_Token]:
    """A unit printed once for an enumeration or a range (``11, 7 og 4 mio. kr.``, ``82-84 %``)."""
    for index in range(len(tokens) - 2, -1, -1):
        this, following = tokens[index], tokens[index + 1]
        if this.unit is not None or following.unit is None or this.number is None or following.number is None:
            continue
        gap = sentence[this.end : following.start]
        if _is_share_of_count(tokens[:index], gap, following.unit):
            continue
        is_range = bool(_RANGE.fullmatch(gap)) or (gap == "" and following.signed)
        if is_range:
            tokens[index + 1] = replace(_without_sign(sentence, following), in_range=True)
        is_against = following.unit.unit is Unit.PCT and bool(_AGAINST.fullmatch(gap))
        if is_range or is_against or _is_conjunction(gap) or (_COMMA.fullmatch(gap) and not following.own_unit):
            tokens[index] = replace(this, unit=following.unit, own_unit=False, in_range=is_range or _is_between(sentence, this, gap))
            if not is_range and tokens[index].in_range:
                tokens[index + 1] = replace(following, in_range=True)
    return tokens


def _is_conjunction(gap: str) -> bool:
    match = _CONJUNCTION.match(gap)
    if match is None:
        return False
    found = load_lexicon("prose_qualifiers").match(gap, match.end())
    return gap[found.end if found else match.end() :].strip() == ""


def _is_share_of_count(before: list[_Token], gap: str, unit: UnitFound) -> bool:
    """``Der er 640 ledige, 71 eller 12 pct. flere``: heads and their share are no two shares."""
    if unit.unit is not Unit.PCT or not gap.strip(" ,").startswith("eller"):
        return False
    return "," in gap or any(token.unit and token.unit.unit in COUNTED for token in before)


def _is_between(sentence: str, this: _Token, gap: str) -> bool:
    return gap.strip() == "og" and sentence[: this.start].rstrip().endswith("mellem")


def _without_sign(sentence: str, token: _Token) -> _Token:
    """In a range the dash is no minus."""
    if not token.signed or token.number is None:
        return token
    start = token.end - len(sentence[token.start : token.end].lstrip("-−–‐‑+ "))
    return replace(token, start=start, number=_to_number(sentence, start, start, token.end), signed=False)


def _share_parts(sentence: str, tokens: list[_Token]) -> list[_Token]:
    """Parts of what was counted before them (``581 praktikker, heraf 465 på …, 94 på … samt 22 i …``)."""
    parts = load_lexicon("prose_words", "kind", "part", "shared_out")
    for index in range(1, len(tokens)):
        this, before = tokens[index], tokens[index - 1]
        if this.unit is not None or this.number is None or before.unit is None or before.unit.unit not in (Unit.PERSONS, Unit.COUNT):
            continue
        before_end = max(before.end, before.unit.end)
        word = parts.find_last(sentence, before.end, this.start)
        follows = word is not None and _LEADS.fullmatch(sentence, word.end, this.start) is not None
        leads = follows or sentence[before_end : this.start].strip() == ":" or _opens_with_whole(sentence, before, before_end, this)
        listed = before.is_part and _PART_GAP.fullmatch(sentence, before.end, this.start)
        if (leads or listed) and _PART_ENDS.match(sentence, this.end):
            tokens[index] = replace(this, unit=UnitFound(before.unit.unit, before.unit.factor, this.end), own_unit=False, is_part=True)
    return tokens


def _opens_with_whole(sentence: str, whole: _Token, end: int, part: _Token) -> bool:
    """``Af de 64 elever går 39 på …``: the first so many of those that the sentence begins with."""
    return bool(_OF_THOSE.fullmatch(sentence[: whole.start]) and _ONE_WORD.fullmatch(sentence, end, part.start))


def _share_nouns(sentence: str, tokens: list[_Token], counted: Unit | None) -> list[_Token]:
    """Numbers that stand for the noun counted before them, here or in the sentence before."""
    step = _ONE
    for index, token in enumerate(tokens):
        following = tokens[index + 1].unit if index + 1 < len(tokens) else None
        if token.unit is None and following is not None and following.unit in COUNTED and _is_part_of(sentence, token, tokens[index + 1]):
            tokens[index] = replace(token, unit=UnitFound(following.unit, Decimal(1), token.end), own_unit=False, is_part=True)
        if token.unit is not None:
            counted, step = _count(token, counted, step)
        elif token.number is not None and not token.signed:
            unit = find_counted(sentence, token.start, token.end, counted, token.number.resolution == step < _ONE)
            if unit is not None:
                tokens[index] = replace(token, unit=UnitFound(unit, Decimal(1), token.end), own_unit=False, is_part=True)
                counted, step = _count(tokens[index], counted, step)
    return tokens


def _count(token: _Token, counted: Unit | None, step: Decimal) -> tuple[Unit | None, Decimal]:
    """What was counted last, and to which step, with a number that has its unit."""
    if token.unit is None or token.number is None or token.unit.unit not in COUNTED:
        return counted, step
    return token.unit.unit, token.number.resolution


def _is_part_of(sentence: str, token: _Token, following: _Token) -> bool:
    """``563 af 4.577 borgere``: so many of those; ``4 ud af 10 borgere`` counts nobody."""
    if token.number is None or following.number is None or following.number.value <= _TEN:
        return False
    plain = not token.signed and token.number.resolution == 1
    return plain and bool(_OF.fullmatch(sentence, token.end, following.start))


def _make_quantity(sentence: str, token: _Token, number: Number, unit: UnitFound) -> Quantity:
    qualifier, start = _find_qualifier(sentence, token.start)
    end = max(token.end, unit.end) if token.own_unit else token.end
    joined = not token.own_unit and not token.is_part
    return Quantity(number, start, end, unit.unit, unit.factor, qualifier, token.signed, joined, token.in_range)


def _find_qualifier(sentence: str, start: int) -> tuple[Qualifier | None, int]:
    """The word right before a number that widens it, and where the expression begins with it."""
    before = sentence[:start].rstrip()
    money = re.search(r"\b(?:kr\.?|DKK)$", before)
    before = before[: money.start()].rstrip() if money else before
    found = load_lexicon("prose_qualifiers").find_last(before, max(0, len(before) - 40), len(before))
    if found is None or found.end != len(before):
        return None, money.start() if money else start
    return Qualifier(found.row["qualifier"]), found.start
