"""One mechanism for all that is said: a key and parameters become a Danish or an English sentence.

The catalogue is ``schemas/messages/*.toml``; a key is ``file.name``. Placeholders take the formats below:
``{amount:mio}`` 24,3 · ``{amount:tkr}`` 24.312 · ``{amount:kr}`` 24.312.000 · ``{n:int}`` · ``{x:num}`` · ``{share:pct}`` · ``{day:date}``.
``{column:word}`` is the text of ``words.<value>``; a tuple of values is listed with commas.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from string import Formatter
from typing import Any

from pipeline.errors import BrokenStructure
from schemas import ROOT

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

    Raises:
        BrokenStructure: the catalogue has no such key.
    """
    entry = _catalogue().get(key)
    if entry is None:
        raise BrokenStructure("run.no_message", missing=key)
    return _Localised(lang).vformat(entry[lang], (), dict(params or {}))


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
        return str(super().format_field(value, format_spec))


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    entries: dict[str, dict[str, str]] = {}
    for path in sorted((ROOT / "messages").glob("*.toml")):
        for name, texts in tomllib.loads(path.read_text(encoding="utf-8")).items():
            entries[f"{path.stem}.{name}"] = texts
    return entries
