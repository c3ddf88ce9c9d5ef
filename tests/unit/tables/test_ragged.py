"""Cells parted by a few blanks each: told by their count, or not at all; never by a place that means nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_facts

HEAD = ("Område", "Oprindeligt budget", "Korrigeret budget", "Forventet regnskab", "Afvigelse")
ROWS = (
    ("Skole", "57.300", "58.100", "61.400", "3.300"),
    ("Specialundervisning", "188.200", "188.200", "191.050", "2.850"),
    ("Musikskolen og ungdomsskolen", "1.500", "3.000", "2.100", "-900"),
    ("I alt", "247.000", "249.300", "254.550", "5.250"),
)
TRUTH = [tuple(int(cell.replace(".", "")) for cell in row[1:]) for row in ROWS]


def write(gap: str, rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    return "1.000 kr. (+ = merforbrug)\n" + "\n".join(gap.join(row) for row in (HEAD, *rows)) + "\n"


@pytest.mark.parametrize("blanks", [2, 3, 4, 6])
def test_as_many_cells_as_heads_stand_in_their_order(blanks: int) -> None:
    facts = read_facts(write(" " * blanks))
    found = [[f.original_budget_dkk, f.corrected_budget_dkk, f.expected_dkk, f.deviation_dkk] for f in facts.followups]
    assert found == [[Decimal(1000 * amount) for amount in row] for row in TRUTH]
    assert facts.quarantined == ()


@pytest.mark.parametrize("size", [4, 8, 12, 16])
def test_tabs_that_became_blanks_give_no_wrong_figure(size: int) -> None:
    """Long heads reach over the stops of short cells: what then stands under which head cannot be told."""
    facts = read_facts(write("\t").expandtabs(size))
    true = {fact[0]: row for fact, row in zip(ROWS, TRUTH, strict=True)}
    for fact in facts.followups:
        row = tuple(1000 * amount for amount in true[fact.label])
        given = (fact.original_budget_dkk, fact.corrected_budget_dkk, fact.expected_dkk, fact.deviation_dkk)
        assert all(amount in (None, meant) for amount, meant in zip(given, row, strict=True))


def test_a_cell_too_few_somewhere_leaves_the_count_untold() -> None:
    short = (*ROWS[:2], ("Musikskolen og ungdomsskolen", "1.500", "3.000", "-900"), ROWS[3])
    facts = read_facts(write("   ", short))
    row = next((fact for fact in facts.followups if fact.label.startswith("Musik")), None)
    assert row is None or row.deviation_dkk in (None, -900_000)
    assert row is None or row.expected_dkk is None
