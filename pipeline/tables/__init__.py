"""An item's lines → its tables: grid, head and roles, rows. Facts are made elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.danish.measures import is_group, read_statement
from pipeline.danish.units import is_unit
from pipeline.danish.words import find_years, normalise
from pipeline.model import AgendaItem, Document, Table, TableRow
from pipeline.tables.bound_words import BoundWords, bind_words
from pipeline.tables.broken_cells import join_broken_cells
from pipeline.tables.broken_minus import join_at_minus
from pipeline.tables.broken_units import join_broken_units
from pipeline.tables.captions import continues_table, counts_things, find_caption_year, find_captions, is_numbered, opens_table
from pipeline.tables.categories import part_categories
from pipeline.tables.changes import is_in_money, says_changes
from pipeline.tables.columns import names_origin
from pipeline.tables.counterparts import name_counterparts
from pipeline.tables.cut_edge import doubt_cut_edge
from pipeline.tables.cut_pages import Page, doubt_cut_pages
from pipeline.tables.declared import find_table_unit, list_label_heads
from pipeline.tables.grid import GridLine, cut_line
from pipeline.tables.group_cells import part_group_cells
from pipeline.tables.head_words import numbers_columns
from pipeline.tables.headers import STACKED, Header, read_header
from pipeline.tables.joined import doubt_joined_numbers
from pipeline.tables.kinds import Said, are_days, name_kind
from pipeline.tables.lone_figures import find_lone_figures
from pipeline.tables.long_form import part_long_form
from pipeline.tables.loose_heads import part_heads
from pipeline.tables.money_groups import part_money
from pipeline.tables.other import read_other_tables
from pipeline.tables.percent_marks import doubt_bare_percents
from pipeline.tables.ragged import doubt_places, part_by_count
from pipeline.tables.repeated import find_repeated_head, is_upper_head, join_cut_head
from pipeline.tables.rows import (
    CELLS,
    holds_sentences,
    is_foreign_head,
    is_prose,
    is_row_of_words,
    part_text,
    read_name,
    read_row,
    read_text,
)
from pipeline.tables.running import is_running_head
from pipeline.tables.settled_columns import settle_columns
from pipeline.tables.short_rows import doubt_joined_dashes, doubt_short_rows
from pipeline.tables.side_marks import read_side_marks
from pipeline.tables.sides import unfold_sides
from pipeline.tables.spaced_ends import part_spaced_ends
from pipeline.tables.spread_counts import spread_counts
from pipeline.tables.total_blocks import name_total_blocks
from pipeline.tables.unfold import unfold_lines
from pipeline.tables.unlabelled import join_around, join_lost_labels
from pipeline.tables.wrapped import join_wrapped_labels
from schemas.lists import Unit

__all__ = ["item_to_tables"]

_CAPTION_LINES = 3
_OPEN = ("unknown", "aside")

_OF_SENTENCES = ("tail", "plain")
"""How a line is cut that ends a sentence with its number, or prints nothing else."""


def item_to_tables(document: Document, item: AgendaItem, running_heads: Collection[str] = ()) -> tuple[Table, ...]:
    """The tables of an agenda item, in printed order.

    Args:
        document: the document that holds the item.
        item: where to look; its attachments are no content.
        running_heads: lines that head every page (committee, municipality) and may stand inside a table.

    Returns:
        tables with their rows in printed order: the budget's own, all others as kind ``other``, and figures in no grid as ``unknown``.
    """
    content = (line for line in document.lines[item.first_line - 1 : item.last_line] if _is_content(line.start, item))
    cut = join_broken_cells(join_at_minus(part_spaced_ends(join_broken_units(tuple(cut_line(line) for line in content)))))
    lines = unfold_lines(part_heads(part_by_count(doubt_joined_numbers(doubt_cut_edge(cut)))))
    heads = frozenset(normalise(head) for head in running_heads)
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        header = None if lines[at].is_blank or is_running_head(lines, at, heads) else read_header(lines, at)
        if header is None:
            at += 1
            continue
        rows, behind, header = _read_rows(lines, header, heads)
        short = _list_short(lines, header)
        rows = doubt_joined_dashes(doubt_short_rows(rows, len(header.columns), short), lines, len(header.columns), short)
        rows = doubt_bare_percents(rows, header.columns)
        if any(row.values for row in rows):
            tables.extend(part_money(_make_table(lines, header, rows, item)))
        at = max(behind, header.behind)
    found = read_other_tables(lines, tables, item.item_no)
    ordered = sorted((*found, *find_lone_figures(lines, found, item.item_no)), key=lambda table: table.first_line)
    return tuple(replace(table, table_no=number) for number, table in enumerate(ordered, start=1))


def _is_content(start: int, item: AgendaItem) -> bool:
    return not any(span.kind == "attachments" and span.start <= start < span.end for span in item.spans)


def _read_rows(lines: Sequence[GridLine], first: Header, heads: frozenset[str]) -> tuple[tuple[TableRow, ...], int, Header]:
    """The rows under a head and its repetitions, the index of the first line behind the table, and the head as whole as any page has it."""
    header = first
    rows: list[TableRow] = []
    pages = [Page(first, 0)]
    placed: set[int] = set()
    at, behind = header.behind, header.behind
    while at < len(lines):
        line = lines[at]
        if opens_table(line.line.text):
            break
        if is_running_head(lines, at, heads):
            at += 1
            continue
        repeated = find_repeated_head(lines, at, header)
        if repeated is not None:
            joined = repeated if repeated.roles == header.roles else join_cut_head(header, repeated)
            if joined is None:
                break
            first = first if joined is repeated else replace(first, columns=joined.columns)
            repeated = joined
            if header.style == STACKED != repeated.style and not any(row.values for row in rows):
                rows, pages = [], []  # the words of a caption, which looked like a head
            pages.append(Page(repeated, len(rows)))
            header, at = repeated, repeated.behind
            continue
        if _is_no_row(line) or is_upper_head(lines, at, header) or (not rows and numbers_columns(line)):
            at += 1
            continue
        ends = holds_sentences(line) or (is_prose(line) and not line.numeric)
        if is_foreign_head(lines, at, header) or (ends and not _goes_on(lines, at, header)):
            break
        rows.append(read_text(line) if ends else _read_line(lines, at, header))
        placed |= {line.line.no} if header.style == line.style == "aligned" else set()
        at += 1
        if rows[-1].values:
            behind = at
    labelled = join_around(join_lost_labels(doubt_cut_pages(rows, pages, lines)))
    rows = list(doubt_places(labelled, len(header.columns), placed) if placed else labelled)
    figures = [number for number, row in enumerate(rows) if row.values]
    return join_wrapped_labels(rows[: figures[-1] + 1] if figures else ()), behind, first


def _read_line(lines: Sequence[GridLine], at: int, header: Header) -> TableRow:
    """A line that is no sentence: a row of words is text, one that stands on a repeated head names what is below."""
    if is_row_of_words(lines, at, header):
        return read_text(lines[at])
    return read_name(lines[at]) if _stands_on_head(lines, at, header) else read_row(lines[at], header)


def _stands_on_head(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether a line without cells stands right on the repeated head of a table in cells: it names the block below."""
    if header.style not in CELLS or lines[at].style in CELLS:
        return False
    below = next((number for number in range(at + 1, len(lines)) if not lines[number].is_blank), len(lines))
    return below < len(lines) and find_repeated_head(lines, below, header) is not None


