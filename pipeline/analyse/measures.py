"""The printed measures of a benefit row as exact numbers with the step that they were rounded to, doubtful ones set apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain

from pipeline.danish.beside import list_beside, name_role
from pipeline.danish.heads import match_column
from pipeline.danish.scenarios import find_scenario
from pipeline.model import BenefitStatus, Extract, Figure, Indicator, Judgement, Note, Table
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.rates import MONTHLY, RATES, to_monthly
from pipeline.proof.steps import find_common_step, find_own_step
from schemas.lists import FigureState, Rule, Scenario, Severity, Unit

Doubts = Mapping[str, Fraction | None]
"""figure_id of a doubtful figure → the value that is suggested instead, if any."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One printed measure: its value, the step that it was rounded to, its figure, and the label that it stands under."""

    value: Fraction
    step: Fraction
    figure: Figure
    row_label: str

    @property
    def band(self) -> Interval:
        """All values that the printed one may stand for."""
        return interval_of_printed(self.value, self.step)

    def describe_doubt(self) -> Note:
        """The note that says that this measure was not used."""
        key = f"analyse.doubtful_{self.figure.fact_column}"
        return Note(key, {"row": self.row_label, "printed": self.figure.printed_text}, self.figure.line_no)

    def suppose_in(self, doubts: Doubts) -> Measure | None:
        """The measure with the value that is suggested where it is doubtful, or None where none is."""
        if self.figure.figure_id not in doubts:
            return self
        suggestion = doubts[self.figure.figure_id]
        return None if suggestion is None else replace(self, value=to_monthly(suggestion, self.figure.fact_column))


def find_doubts(judgement: Judgement) -> Doubts:
    """The figures that the analysis must not use: impossible by ``range``, or so odd that it names what was meant; or refuted.

    Returns:
        The figures' ids with the value that a finding suggests, if one does.
    """
    doubts: dict[str, Fraction | None] = {figure_id: None for figure_id, state in judgement.states.items() if state is FigureState.REFUTED}
    for finding in judgement.findings:
        odd = finding.rule is Rule.RANGE and (finding.severity is Severity.ERROR or finding.suggestion is not None)
        if finding.figure_id is not None and (odd or finding.figure_id in doubts):
            doubts[finding.figure_id] = None if finding.suggestion is None else Fraction(finding.suggestion)
    return doubts


