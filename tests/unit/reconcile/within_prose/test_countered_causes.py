"""A net deviation, its causes and what goes against them: asked about where one digit is missing, and never refuted."""

from __future__ import annotations

import pytest

from pipeline.extract import extract_document
from pipeline.model import Judgement
from pipeline.reconcile import reconcile
from schemas.lists import Outcome, Rule, Severity
from tests.builders import make_document

CAUSES = "Der ventes et merforbrug på {} mio. kr. Kørslen bliver 2,50 mio. kr. dyrere, og flere vikarer koster 1,00 mio. kr. ekstra."
COUNTER = " I modsat retning trækker en besparelse på rengøring på 0,40 mio. kr."


def read(prose: str) -> Judgement:
    text = f"Sandager Kommune\n\nPunkt 1. Budgetopfølgning 2024\n\nSagsfremstilling\n\n{prose}\n"
    judgement = reconcile((extract_document(make_document(text)),))
    assert not [one for one in judgement.findings if one.severity is Severity.ERROR]
    return judgement


def asked(prose: str) -> list[str]:
    return [one.key.removeprefix("findings.") for one in read(prose).findings if one.severity is Severity.QUESTION]


def held(prose: str) -> list[Outcome]:
    return [one.outcome for one in read(prose).identities if one.rule is Rule.PROSE_VS_PROSE]


@pytest.mark.parametrize(
    ("counter", "sound", "wrong"),
    [
        (COUNTER, "3,10", "3,80"),
        (" I modsat retning trækker en besparelse i foråret på 0,40 mio. kr.", "3,10", "3,80"),  # of this deviation all the same
        (" Omvendt giver lavere renter en besparelse på 0,40 mio. kr.", "3,10", "3,20"),
        (" I modsat retning trækker rengøringen med 0,40 mio. kr.", "3,10", "8,10"),
    ],
)
def test_a_net_of_both_sides_is_asked_about_where_one_digit_is_missing(counter: str, sound: str, wrong: str) -> None:
    assert (asked((CAUSES + counter).format(sound)), held((CAUSES + counter).format(sound))) == ([], [Outcome.HOLDS])
    assert (asked((CAUSES + counter).format(wrong)), held((CAUSES + counter).format(wrong))) == (["causes_unlike"], [Outcome.NOT_CHECKABLE])


@pytest.mark.parametrize(
    "prose",
    [
        CAUSES.format("3,80"),  # nothing goes against it
        CAUSES.format("1,60"),
        (CAUSES + COUNTER).format("3,80").replace("1,00", "ca. 1,00"),
        (CAUSES + COUNTER).format("4,46"),  # a cause may be missing
        (CAUSES + COUNTER).format("ca. 3,80"),
        (CAUSES + COUNTER).format("3,8"),
        (CAUSES + COUNTER + " Hertil kommer 0,70 mio. kr. til vagter.").format("3,80"),
        (CAUSES + COUNTER).format("3,80").replace("og flere", "og især flere"),
        (CAUSES + COUNTER).format("3,80").replace("flere vikarer koster", "heraf koster vikarer"),
        (CAUSES + COUNTER).format("3,80 mio. kr. på skoler og 1,00"),
    ],
)
def test_what_may_be_incomplete_or_is_hedged_is_not_asked_about(prose: str) -> None:
    assert "causes_unlike" not in asked(prose)
