"""The agenda items of a document, in printed order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipeline.meeting.cases import find_case_no
from pipeline.meeting.initials import drop_initials
from pipeline.meeting.kinds import classify_decision, classify_item, decide_together, is_to_be_sent_on, is_understood, split_decision
from pipeline.meeting.layout import Layout
from pipeline.meeting.own_decision import NO_SITTING, Sitting, find_final, name_own, take_as_decision
from pipeline.meeting.parts import Part, cut_parts, marks_between, to_spans
from pipeline.meeting.recommendations import read_recommendations
from pipeline.meeting.routes import leads_higher
from pipeline.meeting.styles import Start, read_number
from pipeline.meeting.system_marks import drop_marks
from pipeline.meeting.titles import Heading, read_heading
from pipeline.model import AgendaItem, Document, Line, Note, Recommendation
from schemas.lists import Decision


@dataclass(frozen=True, slots=True)
class Draft:
    """An item with what is worth saying about its reading."""

    item: AgendaItem
    notes: tuple[Note, ...]


def read_items(layout: Layout, starts: tuple[Start, ...], sitting: Sitting) -> tuple[Draft, ...]:
    """All agenda items of a document, each with a number of its own.

    Args:
        layout: the document.
        starts: where its items begin.
        sitting: whose meeting it is, and of which day: its decisions count before those of other bodies.
    """
    lines = layout.content()
    ends = (*(lines[start.place].no for start in starts), len(layout.document.lines) + 1)[1:]
    stretches = [(start, layout.stretch(lines[start.place].no, end)) for start, end in zip(starts, ends, strict=True) if not start.bare]
    read = [_read_parts(start, own, layout, sitting) for start, own in stretches]
    decides = any(_text_of(layout.document, part).strip() for _, parts in read for part in parts if part.kind == "decision")
    numbers = _number([start for start, _ in stretches])
    drafts: list[Draft] = []
    named = drop_initials(drop_marks([heading for heading, _ in read]), sitting.committee)
    headings = _take_cases_above(named, [own for _, own in stretches], lines)
    for (start, _), heading, (_, parts), number in zip(stretches, headings, read, numbers, strict=True):
        own = take_as_decision(layout.document, parts) if decides else parts
        drafts.append(make_item(layout.document, number, start.label, heading, own, sitting))
    return tuple(drafts)


def _take_cases_above(headings: Sequence[Heading], stretches: Sequence[tuple[Line, ...]], lines: Sequence[Line]) -> Iterator[Heading]:
    """The headings; where none has a case number below its title, those that stand alone on the line right above are theirs."""
    above = [_find_case_above(lines, stretch[0]) for stretch in stretches]
    taken = any(heading.case_no for heading in headings) or not any(above)
    yield from (heading if taken else replace(heading, case_no=case) for heading, case in zip(headings, above, strict=True))


def _find_case_above(lines: Sequence[Line], first: Line) -> str | None:
    before = lines[: bisect_right(lines, first.no - 1, key=lambda line: line.no)]
    above = next((line for line in reversed(before) if line.text.strip()), None)
    return find_case_no(above.text) if above is not None else None


def _number(starts: list[Start]) -> list[int]:
    """The printed numbers; one that is taken already gets the next free number above all printed ones."""
    printed = [read_number(start.label) for start in starts]
    free = max(printed, default=0) + 1
    numbers: dict[int, None] = {}
    for number in printed:
        if number in numbers:
            numbers[free] = None
            free += 1
        else:
            numbers[number] = None
    return list(numbers)


def _read_parts(start: Start, lines: tuple[Line, ...], layout: Layout, sitting: Sitting) -> tuple[Heading, tuple[Part, ...]]:
    heading = read_heading(start, lines, layout.contents)
    return heading, name_own(cut_parts(layout.document, lines, heading.end, heading.run_on), sitting)


def make_item(
    document: Document, number: int, label: str, heading: Heading, parts: tuple[Part, ...], sitting: Sitting = NO_SITTING
) -> Draft:
    """An item of its heading and its parts: what it asks, what was decided, and what was recommended.

    Args:
        document: the document.
        number: the item's own number.
        label: its number as printed, or nothing.
        heading: its title and case number.
        parts: all of its text, in printed order.
        sitting: whose meeting it is, and of which day.
    """
    sentences = split_decision(_text_of(document, find_final(parts, sitting)))
    recommended = [part for part in parts if part.kind == "recommendation"]
    text = "\n".join(sentences)
    decision = _send_on(document, classify_decision(sentences), parts, recommended, sitting)
    recommendations = _recommendations(document, recommended, text, decision)
    item = AgendaItem(
        item_no=number,
        item_label=label,
        title=heading.title,
        case_no=heading.case_no,
        item_kind=classify_item(" ".join(_text_of(document, part) for part in recommended), heading.title, text),
        decision=decide_together(decision, tuple(each.decision for each in recommendations)),
        decision_text=text or None,
        recommendations=recommendations,
        first_line=_line_at(document, parts[0].start),
        last_line=_line_at(document, parts[-1].end),
        spans=to_spans(document, parts),
    )
    return Draft(item, _notes(item, heading.sure, sentences))


def _send_on(document: Document, decision: Decision, parts: Sequence[Part], recommended: Sequence[Part], sitting: Sitting) -> Decision:
    """The decision; an approval is sent on where the case's route, or the recommendation, goes on to a higher body."""
    if decision is not Decision.APPROVED:
        return decision
    routed = leads_higher(document.text[parts[0].start : parts[-1].end], sitting.kind)
    asked = any(is_to_be_sent_on(_text_of(document, part), sitting.kind) for part in recommended)
    return Decision.FORWARDED if routed or asked else decision


def _line_at(document: Document, offset: int) -> int:
    return bisect_right(document.lines, offset, key=lambda line: line.start)


def _recommendations(document: Document, parts: list[Part], text: str, decision: Decision) -> tuple[Recommendation, ...]:
    find_line = partial(_line_at, document)
    each = (read_recommendations(_text_of(document, part), part.content, text, decision, find_line) for part in parts)
    return next(filter(None, each), ())


def _text_of(document: Document, part: Part | None) -> str:
    """A part's text without its heading; page marks are blanked, so that offsets stay."""
    if part is None:
        return ""
    pieces = [document.text[part.content : part.end]]
    for mark in reversed(marks_between(document, part.content, part.end)):
        begin, end = mark.start - part.content, mark.end - part.content
        head = pieces.pop()
        pieces += [head[end:], " " * (end - begin), head[:begin]]
    return "".join(reversed(pieces))


def _notes(item: AgendaItem, sure: bool, sentences: tuple[str, ...]) -> tuple[Note, ...]:
    notes: list[Note] = []
    label = item.item_label
    if label and read_number(label) != item.item_no:
        notes.append(Note("meeting.duplicate_item", {"label": label, "item_no": item.item_no}, item.first_line))
    if not sure:
        notes.append(Note("meeting.title_unsure", {"label": label}, item.first_line))
    if sentences and not is_understood(sentences):
        notes.append(Note("meeting.decision_unread", {"label": label, "text": sentences[0]}, item.first_line))
    return tuple(notes)
