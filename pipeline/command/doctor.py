"""Is the installation in order: Python, packages, our own data, the folders and the store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from pipeline.config import Settings
from pipeline.errors import UserError
from pipeline.messages import render

_MARKS = {True: "✓", False: "✗", None: "–"}
"""In order, wrong, and neither: there is nothing yet."""
_PACKAGES = ("duckdb", "pandas", "pandera", "pyarrow", "matplotlib", "jinja2")


def examine(settings: Settings) -> tuple[tuple[str, ...], bool]:
    """Look at everything that a run needs.

    Args:
        settings: the settings in force.

    Returns:
        a line for each thing looked at, and whether all of them are in order.
    """
    results = list(_examine_all(settings))
    return tuple(f"{_MARKS[good]} {text}" for good, text in results), all(good is not False for good, _ in results)


def _examine_all(settings: Settings) -> Iterator[tuple[bool | None, str]]:
    yield sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}"
    for package in _PACKAGES:
        yield find_spec(package) is not None, f"{package} {_version(package)}"
    yield from _examine_own_data(settings.lang)
    yield _try("raw", lambda: (True, _check_raw(settings)), settings.lang)
    yield _try("data", lambda: _check_data(settings), settings.lang)
    yield _try("store", lambda: _check_store(settings), settings.lang)


def _try(name: str, check: Callable[[], tuple[bool | None, str]], lang: str) -> tuple[bool | None, str]:
    try:
        good, text = check()
        return good, f"{name}: {text}"
    except UserError as error:
        return False, f"{name}: {render(error.key, error.params, lang)}"
    except (OSError, KeyError, ValueError) as error:
        return False, f"{name}: {error}"


def _examine_own_data(lang: str) -> Iterator[tuple[bool, str]]:
    """Every fault under ``schemas``, or how much stands there."""
    from pipeline.danish.data import find_faults, read_table
    from schemas.csv_files import FILES

    faults = find_faults()
    yield from ((False, f"schemas: {render(fault.key, fault.params, lang)}") for fault in faults)
    if not faults:
        rows = sum(len(read_table(file.folder, file.name)) for file in FILES)
        yield True, f"schemas: {render('run.doctor_schemas', {'rows': rows}, lang)}"


def _check_raw(settings: Settings) -> str:
    from pipeline.readers import find_sources

    return render("run.doctor_raw", {"files": len(find_sources(settings.raw)), "folder": settings.raw}, settings.lang)


def _check_data(settings: Settings) -> tuple[bool | None, str]:
    """How many rows people wrote; the first that cannot be used is named."""
    from pipeline.corrections import ACCEPTED, CORRECTIONS, place_fault, read_entries

    entries = read_entries(settings.corrections, settings.accepted)
    for sheet, rows in ((CORRECTIONS, entries.corrections), (ACCEPTED, entries.accepted)):
        for row in rows:
            if row.fault is not None:
                told = place_fault(row, sheet, row.fault)
                raise UserError(told.key, **told.params)
    counts = {"corrections": len(entries.corrections), "accepted": len(entries.accepted)}
    return True, render("run.doctor_data", {**counts, "folder": settings.data}, settings.lang)


def _check_store(settings: Settings) -> tuple[bool | None, str]:
    store = settings.store
    if not store.exists():
        return None, render("run.doctor_no_store", {"store": store}, settings.lang)
    from pipeline.query import query_rows

    figures = query_rows(store, "SELECT count(*) FROM figure")[1][0][0]
    name = "run.doctor_store" if figures else "run.doctor_empty_store"
    return True if figures else None, render(name, {"figures": figures, "store": store}, settings.lang)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"
