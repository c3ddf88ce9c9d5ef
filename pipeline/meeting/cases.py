"""Case numbers: known by a label before them, or by their shape."""

from __future__ import annotations

import re
from functools import cache

from pipeline.danish.words import strip_markup
from pipeline.meeting.words import either, load_settings

_BARS = re.compile(r"\s+[|·•]\s+|\s+[-–]$|\s{3,}|\t")  # what parts the case number from other things in its line


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
    pieces = [piece.strip(" -–") for piece in _BARS.split(plain)]
    found = next(filter(None, map(_find_labelled, (plain, *pieces))), None)
    if found:
        return found
    match = next(filter(None, (find_case_shape(piece, whole=True) for piece in (plain, *pieces))), None)
    return match.group() if match else None


def _find_labelled(text: str) -> str | None:
    labelled = _labelled().match(text) or _weakly_labelled().fullmatch(text)
    return str(labelled["case"]) if labelled else None


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
