"""What words say of a table's amounts: changes, the budget itself, or sums compared."""

from __future__ import annotations

import pytest

from pipeline.danish.amount_words import find_amount_meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Ændringer i budget 2031-2034, kr.", "change"),
        ("Forslag", "proposal"),
        ("Ændringer og besparelser", "change"),
        ("1.000 kr. (merudgift +)", "change"),
        ("Budgetramme 2031", "level"),
        ("Budget før ændringer", "level"),
        ("Ramme efter ændringer i alt", "level"),
        ("Nyt basisbudget", "level"),
        ("Budgetforslag 2031", "level"),
        ("Status inkl. godkendte tekniske korrektioner", "level"),
        ("Overblik efter omplaceringer", "level"),
        ("Besparelser inkl. omplaceringer", "proposal"),
        ("Tillægsbevillinger efter udvalg", "change"),
        ("Manko i alt", "compare"),
        ("Ændringer i forhold til rammen", "compare"),
        ("Heste", None),
        ("", None),
    ],
)
def test_what_words_say_of_amounts(text: str, meaning: str | None) -> None:
    assert find_amount_meaning(text) == meaning
