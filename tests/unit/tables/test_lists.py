"""Lists with one figure a line and no head: read where their total tells that they are read right, else said aloud."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_facts

ITEMS = (("Musik", "9,4"), ("Egne tilbud", "8,9"), ("Tilbud (§ 85)", "232,2"), ("I alt", "250,5"))


def write(between: str, items: tuple[tuple[str, str], ...] = ITEMS, caption: str = "Antal årsværk") -> str:
    return "\n".join((caption, *(f"{label}{between}{figure}" for label, figure in items))) + "\n"


@pytest.mark.parametrize("between", ["", " "])
def test_each_line_of_a_list_is_a_figure(between: str) -> None:
    facts = read_facts(write(between))
    assert [(row.row_label, row.value) for row in facts.indicators] == [
        (label, Decimal(figure.replace(",", "."))) for label, figure in ITEMS
    ]
    assert facts.quarantined == ()


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((*ITEMS[:-1], ("I alt", "251,5")), "a total that its lines do not make"),
        (ITEMS[:-1], "no total at all"),
        ((("Hus B2", "9,4"), *ITEMS[1:]), "a name that ends in a digit: 29,4 is not printed"),
    ],
)
def test_figures_that_run_into_their_labels_are_refused_without_a_total_that_tells(items: tuple[tuple[str, str], ...], why: str) -> None:
    facts = read_facts(write("", items))
    assert (facts.indicators, len(facts.quarantined)) == ((), len(items)), why


@pytest.mark.parametrize("between", ["", " "])
def test_money_under_no_head_is_said_aloud(between: str) -> None:
    facts = read_facts(write(between, caption="Udgifter i mio. kr."))
    assert (facts.indicators, [cell.payload for cell in facts.quarantined]) == ((), [figure for _, figure in ITEMS])


def test_several_figures_a_line_without_a_head_are_said_aloud() -> None:
    facts = read_facts(write(" ", tuple((f"{label} 1,5", figure) for label, figure in ITEMS)))
    assert facts.indicators == ()
    assert [cell.payload for cell in facts.quarantined] == [text for _, figure in ITEMS for text in ("1,5", figure)]


@pytest.mark.parametrize(
    "text",
    [
        "Der er i år bygget i alt 3\nog næste år bygges der 4\nmens der i 2027 bygges 12\n",
        "Punkterne er:\nSkole 3\nPark 4\n",
        write(" ", (("1. Bilag", "3"), ("2. Bilag", "4"), ("3. Bilag", "12")), "Bilag til sagen"),
    ],
)
def test_running_text_and_short_lists_without_a_unit_are_no_tables(text: str) -> None:
    facts = read_facts(text)
    assert (facts.indicators, facts.quarantined) == ((), ())


def test_rows_of_several_figures_under_a_head_that_nobody_knows_are_said_aloud() -> None:
    rows = "Pleje 1.128 1.117 1.094\nPraktisk hjælp 1.486 1.490 1.463\nI alt 2.614 2.607 2.557\n"
    facts = read_facts(f"Antal (i kvartalet) Qvrt.1 Qvrt.2 Qvrt.3\n{rows}")
    assert len(facts.quarantined) == 9
