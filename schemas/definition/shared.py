"""The columns that many tables have alike, written once."""

from __future__ import annotations

from dataclasses import replace

from schemas.definition.kinds import Column, Type
from schemas.lists import Role

DKK = "DKK; expenditure positive, income negative"
DOCUMENT_ID = Column(
    "document_id",
    Type.TEXT,
    "The document: first 12 hex digits of its file's sha256; of a further meeting in that file, of the sha256 and its place.",
    pattern="[0-9a-f]{12}",
    references=("document", "document_id"),
)
ITEM_NO = Column("item_no", Type.INTEGER, "The agenda item's number; 0 is the whole of a paper without items.", low=0)
ANY_ITEM_NO = replace(ITEM_NO, nullable=True)
PAGE = Column("page", Type.INTEGER, "The page, counted from 1; NULL where the document shows no pages.", nullable=True, low=1)
LINE_NO = Column("line_no", Type.INTEGER, "The line of the document's text, counted from 1.", low=1)
CHAR_START = Column("char_start", Type.INTEGER, "Where the printed text begins in the document's text.", "characters from 0", low=0)
CHAR_END = Column("char_end", Type.INTEGER, "Just behind the printed text's last character.", "characters from 0", low=0)
FISCAL_YEAR = Column(
    "fiscal_year", Type.INTEGER, "The budget year that the amounts belong to; NULL when not printed.", nullable=True, low=1970, high=2100
)
STATUS_DATE = Column("status_date", Type.DATE, "The day as of which the status was made up; NULL when not printed.", nullable=True)
MUNICIPALITY = Column("municipality", Type.TEXT, "The municipality's name; NULL when the paper does not say.", nullable=True)
TABLE_NO = Column("table_no", Type.INTEGER, "The table's number within its agenda item.", low=0)
ROW_NO = Column("row_no", Type.INTEGER, "The row's order within its table; never part of a key.", low=0)
FACT_PLACE = (
    Column("fact_id", Type.TEXT, "The row's address: of the place of its first cell and the fiscal year."),
    DOCUMENT_ID,
    ITEM_NO,
    PAGE,
    LINE_NO,
    Column("source_text", Type.TEXT, "The line as printed."),
    Column("role", Type.TEXT, "What the row is among its table's rows; only lines may be summed.", values=Role),
)


def make_money(name: str, comment: str, *, measure: bool = False, computed: bool = False) -> Column:
    """A column of kroner to the øre, signed by the contract's rule; no municipality prints more than a thousand milliards."""
    low, high = (-(10**12), 10**12) if measure else (None, None)
    return Column(name, Type.MONEY, comment, DKK, nullable=True, low=low, high=high, measure=measure, computed=computed)


def make_messages(subject: str) -> tuple[Column, Column]:
    """The Danish and the English sentence of a subject."""
    return (
        Column("message_da", Type.TEXT, f"{subject}, in Danish."),
        Column("message_en", Type.TEXT, f"{subject}, in English."),
    )
