"""The Aalborg minutes of 26 September 2017 against a reading by hand, and the shipped ones against the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Extract, Fact
from pipeline.readers import read_document
from pipeline.run import extract_document
from tests.integration.agreement import describe_disagreement, forget_place, list_appropriations, list_benefits
from tests.maker.truth import AppropriationTruth, BenefitTruth, read_truth

REAL = "000_1db9d8b35582aae2.txt"
SHIPPED = "2017-09-26_aalborg_beskaeftigelsesudvalget.txt"


@pytest.fixture(scope="module")
def real(shared_minutes: Path) -> Extract:
    return extract_document(read_document(shared_minutes / REAL))


@pytest.fixture(scope="module")
def shipped(root: Path) -> Extract:
    return extract_document(read_document(root / "data" / "raw" / SHIPPED))


@pytest.fixture(scope="module")
def true_appropriations(root: Path) -> tuple[AppropriationTruth, ...]:
    return read_truth(root / "tests" / "golden" / "aalborg_2017_appropriations.csv", AppropriationTruth)


@pytest.fixture(scope="module")
def true_benefits(root: Path) -> tuple[BenefitTruth, ...]:
    return read_truth(root / "tests" / "golden" / "aalborg_2017_benefits.csv", BenefitTruth)


def test_the_hand_reading_has_the_counts_of_the_print(
    true_appropriations: tuple[AppropriationTruth, ...], true_benefits: tuple[BenefitTruth, ...]
) -> None:
    counts = {(item, role == "line"): 0 for item in (2, 3) for role in ("line", "total")}
    for row in true_appropriations:
        counts[row.item_no, row.role == "line"] += 1
    assert counts == {(2, True): 22, (2, False): 9, (3, True): 48, (3, False): 4}
    assert len(true_benefits) == 8 * 3 + 1


def test_real_appropriations_are_read_as_by_hand(real: Extract, true_appropriations: tuple[AppropriationTruth, ...]) -> None:
    told = describe_disagreement(true_appropriations, list_appropriations(real))
    assert not told, told


def test_real_benefits_are_read_as_by_hand(real: Extract, true_benefits: tuple[BenefitTruth, ...]) -> None:
    told = describe_disagreement(true_benefits, list_benefits(real))
    assert not told, told


def test_the_budget_of_the_benefit_table_is_the_corrected_one(real: Extract, shipped: Extract) -> None:
    for extract in (real, shipped):
        assert {str(fact.budget_basis) for fact in extract.benefits if str(fact.scenario) == "budget"} == {"corrected"}


def test_each_item_keeps_its_own_status_date(real: Extract, shipped: Extract) -> None:
    for extract in (real, shipped):
        dates = {(fact.item_no, fact.status_date.isoformat()) for fact in extract.appropriations if fact.status_date}
        assert dates == {(2, "2017-08-30"), (3, "2017-08-31")}
        assert {fact.status_date.isoformat() for fact in extract.benefits if fact.status_date} == {"2017-08-30"}


def test_every_measure_is_one_figure_found_again_at_its_place(real: Extract, shipped: Extract) -> None:
    for extract in (real, shipped):
        text = extract.meeting.document.text
        assert all(text[figure.char_start : figure.char_end] == figure.printed_text for figure in extract.figures)
        measured = {(figure.fact_id, figure.fact_column): figure.value for figure in extract.figures}
        facts: list[Fact] = [*extract.appropriations, *extract.benefits, *extract.claims, *extract.indicators]
        columns = "value expenditure_dkk income_dkk net_dkk recipients monthly_benefit_dkk refund_pct own_share_pct amount_dkk".split()
        printed = {(fact.fact_id, name): getattr(fact, name, None) for fact in facts for name in columns}
        assert measured == {place: value for place, value in printed.items() if value is not None}
        assert len(measured) == len(extract.figures)


def test_nothing_is_said_to_be_covered(real: Extract, shipped: Extract) -> None:
    assert real.financing == ()
    assert shipped.financing == ()


def test_the_shipped_minutes_give_the_figures_of_the_real_ones(real: Extract, shipped: Extract) -> None:
    assert list(map(forget_place, list_appropriations(shipped))) == list(map(forget_place, list_appropriations(real)))
    assert list(map(forget_place, list_benefits(shipped))) == list(map(forget_place, list_benefits(real)))


def test_the_shipped_minutes_are_decided_as_the_real_ones(real: Extract, shipped: Extract) -> None:
    decided = {item.item_no: (item.title, item.case_no, item.decision) for item in real.meeting.items}
    for item in shipped.meeting.items:
        assert (item.title, item.case_no, item.decision) == decided[item.item_no]
    assert (shipped.meeting.municipality, shipped.meeting.committee, shipped.meeting.meeting_date) == (
        real.meeting.municipality,
        real.meeting.committee,
        real.meeting.meeting_date,
    )


def test_the_shipped_appropriations_are_read_as_by_hand(
    shipped: Extract, true_appropriations: tuple[AppropriationTruth, ...], true_benefits: tuple[BenefitTruth, ...]
) -> None:
    """Needs no real minutes, so that every checkout tests the reading of all cells."""
    assert list(map(forget_place, list_appropriations(shipped))) == list(map(forget_place, true_appropriations))
    assert list(map(forget_place, list_benefits(shipped))) == list(map(forget_place, true_benefits))
