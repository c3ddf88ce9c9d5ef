"""The maker must be right before anything is measured against it: each cell prints what it says, and damage spoils what it touches."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from tests.maker.cells import Line, Piece, PlacedCell, TrueCell
from tests.maker.damage.marks import cut_edge
from tests.maker.documents import DAMAGES, KINDS, LAYOUTS, MadeDocument, make_document
from tests.maker.layouts.style import CELLS, TABS, Layout, draw_layout

SEEDS = range(12)
HARMLESS = ("mojibake", "letters lost", "soft hyphens", "non-breaking spaces")  # they leave every figure whole
FACTORS = (1, 1_000, 1_000_000)


def list_values(printed: str) -> set[Decimal]:
    """What a printed number may be worth, in any unit, without its sign."""
    number = re.sub(r"\s\d\)$|[¹²³*]|mio\.?|kr\.|pct\.|%", "", printed)
    digits = re.sub(r"[^\d,]", "", number).replace(",", ".")
    return {Decimal(digits) * factor for factor in FACTORS}


def shown(made: MadeDocument, placed: PlacedCell) -> str:
    return made.text[placed.start : placed.end]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_cell_prints_its_value(kind: str, layout: str) -> None:
    for seed in SEEDS:
        made = make_document(seed, kind, layout)
        assert made.cells, made.name
        for placed in made.cells:
            assert abs(placed.cell.value) in list_values(shown(made, placed)), f"{made.name}: {shown(made, placed)!r} {placed.cell}"
            assert made.text[: placed.start].count("\n") + 1 == placed.line_no


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_spoils_what_it_touches(damage: str) -> None:
    for kind in KINDS:
        made = make_document(3, kind, LAYOUTS[0], damage)
        whole = [placed for placed in made.cells if placed.cell.readable and damage not in HARMLESS and " " not in shown(made, placed)]
        for placed in whole:
            assert abs(placed.cell.value) in list_values(shown(made, placed)), f"{made.name}: {shown(made, placed)!r} {placed.cell}"
        if damage in HARMLESS:
            assert all(placed.cell.readable for placed in made.cells), made.name


@pytest.mark.parametrize("kind", KINDS)
def test_totals_are_the_sums_of_their_lines(kind: str) -> None:
    """To the spread of independent roundings; a table's only total covers all of its lines, a sum over years its row."""
    for seed in SEEDS:
        cells = [
            replace(placed.cell, detail="") if "sector" in kind else placed.cell for placed in make_document(seed, kind, LAYOUTS[0]).cells
        ]
        keys = {(cell.column, cell.scenario, cell.detail, cell.fiscal_year) for cell in cells if cell.role == "total" and cell.column}
        if kind == "appropriations by year":
            over_years = {cell.label: cell.value for cell in cells if cell.fiscal_year is None}
            by_row = {label: sum(cell.value for cell in cells if cell.label == label and cell.fiscal_year) for label in over_years}
            assert over_years == by_row, f"seed {seed}, {kind}"
        for key in keys - {("deviation_pct", None, "", cells[0].fiscal_year), ("net_dkk", None, "", None)}:
            same = [cell for cell in cells if (cell.column, cell.scenario, cell.detail, cell.fiscal_year) == key]
            total = next(cell for cell in same if cell.role == "total")
            lines = [cell.value for cell in same if cell.role == "line"]
            assert abs(total.value - sum(lines)) <= len(lines) * max(map(step_of, lines), default=Decimal(0)), (
                f"seed {seed}, {kind}: {total}"
            )


def step_of(value: Decimal) -> Decimal:
    """At most what the last printed digit can be worth."""
    return Decimal(100_000) if value % 1000 == 0 else Decimal(1_000)


def test_a_seed_is_a_document() -> None:
    for damage in (None, *DAMAGES):
        assert make_document(5, "follow-up", LAYOUTS[0], damage) == make_document(5, "follow-up", LAYOUTS[0], damage)
    assert len({make_document(seed, "follow-up", LAYOUTS[1]).text for seed in SEEDS}) == len(SEEDS)


def test_all_figures_gone_leaves_none() -> None:
    assert not any(make_document(seed, kind, LAYOUTS[0], "figures gone").cells for seed in SEEDS for kind in KINDS)


def test_a_cut_head_or_label_leaves_what_it_names_open() -> None:
    heads = "Område", "Budget", "Regnskab"
    cells = [Piece(text, TrueCell("budget_followup", "expected_dkk", Decimal(5))) for text in ("500", "7.000")]
    grid = [_set_tabs(*map(Piece, heads)), _set_tabs(Piece("Skole"), *cells), _set_tabs(Piece("Park, have og skov"), *cells)]
    rows = [[piece.cell.readable for piece in line if piece.cell] for line in cut_edge(grid, _make_layout(TABS), Random(1))]
    assert rows[0] == []
    assert rows[2][0]
    assert not rows[2][1]
    torn: list[Line] = [(Piece("Skole"),), (cells[0],), (Piece("Park, have og skov"),), (cells[0],), (Piece("Leje"),), (cells[1],)]
    lines = cut_edge(torn, _make_layout(CELLS), Random(1))
    assert [line[0].cell.readable for line in lines if line[0].cell] == [len(lines[0][0].text) == len("Skole"), False, False]


def _set_tabs(*pieces: Piece) -> tuple[Piece, ...]:
    first, *others = pieces
    return (first, *(part for piece in others for part in (Piece("\t", mark=True), piece)))


def _make_layout(name: str) -> Layout:
    return draw_layout(Random(1), name, "", "", "")
