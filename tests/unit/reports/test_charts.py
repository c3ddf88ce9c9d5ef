"""Charts: clean, repeatable, named apart, with their values written at the bars."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from reports.charts.bars import Bar, draw_comparison, draw_tiers, draw_waterfall
from reports.charts.sheet import BETTER, NEUTRAL, STATUS, WORSE, Sheet


def write(value: Decimal) -> str:
    return f"{value:+f}"


ROWS = [Bar("Ydelse <a> & b", (Decimal(40), Decimal(30), Decimal(-10))), Bar("Anden", (Decimal(10), None, None))]
CAUSES = [
    Bar("A", (Decimal(5),)),
    Bar("B", (Decimal(-8),)),
    Bar("Rest", (Decimal(1),), neutral=True),
    Bar("I alt", (Decimal(-2),), total=True),
]


def draw_all(name: str) -> list[str]:
    return [
        draw_comparison(name, "alt <1>", ("B", "S", "A"), ROWS, write, write),
        draw_waterfall(name, "alt <1>", CAUSES, write),
        draw_tiers(name, "alt <1>", ("X", "Y", "Z"), ROWS, write),
        draw_tiers(name, "alt <1>", ("X",), [Bar("A", (Decimal(2),), Decimal(-1), Decimal(5))], write),
    ]


@pytest.mark.parametrize("no", range(4))
def test_same_values_give_the_same_bytes_under_a_name(no: int) -> None:
    assert draw_all("x")[no] == draw_all("x")[no]
    assert draw_all("x")[no] == draw_all("y")[no].replace("y-", "x-")


@pytest.mark.parametrize("svg", draw_all("q"))
def test_a_drawing_is_one_element_without_addresses_styles_or_fonts(svg: str) -> None:
    drawn = ElementTree.fromstring(svg.replace("xlink:href", "href"))
    assert drawn.tag == "svg"
    assert drawn.find("title") is not None
    assert drawn.findtext("title") == "alt <1>"
    assert not re.search(r"https?://|<style|font-family|<metadata", svg)
    assert all(found.startswith("q-") for found in re.findall(r'\bid="([^"]+)"', svg))
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(re.findall(r'\bid="([^"]+)"', svg))


def test_values_stand_at_the_bars_and_labels_are_escaped() -> None:
    svg = draw_all("x")[0]
    assert all(f">{text}<" in svg for text in ("+40", "+30", "-10", "+10", "–"))
    assert "Ydelse &lt;a&gt;" in svg


def test_variance_is_coloured_by_its_effect() -> None:
    svg = draw_all("x")[1]
    assert svg.count(f"fill: {WORSE.colour}") == 1
    assert svg.count(f"fill: {BETTER.colour}") == 2
    assert svg.count(f"fill: {NEUTRAL.colour}") == 1


def test_a_forecast_is_hatched_and_a_budget_outlined() -> None:
    svg = draw_all("x")[0]
    assert STATUS.hatch
    assert "<pattern" in svg
    assert "fill: #ffffff; stroke: #333333" in svg


def test_a_waterfall_ends_where_its_total_ends() -> None:
    """A(+5) B(−8) rest(+1) end at −2, as far from zero as the total's bar."""
    bars = re.findall(r"M (\S+) \S+ L (\S+) ", draw_all("x")[1])
    spans = [tuple(sorted(map(float, bar))) for bar in bars if bar[0] != bar[1]]
    rest, total = spans[2], spans[3]
    assert rest[1] - rest[0] == pytest.approx((total[1] - total[0]) / 2, abs=1e-3)
    assert rest[1] == pytest.approx(total[0], abs=1e-3)


def test_nought_is_no_bar() -> None:
    sheet = Sheet(10, 10)
    sheet.draw_bar(3, 3, 0, 5, WORSE)
    assert WORSE.colour not in sheet.to_svg("x", "")


def test_the_legend_ends_before_the_head_of_the_deviations_also_where_amounts_are_negative() -> None:
    rows = [Bar("Skatter", (Decimal(-1371), Decimal(-1372), Decimal(-1))), Bar("Drift", (Decimal(600), Decimal(610), Decimal(10)))]
    svg = draw_comparison("x", "alt", ("Budget", "Forventet", "Afvigelse"), rows, write, write)
    drawn = ElementTree.fromstring(svg.replace("xlink:href", "href"))
    places = {text.text: float(text.attrib["x"]) for text in drawn.iter("text")}
    assert places["Forventet"] + 4.6 * len("Forventet") < places["Afvigelse"] - 2.3 * len("Afvigelse")
