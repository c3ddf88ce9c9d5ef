"""``cross_table``: a benefit's printed deviation is the net of its *status* lines in the appropriation table.

Technical moves and law-programme lines are no deviations and take no part. Lines are found by the canonical benefit that their account
name fits, in the same agenda item, else in the only other item of the document that has such lines; never by amount.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Appropriation, BenefitStatus, Figure, Identity
from pipeline.reconcile.benefits.blocks import Block, group_blocks
from pipeline.reconcile.book import Book
from pipeline.reconcile.relation import Relation, add_up, judge_relation
from schemas.lists import ChangeKind, IdentityKind, Role, Rule, Scenario


def check_cross_table(rows: tuple[BenefitStatus, ...], book: Book) -> tuple[Identity, ...]:
    """The identities between a benefit table and the appropriation lines of the same document.

    Args:
        rows: one benefit table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    blocks = group_blocks(rows)
    keys = [block.rows[0].benefit for block in blocks]
    found = {}
    for block, key in zip(blocks, keys, strict=True):
        lines = _find_lines(block.rows[0], book)
        if lines:
            found[block] = (lines, keys.count(key) > 1 or _is_mixed(lines) or _has_gap(lines, book) or block.has_unread(book))
    relations = [_relate(block, lines, vague, book) for block, (lines, vague) in found.items()]
    if found and len(found) == len(blocks):
        relations += [_relate_total(row, tuple(found.values()), book) for row in rows if row.role is Role.TOTAL]
    return tuple(judge_relation(relation) for relation in relations if relation is not None)


def _relate(block: Block, lines: tuple[Appropriation, ...], vague: bool, book: Book) -> Relation | None:
    result = block.find_amount(Scenario.DEVIATION, book)
    if result is None:
        return None
    return Relation(Rule.CROSS_TABLE, IdentityKind.AGREEMENT, block.label, add_up(_list_gross(lines, book)), result, vague)


def _relate_total(row: BenefitStatus, matched: tuple[tuple[tuple[Appropriation, ...], bool], ...], book: Book) -> Relation | None:
    result = book.find_figure(row, "amount_dkk") if row.scenario is Scenario.DEVIATION else None
    if result is None:
        return None
    parts = tuple(figure for lines, _ in matched for figure in _list_gross(lines, book))
    vague = any(vague for _, vague in matched)
    return Relation(Rule.CROSS_TABLE, IdentityKind.AGREEMENT, row.label, add_up(parts), result, vague)


def _find_lines(benefit: BenefitStatus, book: Book) -> tuple[Appropriation, ...]:
    if benefit.benefit is None:
        return ()
    items: dict[int, list[Appropriation]] = {}
    for line in book.appropriations:
        if (line.benefit, line.fiscal_year) == (benefit.benefit, benefit.fiscal_year) and _is_status_line(line):
            items.setdefault(line.item_no, []).append(line)
    lines = items.get(benefit.item_no) or (next(iter(items.values())) if len(items) == 1 else [])
    return tuple(sorted(lines, key=lambda line: (line.table_no, line.row_no, line.fact_id)))


def _is_status_line(line: Appropriation) -> bool:
    return line.role is Role.LINE and line.change_kind is ChangeKind.STATUS


def _is_mixed(lines: Iterable[Appropriation]) -> bool:
    """Whether a benefit's name fits several accounts or tables, so that nothing says which of them is meant."""
    return len({(line.table_no, line.sector, line.account_codes, line.account_name) for line in lines}) > 1


def _has_gap(lines: tuple[Appropriation, ...], book: Book) -> bool:
    """Whether a number was left in quarantine from the row above the lines to the row below them: it may be one of theirs."""
    item_no, table_no = lines[0].item_no, lines[0].table_no
    rows = [row.line_no for row in book.appropriations if (row.item_no, row.table_no) == (item_no, table_no)]
    own = [line.line_no for line in lines]
    low, high = book.find_bounds(item_no, table_no)
    first = max((row + 1 for row in rows if row < min(own)), default=low)
    last = min((row - 1 for row in rows if row > max(own)), default=high)
    return book.has_unread(item_no, first, last)


def _list_gross(lines: tuple[Appropriation, ...], book: Book) -> tuple[Figure, ...]:
    return book.list_money(lines, "net_dkk")
