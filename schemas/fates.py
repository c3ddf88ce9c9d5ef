"""Closed lists of where a printed number ends: what became of it, which table holds its fact, and why a table's money counts no more."""

from enum import StrEnum


class TokenFate(StrEnum):
    """What became of a numeric token in the minutes."""

    FIGURE = "figure"
    NON_FIGURE = "non_figure"
    QUARANTINED = "quarantined"
    UNREAD = "unread"


class FactTable(StrEnum):
    """The tables whose measures are figures."""

    APPROPRIATION = "appropriation"
    BENEFIT_STATUS = "benefit_status"
    BUDGET_FOLLOWUP = "budget_followup"
    CLAIM = "claim"
    INDICATOR = "indicator"


class Alike(StrEnum):
    """How a table is known to show the money of an earlier one."""

    LINES = "lines"
    SOME = "some"
    PAYS = "pays"
    SUM = "sum"
    LINE = "line"
    PERHAPS = "perhaps"
