"""The tables of facts about the world, from the CSV files under ``schemas/reference``."""

from __future__ import annotations

from schemas.definition.facts import ACCOUNT_CODE
from schemas.definition.kinds import Column, Table, Type
from schemas.lists import CommitteeKind

_STATUS = Column("status", Type.TEXT, "How sure it is: verified (seen in the named source) or memory (for matching, not to be quoted).")
_SOURCE = Column("source", Type.TEXT, "Where the fact was seen.")


def _make_bounds(kind: Type, first: str, last: str) -> tuple[Column, Column]:
    return (
        Column("valid_from", kind, f"{first}; NULL is unknown, not always.", nullable=True),
        Column("valid_to", kind, f"{last}; NULL is unknown or open.", nullable=True),
    )


ACCOUNT = Table(
    "account",
    "The functions of the authorised chart of accounts, as far as known.",
    "an account code",
    "schemas/reference/chart_of_accounts.csv",
    (
        Column("code", Type.TEXT, "Main account, main function and function.", pattern=ACCOUNT_CODE),
        Column("name", Type.TEXT, "The function's name, present or last."),
        *_make_bounds(Type.INTEGER, "The first budget year that has it", "The last budget year that has it"),
        Column("successors", Type.TEXTS, "The codes that took over.", pattern=ACCOUNT_CODE),
        _STATUS,
        _SOURCE,
    ),
    key=("code",),
)

BENEFIT = Table(
    "benefit",
    "The income transfers with their accounts and the bounds of the state's refund.",
    "a benefit",
    "schemas/reference/benefits.csv",
    (
        Column("key", Type.TEXT, "The benefit's key."),
        Column("name_da", Type.TEXT, "Its Danish name."),
        Column("name_en", Type.TEXT, "Its English name."),
        Column("synonyms", Type.TEXTS, "The ways in which minutes print it."),
        Column("account_codes", Type.TEXTS, "The accounts that carry it.", pattern=ACCOUNT_CODE),
        Column("refund_regime", Type.TEXT, "How the refund is determined."),
        Column("refund_min_pct", Type.SHARE, "The least refund that the rules allow on average.", "per cent", nullable=True),
        Column("refund_max_pct", Type.SHARE, "The greatest refund that the rules allow on average.", "per cent", nullable=True),
        *_make_bounds(Type.DATE, "The benefit's first day", "The benefit's last day"),
        _STATUS,
        _SOURCE,
    ),
    key=("key",),
)

MUNICIPALITY = Table(
    "municipality",
    "The 98 municipalities.",
    "a municipality",
    "schemas/reference/municipalities.csv",
    (
        Column("code", Type.TEXT, "The official number.", pattern=r"\d{3}"),
        Column("name", Type.TEXT, "The name."),
        Column("region", Type.TEXT, "The region that it lies in."),
    ),
    key=("code",),
    groups=(("name",),),
)

COMMITTEE = Table(
    "committee",
    "Common names of committees, bound to no municipality.",
    "a name",
    "schemas/reference/committees.csv",
    (
        Column("name", Type.TEXT, "The committee's name."),
        Column("name_en", Type.TEXT, "What it means in English."),
        Column("kind", Type.TEXT, "What sort of body it is.", values=CommitteeKind),
    ),
    key=("name",),
)

TABLES = (ACCOUNT, BENEFIT, MUNICIPALITY, COMMITTEE)
