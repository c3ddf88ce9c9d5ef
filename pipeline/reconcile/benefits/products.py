"""What a benefit table prints beside its facts and multiplies out: gross amounts, the state's refund of them, net rates.

Expenditure and refund give the net (``netting``). Recipients times their rate give the gross amount, or the amount of a table that knows no
refund; the gross amount times a share gives the refund or the net (``product``). A table is held to a product only where most of its rows
bear it out: an average that is meant for something else is no average of these amounts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import BenefitStatus, Figure, Identity
from pipeline.proof.model_band import MONTHS
from pipeline.proof.rates import count_months
from pipeline.reconcile.benefits.beside import find_beside
from pipeline.reconcile.benefits.rates import find_rate
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, Signed, judge_relation
from pipeline.reconcile.sums.bases import fits_most
from pipeline.reconcile.sums.products import judge_product
from schemas.lists import IdentityKind, Rule, Scenario

_GROSS, _REFUND = "expenditure", "refund_pct"
_FEWEST = 3
"""So many rows must fit a product, or all where there are fewer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a benefit table with the amounts that stand beside it."""

    row: BenefitStatus
    gross: Figure | None
    refund: Figure | None
    net: Figure | None
    unread: bool

    @property
    def subject(self) -> str:
        """What the row is about."""
        label, scenario = self.row.label, self.row.scenario_label
        return label if scenario in label else f"{label}: {scenario}"


def check_benefit_products(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities of a benefit table's gross amounts, refunds and rates.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    lines = [_read_line(row, book) for row in rows]
    levels = [line for line in lines if line.row.scenario is not Scenario.DEVIATION]
    return (
        *_leave_unfit(map(judge_relation, _net(lines))),
        *_leave_unfit(_multiply_rates(levels, book)),
        *_leave_unfit(_multiply_shares(levels, book)),
    )


def _read_line(row: BenefitStatus, book: Book) -> Line:
    gross, refund = (find_beside(row, role, book) for role in (_GROSS, _REFUND))
    return Line(row, gross, refund, book.find_figure(row, "amount_dkk"), book.has_gap(row))


def _net(lines: Sequence[Line]) -> Iterator[Relation]:
    """Expenditure and refund give the net; a refund is printed with the sign of income, or as what is taken from the expenditure."""
    signs = {line.refund.value > 0 for line in lines if line.refund is not None and line.row.scenario is not Scenario.DEVIATION}
    taken = -1 if signs == {True} else 1
    for line in lines if len(signs) == 1 else ():
        if line.gross is not None and line.refund is not None and line.net is not None:
            parts = ((line.gross, 1), (line.refund, taken))
            yield Relation(Rule.NETTING, IdentityKind.ARITHMETIC, line.subject, parts, line.net, line.unread)


def _multiply_rates(lines: Sequence[Line], book: Book) -> Iterator[Identity]:
    """Recipients times rate: the gross amount, and without one the amount, where no refund is printed in the table."""
    refunded = any(line.refund is not None or _find_share(line.row, book) for line in lines)
    grossed = any(line.gross is not None for line in lines)
    for line in lines:
        count, rate = book.find_figure(line.row, "recipients"), find_rate(line.row, book)
        result = line.gross if grossed else None if refunded else line.net
        if count is not None and rate is not None and result is not None:
            times = MONTHS // count_months(rate.fact_column)
            yield judge_product(((count, 1), (rate, times)), result, line.subject, line.unread)


def _multiply_shares(lines: Sequence[Line], book: Book) -> Iterator[Identity]:
    """The gross amount times the municipality's share, or what the state's leaves of it: the net."""
    for line in lines:
        share = _find_share(line.row, book)
        if line.gross is not None and line.net is not None and share is not None:
            yield judge_product(((line.gross, 1), share), line.net, line.subject, line.unread)


def _find_share(row: BenefitStatus, book: Book) -> Signed | None:
    own, refund = book.find_figure(row, "own_share_pct"), book.find_figure(row, "refund_pct")
    return (own, 1) if own is not None else (refund, -1) if refund is not None else None


def _leave_unfit(judged: Iterable[Identity]) -> tuple[Identity, ...]:
    """The identities of one calculation, where most of the table's rows fit it."""
    found = tuple(judged)
    return found if fits_most([identity.outcome for identity in found], min(_FEWEST, len(found))) else ()
