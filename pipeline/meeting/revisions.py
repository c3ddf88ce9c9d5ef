"""Whether a paper says at its top that it was corrected after it was first sent out: ``Rettet referat``, ``Dagsorden, version 2``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.meeting.words import bare, either, load_settings
from pipeline.model import Line

_LONGEST = 120


def find_revision(head: Sequence[Line]) -> int:
    """How often a paper was revised.

    Args:
        head: the lines before its first item.

    Returns:
        the version that it prints, 1 below it (the first is 0); 1 where it only says that it is corrected; else 0.
    """
    found = 0
    for line in head:
        text = bare(line.text)
        if len(text) > _LONGEST or not _title().search(text):
            continue
        number = _version().search(text)
        found = max(found, int(number["no"]) - 1 if number else 0, int(bool(_revised().search(text))))
    return found


@cache
def _title() -> re.Pattern[str]:
    settings = load_settings("head")
    return re.compile(rf"(?<!\w)(?:{either([*settings['title_words'], *settings['version_words']])})(?!\w)", re.IGNORECASE)


@cache
def _revised() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(load_settings('head')['revised'])})(?!\w)", re.IGNORECASE)


@cache
def _version() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{either(load_settings('head')['version_words'])})\s*(?:nr\.?\s*)?(?P<no>[1-9]\d?)(?![\w./-])", re.IGNORECASE
    )
