"""Minutes set anew from a seed, read and compared with what they were set from. A failure names its seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Extract
from pipeline.readers import read_document
from pipeline.run import extract_document
from tests.integration.agreement import describe_disagreement, list_appropriations, list_benefits
from tests.maker.grid import ALIGNED, LOST, PIPES, TABS
from tests.maker.minutes import MadeMinutes, make_minutes

SEEDS = range(24)


def read_made(made: MadeMinutes, folder: Path) -> Extract:
    path = folder / f"{made.seed}.txt"
    path.write_text(made.text, encoding="utf-8", newline="")
    return extract_document(read_document(path))


@pytest.mark.parametrize("rounded", [False, True], ids=["exact", "rounded"])
@pytest.mark.parametrize("separator", [TABS, ALIGNED, PIPES, LOST, None])
def test_made_tables_are_read_as_they_were_set(separator: str | None, rounded: bool, tmp_path: Path) -> None:
    failures = []
    for seed in SEEDS:
        made = make_minutes(seed, separator=separator, rounded=rounded)
        extract = read_made(made, tmp_path)
        told = describe_disagreement(made.appropriations, list_appropriations(extract)).splitlines()
        told += describe_disagreement(made.benefits, list_benefits(extract)).splitlines()
        failures += ["\n".join([f"seed {seed} separator {separator} rounded {rounded}", *told])] if told else []
    assert not failures, f"{len(failures)} of {len(SEEDS)} minutes:\n" + "\n".join(failures)
