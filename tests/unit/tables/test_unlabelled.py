"""A line of figures below a label that has none is that label's row, with its columns unknown; numbers that are labels stay labels."""

from __future__ import annotations

import pytest

from tests.builders import read_table

HEAD = "Område\tUdgifter\tIndtægter\n\t1.000 kr.\t1.000 kr.\nAktuel status\n05.57.73 Hjælp"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Skole\t-\n2.164\t526", [("line", "Skole", [(0, "2.164"), (1, "526")])]),  # a row that broke at a minus
        ("Skole\t-\n2.164,5", [("line", "Skole", [(-1, "2.164,5")])]),
        ("Skole\t-\n\n2.164\t526", [("line", "Skole", []), ("line", "", [(-1, "2.164"), (-1, "526")])]),
        ("301\t526\t7", [("line", "301", [(0, "526"), (1, "7")])]),  # a short number may be a name
    ],
)
def test_figures_alone_below_a_label(body: str, found: list[tuple[str, str, list[tuple[int, str]]]]) -> None:
    rows = read_table(f"{HEAD}\n{body}\nPark\t5\t7").rows[2:-1]
    assert [(row.kind, row.label, [(index, cell.text) for index, cell in row.values]) for row in rows] == found


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("Merudgifter og tabt\t\t\n\t74\t79\narbejdsfortjeneste\t\t", ["Merudgifter og tabt arbejdsfortjeneste"]),
        ("Merudgifter\t\t\n\t74\t79\nArbejde\t\t\nKørsel\t1\t2", ["", "Kørsel"]),  # a heading below begins large
        ("Kultur- og\t\t\n\t74\t79\nFritidsudvalget\t\t", ["Kultur- og Fritidsudvalget"]),  # no label ends so
        ("Likvide aktiver\t\t\n\t74\t79\n(08.22.05)\t\t", ["Likvide aktiver (08.22.05)"]),
        ("Merudgifter\t\t\n\n\t74\t79\narbejde\t\t\nKørsel\t1\t2", ["", "Kørsel"]),  # a line stands between
    ],
)
def test_figures_amid_the_lines_of_a_label(body: str, labels: list[str]) -> None:
    rows = read_table(f"1.000 kr.\tBudget\tForventet regnskab\nLøn\t5\t7\n{body}\nLeje\t5\t7").rows
    assert [row.label for row in rows if row.values][1:-1] == labels
