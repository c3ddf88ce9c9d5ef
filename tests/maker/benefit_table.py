"""Benefit tables as printed lines: budget, status and deviation below each other, one benefit after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.maker.benefit_facts import Benefit, Drivers
from tests.maker.figures import MINUS_SHAPES, PrintedUnit, print_amount, print_count
from tests.maker.grid import ALIGNED, PIPES, TABS, rule_pipes, set_grid
from tests.maker.lines import PrintedLine, as_prose
from tests.maker.truth import BenefitTruth
from tests.maker.words import AMOUNT_HEADS, BENEFIT_HEADS, RECIPIENT_HEADS, REFUND_HEADS, SCENARIOS

THOUSANDS = PrintedUnit("1.000 kr.", 1_000, 0)
HEADS = {"recipients": RECIPIENT_HEADS, "monthly": BENEFIT_HEADS, "refund": REFUND_HEADS, "amount": AMOUNT_HEADS}
ONCE, EVERY, JOINED = "once", "every", "joined"


@dataclass(frozen=True, slots=True)
class BenefitStyle:
    """One benefit table's print."""

    separator: str
    columns: tuple[str, ...]
    heads: tuple[tuple[str, str], ...]
    two_line_head: bool
    scenarios: tuple[str, str, str, str]
    labels: str  # once a benefit, on every row, or joined with the row's own words
    colon: str
    percent: str
    minus: str
    breaks_after: int | None  # a page break after so many benefits


def draw_benefit_style(rng: Random, year: int, benefits: int, *, separator: str | None = None) -> BenefitStyle:
    """Draw a print; the amount stands last unless the columns are in another order altogether."""
    columns = rng.choice((("recipients", "monthly", "refund", "amount"), ("amount", "recipients", "monthly", "refund")))
    chosen = separator or rng.choice((TABS, ALIGNED, PIPES))
    budget, status, deviation, total = (words.format(year=year) for words in rng.choice(SCENARIOS))
    return BenefitStyle(
        separator=chosen,
        columns=columns,
        heads=tuple(rng.choice(HEADS[column]) for column in columns),
        two_line_head=chosen != PIPES and rng.random() < 0.6,
        scenarios=(budget, status, deviation, total),
        labels=rng.choice((ONCE, ONCE, EVERY, JOINED)),
        colon=rng.choice(("", ":")),
        percent=rng.choice(("{}%", "{} %", "{}")),
        minus=rng.choice(("-{}", *MINUS_SHAPES)),
        breaks_after=rng.randint(1, benefits - 1) if rng.random() < 0.4 else None,
    )


def set_benefits(benefits: tuple[Benefit, ...], style: BenefitStyle, running_head: str, rng: Random) -> tuple[PrintedLine, ...]:
    """Print a table, its total last.

    Args:
        benefits: the true benefits in printed order.
        style: how the table is printed.
        running_head: what stands at the top of each page.
        rng: the spacing of aligned columns.

    Returns:
        The table's lines, first its head; each line with a fact carries its truth.
    """
    cut = style.breaks_after or len(benefits)
    rows = [list(_benefits_to_rows(part, style)) for part in (benefits[:cut], benefits[cut:])]
    rows[1 if benefits[cut:] else 0].append(_total_to_row(benefits, style))
    first = _set_page(rows[0], style, style.two_line_head, rng)
    if not rows[1]:
        return tuple(first)
    return (*first, *as_prose("", "", running_head, ""), *_set_page(rows[1], style, False, rng))


Printed = tuple[tuple[str, ...], BenefitTruth]


def _set_page(rows: list[Printed], style: BenefitStyle, two_lines: bool, rng: Random) -> Iterator[PrintedLine]:
    head = _build_head(style, two_lines)
    lines = set_grid([*head, *(cells for cells, _ in rows)], style.separator, rng.randint(2, 5), 1 if style.labels == JOINED else 2)
    yield from as_prose(*lines[: len(head)])
    if style.separator == PIPES:
        yield from as_prose(rule_pipes(len(head[0])))
    for line, (_, truth) in zip(lines[len(head) :], rows, strict=True):
        yield PrintedLine(line, truth)


def _build_head(style: BenefitStyle, two_lines: bool) -> list[tuple[str, ...]]:
    before = ("",) if style.labels == JOINED else ("", "")
    if two_lines:
        return [(*before, *(head[part] for head in style.heads)) for part in (0, 1)]
    return [(*before, *(" ".join(head) for head in style.heads))]


def _benefits_to_rows(benefits: tuple[Benefit, ...], style: BenefitStyle) -> Iterator[Printed]:
    for benefit in benefits:
        for number, (scenario, drivers) in enumerate((("budget", benefit.budget), ("status", benefit.status), ("deviation", None))):
            amount = benefit.deviation if drivers is None else drivers.kroner
            shown = drivers if benefit.shows_drivers else None
            truth = _build_truth(benefit, scenario, shown, amount)
            yield (*_label_cells(benefit.label, number, style), *_print_values(shown, amount, style)), truth


def _build_truth(benefit: Benefit, scenario: str, drivers: Drivers | None, amount: int) -> BenefitTruth:
    return BenefitTruth(
        item_no=0,
        line_no=0,
        role="line",
        label=benefit.label,
        benefit=benefit.key,
        scenario=scenario,
        recipients=drivers.recipients if drivers else None,
        monthly_benefit_dkk=drivers.monthly if drivers else None,
        refund_pct=drivers.refund if drivers else None,
        amount_dkk=amount,
    )


def _label_cells(label: str, number: int, style: BenefitStyle) -> tuple[str, ...]:
    words = style.scenarios[number]
    if style.labels == JOINED:
        return (f"{label}: {words}" if number == 0 else words,)
    shows = number == 0 or style.labels == EVERY
    return (label + style.colon if shows else "", words)


def _total_to_row(benefits: tuple[Benefit, ...], style: BenefitStyle) -> Printed:
    amount = sum(benefit.deviation for benefit in benefits)
    words = style.scenarios[3]
    labels = (words,) if style.labels == JOINED else ("", words)
    return (*labels, *_print_values(None, amount, style)), BenefitTruth(0, 0, "total", words, "", "deviation", amount_dkk=amount)


def _print_values(drivers: Drivers | None, amount: int, style: BenefitStyle) -> tuple[str, ...]:
    values = {"amount": print_amount(amount, THOUSANDS, style.minus)}
    if drivers is not None:
        values["recipients"] = print_count(drivers.recipients)
        values["monthly"] = print_count(drivers.monthly)
        values["refund"] = style.percent.format(drivers.refund)
    return tuple(values.get(column, "") for column in style.columns)
