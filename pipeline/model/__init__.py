"""The values that flow through the pipeline: frozen, typed, free of behaviour.

read → Document → Meeting → Table → facts and figures → identities and findings → store.
Positions are offsets into ``Document.text``; line numbers count from 1.
"""

from pipeline.model.curated import BenefitEffect, Curated, SourceFile, Standing
from pipeline.model.document import AgendaItem, Document, Line, Meeting, Recommendation, Span
from pipeline.model.fact import Appropriation, BenefitStatus, BudgetFollowup, Extract, Fact, Figure, Financing, TableFact, TokenCount
from pipeline.model.judgement import DecisionLine, Finding, Identity, Judgement, SameMoney, Term, Unread
from pipeline.model.notes import Note, Quarantined
from pipeline.model.prose import Claim, Indicator
from pipeline.model.staff import Acceptance, Correction, Entry, StaffEntries
from pipeline.model.table import Cell, Column, Number, Table, TableRow

__all__ = [
    "Acceptance",
    "AgendaItem",
    "Appropriation",
    "BenefitEffect",
    "BenefitStatus",
    "BudgetFollowup",
    "Cell",
    "Claim",
    "Column",
    "Correction",
    "Curated",
    "DecisionLine",
    "Document",
    "Entry",
    "Extract",
    "Fact",
    "Figure",
    "Financing",
    "Finding",
    "Identity",
    "Indicator",
    "Judgement",
    "Line",
    "Meeting",
    "Note",
    "Number",
    "Quarantined",
    "Recommendation",
    "SameMoney",
    "SourceFile",
    "Span",
    "StaffEntries",
    "Standing",
    "Table",
    "TableFact",
    "TableRow",
    "Term",
    "TokenCount",
    "Unread",
]
