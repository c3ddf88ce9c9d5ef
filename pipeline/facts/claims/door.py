"""The door of this folder: an item's prose in, its claims and their figures out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.spaced_groups import groups_by_spaces
from pipeline.danish.words import find_years
from pipeline.facts.claims.bare_counts import COUNTED
from pipeline.facts.claims.directions import BUDGETED, Said
from pipeline.facts.claims.reading import Around, Spoken, read_sentence
from pipeline.facts.claims.sentences import find_sentences
from pipeline.facts.claims.sizes import list_measured
from pipeline.facts.claims.stretches import Stretch, find_stretches
from pipeline.facts.claims.topics import leave_topic, read_topic
from pipeline.facts.claims.unwrapped import unwrap
from pipeline.facts.claims.years import UNSAID, Year, find_beside, find_item_year, leave_year, narrow_year
from pipeline.facts.context import ItemContext, name_gone_digits, read_context
from pipeline.facts.figures import Measure, make_figure, refuse
from pipeline.model import AgendaItem, Cell, Claim, Document, Figure, Meeting, Quarantined, Table
from schemas.lists import Direction, Role, Unit, YearSource

_Read = tuple[int, int, tuple[Spoken, ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class ItemClaims:
    """What the prose of one item claims, the figure of each claim, and what was not let in."""

    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()


def prose_to_claims(meeting: Meeting, item: AgendaItem, tables: Sequence[Table]) -> ItemClaims:
    """The claims of an item's prose.

    Args:
        meeting: the meeting, for its document and date.
        item: the item whose text is read.
        tables: its tables, whose lines are no prose.

    Returns:
        the claims in printed order, a figure for each, and the amounts that could not be read as one number.
    """
    document = meeting.document
    years = tuple(dict.fromkeys(table.fiscal_year for table in tables if table.fiscal_year)) or find_years(item.title)
    context = read_context(meeting, item, years)
    meeting_year = meeting.meeting_date.year if meeting.meeting_date else None
    item_year = find_item_year(item.title, tables, meeting_year if context.fiscal_year == meeting_year else None)
    base_year = context.fiscal_year or meeting_year
    gone, measured, spaced = name_gone_digits(document), list_measured(tables), groups_by_spaces(document.text)
    claims: list[Claim] = []
    figures: list[Figure] = []
    refused: list[Quarantined] = []
    for stretch in find_stretches(document, item, tables):
        year = _find_year(document, stretch, tables, item_year)
        around = replace(_look_around(document, stretch, context, base_year), year=year, measured=measured, spaced=spaced)
        for start, end, spoken, unreadable in _read_stretch(document, stretch, around):
            if gone:
                refused.extend(_doubt(document, one, start, context, gone) for one in spoken)
                continue
            for one in spoken:
                claim, figure = _address(one, document, stretch, (start, end), context)
                claims.append(claim)
                figures.append(figure)
            refused.extend(_refuse(document, start + first, start + last, context) for first, last in unreadable)
    return ItemClaims(tuple(claims), tuple(figures), tuple(refused))


def _read_stretch(document: Document, stretch: Stretch, around: Around) -> Iterator[_Read]:
    """The sentences of a paragraph, each with what the ones before it leave to it."""
    sentences = tuple(find_sentences(document.text, stretch.start, stretch.end))
    for start, end in sentences:
        sentence = unwrap(document.text[start:end])
        words = sentence.words
        bullet_end = max(0, stretch.bullet_end - start) if stretch.is_bullet else 0
        topic = read_topic(words, around.topic)
        around = replace(around, bullet_end=bullet_end, is_among=len(sentences) > 1, topic=topic)
        spoken, unreadable = read_sentence(words, around)
        placed = tuple(replace(one, quantity=sentence.place(one.quantity)) for one in spoken)
        yield start, end, placed, tuple(sentence.find_extent(*extent) for extent in unreadable)
        around = replace(around, counted=_find_counted(spoken), topic=leave_topic(words, topic), year=leave_year(words, around.year))
        around = replace(around, deviation=_find_deviation(spoken))


def _find_year(document: Document, stretch: Stretch, tables: Sequence[Table], item_year: Year) -> Year:
    """What holds for a paragraph: the year of its item, else of the table beside it; narrowed by its heading and its list's lead-in."""
    lines = [line.no for line in document.lines if line.start < stretch.end and line.end > stretch.start] if item_year is UNSAID else []
    wider = find_beside((lines[0], lines[-1]), tables) if lines else item_year
    wider = narrow_year(stretch.heading or "", YearSource.HEADING, wider)
    lead = document.text[stretch.lead.start : stretch.lead.end] if stretch.lead else ""
    return narrow_year(lead, YearSource.LEAD, wider)


