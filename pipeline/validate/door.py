"""Bad rows go out with their reason, and take no good row along: a refused fact its own figures, a refused figure its fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.model import Extract, Fact, Figure, Quarantined
from pipeline.validate.failures import Failure, find_failures
from schemas.definition import BY_NAME

STAGE = "validate"
_FACTS = {
    "appropriation": "appropriations",
    "benefit_status": "benefits",
    "budget_followup": "followups",
    "claim": "claims",
    "indicator": "indicators",
}
"""The fact tables, and where an extract holds their rows."""


def validate_facts(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """Puts the schemas to all facts and figures.

    Args:
        extracts: one a document.

    Returns:
        the same extracts in the same order, without the rows that fail; those stand among ``quarantined``, stage ``validate``.
        A refused fact takes its own figures along, a refused figure its fact.

    Raises:
        BrokenStructure: a table's shape is wrong, which is no matter of rows.
    """
    figures = [figure for extract in extracts for figure in extract.figures]
    bad_figures = {figures[n].figure_id: why for n, why in find_failures(BY_NAME["figure"], figures).items()}
    bad_facts: dict[str, Failure] = {}
    for table, attribute in _FACTS.items():
        rows: list[Fact] = [row for extract in extracts for row in getattr(extract, attribute)]
        bad_facts |= {rows[n].fact_id: why for n, why in find_failures(BY_NAME[table], rows).items()}
    if not bad_figures and not bad_facts:
        return tuple(extracts)
    for figure in figures:
        if figure.figure_id in bad_figures:
            bad_facts.setdefault(figure.fact_id, Failure("validate.row_refused", figure.fact_column))
    return tuple(_refuse(extract, bad_facts, bad_figures) for extract in extracts)


def _refuse(extract: Extract, bad_facts: Mapping[str, Failure], bad_figures: Mapping[str, Failure]) -> Extract:
    own: dict[str, list[Figure]] = defaultdict(list)
    for figure in extract.figures:
        own[figure.fact_id].append(figure)
    facts: dict[str, tuple[Fact, ...]] = {attribute: getattr(extract, attribute) for attribute in _FACTS.values()}
    refused = [fact for rows in facts.values() for fact in rows if fact.fact_id in bad_facts]
    quarantined = [one for fact in refused for one in _list_refused(extract, fact, own[fact.fact_id], bad_facts, bad_figures)]
    kept: dict[str, Any] = {name: tuple(fact for fact in rows if fact.fact_id not in bad_facts) for name, rows in facts.items()}
    figures = tuple(figure for figure in extract.figures if figure.fact_id not in bad_facts)
    return replace(extract, figures=figures, quarantined=(*extract.quarantined, *quarantined), **kept)


def _list_refused(
    extract: Extract, fact: Fact, figures: Sequence[Figure], bad_facts: Mapping[str, Failure], bad_figures: Mapping[str, Failure]
) -> Iterator[Quarantined]:
    """Each of the fact's figures where it stands; a fact without figures by its line."""
    why = bad_facts[fact.fact_id]
    for figure in figures:
        own = bad_figures.get(figure.figure_id, why)
        place = (figure.page, figure.line_no, figure.char_start, figure.char_end)
        yield Quarantined(fact.document_id, fact.item_no, *place, STAGE, own.key, own.params, figure.printed_text)
    if not figures:
        lines = {line.no: (line.start, line.end) for line in extract.meeting.document.lines}
        start, end = lines.get(fact.line_no, (0, 0))
        yield Quarantined(fact.document_id, fact.item_no, fact.page, fact.line_no, start, end, STAGE, why.key, why.params, fact.source_text)
