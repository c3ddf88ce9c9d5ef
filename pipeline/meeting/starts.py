"""Where agenda items begin. A document keeps to one style; a bare number must prove that it is no list in prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, islice

from pipeline.meeting.cases import find_case_no, find_case_shape
from pipeline.meeting.contents import Contents
from pipeline.meeting.counting import choose_rising, fill_gaps, find_listed, go_on, keep_fitting
from pipeline.meeting.decided_cases import find_decided_cases
from pipeline.meeting.kinds import classify_decision, split_decision
from pipeline.meeting.listings import is_closed, mark_bare
from pipeline.meeting.sections import begins_section, find_markers, holds_section
from pipeline.meeting.styles import TITLE_LIMIT, Start, Style, load_styles, match_start, take_title_below
from pipeline.meeting.titles import without_openness
from pipeline.meeting.titles_above import take_titles_above
from pipeline.meeting.words import bare, compile_phrase, is_rule, load_rows, load_settings
from pipeline.model import Line
from schemas.lists import Decision

_REACH = 4  # filled lines below a bare number in which a case opens
_LONG_REACH = 12  # the same below a number that is called an item's
_LONGEST_DECISION = 4  # filled lines of a decision and its heading, above the next item
_LOOSE_REACH = 2  # the same below a number that nothing parts from its title
_ENDS_SENTENCE = (".", ",", ";")


def find_starts(lines: tuple[Line, ...], contents: Contents, sittings: Sequence[int] = ()) -> tuple[Start, ...]:
    """The starts of a document's items, in printed order.

    Args:
        lines: the document's own lines.
        contents: its table of contents, which may vouch for titles.
        sittings: places of lines at which another meeting's minutes may begin; behind them numbers may count anew.

    Returns:
        The starts of the one style that most cases of the document follow; empty where there is none.
    """
    best: tuple[Start, ...] = ()
    most = 0
    for style in load_styles():
        starts = _of_style(style, lines, contents, sittings)
        support = sum(start.supported for start in starts)
        if any(not start.bare for start in starts) and (support > most or not best):
            best, most = starts, support
    return take_titles_above(best or find_decided_cases(lines), lines, contents)


def _of_style(style: Style, lines: tuple[Line, ...], contents: Contents, sittings: Sequence[int]) -> tuple[Start, ...]:
    matched = (match_start(style, place, line) for place, line in enumerate(lines))
    candidates = _without_decisions([start for start in matched if start is not None], lines)
    ends = (*(start.place for start in candidates), len(lines))[1:]
    starts: list[Start] = []
    following: list[list[str]] = []
    for candidate, end in zip(candidates, ends, strict=True):
        start = take_title_below(candidate, lines, end) if style.numbered else candidate
        below = _first_filled(lines, (start.lower or start.place) + 1, end, _LONG_REACH)
        starts.append(replace(start, supported=contents.lists(start.title) or _opens_case(style, start, below)))
        following.append(below)
    marked = mark_bare(starts, following)
    if not style.numbered:
        return tuple(keep_fitting(marked))
    segments = groupby(marked, key=lambda start: bisect_right(sittings, start.place))
    return tuple(_rise_apart([list(segment) for _, segment in segments], lines, contents, style.loose))


def _rise_apart(segments: Sequence[list[Start]], lines: tuple[Line, ...], contents: Contents, loose: bool) -> Iterator[Start]:
    """The rising starts of each meeting's part; a part that shows none by itself goes on the one before, which only names a meeting."""
    parts: list[list[Start]] = []
    for segment in segments:
        if parts and not _rising(segment, lines, contents, loose):
            parts[-1] += segment
        else:
            parts.append(segment)
    for part in parts:
        yield from _rising(part, lines, contents, loose)


def _without_decisions(starts: Sequence[Start], lines: tuple[Line, ...]) -> list[Start]:
    """The starts without the numbered points of decisions: what says a decision right below its heading, or below such a point."""
    decided: set[int] = set()
    kept: list[Start] = []
    for start in starts:
        above = next((place for place in range(start.place - 1, -1, -1) if lines[place].text.strip()), None)
        heads = above is not None and (above in decided or _heads_decision(lines[above]))
        if heads and not _runs_on(start) and classify_decision(split_decision(start.title)) is not Decision.NONE:
            decided.add(start.place)
        else:
            kept.append(start)
    return kept


def _heads_decision(line: Line) -> bool:
    return any(marker.kind == "decision" and marker.end == line.end for marker in find_markers((line,), 0))


def _first_filled(lines: tuple[Line, ...], first: int, end: int, count: int) -> list[str]:
    lone = load_settings("regions")["contents_lone"]
    texts = (lines[place].text.strip() for place in range(first, end))
    return list(islice((text for text in texts if text and not is_rule(text) and bare(text) not in lone), count))


