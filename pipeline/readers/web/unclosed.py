"""A page whose elements have no end: what was cut off cannot be told from a parsed page, which closes them all, only from its tags."""

from __future__ import annotations

import re

from pipeline.model import Note

_NO_TAGS = re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_TABLE = re.compile(r"<(?P<ends>/?)table\b", re.IGNORECASE)
_PAGE = re.compile(r"<(?P<ends>/?)(?:html|body)\b", re.IGNORECASE)
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:</t[dhr]\s*>|(?P<cut><t[dh]\b[^<>]*>[^<>]*[^<>\s]))\s*(?=<(?:p|div|section|article|h[1-6]|ul|ol)\b)", re.IGNORECASE
)
_CLOSE = "</td></tr></table>"
_CUT = "…"
"""Behind what a cell holds that was cut: its number may lack digits, and so is none."""


def close_tables(text: str) -> tuple[str, tuple[Note, ...]]:
    """The page's source with an end for each table that has none before the text goes on: a parser would lay that text in or before it.

    Args:
        text: the page's source.

    Returns:
        the source, and at most one note: a table was cut before what follows, the page ends in one, or the page has no end.
    """
    tags = _NO_TAGS.sub(lambda found: " " * len(found[0]), text)
    tables = list(_TABLE.finditer(tags))
    if sum(-1 if tag["ends"] else 1 for tag in tables) > 0:
        ends = [end for pair in zip(tables, (*tables[1:], None), strict=True) if (end := _find_end(tags, *pair)) is not None]
        return _insert(text, ends), (Note("reading.table_not_closed" if ends else "reading.page_ends_in_table"),)
    closes = any(tag["ends"] for tag in _PAGE.finditer(tags))
    return text, (Note("reading.page_not_closed"),) if _PAGE.search(tags) and not closes else ()


def _find_end(tags: str, table: re.Match[str], following: re.Match[str] | None) -> re.Match[str] | None:
    """What the text goes on behind, below the last row of a table that ends nowhere; None where it ends, or nothing follows."""
    if table["ends"] or (following is not None and following["ends"]):
        return None
    end = following.start() if following else len(tags)
    last = max((row.end() for row in _ROW.finditer(tags, table.end(), end)), default=None)
    return _GOES_ON.search(tags, last, end) if last is not None else None


def _insert(text: str, ends: list[re.Match[str]]) -> str:
    pieces, done = [], 0
    for end in ends:
        pieces += [text[done : end.end()], _CUT if end["cut"] else "", _CLOSE]
        done = end.end()
    return "".join((*pieces, text[done:]))
