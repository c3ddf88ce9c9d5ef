"""The part of a benefit's expenditure that the municipality bears itself: as printed in per cent, else as other printed figures give it.

A derived share is used for the split and said as derived; it is no printed share, and never stored as one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pipeline.analyse.measures import Doubts, Measure, MeasureBook, to_dkk
from pipeline.model import BenefitStatus, Note
from pipeline.proof.intervals import Interval, intersect, interval_of_printed
from pipeline.proof.model_band import MONTHS
from pipeline.proof.products import factor_band
from pipeline.proof.rates import MONTHLY
from pipeline.proof.shares import share_band
from schemas.shares import PRINTED, ShareBasis

_GROSS, _REFUND, _OWN_SHARE = "expenditure", "refund_pct", "own_share_pct"
_WHOLE = interval_of_printed(100, 0)
_PER_CENTS = interval_of_printed(50, 100)
_ONE_PER_CENT = interval_of_printed(100, 1)
_FORMULAS: dict[ShareBasis, Callable[[Sequence[Interval]], Interval | None]] = {
    ShareBasis.REFUND_PCT: lambda given: _WHOLE - given[0],
    ShareBasis.OWN_SHARE_PCT: lambda given: given[0],
    ShareBasis.NET_OF_GROSS: lambda given: share_band(given[0], given[1]),
    ShareBasis.NO_REFUND: lambda _: _WHOLE,
}
"""What the figures that a share was found from make of it, in per cent."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share in per cent, exactly and as all that the rounding of its figures allows, and how and from which figures it was found."""

    basis: ShareBasis
    measures: tuple[Measure, ...]
    own_pct: Fraction
    band: Interval

    def suppose(self, doubts: Doubts) -> Share | None:
        """The share with every doubtful figure as suggested, or None where nothing is suggested for one of them."""
        supposed = [measure.suppose_in(doubts) for measure in self.measures]
        known = tuple(measure for measure in supposed if measure is not None)
        return make_share(self.basis, known) if len(known) == len(supposed) else None


def make_share(basis: ShareBasis, measures: tuple[Measure, ...]) -> Share | None:
    """The share that figures give; None where a derived one would lie outside 0–100 per cent, or its base may be nil."""
    exact = _FORMULAS[basis]([interval_of_printed(measure.value, 0) for measure in measures])
    band = _FORMULAS[basis]([measure.band for measure in measures])
    if exact is None or band is None or (basis not in PRINTED and exact.middle not in _PER_CENTS):
        return None
    return Share(basis, measures, exact.middle, band)


def find_share(book: MeasureBook, row: BenefitStatus, basis: ShareBasis, status: BenefitStatus) -> Share | None:
    """A row's share on one basis, or None where its figures do not give it; one that is printed once for all scenarios is the status'.

    Args:
        book: the document's measures.
        row: the row.
        basis: how the share is to be found.
        status: the status row of the same benefit.
    """
    if basis in PRINTED:
        printed = book.read_driver(status if book.prints_once(row, basis) else row, basis)
        return None if printed is None else make_share(basis, (printed,))
    return _find_net_of_gross(book, row) if basis is ShareBasis.NET_OF_GROSS else _find_no_refund(book, row)


def is_contradicted(book: MeasureBook, row: BenefitStatus) -> bool:
    """Whether gross and net are printed for a row and give no share, or one that the refund printed in kroner speaks against."""
    return None not in (book.read_beside(row, _GROSS), book.read_amount(row)) and _find_net_of_gross(book, row) is None


def describe_shares(budget: Share, status: Share) -> Note | None:
    """The note that says how the shares of budget and status were derived; None where they are printed."""
    if status.basis in PRINTED:
        return None
    params = {"budget": to_dkk(budget.own_pct), "status": to_dkk(status.own_pct)}
    for name, share in (("budget", budget), ("status", status)):
        params |= {f"{name}_{place}": to_dkk(measure.value) for place, measure in zip(("net", "gross"), share.measures, strict=False)}
    return Note(f"analyse.share_{status.basis}", params)


def _find_net_of_gross(book: MeasureBook, row: BenefitStatus) -> Share | None:
    """Net of gross, where the refund that is printed in kroner, if it is, can leave the same."""
    gross, net = book.read_beside(row, _GROSS), book.read_amount(row)
    if gross is None or net is None:
        return None
    share = make_share(ShareBasis.NET_OF_GROSS, (net, gross))
    return share if share is not None and _can_leave(book.read_beside(row, _REFUND), gross, share.band) else None


def _can_leave(refund: Measure | None, gross: Measure, own: Interval) -> bool:
    """Whether a refund, printed as income or as what is taken from the gross amount, can leave a share of it; an unprinted one can."""
    if refund is None:
        return True
    taken = share_band(-refund.band if refund.value < 0 else refund.band, gross.band)
    return taken is not None and intersect(_WHOLE - taken, own) is not None


def _find_no_refund(book: MeasureBook, row: BenefitStatus) -> Share | None:
    """All of it, where no refund is printed for a row and what the row's people cost is the row's amount: within the rounding of all
    three, and as printed so near that no other whole per cent fits."""
    recipients, rate, amount = book.read_driver(row, "recipients"), book.read_driver(row, MONTHLY), book.read_amount(row)
    if recipients is None or rate is None or amount is None or _may_have_refund(book, row):
        return None
    year = interval_of_printed(Fraction(MONTHS, 100), 0)
    rounded = factor_band(amount.band, (year, recipients.band, rate.band))
    printed = factor_band(amount.band, (year, *(interval_of_printed(measure.value, 0) for measure in (recipients, rate))))
    if rounded is None or printed is None or 100 not in rounded:
        return None
    surely = printed.low in _ONE_PER_CENT and printed.high in _ONE_PER_CENT
    return make_share(ShareBasis.NO_REFUND, (amount, recipients, rate)) if surely else None


def _may_have_refund(book: MeasureBook, row: BenefitStatus) -> bool:
    """Whether a refund or a share is printed for a row, or its amount is said to be gross, or a number beside it was not let in."""
    shares = any(book.read_driver(row, column) is not None for column in PRINTED)
    beside = any(book.list_beside(row, role) for role in (_REFUND, _OWN_SHARE))
    return shares or beside or book.names_head(row, _GROSS) or book.has_gap(row)
