"""Whether an amount is of another round than its item's: what the one before expected, or how an estimate has changed since.

``Skønnet er siden maj forværret med 3 mio. kr., idet skoler er blevet 2 mio. kr. dyrere``: that is more than was expected in May.
"""

from __future__ import annotations

from pipeline.model import Claim
from pipeline.reconcile.wording.prose_words import cut_behind, says, split_sentences
from schemas.lists import Direction

_SPENDING = (Direction.OVERSPEND, Direction.UNDERSPEND)


def is_of_other_round(claim: Claim) -> bool:
    """Whether an amount is none of its item's own round: a change since the last, or the deviation that was expected at an earlier date.

    What was used by an earlier date a column may print.

    Args:
        claim: the figure in prose.
    """
    return is_since_round(claim) or (claim.is_dated_before and claim.direction in _SPENDING)


def is_since_round(claim: Claim) -> bool:
    """Whether its sentence compares estimates of two times, or goes on where its paragraph does; not where it names a budget.

    What is called an overspend is one from the budget, whatever the paragraph compares.

    Args:
        claim: the figure in prose.
    """
    own = f"{claim.compared_to} {cut_behind(claim.behind)}"
    if "budget" in own.lower():
        return False
    return _compares(claim.sentence) or (claim.direction not in _SPENDING and any(map(_compares, split_sentences(claim.above))))


def _compares(sentence: str) -> bool:
    return says("since", sentence) and any(says(kind, sentence) for kind in ("estimate", "round", "bettering"))
