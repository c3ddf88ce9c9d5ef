"""Made minutes of every kind, layout and damage, with the true cell at every printed number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.maker.cells import BLANK, Line, PlacedCell, as_lines, render
from tests.maker.damage.catalogue import DAMAGES, apply_damage
from tests.maker.heads import set_minutes
from tests.maker.kinds.appropriations import make_code_column, make_magnitudes, make_multi_year, make_single_amount
from tests.maker.kinds.benefits import make_one_each, make_side_by_side, make_stacked, make_transposed
from tests.maker.kinds.followup import make_followup
from tests.maker.kinds.frame import Frame, MadeTable, draw_frame
from tests.maker.kinds.sectors import make_sectors
from tests.maker.layouts.pages import set_sheet
from tests.maker.layouts.style import LAYOUTS, draw_layout
from tests.maker.lexicon import minutes as words

__all__ = ["DAMAGES", "KINDS", "LAYOUTS", "MadeDocument", "make_document"]

KINDS: dict[str, Callable[[Random, Frame], MadeTable]] = {
    "follow-up": make_followup,
    "benefits stacked": make_stacked,
    "benefits side by side": make_side_by_side,
    "benefits transposed": make_transposed,
    "one table a benefit": make_one_each,
    "appropriations by sector": make_sectors,
    "appropriations, code column": make_code_column,
    "appropriations, one amount": make_single_amount,
    "appropriations, magnitudes": make_magnitudes,
    "appropriations by year": make_multi_year,
}


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """Minutes from a seed and what stands in them; ``clean`` is the text before its letters were broken, where they were."""

    seed: int
    kind: str
    layout: str
    damage: str | None
    text: str
    cells: tuple[PlacedCell, ...]
    encoding: str
    labels: tuple[str, ...]

    @property
    def name(self) -> str:
        """What finds the document again."""
        return f"seed {self.seed}, {self.kind}, {self.layout}, {self.damage or 'undamaged'}"

    def encode(self) -> bytes:
        """The bytes of its file."""
        return self.text.encode(self.encoding)


def make_document(seed: int, kind: str, layout: str, damage: str | None = None) -> MadeDocument:
    """Make minutes with one item that holds a kind's tables.

    Args:
        seed: the same seed, kind, layout and damage make the same minutes.
        kind: one of ``KINDS``.
        layout: one of ``LAYOUTS``.
        damage: one of ``DAMAGES``, or None.

    Returns:
        the text with its true cells in printed order.
    """
    rng = Random(f"{seed}/{kind}/{layout}/{damage}")
    frame = draw_frame(
        rng, rng.choice(words.MUNICIPALITIES), rng.choice(words.COMMITTEES), plain=damage is not None and DAMAGES[damage].plain
    )
    made = KINDS[kind](rng, frame)
    style = draw_layout(rng, layout, frame.committee, frame.municipality, frame.status)
    body = as_lines(frame.fill(rng.choice(words.OPENINGS), rng), *made.opening, "", rng.choice(words.FILLERS), "")
    for sheet in made.sheets:
        body += _around(sheet.above)
        table = set_sheet(sheet, style, rng)
        body += apply_damage(damage, table, style, rng) if damage else table
        body += [BLANK, *_around(sheet.below)]
    body += as_lines(rng.choice(words.FILLERS))
    lines = set_minutes([(made.title, body)], frame, rng)
    if damage:
        lines = DAMAGES[damage].on_document(lines, rng)
    text, cells = render(lines)
    labels = tuple(sorted({placed.cell.label for placed in cells}))
    return MadeDocument(seed, kind, layout, damage, text, cells, _draw_encoding(text, rng), labels)


def _around(texts: tuple[str, ...]) -> list[Line]:
    return [line for text in texts for line in as_lines(text, "")]


def _draw_encoding(text: str, rng: Random) -> str:
    """UTF-8 with or without its mark, UTF-16, or Windows-1252 where it holds all letters."""
    chosen = rng.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    if chosen != "cp1252":
        return chosen
    try:
        text.encode(chosen)
    except UnicodeEncodeError:
        return "utf-8"
    return chosen
