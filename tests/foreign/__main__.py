"""Judges sets of papers by other hands: ``python -m tests.foreign [FOLDER …] [-v] [--record]``, all that are kept where none is named."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.measure.foreign import Judged, count, judge_set, list_sets
from tests.measure.foreign_record import write_record
from tests.measure.outcomes import RIGHT

_TOLD = ("where", "table", "row", "heading", "sentence", "printed", "correct", "means", "role")


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge the sets and print what came of them; with ``--record`` write the record, if nothing got worse."""
    parser = argparse.ArgumentParser(description="Judge sets of papers by other hands.")
    parser.add_argument("folder", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="print all that was not read right")
    parser.add_argument("--record", action="store_true", help="write the record that the tests hold the program to, if nothing got worse")
    given = parser.parse_args(arguments)
    if given.record:
        raise SystemExit(write_record() or None)
    for folder in given.folder or list_sets():
        sys.stdout.write("\n".join((*_describe(folder, given.verbose), "")))


def _describe(folder: Path, verbose: bool) -> Iterator[str]:
    judged = list(judge_set(folder))
    yield f"{folder.name}: {_summarise(judged)}"
    for paper in sorted({one.paper for one in judged}):
        yield f"  {paper}: {_summarise([one for one in judged if one.paper == paper])}"
    for one in judged if verbose else ():
        if one.outcome != RIGHT or one.kind == "fault":
            true = " | ".join(one.true.get(name, "") for name in _TOLD)
            yield f"{one.paper}: {one.kind} {one.outcome}: {true}: {one.told}"


def _summarise(judged: Sequence[Judged]) -> str:
    counts = count(judged)
    return ", ".join(f"{kind} {outcome} {number}" for (kind, outcome), number in sorted(counts.items()))


if __name__ == "__main__":
    main()
