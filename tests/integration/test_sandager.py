"""The made-up year as shipped, in five layouts and two encodings, against the truth that it was printed from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.model import Extract
from pipeline.readers import read_document
from pipeline.run import extract_document
from tests.integration.agreement import describe_disagreement, list_appropriations, list_benefits
from tests.maker.truth import AppropriationTruth, BenefitTruth, read_truth

FILES = {
    "q1": ("2024-05-14_sandager_arbejdsmarkedsudvalget.txt", date(2024, 3, 31), "forwarded"),
    "council": ("2024-06-24_sandager_byraadet.txt", date(2024, 3, 31), "approved"),
    "q2": ("2024-08-20_sandager_arbejdsmarkedsudvalget.txt", date(2024, 6, 30), "postponed"),
    "q3": ("2024-11-12_sandager_arbejdsmarkedsudvalget.txt", date(2024, 9, 30), "forwarded"),
    "q4": ("2025-01-21_sandager_arbejdsmarkedsudvalget.txt", date(2024, 12, 31), "forwarded"),
}


@pytest.fixture(scope="module")
def extracts(root: Path) -> dict[str, Extract]:
    return {part: extract_document(read_document(root / "data" / "raw" / name)) for part, (name, _, _) in FILES.items()}


@pytest.mark.parametrize("part", FILES)
def test_appropriations_are_read_as_printed(extracts: dict[str, Extract], root: Path, part: str) -> None:
    true = read_truth(root / "tests" / "golden" / f"sandager_2024_{part}_appropriations.csv", AppropriationTruth)
    told = describe_disagreement(true, list_appropriations(extracts[part]))
    assert not told, told


@pytest.mark.parametrize("part", FILES)
def test_benefits_are_read_as_printed(extracts: dict[str, Extract], root: Path, part: str) -> None:
    path = root / "tests" / "golden" / f"sandager_2024_{part}_benefits.csv"
    true = read_truth(path, BenefitTruth) if path.exists() else ()
    told = describe_disagreement(true, list_benefits(extracts[part]))
    assert not told, told


@pytest.mark.parametrize("part", FILES)
def test_the_meeting_is_read_as_printed(extracts: dict[str, Extract], part: str) -> None:
    name, status_date, decision = FILES[part]
    meeting = extracts[part].meeting
    assert meeting.municipality == "Sandager"
    assert meeting.municipality_code is None
    assert meeting.committee == ("Byrådet" if part == "council" else "Arbejdsmarkedsudvalget")
    assert meeting.meeting_date is not None
    assert name.startswith(meeting.meeting_date.isoformat())
    item = next(item for item in meeting.items if item.case_no)
    assert str(item.decision) == decision
    assert {fact.status_date for fact in extracts[part].appropriations} == {status_date}
    assert {fact.fiscal_year for fact in extracts[part].appropriations} == {2024}


@pytest.mark.parametrize("part", FILES)
def test_the_cover_is_read_and_the_budget_is_the_corrected_one(extracts: dict[str, Extract], part: str) -> None:
    assert any("kassebeholdningen" in financing.text for financing in extracts[part].financing)
    assert {str(fact.budget_basis) for fact in extracts[part].benefits if str(fact.scenario) == "budget"} <= {"corrected"}
