"""Whether anything in the store is what was asked for; if not, what there is."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.errors import UserError
from reports.ask import Record, Store
from reports.page import find_rounds
from reports.paper_report import find_papers
from schemas.own_faults import offer_nearest

SHOWN = 20
"""How many of what there is a message names."""


def refuse_no_match(store: Store, **filters: object) -> None:
    """See that the filters let something through.

    Args:
        store: an open store.
        filters: ``municipality``, ``year``, ``status_date``; None lets everything through.

    Raises:
        UserError: they let nothing through; it names the nearest municipality, or the statuses that there are.
    """
    if all(value is None for value in filters.values()) or find_rounds(store, **filters) or find_papers(store, **filters):
        return
    asked = filters.get("municipality")
    rounds = find_rounds(store, municipality=asked)
    every, papers = find_rounds(store), find_papers(store)
    if not every:
        raise UserError("run.no_status_at_all")
    if not rounds and not find_papers(store, municipality=asked):
        names = sorted({str(round_["municipality"]) for round_ in (*every, *papers) if round_["municipality"]})
        raise UserError(
            "run.no_such_municipality",
            name=asked,
            nearest=offer_nearest(str(asked), names),
            known=_list(names or list(map(_name_status, every))),
        )
    found = [_name_status(round_) for round_ in rounds]
    raise UserError("run.no_such_status", asked=_list([str(value) for value in filters.values() if value is not None]), known=_list(found))


def _name_status(round_: Record) -> str:
    return " ".join(str(round_[name]) for name in ("municipality", "fiscal_year", "round_date") if round_[name] is not None)


def _list(names: Sequence[str]) -> str:
    return ", ".join([*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])]) or "–"
