"""Marks that are set high, as footnotes are: they stay apart from the number that they follow."""

from __future__ import annotations

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST = 8


def raise_mark(text: str) -> str:
    """A text that is set high: digits as high digits, other marks behind a blank; what is too long for a mark stays as it is."""
    mark = text.strip()
    if not mark or len(mark) > _LONGEST:
        return text
    return mark.translate(_SUPERSCRIPTS) if mark.isascii() and mark.isdigit() else f" {mark}"
