"""Appropriation tables: a code column, a single column of amounts, magnitudes signed by words, a column a year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from tests.maker.amounts import Money, draw_money
from tests.maker.cells import Piece, TrueCell
from tests.maker.kinds.followup_style import UnitPlace, place_unit
from tests.maker.kinds.frame import Frame, MadeTable
from tests.maker.kinds.sizes import draw_change
from tests.maker.lexicon import appropriations as words
from tests.maker.lexicon.followup_rows import AREAS, CAPITAL
from tests.maker.sheet import EMPTY, Sheet, SheetRow
from tests.maker.words import ACCOUNTS


@dataclass(frozen=True, slots=True)
class Print:
    """How one table prints money, and for which year."""

    money: Money
    unit: UnitPlace
    year: int
    label_head: str


def make_code_column(rng: Random, frame: Frame) -> MadeTable:
    """Codes in a column of their own; expenditure and income side by side, or one column of amounts."""
    style = _draw_print(rng, frame)
    pair = rng.random() < 0.5
    heads = rng.choice(words.PAIRS) if pair else (frame.fill(rng.choice(words.AMOUNT_HEADS), rng),)
    columns = ("expenditure_dkk", "income_dkk") if pair else ("net_dkk",)
    chosen = rng.sample(ACCOUNTS, rng.randint(3, 9))
    total = rng.choice((None, *words.TOTALS))
    rows, sums = [], dict.fromkeys(columns, Decimal(0))
    for codes, name in chosen:
        column = rng.choice(columns) if pair else columns[0]
        value = _draw(rng, style.money)
        sums[column] += value
        cells = tuple(_print(style, value, c, name, codes, tied=total is not None) if c == column else EMPTY for c in columns)
        rows.append(SheetRow("line", ("/".join(codes), name), cells))
    if total:
        rows.append(
            SheetRow(
                "total",
                (total, "") if rng.random() < 0.5 else ("", total),
                tuple(_print(style, sums[c], c, total, role="total", tied=True) for c in columns),
            )
        )
    head = rng.choice(words.TEXT_HEADS)
    return wrap(rng, frame, style, Sheet((rng.choice(words.CODE_HEADS), style.unit.label_head or head), heads, tuple(rows)))


def make_single_amount(rng: Random, frame: Frame) -> MadeTable:
    """One column of signed amounts; the code opens the label, or an account heads its lines."""
    style = _draw_print(rng, frame)
    total = rng.choice((None, *words.TOTALS))
    rows, amount = [], Decimal(0)
    headed = rng.random() < 0.4
    for codes, name in rng.sample(ACCOUNTS, rng.randint(3, 8)):
        code = "/".join(codes) + rng.choice((" ", " - ", " – "))
        labels = rng.sample(words.NEUTRAL, rng.randint(1, 2)) if headed else [name]
        rows += [SheetRow("heading", (code + name,))] if headed else []
        for label in labels:
            value = _draw(rng, style.money)
            amount += value
            rows.append(
                SheetRow(
                    "line", (label if headed else code + label,), (_print(style, value, "net_dkk", label, codes, tied=total is not None),)
                )
            )
    if total:
        rows.append(SheetRow("total", (total,), (_print(style, amount, "net_dkk", total, role="total", tied=True),)))
    heads = (frame.fill(rng.choice(words.AMOUNT_HEADS), rng),)
    return wrap(rng, frame, style, Sheet((style.unit.label_head or style.label_head,), heads, tuple(rows)))


def make_magnitudes(rng: Random, frame: Frame) -> MadeTable:
    """Amounts without signs: the lines' words give them. A total, where there is one, prints its own sign."""
    style = _draw_print(rng, frame)
    rows = []
    for codes, name in rng.sample(ACCOUNTS, rng.randint(2, 6)):
        rows.append(SheetRow("heading", ("/".join(codes) + " " + name,)))
        for text, column, sign in rng.sample(words.LESS, rng.randint(1, 3)):
            label = text.format(rng.choice(words.SUBJECTS))
            size = abs(_draw(rng, style.money))
            piece = _print(style, size, f"{column}_dkk", label, codes)
            assert piece.cell is not None
            rows.append(SheetRow("line", (label,), (replace(piece, cell=replace(piece.cell, value=sign * size)),)))
    heads = (frame.fill(rng.choice(words.AMOUNT_HEADS), rng),)
    return wrap(rng, frame, style, Sheet((style.unit.label_head or style.label_head,), heads, tuple(rows)))


