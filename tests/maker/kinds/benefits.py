"""Benefit tables in every shape: stacked, side by side, transposed, one a benefit."""

from __future__ import annotations

from random import Random

from tests.maker.kinds.benefit_print import BenefitPrint, draw_print, print_cell, print_total
from tests.maker.kinds.frame import Frame, MadeTable
from tests.maker.lexicon import benefits as words
from tests.maker.sheet import EMPTY, Sheet, SheetRow


def make_stacked(rng: Random, frame: Frame) -> MadeTable:
    """Scenarios below each other, one benefit after the other, its name once or on every row."""
    style = draw_print(rng, frame)
    every = rng.random() < 0.4
    rows = []
    for benefit in style.benefits:
        for at, scenario in enumerate(style.scenarios):
            name = benefit.label if every or not at else ""
            rows.append(SheetRow("line", (name, scenario.words), tuple(print_cell(style, benefit, at, name) for name in style.measures)))
    if style.scenarios[-1].scenario == "deviation":
        last = len(style.scenarios) - 1
        total = tuple(print_total(style, last) if name == "amount" else EMPTY for name in style.measures)
        rows.append(SheetRow("total", ("", rng.choice(("Afvigelse i alt", "Afvigelse total"))), total))
    return _wrap(
        rng, frame, Sheet(rng.choice((("", ""), ("Ydelse", ""))), tuple(style.heads[name] for name in style.measures), tuple(rows))
    )


def make_side_by_side(rng: Random, frame: Frame) -> MadeTable:
    """A row a benefit; the scenarios head their measures."""
    style = draw_print(rng, frame)
    columns = [(at, name) for at, _ in enumerate(style.scenarios) for name in style.measures if _has(style, at, name)]
    rows = [SheetRow("line", (b.label,), tuple(print_cell(style, b, at, name) for at, name in columns)) for b in style.benefits]
    if rng.random() < 0.5:
        rows.append(SheetRow("total", (style.total,), tuple(print_total(style, at) if name == "amount" else EMPTY for at, name in columns)))
    counts = [sum(1 for place, _ in columns if place == at) for at, _ in enumerate(style.scenarios)]
    over = tuple((scenario.words, count) for scenario, count in zip(style.scenarios, counts, strict=True))
    heads = tuple(style.heads[name] for _, name in columns)
    return _wrap(rng, frame, Sheet((rng.choice(("Ydelse", "", "Forsørgelsesydelse")),), heads, tuple(rows), over=over))


def make_transposed(rng: Random, frame: Frame) -> MadeTable:
    """A row a measure; the columns are benefits, under a heading a scenario."""
    style = draw_print(rng, frame, most=4)
    rows = []
    for at, scenario in enumerate(style.scenarios):
        rows.append(SheetRow("heading", (scenario.words,)))
        for name in style.measures:
            if _has(style, at, name):
                rows.append(SheetRow("line", (style.heads[name],), tuple(print_cell(style, b, at, name) for b in style.benefits)))
    return _wrap(rng, frame, Sheet((rng.choice(("", "Ydelse")),), tuple(b.label for b in style.benefits), tuple(rows)))


def make_one_each(rng: Random, frame: Frame) -> MadeTable:
    """A table a benefit under its name; rows are measures, columns scenarios, or the other way round."""
    style = draw_print(rng, frame, most=4)
    across = rng.random() < 0.6
    sheets = []
    for number, benefit in enumerate(style.benefits, start=1):
        if across:
            heads = tuple(scenario.words for scenario in style.scenarios)
            rows = tuple(
                SheetRow("line", (style.heads[name],), tuple(print_cell(style, benefit, at, name) for at, _ in enumerate(style.scenarios)))
                for name in style.measures
            )
        else:
            heads = tuple(style.heads[name] for name in style.measures)
            rows = tuple(
                SheetRow("line", (scenario.words,), tuple(print_cell(style, benefit, at, name) for name in style.measures))
                for at, scenario in enumerate(style.scenarios)
            )
        sheets.append(Sheet(("",), heads, rows, above=(rng.choice(("{}", "Tabel {n}. {}", "{}:")).format(benefit.label, n=number),)))
    return MadeTable(frame.fill(rng.choice(words.TITLES), rng), tuple(sheets))


def _has(style: BenefitPrint, at: int, measure: str) -> bool:
    return measure in style.benefits[0].values[at]


def _wrap(rng: Random, frame: Frame, sheet: Sheet) -> MadeTable:
    caption = (frame.fill(rng.choice(words.CAPTIONS), rng),) if rng.random() < 0.5 else ()
    made = Sheet(sheet.label_heads, sheet.heads, sheet.rows, caption, sheet.below, sheet.over)
    return MadeTable(frame.fill(rng.choice(words.TITLES), rng), (made,))
