"""The appropriation table of sectors, change types and accounts, as a sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.maker.amounts import draw_money
from tests.maker.appropriation_facts import Change, Sector, draw_sectors
from tests.maker.cells import Piece, TrueCell
from tests.maker.kinds.appropriations import Print, wrap
from tests.maker.kinds.followup_style import place_unit
from tests.maker.kinds.frame import Frame, MadeTable
from tests.maker.lexicon.appropriations import PAIRS, TEXT_HEADS, TOTALS
from tests.maker.sheet import EMPTY, Sheet, SheetRow

COLUMNS = ("expenditure", "income")


def make_sectors(rng: Random, frame: Frame) -> MadeTable:
    """Lines under sector, change type and account; a total a sector, perhaps with its net, and a grand total."""
    factor = rng.choice((1, 1_000, 1_000, 1_000_000))
    unit, behind = place_unit(rng, factor, frame.plain)
    money = replace(draw_money(rng, factor, frame.plain), behind=behind, plus=False)
    if factor == 1_000_000:
        money = replace(money, decimals=3)
    style = Print(money, unit, frame.year, rng.choice(TEXT_HEADS))
    columns = COLUMNS if rng.random() < 0.5 else COLUMNS[::-1]
    pair = dict(zip(COLUMNS, rng.choice(PAIRS), strict=True))
    sectors = draw_sectors(rng, columns)
    nets = rng.random() < 0.5
    subtotal = rng.choice(("{} i alt", "{} i alt", "I alt {}"))
    rows: list[SheetRow] = []
    for sector in sectors:
        rows.append(SheetRow("heading", (sector.name,)))
        for change in sector.changes:
            rows += _lay_change(change, sector, style, columns, rng)
        rows += _lay_total("subtotal", subtotal.format(sector.name), sector.name, (sector,), style, columns, nets)
    if rng.random() < 0.6:
        rows += _lay_total("total", rng.choice((*TOTALS, "Budgetgaranterede områder i alt")), None, sectors, style, columns, nets)
    heads = tuple(pair[column] for column in columns)
    return wrap(rng, frame, style, Sheet((style.unit.label_head or style.label_head,), heads, tuple(rows)))


def _lay_change(change: Change, sector: Sector, style: Print, columns: tuple[str, ...], rng: Random) -> list[SheetRow]:
    rows = [SheetRow("heading", (change.words,))]
    dash = rng.choice((" - ", " – ", " "))
    for account in change.accounts:
        rows.append(SheetRow("heading", ("/".join(account.codes) + dash + account.name,)))
        for line in account.lines:
            cell = TrueCell(
                table="appropriation",
                column=f"{line.column}_dkk",
                value=Decimal(line.kroner),
                label=line.text,
                section=sector.name,
                fiscal_year=style.year,
                codes=account.codes,
                detail=change.kind,
                tied=True,
            )
            piece = Piece(style.money.print(cell.value), cell)
            rows.append(SheetRow("line", (line.text,), tuple(piece if name == line.column else EMPTY for name in columns)))
    return rows


def _lay_total(
    role: str, text: str, covers: str | None, sectors: tuple[Sector, ...], style: Print, columns: tuple[str, ...], nets: bool
) -> list[SheetRow]:
    sums = [Decimal(sum(sum(sector.list_amounts(name)) for sector in sectors)) for name in columns]
    rows = [
        SheetRow(
            role, (text,), tuple(_total(value, f"{name}_dkk", text, covers, role, style) for name, value in zip(columns, sums, strict=True))
        )
    ]
    if nets:
        rows.append(SheetRow("net", ("Netto",), (_total(sum(sums, Decimal(0)), "net_dkk", "Netto", covers, "net", style), EMPTY)))
    return rows


def _total(value: Decimal, column: str, text: str, covers: str | None, role: str, style: Print) -> Piece:
    cell = TrueCell("appropriation", column, value, role, text, covers, fiscal_year=style.year, tied=True)
    return Piece(style.money.print(value), cell)
