"""The body of a torn table: labels, then the figures of their row, each on a line of its own, in a rhythm that counts the columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.danish.heads import split_heads
from pipeline.danish.numbers import is_dash, lacks_digits
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import is_unit
from pipeline.model import Cell
from pipeline.tables.cut_edge import is_broken_amount
from pipeline.tables.grid import GridLine
from pipeline.tables.rows import is_prose

FEWEST_ROWS = 2
_MANY = 4
_SHORTEST_RULE = 3
_PAGE_MARK = re.compile(
    r"(?:.*\s)?\W*side\s*\d+\s*(?:af|/)\s*\d+\W*|\W*(?:side|s\.)\s*\d+\W*|[-–]\s*\d{1,3}\s*[-–]|\d{1,3}\s?/\s?\d{1,3}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TornRow:
    """The texts that stand one below the other, and the cells below them; without cells the texts are headings."""

    texts: tuple[GridLine, ...]
    values: tuple[GridLine, ...]
    marks: tuple[GridLine, ...] = ()


def read_body(lines: Sequence[GridLine], at: int, stops: Callable[[int], bool]) -> tuple[list[TornRow], int]:
    """The rows from a line on, to the last one with figures.

    Args:
        lines: an item's lines.
        at: the index of the first line of the body.
        stops: whether another head begins at an index.

    Returns:
        the rows, and the index of the first line behind the last figure.
    """
    rows: list[TornRow] = []
    texts: list[GridLine] = []
    values: list[GridLine] = []
    marks: list[GridLine] = []
    behind = at
    while at < len(lines) and not _ends(lines, at, stops):
        line = lines[at]
        if is_unit(line.line.text):
            marks.append(line)
        elif is_value(line):
            values.append(line)
            behind = at + 1
        elif not (line.is_blank or line.is_rule or is_page_mark(line)):
            if values:
                rows.append(TornRow(tuple(texts), tuple(values), tuple(marks)))
                texts, values, marks = [], [], []
            texts.extend(() if split_heads(line.line.text) else (line,))
        at += 1
    return ([*rows, TornRow(tuple(texts), tuple(values), tuple(marks))] if values else rows), behind


def find_rhythm(rows: Sequence[TornRow]) -> int | None:
    """How many cells a row has: two rows at least, and more than half of all, have as many; a rhythm of one bears one break in four."""
    counts = Counter(len(row.values) for row in rows if row.texts)
    if not counts:
        return None
    columns, complete = counts.most_common(1)[0]
    others = counts.total() - complete
    regular = complete > others and (columns > 1 or others * _MANY <= complete)
    return columns if regular and complete >= FEWEST_ROWS else None


def find_widest(rows: Sequence[TornRow]) -> int | None:
    """How many cells the fullest rows have, two of them at least: all others may have left cells empty."""
    counts = [len(row.values) for row in rows if row.texts]
    widest = max(counts, default=0)
    return widest if counts.count(widest) >= FEWEST_ROWS else None


def is_value(line: GridLine) -> bool:
    """Whether a line is one cell of a row: a number, a dash that holds its place, or digits without letters that are no number."""
    if line.style not in ("plain", "tail") or is_page_mark(line):
        return False
    text = line.line.text
    if is_dash(text.strip()):
        return len(text.strip()) < _SHORTEST_RULE
    if (line.style == "plain" and line.numeric) or lacks_digits(text) or is_broken_amount(text.strip()):
        return True
    return not any(char.isalpha() for char in text) and any(token.token_class == "quantity" for token in find_tokens(text))


def cell_of(line: GridLine) -> Cell:
    """A whole line as one cell; where only a part of it is a number, it holds none."""
    if line.style == "plain":
        return line.cells[0]
    text = line.line.text.strip()
    start = line.line.start + line.line.text.index(text)
    return Cell(text, start, start + len(text), None)


def is_page_mark(line: GridLine) -> bool:
    """Whether a line only numbers the page: ``- 3 -``, ``3/14``, ``Side 3``."""
    return _PAGE_MARK.fullmatch(line.line.text.strip()) is not None


def next_filled(lines: Sequence[GridLine], at: int) -> int:
    """The index of the next line with anything on it; torn cells may stand with blank lines between."""
    return next((number for number in range(at + 1, len(lines)) if not lines[number].is_blank), len(lines))


def value_follows(lines: Sequence[GridLine], at: int) -> bool:
    """Whether the next line with anything on it is a cell of a row."""
    following = next_filled(lines, at)
    return following < len(lines) and is_value(lines[following]) and not is_unit(lines[following].line.text)


def _ends(lines: Sequence[GridLine], at: int, stops: Callable[[int], bool]) -> bool:
    """Whether no row goes on at a line: other cells than torn ones, running text, another head."""
    line = lines[at]
    if line.is_blank or line.is_rule or is_value(line) or is_unit(line.line.text) or is_page_mark(line):
        return False
    if line.style not in ("plain", "tail"):
        return True
    if stops(at):
        return True
    return not value_follows(lines, at) and (line.style == "tail" or is_prose(line))
