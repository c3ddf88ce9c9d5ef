"""Heads in merged cells stand above the columns that they cover, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Table
from pipeline.readers import html
from pipeline.tables import item_to_tables
from pipeline.tables.grid import cut_line
from pipeline.tables.merged_heads import heads_groups, spread_merged
from tests.builders import make_item

ROW = "<tr><td>{}<td>1.012<td>987<td>-25<td>61.200<td>-1.530"


def read_tables(*rows: str) -> tuple[Table, ...]:
    """The tables of a page whose only content is one table."""
    document = html.read(Path("a.html"), f"<p>Referat af mødet.</p><table>{''.join(rows)}</table>".encode())
    return item_to_tables(document, make_item(document))


def list_heads(table: Table) -> list[tuple[str, str]]:
    return [(column.role, column.header) for column in table.columns]


@pytest.mark.parametrize(
    ("upper", "groups"),
    [
        ("<th rowspan=2>Trin<th colspan=3>Elever<th colspan=2>", ["Elever", "Elever", "Elever", "", ""]),  # an empty merged one ends it
        ("<th>Trin<th colspan=3>Elever<th><th>", ["Elever", "Elever", "Elever", "", ""]),
        ("<th rowspan=2>Trin<th colspan=2>Elever<th><th colspan=2>Beløb", ["Elever", "Elever", "", "Beløb", "Beløb"]),
    ],
)
def test_a_group_heads_the_columns_that_its_cell_covers(upper: str, groups: list[str]) -> None:
    heads = ("Budget 2031", "Tælling 5. sept. 2030", "Ændring", "Pris", "Regulering (1.000 kr.)")
    lower = "".join(f"<th>{head}" for head in heads)
    (table,) = read_tables(f"<tr>{upper}", f"<tr>{lower if 'rowspan' in upper else f'<th>{lower}'}", ROW.format("A"), ROW.format("B"))
    assert [column.header for column in table.columns] == [f"{group} {head}".strip() for group, head in zip(groups, heads, strict=True)]


def test_a_follow_up_s_groups_that_nobody_knows_are_kept_from_the_budget() -> None:
    upper = "<tr><th rowspan=2>Tilbud<th colspan=2>Antal børn<th colspan=3>Beløb, 1.000 kr."
    lower = "<tr><th>Budget<th>Ventet<th>Korr. budget<th>Ventet<th>Merudgift (+)"
    rows = [f"<tr><td>{label}<td>612<td>587<td>85.588<td>82.767<td>-2.821" for label in ("Dagpleje", "Vuggestue")]
    (table,) = read_tables(upper, lower, *rows)
    assert table.kind == "followup"
    assert [role for role, _ in list_heads(table)][:4] == ["recipients", "recipients", "corrected_budget", "expected"]


def test_no_head_is_read_without_the_groups_above_it() -> None:
    lower = "<tr><th>Budget<th>Skøn<th>Budget<th>Skøn<th>Forskel"
    tables = read_tables("<tr><th rowspan=2>Ydelse<th colspan=2>Timer om året<th colspan=3>Pris pr. time", lower, ROW.format("Pleje"))
    assert [column.header for table in tables for column in table.columns][:2] == ["Timer om året Budget", "Timer om året Skøn"]


def test_a_title_over_all_columns_heads_no_groups_and_text_without_merged_cells_tells_nothing() -> None:
    page = "<table><tr><th colspan=3>Budget 2031<tr><th>Navn<th colspan=2>Antal<tr><td>A<td>1<td>2</table>"
    title, groups, row = (cut_line(line) for line in html.read(Path("a.html"), page.encode()).lines if line.cells)
    assert [heads_groups(line) for line in (title, groups, row)] == [False, True, False]
    assert [cell.text for cell in spread_merged(groups) or ()] == ["Navn", "Antal", "Antal"]
    assert spread_merged(row) is None
