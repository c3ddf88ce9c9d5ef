"""A cut right edge: the numbers that it goes through are none, cut heads name no column, and nothing below them is lost or misplaced."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

PIPES = (
    "| Område | Korr. budget | Forventet regnskab |\n|---|---:|---:|\n| Skole | 5.000 | 6.000 |\n| Idræt | 50 | {last}\n| Park | 7 | 8 |"
)
HEAD = f"{'Område':<13}{'Korr. budget':>12}{'Forventet regnsk':>20}"


def numbers(text: str) -> list[str]:
    return [cell.text for row in read_table(text).rows for _, cell in row.values if cell.number]


def test_a_row_that_nothing_closes_ends_in_no_number() -> None:
    assert numbers(PIPES.format(last="61")) == ["5.000", "6.000", "50", "7", "8"]
    assert numbers(PIPES.format(last="61 |")) == ["5.000", "6.000", "50", "61", "7", "8"]


def test_rows_may_all_be_open() -> None:
    text = "\n".join(line.rstrip("|") for line in PIPES.format(last="61").splitlines())
    assert numbers(text) == ["5.000", "6.000", "50", "61", "7", "8"]


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("6.0", "5", []),
        ("12.", "5", []),
        ("12,", "5", []),
        ("6.0", "5 ", ["5"]),
        ("600", "5", ["600", "5"]),
        ("6,0", "5", ["6,0", "5"]),
    ],
)
def test_one_cut_number_at_the_edge_makes_all_that_end_there_doubtful(first: str, last: str, kept: list[str]) -> None:
    rows = (f"{name:<13}{budget:>12}{expected:>20}" for name, budget, expected in (("Skole", "5.000", first), ("Idræt", "50", last)))
    assert sorted(numbers("\n".join((HEAD, *rows)))) == sorted(["5.000", "50", *kept])


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_figures_under_a_cut_head_are_refused_not_shifted(mark: str) -> None:
    lines = ["t.kr.|Godkendt budget|Tillægsbevillinger 2026|Overførsler fra ti", *(f"{name}|70|1|2|73|76|3" for name in ("Skole", "Idræt"))]
    text = "\n".join(lines).replace("|", "\t") if mark == "\t" else "\n".join(f"| {line} |" for line in lines)
    found = read_facts(text)
    assert found.figures == ()
    assert len(found.quarantined) == 12


def test_words_side_by_side_that_nobody_knows_end_a_table() -> None:
    pages = [
        "Ydelse                  Kontanthjælp    Fleksjob",
        "Budget 2024",
        "Antal borgere                  1.980       2.295",
        "Gns. ydelse pr. måned          8.900      14.250",
        "Ydelse                                    Kontanthjælp    Flek",
        "Status 2024",
        "Antal borgere                                    1.945      2",
        "Gns. ydelse pr. måned                            8.600     14",
    ]
    found = read_facts("\n".join(pages))
    assert {figure.printed_text for figure in found.figures} <= {"1.980", "2.295", "8.900", "14.250"}
    assert {"1.945", "8.600"} <= {cell.payload for cell in found.quarantined}


def test_digits_that_are_no_number_are_not_lost_from_a_grid_that_no_head_explains() -> None:
    found = read_facts("Navn\tHeste\tKøer\nGården\t5.1\t7\nMarken\t9\t3.22.1")
    assert [cell.payload for cell in found.quarantined] == ["5.1", "7", "9", "3.22.1"]
