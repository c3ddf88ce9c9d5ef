"""An appropriation table → lines, subtotals, nets and totals under their sector, change type and account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.measures import names_measure
from pipeline.danish.vocabulary import match_benefit, match_expenditure_kind
from pipeline.danish.words import normalise
from pipeline.facts.amounts import ALL_YEARS, read_amounts
from pipeline.facts.blank_cells import place_blanks
from pipeline.facts.choose import RowIdentity, settle_rows
from pipeline.facts.context import ItemContext
from pipeline.facts.figures import Measure, place_of_fact
from pipeline.facts.headings import Heading, find_sections, list_sections, raw_text, read_headings, read_row_account
from pipeline.facts.levels import refuse_levels
from pipeline.facts.parents import find_leading
from pipeline.facts.row_units import refuse_counted_rows
from pipeline.facts.signs import is_called_net, read_table_signs
from pipeline.facts.sums import SUMS, Covers, begin_sums, find_covers, role_of, total_is_ahead
from pipeline.facts.turned import read_turned
from pipeline.model import Appropriation, Quarantined, Table, TableRow
from schemas.lists import ChangeKind, ExpenditureKind, Role

Built = tuple[Appropriation, tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Under:
    """Under which headings a row stands."""

    section: str | None = None
    change_type: str | None = None
    change_kind: ChangeKind = ChangeKind.UNKNOWN
    codes: tuple[str, ...] = ()
    codes_printed: str | None = None
    account_name: str | None = None
    kind: ExpenditureKind = ExpenditureKind.UNKNOWN
    kind_source: str | None = None


def read_appropriations(table: Table, context: ItemContext) -> tuple[tuple[Built, ...], tuple[Quarantined, ...]]:
    """The facts of one appropriation table.

    Args:
        table: a table of kind ``appropriation``.
        context: what the item says of its tables.

    Returns:
        a fact for each row and year with at least one readable amount, with its measures, in printed order; and the refused cells.
    """
    built: list[Built] = []
    table, levels = refuse_levels(table, context.place)
    table, counted = refuse_counted_rows(table, context.place)
    refused = [*levels, *counted]
    identities = _row_identities(table)
    settled = place_blanks(settle_rows(table, identities), identities)
    signs = read_table_signs(settled.table, read_turned(settled.table))
    for number, (row, under, covers) in enumerate(_walk(settled.table.rows, _begin(table, context))):
        covers = ("sector", table.money) if table.money and under.section == table.money and covers == ("all", None) else covers
        by_year, bad = read_amounts(row, table, role_of(row, covers), signs, context.place)
        refused.extend(bad)
        for year, found in by_year.items():
            measures = tuple(replace(measure, chosen_by=settled.chosen.get(row.start)) for measure in found)
            fiscal_year = None if year == ALL_YEARS else year or table.fiscal_year or context.fiscal_year
            fact = _make_fact(row, number, under, covers, measures, fiscal_year, table, context)
            across = "years" if year == ALL_YEARS else "kinds" if table.adds_across and covers is None else None
            built.append((_as_sum_across(fact, across) if across else fact, measures))
    return tuple(built), tuple(refused)


def _as_sum_across(fact: Appropriation, level: str) -> Appropriation:
    """A row's sum over several years or kinds of money is no line of any of them."""
    return replace(fact, role=Role.TOTAL, covers_level=level, covers=None)


def _row_identities(table: Table) -> tuple[RowIdentity, ...]:
    """Where a head prints expenditure, income and net, a row's net is the sum of the two."""
    places = {column.role: column.index for column in table.columns}
    if len(places) != len(table.columns) or not {"expenditure", "income", "net"} <= places.keys():
        return ()
    return (RowIdentity(places["net"], ((places["expenditure"], 1), (places["income"], 1))),)


def _begin(table: Table, context: ItemContext) -> Under:
    """What all rows of a table stand under: the kind of money that it is of, or that its item's title names."""
    own = match_expenditure_kind(table.money, "heading")
    if own is not None:
        return Under(section=table.money, kind=own, kind_source="heading")
    source = "title" if context.expenditure_kind != ExpenditureKind.UNKNOWN else None
    return Under(section=table.money or None, kind=context.expenditure_kind, kind_source=source)


