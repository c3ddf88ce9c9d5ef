"""Danish letters that became one sign on the way (``Bel?b``, ``p\ufffd``): put back where a single known word fits, else left and told of.

Known are the words of our own vocabulary and reference facts, and those that the text itself prints whole. A sign stands for one of æ, ø
and å, so the text keeps its length; where two known words fit (``l?n``: løn, lån) nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

from pipeline.danish.data import read_table

_LETTERS = "æøå"
_SIGNS = "?\ufffd"
_MOST_SIGNS = 4
_SHORTEST = 4
_SHORT = frozenset(("på", "år"))
"""Short words mostly have a fellow that differs in the letter only; these have none that minutes use."""
_FIELDS = {
    "vocabulary": ("words",),
    "reference": ("name_da", "name", "synonyms", "aliases", "printed_label"),
}
_TABLES = (
    *(
        ("vocabulary", name)
        for name in (
            "columns",
            "rows",
            "scenarios",
            "change_types",
            "expenditure_kinds",
            "sign_words",
            "units",
            "sections",
            "lettered_words",
        )
    ),
    *(("reference", name) for name in ("benefits", "chart_of_accounts", "account_aliases", "committees", "municipalities")),
)
_WORD = re.compile(r"[^\W\d_]+")
_HOLED = re.compile(r"(?<![\w/=&.:@?\ufffd-])(?=[?\ufffd]*[^\W\d_])[^\W\d_]*(?:[?\ufffd][^\W\d_]*)+(?![\w/=&@?\ufffd])")
_CELL_BEGINS = re.compile(r"(?:[\n\t|*] ?| {2})\Z|\A\Z")
_INSIDE = re.compile(r"(?<=[^\W\d_])[?\ufffd](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class MendedLetters:
    """A text of the same length with its letters put back, how many words that were, and the words whose letters stay lost."""

    text: str
    mended: int
    lost: tuple[str, ...]


def mend_lost_letters(text: str) -> MendedLetters:
    """Put Danish letters back where one sign stands for each of them.

    Args:
        text: any text; a question mark inside a word or the sign of an unreadable character stands for a lost letter.
    """
    if _INSIDE.search(text) is None:
        return MendedLetters(text, 0, ())
    known = _known_words() | frozenset(word.lower() for word in _WORD.findall(text) if _is_telling(word.lower()))
    mended = 0
    lost: dict[str, None] = {}

    def mend(found: re.Match[str]) -> str:
        nonlocal mended
        whole = _fill(found[0], known)
        if whole is None:
            lost.update({found[0]: None} if _INSIDE.search(found[0]) else {})
            return found[0]
        mended += 1
        is_first = found[0][0] in _SIGNS and _CELL_BEGINS.search(text[max(found.start() - 2, 0) : found.start()])
        return whole[0].upper() + whole[1:] if is_first else whole

    return MendedLetters(_HOLED.sub(mend, text), mended, tuple(lost))


def _fill(word: str, known: frozenset[str]) -> str | None:
    """The word without its signs, if just one known word has letters in their places."""
    parts = re.split(r"[?\ufffd]", word)
    if len(parts) - 1 > _MOST_SIGNS:
        return None
    fitting = []
    for letters in product(_LETTERS, repeat=len(parts) - 1):
        whole = parts[0] + "".join(letter + part for letter, part in zip(letters, parts[1:], strict=True))
        if whole.lower() in known:
            fitting.append(whole)
    if len(fitting) != 1:
        return None
    whole = fitting[0]
    return whole.upper() if _is_upper(word) else whole


def _is_upper(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1 and not any(map(str.islower, word))


def _is_telling(word: str) -> bool:
    return any(letter in word for letter in _LETTERS) and (len(word) >= _SHORTEST or word in _SHORT)


@cache
def _known_words() -> frozenset[str]:
    rows = [(row, _FIELDS[folder]) for folder, name in _TABLES for row in read_table(folder, name)]
    texts = (row.get(field) or "" for row, fields in rows for field in fields)
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()) if _is_telling(word)) | _SHORT
