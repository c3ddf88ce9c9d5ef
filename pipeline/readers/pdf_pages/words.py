"""The words of a PDF page with their boxes, turned upright whichever way they were printed."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from pipeline.readers.compose import clean

CHARACTER_LIMIT = 200_000
"""The most characters of a page that are read: a full page of small print has some ten thousand."""

_BREAK = 0.22  # of the type's height: a wider gap between two letters parts two words
_HYPHEN = 2  # how PDFium gives a hyphen at a line's end
_NBSP = 0xA0
_UNKNOWN = "\ufffd"
_SAMPLE = 16  # every so manieth letter is asked for its direction, unless one of them is turned
_RIGHT_ANGLE = math.pi / 2
_SLANT = 0.1  # radians


@dataclass(frozen=True, slots=True)
class Word:
    """A word, in points from the page's left and top edges as people read it. ``base`` is what its letters stand on."""

    text: str
    left: float
    right: float
    top: float
    base: float
    turn: int = 0  # quarters of a turn that it was printed at

    @property
    def height(self) -> float:
        """The type's height above the line, about three quarters of its size."""
        return self.base - self.top


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    top: float
    base: float
    turn: int


def read_words(page: Any) -> tuple[Word, ...]:
    """The words of a page in the order in which they were printed; slanted ones (a watermark) are no text.

    Args:
        page: a page of pypdfium2. PDFium is not safe for threads.
    """
    text_page = page.get_textpage()
    try:
        return tuple(_join_letters(_read_letters(text_page.raw, min(text_page.count_chars(), CHARACTER_LIMIT))))
    finally:
        text_page.close()


def _read_letters(handle: Any, count: int) -> Iterator[_Letter | None]:
    """The letters of a page; None where a space or a line's end parts words."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    turned = any(raw.FPDFText_GetCharAngle(handle, at) for at in range(0, count, _SAMPLE))
    for at in range(count):
        code = raw.FPDFText_GetUnicode(handle, at)
        if code <= 32 and code not in (0, _HYPHEN):
            yield None
            continue
        turn = _quarters(raw.FPDFText_GetCharAngle(handle, at)) if turned else 0
        if turn is None or (code == 0 and raw.FPDFText_IsGenerated(handle, at)):
            continue
        raw.FPDFText_GetLooseCharBox(handle, at, box)
        raw.FPDFText_GetCharOrigin(handle, at, x, y)
        text = "-" if code == _HYPHEN else _UNKNOWN if code in (0, 0xFFFE, 0xFFFF) else chr(code)
        yield _Letter(text, *_turn_upright(turn, (box.left, box.bottom, box.right, box.top), (x.value, y.value)), turn)


def _quarters(angle: float) -> int | None:
    """The quarters of a turn of an angle; None where it is none."""
    quarters = round(angle / _RIGHT_ANGLE)
    return quarters % 4 if abs(angle - quarters * _RIGHT_ANGLE) < _SLANT else None


def _turn_upright(turn: int, box: tuple[float, float, float, float], origin: tuple[float, float]) -> tuple[float, float, float, float]:
    """Left, right, top and base of a letter as it reads, counted downwards."""
    left, bottom, right, top = box
    if turn == 0:
        return left, right, -top, -origin[1]
    if turn == 1:
        return -top, -bottom, -right, -origin[0]
    if turn == 2:
        return -right, -left, bottom, origin[1]
    return bottom, top, left, origin[0]


def _join_letters(letters: Iterator[_Letter | None]) -> Iterator[Word]:
    word: list[_Letter] = []
    for letter in letters:
        if letter is None or (word and _parts(word, letter)):
            yield from _to_words(word)
            word = []
        if letter is not None:
            word.append(letter)
    yield from _to_words(word)


def _parts(word: list[_Letter], letter: _Letter) -> bool:
    """Whether a letter begins another word: it stands apart, on another line, in another size, or to the left."""
    last = word[-1]
    height = last.base - last.top
    gap = letter.left - last.right
    if letter.turn != last.turn or abs(letter.base - last.base) > 0.12 * height or letter.left < word[0].left - 1:
        return True
    return gap > _BREAK * height or gap < -0.6 * height or abs((letter.base - letter.top) - height) > 0.2 * height


def _to_words(letters: list[_Letter]) -> Iterator[Word]:
    """Letters as a word; spaces that do not break stay between digits, and part words elsewhere."""
    start = 0
    for at, letter in enumerate([*letters, None]):
        if letter is None or (letter.text == "\u00a0" and not _groups_digits(letters, at)):
            text = clean("".join(each.text for each in letters[start:at]))
            if text:
                first, last = letters[start], letters[at - 1]
                yield Word(text, first.left, last.right, min(each.top for each in letters[start:at]), first.base, first.turn)
            start = at + 1


def _groups_digits(letters: list[_Letter], at: int) -> bool:
    return 0 < at < len(letters) - 1 and letters[at - 1].text.isdigit() and letters[at + 1].text.isdigit()
