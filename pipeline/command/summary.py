"""What a run did, in a few lines that a person reads before opening the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.messages import render
from pipeline.model import Acceptance, Correction, Curated, Extract, Finding, Note
from pipeline.run import RunResult
from schemas.fates import TokenFate
from schemas.lists import EntryStatus, FigureState, FindingStatus, Severity
from schemas.own_faults import Fault

_INDENT = "    "
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.QUESTION, Severity.INFO)


def summarise(result: RunResult, lang: str) -> tuple[str, ...]:
    """The summary of a run: what was read, found, quarantined, reconciled and published.

    Args:
        result: what the run did.
        lang: ``da`` or ``en``.

    Returns:
        lines, documents by path with what is set aside and noted below each, then the totals.
    """
    curated = result.curated
    extracts = sorted(curated.extracts, key=lambda each: (each.meeting.document.path, each.meeting.document.meeting_no))
    return (
        *(line for extract in extracts for line in _tell_document(extract, lang)),
        _figures_line(curated, lang),
        *_tell_findings(curated, lang),
        *_tell_staff(curated, lang),
        _tokens_line(curated, lang),
        _files_line(curated, lang),
        render("run.published", {"store": result.store}, lang),
        *([] if any(map(_count_facts, extracts)) else [render("run.no_figures", lang=lang)]),
        *(render("run.report_written", {"page": page}, lang) for page in result.reports[:1]),
    )


def exit_code(result: RunResult, strict: bool) -> int:
    """0, or 1 when something could not be read or written; if strict, also when an open finding is an error.

    A correction or acceptance that is not applied is something that could not be read; one of a paper that is not among those read is
    only told: another folder's papers may be read now.
    """
    curated = result.curated
    errors = any(one.severity is Severity.ERROR for one in _list_open(curated))
    unused = any(not _speaks_of_another_paper(one) for one in _list_idle(curated))
    return 1 if curated.unread or result.unwritten or unused or (strict and errors) else 0


def _tell_document(extract: Extract, lang: str) -> Iterator[str]:
    yield _document_line(extract, lang)
    if extract.quarantined:
        counts = Counter(cell.reason.partition(".")[2] for cell in extract.quarantined)
        most_first = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        reasons = tuple(Fault(f"reasons.{name}", {"count": count}) for name, count in most_first)
        yield _INDENT + render("run.document_refused", {"reasons": reasons}, lang)
    for notes in _group_notes(extract.notes):
        key = "run.document_note" if len(notes) == 1 else "run.document_notes"
        yield _INDENT + render(key, {"note": notes[0], "more": len(notes) - 1}, lang)


def _group_notes(notes: Iterable[Note]) -> Iterator[tuple[Note, ...]]:
    """Notes of one kind together: the first is told in full, the others are counted."""
    by_key: dict[str, list[Note]] = {}
    for note in notes:
        told = by_key.setdefault(note.key, [])
        if note not in told:
            told.append(note)
    yield from (tuple(told) for told in by_key.values())


def _document_line(extract: Extract, lang: str) -> str:
    params = {
        "path": extract.meeting.document.path,
        "items": len(extract.meeting.items),
        "tables": sum(1 for table in extract.tables if table.kind != "unknown"),
        "facts": _count_facts(extract),
        "figures": len(extract.figures),
        "claims": len(extract.claims),
        "refused": len(extract.quarantined),
    }
    return render("run.document" if extract.tables else "run.document_without_tables", params, lang)


def _count_facts(extract: Extract) -> int:
    """How many rows a page can be made of."""
    return len(extract.appropriations) + len(extract.benefits) + len(extract.followups)


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


def _tell_findings(curated: Curated, lang: str) -> Iterator[str]:
    """How many are open, as the pages count them; those of papers that do not count for their meeting apart."""
    counts = Counter(finding.severity for finding in _list_open(curated))
    yield render("run.findings", {severity.value: counts[severity] for severity in _SEVERITIES}, lang)
    others = sum(finding.status is FindingStatus.OPEN for finding in curated.judgement.findings) - counts.total()
    if others:
        yield render("run.findings_elsewhere", {"count": others}, lang)


def _list_open(curated: Curated) -> Iterator[Finding]:
    """The open findings of the papers that count for their meeting: a meeting that stands in two files has its faults once."""
    known = curated.judgement.findings
    yield from (one for one in known if one.status is FindingStatus.OPEN and one.document_id in curated.standing.documents)


def _tell_staff(curated: Curated, lang: str) -> Iterator[str]:
    """What came of the rows that people wrote; those that are not applied each in full."""
    if not curated.corrections and not curated.acceptances:
        return
    counts = Counter(one.status.value for one in curated.corrections)
    accepted = sum(one.status is EntryStatus.APPLIED for one in curated.acceptances)
    yield render("corrections.summary", {**{status.value: counts[status.value] for status in EntryStatus}, "accepted": accepted}, lang)
    yield from (_INDENT + render(one.key, one.params, lang) for one in _list_idle(curated))


def _list_idle(curated: Curated) -> Iterator[Correction | Acceptance]:
    entries: tuple[Correction | Acceptance, ...] = (*curated.corrections, *curated.acceptances)
    yield from (one for one in entries if one.status is not EntryStatus.APPLIED)


def _speaks_of_another_paper(one: Correction | Acceptance) -> bool:
    """Whether a row that is not applied is of a paper that was not among the files at all."""
    said = one.params.get("said")
    return isinstance(said, Fault) and said.key == "corrections.file_gone"


def _tokens_line(curated: Curated, lang: str) -> str:
    counts: Counter[TokenFate] = Counter()
    for extract in curated.extracts:
        for count in extract.tokens:
            counts[count.fate] += count.tokens
    return render("run.tokens", {"all": counts.total(), **{fate.value: counts[fate] for fate in TokenFate}}, lang)


def _files_line(curated: Curated, lang: str) -> str:
    read = len({file.path for file in curated.source_files})
    copies = read - len({extract.meeting.document.sha256 for extract in curated.extracts})
    params = {"read": read, "unread": len(curated.unread), "copies": copies}
    return render("run.files", params, lang)
