"""The values that flow through the pipeline: frozen, typed, free of behaviour.

read → Document → Meeting → Table → facts and figures → identities and findings → store.
Positions are offsets into ``Document.text``; line numbers count from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from schemas.lists import (
    BudgetBasis,
    ChangeKind,
    Decision,
    DocumentKind,
    ExpenditureKind,
    FigureState,
    FindingStatus,
    Grade,
    IdentityKind,
    ItemKind,
    Outcome,
    Reading,
    RecipientsBasis,
    Role,
    Rule,
    Scenario,
    Severity,
    Side,
    SignRule,
    Stage,
    TokenFate,
    Unit,
)

# --- what is said aloud ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth saying about a document: a catalogue key, its parameters, and the line where it stands."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)
    line_no: int | None = None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A printed number or row that was not let in, with where it stands, why, and its other readings."""

    document_id: str
    item_no: int | None
    page: int | None
    line_no: int
    char_start: int
    char_end: int
    stage: str  # read, meeting, tables, facts, validate
    reason: str  # catalogue key
    params: Mapping[str, object]
    payload: str  # the text as printed
    candidates: tuple[str, ...] = ()


# --- the document --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document. ``text == document.text[start:start + len(text)]``.

    ``cells`` holds the absolute (start, end) spans of native cells where the format has them, else None.
    ``page`` counts from 1 and is None where the document shows no page breaks.
    """

    no: int
    page: int | None
    start: int
    text: str
    cells: tuple[tuple[int, int], ...] | None = None

    @property
    def end(self) -> int:
        """The offset just behind the line's last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text with its places, whatever its format."""

    document_id: str  # first 12 hex digits of sha256
    path: str
    sha256: str
    media_type: str
    size_bytes: int
    text: str
    lines: tuple[Line, ...]
    page_count: int | None
    notes: tuple[Note, ...] = ()
    reading: Reading = Reading.PLAIN
    page_marks: tuple[Span, ...] = ()  # the text of page marks (kind ``page_mark``): no content


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text with what it holds."""

    kind: str  # head, recommendation, decision, body, attachments
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One of an item's recommendations and what was decided on it."""

    no: int
    text: str
    decision: Decision
    decision_text: str | None
    first_line: int


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A numbered item of a meeting; ``item_no`` is unique within its document."""

    item_no: int
    item_label: str
    title: str
    case_no: str | None
    item_kind: ItemKind
    decision: Decision
    decision_text: str | None
    recommendations: tuple[Recommendation, ...]
    first_line: int
    last_line: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A document read as minutes. What is not printed is None; a memo has a single item 0 with its whole text."""

    document: Document
    meeting_id: str | None
    municipality: str | None
    municipality_code: str | None
    committee: str | None
    committee_kind: str | None  # council, finance, standing, special, advisory
    meeting_date: date | None
    document_kind: DocumentKind
    items: tuple[AgendaItem, ...]
    notes: tuple[Note, ...] = ()


# --- tables ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Number:
    """One number as printed, with its exact value and the size of one step of its last digit."""

    text: str
    start: int
    end: int
    value: Decimal
    resolution: Decimal
    percent: bool = False
    unit_factor: Decimal | None = None  # where the cell itself prints its unit (24,3 mio. kr.)


@dataclass(frozen=True, slots=True)
class Cell:
    """A trimmed piece of a line, with the number it holds if it holds just one."""

    text: str
    start: int
    end: int
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A value column: its place in the grid, what its header says, and the header words that say so."""

    index: int
    role: str  # expenditure, income, net, amount, recipients, monthly_benefit, refund_pct, unknown …
    header: str
    unit_factor: Decimal | None = None
    fiscal_year: int | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """One printed row with its role, its heading path and its values by column index."""

    line_no: int
    page: int | None
    start: int
    end: int
    kind: str  # heading, line, subtotal, net, total
    label: str
    cells: tuple[Cell, ...]
    values: tuple[tuple[int, Cell], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A recognised table: columns with roles, rows in printed order. ``table_no`` counts within its item."""

    table_no: int
    item_no: int
    kind: str  # appropriation, benefit
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    fiscal_year: int | None
    unit_factor: Decimal | None
    unit_text: str | None
    first_line: int
    last_line: int


# --- figures and facts ------------------------------------------------------------------------------


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
    covers_level: str | None = None  # subtotal, net, total: what it adds up: account, change_type, sector, all
    covers: str | None = None  # the heading of that level whose rows it adds up (None for ``all``)


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
    refund_pct: Decimal | None
    own_share_pct: Decimal | None
    amount_dkk: Decimal | None


