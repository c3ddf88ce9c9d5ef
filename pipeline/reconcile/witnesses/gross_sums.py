"""What a table of appropriations gives and takes apart: a grant may be the sum of what costs, of one row or of all, in a year or in all."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Appropriation, Figure
from pipeline.reconcile.book import Book
from pipeline.reconcile.witnesses.readings import Candidate, by_size
from pipeline.reconcile.wording.phrases import Phrase
from schemas.lists import Role

Lines = list[Appropriation]


def list_gross_sums(phrase: Phrase, book: Book) -> list[Candidate]:
    """What a recommended grant may be beside the net of a table.

    Args:
        phrase: what is recommended.
        book: the document's figures.

    Returns:
        each printed total, be it of a part; the sums of what costs and of what comes in, a table each, by year and over all years; and
        each row over all years.
    """
    rows = [row for row in book.appropriations if row.item_no == phrase.claim.item_no]
    lines = [row for row in rows if row.role is Role.LINE]
    totals = [book.list_money([row], "net_dkk") for row in rows if row.role is not Role.LINE]
    tables = [[row for row in lines if row.table_no == table] for table in sorted({row.table_no for row in lines})]
    sums = [book.list_money(group, "net_dkk") for table in tables for group in _group(table)]
    sides = [side for figures in sums for side in _split(figures)]
    return [by_size(phrase.claim, figures, False) for figures in (*totals, *sums, *sides) if figures]


def _group(lines: Lines) -> Iterator[Lines]:
    years = sorted({row.fiscal_year or 0 for row in lines})
    yield lines
    yield from ([row for row in lines if (row.fiscal_year or 0) == year] for year in years)
    if len(years) > 1:
        rows = sorted({row.row_no for row in lines})
        yield from ([row for row in lines if row.row_no == number] for number in rows)


def _split(figures: tuple[Figure, ...]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    return tuple(figure for figure in figures if figure.value > 0), tuple(figure for figure in figures if figure.value < 0)
