"""Many numbers that one table lost are one line, few are told one by one."""

from __future__ import annotations

import pytest

from reports.refused import group_alike


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ([], []),
        ([(1, "a")] * 4, [1, 1, 1, 1]),
        ([(1, "a")] * 5, [5]),
        ([(1, "a"), (2, "a"), (3, "a"), (5, "a"), (6, "a")], [5]),  # a heading stands between
        ([(line, "a") for line in (1, 2, 3)] + [(line, "a") for line in (9, 10, 11)], [1, 1, 1, 1, 1, 1]),
        ([(1, "a"), (1, "b")] * 5, [5, 5]),
        ([(None, "a")] * 6, [1, 1, 1, 1, 1, 1]),  # nobody knows where they stand
    ],
)
def test_the_numbers_of_one_table_are_told_together(rows: list[tuple[int | None, str]], groups: list[int]) -> None:
    made = [{"document_id": "x", "item_no": 1, "line_no": line, "reason": reason} for line, reason in rows]
    assert list(map(len, group_alike(made))) == groups
