"""A decision is quoted with its reservations, and without the page heads that a paper prints behind it."""

from __future__ import annotations

import pytest

from reports.decisions import quote_decision


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Godkendt.", "Godkendt."),
        ("Anbefales.\nEt medlem tog forbehold.", "Anbefales. Et medlem tog forbehold."),
        ("----------\nGodkendt.\n____", "Godkendt."),
        ("Anbefales.\nSandager Kommune, møde den 12. maj 2024", "Anbefales. …"),
        ("Til efterretning.\nMødet hævet kl. 16.10.", "Til efterretning. Mødet hævet kl. 16.10."),
        ("Indstillingen tiltrådt", "Indstillingen tiltrådt"),
        ("", ""),
        # what a page's width broke, or a list, is no page head
        ("Godkendt.\n\nDe 2 mio. kr. må ikke\nudbetales i 2024.", "Godkendt. De 2 mio. kr. må ikke udbetales i 2024."),
        (
            "Udvalget kan ikke anbefale, at\nbevillingen gives, før\nrådet har set regnskabet.",
            "Udvalget kan ikke anbefale, at bevillingen gives, før rådet har set regnskabet.",
        ),
        (
            "Anbefales med den ændring, at\n- botilbud udgår\n- dagtilbud halveres",
            "Anbefales med den ændring, at - botilbud udgår - dagtilbud halveres",
        ),
        ("Godkendt.\nMed den ændring, at\n- botilbud udgår", "Godkendt. Med den ændring, at - botilbud udgår"),
        ("Godkendt.\n" + "Udvalget ønsker mere. " * 20 + "Slut.", "Godkendt. " + "Udvalget ønsker mere. " * 13 + "…"),
    ],
)
def test_a_decision_is_quoted_with_what_it_goes_on_to_say(text: str, quoted: str) -> None:
    assert quote_decision(text) == quoted
