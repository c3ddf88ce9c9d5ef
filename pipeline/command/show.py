"""One thing shown as it was read: a figure or a row with what identities say of it, or a whole file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.command.layout import lay_out, show_value
from pipeline.errors import UserError
from pipeline.messages import format_date, render
from pipeline.model import AgendaItem, Extract, Meeting, Table
from pipeline.query import query_rows

_FIGURE = "SELECT f.*, d.path FROM figure f JOIN document d USING (document_id) WHERE figure_id = $id OR fact_id = $id ORDER BY char_start"
_IDENTITIES = """
SELECT i.rule, i.outcome, i.grade, i.printed, i.computed, i.difference, i.subject
FROM identity i JOIN identity_term t USING (identity_id) JOIN figure f USING (figure_id)
WHERE i.basis = 'stored' AND (f.figure_id = $id OR f.fact_id = $id) GROUP BY ALL ORDER BY ALL
"""
_PRINTED = """
SELECT i.rule, i.outcome, i.grade, i.printed, i.computed, i.difference, i.subject
FROM identity i JOIN identity_term t USING (identity_id) JOIN figure f USING (figure_id)
WHERE i.basis = 'printed' AND (f.figure_id = $id OR f.fact_id = $id) GROUP BY ALL ORDER BY ALL
"""
_CORRECTIONS = """
SELECT c.printed_text, c.new_text, c.author, c.corrected_on, c.reason
FROM correction c JOIN figure f USING (figure_id)
WHERE f.figure_id = $id OR f.fact_id = $id ORDER BY f.char_start
"""
_LABEL = 60  # characters of a row's label that are shown


def show(store: Path, raw: Path, what: str, lang: str, home: str = "") -> str:
    """A figure or a fact with its place and what identities say of it, or a file as it was read.

    Args:
        store: the store.
        raw: the folder of minutes, where a file's name is looked for.
        what: a figure's id, a fact's id, or a file.
        lang: ``da`` or ``en``.
        home: whose minutes they are where they do not say so.

    Raises:
        UserError: there is no such thing.
    """
    for path in (Path(what), raw / what):
        if path.is_file():
            return show_file(path, lang, home)
    figures = query_rows(store, _FIGURE, {"id": what})
    if not figures[1]:
        raise UserError("run.nothing_shown", what=what)
    identities = query_rows(store, _IDENTITIES, {"id": what})
    records = ["\n".join(f"{name:<14} {show_value(value)}" for name, value in zip(figures[0], row, strict=True)) for row in figures[1]]
    told = lay_out(identities, "table") if identities[1] else render("run.no_identity", lang=lang)
    return "\n\n".join((*records, *_tell_corrections(store, what, lang), told, *_tell_printed(store, what, lang)))


def _tell_corrections(store: Path, what: str, lang: str) -> Iterator[str]:
    """What of it is corrected: from what to what, by whom, when and why."""
    _, rows = query_rows(store, _CORRECTIONS, {"id": what})
    names = ("printed", "new", "author", "day", "reason")
    changes = [render("corrections.change", dict(zip(names, row, strict=True)), lang) for row in rows]
    if changes:
        yield "\n".join(changes)


def _tell_printed(store: Path, what: str, lang: str) -> Iterator[str]:
    """What still does not hold of the printed numbers, where they have been corrected."""
    identities = query_rows(store, _PRINTED, {"id": what})
    if identities[1]:
        yield f"{render('show.as_printed', lang=lang)}\n{lay_out(identities, 'table')}"


def show_file(path: Path, lang: str, home: str = "") -> str:
    """The looks of reading: the head, what is noted, items, tables with their columns and rows, and what was refused."""
    from pipeline.extract import extract_meetings
    from pipeline.meeting import find_home
    from pipeline.readers import read_document

    meetings = extract_meetings(read_document(path), find_home(home))
    return "\n\n".join("\n".join((*_show_head(one, lang), *_show_items(one, lang), *_show_refused(one, lang))) for one in meetings)


def name_value(sort: str, value: str, lang: str) -> str:
    """A code in plain words (``role``, ``recipients`` → antal borgere); a code that has none as it is."""
    key = f"show.{sort}_{value}"
    said = render(key, lang=lang)
    return value if said == key else said


def _show_head(extract: Extract, lang: str) -> Iterator[str]:
    meeting: Meeting = extract.meeting
    day = format_date(meeting.meeting_date, lang) if meeting.meeting_date else None
    told = (meeting.municipality, meeting.committee, day)
    places = [text or render(f"show.no_{name}", lang=lang) for name, text in zip(("municipality", "committee", "date"), told, strict=True)]
    yield f"{name_value('document', meeting.document_kind, lang)}: {' · '.join(places)}"
    yield from (f"  {said}" for said in dict.fromkeys(render(note.key, note.params, lang) for note in extract.notes))


def _show_items(extract: Extract, lang: str) -> Iterator[str]:
    for item in extract.meeting.items:
        yield f"\n{_name_item(item, lang)}"
        for table in (table for table in extract.tables if table.item_no == item.item_no):
            yield from _show_table(table, lang)


def _name_item(item: AgendaItem, lang: str) -> str:
    kind, decision = name_value("item", item.item_kind, lang), name_value("decision", item.decision, lang)
    said = "; ".join(text for text in (item.case_no and render("show.case", {"case": item.case_no}, lang), kind, decision) if text)
    return f"[{item.item_label}] {item.title} ({said})"


def _show_table(table: Table, lang: str) -> Iterator[str]:
    params = {"kind": name_value("kind", table.kind, lang), "first": table.first_line, "last": table.last_line}
    yield f"  {render('show.table', params, lang)}"
    for column in table.columns:
        yield f"    {column.index + 1}: {name_value('role', column.role, lang)} «{column.header}»"
    told = [str(table.fiscal_year or ""), table.unit_text or ""]
    if any(told):
        yield f"    {'; '.join(text for text in told if text)}"
    for row in table.rows:
        values = "  ".join(f"{index + 1 or '?'}={cell.text}" for index, cell in row.values)
        yield f"    {row.line_no:>5} {name_value('row', row.kind, lang):<11} {row.label[:_LABEL]:<{_LABEL}} {values}".rstrip()


def _show_refused(extract: Extract, lang: str) -> Iterator[str]:
    """What is in quarantine, line by line; numbers that are there for one reason together."""
    if extract.quarantined:
        yield f"\n{render('show.refused', {'count': len(extract.quarantined)}, lang)}"
    told: dict[tuple[int, str], list[str]] = {}
    for cell in extract.quarantined:
        told.setdefault((cell.line_no, render(cell.reason, cell.params, lang)), []).append(f"«{cell.payload}»")
    for (line_no, reason), payloads in told.items():
        yield f"  {line_no:>5} {' '.join(payloads)}: {reason}"
