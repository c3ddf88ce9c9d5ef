"""What is stored: all that one build of the store holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from pipeline.model.fact import Extract
from pipeline.model.judgement import DecisionLine, Judgement, Unread
from pipeline.model.notes import Note
from pipeline.model.staff import Acceptance, Correction
from schemas.shares import ShareBasis


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts when the same thing is printed more than once.

    ``documents`` holds the document_ids that count for their meeting, ``benefits`` the fact_ids of the benefit rows that
    count for their municipality, benefit, scenario, fiscal year and status date, ``followups`` those of the follow-up rows that
    count for their municipality, section, label, accounts, fiscal year and status date.
    """

    documents: frozenset[str]
    decision_lines: tuple[DecisionLine, ...]
    benefits: frozenset[str]
    followups: frozenset[str] = frozenset()


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
    share_basis: ShareBasis | None = None  # how the municipality's share was found; None where it was not
    share_derived: Note | None = None  # from what, where it is not printed
    share_figure_ids: tuple[str, ...] = ()
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
    """A meeting in a file of the raw folder that could be read; equal files share a document. ``path`` is relative to that folder."""

    path: str
    document_id: str
    meeting_no: int = 1


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
    corrections: tuple[Correction, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
