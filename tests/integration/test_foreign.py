"""Papers by other hands: none is read worse than recorded (tests/foreign/README.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measure.foreign import list_sets
from tests.measure.foreign_record import describe_worse, measure_set, read_record


@pytest.mark.parametrize("folder", list_sets(), ids=lambda folder: folder.name)
def test_papers_by_other_hands_are_read_as_well_as_recorded(folder: Path) -> None:
    measured = measure_set(folder)
    assert {each.row.paper for each in measured} == {row.paper for row in read_record() if row.set == folder.name}
    assert not "\n".join(filter(None, map(describe_worse, measured)))
