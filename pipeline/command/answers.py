"""Answers of the store on the command line: what does not add up, and questions in SQL."""

from __future__ import annotations

from pathlib import Path

from pipeline.command.layout import lay_out, lay_table, shorten, show_value, wrap
from pipeline.messages import render
from pipeline.query import Answer, query_rows

_OPEN = """
SELECT severity, rule, subject, message_{lang} AS message, path, item_label, page, line_no, finding_id
FROM open_finding ORDER BY path, line_no, finding_id
"""
_ALL = """
SELECT f.status, f.severity, f.rule, f.subject, f.message_{lang} AS message, d.path, i.item_label, f.page, f.line_no, f.finding_id
FROM finding f JOIN document d USING (document_id) LEFT JOIN agenda_item i USING (document_id, item_no)
ORDER BY f.status <> 'open', d.path, f.line_no, f.finding_id
"""
_CLOSED = """
SELECT count(*) FILTER (WHERE f.status = 'corrected'), count(*) FILTER (WHERE f.status = 'accepted'),
       count(*) FILTER (WHERE f.status = 'open' AND NOT d.is_current)
FROM finding f JOIN document d USING (document_id)
"""
_COLUMNS = {"severity": 12, "rule": 14, "path": 34, "item_label": 6, "line_no": 6, "finding_id": 31}
"""What the table of findings shows beside the message, and how wide it may be: 120 characters with what stands between."""


def list_findings(store: Path, lang: str, layout: str, closed: bool = False) -> str:
    """The open findings of a store, one a row; in the table for the eye each with its message in full below it.

    Args:
        store: the store.
        lang: ``da`` or ``en``.
        layout: ``table``, ``csv`` or ``json``.
        closed: whether the corrected, the accepted and those of papers that do not count are listed too.
    """
    answer = query_rows(store, (_ALL if closed else _OPEN).format(lang=lang))
    return lay_out(answer, layout) if layout != "table" else _lay_findings(answer, lang)


def tell_closed(store: Path, lang: str) -> str | None:
    """How many findings are corrected, accepted, or of papers that do not count for their meeting; None where none is."""
    ((corrected, accepted, others),) = query_rows(store, _CLOSED)[1]
    params = {"corrected": corrected, "accepted": accepted, "others": others}
    return render("run.closed_findings", params, lang) if any(params.values()) else None


def answer_question(store: Path, sql: str, layout: str) -> str:
    """The answer to a question in SQL."""
    return lay_out(query_rows(store, sql), layout)


def _lay_findings(answer: Answer, lang: str) -> str:
    names, rows = answer
    if not rows:
        return render("run.no_findings", lang=lang)
    found = [dict(zip(names, map(show_value, row), strict=True)) for row in rows]
    for row in found:
        row["severity"] = render(f"show.severity_{row['severity']}", lang=lang)
        if row.get("status", "open") != "open":
            row["severity"] = render(f"corrections.finding_is_{row['status']}", lang=lang)
    heads = [render(f"show.head_{name}", lang=lang) for name in _COLUMNS]
    head, rule, *lines = lay_table(heads, [[shorten(row[name], width) for name, width in _COLUMNS.items()] for row in found])
    told = (text for line, row in zip(lines, found, strict=True) for text in (line, wrap(row["message"]), ""))
    return "\n".join((head, rule, *told)).rstrip()
