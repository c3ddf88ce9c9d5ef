"""Rows that a figure in prose speaks of together: ``Kontanthjælp og sygedagpenge viser tilsammen …``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.numbered import count_named
from pipeline.danish.subjects import Subject, mentions, read_subject, without_people
from pipeline.reconcile.witnesses.witnesses import Witness
from pipeline.reconcile.wording.phrases import Phrase

_AND = re.compile(r"\s*,\s*(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:de|disse)\s+(?:[a-zæøå]+e\s+)?[a-zæøå]+\s+(?P<kind>[a-zæøå]+)", re.IGNORECASE)
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
        if (witness.item_no, witness.one_side) == (claim.item_no, False)
        and witness.measure in measures
        and claim.fiscal_year in (None, witness.fiscal_year)
    ]
    names = _list_names(phrase, own) if phrase.speaks_of_whole else []
    if len(names) < _FEW:
        return None
    found = [_find(name, own) for name in names]
    rows = [witness for witness in found if witness is not None]
    if len(rows) < len(names) or len({witness.measure for witness in rows}) > 1:
        return None
    parts = tuple(part for witness in rows for part in witness.parts)
    subject, unread = frozenset[str]().union(*names), any(row.unread for row in rows)
    return Witness(claim.item_no, subject, rows[0].measure, rows[0].fiscal_year, parts, unread=unread)


def _list_names(phrase: Phrase, witnesses: Sequence[Witness]) -> list[Subject]:
    """The names that are spoken of together: the subject's, those listed before the verb, those counted above, or all that are named."""
    claim = phrase.claim
    lists = ([read_subject(part) for part in _AND.split(words)] for words in (claim.subject or "", _cut_verb(phrase.clause)))
    listed = next((names for names in lists if len(names) >= _FEW and all(names)), None)
    if listed is not None:
        return listed
    if match := _COUNTED.search(phrase.clause):
        return _list_counted(match, claim.above, witnesses)
    return list_named(phrase, witnesses) if claim.subject is None else []


def _cut_verb(words: str) -> str:
    """What stands before the verb of a clause: in a list of names all of them."""
    verb = next(load_lexicon("prose_words", "kind", "says").find(words), None)
    return words[: verb.start] if verb is not None else ""


def _list_counted(match: re.Match[str], above: str, witnesses: Sequence[Witness]) -> list[Subject]:
    """The names above of as many rows as are counted (``de to udvalg``): those of that kind, else all; none where others are named too."""
    named = {witness.subject for witness in witnesses if not witness.loose and mentions(above, witness.subject)}
    named = {name for name in named if not any(name < other for other in named)}
    of_kind = {name for name in named if any(word.endswith(match["kind"].lower()) for word in name)}
    count = count_named(match[0])
    return next((sorted(names, key=sorted) for names in (of_kind, named) if len(names) == count), [])


def list_named(phrase: Phrase, witnesses: Sequence[Witness]) -> list[Subject]:
    """The subjects of rows that its clause names before it, none of which is a part of another's name."""
    named = {witness.subject for witness in witnesses if not witness.loose and mentions(phrase.clause, witness.subject)}
    return sorted((name for name in named if not any(name < other for other in named)), key=sorted)


def _find(name: Subject, witnesses: Sequence[Witness]) -> Witness | None:
    whole = [witness for witness in witnesses if not witness.loose]
    fitting = [witness for witness in whole if witness.subject == name]
    fitting = fitting or [witness for witness in whole if name == without_people(witness.subject)]
    return fitting[0] if len({tuple(part.figure_id for part in witness.parts) for witness in fitting}) == 1 else None
