"""The fiscal year and the date that a figure in prose stands for."""

from __future__ import annotations

import re
from datetime import date

from pipeline.danish.dates import MONTHS, find_dates
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.words import find_years
from pipeline.facts.claims.comparisons import Comparison
from pipeline.facts.claims.groups import Group

_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!-\d)"
_IN_YEAR = re.compile(
    rf"\b(?:i|for|af|\w*budget(?:tet|år)?|\w*regnskab(?:et)?|år|året|drift|halvår|kvartal|fra|{'|'.join(MONTHS)})\s+(?:(?:for|af|i|år|året)\s+)?{_YEAR}",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:19|20)\d\d\s*(?:og|til|,|/|-|–)\s*(?:19|20)\d\d\b")
_ENDS = re.compile(
    r",\s*(?:og|men|mens|idet|hvor\w*|så|da|altså|dvs\.)\s|\b(?:mod|mens|heraf|hvoraf)\s|;"
)  # what stands behind is said of something else
_RELATIVE = re.compile(r"\b(?:sidste|næste|forrige|tidligere)\s+år\b|\båret\s+(?:før|efter)\b|\bi\s+fjor\b", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:pr|ultimo|medio|primo)\.?\s*(?:den\s+|d\.\s*)?$", re.IGNORECASE)


def read_year(group: Group, comparison: Comparison | None, default: int | None) -> int | None:
    """The fiscal year: of the budget that it is compared to, else of its own words, of the sentence, of the item.

    Args:
        group: the quantities.
        comparison: what they are compared to.
        default: the item's fiscal year.

    Returns:
        None where the sentence names several.
    """
    years = find_years(comparison.words) if comparison else ()
    if comparison and len(years) == 1 and next(load_lexicon("prose_scenarios").find(comparison.words), None):
        return years[0]
    own = group.sentence
    if comparison is not None:
        own = own[: comparison.start] + " " * (comparison.end - comparison.start) + own[comparison.end :]
    behind = _ENDS.search(own, group.end)
    end = behind.start() if behind else len(own)
    if _RELATIVE.search(own, group.left, min(end, group.right)):
        default = None
    for first, last in ((group.end, min(group.right, end)), (group.clause_start(), min(group.right, end)), (0, end)):
        found = {int(match["year"]) for match in _IN_YEAR.finditer(own, first, last)}
        if found or _SEVERAL.search(own, first, last):
            return found.pop() if len(found) == 1 and not _SEVERAL.search(own, first, last) else None
    return default


def read_status_date(group: Group, default: date | None, year: int | None) -> date | None:
    """The last ``pr. <date>`` before the number, else the item's.

    Args:
        group: the quantities.
        default: the item's status date.
        year: the year of a date that prints none.
    """
    found = [each for each in find_dates(group.sentence[: group.start]) if _AS_OF.search(group.sentence[: each.start])]
    return (found[-1].in_year(year) if found else None) or default
