"""What one page is made of: the answers to its questions, asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.ask import Record, Store

_QUESTIONS = (
    "items", "benefits", "benefit_totals", "benefit_rows", "blocks", "sectors", "lines", "mixed_totals", "followups",
    "followup_totals", "doubtful", "figures", "findings", "standing", "unreconciled", "identities", "refused", "sources", "recommendations",
    "corrections", "lapsed", "closed_findings", "prose", "claims", "steps", "rollforward", "unrolled", "broken", "said", "cells",
)  # fmt: skip


_SECTIONS = (
    "blocks", "applied", "why", "followup", "questions", "hold", "rolled", "prose", "corrections", "charts", "lines", "findings",
    "unchecked", "sources", "method",
)  # fmt: skip
"""A page's parts, in their order."""


_ALSO: dict[str, Record] = {"said": {"document": None}, "cells": {"document": None}}
"""What some questions want to know beside the status."""


@dataclass(frozen=True, slots=True)
class Page:
    """One municipality's status: its round and the rows of each question by the question's name."""

    round: Record
    items: list[Record]
    benefits: list[Record]
    benefit_totals: list[Record]
    benefit_rows: list[Record]
    blocks: list[Record]
    sectors: list[Record]
    lines: list[Record]
    mixed_totals: list[Record]
    followups: list[Record]
    followup_totals: list[Record]
    doubtful: list[Record]
    figures: list[Record]
    findings: list[Record]
    standing: list[Record]
    unreconciled: list[Record]
    identities: list[Record]
    refused: list[Record]
    sources: list[Record]
    recommendations: list[Record]
    corrections: list[Record]
    lapsed: list[Record]
    closed_findings: list[Record]
    prose: list[Record]
    claims: list[Record]
    steps: list[Record]
    rollforward: list[Record]
    unrolled: list[Record]
    broken: list[Record]
    said: list[Record]
    cells: list[Record]
    notes: list[Record]

    @property
    def made_up(self) -> bool:
        """Whether one of its papers says itself that it is made up."""
        return bool(list_made_up(self.notes))

    @property
    def sections(self) -> tuple[str, ...]:
        """The parts that the page has: a paper that only follows up the budget has no empty tables of appropriations and benefits."""
        bare = bool(self.followups)
        parts = {
            "followup": bare,
            "blocks": bool(self.lines) or not bare,
            "applied": bool(self.lines) or not bare,
            "rolled": bool(self.steps),
            "why": bool(self.benefits) or not bare,
            "lines": bool(self.lines) or not bare,
            "unchecked": bool(self.said or self.cells),
            "prose": bool(self.claims[0]["claim_count"]),
            "corrections": bool(self.corrections or self.lapsed or self.closed_findings),
        }
        return tuple(part for part in _SECTIONS if parts.get(part, True))


def list_made_up(notes: Sequence[Record]) -> frozenset[str]:
    """The papers that say themselves that they are made up."""
    return frozenset(note["document_id"] for note in notes if note["made_up"])


def find_rounds(store: Store, **filters: object) -> list[Record]:
    """The statuses in the store, a page each.

    Args:
        store: an open store.
        filters: ``municipality`` (by name or official number), ``year``, ``status_date``; None lets everything through.
    """
    return store.ask("rounds", **{"municipality": None, "year": None, "status_date": None, **filters})


def read_page(store: Store, round_: Record) -> Page:
    """All that a page shows."""
    papers = set(round_["document_ids"])
    notes = [note for note in store.ask("notes") if note["document_id"] in papers]
    asked = {question: store.ask(question, round=round_["round_id"], **_ALSO.get(question, {})) for question in _QUESTIONS}
    return Page(round_, **asked, notes=notes)
