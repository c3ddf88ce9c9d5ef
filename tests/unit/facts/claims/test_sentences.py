"""Where sentences end, with the abbreviations that Danish minutes are full of."""

from __future__ import annotations

import pytest

from pipeline.facts.claims.sentences import find_sentences

CASES = [
    ("Der gives 2 mio. kr. Det sker i maj.", ["Der gives 2 mio. kr.", "Det sker i maj."]),
    ("Der er ca. 40 ansatte, jf. Bilag 2 og pkt. 3. Nr. 7 udgår.", ["Der er ca. 40 ansatte, jf. Bilag 2 og pkt. 3.", "Nr. 7 udgår."]),
    ("Pr. 1. Maj er der 3 pct. Flere end sidst.", ["Pr. 1. Maj er der 3 pct.", "Flere end sidst."]),
    ("Beløbet er 1,5 mio. kr. inkl. Moms, dvs. 1.500 t.kr. i alt.", ["Beløbet er 1,5 mio. kr. inkl. Moms, dvs. 1.500 t.kr. i alt."]),
    ("Kommer det? Ja! Og hvornår?", ["Kommer det?", "Ja!", "Og hvornår?"]),
    ("I 2023 var der 120. Borgere i forløb tæller med.", ["I 2023 var der 120.", "Borgere i forløb tæller med."]),
    ("Løn, husleje mv. Resten dækkes.", ["Løn, husleje mv.", "Resten dækkes."]),
    ("Uden punktum til sidst", ["Uden punktum til sidst"]),
    ("   ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_full_stop_ends_a_sentence_unless_it_belongs_to_an_abbreviation(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text, 0, len(text))] == expected


def test_what_never_ends_is_cut_between_words_and_loses_nothing() -> None:
    text = "Merforbrug på 1,2 mio. kr. på sygedagpenge " * 200
    parts = list(find_sentences(text, 0, len(text)))
    assert max(end - start for start, end in parts) <= 1_500
    assert " ".join(text[start:end] for start, end in parts) == text.strip()
    assert all(text[start:end].count("1,2 mio. kr.") == text[start:end].count("1,2") for start, end in parts)
