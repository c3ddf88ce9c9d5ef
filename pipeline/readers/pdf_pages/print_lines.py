"""Words → lines of print: what stands on one base line, cut into runs where wide gaps part columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.readers.pdf_pages.words import Word

_SAME_LINE = 0.3  # of the type's height: how far bases on one line may differ
_COLUMN_GAP = 0.85  # of the type's height: a wider gap parts two columns
_RAISED = 0.85  # of the line's height: smaller type above the base is a note's mark
_JUSTIFIED = 2.2  # of a line's usual gap: what is set to both margins has no wider one
_ALIKE = 1.1
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other without a wide gap: a cell, or a line of prose. Its text has a space between each two."""

    words: tuple[Word, ...]
    text: str
    left: float
    right: float


def make_run(words: Sequence[Word]) -> Run:
    """The run that words make."""
    return Run(tuple(words), " ".join(word.text for word in words), words[0].left, words[-1].right)


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A line of print on a page (counted from 1): its runs from left to right, its base and the height of its type."""

    page: int
    runs: tuple[Run, ...]
    base: float
    height: float

    @property
    def text(self) -> str:
        """The line's text, runs parted by two spaces."""
        return "  ".join(run.text for run in self.runs)

    @property
    def left(self) -> float:
        """The left edge of the first run."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """The right edge of the last run."""
        return max(run.right for run in self.runs)


def words_to_lines(words: Iterable[Word], page: int) -> tuple[PrintLine, ...]:
    """The lines of a page from top to bottom; words printed at another angle than most follow, angle by angle."""
    by_turn: dict[int, list[Word]] = {}
    for word in words:
        by_turn.setdefault(word.turn, []).append(word)
    turns = sorted(by_turn, key=lambda turn: (-sum(len(word.text) for word in by_turn[turn]), turn))
    return tuple(line for turn in turns for line in _lines_of(by_turn[turn], page))


def _lines_of(words: list[Word], page: int) -> Iterator[PrintLine]:
    for group in _join_raised(_group_by_base(words)):
        ordered = sorted(group, key=lambda word: word.left)
        height = median(word.height for word in ordered)
        base = median(word.base for word in ordered)
        yield PrintLine(page, tuple(_cut_runs(_join_spaced(ordered, height), height)), base, height)


def _group_by_base(words: list[Word]) -> list[list[Word]]:
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if groups and abs(word.base - groups[-1][-1].base) <= _SAME_LINE * min(word.height, groups[-1][-1].height):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _join_raised(groups: list[list[Word]]) -> list[list[Word]]:
    """Marks of notes, in small type above the base, belong to the line below them; their digits are written raised, to be no amounts."""
    joined: list[list[Word]] = []
    for group, below in zip(groups, [*groups[1:], []], strict=True):
        height = max((word.height for word in below), default=0.0)
        drop = below[0].base - group[0].base if below else 0.0
        if below and all(word.height <= _RAISED * height for word in group) and drop < 0.6 * height:
            below.extend(_raise(word) for word in group)
        else:
            joined.append(group)
    return joined


def _raise(word: Word) -> Word:
    bare = word.text.rstrip(")")
    text = bare.translate(_SUPERSCRIPTS) if bare.isdigit() else word.text
    return Word(text, word.left, word.right, word.top, word.base, word.turn)


def _join_spaced(words: Sequence[Word], height: float) -> list[Word]:
    """Words that were set letter by letter, joined again: four or more single letters with one and the same gap between them."""
    joined: list[Word] = []
    for stretch in _single_letters(words, height):
        joined += _respell(stretch) if len(stretch) >= 4 else stretch
    return joined


def _single_letters(words: Sequence[Word], height: float) -> Iterator[list[Word]]:
    """The words cut into stretches of single letters close to each other, and single words."""
    stretch: list[Word] = []
    for word in words:
        near = bool(stretch) and word.left - stretch[-1].right < 1.6 * height
        if len(word.text) > 1 or not near:
            yield from [stretch] if stretch else []
            stretch = []
        if len(word.text) > 1:
            yield [word]
        else:
            stretch.append(word)
    yield from [stretch] if stretch else []


def _respell(letters: list[Word]) -> list[Word]:
    gaps = [second.left - first.right for first, second in pairwise(letters)]
    usual = median(gaps)
    words: list[list[Word]] = [[letters[0]]]
    for letter, gap in zip(letters[1:], gaps, strict=True):
        if gap > 1.6 * usual:
            words.append([letter])
        else:
            words[-1].append(letter)
    first = letters[0]
    return [Word("".join(each.text for each in word), word[0].left, word[-1].right, first.top, first.base, first.turn) for word in words]


def _cut_runs(words: Sequence[Word], height: float) -> Iterator[Run]:
    widest = _COLUMN_GAP * height
    gaps = [second.left - first.right for first, second in pairwise(words)]
    if len(gaps) >= 4 and _is_justified(gaps, widest) and _is_wordy(words):
        widest = max(gaps)
    start = 0
    for at, gap in enumerate(gaps, start=1):
        if gap > widest:
            yield make_run(words[start:at])
            start = at
    yield make_run(words[start:])


def _is_justified(gaps: Sequence[float], widest: float) -> bool:
    """Whether gaps are those of words set to both margins: hardly wider than usual, or all alike."""
    return max(gaps) < _JUSTIFIED * median(gaps) if median(gaps) < widest else max(gaps) < _ALIKE * min(gaps)


def _is_wordy(words: Sequence[Word]) -> bool:
    return sum(word.text[0].isalpha() for word in words) > 0.7 * len(words)
