"""Extracts built by hand: rows as printed, one figure a measure, no reader in between."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pipeline.danish.vocabulary import match_benefit
from pipeline.model import Appropriation, BenefitStatus, BudgetFollowup, Claim, Document, Extract, Fact, Figure, Meeting, Quarantined, Table
from schemas.lists import (
    BudgetBasis,
    ChangeKind,
    Direction,
    DocumentKind,
    ExpenditureKind,
    Reading,
    RecipientsBasis,
    Role,
    Scenario,
    SignRule,
    Unit,
)

Row = TypeVar("Row", Appropriation, BenefitStatus, BudgetFollowup, Claim)
GOLDEN = Path(__file__).resolve().parents[2] / "golden"
MONEY = ("expenditure_dkk", "income_dkk", "net_dkk")
DRIVERS = ("recipients", "monthly_benefit_dkk", "yearly_benefit_dkk", "refund_pct", "own_share_pct", "amount_dkk")
FOLLOWUP = (*(field.name for field in fields(BudgetFollowup) if field.name.endswith("_dkk")), "deviation_pct")
UNITS = {
    "deviation_pct": Unit.PCT,
    "recipients": Unit.PERSONS,
    "monthly_benefit_dkk": Unit.DKK_PER_MONTH,
    "refund_pct": Unit.PCT,
    "own_share_pct": Unit.PCT,
}
LINE = 200
"""How many characters a line of a made document has, so that places are plain."""


def money_row(
    line_no: int, role: str = "line", exp: int | None = None, inc: int | None = None, net: int | None = None, **more: object
) -> Appropriation:
    """A row of an appropriation table; amounts in kroner."""
    amounts = [None if amount is None else Decimal(amount) for amount in (exp, inc, net)]
    row = Appropriation(
        fact_id="", document_id="", item_no=2, page=None, line_no=line_no, source_text="", role=Role(role), table_no=2, row_no=line_no,
        sector="Sektor A", change_type="Aktuel status", change_kind=ChangeKind.STATUS, expenditure_kind=ExpenditureKind.UNKNOWN,
        expenditure_kind_source=None, account_codes=(), account_codes_printed=None, account_name=None, benefit=None,
        text=f"række {line_no}", fiscal_year=2017, status_date=None,
        expenditure_dkk=amounts[0], income_dkk=amounts[1], net_dkk=amounts[2],
    )  # fmt: skip
    if row.role is not Role.LINE and "covers_level" not in more:
        more |= {"covers_level": "sector", "covers": more.get("sector", row.sector)}
    return replace(row, **more)  # type: ignore[arg-type]


def benefit_row(line_no: int, label: str, scenario: str, *values: int | str | None, **more: object) -> BenefitStatus:
    """A row of a benefit table: amount in kroner, or recipients, monthly benefit, refund and amount."""
    full = values if len(values) == 4 else (None, None, None, *values)
    recipients, monthly, refund, amount = (None if value is None else Decimal(value) for value in full)
    row = BenefitStatus(
        fact_id="", document_id="", item_no=2, page=None, line_no=line_no, source_text="", role=Role.LINE, table_no=1, row_no=line_no,
        benefit=match_benefit(label), label=label, scenario=Scenario(scenario), scenario_label=f"{scenario} 2017",
        budget_basis=BudgetBasis.CORRECTED, budget_basis_source=None, fiscal_year=2017, status_date=None, recipients=recipients,
        recipients_basis=RecipientsBasis.MONTHLY_AVERAGE, monthly_benefit_dkk=monthly, yearly_benefit_dkk=None, refund_pct=refund,
        own_share_pct=None, amount_dkk=amount,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def followup_row(line_no: int, role: str = "line", **more: object) -> BudgetFollowup:
    """A row of a budget follow-up table: its measures by their names without ``_dkk``, amounts in kroner; ``pct`` the deviation's."""
    short = {column.removesuffix("_dkk"): column for column in FOLLOWUP} | {"corrected": "corrected_budget_dkk", "pct": "deviation_pct"}
    amounts = {short[name]: Decimal(str(value)) for name, value in more.items() if name in short and value is not None}
    others = {name: value for name, value in more.items() if name not in short}
    measures: dict[str, Any] = dict.fromkeys(FOLLOWUP) | amounts
    row = BudgetFollowup(
        fact_id="", document_id="", item_no=2, page=None, line_no=line_no, source_text="", role=Role(role), table_no=3, row_no=line_no,
        section="Drift", label=f"række {line_no}", account_codes=(), fiscal_year=2017, status_date=None,
        budget_basis=BudgetBasis.CORRECTED, budget_basis_source=None, price_level=None, **measures,
    )  # fmt: skip
    if row.role in (Role.SUBTOTAL, Role.NET) and "covers_level" not in more:
        others |= {"covers_level": "sector", "covers": more.get("section", row.section)}
    if row.role is Role.TOTAL and "covers_level" not in more:
        others |= {"covers_level": "all", "covers": None, "section": None}
    return replace(row, **others)  # type: ignore[arg-type]


