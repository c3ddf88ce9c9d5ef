"""Findings that a person knows of and lets stand: closed by name, as long as they say what they said when they were accepted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from pipeline.corrections.sheet import ACCEPTED, read_day, tell_row
from pipeline.messages import format_number, render
from pipeline.model import Acceptance, Entry, Finding, Judgement
from schemas.lists import EntryStatus, FindingStatus
from schemas.own_faults import Fault

_STEP = Decimal("0.0001")
_ADDRESS = re.compile(r"([0-9a-f]{12})\.\w+")


def accept_findings(judgement: Judgement, entries: Sequence[Entry], documents: frozenset[str]) -> tuple[Judgement, tuple[Acceptance, ...]]:
    """Close the open findings that somebody accepted.

    Args:
        judgement: what reconciliation says, corrections settled.
        entries: the rows of the file of accepted findings.
        documents: the documents that were read.

    Returns:
        the same judgement, those findings with the status *accepted*; and what came of every row, in the file's order.
    """
    findings = {one.finding_id: one for one in judgement.findings}
    acceptances = tuple(_judge(entry, judgement.findings, documents) for entry in entries)
    closed = {one.finding_id: _close(findings[one.finding_id], one) for one in acceptances if one.finding_id}
    return replace(judgement, findings=tuple((findings | closed).values())), acceptances


def tell_finding(printed: Decimal | None, computed: Decimal | None, message: str) -> str:
    """What a finding says, as it stands in the file: its two numbers in a sentence, which spreadsheets leave alone.

    Args:
        printed, computed: its numbers.
        message: its Danish sentence, for a finding without numbers.
    """
    if printed is None and computed is None:
        return " ".join(message.split())
    return render("corrections.says", {"printed": _spell(printed), "computed": _spell(computed)})


def _tell_numbers(finding: Finding) -> str:
    return tell_finding(finding.printed, finding.computed, render(finding.key, finding.params))


def _judge(entry: Entry, findings: Sequence[Finding], documents: frozenset[str]) -> Acceptance:
    if entry.fault is not None:
        return _tell(entry, EntryStatus.REFUSED, entry.fault)
    address = _ADDRESS.fullmatch(entry.cells["finding_id"])
    if address is None:
        return _tell(entry, EntryStatus.REFUSED, Fault("corrections.no_finding_address", {"found": entry.cells["finding_id"]}))
    if address[1] not in documents:
        return _tell(entry, EntryStatus.EXPIRED, Fault("corrections.file_gone", {"file": entry.cells.get("file") or address[0]}))
    finding = _find(entry, address[1], findings)
    if isinstance(finding, Fault):
        return replace(_tell(entry, EntryStatus.EXPIRED, finding), document_id=address[1])
    told = _tell(entry, EntryStatus.APPLIED, Fault("corrections.accepted", {"rule": finding.rule}))
    return replace(told, finding_id=finding.finding_id, document_id=address[1])


def _find(entry: Entry, document_id: str, findings: Sequence[Finding]) -> Finding | Fault:
    """The finding that a row speaks of; a better reader may count characters anew, but its rule, subject and numbers stand."""
    same = next((one for one in findings if one.finding_id == entry.cells["finding_id"]), None)
    if same is None:
        words = (document_id, entry.cells.get("rule", ""), entry.cells.get("subject", ""), entry.cells["says"])
        moved = [one for one in findings if (one.document_id, one.rule, " ".join(one.subject.split()), _tell_numbers(one)) == words]
        same = moved[0] if len(moved) == 1 else None
    if same is None:
        return Fault("corrections.finding_gone", {"says": entry.cells["says"]})
    if same.status is FindingStatus.CORRECTED:
        return Fault("corrections.acceptance_is_moot", {"says": entry.cells["says"]})
    if _tell_numbers(same) != entry.cells["says"]:
        return Fault("corrections.finding_changed", {"says": entry.cells["says"], "now": _tell_numbers(same)})
    return same


def _tell(entry: Entry, status: EntryStatus, said: Fault) -> Acceptance:
    return Acceptance(**tell_row(entry, ACCEPTED, status, said), accepted_on=read_day(entry.cells["date"]))


def _close(finding: Finding, one: Acceptance) -> Finding:
    params = {"said": Fault(finding.key, finding.params), "author": one.author, "day": one.accepted_on, "reason": one.reason}
    return replace(finding, key="corrections.finding_accepted", params=params, status=FindingStatus.ACCEPTED)


def _spell(value: Decimal | None) -> str:
    """A number as the store rounds it, without trailing zeros and with a plain minus: every character set has one."""
    if value is None:
        return "-"
    return format_number(value.quantize(_STEP, ROUND_HALF_UP).normalize()).replace("\u2212", "-")
