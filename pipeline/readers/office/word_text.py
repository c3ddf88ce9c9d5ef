"""A Word paragraph → its text as printed: without what was deleted, hidden, or stands for a field's code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from pipeline.readers.office.list_numbers import ListNumbers
from pipeline.readers.office.markup import attribute, find, local
from pipeline.readers.office.word_marks import is_hidden
from pipeline.readers.raised import raise_mark

_GONE = frozenset({"del", "moveFrom", "delText", "delInstrText", "instrText", "pPr", "rPr", "Fallback", "footnoteRef", "annotationRef"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class Printed:
    """What a paragraph prints: its text, the boxes anchored in it, and how many pages Word began before and behind its first text."""

    text: str
    boxes: tuple[Element, ...]
    page_breaks: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says that is printed: of which list and level its paragraphs bear a number."""

    number_id: str
    depth: int


def read_paragraph(paragraph: Element, lists: ListNumbers, styles: dict[str, Style]) -> Printed:
    """The text of a ``w:p`` with its list mark."""
    pieces: list[str] = []
    boxes: list[Element] = []
    breaks = [0, 0]
    raised = False
    for element in _walk(paragraph):
        name = local(element)
        if name == "r":
            raised = attribute(find(element, "rPr", "vertAlign"), "val") == "superscript"
        elif name == "t":
            pieces.append(raise_mark(element.text or "") if raised else element.text or "")
        elif name == "lastRenderedPageBreak":
            breaks[any(pieces)] += 1
        elif name == "txbxContent":
            boxes.append(element)
        elif name != "br" or attribute(element, "type") not in ("page", "column"):
            pieces.append(_SIGNS.get(name, ""))
    text = "".join(pieces)
    return Printed(f"{_list_mark(paragraph, lists, styles)}{text}" if text.strip() else "", tuple(boxes), (breaks[0], breaks[1]))


def read_styles(root: Element | None) -> dict[str, Style]:
    """The paragraph styles by their id, each with what it inherits."""
    found = {attribute(each, "styleId"): each for each in (root if root is not None else ()) if local(each) == "style"}
    return {style_id: _read_style(style_id, found) for style_id in found}


def _read_style(style_id: str, found: dict[str, Element]) -> Style:
    number_id, depth = "", ""
    for _ in range(10):  # how far a style may inherit; a circle ends here
        element = found.get(style_id)
        if element is None:
            break
        numbers = find(element, "pPr", "numPr")
        number_id = number_id or attribute(find(numbers, "numId"), "val")
        depth = depth or attribute(find(numbers, "ilvl"), "val")
        style_id = attribute(find(element, "basedOn"), "val")
    return Style(number_id, int(depth) if depth.isdigit() else 0)


def _walk(element: Element) -> Iterator[Element]:
    """The elements that print something, in printed order; text boxes as wholes. Iterative, so that depth costs nothing."""
    pending = [iter(element)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
            continue
        name = local(child)
        if name in _GONE or is_hidden(child):
            continue
        yield child
        if name != "txbxContent":
            pending.append(iter(child))


def _list_mark(paragraph: Element, lists: ListNumbers, styles: dict[str, Style]) -> str:
    own = find(paragraph, "pPr", "numPr")
    style = styles.get(attribute(find(paragraph, "pPr", "pStyle"), "val"))
    number_id = attribute(find(own, "numId"), "val") or (style.number_id if style else "")
    depth = attribute(find(own, "ilvl"), "val") or str(style.depth if style else 0)
    return lists.mark(number_id, int(depth) if depth.isdigit() else 0) if number_id not in ("", "0") else ""
