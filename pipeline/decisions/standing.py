"""What counts once: the same line is printed for committee, magistrate and council, in agenda and minutes.

One door, ``decide_standing``. A line is known again by what it says, never by its amounts: differing amounts are a restatement.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.decisions.decided_years import find_unnamed_years
from pipeline.decisions.same_money import find_same_money
from pipeline.model import AgendaItem, Appropriation, BenefitStatus, BudgetFollowup, DecisionLine, Extract, Meeting, Standing
from schemas.lists import CommitteeKind, Decision, DocumentKind, Role, Stage

_KINDS = (DocumentKind.MINUTES, DocumentKind.AGENDA)
_FAR = (Stage.REJECTED, Stage.POSTPONED, Stage.NOT_NAMED, Stage.RECOMMENDED, Stage.SENT_ON, Stage.GRANTED)
_HELD = frozenset({Stage.REJECTED, Stage.POSTPONED})
_STAGE_OF = {Decision.REJECTED: Stage.REJECTED, Decision.POSTPONED: Stage.POSTPONED}
_Words = tuple[Hashable, ...]
_Rank = tuple[int, date, str]
_Step = tuple[date, int, str]
_Row = BenefitStatus | BudgetFollowup
_ONWARD = frozenset({Decision.APPROVED, Decision.APPROVED_AMENDED, Decision.FORWARDED, Decision.BROUGHT_TO_COUNCIL})


def decide_standing(extracts: Iterable[Extract]) -> Standing:
    """Which documents and which rows count.

    Args:
        extracts: one a document, in any order.

    Returns:
        the documents that count for their meetings, a decision line for every appropriation row, and the other rows that count.
    """
    ordered = sorted(extracts, key=lambda extract: extract.meeting.document.document_id)
    documents = _choose_documents(ordered)
    return Standing(
        documents,
        assign_decision_lines(ordered, documents),
        benefits=_choose_rows(_list_benefits(ordered), documents),
        followups=_choose_rows(_list_followups(ordered), documents),
    )


def assign_decision_lines(extracts: Iterable[Extract], documents: frozenset[str]) -> tuple[DecisionLine, ...]:
    """Gives each appropriation row its line across papers, and says which row of a line counts.

    Args:
        extracts: one a document.
        documents: the documents that count for their meetings.

    Returns:
        one a row, in the rows' order; of a line the row of its latest step counts, unless another table of its paper shows its money.
    """
    same = {fact_id: found for extract in extracts for fact_id, found in find_same_money(extract).items()}
    rows = [row for extract in extracts for row in _place_appropriations(extract)]
    steps: dict[str, list[_Placed]] = defaultdict(list)
    for row in rows:
        if row.document_id in documents:
            steps[row.line_id].append(row)
    latest = {line_id: _find_latest(some) for line_id, some in steps.items()}
    counting = {row.fact_id for row in latest.values()}
    lines = (DecisionLine(row.fact_id, row.line_id, row.stage, row.fact_id in counting, same.get(row.fact_id)) for row in rows)
    return tuple(replace(line, is_current=False) if line.repeats else line for line in lines)


def find_stage(meeting: Meeting, item: AgendaItem | None) -> Stage:
    """How far an item's appropriations have come.

    Only a council grants (kommunestyrelsesloven § 40 stk. 2). An approval with amendments does not grant the amounts as printed. What is
    postponed or rejected is neither recommended nor granted, whoever the body is.
    """
    decision = item.decision if item else Decision.NONE
    if decision is Decision.APPROVED and meeting.committee_kind == CommitteeKind.COUNCIL:
        return Stage.GRANTED
    return Stage.SENT_ON if decision in _ONWARD else _STAGE_OF.get(decision, Stage.RECOMMENDED)


def _find_latest(steps: Sequence[_Placed]) -> _Placed:
    """The step that counts: a grant for good; else the furthest one, unless a later meeting held the line back, or took it up again.

    A paper that prints a line once more without deciding on it (for information, say) does not take it back.
    """
    latest, *others = sorted(steps, key=lambda step: step.when)
    for step in others:
        turned = step.stage in _HELD or latest.stage in _HELD
        further = _FAR.index(step.stage) >= _FAR.index(latest.stage)
        if further or (turned and latest.stage is not Stage.GRANTED):
            latest = step
    return latest


@dataclass(frozen=True, slots=True)
class _Placed:
    """An appropriation row with its line across papers, and when that line took this step: by the meeting's day, then the stage."""

    fact_id: str
    document_id: str
    line_id: str
    stage: Stage
    when: _Step


def _choose_documents(extracts: Iterable[Extract]) -> frozenset[str]:
    """Of a meeting's papers one counts: minutes before agenda, then the latest revision, the one with most figures, then by document_id."""
    meetings: dict[str, list[Extract]] = defaultdict(list)
    for extract in extracts:
        meetings[extract.meeting.meeting_id or extract.meeting.document.document_id].append(extract)
    return frozenset(min(papers, key=_rank_paper).meeting.document.document_id for papers in meetings.values())


