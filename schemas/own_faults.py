"""What is wrong with one of our own files: said before anything is read with its help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from schemas.nearest import find_nearest


@dataclass(frozen=True, slots=True)
class Fault:
    """A key of ``schemas/messages`` and what the message names: file, line, what was expected and what was found."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)


def offer_nearest(found: str, known: Iterable[str]) -> tuple[Fault, ...]:
    """The sentence that offers the nearest known word, where one is near; for a placeholder ``{nearest:message}``."""
    nearest = find_nearest(found, known)
    return (Fault("data.nearest", {"word": nearest}),) if nearest else ()
