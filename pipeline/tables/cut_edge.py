"""A page whose right edge was cut off: the number that ends there may lack digits, so it is no number.

What shows the cut: a row without the mark that closes the other rows, or something at the edge that goes on nowhere: a short group of
thousands, fewer decimals than all other numbers have, the beginning of a word that is printed whole elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pipeline.danish.data import read_words
from pipeline.danish.numbers import parse_number
from pipeline.danish.words import normalise
from pipeline.model import Cell
from pipeline.tables.grid import GridLine

_CUT = re.compile(r"[-−–(*+ ]*\d{1,3}(?:[. \u00a0\u202f]\d{3})*(?:\.\d{0,2}|,)")
_DECIMALS = re.compile(r",(\d+)[-)]?(?:\s?%)?$")
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_INFLECTIONS = frozenset("e en er erne ene et n ne r rne s t te".split())
_FEWEST_DECIMALS = 4
"""So many numbers tell how many decimals a table prints."""
_FEWEST_AT_EDGE = 3


def doubt_cut_edge(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Take the number from every cell that a cut goes through.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same lines; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    words = Counter(word for line in lines for word in _list_words(line.line.text))
    at_edge = (place for at in range(len(lines)) for place in _find_edge(lines, at, words))
    cut = frozenset({*_find_open_rows(lines), *at_edge})
    return tuple(_without_last_number(line) if at in cut else line for at, line in enumerate(lines)) if cut else tuple(lines)


def is_cut_figure(cell: Cell) -> bool:
    """Whether a cell without a number may be one that a cut goes through: its place is a column's all the same."""
    whole = cell.number is None and not any(map(str.isalpha, cell.text)) and parse_number(cell.text) is not None
    return cell.number is None and (whole or _CUT.fullmatch(cell.text) is not None)


def _find_open_rows(lines: Sequence[GridLine]) -> list[int]:
    """The piped rows that nothing closes, where most are closed."""
    piped = [at for at, line in enumerate(lines) if line.style == "pipe"]
    still_open = [at for at in piped if not lines[at].line.text.rstrip().endswith("|")]
    return still_open if 2 * len(still_open) < len(piped) else []


def _find_edge(lines: Sequence[GridLine], at: int, words: Counter[str]) -> list[int]:
    """The lines that end where a line ends that was cut: those of its length, as far up and down as none is longer."""
    if lines[at].is_blank or lines[at].style == "pipe" or not _may_be_cut(lines[at], words):
        return []
    edge = _measure(lines[at])
    page = [*_go_on(lines, range(at, -1, -1), edge), *_go_on(lines, range(at + 1, len(lines)), edge)]
    ending = [place for place in page if _measure(lines[place]) == edge]
    return ending if _is_cut(lines, at, page, ending) else []


def _measure(line: GridLine) -> int:
    return len(line.line.text.rstrip())


def _go_on(lines: Sequence[GridLine], places: range, edge: int) -> Iterator[int]:
    for place in places:
        if _measure(lines[place]) > edge:
            return
        if not lines[place].is_blank and lines[place].style != "pipe":
            yield place


def _may_be_cut(line: GridLine, words: Counter[str]) -> bool:
    last = line.cells[-1]
    return last.number is not None or _CUT.fullmatch(last.text) is not None or _ends_in_part_of_word(last.text, words)


def _is_cut(lines: Sequence[GridLine], at: int, page: Sequence[int], ending: Sequence[int]) -> bool:
    """Whether what ends a line was cut; part of a word, or a number short of decimals, shows it only where several lines end there."""
    last = lines[at].cells[-1]
    if last.number is None and _CUT.fullmatch(last.text):
        return True
    if len(ending) < _FEWEST_AT_EDGE:
        return False
    found = _DECIMALS.search(last.number.text) if last.number else None
    return last.number is None or (found is not None and len(found[1]) < _find_decimals(lines, page))


def _find_decimals(lines: Sequence[GridLine], stretch: Sequence[int]) -> int:
    """How many decimals most numbers of a stretch have that have any; 0 where that is not known."""
    texts = [cell.number.text for at in stretch for cell in lines[at].cells if cell.number]
    counts = Counter(len(found[1]) for text in texts if (found := _DECIMALS.search(text)))
    most, count = counts.most_common(1)[0] if counts else (0, 0)
    return most if count >= _FEWEST_DECIMALS and 3 * count >= 2 * counts.total() else 0


def _ends_in_part_of_word(text: str, words: Counter[str]) -> bool:
    """Whether a text ends in the beginning of a longer word that minutes print, and that is no word by itself, inflected or compounded."""
    found = _LAST_WORD.search(text)
    part = found[0].lower() if found else ""
    if not part or words[part] > 1 or any(word.endswith(part) for word in _known_words()):
        return False
    rests = {word[len(part) :] for word in (*_known_words(), *words) if word.startswith(part) and word != part}
    return bool(rests) and not rests & _INFLECTIONS


def _list_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


@cache
def _known_words() -> frozenset[str]:
    phrases = (phrase for name in ("columns", "scenarios", "rows", "change_types") for phrase in read_words(name))
    return frozenset(word for phrase in phrases for word in normalise(phrase).split())


def _without_last_number(line: GridLine) -> GridLine:
    return replace(line, cells=(*line.cells[:-1], replace(line.cells[-1], number=None))) if line.cells else line
