"""All damages by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.maker.cells import Line
from tests.maker.damage import digits, letters, marks
from tests.maker.layouts.style import Layout

OnTable = Callable[[list[Line], Layout, Random], list[Line]]
OnDocument = Callable[[list[Line], Random], list[Line]]


def _keep_table(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    return lines


def _keep_document(lines: list[Line], rng: Random) -> list[Line]:
    return lines


@dataclass(frozen=True, slots=True)
class Damage:
    """What happens to a table's lines, and to the whole document's. ``plain``: the print avoids what would then be ambiguous."""

    on_table: OnTable = _keep_table
    on_document: OnDocument = _keep_document
    plain: bool = False


DAMAGES = {
    "joined cells": Damage(marks.join_cells, plain=True),
    "lost column marks": Damage(marks.lose_marks, plain=True),
    "cut right edge": Damage(marks.cut_edge),
    "page mark in a row": Damage(marks.print_page_mark),
    "letter-spaced digits": Damage(digits.space_digits, plain=True),
    "lost digits": Damage(digits.lose_digits),
    "one digit gone": Damage(on_document=digits.drop_digit),
    "figures gone": Damage(digits.lose_figures),
    "lost minus": Damage(digits.lose_minus, plain=True),
    "mojibake": Damage(on_document=letters.break_letters),
    "letters lost": Damage(letters.lose_letters),
    "soft hyphens": Damage(letters.add_soft_hyphens),
    "non-breaking spaces": Damage(letters.harden_spaces),
}


def apply_damage(name: str, lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """The lines of a table as they come out of a damage."""
    return DAMAGES[name].on_table(lines, layout, rng)
