"""Second look, second half: each line under a head becomes a heading or a row of figures in their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.head_days import without_dates
from pipeline.danish.heads import match_column
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.measures import says_only_when
from pipeline.danish.numbers import is_dash
from pipeline.danish.tokens import find_tokens
from pipeline.danish.vocabulary import match_change_type, match_row_role
from pipeline.danish.words import find_years
from pipeline.model import Cell, TableRow
from pipeline.tables.align import GLUED, place_cells
from pipeline.tables.grid import NO_COLUMN, GridLine, clean_label
from pipeline.tables.headers import Header
from pipeline.tables.row_cells import split_cells
from pipeline.tables.row_tail import ends_in_quantity

_MOST_LABELS = 2
_FEWEST_HEADS = 2
_WORD = re.compile(r"[^\W\d_]{4,}")
_GLUED_COUNT = re.compile(r"(?:(?<=[^\W\d_]{3})[a-zæøå]|(?<=\d)\)|%|(?<=\.)\.)(?!(?:19|20)\d\d$)[-−–]?\d+$")
"""A line that is one text with a number at its end, glued to a word and no year: a figure that ran into its label."""
_MANY_WORDS = 10
_SENTENCES = re.compile(r"(?:[a-zæøå]{3,}|\d (?:mi[oa]\. )?(?:kr|pct))\. [A-ZÆØÅ][a-zæøå]+ [a-zæøå]+(?: |$)")
"""A sentence that ends and another that begins: no label holds that."""
_ENDS_IN_FIGURE = re.compile(r"\d\)? ?(?:(?:mi[oa]|mill?)\. )?(?:kr|pct|%|procent|kroner)\.$", re.IGNORECASE)
_TEXT = "text"
CELLS = ("tab", "pipe", "native")
"""What marks a line's cells."""
_CODE_FIRST = re.compile(r"^\W*\d{1,2}\.\d{2}\.\d{2}\b")


def read_row(line: GridLine, header: Header) -> TableRow:
    """One line under a head.

    Args:
        line: a line that is neither blank nor a rule.
        header: the head that is in force.

    Returns:
        a row of kind heading, line, total or net. A figure whose column cannot be told stands at column ``NO_COLUMN``.
    """
    labels, values = split_cells(line, header)
    apart = labels and labels[-1].number is None and not values
    if apart and (glued := GLUED.search(labels[-1].text) or _GLUED_COUNT.search(labels[-1].text)) and ends_in_quantity(labels[-1].text):
        labels, values = _part_glued(labels, glued.start() + 1)
    label = " ".join(filter(None, (clean_label(cell.text) for cell in labels)))
    kind = "heading" if not values and not _holds_dash(line) else (match_row_role(label) or "line")
    remark = _find_remark(line, labels, values)
    place = (line.line.no, line.line.page, line.line.start, line.line.end)
    is_below = line.style in CELLS and bool(labels) and not line.cells[0].text
    return TableRow(*place, kind, label, tuple(labels), tuple(values), remark=remark, is_below=is_below)


def _find_remark(line: GridLine, labels: Sequence[Cell], values: Sequence[tuple[int, Cell]]) -> Cell | None:
    """The only words of a line in cells that are neither label nor figure."""
    taken = {cell.start for cell in (*labels, *(cell for _, cell in values))}
    left = [cell for _, cell in line.filled if cell.start not in taken and any(map(str.isalpha, cell.text))]
    return left[0] if values and len(left) == 1 and line.style in CELLS else None


def read_name(line: GridLine) -> TableRow:
    """A line of one text, whatever number it ends in, that heads the rows below it (``Kontanthjælp, match 2 og 3``)."""
    text = Cell(line.line.text, line.line.start, line.line.end)
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, "heading", clean_label(line.line.text), (text,), ())


def read_text(line: GridLine) -> TableRow:
    """A line of running text between the rows of a table that goes on behind it: no heading of those below."""
    label = clean_label(line.line.text)
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, _TEXT, label, ())


def part_text(rows: Sequence[TableRow]) -> tuple[tuple[TableRow, ...], tuple[int, ...]]:
    """The rows of a table without the running text between them, and the lines of that."""
    return tuple(row for row in rows if row.kind != _TEXT), tuple(row.line_no for row in rows if row.kind == _TEXT)


def _holds_dash(line: GridLine) -> bool:
    """Whether a dash holds the place of a figure behind a label: a row that counts nothing is no heading of those below."""
    return line.style != "plain" and any(index and is_dash(cell.text) for index, cell in enumerate(line.cells))


