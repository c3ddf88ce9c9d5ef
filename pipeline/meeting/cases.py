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
    """The case number that a line prints: behind a label, or as the line's only content; of several not that of a subject or a document."""
    found = _find_labelled(text)
    if found:
        return str(found["case"])
    match = next(filter(None, (find_case_shape(piece, whole=True) for piece in _cut(text))), None)
    return match.group() if match else None


def is_second_best(text: str) -> bool:
    """Whether a line's number is a document's, or a journal's without the shape of a case number: one near it goes before it."""
    found = _find_labelled(text)
    return found is not None and _is_second_best(found)


def _find_labelled(text: str) -> re.Match[str] | None:
    found = [match for piece in _cut(text) if (match := _labelled().match(piece) or _weakly_labelled().fullmatch(piece))]
    return next((match for match in found if not _is_second_best(match)), next(iter(found), None))


def _is_second_best(match: re.Match[str]) -> bool:
    settings = load_settings("case_numbers")
    label = match["label"].lower()
    return label in settings["other_labels"] or (label in settings["journal_labels"] and not _shape().fullmatch(match["case"]))


def _cut(text: str) -> tuple[str, ...]:
    """A line as a whole, and the pieces that hold different things: parted by bars and gaps, or each with its label."""
    plain = strip_markup(text).strip("_ ")
    return plain, *(piece.strip(" -–") for part in _BARS.split(plain) for piece in _before_labels().split(part))


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
    return re.compile(rf"(?P<label>{either(settings['weak_labels'])})\s*:?\s*(?P<case>{shapes})", re.IGNORECASE)


@cache
def _labelled() -> re.Pattern[str]:
    settings = load_settings("case_numbers")
    labels = either([re.escape(label) for label in settings["labels"]])
    return re.compile(rf"(?<!\w)(?P<label>{labels})\.?\s*[:.]?\s*(?P<case>{settings['labelled']})(?![\w/-])", re.IGNORECASE)


@cache
def _before_labels() -> re.Pattern[str]:
    """The gap before the label of a further number (``J.nr. 00.30.00Ø00. Sagsnr. 31/4711``)."""
    settings = load_settings("case_numbers")
    labels = either([re.escape(label) for label in (*settings["labels"], *settings["other_labels"])])
    return re.compile(rf"[.,;]?\s+(?=(?:{labels})\.?\s*[:.]?\s*{settings['labelled']})", re.IGNORECASE)
