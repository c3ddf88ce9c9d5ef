"""The store's SQL, generated from its definition: tables with keys, rules and comments, views, and checks of references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas import ROOT
from schemas.definition import TABLES, VIEWS, Column, Table, View


def create_table(table: Table) -> str:
    """The CREATE TABLE statement with primary and unique keys, NOT NULL, closed lists and bounds."""
    lines = [_define(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({_list(table.key)})")
    lines += [f"UNIQUE ({_list(group)})" for group in table.groups]
    if table.any_of:
        lines.append("CHECK (" + " OR ".join(f"{_name(column)} IS NOT NULL" for column in table.any_of) + ")")
    return f"CREATE TABLE {_name(table.name)} (\n    " + ",\n    ".join(lines) + "\n)"


def create_view(view: View) -> str:
    """The CREATE VIEW statement; its question stands in ``schemas/views``."""
    question = (ROOT / "views" / f"{view.name}.sql").read_text(encoding="utf-8")
    return f"CREATE VIEW {_name(view.name)} AS\n{question}"


def comment_table(table: Table) -> Iterator[str]:
    """The COMMENT statements of a table and its columns."""
    yield f"COMMENT ON TABLE {_name(table.name)} IS {_quote(table.description)}"
    for column in table.columns:
        yield f"COMMENT ON COLUMN {_name(table.name)}.{_name(column.name)} IS {_quote(column.description)}"


def comment_view(view: View, columns: tuple[str, ...]) -> Iterator[str]:
    """The COMMENT statements of a view and those of its columns that the definition describes."""
    yield f"COMMENT ON VIEW {_name(view.name)} IS {_quote(view.description)}"
    for column in columns:
        text = view.describe(column)
        if text is not None:
            yield f"COMMENT ON COLUMN {_name(view.name)}.{_name(column)} IS {_quote(text)}"


def create_store() -> Iterator[str]:
    """All statements that lay an empty store's tables, in order."""
    for table in TABLES:
        yield create_table(table)
        yield from comment_table(table)


def create_views() -> Iterator[tuple[View, str]]:
    """The views in the order in which they build on each other, with their statements."""
    for view in VIEWS:
        yield view, create_view(view)


def check_references() -> Iterator[tuple[str, str]]:
    """A check for each reference: its name, and a question that selects the rows pointing at nothing."""
    for table in TABLES:
        for column in table.columns:
            if column.references is not None:
                other, key = column.references
                yield (
                    f"reference_{table.name}_{column.name}",
                    f"SELECT {_list(dict.fromkeys((*table.key, column.name)))} FROM {_name(table.name)} "
                    f"WHERE {_name(column.name)} IS NOT NULL AND {_name(column.name)} NOT IN (SELECT {_name(key)} FROM {_name(other)})",
                )


def _define(column: Column) -> str:
    parts = [_name(column.name), column.kind.value]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.values is not None:
        parts.append(f"CHECK ({_name(column.name)} IN ({', '.join(_quote(value) for value in column.values)}))")
    bounds = [f"{_name(column.name)} {sign} {bound}" for sign, bound in ((">=", column.low), ("<=", column.high)) if bound is not None]
    if bounds:
        parts.append(f"CHECK ({' AND '.join(bounds)})")
    return " ".join(parts)


def _name(name: str) -> str:
    return f'"{name}"'


def _list(names: Iterable[str]) -> str:
    return ", ".join(_name(name) for name in names)


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
