"""Figures under a head that another page prints with more words were cut as the head was."""

from __future__ import annotations

import pytest

from tests.builders import read_table

_PAGE = """\
                             Netto                     Refusion{more}
                           (t.kr.)  Fuldtidspersoner
Fleksjob     Budget 2031   36.285               497          {0}
             Skøn 2031     37.964               520          {1}
"""
_WHOLE = """\
                             Netto                     Refusion i
                           (t.kr.)  Fuldtidspersoner            %
Seniorjob    Budget 2031     8.415               62            40
             Skøn 2031       7.937               59            41
"""


@pytest.mark.parametrize(
    ("more", "figures", "kept"),
    [
        ("", (" 2", " 5"), set()),
        (" i %", (" 2", " 5"), {"2", "5"}),  # the same head
        ("", ("28", "54,5"), {"28", "54,5"}),  # no common edge
    ],
)
def test_what_stands_below_a_cut_head(more: str, figures: tuple[str, str], kept: set[str]) -> None:
    table = read_table(f"{_PAGE.format(*figures, more=more)}\n\n{_WHOLE}")
    numbers = {cell.text for row in table.rows for index, cell in row.values if cell.number and index == 2}
    assert numbers == kept | {"40", "41"}