def _rank_paper(extract: Extract) -> tuple[int, int, int, str]:
    meeting, kind = extract.meeting, extract.meeting.document_kind
    place = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return (place, -meeting.revision, -len(extract.figures), meeting.document.document_id)


def _place_appropriations(extract: Extract) -> Iterator[_Placed]:
    """A table may print the same words twice: the first is the first of another paper, the second its second."""
    meeting, seen = extract.meeting, Counter[_Words]()
    items = {item.item_no: item for item in meeting.items}
    unnamed = {number: find_unnamed_years(meeting.document, item, _list_years(extract, number)) for number, item in items.items()}
    for row in sorted(extract.appropriations, key=lambda row: (row.item_no, row.table_no, row.row_no, row.fact_id)):
        item = items.get(row.item_no)
        words = (*_name_occasion(meeting, item, row.status_date), *_list_words(row))
        seen[words] += 1
        stage = find_stage(meeting, item)
        stage = Stage.NOT_NAMED if stage not in _HELD and row.fiscal_year in unnamed.get(row.item_no, ()) else stage
        far, day, document_id = _rank(meeting, stage)
        yield _Placed(row.fact_id, row.document_id, _hash((*words, seen[words])), stage, (day, far, document_id))


def _list_years(extract: Extract, item_no: int) -> set[int]:
    return {row.fiscal_year for row in extract.appropriations if row.item_no == item_no and row.fiscal_year is not None}


def _list_words(row: Appropriation) -> _Words:
    texts = (row.sector, row.change_type, row.account_name, row.text)
    return (row.fiscal_year, row.account_codes, row.role.value, *map(_normalise, texts))


def _name_occasion(meeting: Meeting, item: AgendaItem | None, status_date: date | None) -> _Words:
    """The municipality and the occasion: the status date, else the case, else the paper itself. Who is not named is nobody else."""
    if meeting.municipality is None:
        return (None, meeting.document.document_id)
    case_no = item.case_no if item else None
    return (_normalise(meeting.municipality), str(status_date or case_no or meeting.document.document_id))


def _choose_rows(rows: Iterable[tuple[_Words, Meeting, _Row]], documents: frozenset[str]) -> frozenset[str]:
    """Of the tables that print the same thing one counts, with all rows that it has of it.

    Args:
        rows: what a row says, its meeting and itself.
        documents: the documents that count for their meetings.
    """
    tables: dict[_Words, dict[tuple[_Rank, int, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for words, meeting, row in rows:
        if row.document_id in documents:
            tables[words][_rank_table(meeting, row)].append(row.fact_id)
    return frozenset(fact_id for ranked in tables.values() for fact_id in ranked[max(ranked)])


def _list_benefits(extracts: Iterable[Extract]) -> Iterator[tuple[_Words, Meeting, BenefitStatus]]:
    for extract in extracts:
        firsts = _name_tables(extract.benefits)
        for row in extract.benefits:
            words = (row.role, row.scenario, row.fiscal_year, row.benefit or _normalise(row.label), _name_table(row, firsts))
            yield (*_name_occasion(extract.meeting, None, row.status_date), *words), extract.meeting, row


def _list_followups(extracts: Iterable[Extract]) -> Iterator[tuple[_Words, Meeting, BudgetFollowup]]:
    for extract in extracts:
        firsts = _name_tables(extract.followups)
        for row in extract.followups:
            first = _name_table(row, firsts)
            words = (row.role, row.fiscal_year, row.account_codes, _normalise(row.section), _normalise(row.label), first)
            yield (*_name_occasion(extract.meeting, None, row.status_date), *words), extract.meeting, row


def _name_tables(rows: Sequence[_Row]) -> dict[tuple[int, int], str | None]:
    """The label of each table's first line."""
    lines = (row for row in sorted(rows, key=lambda row: row.row_no, reverse=True) if row.role is Role.LINE)
    return {(row.item_no, row.table_no): _normalise(row.label) for row in lines}


def _name_table(row: _Row, firsts: dict[tuple[int, int], str | None]) -> str | None:
    """What tells a sum (``I alt``) from those of other tables: the first line of its own; a line tells itself."""
    return None if row.role is Role.LINE else firsts.get((row.item_no, row.table_no))


def _rank_table(meeting: Meeting, row: _Row) -> tuple[_Rank, int, int]:
    """A later stage's table counts before an earlier one's; within a paper, the first."""
    item = next((item for item in meeting.items if item.item_no == row.item_no), None)
    return (_rank(meeting, find_stage(meeting, item)), -row.item_no, -row.table_no)


def _rank(meeting: Meeting, stage: Stage) -> _Rank:
    return (_FAR.index(stage), meeting.meeting_date or date.min, meeting.document.document_id)


def _normalise(text: str | None) -> str | None:
    """Letters and digits alone tell words apart; case, spaces and punctuation differ from paper to paper."""
    return None if text is None else " ".join(re.findall(r"\w+", text.casefold()))


def _hash(words: _Words) -> str:
    return hashlib.sha256(repr(words).encode()).hexdigest()[:16]
