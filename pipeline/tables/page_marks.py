"""Lines that only number a page."""

from __future__ import annotations

import re

_PAGE_MARK = re.compile(
    r"\W*(?:(?:side|s\.)\s*\d{1,4}(?:\s*(?:ud af|af|/)\s*\d{1,4})?|(?<!\S)[-–—]\s+\d{1,4}\s+[-–—]|\d{1,3}\s?/\s?\d{1,3})\W*", re.IGNORECASE
)


_GAP = re.compile(r"\s{2,}")
_BEFORE_NUMBER = re.compile(
    r"\s*(?:kl\.\s?\d{1,2}[.:]\d{2}\s+)?side\s+\d{1,4}\s?(?:ud af|af|/)\s?\d{1,4}(?=\s+[-−–(]?\s?\d)", re.IGNORECASE
)


def behind_page_mark(text: str) -> int:
    """Where the number begins that a whole page mark fell in front of (``Side 9/14 133``); 0 where none did."""
    found = _BEFORE_NUMBER.match(text)
    return found.end() if found else 0


def holds_page_mark(text: str) -> bool:
    """Whether a page's mark fell in front of a number among the cells of an aligned row: what stands behind it has moved."""
    return any(behind_page_mark(part) for part in _GAP.split(text))


def is_page_mark(text: str) -> bool:
    """Whether a line is nothing but a page's number: ``Side 3 af 14``, ``- 3 -``, ``3/14``."""
    return _PAGE_MARK.fullmatch(text.strip()) is not None
