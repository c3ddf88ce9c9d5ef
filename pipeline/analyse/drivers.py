"""What drives a benefit's year: recipients, monthly benefit and the share that the municipality bears, for budget and status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from pipeline.analyse.measures import Doubts, Measure, MeasureBook
from pipeline.analyse.pairs import Pair
from pipeline.model import BenefitStatus, Note
from pipeline.proof.model_band import MONTHS, Drivers
from schemas.lists import RecipientsBasis

_RATES = ("recipients", "monthly_benefit_dkk")
_SHARES = ("refund_pct", "own_share_pct")
_NOT_AN_AVERAGE = (RecipientsBasis.ON_A_DAY, RecipientsBasis.DURING_A_YEAR)


@dataclass(frozen=True, slots=True)
class YearDrivers:
    """The three drivers of one scenario; ``refund`` says that the share is the state's, not the municipality's own."""

    recipients: Measure
    monthly_benefit: Measure
    share: Measure
    refund: bool

    @property
    def factors(self) -> tuple[Fraction, Fraction, Fraction]:
        """Recipients over a year's months, monthly benefit in kroner, the municipality's own part of one."""
        share = self.share.value / 100
        return self.recipients.value * MONTHS, self.monthly_benefit.value, 1 - share if self.refund else share

    @property
    def band(self) -> Drivers:
        """The same drivers as intervals of their columns' steps."""
        make = Drivers.from_refund if self.refund else Drivers.from_own_share
        return make(self.recipients.band, self.monthly_benefit.band, self.share.band)

    def list_doubtful(self, doubts: Doubts) -> tuple[Measure, ...]:
        """The measures among the drivers that must not be used."""
        return tuple(m for m in (self.recipients, self.monthly_benefit, self.share) if m.figure.figure_id in doubts)

    def suppose(self, doubts: Doubts) -> YearDrivers | None:
        """The drivers with every doubtful figure as suggested, or None where nothing is suggested for one of them."""

        def read(measure: Measure) -> Measure | None:
            suggestion = doubts.get(measure.figure.figure_id, measure.value)
            return None if suggestion is None else measure.suppose(suggestion)

        recipients, monthly_benefit, share = read(self.recipients), read(self.monthly_benefit), read(self.share)
        if recipients is None or monthly_benefit is None or share is None:
            return None
        return replace(self, recipients=recipients, monthly_benefit=monthly_benefit, share=share)


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
    for share in _SHARES:
        budget, status = (_read_row(book, row, share, pair.status) for row in (pair.budget, pair.status))
        if budget is not None and status is not None:
            return budget, status
    return _name_missing(book, pair)


def read_status_drivers(book: MeasureBook, row: BenefitStatus) -> YearDrivers | None:
    """The drivers of one row alone, or None where one of them is not printed."""
    if row.recipients_basis in _NOT_AN_AVERAGE:
        return None
    return next((drivers for share in _SHARES if (drivers := _read_row(book, row, share, row)) is not None), None)


def _name_missing(book: MeasureBook, pair: Pair) -> Note:
    """What budget or status lacks of the drivers; of a rate that is not said to be a month's, under which head it is printed."""
    rows, line_no = (pair.budget, pair.status), pair.status.line_no
    lacking = [column for column in _RATES if any(book.read_driver(row, column) is None for row in rows)]
    if not any(all(book.read_driver(row, share) for row in rows) for share in _SHARES):
        lacking.append("share")
    missing = tuple(Note(f"analyse.driver_{name}") for name in lacking)
    head = book.find_other_rate(pair.status) if "monthly_benefit_dkk" in lacking else None
    if head is not None:
        return Note("analyse.other_rate", {"missing": missing, "head": head}, line_no)
    printed = any(book.read_driver(row, column) for row in rows for column in (*_RATES, *_SHARES))
    return Note("analyse.incomplete_drivers", {"missing": missing}, line_no) if printed else Note("analyse.no_drivers", line_no=line_no)


def _read_row(book: MeasureBook, row: BenefitStatus, share_column: str, status: BenefitStatus) -> YearDrivers | None:
    """A row's drivers; a rate or share that its table prints once for all scenarios is the status'."""
    recipients = book.read_driver(row, "recipients")
    monthly_benefit = book.read_driver(status if book.prints_once(row, "monthly_benefit") else row, "monthly_benefit_dkk")
    share = book.read_driver(status if book.prints_once(row, share_column) else row, share_column)
    if recipients is None or monthly_benefit is None or share is None:
        return None
    return YearDrivers(recipients, monthly_benefit, share, refund=share_column == "refund_pct")
