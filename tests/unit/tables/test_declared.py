"""The unit of a table: its head's, else the nearest that is declared above, below, or once and the same in the item."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import read_table, read_tables

BARE = "\tUdgifter\tIndtægter\nAktuel status\n05.57.73 Hjælp\nLøn\t5\t7"
FAR = "Der er sagt noget her.\n\n" * 12


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        (BARE, None),
        (f"1.000 kr.{BARE}", 1000),
        (f"Tekst (1.000 kr.){BARE}", 1000),
        (f"Tekst, mio. kr.{BARE}", 10**6),
        (f"Beløb i mio. kr.\n{BARE}", 10**6),
        (f"Beløb i mio. kr.\n1.000 kr.{BARE}", 1000),  # the head's own
        (f"Beløb i mio. kr.\n\nBeløb i 1.000 kr.\n{BARE}", 1000),  # the nearest
        (f"Beløb i mio. kr.\nDer er mere.\nBeløb i 1.000 kr.\nDer er tal her.\n{BARE}", 1000),
        (f"{BARE}\n\nBeløb i 1.000 kr.", 1000),
        (f"Beløb i mio. kr.\n\n{FAR}{BARE}\n\nBeløb i 1.000 kr.", 1000),  # right below goes before far away
        (f"Beløb i mio. kr.\n{BARE}\n\nBeløb i 1.000 kr.", 10**6),  # above goes before below
        (f"Alle beløb er i mio. kr.\n\n{FAR}{BARE}", 10**6),
        (f"{BARE}\n\n{FAR}Alle beløb er i mio. kr.", 10**6),
        (f"Alle beløb er i mio. kr.\n\n{FAR}{BARE}\n\n{FAR}Alle beløb er i mio. kr.", 10**6),
        (f"Alle beløb er i mio. kr.\n\n{FAR}{BARE}\n\n{FAR}Alle beløb er i 1.000 kr.", None),  # no default
        (f"{FAR}{BARE}\n\n{FAR}Der mangler 5 mio. kr.", None),
        (f"Der er brugt 1.000 kr. til huset.\n{BARE}", None),
        (f"Udgifter i 1.000 kr. og indtægter i mio. kr.\n{BARE}", None),
    ],
)
def test_the_unit_that_holds_for_a_table(text: str, factor: int | None) -> None:
    table = read_table(text)
    assert table.unit_factor == (None if factor is None else Decimal(factor))
    assert (table.unit_text is None) == (factor is None)


@pytest.mark.parametrize(
    ("prose", "cells", "factor"),
    [
        ("Der gives 290.000 kr. til løn og 71.500 kr. til leje.", "290.000\t-71.500", 1),
        ("Der gives 290.000 t.kr. til løn og 71.500 tkr. til leje.", "290.000\t71.500", 1000),
        ("Der gives 2,95 millioner kroner til løn og 3,15 mio. kr. til leje.", "2,95\t3,15", 10**6),
        ("Der gives 290.000 kr. til løn.", "290.000\t71.500", None),
        ("Der gives 290.000 kr. til løn og 290.000 kr. til leje.", "290.000\t71.500", None),
        ("Der gives 290.000 kr. til løn og 71.500 t.kr. til leje.", "290.000\t71.500", None),
        ("Der gives 290.000 t.kr. til løn og 71.500 kr. til leje, og 290.000 kr. til el.", "290.000\t71.500", None),  # one is of two units
        ("Der gives 5.000 kr. til løn og 70.000 kr. til leje.", "5.000\t70.000", None),  # round numbers meet by chance
        ("Der gives 295 kr. til løn og 715 kr. til leje.", "295\t715", None),
        ("Der gives 1.290.000 kr. til løn og 271.500 kr. til leje.", "290.000\t71.500", None),
        ("Der gives 290.000 til løn og 71.500 til leje.", "290.000\t71.500", None),
    ],
)
def test_sentences_that_print_a_tables_numbers_tell_its_unit(prose: str, cells: str, factor: int | None) -> None:
    printed = BARE.replace("5\t7", cells)
    (table,) = (table for table in read_tables(f"{prose}\n\n{FAR}{printed}") if table.rows[-1].label == "Løn")
    assert table.unit_factor == (None if factor is None else Decimal(factor))


TWO = "Udgifter\tIndtægter"
ROWS = "Aktuel status\n05.57.73 Hjælp\nLøn\t5\t7"


@pytest.mark.parametrize(
    ("head", "factor"),
    [
        (f"i mio.\t{TWO}\nkroner\t2017\t2017\n{ROWS}", 10**6),
        (f"1.000\t\t\nkr.\t{TWO}\n{ROWS}", 1000),
        (f"i\t\t\n1.000\t\t\nkr.\t{TWO}\n{ROWS}", 1000),
        (f"(1.000\nkr.)\t{TWO}\n{ROWS}", 1000),
        (f"\ti mio.\t\t\nKonto\tkr.\t{TWO}\nAktuel status\n05.57.73\tHjælp\t5\t7\n05.57.74\tLøn\t5\t7", 10**6),
        (f"\tmio. af de\t\t\nKonto\tkr.\t{TWO}\nAktuel status\n05.57.73\tHjælp\t5\t7\n05.57.74\tLøn\t5\t7", None),
        (f"1.000\tSamlede\tSamlede\nkr.\t{TWO}\n{ROWS}", 1000),
        (f"i 1.000\nkr.\t{TWO}\n{ROWS}", 1000),
        (f"Konto\tMio. kr.\t{TWO}\nAktuel status\n05.57.73\tHjælp\t5\t7\n05.57.74\tLøn\t5\t7", 10**6),
        (
            "Konto      t.kr.     Udgifter   Indtægter\n05.57.73   Hjælp           5           7\n05.57.74   Løn             5           7",
            1000,
        ),
        (f"Beløb\t\t\ni kr.\t{TWO}\n{ROWS}", 1),
        (f"mio. af de\t{TWO}\nkr.\t2017\t2017\n{ROWS}", None),  # a multiple is seen but not understood
    ],
)
def test_a_unit_that_is_broken_over_the_lines_of_the_head(head: str, factor: int | None) -> None:
    assert read_table(head).unit_factor == (None if factor is None else Decimal(factor))


NEXT = "Konto\t2031\t2032\n05.57.71\tSygedagpenge\t5\t7\n"


@pytest.mark.parametrize(
    ("between", "factor"),
    [
        ("\n\nTabel 2. Bevillinger i 1.000 kr.\n", None),  # the caption of what follows
        ("\n\nTabel 2. Bevillinger i 1.000 kr.\n\n", 1000),  # it stands apart from both
        ("\n\nBeløb i 1.000 kr.\n\nTabel 2. Bevillinger\n", 1000),
    ],
)
def test_the_caption_of_the_next_table_is_not_the_units_of_this_one(between: str, factor: int | None) -> None:
    far = "Der er sagt noget her.\n\n" * 12
    text = f"Udgifter og indtægter\n\n{BARE}{between}{NEXT}{far}Alle beløb her er i mio. kr.\n\n"
    assert read_tables(text)[0].unit_factor == factor


WHOLE = "Tekst\tUdgifter\tIndtægter\nAktuel status\n05.57.73 Hjælp\nLøn\t640.000\t325.000\nI alt\t640.000\t-290.500\n"


@pytest.mark.parametrize(
    ("prose", "factor"),
    [
        ("Der søges 290.500 kr., heraf 640.000 kr. til løn.", 1),
        ("Der søges 290.500 kroner. Refusionen er 325.000 kr.", 1),
        ("Der søges 290.500 kr.", None),  # once may be chance
        ("Der søges 290.500 kr., altså 290.500 kr.", None),
        ("Der søges 290.500 kr., heraf 640.000 mio. kr. til løn.", None),  # of two units
        ("Der søges 291.500 kr., heraf 641.000 kr. til løn.", None),
        ("Alle beløb er i 1.000 kr. Der søges 290.500 kr., heraf 640.000 kr. til løn.", 1000),
    ],
)
def test_amounts_of_the_prose_show_the_unit_of_a_table_that_declares_none(prose: str, factor: int | None) -> None:
    assert read_table(f"{prose}\n\n{WHOLE}").unit_factor == factor
