"""Outcomes counted by kind, layout and damage, and held against the aims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.maker.documents import DAMAGES, KINDS, LAYOUTS, MadeDocument, make_document
from tests.measure.outcomes import FLAGGED, MISSED, REFUSED, RIGHT, RIGHTLY_REFUSED, UNFLAGGED, Outcome, judge_documents

BATCH = 60  # documents that are judged in one go
OUTCOMES = (RIGHT, RIGHTLY_REFUSED, REFUSED, FLAGGED, UNFLAGGED, MISSED)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cells met which outcome; ``tied`` counts the unflagged wrong ones that a printed sum holds."""

    outcomes: Counter[str]
    tied: int = 0

    @property
    def cells(self) -> int:
        """All cells, and figures where none stands."""
        return sum(self.outcomes.values())

    @property
    def good(self) -> float:
        """The share of cells that were read right, or rightly refused."""
        return (self.outcomes[RIGHT] + self.outcomes[RIGHTLY_REFUSED]) / self.cells if self.cells else 1.0

    @property
    def silent(self) -> float:
        """The share of cells that are wrong without anybody being told."""
        return self.outcomes[UNFLAGGED] / self.cells if self.cells else 0.0


def list_documents(seeds: Sequence[int]) -> Iterator[MadeDocument]:
    """Undamaged minutes of every kind in every layout; damaged ones of every kind, each seed in a layout of its own."""
    for seed in seeds:
        for number, kind in enumerate(KINDS):
            for layout in LAYOUTS:
                yield make_document(seed, kind, layout)
            for place, damage in enumerate(DAMAGES):
                yield make_document(seed, kind, LAYOUTS[(seed + number + place) % len(LAYOUTS)], damage)


def judge_all(documents: Iterable[MadeDocument]) -> Iterator[Outcome]:
    """The outcome of every cell of some documents."""
    batch: list[MadeDocument] = []
    with TemporaryDirectory() as folder:
        for document in documents:
            batch.append(document)
            if len(batch) == BATCH:
                yield from judge_documents(batch, Path(folder))
                batch = []
        if batch:
            yield from judge_documents(batch, Path(folder))


def add_up(outcomes: Iterable[Outcome]) -> Tally:
    """The tally of some outcomes."""
    counts: Counter[str] = Counter()
    tied = 0
    for outcome in outcomes:
        counts[outcome.outcome] += 1
        tied += outcome.outcome == UNFLAGGED and outcome.tied
    return Tally(counts, tied)


def describe(outcomes: Iterable[Outcome]) -> str:
    """One line a document and failure, with the seed that makes it again."""
    seen: dict[tuple[str, str], str] = {}
    for outcome in outcomes:
        if outcome.outcome in (RIGHT, RIGHTLY_REFUSED):
            continue
        why = " ".join((outcome.outcome, *outcome.faults)) + (f" {outcome.told}" if outcome.outcome in (REFUSED, MISSED) else "")
        placed = outcome.placed
        where = f"line {placed.line_no} {outcome.made.text[placed.start : placed.end]!r}" if placed else outcome.told
        seen.setdefault((outcome.made.name, why), where)
    return "\n".join(f"{name}: {why}: {where}" for (name, why), where in seen.items())
