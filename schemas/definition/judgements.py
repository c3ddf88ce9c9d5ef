"""The tables of what we say of the minutes: relations, findings and computed effects."""

from __future__ import annotations

from dataclasses import replace

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import (
    ANY_ITEM_NO,
    DOCUMENT_ID,
    FISCAL_YEAR,
    ITEM_NO,
    LINE_NO,
    MUNICIPALITY,
    PAGE,
    STATUS_DATE,
    make_messages,
    make_money,
)
from schemas.lists import Basis, FindingStatus, Grade, IdentityKind, Outcome, Rule, Severity, Side, Unit
from schemas.shares import ShareBasis

_RULE = Column("rule", Type.TEXT, "The rule that judged.", values=Rule)
_SUBJECT = Column("subject", Type.TEXT, "What it is about.")
_IN_UNIT = "that of the figures"


def _make_value(name: str, comment: str) -> Column:
    return Column(name, Type.VALUE, comment, _IN_UNIT, nullable=True, computed=True)


_VALUES = (
    _make_value("printed", "What is printed."),
    _make_value("computed", "What the other figures give."),
    _make_value("difference", "Printed less computed."),
)

IDENTITY = Table(
    "identity",
    "The relations that printed figures ought to satisfy, and what came of each.",
    "a relation",
    "the tables' structure and words, never their amounts",
    (
        Column("identity_id", Type.TEXT, "The relation's id."),
        _RULE,
        Column("kind", Type.TEXT, "What weight it has.", values=IdentityKind),
        DOCUMENT_ID,
        ITEM_NO,
        _SUBJECT,
        *_VALUES,
        _make_value("tolerance", "How far rounding alone may take them apart."),
        Column("grade", Type.TEXT, "How well they meet; NULL when not checkable.", nullable=True, values=Grade),
        Column("outcome", Type.TEXT, "What came of it; not checkable where a term was not read.", values=Outcome),
        Column("basis", Type.TEXT, "Judged on the numbers as they count, or as printed where one was corrected.", values=Basis),
    ),
    key=("identity_id",),
)

IDENTITY_TERM = Table(
    "identity_term",
    "The figures that a relation ties together.",
    "a figure in a relation",
    "the rules",
    (
        Column("identity_id", Type.TEXT, "The relation.", references=("identity", "identity_id")),
        Column("figure_id", Type.TEXT, "The figure.", references=("figure", "figure_id")),
        Column("side", Type.TEXT, "Among the parts, or the printed result.", values=Side),
        Column("coefficient", Type.INTEGER, "What the figure is multiplied by."),
    ),
    key=("identity_id", "figure_id", "side"),
)

FINDING = Table(
    "finding",
    "What a reader must hear about the minutes: they are shown as printed, and stop nothing.",
    "a finding",
    "the rules",
    (
        Column("finding_id", Type.TEXT, "The finding's id."),
        _RULE,
        Column("severity", Type.TEXT, "How much it matters.", values=Severity),
        DOCUMENT_ID,
        ANY_ITEM_NO,
        PAGE,
        LINE_NO,
        Column(
            "figure_id",
            Type.TEXT,
            "The figure that it is about, where one is singled out.",
            nullable=True,
            references=("figure", "figure_id"),
        ),
        Column("identity_id", Type.TEXT, "The relation that shows it.", nullable=True, references=("identity", "identity_id")),
        _SUBJECT,
        *_VALUES,
        Column("unit", Type.TEXT, "What the values count; NULL where the finding has none.", nullable=True, values=Unit),
        replace(_make_value("suggestion", "What it may have been meant to be; never used silently."), unit="that of the column unit"),
        *make_messages("The finding"),
        Column("status", Type.TEXT, "What became of it.", values=FindingStatus),
    ),
    key=("finding_id",),
)


def _make_effects(prefix: str, words: str) -> tuple[Column, ...]:
    kinds = {
        "volume_effect": "The part of the change from budget to status that more or fewer recipients make",
        "price_effect": "The part that a higher or lower monthly benefit makes",
        "refund_effect": "The part that a changed refund makes",
        "unexplained": "The deviation less the three effects; NULL where the printed amounts contradict each other",
        "unexplained_low": "The lower end of the band that the columns' rounding allows",
        "unexplained_high": "The upper end of that band",
    }
    return tuple(make_money(f"{prefix}{name}_dkk", f"{comment}{words}.", computed=True) for name, comment in kinds.items())


BENEFIT_EFFECT = Table(
    "benefit_effect",
    "Why a benefit's status differs from its budget: 12 × recipients × monthly benefit × (1 − refund), split by the Shapley value. "
    "Computed, hence without figures; amounts rounded to the øre.",
    "a status row that has a budget row beside it",
    "benefit_status",
    (
        Column("status_fact_id", Type.TEXT, "The status row.", references=("benefit_status", "fact_id")),
        Column("budget_fact_id", Type.TEXT, "The budget row.", references=("benefit_status", "fact_id")),
        Column("deviation_fact_id", Type.TEXT, "The printed deviation's row.", nullable=True, references=("benefit_status", "fact_id")),
        DOCUMENT_ID,
        ITEM_NO,
        MUNICIPALITY,
        Column("benefit", Type.TEXT, "The benefit's key; NULL when the label fits none.", nullable=True, references=("benefit", "key")),
        Column("label", Type.TEXT, "The benefit as printed."),
        FISCAL_YEAR,
        STATUS_DATE,
        make_money("budget_dkk", "The budget row's amount."),
        make_money("status_dkk", "The status row's amount."),
        make_money("deviation_printed_dkk", "The deviation as printed."),
        make_money("deviation_computed_dkk", "Status less budget.", computed=True),
        make_money("model_budget_dkk", "What the budget row's recipients, benefit and refund give a year.", computed=True),
        make_money("model_status_dkk", "What the status row's recipients, benefit and refund give a year.", computed=True),
        *_make_effects("", ""),
        Column(
            "share_basis", Type.TEXT, "How the municipality's share was found; NULL where it was not.", nullable=True, values=ShareBasis
        ),
        Column("share_derived_da", Type.TEXT, "From what a share that is not printed was derived, in Danish; else NULL.", nullable=True),
        Column("share_derived_en", Type.TEXT, "From what a share that is not printed was derived, in English; else NULL.", nullable=True),
        Column("share_figure_ids", Type.TEXTS, "The figures that the share was found from, in budget and status."),
        Column("left_out_da", Type.TEXT, "Which figure was not used and why, in Danish; NULL when none.", nullable=True),
        Column("left_out_en", Type.TEXT, "Which figure was not used and why, in English; NULL when none.", nullable=True),
        Column("left_out_figure_ids", Type.TEXTS, "The figures that were not used."),
        *_make_effects("alt_", ", under the value suggested for the figure left out"),
        Column(
            "dkk_per_refund_point",
            Type.MONEY,
            "What one percentage point of refund is worth; NULL where there is no refund.",
            "DKK a year",
            nullable=True,
            computed=True,
        ),
        Column("dkk_per_100_recipients", Type.MONEY, "What a hundred recipients cost.", "DKK a year", nullable=True, computed=True),
    ),
    key=("status_fact_id",),
)

META = Table(
    "meta",
    "What made this store.",
    "a property",
    "the build",
    (
        Column("name", Type.TEXT, "The property: schema_version, code_version, built_at."),
        Column("value", Type.TEXT, "Its value; built_at is UTC, and stands only where the caller gave it."),
    ),
    key=("name",),
)

TABLES = (IDENTITY, IDENTITY_TERM, FINDING, BENEFIT_EFFECT, META)
