"""Numbers, years and codes as nobody prints them, and as they are left where a digit went without a trace of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.danish.dates import MONTHS

_APART = "\u00a0\u202f\u2009"
_GROUPS = re.compile(rf"(?<![\w.,/:{_APART}])(?<!\w-)(?:\.\d+|\d+(?:\.\d+)+|\d+(?:[{_APART}]\d+)+)(?:,\d+)?(?![\w/:{_APART}]|[.,-]\d)")
_WHOLE = re.compile(rf"[1-9]\d{{0,2}}(?:(?:\.\d{{3}})+|(?:[{_APART}]\d{{3}})+)(?:,\d+)?")
_CODE = re.compile(r"\d{1,2}\.\d\d\.\d\d|(?:[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])\.(?:[0-4]\d|\d{4})|\d\d\.\d\d\.\d{4}|\d\.\d|.*\d{4}.*")
_DAY = re.compile(r"(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_IN_CELL = re.compile(r"(?:\t|  |\| ?)(\d{1,2}\.\d{1,2})(?=\t|  |\s*\||$)", re.MULTILINE)
_CELL_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
_MONTH = "|".join(MONTHS)
_LEADING_CODES = re.compile(r"(?<![\d.])(\d{1,2})\.\d\d\.\d\d(?![\d.])")
_PADDED_CASE = re.compile(r"(?<![\w.-])(?:19|20)\d\d-(0\d{3,})(?![\w-])")
_TRACES = (
    re.compile(r"\d,\**(?=\t|\s*\||  )|^[-−–(+]?\d+,$", re.MULTILINE),  # decimals are gone
    re.compile(
        rf"(?:{_MONTH}) \d{{3}}(?!\d)|(?<![\d.])\d{{1,2}}([./-])\d{{1,2}}\1\d{{3}}(?![\d.])|(?<!\d)0\. ?(?:{_MONTH})", re.IGNORECASE
    ),  # a date's year or day
    re.compile(r"(?<![\d.])\d\d\.(?:1[3-9]|[2-9]\d)\.(?:\d(?![\d.])|(?=/))"),  # an account code that is no date
    re.compile(r"(?<![\d.])\d\d\.(?:\d\.\d{0,2}|\d\d\.\d?)/\d\d\.\d"),  # the first of two codes
    re.compile(r"(?<![\d.])\d\d\.\d\d\.\d\d/\d\d\.(?:\d\.\d|\d\d\.\d(?!\d))"),  # the second
    re.compile(r"§ ?0"),
    re.compile(r"(?<![\w.-])(?:19|20)\d-\d{4,}(?![\w-])"),  # a case number's year
    re.compile(r"(?:19|20)\d\d[\t |]+(?:[^\W\d]+ )?(?:19|20)\d(?=[\t |]|$)", re.MULTILINE),  # a year beside another
    re.compile(r"(?<![\w.,:/-])00+(?![\w:/-]|[.,]\d)|(?:  |\t|[-−–] )0\d{2,3}(?=[\t |]|$)", re.MULTILINE),  # noughts before nothing
    re.compile(r"\bkl\. ?\d{1,2}[.:]\d(?!\d)"),
    re.compile(r"^\)\s", re.MULTILINE),  # a number that opened a heading
)
_WITH_DECIMALS = re.compile(r"(?<![\w.,])-?\(?\d[\d.]*,(\d+)(?![\w,])")
_BETWEEN = re.compile(r"\s*[|\t]\s*|\s{2,}")
_FEWEST_CELLS = 2
_FEWEST_BESIDE = 3
_MOST = 3
"""Two in so many, and more rows than that, show how many decimals a column has."""


def shows_loss(text: str) -> bool:
    """Whether a number, a year or a day is printed as nobody writes it, and as it is left when digits go; decimals apart.

    Args:
        text: a document's whole text, in which some digit stands nowhere.
    """
    if any(trace.search(text) for trace in _TRACES) or any(_is_short(match[0]) for match in _GROUPS.finditer(text)):
        return True
    if any(_CELL_DAY.fullmatch(match[1]) is None for match in _IN_CELL.finditer(text)):
        return True
    return any(_differ_in_length(shape, text) for shape in (_LEADING_CODES, _PADDED_CASE))


def _differ_in_length(shape: re.Pattern[str], text: str) -> bool:
    """Whether what a text prints with leading noughts has not the same length throughout."""
    return len({len(found[1]) for found in shape.finditer(text)}) > 1


def lacks_decimals(text: str) -> bool:
    """Whether a number has fewer decimals than most in its place in rows with as many of them, or with as many cells where it is alone.

    A row whose several numbers have the same number of decimals prints so many (per cents above per mille): no digit fell out of each.

    Args:
        text: a document's whole text, in which some digit stands nowhere.
    """
    columns: dict[tuple[int, int], list[int]] = {}
    uneven: dict[tuple[int, int], list[int]] = {}
    for line in text.splitlines():
        counts = [len(match[1]) for match in _WITH_DECIMALS.finditer(line)]
        cells = len(_BETWEEN.split(line.strip()))
        for place, count in enumerate(counts if len(counts) > 1 or cells >= _FEWEST_CELLS else ()):
            column = (len(counts) if len(counts) > 1 else -cells, place)
            columns.setdefault(column, []).append(count)
            uneven.setdefault(column, []).extend([count] if len(counts) == 1 or len(set(counts)) > 1 else ())
    return any(_falls_short(uneven[place], columns[place]) for place in columns) or _differ_both_ways(columns)


def _differ_both_ways(columns: Mapping[tuple[int, int], Sequence[int]]) -> bool:
    """Whether decimals differ in several columns of the same rows, and in the rows too: they are printed alike in one way or the other."""
    for width in {width for width, _ in columns if width >= _FEWEST_BESIDE}:
        table = [columns[width, place] for place in range(width)]
        rows = list(zip(*table, strict=True))
        if sum(len(set(column)) > 1 for column in table) > 1 and sum(len(set(row)) > 1 for row in rows) > 1:
            return True
    return False


def _falls_short(some: Sequence[int], counts: Sequence[int]) -> bool:
    """Whether some numbers of a column have fewer decimals than most of it."""
    usual = max(counts)
    return len(counts) > _MOST and min(some, default=usual) < usual and _MOST * counts.count(usual) >= (_MOST - 1) * len(counts)


def _is_short(number: str) -> bool:
    """Whether groups of thousands have less than three digits, in what is no code, date or clock."""
    return not any(shape.fullmatch(number) for shape in (_WHOLE, _CODE, _DAY, _CLOCK))
