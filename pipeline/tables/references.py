"""The sentence that says what a table counts whose own caption is nothing but its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from pipeline.danish.references import find_table_number, read_reference, refers_to, speaks_of_more
from pipeline.danish.words import strip_markup
from pipeline.tables.grid import GridLine

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")


def find_reference(lines: Sequence[GridLine], captions: Sequence[str]) -> str | None:
    """The one sentence of an item that refers to a table by its number and says a count.

    Args:
        lines: the item's lines.
        captions: what stands in the table's corner and above it; nothing is looked for unless one is a bare number (``Tabel 2``).

    Returns:
        the sentence; None where several say a count, or any that refers to the table speaks of money or shares.
    """
    number = next((number for caption in captions if (number := find_table_number(strip_markup(caption))) is not None), None)
    if number is None:
        return None
    referring = [sentence for sentence in _list_sentences(lines) if refers_to(sentence, number)]
    said = [sentence for sentence in referring if read_reference(sentence) is not None]
    return said[0] if len(said) == 1 and not any(map(speaks_of_more, referring)) else None


def _list_sentences(lines: Sequence[GridLine]) -> list[str]:
    """The sentences of the running text, whole where they go on over lines."""
    found: list[str] = []
    for is_text, group in groupby(lines, key=lambda line: line.style in ("plain", "tail") and not line.is_blank):
        if is_text:
            found += _ENDS.split(" ".join(strip_markup(line.line.text).strip() for line in group))
    return [sentence for sentence in found if find_table_number(sentence) is None]
