"""HTML elements → blocks: paragraphs, headings, list entries, tables with their spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.blocks import Block, BlockCell, Grid, Paragraph
from pipeline.readers.raised import raise_mark

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q samp small span strong sub sup time tt u".split()
)
_GONE = frozenset({"-comment", "del", "s", "strike", "img", "rp", "rt"})
_SPACES = re.compile(r"[ \t\n\r\f]+")
_NESTING = 200  # how deep elements are followed


class Blocks:
    """Collects blocks while a tree is walked; a run of inline text is one paragraph."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._text: list[str] = []
        self._mark = ""

    def write(self, text: str) -> None:
        """Go on with the paragraph."""
        self._text.append(text)

    def end_paragraph(self, mark: str = "") -> None:
        """End the paragraph; ``mark`` stands before the next one (a list's number)."""
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(self._text).split("\v"))
        text = "\n".join(line for line in lines if line)
        if text:
            self.found.append(Paragraph(f"{self._mark}{text}"))
            self._mark = ""
        self._text = []
        self._mark = mark or self._mark

    def add(self, *blocks: Block) -> None:
        """Add finished blocks behind the paragraph."""
        self.end_paragraph()
        self.found += blocks


class Walker:
    """Walks a page's elements; those that are skipped are no part of the minutes, cells of ``blank`` keep their place and are empty."""

    def __init__(self, skipped: frozenset[int], blank: frozenset[int] = frozenset()) -> None:
        self._skipped = skipped
        self._blank = blank

    def read(self, node: LexborNode, depth: int = 0) -> tuple[Block, ...]:
        """The blocks below an element, in document order."""
        blocks = Blocks()
        self._walk(node, blocks, depth)
        blocks.end_paragraph()
        return tuple(blocks.found)

    def _walk(self, node: LexborNode, blocks: Blocks, depth: int) -> None:
        if depth > _NESTING:
            blocks.write(node.text(deep=True))
            return
        number = _first_number(node)
        for child in node.iter(include_text=True):
            name = child.tag
            if name in _GONE or child.mem_id in self._skipped:
                continue
            if name == "-text":
                blocks.write(child.text_content or "")
            elif name == "br":
                blocks.write("\v")
            elif name == "table":
                blocks.add(Grid(tuple(self._read_rows(child, depth + 1))))
            elif name == "pre":
                blocks.add(*(Paragraph(line) for line in child.text(deep=True).split("\n")))
            elif name == "sup":
                blocks.write(raise_mark(child.text(deep=True)))
            elif name in _INLINE:
                self._walk(child, blocks, depth + 1)
            else:
                blocks.end_paragraph(f"{number}. " if name == "li" and node.tag == "ol" else "")
                number += name == "li"
                self._walk(child, blocks, depth + 1)
                blocks.end_paragraph()

    def _read_rows(self, table: LexborNode, depth: int) -> Iterator[tuple[BlockCell, ...]]:
        for child in table.iter():
            if child.mem_id in self._skipped:
                continue
            if child.tag == "tr":
                yield tuple(self._read_cell(cell, depth) for cell in child.iter() if cell.tag in ("td", "th") and self._takes_place(cell))
            elif child.tag == "caption":
                yield (BlockCell(self.read(child, depth)),)
            elif child.tag in ("thead", "tbody", "tfoot"):
                yield from self._read_rows(child, depth)

    def _takes_place(self, cell: LexborNode) -> bool:
        return cell.mem_id not in self._skipped or cell.mem_id in self._blank

    def _read_cell(self, cell: LexborNode, depth: int) -> BlockCell:
        blocks = () if cell.mem_id in self._skipped else self.read(cell, depth + 1)
        return BlockCell(blocks, _to_span(cell.attributes.get("colspan")), _to_span(cell.attributes.get("rowspan")))


def _first_number(node: LexborNode) -> int:
    start = node.attributes.get("start") if node.tag == "ol" else None
    return int(start) if start and start.isdigit() and len(start) < 6 else 1


def _to_span(text: str | None) -> int:
    return max(1, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
