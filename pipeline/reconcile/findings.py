"""What a rule hands over: the identities that it judged, and the findings that it makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256

from pipeline.model import Figure, Finding, Identity
from schemas.lists import Rule, Severity, Unit

_AMOUNTS = ("printed", "computed", "difference", "suggestion")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader should look for what is no figure: words, a date, an account code, a whole item; ``unit`` of what it speaks of."""

    document_id: str
    item_no: int | None
    page: int | None
    line_no: int
    char_start: int
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one rule says of one table."""

    identities: tuple[Identity, ...] = ()
    findings: tuple[Finding, ...] = ()


def make_finding(
    rule: Rule,
    severity: Severity,
    anchor: Figure | Place,
    key: str,
    params: Mapping[str, object],
    *,
    identity_id: str | None = None,
    culprit: bool = False,
    suggestion: Decimal | None = None,
) -> Finding:
    """A finding at a figure's place, or at that of some words.

    Args:
        rule: the rule that makes it.
        severity: how much it matters.
        anchor: where a reader should look.
        key: its name in ``schemas/messages/findings.toml``.
        params: what the sentence names; ``subject``, ``printed``, ``computed`` and ``difference`` are the finding's own too.
        identity_id: the identity behind it, if one is.
        culprit: whether the anchor itself, a figure, is singled out; otherwise no figure is blamed.
        suggestion: what may have been meant, where something says so.
    """
    said = {"subject": "", "printed": None, "computed": None, "difference": None, **params}
    return Finding(
        finding_id=identify_finding(rule, anchor),
        rule=rule,
        severity=severity,
        document_id=anchor.document_id,
        item_no=anchor.item_no,
        page=anchor.page,
        line_no=anchor.line_no,
        figure_id=anchor.figure_id if culprit and isinstance(anchor, Figure) else None,
        identity_id=identity_id,
        subject=str(said["subject"]),
        printed=_amount(said["printed"]),
        computed=_amount(said["computed"]),
        difference=_amount(said["difference"]),
        unit=anchor.unit,
        suggestion=suggestion,
        key=f"findings.{key}",
        params={**said, "item": anchor.item_no, "line": anchor.line_no, "suggestion": suggestion},
    )


def tell_as_printed(finding: Finding, figure: Figure) -> Finding:
    """The finding with the amounts of its sentence in the sign that a table prints: a reader looks them up there, and corrects them there.

    The finding's own amounts stay as they are stored; a sentence of the minutes says by words which way its amount goes.

    Args:
        finding: what is said.
        figure: the one whose amounts it names.
    """
    turned = {name: print_amount(value, figure) for name in _AMOUNTS if isinstance(value := finding.params.get(name), Decimal)}
    return replace(finding, params={**finding.params, **turned})


def print_amount(value: Decimal, figure: Figure) -> Decimal:
    """An amount in the sign that the table of a figure prints; prose says its way by words."""
    return -value if figure.is_turned and figure.fact_table != "claim" else value


def identify_finding(rule: Rule, anchor: Figure | Place) -> str:
    """A finding's id: of its rule and its place, so that what staff accepted stays accepted when more is read around it."""
    text = f"{rule.value}|{anchor.document_id}|{anchor.char_start}"
    return f"{anchor.document_id}.w{sha256(text.encode()).hexdigest()[:12]}"


def _amount(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