def _part_glued(labels: Sequence[Cell], at: int) -> tuple[list[Cell], list[tuple[int, Cell]]]:
    """A line whose only figure ran into its label is no heading: where the name ends is not known, so no column is either."""
    last = labels[-1]
    figure = Cell(last.text[at:], last.start + at, last.end)
    return [*labels[:-1], Cell(last.text[:at], last.start, last.start + at)], [(NO_COLUMN, figure)]


def is_prose(line: GridLine) -> bool:
    """Whether a line without figures in columns is running text: it ends as a sentence, or goes on far too long for a heading."""
    if not (line.style in ("plain", "tail") or line.is_plain) or _CODE_FIRST.match(line.line.text):
        return False
    count = len(line.line.text.split())
    if line.style != "tail" and count >= 6 and line.line.text.rstrip().endswith((".", ":", ";")):
        return True
    return count >= 30 or holds_sentences(line)


def holds_sentences(line: GridLine) -> bool:
    """Whether one sentence ends on a line and another goes on, or the line is a sentence: running text, whatever number it ends in."""
    text = line.line.text.strip()
    if line.style not in ("plain", "tail") or not text:
        return False
    is_long = len(text.split()) >= _MANY_WORDS
    return (is_long and _SENTENCES.search(text) is not None) or ((is_long or _ENDS_IN_FIGURE.search(text) is not None) and _says(text))


def _says(text: str) -> bool:
    """Whether a text that ends in a number has a verb: a sentence (``Prisen stiger med 85 kr.``), or one that goes on in the next line.

    A clause that tells who is meant may stand in a label (``Borgere, der er fyldt 30 år``).
    """
    if not text[0].isupper() or _CODE_FIRST.match(text):
        return False
    verbs = load_lexicon("prose_words", "kind", "says").find(text)
    who = load_lexicon("prose_words", "kind", "who")
    return any(who.find_last(text, max(0, text.rfind(",", 0, verb.start)), verb.start) is None for verb in verbs if verb.start)


def _holds_figures(text: str) -> bool:
    """Whether a text holds digits that may count something: a time that heads a column (``Januar 2023``) does not."""
    return any(char.isdigit() for char in text) and not (says_only_when(text) and any(char.isalpha() for char in text))


def is_foreign_head(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether words stand where the head has figures, or so many side by side that they are heads: another, unknown table begins.

    In cells, words with a year in them (``Kassebeholdning ultimo 2024``) are heads as well.
    """
    line = lines[at]
    if is_row_of_words(lines, at, header):
        return False
    told = [cell.text for _, cell in _list_told(line, header)] if line.style in CELLS else []
    if len(told) >= _FEWEST_HEADS and all(find_years(text) and _WORD.search(text) for text in told):
        return True
    if line.numeric or line.style in ("plain", "tail"):
        return False
    if len(line.filled) > _MOST_LABELS and not any(_holds_figures(cell.text) for _, cell in line.filled):
        return True
    aligned = line.style == "aligned" and header.style == "aligned"
    placed = place_cells(line, header.extents) if aligned else line.filled
    words = [cell for slot, cell in placed if slot in header.slots and not _holds_figures(cell.text) and not is_dash(cell.text)]
    return len(words) >= min(2, len(header.slots)) and not any(match_change_type(cell.text) for cell in words)


def is_row_of_words(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether a line in cells that prints words for figures is a row like those around it (``Sti | Udskudt til 2025 | Udskudt til 2025``).

    It has a name, stands right below another row, names no column that is known, and what it says cannot head what stands below: it says
    the same twice, or leaves a column free that has figures there.
    """
    line, told = lines[at], [cell.text for _, cell in _list_told(lines[at], header)]
    named = [cell.text for slot, cell in line.filled if slot not in header.slots]
    if line.style not in CELLS or len(told) < _FEWEST_HEADS or not named or not _follows_row(lines, at, header):
        return False
    if not all(map(_is_in_words, told)) or any(match_column(without_dates(text)) for text in told):
        return False
    below = next((row for row in lines[at + 1 :] if row.numeric), None)
    filled = [slot for slot, _ in _list_told(below, header)] if below is not None else header.slots
    return len(set(told)) < len(told) or len(told) < len(filled)


def _follows_row(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    return bool(lines[at - 1].numeric) or is_row_of_words(lines, at - 1, header)


def _is_in_words(text: str) -> bool:
    """Whether a text says something in words, and its numbers, if it has any, say when."""
    return _WORD.search(without_dates(text)) is not None and {token.token_class for token in find_tokens(text)} <= {"year", "date"}


def _list_told(line: GridLine, header: Header) -> list[tuple[int, Cell]]:
    """What a line prints where the head has figures."""
    return [(slot, cell) for slot, cell in line.filled if slot in header.slots]
