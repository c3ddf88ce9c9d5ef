"""A text of minutes → what an editor would make of it: paragraphs, tables, and lines whose spaces matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_ALIGNED = re.compile(r"\S {2,}\S")
_PIPE_RULE = re.compile(r"\|[-:| ]+\|?")
_LONGEST_HEADING = 120
_REACH = 4  # lines without cells that may stand between two rows of one table


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; each row has a cell for each column, a heading over the whole width stands in the first."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Lines set in a type of one width."""

    lines: tuple[str, ...]


Block = Prose | Grid | Fixed


def cut_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; blank lines only part them."""
    lines = [line for line in text.split("\n") if line.strip()]
    kinds = [_kind_of(line) for line in lines]
    return tuple(_cut(lines, _close_gaps(lines, kinds)))


def _kind_of(line: str) -> str:
    if "\t" in line or line.lstrip().startswith("|"):
        return "grid"
    return "fixed" if _ALIGNED.search(line) else "prose"


def _close_gaps(lines: list[str], kinds: list[str]) -> list[str]:
    """Short lines between two rows of one table are headings inside it."""
    closed = list(kinds)
    for kind in ("grid", "fixed"):
        places = [at for at, each in enumerate(kinds) if each == kind]
        for first, second in pairwise(places):
            between = range(first + 1, second)
            short = all(kinds[at] == "prose" and len(lines[at]) <= _LONGEST_HEADING and not lines[at].endswith(".") for at in between)
            if len(between) <= _REACH and short:
                closed[first + 1 : second] = [kind] * len(between)
    return closed


def _cut(lines: list[str], kinds: list[str]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and kinds[end] == kinds[at] != "prose":
            end += 1
        if kinds[at] == "prose":
            yield Prose(lines[at])
        elif kinds[at] == "fixed":
            yield Fixed(tuple(lines[at:end]))
        else:
            yield _to_grid(lines[at:end])
        at = end


def _to_grid(lines: list[str]) -> Grid:
    rows = [_cells_of(line) for line in lines if not _PIPE_RULE.fullmatch(line.strip())]
    width = max(map(len, rows))
    return Grid(tuple(row + ("",) * (width - len(row)) for row in rows))


def _cells_of(line: str) -> tuple[str, ...]:
    if "\t" in line:
        return tuple(cell.strip() for cell in line.split("\t"))
    if line.lstrip().startswith("|"):
        return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
    return (line.strip(),)
