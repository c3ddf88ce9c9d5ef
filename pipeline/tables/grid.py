"""First look: where the cells of a line are. Tabs, pipes, native cells, aligned columns, or a number that ends the line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.danish.numbers import find_spaced_at_end, is_dash, parse_number, parse_number_at_end
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import find_unit
from pipeline.danish.words import strip_markup
from pipeline.model import Cell, Line, Number
from pipeline.tables.page_marks import behind_page_mark

_GAP = re.compile(r" {2,}")
_IN_CELL_UNIT = re.compile(
    r"^(?P<number>.*?\d[\d.,]*[-)]?)\s*(?P<unit>(?:mio|mill?|mia|tkr|t\.\s?kr|mkr)(?:[^\W\d_]|[. \u00a0\u202f])*?)[*_]*$", re.IGNORECASE
)
_POINT = re.compile(r"(?:\d{1,2}|[a-zæøå])[.)] {2,}(?=[^\W\d])")
"""A list's mark: what is set off behind it is no column (``2.  at der gives 3 mio. kr.``)."""
NO_COLUMN = -1
"""Where a figure stands whose column cannot be told."""
_STROKES = re.compile(r"[\s|+]*(?P<stroke>[_=*~·])(?:(?P=stroke)|[\s|+]){2,}")
LEADERS = re.compile(r"[ .…]*(?:\.{2,}|…)[ .…]*$")


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line cut into cells. ``style`` tells by what: native, tab, pipe, aligned, tail (a number ends the line) or plain."""

    line: Line
    cells: tuple[Cell, ...]
    style: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing but white space stands on the line."""
        return not self.line.text.strip()

    @property
    def is_rule(self) -> bool:
        """Whether the line only draws a rule: dashes, perhaps in several cells, or other strokes all along it."""
        filled = [cell for cell in self.cells if cell.text]
        return bool(filled) and (all(is_dash(cell.text) for cell in filled) or _STROKES.fullmatch(self.line.text) is not None)

    @property
    def numeric(self) -> tuple[tuple[int, Cell], ...]:
        """The cells that hold just one number, with their index."""
        return tuple((index, cell) for index, cell in enumerate(self.cells) if cell.number)

    @property
    def filled(self) -> tuple[tuple[int, Cell], ...]:
        """The cells that hold anything but a dash, with their index."""
        return tuple((index, cell) for index, cell in enumerate(self.cells) if cell.text and not is_dash(cell.text))

    @property
    def is_plain(self) -> bool:
        """Whether the line holds a single text and no figure."""
        return len(self.filled) == 1 and not self.numeric


_DASHES_AT_END = re.compile(r"(?<=\d)(?:\s+[-–—])+\s*$")
"""Empty columns behind the last figure of a line that lost its column marks."""


def cut_line(line: Line) -> GridLine:
    """The cells of one line.

    Args:
        line: a line of the document; its native cells, where it has any, are taken as they are.

    Returns:
        the line with its cells in printed order; empty cells of tabbed, piped and native lines are kept, as they hold a column's place.
    """
    for style, spans in (("native", line.cells), ("tab", _tab_spans(line)), ("pipe", _pipe_spans(line)), ("aligned", _aligned_spans(line))):
        if spans:
            cells = tuple(_cell(line, start, end) for start, end in spans)
            return GridLine(line, _mark_covered(cells, line) if line.covered else cells, style)
    return _cut_tail(line)


def make_cell(text: str, start: int) -> Cell:
    """A cell from its raw text: trimmed, without a page's mark that fell in front of its number, with the number it holds."""
    behind = behind_page_mark(text)
    text, start = text[behind:], start + behind
    trimmed = text.strip()
    begin = start + (len(text) - len(text.lstrip()))
    return Cell(trimmed, begin, begin + len(trimmed), _number(trimmed, begin))


def _number(text: str, start: int) -> Number | None:
    number = parse_number(text, start)
    if number is not None:
        return number
    match = _IN_CELL_UNIT.match(text)
    unit = find_unit(match["unit"]) if match else None
    number = parse_number(match["number"], start) if match and unit else None
    if number is None or unit is None:
        return None
    return Number(number.text, number.start, number.end, number.value, number.resolution, number.percent, unit.factor)


def _cell(line: Line, start: int, end: int) -> Cell:
    return make_cell(line.text[start - line.start : end - line.start], start)


def _mark_covered(cells: tuple[Cell, ...], line: Line) -> tuple[Cell, ...]:
    return tuple(replace(cell, covered=at in line.covered) for at, cell in enumerate(cells))


def _tab_spans(line: Line) -> tuple[tuple[int, int], ...]:
    return _spans_between(line, re.compile("\t")) if "\t" in line.text.strip(" ") else ()


def _pipe_spans(line: Line) -> tuple[tuple[int, int], ...]:
    text = line.text.strip()
    if not text.startswith("|") or not text.strip("| "):
        return ()
    spans = _spans_between(line, re.compile(r"\|"))
    return spans[1:-1] if text.endswith("|") else spans[1:]


def _aligned_spans(line: Line) -> tuple[tuple[int, int], ...]:
    indent = len(line.text) - len(line.text.lstrip())
    inner = line.text.strip()
    point = _POINT.match(inner)
    if not _GAP.search(inner, point.end() if point else 0):
        return ()
    shifted = Line(line.no, line.page, line.start + indent, inner)
    return _spans_between(shifted, _GAP)


def _spans_between(line: Line, separator: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    edges = [(match.start() + line.start, match.end() + line.start) for match in separator.finditer(line.text)]
    starts = [line.start, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), line.start + len(line.text)]
    return tuple(zip(starts, ends, strict=True))


def _cut_tail(line: Line) -> GridLine:
    text = _DASHES_AT_END.sub("", line.text)
    spaced = find_spaced_at_end(text)
    number = None if spaced else parse_number_at_end(text, line.start)
    first, last = spaced or ((number.start - line.start, number.end - line.start) if number else (0, 0))
    if not last or parse_number(line.text, line.start) is not None or not _is_quantity(line.text, first, last):
        return GridLine(line, (make_cell(line.text, line.start),) if line.text.strip() else (), "plain")
    cell = Cell(line.text[first:last], line.start + first, line.start + last, number)
    return GridLine(line, (make_cell(line.text[:first], line.start), cell), "tail")


def _is_quantity(text: str, first: int, last: int) -> bool:
    """Whether a line's last number counts something, by the word before it: ``Bilag nr. 7`` ends in no amount."""
    return any(token.token_class == "quantity" for token in find_tokens(text) if token.start < last and first < token.end)


def clean_label(text: str) -> str:
    """A label as people read it: no markup, no dot leaders, no colon at its end."""
    return strip_markup(LEADERS.sub("", text)).strip().rstrip(":").strip()
