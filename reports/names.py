"""What pages are called: the names of their files."""

from __future__ import annotations

import re

from reports.ask import Record

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def name_page(round_: Record) -> str:
    """The file name of a status' page: municipality, fiscal year and first date."""
    return make_name(round_["municipality"] or round_["document_ids"][0], round_["fiscal_year"], round_["round_date"])


def make_name(*words: object) -> str:
    """The file name of a page, from the words that tell it from others; None is no word."""
    name = "-".join(str(word) for word in words if word is not None).lower().translate(_LETTERS)
    return f"{re.sub(r'[^a-z0-9]+', '-', name).strip('-')}.html"
