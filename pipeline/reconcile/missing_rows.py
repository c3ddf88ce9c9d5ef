"""A line that is missing below its total: the total is off in several columns, and by what parts it there a line could be printed.

Told once, and not as so many wrong figures: the lines that are there are right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pipeline.model import Figure, Finding
from pipeline.reconcile.causes import Cause
from pipeline.reconcile.findings import make_finding
from schemas.lists import Rule, Severity
from schemas.own_faults import Fault

_SUMS = (Rule.FOOTING, Rule.GRAND_TOTAL)
_FEWEST = 3
"""So many columns at least must be off."""
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
    rows: dict[str, list[Cause]] = defaultdict(list)
    others: list[Cause] = []
    for cause in causes:
        results = {figures[identity.terms[-1].figure_id].fact_id for identity in cause.identities}
        is_sum = len(results) == 1 and all(identity.rule in _SUMS for identity in cause.identities)
        (rows[results.pop()] if is_sum else others).append(cause)
    missing = {fact_id: lacked for fact_id, own in rows.items() if (lacked := _find_lacked(own, figures))}
    kept = [cause for fact_id, own in rows.items() if fact_id not in missing for cause in own]
    return tuple(_tell(rows[fact_id], lacked, figures) for fact_id, lacked in missing.items()), (*others, *kept)


def _find_lacked(causes: Sequence[Cause], figures: Mapping[str, Figure]) -> dict[str, Decimal]:
    """What the lines lack of their total by column, where it makes a line by itself."""
    identities = [identity for cause in causes for identity in cause.identities]
    lacked = {figures[one.terms[-1].figure_id].fact_column: one.difference for one in identities if one.difference is not None}
    near = max((one.tolerance or Decimal() for one in identities), default=Decimal())
    makes = [
        abs(lacked[whole] - sum((lacked[column] * sign for column, sign in parts), Decimal())) <= near
        for whole, *parts in _MADE_OF
        if {whole, *(column for column, _ in parts)} <= lacked.keys()
    ]
    return lacked if len(lacked) >= _FEWEST and any(makes) else {}


def _tell(causes: Sequence[Cause], lacked: Mapping[str, Decimal], figures: Mapping[str, Figure]) -> Finding:
    identities = sorted((one for cause in causes for one in cause.identities), key=lambda one: figures[one.terms[-1].figure_id].char_start)
    anchor = figures[identities[0].terms[-1].figure_id]
    named = tuple(Fault("words.lacked", {"column": column, "amount": amount}) for column, amount in lacked.items())
    params = {
        "subject": identities[0].subject,
        "printed": identities[0].printed,
        "computed": identities[0].computed,
        "difference": identities[0].difference,
        "count": len(lacked),
        "lacked": named,
    }
    key = identities[0].identity_id
    return make_finding(identities[0].rule, Severity.ERROR, anchor, "row_missing", params, identity_id=key, culprit=True)
