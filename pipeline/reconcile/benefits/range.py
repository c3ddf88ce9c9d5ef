"""``range``: a value that cannot be is an error; a refund outside its benefit's bounds of that year is a question."""

from __future__ import annotations

from pipeline.model import BenefitStatus, Figure, Finding
from pipeline.proof.intervals import measure_gap
from pipeline.proof.rates import RATES
from pipeline.reconcile.benefits.blocks import Block, group_blocks
from pipeline.reconcile.benefits.column_steps import ColumnSteps
from pipeline.reconcile.benefits.possible import SHARES, band_of, has_limits, is_possible
from pipeline.reconcile.benefits.refund_bounds import Bounds, find_refund_bounds
from pipeline.reconcile.benefits.suggest_refund import Suggestion, suggest_refund
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import identify, judge_alone
from schemas.lists import Rule, Scenario, Severity

_COLUMNS = ("recipients", *RATES, *SHARES)


def check_range(rows: tuple[BenefitStatus, ...], book: Book) -> Ruling:
    """What can be said of each count and share of a benefit table by itself.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    steps = ColumnSteps(rows, book)
    identities, findings = [], []
    for block in group_blocks(rows):
        for row in (each for each in block.rows if each.scenario is not Scenario.DEVIATION):  # a difference may be negative
            for figure in (found for column in _COLUMNS if (found := book.find_figure(row, column)) is not None and has_limits(found)):
                bounds = _bounds_of(row, figure)
                possible, usual = is_possible(figure), bounds is None or measure_gap(band_of(figure), bounds.band) == 0
                identities.append(judge_alone(Rule.RANGE, figure, row.label, possible and usual))
                if not possible:
                    findings.append(_report_impossible(block, row, figure, steps, book))
                elif bounds is not None and not usual:
                    findings.append(_report_unusual(row, figure, bounds, suggest_refund(block, row, figure, steps, book)))
    return Ruling(tuple(identities), tuple(findings))


def _bounds_of(row: BenefitStatus, figure: Figure) -> Bounds | None:
    bounds = find_refund_bounds(row.benefit, row.fiscal_year) if figure.fact_column in SHARES else None
    if bounds is None or figure.fact_column == "refund_pct":
        return bounds
    return Bounds(100 - bounds.high, 100 - bounds.low, bounds.verified)


def _report_unusual(row: BenefitStatus, figure: Figure, bounds: Bounds, meant: Suggestion | None) -> Finding:
    """Something may have been meant only where that is a usual value, and the printed one is not."""
    severity = Severity.QUESTION if bounds.verified else Severity.INFO
    params: dict[str, object] = {**_name(row, figure), "low": bounds.low, "high": bounds.high, "year": row.fiscal_year}
    key, suggestion = "range_unusual" if bounds.verified else "range_unusual_unverified", None
    if bounds.verified and meant is not None and bounds.low <= meant.value <= bounds.high:
        key, suggestion = "range_unusual_suggested", meant.value
        params |= {"sibling": meant.sibling.scenario_label, "formula": meant.formula}
    identity_id = identify(Rule.RANGE, figure)
    return make_finding(Rule.RANGE, severity, figure, key, params, identity_id=identity_id, culprit=True, suggestion=suggestion)


def _report_impossible(block: Block, row: BenefitStatus, figure: Figure, steps: ColumnSteps, book: Book) -> Finding:
    params: dict[str, object] = _name(row, figure)
    key = "range_share" if figure.fact_column in SHARES else "range_negative"
    meant = suggest_refund(block, row, figure, steps, book)
    if meant is not None:
        key = "range_share_suggested"
        params |= {"sibling": meant.sibling.scenario_label, "formula": meant.formula}
    suggestion = meant.value if meant is not None else None
    identity_id = identify(Rule.RANGE, figure)
    return make_finding(Rule.RANGE, Severity.ERROR, figure, key, params, identity_id=identity_id, culprit=True, suggestion=suggestion)


def _name(row: BenefitStatus, figure: Figure) -> dict[str, object]:
    return {"subject": row.label, "row": row.scenario_label, "column": figure.fact_column, "printed": figure.value}
