"""Digits spaced out, lost with or without a trace, all gone; minus signs left behind."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from tests.maker.cells import Line, Piece, has_cells, map_pieces, spoil
from tests.maker.layouts.style import ALIGNED, Layout

_MINUS = re.compile(r"^([*(]*)[-−–]\s?")


def space_digits(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """Digits stand apart, as a scan sees wide type; a number without any point is then no certain number."""
    half = rng.random() < 0.5

    def space(piece: Piece) -> Piece:
        if piece.cell is None or (half and rng.random() < 0.5):
            return piece
        text = re.sub(r"(?<=\d)(?=\d)", " ", piece.text)
        whole = text == piece.text or (len(re.findall(r"\d", text)) > 3 and "." in text)
        return replace(piece, text=text) if whole else spoil(piece, text)

    return lines if layout.name in ALIGNED and layout.gap < 3 else map_pieces(lines, space)


def lose_digits(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """One digit of the type was not in the font: its place shows that."""
    lost, sign = rng.choice("0123456789"), rng.choice("¤\ufffd")
    return map_pieces(lines, lambda piece: spoil(piece, piece.text.replace(lost, sign)) if piece.cell and lost in piece.text else piece)


def drop_digit(lines: list[Line], rng: Random) -> list[Line]:
    """One digit is gone from the whole document without a trace: years and units show it, and no amount can be trusted."""
    lost = rng.choice("00123456789")

    def drop(piece: Piece) -> Piece:
        return spoil(piece, piece.text.replace(lost, "")) if piece.cell else replace(piece, text=piece.text.replace(lost, ""))

    return map_pieces(lines, drop)


def lose_figures(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """All figures of the table are gone: there are no facts."""
    sign = rng.choice(("", "", " ", "¤"))
    return map_pieces(lines, lambda piece: Piece(sign) if piece.cell else piece)


def lose_minus(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """One minus stays behind at the end of the line above, or is gone with the line's break."""
    places = [(row, at) for row, line in enumerate(lines) for at, piece in enumerate(line) if piece.cell and _MINUS.match(piece.text)]
    if not places:
        return lines
    row, at = rng.choice(places)
    piece = lines[row][at]
    bare = spoil(piece, _MINUS.sub(r"\1", piece.text))
    if rng.random() < 0.5:
        return [*lines[:row], (*lines[row][:at], bare, *lines[row][at + 1 :]), *lines[row + 1 :]]
    return [*lines[:row], (*lines[row][:at], Piece("-")), (bare, *lines[row][at + 1 :]), *lines[row + 1 :]]


def shows_figures(lines: list[Line]) -> bool:
    """Whether any cell is left."""
    return any(has_cells(line) for line in lines)
