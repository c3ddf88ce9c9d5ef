"""A sheet over pages: heads, breaks with running heads and page numbers, heads repeated in another shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.maker.cells import BLANK, Line, Piece, as_lines
from tests.maker.layouts.grid import GridRow, rule_pipes, set_rows
from tests.maker.layouts.style import ALIGNED, CELLS, NONE, PIPES, SAME, TABS, Layout
from tests.maker.layouts.wording import add_mark, add_number_mark, break_head, break_label
from tests.maker.sheet import Sheet, SheetRow


def set_sheet(sheet: Sheet, layout: Layout, rng: Random) -> list[Line]:
    """Print a table.

    Args:
        sheet: what it holds.
        layout: how it is set.
        rng: where pages break and marks fall.

    Returns:
        its lines, without what stands above and below it.
    """
    first = heads = _build_heads(sheet, layout, rng)
    pages = [_build_page(page, sheet, layout, rng) for page in _break_pages(sheet.rows, layout, rng)]
    every = [row for page in pages for row in page]
    lines: list[Line] = []
    for number, page in enumerate(pages):
        if number:
            lines += _set_break(layout, number)
        if number and layout.repeats_head == NONE:
            heads = []
        elif number and layout.repeats_head != SAME:
            heads = _build_heads(sheet, replace(layout, head_lines=1), rng)
        measured = every if layout.repeats_head == NONE else page
        lines += _set_page(page, heads, sheet, layout, [*(heads or first), *measured])
    return lines


def _break_pages(rows: tuple[SheetRow, ...], layout: Layout, rng: Random) -> Iterator[tuple[SheetRow, ...]]:
    places = range(3, len(rows) - 2)  # no page holds less than a few rows
    cuts = sorted(rng.sample(places, min(layout.page_breaks, max(0, len(rows) // 6), len(places))))
    for start, end in pairwise((0, *cuts, len(rows))):
        yield rows[start:end]


def _set_break(layout: Layout, page: int) -> list[Line]:
    mark = (layout.page_mark.format(page + 2),) if layout.page_mark else ()
    return as_lines("", *mark, "", *(line for head in layout.running_head for line in (head, "")))


def _build_heads(sheet: Sheet, layout: Layout, rng: Random) -> list[GridRow]:
    lines: list[list[str]] = [["" for _ in sheet.label_heads] + _spread(sheet.over)] if sheet.over else []
    broken = [break_head(head, layout.head_lines, rng) for head in (*sheet.label_heads, *sheet.heads)]
    lines += [[head[number] for head in broken] for number in range(layout.head_lines)]
    lines = [line for line in lines if any(line)] or lines[:1]
    if layout.name == PIPES and sheet.over:
        lines = [
            [" ".join(filter(None, pair)) for pair in zip(["" for _ in sheet.label_heads] + _fill(sheet.over), lines[-1], strict=True)]
        ]
    if sheet.unit_head:
        units = [sheet.unit_head] * len(sheet.heads) if layout.name in (PIPES, CELLS) or rng.random() < 0.5 else None
        units = units or [sheet.unit_head] + [""] * (len(sheet.heads) - 1)
        row = ["" for _ in sheet.label_heads] + units
        lines = [[f"{a} {b}".strip() for a, b in zip(lines[0], row, strict=True)]] if layout.name in (PIPES, CELLS) else [*lines, row]
    if sheet.numbers_head:
        lines.append(["" for _ in sheet.label_heads] + list(sheet.numbers_head))
    return [tuple(Piece(text) for text in line) for line in lines]


def _spread(over: tuple[tuple[str, int], ...]) -> list[str]:
    return [text if at == 0 else "" for text, columns in over for at in range(columns)]


def _fill(over: tuple[tuple[str, int], ...]) -> list[str]:
    return [text for text, columns in over for _ in range(columns)]


def _build_page(rows: tuple[SheetRow, ...], sheet: Sheet, layout: Layout, rng: Random) -> list[GridRow]:
    return [built for row in rows for built in _build_rows(row, sheet, layout, rng)]


def _set_page(body: list[GridRow], heads: list[GridRow], sheet: Sheet, layout: Layout, measured: list[GridRow]) -> Iterator[Line]:
    """The lines of a page, its columns as wide as the measured rows need; without a head of its own it goes on as the page before."""
    if layout.name == CELLS:
        yield from _set_cells(heads, body, layout)
        return
    lines = set_rows([*heads, *body], layout, sheet.labels, measured)
    yield from lines[: len(heads)]
    if heads and layout.name == PIPES:
        yield rule_pipes(len(heads[0]), sheet.labels)
    elif layout.rules and heads:
        yield (Piece("-" * max(20, max(sum(len(piece.text) for piece in line) for line in lines))),)
    for line in lines[len(heads) :]:
        yield line
        if layout.blank_lines:
            yield BLANK


def _set_cells(heads: list[GridRow], body: list[GridRow], layout: Layout) -> Iterator[Line]:
    for row in [*heads, *body]:
        for piece in row:
            if piece.text:
                yield (piece,)
                if layout.blank_lines:
                    yield BLANK


def _build_rows(row: SheetRow, sheet: Sheet, layout: Layout, rng: Random) -> list[GridRow]:
    if not row.cells:
        text = f"**{row.labels[0]}**" if layout.bold and rng.random() < 0.5 else row.labels[0]
        if layout.name == TABS and rng.random() < 0.3:
            return [(Piece(text), *(Piece("") for _ in range(sheet.labels - 1 + len(sheet.heads))))]
        return [(Piece(text),)]
    labels = [*row.labels, *[""] * (sheet.labels - len(row.labels))]
    cells = [_dress(piece, row, layout, rng) for piece in row.cells]
    before: list[GridRow] = []
    last = max(index for index, label in enumerate(labels) if label) if any(labels) else 0
    wrapped = break_label(labels[last]) if layout.wraps and row.kind == "line" and sheet.labels == 1 else None
    if wrapped:
        before, labels[last] = [(Piece(wrapped[0]), *(Piece("") for _ in cells))], wrapped[1]
    if layout.footnotes and row.kind == "line" and rng.random() < 0.15 and labels[last]:
        labels[last] = add_mark(labels[last], rng)
    elif layout.leaders and labels[last] and rng.random() < 0.5:
        labels[last] += "." * rng.randint(4, 24)
    if layout.bold and row.kind in ("subtotal", "total", "net"):
        labels = [f"**{label}**" if label else "" for label in labels]
    return [*before, (*(Piece(label) for label in labels), *cells)]


def _dress(piece: Piece, row: SheetRow, layout: Layout, rng: Random) -> Piece:
    if piece.cell is None:
        return Piece("-") if layout.dashes and not piece.text else piece
    if layout.bold and row.kind in ("subtotal", "total", "net"):
        return replace(piece, text=f"**{piece.text}**")
    if layout.footnotes and layout.name not in ALIGNED and rng.random() < 0.03:
        return replace(piece, text=add_number_mark(piece.text, rng))
    return piece