def _list_short(lines: Sequence[GridLine], header: Header) -> frozenset[int]:
    """The numbers of the lines in cells that have fewer of them than their head."""
    in_cells = (line for line in lines if line.style in CELLS and line.style == header.style)
    return frozenset(line.line.no for line in in_cells if len(line.cells) <= max(header.slots))


def _is_no_row(line: GridLine) -> bool:
    return line.is_blank or line.is_rule or is_unit(line.line.text) or continues_table(line.line.text)


def _goes_on(lines: Sequence[GridLine], at: int, header: Header) -> bool:
    """Whether the table goes on behind a sentence inside it: rows of figures come before more running text or another head."""
    seen = 0
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if line.is_blank or line.is_rule:
            continue
        other = read_header(lines, number)
        if other is not None:
            return other.roles == header.roles
        if is_prose(line):
            return False
        if line.numeric:
            return line.style not in _OF_SENTENCES or header.style == STACKED  # a sentence may end in a number
        seen += 1
        if seen > 4:
            return False
    return False


def _make_table(lines: Sequence[GridLine], header: Header, rows: tuple[TableRow, ...], item: AgendaItem) -> Table:
    above = [line.line.text.strip() for line in lines[: header.first] if not (line.is_blank or line.is_rule)][-_CAPTION_LINES:]
    rows, sentences = part_text(rows)
    rows = part_categories(part_long_form(part_group_cells(rows)))
    columns, rows = unfold_sides(header.columns, name_total_blocks(name_counterparts(read_side_marks(rows))))
    header = replace(header, columns=spread_counts(columns, rows))
    words = bind_words(lines, header.first)
    declared = find_table_unit(lines, words, header, rows[-1].line_no)
    captions, head = find_captions(above), lines[header.first : header.behind]
    changes = says_changes(captions, head, rows)
    in_money = is_in_money(captions, head)
    said = Said(" ".join((item.title, *above)), above[-1] if above else "", changes, in_money)
    counted = (not in_money and any(map(counts_things, captions))) or _counts_by_year(head, header)
    kind = "unknown" if counted or are_days(rows) else name_kind(header, rows, said)
    unit_factor, unit_text = (declared.factor, declared.words) if declared else (None, None)
    return Table(
        table_no=0,
        item_no=item.item_no,
        kind=kind,
        title=above[-1] if above else item.title,
        columns=settle_columns(kind, header.columns),
        rows=rows,
        fiscal_year=_find_year(header, above),
        unit_factor=unit_factor,
        unit_text=unit_text,
        first_line=lines[header.first].line.no,
        last_line=rows[-1].line_no,
        around=_list_around(lines, words, header, rows[-1].line_no),
        sentences=sentences,
    )


