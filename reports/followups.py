"""What a page says of a budget follow-up: which columns its table shows, what they are called, and where it deviates most."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.danish.vocabulary import match_row_role
from reports.ask import Record
from reports.closed import are_accounts
from reports.page import Page
from reports.texts import Texts
from reports.titles import find_table_number, shorten_title

_COLUMNS = (
    "original_budget_dkk", "supplementary_dkk", "virement_dkk", "carry_over_dkk", "corrected_budget_dkk", "periodised_budget_dkk",
    "actual_to_date_dkk", "expected_dkk", "deviation_dkk", "deviation_pct",
)  # fmt: skip
_FEW = 3
_TABLE = ("document_id", "item_no", "table_no")


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
    if column == "expected_dkk" and is_closed(total):
        return texts.say("head_accounts")
    name = texts.say(f"column_{column}")
    return name[:1].upper() + name[1:]


def name_table(page: Page, texts: Texts, total: Record) -> str:
    """A follow-up table by its item, and by its number there where the item has several; with its title, where it has a short one.

    The number is the printed one; only where none of them prints one they are counted.
    """
    tables = [each for each in page.followup_totals if all(each[key] == total[key] for key in ("document_id", "item_no"))]
    place = texts.say("item", item=total["item_label"])
    numbers = [find_table_number(each["table_title"]) for each in tables]
    number = numbers[tables.index(total)] if any(numbers) else tables.index(total) + 1
    if len(tables) > 1 and number is not None:
        place = texts.say("item_table", item=total["item_label"], number=number)
    title = shorten_title(total["table_title"])
    return texts.say("table_titled", place=place, title=title) if title else place


def name_manner(page: Page, total: Record) -> str:
    """How a sentence says what a table comes to: of a result, of accounts; by the end of its name among the texts."""
    return f"{'_result' if is_result(page, total) else ''}{'_closed' if is_closed(total) else ''}"


def is_closed(total: Record) -> bool:
    """Whether a follow-up table, or a row of it, holds a closed year's accounts against its budget."""
    return are_accounts([total["expected_label"]], total["fiscal_year"], [total["meeting_date"]])


def is_result(page: Page, total: Record) -> bool:
    """Whether what a table comes to is a result, or what goes on from one (``Træk på kassen``): no cost, but a balance."""
    rows = [row for row in page.followups if row["role"] == "total" and all(row[key] == total[key] for key in _TABLE)]
    return any(match_row_role(row["label"]) == "result" for row in rows)
