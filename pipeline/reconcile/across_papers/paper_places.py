"""Where a figure stands in a paper, in words that another print of the paper has too: item, table, row and column, or its sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.danish.words import normalise
from pipeline.model import AgendaItem, Appropriation, BenefitStatus, BudgetFollowup, Claim, Fact, Figure
from pipeline.reconcile.book import Book

_NUMBERS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of figures: the other print's item, the table by its heads and their count there, the row and column by their words."""

    item_no: int
    table: tuple[Hashable, ...]
    row: tuple[Hashable, ...]
    column: str


@dataclass(frozen=True, slots=True)
class Print:
    """A figure, and what its row or sentence is called."""

    figure: Figure
    subject: str


def match_items(items: Sequence[AgendaItem], others: Sequence[AgendaItem]) -> Mapping[int, int]:
    """Which item of another paper is the same: by title, else by case number, else by number, each where but one has it.

    Args:
        items: of a paper.
        others: of the other.

    Returns:
        the other paper's item number by the item's own.
    """
    found: dict[int, int] = {}
    ways: tuple[Callable[[AgendaItem], Hashable], ...] = (
        lambda item: normalise(item.title) or None,
        lambda item: item.case_no,
        lambda item: item.item_no,
    )
    for name in ways:
        left = _index([item for item in items if item.item_no not in found], name)
        right = _index([item for item in others if item.item_no not in found.values()], name)
        found |= {left[key]: right[key] for key in left.keys() & right.keys()}
    return found


def list_prints(book: Book, item_of: Mapping[int, int]) -> Mapping[Spot, tuple[Print, ...]]:
    """The figures of a paper by their place, in printed order; what has the same place stands together.

    Args:
        book: the paper.
        item_of: what its items are called in places; those that it does not name are left out.
    """
    found: dict[Spot, list[Print]] = defaultdict(list)
    facts: list[Fact] = [*book.appropriations, *book.benefits, *book.followups, *book.indicators, *book.claims]
    tables = _name_tables(book, facts)
    for fact in facts:
        for figure in book.list_row(fact) if fact.item_no in item_of else ():
            table = () if isinstance(fact, Claim) else tables[fact.item_no, fact.table_no]
            row, subject = _name_row(fact)
            spot = Spot(item_of[fact.item_no], table, (type(fact).__name__, *row), figure.fact_column)
            found[spot].append(Print(figure, subject))
    return {spot: tuple(sorted(prints, key=lambda one: one.figure.char_start)) for spot, prints in found.items()}


def _index(items: Iterable[AgendaItem], name: Callable[[AgendaItem], Hashable]) -> dict[Hashable, int]:
    """The numbers of the items by a name that only one of them has."""
    listed = [(name(item), item.item_no) for item in items]
    counts = Counter(key for key, _ in listed)
    return {key: item_no for key, item_no in listed if key is not None and counts[key] == 1}


def _name_tables(book: Book, facts: Iterable[Fact]) -> dict[tuple[int, int], tuple[Hashable, ...]]:
    """Each table by the heads of its columns and its number among the item's tables that have these."""
    seen: Counter[Hashable] = Counter()
    found: dict[tuple[int, int], tuple[Hashable, ...]] = {}
    for item_no, table_no in sorted({(fact.item_no, fact.table_no) for fact in facts if not isinstance(fact, Claim)}):
        heads = tuple(map(normalise, book.list_headers(item_no, table_no)))
        seen[item_no, heads] += 1
        found[item_no, table_no] = (seen[item_no, heads], *heads)
    return found


def _name_row(fact: Fact) -> tuple[tuple[Hashable, ...], str]:
    """A row in its table by all its words, or a sentence without its numbers; and what people call it."""
    texts: tuple[str | None, ...]
    if isinstance(fact, Claim):
        return (normalise(_NUMBERS.sub("#", fact.sentence)), fact.unit), fact.subject or fact.source_text
    if isinstance(fact, Appropriation):
        texts = (fact.sector, fact.change_type, fact.account_name, fact.text, *fact.account_codes)
        subject = " – ".join(filter(None, (fact.account_name, fact.text)))
    elif isinstance(fact, BenefitStatus):
        texts, subject = (fact.label, fact.scenario, fact.recipients_basis), fact.label
    elif isinstance(fact, BudgetFollowup):
        texts, subject = (fact.section, fact.label, *fact.account_codes), fact.label
    else:
        texts, subject = (fact.row_label, fact.column_label), f"{fact.row_label}, {fact.column_label}".removesuffix(", ")
    return (fact.role, fact.fiscal_year, *(normalise(text) if text else None for text in texts)), subject
