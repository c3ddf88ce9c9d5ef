"""A document without agenda items: one item 0 with all of its own text."""

from __future__ import annotations

from pipeline.danish.words import strip_markup
from pipeline.meeting.cases import find_case_no
from pipeline.meeting.items import Draft, make_item
from pipeline.meeting.layout import Layout
from pipeline.meeting.parts import Part, cut_parts
from pipeline.meeting.sections import begins_section
from pipeline.meeting.titles import Heading
from pipeline.model import Line

_TITLE_LIMIT = 200
_CASE_REACH = 15  # filled lines in which the case number of the paper may stand


def read_whole(layout: Layout) -> tuple[Draft, ...]:
    """The one item of a memo, an appendix, a single case or an unknown paper; none where there is no text."""
    own = [line for line in layout.content() if line.text.strip()]
    if not own:
        return ()
    lines = layout.stretch(own[0].no, len(layout.document.lines) + 1)
    case_no = next(filter(None, (find_case_no(line.text) for line in own[:_CASE_REACH])), None)
    heading = Heading(find_title(layout, own), case_no, lines[0].start)
    return (make_item(layout.document, 0, "", heading, _cut(layout, lines)),)


def _cut(layout: Layout, lines: tuple[Line, ...]) -> tuple[Part, ...]:
    """The paper's parts if it is a case, with a heading for what is recommended or decided; else it is all body."""
    start, end = lines[0].start, lines[-1].end
    parts = cut_parts(layout.document, lines, start, run_on=False)
    headed = any(part.heading and part.kind in ("recommendation", "decision") for part in parts)
    return parts if headed else (Part("body", start, start, end),)


def find_title(layout: Layout, own: list[Line]) -> str:
    """The title that a download page prints above, if the text has it too; else the text's first short line."""
    above = next((line.text.strip() for line in layout.document.lines if line.text.strip()), "")
    if above and len(above) <= _TITLE_LIMIT and any(above in line.text for line in own):
        return strip_markup(above)
    short = (line.text for line in own if len(line.text) <= _TITLE_LIMIT and not begins_section(line.text))
    return strip_markup(next(short, ""))
