"""Facts outside the budget's own tables: claims that the prose makes, and the cells of every other table of figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from schemas.lists import BudgetBasis, Direction, Qualifier, Role, Scenario, Unit, YearSource

CHANGES = (Direction.RISE, Direction.FALL)
"""The directions of a change; the others are of more or less money than there was to spend."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure in prose that a finance reader would act on. Signed by its direction: what costs money, and a rise, is positive.

    ``subject`` is what the figure is about in the paper's own words, None where they do not say; ``sentence`` is the whole sentence, and
    ``sentence_start`` its place: claims of one sentence share it. ``is_net`` tells a net change from one of expenditure or income.
    """

    fact_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    source_text: str
    role: Role
    subject: str | None
    value: Decimal
    unit: Unit
    qualifier: Qualifier | None
    direction: Direction | None
    is_net: bool
    scenario: Scenario | None
    budget_basis: BudgetBasis | None
    compared_to: str | None
    fiscal_year: int | None
    status_date: date | None
    sentence: str
    sentence_start: int
    recommends: bool  # it stands in a recommendation
    number_start: int = 0  # where the number stands in ``sentence``
    number_end: int = 0
    above: str = ""  # the heading above and what its paragraph says before the sentence; of a list's entry its lead-in
    list_start: int | None = None  # where the lead-in of the list begins whose entry it stands in
    fiscal_year_source: YearSource | None = None
    is_share: bool = False  # it is a part of the deviation that stands before it
    is_dated_before: bool = False  # its sentence dates it before the status of its item

    @property
    def is_change(self) -> bool:
        """Whether it is said to rise or to fall."""
        return self.direction in CHANGES

    @property
    def is_deviation(self) -> bool:
        """Whether it is said to be more or less money than there was to spend."""
        return self.direction is not None and not self.is_change

    @property
    def before(self) -> str:
        """What its sentence says before the number."""
        return self.sentence[: self.number_start]

    @property
    def behind(self) -> str:
        """What its sentence says behind the number."""
        return self.sentence[self.number_end :]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One cell of a table of figures that is neither appropriations, benefits nor a follow-up."""

    fact_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    source_text: str
    role: Role
    table_no: int
    row_no: int
    table_title: str | None
    row_label: str
    column_label: str
    fiscal_year: int | None
    status_date: date | None
    value: Decimal
    unit: Unit
    covers_level: str | None = None
    covers: str | None = None
