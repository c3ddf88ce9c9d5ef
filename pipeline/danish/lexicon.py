"""The words that the prose of minutes uses of its figures, from our CSV files: each file one pattern, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.danish.data import read_table


@dataclass(frozen=True, slots=True)
class Found:
    """A known word in a text: where it stands and what its row says."""

    start: int
    end: int
    row: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rows of a vocabulary by their words; a * stands for the beginning or end of a compound."""

    pattern: re.Pattern[str]
    rows: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """The known words in a stretch of a text, in printed order, the longest where several begin."""
        for match in self.pattern.finditer(text, start, len(text) if end is None else end):
            yield Found(match.start(), match.end(), self._row_of(match[0]))

    def find_last(self, text: str, start: int, end: int) -> Found | None:
        """The last known word in a stretch of a text."""
        return next(iter(reversed(tuple(self.find(text, start, end)))), None)

    def match(self, text: str, at: int) -> Found | None:
        """The known word that begins right here."""
        match = self.pattern.match(text, at)
        return Found(match.start(), match.end(), self._row_of(match[0])) if match else None

    def _row_of(self, words: str) -> Mapping[str, str]:
        return next(row for pattern, row in self.rows if pattern.fullmatch(words))


@cache
def load_lexicon(name: str, column: str = "", *values: str) -> Lexicon:
    """A vocabulary, or those of its rows whose column holds one of the values.

    Args:
        name: the CSV file under ``schemas/vocabulary``.
        column: the column to choose by, none for all rows.
        values: what it may hold.
    """
    rows = [row for row in read_table("vocabulary", name) if not column or row[column] in values]
    rows.sort(key=lambda row: (-len(row["words"].strip("*")), row["words"]))
    patterns = [(_spell(row["words"]), row) for row in rows]
    either = "|".join(pattern for pattern, _ in patterns)
    whole = re.compile(either, re.IGNORECASE)
    return Lexicon(whole, tuple((re.compile(pattern, re.IGNORECASE), row) for pattern, row in patterns))


def _spell(words: str) -> str:
    """Whole words; a sign like % may follow its number without a space."""
    escaped = r"\s+".join(re.escape(word) for word in words.split()).replace(r"\*", r"[\w-]*")
    before = r"(?<!\w)" if words[0].isalpha() or words[0] == "*" else ""
    behind = r"(?!\w)" if words[-1].isalpha() or words[-1] == "*" else ""
    return f"{before}{escaped}{behind}"