def _find_counted(spoken: Sequence[Spoken]) -> Unit | None:
    """What a sentence counts last, for the numbers of the next that name no noun."""
    return next((one.quantity.unit for one in reversed(spoken) if one.quantity.unit in COUNTED), None)


def _find_deviation(spoken: Sequence[Spoken]) -> Said | None:
    """What a sentence says of the one deviation that it states, for the shares of it that the next may name."""
    found = [one for one in spoken if one.quantity.unit is Unit.DKK and one.direction in BUDGETED and not one.is_share]
    return Said(found[0].direction, found[0].is_net) if len(found) == 1 else None


def _look_around(document: Document, stretch: Stretch, context: ItemContext, base_year: int | None) -> Around:
    lead = document.text[stretch.lead.start : stretch.lead.end] if stretch.lead else ""
    return Around(
        lead=lead,
        recommends=stretch.recommends,
        heading=stretch.heading,
        inherited=_find_distributed(document, stretch.lead, lead) if stretch.lead else None,
        status_date=context.status_date,
        base_year=base_year,
    )


def _find_distributed(document: Document, stretch: Stretch, lead: str) -> Direction | None:
    """The direction of the amounts that a lead-in distributes over its list, where all of them go the same way."""
    *_, (start, end) = find_sentences(document.text, stretch.start, stretch.end)
    if not next(load_lexicon("prose_words", "kind", "distributing").find(document.text, start, end), None):
        return None
    found = {one.direction for one in _read_amounts(document, stretch)}
    return found.pop() if len(found) == 1 else None


def _read_amounts(document: Document, stretch: Stretch) -> Iterator[Spoken]:
    for start, end in find_sentences(document.text, stretch.start, stretch.end):
        yield from (one for one in read_sentence(unwrap(document.text[start:end]).words, Around())[0] if one.quantity.unit is Unit.DKK)


def _address(spoken: Spoken, document: Document, stretch: Stretch, sentence: tuple[int, int], context: ItemContext) -> tuple[Claim, Figure]:
    (start, end), quantity = sentence, spoken.quantity
    first, last = quantity.number.start + start, quantity.number.end + start
    number = replace(quantity.number, text=document.text[first:last], start=first, end=last)
    measure = Measure("value", number, quantity.unit, quantity.factor, "prose", "prose", spoken.sign_rule, spoken.sign)
    fact_id = f"{document.document_id}.r{number.start}.{spoken.year.year or 0}"
    line = context.place.line_at(number.start)
    words = " ".join(document.text[start:end].split())
    number_start = _find_in_words(document.text[start:first])
    claim = Claim(
        fact_id=fact_id,
        document_id=document.document_id,
        item_no=context.place.item_no,
        page=line.page,
        line_no=line.no,
        source_text=" ".join(document.text[start + quantity.start : start + quantity.end].split()),
        role=Role.LINE,
        subject=spoken.subject,
        value=spoken.value,
        unit=quantity.unit,
        qualifier=spoken.qualifier,
        direction=spoken.direction,
        is_net=spoken.is_net,
        scenario=spoken.scenario,
        budget_basis=spoken.budget_basis,
        compared_to=spoken.compared_to,
        fiscal_year=spoken.year.year,
        status_date=spoken.status_date,
        sentence=words,
        sentence_start=start,
        recommends=stretch.recommends,
        number_start=number_start,
        number_end=number_start + len(" ".join(document.text[first:last].split())),
        above=_look_above(document, stretch, start),
        list_start=stretch.lead.start if stretch.lead else None,
        fiscal_year_source=spoken.year.source,
        is_share=spoken.is_share,
        is_dated_before=bool(spoken.status_date and context.status_date and spoken.status_date < context.status_date),
    )
    return claim, make_figure(measure, "claim", fact_id, context.place)


def _find_in_words(before: str) -> int:
    """How many characters the words before a number have on one line, with the blank behind them."""
    words = " ".join(before.split())
    return len(words) + bool(words and before[-1:].isspace())


def _look_above(document: Document, stretch: Stretch, start: int) -> str:
    """What a sentence stands under: the heading, the lead-in of its list, and the sentences before it in its paragraph."""
    lead = document.text[stretch.lead.start : stretch.lead.end] if stretch.lead else ""
    return " ".join(f"{stretch.heading or ''} {lead} {document.text[stretch.start : start]}".split())


def _refuse(document: Document, start: int, end: int, context: ItemContext) -> Quarantined:
    text = document.text[start:end]
    return refuse(Cell(text, start, end), context.place, "claim_number", label=text)


def _doubt(document: Document, spoken: Spoken, offset: int, context: ItemContext, gone: str) -> Quarantined:
    number = spoken.quantity.number
    start, end = offset + number.start, offset + number.end
    text = document.text[start:end]
    return refuse(Cell(text, start, end), context.place, "digit_gone", label=text, digits=gone)
