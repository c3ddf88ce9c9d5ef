"""Rows of which every figure has lost digits: they are rows all the same, and each of their figures is refused aloud."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

_TABS = """Beløb i 1.000 kr.

Tekst\tUdgifter\tIndtægter
05.57.76 Boligstøtte\t{}\t{}
05.58.80 Revalidering\t12\t-4
05.46.60 Integration\t30\t-9
I alt\t{}\t-13
"""
_ALIGNED = """Beløb i 1.000 kr.

Konto      Tekst           Udgifter    Indtægter
05.57.76   Boligstøtte        {}
05.57.71   Sygedagpenge       {}
05.58.80   Revalidering         12           -4
05.46.60   Integration          30           -9
"""
_STACKED = """Beløb i 1.000 kr.

Konto
Tekst
Tillægsbevilling 2031
05.57.76
Boligstøtte
{}
05.58.80
Revalidering
12
05.46.60
Integration
{}
I alt
340
"""


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        (_TABS, ("¤4", "-¤", "4¤")),
        (_TABS, ("1.¤90", "-\ufffd3", "1.\ufffd32")),
        (_ALIGNED, ("1¤4", "¤77")),
        (_STACKED, ("¤,9", "(¤8)")),
        (_STACKED, ("4,5¤ mio.", "-,\ufffd2 mio.")),
        (_STACKED, ("\ufffd4", "2\ufffd4")),
    ],
)
def test_a_row_of_damaged_figures_is_no_head_and_no_heading(text: str, damaged: tuple[str, ...]) -> None:
    facts = read_facts(text.format(*damaged), "Bevillingsændringer")
    assert [cell.payload for cell in facts.quarantined] == list(damaged)
    assert any(figure.printed_text == "12" for figure in facts.figures)
