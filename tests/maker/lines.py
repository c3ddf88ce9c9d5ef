"""Printed lines that remember which true row they show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tests.maker.truth import AppropriationTruth, BenefitTruth


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of made minutes, with the true row that it prints, if any."""

    text: str
    truth: AppropriationTruth | BenefitTruth | None = None


def as_prose(*texts: str) -> tuple[PrintedLine, ...]:
    """Lines without facts."""
    return tuple(PrintedLine(text) for text in texts)


def place_truths(lines: Iterable[PrintedLine], item_no: int, first_line: int) -> Iterator[AppropriationTruth | BenefitTruth]:
    """The true rows of an item's lines, with item and line number filled in."""
    for offset, line in enumerate(lines):
        if line.truth is not None:
            yield replace(line.truth, item_no=item_no, line_no=first_line + offset)
