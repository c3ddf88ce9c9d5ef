"""Whole minutes around made tables: a head, items, a little prose with numbers that are no figures."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.maker.appropriation_facts import draw_sectors
from tests.maker.appropriation_rows import sectors_to_rows
from tests.maker.appropriation_style import draw_style
from tests.maker.appropriation_table import set_appropriations
from tests.maker.benefit_facts import draw_benefits
from tests.maker.benefit_table import draw_benefit_style, set_benefits
from tests.maker.lines import PrintedLine, as_prose, place_truths
from tests.maker.truth import AppropriationTruth, BenefitTruth
from tests.maker.words import COMMITTEES, FILLERS, MUNICIPALITIES, OPENINGS


@dataclass(frozen=True, slots=True)
class MadeMinutes:
    """Minutes from a seed with what a reader ought to find in them."""

    seed: int
    text: str
    appropriations: tuple[AppropriationTruth, ...]
    benefits: tuple[BenefitTruth, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What all items of a meeting share."""

    municipality: str
    committee: str
    year: int
    slashed: bool  # 'Punkt 4: Title' instead of 'Punkt 4.' with the title below


def make_minutes(seed: int, *, separator: str | None = None, rounded: bool = False) -> MadeMinutes:
    """Make minutes with one appropriation table and one benefit table.

    Args:
        seed: the same seed makes the same minutes.
        separator: of both tables (TABS, ALIGNED, PIPES; LOST for the first alone); drawn when None.
        rounded: let totals be rounded sums of finer amounts, so that they may miss the printed lines' sum by a little.

    Returns:
        The text and its true rows in printed order.
    """
    rng = Random(seed)
    frame = Frame(rng.choice(MUNICIPALITIES), rng.choice(COMMITTEES), rng.randint(2017, 2024), rng.random() < 0.3)
    lines = list(_set_head(frame, rng))
    truths: list[AppropriationTruth | BenefitTruth] = []
    number = rng.randint(1, 20)
    for item in (_make_appropriations(frame, rng, separator, rounded), _make_benefits(frame, rng, separator), as_prose(*FILLERS)):
        lines += _set_item_head(number, frame)
        truths += place_truths(item, number, len(lines) + 1)
        lines += item
        number += rng.randint(1, 3)
    appropriations = tuple(truth for truth in truths if isinstance(truth, AppropriationTruth))
    benefits = tuple(truth for truth in truths if isinstance(truth, BenefitTruth))
    return MadeMinutes(seed, "\n".join(line.text for line in lines) + "\n", appropriations, benefits)


def _set_head(frame: Frame, rng: Random) -> tuple[PrintedLine, ...]:
    date = f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.{frame.year}"
    texts = ("Referat", f"{frame.municipality} Kommune", frame.committee, f"Mødet den {date} kl. 15.00")
    return tuple(line for text in texts for line in as_prose(text, ""))


def _set_item_head(number: int, frame: Frame) -> tuple[PrintedLine, ...]:
    title = f"Budgetopfølgning for {frame.committee}"
    if frame.slashed:
        return as_prose("", "", f"Punkt {number}: {title}", "", "Beslutning", "", "Godkendt.", "", "Sagsfremstilling", "")
    return as_prose("", "", f"Punkt {number}.", "", title, "", "Beslutning:", "", "Godkendt.", "", "Sagsbeskrivelse", "")


def _open(frame: Frame, rng: Random) -> tuple[PrintedLine, ...]:
    date = rng.choice(("31. marts", "30. juni", "31. august", "30. september"))
    return as_prose(rng.choice(OPENINGS).format(date=f"{date} {frame.year}"), "", rng.choice(FILLERS), "")


def _make_appropriations(frame: Frame, rng: Random, separator: str | None, rounded: bool) -> tuple[PrintedLine, ...]:
    style = draw_style(rng, separator=separator, year=frame.year)
    finest = max(1, style.unit.step // 10) if rounded else 1_000
    rows = sectors_to_rows(draw_sectors(rng, style.columns, finest), style)
    table = set_appropriations(rows, style, frame.committee, rng)
    return (*_open(frame, rng), *as_prose("Budgetmæssige konsekvenser", ""), *table, *as_prose("", rng.choice(FILLERS)))


def _make_benefits(frame: Frame, rng: Random, separator: str | None) -> tuple[PrintedLine, ...]:
    benefits = draw_benefits(rng)
    chosen = None if separator == "lost" else separator
    style = draw_benefit_style(rng, frame.year, len(benefits), separator=chosen)
    table = set_benefits(benefits, style, frame.committee, rng)
    return (*_open(frame, rng), *table, *as_prose("", rng.choice(FILLERS)))
