"""Groups of columns that rules are drawn over."""

from __future__ import annotations

import pytest

from tests.builders import read_tables

TABLE = """Tabel 2. Børnetal
----------------------------------------------------------------
                       {group}
                                                      Enhedspris
Tilbud                 Budget   Skøn     Forskel             kr.
----------------------------------------------------------------
Dagpleje                   96     88          -8         131.450
Vuggestue                 318    334          16         142.780
"""


@pytest.mark.parametrize("rule", ["-", "–", "="])
def test_words_between_rules_head_every_column_that_the_rules_go_over(rule: str) -> None:
    (table,) = read_tables(TABLE.format(group=f"{rule * 4} Antal børn {rule * 16}"))
    assert table.kind == "other"
    assert not {"original_budget_dkk", "deviation_dkk"} & {column.role for column in table.columns}


def test_columns_beside_the_rules_are_of_no_group() -> None:
    text = (
        "Tabel 3. Forventet regnskab, mio. kr.\n\n"
        "                    ------ Budget 2031 ------    Forventet\n"
        "Område              Oprindeligt    Korrigeret     regnskab\n"
        "Skole                     150,0         151,0        152,0\n"
        "Park                       30,0          30,0         31,0\n"
    )
    (table,) = read_tables(text)
    assert [(column.role, column.header) for column in table.columns] == [
        ("original_budget", "Budget 2031 Oprindeligt"),
        ("corrected_budget", "Korrigeret Budget 2031"),
        ("expected", "Forventet regnskab"),
    ]


def test_a_unit_between_rules_is_the_tables() -> None:
    text = (
        "Område              Oprindeligt    Korrigeret\n"
        "                    budget         budget\n"
        "                    ---- 1.000 kr. ----\n"
        "Skole                       150           151\n"
        "Park                         30            30\n"
    )
    (table,) = read_tables(text)
    assert table.unit_factor == 1000
