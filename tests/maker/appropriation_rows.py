"""True appropriations as the rows of one table, in printed order, each with its truth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from tests.maker.appropriation_facts import Account, Change, Line, Sector
from tests.maker.appropriation_style import AppropriationStyle
from tests.maker.figures import round_to_step
from tests.maker.truth import AppropriationTruth

BLANK = AppropriationTruth(0, 0, "line", "", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be printed: what it is, its words, its amounts by column, and what a reader ought to make of it."""

    kind: str  # sector, change, account, line, subtotal, net, total
    text: str
    amounts: Mapping[str, int]
    truth: AppropriationTruth | None = None


def sectors_to_rows(sectors: tuple[Sector, ...], style: AppropriationStyle) -> tuple[Row, ...]:
    """Lay sectors out as rows: headings, lines, a total a sector, nets, and the grand total where the style has one."""
    rows = list(chain.from_iterable(_sector_to_rows(sector, style) for sector in sectors))
    if style.grand_total is not None:
        rows += _total_to_rows("total", style.grand_total, "", sectors, style)
    return tuple(rows)


def _sector_to_rows(sector: Sector, style: AppropriationStyle) -> Iterator[Row]:
    yield Row("sector", sector.name, {})
    for change in sector.changes:
        yield Row("change", change.words, {})
        for account in change.accounts:
            yield Row("account", "/".join(account.codes) + style.code_dash + account.name, {})
            yield from (_line_to_row(line, account, change, sector, style) for line in account.lines)
    yield from _total_to_rows("subtotal", style.subtotal.format(sector.name), sector.name, (sector,), style)


def _line_to_row(line: Line, account: Account, change: Change, sector: Sector, style: AppropriationStyle) -> Row:
    kroner = round_to_step(line.kroner, style.unit.step)
    truth = replace(
        BLANK,
        sector=sector.name,
        change_type=change.words,
        change_kind=change.kind,
        account_codes="/".join(account.codes),
        account_name=account.name,
        text=line.text,
    )
    return Row("line", line.text, {line.column: kroner}, _fill_amounts(truth, {line.column: kroner}))


def _total_to_rows(role: str, text: str, covers: str, sectors: tuple[Sector, ...], style: AppropriationStyle) -> Iterator[Row]:
    parts = {column: [kroner for sector in sectors for kroner in sector.list_amounts(column)] for column in style.columns}
    sums = {column: round_to_step(sum(kroner), style.unit.step) for column, kroner in parts.items() if kroner or style.prints_zero}
    truth = replace(BLANK, role=role, sector=covers, text=text)
    yield Row(role, text, sums, _fill_amounts(truth, sums))
    if style.has_nets:
        net = round_to_step(sum(map(sum, parts.values())), style.unit.step)
        yield Row("net", "Netto", {style.columns[0]: net}, replace(truth, role="net", text="Netto", net_dkk=net))


def _fill_amounts(truth: AppropriationTruth, amounts: Mapping[str, int]) -> AppropriationTruth:
    return replace(truth, expenditure_dkk=amounts.get("expenditure"), income_dkk=amounts.get("income"))
