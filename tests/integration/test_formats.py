"""The same minutes in every format give the same facts: the shipped ones, and made ones from their seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipeline.model import Extract, Meeting
from pipeline.readers import read_document
from pipeline.run import extract_document
from tests.integration.agreement import Row, forget_place, list_appropriations, list_benefits
from tests.maker.formats.blocks import Block, cut_blocks
from tests.maker.formats.pdf import STYLES, write_pdf
from tests.maker.formats.sheet import write_ods, write_xls, write_xlsx
from tests.maker.formats.web import write_html, write_mhtml
from tests.maker.formats.word import write_docx, write_odt
from tests.maker.grid import TABS
from tests.maker.minutes import make_minutes

WRITERS: dict[str, Callable[[tuple[Block, ...], Path], None]] = {
    "docx": write_docx,
    "odt": write_odt,
    "html": write_html,
    "mhtml": write_mhtml,
    "xlsx": write_xlsx,
    "xls": write_xls,
    "ods": write_ods,
    **{f"pdf, {name}": partial(write_pdf, style=style) for name, style in STYLES.items()},
}
SHIPPED = sorted((Path(__file__).resolve().parents[2] / "data" / "raw").glob("*.txt"))
SEEDS = range(12)


def count_facts(extract: Extract) -> Counter[Row]:
    rows: tuple[Row, ...] = (*list_appropriations(extract), *list_benefits(extract))
    return Counter(forget_place(row) for row in rows)


def describe_meeting(meeting: Meeting) -> list[object]:
    head = (meeting.municipality, meeting.committee, meeting.meeting_date, meeting.document_kind)
    return [head, *((item.item_no, " ".join(item.title.split()), item.case_no, item.decision) for item in meeting.items)]


@cache
def read_plain() -> dict[int, tuple[str, Counter[Row]]]:
    """Made minutes by their seeds: their text, and what is read of it as it stands."""
    read = {}
    with TemporaryDirectory() as folder:
        for seed in SEEDS:
            made, path = make_minutes(seed, separator=TABS), Path(folder) / f"{seed}.txt"
            path.write_text(made.text, encoding="utf-8", newline="")
            read[seed] = (made.text, count_facts(extract_document(read_document(path))))
    return read


@pytest.mark.parametrize("name", sorted(WRITERS.keys() - {"pdf, centred"}))  # nobody centres figures below a head at the margin
@pytest.mark.parametrize("source", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_shipped_minutes_give_the_same_facts_in_every_format(source: Path, name: str, tmp_path: Path) -> None:
    document = read_document(source)
    path = tmp_path / "minutes"  # no extension: the content tells the format
    WRITERS[name](cut_blocks(document.text), path)
    expected, found = extract_document(document), extract_document(read_document(path))
    assert count_facts(found) == count_facts(expected)
    assert describe_meeting(found.meeting) == describe_meeting(expected.meeting)


@pytest.mark.parametrize("name", WRITERS)
def test_made_minutes_give_the_same_facts_in_every_format(name: str, tmp_path: Path) -> None:
    rows, failures = 0, []
    for seed, (text, expected) in read_plain().items():
        path = tmp_path / f"{seed}"
        WRITERS[name](cut_blocks(text), path)
        found = count_facts(extract_document(read_document(path)))
        rows += expected.total()
        failures += [f"seed {seed}: {row}" for row in (expected - found) + (found - expected)]
    assert rows > 300
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("name", WRITERS)
def test_lines_and_cells_stand_where_they_say(name: str, tmp_path: Path) -> None:
    path = tmp_path / "minutes"
    WRITERS[name](cut_blocks(make_minutes(3, separator=TABS).text), path)
    document = read_document(path)
    assert [line.no for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert all(document.text[line.start : line.end] == line.text for line in document.lines)
    assert "".join(f"{line.text}\n" for line in document.lines) == document.text
    cells = [(line, cell) for line in document.lines for cell in line.cells or ()]
    assert cells
    assert all(line.start <= start <= end <= line.end for line, (start, end) in cells)
