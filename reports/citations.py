"""Where every figure of a page stands: each is a link to the printed line, or to how it was computed, and from there back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from markupsafe import Markup, escape

from reports.ask import Record
from reports.corrected import Corrected
from reports.texts import NOTHING, Texts

BLANK = Markup('<span class="quiet">{0}</span>').format(NOTHING)
"""What stands where nothing is printed."""

Part = tuple[str, str]
"""A measure: the fact's id and the column."""


@dataclass(slots=True)
class Line:
    """A printed line of the minutes with the figures in it, and the places on the page that lead to it."""

    number: int
    document_id: str
    item_no: int
    page: int | None
    line_no: int
    text: str
    figures: list[Record] = field(default_factory=list)
    uses: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Computed:
    """A number of ours: what it says, how it came about, and from which printed figures."""

    anchor: str
    title: str
    formula: str
    parts: tuple[Part, ...]
    uses: list[str] = field(default_factory=list)


class Citations:
    """The citations of one page.

    Args:
        figures: the page's figures, in printed order.
        texts: the page's language.
        corrections: what people corrected of them.
    """

    def __init__(self, figures: Iterable[Record], texts: Texts, corrections: Iterable[Record] = ()) -> None:
        self._texts = texts
        self._corrected = Corrected(corrections, texts)
        self._figures: dict[Part, Record] = {}
        self._by_id: dict[str, Record] = {}
        self._lines: dict[str, Line] = {}
        self._computed: dict[str, Computed] = {}
        self._use_count = 0
        for figure in figures:
            self._figures[figure["fact_id"], figure["fact_column"]] = figure
            self._by_id[figure["figure_id"]] = figure
            self._find_line(figure).figures.append(figure)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All cited lines, in printed order."""
        return tuple(self._lines.values())

    @property
    def computed(self) -> tuple[Computed, ...]:
        """All computed numbers, in the order in which they were shown."""
        return tuple(self._computed.values())

    def find(self, fact_id: str | None, column: str) -> Record | None:
        """The figure of a measure."""
        return self._figures.get((fact_id, column)) if fact_id is not None else None

    def cite(self, fact_id: str | None, column: str, text: str) -> Markup:
        """A printed number as a link to the line where it stands.

        Args:
            fact_id, column: the measure.
            text: the number as the page writes it.
        """
        figure = self.find(fact_id, column)
        if figure is None:
            return BLANK if text == NOTHING else escape(text)
        line = self._lines[figure["fact_id"]]
        return self._link(f"f-{figure['figure_id']}", text, self._describe(figure), line.uses, "fig") + self._corrected.note(figure)

    def compute(self, key: str, amount: Decimal | None, text: str, title: str, formula: str, parts: Iterable[Part]) -> Markup:
        """A number of ours as a link to how it came about.

        Args:
            key: names the computation; numbers of one computation share it.
            amount: the exact amount in kroner.
            text: the number as the page writes it.
            title, formula: what the computation is, and how it is done.
            parts: the printed figures that it is made of.
        """
        if amount is None:
            return BLANK
        known = tuple(dict.fromkeys(part for part in parts if part in self._figures))
        anchor = f"b-{len(self._computed) + 1}"
        computed = self._computed.setdefault(key, Computed(anchor, title, formula, known))
        told = [self._texts.write_exact(amount), formula, *self._corrected.tell(self._figures[part] for part in known)]
        return self._link(computed.anchor, text, " · ".join(told), computed.uses, "fig calc")

    def refer(self, fact_ids: Sequence[str | None]) -> Markup:
        """The numbers of the printed lines that facts stand in, as links in brackets; neighbours are drawn together."""
        numbers = sorted({self._lines[fact_id].number for fact_id in fact_ids if fact_id in self._lines})
        links = [
            Markup('<a class="ref" href="#l-{0}">[{0}{1}]</a>').format(first, f"–{last}" if last > first else "")
            for first, last in _draw_together(numbers)
        ]
        return Markup(" ").join(links)

    def refer_to_figure(self, figure_id: str | None) -> Markup:
        """The number of the printed line that a figure stands in, as a link in brackets."""
        figure = self._by_id.get(figure_id or "")
        return self.refer([figure["fact_id"]]) if figure else Markup("")

    def list_parts(self, figure_ids: Iterable[str]) -> list[Part]:
        """The measures of figures, those that the page cites."""
        figures = (self._by_id.get(figure_id) for figure_id in figure_ids)
        return [(figure["fact_id"], figure["fact_column"]) for figure in figures if figure]

    def refer_to_parts(self, parts: Iterable[Part]) -> Markup:
        """Printed figures as links, one after another."""
        links = []
        for part in parts:
            figure = self._figures[part]
            number = self._lines[figure["fact_id"]].number
            text = self._corrected.spell(figure)
            links.append(Markup('<a href="#f-{0}">{1}</a>&nbsp;[{2}]').format(figure["figure_id"], text, number))
        return Markup(" · ").join(links)

    def note_corrections(self, fact_ids: Iterable[str | None]) -> Markup:
        """The corrections of the figures that facts are made of, each a link to who made it and why."""
        wanted = set(fact_ids)
        return self._corrected.list_links(figure for (fact_id, _), figure in self._figures.items() if fact_id in wanted)

    def mark(self, line: Line) -> Markup:
        """The line as printed, with each of its figures marked and reachable."""
        html, position = Markup(""), 0
        for figure in line.figures:
            found = find_number(line.text, figure["printed_text"], position)
            text = Markup('<mark id="f-{0}" title="{2}">{1}</mark>').format(
                figure["figure_id"], figure["printed_text"], self._texts.say(f"state_{figure['state']}")
            )
            text += self._corrected.mark(figure)
            if found is None:
                html += text + " "
                continue
            html += escape(line.text[position:found]) + text
            position = found + len(figure["printed_text"])
        return html + escape(line.text[position:])

    def _link(self, target: str, text: str, title: str, uses: list[str], kind: str) -> Markup:
        self._use_count += 1
        use = f"u-{self._use_count}"
        uses.append(use)
        return Markup('<a class="{0}" id="{1}" href="#{2}" title="{3}">{4}</a>').format(kind, use, target, title, text)

    def _describe(self, figure: Record) -> str:
        place = self._texts.say("as_printed", text=figure["printed_text"], number=self._lines[figure["fact_id"]].number)
        write = self._texts.write_exact if figure["unit"] == "DKK" else self._texts.write_number
        return " · ".join([write(figure["value"]), place, *self._corrected.tell([figure])])

    def _find_line(self, figure: Record) -> Line:
        line = Line(
            len(self._lines) + 1, figure["document_id"], figure["item_no"], figure["page"], figure["line_no"], figure["source_text"]
        )
        return self._lines.setdefault(figure["fact_id"], line)


def find_number(text: str, printed: str, start: int) -> int | None:
    """Where a printed number stands in a line, as a whole and not as a part of another."""
    match = re.compile(rf"(?<![\d.,]){re.escape(printed)}(?!\d|[.,]\d)").search(text, start)
    return match.start() if match else None


def _draw_together(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of neighbours: 1, 2, 3, 7 become 1–3 and 7."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
