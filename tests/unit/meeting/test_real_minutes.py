"""The five real minutes against what a person reads in them."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.meeting import document_to_meeting
from pipeline.model import Meeting
from pipeline.readers import read_document
from schemas.lists import Decision

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("VARIANCE_SHARED", ROOT.parent / "shared")) / "minutes"
GOLDEN = tomllib.loads((ROOT / "tests" / "golden" / "meetings.toml").read_text(encoding="utf-8"))["meeting"]

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the real minutes stand beside a checkout, not in it")


@pytest.fixture(scope="module")
def meetings() -> dict[str, Meeting]:
    return {entry["file"]: document_to_meeting(read_document(SHARED / entry["file"])) for entry in GOLDEN}


@pytest.mark.parametrize("expected", GOLDEN, ids=lambda entry: str(entry["file"])[:3])
def test_head(expected: dict[str, Any], meetings: dict[str, Meeting]) -> None:
    meeting = meetings[expected["file"]]
    day: date | None = expected.get("meeting_date")
    assert (meeting.municipality or "") == expected["municipality"]
    assert (meeting.municipality_code or "") == expected["municipality_code"]
    assert (meeting.committee or "") == expected["committee"]
    assert (meeting.committee_kind or "") == expected["committee_kind"]
    assert meeting.meeting_date == day
    assert str(meeting.document_kind) == expected["document_kind"]
    assert (meeting.document.page_count or 0) == expected["page_count"]


@pytest.mark.parametrize("expected", GOLDEN, ids=lambda entry: str(entry["file"])[:3])
def test_items(expected: dict[str, Any], meetings: dict[str, Meeting]) -> None:
    read = [
        [
            item.item_no,
            item.item_label,
            item.title,
            item.case_no or "",
            str(item.item_kind),
            str(item.decision),
            len(item.recommendations),
            item.first_line,
            item.last_line,
        ]
        for item in meetings[expected["file"]].items
    ]
    assert read == expected["items"]


def test_recommendations_take_their_own_decision_where_it_is_numbered(meetings: dict[str, Meeting]) -> None:
    items = {item.item_no: item for item in meetings["004_7b7ae8c46848b521.txt"].items}
    assert [each.decision for each in items[21].recommendations] == [Decision.NOTED, Decision.APPROVED]
    assert [each.decision for each in items[22].recommendations] == [Decision.APPROVED_AMENDED] * 2
    assert [each.first_line for each in items[21].recommendations] == [457, 458]


def test_recommendations_of_a_sent_on_case_are_sent_on(meetings: dict[str, Meeting]) -> None:
    item = meetings["000_1db9d8b35582aae2.txt"].items[1]
    assert [each.decision for each in item.recommendations] == [Decision.FORWARDED] * 4
    assert [each.first_line for each in item.recommendations] == [87, 89, 91, 93]


def test_teasers_and_related_documents_are_in_no_item(meetings: dict[str, Meeting]) -> None:
    memo = meetings["003_9a9bd3f5eb046c4c.txt"]
    assert [note.params for note in memo.notes if note.key == "meeting.left_out"] == [{"first": 26, "last": 624}]
    transcript = meetings["001_ad58f1b286a66bb7.txt"]
    assert min(item.first_line for item in transcript.items) > 208


def test_pages_of_the_transcript_are_counted_by_their_breaks(meetings: dict[str, Meeting]) -> None:
    lines = meetings["001_ad58f1b286a66bb7.txt"].document.lines
    assert {no: lines[no - 1].page for no in (212, 214, 220, 238, 240, 250)} == {212: 1, 214: 2, 220: 5, 238: 14, 240: 15, 250: 20}
    lines = meetings["003_9a9bd3f5eb046c4c.txt"].document.lines
    assert {no: lines[no - 1].page for no in (10, 12, 14, 24, 26)} == {10: 1, 12: 2, 14: 3, 24: 8, 26: None}
