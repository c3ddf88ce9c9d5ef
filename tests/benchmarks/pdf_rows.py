"""Measures how many rows of tables in PDF files come out with every cell right, and writes docs/pdf-rows.md.

Run it as ``python -m tests.benchmarks.pdf_rows [--seeds N] [--from SEED] [--others PYTHON]``, where PYTHON is an interpreter that has
pdfplumber and camelot; without it only our own rows are measured. Files come from their seeds; times are those of the machine.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from pipeline.readers import read_document
from pipeline.tables.grid import cut_line
from tests.benchmarks.compare import Row, choose_best, find_right, normalise_row
from tests.maker.documents import KINDS, MadeDocument, make_document
from tests.maker.formats.blocks import cut_blocks
from tests.maker.formats.pdf import STYLES, write_pdf
from tests.maker.layouts.style import TABS

TARGET = Path(__file__).resolve().parents[2] / "docs" / "pdf-rows.md"
WORKER = Path(__file__).with_name("other_readers.py")
OURS, LIBRARIES = "budget-variance", ("pdfplumber", "camelot")
Pages = Sequence[Sequence[Row]]
_BROKEN_LABEL = re.compile(r"^([^\d\t\n][^\t\n]*)\t+(\n+)(?=[a-zæøå][^\t\n]*\t[^\n]*\d)", re.MULTILINE)

EXPLANATION = """\
The files are undamaged made minutes of every kind, set as PDF in every style by a maker that knows nothing of the readers. Counted are
the rows of tables that print a figure. A row is *right* if all its printed cells, label and figures, are cells of one row in their
order. Words in cells side by side are one label; a cell with a digit stands by itself. Of ours the rows are taken as the grid cuts them,
before any column has a meaning, so that all are compared alike. What a reader gives beside these rows is not counted against it.

*Best a page* takes for each page the way that has most of it right, chosen with the answer in hand: more than a user of the library could
know. pdfplumber is asked with its default (ruled lines) and with text for both edges, camelot with each of its flavors that needs no
trained model. Times are wall times of one run over the same files, without imports; only their ratio means anything elsewhere. These pages
are like those that our reader is made for: of other tables the figures say nothing.
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF file, and the rows that were set in it."""

    path: Path
    kind: str
    style: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """What one way of reading made of all files: page by page, None where it failed; best-of ways take no time of their own."""

    name: str
    files: tuple[Pages | None, ...]
    seconds: float | None = None


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write the file."""
    parser = argparse.ArgumentParser(description="Measure how many rows of tables in PDF files are read right.")
    parser.add_argument("--seeds", type=int, default=4, help="how many seeds (default 4)")
    parser.add_argument("--from", type=int, default=5000, dest="first", help="the first seed (default 5000)")
    parser.add_argument("--others", metavar="PYTHON", help="an interpreter that has pdfplumber and camelot-py")
    given = parser.parse_args(arguments)
    seeds = range(given.first, given.first + given.seeds)
    with TemporaryDirectory() as folder:
        papers = list(set_papers(seeds, Path(folder)))
        own, pages = read_ourselves(papers)
        others, versions = read_others(papers, given.others) if given.others else ([], {})
    ways = [own, *others, *(choose_ways(papers, others, library) for library in LIBRARIES if others)]
    command = f"python -m tests.benchmarks.pdf_rows --seeds {len(seeds)} --from {seeds.start}" + (" --others PYTHON" if others else "")
    TARGET.write_text("\n".join(write_report(command, papers, pages, ways, versions)), encoding="utf-8")


def set_papers(seeds: Sequence[int], folder: Path) -> Iterator[Paper]:
    """Minutes of every seed and kind as PDF files in every style."""
    for seed in seeds:
        for kind in KINDS:
            made = make_document(seed, kind, TABS)
            text = set_for_print(made.text)
            for style, look in STYLES.items():
                path = folder / f"{seed}, {kind}, {style}.pdf"
                write_pdf(cut_blocks(text), path, look)
                yield Paper(path, kind, style, list_rows(made, text))


def set_for_print(text: str) -> str:
    """The text, line for line, as an editor sets it: no stars for bold, a narrow space that the type lacks as one of full width.

    A label that the text breaks over two lines is set whole, so that its row is one and breaks where its column ends.
    """
    return _BROKEN_LABEL.sub(r"\2\1 ", text.replace("**", "").replace("\u202f", "\u00a0"))


