"""``refund_of_change``: of what a benefit's expenditure changes by, the state's refund changes the income within the benefit's bounds.

The refund of a change is −Δincome / Δexpenditure over the *status* lines of one benefit, every amount taken as all that its own
trailing zeros allow. Beyond the bounds 3 % or 1 mio. kr., whichever is more, is let pass. What is left is a question with its size, a note
where the bounds are not verified, and ties no figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from pipeline.model import Appropriation, Figure, Finding, Identity
from pipeline.proof.decimals import to_decimal
from pipeline.proof.intervals import Interval, interval_around, interval_of_printed, measure_gap
from pipeline.proof.steps import find_own_step
from pipeline.reconcile.benefits.refund_bounds import Bounds, find_refund_bounds, is_refunded
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import Signed, add_up, identify, name_terms
from schemas.lists import ChangeKind, IdentityKind, Outcome, Role, Rule, Severity

_SLACK_SHARE = Fraction(3, 100)
_SLACK_DKK = Fraction(1_000_000)
_HUNDREDTH = interval_around(Fraction(-1, 100), 0)


def check_refund_of_change(rows: Sequence[Appropriation], book: Book) -> Ruling:
    """What the status lines of each benefit of an appropriation table say of its refund.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    groups: dict[tuple[str | None, str | None], list[Appropriation]] = {}
    for row in rows:
        if row.role is Role.LINE and row.change_kind is ChangeKind.STATUS and is_refunded(row.benefit):
            groups.setdefault((row.sector, row.benefit), []).append(row)
    judged = [found for lines in groups.values() if (found := _judge(lines, book)) is not None]
    return Ruling(tuple(identity for identity, _ in judged), tuple(finding for _, finding in judged if finding is not None))


def _judge(lines: list[Appropriation], book: Book) -> tuple[Identity, Finding | None] | None:
    bounds = find_refund_bounds(lines[0].benefit, lines[0].fiscal_year)
    spent, earned = book.list_figures(lines, "expenditure_dkk"), book.list_figures(lines, "income_dkk")
    expenditure, income = (sum((Fraction(figure.value) for figure in figures), Fraction()) for figures in (spent, earned))
    if bounds is None or not earned or not expenditure or book.has_unread(lines[0].item_no, lines[0].line_no, lines[-1].line_no):
        return None
    allowed = _add_bands(spent) * bounds.band * _HUNDREDTH
    slack = max(abs(expenditure) * _SLACK_SHARE, _SLACK_DKK)
    holds = measure_gap(_add_bands(earned), allowed) <= slack
    nearest = _find_nearest(income, expenditure, bounds)
    parts: tuple[Signed, ...] = add_up((*spent, *earned[1:]))
    identity = Identity(
        identity_id=identify(Rule.REFUND_OF_CHANGE, earned[0], parts),
        rule=Rule.REFUND_OF_CHANGE,
        kind=IdentityKind.MODEL,
        document_id=earned[0].document_id,
        item_no=earned[0].item_no,
        subject=lines[0].account_name or lines[0].text,
        terms=name_terms(parts, earned[0]),
        printed=to_decimal(income),
        computed=to_decimal(nearest),
        difference=to_decimal(income - nearest),
        tolerance=to_decimal(allowed.half_width + slack),
        grade=None,
        outcome=Outcome.HOLDS if holds else Outcome.FAILS,
    )
    return identity, None if holds else _ask(identity, earned[0], expenditure, bounds, lines[0].fiscal_year)


def _ask(identity: Identity, anchor: Figure, expenditure: Fraction, bounds: Bounds, year: int | None) -> Finding:
    income = Fraction(identity.printed or 0)
    params = {
        "subject": identity.subject,
        "printed": identity.printed,
        "computed": identity.computed,
        "difference": identity.difference,
        "expenditure": to_decimal(expenditure),
        "rate": to_decimal(-100 * income / expenditure, 1),
        "low": bounds.low,
        "high": bounds.high,
        "year": year,
    }
    key, severity = ("refund_of_change", Severity.QUESTION) if bounds.verified else ("refund_of_change_unverified", Severity.INFO)
    return make_finding(Rule.REFUND_OF_CHANGE, severity, anchor, key, params, identity_id=identity.identity_id)


def _find_nearest(income: Fraction, expenditure: Fraction, bounds: Bounds) -> Fraction:
    """The change of income within the bounds that is nearest to the printed one."""
    ends = sorted(-expenditure * Fraction(rate) / 100 for rate in (bounds.low, bounds.high))
    return min(max(income, ends[0]), ends[1])


def _add_bands(figures: Iterable[Figure]) -> Interval:
    bands = (interval_of_printed(figure.value, find_own_step(figure.value, figure.resolution)) for figure in figures)
    return sum(bands, interval_around(0, 0))
