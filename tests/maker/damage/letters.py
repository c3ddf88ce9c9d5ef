"""Letters broken by a wrong character set, lost, or parted by marks that nobody sees. All figures stay whole."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.maker.cells import Line, Piece, map_pieces
from tests.maker.layouts.style import Layout


def break_letters(lines: list[Line], rng: Random) -> list[Line]:
    """UTF-8 read as Windows-1252 or Latin-1."""
    wrong = rng.choice(("cp1252", "latin-1"))

    def damage(piece: Piece) -> Piece:
        data = piece.text.encode("utf-8")
        try:
            return replace(piece, text=data.decode(wrong))
        except UnicodeDecodeError:
            return replace(piece, text=data.decode("latin-1"))

    return map_pieces(lines, damage)


def lose_letters(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """Danish letters of the table became one sign."""
    sign = rng.choice(("\ufffd", "?", "\ufffd"))
    table = str.maketrans(dict.fromkeys("æøåÆØÅ", sign))
    return map_pieces(lines, lambda piece: piece if piece.cell else replace(piece, text=piece.text.translate(table)))


def add_soft_hyphens(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """Long words carry the marks where they might be parted."""

    def part(piece: Piece) -> Piece:
        words = piece.text.split(" ")
        marked = [f"{word[:4]}\u00ad{word[4:]}" if len(word) > 7 and word.isalpha() and rng.random() < 0.6 else word for word in words]
        return piece if piece.cell else replace(piece, text=" ".join(marked))

    return map_pieces(lines, part)


def harden_spaces(lines: list[Line], layout: Layout, rng: Random) -> list[Line]:
    """Spaces inside labels, heads and numbers are non-breaking; between cells they stay."""
    return map_pieces(lines, lambda piece: piece if piece.mark else replace(piece, text=piece.text.replace(" ", "\u00a0")))
