"""Rows that a figure in prose speaks of together: ``Kontanthjælp og sygedagpenge viser tilsammen …``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.subjects import Subject, mentions, read_subject
from pipeline.reconcile.phrases import Phrase
from pipeline.reconcile.witnesses import Witness

_AND = re.compile(r"\s*,\s*(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+", re.IGNORECASE)
_FEW = 2


def find_joint(phrase: Phrase, witnesses: Sequence[Witness], measures: tuple[str, ...]) -> Witness | None:
    """What the rows of several names add up to, where the words name each and speak of them together.

    Args:
        phrase: the figure with its words.
        witnesses: what the document's tables print.
        measures: what it may be the measure of.

    Returns:
        None unless each name fits one row of one table.
    """
    claim = phrase.claim
    own = [
        witness
        for witness in witnesses
        if witness.item_no == claim.item_no and witness.measure in measures and claim.fiscal_year in (None, witness.fiscal_year)
    ]
    names = [read_subject(part) for part in _AND.split(claim.subject or "")]
    if len(names) < _FEW or not all(names):
        names = list_named(phrase, own) if claim.subject is None else []
    if len(names) < _FEW or not phrase.speaks_of_whole:
        return None
    found = [_find(name, own) for name in names]
    rows = [witness for witness in found if witness is not None]
    if len(rows) < len(names) or len({witness.measure for witness in rows}) > 1:
        return None
    parts = tuple(part for witness in rows for part in witness.parts)
    subject, unread = frozenset[str]().union(*names), any(row.unread for row in rows)
    return Witness(claim.item_no, subject, rows[0].measure, rows[0].fiscal_year, parts, unread=unread)


def list_named(phrase: Phrase, witnesses: Sequence[Witness]) -> list[Subject]:
    """The subjects of rows that its clause names before it, none of which is a part of another's name."""
    named = {witness.subject for witness in witnesses if not witness.loose and mentions(phrase.clause, witness.subject)}
    return sorted((name for name in named if not any(name < other for other in named)), key=sorted)


def _find(name: Subject, witnesses: Sequence[Witness]) -> Witness | None:
    fitting = [witness for witness in witnesses if witness.subject == name and not witness.loose]
    return fitting[0] if len({tuple(part.figure_id for part in witness.parts) for witness in fitting}) == 1 else None
