"""``share``: a printed per cent is the deviation's part of the budget that it is taken from, as far as all three's rounding allows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pipeline.model import BudgetFollowup, Figure, Identity
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.shares import base_band, part_band, share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from pipeline.reconcile.sums.followup_deviation import find_base, may_have_another_base
from schemas.lists import IdentityKind, Rule


def check_share(rows: Sequence[BudgetFollowup], book: Book) -> tuple[Identity, ...]:
    """The identities of a follow-up table's per cents.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    return tuple(identity for row in rows if (identity := _judge(row, book)) is not None)


def imply_in_share(index: int, terms: Sequence[Figure]) -> Interval | None:
    """What the two other figures of a share say that one of them is; None where they leave it open.

    Args:
        index: which of the terms is asked for.
        terms: part, base and per cent.
    """
    part, base, share = (_band_of(figure) for figure in terms)
    if index == 0:
        return part_band(share, base)
    return base_band(part, share) if index == 1 else share_band(part, base)


def _judge(row: BudgetFollowup, book: Book) -> Identity | None:
    part, base, share = book.find_figure(row, "deviation_dkk"), find_base(row, book), book.find_figure(row, "deviation_pct")
    if part is None or base is None or share is None:
        return None
    unread = book.has_unread_in(row) or may_have_another_base(row, base, book)
    return judge_share((part, base, share), row.label, unread=unread)


def judge_share(terms: tuple[Figure, Figure, Figure], subject: str, unread: bool) -> Identity:
    """Whether a per cent is what its part is of its base, as far as all three's rounding allows.

    Args:
        terms: part, base and per cent.
        subject: what they are about.
        unread: whether a number beside them was not let in.
    """
    part, base, share = terms
    band, parts = imply_in_share(2, terms), add_up((part, base))
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, subject, parts, share, unread=unread)
    known = band is not None and bool(part.value or share.value)
    middle = Fraction(part.value) * 100 / abs(Fraction(base.value)) if known else None
    return judge_bands(relation, band if known else None, _band_of(share), middle)


def _band_of(figure: Figure) -> Interval:
    return interval_of_printed(figure.value, figure.resolution)
