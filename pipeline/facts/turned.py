"""Tables that print income with plus and expenditure with minus, as an overview of results does: all that they print is stored turned.

Words say so (``Indtægter står med plus, udgifter med minus``) or the names of its rows, of both sides: by its figures alone such a table
may be one of income.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.danish.column_roles import DEVIATIONS
from pipeline.danish.row_sides import name_side
from pipeline.facts.deviation_sign import Compared, list_legend_texts
from pipeline.facts.figures import Measure
from pipeline.facts.income_rows import LEVELS
from pipeline.facts.signs import Turned
from pipeline.model import Table
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
"""Of expenditure alone, right beside its sign (``udgifter med minus``): of income that says nothing, unless some is printed with minus."""
_SAYS_OPPOSITE = re.compile(
    rf"{_INCOME}(?:(?!udgift|plus|positiv)[^.;:]){{0,60}}?{_MINUS}|{_EXPENDITURE}(?:(?!indtægt|minus|negativ)[^.;:]){{0,60}}?{_PLUS}",
    re.IGNORECASE,
)


def read_turned(table: Table) -> Turned:
    """What says that a table prints income with plus and expenditure with minus: words at it, and none the opposite, or its rows' names.

    Args:
        table: a table of amounts.

    Returns:
        None where words say so, and the table prints no minus that bears it out: they may be of another one.
    """
    told = list_legend_texts(table)
    if any(_SAYS_OPPOSITE.search(_SAYS_TURNED.sub(" ", text)) for text in told):
        return False
    amounts = {column.index for column in table.columns if column.role not in DEVIATIONS}
    values = (cell.number.value for row in table.rows for index, cell in row.values if index in amounts and cell.number)
    is_signed = any(value < 0 for value in values)
    if any(map(_SAYS_TURNED.search, told)):
        return SignRule.BY_LEGEND if is_signed else None
    if is_signed and any(map(_ALONE.search, told)):
        return SignRule.BY_LEGEND
    return SignRule.BY_WORDING if _names_turned(table) else False


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