class MeasureBook:
    """The measures of all benefit rows of one document, by row and column."""

    def __init__(self, extract: Extract) -> None:
        self._rows = extract.benefits
        self._figures = {(figure.fact_id, figure.fact_column): figure for figure in extract.figures}
        self._printed = {(table.item_no, table.table_no): table for table in extract.tables}
        self._gaps = frozenset((gap.item_no, gap.line_no) for gap in extract.quarantined)
        self._lines: dict[str, set[int]] = {}
        self._cells: dict[tuple[int, int], list[Indicator]] = {}
        for cell in extract.indicators:
            self._cells.setdefault((cell.item_no, cell.table_no), []).append(cell)
        self._columns: dict[tuple[int, int, str], list[Figure]] = {}
        self._tables = {row.fact_id: (row.item_no, row.table_no) for row in extract.benefits}
        for figure in self._figures.values():
            if figure.fact_id in self._tables:
                self._lines.setdefault(figure.fact_id, set()).add(figure.line_no)
                self._columns.setdefault((*self._tables[figure.fact_id], figure.fact_column), []).append(figure)

    def read_driver(self, row: BenefitStatus, column: str) -> Measure | None:
        """A driver with its column's own step, or None where the row prints none; a rate is a month's, whichever time it is printed for."""
        columns = RATES if column == MONTHLY else (column,)
        figure = next((found for name in columns if (found := self._figures.get((row.fact_id, name))) is not None), None)
        if figure is None:
            return None
        printed = figure.fact_column
        step = _find_column_step(self._columns[*self._tables[row.fact_id], printed])
        return Measure(to_monthly(figure.value, printed), to_monthly(step, printed), figure, row.scenario_label)

    def prints_once(self, row: BenefitStatus, column: str) -> bool:
        """Whether a row's table prints a share once for its scenarios: in a column or row that names none, among others that do."""
        table = self._printed.get((row.item_no, row.table_no))
        if table is None:
            return False
        return any(_is_alone(column, heads) for heads in _list_heads(table))

    def names_head(self, row: BenefitStatus, role: str) -> bool:
        """Whether a head in a row's table, of a column or a row, names a role."""
        table = self._printed.get((row.item_no, row.table_no))
        return table is not None and any(name_role(head) == role for heads in _list_heads(table) for head in heads)

    def find_other_rate(self, row: BenefitStatus) -> str | None:
        """The head of a rate in a row's table, where none of its rates is read as a month's: it is kept as printed, for another time."""
        table = self._printed.get((row.item_no, row.table_no))
        if table is None or any((row.item_no, row.table_no, column) in self._columns for column in RATES):
            return None
        heads = chain(*_list_heads(table))
        return next((head for head in heads if (word := match_column(head)) is not None and word.role == "monthly_benefit"), None)

    def read_amount(self, row: BenefitStatus | None) -> Measure | None:
        """A row's amount in kroner with its own step, or None where there is none."""
        figure = self._figures.get((row.fact_id, "amount_dkk")) if row is not None else None
        return None if row is None or figure is None else _measure_amount(figure, row.scenario_label)

    def read_beside(self, row: BenefitStatus, role: str) -> Measure | None:
        """The amount of a role beside a row, with its own step; None where there is none, several, or one that is of another row too."""
        cells = [cell for cell in self.list_beside(row, role) if cell.unit is Unit.DKK]
        if len(cells) != 1 or any(cells[0] in self.list_beside(other, role) for other in self._rows if other is not row):
            return None
        figure = self._figures.get((cells[0].fact_id, "value"))
        return None if figure is None else _measure_amount(figure, f"{cells[0].row_label}: {cells[0].column_label}")

    def list_beside(self, row: BenefitStatus, role: str) -> tuple[Indicator, ...]:
        """The cells of a role beside a row, in whatever unit."""
        return list_beside(row, self._lines.get(row.fact_id, ()), role, self._cells.get((row.item_no, row.table_no), ()))

    def has_gap(self, row: BenefitStatus) -> bool:
        """Whether a number was left in quarantine on the lines of a row."""
        return not self._gaps.isdisjoint((row.item_no, line) for line in self._lines.get(row.fact_id, ()))


def _list_heads(table: Table) -> tuple[list[str], list[str]]:
    """What heads a table's columns, and its rows of figures."""
    return [column.header for column in table.columns], [row.label for row in table.rows if row.values]


def _is_alone(role: str, heads: Sequence[str]) -> bool:
    """Whether a role stands once among heads that name scenarios, under none itself: neither named nor between two of the same one."""
    scenarios = [found[0] if (found := find_scenario(head)) else None for head in heads]
    places = [at for at, head in enumerate(heads) if (word := match_column(head)) is not None and word.role == role]
    if len(places) != 1 or scenarios[places[0]] is not None or not {Scenario.BUDGET, Scenario.STATUS} <= set(scenarios):
        return False
    left = next((one for one in reversed(scenarios[: places[0]]) if one), None)
    right = next((one for one in scenarios[places[0] + 1 :] if one), None)
    return left is None or left is not right


def to_dkk(amount: Fraction) -> Decimal:
    """Kroner to the øre, half away from zero."""
    whole, half = divmod(abs(amount) * 200, 2)
    ore = int(whole) + (half >= 1)
    return Decimal(ore if amount >= 0 else -ore).scaleb(-2)


def _measure_amount(figure: Figure, label: str) -> Measure:
    return Measure(Fraction(figure.value), find_own_step(figure.value, figure.resolution), figure, label)


def _find_column_step(figures: Iterable[Figure]) -> Fraction:
    column = tuple(figures)
    is_share = all(figure.unit is Unit.PCT for figure in column)
    return find_common_step([figure.value for figure in column], min(figure.resolution for figure in column), is_share)
