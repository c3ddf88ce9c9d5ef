"""The numbers of a page: each written in its unit, rounded, and led to where it was printed or how it was computed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from markupsafe import Markup

from reports.ask import Record
from reports.citations import BLANK, Citations, Part
from reports.page import Page
from reports.texts import Texts
from reports.units import find_places, find_unit

DRIVERS = ("recipients", "monthly_benefit_dkk", "yearly_benefit_dkk", "refund_pct", "own_share_pct")
_AMOUNT = "amount_dkk"
_NET = ("net_dkk",)
_SIDES = ("expenditure_dkk", "income_dkk")


class Numbers:
    """How a page's templates write numbers."""

    def __init__(self, page: Page, texts: Texts, citations: Citations) -> None:
        self._page, self._texts, self._citations = page, texts, citations

    # --- as printed ---------------------------------------------------------------------------------

    def mio(self, fact_id: str | None, column: str, amount: Decimal | None, places: int = 1, *, signed: bool = False) -> Markup:
        """A printed amount in millions."""
        return self._citations.cite(fact_id, column, self._texts.write_mio(amount, places, signed=signed))

    def printed(self, row: Record, column: str, *, signed: bool = False) -> Markup:
        """A printed amount in the unit of its table."""
        text = self._texts.write_in(row[column], find_unit(row), find_places(row), signed=signed)
        return self._citations.cite(row["fact_id"], column, text)

    def number(self, row: Record, column: str) -> Markup:
        """A printed number that is no money."""
        return self._citations.cite(row["fact_id"], column, self._texts.write_number(row[column]))

    def percent(self, row: Record, column: str) -> Markup:
        """A printed share; the difference of two is in percentage points."""
        is_change = row.get("scenario") == "deviation"
        text = self._texts.write_points(row[column]) if is_change else self._texts.write_percent(row[column])
        return self._citations.cite(row["fact_id"], column, text)

    # --- benefits -----------------------------------------------------------------------------------

    def deviation(self, row: Record) -> Markup:
        """A benefit's deviation: printed, else computed from budget and status."""
        if row["deviation_printed_dkk"] is not None:
            return self.mio(row["deviation_fact_id"], _AMOUNT, row["deviation_printed_dkk"], signed=True)
        parts = ((row["status_fact_id"], _AMOUNT), (row["budget_fact_id"], _AMOUNT))
        amount = row["deviation_computed_dkk"]
        title, formula = row["label"], self._texts.say("formula_deviation")
        return self._citations.compute(f"deviation-{row['status_fact_id']}", amount, self._signed(amount), title, formula, parts)

    def effect(self, row: Record, column: str) -> Markup:
        """One of a benefit's effects, its unexplained part, or an end of the band."""
        alternative = column.startswith("alt_")
        name, formula = ("alternative", "formula_alternative") if alternative else ("effect", "formula_effect")
        models = {"budget": row["model_budget_dkk"], "status": row["model_status_dkk"]}
        return self._compute_benefit(row, column, name, self._texts.say(formula, **models), self._signed(row[column]))

    def sensitivity(self, row: Record, column: str) -> Markup:
        """What a percentage point of refund or a hundred recipients are worth a year."""
        return self._compute_benefit(row, column, "worth", self._texts.say("formula_worth"), self._texts.write_mio(row[column]))

    def benefit_total(self, total: Record, column: str, *, signed: bool = True) -> Markup:
        """A sum over the benefits of one printed table."""
        if column == "deviation_dkk" and (printed := self._cite_total(total)) is not None:
            return printed
        text = self._texts.write_mio(total[column], signed=signed)
        key = f"total-{total['document_id']}-{total['item_no']}-{total['table_no']}-{column}"
        title = self._texts.say(f"head_{column.removesuffix('_dkk')}")
        rows = _choose_benefits(self._page.benefits, total, column)
        formula = self._texts.say("formula_benefits", count=len(rows))
        return self._citations.compute(key, total[column], text, title, formula, _list_parts(rows, column))

    # --- follow-ups ---------------------------------------------------------------------------------

    def followup(self, row: Record, column: str) -> Markup:
        """An amount of a follow-up row as its table prints it; its per cent as printed."""
        return self.percent(row, column) if column == "deviation_pct" else self.printed(row, column, signed=column == "deviation_dkk")

    def followup_total(self, total: Record, name: str) -> Markup:
        """What a follow-up table comes to, as it prints it."""
        column = total["budget_column"] if name == "budget_dkk" else name
        return self.mio(total["total_id"], column, total[name], signed=name == "deviation_dkk")

    # --- appropriations -----------------------------------------------------------------------------

    def block(self, row: Record, name: str) -> Markup:
        """A sum of a block's lines of one kind of change."""
        amount, fact_ids = row[f"{name}_dkk"], row[f"{name}_ids"] or ()
        block, kind = name_block(self._texts, row), self._texts.say(f"head_block_{name}")
        formula = self._texts.say("formula_lines", count=len(fact_ids))
        key, title = f"block-{row['block']}-{row['not_granted']}-{name}", f"{block}: {kind}"
        return self._citations.compute(key, amount, self._signed(amount), title, formula, list_changes(self._citations, fact_ids))

    def sector(self, row: Record, column: str, places: int = 3) -> Markup:
        """A sector's printed subtotal or net, else the sum of its lines."""
        amount = row[column]
        if amount is None:
            return BLANK
        text = self._texts.write_mio(amount, places, signed=column == "net_dkk")
        printed = ((row["net_id"], "net_dkk"), (row["subtotal_id"], "net_dkk")) if column == "net_dkk" else ((row["subtotal_id"], column),)
        for fact_id, name in printed:
            if self._citations.find(fact_id, name) is not None:
                return self._citations.cite(fact_id, name, text)
        fact_ids = [row["subtotal_id"]] if row["subtotal_id"] else row["line_ids"]
        is_net = column == "net_dkk"
        parts: list[Part] = list_changes(self._citations, fact_ids) if is_net else [(fact_id, column) for fact_id in fact_ids]
        known = [part for part in parts if self._citations.find(*part)]
        if len(known) == 1:
            fact_id, name = known[0]
            return self._citations.cite(fact_id, name, text)
        several = "formula_lines" if is_net else "formula_followup"
        formula = self._texts.say(several, count=len(fact_ids)) if len(fact_ids) > 1 else self._texts.say("formula_net")
        title = row["sector"] or self._texts.say("no_sector")
        key = f"sector-{row['document_id']}-{row['item_no']}-{row['table_no']}-{title}-{column}"
        return self._citations.compute(key, amount, text, title, formula, parts)

    def sector_status(self, row: Record) -> Markup:
        """What of a sector's net are deviations: the sum of its status lines."""
        fact_ids = row["status_ids"] or ()
        if not fact_ids:
            return BLANK
        title, formula = row["sector"] or self._texts.say("no_sector"), self._texts.say("formula_lines", count=len(fact_ids))
        key = f"sector-status-{row['document_id']}-{row['item_no']}-{row['table_no']}-{title}"
        text = self._texts.write_mio(row["status_dkk"], 3, signed=True)
        return self._citations.compute(key, row["status_dkk"], text, title, formula, list_changes(self._citations, fact_ids))

    def mixed_total(self, row: Record) -> Markup:
        """The net of a printed total that adds several blocks together."""
        formula = self._texts.say("formula_net")
        parts = list_changes(self._citations, [row["fact_id"]])
        return self._citations.compute(f"mixed-{row['fact_id']}", row["net_dkk"], self._signed(row["net_dkk"]), row["text"], formula, parts)

    # --- help ---------------------------------------------------------------------------------------

    def _signed(self, amount: Decimal | None) -> str:
        return self._texts.write_mio(amount, signed=True)

    def _compute_benefit(self, row: Record, column: str, name: str, formula: str, text: str) -> Markup:
        rows = (row["budget_fact_id"], row["status_fact_id"])
        parts: list[Part] = [(fact_id, driver) for fact_id in rows for driver in DRIVERS]
        parts += self._citations.list_parts(row["share_figure_ids"])
        parts += [(fact_id, _AMOUNT) for fact_id in (*rows, row["deviation_fact_id"])]
        derived = self._texts.pick(row, "share_derived")
        formula = f"{formula} {derived}" if derived else formula
        title = f"{row['label']}: {self._texts.say(f'computed_{name}')}"
        return self._citations.compute(f"{name}-{row['status_fact_id']}", row[column], text, title, formula, parts)

    def _cite_total(self, total: Record) -> Markup | None:
        for fact_id in total["total_fact_ids"] or ():
            figure = self._citations.find(fact_id, _AMOUNT)
            if figure is not None:
                return self.mio(fact_id, _AMOUNT, figure["value"], signed=True)
        return None


