"""The date that a figure in prose stands for."""

from __future__ import annotations

import re
from datetime import date

from pipeline.danish.dates import find_dates
from pipeline.facts.claims.groups import Group

_AS_OF = re.compile(r"\b(?:pr|ultimo|medio|primo)\.?\s*(?:den\s+|d\.\s*)?$", re.IGNORECASE)


def read_status_date(group: Group, default: date | None, year: int | None) -> date | None:
    """The last ``pr. <date>`` before the number, else the item's.

    Args:
        group: the quantities.
        default: the item's status date.
        year: the year of a date that prints none.
    """
    found = [each for each in find_dates(group.sentence[: group.start]) if _AS_OF.search(group.sentence[: each.start])]
    return (found[-1].in_year(year) if found else None) or default
