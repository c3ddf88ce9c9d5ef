"""Tables that print income with plus and expenditure with minus, as an overview of results does: all that they print is stored turned.

Words say so (``Indtægter står med plus, udgifter med minus``) or the names of its rows, of both sides: by its figures alone such a table
may be one of income.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.danish.column_roles import DEVIATIONS
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.row_sides import name_side
from pipeline.facts.deviation_sign import Compared, list_legend_texts
from pipeline.facts.figures import Measure
from pipeline.facts.headings import read_row_account
from pipeline.facts.income_rows import LEVELS, name_row_side
from pipeline.facts.signs import SIDES, Turned
from pipeline.model import Column, Table, TableRow
from schemas.lists import SignRule, Unit

_INCOME = r"\b(?:netto)?indtægt(?:er|en|erne)?\b"
_EXPENDITURE = r"\b(?:netto)?udgift(?:er|en|erne)?\b"
_PLUS = r"(?:\bplus\b|\bpositiv\w*|\buden\s+fortegn\b|(?<=[\s(=])\+)"
_MINUS = r"(?:\bminus\b|\bnegativ\w*|(?<=[\s(=])[-−–](?=[\s),.;]|$))"
_WITHIN = r"[^.;:]{0,60}?"
_OF_INCOME = r"(?:(?!udgift|minus|negativ)[^.;:]){0,60}?"
_OF_EXPENDITURE = r"(?:(?!indtægt|plus|positiv)[^.;:]){0,60}?"
_INCOME_IN_PLUS, _EXPENDITURE_IN_MINUS = rf"{_INCOME}{_OF_INCOME}{_PLUS}", rf"{_EXPENDITURE}{_OF_EXPENDITURE}{_MINUS}"
_SAYS_TURNED = re.compile(
    rf"{_INCOME_IN_PLUS}{_WITHIN}{_EXPENDITURE_IN_MINUS}|{_EXPENDITURE_IN_MINUS}{_WITHIN}{_INCOME_IN_PLUS}", re.IGNORECASE
)
_ALONE = re.compile(
    rf"{_EXPENDITURE}\s+(?:(?:er|står|vises|angives|anføres|trykkes|vist|angivet|anført|trykt|med|et|som)\s+){{0,4}}(?:minus\b|negativ\w*)",
    re.IGNORECASE,
)
"""Of expenditure alone, right beside its sign (``udgifter med minus``): it proposes what the figures must bear out."""
_SIDE = re.compile(rf"{_INCOME}|{_EXPENDITURE}", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.;:,(]+")
_SAYS_OPPOSITE = re.compile(
    rf"{_INCOME}(?:(?!udgift|plus|positiv)[^.;:]){{0,60}}?{_MINUS}|{_EXPENDITURE}(?:(?!indtægt|minus|negativ)[^.;:]){{0,60}}?{_PLUS}",
    re.IGNORECASE,
)


def read_turned(table: Table) -> Turned:
    """What says that a table prints income with plus and expenditure with minus: words at it, and none the opposite, or its rows' names.

    Words of expenditure alone propose it where most of what is printed of expenditure has a minus.

    Args:
        table: a table of amounts.

    Returns:
        None where words say so, and the table prints no minus that bears it out: they may be of another one. Of words of expenditure
        alone it is None where only some of it has a minus, or nobody knows what a word before them makes of them.
    """
    told = [_CLAUSE.sub(_leave_out_less, text) for text in list_legend_texts(table)]
    if any(_SAYS_OPPOSITE.search(_SAYS_TURNED.sub(" ", text)) for text in told):
        return False
    amounts = [column for column in table.columns if column.role not in DEVIATIONS]
    kept = {column.index for column in amounts}
    is_signed = any(cell.number.value < 0 for row in table.rows for index, cell in row.values if index in kept and cell.number)
    if any(map(_SAYS_TURNED.search, told)):
        return SignRule.BY_LEGEND if is_signed else None
    alone = {_is_plain(text[: match.start()]) for text in told for match in _ALONE.finditer(text)}
    if alone and is_signed and (turned := _bear_out(table)) is not False:
        return turned if alone == {True} else None
    return SignRule.BY_WORDING if _names_turned(table) else False


def _leave_out_less(clause: re.Match[str]) -> str:
    """A clause without the sides of which it names less: the minus of ``Fald i udgifter`` is that of a fall."""
    less = next(load_lexicon("side_leads", "means", "less").find(clause[0]), None)
    return clause[0] if less is None else clause[0][: less.end] + _SIDE.sub(" ", clause[0][less.end :])


def _is_plain(before: str) -> bool:
    """Whether what stands before a side begins a clause, or ends in a word that makes nothing else of the side."""
    words = re.split(r"[.;:,()\n]", before)[-1].split()
    return not words or load_lexicon("side_leads", "means", "plain").match(words[-1], 0) is not None


def _bear_out(table: Table) -> Turned:
    """Whether most that a table prints of expenditure has a minus; None where some has, which a table of changes may mean either way.

    Expenditure is what a column, a row or an account says is; where none says so, all that is not said to be income.
    """
    if table.kind == "benefit":
        return SignRule.BY_LEGEND  # no benefit brings money, and its counts have no sign
    sided = list(_list_sided(table))
    values = [value for side, value in sided if side == "expenditure"] or [value for side, value in sided if side is None]
    less = sum(value < 0 for value in values)
    if 2 * less > len(values):
        return SignRule.BY_LEGEND
    return None if less and table.kind != "followup" else False


def _list_sided(table: Table) -> Iterator[tuple[str | None, Decimal]]:
    """The amounts of a table, but for those of zero, each with the side that it is of."""
    columns = {column.index: column for column in table.columns if column.role not in DEVIATIONS}
    if table.kind == "followup":
        columns = {index: column for index, column in columns.items() if column.role in LEVELS}
    for row in table.rows:
        for index, cell in row.values:
            if index in columns and cell.number and cell.number.value:
                yield _name_side(row, columns[index]), cell.number.value


def _name_side(row: TableRow, column: Column) -> str | None:
    if column.role in ("expenditure", "income"):
        return column.role
    own = {SIDES["income"]: "income", SIDES["expenditure"]: "expenditure"}.get(name_row_side(row) or "")
    return name_side(row.label) or own or ("expenditure" if read_row_account(row)[0] else None)


def _names_turned(table: Table) -> bool:
    """Whether all that is income by name (``Skatter``) stands with plus, and all that is expenditure by name with minus."""
    levels = {column.index for column in table.columns if column.role in LEVELS and table.kind == "followup"}
    pluses: dict[str | None, set[bool]] = {"income": set(), "expenditure": set()}
    for row in table.rows:
        values = [cell.number.value for index, cell in row.values if index in levels and cell.number and cell.number.value]
        pluses.setdefault(name_side(row.label), set()).update(value > 0 for value in values)
    return (pluses["income"], pluses["expenditure"]) == ({True}, {False})


def turn_measure(measure: Measure, turned: Turned) -> Measure | str:
    """An amount with the sign of what costs money, or the reason why it has none; a deviation's legend and formula have told its own.

    Args:
        measure: as it is printed.
        turned: what says that its table prints expenditure with minus.
    """
    if turned is False or measure.unit is not Unit.DKK or measure.column == "deviation_dkk":
        return measure
    return replace(measure, sign=-measure.sign, sign_rule=turned) if turned else "sign_unknown"


def turn_compared(rows: Sequence[Compared]) -> list[Compared]:
    """What rows of a turned table print of budget and result, as they are meant; their deviations as printed.

    Args:
        rows: in printed signs.
    """
    return [replace(row, budget=-row.budget, expected=-row.expected) for row in rows]