def _list_parts(rows: list[Record], column: str) -> list[Part]:
    scenarios = [column.removesuffix("_dkk")] if column in ("budget_dkk", "status_dkk") else ["budget", "status", "deviation"]
    return [(row[f"{scenario}_fact_id"], _AMOUNT) for row in rows for scenario in scenarios]


def _choose_benefits(rows: list[Record], total: Record, column: str) -> list[Record]:
    """The benefits that a total adds up: all of its table, those that could be split, or those that could not."""
    rows = [row for row in rows if all(row[name] == total[name] for name in ("document_id", "item_no", "table_no", "fiscal_year"))]
    if column in ("budget_dkk", "status_dkk", "deviation_dkk"):
        return rows
    return [row for row in rows if (row["unexplained_dkk"] is None) == (column == "unsplit_dkk")]


def name_block(texts: Texts, row: Record, prefix: str = "block") -> str:
    """What a row of money is called: its block, and that it is postponed or not approved."""
    block = texts.say(f"{prefix}_{row['block']}")
    return texts.say("block_apart", block=block, stage=texts.say(f"step_{row['not_granted']}")) if row["not_granted"] else block


def list_changes(citations: Citations, fact_ids: Iterable[str]) -> list[Part]:
    """The measures that appropriation rows change the net by: the printed net, where it is not refuted, else the sides."""
    return [(fact_id, column) for fact_id in fact_ids for column in (_NET if _has_net(citations, fact_id) else _SIDES)]


def _has_net(citations: Citations, fact_id: str) -> bool:
    figure = citations.find(fact_id, *_NET)
    return figure is not None and figure["state"] != "refuted"
