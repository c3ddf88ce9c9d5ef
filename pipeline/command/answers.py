"""Answers on the command line: findings, questions in SQL, and a figure, row or file shown as it was read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from pipeline.errors import UserError
from pipeline.messages import render
from pipeline.query import Answer, query_rows

_FINDINGS = """
SELECT severity, rule, subject, message_{lang} AS message, path, item_label, page, line_no, finding_id
FROM open_finding ORDER BY path, line_no, finding_id
"""
_FIGURE = "SELECT f.*, d.path FROM figure f JOIN document d USING (document_id) WHERE figure_id = $id OR fact_id = $id ORDER BY char_start"
_IDENTITIES = """
SELECT i.rule, i.outcome, i.grade, i.printed, i.computed, i.difference, i.subject
FROM identity i JOIN identity_term t USING (identity_id) JOIN figure f USING (figure_id)
WHERE f.figure_id = $id OR f.fact_id = $id GROUP BY ALL ORDER BY ALL
"""


def list_findings(store: Path, lang: str, layout: str) -> str:
    """The open findings of a store, one a row."""
    return lay_out(query_rows(store, _FINDINGS.format(lang=lang)), layout)


def answer_question(store: Path, sql: str, layout: str) -> str:
    """The answer to a question in SQL."""
    return lay_out(query_rows(store, sql), layout)


def show(store: Path, raw: Path, what: str, lang: str) -> str:
    """A figure or a fact with its place and what identities say of it, or a file as it was read.

    Args:
        store: the store.
        raw: the folder of minutes, where a file's name is looked for.
        what: a figure's id, a fact's id, or a file.
        lang: ``da`` or ``en``.

    Raises:
        UserError: there is no such thing.
    """
    for path in (Path(what), raw / what):
        if path.is_file():
            return show_file(path)
    figures = query_rows(store, _FIGURE, {"id": what})
    if not figures[1]:
        raise UserError("run.nothing_shown", what=what)
    identities = query_rows(store, _IDENTITIES, {"id": what})
    records = ["\n".join(f"{name:<14} {_text(value)}" for name, value in zip(figures[0], row, strict=True)) for row in figures[1]]
    return "\n\n".join((*records, lay_out(identities, "table") if identities[1] else render("run.no_identity", lang=lang)))


def show_file(path: Path) -> str:
    """The looks of reading: items, tables with their columns' roles, rows with their kinds and cells."""
    from pipeline.extract import extract_document
    from pipeline.readers import read_document

    extract = extract_document(read_document(path))
    meeting = extract.meeting
    lines = [f"{meeting.document_kind.value}: {meeting.municipality or '?'} · {meeting.committee or '?'} · {meeting.meeting_date or '?'}"]
    for item in meeting.items:
        lines.append(f"\n[{item.item_label}] {item.title} ({item.case_no or '–'}; {item.item_kind.value}; {item.decision.value})")
        for table in (table for table in extract.tables if table.item_no == item.item_no):
            heads = ", ".join(f"{column.role} «{column.header}»" for column in table.columns)
            lines.append(f"  {table.kind} {table.first_line}–{table.last_line}: {heads}; {table.fiscal_year}; {table.unit_text}")
            for row in table.rows:
                values = "  ".join(f"{index}={cell.text}" for index, cell in row.values)
                lines.append(f"    {row.line_no:>5} {row.kind:<8} {row.label[:70]:<70} {values}")
    refused = [f"  {cell.line_no:>5} {cell.payload!r}: {render(cell.reason, cell.params)}" for cell in extract.quarantined]
    return "\n".join((*lines, *(("", *refused) if refused else ())))


def lay_out(answer: Answer, layout: str) -> str:
    """An answer as a table for the eye, as CSV, or as JSON (money as text, so that nothing is rounded)."""
    columns, rows = answer
    if layout == "json":
        return json.dumps([dict(zip(columns, map(_plain, row), strict=True)) for row in rows], ensure_ascii=False, indent=2)
    if layout == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([[_text(value) for value in row] for row in rows])
        return out.getvalue().rstrip("\n")
    texts = [[_text(value).replace("\n", " ") for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    return "\n".join(_pad(line, widths) for line in (list(columns), ["─" * width for width in widths], *texts))


def _pad(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, (bool, int, str, list)) else _text(value)
