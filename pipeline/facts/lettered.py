"""Lines that name their terms by the letters of rows above them (``A+B+C. Kassetræk``): they are results, though no word says so."""

from __future__ import annotations

from dataclasses import replace

from pipeline.danish.row_letters import read_row_letter, read_row_terms
from pipeline.model import Table, TableRow


def settle_lettered(table: Table) -> Table:
    """The table with the lines that name their terms by the letters of rows above them as results.

    Args:
        table: as it was read.
    """
    letters: set[str] = set()
    rows: list[TableRow] = []
    for row in table.rows:
        terms = read_row_terms(row.label) if row.values else ()
        rows.append(replace(row, kind="result") if row.kind == "line" and terms and letters.issuperset(terms) else row)
        letters |= {letter} if row.values and (letter := read_row_letter(row.label)) else set()
    return replace(table, rows=tuple(rows))
