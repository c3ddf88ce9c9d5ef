"""The key of a meeting."""

from __future__ import annotations

from datetime import date


def identify(place: str | None, committee: str | None, day: date | None) -> str | None:
    """One key for all papers of one meeting: municipality (its code, else its name), committee and day; None where one is not known."""
    if not (place and committee and day):
        return None
    return ".".join((place, committee.replace(" ", "_"), day.isoformat())).lower()
