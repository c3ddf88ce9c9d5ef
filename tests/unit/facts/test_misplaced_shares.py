"""Columns of per cents that hold amounts tell that heads are out of place: the table is refused; a misprint or a high rate is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.messages import render
from tests.builders import read_facts

BENEFITS = "Ydelser i 2031, i 1.000 kr.\n\nYdelse\tAntal budget\tAntal status\t{head} budget\t{head} status\tNetto budget\tNetto status\n"
SHARES = ("58\t60\t33.688\t36.815", "76\t77\t16.670\t16.318", "75\t75\t8.801\t9.157")
AMOUNTS = ("33.688\t36.815\t58\t60", "16.670\t16.318\t76\t77", "8.801\t9.157\t75\t75")
MISPRINT = ("580\t60\t33.688\t36.815", *SHARES[1:])
NAMES = ("Sygedagpenge\t281\t298", "Kontanthjælp\t148\t141", "Uddannelseshjælp\t127\t133")


def _table(head: str, cells: tuple[str, ...]) -> str:
    rows = "\n".join(f"{name}\t{own}" for name, own in zip(NAMES, cells, strict=True))
    return f"Sagsfremstilling\n\n{BENEFITS.format(head=head)}{rows}\n"


@pytest.mark.parametrize(
    ("head", "cells", "stored"),
    [
        ("Egen andel i pct.", SHARES, True),
        ("Egen andel i pct.", MISPRINT, True),
        ("Egen andel i pct.", AMOUNTS, False),
        ("Egen andel i pct.", (*AMOUNTS[:1], *SHARES[1:]), True),  # two of six may be misprints
        ("Egen andel i pct.", tuple("100,5\t101\t58\t60" for _ in NAMES), False),
        ("Egen andel i pct.", tuple("100\t100\t58\t60" for _ in NAMES), True),
        ("Refusion i pct.", SHARES, True),
        ("Refusion i pct.", AMOUNTS, False),
    ],
)
def test_shares_of_benefits(head: str, cells: tuple[str, ...], stored: bool) -> None:
    facts = read_facts(_table(head, cells))
    assert bool(facts.benefits) is stored
    if not stored:
        assert not facts.indicators
        assert {cell.reason for cell in facts.quarantined} == {"facts.share_misplaced"}
        first = cells[0].split("\t")[0]
        assert first in render("facts.share_misplaced", facts.quarantined[0].params, "da")


@pytest.mark.parametrize(
    ("values", "stored"),
    [
        (("33.688", "16.670", "8.801"), False),
        (("33.688", "16.670", "8,8"), False),
        (("33,6", "16,6", "49,8"), True),
        (("133,6", "116,6", "-249,8"), True),  # of a plan, of the year before
        (("33.688", "16,6", "49,8"), True),  # one alone is told by the sums
        (("33.688", "16.670", "49,8", "5,1"), True),  # half of them
        (("1.000", "1.000", "1.000"), True),
        (("1.001", "1.001", "1.001"), False),
        (("1.250 %", "2.100 %", "1.400 %"), True),  # a mark of its own
    ],
)
def test_per_cents_of_other_tables(values: tuple[str, ...], stored: bool) -> None:
    groups = ("Unge\t281", "Voksne\t148", "Ældre\t127", "Børn\t112")[: len(values)]
    rows = "\n".join(f"{group}\t{value}" for group, value in zip(groups, values, strict=True))
    facts = read_facts(f"Sagsfremstilling\n\nHer er tal.\n\nGruppe\tAntal borgere\tAndel i pct.\n{rows}\n")
    assert len(facts.indicators) == (2 * len(values) if stored else 0)
    assert all(cell.reason == "facts.share_misplaced" for cell in facts.quarantined)


def test_a_per_cent_that_its_row_makes_is_one_however_large() -> None:
    rows = "Skole\t0,1\t1,2\t1,1\t1.100,0\nPark\t0,1\t1,3\t1,2\t1.200,0\nHavn\t90,0\t95,0\t5,0\t5,6\n"
    facts = read_facts(f"Mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\tAfvigelse i pct.\n{rows}")
    assert [fact.deviation_pct for fact in facts.followups] == [1100, 1200, Decimal("5.6")]
