"""An item's prose: its paragraphs and bullets, each with what stands above it; lines of tables and other grids are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.data import read_words
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.units import is_unit
from pipeline.danish.vocabulary import find_benefit, match_benefit
from pipeline.danish.words import normalise, without_years
from pipeline.facts.claims.topics import read_label
from pipeline.model import AgendaItem, Document, Line, Span, Table

_KINDS = ("recommendation", "body", "decision")
_BULLET = re.compile(r"\s*(?:[-–•●▪◦‣·*]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_BEGINS = re.compile(r"\s*(?:[Aa]t\s|[-–•●▪◦‣·*]\s|\d{1,2}[.)]\s+\D)")
_BEFORE_TAB = re.compile(r"^\s*(?:at|[-–•●▪◦‣·*]|\d{1,2}[.)]|[a-z]\))\t+", re.IGNORECASE)  # a bullet set apart by a tab
_GRID = re.compile(r"\S\t+\S|\|.*\||\S {3,}\S.* {3,}\S")
_ENDS = re.compile(r"[.:!?;,][\"»”*)]*\s*$")
_FULL_LINE = 60
_HEADING_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or bullet: its place in the document's text, and what it stands under.

    ``heading`` is the heading above it, ``lead`` the paragraph above that ends in a colon where this is one of its bullets.
    """

    start: int
    end: int
    recommends: bool
    bullet_end: int  # where the text behind the bullet begins; ``start`` where there is none
    heading: str | None
    lead: Stretch | None

    @property
    def is_bullet(self) -> bool:
        """Whether it is an entry of a list."""
        return self.bullet_end > self.start


def find_stretches(document: Document, item: AgendaItem, tables: Sequence[Table]) -> Iterator[Stretch]:
    """The paragraphs of an item's recommendations, narrative and decisions, and the remarks in its tables, in printed order.

    Args:
        document: the document.
        item: one of its items.
        tables: the item's tables.
    """
    found = (*_find_remarks(tables), *_find_prose(document, item, tables))
    yield from sorted(found, key=lambda stretch: stretch.start)


def _find_remarks(tables: Sequence[Table]) -> Iterator[Stretch]:
    """What stands behind the figures of rows, each under its row's label."""
    for row in (row for table in tables for row in table.rows):
        if row.remark is not None:
            yield Stretch(row.remark.start, row.remark.end, False, row.remark.start, row.label, None)


def _find_prose(document: Document, item: AgendaItem, tables: Sequence[Table]) -> Iterator[Stretch]:
    in_tables = frozenset[int]().union(*(table.own_lines for table in tables)) - _find_repeating(document, tables)
    lines = document.lines[item.first_line - 1 : item.last_line]
    spans = item.spans or ((Span("body", lines[0].start, lines[-1].end),) if lines else ())
    for span in (span for span in spans if span.kind in _KINDS):
        pieces = [_cut(line, span) for line in lines if line.start < span.end and line.end > span.start and line.no not in in_tables]
        paragraphs = tuple(_join_wrapped(document.text, [piece for piece in pieces if piece is not None]))
        yield from _read_span(document.text, paragraphs, span.kind == "recommendation", _list_named(document, tables))


def _list_named(document: Document, tables: Sequence[Table]) -> tuple[tuple[int, str], ...]:
    """Where tables and the blocks of their rows begin that bear a benefit's name, with that name."""
    headings = [(row.start, row.label) for table in tables for row in table.rows if row.kind == "heading"]
    captions = [(document.lines[table.first_line - 1].start, table.title) for table in tables if len(table.title) <= _HEADING_LIMIT]
    return tuple((start, name) for start, name in (*headings, *captions) if find_benefit(name) is not None)


def _find_repeating(document: Document, tables: Sequence[Table]) -> frozenset[int]:
    """The headings inside tables that stand above the repeated head: each heads a block of its own, as the one above the table does.

    Where others of a table head rows alone, its head is repeated for a page that breaks below one of them.
    """
    headings = [(table, [row.line_no for row in table.rows if row.kind == "heading"]) for table in tables]
    blocks = (numbers for table, numbers in headings if all(_stands_on_head(document, table, number) for number in numbers))
    return frozenset(number for numbers in blocks for number in numbers)


