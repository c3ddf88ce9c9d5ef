"""The facts outside the budget's own tables: claims of the prose, and the cells of every other table."""

from __future__ import annotations

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import FACT_PLACE, FISCAL_YEAR, ROW_NO, STATUS_DATE, TABLE_NO
from schemas.lists import BudgetBasis, Direction, Qualifier, Scenario, Unit, YearSource

_NOT_TO_SUM = "Do not sum: prose repeats what tables print, and parts stand beside their wholes."
_UNIT = Column("unit", Type.TEXT, "What the value counts.", values=Unit)


def _make_value(comment: str) -> Column:
    return Column("value", Type.VALUE, comment, "that of the column unit", low=-(10**12), high=10**12, measure=True)


CLAIM = Table(
    "claim",
    "The figures in prose that a finance reader would act on. " + _NOT_TO_SUM,
    "a printed figure in a sentence",
    "the text of agenda items, recommendations as well as narrative",
    (
        *FACT_PLACE,
        Column("subject", Type.TEXT, "What the figure is about, in the paper's words; NULL when the sentence does not say.", nullable=True),
        _make_value("The figure, signed by its direction: what costs money, and a rise, is positive."),
        _UNIT,
        Column(
            "qualifier", Type.TEXT, "The word that widens or opens the number: ca., godt, knap, op til.", nullable=True, values=Qualifier
        ),
        Column("direction", Type.TEXT, "Which way the change goes; NULL for a level.", nullable=True, values=Direction),
        Column("is_net", Type.BOOLEAN, "Whether the words say that it is a net amount."),
        Column("scenario", Type.TEXT, "Budget, status or deviation; NULL when not said.", nullable=True, values=Scenario),
        Column("budget_basis", Type.TEXT, "Which budget is meant; NULL when none is.", nullable=True, values=BudgetBasis),
        Column("compared_to", Type.TEXT, "What it is compared to, in the paper's words; NULL when not said.", nullable=True),
        FISCAL_YEAR,
        Column(
            "fiscal_year_source", Type.TEXT, "Where the year is said, the nearest place; NULL with it.", nullable=True, values=YearSource
        ),
        STATUS_DATE,
        Column("sentence", Type.TEXT, "The sentence as printed."),
        Column("sentence_start", Type.INTEGER, "Where the sentence begins; claims of one sentence share it.", "characters from 0", low=0),
        Column("recommends", Type.BOOLEAN, "Whether it stands in a recommendation."),
    ),
    key=("fact_id",),
    any_of=("value",),
)

INDICATOR = Table(
    "indicator",
    "The cells of tables of figures that are neither appropriations, benefits nor follow-ups, and of those tables' columns that have no "
    "place there. " + _NOT_TO_SUM,
    "a printed cell",
    "every other table of figures, and a follow-up's columns without a place of their own (per cent used, a rest, an earlier forecast)",
    (
        *FACT_PLACE,
        TABLE_NO,
        ROW_NO,
        Column("table_title", Type.TEXT, "What the table is called; NULL when it is not.", nullable=True),
        Column("row_label", Type.TEXT, "The row's label as printed."),
        Column("column_label", Type.TEXT, "The column's head as printed."),
        FISCAL_YEAR,
        STATUS_DATE,
        _make_value("The figure as printed."),
        _UNIT,
        Column("covers_level", Type.TEXT, "What a subtotal or total adds up.", nullable=True),
        Column("covers", Type.TEXT, "The heading whose rows it adds up; NULL for all.", nullable=True),
    ),
    key=("fact_id",),
    any_of=("value",),
)

TABLES = (CLAIM, INDICATOR)
