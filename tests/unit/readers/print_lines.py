"""Lines of print for tests, as a PDF's page would give them."""

from __future__ import annotations

from pipeline.readers.pdf_pages.print_lines import PrintLine, make_run
from pipeline.readers.pdf_pages.words import Word

HEIGHT = 7.0


def make_line(base: float, runs: str, height: float = HEIGHT) -> PrintLine:
    """A line of runs, each printed as ``left:words``, with letters of 4 points."""
    parts = [run.split(":") for run in runs.split("  ")]
    return PrintLine(1, tuple(make_run(_make_words(float(left), words, base, height)) for left, words in parts), base, height)


def _make_words(left: float, words: str, base: float, height: float) -> tuple[Word, ...]:
    made: list[Word] = []
    for word in words.split():
        start = made[-1].right + 2 if made else left
        made.append(Word(word, start, start + 4 * len(word), base - height, base))
    return tuple(made)
