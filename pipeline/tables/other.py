"""Every other table of figures: its rows and columns are read without knowing what it is about; facts tell whether they are indicators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from pipeline.danish.data import read_words
from pipeline.danish.measures import names_measure
from pipeline.danish.numbers import is_dash, lacks_digits
from pipeline.danish.tokens import find_tokens
from pipeline.danish.units import find_unit_statement, is_unit
from pipeline.danish.vocabulary import match_row_role
from pipeline.danish.words import find_years, normalise, strip_markup
from pipeline.model import Cell, Table, TableRow
from pipeline.tables.bound_words import bind_words
from pipeline.tables.captions import is_numbered
from pipeline.tables.grid import NO_COLUMN, GridLine, clean_label
from pipeline.tables.lists import part_lists
from pipeline.tables.other_columns import Layout, Placed, read_layout
from pipeline.tables.other_grid import Block, find_blocks, has_figures
from pipeline.tables.references import find_reference
from pipeline.tables.rows import is_prose
from pipeline.tables.unit_words import name_row_units
from pipeline.tables.unread import make_unread

OTHER = "other"
_MARKED = re.compile(r"\d[.,]\d")
_FAR_ABOVE = 12  # filled lines in which the heading of a table is looked for
_LONGEST_CAPTION = 140
_LONGEST_STATEMENT = 8  # words
_LINES_ABOVE = _LINES_BELOW = 2


def read_other_tables(lines: Sequence[GridLine], tables: Sequence[Table], item_no: int) -> tuple[Table, ...]:
    """The tables of figures among an item's lines that are none of the budget's.

    Args:
        lines: an item's lines.
        tables: what was read under heads that are known; those of kind ``unknown`` are read anew, as their heads tell too little.
        item_no: the item's number.

    Returns:
        tables of kind ``other``; and of kind ``unknown``, with figures in no column, where no grid is found.
    """
    known = [table for table in tables if table.kind != "unknown"]
    taken = {number for table in known for number in range(table.first_line, table.last_line + 1)}
    lines = part_lists(lines, taken)
    found = [table for block in find_blocks(lines, taken) for table in _read_block(block, lines, item_no)]
    for table in tables:
        if table.kind == "unknown" and not _list_figures(table) <= {start for other in found for start in _list_cells(other)}:
            found = [other for other in found if other.last_line < table.first_line or table.last_line < other.first_line]
            found.append(table)
    return (*known, *found)


def _read_block(block: Block, lines: Sequence[GridLine], item_no: int) -> tuple[Table, ...]:
    layout = read_layout(block)
    if layout is None:
        return make_unread((*block.head, *block.body), item_no)
    rows = name_row_units([_read_row(line, cells, layout) for line, cells in layout.rows])
    if not any(row.values for row in rows) and any(_is_amount(cell) for row in rows for cell in row.cells):
        return make_unread((*block.head, *block.body), item_no)
    if sum(1 for line, _ in layout.rows if has_figures(line)) < 2 and len(layout.columns) < 2:
        return ()
    title, above = _find_title(lines, block.first), _lines_above(lines, block.first)
    said = find_reference(lines, (layout.corner, title, *above[-1:]))
    title, above = (said, [*above, said]) if said else (title, above)
    below = [line.line.text.strip() for line in lines if line.line.no > rows[-1].line_no and not line.is_blank][:_LINES_BELOW]
    below = list(takewhile(lambda text: not (is_numbered(text) or text.endswith(":")), below))
    years = find_years(f"{title} {layout.corner}")
    first = (*block.head, *block.body)[0].line.no
    return (
        Table(
            table_no=0,
            item_no=item_no,
            kind=OTHER,
            title=title,
            columns=tuple(layout.columns.values()),
            rows=rows,
            fiscal_year=years[0] if len(years) == 1 else None,
            unit_factor=None,
            unit_text=None,
            first_line=first,
            last_line=rows[-1].line_no,
            around=(*above, *below, *bind_words(lines, block.first).own),
            corner=layout.corner,
        ),
    )


def _read_row(line: GridLine, cells: Placed, layout: Layout) -> TableRow:
    """A row with its label; a cell with digits that stands neither among labels nor in a column of figures is refused later, not lost."""
    labels: list[Cell] = []
    values: list[tuple[int, Cell]] = []
    sure, bears = has_figures(line), has_figures(line) or len(cells) > 1
    for slot, cell in cells:
        if bears and slot not in layout.label_slots and (cell.number or _has_quantity(cell)):
            values.append((layout.columns[slot].index if sure and slot in layout.columns else NO_COLUMN, cell))
        elif not is_dash(cell.text):
            labels.append(cell)
    texts = [cell for cell in labels if not cell.number] or labels
    label = " ".join(filter(None, (clean_label(cell.text) for cell in texts)))
    kind = "heading" if not values else (match_row_role(label) or "line")
    return TableRow(line.line.no, line.line.page, line.line.start, line.line.end, kind, label, tuple(labels), tuple(values))


def _is_amount(cell: Cell) -> bool:
    """Whether a cell holds a number with decimals or groups of thousands: no label does."""
    return cell.number is not None and bool(_MARKED.search(cell.number.text))


def _has_quantity(cell: Cell) -> bool:
    return lacks_digits(cell.text) or any(token.token_class == "quantity" for token in find_tokens(cell.text))


def _lines_above(lines: Sequence[GridLine], first: int) -> list[str]:
    """The texts right above a table, where its caption and its unit may stand; running text ends them, but for the unit of prices.

    A sentence that announces the table (``… har udviklet sig således:``) is one text, over however many lines it is wrapped.
    """
    found = _find_announcement(lines, first)
    if found:
        return found
    for line in [line for line in reversed(lines[:first]) if not (line.is_blank or line.is_rule)][:_LINES_ABOVE]:
        if line.style not in ("plain", "tail") or (is_prose(line) and not _declares_price(line)):
            break
        found.insert(0, strip_markup(line.line.text))
    return found


def _find_announcement(lines: Sequence[GridLine], first: int) -> list[str]:
    """The wrapped lines of the paragraph right above a table that ends in a colon, as one text; none where it is of one line."""
    above = list(dropwhile(lambda line: line.is_blank or line.is_rule, reversed(lines[:first])))
    paragraph = list(takewhile(lambda line: not (line.is_blank or line.is_rule) and line.style in ("plain", "tail"), above))
    texts = [strip_markup(line.line.text).strip() for line in reversed(paragraph)]
    return [" ".join(texts)] if len(texts) > 1 and texts[-1].endswith(":") else []


def _declares_price(line: GridLine) -> bool:
    """Whether a short sentence on prices says in which unit they are (``Taksterne er i kr. inkl. moms.``).

    One on amounts (``Rammen er i 1.000 kr.``) may be of another table.
    """
    words = line.line.text.split()
    return len(words) <= _LONGEST_STATEMENT and names_measure(words[0], "price") and find_unit_statement(line.line.text) is not None


def _find_title(lines: Sequence[GridLine], first: int) -> str:
    """The nearest heading or caption above a table; empty where there is none before another table or the words of the item's parts."""
    for text in _find_announcement(lines, first):
        return text.rstrip(" :") if len(text) <= _LONGEST_CAPTION else ""
    sections = read_words("sections")
    for line in [line for line in reversed(lines[:first]) if not (line.is_blank or line.is_rule)][:_FAR_ABOVE]:
        text = strip_markup(line.line.text).strip(" -–—:")
        if line.style not in ("plain", "tail") or normalise(text) in sections:
            return ""
        if is_unit(text):
            continue
        if text and len(text) <= _LONGEST_CAPTION and not re.search(r"[.;!?]$", text) and not _is_list_point(line):
            return text
    return ""


def _is_list_point(line: GridLine) -> bool:
    return re.match(r"\s*(?:[-•*–]\s|\d+[.)]\s)", line.line.text) is not None


def _list_figures(table: Table) -> set[int]:
    return {cell.start for row in table.rows for _, cell in row.values}


def _list_cells(table: Table) -> set[int]:
    """Where the cells of a table stand, its labels too."""
    return {cell.start for row in table.rows for cell in (*row.cells, *(cell for _, cell in row.values))}
