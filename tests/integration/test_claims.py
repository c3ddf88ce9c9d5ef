"""What the prose of five real minutes claims, read and held against the list made by hand: precision and recall by document."""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.model import Claim, Extract
from pipeline.readers import read_document

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "claims.csv"
PAPERS = {"aalborg_2017": "000_", "aalborg_2016": "001_", "aalborg_2019": "002_", "aalborg_memo": "003_", "randers_2018": "004_"}
PRECISION, RECALL, DIRECTION, SUBJECT = 0.98, 0.95, 0.9, 0.85
COLUMNS = ("direction", "subject", "qualifier", "scenario", "is_net", "compared_to")

Row = Mapping[str, str]
Pair = tuple[Row, Claim]


@cache
def read_paper(folder: Path, paper: str) -> Extract:
    """One of the real minutes, read."""
    (path,) = folder.glob(f"{PAPERS[paper]}*.txt")
    return extract_document(read_document(path))


def list_expected(paper: str) -> list[Row]:
    """The claims of a paper in the list by hand."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["document"] == paper]


def pair(expected: Sequence[Row], extract: Extract) -> tuple[list[Pair], list[Row], list[Claim]]:
    """Claims with their row of the list (same line, printed text, value and unit), rows that were missed, claims that are none."""
    printed = {figure.fact_id: figure.printed_text for figure in extract.figures}
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in extract.claims:
        found[claim.line_no, printed[claim.fact_id], claim.value, claim.unit].append(claim)
    pairs, missed = [], []
    for row in expected:
        same = found[int(row["line_no"]), row["printed_text"], Decimal(row["value"]), row["unit"]]
        if same:
            pairs.append((row, same.pop(0)))
        else:
            missed.append(row)
    return pairs, missed, [claim for rest in found.values() for claim in rest]


def tell(claim: Claim) -> str:
    """A claim on a line, for the one who reads a failure."""
    return f"{claim.line_no}: {claim.source_text} = {claim.value} {claim.unit}, {claim.direction}, {claim.subject}"


def differ(pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """What is said otherwise than in the list, by column."""
    for row, claim in pairs:
        said = {
            "direction": claim.direction or "",
            "qualifier": claim.qualifier or "",
            "scenario": claim.scenario or "",
            "is_net": "yes" if claim.is_net else "",
        }
        yield from ((name, f"{tell(claim)}: {name} {value!r}, by hand {row[name]!r}") for name, value in said.items() if value != row[name])
        for name in ("compared_to", "subject"):
            if row[name].lower() not in (getattr(claim, name) or "").lower():
                yield name, f"{tell(claim)}: {name} {getattr(claim, name)!r}, by hand {row[name]!r}"


def test_claims_of_the_real_minutes_are_those_of_the_list_by_hand(shared_minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    all_pairs: list[Pair] = []
    all_missed: list[Row] = []
    all_wrong: list[Claim] = []
    lines = ["", f"{'document':14}{'by hand':>8}{'found':>7}{'precision':>11}{'recall':>8}"]
    for paper in PAPERS:
        pairs, missed, wrong = pair(list_expected(paper), read_paper(shared_minutes, paper))
        right, found = len(pairs), len(pairs) + len(wrong)
        lines.append(f"{paper:14}{right + len(missed):8}{found:7}{right / max(found, 1):11.3f}{right / (right + len(missed)):8.3f}")
        lines += [f"  missed {row['line_no']}: {row['printed_text']} {row['unit']} {row['subject']}" for row in missed]
        lines += [f"  none   {tell(claim)}" for claim in wrong]
        all_pairs, all_missed, all_wrong = all_pairs + pairs, all_missed + missed, all_wrong + wrong
    told = list(differ(all_pairs))
    counts = Counter(name for name, _ in told)
    lines += [f"  {name:12} {1 - counts[name] / len(all_pairs):.3f}" for name in COLUMNS]
    lines += [f"  {text}" for _, text in told]
    with capsys.disabled():
        sys.stdout.write("\n".join(lines) + "\n")
    right = len(all_pairs)
    assert right / (right + len(all_wrong)) >= PRECISION
    assert right / (right + len(all_missed)) >= RECALL
    assert 1 - counts["direction"] / right >= DIRECTION
    assert 1 - counts["subject"] / right >= SUBJECT


def test_every_claim_is_one_figure_that_stands_at_its_place(shared_minutes: Path) -> None:
    for paper in PAPERS:
        extract = read_paper(shared_minutes, paper)
        figures = {figure.fact_id: figure for figure in extract.figures if figure.fact_table == "claim"}
        assert len(figures) == len(extract.claims) == sum(figure.fact_table == "claim" for figure in extract.figures)
        for claim in extract.claims:
            figure = figures[claim.fact_id]
            text = extract.meeting.document.text
            assert text[figure.char_start : figure.char_end] == figure.printed_text
            assert figure.value == claim.value
            assert text.startswith(claim.sentence[:10].split()[0], claim.sentence_start)
