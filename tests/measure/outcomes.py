"""Made minutes read by the program, cell by cell: right, wrong, refused or missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Extract, Figure, Judgement, TableFact
from pipeline.readers import read_document
from pipeline.run import curate, extract_document
from schemas.lists import FigureState, Severity
from tests.maker.cells import PlacedCell
from tests.maker.documents import MadeDocument
from tests.measure.agree import find_faults
from tests.measure.places import map_places

RIGHT, RIGHTLY_REFUSED, REFUSED, FLAGGED, UNFLAGGED, MISSED = (
    "right",
    "rightly refused",
    "refused",
    "wrong, flagged",
    "wrong, unflagged",
    "missed",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one cell; ``placed`` is None for a figure that nobody printed there."""

    made: MadeDocument
    placed: PlacedCell | None
    outcome: str
    faults: tuple[str, ...] = ()
    told: str = ""

    @property
    def tied(self) -> bool:
        """Whether a printed sum or difference holds the cell."""
        return self.placed is not None and self.placed.cell.tied


def judge_documents(documents: Sequence[MadeDocument], folder: Path) -> list[Outcome]:
    """Read documents and judge every cell of them.

    Args:
        documents: made minutes.
        folder: where their files may be written.
    """
    extracts = [_read(made, folder / f"{number}.txt") for number, made in enumerate(documents)]
    curated = curate([(f"{number}.txt", extract) for number, extract in enumerate(extracts)])
    by_id = {extract.meeting.document.document_id: extract for extract in curated.extracts}
    found: list[Outcome] = []
    for made, extract in zip(documents, extracts, strict=True):
        found += judge_document(made, by_id[extract.meeting.document.document_id], curated.judgement)
    return found


def _read(made: MadeDocument, path: Path) -> Extract:
    path.write_bytes(made.encode())
    return extract_document(read_document(path))


def judge_document(made: MadeDocument, extract: Extract, judgement: Judgement) -> Iterator[Outcome]:
    """The outcome of each true cell of a document, and of each figure beside them.

    A cell that is kept as an indicator is taken for no budget fact: it counts as refused.
    """
    printed: tuple[TableFact, ...] = (*extract.appropriations, *extract.benefits, *extract.followups)
    facts = {fact.fact_id: fact for fact in printed}
    flagged = list_flagged(extract, judgement)
    place = map_places(made.text, extract.meeting.document.text)
    stored = [figure for figure in extract.figures if figure.fact_id in facts]
    asides = [(cell.char_start, cell.char_end, cell.reason) for cell in extract.quarantined]
    asides += [(figure.char_start, figure.char_end, "indicator") for figure in extract.figures if figure.fact_table == "indicator"]
    seen: set[str] = set()
    for placed in made.cells:
        start, end = place(placed.start), place(placed.end - 1) + 1
        figures = [figure for figure in stored if figure.char_start < end and start < figure.char_end]
        seen |= {figure.figure_id for figure in figures}
        if figures:
            yield _judge_figures(made, placed, figures, facts, flagged)
            continue
        reasons = [reason for first, last, reason in asides if first < end and start < last]
        yield Outcome(made, placed, _judge_absence(made, placed, bool(reasons)), told="".join(reasons[:1]))
    for figure in stored:
        if figure.figure_id not in seen:
            told = f"{figure.printed_text} as {figure.fact_column} of {facts[figure.fact_id].source_text!r}"
            yield Outcome(made, None, FLAGGED if figure.figure_id in flagged else UNFLAGGED, ("invented",), told)


def _judge_figures(
    made: MadeDocument, placed: PlacedCell, figures: list[Figure], facts: dict[str, TableFact], flagged: set[str]
) -> Outcome:
    figure = figures[0]
    fact = facts[figure.fact_id]
    faults = find_faults(figure, fact, placed.cell, made.labels) if len(figures) == 1 else ("several",)
    told = f"{figure.printed_text!r} = {figure.value} as {figure.fact_table}.{figure.fact_column} of {fact.source_text!r}"
    if not faults:
        return Outcome(made, placed, RIGHT)
    return Outcome(made, placed, FLAGGED if figure.figure_id in flagged else UNFLAGGED, faults, told)


def _judge_absence(made: MadeDocument, placed: PlacedCell, is_refused: bool) -> str:
    cell = placed.cell
    if cell.column is None or not cell.readable:
        bare = not any(char.isdigit() for char in made.text[placed.start : placed.end])
        return RIGHTLY_REFUSED if is_refused or bare else MISSED
    return REFUSED if is_refused else MISSED


def list_flagged(extract: Extract, judgement: Judgement) -> set[str]:
    """The figures that somebody is warned of: an error stands on them or on a sum that they are part of, or they are contested."""
    doubtful = (FigureState.CONTESTED, FigureState.REFUTED)
    flagged = {figure.figure_id for figure in extract.figures if judgement.states.get(figure.figure_id) in doubtful}
    errors = [finding for finding in judgement.findings if finding.severity is Severity.ERROR]
    terms = {identity.identity_id: [term.figure_id for term in identity.terms] for identity in judgement.identities}
    for finding in errors:
        flagged |= {finding.figure_id} if finding.figure_id else set()
        flagged.update(terms.get(finding.identity_id or "", ()))
    return flagged
