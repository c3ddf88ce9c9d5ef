"""Our TOML files: the entries of each and what may stand in them, and what is wrong with one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from schemas.own_faults import Fault, offer_nearest
from schemas.own_files import read_toml
from schemas.system_faults import explain_failure

LANGUAGES = {"da", "en"}
OPTIONAL = "?"
"""Behind the name of an entry that may be left out."""

STYLE = {"name": "text", "pattern": "pattern", "numbered": "truth", "heading?": "truth", "bullet?": "truth", "loose?": "truth"}
MARK = {"pattern": "pattern", "where": ("line", "end", "anywhere"), "sequence": "truth"}
FILES: Mapping[str, Mapping[str, Any]] = {
    "case_numbers": {"labelled": "pattern", "shapes": "patterns", "alone?": "patterns"}
    | dict.fromkeys("labels weak_labels? journal_labels? other_labels?".split(), "words"),
    "decision_lines": dict.fromkeys("points subjects verbs behind".split(), "patterns") | dict.fromkeys("heads before".split(), "words"),
    "head": dict.fromkeys(
        "meeting_date_labels meeting_date_labels_anywhere not_the_meetings other_date_labels title_words organ_labels place_labels"
        " passed_over made_up municipality_words hall_words council_words revised version_words".split(),
        "patterns",
    ),
    "item_starts": {"style": [STYLE]},
    "limits": {"monthly_benefit_dkk": {"min": "amount", "max": "amount"}},
    "page_marks": {"mark": [MARK]},
    "portals": dict.fromkeys("elements roles words unfolding actions content".split(), "words"),
    "regions": dict.fromkeys("content_begins other_documents teaser_ends contents contents_lone closed".split(), "words"),
    "routes": dict.fromkeys("labels council finance".split(), "words"),
}
"""Every TOML file under ``schemas/vocabulary``: the name of a sort of value, a tuple for a closed list, a list for sections, a mapping
for one."""

_SORTS: Mapping[str, Callable[[Any], bool]] = {
    "words": lambda value: isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value),
    "patterns": lambda value: _SORTS["words"](value),
    "pattern": lambda value: isinstance(value, str),
    "text": lambda value: isinstance(value, str),
    "truth": lambda value: isinstance(value, bool),
    "amount": lambda value: isinstance(value, int) and not isinstance(value, bool),
}


def find_toml_faults(path: Path, name: str, shape: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with a file of words or patterns."""
    content = _read(path, name)
    yield from (content,) if isinstance(content, Fault) else _find_faults(name, "", content, shape)


def find_message_faults(path: Path, name: str) -> Iterator[Fault]:
    """What is wrong with a file of the catalogue: a text that lacks a language, or whose languages ask for different things."""
    content = _read(path, name)
    if isinstance(content, Fault):
        yield content
        return
    for entry, texts in content.items():
        if not isinstance(texts, dict) or set(texts) != LANGUAGES or not _asks_alike(*texts.values()):
            yield Fault("data.bad_message", {"path": name, "entry": entry})


def _read(path: Path, name: str) -> dict[str, Any] | Fault:
    try:
        return read_toml(path)
    except OSError as error:
        return Fault("data.unreadable", {"path": name, **explain_failure(error)})
    except tomllib.TOMLDecodeError as error:
        return Fault("data.no_toml", {"path": name, "technical": str(error)})


def _find_faults(path: str, above: str, content: Mapping[str, Any], shape: Mapping[str, Any]) -> Iterator[Fault]:
    known = [entry.removesuffix(OPTIONAL) for entry in shape]
    for entry in (entry for entry in content if entry not in known):
        params = {"path": path, "entry": above + entry, "known": ", ".join(known), "nearest": offer_nearest(entry, known)}
        yield Fault("data.entry_unknown", params)
    for entry, wanted in shape.items():
        name = entry.removesuffix(OPTIONAL)
        if name in content:
            yield from _find_value_faults(path, above + name, content[name], wanted)
        elif not entry.endswith(OPTIONAL):
            yield _miss(path, above + name, wanted)


def _find_value_faults(path: str, entry: str, value: Any, wanted: Any) -> Iterator[Fault]:
    if isinstance(wanted, Mapping) and isinstance(value, dict):
        yield from _find_faults(path, f"{entry}.", value, wanted)
    elif isinstance(wanted, list) and isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        for number, one in enumerate(value, start=1):
            yield from _find_faults(path, f"{entry} {number}.", one, wanted[0])
    elif isinstance(wanted, tuple) and isinstance(value, str):
        if value not in wanted:
            params = {"path": path, "entry": value, "known": ", ".join(wanted), "nearest": offer_nearest(value, wanted)}
            yield Fault("data.entry_unknown", params)
    elif not isinstance(wanted, str) or not _SORTS[wanted](value):
        yield _miss(path, entry, wanted)
    elif wanted in ("pattern", "patterns"):
        yield from _find_pattern_faults(path, entry, value if isinstance(value, list) else [value])


def _find_pattern_faults(path: str, entry: str, patterns: list[str]) -> Iterator[Fault]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            yield Fault("data.bad_pattern", {"path": path, "entry": entry, "pattern": pattern, "technical": str(error)})


def _miss(path: str, entry: str, wanted: Any) -> Fault:
    sections = "tables" if isinstance(wanted, list) else "table" if isinstance(wanted, Mapping) else "text"
    form = Fault(f"data.form_{wanted.replace('patterns', 'words') if isinstance(wanted, str) else sections}")
    return Fault("data.entry_missing", {"path": path, "entry": entry, "form": form})


def _asks_alike(*texts: Any) -> bool:
    try:
        asked = [{name for _, name, _, _ in Formatter().parse(text) if name is not None} for text in texts]
    except (ValueError, TypeError):
        return False
    return all(each == asked[0] for each in asked)
