"""What a run did, in a few lines that a person reads before opening the report."""

from __future__ import annotations

from collections import Counter

from pipeline.messages import render
from pipeline.model import Curated, Extract
from pipeline.run import RunResult
from schemas.lists import FigureState, Severity, TokenFate

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.QUESTION, Severity.INFO)


def summarise(result: RunResult, lang: str) -> tuple[str, ...]:
    """The summary of a run: what was read, found, quarantined, reconciled and published.

    Args:
        result: what the run did.
        lang: ``da`` or ``en``.

    Returns:
        lines, documents by path, then the totals.
    """
    curated = result.curated
    lines = [_document_line(extract, lang) for extract in sorted(curated.extracts, key=lambda each: each.meeting.document.path)]
    return (
        *lines,
        _figures_line(curated, lang),
        _findings_line(curated, lang),
        _tokens_line(curated, lang),
        _files_line(curated, lang),
        render("run.published", {"store": result.store}, lang),
        *(render("run.report_written", {"page": page}, lang) for page in result.reports[:1]),
    )


def exit_code(result: RunResult, strict: bool) -> int:
    """0, or 1 when a file could not be read or, if strict, when a finding is an error."""
    errors = any(finding.severity is Severity.ERROR for finding in result.curated.judgement.findings)
    return 1 if result.curated.unread or (strict and errors) else 0


def _document_line(extract: Extract, lang: str) -> str:
    facts = len(extract.appropriations) + len(extract.benefits) + len(extract.followups)
    params = {
        "path": extract.meeting.document.path,
        "items": len(extract.meeting.items),
        "tables": sum(1 for table in extract.tables if table.kind != "unknown"),
        "facts": facts,
        "figures": len(extract.figures),
        "refused": len(extract.quarantined),
    }
    return render("run.document" if extract.tables else "run.document_without_tables", params, lang)


def _figures_line(curated: Curated, lang: str) -> str:
    states = Counter(curated.judgement.states.values())
    total = sum(len(extract.figures) for extract in curated.extracts)
    params = {
        "reconciled": states[FigureState.RECONCILED],
        "total": total,
        "contested": states[FigureState.CONTESTED],
        "refuted": states[FigureState.REFUTED],
    }
    return render("run.figures", params, lang)


def _findings_line(curated: Curated, lang: str) -> str:
    counts = Counter(finding.severity for finding in curated.judgement.findings)
    return render("run.findings", {severity.value: counts[severity] for severity in _SEVERITIES}, lang)


def _tokens_line(curated: Curated, lang: str) -> str:
    counts: Counter[TokenFate] = Counter()
    for extract in curated.extracts:
        for count in extract.tokens:
            counts[count.fate] += count.tokens
    return render("run.tokens", {"all": counts.total(), **{fate.value: counts[fate] for fate in TokenFate}}, lang)


def _files_line(curated: Curated, lang: str) -> str:
    copies = len(curated.source_files) - len(curated.extracts)
    params = {"read": len(curated.source_files), "unread": len(curated.unread), "copies": copies}
    return render("run.files", params, lang)
