"""What corrections and acceptances make of findings: what is printed stays in sight, what is known is closed, what changed is open."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.corrections import accept_findings, apply_corrections, settle
from pipeline.messages import render
from pipeline.model import Entry, Finding, Identity, Judgement
from schemas.lists import Basis, EntryStatus, FigureState, FindingStatus, Outcome, Unit
from tests.unit.corrections.staff import PAPER, SIGNED, correct, find_figure
from tests.unit.store.samples import make_judgement

DOCUMENT = PAPER.meeting.document.document_id
FIGURE = find_figure("-11.000")
APPLIED = apply_corrections((PAPER,), [correct("-11.000", "-12.000")]).applied
BASE = make_judgement(PAPER)


def judge(*findings: Finding, outcome: Outcome = Outcome.FAILS) -> Judgement:
    identities = tuple(replace(one, outcome=outcome) for one in BASE.identities)
    return Judgement(identities, findings, {FIGURE.figure_id: FigureState.NOT_RECONCILED})


def found(computed: int | None = 5, **changes: object) -> Finding:
    (finding,) = BASE.findings
    return replace(finding, computed=None if computed is None else Decimal(computed), **changes)  # type: ignore[arg-type]


def tell(one: Finding) -> str:
    text = render(one.key, one.params)
    assert "{" not in text + render(one.key, one.params, "en")
    return text


def test_without_a_correction_nothing_changes() -> None:
    assert settle(judge(found()), judge(found(6)), {}) == judge(found(6))


def test_a_finding_that_is_gone_stays_in_sight_and_cites_the_correction() -> None:
    settled = settle(judge(found()), judge(outcome=Outcome.HOLDS), APPLIED)
    (finding,) = settled.findings
    assert (finding.finding_id, finding.status) == (BASE.findings[0].finding_id, FindingStatus.CORRECTED)
    assert tell(finding).endswith("-11.000 → -12.000, rettet af En person den 2. januar 2026 (Tastefejl).")
    now, red = settled.identities
    assert (now.basis, now.outcome) == (Basis.STORED, Outcome.HOLDS)
    assert (red.basis, red.outcome, red.identity_id) == (Basis.PRINTED, Outcome.FAILS, finding.identity_id)
    assert red.identity_id != now.identity_id
    assert settled.states == {FIGURE.figure_id: FigureState.NOT_RECONCILED}


def test_a_finding_that_the_correction_does_not_touch_stays_as_it_is() -> None:
    settled = settle(judge(found()), judge(found()), APPLIED)
    assert settled.findings == (found(),)
    assert [one.basis for one in settled.identities] == [Basis.STORED, Basis.PRINTED], "the printed relation stays red"


def test_a_finding_of_the_corrected_numbers_is_not_taken_for_a_printed_one() -> None:
    now, before = settle(judge(found(5)), judge(found(6)), APPLIED).findings
    assert (now.status, before.status) == (FindingStatus.OPEN, FindingStatus.CORRECTED)
    assert now.finding_id != before.finding_id
    assert "ikke de trykte" in tell(now)
    (fresh,) = settle(judge(), judge(found(6)), APPLIED).findings
    assert "ikke de trykte" in tell(fresh)


def test_a_relation_that_holds_as_printed_or_has_no_corrected_figure_is_not_kept() -> None:
    assert len(settle(judge(outcome=Outcome.HOLDS), judge(), APPLIED).identities) == 1
    elsewhere = {"other": replace(APPLIED[FIGURE.figure_id], figure_id="other")}
    assert len(settle(judge(), judge(), elsewhere).identities) == 1


# --- accepted findings ---------------------------------------------------------------------------


def accept(line: int = 2, **cells: str) -> Entry:
    row = {"finding_id": BASE.findings[0].finding_id, "rule": "range", "subject": "Børn", "says": "trykt -11.000.000; regnet 5"}
    return Entry(line, {**row, **SIGNED, **cells})


def close(*findings: Finding, entry: Entry | None = None) -> tuple[Judgement, EntryStatus, str]:
    judgement, (one,) = accept_findings(judge(*findings), [entry or accept()], frozenset([DOCUMENT]))
    assert "{" not in render(one.key, one.params) + render(one.key, one.params, "en")
    return judgement, one.status, getattr(one.params.get("said"), "key", one.key).partition(".")[2]


def test_an_accepted_finding_is_closed_with_who_and_why() -> None:
    judgement, status, _ = close(found())
    (finding,) = judgement.findings
    assert (status, finding.status, finding.computed) == (EntryStatus.APPLIED, FindingStatus.ACCEPTED, Decimal(5))
    assert tell(finding).endswith("Accepteret af En person den 2. januar 2026: Tastefejl")


@pytest.mark.parametrize(
    ("findings", "entry", "status", "key"),
    [
        ((found(6),), accept(), EntryStatus.EXPIRED, "finding_changed"),
        ((found(printed=Decimal(1)),), accept(), EntryStatus.EXPIRED, "finding_changed"),
        ((), accept(), EntryStatus.EXPIRED, "finding_gone"),
        ((found(finding_id=f"{DOCUMENT}.x2"),), accept(rule="footing"), EntryStatus.EXPIRED, "finding_gone"),
        ((found(),), accept(finding_id="0123456789ab.x1"), EntryStatus.EXPIRED, "file_gone"),
        ((found(),), accept(finding_id="x"), EntryStatus.REFUSED, "no_finding_address"),
        ((found(status=FindingStatus.CORRECTED),), accept(), EntryStatus.EXPIRED, "acceptance_is_moot"),
    ],
)
def test_what_is_no_longer_so_is_open_again_and_said(findings: tuple[Finding, ...], entry: Entry, status: EntryStatus, key: str) -> None:
    judgement, told, why = close(*findings, entry=entry)
    assert (told, why) == (status, key)
    assert judgement.findings == findings


def test_a_better_reader_may_find_the_same_elsewhere() -> None:
    """Its place is counted anew; rule, subject and numbers are the same, and there is one such."""
    moved = found(finding_id=f"{DOCUMENT}.x2")
    judgement, status, _ = close(moved)
    assert (status, judgement.findings[0].status) == (EntryStatus.APPLIED, FindingStatus.ACCEPTED)
    two = (moved, replace(moved, finding_id=f"{DOCUMENT}.x3"))
    assert close(*two)[1:] == (EntryStatus.EXPIRED, "finding_gone")


def test_a_finding_without_numbers_is_known_by_what_it_says() -> None:
    finding = found(None, printed=None, unit=Unit.DKK)
    assert close(finding, entry=accept(says=" ".join(tell(finding).split())))[1] is EntryStatus.APPLIED
    assert close(finding, entry=accept(says="andet"))[1] is EntryStatus.EXPIRED


def test_identities_are_left_alone() -> None:
    identities: tuple[Identity, ...] = close(found())[0].identities
    assert identities == judge().identities
