"""Identities over figures, findings, and where a row stands among the same rows of other meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from schemas.fates import Alike
from schemas.lists import Basis, FigureState, FindingStatus, Grade, IdentityKind, Outcome, Rule, Severity, Side, Stage, Unit


@dataclass(frozen=True, slots=True)
class Term:
    """A figure's part in an identity."""

    figure_id: str
    side: Side
    coefficient: int = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """One relation that printed figures ought to satisfy, and what came of it. Amounts in the figures' unit.

    ``basis`` printed marks one that is kept as it came of the printed numbers, beside the one that corrected numbers give.
    """

    identity_id: str
    rule: Rule
    kind: IdentityKind
    document_id: str
    item_no: int
    subject: str
    terms: tuple[Term, ...]
    printed: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    tolerance: Decimal | None
    grade: Grade | None
    outcome: Outcome
    basis: Basis = Basis.STORED


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader must hear about the minutes. ``key`` and ``params`` render to Danish and English."""

    finding_id: str
    rule: Rule
    severity: Severity
    document_id: str
    item_no: int | None
    page: int | None
    line_no: int
    figure_id: str | None
    identity_id: str | None
    subject: str
    printed: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    unit: Unit | None
    suggestion: Decimal | None
    key: str
    params: Mapping[str, object]
    status: FindingStatus = FindingStatus.OPEN


@dataclass(frozen=True, slots=True)
class Judgement:
    """What reconciliation says of all figures together."""

    identities: tuple[Identity, ...]
    findings: tuple[Finding, ...]
    states: Mapping[str, FigureState]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: str
    key: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SameMoney:
    """Which table shows a row's money as well, by its first row, and how that is known."""

    first: str
    how: Alike


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """Where an appropriation row stands among the same rows of other meetings."""

    fact_id: str
    decision_line_id: str
    stage: Stage
    is_current: bool
    same: SameMoney | None = None

    @property
    def repeats(self) -> str | None:
        """The first row of the table that counts instead, where this one shows its money, or what pays for it."""
        return self.same.first if self.same and self.same.how not in (Alike.LINE, Alike.PERHAPS) else None
