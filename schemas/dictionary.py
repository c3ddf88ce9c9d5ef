"""The data dictionary, ``docs/store.md``, written from the store's definition: ``python -m schemas.dictionary`` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from schemas import ROOT
from schemas.definition import SCHEMA_VERSION, TABLES, VIEWS, Column, Table, View

PATH = ROOT.parent / "docs" / "store.md"
_HEAD = f"""# The store

One DuckDB file, `variance.duckdb`, schema version {SCHEMA_VERSION}. Made anew by every `variance run`, never changed in place or migrated.
Ask it with `variance query SQL`, or open it read-only with any DuckDB client from 1.2 on. The comments below stand in the file too:
`SELECT table_name, column_name, comment FROM duckdb_columns()`.

This page is generated: change `schemas/definition/` or `schemas/views/` and run `python -m schemas.dictionary`.

**Signs and units.** Money is kroner to the øre. Expenditure is positive, income negative, net their sum; a positive deviation costs money.
**NULL** means that nothing was printed or that it is not known; 0 means that 0 was printed.
**Sums.** Only `appropriation_line`, `benefit_line` and `followup_line` may be summed: the tables hold the same line once for each paper
that prints it, and totals among their parts."""


def write_dictionary() -> str:
    """The whole page as Markdown."""
    return "\n".join([_HEAD, "", "## Views for people", "", *_list_views(), "## Tables", "", *_list_tables()]).rstrip() + "\n"


def _list_views() -> Iterator[str]:
    for view in VIEWS:
        yield from (f"### {view.name}", "", view.description, "", *_list_own_columns(view))


def _list_own_columns(view: View) -> Iterator[str]:
    """What only the view has; its other columns are those of the tables that it shows."""
    if view.own:
        yield from ("| its own column | meaning |", "|---|---|")
        yield from (f"| `{name}` | {text} |" for name, text in view.own.items())
        yield ""
    others = ", ".join(f"[{table.name}](#{table.name})" for table in view.like)
    yield from (f"{'Other columns' if view.own else 'Columns'} as in {others}.", "")


def _list_tables() -> Iterator[str]:
    for table in TABLES:
        yield from (f"### {table.name}", "", table.description, "", *_list_keys(table), "")
        yield from ("| column | type | NULL | meaning |", "|---|---|---|---|", *map(_describe, table.columns), "")


def _list_keys(table: Table) -> Iterator[str]:
    yield f"Key: {_name(table.key)}." + "".join(f" Unique: {_name(group)}." for group in table.groups)
    if table.any_of:
        yield f"Every row has at least one of {_name(table.any_of)}."


def _describe(column: Column) -> str:
    parts = [column.description]
    if column.values is not None:
        parts.append("One of " + ", ".join(f"`{value.value}`" for value in column.values) + ".")
    if column.low is not None or column.high is not None:
        parts.append(
            "Bounds: " + ", ".join(f"{sign} {bound}" for sign, bound in (("≥", column.low), ("≤", column.high)) if bound is not None) + "."
        )
    if column.pattern is not None:
        parts.append(f"Form: `{column.pattern}`.")
    if column.references is not None:
        parts.append(f"Stands in `{'.'.join(column.references)}`.")
    if column.measure:
        parts.append("A figure's value.")
    if column.computed:
        parts.append("Computed.")
    return f"| `{column.name}` | {column.kind.value} | {'yes' if column.nullable else 'no'} | {' '.join(parts)} |"


def _name(columns: tuple[str, ...]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def main(path: Path = PATH) -> None:
    """Write the page."""
    path.write_text(write_dictionary(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
