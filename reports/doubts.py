"""Which rows of a page are to be read with care: a figure in them, or among what they add up, does not agree with others."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from reports.ask import Record
from reports.page import Page

_BROKEN = ("contested", "refuted")
_AMOUNT = "amount_dkk"


class Doubts:
    """The doubts about one page's rows."""

    def __init__(self, page: Page) -> None:
        self._rows = frozenset(row["fact_id"] for row in page.doubtful)
        self._broken = frozenset(row["fact_id"] for row in page.figures if row["fact_column"] == _AMOUNT and row["state"] in _BROKEN)
        self._benefits = page.benefits

    def any(self, fact_ids: Iterable[str | None]) -> bool:
        """Whether one of some printed rows is doubtful."""
        return not self._rows.isdisjoint(fact_ids)

    def total(self, total: Record) -> bool:
        """Whether the sums over a benefit table are: its printed total, an amount that they add up, or two that are at odds."""
        keys = ("document_id", "item_no", "table_no", "fiscal_year")
        rows = [row for row in self._benefits if all(row[key] == total[key] for key in keys)]
        facts = {row[f"{name}_fact_id"] for row in rows for name in ("budget", "status", "deviation")}
        return self.any(total["total_fact_ids"] or ()) or not facts.isdisjoint(self._broken) or any(map(contradicts_itself, rows))


def contradicts_itself(row: Record) -> bool:
    """Whether a benefit's effects are known and its deviation is not: its printed amounts contradict each other."""
    amounts: tuple[Decimal | None, ...] = (row["volume_effect_dkk"], row["deviation_dkk"])
    return None not in amounts and row["unexplained_dkk"] is None and not row["left_out_figure_ids"]
