"""The fiscal year that a figure in prose stands for, and where it is said; none where the words name several, or another than the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.danish.dates import MONTHS
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.words import find_years
from pipeline.facts.claims.comparisons import Comparison
from pipeline.facts.claims.groups import Group
from pipeline.model import Table
from schemas.lists import YearSource

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!-)")
_SEVERAL = re.compile(r"\b(?:19|20)\d\d\s*(?:og|til|,|/|-|–)\s*(?:19|20)\d\d\b")
_ENDS = re.compile(
    r",\s*(?:og|men|mens|idet|hvor\w*|så|da|altså|dvs\.)\s|\b(?:mod|mens|heraf|hvoraf)\s|;"
)  # what stands behind is said of something else
_OF_NEXT = re.compile(r",?\s+(?:og|samt|men)\s+(?:[a-zæøå]+\s+){1,2}(?:19|20)\d\d\b")  # ``3 mio. kr. og i 2025 4 mio. kr.``
_OPENS_NEXT = re.compile(r"(?:,\s+|\s*\(|\s[-–—]\s+)(?:(?:og|samt|men)\s+)?(?:[a-zæøå]+\s+){0,2}(?:19|20)\d\d\b(?!-)[^,;:()]*$")
# ``3 mio. kr., i 2025 et mindreforbrug på`` before an amount of its own
_CLAUSE_BREAK = re.compile(r",\s|\s*\(|\s[-–—]\s")
_COMPARED = re.compile(r"\b(?:mod|end|siden|fra|indført|kraft)\b(?:[^,;:]|,(?=\d))*$", re.IGNORECASE)
_MONTH = re.compile(
    rf"(?P<as_of>\b(?:pr|ultimo|medio|primo)\b\.?\s*)?(?:den\s+)?(?P<day>\d{{1,2}}\.\s*)?(?:{'|'.join(MONTHS)})$", re.IGNORECASE
)
_FROM = re.compile(r"^\s*(?:\w+\s+)?fra(?:\s+og\s+med)?$")
_LEAD_LENGTH = 40
_ABOVE, _BELOW = 4, 2  # so many lines at most, a caption between them, stands a paragraph above its table, and below it


@dataclass(frozen=True, slots=True)
class Year:
    """A fiscal year and where it is said; nothing where it is not said, or said in two ways."""

    year: int | None = None
    source: YearSource | None = None


UNSAID = Year()


def find_item_year(title: str, tables: Sequence[Table], spoken: int | None) -> Year:
    """What holds for an item: the one year of its tables, else of its title, else the only one that its text speaks of.

    Args:
        title: the item's title.
        tables: its tables.
        spoken: the year of the meeting where it is the only one whose budget or status the item's text speaks of.
    """
    printed = {table.fiscal_year for table in tables if table.fiscal_year}
    titled = set(find_years(title))
    if len(printed) == 1:
        return Year(next(iter(printed)), YearSource.TABLE)
    if len(titled) == 1 and (not printed or titled <= printed):
        return Year(next(iter(titled)), YearSource.TITLE)
    return Year(spoken, YearSource.ITEM) if spoken and not printed and not titled else UNSAID


def find_beside(lines: tuple[int, int], tables: Sequence[Table]) -> Year:
    """The year of the table that stands right above or below a paragraph; none where both do and differ.

    Args:
        lines: the paragraph's first and last line.
        tables: the item's tables.
    """
    first, last = lines
    near = {one.fiscal_year for one in tables if 0 < one.first_line - last <= _ABOVE or 0 < first - one.last_line <= _BELOW}
    return Year(next(iter(near)), YearSource.TABLE) if len(near) == 1 and None not in near else UNSAID


def narrow_year(words: str, source: YearSource, wider: Year) -> Year:
    """What holds for the sentences under some words: the one year that they name.

    Args:
        words: a heading or the lead-in of a list.
        source: what they are.
        wider: what holds for what stands around them.

    Returns:
        none where they name several, or a lead-in another than what stands around it.
    """
    said = _settle(words, 0, len(words), set(_find_said(words, 0, len(words))))
    if said is None or said.year == wider.year:
        return wider
    return Year(said.year, source) if said.year and (source is YearSource.HEADING or wider is UNSAID) else UNSAID


def leave_year(sentence: str, year: Year) -> Year:
    """What holds for the sentence behind one: nothing where this names another year than what stands around it.

    Args:
        sentence: the sentence as printed.
        year: what held for it.
    """
    named = set(_find_said(sentence, 0, len(sentence)))
    return year if named <= {year.year} and not _SEVERAL.search(sentence) else UNSAID


def read_year(group: Group, comparison: Comparison | None, default: Year) -> Year:
    """The fiscal year: of the budget that it is compared to, else of its own words, of the sentence, of what stands around it.

    Args:
        group: the quantities.
        comparison: what they are compared to.
        default: what holds for the sentence.

    Returns:
        none where the sentence names several.
    """
    years = find_years(comparison.words) if comparison else ()
    if comparison and len(years) == 1 and next(load_lexicon("prose_scenarios").find(comparison.words), None):
        return Year(years[0], YearSource.SENTENCE)
    own = group.sentence
    if comparison is not None:
        own = own[: comparison.start] + " " * (comparison.end - comparison.start) + own[comparison.end :]
    behind = _ENDS.search(own, group.end)
    end = behind.start() if behind else len(own)
    right = min(end, group.right)
    near = _find_near_end(own, group, right)
    clause = _CLAUSE_BREAK.search(own, group.end, near)
    closed = clause.start() if clause else near
    opening = _OPENS_NEXT.search(own, group.left, group.start)
    begin = max(group.clause_start(), opening.start()) if opening and group.left else group.clause_start()
    for first, last in dict.fromkeys(((group.end, closed), (begin, closed), (group.end, near), (begin, near))):
        if said := _settle(own, first, last, set(_find_said(own, first, last, is_near=first == group.end))):
            return said
    if next(load_lexicon("prose_words", "kind", "other_year").find(own, group.left, right), None):
        return UNSAID
    end = near if near < right else end  # what begins with a year of the next amount is said of that alone
    every = set(map(int, _YEAR.findall(own, 0, end)))
    found = set(_find_said(own, 0, end))
    return _settle(own, 0, end, every if found else found) or default


def _find_near_end(own: str, group: Group, right: int) -> int:
    """Where the words behind a figure end that may say its year: before the year that the next amount begins with.

    Args:
        own: the sentence without what the figure is compared to.
        group: the figure.
        right: where all that stands behind it ends, the next amount at the latest.
    """
    following = _OF_NEXT.search(own, group.end, right)
    near = following.start() if following else right
    opening = _OPENS_NEXT.search(own, group.end, right) if right == group.right < len(own) else None
    return min(near, opening.start()) if opening else near


def _settle(words: str, first: int, last: int, found: set[int]) -> Year | None:
    """The one year that was found; nothing said where there are several, None where there is none."""
    several = _SEVERAL.search(words, first, last) is not None
    if not found and not several:
        return None
    return Year(next(iter(found)), YearSource.SENTENCE) if len(found) == 1 and not several else UNSAID


def _find_said(words: str, first: int, last: int, is_near: bool = False) -> Iterator[int]:
    """The years that stand behind a word such as ``i``, ``budget`` or a month; none that something is compared to, or that a day is of."""
    leads = load_lexicon("prose_words", "kind", "year_lead")
    for match in _YEAR.finditer(words, first, last):
        before = words[first : match.start()].rstrip()
        if not is_near and _COMPARED.search(words[: match.start()].rstrip()):
            continue
        if (month := _MONTH.search(before)) is not None:
            is_led = month["day"] is None or month["as_of"] is not None
        else:
            found = leads.find_last(before, max(0, len(before) - _LEAD_LENGTH), len(before))
            is_led = (found is not None and found.end == len(before)) or (is_near and _FROM.search(before) is not None)
        if is_led:
            yield int(match[0])
