"""True budget follow-ups: rows under sections with all measures in kroner, exact before they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.maker.kinds.sizes import draw_budget, draw_change
from tests.maker.lexicon import followup_rows as words
from tests.maker.lexicon.minutes import COMMITTEES
from tests.maker.words import ACCOUNTS

MEASURES = (
    "original_budget",
    "supplementary",
    "virement",
    "carry_over",
    "corrected_budget",
    "periodised_budget",
    "actual_to_date",
    "expected",
    "deviation",
    "remaining",
    "result_before",
)
CHANGES = ("supplementary", "virement", "carry_over")
Amounts = dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class FollowRow:
    """A row in kroner; ``covers`` is the section that a subtotal adds up, None where it adds up everything."""

    role: str  # heading, line, of_which, subtotal, total
    label: str
    section: str | None
    codes: tuple[str, ...]
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class FollowPlan:
    """What the rows are (committee, area, account, benefit), and which words total them."""

    by: str
    sections: tuple[str, ...]
    subtotal: str | None
    total: str | None
    heraf: bool
    fine: Decimal
    changes: tuple[str, ...]
    from_original: bool


def draw_plan(rng: Random, fine: Decimal, columns: tuple[str, ...]) -> FollowPlan:
    """Draw what a follow-up is ordered by."""
    by = rng.choice(("committee", "area", "area", "account", "benefit"))
    sections: tuple[str, ...] = ()
    if rng.random() < 0.45:
        kind = rng.choice(("drift", "kind", "committee"))
        sections = rng.choice(words.SECTIONS[kind]) if kind != "committee" else tuple(rng.sample(COMMITTEES, rng.randint(2, 3)))
        by = "area" if kind == "committee" and by == "committee" else by
    return FollowPlan(
        by=by,
        sections=sections,
        subtotal=rng.choice((None, *words.SUBTOTALS)) if sections else None,
        total=rng.choice((None, *words.TOTALS, *words.TOTALS)),
        heraf=rng.random() < 0.25,
        fine=fine,
        changes=tuple(name for name in CHANGES if name in columns),
        from_original="corrected_budget" not in columns and "original_budget" in columns,
    )


def draw_rows(rng: Random, plan: FollowPlan) -> tuple[FollowRow, ...]:
    """The rows in printed order."""
    rows: list[FollowRow] = []
    used: set[str] = set()
    for section in plan.sections or (None,):
        if section is not None:
            rows.append(FollowRow("heading", section, None, (), {}))
        lines = _draw_lines(rng, plan, section, used)
        rows += lines
        if section is not None and plan.subtotal:
            rows.append(FollowRow("subtotal", plan.subtotal.format(section), section, (), add_up(lines)))
    if plan.total:
        rows.append(FollowRow("total", plan.total, None, (), add_up(rows)))
    return tuple(rows)


def add_up(rows: list[FollowRow]) -> Amounts:
    """The sums of the lines among some rows."""
    lines = [row.amounts for row in rows if row.role == "line"]
    return {name: sum((line[name] for line in lines), Decimal(0)) for name in MEASURES}


def _draw_lines(rng: Random, plan: FollowPlan, section: str | None, used: set[str]) -> list[FollowRow]:
    rows: list[FollowRow] = []
    capital = section is not None and section.lower().endswith(("anlæg", "anlægsudgifter"))
    for label, codes in _draw_labels(rng, "capital" if capital else plan.by, used):
        amounts = _draw_amounts(rng, plan)
        rows.append(FollowRow("line", label, section, codes, amounts))
        if plan.heraf and rng.random() < 0.3:
            share = Decimal(rng.randint(5, 60)) / 100
            part = {name: (value * share // plan.fine) * plan.fine for name, value in amounts.items()}
            part["deviation"] = part["expected"] - part["original_budget" if plan.from_original else "corrected_budget"]
            rows.append(FollowRow("of_which", rng.choice(words.OF_WHICH), section, (), part))
    return rows


def _draw_labels(rng: Random, by: str, used: set[str]) -> list[tuple[str, tuple[str, ...]]]:
    count = rng.randint(2, 6)
    picked: list[tuple[str, tuple[str, ...]]]
    if by == "account":
        chosen = [(name, codes) for codes, name in ACCOUNTS if name not in used]
        picked = [*rng.sample(chosen, min(count, len(chosen)))]
    else:
        pools = {"committee": COMMITTEES, "area": words.AREAS, "benefit": words.BENEFIT_LABELS, "capital": words.CAPITAL}
        free = [label for label in pools[by] if label not in used]
        picked = [(label, ()) for label in rng.sample(free, min(count, len(free)))]
    used.update(label for label, _ in picked)
    return picked


def _draw_amounts(rng: Random, plan: FollowPlan) -> Amounts:
    fine = plan.fine
    original = draw_budget(rng, fine)
    amounts = dict.fromkeys(MEASURES, Decimal(0)) | {"original_budget": original}
    for name in plan.changes or ("supplementary",):
        amounts[name] = draw_change(rng, original, 0.08, fine, none=0.25)
    corrected = original + sum((amounts[name] for name in CHANGES), Decimal(0))
    base = original if plan.from_original else corrected
    expected = base + draw_change(rng, base, rng.choice((0.01, 0.05, 0.2)), fine, none=0.12)
    amounts["corrected_budget"] = corrected
    amounts["expected"] = expected
    amounts["deviation"] = expected - base
    amounts["periodised_budget"] = (corrected * rng.randint(3, 9) / 12 // fine) * fine
    amounts["actual_to_date"] = (expected * rng.randint(20, 95) / 100 // fine) * fine
    amounts["remaining"] = corrected - amounts["actual_to_date"]
    amounts["result_before"] = original + draw_change(rng, original, 0.1, fine)
    return amounts
