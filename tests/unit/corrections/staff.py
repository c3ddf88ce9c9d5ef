"""Rows as people write them, for tests: of the sample paper, or of any other."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Entry, Extract, Figure
from tests.unit.store.samples import make_extract

PAPER = make_extract()
SIGNED = {"reason": "Tastefejl", "author": "En person", "date": "2026-01-02"}


def find_figure(printed: str, extract: Extract = PAPER) -> Figure:
    """The first figure that prints so."""
    return next(figure for figure in extract.figures if figure.printed_text == printed)


def correct(printed: str, new: str, line: int = 2, cells: Mapping[str, str] = SIGNED) -> Entry:
    """A row that corrects a number of the sample paper; ``cells`` overrule."""
    return Entry(line, {"figure_id": find_figure(printed).figure_id, "printed": printed, "new": new, **SIGNED, **cells})
