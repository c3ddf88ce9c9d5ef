"""Plain text: what nobody sees is taken out of words, so that columns stand where they are seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.readers.text import read


def lines(tmp_path: Path, text: str) -> list[str]:
    data = text.encode("utf-8")
    return [line.text for line in read(tmp_path / "a.txt", data).lines]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sep\u00adtember  5", ["September  5"]),
        ("Refu\u200bsion", ["Refusion"]),
        ("Refusions\u00ad\nprocent", ["Refusions\u00ad", "procent"]),  # a hyphen that is seen at the line's end
        ("Børne\u00ad og", ["Børne\u00ad og"]),
        ("5\u00ad7", ["5\u00ad7"]),  # between digits it may be anything
    ],
)
def test_marks_inside_words_that_nobody_sees(tmp_path: Path, text: str, found: list[str]) -> None:
    assert lines(tmp_path, text) == found
