"""XML as office files hold it: no document type, hence no entities of its own; elements without their namespaces' addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from pipeline.errors import UnreadableFile

_SLICE = 1 << 16


_STARTS = (b"<", b"\xff\xfe", b"\xfe\xff")
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def parse_xml(data: bytes, path: Path, part: str) -> Element:
    """The root element of a part.

    Raises:
        UnreadableFile: it is no well-formed XML, or declares entities.
    """
    _refuse_entities(data, path, part)
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError):
        raise UnreadableFile("reading.damaged_part", path=str(path), part=part) from None


def stream_xml(data: bytes, path: Path, part: str, names: frozenset[str]) -> Iterator[Element]:
    """The finished elements of some local names, in printed order; the caller clears each to keep memory bounded."""
    _refuse_entities(data, path, part)
    parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(("end",))
    try:
        for begin in range(0, len(data), _SLICE):
            parser.feed(data[begin : begin + _SLICE])
            finished = cast("Iterator[tuple[str, Element]]", parser.read_events())
            yield from (element for _, element in finished if local(element) in names)
    except (ElementTree.ParseError, LookupError, ValueError):
        raise UnreadableFile("reading.damaged_part", path=str(path), part=part) from None


def _refuse_entities(data: bytes, path: Path, part: str) -> None:
    """A document type may declare entities that unfold without end, or name files; no office program writes one."""
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(_STARTS):
        raise UnreadableFile("reading.damaged_part", path=str(path), part=part)
    if any(mark in data for mark in _DOCTYPES):
        raise UnreadableFile("reading.entities", path=str(path), part=part)


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """An attribute's value by its local name, in whatever namespace."""
    if element is None:
        return default
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), default)


def find(element: Element | None, *names: str) -> Element | None:
    """The first child by local name, going down one name after the other."""
    for name in names:
        if element is None:
            return None
        element = next((child for child in element if local(child) == name), None)
    return element
