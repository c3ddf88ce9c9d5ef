"""Whether lines hold figures in rows: what must not be lost between items. Where the cells are is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.model import Line

_CELLS = re.compile(r"\t|\||;|\s{2,}|\.{4,}")
_FIGURE = re.compile(r"[*(]*[-–−+]? ?(?:\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,\d+)?[-–−)]?(?: ?%)?\**")
_AMOUNT = re.compile(r"(?:^|[\s\u00a0])[-–−+(]? ?(?:\d{1,3}(?:[.\u00a0]\d{3})+|\d*,\d+)[-–−)]?\**\s*$")
_LABEL = re.compile(r"\s*\|?\s*\d{1,4}[a-zA-Z]?[.:)]?(?:\t|\||\s{2,}|\s)\s*(?=[^\W\d])")  # a number that heads a title, as in contents
_ROWS = 3  # as many lines in a row that end in an amount are a table without columns
_LONGEST = 400  # characters; a longer line is running text


def is_table_row(text: str) -> bool:
    """Whether a line has two or more cells that are nothing but figures, the number that heads a title left aside."""
    return len(text) <= _LONGEST and _count_figures(text[_label_end(text) :]) >= 2


def holds_table(lines: Iterable[Line]) -> bool:
    """Whether some lines are rows of figures: two side by side in a line, or an amount at the end of several lines in a row."""
    run = 0
    for line in lines:
        if not line.text.strip() or len(line.text) > _LONGEST:
            run = run if not line.text.strip() else 0
            continue
        if is_table_row(line.text):
            return True
        run = run + 1 if _AMOUNT.search(line.text) else 0
        if run >= _ROWS:
            return True
    return False


def _count_figures(text: str) -> int:
    return sum(1 for cell in _CELLS.split(text) if _FIGURE.fullmatch(cell.strip()))


def _label_end(text: str) -> int:
    match = _LABEL.match(text)
    return match.end() if match else 0
