"""A decision is quoted with its reservations, and without the page heads that a paper prints behind it."""

from __future__ import annotations

import pytest

from reports.decisions import quote_decision


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Godkendt.", "Godkendt."),
        ("Anbefales.\nEt medlem tog forbehold.", "Anbefales. Et medlem tog forbehold."),
        ("----------\nGodkendt.", "Godkendt."),
        ("Anbefales.\nSandager Kommune, møde den 12. maj 2024", "Anbefales."),
        ("Til efterretning.\nMødet hævet kl. 16.10.", "Til efterretning."),
        ("Indstillingen tiltrådt", "Indstillingen tiltrådt"),
        ("", ""),
        ("Godkendt.\n" + "Udvalget ønsker mere. " * 20 + "Slut.", "Godkendt. " + "Udvalget ønsker mere. " * 13 + "…"),
    ],
)
def test_a_decision_is_quoted_with_what_it_goes_on_to_say(text: str, quoted: str) -> None:
    assert quote_decision(text) == quoted
