"""``share`` of a column: a per cent in prose is what a line of a table of figures is of that column's total.

``Marts alene står for 40 pct. af saltforbruget``: the line is the one whose label is all that the clause names, the column the one whose
head begins what the per cent is of. What another column of the table bears out that may count the same is not refuted: the words may mean
that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.danish.words import normalise
from pipeline.model import Figure, Identity, Indicator
from pipeline.proof.intervals import interval_of_printed, measure_gap
from pipeline.proof.shares import share_band
from pipeline.reconcile.book import Book
from pipeline.reconcile.indicators.grid import Grid, read_grids
from pipeline.reconcile.relation import Relation, add_up, judge_bands
from pipeline.reconcile.witnesses.readings import leave_open
from pipeline.reconcile.wording.phrases import Phrase
from pipeline.reconcile.wording.prose_words import find_last
from pipeline.reconcile.wording.sentences import list_phrases
from schemas.lists import IdentityKind, Outcome, Role, Rule, Unit

_OF = re.compile(
    r"\s*(?:pct\.?|%|procent)\s+af\s+(?:(?:de[nt]?|alt|hele|samlede)\s+)*(?P<whole>[a-zæøå-]+)\s*(?:[,;)]|\.?\s*$|i\s+tabel)",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(r".*(?:[.;:,]|\b(?:og|men|mens)\b)\s", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:alene|dermed|således|også)\b", re.IGNORECASE)
_STEM = 4
"""So many letters at least of a head begin the compound that is made of it (``Salt, ton`` → ``saltforbruget``)."""


def check_column_shares(book: Book) -> tuple[Identity, ...]:
    """The identities between per cents in prose and the lines and totals of tables of figures.

    Args:
        book: the document's figures.
    """
    grids = read_grids(book) if book.indicators else ()
    return tuple(one for phrase in list_phrases(book.claims) for one in (_check(phrase, grids, book) if grids else ()))


def _check(phrase: Phrase, grids: Sequence[Grid], book: Book) -> Iterator[Identity]:
    claim, of = phrase.claim, _OF.match(phrase.claim.behind)
    verb = find_last("makes_up", phrase.since)
    plain = claim.unit is Unit.PCT and claim.direction is None and not claim.qualifier and not phrase.is_earlier
    if of is None or verb is None or phrase.since[verb.end :].strip() or not plain:
        return
    name = normalise(_BESIDE.sub(" ", _CLAUSE_START.sub("", phrase.since[: verb.start])))
    rows = [(grid, row) for grid in grids for row in grid.rows if _is_line(row, name, claim.item_no)]
    if len(rows) == 1:
        yield from _judge_row(phrase, *rows[0], normalise(of["whole"]), book)


def _is_line(row: dict[str, Indicator], name: str, item_no: int) -> bool:
    cell = next(iter(row.values()))
    return cell.item_no == item_no and cell.role is Role.LINE and normalise(cell.row_label) == name


def _judge_row(phrase: Phrase, grid: Grid, row: dict[str, Indicator], whole: str, book: Book) -> Iterator[Identity]:
    """What came of the one column that is meant; None of it where the words fit none, or several."""
    judged = {head: one for head in row if (one := _judge(phrase, grid, row[head], head, book)) is not None}
    meant = [head for head in judged if _begins(head, whole)]
    if len(meant) == 1:
        identity = judged[meant[0]]
        others = any(one.outcome is not Outcome.FAILS for head, one in judged.items() if _may_be_meant(row, head, meant[0], whole))
        yield leave_open(identity) if identity.outcome is Outcome.FAILS and others else identity


def _begins(head: str, whole: str) -> bool:
    first = next(iter(re.findall(r"[a-zæøå]+", normalise(head))), "")
    return len(first) >= _STEM and whole.startswith(first)


def _may_be_meant(row: dict[str, Indicator], head: str, meant: str, whole: str) -> bool:
    """Whether a column may be meant instead: it counts money or the same; where no word says what it counts, it must be called alike."""
    unit = row[head].unit
    alike = any(whole[:_STEM] == word[:_STEM] for word in re.findall(r"[a-zæøå]+", normalise(head)))
    return unit in (Unit.DKK, row[meant].unit) or (unit is Unit.UNSTATED and alike)


def _judge(phrase: Phrase, grid: Grid, cell: Indicator, head: str, book: Book) -> Identity | None:
    """The share of one column; None where its lines do not come to its one total: then they are averages, or one was not read."""
    totals = [each for each in grid.column(head) if each.role is Role.TOTAL]
    lines = [each for each in grid.column(head) if each.role is Role.LINE]
    if len(totals) != 1 or not _adds_up([*lines, *totals], book):
        return None
    part, base = (book.find_figure(each, "value") for each in (cell, totals[0]))
    result = book.find_figure(phrase.claim, "value")
    return _compare(part, base, result, phrase) if part is not None and base is not None and result is not None else None


def _adds_up(cells: Sequence[Indicator], book: Book) -> bool:
    """Whether cells of one unit come to the last of them, as far as they are rounded."""
    figures = [figure for cell in cells if (figure := book.find_figure(cell, "value")) is not None]
    alike = len({cell.unit for cell in cells}) == 1 and cells[0].unit is not Unit.PCT and len(figures) == len(cells)
    *parts, total = (interval_of_printed(figure.value, figure.resolution) for figure in figures) if alike else (None,)
    return total is not None and not measure_gap(sum(parts[1:], parts[0]), total)


def _compare(part: Figure, base: Figure, result: Figure, phrase: Phrase) -> Identity | None:
    band = share_band(*(interval_of_printed(figure.value, figure.resolution) for figure in (part, base)))
    own = interval_of_printed(result.value, result.resolution * 2)
    relation = Relation(Rule.SHARE, IdentityKind.ARITHMETIC, phrase.claim.subject or "", add_up((part, base)), result)
    return judge_bands(relation, band, own) if band is not None else None
