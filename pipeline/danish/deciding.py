"""Who recommends and grants in sentences of minutes (``Direktøren indstiller til byrådet, at …``): none of it is what money is for."""

from __future__ import annotations

import re

from pipeline.danish.lexicon import Found, load_lexicon

_THAT = re.compile(r"[^.;:]*?\bat\s+", re.IGNORECASE)


def cut_deciding(words: str) -> str:
    """The words behind those that say who recommends to whom what follows; all where nobody does.

    Args:
        words: a sentence, or its beginning.
    """
    ends = [match.end() for found in _find(words) if (match := _THAT.match(words, found.end))]
    return words[max(ends) :] if ends else words


def decides(words: str, at: int) -> bool:
    """Whether what follows a place says that the one named before it recommends or grants (``byrådet giver en tillægsbevilling``).

    Args:
        words: a sentence, or its beginning.
        at: where the name ends.
    """
    return any(found.start >= at and not words[at : found.start].strip() for found in _find(words))


def _find(words: str) -> tuple[Found, ...]:
    return tuple(load_lexicon("prose_words", "kind", "deciding").find(words))
