"""Bad rows go out with their reason, and take no good row along: a refused fact its own figures, a refused figure its fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.model import Extract, Fact, Figure, Quarantined
from pipeline.validate.failures import Failure, find_failures
from schemas.definition import BY_NAME

STAGE = "validate"


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
    appropriations = [row for extract in extracts for row in extract.appropriations]
    benefits = [row for extract in extracts for row in extract.benefits]
    bad_figures = {figures[n].figure_id: why for n, why in find_failures(BY_NAME["figure"], figures).items()}
    bad_facts = {appropriations[n].fact_id: why for n, why in find_failures(BY_NAME["appropriation"], appropriations).items()}
    bad_facts |= {benefits[n].fact_id: why for n, why in find_failures(BY_NAME["benefit_status"], benefits).items()}
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
    facts: tuple[Fact, ...] = (*extract.appropriations, *extract.benefits)
    refused = [fact for fact in facts if fact.fact_id in bad_facts]
    quarantined = [one for fact in refused for one in _list_refused(extract, fact, own[fact.fact_id], bad_facts, bad_figures)]
    return replace(
        extract,
        appropriations=tuple(fact for fact in extract.appropriations if fact.fact_id not in bad_facts),
        benefits=tuple(fact for fact in extract.benefits if fact.fact_id not in bad_facts),
        figures=tuple(figure for figure in extract.figures if figure.fact_id not in bad_facts),
        quarantined=(*extract.quarantined, *quarantined),
    )


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
