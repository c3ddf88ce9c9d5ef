"""Papers by other hands, read by the program: what became of their cells, of their figures in prose and of the faults planted in them.

A set is a folder of papers with three files of truth beside them: ``cells.csv``, ``claims.csv`` and ``faults.csv``, as
tests/foreign/README.md tells.
Their writers had not seen the program.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from pipeline.model import Appropriation, BenefitStatus, Curated, Extract, Figure, Finding, TableFact
from pipeline.run import curate, read_source
from schemas.lists import Rule, Severity, Unit
from tests.measure.outcomes import FLAGGED, MISSED, REFUSED, RIGHT, UNFLAGGED, list_flagged

SETS = Path(__file__).resolve().parents[1] / "foreign"
INDICATOR = "indicator"
TOLD = (Severity.ERROR, Severity.WARNING, Severity.QUESTION)
_UNITS = {
    "kr": (Unit.DKK, Unit.DKK_PER_MONTH, Unit.DKK_PER_YEAR),
    "pct": (Unit.PCT, Unit.PCT_POINT),
    "persons": (Unit.PERSONS, Unit.COUNT),
    "count": (Unit.COUNT, Unit.PERSONS, Unit.OTHER),
}
_ALONG = ("years", "kinds")
"""What a sum along a row adds up."""
_SCENARIOS = {"budget": "budget", "status": "status", "deviation": "deviation"}

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One true cell, figure in prose or planted fault, and what became of it."""

    paper: str
    kind: str  # cell, claim, fault, alarm
    outcome: str
    true: Row
    told: str = ""


@dataclass(slots=True)
class _Shelf:
    """Figures by what they print, each taken once."""

    figures: list[Figure]
    taken: set[str] = field(default_factory=set)

    def find(self, printed: str) -> list[Figure]:
        wanted = _clean(printed)
        return [each for each in self.figures if each.figure_id not in self.taken and _clean(each.printed_text) == wanted]

    def take(self, figure: Figure) -> None:
        self.taken.add(figure.figure_id)


def list_sets() -> tuple[Path, ...]:
    """The folders of the sets that are kept."""
    return tuple(sorted(path.parent for path in SETS.glob("*/cells.csv")))


def judge_set(folder: Path) -> Iterator[Judged]:
    """Everything true of a set's papers, judged; and errors that no planted fault accounts for, as alarms.

    Args:
        folder: a set.
    """
    truth = {name: _read_truth(folder / f"{name}.csv") for name in ("cells", "claims", "faults")}
    for paper in sorted({row["paper"] for row in truth["cells"]}):
        rows = {name: [row for row in each if row["paper"] == paper] for name, each in truth.items()}
        yield from judge_paper(folder / paper, rows["cells"], rows["claims"], rows["faults"])


def judge_paper(path: Path, cells: Sequence[Row], claims: Sequence[Row], faults: Sequence[Row]) -> Iterator[Judged]:
    """What became of one paper, read alone."""
    curated = curate(list(read_source(path, path.parent)))
    extracts = curated.extracts
    flagged = {figure for extract in extracts for figure in list_flagged(extract, curated.judgement)}
    figures = [figure for extract in extracts for figure in extract.figures]
    yield from _judge_cells(path.name, cells, extracts, flagged)
    yield from _judge_claims(path.name, claims, [figure for figure in figures if figure.fact_table == "claim"])
    yield from _judge_faults(path.name, faults, curated)


