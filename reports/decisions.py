"""How a decision is quoted on a page."""

from __future__ import annotations

import re

_LONGEST = 300


def quote_decision(text: str) -> str:
    """A decision as printed, with what it goes on to say (reservations, orders), in one line: page heads behind it are no sentences of it.

    Args:
        text: the decision's lines.

    Returns:
        as many of its sentences as a reader takes in; that it goes on is shown.
    """
    first, *others = [line.strip() for line in text.split("\n") if re.search(r"\w", line)] or [""]
    said = " ".join((first, *(line for line in others if line.endswith(".") and not line.startswith("Mødet "))))
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"
