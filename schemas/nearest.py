"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

LIKE_ENOUGH = 0.6
"""How alike two words must be (0 to 1, by their common letters) for one to be offered for the other."""


def find_nearest(word: str, known: Iterable[str], like: float = LIKE_ENOUGH) -> str | None:
    """The known word that is most like a word, as the known one is spelled; None where none is like enough.

    Args:
        word: what was found; case does not count.
        known: what could have been meant.
        like: how alike they must be; 0 gives the nearest however far it is.
    """
    from difflib import get_close_matches

    spelled = {each.lower(): each for each in known}
    found = get_close_matches(word.lower(), spelled, 1, like)
    return spelled[found[0]] if found else None
