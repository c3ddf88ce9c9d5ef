"""Figures and the facts that are made of them, and all that one document gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline.model.document import Meeting
from pipeline.model.notes import Note, Quarantined
from pipeline.model.prose import Claim, Indicator
from pipeline.model.table import Table
from schemas.fates import TokenFate
from schemas.lists import (
    BudgetBasis,
    ChangeKind,
    Choice,
    ExpenditureKind,
    FigureState,
    Reading,
    RecipientsBasis,
    Role,
    Scenario,
    SignRule,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed number that a fact is made of. ``value = printed_value × unit_factor × sign``, in ``unit``."""

    figure_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    char_start: int
    char_end: int
    locator: str
    printed_text: str
    printed_value: Decimal
    unit_factor: Decimal
    unit: Unit
    unit_source: str  # header, cell, formula, caption
    sign_rule: SignRule
    value: Decimal
    resolution: Decimal  # in ``unit``
    reading: Reading
    fact_table: str
    fact_id: str
    fact_column: str
    state: FigureState = FigureState.NOT_RECONCILED
    chosen_by: Choice | None = None
    is_turned: bool = False  # it is stored with the other sign than the one that is printed

    @property
    def table(self) -> tuple[str, int, str]:
        """The table that prints it, of all documents."""
        return self.document_id, self.item_no, self.locator.partition(" ")[0]

    @property
    def row(self) -> tuple[str, int, str]:
        """The row that prints it, of all documents."""
        return self.document_id, self.item_no, self.locator.rpartition(" ")[0]


@dataclass(frozen=True, slots=True)
class Appropriation:
    """A printed row of an appropriation table. Amounts in DKK; a column that is not printed is None."""

    fact_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    source_text: str
    role: Role
    table_no: int
    row_no: int  # order within the table, for structure only: never part of a key
    sector: str | None
    change_type: str | None
    change_kind: ChangeKind
    expenditure_kind: ExpenditureKind
    expenditure_kind_source: str | None
    account_codes: tuple[str, ...]
    account_codes_printed: str | None
    account_name: str | None
    benefit: str | None  # canonical key that the account name fits, or None
    text: str
    fiscal_year: int | None
    status_date: date | None
    expenditure_dkk: Decimal | None
    income_dkk: Decimal | None
    net_dkk: Decimal | None
    covers_level: str | None = None  # what a sum adds up: account, change_type, sector, all, running, terms, years, kinds
    covers: str | None = None  # the heading of that level whose rows it adds up (None for ``all``)
    first_part: int | None = None  # the first of the tables that one printed table is parted to by kinds of money
    adds_across: bool = False  # it adds up what its row prints in the parts before it

    @property
    def printed_table(self) -> tuple[int, int]:
        """The table that a reader sees, of all of the document: its parts are one."""
        return self.item_no, self.table_no if self.first_part is None else self.first_part


@dataclass(frozen=True, slots=True)
class BenefitStatus:
    """A printed row of a benefit table: one benefit in one scenario. Amounts in DKK, shares in per cent."""

    fact_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    source_text: str
    role: Role
    table_no: int
    row_no: int
    benefit: str | None
    label: str
    scenario: Scenario
    scenario_label: str
    budget_basis: BudgetBasis
    budget_basis_source: str | None
    fiscal_year: int | None
    status_date: date | None
    recipients: Decimal | None
    recipients_basis: RecipientsBasis
    monthly_benefit_dkk: Decimal | None
    yearly_benefit_dkk: Decimal | None
    refund_pct: Decimal | None
    own_share_pct: Decimal | None
    amount_dkk: Decimal | None


@dataclass(frozen=True, slots=True)
class BudgetFollowup:
    """A printed row of a budget follow-up table for one fiscal year. Amounts in DKK; a positive deviation costs money.

    ``corrected_budget_dkk`` holds the only budget that a table prints, also where it does not say which it is: ``budget_basis`` tells.
    """

    fact_id: str
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    source_text: str
    role: Role
    table_no: int
    row_no: int
    section: str | None
    label: str
    account_codes: tuple[str, ...]
    fiscal_year: int | None
    status_date: date | None
    original_budget_dkk: Decimal | None
    supplementary_dkk: Decimal | None
    virement_dkk: Decimal | None
    carry_over_dkk: Decimal | None
    corrected_budget_dkk: Decimal | None
    periodised_budget_dkk: Decimal | None
    actual_to_date_dkk: Decimal | None
    expected_dkk: Decimal | None
    deviation_dkk: Decimal | None
    deviation_pct: Decimal | None
    budget_basis: BudgetBasis
    budget_basis_source: str | None
    price_level: str | None
    covers_level: str | None = None
    covers: str | None = None
    table_title: str | None = None
    expected_label: str | None = None  # what heads the column of ``expected_dkk``: a forecast, or the accounts of a closed year
    side: str | None = None  # the side of the budget (expenditure, income) that a mark beside its label names


TableFact = Appropriation | BenefitStatus | BudgetFollowup
Fact = TableFact | Claim | Indicator


@dataclass(frozen=True, slots=True)
class TokenCount:
    """How many numeric tokens of an item met which fate."""

    document_id: str
    item_no: int
    in_table: bool
    token_class: str
    fate: TokenFate
    tokens: int


@dataclass(frozen=True, slots=True)
class Extract:
    """All that one document gave."""

    meeting: Meeting
    tables: tuple[Table, ...]
    appropriations: tuple[Appropriation, ...]
    benefits: tuple[BenefitStatus, ...]
    figures: tuple[Figure, ...]
    quarantined: tuple[Quarantined, ...]
    tokens: tuple[TokenCount, ...]
    financing: tuple[Financing, ...] = ()
    followups: tuple[BudgetFollowup, ...] = ()
    claims: tuple[Claim, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Financing:
    """How an item says that its appropriations are covered (kommunestyrelsesloven § 40 stk. 3)."""

    document_id: str
    item_no: int
    line_no: int
    text: str
