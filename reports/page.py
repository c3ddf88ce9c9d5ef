"""What one page is made of: the answers to its questions, asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.ask import Record, Store
from reports.closed import are_accounts

_QUESTIONS = (
    "items", "benefits", "benefit_totals", "benefit_rows", "blocks", "sectors", "lines", "mixed_totals", "followups",
    "followup_totals", "doubtful", "figures", "findings", "standing", "unreconciled", "identities", "refused", "sources", "recommendations",
    "corrections", "lapsed", "closed_findings", "prose", "claims", "steps", "rollforward", "unrolled", "broken", "said", "cells",
    "left_out", "unread_lines", "year_sums",
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
    left_out: list[Record]
    unread_lines: list[Record]
    year_sums: list[Record]
    notes: list[Record]
    other_years: list[Record]

    @property
    def made_up(self) -> bool:
        """Whether one of its papers says itself that it is made up."""
        return bool(list_made_up(self.notes))

    @property
    def sections(self) -> tuple[str, ...]:
        """The parts that the page has something to say in: a paper without a kind of table has no empty parts about it."""
        parts = {
            "followup": bool(self.followups),
            "blocks": bool(self.blocks),
            "applied": bool(self.sectors),
            "rolled": bool(self.steps),
            "why": bool(self.benefit_totals),
            "lines": bool(self.lines),
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

    Returns:
        each with ``is_closed``, whether it holds the accounts of a year that is over.
    """
    rounds = store.ask("rounds", **{"municipality": None, "year": None, "status_date": None, **filters})
    return [{**row, "is_closed": are_accounts(row["result_labels"], row["fiscal_year"], row["meeting_dates"])} for row in rounds]


def read_page(store: Store, round_: Record, rounds: Sequence[Record] = ()) -> Page:
    """All that a page shows.

    Args:
        store: an open store.
        round_: the status.
        rounds: all statuses that have a page; of those of the same papers for other years, the page says what is applied for.
    """
    papers = set(round_["document_ids"])
    notes = [note for note in store.ask("notes") if note["document_id"] in papers]
    asked = {question: store.ask(question, round=round_["round_id"], **_ALSO.get(question, {})) for question in _QUESTIONS}
    return Page(round_, **asked, notes=notes, other_years=find_other_years(store, round_, rounds))


def find_other_years(store: Store, round_: Record, rounds: Sequence[Record]) -> list[Record]:
    """The statuses of the same papers for other years, one a year.

    Args:
        store: an open store.
        round_: a status.
        rounds: all statuses that have a page.

    Returns:
        each with ``change_dkk``, what it applies for where that is one kind of money and nothing else, or None.
    """
    same = [other for other in rounds if other["document_ids"] == round_["document_ids"]]
    others = {other["fiscal_year"]: other for other in reversed(same) if other["fiscal_year"] != round_["fiscal_year"]}
    years = [other["fiscal_year"] for other in same]
    return [
        {**other, "change_dkk": _find_only_change(store, other) if years.count(year) == 1 else None}
        for year, other in reversed(others.items())
    ]


def _find_only_change(store: Store, round_: Record) -> Decimal | None:
    if round_["has_budget"]:
        return None
    blocks = store.ask("blocks", round=round_["round_id"])
    return blocks[0]["change_dkk"] if len(blocks) == 1 and not blocks[0]["not_granted"] else None
