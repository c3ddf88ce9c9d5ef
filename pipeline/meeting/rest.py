"""Text that holds figures and stands in no item: nothing of it may be lost."""

from __future__ import annotations

from itertools import groupby

from pipeline.meeting.figures import holds_table
from pipeline.meeting.items import Draft, make_item
from pipeline.meeting.layout import Layout
from pipeline.meeting.parts import Part
from pipeline.meeting.titles import Heading
from pipeline.meeting.whole import find_title
from pipeline.model import Line, Note


def read_rest(layout: Layout, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """An item for each stretch of the document's own text that no item holds and that has rows of figures.

    Args:
        layout: the document.
        drafts: its items.

    Returns:
        in printed order; the first has number 0 if that is free, the others the next numbers above all printed ones.
    """
    stretches = [lines for lines in _find_stretches(layout, drafts) if holds_table(lines)]
    taken = {draft.item.item_no for draft in drafts}
    free = [0] if 0 not in taken else []
    free += range(max(taken, default=0) + 1, max(taken, default=0) + 1 + len(stretches))
    return tuple(_make(layout, number, lines) for number, lines in zip(free, stretches, strict=False))


def _find_stretches(layout: Layout, drafts: tuple[Draft, ...]) -> list[tuple[Line, ...]]:
    """The document's own lines outside the items, cut where anything else stands between; blank lines at the ends left out."""
    spans = [(draft.item.first_line, draft.item.last_line) for draft in drafts]
    inside = {no for first, last in spans for no in range(first, last + 1)}
    own = {line.no for line in layout.content()} - inside
    stretches: list[tuple[Line, ...]] = []
    for is_own, group in groupby(layout.document.lines, key=lambda line: line.no in own):
        lines = tuple(group)
        filled = [line for line in lines if line.text.strip()]
        if is_own and filled:
            stretches.append(tuple(line for line in lines if filled[0].no <= line.no <= filled[-1].no))
    return stretches


def _make(layout: Layout, number: int, lines: tuple[Line, ...]) -> Draft:
    start, end = lines[0].start, lines[-1].end
    heading = Heading(find_title(layout, [line for line in lines if line.text.strip()]), None, start)
    draft = make_item(layout.document, number, "", heading, (Part("body", start, start, end),))
    note = Note("meeting.text_outside_items", {"first": lines[0].no, "last": lines[-1].no}, lines[0].no)
    return Draft(draft.item, (*draft.notes, note))