def _walk(rows: Sequence[TableRow], top: Under) -> Iterator[tuple[TableRow, Under, Covers | None]]:
    """Rows with figures, each with its headings and, for sums, what it covers (level, heading)."""
    named = find_sections(rows)
    under = top
    sums = begin_sums(rows, several=len(list_sections(rows)) > 1)
    leading = {parent.place: parent for parent in find_leading(rows)}
    section_of = {part: parent.label for parent in leading.values() if not parent.is_whole for part in parent.parts}
    is_counted = False
    for index, row in enumerate(rows):
        if index in leading:
            added: Covers = ("all", None) if leading[index].is_whole else ("sector", leading[index].label)
            yield replace(row, kind="total"), under, added
            sums = sums.behind(row, added[1], added)
            continue
        under = replace(under, section=section_of.get(index)) if leading else under
        if row.kind == "heading":
            for heading in read_headings(raw_text(row)):
                under = _enter(under, heading, named, rows[index:], top)
            continue
        if row.kind == "line" and is_called_net(row) and (sums.adds_lines(row) or sums.runs_on(row)):
            row = replace(row, kind="total")
        pays = row.kind == "line" and sums.covers == ("all", None) and names_measure(row.label, "financing")
        if pays:
            is_counted = is_counted or sums.counts(row, rows[index + 1 :])
            row = replace(row, kind="of_which")  # it pays for the total above it and is none of what is applied for
        sums = sums.under(under.section)
        covers = find_covers(row, under.section, under.account_name, sums, under.change_type)
        if is_counted and row.kind in SUMS:
            covers, is_counted = None, False  # it adds up what pays as well: no sum of what is applied for
        yield row, _own_account(row, under), covers
        sums = sums.behind(row, under.section, covers)


def _enter(under: Under, heading: Heading, named: frozenset[str], ahead: Sequence[TableRow], top: Under) -> Under:
    if heading.kind == "account":
        return replace(under, codes=heading.codes, codes_printed=heading.codes_printed, account_name=heading.text or None)
    if heading.kind == "change_type":
        kind = heading.change_kind or ChangeKind.UNKNOWN
        return replace(under, change_type=heading.text, change_kind=kind, codes=(), codes_printed=None, account_name=None)
    if heading.kind == "expenditure_kind":
        kind_found = match_expenditure_kind(heading.text, "heading")
        return replace(_add_up_kind(under, heading.text, ahead), kind=kind_found or under.kind, kind_source="heading")
    if heading.kind == "head":
        return under
    if normalise(heading.text) not in named and total_is_ahead(under.section, ahead):
        return replace(under, codes=(), codes_printed=None, account_name=heading.text)
    above = top if _is_kind(under.section) else under  # a kind that is a section itself ends where the next section begins
    return Under(section=heading.text, kind=above.kind, kind_source=above.kind_source)


def _add_up_kind(under: Under, text: str, ahead: Sequence[TableRow]) -> Under:
    """Below a kind of expenditure that a total adds up, where no section is in force: the kind is the section."""
    stands_alone = under.section is None or _is_kind(under.section)
    return Under(section=text) if stands_alone and total_is_ahead(text, ahead) else under


def _is_kind(section: str | None) -> bool:
    return section is not None and match_expenditure_kind(section, "heading") is not None


def _own_account(row: TableRow, under: Under) -> Under:
    """A row that prints its own account stands under that."""
    codes, printed, name = read_row_account(row)
    if not codes or row.kind != "line":
        return under
    return replace(under, codes=codes, codes_printed=printed, account_name=name or None)


def _make_fact(
    row: TableRow,
    number: int,
    under: Under,
    covers: Covers | None,
    measures: tuple[Measure, ...],
    fiscal_year: int | None,
    table: Table,
    context: ItemContext,
) -> Appropriation:
    amounts = {measure.column: measure.value for measure in measures}
    role = role_of(row, covers)
    above = under if role == Role.LINE else _above_sum(under, covers)
    kind, source = _expenditure_kind(above)
    return Appropriation(
        **place_of_fact(context.place, row, number, table, measures, fiscal_year),
        role=role,
        sector=above.section,
        change_type=above.change_type,
        change_kind=above.change_kind,
        expenditure_kind=kind,
        expenditure_kind_source=source,
        account_codes=above.codes,
        account_codes_printed=above.codes_printed,
        account_name=above.account_name,
        benefit=match_benefit(above.account_name) if above.account_name else None,
        text=row.label,
        status_date=context.status_date,
        expenditure_dkk=amounts.get("expenditure_dkk"),
        income_dkk=amounts.get("income_dkk"),
        net_dkk=amounts.get("net_dkk"),
        covers_level=covers[0] if covers else None,
        covers=covers[1] if covers else None,
        first_part=None if table.part is None else table.table_no - table.part,
        adds_across=table.adds_across,
    )


def _above_sum(under: Under, covers: Covers | None) -> Under:
    """The headings of a sum: of what it adds up, not of where it stands."""
    if covers and covers[0] == "change_type":
        return Under(section=under.section, change_type=under.change_type, change_kind=under.change_kind)
    return Under(section=covers[1] if covers else None)


def _expenditure_kind(under: Under) -> tuple[ExpenditureKind, str | None]:
    """The account's name tells more than the heading or title above it (insured unemployed are not budget-guaranteed)."""
    by_account = match_expenditure_kind(under.account_name, "account") if under.account_name else None
    return (by_account, "account") if by_account else (under.kind, under.kind_source)
