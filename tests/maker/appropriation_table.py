"""Rows of an appropriation table as printed lines: heads, headings, separators, page breaks and the damage on the way."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.maker.appropriation_rows import Row
from tests.maker.appropriation_style import GLUED, MARKED, AppropriationStyle
from tests.maker.figures import print_amount
from tests.maker.grid import ALIGNED, LOST, PIPES, TABS, rule_pipes, set_grid
from tests.maker.lines import PrintedLine, as_prose

HEADINGS = ("sector", "change", "account")


def set_appropriations(rows: tuple[Row, ...], style: AppropriationStyle, running_head: str, rng: Random) -> tuple[PrintedLine, ...]:
    """Print a table.

    Args:
        rows: the table's rows in order.
        style: how it is printed.
        running_head: what stands at the top of each page.
        rng: where pages break and where marks, leaders and rules fall.

    Returns:
        The table's lines, first its head; each line with a fact carries its truth.
    """
    printed = _glue_headings(rows, style)
    lines: list[PrintedLine] = []
    for number, page in enumerate(_break_pages(printed, style, rng)):
        if number:
            lines += as_prose("", "", "", *rng.choice(((running_head, ""), ())))
        lines += _set_page(page, _pick_separator(number, style), style, rng)
    return tuple(lines)


def _pick_separator(page: int, style: AppropriationStyle) -> str:
    return LOST if style.loses_tabs and page else style.separator


def _glue_headings(rows: tuple[Row, ...], style: AppropriationStyle) -> list[tuple[str, Row]]:
    glued: list[tuple[str, Row]] = []
    pending = ""
    for row, following in zip(rows, (*rows[1:], None), strict=True):
        if row.kind not in HEADINGS:
            glued.append((row.text, row))
        elif style.headings != GLUED:
            glued.append((_mark_heading(row) if style.headings == MARKED else row.text, row))
        elif following is not None and following.kind in HEADINGS and row.kind != "account":
            pending += row.text if row.kind == "sector" else f"*{row.text}*"
        else:
            glued.append((f"{pending}**{row.text}**" if pending else row.text, row))
            pending = ""
    return glued


def _mark_heading(row: Row) -> str:
    shapes = {"sector": "**{}**", "change": "<i>{}</i>", "account": "{}"}
    return shapes[row.kind].format(row.text)


def _break_pages(printed: list[tuple[str, Row]], style: AppropriationStyle, rng: Random) -> Iterator[list[tuple[str, Row]]]:
    wanted = max(style.page_breaks, int(style.loses_tabs))
    cuts = sorted(rng.sample(range(1, len(printed)), min(wanted, len(printed) - 1)))
    for start, end in zip((0, *cuts), (*cuts, len(printed)), strict=True):
        yield printed[start:end]


def _set_page(page: list[tuple[str, Row]], separator: str, style: AppropriationStyle, rng: Random) -> Iterator[PrintedLine]:
    head = _build_head(separator, style)
    body = [_build_cells(text, row, style, rng) for text, row in page]
    lines = set_grid([*head, *body], separator, rng.randint(2, 6))
    yield from as_prose(*lines[: len(head)])
    if separator == PIPES:
        yield from as_prose(rule_pipes(len(style.columns) + 1))
    elif style.blank_lines or separator in (LOST, ALIGNED):
        yield from as_prose("")
    for line, (_, row) in zip(lines[len(head) :], page, strict=True):
        yield PrintedLine(line, row.truth)
        if style.rules and separator == TABS and row.truth is not None and rng.random() < 0.2:
            yield PrintedLine("\t".join(["--"] + ["------"] * len(style.columns)))
        if style.blank_lines or separator == LOST:
            yield PrintedLine("")


def _build_head(separator: str, style: AppropriationStyle) -> list[tuple[str, ...]]:
    rest = ("",) * (len(style.columns) - 1)
    if separator == LOST:
        return [(f"DRIFT {style.year}",), (*style.heads,), (style.unit.text,)]
    if separator == PIPES:
        return [(style.label_head, *(f"{head} {style.unit.text}" for head in style.heads))]
    if style.label_head:
        return [(f"Beløb i {style.unit.text.strip('- ()i')}",), (style.label_head, *style.heads)]
    return [("", f"DRIFT {style.year}", *rest), ("", *style.heads), ("", style.unit.text, *rest)]


def _build_cells(text: str, row: Row, style: AppropriationStyle, rng: Random) -> tuple[str, ...]:
    if row.kind in HEADINGS:
        return (text,)
    if style.marks and row.kind == "line" and rng.random() < 0.15:
        text += f" {rng.randint(1, 3)})"
    elif style.leaders and rng.random() < 0.3:
        text += "." * rng.randint(3, 30)
    return (text, *(_print_cell(row, column, style) for column in style.columns))


def _print_cell(row: Row, column: str, style: AppropriationStyle) -> str:
    if column not in row.amounts:
        return ""
    amount = print_amount(row.amounts[column], style.unit, style.minus)
    return f"**{amount}**" if style.bold_totals and row.kind in ("subtotal", "total") else amount
