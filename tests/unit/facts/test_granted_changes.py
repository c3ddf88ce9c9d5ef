"""What was granted between the original budget and the corrected one is a change of the budget."""

from __future__ import annotations

import pytest

from tests.builders import read_facts


def print_thousands(number: int) -> str:
    """A whole number with points."""
    return f"{number:,}".replace(",", ".")


@pytest.mark.parametrize(
    ("heads", "granted", "kept"),
    [
        ("Vedtaget budget\tOverført fra 2030\tBevilget i 2031\tKorrigeret budget", (-120, 65, 320), True),
        ("Vedtaget budget\tOverført fra 2030\tBevilget i 2031\tKorrigeret budget", (-120, 56, 320), True),  # one row is misprinted
        ("Vedtaget budget\tOverført fra 2030\tBevilget i 2031\tKorrigeret budget", (900, 800, 320), False),
        ("Bevilget i 2031\tVedtaget budget\tOverført fra 2030\tKorrigeret budget", (-120, 65, 320), False),
    ],
)
def test_a_grant_between_the_budgets_is_a_change_where_rows_bear_it_out(heads: str, granted: tuple[int, ...], kept: bool) -> None:
    rows = ((22_000, 80, 21_960), (14_000, 20, 14_085), (8_000, 0, 8_320))
    lines = []
    for name, (original, carried, corrected), grant in zip("ABC", rows, granted, strict=True):
        values = {"Vedtaget": original, "Overført": carried, "Bevilget": grant, "Korrigeret": corrected}
        lines.append("\t".join((name, *(print_thousands(values[head.split()[0]]) for head in heads.split("\t")))))
    facts = read_facts("\n".join((f"1.000 kr.\t{heads}\tForventet regnskab", *(f"{line}\t9.000" for line in lines))))
    assert [fact.supplementary_dkk for fact in facts.followups] == [grant * 1000 if kept else None for grant in granted]