def _stands_on_head(document: Document, table: Table, number: int) -> bool:
    below = (line.text for line in document.lines[number : table.last_line] if line.text.strip())
    return normalise(next(below, "")) == normalise(document.lines[table.first_line - 1].text)


def _cut(line: Line, span: Span) -> tuple[int, int] | None:
    """The part of a line that lies in a span; None for a line of several cells."""
    is_bullet = _BEFORE_TAB.match(line.text) is not None
    if (line.cells is not None and len(line.cells) > 1 and not is_bullet) or _GRID.search(_BEFORE_TAB.sub("", line.text)):
        return None
    return max(line.start, span.start), min(line.end, span.end)


def _read_span(text: str, paragraphs: Sequence[tuple[int, int]], recommends: bool, passed: Sequence[tuple[int, str]]) -> Iterator[Stretch]:
    heading: str | None = None
    lead: Stretch | None = None
    above = 0
    for start, end in paragraphs:
        words = text[start:end]
        if _is_heading(words):
            heading, lead, above = _read_heading(words), None, end
            continue
        if heading and _names_benefit(heading) and any(above <= place < start and not _is_same(name, heading) for place, name in passed):
            heading = None  # a table of another benefit stands between: of which of them this speaks is not told
        match = _BULLET.match(words)
        if match is None and _is_name(words):
            heading, above = _read_heading(words), end
        stretch = Stretch(start, end, recommends, start + match.end() if match else start, heading, lead if match else None)
        if match is None:
            lead = stretch if words.rstrip().endswith(":") else None
        yield stretch


def _join_wrapped(text: str, pieces: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines that a page's width broke are one paragraph."""
    current: tuple[int, int] | None = None
    for start, end in pieces:
        words = text[start:end]
        if not words.strip():
            if current:
                yield current
            current = None
        elif current and _goes_on(text[current[0] : current[1]].rsplit("\n", 1)[-1], words) and _is_next(text[current[1] : start]):
            current = (current[0], end)
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


def _is_next(between: str) -> bool:
    """Whether no line stands between two, not even a blank one."""
    return between.strip() == "" and between.count("\n") <= 1


def _goes_on(above: str, below: str) -> bool:
    """Whether a line is the same sentence as the line above it."""
    if _BEGINS.match(below) or _ENDS.search(above):
        return bool(not _BEGINS.match(below) and len(above) >= _FULL_LINE and not above.rstrip().endswith(":"))
    first = below.lstrip()[:1]
    return first.islower() or first.isdigit() or len(above) >= _FULL_LINE


def _names_benefit(words: str) -> bool:
    return match_benefit(normalise(words)) is not None


def _is_same(name: str, heading: str) -> bool:
    return normalise(name).rstrip(":") == normalise(heading).rstrip(":")


def _is_name(words: str) -> bool:
    """Whether a paragraph is no more than a name before a colon, which heads what follows."""
    plain = words.strip(" *_#")
    return plain.endswith(":") and read_label(f"{plain} ") == plain.rstrip(":")


def _read_heading(words: str) -> str | None:
    """The heading's words; None for the heading of a section, which every case has."""
    plain = " ".join(words.strip(" *_#:").split())
    return None if normalise(plain) in read_words("sections") else plain


def _is_heading(words: str) -> bool:
    """A short line without a figure other than a year, a sentence's end or a bullet, that recommends nothing."""
    plain = words.strip()
    if not plain.lstrip(' *_#"»“(')[:1].isalnum() and not plain.startswith("§"):
        return False  # a legend: ``-: mindreforbrug, +: merforbrug``
    has_figure = any(map(str.isdigit, without_years(plain)))
    if is_unit(plain) or len(plain) > _HEADING_LIMIT or _ENDS.search(plain) or has_figure or _BEGINS.match(plain):
        return False
    return next(load_lexicon("recommending").find(plain), None) is None