def _opens_case(style: Style, start: Start, following: list[str]) -> bool:
    """Whether a case number, a section's heading or a recommending sentence soon follows."""
    if start.case_no or _runs_on(start):
        return True
    reach = _LOOSE_REACH if style.loose else _REACH if style.numbered else _LONG_REACH
    return any(find_case_no(text) or begins_section(text) or (not style.loose and _recommends(text)) for text in following[:reach])


def _recommends(text: str) -> bool:
    return any(compile_phrase(row["words"]).search(text) for row in load_rows("vocabulary/recommending"))


def _rising(starts: list[Start], lines: tuple[Line, ...], contents: Contents, loose: bool) -> list[Start]:
    """Bare numbers that count upwards, each followed by what opens a case (or a title that needs none), none in a list."""
    listed = find_listed([start for start in starts if not (_runs_on(start) or is_closed(start.title))], lines)
    apart = [start for start in starts if start.place not in listed and _is_titled(start)]
    vouched = {start.label for start in apart if contents.lists(start.title)}
    known = [start for start in apart if _is_known(start, lines, loose) and (start.label not in vouched or contents.lists(start.title))]
    chosen = choose_rising([start for start in known if not start.bare])
    if not chosen:
        return []
    closed = [start for start in apart if start.bare and start not in chosen]
    filled = fill_gaps(chosen, [] if loose else [start for start in apart if not start.bare and _stands_alone(start, lines)])
    alone = [start for start in apart if not start.bare and _stands_alone(start, lines)]
    ruled = len(chosen) > 1 and all(_is_ruled(start, lines) for start in chosen)
    behind = [start for start in alone if _is_headed(start) or _follows_decision(start, lines) or (ruled and _is_ruled(start, lines))]
    return sorted([*go_on(filled, behind), *closed], key=lambda start: start.place)


def _is_headed(start: Start) -> bool:
    """Whether a title says of itself that it is an item's: by a word that items are called, or that it is open."""
    return _is_known_title(start.title) or without_openness(start.title) != start.title


def _follows_decision(start: Start, lines: tuple[Line, ...]) -> bool:
    """Whether the case above was just decided, and another is below: what counts on from there is the next case."""
    above = [line for line in lines[: start.place] if line.text.strip()][-_LONGEST_DECISION:]
    return _decides(tuple(above)) and _decides(lines[start.place + 1 :])


def _decides(lines: tuple[Line, ...]) -> bool:
    return any(marker.kind == "decision" for marker in find_markers(lines, 0))


def _is_known(start: Start, lines: tuple[Line, ...], loose: bool) -> bool:
    if loose and not (_stands_alone(start, lines) or _has_case_below(start, lines)):
        return False
    return start.supported or start.bare or (not loose and _is_known_title(start.title))


def _stands_alone(start: Start, lines: tuple[Line, ...]) -> bool:
    """Whether a blank line, a ruled line or a page's end parts it from what stands above."""
    above = lines[start.place - 1].text if start.place else ""
    return not above.strip() or is_rule(above) or lines[start.place].no - lines[start.place - 1].no > 1 or bool(_PAGE_END.search(above))


def _is_ruled(start: Start, lines: tuple[Line, ...]) -> bool:
    """Whether a ruled line stands right above it, as above every other item of some papers."""
    return start.place > 0 and is_rule(lines[start.place - 1].text)


def _has_case_below(start: Start, lines: tuple[Line, ...]) -> bool:
    """Whether the next filled line is nothing but a case number."""
    return any(find_case_no(text) for text in _first_filled(lines, start.place + 1, len(lines), 1))


def _is_titled(start: Start) -> bool:
    ends = start.title.endswith(_ENDS_SENTENCE) and start.title.split()[-1].lower() not in _list_abbreviations()
    return bool(start.title) and (_runs_on(start) or not ends)


@cache
def _list_abbreviations() -> frozenset[str]:
    """The abbreviations that a title may end in (``over 2 mio. kr.``): their point ends no sentence."""
    return frozenset(row["words"].lower() for row in load_rows("vocabulary/abbreviations") if row["ends"])


def _runs_on(start: Start) -> bool:
    """Whether the case itself begins in the title's line."""
    return len(start.title) > TITLE_LIMIT or holds_section(start.title) or bool(find_case_shape(start.title))


def _is_known_title(title: str) -> bool:
    rows = [row for row in load_rows("vocabulary/item_kinds") if row["where"] == "title"]
    return any((found := compile_phrase(row["words"]).search(title)) and found.start() == 0 for row in rows)


_PAGE_END = re.compile(r"(?:\bside \d+(?: ?(?:af|/) ?\d+)?|\f)\W*$", re.IGNORECASE)
