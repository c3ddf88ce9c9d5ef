"""The rows of a benefit table: which benefit, which scenario, and whether the row adds up the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import match_scenario, opens_with_scenario, part_scenario
from pipeline.danish.vocabulary import find_benefit, match_row_role
from pipeline.danish.words import find_years, strip_markup
from pipeline.model import Table, TableRow
from schemas.lists import BudgetBasis, Role, Scenario

_DRIVERS = frozenset({"recipients", "monthly_benefit", "refund_pct", "own_share_pct"})
_LEADERS = re.compile(r"(?:\.{2,}|…)[.…]*\s*$")


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """A row of figures with its benefit's label and its scenario, None where it cannot be told."""

    row: TableRow
    number: int
    role: Role
    label: str | None
    scenario: Scenario | None
    scenario_label: str
    basis: BudgetBasis
    fiscal_year: int | None


def read_benefit_rows(table: Table) -> tuple[BenefitRow, ...]:
    """The rows with figures, each under the benefit that was named last.

    A benefit is named in the first cell, glued before the scenario (``Kontanthjælp: Budget 2017``), on a heading line of its own, or
    in the caption of a table that is about one benefit. A scenario on a heading line holds for the rows below it that name none.

    Args:
        table: a table of kind ``benefit``.
    """
    read: list[BenefitRow] = []
    label = find_benefit(table.title)
    block = ""
    seen: set[Scenario] = set()
    apart = _names_each(table)
    for number, row in enumerate(table.rows):
        named, scenario_label = _part_label(row)
        if row.kind == "heading" and scenario_label and named is None:
            block, label, seen = scenario_label, None, set()
        scenario_label = scenario_label or block
        if named:
            label, seen = None if _names_driver(named) else named, set()
        if row.kind == "heading":
            continue
        found = match_scenario(scenario_label) if scenario_label else None
        scenario = found[0] if found else None
        is_total = _is_total(row, label, scenario, seen) or (apart and match_row_role(row.label) == "total")
        is_total = is_total or (not named and scenario is Scenario.DEVIATION and bool(read) and _is_total_by_itself(read[-1], label))
        basis = found[1] if found else BudgetBasis.UNKNOWN
        role = Role.TOTAL if is_total else Role.LINE
        in_total_block = label is not None and match_row_role(label) == "total"
        own_label = scenario_label if is_total and not named and not in_total_block else label
        year = next(iter(find_years(scenario_label)), None)
        read.append(BenefitRow(row, number, role, own_label, scenario, scenario_label, basis, year))
        if scenario:
            seen.add(scenario)
    return tuple(read)


def _names_each(table: Table) -> bool:
    """Whether each row of figures names its benefit, but for those in total: then these stand in no benefit's block."""
    rows = [row for row in table.rows if row.kind != "heading" and match_row_role(row.label) != "total"]
    return len(rows) > 1 and all(_part_label(row)[0] for row in rows)


def _is_total(row: TableRow, label: str | None, scenario: Scenario | None, seen: set[Scenario]) -> bool:
    """A row of the total's own block, or a deviation 'in total' when the benefit above already has its own deviation."""
    if label is not None and match_row_role(label) == "total":
        return True
    return match_row_role(row.label) == "total" and (scenario is None or scenario in seen or not seen)


def _is_total_by_itself(above: BenefitRow, label: str | None) -> bool:
    """Whether the row above is a total of the benefits (``Skøn i alt``), in no benefit's block: a bare deviation below is the totals'."""
    return above.role is Role.TOTAL and above.scenario is not None and above.label != label


def _names_driver(text: str) -> bool:
    """Whether a label is a measure's (``Enhedspris pr. md.``) and so no benefit's: the rows were those of another sort of table."""
    word = match_column(text)
    return word is not None and word.exact and word.role in _DRIVERS


def _part_label(row: TableRow) -> tuple[str | None, str]:
    """The benefit's name and the scenario's, as far as the row prints them; words that begin as a scenario never name a benefit, nor do
    strays behind one (a page mark that fell into the row)."""
    texts = [_LEADERS.sub("", strip_markup(cell.text)).strip().rstrip(":").strip() for cell in row.cells]
    texts = [text for text in texts if text]
    if not texts:
        return None, ""
    if len(texts) > 1 and match_scenario(texts[-1]):
        return " ".join(texts[:-1]), texts[-1]
    whole = " ".join(texts)
    if match_scenario(whole):
        return None, whole  # perhaps broken over two lines
    stray = next((at for at, text in enumerate(texts[:-1]) if match_scenario(text)), None)
    if stray is not None and row.kind != "heading":
        return (" ".join(texts[:stray]) or None), texts[stray]
    if row.kind != "heading" and opens_with_scenario(texts[-1]):
        return (" ".join(texts[:-1]) or None), texts[-1]
    return part_scenario(whole) or (whole, "")
