"""Lines that only number a page."""

from __future__ import annotations

import re

_PAGE_MARK = re.compile(
    r"\W*(?:(?:side|s\.)\s*\d{1,4}(?:\s*(?:ud af|af|/)\s*\d{1,4})?|(?<!\S)[-–—]\s+\d{1,4}\s+[-–—]|\d{1,3}\s?/\s?\d{1,3})\W*", re.IGNORECASE
)


def is_page_mark(text: str) -> bool:
    """Whether a line is nothing but a page's number: ``Side 3 af 14``, ``- 3 -``, ``3/14``."""
    return _PAGE_MARK.fullmatch(text.strip()) is not None
