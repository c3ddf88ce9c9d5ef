"""Heads that are printed whole once and then by what tells them apart (``Forventet regnskab ØKV1``, ``ØKV2``, ``ØKV3``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.danish.heads import match_column
from pipeline.danish.words import normalise


def spell_series(heads: Mapping[int, str]) -> dict[int, str]:
    """The heads, those that mean nothing by themselves with the words of the head before them, where they end alike but for a number.

    Args:
        heads: the heads' words by slot.
    """
    spelled: dict[int, str] = {}
    before = ""
    for slot, head in sorted(heads.items()):
        lead = _find_lead(before, head)
        spelled[slot] = before = f"{lead} {head}" if lead and match_column(head) is None else head
    return spelled


def _find_lead(whole: str, end: str) -> str:
    """The words of a head before those that another repeats with another number; empty where it does not."""
    words, repeated = whole.split(), end.split()
    kept = len(words) - len(repeated)
    if kept <= 0 or not _mask(end) or whole.endswith(end) or _mask(" ".join(words[kept:])) != _mask(end):
        return ""
    return " ".join(words[:kept])


def _mask(text: str) -> str:
    masked = re.sub(r"\d+", "0", normalise(text))
    return masked if any(map(str.isalpha, masked)) and "0" in masked else ""
