"""What is found in a picture's text: the minutes may be wrong, or the program that recognised it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.model import Document, Finding
from schemas.lists import Rule, Severity

_GRAVE = (Severity.WARNING, Severity.ERROR)


def doubt_recognised(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """Findings, with those on recognised pages turned to questions; an impossible value stays an error, so that nothing uses it.

    Args:
        findings: what contradicts itself in a document.
        document: says which of its pages were recognised in pictures.
    """
    return tuple(
        replace(one, severity=Severity.QUESTION)
        if one.page in document.recognised and one.severity in _GRAVE and one.rule is not Rule.RANGE
        else one
        for one in findings
    )
