"""A sheet of paper to draw bars on, in points from the top left, that becomes one clean piece of inline SVG.

matplotlib's own objects are used without its global state; ids are renamed so that several drawings can stand in one page, and
dates, namespaces and font names are dropped so that the same figures give the same bytes and the page's own font is used.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

SMALL, NORMAL = 7.5, 8.5
_POINTS_PER_INCH = 72
_NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))


@dataclass(frozen=True, slots=True)
class Ink:
    """How a bar looks: its colour, and whether it is filled, hatched (a forecast) or outlined (a budget)."""

    colour: str
    fill: bool = True
    hatch: str = ""


BUDGET = Ink("#333333", fill=False)
STATUS = Ink("#333333", fill=False, hatch="//////")
WORSE = Ink("#d55e00")  # costs money; the pair is told apart by the colour-blind too
BETTER = Ink("#0072b2")
NEUTRAL = Ink("#9a9a9a")


def ink_of_effect(amount: Decimal) -> Ink:
    """The ink of a variance: by its effect on the result, a positive one costs money."""
    return WORSE if amount > 0 else BETTER


class Sheet:
    """An empty sheet of a width and height in points; y grows downwards."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH))
        axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        axes.axis("off")
        self._figure.patch.set_visible(False)
        self._axes = axes

    def draw_bar(self, x0: float, x1: float, top: float, bottom: float, ink: Ink) -> None:
        """A bar between two x and two y; nought is no bar."""
        if x0 == x1:
            return
        bar = Rectangle(
            (min(x0, x1), top), abs(x1 - x0), bottom - top, linewidth=0.8, edgecolor=ink.colour,
            facecolor=ink.colour if ink.fill else "white", hatch=ink.hatch or None,
        )  # fmt: skip
        self._axes.add_patch(bar)

    def draw_line(self, x0: float, y0: float, x1: float, y1: float, colour: str = "#333333", width: float = 0.8) -> None:
        """A straight line."""
        self._axes.add_line(Line2D((x0, x1), (y0, y1), color=colour, linewidth=width, solid_capstyle="butt"))

    def write(self, x: float, y: float, text: str, *, align: str = "left", size: float = NORMAL, bold: bool = False) -> None:
        """A text centred on a height."""
        weight = "bold" if bold else "normal"
        self._axes.text(x, y, text, ha=align, va="center_baseline", fontsize=size, color="#222222", fontweight=weight)

    def to_svg(self, name: str, alt: str) -> str:
        """The drawing as inline SVG.

        Args:
            name: what its ids begin with; unique within a page.
            alt: what it shows, for those who do not see it.
        """
        buffer = io.StringIO()
        with rc_context({"svg.fonttype": "none", "svg.hashsalt": "budget-variance", "hatch.linewidth": 0.7}):
            self._figure.savefig(buffer, format="svg", metadata=_NO_METADATA)
        return _clean(buffer.getvalue(), name, alt)


def _clean(svg: str, name: str, alt: str) -> str:
    body = svg[svg.index(">", svg.index("<svg")) + 1 :]
    body = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>|<!--.*?-->", "", body, flags=re.DOTALL)
    body = re.sub(r'\bid="(?:figure|axes|patch|line2d|text|matplotlib)[^"]*"', "", body)
    body = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{name}-", body)
    body = re.sub(r" font-family: [^;\"]+;?", "", body)
    body = re.sub(r"\s*\n\s*", " ", body)
    body = re.sub(r"<defs>\s*</defs>|(?<=<g) +(?=>)", "", body)
    view = re.search(r'viewBox="([^"]+)"', svg)
    size = view.group(1) if view else ""
    head = (
        f'<svg class="chart" role="img" viewBox="{size}" width="{size.split()[2]}pt" stroke-linejoin="round" aria-labelledby="{name}-alt">'
    )
    return f'{head}<title id="{name}-alt">{escape(alt)}</title>{body.strip()}'
