"""The minutes around a table: a head, items in one style, decisions, prose."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.maker.cells import Line, as_lines
from tests.maker.kinds.frame import Frame
from tests.maker.lexicon import minutes as words
from tests.maker.lexicon.minutes import MONTHS


def set_minutes(tables: Sequence[tuple[str, list[Line]]], frame: Frame, rng: Random) -> list[Line]:
    """Whole minutes: for each title and body an item, before them one without figures.

    Args:
        tables: titles of items, and what their bodies print.
        frame: whose minutes they are.
        rng: which styles are used.
    """
    spaced = rng.random() < 0.6
    style, case = rng.choice(words.ITEMS), rng.choice(words.CASES)
    lines = _space(_set_head(frame, rng), spaced)
    number = rng.randint(1, 30)
    items = [("Godkendelse af dagsorden", as_lines("Intet at bemærke.")), *tables, ("Eventuelt", as_lines(rng.choice(words.FILLERS)))]
    for title, body in items:
        lines += as_lines("", "") + _space(_fill(style, n=number, t=title), spaced)
        if case and body is not items[0][1]:
            lines += as_lines(
                "", _fill((case,), y=frame.year, yy=f"{frame.year % 100:02d}", n=rng.randint(1, 90), r=f"{rng.randint(1000, 99999):05d}")[0]
            )
        decision = as_lines("") + _space(list(rng.choice(words.DECISIONS)), spaced)
        advice = as_lines("") + _space(list(rng.choice(words.RECOMMENDATIONS)), spaced)
        text = as_lines("", rng.choice(words.BODIES), "") + body + as_lines("") + _space(list(rng.choice(words.AFTER)), spaced)
        lines += rng.choice((decision + advice + text, advice + decision + text, text + advice + decision))
        number += 1
    return lines


def _set_head(frame: Frame, rng: Random) -> list[str]:
    month = min(12, frame.month + rng.randint(1, 2))
    day = rng.randint(1, 28)
    date = {"d": f"{day:02d}-{month:02d}-{frame.year}", "D": f"{day}. {MONTHS[month - 1]} {frame.year}"}
    return _fill(rng.choice(words.HEADS), k=frame.municipality, u=frame.committee, **date)


def _fill(texts: Sequence[str], **values: object) -> list[str]:
    return [text.format(**values) for text in texts]


def _space(texts: Sequence[str], spaced: bool) -> list[Line]:
    return [line for text in texts for line in as_lines(text, *([""] if spaced else []))]
