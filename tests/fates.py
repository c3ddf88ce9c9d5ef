"""What every reading of a text must satisfy, whatever it holds: places that are right and no number lost."""

from __future__ import annotations

from pipeline.model import Figure
from schemas.fates import TokenFate
from tests.builders import balance, make_document, read_facts


def assert_nothing_is_lost(text: str, cells: int) -> tuple[Figure, ...]:
    """Every numeric cell is one figure or refused, each as printed at its place and on its line; the figures are given back.

    Args:
        text: an item's text.
        cells: how many cells with numbers its tables print.
    """
    facts = read_facts(text)
    lines = make_document(text).lines
    for figure in facts.figures:
        assert text[figure.char_start : figure.char_end] == figure.printed_text
        line = lines[figure.line_no - 1]
        assert line.start <= figure.char_start < figure.char_end <= line.end
    for cell in facts.quarantined:
        assert text[cell.char_start : cell.char_end] == cell.payload
    places = [(figure.char_start, figure.char_end) for figure in facts.figures]
    places += [(cell.char_start, cell.char_end) for cell in facts.quarantined]
    assert len(set(places)) == len(places) == cells
    counts, lost = balance(text)
    assert lost == ()
    assert not [count for count in counts if count.in_table and count.fate is TokenFate.UNREAD]
    return facts.figures
