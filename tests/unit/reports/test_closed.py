"""When a result is accounts: a forecast of a year that is over stays one, and accounts of a year that is not are none."""

from __future__ import annotations

from datetime import date

import pytest

from reports.closed import are_accounts

AFTER, WITHIN = date(2031, 3, 27), date(2030, 12, 4)


@pytest.mark.parametrize(
    ("labels", "year", "told", "accounts"),
    [
        (["Regnskab 2030"], 2030, [AFTER], True),
        (["Regnskab", "Årsregnskab 2030"], 2030, [AFTER], True),
        (["Forventet regnskab 2030"], 2030, [AFTER], False),
        (["Regnskab", "Forventet regnskab"], 2030, [AFTER], False),
        (["Regnskab 2030"], 2030, [WITHIN], False),
        (["Regnskab 2030"], 2030, [AFTER, WITHIN], False),
        (["Regnskab"], None, [AFTER], False),
        (["Regnskab"], 2030, [None], False),
        ([None], 2030, [AFTER], False),
        ([], 2030, [AFTER], False),
    ],
)
def test_accounts_are_told_by_their_head_and_by_the_day(
    labels: list[str | None], year: int | None, told: list[date | None], accounts: bool
) -> None:
    assert are_accounts(labels, year, told) is accounts
