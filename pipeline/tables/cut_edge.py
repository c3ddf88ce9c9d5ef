"""A page whose right edge was cut off: the number that ends there may lack digits, so it is no number.

What shows the cut: a row without the mark that closes the other rows, or something at the edge that goes on nowhere: a short group of
thousands, fewer decimals than all other numbers have, the beginning of a word that is printed whole elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.danish.numbers import parse_number
from pipeline.danish.words import normalise
from pipeline.model import Cell
from pipeline.tables.cut_words import PrintedWords, list_printed_words
from pipeline.tables.grid import GridLine

_CUT = re.compile(r"[-−–(*+ ]*\d{1,3}(?:[. \u00a0\u202f]\d{3})*(?:\.\d{0,2}|,)|\((?!1\.?000$)[-−–+ ]*\d[\d. \u00a0\u202f]*(?:,\d+)?")
"""A number that stops short: in a group of thousands, at its comma, or before its bracket is closed; ``(1.000`` begins a unit."""
_CUT_UNIT = re.compile(r"\b(?:mio|mill?|mia|1\.?000|t|hele)\b\.? k$", re.IGNORECASE)
"""A unit of money that stops short (``Årsbeløb, mio. k``)."""
_OPEN_GROUP = re.compile(r"\d([\u00a0\u202f\u2009])[ \t]*$")
_WITH_UNIT = re.compile(r"[-−–(*+ ]*,?[\d¤\ufffd][\d.,¤\ufffd \u00a0\u202f]*[-−–)]?\s?(?P<unit>[^\W\d_][^\W\d_. ]*[.\w ]*)[*_]*")
_DECIMALS = re.compile(r",(\d+)[-)]?(?:\s?%)?$")
_BOLD = "**"
_FEWEST_DECIMALS = 4
"""So many numbers tell how many decimals a table prints."""
_FEWEST_AT_EDGE, _FEWEST_BESIDE = 3, 2


def doubt_cut_edge(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Take the number from every cell that a cut goes through.

    Args:
        lines: an item's lines, in printed order.

    Returns:
        the same lines; a doubtful cell keeps its text, and is refused as any cell that is not plainly one number.
    """
    known = list_printed_words(lines)
    at_edge = (place for at in range(len(lines)) for place in _find_edge(lines, at, known))
    cut = frozenset({*_find_open_rows(lines), *at_edge})
    return tuple(_without_last_number(line) if at in cut else line for at, line in enumerate(lines)) if cut else tuple(lines)


def is_cut_figure(cell: Cell) -> bool:
    """Whether a cell without a number may be one that a cut goes through: its place is a column's all the same."""
    whole = cell.number is None and not any(map(str.isalpha, cell.text)) and parse_number(cell.text) is not None
    return cell.number is None and (whole or _CUT.fullmatch(cell.text) is not None or is_broken_amount(cell.text))


def is_broken_amount(text: str) -> bool:
    """Whether a text is what is left of an amount with its unit: digits lost, or the unit cut (``–¤8,6 mio.``, ``0,5 m``)."""
    found = _WITH_UNIT.fullmatch(text)
    letters = normalise(found["unit"]) if found else ""
    return bool(letters) and any(f"{unit} kr".startswith(letters) for unit in ("mio", "mill", "mia", "tkr", "t", "mkr"))


def _find_open_rows(lines: Sequence[GridLine]) -> list[int]:
    """The piped rows that nothing closes, where most are closed."""
    piped = [at for at, line in enumerate(lines) if line.style == "pipe"]
    still_open = [at for at in piped if not lines[at].line.text.rstrip().endswith("|")]
    return still_open if 2 * len(still_open) < len(piped) else []


def _find_edge(lines: Sequence[GridLine], at: int, known: PrintedWords) -> list[int]:
    """The lines that end where a line ends that was cut: those of its length, as far up and down as none is longer."""
    if lines[at].is_blank or lines[at].style == "pipe" or not _may_be_cut(lines[at], known):
        return []
    edge = _measure(lines[at])
    page = [*_go_on(lines, range(at, -1, -1), edge), *_go_on(lines, range(at + 1, len(lines)), edge)]
    ending = [place for place in page if _measure(lines[place]) == edge]
    return [*ending, *_find_nameless(lines, page, edge)] if _is_cut(lines, at, page, ending) else []


def _find_nameless(lines: Sequence[GridLine], page: Sequence[int], edge: int) -> Iterator[int]:
    """The figures below a label on a line of its own that the edge cuts too, perhaps at a blank: whose they are is not known."""
    for place in page:
        if edge - 1 <= _measure(lines[place]) <= edge and lines[place].is_plain:
            rest = (number for number in range(place + 1, len(lines)) if not lines[number].is_blank)
            yield from takewhile(lambda number: not any(map(str.isalpha, lines[number].line.text)), rest)


def _measure(line: GridLine) -> int:
    return len(line.line.text.rstrip(" \t\r\n"))


def _go_on(lines: Sequence[GridLine], places: range, edge: int) -> Iterator[int]:
    for place in places:
        if _measure(lines[place]) > edge:
            return
        if not lines[place].is_blank and lines[place].style != "pipe":
            yield place


def _may_be_cut(line: GridLine, known: PrintedWords) -> bool:
    last = line.cells[-1]
    cut = _CUT.fullmatch(last.text) or _CUT_UNIT.search(last.text)
    return last.number is not None or cut is not None or known.are_begun_by(line) or known.hold_more_than(last.text)


def _ends_in_group_mark(lines: Sequence[GridLine], line: GridLine) -> bool:
    """Whether a line ends in the space that parts groups of thousands elsewhere: the group behind it is gone."""
    found = _OPEN_GROUP.search(line.line.text)
    return found is not None and any(re.search(rf"\d{found[1]}\d{{3}}(?!\d)", other.line.text) for other in lines)


def _opens_bold(cell: Cell) -> bool:
    """Whether a number begins in bold and does not end so: its mark was cut off, and perhaps more."""
    return cell.number is not None and cell.text.startswith(_BOLD) and not cell.text.endswith(_BOLD)


def _is_cut(lines: Sequence[GridLine], at: int, page: Sequence[int], ending: Sequence[int]) -> bool:
    """Whether what ends a line was cut; a part of a word shows it beside one more line, a number short of decimals among several."""
    last = lines[at].cells[-1]
    cut = last.number is None and (_CUT.fullmatch(last.text) or _CUT_UNIT.search(last.text))
    if cut or _ends_in_group_mark(lines, lines[at]) or _opens_bold(last):
        return True
    if last.number is None:
        return len(ending) >= (_FEWEST_BESIDE if len(lines[at].cells) > 1 else _FEWEST_AT_EDGE)
    if len(ending) < _FEWEST_AT_EDGE:
        return _alone_ends_short(lines, at)
    if last.number.percent or last.number.end < last.end:
        return False  # its own mark ends it
    found = _DECIMALS.search(last.number.text)
    if found is None:
        among = range(min(ending), max(ending))
        return _alone_lack_decimals([lines[place] for place in among if place not in ending], lines[at].style)
    return len(found[1]) < _find_decimals(lines, page)


def _alone_lack_decimals(shorter: Sequence[GridLine], style: str) -> bool:
    """Whether the rows among them that do not reach the edge all end in numbers with decimals: one at it that has none has lost them."""
    ends = [line.cells[-1].number for line in shorter if line.style == style and len(line.cells) > 1]
    numbers = [number.text for number in ends if number is not None and not number.percent]
    return len(numbers) >= _FEWEST_DECIMALS and all(map(_DECIMALS.search, numbers))


def _alone_ends_short(lines: Sequence[GridLine], at: int) -> bool:
    """Whether of a stretch of rows the longest one, and it alone, ends in a number with fewer decimals than its others."""
    ways = (range(at, -1, -1), range(at + 1, len(lines)))
    block = [place for way in ways for place in takewhile(lambda at: lines[at].numeric, (at for at in way if not lines[at].is_blank))]
    longest = all(_measure(lines[place]) <= _measure(lines[at]) for place in block)
    return longest and len(block) >= _FEWEST_AT_EDGE and [place for place in block if _ends_short(lines[place])] == [at]


def _ends_short(line: GridLine) -> bool:
    """Whether a row's last number has fewer decimals than each of the several before it, which have as many."""
    counts = [len(found[1]) if (found := _DECIMALS.search(cell.number.text)) else 0 for cell in line.cells if cell.number]
    return len(counts) > _FEWEST_AT_EDGE and len(set(counts[:-1])) == 1 and counts[-1] < counts[0] and _ends_open(line)


def _ends_open(line: GridLine) -> bool:
    """Whether a line ends in a number that no per cent mark closes."""
    last = line.cells[-1].number
    return last is not None and not last.percent


def _find_decimals(lines: Sequence[GridLine], stretch: Sequence[int]) -> int:
    """How many decimals most numbers of a stretch have that have any; 0 where that is not known."""
    texts = [cell.number.text for at in stretch for cell in lines[at].cells if cell.number]
    counts = Counter(len(found[1]) for text in texts if (found := _DECIMALS.search(text)))
    most, count = counts.most_common(1)[0] if counts else (0, 0)
    return most if count >= _FEWEST_DECIMALS and 3 * count >= 2 * counts.total() else 0


def _without_last_number(line: GridLine) -> GridLine:
    return replace(line, cells=(*line.cells[:-1], replace(line.cells[-1], number=None))) if line.cells else line
