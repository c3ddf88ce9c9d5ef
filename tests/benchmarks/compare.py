"""Rows that were printed against rows that a reader gave: a row is right if all its cells are, in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

Row = tuple[str, ...]


def normalise_row(cells: Iterable[str | None]) -> Row:
    """A row's filled cells with single spaces in them; words in cells side by side are one label, so that nobody loses by a label column.

    A cell with any digit stands by itself: a figure that ran into its neighbour, or into its label, is no right cell.
    """
    row: list[str] = []
    for text in (" ".join((cell or "").split()) for cell in cells):
        if text and row and _is_label(text) and _is_label(row[-1]):
            row[-1] += f" {text}"
        elif text:
            row.append(text)
    return tuple(row)


def find_right(printed: Iterable[Row], given: Iterable[Row]) -> Counter[Row]:
    """The printed rows that were given with every cell right; each counts as often as it was both printed and given."""
    return Counter(printed) & Counter(given)


def choose_best(printed: Iterable[Row], ways: Mapping[str, Sequence[Sequence[Row]]]) -> list[Row]:
    """The rows of several ways to read one file, taken page by page from the way that has most of the page right.

    Args:
        printed: the rows of the file.
        ways: the rows of each page by way; a way that failed has no pages.
    """
    wanted = Counter(printed)
    pages = max(map(len, ways.values()), default=0)
    every = ([list(way[page]) for way in ways.values() if page < len(way)] for page in range(pages))
    return [row for page in every for row in max(page, key=lambda rows: find_right(wanted.elements(), rows).total())]


def _is_label(text: str) -> bool:
    return any(char.isalpha() for char in text) and not any(char.isdigit() for char in text)
