"""What was kept out, told once for many: a table that is not recognised is one fault, not one a number."""

from __future__ import annotations

from collections.abc import Sequence

from reports.ask import Record

_FEW = 4
"""So many alike are listed one by one."""
_NEAR = 2
"""So many lines apart at most, two numbers stand in one table."""
_SAME = ("document_id", "item_no", "reason")


def group_alike(rows: Sequence[Record]) -> list[list[Record]]:
    """Refused numbers, together where many of one table were kept out for one reason.

    Args:
        rows: in printed order.

    Returns:
        groups in printed order, of one number each where there are few.
    """
    runs: list[list[Record]] = []
    for row in rows:
        run = next((run for run in reversed(runs) if all(run[-1][name] == row[name] for name in _SAME)), None)
        if run is not None and None not in (run[-1]["line_no"], row["line_no"]) and row["line_no"] - run[-1]["line_no"] <= _NEAR:
            run.append(row)
        else:
            runs.append([row])
    return [group for run in runs for group in ([run] if len(run) > _FEW else [[row] for row in run])]
