"""A paragraph of an OpenDocument text → what it prints: without notes, remarks and what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pipeline.readers.office.markup import attribute, find, local
from pipeline.readers.office.odt_styles import TextStyles
from pipeline.readers.raised import raise_mark

_GONE = frozenset({"annotation", "annotation-end", "tracked-changes", "note-body", "desc", "title", "ruby-text", "event-listeners"})
_SIGNS = {"tab": "\t", "line-break": "\n"}
_HIDDEN = ("hidden-text", "hidden-paragraph")
_MOST_SPACES = 200
_NESTING = 200  # how deep spans are followed


@dataclass(slots=True)
class Inline:
    """A paragraph's text, the boxes anchored in it, the pages that begin before and behind its first text, and what is hidden in it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    breaks: list[int] = field(default_factory=lambda: [0, 0])
    hidden: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it prints."""
        return "".join(self.pieces)

    @property
    def page_breaks(self) -> tuple[int, int]:
        """How many pages begin before its first text, and behind."""
        return self.breaks[0], self.breaks[1]


def read_inline(paragraph: Element, styles: TextStyles) -> Inline:
    """What a ``text:p`` or ``text:h`` prints."""
    inline = Inline()
    if attribute(paragraph, "style-name") in styles.hidden or find(paragraph, "hidden-paragraph") is not None:
        inline.hidden.append("".join(paragraph.itertext()))
        return inline
    _walk(paragraph, styles, inline, 0)
    return inline


def _walk(element: Element, styles: TextStyles, inline: Inline, depth: int) -> None:
    inline.pieces.append(element.text or "")
    for child in element:
        _read_child(child, styles, inline, depth + 1)
        inline.pieces.append(child.tail or "")


def _read_child(child: Element, styles: TextStyles, inline: Inline, depth: int) -> None:
    name, style = local(child), attribute(child, "style-name")
    if name in _GONE:
        return
    if name in _HIDDEN or (name == "span" and style in styles.hidden):
        inline.hidden.append(attribute(child, "string-value") or "".join(child.itertext()))
    elif name == "s":
        count = attribute(child, "c", "1")
        inline.pieces.append(" " * (min(int(count), _MOST_SPACES) if count.isdigit() and len(count) < 6 else 1))
    elif name == "soft-page-break":
        inline.breaks[any(piece.strip() for piece in inline.pieces)] += 1
    elif name == "text-box":
        inline.boxes.append(child)
    elif name == "note-citation" or (name == "span" and style in styles.raised) or depth > _NESTING:
        text = "".join(child.itertext())
        inline.pieces.append(text if depth > _NESTING else raise_mark(text))
    elif name in _SIGNS:
        inline.pieces.append(_SIGNS[name])
    else:
        _walk(child, styles, inline, depth)
