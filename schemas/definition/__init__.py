"""The store's one definition: DDL, comments, dictionary, frames and checks are made from it."""

from schemas.definition import facts, figures, judgements, places, prose, references, staff
from schemas.definition.kinds import Column, Table, Type, View
from schemas.definition.views import VIEWS

SCHEMA_VERSION = 11
"""Raised with every change of a table or column: a store of another version is refused, and built anew."""

_MODULES = (references, places, figures, facts, prose, judgements, staff)
TABLES: tuple[Table, ...] = tuple(table for module in _MODULES for table in module.TABLES)
BY_NAME = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "SCHEMA_VERSION", "TABLES", "VIEWS", "Column", "Table", "Type", "View"]