def make_multi_year(rng: Random, frame: Frame) -> MadeTable:
    """A column a year, now and then a last one over all years, which is no line of any of them."""
    style = _draw_print(rng, frame)
    years = [frame.year + at for at in range(rng.randint(2, 5))]
    shape = rng.choice(words.YEAR_HEADS)
    sums_up = rng.random() < 0.4
    total = rng.choice((None, *words.TOTALS))
    coded = rng.random() < 0.4
    lines: list[tuple[str, tuple[str, ...], list[Decimal]]] = []
    for place, label in enumerate(rng.sample((*words.NEUTRAL, *CAPITAL, *AREAS), rng.randint(2, 7))):
        codes, name = ACCOUNTS[place] if coded else ((), label)
        lines.append((name, codes, [_draw(rng, style.money) if rng.random() < 0.85 else Decimal(0) for _ in years]))
    rows = [_year_row(style, name, codes, values, years, sums_up, "line", total is not None) for name, codes, values in lines]
    if total:
        sums = [sum(column, Decimal(0)) for column in zip(*(values for _, _, values in lines), strict=True)]
        rows.append(_year_row(style, total, (), sums, years, sums_up, "total", True))
    heads = tuple(shape.format(year) for year in years) + (("I alt",) if sums_up else ())
    return wrap(rng, frame, style, Sheet((style.unit.label_head or style.label_head,), heads, tuple(rows)), multi=True)


def _year_row(
    style: Print, name: str, codes: tuple[str, ...], values: list[Decimal], years: list[int], sums_up: bool, role: str, tied: bool
) -> SheetRow:
    tied = tied or sums_up
    cells = [
        _print(replace(style, year=year), value, "net_dkk", name, codes, role, tied) for value, year in zip(values, years, strict=True)
    ]
    if sums_up:
        over_years = _print(style, sum(values, Decimal(0)), "net_dkk", name, codes, "total", tied=True)
        cells.append(replace(over_years, cell=replace(over_years.cell, fiscal_year=None) if over_years.cell else None))
    return SheetRow(role, (" ".join(filter(None, ("/".join(codes), name))),), tuple(cells))


def _draw_print(rng: Random, frame: Frame) -> Print:
    factor = rng.choice((1, 1_000, 1_000, 1_000_000))
    unit, behind = place_unit(rng, factor, frame.plain)
    money = replace(draw_money(rng, factor, frame.plain), behind=behind, plus=False)
    return Print(money, unit, frame.year, rng.choice(words.TEXT_HEADS))


def _draw(rng: Random, money: Money) -> Decimal:
    size = Decimal(int(10 ** rng.uniform(4, 7.5)))
    return money.round(draw_change(rng, size, 1.0, Decimal(1))) or money.step * 7


def _print(
    style: Print, value: Decimal, column: str | None, label: str, codes: tuple[str, ...] = (), role: str = "line", tied: bool = False
) -> Piece:
    cell = TrueCell("appropriation", column, value, role, label, fiscal_year=style.year, codes=codes, tied=tied)
    return Piece(style.money.print(value), cell)


def wrap(rng: Random, frame: Frame, style: Print, sheet: Sheet, multi: bool = False) -> MadeTable:
    """The item of an appropriation sheet: title, caption, unit and year where they are printed."""
    area = rng.choice(AREAS).lower()
    title = frame.fill(rng.choice(words.MULTI_TITLES if multi else words.TITLES), rng, area)
    caption = frame.fill(rng.choice(words.MULTI_CAPTIONS if multi else words.CAPTIONS), rng)
    shows = bool(style.unit.caption) or rng.random() < 0.6
    if not multi and str(frame.year) not in "".join((title, caption if shows else "", *sheet.heads)):
        caption, shows = f"{caption.rstrip(':')} {frame.year}", True
    above = [style.unit.caption.format(caption.rstrip(":")) if style.unit.caption else caption] if shows else []
    above += [style.unit.sentence] if style.unit.sentence else []
    below = (style.unit.note,) if style.unit.note else ()
    made = replace(sheet, above=tuple(above), below=below, unit_head=style.unit.head_line)
    return MadeTable(title, (made,))
