"""What a Word document says beside its print: numbers that were changed and never accepted, and numbers that it hides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from pipeline.model import Note
from pipeline.readers.office.markup import attribute, find, local

_NUMBER = re.compile(r"\d[\d.,]*")
_CHANGED = frozenset({"ins", "del", "moveFrom", "moveTo"})
_TEXTS = frozenset({"t", "delText"})


def note_marks(body: Element) -> tuple[Note, ...]:
    """A note of numbers in changes that stand open, which are read as accepted, and one of numbers that are hidden, which are not read.

    Args:
        body: the document's body.
    """
    changed = [number for element in body.iter() if local(element) in _CHANGED for number in _list_numbers(element)]
    hidden = [number for element in body.iter() if is_hidden(element) for number in _list_numbers(element)]
    told = (("tracked_changes", changed), ("hidden_figures", hidden))
    return tuple(Note(f"reading.{key}", {"count": len(numbers), "sample": numbers[0]}) for key, numbers in told if numbers)


def is_hidden(element: Element) -> bool:
    """Whether an element is a run that Word does not print."""
    vanish = find(element, "rPr", "vanish") if local(element) == "r" else None
    return vanish is not None and attribute(vanish, "val", "1") not in ("0", "false")


def _list_numbers(element: Element) -> Iterator[str]:
    text = "".join(
        (each.text or "") if local(each) in _TEXTS else " " for each in element.iter() if local(each) in _TEXTS or local(each) == "p"
    )
    yield from _NUMBER.findall(text)
