"""Whether a text that ends at a page's edge is the beginning of a word or of a line that is printed whole elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.danish.data import read_words
from pipeline.danish.words import normalise
from pipeline.tables.grid import GridLine

_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_INFLECTIONS = frozenset("e en er erne ene et n ne r rne s t te".split())


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """What an item prints: how often each word, the words that end its lines, and its lines in order, without their blanks."""

    words: Counter[str]
    ends: frozenset[str]
    texts: tuple[str, ...]

    def hold_more_than(self, text: str) -> bool:
        """Whether a text ends in the beginning of a longer word that minutes print, and that is no word by itself, inflected or compounded.

        What stands so throughout is an abbreviation; but not where a line ends in more of it (``Afvi`` and ``Afvige``).
        """
        found = _LAST_WORD.search(text)
        part = found[0].lower() if found else ""
        if not part or any(word.endswith(part) for word in _known_words()):
            return False
        if self.words[part] > 1 and not any(word.startswith(part) and word != part for word in self.ends):
            return False
        rests = {word[len(part) :] for word in (*_known_words(), *self.words) if word.startswith(part) and word != part}
        return bool(rests) and not rests & _INFLECTIONS

    def are_begun_by(self, line: GridLine) -> bool:
        """Whether a head is the beginning of another line, which goes on in the midst of its last word (``Budget 20``, ``Budget 2031``).

        The same is shown by its last text, if that is the beginning of another beside it (``Netto tkr.``, ``Netto tk``).
        """
        if len(line.cells) < 2 or line.numeric:
            return False
        last = line.cells[-1].text
        if len(last.split()) > 1 and any(cell.text != last and cell.text.startswith(last) for cell in line.cells):
            return True
        text = _text_of(line)
        longer = self.texts[bisect_right(self.texts, text) :][:1]
        return bool(longer) and longer[0].startswith(text) and text[-1].isalnum() and longer[0][len(text)].isalnum()


def list_printed_words(lines: Sequence[GridLine]) -> PrintedWords:
    """The words of an item's lines."""
    texts = [_text_of(line) for line in lines]
    ends = (_LAST_WORD.search(text) for text in texts)
    return PrintedWords(
        Counter(word.lower() for text in texts for word in _WORD.findall(text)),
        frozenset(end[0].lower() for end in ends if end),
        tuple(sorted(set(texts))),
    )


def _text_of(line: GridLine) -> str:
    return " ".join(line.line.text.split())


@cache
def _known_words() -> frozenset[str]:
    phrases = (phrase for name in ("columns", "scenarios", "rows", "change_types") for phrase in read_words(name))
    return frozenset(word for phrase in phrases for word in normalise(phrase).split())
