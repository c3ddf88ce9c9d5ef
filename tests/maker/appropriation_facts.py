"""True appropriations from a seed: sectors, why, accounts and lines, in kroner."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.maker.words import ACCOUNTS, CHANGE_TYPES, FREE_LINES, SECTOR_PREFIXES, SECTORS, WORDED_LINES


@dataclass(frozen=True, slots=True)
class Line:
    """One appropriation line: its words, its column, its amount in kroner."""

    text: str
    column: str  # expenditure, income
    kroner: int


@dataclass(frozen=True, slots=True)
class Account:
    """A printed account heading with its lines."""

    codes: tuple[str, ...]
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Why the lines below are there, as printed, and which kind that is."""

    words: str
    kind: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector with its changes."""

    name: str
    changes: tuple[Change, ...]

    def list_amounts(self, column: str) -> tuple[int, ...]:
        """The amounts of the sector's lines in a column, in kroner."""
        lines = (line for change in self.changes for account in change.accounts for line in account.lines)
        return tuple(line.kroner for line in lines if line.column == column)


def draw_sectors(rng: Random, columns: tuple[str, ...], finest: int = 1_000) -> tuple[Sector, ...]:
    """Draw a table's facts.

    Args:
        rng: the seeded source of all choices.
        columns: which of ``expenditure`` and ``income`` the table has.
        finest: amounts are whole multiples of it, in kroner.

    Returns:
        One to four sectors in printed order.
    """
    prefix = rng.choice(SECTOR_PREFIXES)
    names = rng.sample(SECTORS, rng.randint(1, 4))
    return tuple(Sector(prefix + name, _draw_changes(rng, columns, finest)) for name in names)


def _draw_changes(rng: Random, columns: tuple[str, ...], finest: int) -> tuple[Change, ...]:
    kinds: dict[str, str] = {}
    for words, kind in rng.sample(CHANGE_TYPES, rng.randint(1, 2)):
        kinds.setdefault(kind, words)
    return tuple(Change(words, kind, _draw_accounts(rng, columns, finest)) for kind, words in kinds.items())


def _draw_accounts(rng: Random, columns: tuple[str, ...], finest: int) -> tuple[Account, ...]:
    chosen = rng.sample(ACCOUNTS, rng.randint(1, 5))
    return tuple(Account(codes, name, _draw_lines(rng, columns, finest)) for codes, name in chosen)


def _draw_lines(rng: Random, columns: tuple[str, ...], finest: int) -> tuple[Line, ...]:
    fitting = [words for words in WORDED_LINES + FREE_LINES if words[1] in columns]
    chosen = rng.sample(fitting, rng.randint(1, 3))
    return tuple(Line(text, column, _draw_amount(rng, sign, finest)) for text, column, sign in chosen)


def _draw_amount(rng: Random, sign: int, finest: int) -> int:
    size = rng.randint(1, rng.choice((9, 99, 999, 9_999, 60_000))) * 1_000 // finest * finest
    noise = rng.randrange(0, 1_000, finest) if finest < 1_000 else 0
    return (sign or rng.choice((-1, 1))) * (size + noise)
