"""What stands before every title of a committee's paper and is its name in short is no part of the titles."""

from __future__ import annotations

import pytest

from tests.unit.meeting.documents import read

JOB, SOCIAL, CULTURE = "Beskæftigelses- og Integrationsudvalget", "Social- og Sundhedsudvalget", "Udvalget for Kultur og Fritid"
CASES = [
    (JOB, ("BI Godkendelse af dagsorden", "BI Budget"), ("Godkendelse af dagsorden", "Budget")),
    (JOB, ("BIU Godkendelse af dagsorden", "BIU Budget"), ("Godkendelse af dagsorden", "Budget")),
    (SOCIAL, ("SSU Godkendelse af dagsorden", "SSU Budget"), ("Godkendelse af dagsorden", "Budget")),
    (CULTURE, ("UKF Godkendelse af dagsorden", "UKF Budget"), ("Godkendelse af dagsorden", "Budget")),
    ("Økonomiudvalget", ("ØU Godkendelse af dagsorden", "ØU Budget"), ("Godkendelse af dagsorden", "Budget")),
    ("Økonomiudvalget", ("ØU - Godkendelse af dagsorden", "ØU - Budget"), ("ØU - Godkendelse af dagsorden", "ØU - Budget")),
    # not before every title, another's, other words in capitals
    (JOB, ("Godkendelse af dagsorden", "BI Budget"), ("Godkendelse af dagsorden", "BI Budget")),
    (SOCIAL, ("BI Godkendelse af dagsorden", "BI Budget"), ("BI Godkendelse af dagsorden", "BI Budget")),
    (JOB, ("BI Godkendelse af dagsorden", "SSU Budget"), ("BI Godkendelse af dagsorden", "SSU Budget")),
    (JOB, ("IT Godkendelse af dagsorden", "IT Budget"), ("IT Godkendelse af dagsorden", "IT Budget")),
    (JOB, ("BI", "BI Budget"), ("BI", "BI Budget")),
]


@pytest.mark.parametrize(("committee", "printed", "titles"), CASES)
def test_the_initials_before_the_titles(committee: str, printed: tuple[str, ...], titles: tuple[str, ...]) -> None:
    cases = "".join(f"{no} {title}\n\nBeslutning\n\nGodkendt.\n\n" for no, title in enumerate(printed, start=1))
    meeting = read(f"Referat\n\n{committee}\n\nMødedato: 6. november 2018\n\n{cases}")
    assert tuple(item.title for item in meeting.items) == titles


def test_one_title_alone_shows_nothing() -> None:
    meeting = read(f"{JOB}\n\n1 BI Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n")
    assert [item.title for item in meeting.items] == ["BI Godkendelse af dagsorden"]
