"""What a page holds and does not show: elements that are taken out of sight by an attribute, their style, or the page's own style sheet.

``aria-hidden`` takes nothing out of sight: it is for readers aloud, and says only where it stands on what a portal puts around the minutes.
A style sheet in a file of its own is not there to be asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.model import Note

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_GONE = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*collapse)", re.IGNORECASE)
_BLANK = re.compile(r"(?<![\w-])(?:visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0+(?![\d.])|font-size\s*:\s*0+(?![\d.]))", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_GROUP = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PLAIN = re.compile(r"[\w.#>\s-]+")
_MOST_RULES = 500
_AMOUNT = re.compile(r"(?<![\d.,])[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Hidden:
    """The ids of elements out of sight: ``gone`` ones take no place, ``blank`` ones leave theirs empty."""

    gone: frozenset[int] = frozenset()
    blank: frozenset[int] = frozenset()
    roots: tuple[LexborNode, ...] = ()


def find_hidden(page: LexborHTMLParser) -> Hidden:
    """The elements that a page does not show.

    Args:
        page: the page; nothing is taken out of it.
    """
    gone: dict[int, LexborNode] = {node.mem_id: node for node in page.css("[hidden]")}
    blank: dict[int, LexborNode] = {}
    for node in page.css("[style]"):
        _sort(node.attributes.get("style") or "", (node,), gone, blank)
    for selector, body in _list_rules(page)[:_MOST_RULES]:
        _sort(body, page.css(selector), gone, blank)
    every = gone | blank
    roots = tuple(node for node in every.values() if not _lies_in(node, every))
    return Hidden(frozenset(gone), frozenset(blank.keys() - gone.keys()), roots)


def _sort(body: str, nodes: tuple[LexborNode, ...] | list[LexborNode], gone: dict[int, LexborNode], blank: dict[int, LexborNode]) -> None:
    if _GONE.search(body):
        gone |= {node.mem_id: node for node in nodes}
    elif _BLANK.search(body):
        blank |= {node.mem_id: node for node in nodes}


def _list_rules(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """The rules of the page's own style sheets that take something out of sight; rules for print or small screens are none."""
    rules: list[tuple[str, str]] = []
    for sheet in page.css("style"):
        text = _GROUP.sub("", _COMMENT.sub("", sheet.text(deep=True)))
        for selectors, body in _RULE.findall(text):
            if _GONE.search(body) or _BLANK.search(body):
                rules += [(one.strip(), body) for one in selectors.split(",") if _PLAIN.fullmatch(one.strip())]
    return rules


def _lies_in(node: LexborNode, others: dict[int, LexborNode]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in others:
            return True
        above = above.parent
    return False


def _list_numbers(node: LexborNode) -> list[str]:
    text = node.text(deep=True, separator=" ")
    found = _AMOUNT.findall(text)
    in_table = node.tag in ("td", "th", "tr", "tbody", "table") or node.css_first("td") is not None
    return found if in_table else [number for number in found if "." in number or "," in number]


def note_hidden(hidden: Hidden, skipped: frozenset[int]) -> tuple[Note, ...]:
    """What is worth saying of numbers that a page does not show: that they are not read, or that they are.

    Args:
        hidden: what it does not show.
        skipped: the ids of the elements that are not read.
    """
    left_out = [number for node in hidden.roots if node.mem_id in skipped for number in _list_numbers(node)]
    read = [number for node in hidden.roots if node.mem_id not in skipped for number in _list_numbers(node)]
    told = (("hidden_figures", left_out), ("hidden_figures_read", read))
    return tuple(Note(f"reading.{key}", {"count": len(numbers), "sample": numbers[0]}) for key, numbers in told if numbers)
