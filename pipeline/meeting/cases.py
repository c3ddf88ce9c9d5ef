"""Case numbers: known by a label before them, or by their shape."""

from __future__ import annotations

import re
from functools import cache

from pipeline.danish.words import strip_markup
from pipeline.meeting.words import either, load_settings


def find_case_shape(text: str, whole: bool = False) -> re.Match[str] | None:
    """The first case number of a known shape in a text; ``whole`` asks that the text is nothing else."""
    if not whole:
        return _shape().search(text)
    stripped = text.strip().strip("*_# ")
    return _shape().fullmatch(stripped) or _alone().fullmatch(stripped)


def find_case_inside(text: str) -> re.Match[str] | None:
    """The first case number inside a paragraph, with the label before it if there is one."""
    found = [match for pattern in (_labelled(), _shape()) if (match := pattern.search(text))]
    return min(found, key=lambda match: match.start(), default=None)


def find_case_no(text: str) -> str | None:
    """The case number that a line prints: behind a label, or as the line's only content."""
    plain = strip_markup(text).strip("_ ")
    labelled = _labelled().match(plain) or _weakly_labelled().fullmatch(plain)
    if labelled:
        return str(labelled["case"])
    match = find_case_shape(plain, whole=True)
    return match.group() if match else None


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./-])(?P<case>{'|'.join(load_settings('case_numbers')['shapes'])})(?![\w/-]|\.\d)")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"(?P<case>{'|'.join(load_settings('case_numbers')['alone'])})")


@cache
def _weakly_labelled() -> re.Pattern[str]:
    settings = load_settings("case_numbers")
    shapes = either([*settings["shapes"], *settings["alone"]])
    return re.compile(rf"(?:{either(settings['weak_labels'])})\s*:?\s*(?P<case>{shapes})", re.IGNORECASE)


@cache
def _labelled() -> re.Pattern[str]:
    settings = load_settings("case_numbers")
    labels = either([re.escape(label) for label in settings["labels"]])
    return re.compile(rf"(?<!\w)(?:{labels})\.?\s*[:.]?\s*(?P<case>{settings['labelled']})(?![\w/-])", re.IGNORECASE)
