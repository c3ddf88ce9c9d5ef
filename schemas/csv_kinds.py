"""What a CSV file of ours is made of: columns, closed lists, ways of writing, and what a spelling means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing: its name (``data.form_<name>`` says it to people), and what turns a text into our own spelling or refuses it."""

    name: str
    spell: Callable[[str], str | None]


def _match(pattern: str) -> Callable[[str], str | None]:
    return lambda text: text if re.fullmatch(pattern, text) else None


def _spell_number(text: str) -> str | None:
    """A spreadsheet in Danish writes 20,5."""
    return text.replace(",", ".") if re.fullmatch(r"-?\d+(?:[.,]\d+)?", text) else None


def _spell_date(text: str) -> str | None:
    """A spreadsheet in Danish writes 01-07-2014."""
    danish = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", text)
    try:
        return (date(*map(int, danish.groups()[::-1])) if danish else date.fromisoformat(text)).isoformat()
    except ValueError:
        return None


WHOLE = Form("whole", _match(r"[1-9]\d*"))
NUMBER = Form("number", _spell_number)
YEAR = Form("year", _match(r"(?:19|20)\d\d"))
DAY = Form("day", _spell_date)
CODE = Form("code", _match(r"\d{1,2}\.\d{2}\.\d{2}"))
KEY = Form("key", _match(r"[a-z][a-z0-9_]*"))
MUNICIPAL_NUMBER = Form("municipal_number", _match(r"\d{3}"))


@dataclass(frozen=True, slots=True)
class Field:
    """A column: whether a cell must be filled, and what may stand in it.

    ``among`` is a closed list; ``among_by`` one for each value of another column (``by``), under whose other values the cell stays
    empty; ``form`` a way of writing. ``parted`` separates several values in a cell.
    """

    name: str
    among: tuple[str, ...] = ()
    form: Form | None = None
    parted: str = ""
    must: bool = True
    by: str = ""
    among_by: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A CSV file: its columns, and how a spelling gets its meaning.

    ``spelled`` are the columns that hold spellings (several in a cell are parted by |), ``means`` those that hold their meaning,
    ``apart`` those under which the same spelling may mean another thing. ``phrases``: a * in a spelling stands for other words.
    """

    folder: str
    name: str
    fields: tuple[Field, ...]
    spelled: tuple[str, ...] = ("words",)
    means: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    phrases: bool = False

    @property
    def path(self) -> str:
        """The file as people name it, from the checkout's root."""
        return f"schemas/{self.folder}/{self.name}.csv"