def _read_truth(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read of a paper: its facts, the labels of their rows, the printed lines, and the figures that somebody is warned of."""

    facts: dict[str, TableFact]
    labels: dict[str, str]
    lines: dict[int, str]
    flagged: set[str]
    sums: frozenset[tuple[str, int, str]]

    def has_role(self, figure: Figure, role: str) -> bool:
        """Whether a figure's row is the line or the sum that it is meant to be: what it prints over all years or kinds of money is its own,
        a part is either."""
        fact = self.facts[figure.fact_id]
        is_line = figure.row not in self.sums if _is_along(fact) else fact.role == "line"
        return fact.role == "of_which" or is_line == (role == "line")

    def is_of_row(self, figure: Figure, row: str) -> bool:
        """Whether a figure's fact has the label of a row; a benefit's measures may stand in rows of their own."""
        own = self.labels[figure.fact_id]
        printed = self.lines[figure.line_no] if isinstance(self.facts.get(figure.fact_id), BenefitStatus) else ""
        return _same_label(own, row) or _words(row) in _words(printed)

    def is_of_measure(self, figure: Figure, row: str) -> bool:
        """Whether a row is that of one of a benefit's measures: the benefit is a line or a total, and no row of its measures is."""
        return isinstance(self.facts.get(figure.fact_id), BenefitStatus) and not _same_label(self.labels[figure.fact_id], row)


def _judge_cells(paper: str, cells: Sequence[Row], extracts: Sequence[Extract], flagged: set[str]) -> Iterator[Judged]:
    known = _know(extracts, flagged)
    shelf = _Shelf([figure for extract in extracts for figure in extract.figures if figure.fact_id in known.labels])
    refused = Counter(token for extract in extracts for cell in extract.quarantined for token in _split_payload(cell.payload))
    left: list[Row] = []
    for cell in cells:
        fits = [each for each in shelf.find(cell["printed"]) if not _find_faults(each, cell, known)]
        fits.sort(key=lambda each: _meaning_of(each) != cell["means"])  # what only means the same may be another cell's own
        if fits:
            shelf.take(fits[0])
            yield Judged(paper, "cell", RIGHT, cell)
        else:
            left.append(cell)
    for cell in left:
        yield _judge_wrong(paper, cell, shelf, refused, known)


def _know(extracts: Sequence[Extract], flagged: set[str]) -> _Known:
    facts: dict[str, TableFact] = {}
    for extract in extracts:
        printed: tuple[TableFact, ...] = (*extract.appropriations, *extract.benefits, *extract.followups)
        facts |= {fact.fact_id: fact for fact in printed}
    labels = {each: _label_of(fact) for each, fact in facts.items()}
    labels |= {each.fact_id: each.row_label for extract in extracts for each in extract.indicators}
    lines = {line.no: line.text for extract in extracts for line in extract.meeting.document.lines}
    figures = (figure for extract in extracts for figure in extract.figures if figure.fact_id in facts)
    own = ((figure.row, facts[figure.fact_id]) for figure in figures)
    sums = frozenset(row for row, fact in own if not _is_along(fact) and fact.role not in ("line", "of_which"))
    return _Known(facts, labels, lines, flagged, sums)


def _judge_wrong(paper: str, cell: Row, shelf: _Shelf, refused: Counter[str], known: _Known) -> Judged:
    same = [each for each in shelf.find(cell["printed"]) if known.is_of_row(each, cell["row"])]
    if same:
        figure = same[0]
        shelf.take(figure)
        wrong = _find_faults(figure, cell, known)
        told = f"{' '.join(wrong)}: {figure.value} {figure.unit} as {_meaning_of(figure)}"
        if figure.fact_table == INDICATOR and _is_kept_apart(figure, cell, wrong):
            return Judged(paper, "cell", REFUSED, cell, told)
        return Judged(paper, "cell", FLAGGED if figure.figure_id in known.flagged else UNFLAGGED, cell, told)
    printed = _clean(cell["printed"])
    if refused[printed]:
        refused[printed] -= 1
        return Judged(paper, "cell", REFUSED, cell)
    return Judged(paper, "cell", MISSED, cell)


def _is_kept_apart(figure: Figure, cell: Row, wrong: tuple[str, ...]) -> bool:
    """Whether a budget's figure is kept as it is printed, with no meaning of its own, or one whose unit no word says."""
    told = figure.unit is Unit.UNSTATED or ("means" in wrong and abs(figure.value) == abs(Decimal(cell["value"] or "0")))
    return told and "label" not in wrong


def _find_faults(figure: Figure, cell: Row, known: _Known) -> tuple[str, ...]:
    """What of a figure is not as it was meant; an indicator is kept with the sign that is printed."""
    meant = Decimal(cell["value"] or "0")
    fact = known.facts.get(figure.fact_id)
    checks = {
        "label": known.is_of_row(figure, cell["row"]),
        "value": figure.value == meant or (figure.fact_table == cell["means"] == INDICATOR and figure.value == -meant),
        "means": _same_means(_meaning_of(figure), cell["means"]) or _is_lone_amount(fact, cell["means"]),
        "unit": figure.unit in _UNITS[cell["unit"]] or (cell["means"] == INDICATOR and figure.unit is Unit.UNSTATED),
        "scenario": not cell["scenario"] or str(getattr(fact, "scenario", "")) in ("", _SCENARIOS.get(cell["scenario"], "")),
        "year": not cell["year"] or not fact or fact.fiscal_year in (None, int(cell["year"])),
        "role": not fact or known.is_of_measure(figure, cell["row"]) or known.has_role(figure, cell["role"]),
    }
    return tuple(name for name, holds in checks.items() if not holds)


def _is_lone_amount(fact: TableFact | None, means: str) -> bool:
    """Whether a row's only amount, whose side no head or word tells, is what it costs: it is kept as its net."""
    alone = isinstance(fact, Appropriation) and fact.expenditure_dkk is None and fact.income_dkk is None
    return alone and means == "appropriation.expenditure_dkk"


def _is_along(fact: TableFact) -> bool:
    """Whether it is what a row prints over all years or kinds of money."""
    return getattr(fact, "covers_level", None) in _ALONG


def _meaning_of(figure: Figure) -> str:
    return f"{figure.fact_table}.{figure.fact_column}"


def _same_means(read: str, true: str) -> bool:
    """Prices of a year and of a month are one column of the truth; a number, its price and what comes of them are kept as such or apart."""
    prices = ("benefit_status.yearly_benefit_dkk", "benefit_status.monthly_benefit_dkk")
    changes = tuple(f"budget_followup.{kind}_dkk" for kind in ("supplementary", "virement", "carry_over"))
    scenarios = {f"budget_followup.{each}_dkk": "benefit_status.amount_dkk" for each in ("corrected_budget", "expected", "deviation")}
    if scenarios.get(true) == read:
        return True  # an amount beside a number and its price
    if true == INDICATOR:
        return read.startswith(INDICATOR) or read in (*prices, "benefit_status.recipients", "benefit_status.amount_dkk")
    return read == true or any(read in alike and true in alike for alike in (prices, changes))


_ACCOUNT = re.compile(r"\s*\(?\b\d{1,2}\.\d{2}\.\d{2}\b\)?")


def _label_of(fact: TableFact) -> str:
    return str(getattr(fact, "text", None) or getattr(fact, "label", None) or getattr(fact, "account_name", "") or "")


def _same_label(read: str, true: str) -> bool:
    """A heading or a number may stand before a label, what it counts or is of behind it, and its account in brackets in either."""
    read, true = (_ACCOUNT.sub("", label) for label in (read, true))
    ours, theirs = _words(re.sub(r"\s\([^()]*\)$", "", read) if "(" not in true else read), _words(true)
    return ours == theirs or ours.endswith(theirs) or theirs.endswith(ours) or ours.startswith(theirs)


def _words(label: str) -> str:
    return "".join(re.findall(r"\w+", label.replace("\u00ad", ""))).casefold()


def _clean(printed: str) -> str:
    return re.sub(r"\s+|(?:kr|pct|mio|t?kr)\.|[%*.]", "", printed.replace("\u2212", "-").replace("\u2013", "-")).strip("()").casefold()


def _split_payload(payload: str) -> list[str]:
    return [_clean(payload)] if len(payload) < 25 else [_clean(token) for token in re.split(r"[\t|]|\s{2,}|\n", payload)]


def _judge_claims(paper: str, claims: Sequence[Row], figures: Sequence[Figure]) -> Iterator[Judged]:
    values = Counter((abs(figure.value)) for figure in figures)
    for claim in claims:
        value = abs(Decimal(claim["value"] or "0"))
        outcome = RIGHT if values[value] else MISSED
        values[value] -= 1
        yield Judged(paper, "claim", outcome, claim)


def _judge_faults(paper: str, faults: Sequence[Row], curated: Curated) -> Iterator[Judged]:
    """A fault is told where an open finding stands on its figure, or on an identity that it is part of; another error is an alarm."""
    figures = {figure.figure_id: figure for extract in curated.extracts for figure in extract.figures}
    terms = {each.identity_id: [term.figure_id for term in each.terms] for each in curated.judgement.identities}
    loud = [finding for finding in curated.judgement.findings if finding.severity in TOLD]
    printed: dict[str, set[str]] = {}
    for finding in loud:
        touched = [finding.figure_id, *terms.get(finding.identity_id or "", ())]
        touched += [each.figure_id for each in figures.values() if each.line_no == finding.line_no and each.value == finding.printed]
        printed[finding.finding_id] = {_digits(figures[each].printed_text) for each in touched if each} | {_digits(finding.subject)}
    wanted = [{_digits(part) for part in fault["printed"].split(" / ")} for fault in faults]  # two cells may be exchanged
    lines = {line.no: line.text for extract in curated.extracts for line in extract.meeting.document.lines}
    for fault, digits in zip(faults, wanted, strict=True):
        own = (each for each in loud if digits & printed[each.finding_id] or _stands_on(each, fault, lines))
        found = [f"{each.rule} line {each.line_no}" for each in own]
        yield Judged(paper, "fault", RIGHT if found else MISSED, fault, "; ".join(found))
    for finding in loud:
        lost = any(_stands_on(finding, fault, lines) for fault in faults)
        if finding.severity is Severity.ERROR and not printed[finding.finding_id] & set().union(*wanted) and not lost:
            told = f"{finding.rule} line {finding.line_no} {finding.subject} printed {finding.printed} computed {finding.computed}"
            yield Judged(paper, "alarm", UNFLAGGED, {}, told)


def _stands_on(finding: Finding, fault: Row, lines: dict[int, str]) -> bool:
    """Whether a finding stands on a sum that counts a row that is not printed, or on the line of a code, however it writes it."""
    of_row = fault["kind"] == "row_dropped" or (fault["kind"] == "code" and finding.rule is Rule.ACCOUNT_CODE)
    return of_row and _digits(fault["printed"]) in lines[finding.line_no]


def _digits(text: str) -> str:
    found = re.search(r"\d[\d.,]*", text)
    return found[0].strip(".,") if found else text


def count(judged: Iterable[Judged]) -> Counter[tuple[str, str]]:
    """How many met which outcome: keyed by kind and outcome."""
    return Counter((each.kind, each.outcome) for each in judged)
