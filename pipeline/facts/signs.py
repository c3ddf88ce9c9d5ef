"""How a table's signs are to be taken: as printed, from the labels' words where lines print magnitudes, from the net where income does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_sign, without_total_words
from pipeline.danish.words import normalise
from pipeline.facts.adding import adds_up
from pipeline.model import Number, Table, TableRow
from schemas.lists import SignRule

SIDES = {"expenditure": "expenditure_dkk", "income": "income_dkk", "net": "net_dkk"}
_BY_LABEL = {"expenditure": SIDES["expenditure"], "income": SIDES["income"], "refund_pct": SIDES["income"]}
_END = re.compile(r"[,(]")


Turned = SignRule | Literal[False] | None
"""What says that a table prints expenditure with minus; False where nothing does, None where that is not sure."""


@dataclass(frozen=True, slots=True)
class TableSigns:
    """Whether lines carry their own signs or their labels' words do, whether sums carry their own, and whether income lacks its minus.

    ``turned`` tells that words say all of it prints income with plus and expenditure with minus, None that no figure bears them out.
    """

    lines_by_wording: bool
    sums_signed: bool
    income_is_magnitude: bool
    turned: Turned = False


def read_table_signs(table: Table, turned: Turned = False) -> TableSigns:
    """What a table's rows together say of its signs.

    One whose lines print less expenditure or more income without a single minus gives magnitudes: the words carry the signs. One whose
    nets are all expenditure less income prints income without the minus that it is stored with.

    Args:
        table: a table of appropriations.
        turned: what says that it prints expenditure with minus, None where its figures do not bear the words out.
    """
    lines = [row for row in table.rows if row.kind == "line"]
    any_less = any(word is not None and word.sign < 0 for word in (match_sign(row.label) for row in lines))
    by_wording = any_less and not _any_minus(lines)
    sums_signed = not by_wording or _any_minus([row for row in table.rows if row.kind in ("total", "net", "result")])
    if turned is not False:
        return TableSigns(by_wording, sums_signed, False, None if by_wording else turned)
    return TableSigns(by_wording, sums_signed, not by_wording and _is_subtracted(table))


def sign_of(row: TableRow, measure: str, signs: TableSigns) -> tuple[int, SignRule] | None:
    """The sign of an amount and how it came about; None when it cannot be determined.

    Args:
        row: a line or a sum. A sum of magnitudes has its sign from its own words, if it has any, or from sums that print minuses.
        measure: what the amount is stored as.
        signs: how the table gives its signs.
    """
    if signs.turned is not False:
        return (-1, signs.turned) if signs.turned else None
    if signs.income_is_magnitude and measure == SIDES["income"]:
        return -1, SignRule.BY_FORMULA
    if row.kind == "line" and not signs.lines_by_wording:
        return 1, SignRule.AS_PRINTED
    if row.kind != "line" and signs.sums_signed:
        return 1, SignRule.AS_PRINTED
    word = match_sign(row.label)
    return (word.sign, SignRule.BY_WORDING) if word is not None else None


def side_of(label: str) -> str | None:
    """The measure that a label names: it speaks of more or less of it, or ends in it (``Anlægsbevilling, indtægt``).

    The state's refund (``Sygedagpenge, refusion``) is income.
    """
    word = match_sign(label)
    if word:
        return SIDES.get(word.side)
    end = match_column(_END.split(label)[-1].rstrip(" )"))
    return _BY_LABEL.get(end.role) if end is not None and end.exact else None


def is_called_net(row: TableRow) -> bool:
    """Whether a row is called the net of something (``Anlæg netto``, ``Nettoanlægsudgift``): its figures decide whether it is a sum."""
    words = normalise(row.label).split()
    return bool(words) and (words[0].startswith("netto") or words[-1] == "netto")


def find_sides_by_net(rows: Sequence[TableRow]) -> dict[int, str]:
    """The sides of rows by where they begin: of a total of all expenditure, and of the lines between it and the net of the two.

    What makes expenditure less, and is in none of it, is income (``Udgifter i alt``, ``Tilskud``, ``Nettoudgift``).

    Args:
        rows: a table's rows in printed order.
    """
    found: dict[int, str] = {}
    for place, row in enumerate(rows):
        if row.kind == "total" and side_of(without_total_words(row.label)) == SIDES["expenditure"]:
            end = next((at for at, below in enumerate(rows[place + 1 :], place + 1) if below.kind != "line" or is_called_net(below)), None)
            lines = rows[place + 1 : end]
            numbers = [cell.number.value for line in lines for _, cell in line.values if cell.number]
            is_less = bool(numbers) and max(numbers) <= 0 > min(numbers)
            if end is not None and is_called_net(rows[end]) and is_less and adds_up(rows[end], [row, *lines]):
                found |= {row.start: SIDES["expenditure"], **{line.start: SIDES["income"] for line in lines}}
    return found


def find_sides_by_heading(rows: Sequence[TableRow]) -> dict[int, str]:
    """The sides of lines by where they begin: of those that stand under a heading that is one (``Indtægter``), up to the net of both.

    Args:
        rows: a table's rows in printed order.
    """
    found: dict[int, str] = {}
    side: str | None = None
    for row in rows:
        if row.kind in ("heading", "net", "result"):
            word = match_column(row.label) if row.kind == "heading" else None
            side = _BY_LABEL.get(word.role) if word is not None and word.exact else None
        elif row.kind == "line" and side is not None:
            found[row.start] = side
    return found


def _any_minus(rows: Sequence[TableRow]) -> bool:
    return any(cell.number and cell.number.value < 0 for row in rows for _, cell in row.values)


def _is_subtracted(table: Table) -> bool:
    """Whether the printed nets say that income is subtracted, and none that it is added."""
    told = [told for parts in (*_sides_in_columns(table), *_sides_in_rows(table)) if (told := _tell(parts)) is not None]
    return bool(told) and all(told)


def _tell(parts: dict[str, Number]) -> bool | None:
    """Whether a net is its expenditure less its income rather than their sum; None where it is neither, or there is no income."""
    net, income, spent = parts.get("net_dkk"), parts.get("income_dkk"), parts.get("expenditure_dkk")
    if net is None or income is None or not income.value:
        return None
    gross = spent.value if spent else Decimal(0)
    near = sum(part.resolution for part in parts.values())
    added, subtracted = abs(gross + income.value - net.value) <= near, abs(gross - income.value - net.value) <= near
    return None if added == subtracted else subtracted


def _sides_in_columns(table: Table) -> list[dict[str, Number]]:
    """Each row's numbers by their columns' sides, each year by itself."""
    found: dict[tuple[int, int | None], dict[str, Number]] = {}
    for place, row in enumerate(table.rows):
        for index, cell in row.values:
            column = table.columns[index] if index >= 0 else None
            if column is not None and column.role in SIDES and cell.number:
                found.setdefault((place, column.fiscal_year), {})[SIDES[column.role]] = cell.number
    return list(found.values())


def _sides_in_rows(table: Table) -> Iterator[dict[str, Number]]:
    """Each column's numbers by the sides that their rows name, down to each net row."""
    above: dict[int, dict[str, Number]] = {}
    for row in table.rows:
        side = SIDES["net"] if row.kind == "net" else SIDES[row.side] if row.side else side_of(row.label)
        for index, cell in row.values:
            if side and cell.number and index >= 0:
                above.setdefault(index, {})[side] = cell.number
        if row.kind == "net":
            yield from above.values()
            above = {}
