"""The charts: IBCS notation. Budget outlined, forecast hatched, variance coloured by its effect; values at bars, no axis cut."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.charts.scale import Scale, find_span, lay_scales
from reports.charts.sheet import BUDGET, NEUTRAL, SMALL, STATUS, Ink, Sheet, ink_of_effect

WIDTH = 320.0
_LABELS = 92.0
_HEAD = 18.0
_MARGIN = 31.0
_LABEL_CHARS = 19

Format = Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: its label and a value a column; None draws nothing and writes ``missing``."""

    label: str
    values: tuple[Decimal | None, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    neutral: bool = False
    total: bool = False


def draw_comparison(
    name: str, alt: str, heads: Sequence[str], bars: Sequence[Bar], value: Format, variance: Format, labels: float = _LABELS
) -> str:
    """Budget, status and their variance for each row, all on one scale.

    Args:
        name: what the drawing's ids begin with.
        alt: the text for those who do not see it.
        heads: the words for budget, status and deviation.
        bars: rows of (budget, status, deviation).
        value: how a value is written.
        variance: how a deviation is written.
        labels: the room for the rows' labels, in points.

    Returns:
        Inline SVG.
    """
    row = 25.0
    sheet = Sheet(WIDTH, _HEAD + row * len(bars))
    spans = find_span(v for bar in bars for v in bar.values[:2]), find_span(bar.values[2] for bar in bars)
    values, variances = lay_scales(spans, labels, WIDTH, _MARGIN + 4)
    _write_legend(sheet, labels if spans[0].low < 0 else values.zero, heads)  # right of nil there is no room where amounts lie left of it
    sheet.write(variances.zero, 7, heads[2], align="center", size=SMALL)
    for no, bar in enumerate(bars):
        top = _HEAD + row * no
        _write_label(sheet, bar, top, row, labels)
        for amount, ink, offset in zip(bar.values[:2], (BUDGET, STATUS), (2, 11), strict=True):
            if amount is not None:
                sheet.draw_bar(values.zero, values.place(amount), top + offset, top + offset + 10, ink)
                sheet.write(values.place(max(amount, Decimal(0))) + 3, top + offset + 5, value(amount), size=SMALL)
        _draw_variance(sheet, variances, bar, bar.values[2], top + 5, top + 18, variance)
    _draw_zero(sheet, (values, variances), row * len(bars))
    return sheet.to_svg(name, alt)


def draw_waterfall(name: str, alt: str, bars: Sequence[Bar], variance: Format) -> str:
    """Causes that add up one after another, the remainder last, then their total.

    Args:
        name: what the drawing's ids begin with.
        alt: the text for those who do not see it.
        bars: rows of one value each; a ``total`` row starts from zero again.
        variance: how a value is written.

    Returns:
        Inline SVG.
    """
    row = 19.0
    starts: list[Decimal] = []
    running = Decimal(0)
    for bar in bars:
        starts.append(Decimal(0) if bar.total else running)
        running = starts[-1] + (bar.values[0] or 0)
    ends = [start + (bar.values[0] or 0) for start, bar in zip(starts, bars, strict=True)]
    sheet = Sheet(WIDTH, 4 + row * len(bars))
    (scale,) = lay_scales([find_span([*starts, *ends])], _LABELS + 24, WIDTH, _MARGIN)
    for no, (bar, start, end) in enumerate(zip(bars, starts, ends, strict=True)):
        top = 4 + row * no
        _write_label(sheet, bar, top, row, _LABELS + 22)
        sheet.draw_bar(scale.place(start), scale.place(end), top + 3, top + row - 4, _choose_ink(bar, end - start))
        _write_value(sheet, scale, end, end < start or (end == start and end < 0), top + row / 2, variance(end - start), bold=bar.total)
        if no + 1 < len(bars):
            sheet.draw_line(scale.place(end), top + row - 4, scale.place(end), top + row + 3, "#777777", 0.6)
    _draw_zero(sheet, (scale,), row * len(bars), 4)
    return sheet.to_svg(name, alt)


def draw_tiers(name: str, alt: str, heads: Sequence[str], bars: Sequence[Bar], variance: Format, labels: float = _LABELS) -> str:
    """Variances in columns side by side, all on one scale; a band is drawn as a whisker.

    Args:
        name: what the drawing's ids begin with.
        alt: the text for those who do not see it.
        heads: a word a column.
        bars: rows with a value a column; ``low`` and ``high`` belong to the last one.
        variance: how a value is written.
        labels: the room for the rows' labels, in points.

    Returns:
        Inline SVG.
    """
    row = 19.0
    sheet = Sheet(WIDTH, _HEAD + row * len(bars))
    spans = [find_span(bar.values[c] for bar in bars) for c in range(len(heads) - 1)]
    spans.append(find_span(v for bar in bars for v in (bar.values[-1], bar.low, bar.high)))
    scales = lay_scales(spans, labels, WIDTH, _MARGIN)
    for head, scale in zip(heads, scales, strict=True):
        sheet.write(scale.zero, 7, head, align="center", size=SMALL)
    for no, bar in enumerate(bars):
        top = _HEAD + row * no
        _write_label(sheet, bar, top, row, labels)
        for amount, scale in zip(bar.values, scales, strict=True):
            _draw_variance(sheet, scale, bar, amount, top + 3, top + row - 4, variance)
    _draw_zero(sheet, scales, row * len(bars))
    return sheet.to_svg(name, alt)


def _draw_variance(sheet: Sheet, scale: Scale, bar: Bar, amount: Decimal | None, top: float, bottom: float, variance: Format) -> None:
    if amount is None:
        sheet.write(scale.zero + 4, (top + bottom) / 2, "–", size=SMALL)
        return
    sheet.draw_bar(scale.zero, scale.place(amount), top, bottom, _choose_ink(bar, amount))
    middle, ends = (top + bottom) / 2, [amount]
    if bar.low is not None and bar.high is not None:
        ends += [bar.low, bar.high]
        sheet.draw_line(scale.place(bar.low), middle, scale.place(bar.high), middle, "#111111", 1.0)
        for end in (bar.low, bar.high):
            sheet.draw_line(scale.place(end), middle - 3, scale.place(end), middle + 3, "#111111", 1.0)
    leftwards = amount < 0
    _write_value(sheet, scale, min(ends) if leftwards else max(ends), leftwards, middle, variance(amount))


def _write_value(sheet: Sheet, scale: Scale, end: Decimal, leftwards: bool, y: float, text: str, *, bold: bool = False) -> None:
    x = scale.place(end)
    sheet.write(x - 3 if leftwards else x + 3, y, text, align="right" if leftwards else "left", size=SMALL, bold=bold)


def _choose_ink(bar: Bar, amount: Decimal) -> Ink:
    return NEUTRAL if bar.neutral else ink_of_effect(amount)


def _write_label(sheet: Sheet, bar: Bar, top: float, row: float, width: float = _LABELS) -> None:
    chars = round(_LABEL_CHARS * width / _LABELS)
    lines = textwrap.wrap(bar.label, chars, max_lines=2, placeholder=" …")
    for no, line in enumerate(lines):
        y = top + row / 2 + (no - (len(lines) - 1) / 2) * 9
        sheet.write(0, y, line, size=SMALL if len(lines) > 1 else 8.5, bold=bar.total)


def _write_legend(sheet: Sheet, x: float, heads: Sequence[str]) -> None:
    for head, ink in zip(heads[:2], (BUDGET, STATUS), strict=True):
        sheet.draw_bar(x, x + 10, 3, 11, ink)
        sheet.write(x + 13, 7, head, size=SMALL)
        x += 22 + 4.6 * len(head)


def _draw_zero(sheet: Sheet, scales: Sequence[Scale], height: float, top: float = _HEAD) -> None:
    for scale in scales:
        sheet.draw_line(scale.zero, top, scale.zero, top + height)
