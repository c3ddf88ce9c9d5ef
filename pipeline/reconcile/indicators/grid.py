"""The cells of one table of figures as the rules ask for them: by row and by column, and whether its lines may be added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.measures import names_measure
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Identity, Indicator
from pipeline.reconcile.book import Book
from schemas.lists import Outcome, Unit

COUNTED = (Unit.PERSONS, Unit.COUNT, Unit.DKK, Unit.UNSTATED)
"""What may be added; of what has no printed unit, the sums themselves must show that it may."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's heads from left to right, and its rows from the top: the cell under each head."""

    heads: tuple[str, ...]
    rows: tuple[dict[str, Indicator], ...]
    adds_up: bool  # whether no words around the table say that its lines overlap

    def counts(self, head: str) -> bool:
        """Whether a column holds counts or amounts and nothing else."""
        return all(cell.unit in COUNTED for cell in self.column(head))

    def column(self, head: str) -> tuple[Indicator, ...]:
        """The cells under a head."""
        return tuple(row[head] for row in self.rows if head in row)


def read_grids(book: Book, beside: bool = False) -> tuple[Grid, ...]:
    """The tables of figures of a document whose cells their heads tell apart.

    Args:
        book: the document's figures.
        beside: whether what stands beside facts of the budget is meant as well.
    """
    facts: tuple[Appropriation | BenefitStatus | BudgetFollowup, ...] = (*book.appropriations, *book.benefits, *book.followups)
    budget = set() if beside else {(row.item_no, row.table_no) for row in facts}
    tables: dict[tuple[int, int], list[Indicator]] = {}
    for cell in book.indicators:
        if (cell.item_no, cell.table_no) not in budget:
            tables.setdefault((cell.item_no, cell.table_no), []).append(cell)
    grids = []
    for (item_no, table_no), cells in sorted(tables.items()):
        rows: dict[int, dict[str, Indicator]] = {}
        for cell in cells:
            rows.setdefault(cell.row_no, {})[cell.column_label] = cell
        heads = tuple(head for head in book.list_headers(item_no, table_no) if any(head in row for row in rows.values()))
        apart = sum(map(len, rows.values())) == len(cells) and len(set(heads)) == len(heads)
        adds_up = not any(names_measure(text, "overlap") for text in book.list_words(item_no, table_no))
        if apart:
            grids.append(Grid(heads, tuple(rows[number] for number in sorted(rows)), adds_up))
    return tuple(grids)


def leave_mostly_failing(identities: Iterable[Identity]) -> tuple[Identity, ...]:
    """The identities of one total or share; where more miss than hold, the table adds up something else, and nothing is judged by it."""
    judged: Sequence[Identity] = tuple(identities)
    failing = sum(identity.outcome is Outcome.FAILS for identity in judged)
    checked = sum(identity.outcome is not Outcome.NOT_CHECKABLE for identity in judged)
    if checked < 2 or 2 * failing <= checked:
        return tuple(judged)
    return tuple(one if one.outcome is not Outcome.FAILS else replace(one, outcome=Outcome.NOT_CHECKABLE) for one in judged)
