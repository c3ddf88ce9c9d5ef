"""The curated values as rows of the store's tables, totally ordered: the same input gives the same rows, whatever the files' order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.messages import LANGUAGES, render
from pipeline.model import AgendaItem, BenefitEffect, Curated, Extract, Finding, Identity, Note, Quarantined
from schemas.definition import BY_NAME, SCHEMA_VERSION, TABLES
from schemas.lists import FigureState, Side
from schemas.references import load_references

Row = dict[str, object]
Rows = Mapping[str, Sequence[Row]]


def list_rows(curated: Curated) -> Rows:
    """All rows of all tables.

    Args:
        curated: what the build gave.

    Returns:
        table name → its rows, one dict a row with every column, sorted by the table's key.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for name, references in load_references().items():
        rows[name].extend(references)
    for name, row in _list_all(curated):
        rows[name].append(row)
    for table in TABLES:
        rows[table.name].sort(key=lambda row: tuple(_order(row[column]) for column in table.key))
    return rows


def _list_all(curated: Curated) -> Iterator[tuple[str, Row]]:
    paths = _find_paths(curated)
    for extract in curated.extracts:
        yield from _list_places(extract, curated, paths)
        yield from _list_facts(extract, curated)
        yield from _list_asides(extract)
    yield from _list_files(curated)
    yield from _list_judgement(curated)
    for effect in curated.effects:
        yield "benefit_effect", _make_effect(effect)
    yield from _list_staff(curated)
    yield from _list_meta(curated)


def _find_paths(curated: Curated) -> Mapping[str, str]:
    """The first path by name of each document: which of two equal files was read must not show."""
    paths: dict[str, str] = {}
    for file in curated.source_files:
        paths[file.document_id] = min(file.path, paths.get(file.document_id, file.path))
    return paths


def _list_files(curated: Curated) -> Iterator[tuple[str, Row]]:
    for file in curated.source_files:
        own: Row = {"path": file.path, "meeting_no": file.meeting_no, "document_id": file.document_id}
        yield "source_file", {**own, "message_da": None, "message_en": None}
    for unread in curated.unread:
        yield "source_file", {"path": unread.path, "meeting_no": 1, "document_id": None, **_say(unread.key, unread.params)}


