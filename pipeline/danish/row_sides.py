"""Which side of a municipality's accounts a row is of by its name, as in an overview of results (``Skatter``, ``Serviceudgifter``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.danish.data import read_words
from pipeline.danish.vocabulary import without_total_words

_LETTER = re.compile(r"^\s*(?:[A-ZÆØÅ]|\d{1,2})[.):]\s+")


def name_side(label: str) -> str | None:
    """The side that a row or its total names, behind a letter or number of its own; None where its name leaves it open.

    Args:
        label: a row's label (``A. Skatter``, ``Indtægter i alt``).
    """
    row = _find(label)
    return row["side"] if row is not None else None


def is_also_cost(label: str) -> bool:
    """Whether a row names income that is a cost elsewhere: a municipality pays taxes of its own buildings (``Ejendomsskatter``)."""
    row = _find(label)
    return row is not None and bool(row["also_cost"])


def _find(label: str) -> Mapping[str, str] | None:
    return read_words("row_sides").get(without_total_words(_LETTER.sub("", label)))
