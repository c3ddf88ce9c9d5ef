"""Case numbers: known by a label before them, or by their shape."""

from __future__ import annotations

import re
from functools import cache

from pipeline.meeting.words import either, load_settings


def find_case_shape(text: str, whole: bool = False) -> re.Match[str] | None:
    """The first case number of a known shape in a text; ``whole`` asks that the text (but for a label) is nothing else."""
    if not whole:
        return _shape().search(text)
    stripped = text.strip().strip("*_# ")
    return _labelled().fullmatch(stripped) or _shape().fullmatch(stripped)


def find_case_no(text: str) -> str | None:
    """The case number that a line prints: behind a label, or as the line's only content."""
    labelled = _labelled().match(text.strip().strip("*_# "))
    if labelled:
        return str(labelled["case"])
    match = find_case_shape(text, whole=True)
    return match.group() if match else None


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./-])(?P<case>{'|'.join(load_settings('case_numbers')['shapes'])})(?![\w/-]|\.\d)")


@cache
def _labelled() -> re.Pattern[str]:
    settings = load_settings("case_numbers")
    labels = either([re.escape(label) for label in settings["labels"]])
    return re.compile(rf"(?:{labels})\.?\s*[:.]?\s*(?P<case>{settings['labelled']})(?![\w/-])", re.IGNORECASE)
