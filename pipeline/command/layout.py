"""How answers are laid out on the command line: for the eye, or for another program."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Sequence
from decimal import Decimal

from pipeline.query import Answer

WIDTH = 120
"""How many characters a line for the eye may have."""


def lay_out(answer: Answer, layout: str) -> str:
    """An answer as a table for the eye, as CSV, or as JSON (money as text, so that nothing is rounded)."""
    columns, rows = answer
    if layout == "json":
        return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=2, default=show_value)
    if layout == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([[show_value(value) for value in row] for row in rows])
        return out.getvalue().rstrip("\n")
    return "\n".join(lay_table(columns, [[show_value(value) for value in row] for row in rows]))


def lay_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Texts in columns under their heads: a line for the heads, a rule, a line a row."""
    texts = [[" ".join(text.split("\n")) for text in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    return [_pad(line, widths) for line in (columns, ["─" * width for width in widths], *texts)]


def wrap(text: str, indent: str = "    ") -> str:
    """A sentence in full over as many lines as it needs."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def shorten(text: str, length: int) -> str:
    """A text that is no longer than so many characters; its middle is left out, for names are told apart by their ends."""
    if len(text) <= length:
        return text
    kept = length - 1
    return f"{text[: kept - kept // 2]}…{text[len(text) - kept // 2 :]}"


def show_value(value: object) -> str:
    """A value as text: exact, nothing for NULL."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _pad(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
