"""A published store of two papers: a committee sends the lines on, the council grants them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.store import publish
from schemas.lists import Decision
from tests.unit.store.samples import Paper, make_curated, make_extract

COUNCIL = Paper("Byrådet", committee_kind="council", decision=Decision.APPROVED, meeting_id="byrådet")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "variance.duckdb"
    publish(path, make_curated(make_extract(COUNCIL), make_extract()))
    return path


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the store that a test may spoil."""
    path = tmp_path / "copy.duckdb"
    shutil.copy(published, path)
    with duckdb.connect(str(path)) as connection:
        yield connection
