"""Items whose number stands below their title: ``Budget`` and then ``Punkt nr. 2``."""

from __future__ import annotations

from dataclasses import replace

from pipeline.meeting.cases import find_case_no
from pipeline.meeting.contents import Contents
from pipeline.meeting.sections import begins_section
from pipeline.meeting.styles import TITLE_LIMIT, Start
from pipeline.model import Line

_ENDS_SENTENCE = (".", ",", ";", ":")


def take_titles_above(starts: tuple[Start, ...], lines: tuple[Line, ...], contents: Contents) -> tuple[Start, ...]:
    """The starts, with the title from above where the document prints none behind or below the numbers.

    Args:
        starts: of one style, in printed order.
        lines: the document's own lines.
        contents: its table of contents, which may vouch for a title.
    """
    places = [_find_above(start, lines) for start in starts]
    if not starts or any(start.title or place is None for start, place in zip(starts, places, strict=True)):
        return starts
    if not all(_opens_below(start, lines) or contents.lists(lines[place or 0].text) for start, place in zip(starts, places, strict=True)):
        return starts
    return tuple(_lift(start, place, lines) for start, place in zip(starts, places, strict=True) if place is not None)


def _find_above(start: Start, lines: tuple[Line, ...]) -> int | None:
    """The place of a short line above that a blank line parts from the text before it."""
    place = next((at for at in range(start.place - 1, max(-1, start.place - 4), -1) if lines[at].text.strip()), None)
    if place is None or (place and lines[place - 1].text.strip()):
        return None
    text = lines[place].text.strip()
    return None if len(text) > TITLE_LIMIT or text.endswith(_ENDS_SENTENCE) or begins_section(text) or find_case_no(text) else place


def _opens_below(start: Start, lines: tuple[Line, ...]) -> bool:
    """Whether what follows is a case number or a section's heading: no title."""
    below = next((line.text for line in lines[start.place + 1 : start.place + 4] if line.text.strip()), "")
    return bool(find_case_no(below)) or begins_section(below)


def _lift(start: Start, place: int, lines: tuple[Line, ...]) -> Start:
    line = lines[place]
    lead = len(line.text) - len(line.text.lstrip())
    return replace(start, place=place, title=line.text.strip(), title_start=line.start + lead, head_end=lines[start.place].end)
