"""What counts once: of a line in four papers one row, of a meeting's papers one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from pipeline.decisions import decide_standing, find_stage
from pipeline.model import DecisionLine, Extract, Standing
from schemas.lists import Decision, DocumentKind, Scenario, Stage
from tests.unit.store.samples import BENEFITS, LINES, Paper, make_extract

COMMITTEE = Paper("Udvalget", meeting_id="udvalget", meeting_date=date(2017, 9, 26))
MAGISTRATE = Paper("Magistraten", meeting_id="magistraten", meeting_date=date(2017, 10, 2), committee_kind="finance")
COUNCIL = Paper("Byrådet", meeting_id="byrådet", meeting_date=date(2017, 10, 9), committee_kind="council", decision=Decision.APPROVED)


def find_lines(extract: Extract, standing: Standing) -> list[DecisionLine]:
    lines = {line.fact_id: line for line in standing.decision_lines}
    return [lines[row.fact_id] for row in extract.appropriations]


STAGES = [
    ("council", Decision.APPROVED, Stage.GRANTED),
    ("council", Decision.APPROVED_AMENDED, Stage.SENT_ON),
    ("council", Decision.FORWARDED, Stage.SENT_ON),
    ("council", Decision.REJECTED, Stage.REJECTED),
    ("council", Decision.POSTPONED, Stage.POSTPONED),
    ("council", Decision.NONE, Stage.RECOMMENDED),
    ("standing", Decision.APPROVED, Stage.SENT_ON),
    ("standing", Decision.FORWARDED, Stage.SENT_ON),
    ("standing", Decision.POSTPONED, Stage.POSTPONED),
    ("finance", Decision.APPROVED, Stage.SENT_ON),
    ("finance", Decision.BROUGHT_TO_COUNCIL, Stage.SENT_ON),
    (None, Decision.APPROVED, Stage.SENT_ON),
    (None, Decision.NOTED, Stage.RECOMMENDED),
]


@pytest.mark.parametrize(("committee", "decision", "stage"), STAGES)
def test_only_a_council_grants(committee: str | None, decision: Decision, stage: Stage) -> None:
    meeting = make_extract(Paper(committee_kind=committee, decision=decision)).meeting
    assert find_stage(meeting, meeting.items[0]) is stage


def test_the_same_line_in_three_papers_is_one_and_counts_at_its_latest_stage() -> None:
    extracts = [make_extract(paper) for paper in (COMMITTEE, MAGISTRATE, COUNCIL)]
    for order in permutations(extracts):
        standing = decide_standing(order)
        rows = [find_lines(extract, standing) for extract in extracts]
        assert [line.stage for line in (row[0] for row in rows)] == [Stage.SENT_ON, Stage.SENT_ON, Stage.GRANTED]
        assert len({tuple(line.decision_line_id for line in row) for row in rows}) == 1
        assert [[line.is_current for line in row] for row in rows] == [[False] * 3, [False] * 3, [True] * 3]


def test_of_two_papers_at_one_stage_the_later_meeting_counts() -> None:
    early, late = make_extract(COMMITTEE), make_extract(MAGISTRATE)
    standing = decide_standing((late, early))
    assert [line.is_current for line in find_lines(late, standing)] == [True] * 3
    assert not any(line.is_current for line in find_lines(early, standing))


def meet(day: int, decision: Decision, kind: str = "standing") -> Paper:
    name = f"{kind} {day}"
    return Paper(name, meeting_id=name, meeting_date=date(2017, 9, day), committee_kind=kind, decision=decision)


STEPS = [
    ([(1, "postponed"), (15, "forwarded")], 15),  # taken up again
    ([(1, "forwarded"), (15, "postponed")], 15),  # held back
    ([(1, "forwarded"), (15, "rejected")], 15),
    ([(1, "rejected"), (15, "none")], 15),
    ([(1, "forwarded"), (15, "noted")], 1),  # told of once more
    ([(1, "forwarded"), (8, "postponed"), (15, "approved")], 15),
    ([(1, "approved"), (15, "postponed")], 1),  # granted is granted
    ([(1, "approved"), (15, "noted")], 1),
    ([(1, "approved"), (15, "approved")], 15),
]


@pytest.mark.parametrize(("steps", "day"), STEPS)
def test_the_latest_step_of_a_line_counts(steps: list[tuple[int, str]], day: int) -> None:
    papers = {each: make_extract(meet(each, Decision(word), "council" if word == "approved" else "standing")) for each, word in steps}
    for order in permutations(papers.values()):
        standing = decide_standing(order)
        counting = [each for each, extract in papers.items() if all(line.is_current for line in find_lines(extract, standing))]
        assert counting == [day]


def test_other_amounts_are_a_restatement_of_the_same_line() -> None:
    other = replace(COUNCIL, lines=(LINES[0]._replace(expenditure="-12.000"), *LINES[1:]))
    first, second = make_extract(COMMITTEE), make_extract(other)
    standing = decide_standing((first, second))
    assert [
        a.decision_line_id == b.decision_line_id for a, b in zip(find_lines(first, standing), find_lines(second, standing), strict=True)
    ] == [True] * 3


def test_case_spaces_and_punctuation_do_not_tell_lines_apart() -> None:
    other = replace(COUNCIL, lines=(LINES[0]._replace(label=" HJÆLP  til pasning:"), *LINES[1:]))
    first, second = make_extract(COMMITTEE), make_extract(other)
    standing = decide_standing((first, second))
    assert find_lines(first, standing)[0].decision_line_id == find_lines(second, standing)[0].decision_line_id


APART = [
    replace(COUNCIL, municipality="Enby"),
    replace(COUNCIL, municipality=None),
    replace(COUNCIL, status_date=date(2017, 11, 30)),
    replace(COUNCIL, status_date=None),
    replace(COUNCIL, lines=tuple(line._replace(codes=("05.57.73",)) for line in LINES)),
    replace(COUNCIL, lines=tuple(line._replace(label=f"{line.label} m.m.") for line in LINES)),
]


@pytest.mark.parametrize("paper", APART, ids=range(len(APART)))
def test_another_municipality_status_code_or_text_is_another_line(paper: Paper) -> None:
    first, second = make_extract(COMMITTEE), make_extract(paper)
    standing = decide_standing((first, second))
    assert all(line.is_current for line in standing.decision_lines)
    assert len({line.decision_line_id for line in standing.decision_lines}) == 6


def test_papers_that_do_not_name_their_municipality_are_not_taken_for_one() -> None:
    papers = [make_extract(replace(paper, municipality=None)) for paper in (COMMITTEE, COUNCIL)]
    standing = decide_standing(papers)
    assert all(line.is_current for line in standing.decision_lines)
    assert standing.benefits == {row.fact_id for paper in papers for row in paper.benefits}


def test_without_a_status_date_the_case_tells_the_occasion() -> None:
    first = make_extract(replace(COMMITTEE, status_date=None))
    second = make_extract(replace(COUNCIL, status_date=None))
    third = make_extract(replace(COUNCIL, title="Senere", meeting_id="senere", status_date=None, case_no="2018-1"))
    assert sum(line.is_current for line in decide_standing((first, second, third)).decision_lines) == 6


def test_the_same_words_twice_in_a_table_are_two_lines_in_every_paper() -> None:
    twice = (LINES[1], LINES[1], LINES[2]._replace(expenditure="8.000", income=""))
    extracts = [make_extract(replace(paper, lines=twice)) for paper in (COMMITTEE, COUNCIL)]
    standing = decide_standing(extracts)
    first, second = (find_lines(extract, standing) for extract in extracts)
    assert len({line.decision_line_id for line in (*first, *second)}) == 3
    assert [line.is_current for line in second] == [True] * 3
    assert [line.is_current for line in first] == [False] * 3


def test_minutes_count_before_the_agenda() -> None:
    minutes = make_extract(Paper("Referat"))
    agenda = make_extract(Paper("Dagsorden", document_kind=DocumentKind.AGENDA, decision=Decision.NONE))
    standing = decide_standing((agenda, minutes))
    assert standing.documents == {minutes.meeting.document.document_id}
    assert [line.is_current for line in (*find_lines(minutes, standing), *find_lines(agenda, standing))] == [True] * 3 + [False] * 3
    assert standing.benefits == {row.fact_id for row in minutes.benefits}


def test_of_two_minutes_of_a_meeting_the_fuller_counts() -> None:
    for titles in permutations(("Et", "To")):
        full, short = make_extract(Paper(titles[0])), make_extract(Paper(titles[1], benefits=()))
        standing = decide_standing((short, full))
        assert standing.documents == {full.meeting.document.document_id}
        assert [line.is_current for line in (*find_lines(full, standing), *find_lines(short, standing))] == [True] * 3 + [False] * 3


def test_papers_of_no_known_meeting_count_by_themselves() -> None:
    papers = [make_extract(Paper(title, meeting_id=None)) for title in ("Et", "To")]
    assert decide_standing(papers).documents == {paper.meeting.document.document_id for paper in papers}


def test_a_benefit_counts_from_one_table() -> None:
    committee, council = make_extract(COMMITTEE), make_extract(COUNCIL)
    assert decide_standing((committee, council)).benefits == {row.fact_id for row in council.benefits}


def test_all_rows_that_the_counting_table_has_of_a_benefit_count() -> None:
    """One benefit may be printed in two lines, say for those ready for a job and those not; another paper's lines do not join them."""
    two = (*BENEFITS, (Scenario.BUDGET, "100", "9.000", "21", "8.000"))
    committee, council = make_extract(COMMITTEE), make_extract(replace(COUNCIL, benefits=two))
    benefits = decide_standing((committee, council)).benefits
    assert benefits == {row.fact_id for row in council.benefits}
    assert len(benefits) == 4


def test_benefits_of_another_status_count_too() -> None:
    first, second = make_extract(COMMITTEE), make_extract(replace(COUNCIL, status_date=date(2017, 11, 30)))
    assert decide_standing((first, second)).benefits == {row.fact_id for row in (*first.benefits, *second.benefits)}


def test_followups_count_from_one_table() -> None:
    committee, council = make_extract(COMMITTEE), make_extract(COUNCIL)
    alone = make_extract(replace(COMMITTEE, title="Alene", meeting_id="alene", status_date=date(2017, 11, 30)))
    standing = decide_standing((committee, council, alone))
    assert standing.followups == {row.fact_id for row in (*council.followups, *alone.followups)}
