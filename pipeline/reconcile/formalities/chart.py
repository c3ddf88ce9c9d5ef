"""The authorised chart of accounts as far as ``schemas/reference`` knows it: functions with their years, and the names that they go by.

It is not complete: a code that is not there is unknown, not wrong, and an empty year is unknown, not always.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.danish.data import read_table
from pipeline.reconcile.formalities.account_words import key_of

_NUMBERING = 2007
"""The first budget year of today's numbering; of older years the chart says nothing."""

_UNVERIFIED = "memory"


@dataclass(frozen=True, slots=True)
class Account:
    """A function of the chart of accounts: its code as DD.DD.DD, its last name, the budget years that bound it where they are known."""

    code: str
    name: str
    first: int | None
    last: int | None
    successors: tuple[str, ...]
    verified: bool

    def is_in_use(self, year: int | None) -> bool:
        """Whether there may be such a function in a budget year; False only where the chart says that there is none."""
        if year is None or year < _NUMBERING:
            return True
        return (self.first or year) <= year <= (self.last or year)


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that stands for some codes, each of which it may be printed with."""

    codes: frozenset[str]
    verified: bool


@cache
def read_chart() -> dict[str, Account]:
    """All functions by their code."""
    rows = read_table("reference", "chart_of_accounts")
    accounts = (
        Account(
            code=pad_code(row["code"]),
            name=row["name_da"],
            first=int(row["valid_from"]) if row["valid_from"] else None,
            last=int(row["valid_to"]) if row["valid_to"] else None,
            successors=tuple(map(pad_code, row["successor_codes"].split())),
            verified=row["status"] != _UNVERIFIED,
        )
        for row in rows
    )
    return {account.code: account for account in accounts}


@cache
def read_namings() -> dict[str, tuple[Naming, ...]]:
    """What each known name stands for, by the name's key: official names, other names of accounts, names of benefits."""
    found: dict[str, list[Naming]] = {}
    for name, naming in _list_namings():
        found.setdefault(key_of(name), []).append(naming)
    return {key: tuple(namings) for key, namings in found.items() if key}


@cache
def list_names(code: str) -> tuple[str, ...]:
    """The names of one code by itself, official and other."""
    account = read_chart().get(code)
    others = (row["printed_label"] for row in read_table("reference", "account_aliases") if pad_code(row["code"]) == code)
    return (*([account.name] if account is not None else []), *others)


def pad_code(code: str) -> str:
    """Codes are written with and without the leading zero of the main account; we compare them with it."""
    return code.rjust(8, "0")


def _list_namings() -> Iterator[tuple[str, Naming]]:
    for account in read_chart().values():
        yield account.name, Naming(frozenset({account.code}), account.verified)
    for row in read_table("reference", "account_aliases"):
        yield row["printed_label"], Naming(frozenset(map(pad_code, row["code"].split())), row["source"] != _UNVERIFIED)
    for row in read_table("reference", "benefits"):
        naming = Naming(frozenset(map(pad_code, row["account_codes"].split())), row["status"] != _UNVERIFIED)
        for name in dict.fromkeys([row["name_da"], *filter(None, row["synonyms"].split("|"))]):
            yield name, naming
