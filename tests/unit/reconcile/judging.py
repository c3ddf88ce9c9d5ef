"""What tests ask of a judgement."""

from __future__ import annotations

from pipeline.extract import extract_document
from pipeline.model import Extract, Finding, Identity, Judgement
from pipeline.reconcile import reconcile
from schemas.lists import FigureState, Outcome, Rule, Severity
from tests.builders import make_document


def judge(*extracts: Extract) -> Judgement:
    return reconcile(extracts)


def judge_text(text: str) -> Judgement:
    """What is said of a paper of which every cell is let in."""
    extract = extract_document(make_document(text))
    assert not extract.quarantined
    return judge(extract)


def list_failing(judgement: Judgement) -> set[str]:
    """The ids of the identities that fail."""
    return {identity.identity_id for identity in judgement.identities if identity.outcome is Outcome.FAILS}


def list_rules(judgement: Judgement, outcome: Outcome = Outcome.FAILS) -> set[Rule]:
    """The rules with an identity of such an outcome."""
    return {identity.rule for identity in judgement.identities if identity.outcome is outcome}


def list_errors(judgement: Judgement) -> list[Finding]:
    return [finding for finding in judgement.findings if finding.severity is Severity.ERROR]


def list_keys(judgement: Judgement) -> list[str]:
    """The findings' keys, without the area."""
    return [finding.key.removeprefix("findings.") for finding in judgement.findings]


def find_identities(judgement: Judgement, rule: Rule) -> list[Identity]:
    return [identity for identity in judgement.identities if identity.rule is rule]


def state_of(judgement: Judgement, extract: Extract, line_no: int, column: str) -> FigureState:
    """The state of the figure of a column on a line."""
    return next(judgement.states[f.figure_id] for f in extract.figures if (f.line_no, f.fact_column) == (line_no, column))
