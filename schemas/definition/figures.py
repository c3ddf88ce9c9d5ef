"""The tables of printed numbers: those that were let in and those that were not."""

from __future__ import annotations

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import ANY_ITEM_NO, CHAR_END, CHAR_START, DOCUMENT_ID, FISCAL_YEAR, ITEM_NO, LINE_NO, PAGE, make_messages
from schemas.fates import FactTable
from schemas.lists import Choice, FigureState, Reading, SignRule, Unit

FIGURE = Table(
    "figure",
    "The printed numbers that facts are made of: each measure of a fact is exactly one figure's value; nothing computed has a figure.",
    "a printed number",
    "the documents, character for character",
    (
        Column("figure_id", Type.TEXT, "The number's address: of document and character position."),
        DOCUMENT_ID,
        ITEM_NO,
        PAGE,
        LINE_NO,
        CHAR_START,
        CHAR_END,
        Column("locator", Type.TEXT, "The cell or box where it stands."),
        Column("printed_text", Type.TEXT, "The number as printed: the document's text from char_start to char_end."),
        Column("printed_value", Type.PRINTED, "What the printed text says, in the printed unit."),
        Column("unit_factor", Type.PRINTED, "What the printed unit multiplies by."),
        Column("unit", Type.TEXT, "What the value counts.", values=Unit),
        Column("unit_source", Type.TEXT, "Where the unit was found: header, cell, formula, bounds, caption."),
        Column("sign_rule", Type.TEXT, "How the value got its sign.", values=SignRule),
        Column(
            "value",
            Type.VALUE,
            "The printed value times its unit, signed by the sign rule; as printed unless corrected by a named person.",
            "that of the column unit",
        ),
        Column(
            "resolution",
            Type.VALUE,
            "One step of the last printed digit; the value stands for half of it to either side.",
            "that of the column unit",
            low=0,
        ),
        Column("reading", Type.TEXT, "How sure the reading is.", values=Reading),
        Column("chosen_by", Type.TEXT, "The sums that chose the reading: its row's or its column's.", nullable=True, values=Choice),
        Column("fact_table", Type.TEXT, "The table of the fact that it is a measure of.", values=FactTable),
        Column("fact_id", Type.TEXT, "The fact that it is a measure of."),
        Column("fact_column", Type.TEXT, "The column that holds its value."),
        Column("state", Type.TEXT, "What the identities say of it.", values=FigureState, assigned=True),
    ),
    key=("figure_id",),
    groups=(("document_id", "char_start"), ("fact_table", "fact_id", "fact_column")),
)

QUARANTINE = Table(
    "quarantine",
    "Printed numbers and rows that were not let in, with the reason: nothing is dropped silently.",
    "a refused place",
    "every step of reading",
    (
        Column("quarantine_id", Type.TEXT, "Its address: of document and character position."),
        DOCUMENT_ID,
        ANY_ITEM_NO,
        PAGE,
        LINE_NO,
        CHAR_START,
        CHAR_END,
        Column("stage", Type.TEXT, "The step that refused it: read, meeting, tables, facts, validate."),
        Column("reason", Type.TEXT, "The reason's message key."),
        *make_messages("Why it was refused"),
        Column("payload", Type.TEXT, "The text as printed."),
        Column("candidates", Type.TEXTS, "The readings that were possible; empty when there was none."),
        Column("table_no", Type.INTEGER, "The number of its table within the item; NULL where it stands in none.", nullable=True, low=0),
        FISCAL_YEAR,
    ),
    key=("quarantine_id",),
)

TABLES = (FIGURE, QUARANTINE)
