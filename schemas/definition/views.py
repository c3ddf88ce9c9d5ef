"""The views for people: what each shows, and what its own columns mean."""

from __future__ import annotations

from schemas.definition.facts import APPROPRIATION, BENEFIT_STATUS, BUDGET_FOLLOWUP
from schemas.definition.figures import FIGURE
from schemas.definition.judgements import BENEFIT_EFFECT, FINDING, IDENTITY
from schemas.definition.kinds import View
from schemas.definition.places import AGENDA_ITEM, DOCUMENT

_CHANGE = {
    "change_dkk": "What the line changes the net by: the printed net, else expenditure plus income; NULL where only one side was read and "
    "another number of the line was kept out, which may be the other side or the net. Unit: DKK; expenditure positive, income negative.",
}
_SUMS = {
    "change_dkk": "The sum of the lines' changes; NULL where the change of one of them is not known. "
    "Unit: DKK; expenditure positive, income negative.",
    "expenditure_dkk": "The sum of the lines' printed changes of expenditure. Unit: DKK; expenditure positive, income negative.",
    "income_dkk": "The sum of the lines' printed changes of income. Unit: DKK; expenditure positive, income negative.",
    "line_count": "How many lines are summed. Unit: lines.",
}
_FOLLOWUP_SUMS = {
    "original_budget_dkk": "printed original budgets",
    "corrected_budget_dkk": "printed corrected budgets",
    "actual_to_date_dkk": "printed amounts spent until the status",
    "expected_dkk": "printed results as now expected",
    "deviation_dkk": "printed deviations; a positive one costs money",
}
_LINES = "role line, current, none of its amounts refuted"


def _make_pairs() -> dict[str, str]:
    texts = {"budget": "as the budget row prints it", "status": "as the status row prints it"}
    columns = ("recipients", "monthly_benefit_dkk", "yearly_benefit_dkk", "refund_pct", "own_share_pct")
    names = BENEFIT_STATUS.by_name
    return {f"{scenario}_{name}": f"{names[name].description} Here {text}." for scenario, text in texts.items() for name in columns}


