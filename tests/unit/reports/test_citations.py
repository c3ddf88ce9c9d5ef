"""Every figure leads to its line and back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.ask import Record
from reports.citations import BLANK, Citations
from reports.texts import Texts


def make_figure(
    place: int, printed: str, value: str, line: str = "A", fact_column: str = "amount_dkk", source: str | None = None
) -> Record:
    return {
        "figure_id": f"d.f{place}", "fact_id": f"d.r{line}", "fact_column": fact_column, "document_id": "d", "item_no": 2, "page": None,
        "line_no": 7, "printed_text": printed, "value": Decimal(value), "unit": "DKK", "state": "reconciled",
        "source_text": source or f"Række {line}: {printed}",
    }  # fmt: skip


def cite(*figures: Record) -> Citations:
    return Citations(figures, Texts("da"))


def test_a_figure_links_to_its_mark_and_back() -> None:
    cited = cite(make_figure(1, "-23.000", "-23000000"))
    link = cited.cite("d.rA", "amount_dkk", "−23,0")
    assert 'href="#f-d.f1"' in link
    assert "−23.000.000\N{NO-BREAK SPACE}kr." in link
    assert "»-23.000«" in link
    (line,) = cited.lines
    assert line.uses == ["u-1"]
    assert 'id="u-1"' in link
    assert cited.mark(line) == 'Række A: <mark id="f-d.f1" title="afstemt">-23.000</mark>'


def test_what_is_not_printed_has_no_link() -> None:
    assert cite().cite(None, "amount_dkk", "–") == BLANK
    assert cite().cite("d.rA", "amount_dkk", "<1>") == "&lt;1&gt;"
    assert cite().compute("k", None, "–", "", "", ()) == BLANK


@pytest.mark.parametrize(
    ("source", "printed", "marked"),
    [
        ("pkt. 18 dagtilbud 30 timer 242", "242", "pkt. 18 dagtilbud 30 timer |242|"),
        ("5.577 af 577", "577", "5.577 af |577|"),
        ("Bolig 4.000\t0", "0", "Bolig 4.000\t|0|"),
        ("A <b> - 25.800", "- 25.800", "A &lt;b&gt; |- 25.800|"),
        ("uden tal", "12", "|12| uden tal"),  # never lost, even where the line is kept without it
    ],
)
def test_the_right_number_of_a_line_is_marked(source: str, printed: str, marked: str) -> None:
    cited = cite(make_figure(1, printed, "1", source=source))
    html = cited.mark(cited.lines[0])
    assert html.replace('<mark id="f-d.f1" title="afstemt">', "|").replace("</mark>", "|") == marked


def test_several_figures_of_a_line_are_marked_in_turn() -> None:
    source = "Budget 3.500 12.650 21% 3.500"
    figures = [make_figure(n, text, "1", fact_column=f"c{n}", source=source) for n, text in enumerate(("3.500", "12.650", "3.500"))]
    html = cite(*figures).mark(cite(*figures).lines[0])
    assert html.count("<mark") == 3
    assert html.endswith('<mark id="f-d.f2" title="afstemt">3.500</mark>')


def test_computed_numbers_lead_to_their_parts() -> None:
    cited = cite(make_figure(1, "10", "10"), make_figure(2, "20", "20", "B"))
    parts = [("d.rA", "amount_dkk"), ("d.rB", "amount_dkk"), ("d.rC", "amount_dkk")]
    links = [cited.compute("sum", Decimal(30), "30", "Sum", "alle", parts) for _ in range(2)]
    (entry,) = cited.computed
    assert entry.uses == ["u-1", "u-2"]
    assert all('href="#b-1"' in link for link in links)
    shown = cited.refer_to_parts(entry.parts)
    assert shown.count("<a ") == 2
    assert 'href="#f-d.f2"' in shown


def test_neighbouring_lines_are_drawn_together() -> None:
    cited = cite(*(make_figure(n, "1", "1", line) for n, line in enumerate("ABCDE")))
    html = cited.refer(["d.rC", "d.rA", None, "d.rB", "d.rE", "d.rX"])
    assert [part.split(">")[1].split("<")[0] for part in html.split(" <")] == ["[1–3]", "[5]"]
