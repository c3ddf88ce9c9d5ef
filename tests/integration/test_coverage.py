"""How much of the real minutes is read and tied: unread tokens printed and bounded, and the hand list's cells reconciled."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.readers import read_document
from pipeline.reconcile import reconcile
from schemas.fates import TokenFate
from schemas.lists import FigureState

ROOT = Path(__file__).resolve().parents[2]
AALBORG = "000_1db9d8b35582aae2.txt"
UNREAD = 0.18
"""Page marks, ages, weeks, ordinals and limits of rules are no figures that anybody budgets by."""

UNTIED = frozenset({"recipients", "monthly_benefit_dkk", "refund_pct"})
"""What the Aalborg tables print without a sum or a second place: only a model ties a benefit's drivers, and that proves nothing."""


def test_few_tokens_of_the_real_minutes_are_left_unread(shared_minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines, every, unread = [], 0, 0
    for path in sorted(shared_minutes.glob("*.txt")):
        fates: Counter[TokenFate] = Counter()
        for count in extract_document(read_document(path)).tokens:
            fates[count.fate] += count.tokens
        every, unread = every + fates.total(), unread + fates[TokenFate.UNREAD]
        lines.append(f"{path.name:26} {fates.total():5} tokens, {fates[TokenFate.FIGURE]:4} figures, {fates[TokenFate.UNREAD]:4} unread")
    with capsys.disabled():
        sys.stdout.write("\n".join(("", *lines, f"{unread / every:.1%} unread\n")))
    assert every > 1000
    assert unread / every <= UNREAD


def test_the_cells_of_the_hand_list_are_reconciled_but_for_what_nothing_ties(shared_minutes: Path) -> None:
    extract = extract_document(read_document(shared_minutes / AALBORG))
    states = reconcile((extract,)).states
    listed = {(line, column, value) for name in ("appropriations", "benefits") for line, column, value in _read_list(name)}
    found = {(figure.line_no, figure.fact_column, figure.value): states[figure.figure_id] for figure in extract.figures}
    tied = [cell for cell in listed if cell[1] not in UNTIED]
    assert len(tied) > 100
    assert {cell for cell in listed if cell not in found} == set()
    reconciled = sum(found[cell] is FigureState.RECONCILED for cell in tied)
    assert reconciled / len(tied) >= 0.95
    assert {found[cell] for cell in listed if cell[1] in UNTIED} == {FigureState.NOT_RECONCILED}


def _read_list(name: str) -> list[tuple[int, str, Decimal]]:
    columns = ("expenditure_dkk", "income_dkk", "net_dkk", "recipients", "monthly_benefit_dkk", "refund_pct", "amount_dkk")
    with (ROOT / "tests" / "golden" / f"aalborg_2017_{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(int(row["line_no"]), column, Decimal(row[column])) for row in rows for column in columns if row.get(column)]
