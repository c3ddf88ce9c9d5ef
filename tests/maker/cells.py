"""Printed text that remembers which true cell it shows: pieces make lines, lines make a text with places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TrueCell:
    """One printed number: where it belongs and what it is worth.

    ``column`` is None for a number that no fact keeps (what is left of a budget): it has to be refused.
    ``readable`` is False where damage took what a reader needs: to refuse is right, and so is the value itself; anything else is wrong.
    ``tied`` says that a printed sum or difference holds the cell.
    """

    table: str
    column: str | None
    value: Decimal
    role: str = "line"
    label: str = ""
    section: str | None = None
    scenario: str | None = None
    fiscal_year: int | None = None
    codes: tuple[str, ...] = ()
    detail: str = ""
    readable: bool = True
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, with the cell it prints, if it prints one; ``mark`` pieces stand between cells."""

    text: str
    cell: TrueCell | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A true cell at its place in a text."""

    cell: TrueCell
    start: int
    end: int
    line_no: int


Line = tuple[Piece, ...]
BLANK: Line = (Piece(""),)


def as_lines(*texts: str) -> list[Line]:
    """Lines without cells."""
    return [(Piece(text),) for text in texts]


def text_of(line: Line) -> str:
    """A line as printed."""
    return "".join(piece.text for piece in line)


def has_cells(line: Line) -> bool:
    """Whether a line prints any true cell."""
    return any(piece.cell is not None for piece in line)


def spoil(piece: Piece, text: str) -> Piece:
    """The piece with another text that no longer shows its cell whole."""
    return replace(piece, text=text, cell=None if piece.cell is None else replace(piece.cell, readable=False))


def trim_end(line: Line) -> Line:
    """The line without white space at its end."""
    pieces = list(line)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces and pieces[-1].cell is None:
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return tuple(pieces) or BLANK


def render(lines: Sequence[Line]) -> tuple[str, tuple[PlacedCell, ...]]:
    """The text of lines, and where in it each cell stands."""
    placed: list[PlacedCell] = []
    offset = 0
    for number, line in enumerate(lines, start=1):
        for piece in line:
            if piece.cell is not None and piece.text:
                placed.append(PlacedCell(piece.cell, offset, offset + len(piece.text), number))
            offset += len(piece.text)
        offset += 1
    return "\n".join(map(text_of, lines)) + "\n", tuple(placed)


def map_pieces(lines: Iterable[Line], change: object) -> list[Line]:
    """Every piece changed by a function."""
    assert callable(change)
    return [tuple(change(piece) for piece in line) for line in lines]