def list_rows(made: MadeDocument, text: str) -> tuple[Row, ...]:
    """The rows of a text that print a figure."""
    lines = text.split("\n")
    return tuple(normalise_row(lines[number - 1].split("\t")) for number in sorted({placed.line_no for placed in made.cells}))


def read_ourselves(papers: Sequence[Paper]) -> tuple[Way, int]:
    """Our own rows, timed, and how many pages there are."""
    read_document(papers[0].path)  # imports what is imported late, before any time is taken
    files, pages = [], 0
    began = perf_counter()
    for paper in papers:
        document = read_document(paper.path)
        files.append([[[cell.text for cell in cut_line(line).cells] for line in document.lines]])
        pages += document.page_count or 0
    seconds = perf_counter() - began
    return Way(OURS, tuple(map(_normalise, files)), seconds), pages


def read_others(papers: Sequence[Paper], python: str) -> tuple[list[Way], Mapping[str, str]]:
    """What the other libraries make of the files, and their versions."""
    asked = "\n".join(str(paper.path) for paper in papers)
    done = subprocess.run([python, str(WORKER)], input=asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    answer = json.loads(done.stdout)
    ways = [Way(name, tuple(map(_normalise, read["files"])), read["seconds"]) for name, read in answer["ways"].items()]
    return ways, answer["versions"]


def _normalise(pages: Any) -> Pages | None:
    return None if pages is None else [[normalise_row(row) for row in page] for page in pages]


def choose_ways(papers: Sequence[Paper], ways: Sequence[Way], library: str) -> Way:
    """The best that a library has for each page of each file."""
    own = [way for way in ways if way.name.startswith(library)]
    best = [choose_best(paper.rows, {way.name: way.files[at] or () for way in own}) for at, paper in enumerate(papers)]
    return Way(f"{library}, best a page", tuple([rows] for rows in best))


def count_right(papers: Sequence[Paper], way: Way) -> list[int]:
    """How many rows of each paper a way has right."""
    files = zip(papers, way.files, strict=True)
    return [find_right(paper.rows, (row for page in pages or () for row in page)).total() for paper, pages in files]


def write_report(command: str, papers: Sequence[Paper], pages: int, ways: Sequence[Way], versions: Mapping[str, str]) -> Iterator[str]:
    """The lines of the report."""
    rows = sum(len(paper.rows) for paper in papers)
    yield from ("# Rows of PDF tables beside other libraries", "")
    yield from (f"Made by `{command}`:", f"{len(papers)} files of {pages} pages with {rows} rows.", "")
    yield from EXPLANATION.splitlines()
    yield ""
    yield f"Ours: Python {platform.python_version()}, pypdfium2 {version('pypdfium2')}."
    theirs = ", ".join(f"{name} {number}" for name, number in versions.items())
    yield f"Theirs: {theirs}." if theirs else "No other library was asked in this run (`--others`)."
    yield from ("", *_write_ways(papers, pages, rows, ways))
    compared = [way for way in ways if way.seconds is None or way.name == OURS]
    yield from _write_groups("style", STYLES, papers, compared)
    yield from _write_groups("kind", KINDS, papers, compared)


def _write_ways(papers: Sequence[Paper], pages: int, rows: int, ways: Sequence[Way]) -> Iterator[str]:
    yield "| read by | rows right | share | files failed | pages a second | time beside ours |"
    yield "|---|---:|---:|---:|---:|---:|"
    for way in ways:
        right, failed = sum(count_right(papers, way)), sum(read is None for read in way.files)
        speed = f"{pages / way.seconds:.0f} | {way.seconds / (ways[0].seconds or 1):.1f}" if way.seconds else " | "
        yield f"| {way.name} | {right} | {right / rows:.1%} | {failed} | {speed} |"
    yield ""


def _write_groups(by: str, names: Mapping[str, object], papers: Sequence[Paper], ways: Sequence[Way]) -> Iterator[str]:
    yield from (f"## Rows right by {by}", "", f"| {by} | rows | " + " | ".join(way.name for way in ways) + " |")
    yield "|---|---:|" + "---:|" * len(ways)
    right = [count_right(papers, way) for way in ways]
    for name in names:
        own = [at for at, paper in enumerate(papers) if getattr(paper, by) == name]
        rows = sum(len(papers[at].rows) for at in own)
        found = (sum(counts[at] for at in own) for counts in right)
        yield f"| {name} | {rows} | " + " | ".join(f"{count} ({count / rows:.1%})" for count in found) + " |"
    yield ""


if __name__ == "__main__":
    main()
