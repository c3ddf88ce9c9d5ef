"""Marks between cells lost, cells joined, a right edge cut, a page mark in a row."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.maker.cells import Line, Piece, as_lines, has_cells, spoil, text_of, trim_end
from tests.maker.layouts.style import CELLS, Layout


def join_cells(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """In one or two rows two cells run into each other, or the label into the first: what is joined cannot be parted for certain."""
    rows = [number for number, line in enumerate(lines) if _count(line) >= 1]
    for number in rng.sample(rows, min(len(rows), rng.choice((1, 1, 2)))):
        lines = [*lines[:number], _join(lines[number], rng), *lines[number + 1 :]] if layout.name != CELLS else _join_lines(lines, number)
    return lines


def _join(line: Line, rng: Random) -> Line:
    places = [at for at, piece in enumerate(line) if piece.cell is not None and at >= 2]
    if not places:
        return line
    at = rng.choice(places)
    before = at - 1
    while before >= 0 and (line[before].mark or not line[before].text):
        before -= 1
    if before < 0:
        return line
    joined = [replace(piece, text="") if piece.mark else piece for piece in line[before + 1 : at]]
    return (*line[:before], spoil(line[before], line[before].text), *joined, spoil(line[at], line[at].text), *line[at + 1 :])


def _join_lines(lines: list[Line], number: int) -> list[Line]:
    if number + 1 >= len(lines) or not has_cells(lines[number + 1]):
        return lines
    first, second = lines[number], lines[number + 1]
    joined = (*(spoil(piece, piece.text) for piece in first), *(spoil(piece, piece.text) for piece in second))
    return [*lines[:number], joined, *lines[number + 2 :]]


def lose_marks(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """Marks between cells become single spaces, in some rows or in all from one on; a row with an empty cell is then not certain."""
    if layout.name == CELLS:
        return lines
    start = rng.randrange(len(lines)) if rng.random() < 0.5 else 0
    share = 1.0 if start else 0.3
    columns = max(map(_count, lines))
    return [_lose(line, columns) if at >= start and has_cells(line) and rng.random() < share else line for at, line in enumerate(lines)]


def _lose(line: Line, columns: int) -> Line:
    whole = _count(line) == columns
    pieces: list[Piece] = []
    for piece in line:
        text = piece.text.strip(" |\t") if piece.cell is None else piece.text
        if text:
            pieces += [Piece(" ")] if pieces else []
            pieces.append(replace(piece, text=text) if whole else spoil(piece, text))
    return tuple(pieces)


def cut_edge(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """The right edge of the page is cut off: what stood there is gone, and a number that the cut goes through is no number.

    Whole numbers whose column's head or whose own label the cut goes through are nobody's for certain: they may be refused.
    """
    widest = max((len(text_of(line)) for line in lines if has_cells(line)), default=0)
    edge = widest - rng.randint(1, 3)
    cut = [_cut(line, edge) for line in lines]
    return _leave_labels(lines, cut) if layout.name == CELLS else _leave_heads(lines, cut)


def _leave_labels(lines: list[Line], cut: list[Line]) -> list[Line]:
    """One cell a line: the cells below a label that was cut."""
    is_whole = True
    left: list[Line] = []
    for line, now in zip(lines, cut, strict=True):
        if not has_cells(line) and text_of(line).strip():
            is_whole = text_of(line) == text_of(now)
        left.append(now if is_whole else tuple(spoil(piece, piece.text) for piece in now))
    return left


def _leave_heads(lines: list[Line], cut: list[Line]) -> list[Line]:
    """Rows in columns: the cells of a column whose head was cut, down to the next head; a head has texts behind the labels' place."""
    label = min((_list_texts(line)[0] for line in lines if has_cells(line) and _list_texts(line)), default=0)
    gone: set[int] = set()
    in_head = False
    left: list[Line] = []
    for line, now in zip(lines, cut, strict=True):
        heads = () if has_cells(line) or len(line) == 1 else [at for at in _list_texts(line) if at > label]
        if heads:
            gone = gone if in_head else set()
            gone |= {at for at in heads if at >= len(now) or now[at].text != line[at].text}
        in_head = bool(heads) or (in_head and not has_cells(line))
        left.append(tuple(spoil(piece, piece.text) if at in gone and piece.cell else piece for at, piece in enumerate(now)))
    return left


def _list_texts(line: Line) -> list[int]:
    """The places of the pieces of a line that are no marks and no white space."""
    return [at for at, piece in enumerate(line) if not piece.mark and piece.text.strip(" |")]


def _cut(line: Line, edge: int) -> Line:
    pieces: list[Piece] = []
    at = 0
    for piece in line:
        end = at + len(piece.text)
        if end <= edge:
            pieces.append(piece)
        elif at < edge:
            pieces.append(spoil(piece, piece.text[: edge - at]))
        at = end
    return trim_end(tuple(pieces))


def print_page_mark(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """A page mark between two cells of a row, or on a line of its own in the middle."""
    mark = rng.choice(("Side {} af 14", "kl. 15.00 Side {} af 14", "Side {}/14")).format(rng.randint(2, 13))
    rows = [number for number, line in enumerate(lines) if has_cells(line)]
    number = rng.choice(rows)
    if layout.name == CELLS or rng.random() < 0.5:
        return [*lines[:number], *as_lines(mark), *lines[number:]]
    line = lines[number]
    at = next(place for place, piece in enumerate(line) if piece.cell is not None)
    space = Piece(" ")
    return [*lines[:number], (*line[:at], space, Piece(mark), space, *line[at:]), *lines[number + 1 :]]


def _count(line: Line) -> int:
    return sum(1 for piece in line if piece.cell is not None)