def _counts_by_year(head: Sequence[GridLine], header: Header) -> bool:
    """Whether the head of the labels says what is counted, by the year that it is there: a mere group there is who or what the rows are."""
    texts = [text for line in head if line.cells for _, text in list_label_heads(line, header)]
    counted = [said for text in texts if not is_group(text) and (said := read_statement(text)) is not None]
    return len(counted) == 1 and counted[0].unit in (Unit.PERSONS, Unit.COUNT)


def _list_around(lines: Sequence[GridLine], words: BoundWords, header: Header, last_line: int) -> tuple[str, ...]:
    """What is said at a table: the lines right above it, its head, the lines below, and the sentences that name it."""
    above = [words.texts[at] for at in range(header.first) if not lines[at].is_blank][-_CAPTION_LINES:]
    heads = [line.line.text for line in lines[header.first : header.behind] if not line.is_blank]
    behind = [at for at, line in enumerate(lines) if line.line.no > last_line and not line.is_blank][:_CAPTION_LINES]
    below = [words.texts[at] for at in takewhile(lambda at: not is_numbered(lines[at].line.text), behind)]
    return tuple(text.strip() for text in (*above, *heads, *below, *words.own) if text.strip())


def _find_year(header: Header, above: Sequence[str]) -> int | None:
    """The only year that a head names, or else its caption; where only a column that nobody knows names another one, the caption's."""
    if len(header.years) > 1:
        return None
    own, caption = next(iter(header.years), None), find_caption_year(above)
    naming = [column for column in header.columns if own in find_years(column.header) and not names_origin(column.header)]
    is_doubtful = bool(naming) and all(column.role in _OPEN for column in naming)
    return caption if own is None or (caption is not None and is_doubtful) else own
