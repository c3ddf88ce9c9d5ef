"""How a municipality's share of a benefit's expenditure is found: a closed list, the first that can be had first."""

from enum import StrEnum


class ShareBasis(StrEnum):
    """From what a share was found; what is printed in per cent has the name of its column."""

    REFUND_PCT = "refund_pct"
    OWN_SHARE_PCT = "own_share_pct"
    NET_OF_GROSS = "net_of_gross"  # derived: the printed net amount of the printed gross amount
    NO_REFUND = "no_refund"  # derived: recipients times rate make the printed amount, and no refund is printed


PRINTED = (ShareBasis.REFUND_PCT, ShareBasis.OWN_SHARE_PCT)
"""The shares that minutes print; all others are derived."""
