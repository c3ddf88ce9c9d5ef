"""Rows of cells that hold no table: a page laid out in two columns, with headings in the first and running text in the second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipeline.danish.data import read_words
from pipeline.danish.numbers import parse_number
from pipeline.danish.words import normalise
from pipeline.readers.row import Row

_MOST_CELLS = 2
_FEWEST_WORDS = 8


def part_text_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows; one that holds a section's heading and its text, or a sentence and at most a heading beside it, becomes a line for each.

    A sentence in a cell is no figure's label, and figures in it are read as those of any other sentence.

    Args:
        rows: with native cells, in reading order.
    """
    for row in rows:
        filled = [(at, cell.strip()) for at, cell in enumerate(row.cells or ()) if cell.strip()]
        if 0 < len(filled) <= _MOST_CELLS and len(row.cells or ()) > 1 and _is_text(dict(filled)):
            yield from (replace(row, text=cell, cells=None) for _, cell in filled)
        else:
            yield row


def _is_text(cells: Mapping[int, str]) -> bool:
    """Whether the last cell is a sentence, or the first one heads a section; numbers make a row of a table."""
    texts = list(cells.values())
    if any(parse_number(text, 0) is not None for text in texts):
        return False
    headed = len(texts) > 1 and 0 in cells and normalise(texts[0]) in read_words("sections")
    return headed or (_is_sentence(texts[-1]) and not any(map(_is_sentence, texts[:-1])))


def _is_sentence(text: str) -> bool:
    """Whether a text is a sentence, or a point of what is recommended (``at der gives ...``)."""
    ends = text.endswith((".", ",", ";", ":")) or text.startswith("at ")
    return len(text.split()) >= _FEWEST_WORDS and ends and any(map(str.islower, text))
