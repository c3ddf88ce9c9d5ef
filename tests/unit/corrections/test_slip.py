"""A warning where a new number looks mistyped: another unit, a digit too many or too few, the opposite sign; and none where it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.corrections import Printed, find_slip, read_new_value
from pipeline.messages import render
from tests.unit.corrections.staff import find_figure


@pytest.mark.parametrize(
    ("printed", "new", "said"),
    [
        ("449.100", "449,1", "slip_less 1000"),  # in millions, under a head of thousands
        ("449.100", "520", "slip_less 1000"),  # so too where the number itself is another
        ("449.100", "449.100.000", "slip_more 1000"),
        ("449.100", "449,1 mio. kr", None),
        ("449.100", "44.910", "slip_less 10"),
        ("449.100", "4.491", "slip_less 100"),
        ("449.100", "4.491.000", "slip_more 10"),
        ("449.100", "-44.910", "slip_less 10"),
        ("449.100", "-449.100", "slip_sign"),
        ("449.100", "-449.200", "slip_sign"),
        ("449.100", "449.200", None),
        ("449.100", "-23.000", None),
        ("449.100", "149.100", None),
        ("449.100", "60.000", None),
        ("449.100", "0", None),
        ("3.500", "35", "slip_less 100"),
        ("3.500", "3.600", None),
        ("21", "2,1", "slip_less 10"),
    ],
)
def test_a_slip_is_named_and_nothing_else(printed: str, new: str, said: str | None) -> None:
    figure = find_figure(printed)
    read = read_new_value(new, figure)
    assert isinstance(read, Printed)
    slip = find_slip(read, figure, None)
    assert (slip and f"{slip.key.partition('.')[2]} {slip.params.get('factor', '')}".strip()) == said
    if slip:
        for lang in ("da", "en"):
            assert f"{printed}" in render(slip.key, slip.params, lang)


def test_who_follows_a_findings_suggestion_makes_no_slip() -> None:
    figure = find_figure("21")
    read = read_new_value("2,1", figure)
    assert isinstance(read, Printed)
    assert find_slip(read, figure, Decimal("2.1")) is None
    assert find_slip(read, figure, Decimal("2.0")) is not None
