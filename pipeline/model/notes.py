"""What is said aloud of a document, and what was not let in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth saying about a document: a catalogue key, its parameters, and the line where it stands."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)
    line_no: int | None = None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A printed number or row that was not let in, with where it stands, why, and its other readings."""

    document_id: str
    item_no: int | None
    page: int | None
    line_no: int
    char_start: int
    char_end: int
    stage: str  # read, meeting, tables, facts, validate
    reason: str  # catalogue key
    params: Mapping[str, object]
    payload: str  # the text as printed
    candidates: tuple[str, ...] = ()
    table_no: int | None = None
    fiscal_year: int | None = None
