"""One mechanism for all that is said: a key and parameters become a Danish or an English sentence.

The catalogue is ``schemas/messages/*.toml``; a key is ``file.name``. Placeholders take the formats below:
``{amount:mio}`` 24,3 · ``{amount:tkr}`` 24.312 · ``{amount:kr}`` 24.312.000 · ``{n:int}`` · ``{x:num}`` · ``{share:pct}`` · ``{day:date}``.
``{item:item}`` is ``punkt 2, ``, and nothing where a paper has no items.
``{column:word}`` is the text of ``words.<value>``; a tuple of values is listed with commas.
``{n:plural|tabel|tabeller}`` is the number with the word that fits it: 1 tabel, 0 tabeller, 1.200 tabeller.
``{which:message}`` is the sentence of a value that has a key and parameters itself (a note, an error); a tuple is listed with commas.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from string import Formatter
from typing import Any

from schemas import ROOT
from schemas.own_files import read_toml

LANGUAGES = ("da", "en")
_MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


def render(key: str, params: Mapping[str, object] | None = None, lang: str = "da") -> str:
    """The sentence of a catalogue key in a language.

    Args:
        key: ``file.name`` in ``schemas/messages``.
        params: the values of the placeholders.
        lang: ``da`` or ``en``.

    Returns:
        the sentence; where the catalogue has none that can be read, the key with its parameters, so that nothing goes unsaid.
    """
    area, _, name = key.partition(".")
    text = _read_area(area).get(name, {}).get(lang)
    if text is None:
        return _spell_out(key, params)
    try:
        return _Localised(lang).vformat(text, (), dict(params or {})).replace("kr..", "kr.")  # a short form ends a sentence by itself
    except ValueError:  # a brace too many in the catalogue
        return _spell_out(key, params)


def _spell_out(key: str, params: Mapping[str, object] | None) -> str:
    return f"{key}: {', '.join(f'{name}={value}' for name, value in (params or {}).items())}".removesuffix(": ")


def format_number(value: Decimal | int, lang: str = "da", places: int | None = None) -> str:
    """A number in the language's own separators; ``places`` rounds half away from zero."""
    number = Decimal(value)
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if number == 0:
        number = abs(number)
    text = f"{abs(number):,f}"
    if lang == "da":
        text = text.translate(str.maketrans(",.", ".,"))
    return f"−{text}" if number < 0 else text


def format_date(day: date, lang: str = "da") -> str:
    """A date as people write it: 30. august 2017, 30 August 2017."""
    dot = "." if lang == "da" else ""
    return f"{day.day}{dot} {_MONTHS[lang][day.month - 1]} {day.year}"


class _Localised(Formatter):
    """A string formatter that knows kroner, shares and dates in one language."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        scales = {"mio": (1_000_000, 1), "mio3": (1_000_000, 3), "tkr": (1_000, 0), "kr": (1, 0), "int": (1, 0), "pct": (1, 1)}
        if value is None:
            return "–"
        if format_spec in scales:
            divisor, places = scales[format_spec]
            return format_number(Decimal(value) / divisor, self._lang, places)
        if format_spec == "num":
            return format_number(Decimal(value).normalize() if value else Decimal(0), self._lang)
        if format_spec == "word":
            names = value if isinstance(value, tuple) else (value,)
            return ", ".join(render(f"words.{name}", {}, self._lang) for name in names)
        if format_spec == "date":
            return format_date(value, self._lang)
        if format_spec == "item":
            return f"{'punkt' if self._lang == 'da' else 'item'} {value}, " if value else ""
        if format_spec == "message":
            said = value if isinstance(value, tuple) else (value,)
            return ", ".join(render(one.key, one.params, self._lang) for one in said)
        if format_spec.startswith("plural|"):
            _, one, many = format_spec.split("|")
            return f"{format_number(value, self._lang)} {one if value == 1 else many}"
        return str(super().format_field(value, format_spec))


@cache
def _read_area(area: str) -> Mapping[str, Mapping[str, str]]:
    """One file of the catalogue: the others need not be read for a sentence of this one."""
    try:
        return read_toml(ROOT / "messages" / f"{area}.toml")
    except (OSError, tomllib.TOMLDecodeError):
        return {}
