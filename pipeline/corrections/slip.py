"""What looks like a slip of the pen in a new number: it is written, and said aloud.

A number in another unit than its table's is off by thousands; a digit too many or too few, by ten or a hundred.
"""

from __future__ import annotations

from decimal import Decimal

from pipeline.corrections.new_value import Printed
from pipeline.model import Figure
from schemas.own_faults import Fault

_SLIPS = ((1000, Decimal("0.5")), (100, Decimal("0.1")), (10, Decimal("0.1")))
"""How many times too much or too little, and how near to it: another unit shows whatever else is corrected, a digit only alone."""
_TURNED = Decimal("0.1")


def find_slip(new: Printed, figure: Figure, suggestion: Decimal | None) -> Fault | None:
    """The sentence that warns of a number about 1000, 100 or 10 times off the printed one, or about its opposite.

    Args:
        new: the number as it was read.
        figure: the printed one.
        suggestion: what a finding takes the figure to mean, in the store's unit; who follows it makes no slip.
    """
    if not new.value or not figure.value or new.value == suggestion:
        return None
    ratio = new.value / figure.value
    more, times = abs(ratio) > 1, max(abs(ratio), 1 / abs(ratio))
    factor = next((factor for factor, near in _SLIPS if abs(times / factor - 1) <= near), None)
    if factor is not None:
        return Fault("corrections.slip_more" if more else "corrections.slip_less", {"factor": factor, "printed": figure.printed_text})
    return Fault("corrections.slip_sign", {"printed": figure.printed_text}) if abs(ratio + 1) <= _TURNED else None