VIEWS = (
    View(
        "appropriation_line",
        f"The lines of supplementary appropriations that count ({_LINES}): these may be summed, within one block of expenditure_kind "
        "and one status: what is not granted is applied for again at the next.",
        "a printed line, at its latest stage",
        "appropriation",
        (APPROPRIATION, DOCUMENT),
        _CHANGE,
    ),
    View(
        "benefit_line",
        f"The benefit rows that count ({_LINES}): amounts may be summed within one scenario, status date and municipality.",
        "a printed line",
        "benefit_status",
        (BENEFIT_STATUS, DOCUMENT),
    ),
    View(
        "followup_line",
        f"The rows of budget follow-ups that count ({_LINES}): amounts may be summed within one printed table. An overview of results "
        "is a chain: what stands behind a result (financing) is a line too, so sum its lines up to a printed result (row_no) or by section "
        "(followup_by_section); what such a chain ends in is a total, whatever it is called.",
        "a printed line",
        "budget_followup",
        (BUDGET_FOLLOWUP, DOCUMENT),
    ),
    View(
        "followup_by_section",
        "The rows of budget follow-ups that count, summed by section, with the printed subtotal beside. Tables are never added together: "
        "one item may cut the same money twice.",
        "a section of a printed table, for one fiscal year",
        "followup_line, and budget_followup for the printed subtotal",
        (BUDGET_FOLLOWUP, DOCUMENT),
        {
            **{
                column: f"The sum of the lines' {words}; NULL where a line prints none. Unit: DKK."
                for column, words in _FOLLOWUP_SUMS.items()
            },
            "line_count": "How many lines are summed. Unit: lines.",
            "printed_fact_id": "The row that prints the section's subtotal; NULL where there is none, or several.",
            "printed_deviation_dkk": "The deviation that this row prints. Unit: DKK; a positive one costs money.",
        },
    ),
    View(
        "budget_vs_status",
        "Budget against status, and why they differ; printed and computed values in columns of their own.",
        "a municipality, benefit, fiscal year and status date; a label, where a table prints one benefit in several lines",
        "benefit_effect and the rows it was computed from",
        (BENEFIT_EFFECT, BENEFIT_STATUS, DOCUMENT),
        {
            "benefit_name_da": "The benefit's Danish name.",
            "benefit_name_en": "The benefit's English name.",
            **_make_pairs(),
        },
    ),
    View(
        "appropriation_by_account",
        "The lines that count, summed by account. A line with several codes is neither split nor repeated: its codes are one account here.",
        "a municipality, fiscal year, status date, block, kind of change, stage and list of account codes",
        "appropriation_line",
        (APPROPRIATION, DOCUMENT),
        {
            **_SUMS,
            "account_codes": "The account codes, sorted.",
            "account_names": "The account names that the lines print; one code may carry several.",
        },
    ),
    View(
        "appropriation_by_sector",
        "The lines that count, summed by sector.",
        "a municipality, fiscal year, status date, sector, block, kind of change and stage",
        "appropriation_line",
        (APPROPRIATION, DOCUMENT),
        _SUMS,
    ),
    View(
        "benefit_vs_appropriation",
        "A benefit's deviation beside what is applied for on its status lines; technical and law-programme lines are no deviations.",
        "a municipality, benefit, fiscal year and status date",
        "budget_vs_status and appropriation_line",
        (BENEFIT_EFFECT,),
        {
            "line_count": "How many status lines are summed. Unit: lines.",
            "deviation_dkk": "Status less budget: printed, else computed. Unit: DKK.",
            "applied_dkk": "The sum of the status lines' changes; NULL when there is none. Unit: DKK.",
            "difference_dkk": "Deviation less what is applied for. Unit: DKK.",
        },
    ),
    View(
        "reconciliation_coverage",
        "How far the printed figures are tied to each other. Reconciled to other printed figures, not to the ledger.",
        "a document and fact table",
        "figure",
        (FIGURE, DOCUMENT),
        {
            "figure_count": "All figures. Unit: figures.",
            "reconciled_count": "Figures of which a relation holds and none fails. Unit: figures.",
            "contested_count": "Figures of which relations hold and fail. Unit: figures.",
            "refuted_count": "Figures that alone make relations fail. Unit: figures.",
            "not_reconciled_count": "Figures that no relation ties. Unit: figures.",
            "reconciled_pct": "Reconciled figures of all. Unit: per cent.",
        },
    ),
    View(
        "figure_measure",
        "What each figure is about, for series over time: figures with one measure_key say the same thing, in one paper or several.",
        "a figure",
        "figure with its fact",
        (FIGURE, APPROPRIATION, DOCUMENT),
        {
            "measure_key": "Municipality, table, subject, column, scenario, fiscal year and status date; NULL, and comparable to "
            "nothing, where municipality, subject or fiscal year is not known.",
            "subject": "The benefit's key, the account codes with the line's text, or the labels of the row; NULL when unknown.",
            "scenario": "Budget, status or deviation of a benefit; the kind of change of a line; the direction of a claim; else NULL.",
            "is_current": "Whether the row counts among the same rows of other papers, and its paper for its meeting.",
        },
    ),
    View(
        "table_row",
        "The rows of the three kinds of tables, one below the other: what a figure's row is of, whichever table it stands in.",
        "a printed row",
        "appropriation, benefit_status and budget_followup",
        (APPROPRIATION,),
    ),
    View(
        "status_round",
        "Which agenda items tell of one status of a municipality: dates at most a fortnight apart are one status.",
        "an agenda item and fiscal year",
        "appropriation, benefit_status and budget_followup, current rows",
        (APPROPRIATION, DOCUMENT),
        {
            "round_id": "The status: municipality, fiscal year and first date.",
            "round_date": "The first date of the status: as printed, else of its meeting; NULL when neither is known.",
        },
    ),
    View(
        "status_identity",
        "The relations that a status tells of: of its items, those that tie a figure of its year, no table's figure, or a whole item.",
        "a status and relation",
        "identity, identity_term, table_row and status_round",
        (IDENTITY, APPROPRIATION),
        {"round_id": "The status, as in status_round."},
    ),
    View(
        "budget_rollforward",
        "A printed budget, what the council has granted since, and what of this status' application is not granted: the corrected budget "
        "rolls forward with granted lines only. Where a benefit or account stands in several budget rows of an item, none is rolled.",
        "a printed budget row that lines of supplementary appropriations are of",
        "benefit_line and followup_line for the budget, appropriation_line for the lines",
        (BUDGET_FOLLOWUP, BENEFIT_STATUS, DOCUMENT),
        {
            "budget_dkk": "The budget as the row prints it. Unit: DKK.",
            "budget_column": "The column of the fact that the budget stands in.",
            "granted_dkk": "The sum of granted lines that are not in that budget: of this status, and of earlier ones where they were "
            "granted after it or the budget is the original one. Unit: DKK; NULL when there is none.",
            "corrected_dkk": "Budget plus granted lines; NULL where nothing says whether the budget is original or corrected. Unit: DKK.",
            "pending_dkk": "The sum of this status' lines that are recommended, sent on or postponed; never in the budget. Unit: DKK.",
            "budget_fact_id": "The budget row.",
            "granted_fact_ids": "The lines that are granted.",
            "pending_fact_ids": "The lines that are not granted yet.",
        },
    ),
    View(
        "open_finding",
        "The findings that nobody has corrected or accepted, of the papers that count for their meeting, each with its citation.",
        "an open finding",
        "finding",
        (FINDING, FIGURE, AGENDA_ITEM, DOCUMENT),
    ),
)
