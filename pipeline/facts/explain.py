"""Why a cell was refused, traced to what a reader of the minutes can see: a head that is not known, or one that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.danish.heads import match_column
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.nearest import find_nearest_word
from pipeline.model import Note, Quarantined, Table, TableRow

_HEADS = 8  # heads that a message names
_HEAD_ROWS = 3
_FOLLOWS_FROM_HEAD = frozenset(
    {"column_unknown", "column_twice", "percent_for_amount", "unit_unknown", "scenario_unknown", "table_not_recognised"}
)
"""What cells are refused for when they stand under the wrong head, or under none."""


def explain_refusals(refused: Sequence[Quarantined], table: Table, fiscal_year: int | None) -> tuple[Quarantined, ...]:
    """The refused cells of a table, each with the cause that a reader can mend, and with its table and the year that its column is for.

    Args:
        refused: what was not let in, with the reason that the reading of the cell gave.
        table: the table that the cells stand in.
        fiscal_year: the year of columns that name none.
    """
    years = {cell.start: _find_year(index, table) for row in table.rows for index, cell in row.values}
    explained = (_explain(one, table) for one in refused)
    return tuple(replace(one, table_no=table.table_no, fiscal_year=years.get(one.char_start) or fiscal_year) for one in explained)


def _find_year(index: int, table: Table) -> int | None:
    return (table.columns[index].fiscal_year if index >= 0 else None) or table.fiscal_year


def explain_kept(table: Table) -> tuple[Note, ...]:
    """What is said of a table that looks like the budget's, but is of no known kind, so that its figures are kept as printed.

    Args:
        table: a table of kind ``other``.
    """
    heads = _find_unknown_heads(table) or _name_heads(_list_heads(table))
    label = table.title or table.corner or next(row.label for row in table.rows if row.values)
    return (Note("reading.kept_as_printed", {"label": label, "heads": heads}, table.first_line),)


def explain_onward(table: Table) -> tuple[Note, ...]:
    """What is said of a column that is for a year and those behind it (``2028 og frem``): its amounts are kept in the first.

    Args:
        table: a table of appropriations.
    """
    onward = load_lexicon("decided_years", "kind", "onward")
    columns = (column for column in table.columns if column.fiscal_year and next(onward.find(column.header), None) is not None)
    return tuple(Note("reading.years_onward", {"head": one.header, "year": one.fiscal_year}, table.first_line) for one in columns)


def _explain(one: Quarantined, table: Table) -> Quarantined:
    reason = one.reason.removeprefix("facts.")
    row = next((row for row in table.rows if _holds(row, one.char_start)), None)
    if row is None and reason == "column_unknown":
        return _because(one, reason, head=_name_head(str(one.params.get("label", one.payload))))
    if row is None or reason not in _FOLLOWS_FROM_HEAD:
        return one
    if reason == "table_not_recognised" and (unknown := _find_unknown_heads(table)):
        return _because(one, reason, heads=unknown)
    if table.columns and _stands_outside(row):
        return _because(one, "head_lacks_cell", heads=_name_heads(column.header for column in table.columns))
    if reason == "table_not_recognised":
        heads = _name_heads(_list_heads(table))
        return _because(one, "table_of_no_kind", heads=heads) if heads else _because(one, "table_without_head")
    if reason == "column_unknown":
        return _because(one, reason, head=_name_head(_head_of(one, row, table)))
    if reason == "scenario_unknown":
        return _because(one, reason, nearest=_offer(row.label, "scenarios"))
    return one


def _holds(row: TableRow, place: int) -> bool:
    """Whether a cell stands in a row; a row folded from several lines is told by its cells alone."""
    return row.start <= place < row.end or any(cell.start <= place < cell.end for _, cell in row.values)


def _find_unknown_heads(table: Table) -> tuple[Note, ...]:
    """The heads in words that name no column; each with the known one that is nearest."""
    heads = dict.fromkeys(head for head in _list_heads(table) if any(map(str.isalpha, head)))
    return tuple(_name_head(head) for head in heads if match_column(head) is None)[:_HEADS]


def _name_heads(heads: Iterable[str]) -> tuple[Note, ...]:
    return tuple(Note("words.head", {"head": head}) for head in dict.fromkeys(heads) if head)[:_HEADS]


def _list_heads(table: Table) -> Iterator[str]:
    """The heads of a table's columns; where none was read, the texts of the lines above its first figures."""
    if table.columns:
        yield from (column.header for column in table.columns if column.header)
        return
    first = next((number for number, row in enumerate(table.rows) if row.values), 0)
    yield from (cell.text for row in table.rows[max(0, first - _HEAD_ROWS) : first] for cell in row.cells)


def _stands_outside(row: TableRow) -> bool:
    """Whether a number of the row stands under none of the head's columns."""
    return any(index < 0 for index, _ in row.values)


def _head_of(one: Quarantined, row: TableRow, table: Table) -> str:
    index = next((index for index, cell in row.values if cell.start == one.char_start), -1)
    return table.columns[index].header if 0 <= index < len(table.columns) else row.label


def _name_head(head: str) -> Note:
    nearest = find_nearest_word(head, "columns")
    return Note("words.head_near", {"head": head, "word": nearest}) if nearest else Note("words.head", {"head": head})


def _offer(text: str, vocabulary: str) -> tuple[Note, ...]:
    nearest = find_nearest_word(text, vocabulary)
    return (Note("data.nearest", {"word": nearest}),) if nearest else ()


def _because(one: Quarantined, reason: str, **told: object) -> Quarantined:
    params: Mapping[str, object] = {**one.params, **told}
    return replace(one, reason=f"facts.{reason}", params=params)
