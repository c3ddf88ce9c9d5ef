"""The rows of our own CSV files, checked; and the one way of finding known words in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pipeline.danish.words import normalise
from pipeline.errors import BrokenStructure
from schemas import ROOT
from schemas.csv_files import BY_PLACE, FILES
from schemas.csv_reading import find_double_meanings, read_csv
from schemas.own_faults import Fault
from schemas.own_files import read_toml
from schemas.toml_files import FILES as TOML_FILES
from schemas.toml_files import find_message_faults, find_toml_faults


@cache
def read_table(folder: str, name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of one of our CSV files, as printed.

    Raises:
        BrokenStructure: it is not what it must be; the first fault, with its line.
    """
    file = BY_PLACE[folder, name]
    records, faults = read_csv(ROOT / folder / f"{name}.csv", file)
    _refuse(faults)
    return tuple(record.row for record in records)


@cache
def read_words(name: str) -> dict[str, Mapping[str, str]]:
    """The rows of a vocabulary by their words, normalised."""
    return {normalise(row["words"]): row for row in read_table("vocabulary", name)}


@cache
def read_lists(name: str) -> dict[str, Any]:
    """A TOML file of ``schemas/vocabulary``.

    Raises:
        BrokenStructure: it is not what it must be; the first fault.
    """
    path = ROOT / "vocabulary" / f"{name}.toml"
    _refuse(tuple(find_toml_faults(path, f"schemas/vocabulary/{name}.toml", TOML_FILES[name])))
    return read_toml(path)


def check_own_data() -> None:
    """See that all of our own data is what it must be, before anything is read with its help.

    Raises:
        BrokenStructure: it is not; the first fault, and how many there are.
    """
    _refuse(find_faults())


def find_faults() -> tuple[Fault, ...]:
    """All that is wrong with the files under ``schemas`` that people mend, by file and line."""
    return tuple(_find_all())


def find_longest_phrase(words: str, known: Iterable[str]) -> str | None:
    """The longest known phrase that stands, as whole words, in normalised words."""
    padded = f" {words} "
    found = [phrase for phrase in known if f" {phrase} " in padded]
    return max(found, key=len, default=None)


def _refuse(faults: tuple[Fault, ...]) -> None:
    if len(faults) > 1:
        raise BrokenStructure("data.several", first=faults[0], more=len(faults) - 1)
    if faults:
        raise BrokenStructure(faults[0].key, **faults[0].params)


def _compare_phrases(words: str) -> str:
    """In phrases a * is a word of its own."""
    return " ".join(words.lower().split())


def _find_all() -> Iterator[Fault]:
    for file in FILES:
        records, faults = read_csv(ROOT / file.folder / f"{file.name}.csv", file)
        yield from faults
        yield from find_double_meanings(file, records, _compare_phrases if file.phrases else normalise)
    for name, shape in TOML_FILES.items():
        yield from find_toml_faults(ROOT / "vocabulary" / f"{name}.toml", f"schemas/vocabulary/{name}.toml", shape)
    for path in sorted((ROOT / "messages").glob("*.toml")):
        yield from find_message_faults(path, f"schemas/messages/{path.name}")
