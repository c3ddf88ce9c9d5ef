"""Minutes of every kind, layout and damage, read and compared cell by cell with what they were set from. A failure names its seeds."""

from __future__ import annotations

import pytest

from tests.maker.documents import DAMAGES, KINDS, LAYOUTS, make_document
from tests.measure.outcomes import UNFLAGGED
from tests.measure.tally import add_up, describe, judge_all

SEEDS = range(24)
UNDAMAGED, DAMAGED, SILENT = 0.99, 0.90, 0.001


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", KINDS)
def test_made_kinds_are_read_as_they_were_set(kind: str, layout: str) -> None:
    outcomes = list(judge_all(make_document(seed, kind, layout) for seed in SEEDS))
    tally = add_up(outcomes)
    told = describe(outcomes)
    assert tally.good >= UNDAMAGED, f"{tally.good:.2%} of {tally.cells} cells\n{told}"
    assert not tally.tied, told
    assert tally.silent < SILENT, told


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_read_or_refused(damage: str) -> None:
    documents = [(seed, kind, LAYOUTS[seed % len(LAYOUTS)]) for seed in SEEDS for kind in KINDS]
    outcomes = list(judge_all(make_document(seed, kind, layout, damage) for seed, kind, layout in documents))
    tally = add_up(outcomes)
    assert tally.good >= DAMAGED, f"{tally.good:.2%} of {tally.cells} cells\n{describe(outcomes)}"
    assert not tally.tied, describe(outcome for outcome in outcomes if outcome.outcome == UNFLAGGED)
    assert tally.silent < SILENT, describe(outcome for outcome in outcomes if outcome.outcome == UNFLAGGED)
