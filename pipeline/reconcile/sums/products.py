"""``product``: printed factors come to a printed amount, as far as the rounding of each allows.

A per cent counts as its part of a whole; one with the coefficient −1 as what is left of the whole (a refund of 30 % leaves 70 % to pay).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pipeline.model import Figure, Identity
from pipeline.proof.intervals import Interval, interval_of_printed
from pipeline.proof.products import factor_band, product_band
from pipeline.reconcile.relation import Relation, Signed, judge_bands
from schemas.lists import IdentityKind, Rule, Unit

_WHOLE = interval_of_printed(1, 0)
_LEFT = -1
"""The coefficient of a share that is taken away."""


def judge_product(factors: tuple[Signed, ...], result: Figure, subject: str, unread: bool = False) -> Identity:
    """Whether factors come to a printed amount.

    Args:
        factors: figures, each with how many times it counts; −1 marks a per cent that is taken away.
        result: the amount.
        subject: what it is about.
        unread: whether a number beside them was not let in.
    """
    bands = [_to_factor(*factor) for factor in factors]
    middle = product_band(interval_of_printed(band.middle, 0) for band in bands).middle
    relation = Relation(Rule.PRODUCT, IdentityKind.ARITHMETIC, subject, factors, result, unread=unread)
    return judge_bands(relation, product_band(bands) if result.value else None, _band_of(result), middle)


def imply_in_product(index: int, terms: Sequence[Signed]) -> Interval | None:
    """What the other terms of a product say that one of them is; None where they leave it open.

    Args:
        index: which of the terms is asked for.
        terms: the factors, then the amount.
    """
    *factors, (result, _) = terms
    if index == len(factors):
        return product_band(_to_factor(*factor) for factor in factors)
    asked, times = factors[index]
    band = factor_band(_band_of(result), (_to_factor(*factor) for at, factor in enumerate(factors) if at != index))
    if band is None:
        return None
    if asked.unit is Unit.PCT:
        return (_WHOLE - band if times == _LEFT else band) * interval_of_printed(100, 0)
    return band * interval_of_printed(Fraction(1, times), 0)


def _to_factor(figure: Figure, times: int) -> Interval:
    band = _band_of(figure)
    if figure.unit is not Unit.PCT:
        return band * interval_of_printed(times, 0)
    part = band * interval_of_printed(Fraction(1, 100), 0)
    return _WHOLE - part if times == _LEFT else part


def _band_of(figure: Figure) -> Interval:
    return interval_of_printed(figure.value, figure.resolution)
