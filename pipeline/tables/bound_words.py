"""What the lines around a table may say of it: a sentence that names another one (``I tabel 1 er tallene i 1.000 kr.``) does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.danish.references import list_named_tables
from pipeline.tables.captions import is_numbered
from pipeline.tables.grid import GridLine

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-ZÆØÅ])|$)", re.DOTALL)
_TEXT = ("plain", "tail")
_NEAR = 3
"""So many filled lines above its head at most stands a table's numbered caption."""


Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BoundWords:
    """The texts of an item's lines, less what they say of other tables; and the sentences that name this one."""

    texts: tuple[str, ...]
    own: tuple[str, ...]


def bind_words(lines: Sequence[GridLine], first: int) -> BoundWords:
    """The words of an item as far as they may speak of one of its tables.

    Sentences speak of the tables that they name; captions, and what stands in cells below them, of the table that they number. Where no
    numbered caption says which table a number means, all words may speak of each, and a table without one may go on from any.

    Args:
        lines: the item's lines.
        first: where the table's head begins; its own numbered caption stands right above it.
    """
    captions = {at: names[0] for at, line in enumerate(lines) if (names := _name_caption(line))}
    near = [at for at in range(first) if not lines[at].is_blank][-_NEAR:]
    name = next((captions[at] for at in reversed(near) if at in captions), None)
    texts = [line.line.text for line in lines]
    own: list[str] = []
    for begin, behind in _list_stretches(lines, captions):
        texts[begin:behind], naming = _read_stretch(texts[begin:behind], name, set(captions.values()) - {name})
        own += naming
    for at in _list_of_others(lines, captions, name):
        texts[at] = ""
    return BoundWords(tuple(texts), tuple(own))


def _name_caption(line: GridLine) -> tuple[Name, ...]:
    return list_named_tables(line.line.text)[:1] if is_numbered(line.line.text) else ()


def _list_stretches(lines: Sequence[GridLine], captions: Mapping[int, Name]) -> Iterator[tuple[int, int]]:
    """Stretches of running text, in which sentences go on from line to line; captions are none."""
    begin = 0
    for at, line in enumerate(lines):
        if at in captions or line.is_blank or line.style not in _TEXT:
            if begin < at:
                yield begin, at
            begin = at + 1
    if begin < len(lines):
        yield begin, len(lines)


def _read_stretch(texts: Sequence[str], name: Name | None, others: Collection[Name]) -> tuple[list[str], list[str]]:
    """The lines of a stretch less its sentences that name other tables, and those that name this one."""
    joined = "\n".join(texts)
    own: list[str] = []
    for match in _SENTENCE.finditer(joined):
        named = list_named_tables(match[0])
        if name in named:
            own.append(" ".join(match[0].split()))
        elif any(each in others for each in named):
            joined = joined[: match.start()] + re.sub(r"[^\n]", " ", match[0]) + joined[match.end() :]
    return joined.split("\n"), own


def _list_of_others(lines: Sequence[GridLine], captions: Mapping[int, Name], name: Name | None) -> Iterator[int]:
    """The captions of other tables than the one of a name, and the lines in cells below them."""
    above: Name | None = None
    for at, line in enumerate(lines):
        above = captions.get(at, above)
        if None not in (name, above) and above != name and (at in captions or line.style not in _TEXT):
            yield at
