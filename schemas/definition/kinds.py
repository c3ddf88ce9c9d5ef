"""What a store is made of: tables, columns, views and their types, as values that everything else is generated from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


class Type(StrEnum):
    """The column types, in DuckDB's own words. Nothing is ever a float."""

    TEXT = "VARCHAR"
    TEXTS = "VARCHAR[]"
    INTEGER = "INTEGER"
    BIGINT = "BIGINT"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    MONEY = "DECIMAL(18,2)"
    COUNT = "DECIMAL(12,2)"
    SHARE = "DECIMAL(9,4)"
    VALUE = "DECIMAL(22,4)"
    PRINTED = "DECIMAL(24,6)"

    @property
    def decimals(self) -> tuple[int, int] | None:
        """Precision and scale of a decimal type, else None."""
        name, _, numbers = self.value.partition("(")
        if name != "DECIMAL":
            return None
        precision, scale = numbers.rstrip(")").split(",")
        return int(precision), int(scale)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, meaning and what its cells must satisfy.

    Args:
        name: the name; the same quantity has the same name everywhere.
        kind: the type.
        comment: one sentence.
        unit: what a value counts, where that is not plain.
        nullable: whether NULL is allowed; it always means 'not printed' or 'not known'.
        values: the closed list of a coded column.
        low, high: the bounds within which a value can have been read aright; not those of plausibility, which rules judge.
        pattern: a regular expression that each text matches in full.
        references: the table and column that each value stands in.
        measure: the value is one figure's value.
        computed: the value is ours, not the minutes', and is rounded to the type's scale.
        assigned: filled after validation.
    """

    name: str
    kind: Type
    comment: str
    unit: str | None = None
    nullable: bool = False
    values: type[StrEnum] | None = None
    low: Decimal | int | None = None
    high: Decimal | int | None = None
    pattern: str | None = None
    references: tuple[str, str] | None = None
    measure: bool = False
    computed: bool = False
    assigned: bool = False

    @property
    def description(self) -> str:
        """The comment as the store carries it: sentence and unit."""
        return f"{self.comment} Unit: {self.unit}." if self.unit else self.comment


@dataclass(frozen=True)
class Table:
    """One table: what a row is, where it comes from, its columns and keys.

    ``any_of`` names the columns of which a row has at least one; ``groups`` sets of columns that are unique together, beside the key.
    """

    name: str
    comment: str
    grain: str
    source: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...] = ()
    any_of: tuple[str, ...] = ()

    @property
    def description(self) -> str:
        """The comment as the store carries it: meaning, grain and source."""
        return f"{self.comment} Grain: {self.grain}. Source: {self.source}."

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def measures(self) -> tuple[str, ...]:
        """The columns whose values are figures."""
        return tuple(column.name for column in self.columns if column.measure)


@dataclass(frozen=True, slots=True)
class View:
    """A view for people; its SQL is ``schemas/views/<name>.sql``.

    ``like`` names the tables whose columns it shows under their own names, ``own`` describes all others.
    """

    name: str
    comment: str
    grain: str
    source: str
    like: tuple[Table, ...]
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """The comment as the store carries it: meaning, grain and source."""
        return f"{self.comment} Grain: {self.grain}. Source: {self.source}."

    def describe(self, column: str) -> str | None:
        """What a column of the view says, or None where nobody wrote it down."""
        if column in self.own:
            return self.own[column]
        tables = (table for table in self.like if column in table.by_name)
        return next((table.by_name[column].description for table in tables), None)
