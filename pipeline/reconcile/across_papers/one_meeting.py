"""Two papers of one meeting that print a figure differently: agenda and minutes, minutes and their correction, two downloads.

Figures are the same by where they stand, never by amount. The paper that counts is held against each of the others. Which print is right
nothing says, so each difference is told with both places and breaks no figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Finding
from pipeline.reconcile.across_papers.paper_places import Print, list_prints, match_items
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import make_finding
from schemas.lists import Rule, Severity
from schemas.own_faults import Fault

_NAMED = 6
"""So many figures are named by one finding; the others are counted."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """A figure of the paper that counts, and the other paper's print of it."""

    own: Print
    other: Print


def check_one_meeting(books: Iterable[Book], documents: frozenset[str]) -> tuple[Finding, ...]:
    """What papers of one meeting print differently.

    Args:
        books: papers.
        documents: those that count for their meetings.

    Returns:
        in the paper that counts, a finding for each of its tables and one for the prose of each item.
    """
    meetings: dict[str, list[Book]] = defaultdict(list)
    for book in books:
        if book.meeting.meeting_id is not None:
            meetings[book.meeting.meeting_id].append(book)
    found: list[Finding] = []
    for papers in meetings.values():
        counting, *others = sorted(papers, key=lambda book: (book.document_id not in documents, book.document_id))
        for other in others:
            found += _compare(counting, other)
    return tuple(found)


def _compare(book: Book, other: Book) -> Iterator[Finding]:
    theirs = list_prints(other, {item.item_no: item.item_no for item in other.meeting.items})
    groups: dict[Hashable, list[_Difference]] = defaultdict(list)
    for spot, own in list_prints(book, match_items(book.meeting.items, other.meeting.items)).items():
        prints = theirs.get(spot, ())
        if len(prints) == len(own):  # of several with the same words the first is the first, if there are as many
            groups[spot.item_no, spot.table] += [_Difference(*pair) for pair in zip(own, prints, strict=True) if _differ(*pair)]
    yield from (_report(book, other, differing) for differing in groups.values() if differing)


def _differ(one: Print, other: Print) -> bool:
    """Whether two prints cannot be of one number: set to the same step they are the same, else rounding must explain what parts them."""
    first, second = one.figure, other.figure
    apart = abs(first.value - second.value)
    if first.unit != second.unit or not apart:
        return False
    return first.resolution == second.resolution or 2 * apart > first.resolution + second.resolution


def _report(book: Book, other: Book, differing: Sequence[_Difference]) -> Finding:
    ordered = sorted(differing, key=lambda one: one.own.figure.char_start)
    first = ordered[0]
    alike = book.meeting.document_kind == other.meeting.document_kind
    params = {
        "subject": first.own.subject,
        "printed": first.own.figure.value,
        "computed": first.other.figure.value,
        "difference": first.own.figure.value - first.other.figure.value,
        "count": len(ordered),
        "figures": (*map(_name, ordered[:_NAMED]), *_count_more(len(ordered) - _NAMED)),
        "other_path": other.meeting.document.path,
        "why": Fault(f"words.counts_{_tell_why(book, other)}"),
    }
    return make_finding(Rule.RESTATEMENT, Severity.WARNING if alike else Severity.QUESTION, first.own.figure, "one_meeting", params)


def _count_more(more: int) -> list[Fault]:
    return [Fault("words.and_more", {"more": more})] if more > 0 else []


def _name(difference: _Difference) -> Fault:
    own, other = difference.own.figure, difference.other.figure
    params = {
        "subject": difference.own.subject,
        "column": own.fact_column,
        "own": own.printed_text,
        "line": own.line_no,
        "other": other.printed_text,
        "other_item": other.item_no,
        "other_line": other.line_no,
    }
    return Fault("words.print_elsewhere", params)


def _tell_why(book: Book, other: Book) -> str:
    """Why the one paper counts and not the other."""
    if book.meeting.document_kind != other.meeting.document_kind:
        return "minutes"
    if book.meeting.revision > other.meeting.revision:
        return "revised"
    return "most" if len(book.figures) > len(other.figures) else "either"
