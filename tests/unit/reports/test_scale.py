"""One scale for all bars, never cut."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts.scale import Scale, Span, find_span, lay_scales

amounts = st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [((), 0, 0), ((None,), 0, 0), ((3, 5), 0, 5), ((-3, None), -3, 0), ((-3, 5), -3, 5)],
)
def test_every_span_holds_zero(values: tuple[int | None, ...], low: int, high: int) -> None:
    assert find_span([None if value is None else Decimal(value) for value in values]) == Span(Decimal(low), Decimal(high))


@given(st.lists(amounts, min_size=1, max_size=4))
def test_all_scales_are_equally_long_and_keep_apart(columns: list[list[Decimal]]) -> None:
    spans = [find_span(column) for column in columns]
    scales = lay_scales(spans, 90, 320, 20)
    assert len({scale.points for scale in scales}) == 1
    ends = [(scale.place(span.low), scale.place(span.high)) for scale, span in zip(scales, spans, strict=True)]
    assert ends[0][0] >= 90
    assert ends[-1][1] <= 320 + 1e-6
    assert all(left[1] <= right[0] + 1e-6 for left, right in pairwise(ends))


def test_nothing_to_draw_is_no_error() -> None:
    assert lay_scales([find_span([])], 0, 100, 30) == (Scale(0.0, 70.0),)
