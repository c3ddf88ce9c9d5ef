"""The fact tables: a row is a printed line."""

from __future__ import annotations

from schemas.definition.kinds import Column, Table, Type
from schemas.definition.shared import FACT_PLACE, FISCAL_YEAR, ROW_NO, STATUS_DATE, TABLE_NO, make_money
from schemas.lists import BudgetBasis, ChangeKind, ExpenditureKind, RecipientsBasis, Scenario, Stage

NOT_TO_SUM = "Do not sum: the same line is printed in several papers, and totals stand among their parts; sum the view {view} instead."
ACCOUNT_CODE = r"\d{2}\.\d{2}\.\d{2}"

_PLACE = (*FACT_PLACE, TABLE_NO, ROW_NO)
_BENEFIT = Column("benefit", Type.TEXT, "The benefit's key; NULL when the label fits none.", nullable=True, references=("benefit", "key"))
_ACCOUNT_CODES = Column(
    "account_codes",
    Type.TEXTS,
    "The account codes as DD.DD.DD in printed order; several belong to the whole row.",
    pattern=ACCOUNT_CODE,
)
_BUDGET_BASIS = Column("budget_basis", Type.TEXT, "Which budget 'budget' is.", values=BudgetBasis)
_BUDGET_BASIS_SOURCE = Column("budget_basis_source", Type.TEXT, "What says which budget it is.", nullable=True)
_COVERS_LEVEL = Column(
    "covers_level",
    Type.TEXT,
    "What a sum adds up: account, change_type, sector, all (since the last such), running (all above), terms (rows that it names by "
    "letters), years or kinds (along a row).",
    nullable=True,
)
_COVERS = Column("covers", Type.TEXT, "The heading of that level whose rows it adds up; NULL for all.", nullable=True)
_IS_CURRENT = Column("is_current", Type.BOOLEAN, "Whether this row counts among the same rows of other papers.", assigned=True)


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
        _ACCOUNT_CODES,
        Column("account_codes_printed", Type.TEXT, "The account codes as printed.", nullable=True),
        Column("account_name", Type.TEXT, "The account's name as printed.", nullable=True),
        _BENEFIT,
        Column("text", Type.TEXT, "The row's label as printed."),
        FISCAL_YEAR,
        STATUS_DATE,
        make_money("expenditure_dkk", "The change of expenditure as printed.", measure=True),
        make_money("income_dkk", "The change of income as printed.", measure=True),
        make_money("net_dkk", "The net change, only where it is printed.", measure=True),
        _COVERS_LEVEL,
        _COVERS,
        Column("decision_line_id", Type.TEXT, "The line across papers: the same for committee, magistrate and council.", assigned=True),
        Column(
            "stage",
            Type.TEXT,
            "How far it has come in this paper; only a council grants. not_named: the decision names other years of the table.",
            values=Stage,
            assigned=True,
        ),
        Column("is_current", Type.BOOLEAN, "Whether this row counts for its decision line: the latest step does.", assigned=True),
        Column(
            "repeats",
            Type.TEXT,
            "The first row of the table that counts instead: it shows the same money, or what this one pays for; NULL where none does.",
            nullable=True,
            assigned=True,
        ),
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
        _BUDGET_BASIS,
        _BUDGET_BASIS_SOURCE,
        FISCAL_YEAR,
        STATUS_DATE,
        _make_measure("recipients", Type.COUNT, "How many receive it, as printed.", "persons, see recipients_basis", 10**7),
        Column("recipients_basis", Type.TEXT, "How recipients are counted; different bases are never compared.", values=RecipientsBasis),
        _make_measure("monthly_benefit_dkk", Type.MONEY, "The average benefit as printed.", "DKK a recipient a month", 10**6),
        _make_measure("yearly_benefit_dkk", Type.MONEY, "The average rate where a year's is printed.", "DKK a recipient a year", 10**7),
        _make_measure("refund_pct", Type.SHARE, "The state's share as printed, however improbable.", "per cent", 10**3),
        _make_measure("own_share_pct", Type.SHARE, "The municipality's share where that is printed.", "per cent", 10**3),
        make_money("amount_dkk", "The year's net amount as printed.", measure=True),
        _IS_CURRENT,
    ),
    key=("fact_id",),
    any_of=("recipients", "monthly_benefit_dkk", "yearly_benefit_dkk", "refund_pct", "own_share_pct", "amount_dkk"),
)

BUDGET_FOLLOWUP = Table(
    "budget_followup",
    "The rows of budget follow-up tables. " + NOT_TO_SUM.format(view="followup_line"),
    "a printed row for one fiscal year",
    "recognised follow-up tables",
    (
        *_PLACE,
        Column("section", Type.TEXT, "The heading above the row, as printed.", nullable=True),
        Column("label", Type.TEXT, "The row's label as printed."),
        _ACCOUNT_CODES,
        FISCAL_YEAR,
        STATUS_DATE,
        make_money("original_budget_dkk", "The budget as adopted.", measure=True),
        make_money("supplementary_dkk", "The supplementary appropriations of the year.", measure=True),
        make_money("virement_dkk", "What was moved between appropriations.", measure=True),
        make_money("carry_over_dkk", "What was carried over from the year before.", measure=True),
        make_money("corrected_budget_dkk", "The corrected budget, or the only budget that is printed: budget_basis tells.", measure=True),
        make_money("periodised_budget_dkk", "The part of the budget that belongs to the time until the status.", measure=True),
        make_money("actual_to_date_dkk", "What was spent until the status.", measure=True),
        make_money("expected_dkk", "The year's result as now expected; of a closed year its accounts.", measure=True),
        make_money("deviation_dkk", "The deviation as printed; a positive one costs money.", measure=True),
        _make_measure("deviation_pct", Type.SHARE, "The deviation in per cent as printed.", "per cent", 90_000),
        _BUDGET_BASIS,
        _BUDGET_BASIS_SOURCE,
        Column("price_level", Type.TEXT, "The price level as printed.", nullable=True),
        _COVERS_LEVEL,
        _COVERS,
        Column("table_title", Type.TEXT, "What stands above the table as its title; NULL where nothing does.", nullable=True),
        Column("expected_label", Type.TEXT, "What heads the column of expected_dkk, as printed: a forecast or accounts.", nullable=True),
        _IS_CURRENT,
    ),
    key=("fact_id",),
    any_of=(
        "original_budget_dkk",
        "supplementary_dkk",
        "virement_dkk",
        "carry_over_dkk",
        "corrected_budget_dkk",
        "periodised_budget_dkk",
        "actual_to_date_dkk",
        "expected_dkk",
        "deviation_dkk",
        "deviation_pct",
    ),
)

TABLES = (APPROPRIATION, BENEFIT_STATUS, BUDGET_FOLLOWUP)
