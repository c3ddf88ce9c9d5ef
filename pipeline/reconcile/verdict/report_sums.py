"""Findings of the sums: one for each cause of failure, one for each doubtful rounding, one note a document for plausible ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.model import Figure, Finding, Identity
from pipeline.proof.decimals import to_decimal
from pipeline.reconcile.findings import make_finding, tell_as_printed
from pipeline.reconcile.verdict.causes import PROSE, TYING, Cause, imply_value, list_terms
from schemas.lists import Grade, IdentityKind, Outcome, Rule, Severity, Side, Unit

_WEIGHT = (Rule.FOOTING, Rule.DEVIATION, Rule.NETTING, Rule.GRAND_TOTAL, Rule.CROSS_TABLE, Rule.PRODUCT, Rule.SHARE, *PROSE)
"""Which rule speaks for a cause that broke several: the one whose sum is the smallest to check by hand."""

_COARSE = (Rule.PRODUCT, Rule.SHARE)
"""What rounded factors and per cents give is too coarse to name the one value that is meant."""


_OTHERS = ("indicator", "claim")
"""Figures outside the budget's own tables: a miss of theirs is told as it is."""


def report_cause(cause: Cause, figures: dict[str, Figure]) -> Finding:
    """The error that one cause makes, with the identities that witness it; a figure is blamed only where it is singled out."""
    first = min(cause.identities, key=lambda identity: (_WEIGHT.index(identity.rule), identity.identity_id))
    meant = _suggest(cause.culprit, cause, figures) if cause.culprit is not None else None
    is_plain = _result_of(first, figures).fact_table in _OTHERS and meant is None
    if cause.is_prose or is_plain:
        return _report_miss(first, Severity.ERROR, figures, cause.culprit)
    if cause.culprit is not None:
        return _report_culprit(cause.culprit, cause, first, figures)
    if len(cause.identities) == 1:
        return _report_miss(first, Severity.ERROR, figures)
    params = {**_name(first, figures), "count": len(cause.identities), "witnesses": _list_rules(cause)}
    return make_finding(first.rule, Severity.ERROR, _result_of(first, figures), "shared_cause", params, identity_id=first.identity_id)


def report_doubts(identities: Iterable[Identity], figures: dict[str, Figure]) -> tuple[Finding, ...]:
    """A warning for each sum whose rounding would have to be unusually lopsided; a rollforward may leave a gap unasked."""
    tying = [identity for identity in identities if identity.kind in TYING and identity.rule is not Rule.ROLLFORWARD]
    doubtful = [identity for identity in tying if identity.grade is Grade.POSSIBLE]
    return tuple(_report_miss(identity, Severity.WARNING, figures) for identity in doubtful)


def report_roundings(identities: Iterable[Identity], figures: dict[str, Figure]) -> tuple[Finding, ...]:
    """One note for all sums of a document that are off by no more than rounding does; it names the one that is most off."""
    tying = [identity for identity in identities if identity.kind in TYING and identity.grade is Grade.PLAUSIBLE]
    off = [identity for identity in tying if not _is_own_rounding(identity, figures)]
    if not off:
        return ()
    most = max(off, key=lambda identity: (_count_steps(identity, figures), -_result_of(identity, figures).char_start))
    key = "rounding_one" if len(off) == 1 else "rounding_many"
    params = {**_name(most, figures), "count": len(off)}
    anchor = _result_of(most, figures)
    return (make_finding(most.rule, Severity.INFO, anchor, _key_for(key, anchor), params, identity_id=most.identity_id),)


def report_unjudged(identities: Iterable[Identity], figures: dict[str, Figure]) -> tuple[Finding, ...]:
    """A question for each item whose other tables print totals that are not the sums of their lines, and more of them than hold."""
    missing: dict[int, list[Identity]] = {}
    for one in identities:
        unjudged = (one.rule, one.outcome, one.grade) == (Rule.FOOTING, Outcome.NOT_CHECKABLE, Grade.IMPOSSIBLE)
        if unjudged and _is_indicator(_result_of(one, figures)):
            missing.setdefault(one.item_no, []).append(one)
    return tuple(_ask_of_totals(some, figures) for some in missing.values())


def _ask_of_totals(missing: Sequence[Identity], figures: dict[str, Figure]) -> Finding:
    first = min(missing, key=lambda identity: _result_of(identity, figures).char_start)
    params = {**_name(first, figures), "count": len(missing)}
    return make_finding(first.rule, Severity.QUESTION, _result_of(first, figures), "total_of_else", params, identity_id=first.identity_id)


