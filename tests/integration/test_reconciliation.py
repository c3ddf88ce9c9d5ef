"""What reconciliation says of whole minutes, read from the file on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from pipeline.model import Extract, Judgement
from pipeline.readers import read_document
from pipeline.reconcile import doubtful_figures, reconcile
from pipeline.run import extract_document
from schemas.lists import FigureState, IdentityKind, Outcome, Rule, Severity

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "raw"
AALBORG = "2017-09-26_aalborg_beskaeftigelsesudvalget.txt"
TYING = (IdentityKind.ARITHMETIC, IdentityKind.AGREEMENT)


@cache
def read(path: Path) -> Extract:
    return extract_document(read_document(path))


def read_tables(path: Path) -> Extract:
    """The budget's own tables alone: the shipped minutes say in other words, and less of them, what prose and other tables say."""
    extract = read(path)
    kept = tuple(figure for figure in extract.figures if figure.fact_table in ("appropriation", "benefit_status", "budget_followup"))
    return replace(extract, figures=kept, claims=(), indicators=())


def summarise(judgement: Judgement) -> tuple[object, ...]:
    """Findings and outcomes, without the places."""
    said = sorted((f.severity, f.rule, f.item_no, f.subject, f.printed, f.computed, f.suggestion) for f in judgement.findings)
    outcomes = Counter((identity.rule, identity.outcome, identity.grade) for identity in judgement.identities)
    return said, outcomes, Counter(judgement.states.values())


def test_real_aalborg(shared_minutes: Path) -> None:
    extract = read(shared_minutes / "000_1db9d8b35582aae2.txt")
    judgement = reconcile((extract,))
    assert [(f.severity, f.rule, f.subject, f.suggestion) for f in judgement.findings] == [
        (Severity.QUESTION, Rule.FINANCING_MISSING, "Punkt 2", None),
        (Severity.QUESTION, Rule.BENEFIT_MODEL, "Kontanthjælp", None),
        (Severity.ERROR, Rule.RANGE, "Revalidering", Decimal(21)),
        (Severity.QUESTION, Rule.BENEFIT_MODEL, "Fleksjob", None),
        (Severity.WARNING, Rule.ACCOUNT_CODE, "05.45.68/05.45.66 Førtdispension", None),
        (Severity.QUESTION, Rule.REFUND_OF_CHANGE, "Kontanthjælp", None),
        (Severity.INFO, Rule.ACCOUNT_LABEL, "05.58.81 Ledighedsydelse", None),
        (Severity.WARNING, Rule.ACCOUNT_CODE, "05.68.94/05.57.78 forsikrede ledige", None),
        (Severity.INFO, Rule.PROSE_VS_TABLE, "lov- og cirkulæreprogrammet", None),
        (Severity.INFO, Rule.DATE_CONFLICT, "2017-037608", None),
        (Severity.WARNING, Rule.ACCOUNT_CODE, "05.58.52 Botilbud til midlertidigt ophold (servicelovens §107)", None),
    ]
    tables = read_tables(shared_minutes / "000_1db9d8b35582aae2.txt")
    states = Counter(judgement.states[figure.figure_id] for figure in tables.figures)
    assert states == {FigureState.RECONCILED: 113, FigureState.NOT_RECONCILED: 42}
    [doubtful] = doubtful_figures(judgement)
    assert next(figure.printed_text for figure in extract.figures if figure.figure_id == doubtful) == "201%"


def test_shipped_aalborg_is_judged_like_the_real_one(shared_minutes: Path) -> None:
    real, shipped = (reconcile((read_tables(path),)) for path in (shared_minutes / "000_1db9d8b35582aae2.txt", SHIPPED / AALBORG))
    assert summarise(real) == summarise(shipped)


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*sandager*.txt")), ids=lambda path: path.name)
def test_made_up_municipality_gives_no_alarm(path: Path) -> None:
    judgement = reconcile((read(path),))
    assert any(identity.outcome is Outcome.HOLDS for identity in judgement.identities)
    assert [f for f in judgement.findings if f.severity in (Severity.ERROR, Severity.WARNING)] == []
    assert not any(identity.outcome is Outcome.FAILS for identity in judgement.identities if identity.kind in TYING)


def test_order_of_the_files_does_not_matter() -> None:
    extracts = tuple(read(path) for path in sorted(SHIPPED.glob("*.txt")))
    assert len(extracts) > 2
    turned = tuple(replace(extract, figures=extract.figures[::-1], benefits=extract.benefits[::-1]) for extract in extracts[::-1])
    assert reconcile(extracts) == reconcile(turned)
