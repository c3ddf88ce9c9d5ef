"""Columns whose meaning a reading settles anew: a table with other roles for some of its columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.model import Table

ASIDE = "aside"
"""The role of a column that names a measure but is not the one that is kept."""
NET_RATE = "net_rate"
"""The role of what a recipient costs the municipality: no fact has a place for it, it is kept beside."""

EFFECT = "effect"
"""The role of a part of a deviation by its cause."""
BESIDE = (ASIDE, NET_RATE, EFFECT)
"""The roles of columns that are known and that no fact has a place for."""


def is_effect(label: str) -> bool:
    """Whether a row's label names a part of the deviation above it by its cause (``- heraf antal``)."""
    word = match_column(label)
    return word is not None and word.role == EFFECT


def set_roles(table: Table, roles: Mapping[int, str]) -> Table:
    """The table with these roles of its columns, by their indices; the others keep theirs."""
    return replace(table, columns=tuple(replace(column, role=roles.get(column.index, column.role)) for column in table.columns))


def set_aside(table: Table, indices: Collection[int]) -> Table:
    """The table with some of its columns aside, where they are kept as they are printed."""
    return set_roles(table, dict.fromkeys(indices, ASIDE))