def _list_places(extract: Extract, curated: Curated, paths: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    meeting, document = extract.meeting, extract.meeting.document
    own: Row = {
        "path": paths.get(document.document_id, document.path),
        "line_count": len(document.lines),
        "is_current": document.document_id in curated.standing.documents,
        **{name: getattr(document, name) for name in ("sha256", "first_line", "media_type", "size_bytes", "page_count")},
    }
    yield "document", _pick("document", meeting, document_id=document.document_id, **own)
    for item in meeting.items:
        yield "agenda_item", _pick("agenda_item", item, document_id=document.document_id)
        yield from _list_recommendations(document.document_id, item)


def _list_recommendations(document_id: str, item: AgendaItem) -> Iterator[tuple[str, Row]]:
    for one in item.recommendations:
        yield "recommendation", _pick("recommendation", one, document_id=document_id, item_no=item.item_no, recommendation_no=one.no)


def _list_facts(extract: Extract, curated: Curated) -> Iterator[tuple[str, Row]]:
    lines = {line.fact_id: line for line in curated.standing.decision_lines}
    states = curated.judgement.states
    for figure in extract.figures:
        yield "figure", _pick("figure", figure, state=states.get(figure.figure_id, FigureState.NOT_RECONCILED))
    for row in extract.appropriations:
        line = lines[row.fact_id]
        where: Row = {name: getattr(line, name) for name in ("decision_line_id", "stage", "is_current", "repeats")}
        yield "appropriation", _pick("appropriation", row, **where)
    for status in extract.benefits:
        yield "benefit_status", _pick("benefit_status", status, is_current=status.fact_id in curated.standing.benefits)
    for claim in extract.claims:
        yield "claim", _pick("claim", claim)
    for indicator in extract.indicators:
        yield "indicator", _pick("indicator", indicator)
    for followup in extract.followups:
        yield "budget_followup", _pick("budget_followup", followup, is_current=followup.fact_id in curated.standing.followups)


def _list_asides(extract: Extract) -> Iterator[tuple[str, Row]]:
    document_id = extract.meeting.document.document_id
    for count in extract.tokens:
        yield "token_count", _pick("token_count", count)
    for financing in dict.fromkeys(extract.financing):
        yield "financing", _pick("financing", financing)
    yield from (("quarantine", row) for row in _list_quarantine(document_id, extract.quarantined))
    notes = (*extract.meeting.document.notes, *extract.meeting.notes, *extract.notes)
    yield from (("note", row) for row in _list_notes(document_id, notes))


def _list_quarantine(document_id: str, quarantined: Iterable[Quarantined]) -> Iterator[Row]:
    """Rows addressed by their place; what is refused twice at one place is told apart by a running number."""
    seen: dict[int, int] = defaultdict(int)
    for one in sorted(quarantined, key=lambda q: (q.char_start, q.char_end, q.stage, q.reason, repr(sorted(q.params.items(), key=repr)))):
        seen[one.char_start] += 1
        suffix = f".{seen[one.char_start]}" if seen[one.char_start] > 1 else ""
        address = f"{document_id}.q{one.char_start}{suffix}"
        yield _pick("quarantine", one, quarantine_id=address, candidates=list(one.candidates), **_say(one.reason, one.params))


def _list_notes(document_id: str, notes: Iterable[Note]) -> Iterator[Row]:
    told = {(note.line_no, note.key, *_say(note.key, note.params).values()) for note in notes}
    for number, (line_no, key, danish, english) in enumerate(sorted(told, key=lambda one: tuple(map(_order, one))), start=1):
        texts = {"message_da": danish, "message_en": english}
        yield {"document_id": document_id, "note_no": number, "line_no": line_no, "reason": key, **texts}


def _list_judgement(curated: Curated) -> Iterator[tuple[str, Row]]:
    for identity in dict.fromkeys(curated.judgement.identities):
        yield "identity", _pick("identity", identity)
        yield from (("identity_term", row) for row in _list_terms(identity))
    for finding in curated.judgement.findings:
        yield "finding", _make_finding(finding)


def _list_terms(identity: Identity) -> Iterator[Row]:
    """A figure's terms on one side are one row: what it is multiplied by in all."""
    coefficients: dict[tuple[str, Side], int] = defaultdict(int)
    for term in identity.terms:
        coefficients[term.figure_id, term.side] += term.coefficient
    for (figure_id, side), coefficient in coefficients.items():
        yield {"identity_id": identity.identity_id, "figure_id": figure_id, "side": side, "coefficient": coefficient}


def _make_finding(finding: Finding) -> Row:
    return _pick("finding", finding, **_say(finding.key, finding.params))


def _make_effect(effect: BenefitEffect) -> Row:
    derived = () if effect.share_derived is None else (effect.share_derived,)
    texts = {**_say_all("share_derived", derived), **_say_all("left_out", effect.left_out)}
    figures = {name: list(getattr(effect, name)) for name in ("share_figure_ids", "left_out_figure_ids")}
    return _pick("benefit_effect", effect, **texts, **figures)


def _say_all(name: str, notes: Sequence[Note]) -> Row:
    """What notes say in both languages, one after another; None where there are none."""
    return {f"{name}_{lang}": " ".join(render(note.key, note.params, lang) for note in notes) or None for lang in LANGUAGES}


def _list_staff(curated: Curated) -> Iterator[tuple[str, Row]]:
    """Every row that a person wrote, whatever came of it."""
    for correction in curated.corrections:
        yield "correction", _pick("correction", correction, **_say(correction.key, correction.params))
    for acceptance in curated.acceptances:
        yield "accepted_finding", _pick("accepted_finding", acceptance, **_say(acceptance.key, acceptance.params))


def _list_meta(curated: Curated) -> Iterator[tuple[str, Row]]:
    built_at = curated.built_at.isoformat(timespec="seconds") if curated.built_at else None
    values = {"schema_version": str(SCHEMA_VERSION), "code_version": curated.code_version, "built_at": built_at}
    for name, value in values.items():
        if value is not None:
            yield "meta", {"name": name, "value": value}


def _pick(table: str, source: object, **own: object) -> Row:
    """A row of a table: its own values where given, else the source's attributes of the columns' names."""
    return {column.name: own[column.name] if column.name in own else getattr(source, column.name) for column in BY_NAME[table].columns}


def _say(key: str, params: Mapping[str, object]) -> Row:
    return {f"message_{lang}": render(key, params, lang) for lang in LANGUAGES}


def _order(value: object) -> tuple[bool, object]:
    """Sorts None last and everything else by itself."""
    return (value is None, "" if value is None else value)
