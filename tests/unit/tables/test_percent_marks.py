"""Per cents that lack the mark which others of their table have are no numbers."""

from __future__ import annotations

import pytest

from tests.builders import read_table

HEAD = "Ydelse\tBudget 2024\t\t\tSkøn 2024\t\t\n\tAntal\tRefusionsprocent\tNetto\tAntal\tRefusionsprocent\tNetto"


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [("24 %", "2", 5), ("24 %", "24 %", 6), ("24", "24", 6), ("24%", "24 pct.", 6)],
)
def test_a_column_without_marks_beside_one_with(first: str, second: str, kept: int) -> None:
    row = read_table(f"{HEAD}\nKontanthjælp\t5\t{first}\t7\t6\t{second}\t8\nFleksjob\t5\t{first}\t7\t6\t{second}\t8").rows[0]
    assert len([cell for _, cell in row.values if cell.number]) == kept
