"""The years of a table that its item's recommendations and decision do not name, though they name another: nobody decided on them.

A committee prints what a change costs in later years, too; the council grants the year that it names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.words import find_years
from pipeline.model import AgendaItem, Document

_SENTENCE = re.compile(r"\n|(?<=[a-zæøå]{3}[.;])\s")
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:-|–|til|/)\s*((?:19|20)?\d\d)\b")


def find_unnamed_years(document: Document, item: AgendaItem, years: Collection[int]) -> frozenset[int]:
    """Of the years that an item's appropriations are for, those that are not decided on.

    Args:
        document: what the item stands in.
        item: the agenda item.
        years: the fiscal years of its rows.

    Returns:
        the years that are only passed on to a later budget, and those that nothing names; none of these where no year of the rows is named,
        where the words go on beyond those that they name, or where what is recommended was not found.
    """
    recommended = _list_recommended(document, item)
    texts = [*recommended, item.decision_text or ""] if recommended else []
    later = {text for text in texts if _says(text, "later")}
    decided = [text for text in texts if text not in later]
    named = {year for text in decided for year in _list_years(text)} & set(years)
    passed_on = {year for text in later for year in _list_years(text)} & set(years) - named
    goes_on = any(_says(text, "onward") for text in decided)
    return frozenset(years) - named if named and not goes_on else frozenset(passed_on)


def _list_recommended(document: Document, item: AgendaItem) -> list[str]:
    """The recommendations, or the sentences of the only one."""
    spans = (document.text[span.start : span.end] for span in item.spans if span.kind == "recommendation")
    return [one.text for one in item.recommendations] or [text for span in spans for text in _SENTENCE.split(span) if text.strip()]


def _list_years(text: str) -> Iterator[int]:
    yield from find_years(text)
    for first, last in _SPAN.findall(text):
        end = int(last) if len(last) == 4 else int(first[:2] + last)
        yield from range(int(first), end + 1)


def _says(text: str, kind: str) -> bool:
    return next(load_lexicon("decided_years", "kind", kind).find(text), None) is not None
