"""Labels that were broken over several lines, some of them with empty cells, blank lines or a page's end between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.danish.heads import match_column
from pipeline.danish.vocabulary import match_change_type, match_row_role
from pipeline.model import Cell, TableRow

_CODE = re.compile(r"(?<![\d.])\d{1,2}\.\d{2}\.\d{2}(?!\d)")
_POINT = re.compile(r"(?:pkt|punkt|nr|stk|ad|litra)\b", re.IGNORECASE)
"""A label of its own that begins small: a point of a programme (``pkt. 7 Lov nr. 702``)."""
_FEWEST = 3
"""So many rows of figures at least stand apart in a table whose rows do."""
_UNFINISHED = re.compile(
    r"(?:\b(?:og|eller|samt|for|til|af|i|på|med|om|fra|ved|under|mellem|vedr\.?|ift\.?|inkl\.?|ekskl\.?)|,)$", re.IGNORECASE
)
"""No label ends in a preposition, a conjunction or a comma."""
_GOES_ON = re.compile(r"(?:og|eller|samt|for|til|af|i|på|med|om|fra|ved|under|mellem|vedr\.?|ift\.?|inkl\.?|ekskl\.?)\s")
"""And none begins with one: it goes on from the line above."""


def join_wrapped_labels(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, with every label whole that was broken over lines: a heading that the next row's label goes on from.

    It goes on where the heading is unfinished, where the next label begins small on the very next line or in a table whose other labels
    begin large, or where both together are a known measure (``Gns. ydelse`` / ``pr. md.``).

    Args:
        rows: a table's rows in printed order; blank lines and page breaks between them are gone.
    """
    rows = _join_below(rows)
    begins_large = not any(
        _begins_small(row) for before, row in zip((None, *rows), rows, strict=False) if not (_is_heading(before) or _ends_in_count(before))
    )
    has_accounts = any(row.values and _CODE.match(row.label) for row in rows)
    joined: list[TableRow] = []
    for row in rows:
        before = joined[-1] if joined else None
        if before and _ends_in_count(before) and begins_large and _begins_small(row) and all(index >= 0 for index, _ in row.values):
            before = replace(before, kind="heading", label=" ".join((before.label, *(cell.text for _, cell in before.values))), values=())
        if before and (_goes_on_from(before, row, begins_large) or (has_accounts and begins_large and _ends_account(before, row))):
            number, name = _part_number(row)
            label = " ".join(cell.text for cell in (*number, *before.cells, *name)) if number else f"{before.label} {row.label}"
            cells = (*number, *before.cells, *name)
            joined[-1] = replace(row, start=before.start, label=label, cells=cells, kind=match_row_role(label) or row.kind)
        else:
            joined.append(row)
    return tuple(joined)


def is_unfinished(label: str) -> bool:
    """Whether a label goes on in the next line: it ends in a preposition, a conjunction or a comma."""
    return _UNFINISHED.search(label) is not None


def _join_below(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows of a table that sets figures beside the first line of a broken label: what stands right below begins small.

    That a table does so is told by a row with figures whose label is unfinished. Where blank lines stand between all rows, what none
    stands before hangs below, however it begins.
    """
    ends = [bool(row.values) and _hangs_below(row, after) for row, after in pairwise(rows)]
    if not any(end and is_unfinished(row.label) for end, row in zip(ends, rows, strict=False)):
        ends = _list_ends_apart(rows)
    if not any(ends):
        return tuple(rows)
    joined: list[TableRow] = []
    for row, hangs in zip(rows, (False, *ends), strict=True):
        if hangs:
            label = f"{joined[-1].label} {row.label}"
            joined[-1] = replace(joined[-1], label=label, cells=joined[-1].cells + row.cells, kind=match_row_role(label) or "line")
        else:
            joined.append(row)
    return tuple(joined)


def _list_ends_apart(rows: Sequence[TableRow]) -> list[bool]:
    """Whether the row behind each is the end of its label, as blank lines between all other rows tell."""
    adjacent = [after.line_no == row.line_no + 1 for row, after in pairwise(rows)]
    hang = [
        bool(row.values) and near and _is_heading(after) and not any(adjacent[at + 1 : at + 2]) and match_change_type(after.label) is None
        for at, ((row, after), near) in enumerate(zip(pairwise(rows), adjacent, strict=True))
    ]
    figures = [(near, end) for row, near, end in zip(rows, adjacent, hang, strict=False) if row.values]
    apart = sum(1 for near, _ in figures if not near)
    return hang if apart >= _FEWEST and all(end or not near for near, end in figures) else [False] * len(hang)


def _hangs_below(row: TableRow, after: TableRow) -> bool:
    return _is_heading(after) and after.line_no == row.line_no + 1 and after.label[:1].islower()


def _is_heading(row: TableRow | None) -> bool:
    return row is not None and row.kind == "heading"


def _ends_in_count(row: TableRow | None) -> bool:
    """Whether a line ends in a small number below no column (``Omlægning af 12``): the label may go on below it."""
    return row is not None and len(row.values) == 1 and all(index < 0 and cell.text.isdigit() for index, cell in row.values)


def _part_number(row: TableRow) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """The number of its own that a row prints in a cell before its name (``4120 | stierne``), and its name."""
    numbered = len(row.cells) > 1 and row.cells[0].text.isdigit()
    return (row.cells[:1], row.cells[1:]) if numbered else ((), row.cells)


def _name_of(row: TableRow) -> str:
    """A row's label without a number of its own before it."""
    number, name = _part_number(row)
    return " ".join(cell.text for cell in name) if number else row.label


def _begins_small(row: TableRow) -> bool:
    """Whether a label begins as no label does that stands by itself; sums, parts and points begin small too."""
    name = _name_of(row)
    return name[:1].islower() and not match_row_role(name) and not _POINT.match(name)


def _goes_on_from(before: TableRow, row: TableRow, begins_large: bool) -> bool:
    """Headings of change types stand by themselves, and so do those of accounts, unless they are unfinished."""
    if not _is_heading(before) or not row.label or match_change_type(before.label) is not None or _CODE.search(row.label):
        return False
    if _part_number(row)[0] and before.label[:1].isdigit():
        return False  # each has a number of its own
    if _UNFINISHED.search(before.label):
        return not _POINT.match(row.label)
    if _CODE.search(before.label):
        return begins_large and _begins_small(row) and (not row.values or _GOES_ON.match(row.label) is not None)
    adjacent = row.line_no == before.line_no + 1 and _name_of(row)[:1].islower() and bool(row.values)
    return adjacent or (begins_large and _begins_small(row)) or _names_measure(before, row)


def _ends_account(before: TableRow, row: TableRow) -> bool:
    """Whether the row below an account ends that account's name, in a table whose rows of figures are accounts."""
    if not _is_heading(before) or _CODE.match(before.label) is None or _CODE.search(row.label):
        return False
    return bool(row.values) and _begins_small(row)


def _names_measure(before: TableRow, row: TableRow) -> bool:
    """Whether two labels are known as one head, and the second is not known by itself."""
    whole, alone = match_column(f"{before.label} {row.label}"), match_column(row.label)
    return whole is not None and whole.exact and (alone is None or not alone.exact)
