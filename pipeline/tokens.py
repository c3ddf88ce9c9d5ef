"""The balance of reading: every numeric token of every item, by its fate.

The tokens are found by ``danish.tokens``, which knows nothing of tables and facts; here they are held against what was read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.danish.tokens import Token, find_tokens
from pipeline.model import AgendaItem, Cell, Document, Figure, Line, Quarantined, Table, TableRow, TokenCount
from schemas.fates import TokenFate

Extent = tuple[int, int]
_JOINED = re.compile(r"[^\W\d_][-\u2212\u2013]?(?P<figure>\d[\d.]*[.,]\d+)\s*$")  # ``I alt2.304,5``: a figure that ran into its label


def balance_tokens(
    document: Document, item: AgendaItem, tables: Sequence[Table], figures: Sequence[Figure], quarantined: Sequence[Quarantined]
) -> tuple[tuple[TokenCount, ...], tuple[Quarantined, ...]]:
    """Count an item's numeric tokens by fate, and refuse those in a table that nothing has accounted for.

    Args:
        document: the document.
        item: one of its items.
        tables: the item's tables.
        figures: the item's figures.
        quarantined: the item's refused cells.

    Returns:
        counts by place (in a table or not), class and fate; and a refused cell for each token that a table would have lost:
        so in tables every token is a figure, a recognised non-figure or in quarantine.
    """
    read = [(figure.char_start, figure.char_end) for figure in figures]
    refused = [(cell.char_start, cell.char_end) for cell in quarantined]
    labels = [extent for table in tables for row in table.rows for extent in _list_names(row, read)]
    row_lines = {row.line_no for table in tables for row in table.rows}
    in_tables = frozenset[int]().union(*(table.own_lines for table in tables))
    remarks = [(row.remark.start, row.remark.end) for table in tables for row in table.rows if row.remark is not None]
    counts: Counter[tuple[bool, str, TokenFate]] = Counter()
    lost: list[Quarantined] = []
    for line in document.lines[item.first_line - 1 : item.last_line]:
        joined = _JOINED.search(line.text)
        for token in _tokens_of(line):
            in_table = line.no in in_tables and not _meets(token, remarks)
            is_joined = joined is not None and token.start == line.start + joined.start("figure")
            fate, token_class = _fate(
                token, read, refused, () if is_joined else labels, in_table, line.no in row_lines, _is_glued(document, token)
            )
            if fate is TokenFate.UNREAD and in_table:
                lost.append(_refuse(document, item, line, token))
                fate = TokenFate.QUARANTINED
            counts[in_table, token_class, fate] += 1
    found = tuple(
        TokenCount(document.document_id, item.item_no, in_table, token_class, fate, count)
        for (in_table, token_class, fate), count in sorted(counts.items())
    )
    return found, tuple(lost)


def _list_names(row: TableRow, read: Sequence[Extent]) -> list[Extent]:
    """Where a row's label stands. If none of its figures has a column or was read, numbers that end the label may be figures too."""
    lost = bool(row.values) and all(index < 0 and not _meets(cell, read) for index, cell in row.values)
    return [(cell.start, cell.start + (_end_of_words(cell.text) if lost else len(cell.text))) for cell in row.cells]


def _end_of_words(text: str) -> int:
    return max((at for at, char in enumerate(text, start=1) if char.isalpha()), default=0)


def _tokens_of(line: Line) -> tuple[Token, ...]:
    return tuple(Token(t.start + line.start, t.end + line.start, t.token_class) for t in find_tokens(line.text))


def _fate(
    token: Token, read: Sequence[Extent], refused: Sequence[Extent], labels: Sequence[Extent], in_table: bool, in_row: bool, glued: bool
) -> tuple[TokenFate, str]:
    if _meets(token, read):
        return TokenFate.FIGURE, token.token_class
    if _meets(token, refused):
        return TokenFate.QUARANTINED, token.token_class
    if token.token_class != "quantity":
        return TokenFate.NON_FIGURE, token.token_class
    if in_table and not in_row:
        return TokenFate.NON_FIGURE, "head"
    if in_table and _meets(token, labels) and not glued:
        return TokenFate.NON_FIGURE, "label"
    return TokenFate.UNREAD, token.token_class


def _is_glued(document: Document, token: Token) -> bool:
    """A number with point or comma that a letter runs into (``I alt4.114,2``) is a figure that lost its cell, no part of a name."""
    text = document.text[token.start : token.end]
    return document.text[token.start - 1 : token.start].isalpha() and not text.isdigit()


def _meets(token: Token | Cell, extents: Sequence[Extent]) -> bool:
    return any(token.start < end and start < token.end for start, end in extents)


def _refuse(document: Document, item: AgendaItem, line: Line, token: Token) -> Quarantined:
    text = document.text[token.start : token.end]
    return Quarantined(
        document.document_id, item.item_no, line.page, line.no, token.start, token.end, "facts", "facts.unaccounted", {"label": text}, text
    )
