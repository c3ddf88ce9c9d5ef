"""Is the installation in order: Python, packages, our own data, the folders and the store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pipeline.config import Settings
from pipeline.errors import UserError
from pipeline.messages import render

_PACKAGES = ("duckdb", "pandas", "pandera", "pyarrow", "matplotlib", "jinja2")


def examine(settings: Settings) -> tuple[tuple[str, ...], bool]:
    """Look at everything that a run needs.

    Args:
        settings: the settings in force.

    Returns:
        a line for each thing looked at, and whether all of them are in order.
    """
    results = list(_examine_all(settings))
    return tuple(f"{'✓' if good else '✗'} {text}" for good, text in results), all(good for good, _ in results)


def _examine_all(settings: Settings) -> Iterator[tuple[bool, str]]:
    yield sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}"
    for package in _PACKAGES:
        yield find_spec(package) is not None, f"{package} {_version(package)}"
    yield _try("schemas", _check_schemas, settings.lang)
    yield _try("raw", lambda: _check_raw(settings.raw), settings.lang)
    yield _try("store", lambda: _check_store(settings.store), settings.lang)


def _try(name: str, check: Callable[[], str], lang: str) -> tuple[bool, str]:
    try:
        return True, f"{name}: {check()}"
    except UserError as error:
        return False, f"{name}: {render(error.key, error.params, lang)}"
    except (OSError, KeyError, ValueError) as error:
        return False, f"{name}: {error}"


def _check_schemas() -> str:
    from pipeline.danish.data import read_table

    names = ("units", "columns", "rows", "scenarios", "change_types", "expenditure_kinds", "sign_words", "number_context")
    return f"{sum(len(read_table('vocabulary', name)) for name in names)} words"


def _check_raw(folder: Path) -> str:
    from pipeline.readers import find_sources

    return f"{len(find_sources(folder))} files in {folder}"


def _check_store(store: Path) -> str:
    if not store.exists():
        return f"{store} –"
    from pipeline.query import query_rows

    rows = query_rows(store, "SELECT count(*) FROM figure")[1]
    return f"{rows[0][0]} figures in {store}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"
