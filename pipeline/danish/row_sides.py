"""Which side of a municipality's accounts a row is of by its name, as in an overview of results (``Skatter``, ``Serviceudgifter``)."""

from __future__ import annotations

import re

from pipeline.danish.data import read_words
from pipeline.danish.vocabulary import without_total_words

_LETTER = re.compile(r"^\s*(?:[A-ZÆØÅ]|\d{1,2})[.):]\s+")


def name_side(label: str) -> str | None:
    """The side that a row or its total names, behind a letter or number of its own; None where its name leaves it open.

    Args:
        label: a row's label (``A. Skatter``, ``Indtægter i alt``).
    """
    row = read_words("row_sides").get(without_total_words(_LETTER.sub("", label)))
    return row["side"] if row is not None else None