Fact = Appropriation | BenefitStatus


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
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Financing:
    """How an item says that its appropriations are covered (kommunestyrelsesloven § 40 stk. 3)."""

    document_id: str
    item_no: int
    line_no: int
    text: str


# --- judgements --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """A figure's part in an identity."""

    figure_id: str
    side: Side
    coefficient: int = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """One relation that printed figures ought to satisfy, and what came of it. Amounts in the figures' unit."""

    identity_id: str
    rule: Rule
    kind: IdentityKind
    document_id: str
    item_no: int
    subject: str
    terms: tuple[Term, ...]
    printed: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    tolerance: Decimal | None
    grade: Grade | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader must hear about the minutes. ``key`` and ``params`` render to Danish and English."""

    finding_id: str
    rule: Rule
    severity: Severity
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    figure_id: str | None
    identity_id: str | None
    subject: str
    printed: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    unit: Unit
    suggestion: Decimal | None
    key: str
    params: Mapping[str, object]
    status: FindingStatus = FindingStatus.OPEN


@dataclass(frozen=True, slots=True)
class Judgement:
    """What reconciliation says of all figures together."""

    identities: tuple[Identity, ...]
    findings: tuple[Finding, ...]
    states: Mapping[str, FigureState]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: str
    key: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """Where an appropriation row stands among the same rows of other meetings."""

    fact_id: str
    decision_line_id: str
    stage: Stage
    is_current: bool


# --- what is stored ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts when the same thing is printed more than once.

    ``documents`` holds the document_ids that count for their meeting, ``benefits`` the fact_ids of the benefit rows that
    count for their municipality, benefit, scenario, fiscal year and status date.
    """

    documents: frozenset[str]
    decision_lines: tuple[DecisionLine, ...]
    benefits: frozenset[str]


@dataclass(frozen=True, slots=True)
class BenefitEffect:
    """Why one benefit's status differs from its budget. Computed, hence without figures; DKK, to the øre.

    One row for each status row that has a budget row beside it in the same table. A value that cannot be computed is None.
    ``unexplained_dkk`` is the deviation (printed, else computed) less the three effects, exactly, also after rounding; ``low`` and
    ``high`` are the band that the columns' rounding allows. A doubtful figure is not used: it is named in ``left_out``, the effects
    that need it are None, and ``alt_*`` hold them under the suggested value.
    """

    status_fact_id: str
    budget_fact_id: str
    deviation_fact_id: str | None
    document_id: str
    item_no: int
    municipality: str | None
    benefit: str | None
    label: str
    fiscal_year: int | None
    status_date: date | None
    budget_dkk: Decimal | None
    status_dkk: Decimal | None
    deviation_printed_dkk: Decimal | None
    deviation_computed_dkk: Decimal | None
    model_budget_dkk: Decimal | None = None
    model_status_dkk: Decimal | None = None
    volume_effect_dkk: Decimal | None = None
    price_effect_dkk: Decimal | None = None
    refund_effect_dkk: Decimal | None = None
    unexplained_dkk: Decimal | None = None
    unexplained_low_dkk: Decimal | None = None
    unexplained_high_dkk: Decimal | None = None
    left_out: tuple[Note, ...] = ()
    left_out_figure_ids: tuple[str, ...] = ()
    alt_volume_effect_dkk: Decimal | None = None
    alt_price_effect_dkk: Decimal | None = None
    alt_refund_effect_dkk: Decimal | None = None
    alt_unexplained_dkk: Decimal | None = None
    alt_unexplained_low_dkk: Decimal | None = None
    alt_unexplained_high_dkk: Decimal | None = None
    dkk_per_refund_point: Decimal | None = None  # a year, at the status row's recipients and monthly benefit
    dkk_per_100_recipients: Decimal | None = None  # a year, at the status row's monthly benefit and refund


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file in the raw folder that could be read; equal files share a document. ``path`` is relative to that folder."""

    path: str
    document_id: str


@dataclass(frozen=True, slots=True)
class Curated:
    """All that one build of the store holds. One extract a document; ``built_at`` comes from the caller or is left out."""

    source_files: tuple[SourceFile, ...]
    unread: tuple[Unread, ...]
    extracts: tuple[Extract, ...]
    standing: Standing
    judgement: Judgement
    effects: tuple[BenefitEffect, ...]
    code_version: str
    built_at: datetime | None = None
