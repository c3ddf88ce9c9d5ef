"""``product`` of the other tables of figures: so many at such a price come to an amount beside them (``Timer``, ``Timepris``, ``Beløb``).

Which columns belong together their rows show: most of them, and two at least, must come to what is printed. Then each row is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from pipeline.danish.measures import is_for_each, names_measure
from pipeline.model import Identity
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.sums.products import judge_product
from schemas.lists import Outcome, Unit

_NUMBERS = (Unit.PERSONS, Unit.COUNT, Unit.OTHER)
_FEWEST, _MOST = 2, 2
"""So many rows at least come out, and so many times as many as miss."""


def check_indicator_products(book: Book) -> tuple[Identity, ...]:
    """The identities between numbers, prices and amounts in a document's tables of figures.

    Args:
        book: the document's figures.
    """
    return tuple(identity for grid in read_grids(book) for price in _list_prices(grid) for identity in _check_price(grid, price, book))


def _check_price(grid: Grid, price: str, book: Book) -> tuple[Identity, ...]:
    """The products of one price, where just one number and one amount show that they are its own."""
    numbers = [head for head in grid.heads if all(cell.unit in _NUMBERS for cell in grid.column(head))]
    amounts = [head for head in grid.heads if head != price and all(cell.unit is Unit.DKK for cell in grid.column(head))]
    judged = [tuple(_multiply(grid, number, price, amount, book)) for number, amount in product(numbers, amounts)]
    shown = [identities for identities in judged if _comes_out(identities)]
    return shown[0] if len(shown) == 1 else ()


def _list_prices(grid: Grid) -> Iterator[str]:
    """The columns whose heads say that they are what one of something costs."""
    for head in grid.heads:
        if (names_measure(head, "price") or is_for_each(head)) and all(cell.unit is Unit.DKK for cell in grid.column(head)):
            yield head


def _multiply(grid: Grid, number: str, price: str, amount: str, book: Book) -> Iterator[Identity]:
    for row in grid.rows:
        if number in row and price in row and amount in row:
            figures = [book.find_figure(row[head], "value") for head in (number, price, amount)]
            factor, rate, result = figures
            if factor is not None and rate is not None and result is not None:
                cell = row[amount]
                unread = book.has_unread(cell.item_no, cell.line_no, cell.line_no)
                yield judge_product(((factor, 1), (rate, 1)), result, f"{cell.row_label}: {amount}", unread)


def _comes_out(identities: tuple[Identity, ...]) -> bool:
    """Whether most rows, and two at least, come to what is printed."""
    outcomes = [identity.outcome for identity in identities]
    holding, failing = outcomes.count(Outcome.HOLDS), outcomes.count(Outcome.FAILS)
    return holding >= _FEWEST and holding >= _MOST * failing