def _is_own_rounding(identity: Identity, figures: dict[str, Figure]) -> bool:
    """Whether prose only rounds what the table prints (24,3 mio. for 24.312): that is no sum that is off."""
    return identity.rule in PROSE and 2 * abs(identity.difference or Decimal()) <= _result_of(identity, figures).resolution


def _report_miss(identity: Identity, severity: Severity, figures: dict[str, Figure], culprit: Figure | None = None) -> Finding:
    """The miss of one identity, told at its result; at the culprit where that is singled out and is a part."""
    anchor = culprit or _result_of(identity, figures)
    key = f"{_name_rule(identity)}_{'beyond' if severity is Severity.ERROR else 'lopsided'}"
    named, key = _name(identity, figures), _key_for(key, anchor)
    told = make_finding(identity.rule, severity, anchor, key, named, identity_id=identity.identity_id, culprit=culprit is not None)
    return tell_as_printed(told, _result_of(identity, figures))


def _report_culprit(culprit: Figure, cause: Cause, first: Identity, figures: dict[str, Figure]) -> Finding:
    meant = _suggest(culprit, cause, figures)
    params = {
        **_name(first, figures),
        "column": culprit.fact_column,
        "unit": f"unit_{culprit.unit.name.lower()}",
        "printed": culprit.value,
        "computed": meant,
        "difference": culprit.value - meant if meant is not None else None,
        "count": len(cause.identities),
        "witnesses": _list_rules(cause),
    }
    told = make_finding(
        first.rule,
        Severity.ERROR,
        culprit,
        _key_for("singled_out_suggested" if meant is not None else "singled_out", culprit),
        params,
        identity_id=first.identity_id,
        culprit=True,
        suggestion=meant,
    )
    return tell_as_printed(told, culprit)


def _name_rule(identity: Identity) -> str:
    """What a sentence works out from its own figures is told otherwise than what it repeats."""
    works_out = identity.rule is Rule.PROSE_VS_PROSE and identity.kind is IdentityKind.ARITHMETIC
    return "prose_sum" if works_out else identity.rule.value


def _key_for(key: str, anchor: Figure) -> str:
    """The sentence for such a figure: those of the other tables, of prose and of recipients count more than kroner."""
    if key.startswith("product"):
        return key  # what is multiplied gives kroner, whatever stands there
    counted = anchor.unit not in (Unit.DKK, Unit.PCT)
    plain = _is_indicator(anchor) or (anchor.fact_table == "claim" and key.startswith("share"))
    return f"{key}_indicator" if plain or (counted and not key.startswith("prose")) else key


def _is_indicator(figure: Figure) -> bool:
    return figure.fact_table == "indicator"


def _suggest(culprit: Figure, cause: Cause, figures: dict[str, Figure]) -> Decimal | None:
    """The one value that all the broken sums give the culprit, if they give the same."""
    sums = [identity for identity in cause.identities if identity.rule not in _COARSE]
    values = {imply_value(culprit, (identity,), figures) for identity in sums}
    middles = {value.middle for value in values if value is not None}
    return to_decimal(middles.pop()) if len(middles) == 1 else None


def _name(identity: Identity, figures: dict[str, Figure]) -> dict[str, object]:
    return {
        "subject": identity.subject or _result_of(identity, figures).printed_text,
        "column": _result_of(identity, figures).fact_column,
        "unit": f"unit_{_result_of(identity, figures).unit.name.lower()}",
        "parts": sum(term.side is Side.PART for term in identity.terms),
        "printed": identity.printed,
        "computed": identity.computed,
        "difference": identity.difference,
        "tolerance": identity.tolerance,
    }


def _result_of(identity: Identity, figures: dict[str, Figure]) -> Figure:
    return figures[next(term.figure_id for term in identity.terms if term.side is Side.RESULT)]


def _list_rules(cause: Cause) -> tuple[str, ...]:
    rules = tuple(rule.value for rule in _WEIGHT if any(identity.rule is rule for identity in cause.identities))
    return (*rules, Rule.WORDING_SIGN.value) if cause.words else rules


def _count_steps(identity: Identity, figures: dict[str, Figure]) -> Decimal:
    coarsest = max(figures[name].resolution for name in list_terms(identity))
    return abs(identity.difference or Decimal()) / coarsest
