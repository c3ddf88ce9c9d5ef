"""Rows that a person adds: a printed number corrected, a finding accepted. Each is looked up in the store, said back, and appended."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.command.layout import lay_out
from pipeline.config import Settings
from pipeline.corrections import (
    ACCEPTED,
    CORRECTIONS,
    Sheet,
    append_row,
    find_slip,
    read_new_value,
    read_sheet,
    say_change,
    spell_change,
    tell_finding,
)
from pipeline.errors import UserError
from pipeline.messages import render
from pipeline.model import Figure
from pipeline.query import query_rows
from schemas.fates import FactTable
from schemas.lists import SignRule, Unit
from schemas.own_faults import Fault

_FIGURE = """
SELECT f.* REPLACE (coalesce(c.old_value, f.value) AS value), d.path,
       (SELECT any_value(n.suggestion) FROM finding n WHERE n.figure_id = f.figure_id) AS suggestion
FROM figure f JOIN document d USING (document_id) LEFT JOIN correction c ON c.figure_id = f.figure_id
WHERE f.figure_id = $id
"""
_FINDING = """
SELECT n.finding_id, n.rule, n.subject, n.printed, n.computed, n.message_da, n.message_en, n.line_no, d.path
FROM finding n JOIN document d USING (document_id) WHERE n.finding_id = $id AND n.status = 'open'
"""
_LISTED = {
    CORRECTIONS.name: ("correction", ("csv_line", "status", "figure_id", "printed", "new", "author", "date", "reason")),
    ACCEPTED.name: ("accepted_finding", ("csv_line", "status", "finding_id", "says", "author", "date", "reason")),
}
"""What a list of each file shows, and the table that says what came of its rows."""


def write_correction(settings: Settings, figure_id: str, new: str, reason: str | None, today: date) -> Iterator[str]:
    """Correct a printed number.

    Args:
        settings: where store and files are, and who asks.
        figure_id: the number's id.
        new: what is to stand for it, as minutes print numbers.
        reason: why.
        today: the day of the correction.

    Yields:
        what was written, in words.

    Raises:
        UserError: there is no such figure, the number cannot be read, it is corrected already, or reason or author is missing.
    """
    row = _find(settings.store, _FIGURE, figure_id, "corrections.no_such_figure")
    figure = _make_figure(row)
    read = read_new_value(new, figure)
    if isinstance(read, Fault):
        raise UserError("corrections.not_corrected", said=read)
    if read.value == figure.value:
        raise UserError("corrections.not_corrected", said=Fault("corrections.no_change", {"new": new, "printed": figure.printed_text}))
    text = _read_line(settings.store, figure)
    place = {"figure_id": figure_id, "file": row["path"], "line": str(figure.line_no), "text": text}
    cells = {**place, "printed": figure.printed_text, "new": new, "means": spell_change(read, figure)}
    _append(settings, settings.corrections, CORRECTIONS, cells, reason, today)
    scaled = figure.unit is Unit.DKK and figure.unit_factor != 1
    params = {"subject": text, "means": say_change(read, figure), "new": read.value, "old": figure.value}
    yield render("corrections.written_kroner" if scaled else "corrections.written", params, settings.lang)
    slip = find_slip(read, figure, row["suggestion"])
    if slip is not None:
        yield render(slip.key, slip.params, settings.lang)
    yield render("corrections.next", {"path": settings.corrections}, settings.lang)


def write_acceptance(settings: Settings, finding_id: str, reason: str | None, today: date) -> Iterator[str]:
    """Accept an open finding; see ``write_correction``."""
    row = _find(settings.store, _FINDING, finding_id, "corrections.no_such_finding")
    cells = {"finding_id": finding_id, "file": row["path"], "line": str(row["line_no"]), "rule": row["rule"], "subject": row["subject"]}
    says = tell_finding(row["printed"], row["computed"], row["message_da"])
    _append(settings, settings.accepted, ACCEPTED, {**cells, "says": says}, reason, today)
    yield render("corrections.written_accepted", {"message": row[f"message_{settings.lang}"]}, settings.lang)
    yield render("corrections.next", {"path": settings.accepted}, settings.lang)


def list_written(settings: Settings, path: Path, sheet: Sheet) -> str:
    """The rows of a file, each with what came of it in the last run."""
    entries = read_sheet(path, sheet)
    if not entries:
        return render("corrections.none", {"path": path}, settings.lang)
    table, columns = _LISTED[sheet.name]
    known = _read_fates(settings.store, table)
    rows = []
    for entry in entries:
        status = known.get((entry.csv_line, entry.cells[sheet.columns[0]]))
        told = render(f"corrections.status_{status}" if status else "corrections.not_run_yet", lang=settings.lang)
        rows.append(tuple({**entry.cells, "csv_line": str(entry.csv_line), "status": told}[column] for column in columns))
    return lay_out((columns, tuple(rows)), "table")


def _append(settings: Settings, path: Path, sheet: Sheet, cells: dict[str, str], reason: str | None, today: date) -> None:
    if not reason or not reason.strip():
        raise UserError("corrections.no_reason")
    _refuse_second(path, sheet, cells[sheet.columns[0]])
    signed = {**cells, "reason": reason, "author": settings.author or _find_login(), "date": today.isoformat()}
    append_row(path, sheet, {name: " ".join(text.split()) for name, text in signed.items()})


def _refuse_second(path: Path, sheet: Sheet, address: str) -> None:
    for entry in read_sheet(path, sheet):
        if entry.cells[sheet.columns[0]] == address:
            raise UserError("corrections.already", path=path, line=entry.csv_line, author=entry.cells["author"])


def _find_login() -> str:
    """Who is logged in, where nobody says who they are."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise UserError("corrections.no_author") from None


def _find(store: Path, question: str, address: str, missing: str) -> dict[str, Any]:
    names, rows = query_rows(store, question, {"id": address})
    if not rows:
        raise UserError(missing, found=address)
    return dict(zip(names, rows[0], strict=True))


def _make_figure(row: dict[str, Any]) -> Figure:
    values = {field.name: row[field.name] for field in fields(Figure) if field.name in row}  # how findings word it, the store need not say
    return Figure(**{**values, "unit": Unit(row["unit"]), "sign_rule": SignRule(row["sign_rule"])})


def _read_line(store: Path, figure: Figure) -> str:
    table = FactTable(figure.fact_table).value
    _, rows = query_rows(store, f"SELECT source_text FROM {table} WHERE fact_id = $id", {"id": figure.fact_id})
    return " ".join(str(rows[0][0]).split())


def _read_fates(store: Path, table: str) -> dict[tuple[int, str], str]:
    """What came of each row in the last run, by line and address; nothing where there was none."""
    if not store.exists():
        return {}
    rows: Sequence[tuple[Any, ...]] = query_rows(store, f"SELECT csv_line, address, status FROM {table}")[1]
    return {(line, address): status for line, address, status in rows}