def claim_row(
    line_no: int, subject: str | None, value: int | str, direction: str | None = None, sentence: str = "", **more: object
) -> Claim:
    """A claim of the prose, in a sentence of its own unless more say where that begins; amounts in kroner."""
    words = sentence or f"{subject}: {value}"
    number = re.search(r"\d[\d.,]*|$", words)
    assert number is not None, "an end is always found"
    row = Claim(
        fact_id="", document_id="", item_no=2, page=None, line_no=line_no, source_text="", role=Role.LINE, subject=subject,
        value=Decimal(value), unit=Unit.DKK, qualifier=None, direction=Direction(direction) if direction else None, is_net=False,
        scenario=None, budget_basis=None, compared_to=None, fiscal_year=2017, status_date=None, sentence=words,
        sentence_start=LINE * line_no, recommends=False, number_start=number.start(), number_end=number.end(),
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def claims_of(sentence: str, *values: int, line_no: int = 9) -> tuple[Claim, ...]:
    """A claim for each number of a sentence, in their order."""
    places = [match.span() for match in re.finditer(r"\d[\d.,]*(?<![.,])", sentence)]
    return tuple(
        claim_row(line_no + at, None, value, None, sentence, sentence_start=LINE * line_no, number_start=start, number_end=end)
        for at, (value, (start, end)) in enumerate(zip(values, places, strict=True))
    )


def make_extract(
    rows: Iterable[Appropriation] = (), benefits: Iterable[BenefitStatus] = (), document_id: str = "d0", resolution: int = 1000,
    quarantined_lines: Iterable[int] = (), shift: int = 0, followups: Iterable[BudgetFollowup] = (), tables: tuple[Table, ...] = (),
    claims: Iterable[Claim] = (), step: int = 1_000_000,
) -> Extract:  # fmt: skip
    """The extract of a document that prints these rows; every measure becomes a figure.

    ``shift`` moves all rows down the document; ``resolution`` is what tables are rounded to, ``step`` what claims in kroner are.
    """
    figures: list[Figure] = []

    def enter(row: Row, table: str, columns: tuple[str, ...]) -> Row:
        line_no = row.line_no + shift
        row = replace(row, document_id=document_id, line_no=line_no, fact_id=f"{document_id}.{table[0]}{line_no}.{row.fiscal_year or 0}")
        for place, column in enumerate(columns):
            value = getattr(row, column)
            if value is not None:
                rounded = resolution if table != "claim" else step if getattr(row, "unit", None) is Unit.DKK else 1
                figures.append(_make_figure(row, table, column, value, LINE * line_no + 18 * place, rounded))
        return row

    appropriations = tuple(enter(row, "appropriation", MONEY) for row in rows)
    statuses = tuple(enter(row, "benefit_status", DRIVERS) for row in benefits)
    others = tuple(enter(row, "budget_followup", FOLLOWUP) for row in followups)
    said = tuple(enter(claim, "claim", ("value",)) for claim in claims)
    gaps = tuple(_make_gap(document_id, line + shift) for line in quarantined_lines)
    return Extract(_make_meeting(document_id), tables, appropriations, statuses, tuple(figures), gaps, (), followups=others, claims=said)


def misprint(extract: Extract, figure_id: str, value: Decimal) -> Extract:
    """The same extract with another value printed at one place."""
    figure = next(figure for figure in extract.figures if figure.figure_id == figure_id)
    figures = tuple(replace(f, value=value, printed_value=value) if f.figure_id == figure_id else f for f in extract.figures)
    change = {figure.fact_column: value}
    return replace(
        extract,
        figures=figures,
        appropriations=tuple(replace(r, **change) if r.fact_id == figure.fact_id else r for r in extract.appropriations),  # type: ignore[arg-type]
        benefits=tuple(replace(r, **change) if r.fact_id == figure.fact_id else r for r in extract.benefits),  # type: ignore[arg-type]
        followups=tuple(replace(r, **change) if r.fact_id == figure.fact_id else r for r in extract.followups),  # type: ignore[arg-type]
    )


def mark(extract: Extract, figure_id: str, **changes: object) -> Extract:
    """The same extract with something else about one figure changed (its reading, its sign rule)."""
    return replace(extract, figures=tuple(replace(f, **changes) if f.figure_id == figure_id else f for f in extract.figures))  # type: ignore[arg-type]


def find_figure(extract: Extract, line_no: int, column: str) -> Figure:
    """The figure of a column on a line."""
    return next(figure for figure in extract.figures if (figure.line_no, figure.fact_column) == (line_no, column))


def aalborg(item_no: int | None = None) -> Extract:
    """The tables of Aalborg 26.09.2017 as counted by hand: items 2 and 3, or one of them."""
    rows = [_read_money(row) for row in _read("aalborg_2017_appropriations") if item_no in (None, int(row["item_no"]))]
    benefits = [_read_benefit(row) for row in _read("aalborg_2017_benefits") if item_no in (None, int(row["item_no"]))]
    return make_extract(rows, benefits, document_id="aalborg")


def _read(name: str) -> list[dict[str, str]]:
    with (GOLDEN / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _number(text: str) -> int | None:
    return int(text) if text else None


def _read_money(row: dict[str, str]) -> Appropriation:
    level = {"line": None, "total": "all"}.get(row["role"], "sector" if row["sector"] else "all")
    return money_row(
        int(row["line_no"]), row["role"], _number(row["expenditure_dkk"]), _number(row["income_dkk"]), _number(row["net_dkk"]),
        item_no=int(row["item_no"]), sector=row["sector"] or None, change_type=row["change_type"] or None,
        change_kind=ChangeKind(row["change_kind"] or "unknown"), account_codes=tuple(filter(None, row["account_codes"].split("/"))),
        account_codes_printed=row["account_codes"], account_name=row["account_name"], benefit=match_benefit(row["account_name"]),
        text=row["text"], covers_level=level, covers=(row["sector"] or None) if level == "sector" else None,
    )  # fmt: skip


def _read_benefit(row: dict[str, str]) -> BenefitStatus:
    values = (_number(row[column]) for column in ("recipients", "monthly_benefit_dkk", "refund_pct", "amount_dkk"))
    return benefit_row(
        int(row["line_no"]), row["label"], row["scenario"], *values,
        item_no=int(row["item_no"]), role=Role(row["role"]), benefit=row["benefit"] or None,
    )  # fmt: skip


def _make_figure(row: Fact, table: str, column: str, value: Decimal, start: int, resolution: int) -> Figure:
    is_money = (column.endswith("_dkk") and column != "monthly_benefit_dkk") or column == "value"
    step = resolution if is_money else "0.1" if column == "deviation_pct" else 1
    unit = row.unit if isinstance(row, Claim) else UNITS.get(column, Unit.DKK)
    locator = f"t{getattr(row, 'table_no', '')} l{row.line_no} c1"
    return Figure(
        figure_id=f"{row.document_id}.f{start}", document_id=row.document_id, item_no=row.item_no, page=None, line_no=row.line_no,
        char_start=start, char_end=start + 10, locator=locator, printed_text=str(value), printed_value=value, unit_factor=Decimal(1),
        unit=unit, unit_source="header", sign_rule=SignRule.AS_PRINTED, value=value,
        resolution=Decimal(step), reading=Reading.PLAIN, fact_table=table, fact_id=row.fact_id, fact_column=column,
    )  # fmt: skip


def _make_gap(document_id: str, line_no: int) -> Quarantined:
    start = LINE * line_no
    return Quarantined(document_id, 2, None, line_no, start, start + 5, "tables", "tables.unread", {}, "12?")


def _make_meeting(document_id: str) -> Meeting:
    document = Document(document_id, f"{document_id}.txt", document_id, "text/plain", 0, "", (), None)
    return Meeting(document, None, None, None, None, None, None, DocumentKind.MINUTES, ())
