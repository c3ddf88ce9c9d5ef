"""Letters that became a sign are put back where one known word fits, and nowhere else; the text keeps its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.danish.lost_letters import mend_lost_letters

MENDED = (
    ("Bel?b i 1.000 kr.", "Beløb i 1.000 kr."),
    ("Merindt\ufffdgter", "Merindtægter"),
    ("MERINDT?GTER", "MERINDTÆGTER"),
    ("Merindt?gter p? omr?det", "Merindtægter på området"),
    ("?konomiudvalget\tF?rtidspension", "Økonomiudvalget\tFørtidspension"),
    ("F?rtidspension\n| ?konomiudvalget |", "Førtidspension\n| Økonomiudvalget |"),
    ("Kontanthj?lp i ?konomiudvalget", "Kontanthjælp i økonomiudvalget"),
    ("Kunstgræsbanen. Kunstgr?sbanen", "Kunstgræsbanen. Kunstgræsbanen"),
    ("Kontanthj?lp til unge under 30 ?r", "Kontanthjælp til unge under 30 år"),
)
LEFT = (
    ("Merindtægter?", ()),
    ("Er der indtægt? Ja", ()),
    ("Kunstgr?sbane", ("Kunstgr?sbane",)),
    ("lønnen og lånnen: l?nnen", ("l?nnen",)),
    ("se www.x.dk/soeg?id=3 og m?der/indt?gt", ()),
    ("12?5 og 1\ufffd4", ()),
    ("", ()),
)


@pytest.mark.parametrize(("damaged", "whole"), MENDED)
def test_one_known_word_is_put_back(damaged: str, whole: str) -> None:
    found = mend_lost_letters(damaged)
    assert found.text == whole
    assert found.mended == sum(one != other for one, other in zip(damaged.split(), whole.split(), strict=True))


@pytest.mark.parametrize(("text", "lost"), LEFT)
def test_what_is_not_certain_is_left_and_told_of(text: str, lost: tuple[str, ...]) -> None:
    found = mend_lost_letters(text)
    assert (found.text, found.mended, found.lost) == (text, 0, lost)


@given(st.text("abøæå?\ufffd 12.\n\t", max_size=40))
def test_only_signs_change_and_no_place_moves(text: str) -> None:
    found = mend_lost_letters(text)
    assert len(found.text) == len(text)
    assert all(new == old or (old in "?\ufffd" and new in "æøåÆØÅ") for new, old in zip(found.text, text, strict=True))
