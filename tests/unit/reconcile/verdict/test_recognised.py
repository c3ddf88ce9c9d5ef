"""What a picture's text contradicts is asked, not said: the picture may have been misread."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model import Finding
from pipeline.reconcile.findings import Place, make_finding
from pipeline.reconcile.verdict.recognised import doubt_recognised
from schemas.lists import Rule, Severity
from tests.unit.reconcile.makers import make_extract

DOCUMENT = replace(make_extract().meeting.document, recognised=frozenset({2}))


def find(rule: Rule, severity: Severity, page: int | None) -> Finding:
    return make_finding(rule, severity, Place("a", 1, page, 7, 0), "date_weekday", {"subject": "fredag"})


@pytest.mark.parametrize(
    ("rule", "severity", "page", "doubted"),
    [
        (Rule.FOOTING, Severity.ERROR, 2, Severity.QUESTION),
        (Rule.FOOTING, Severity.WARNING, 2, Severity.QUESTION),
        (Rule.FOOTING, Severity.INFO, 2, Severity.INFO),
        (Rule.FOOTING, Severity.ERROR, 1, Severity.ERROR),
        (Rule.FOOTING, Severity.ERROR, None, Severity.ERROR),
        (Rule.RANGE, Severity.ERROR, 2, Severity.ERROR),  # an impossible value stays out of all sums
    ],
)
def test_what_a_recognised_page_contradicts_is_a_question(rule: Rule, severity: Severity, page: int | None, doubted: Severity) -> None:
    (told,) = doubt_recognised([find(rule, severity, page)], DOCUMENT)
    assert told == replace(find(rule, severity, page), severity=doubted)
