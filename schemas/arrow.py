"""The definition in Arrow's words, so that money is decimal all the way. Imports pyarrow: only validation and the store come here."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from schemas.definition import Table, Type

_TYPES: dict[Type, Any] = {
    Type.TEXT: pa.string(),
    Type.TEXTS: pa.list_(pa.string()),
    Type.INTEGER: pa.int32(),
    Type.BIGINT: pa.int64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DATE: pa.date32(),
}


def to_arrow_type(kind: Type) -> Any:
    """The Arrow type of a column type."""
    return pa.decimal128(*kind.decimals) if kind.decimals else _TYPES[kind]


def to_arrow_schema(table: Table) -> Any:
    """The Arrow schema of a table, columns in the definition's order."""
    return pa.schema([pa.field(column.name, to_arrow_type(column.kind)) for column in table.columns])
