"""Whether a paper parts the thousands of its numbers by plain spaces (``2 541,1``), as no single number tells for sure."""

from __future__ import annotations

import re
from functools import lru_cache

_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?:,\d+)?(?![\d.,]*\d)")
_UNMISTAKABLE = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?![\d.,]*\d)|(?<![\d.,])\d{1,3} \d{3},\d(?!\d* \d)")
_POINTED = re.compile(r"(?<![\d.,])(?!1(?:\.000)+\b)\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]*\d)")
"""Not the unit itself (``1.000 kr.``)."""
_FEWEST, _TO_ONE = 4, 20
"""So many numbers at least must be parted so, and so many for each that is parted by points, as one may be quoted from a law."""


@lru_cache(maxsize=4)
def groups_by_spaces(text: str) -> bool:
    """Whether a paper parts thousands by spaces throughout, at least once where it can be nothing else, and hardly ever by points.

    Args:
        text: all of its text.
    """
    spaced = len(_SPACED.findall(text))
    return spaced >= _FEWEST and _UNMISTAKABLE.search(text) is not None and len(_POINTED.findall(text)) * _TO_ONE <= spaced
