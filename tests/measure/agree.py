"""Whether a stored figure is the true one: its value, column, row, section, scenario and year."""

from __future__ import annotations

import re
from difflib import get_close_matches

from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Figure, TableFact
from tests.maker.cells import TrueCell

_MARK = re.compile(r"(?:\s\d{1,2}\)|[¹²³*])+$")
_SUMS = ("subtotal", "total", "net")


def find_faults(figure: Figure, fact: TableFact, true: TrueCell, labels: tuple[str, ...]) -> tuple[str, ...]:
    """What of a figure is not as it was set; empty when all is.

    Args:
        figure: the stored figure.
        fact: the row that it belongs to.
        true: the cell that stands at its place.
        labels: all labels of the document, among which a damaged one must still be the nearest.
    """
    if true.column is None:
        return ("kept",)
    checks = {
        "table": figure.fact_table == true.table,
        "column": figure.fact_column == true.column,
        "value": figure.value == true.value,
        "role": _same_role(str(fact.role), true),
        "label": true.role in _SUMS or _same_label(_label_of(fact), true.label, labels),
        "year": true.fiscal_year is None or fact.fiscal_year == true.fiscal_year,
    }
    checks |= _special_checks(fact, true)
    return tuple(name for name, holds in checks.items() if not holds)


def _special_checks(fact: TableFact, true: TrueCell) -> dict[str, bool]:
    if isinstance(fact, BenefitStatus):
        return {"scenario": str(fact.scenario) == true.scenario, "which scenario": _same_detail(fact, true.detail)}
    section = fact.covers if true.role in _SUMS else _section_of(fact)
    found = {"section": _clean(section or "") == _clean(true.section or "")}
    if true.role == "line":
        found["codes"] = fact.account_codes == true.codes
    if isinstance(fact, Appropriation) and true.detail:
        found["change"] = str(fact.change_kind) == true.detail
    return found


def _section_of(fact: Appropriation | BudgetFollowup) -> str | None:
    return fact.sector if isinstance(fact, Appropriation) else fact.section


def _label_of(fact: TableFact) -> str:
    return fact.text if isinstance(fact, Appropriation) else fact.label


def _same_detail(fact: BenefitStatus, detail: str) -> bool:
    if "-" in detail:
        return fact.status_date is not None and f"{fact.status_date:%m-%d}" == detail
    return not detail or str(fact.budget_basis) == detail or detail == "unknown"


def _same_role(read: str, true: TrueCell) -> bool:
    """A sum of part or of all, and a total that calls itself net, are told apart by what they cover."""
    sums = {"subtotal", "total", "net"} if "netto" in true.label.lower() else {"subtotal", "total"}
    return read == true.role or {read, true.role} <= sums


def _same_label(read: str, true: str, labels: tuple[str, ...]) -> bool:
    read, true = _clean(read), _clean(true)
    if read == true or read.endswith(f" {true}"):
        return True
    near = get_close_matches(read, [_clean(label) for label in labels], 1, 0.6)
    return near == [true]


def _clean(label: str) -> str:
    text = re.sub(r"[\u00ad*]", "", label.replace("\u00a0", " ")).strip(" .:-–")
    return re.sub(r"\s+", " ", _MARK.sub("", text).strip(" .:-–")).casefold()
