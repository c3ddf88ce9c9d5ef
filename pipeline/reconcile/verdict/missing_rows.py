"""A line that is missing below its total: the total is off in several columns, and by what parts it there a line could be printed.

Told once, and not as so many wrong figures: the lines that are there are right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pipeline.model import Figure, Finding, Identity
from pipeline.reconcile.findings import make_finding, print_amount
from pipeline.reconcile.verdict.causes import Cause
from schemas.lists import Rule, Severity
from schemas.own_faults import Fault

Row = tuple[str, int, str]
"""A printed row, of all documents."""
Lacked = tuple[Figure, Identity]
"""A total's figure, and the sum of lines that does not make it."""
_SUMS = (Rule.FOOTING, Rule.GRAND_TOTAL)
_FEWEST = 3
"""So many columns at least must be off."""
_OF_SCENARIOS = "benefit_status"
"""Its totals print one measure in several scenarios, not years: what they lack makes a budget, a status and a deviation."""
_MADE_OF = (
    ("deviation_dkk", ("expected_dkk", 1), ("corrected_budget_dkk", -1)),
    ("deviation_dkk", ("expected_dkk", 1), ("original_budget_dkk", -1)),
    ("corrected_budget_dkk", ("original_budget_dkk", 1), ("supplementary_dkk", 1)),
    ("net_dkk", ("expenditure_dkk", 1), ("income_dkk", 1)),
)
"""What the columns of a line come to."""


def part_missing_rows(causes: Iterable[Cause], figures: Mapping[str, Figure]) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """The totals below which a line is missing, and the causes of everything else.

    Args:
        causes: what made a document's sums fail.
        figures: its figures by id.

    Returns:
        a finding for each such total, and the causes that it does not speak for.
    """
    rows: dict[Row, list[Cause]] = defaultdict(list)
    others: list[Cause] = []
    for cause in causes:
        results = {figures[identity.terms[-1].figure_id].row for identity in cause.identities}
        is_sum = len(results) == 1 and all(identity.rule in _SUMS for identity in cause.identities)
        (rows[results.pop()] if is_sum else others).append(cause)
    lacking = {row: lacked for row, own in rows.items() if _makes_line(lacked := _list_lacked(own, figures), row, figures)}
    kept = [cause for row, own in rows.items() if row not in lacking for cause in own]
    return tuple(_tell(lacked, figures) for lacked in lacking.values()), (*others, *kept)


def _list_lacked(causes: Iterable[Cause], figures: Mapping[str, Figure]) -> list[Lacked]:
    """The sums of a total that its lines do not make, from left to right."""
    found = [(figures[one.terms[-1].figure_id], one) for cause in causes for one in cause.identities if one.difference is not None]
    return sorted(found, key=lambda pair: pair[0].char_start)


def _makes_line(lacked: Sequence[Lacked], row: Row, figures: Mapping[str, Figure]) -> bool:
    """Whether what is lacking makes a line by itself, or all of the years that the total prints lack something, or have too much."""
    columns = {figure.fact_column: identity.difference or Decimal() for figure, identity in lacked}
    if len(lacked) < _FEWEST:
        return False
    near = max(identity.tolerance or Decimal() for _, identity in lacked)
    if len(columns) == 1 and lacked[0][0].fact_table == _OF_SCENARIOS:
        sizes = sorted(abs(identity.difference or Decimal()) for _, identity in lacked)
        return len(sizes) == _FEWEST and abs(sizes[2] - sizes[1] - sizes[0]) <= near
    if len(columns) == 1:
        is_one_way = len({(identity.difference or Decimal()) > 0 for _, identity in lacked}) == 1
        return is_one_way and sum(figure.row == row and figure.fact_column in columns for figure in figures.values()) == len(lacked)
    return any(
        abs(columns[whole] - sum((columns[column] * sign for column, sign in parts), Decimal())) <= near
        for whole, *parts in _MADE_OF
        if {whole, *(column for column, _ in parts)} <= columns.keys()
    )


def _tell(lacked: Sequence[Lacked], figures: Mapping[str, Figure]) -> Finding:
    anchor, first = lacked[0]
    amounts = ((figure.fact_column, print_amount(one.difference or Decimal(), figure)) for figure, one in lacked)
    named = tuple(Fault("words.lacked", {"column": column, "amount": amount}) for column, amount in amounts)
    params = {
        "subject": first.subject,
        "printed": first.printed,
        "computed": first.computed,
        "difference": first.difference,
        "count": len(lacked),
        "lacked": named,
    }
    uncounted = _find_uncounted(lacked, figures)
    is_of_years = len({figure.fact_column for figure, _ in lacked}) == 1 and anchor.fact_table != _OF_SCENARIOS
    key = "row_uncounted" if uncounted else "row_missing_years" if is_of_years else "row_missing"
    params |= {} if uncounted is None else {"row_line": uncounted.line_no}
    return make_finding(first.rule, Severity.ERROR, anchor, key, params, identity_id=first.identity_id, culprit=True)


def _find_uncounted(lacked: Sequence[Lacked], figures: Mapping[str, Figure]) -> Figure | None:
    """The first figure of the one line that is printed above the total, and that it leaves out in all these columns."""
    parts = [(one, [figures[term.figure_id] for term in one.terms[:-1]]) for _, one in lacked]
    left_out = [{figure.row: figure for figure in own if one.difference == -figure.value} for one, own in parts]
    rows = [row for row in left_out[0] if all(row in own for own in left_out)]
    return left_out[0][rows[0]] if len(rows) == 1 else None
