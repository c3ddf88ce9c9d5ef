"""What is done to words on their way into a line: heads broken over lines, labels wrapped, marks added."""

from __future__ import annotations

from itertools import pairwise
from random import Random

HYPHENATED = {
    "Tillægsbevillinger": "Tillægs- bevillinger",
    "Tillægsbevilling": "Tillægs- bevilling",
    "Refusionsprocent": "Refusions- procent",
    "Forbrugsprocent": "Forbrugs- procent",
    "Helårspersoner": "Helårs- personer",
    "Mer-/mindreforbrug": "Mer-/mindre- forbrug",
    "Budgetændringer": "Budget- ændringer",
    "Omplaceringer": "Omplace- ringer",
    "Afvigelsesprocent": "Afvigelses- procent",
}
SUPERSCRIPTS = "¹²³"


def break_head(head: str, lines: int, rng: Random) -> tuple[str, ...]:
    """A head over so many lines, its words parted evenly; a long word may be hyphenated. A short head stands on the last line."""
    if lines == 1 or len(head) < 7:
        return ("",) * (lines - 1) + (head,)
    words = " ".join(HYPHENATED.get(word, word) if rng.random() < 0.5 else word for word in head.split()).split()
    parts = min(lines, len(words))
    cuts = [round(index * len(words) / parts) for index in range(parts + 1)]
    broken = tuple(" ".join(words[start:end]) for start, end in pairwise(cuts))
    return ("",) * (lines - len(broken)) + broken


def break_label(label: str) -> tuple[str, str] | None:
    """A label over two lines, the second beginning with a small letter, so that nobody takes it for a row of its own."""
    words = label.split()
    places = [at for at in range(2, len(words)) if words[at][0].islower()]
    if len(label) < 18 or not places:
        return None
    at = min(places, key=lambda place: abs(len(" ".join(words[:place])) - len(label) / 2))
    return " ".join(words[:at]), " ".join(words[at:])


def add_mark(text: str, rng: Random) -> str:
    """A footnote mark behind a label."""
    return text + rng.choice((f" {rng.randint(1, 4)})", rng.choice(SUPERSCRIPTS), "*", f" {rng.randint(1, 4)})"))


def add_number_mark(text: str, rng: Random) -> str:
    """A footnote mark behind a number."""
    return text + rng.choice((f" {rng.randint(1, 4)})", rng.choice(SUPERSCRIPTS), "*"))
