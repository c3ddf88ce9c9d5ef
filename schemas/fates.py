"""Closed lists of where a printed number ends: what became of it, and which table holds the fact that it is a measure of."""

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
