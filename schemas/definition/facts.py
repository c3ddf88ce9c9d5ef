"""The fact tables: a row is a printed line."""

from __future__ import annotations

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import DOCUMENT_ID, FISCAL_YEAR, ITEM_NO, LINE_NO, PAGE, ROW_NO, STATUS_DATE, TABLE_NO, make_money
from schemas.lists import BudgetBasis, ChangeKind, ExpenditureKind, RecipientsBasis, Role, Scenario, Stage

NOT_TO_SUM = "Do not sum: the same line is printed in several papers, and totals stand among their parts; sum the view {view} instead."
ACCOUNT_CODE = r"\d{2}\.\d{2}\.\d{2}"

_PLACE = (
    Column("fact_id", Type.TEXT, "The row's address: of the place of its first cell and the fiscal year."),
    DOCUMENT_ID,
    ITEM_NO,
    PAGE,
    LINE_NO,
    Column("source_text", Type.TEXT, "The line as printed."),
    Column("role", Type.TEXT, "What the row is among its table's rows; only lines may be summed.", values=Role),
    TABLE_NO,
    ROW_NO,
)
_BENEFIT = Column("benefit", Type.TEXT, "The benefit's key; NULL when the label fits none.", nullable=True, references=("benefit", "key"))


def _make_measure(name: str, kind: Type, comment: str, unit: str, bound: int) -> Column:
    """A printed value, of which a deviation row may print a negative one."""
    return Column(name, kind, comment, unit, nullable=True, low=-bound, high=bound, measure=True)


APPROPRIATION = Table(
    "appropriation",
    "The rows of tables of supplementary appropriations. " + NOT_TO_SUM.format(view="appropriation_line"),
    "a printed row for one fiscal year",
    "recognised appropriation tables",
    (
        *_PLACE,
        Column("sector", Type.TEXT, "The sector heading above the row, as printed.", nullable=True),
        Column("change_type", Type.TEXT, "The heading that says why the row is there, as printed.", nullable=True),
        Column("change_kind", Type.TEXT, "Why the row is there; only status rows are deviations.", values=ChangeKind),
        Column("expenditure_kind", Type.TEXT, "The block of money; blocks are never added together.", values=ExpenditureKind),
        Column("expenditure_kind_source", Type.TEXT, "Whether the block was printed or derived, and from what.", nullable=True),
        Column(
            "account_codes",
            Type.TEXTS,
            "The account codes as DD.DD.DD in printed order; several belong to the whole row.",
            pattern=ACCOUNT_CODE,
        ),
        Column("account_codes_printed", Type.TEXT, "The account codes as printed.", nullable=True),
        Column("account_name", Type.TEXT, "The account's name as printed.", nullable=True),
        _BENEFIT,
        Column("text", Type.TEXT, "The row's label as printed."),
        FISCAL_YEAR,
        STATUS_DATE,
        make_money("expenditure_dkk", "The change of expenditure as printed.", measure=True),
        make_money("income_dkk", "The change of income as printed.", measure=True),
        make_money("net_dkk", "The net change, only where it is printed.", measure=True),
        Column("covers_level", Type.TEXT, "What a subtotal, net or total adds up: account, change_type, sector, all.", nullable=True),
        Column("covers", Type.TEXT, "The heading of that level whose rows it adds up; NULL for all.", nullable=True),
        Column("decision_line_id", Type.TEXT, "The line across papers: the same for committee, magistrate and council.", assigned=True),
        Column("stage", Type.TEXT, "How far it has come; only a council grants.", values=Stage, assigned=True),
        Column("is_current", Type.BOOLEAN, "Whether this row counts for its decision line: the latest stage does.", assigned=True),
    ),
    key=("fact_id",),
    any_of=("expenditure_dkk", "income_dkk", "net_dkk"),
)

BENEFIT_STATUS = Table(
    "benefit_status",
    "The rows of benefit tables: one benefit in one scenario. " + NOT_TO_SUM.format(view="benefit_line"),
    "a printed row for one fiscal year",
    "recognised benefit tables",
    (
        *_PLACE,
        _BENEFIT,
        Column("label", Type.TEXT, "The benefit as printed."),
        Column("scenario", Type.TEXT, "Which of budget, status and deviation the row is.", values=Scenario),
        Column("scenario_label", Type.TEXT, "The scenario as printed."),
        Column("budget_basis", Type.TEXT, "Which budget 'budget' is.", values=BudgetBasis),
        Column("budget_basis_source", Type.TEXT, "What says which budget it is.", nullable=True),
        FISCAL_YEAR,
        STATUS_DATE,
        _make_measure("recipients", Type.COUNT, "How many receive it, as printed.", "persons, see recipients_basis", 10**7),
        Column("recipients_basis", Type.TEXT, "How recipients are counted; different bases are never compared.", values=RecipientsBasis),
        _make_measure("monthly_benefit_dkk", Type.MONEY, "The average benefit as printed.", "DKK a recipient a month", 10**6),
        _make_measure("refund_pct", Type.SHARE, "The state's share as printed, however improbable.", "per cent", 10**3),
        _make_measure("own_share_pct", Type.SHARE, "The municipality's share where that is printed.", "per cent", 10**3),
        make_money("amount_dkk", "The year's net amount as printed.", measure=True),
        Column("is_current", Type.BOOLEAN, "Whether this row counts among the same rows of other papers.", assigned=True),
    ),
    key=("fact_id",),
    any_of=("recipients", "monthly_benefit_dkk", "refund_pct", "own_share_pct", "amount_dkk"),
)

TABLES = (APPROPRIATION, BENEFIT_STATUS)
