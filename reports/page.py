"""What one page is made of: the answers to its questions, asked once."""

from __future__ import annotations

from dataclasses import dataclass

from reports.ask import Record, Store

_QUESTIONS = (
    "items", "benefits", "benefit_totals", "benefit_rows", "blocks", "sectors", "lines", "mixed_totals", "figures", "findings",
    "standing", "unreconciled", "identities", "refused", "sources", "recommendations",
)  # fmt: skip


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
    figures: list[Record]
    findings: list[Record]
    standing: list[Record]
    unreconciled: list[Record]
    identities: list[Record]
    refused: list[Record]
    sources: list[Record]
    recommendations: list[Record]


def find_rounds(store: Store, **filters: object) -> list[Record]:
    """The statuses in the store, a page each.

    Args:
        store: an open store.
        filters: ``municipality`` (by name or official number), ``year``, ``status_date``; None lets everything through.
    """
    return store.ask("rounds", **{"municipality": None, "year": None, "status_date": None, **filters})


def read_page(store: Store, round_: Record) -> Page:
    """All that a page shows."""
    return Page(round_, **{question: store.ask(question, round=round_["round_id"]) for question in _QUESTIONS})
