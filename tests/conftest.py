"""What all tests share: the folder of real minutes, and how hypothesis searches."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# No deadline: a slow machine is not a failing test. CI looks at the same examples every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def find_shared() -> Path:
    """The folder beside the checkout that holds the real minutes, or what VARIANCE_SHARED names."""
    return Path(os.environ.get("VARIANCE_SHARED") or ROOT.parent / "shared")


def pytest_report_header() -> str:
    """Say aloud whether the real minutes are read, so that a skipped folder is seen in CI too."""
    folder = find_shared() / "minutes"
    return "real minutes: read" if folder.is_dir() else "real minutes: ABSENT, their tests are skipped (set VARIANCE_SHARED)"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_minutes() -> Path:
    """The folder with the five real minutes; the test is skipped where it is absent."""
    folder = find_shared() / "minutes"
    if not folder.is_dir():
        pytest.skip("the real minutes are not here: put the folder 'shared' beside the checkout or set VARIANCE_SHARED")
    return folder


@pytest.fixture(scope="session")
def shared_reference() -> Path:
    """The folder with the reference facts; the test is skipped where it is absent."""
    folder = find_shared() / "reference"
    if not folder.is_dir():
        pytest.skip("the reference facts are not here: put the folder 'shared' beside the checkout or set VARIANCE_SHARED")
    return folder
