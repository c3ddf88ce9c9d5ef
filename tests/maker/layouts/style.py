"""Every choice of how a table is set, apart from what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

TABS, PIPES, RIGHT, LEFT, CENTRED, CELLS = "tabs", "pipes", "aligned right", "aligned left", "aligned centred", "one cell a line"
LAYOUTS = (TABS, PIPES, RIGHT, LEFT, CENTRED, CELLS)
ALIGNED = (RIGHT, LEFT, CENTRED)
SAME, SHORT, NONE = "same", "short", "none"


@dataclass(frozen=True, slots=True)
class Layout:
    """One table's setting."""

    name: str
    head_lines: int
    gap: int
    indent: int
    blank_lines: bool
    leaders: bool
    bold: bool
    footnotes: bool
    wraps: bool
    dashes: bool  # empty cells hold a dash
    rules: bool
    page_breaks: int
    repeats_head: str
    running_head: tuple[str, ...]
    page_mark: str


def draw_layout(rng: Random, name: str, committee: str, municipality: str, date: str) -> Layout:
    """Draw a setting of one of ``LAYOUTS``; what a layout cannot show is left out."""
    heads = (
        (),
        (committee,),
        (f"{municipality} Kommune",),
        (f"{committee}, {date}",),
        (f"{municipality} Kommune    {committee}    {date}",),
    )
    marks = ("", "Side {} af 14", "Side {}", "- {} -", "{}/14")
    grid = name != CELLS
    running_head, page_mark = rng.choice(heads), rng.choice(marks)
    return Layout(
        name=name,
        head_lines=1 if name in (PIPES, CELLS) else rng.choice((1, 1, 2, 2, 3)),
        gap=rng.randint(2, 7),
        indent=rng.choice((0, 0, 0, 2, 4)) if name in ALIGNED else 0,
        blank_lines=name != PIPES and rng.random() < 0.3,
        leaders=grid and rng.random() < 0.15,
        bold=name not in ALIGNED and rng.random() < 0.25,
        footnotes=rng.random() < 0.2,
        wraps=grid and name != PIPES and rng.random() < 0.25,
        dashes=not grid or rng.random() < 0.3,
        rules=name in ALIGNED and rng.random() < 0.2,
        page_breaks=rng.choice((0, 0, 0, 1, 2)),
        repeats_head=rng.choice((SAME, SAME, SHORT, NONE)) if grid and name != PIPES else SAME,
        running_head=running_head,
        page_mark=page_mark or (marks[1] if running_head == (committee,) else ""),  # a bare committee could else be a heading
    )
