"""What the styles of an OpenDocument text say that is printed: numbers of lists and headings, raised letters, hidden ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from pipeline.readers.office.list_numbers import Level
from pipeline.readers.office.markup import attribute, find, local

OUTLINE = "\0outline"
"""The name under which headings are counted; no list bears it."""

_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class TextStyles:
    """The levels of each list style by name, and the names of styles whose text is raised, or not shown."""

    levels: dict[str, dict[int, Level]]
    raised: frozenset[str]
    hidden: frozenset[str]


def read_text_styles(content: Element, shared: Element | None) -> TextStyles:
    """The styles of a document's own part and of the part that it shares with its templates."""
    styles = [style for root in (shared, content) for part in ("styles", "automatic-styles") for style in find(root, part) or ()]
    levels = {_name_list(style): _read_levels(style) for style in styles if local(style) in ("list-style", "outline-style")}
    return TextStyles(
        {name: dict(found) for name, found in levels.items()},
        frozenset(attribute(style, "name") for style in styles if _say(style, "text-position").startswith("super")),
        frozenset(attribute(style, "name") for style in styles if _say(style, "display") == "none"),
    )


def _say(style: Element, name: str) -> str:
    return attribute(find(style, "text-properties"), name)


def _name_list(style: Element) -> str:
    return OUTLINE if local(style) == "outline-style" else attribute(style, "name")


def _read_levels(style: Element) -> Iterator[tuple[int, Level]]:
    for each in style:
        depth = attribute(each, "level", "1")
        if not depth.isdigit() or len(depth) > 2:
            continue
        if local(each) == "list-level-style-bullet":
            yield int(depth) - 1, Level("bullet", "", 1)
        elif local(each) in ("list-level-style-number", "outline-level-style"):
            yield int(depth) - 1, _read_level(each, int(depth))


def _read_level(element: Element, depth: int) -> Level:
    """A numbered level; it may print the numbers of the levels above it, parted by full stops."""
    first, above = attribute(element, "start-value", "1"), attribute(element, "display-levels", "1")
    shown = min(int(above), depth) if above.isdigit() and len(above) < 3 else 1
    numbers = ".".join(f"%{level}" for level in range(depth - shown + 1, depth + 1))
    pattern = f"{attribute(element, 'num-prefix')}{numbers}{attribute(element, 'num-suffix')}"
    kind = _KINDS.get(attribute(element, "num-format"), "none")
    return Level(kind, pattern, int(first) if first.isdigit() and len(first) < 6 else 1)
