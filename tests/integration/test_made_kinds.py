"""Minutes of every kind, layout and damage, read and compared cell by cell with what they were set from: it never gets worse than recorded.

The aims stand in docs/accuracy.md. What is recorded may only rise: ``python -m tests.accuracy --record`` refuses to write a worse record.
"""

from __future__ import annotations

import pytest

from tests.measure.record import KEPT, describe_worse, measure_damage, measure_layout, read_record


@pytest.mark.parametrize(("kind", "layout"), sorted({(row.kind, row.layout) for row in read_record() if not row.damage}))
def test_made_kinds_are_read_as_well_as_recorded(kind: str, layout: str) -> None:
    assert not describe_worse(measure_layout(kind, layout, KEPT))


@pytest.mark.parametrize("damage", sorted({row.damage for row in read_record() if row.damage}))
def test_damage_is_read_or_refused_as_well_as_recorded(damage: str) -> None:
    assert not describe_worse(measure_damage(damage, KEPT[:1]))
