"""Which years of a table an item decides on: those that are named, and none is taken from it where that is not plain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.decisions import decide_standing
from pipeline.decisions.decided_years import find_unnamed_years
from pipeline.model import Recommendation, Span
from schemas.lists import Decision, Stage
from tests.unit.store.samples import Paper, make_extract

YEARS = {2031, 2032, 2033}


@pytest.mark.parametrize(
    ("recommended", "decided", "unnamed"),
    [
        (["at der gives 1 mio. kr. i 2031, jf. tabel 4"], "Godkendt.", {2032, 2033}),
        (["at der gives 1 mio. kr. i 2031 og 2 mio. kr. i 2032"], "Godkendt.", {2033}),
        (["at der gives 1 mio. kr. i 2031-2033"], "Godkendt.", set()),
        (["at der gives 1 mio. kr. i 2031-33"], "Godkendt.", set()),
        (["at der gives 1 mio. kr. i 2031 og overslagsårene"], "Godkendt.", set()),
        (["at der gives 1 mio. kr. årligt fra 2031"], "Godkendt.", set()),
        (["at der gives 1 mio. kr., jf. tabel 4"], "Godkendt.", set()),  # no year at all
        (["at der gives 1 mio. kr., jf. tabel 4", "at virkningen i 2032-2033 indarbejdes i budgetforslaget"], "Godkendt.", {2032, 2033}),
        (["at regnskabet for 2030 godkendes"], "Godkendt.", set()),  # no year of the table
        (["at der gives 1 mio. kr. i 2031", "at virkningen i 2032 indgår i det tekniske budgetgrundlag"], "Godkendt.", {2032, 2033}),
        (["at der gives 1 mio. kr. i 2031"], "Godkendt, dog først i 2032.", {2033}),
        ([], "Godkendt for 2031.", set()),  # what was recommended is not known
    ],
)
def test_a_year_that_nothing_names_is_not_decided_on(recommended: list[str], decided: str, unnamed: set[int]) -> None:
    meeting = make_extract(Paper()).meeting
    several = tuple(Recommendation(no, text, Decision.APPROVED, None, 1) for no, text in enumerate(recommended, start=1))
    item = replace(meeting.items[0], recommendations=several, decision_text=decided, spans=())
    assert find_unnamed_years(meeting.document, item, YEARS) == unnamed


@pytest.mark.parametrize(("text", "unnamed"), [("at der gives\n1 mio. kr. i 2031.", {2032, 2033}), ("at sagen drøftes.", set())])
def test_the_only_recommendation_is_read_where_it_stands(text: str, unnamed: set[int]) -> None:
    meeting = make_extract(Paper()).meeting
    document = replace(meeting.document, text=text)
    item = replace(meeting.items[0], recommendations=(), decision_text="Godkendt.", spans=(Span("recommendation", 0, len(text)),))
    assert find_unnamed_years(document, item, YEARS) == unnamed


def test_only_the_named_year_is_granted() -> None:
    extract = make_extract(Paper(committee_kind="council", decision=Decision.APPROVED))
    year = extract.appropriations[0].fiscal_year
    assert year is not None
    later = replace(extract.appropriations[0], fact_id="later", fiscal_year=year + 1)
    several = (Recommendation(1, f"at der gives 1 mio. kr. i {year}", Decision.APPROVED, None, 1),)
    items = (replace(extract.meeting.items[0], recommendations=several), *extract.meeting.items[1:])
    told = replace(extract, appropriations=(*extract.appropriations, later), meeting=replace(extract.meeting, items=items))
    stages = {line.fact_id: line.stage for line in decide_standing([told]).decision_lines}
    assert stages[extract.appropriations[0].fact_id] is Stage.GRANTED
    assert stages["later"] is Stage.NOT_NAMED
