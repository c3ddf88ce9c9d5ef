"""What drives a benefit's year: recipients, monthly benefit and the share that the municipality bears, for budget and status."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pipeline.analyse.measures import Doubts, Measure, MeasureBook
from pipeline.analyse.pairs import Pair
from pipeline.analyse.shares import Share, find_share, is_contradicted
from pipeline.model import BenefitStatus, Note
from pipeline.proof.model_band import MONTHS, Drivers
from pipeline.proof.rates import MONTHLY
from schemas.lists import RecipientsBasis
from schemas.shares import PRINTED, ShareBasis

_RATES = ("recipients", MONTHLY)
_NOT_AN_AVERAGE = (RecipientsBasis.ON_A_DAY, RecipientsBasis.DURING_A_YEAR)


@dataclass(frozen=True, slots=True)
class YearDrivers:
    """The three drivers of one scenario."""

    recipients: Measure
    monthly_benefit: Measure
    share: Share

    @property
    def factors(self) -> tuple[Fraction, Fraction, Fraction]:
        """Recipients over a year's months, monthly benefit in kroner, the municipality's own part of one."""
        return self.recipients.value * MONTHS, self.monthly_benefit.value, self.share.own_pct / 100

    @property
    def band(self) -> Drivers:
        """The same drivers as intervals of their columns' steps."""
        return Drivers.from_own_share(self.recipients.band, self.monthly_benefit.band, self.share.band)

    def list_doubtful(self, doubts: Doubts) -> tuple[Measure, ...]:
        """The measures among the drivers that must not be used."""
        measures = dict.fromkeys((self.recipients, self.monthly_benefit, *self.share.measures))
        return tuple(measure for measure in measures if measure.figure.figure_id in doubts)

    def suppose(self, doubts: Doubts) -> YearDrivers | None:
        """The drivers with every doubtful figure as suggested, or None where nothing is suggested for one of them."""
        recipients, monthly_benefit = self.recipients.suppose_in(doubts), self.monthly_benefit.suppose_in(doubts)
        share = self.share.suppose(doubts)
        return None if recipients is None or monthly_benefit is None or share is None else YearDrivers(recipients, monthly_benefit, share)


def read_drivers(book: MeasureBook, pair: Pair) -> tuple[YearDrivers, YearDrivers] | Note:
    """The drivers of budget and status, or the note that says why the change cannot be split.

    Args:
        book: the document's measures.
        pair: the budget row and the status row.
    """
    bases = {pair.budget.recipients_basis, pair.status.recipients_basis}
    if len(bases) > 1:
        return Note("analyse.different_bases", line_no=pair.status.line_no)
    if bases & set(_NOT_AN_AVERAGE):
        return Note("analyse.not_an_average", line_no=pair.status.line_no)
    for basis in ShareBasis:
        budget, status = (_read_row(book, row, basis, pair.status) for row in (pair.budget, pair.status))
        if budget is not None and status is not None:
            return budget, status
    return _name_missing(book, pair)


def read_status_drivers(book: MeasureBook, row: BenefitStatus) -> YearDrivers | None:
    """The drivers of one row alone, or None where one of them is not printed."""
    if row.recipients_basis in _NOT_AN_AVERAGE:
        return None
    return next((drivers for basis in ShareBasis if (drivers := _read_row(book, row, basis, row)) is not None), None)


def _name_missing(book: MeasureBook, pair: Pair) -> Note:
    """What budget or status lacks of the drivers; of a rate that is not said to be a month's, under which head it is printed."""
    rows, line_no = (pair.budget, pair.status), pair.status.line_no
    lacking = [column for column in _RATES if any(book.read_driver(row, column) is None for row in rows)]
    if not any(all(find_share(book, row, basis, pair.status) for row in rows) for basis in ShareBasis):
        lacking.append("share_contradicted" if any(is_contradicted(book, row) for row in rows) else "share")
    missing = tuple(Note(f"analyse.driver_{name}") for name in lacking)
    head = book.find_other_rate(pair.status) if MONTHLY in lacking else None
    if head is not None:
        return Note("analyse.other_rate", {"missing": missing, "head": head}, line_no)
    printed = any(book.read_driver(row, column) for row in rows for column in (*_RATES, *PRINTED))
    return Note("analyse.incomplete_drivers", {"missing": missing}, line_no) if printed else Note("analyse.no_drivers", line_no=line_no)


def _read_row(book: MeasureBook, row: BenefitStatus, basis: ShareBasis, status: BenefitStatus) -> YearDrivers | None:
    """A row's drivers; a rate that its table prints once for all scenarios is the status'."""
    recipients = book.read_driver(row, "recipients")
    monthly_benefit = book.read_driver(status if book.prints_once(row, "monthly_benefit") else row, MONTHLY)
    share = find_share(book, row, basis, status)
    return None if recipients is None or monthly_benefit is None or share is None else YearDrivers(recipients, monthly_benefit, share)
