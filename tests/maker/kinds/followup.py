"""Budget follow-ups as sheets."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from tests.maker.cells import Piece, TrueCell, spoil
from tests.maker.kinds.followup_facts import CHANGES, FollowRow, draw_plan, draw_rows
from tests.maker.kinds.followup_style import FollowStyle, draw_follow_style, print_percent
from tests.maker.kinds.frame import Frame, MadeTable
from tests.maker.lexicon import followup_rows as words
from tests.maker.lexicon.followup import FORMULA_HEADS
from tests.maker.sheet import EMPTY, Sheet, SheetRow

KEPT = {
    "original_budget": "original_budget_dkk",
    "supplementary": "supplementary_dkk",
    "virement": "virement_dkk",
    "carry_over": "carry_over_dkk",
    "corrected_budget": "corrected_budget_dkk",
    "budget": "corrected_budget_dkk",
    "periodised_budget": "periodised_budget_dkk",
    "actual_to_date": "actual_to_date_dkk",
    "expected": "expected_dkk",
    "deviation": "deviation_dkk",
    "deviation_pct": "deviation_pct",
}
PRINTED_FROM = {"budget": "corrected_budget"}


def make_followup(rng: Random, frame: Frame) -> MadeTable:
    """A follow-up's item: title, and the sheet with what stands around it."""
    style = draw_follow_style(rng, frame)
    rounded = rng.random() < 0.5
    plan = draw_plan(rng, Decimal(1) if rounded and style.money.step > 1 else style.money.step, style.columns)
    rows = draw_rows(rng, plan)
    codes = plan.by == "account" and style.code_column
    head = rng.choice(words.LABEL_HEADS[plan.by])
    label_heads = (rng.choice(("Funktion", "Konto", "")), rng.choice(("Navn", "Tekst", ""))) if codes else (style.unit.label_head or head,)
    if codes and style.unit.label_head:
        label_heads = (label_heads[0], style.unit.label_head)
    caption = frame.fill(rng.choice(words.CAPTIONS), rng)
    title = frame.fill(rng.choice(words.TITLES), rng)
    above = (
        [style.unit.caption.format(caption)]
        if style.unit.caption
        else [caption]
        if rng.random() < 0.6 or str(frame.year) not in title
        else []
    )
    above += [style.unit.sentence] if style.unit.sentence else []
    above += [style.legend] if style.told_by == "legend above" else []
    below = [style.unit.note] if style.unit.note else []
    below += [rng.choice(("", "Note: ", "*) ")) + style.legend] if style.told_by == "legend below" else []
    sheet = Sheet(
        label_heads=label_heads,
        heads=tuple(style.heads[name] for name in style.columns),
        rows=tuple(_make_row(row, style, frame, codes, plan.total is not None, rng) for row in rows),
        above=tuple(above),
        below=tuple(below),
        unit_head=style.unit.head_line,
        numbers_head=_number_columns(style) if style.told_by == "formula" else (),
    )
    return MadeTable(title, (sheet,))


def _number_columns(style: FollowStyle) -> tuple[str, ...]:
    base = next(name for name in ("corrected_budget", "budget", "original_budget") if name in style.columns)
    places = {"e": style.columns.index("expected") + 1, "b": style.columns.index(base) + 1}
    return tuple(
        FORMULA_HEADS[style.sign].format(n=number, **places) if name == "deviation" else str(number)
        for number, name in enumerate(style.columns, start=1)
    )


def _make_row(row: FollowRow, style: FollowStyle, frame: Frame, codes: bool, totalled: bool, rng: Random) -> SheetRow:
    if row.role == "heading":
        return SheetRow("heading", (row.label,))
    if codes:
        labels: tuple[str, ...] = ("/".join(row.codes), row.label)
    else:
        labels = (" ".join(filter(None, ("/".join(row.codes), rng.choice(("", "-", "–")) if row.codes else "", row.label))),)
    return SheetRow(row.role, labels, tuple(_print_cell(name, row, style, frame, totalled) for name in style.columns))


def _print_cell(name: str, row: FollowRow, style: FollowStyle, frame: Frame, totalled: bool) -> Piece:
    money, amounts = style.money, row.amounts
    base = next(column for column in ("corrected_budget", "budget", "original_budget") if column in style.columns)
    budget = amounts[PRINTED_FROM.get(base, base)]
    if name in ("deviation_pct", "consumption_pct"):
        above = amounts["deviation"] * style.sign if name == "deviation_pct" else amounts["actual_to_date"]
        if not budget:
            return EMPTY
        share = (above * 100 / abs(budget)).quantize(Decimal("0.1"), ROUND_HALF_UP)
        value = share * style.sign if name == "deviation_pct" else share
        piece = Piece(print_percent(share, style), _cell(name, value, row, frame, tied=False))
        return spoil(piece, piece.text) if _is_signless(name, share, row, style) else piece
    kroner = money.round(amounts[PRINTED_FROM.get(name, name)])
    if name in CHANGES and not kroner and row.role in ("line", "of_which"):
        return EMPTY
    printed = kroner * style.sign if name == "deviation" else kroner
    tied = (totalled and row.role != "of_which") or (name in ("expected", "deviation", base) and "expected" in style.columns)
    return Piece(money.print(printed, signed=name == "deviation"), _cell(name, kroner, row, frame, tied))


def _is_signless(name: str, share: Decimal, row: FollowRow, style: FollowStyle) -> bool:
    """Whether a per cent without sign stands beside a deviation that is rounded to nought: which sign it has is printed nowhere."""
    if name != "deviation_pct" or not share or style.percent_signed or "deviation" not in style.columns:
        return False
    return not style.money.round(row.amounts["deviation"])


def _cell(name: str, value: Decimal, row: FollowRow, frame: Frame, tied: bool) -> TrueCell:
    return TrueCell(
        table="budget_followup",
        column=KEPT.get(name),
        value=value,
        role=row.role,
        label=row.label,
        section=row.section,
        fiscal_year=frame.year,
        codes=row.codes,
        tied=tied,
    )
