"""A budget rolled forward: as printed, what was granted on top of it, and what is pending, each cited."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reports.ask import Record
from reports.citations import Citations, Part
from reports.numbers import list_changes
from reports.texts import Texts

_PLACES = 3


@dataclass(frozen=True, slots=True)
class Rolled:
    """The budgets of one page that lines of appropriations are of, in its language and with where its figures stand."""

    texts: Texts
    citations: Citations

    def budget(self, row: Record) -> Markup:
        """The budget as printed."""
        return self.citations.cite(*_budget_of(row), self.texts.write_mio(row["budget_dkk"], _PLACES))

    def is_doubtful(self, row: Record) -> bool:
        """Whether the printed budget does not agree with others."""
        figure = self.citations.find(*_budget_of(row))
        return figure is not None and figure["state"] in ("contested", "refuted")

    def granted(self, row: Record) -> Markup:
        """What the council granted on top of it."""
        return self._sum(row, "granted")

    def pending(self, row: Record) -> Markup:
        """What of this status' application is not granted yet."""
        return self._sum(row, "pending")

    def corrected(self, row: Record) -> Markup:
        """Budget and granted lines; the printed budget itself where nothing was granted."""
        if not row["granted_fact_ids"] and row["corrected_dkk"] is not None:
            return self.budget(row)
        parts = [_budget_of(row), *list_changes(self.citations, row["granted_fact_ids"])]
        return self._compute(row, "corrected", self.texts.say("formula_corrected"), parts, signed=False)

    def _sum(self, row: Record, name: str) -> Markup:
        fact_ids = row[f"{name}_fact_ids"]
        formula, parts = self.texts.say(f"formula_{name}", count=len(fact_ids)), list_changes(self.citations, fact_ids)
        return self._compute(row, name, formula, parts, signed=True)

    def _compute(self, row: Record, name: str, formula: str, parts: list[Part], *, signed: bool) -> Markup:
        amount = row[f"{name}_dkk"]
        text = self.texts.write_mio(amount, _PLACES, signed=signed)
        return self.citations.compute(f"{name}-{row['budget_fact_id']}", amount, text, row["label"], formula, parts)


def _budget_of(row: Record) -> Part:
    return row["budget_fact_id"], row["budget_column"]
