"""Text → numbered lines, as an editor counts them."""

from __future__ import annotations

import re

from pipeline.model import Line
from pipeline.readers.pages import Pages

_NEWLINES = re.compile("\r\n|\r|\u2028|\u2029|\u0085")


def normalise_newlines(text: str) -> str:
    """The text with every line ended by ``\\n`` alone."""
    return _NEWLINES.sub("\n", text)


def number_lines(text: str, pages: Pages) -> tuple[Line, ...]:
    """The lines of a text whose newlines are normalised; a form feed at a line's ends is no part of the line.

    Returns:
        One line for each newline and one for what follows the last; none for nothing after the last.
    """
    lines: list[Line] = []
    start = 0
    pieces = text.split("\n")
    if pieces[-1] == "":
        pieces.pop()
    for no, piece in enumerate(pieces, 1):
        inner = piece.lstrip("\f")
        first = start + len(piece) - len(inner)
        lines.append(Line(no, pages.page_at(first), first, inner.rstrip("\f")))
        start += len(piece) + 1
    return tuple(lines)
