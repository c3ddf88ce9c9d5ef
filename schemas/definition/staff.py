"""The tables of what people decided: figures corrected and findings accepted, as the CSV files in the data folder say."""

from __future__ import annotations

from dataclasses import replace

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import DOCUMENT_ID, make_messages
from schemas.lists import EntryStatus

_LINE = Column("csv_line", Type.INTEGER, "The line of the CSV file, counted from 1.", low=1)
_DOCUMENT = replace(DOCUMENT_ID, comment="The document that the row speaks of; NULL where no such document was read.", nullable=True)
_STATUS = Column("status", Type.TEXT, "What came of the row: applied, expired as what it speaks of changed, refused.", values=EntryStatus)
_REASON = Column("reason", Type.TEXT, "Why, in that person's words.")
_AUTHOR = Column("author", Type.TEXT, "The person who wrote the row.")

CORRECTION = Table(
    "correction",
    "Printed numbers that a named person corrected. The printed number stays on its figure; value becomes the corrected one.",
    "a row of corrections.csv",
    "data/corrections.csv",
    (
        _LINE,
        Column("address", Type.TEXT, "The figure that the row names: of document and character position."),
        _STATUS,
        _DOCUMENT,
        Column(
            "figure_id",
            Type.TEXT,
            "The figure that is corrected; NULL where the row is not applied.",
            nullable=True,
            references=("figure", "figure_id"),
        ),
        Column("printed_text", Type.TEXT, "The number as printed when it was corrected."),
        Column("new_text", Type.TEXT, "What is to stand for it, as that person wrote it, in the printed unit."),
        Column("old_value", Type.VALUE, "The printed number's value; NULL where not applied.", "that of the figure", nullable=True),
        Column("new_value", Type.VALUE, "The corrected value; NULL where not applied.", "that of the figure", nullable=True),
        _REASON,
        _AUTHOR,
        Column("corrected_on", Type.DATE, "The day of the correction; NULL where it cannot be read.", nullable=True),
        *make_messages("What came of it"),
    ),
    key=("csv_line",),
)

ACCEPTED_FINDING = Table(
    "accepted_finding",
    "Findings that a named person knows of and lets stand: they are closed as long as they say the same.",
    "a row of accepted_findings.csv",
    "data/accepted_findings.csv",
    (
        _LINE,
        Column("address", Type.TEXT, "The finding that the row names."),
        _STATUS,
        _DOCUMENT,
        Column(
            "finding_id",
            Type.TEXT,
            "The finding that is closed; NULL where the row is not applied.",
            nullable=True,
            references=("finding", "finding_id"),
        ),
        _REASON,
        _AUTHOR,
        Column("accepted_on", Type.DATE, "The day of the acceptance; NULL where it cannot be read.", nullable=True),
        *make_messages("What came of it"),
    ),
    key=("csv_line",),
)

TABLES = (CORRECTION, ACCEPTED_FINDING)
"""The tables of what people decided."""
