"""Whether words speak of how an appropriation is covered (kommunestyrelsesloven § 40 stk. 3)."""

from __future__ import annotations

import re

_COVER = re.compile(
    r"finansier|kassebeholdning|kassetræk|likvid|modpost|dækkes af|dækkes ved|tilføres kassen|lægges i kassen", re.IGNORECASE
)
_NOT = re.compile(r"\bikke\b", re.IGNORECASE)


def speaks_of_cover(sentence: str) -> bool:
    """Whether a sentence says where money comes from or goes; what is 'not' covered, or not applied for, says nothing."""
    return bool(_COVER.search(sentence)) and not _NOT.search(sentence)
