"""What a page says of a budget follow-up: which columns its table shows, what they are called, and where it deviates most."""

from __future__ import annotations

from collections.abc import Sequence

from reports.ask import Record
from reports.page import Page
from reports.texts import Texts

_COLUMNS = (
    "original_budget_dkk", "supplementary_dkk", "virement_dkk", "carry_over_dkk", "corrected_budget_dkk", "periodised_budget_dkk",
    "actual_to_date_dkk", "expected_dkk", "deviation_dkk", "deviation_pct",
)  # fmt: skip
_FEW = 3


def find_columns(rows: Sequence[Record]) -> tuple[str, ...]:
    """The columns that a table prints, in the order in which a budget becomes a result."""
    return tuple(column for column in _COLUMNS if any(row[column] is not None for row in rows))


def find_largest(rows: Sequence[Record]) -> tuple[Record, ...]:
    """The lines that deviate most, the largest first."""
    lines = [row for row in rows if row["role"] == "line" and row["deviation_dkk"]]
    return tuple(sorted(lines, key=lambda row: -abs(row["deviation_dkk"]))[:_FEW])


def name_column(texts: Texts, column: str, total: Record) -> str:
    """What a column is called; the only budget of a table that does not say which one it is, is just the budget."""
    if column == "corrected_budget_dkk" and total["budget_basis"] != "corrected":
        return texts.say("head_budget")
    name = texts.say(f"column_{column}")
    return name[:1].upper() + name[1:]


def name_table(page: Page, texts: Texts, total: Record) -> str:
    """A follow-up table by its item, and by its number there where the item has several."""
    tables = [each for each in page.followup_totals if all(each[key] == total[key] for key in ("document_id", "item_no"))]
    if len(tables) == 1:
        return texts.say("item", item=total["item_label"])
    return texts.say("item_table", item=total["item_label"], number=tables.index(total) + 1)
