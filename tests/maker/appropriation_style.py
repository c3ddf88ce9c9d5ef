"""How one appropriation table is printed: every choice that a municipality's system or its converter makes."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.maker.figures import MINUS_SHAPES, PrintedUnit
from tests.maker.grid import ALIGNED, LOST, PIPES, TABS
from tests.maker.words import EXPENDITURE_HEADS, GRAND_TOTALS, INCOME_HEADS, LABEL_HEADS, UNITS

GLUED, PLAIN, MARKED = "glued", "plain", "marked"


@dataclass(frozen=True, slots=True)
class AppropriationStyle:
    """One table's print."""

    separator: str
    columns: tuple[str, ...]
    heads: tuple[str, ...]
    label_head: str  # empty: the head is stacked over the amounts alone
    unit: PrintedUnit
    year: int
    headings: str
    code_dash: str
    minus: str
    blank_lines: bool
    rules: bool
    leaders: bool
    marks: bool
    bold_totals: bool
    page_breaks: int
    loses_tabs: bool  # half-way through, the table goes on without separators
    has_nets: bool
    prints_zero: bool  # a total without any line in its column
    subtotal: str
    grand_total: str | None


def draw_style(rng: Random, *, separator: str | None = None, year: int = 2019) -> AppropriationStyle:
    """Draw a print. Lost separators and Markdown bar what would make the amounts ambiguous even to a human."""
    chosen = separator or rng.choice((TABS, TABS, ALIGNED, LOST, PIPES))
    loses_tabs = separator is None and chosen == TABS and rng.random() < 0.3
    bare = chosen == LOST or loses_tabs
    columns = ("expenditure",) if bare or rng.random() < 0.2 else rng.choice((("expenditure", "income"), ("income", "expenditure")))
    words = {"expenditure": rng.choice(EXPENDITURE_HEADS), "income": rng.choice(INCOME_HEADS)}
    text, factor, decimals = rng.choice(UNITS)
    return AppropriationStyle(
        separator=chosen,
        columns=columns,
        heads=tuple(words[column] for column in columns),
        label_head=rng.choice(LABEL_HEADS) if chosen == PIPES or (not bare and rng.random() < 0.3) else "",
        unit=PrintedUnit(text, factor, decimals),
        year=year,
        headings=PLAIN if chosen == PIPES else rng.choice((GLUED, PLAIN, MARKED)),
        code_dash=rng.choice((" - ", " – ", " ")),
        minus=rng.choice(("-{}", "−{}") if bare else ("-{}", *MINUS_SHAPES)),
        blank_lines=chosen != PIPES and rng.random() < 0.5,
        rules=chosen == TABS and rng.random() < 0.4,
        leaders=rng.random() < 0.3,
        marks=rng.random() < 0.3,
        bold_totals=chosen != ALIGNED and rng.random() < 0.3,
        page_breaks=rng.choice((0, 0, 1, 2)),
        loses_tabs=loses_tabs,
        has_nets=len(columns) > 1 and rng.random() < 0.7,
        prints_zero=rng.random() < 0.5,
        subtotal=rng.choice(("{} i alt", "{} i alt", "I alt {}")),
        grand_total=rng.choice((None, *GRAND_TOTALS)),
    )
