"""Measures how much of made and shipped minutes is read right, and writes docs/accuracy.md.

Run it as ``python -m tests.accuracy [--seeds N] [--from SEED]``; the same seeds give the same file. With ``--record`` it writes the
record of ``tests/golden/made_kinds.csv`` instead.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.maker.documents import DAMAGES, KINDS, LAYOUTS
from tests.measure.foreign_record import Row, read_first_sight, read_record
from tests.measure.outcomes import Outcome
from tests.measure.record import write_record
from tests.measure.shipped import judge_shipped
from tests.measure.tally import OUTCOMES, Tally, add_up, judge_all, list_documents

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "accuracy.md"
EXPLANATION = """\
- *right*: the stored figure has the value, column, label, section, scenario and year that it was set with.
- *rightly refused*: damage took what a reader needs, or no fact keeps such a number, and it is in quarantine.
- *refused*: in quarantine, though it could have been read.
- *wrong*: anything of the stored figure differs; *flagged* if an error stands on it or on a sum that it is part of, or it is contested.
- *missed*: nothing is said of it at all.
- *good*: right or rightly refused. A figure that stands where none was set counts as wrong.

Rows of PDF tables beside pdfplumber and camelot: [a page of its own](pdf-rows.md).
""".splitlines()
UNDAMAGED, DAMAGED, SILENT = 0.99, 0.90, 0.001
"""The aims: what share of cells is to be right, and what share may at most be wrong without a word."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write the file."""
    parser = argparse.ArgumentParser(description="Measure how much of made and shipped minutes is read right.")
    parser.add_argument("--seeds", type=int, default=20, help="how many seeds (default 20)")
    parser.add_argument("--from", type=int, default=1000, dest="first", help="the first seed (default 1000)")
    parser.add_argument("--record", action="store_true", help="write the record that the tests hold the reader to, if nothing got worse")
    given = parser.parse_args(arguments)
    if given.record:
        raise SystemExit(write_record() or None)
    seeds = range(given.first, given.first + given.seeds)
    TARGET.write_text("\n".join(write_report(seeds, list(judge_all(list_documents(seeds))))) + "\n", encoding="utf-8")


def write_report(seeds: range, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The lines of the report."""
    documents = len({outcome.made.name for outcome in outcomes})
    sound = [outcome for outcome in outcomes if outcome.made.damage is None]
    harmed = [outcome for outcome in outcomes if outcome.made.damage is not None]
    yield "# How much is read right"
    yield ""
    yield f"Made by `python -m tests.accuracy --seeds {len(seeds)} --from {seeds.start}`: {documents} documents set anew"
    yield f"from the seeds {seeds.start}–{seeds.stop - 1} by a maker that knows nothing of the reader, and compared cell by cell."
    yield ""
    yield from EXPLANATION
    yield ""
    yield from _write_aims(add_up(sound), add_up(harmed), outcomes)
    yield from _write_table("Undamaged minutes by kind", "kind", _group(sound, "kind", KINDS))
    yield from _write_table("Undamaged minutes by layout", "layout", _group(sound, "layout", LAYOUTS))
    yield from _write_table("Damaged minutes by damage", "damage", _group(harmed, "damage", DAMAGES))
    yield from _write_table("Damaged minutes by kind", "kind", _group(harmed, "kind", KINDS))
    yield from _write_shipped()
    yield from _write_foreign()


def _write_aims(sound: Tally, harmed: Tally, outcomes: Sequence[Outcome]) -> Iterator[str]:
    everything = add_up(outcomes)
    loose = add_up(outcome for outcome in outcomes if not outcome.tied)
    rows = (
        ("Undamaged: good", "at least 99 %", f"{sound.good:.2%}", sound.good >= UNDAMAGED),
        ("Damaged: good", "at least 90 %", f"{harmed.good:.2%}", harmed.good >= DAMAGED),
        ("Wrong and unflagged where a sum ties the cell", "none", f"{everything.tied} cells", everything.tied == 0),
        ("Wrong and unflagged elsewhere", "under 0.1 %", f"{loose.silent:.3%}", loose.silent < SILENT),
    )
    yield "| aim | wanted | measured | met |"
    yield "|---|---|---|---|"
    for aim, wanted, measured, met in rows:
        yield f"| {aim} | {wanted} | {measured} | {'yes' if met else '**no**'} |"
    yield ""


def _group(outcomes: Iterable[Outcome], by: str, names: Iterable[str]) -> dict[str, Tally]:
    groups: dict[str, list[Outcome]] = {name: [] for name in names}
    for outcome in outcomes:
        groups[getattr(outcome.made, by)].append(outcome)
    return {name: add_up(group) for name, group in groups.items()}


def _write_table(title: str, by: str, tallies: dict[str, Tally]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield f"| {by} | cells | " + " | ".join(OUTCOMES) + " | good |"
    yield "|---|" + "---:|" * (len(OUTCOMES) + 2)
    for name, tally in tallies.items():
        yield f"| {name} | {tally.cells} | " + " | ".join(str(tally.outcomes[outcome]) for outcome in OUTCOMES) + f" | {tally.good:.2%} |"
    yield ""


def _write_shipped() -> Iterator[str]:
    yield "## The shipped minutes"
    yield ""
    yield "Against the readings by hand in `tests/golden/`."
    yield ""
    yield "| file | cells | right | wrong or not read | figures that nobody printed |"
    yield "|---|---:|---:|---:|---:|"
    for name, counts in judge_shipped(ROOT):
        counted = (counts["right"] + counts["not read so"], counts["right"], counts["not read so"], counts["elsewhere"])
        yield f"| {name} | " + " | ".join(map(str, counted)) + " |"


def _write_foreign() -> Iterator[str]:
    """Papers by other hands: as they were read before anything was mended against them, and as the record says that they are read now."""
    yield ""
    yield "## Papers by other hands"
    yield ""
    yield "Six papers a set, by writers who had not seen the program (`tests/foreign/README.md`). *First* is what was read before anything"
    yield "was mended against the set, and says what to expect of a stranger's paper; *now* is what the tests hold the program to."
    yield "*Silent*: cells that are wrong without a word. *Alarms*: errors that no planted fault accounts for."
    yield ""
    yield "| set | | cells right | silent | figures in prose found | planted faults told | alarms |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for first in read_first_sight():
        now = [row for row in read_record() if row.set == first.set]
        yield f"| {first.set} | first | " + _count_foreign([first])
        yield f"| {first.set} | now | " + _count_foreign(now)


def _count_foreign(rows: Sequence[Row]) -> str:
    def add(name: str) -> int:
        return sum(getattr(row, name) for row in rows)

    right = f"{add('right')} of {add('cells')} ({add('right') / add('cells'):.0%})"
    return f"{right} | {add('silent')} | {add('found')} of {add('claims')} | {add('told')} of {add('faults')} | {add('alarms')} |"


if __name__ == "__main__":
    main()
