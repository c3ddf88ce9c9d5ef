"""A document without agenda items: one item 0 with all of its own text."""

from __future__ import annotations

from pipeline.danish.words import strip_markup
from pipeline.meeting.layout import Layout
from pipeline.meeting.parts import Part, to_spans
from pipeline.model import AgendaItem, Line
from schemas.lists import Decision, ItemKind

_TITLE_LIMIT = 200


def read_whole(layout: Layout) -> tuple[AgendaItem, ...]:
    """The one item of a memo, an appendix or an unknown paper; none where there is no text."""
    own = [line for line in layout.content() if line.text.strip()]
    if not own:
        return ()
    lines = layout.stretch(own[0].no, len(layout.document.lines) + 1)
    part = Part("body", lines[0].start, lines[0].start, lines[-1].end)
    return (
        AgendaItem(
            item_no=0,
            item_label="",
            title=_find_title(layout, own),
            case_no=None,
            item_kind=ItemKind.OTHER,
            decision=Decision.NONE,
            decision_text=None,
            recommendations=(),
            first_line=lines[0].no,
            last_line=lines[-1].no,
            spans=to_spans(layout.document, (part,)),
        ),
    )


def _find_title(layout: Layout, own: list[Line]) -> str:
    """The title that a download page prints above, if the text has it too; else the text's first short line."""
    above = next((line.text.strip() for line in layout.document.lines if line.text.strip()), "")
    if above and len(above) <= _TITLE_LIMIT and any(above in line.text for line in own):
        return strip_markup(above)
    return next((strip_markup(line.text) for line in own if len(line.text) <= _TITLE_LIMIT), "")
