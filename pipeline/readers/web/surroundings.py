"""The part of a page that holds the minutes, and what a portal puts around and between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pipeline.danish.data import read_lists

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ENOUGH = 0.3
"""The share of a page's text that the main part must hold, to be believed."""

MOST = 0.6
"""The share of a page's text beyond which nothing is taken for surroundings, whatever it is called."""

_UNFOLDING = ("aria-expanded", "data-toggle", "data-bs-toggle")
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_WORD_END = re.compile(r"[\s_-]+|(?<=[a-zæøå])(?=[A-ZÆØÅ])")
_PIECE_END = re.compile(r"[,|·•\n]")
_LONGEST_OWNER = 60
_LINKS = 3  # a list of at least so many entries, nearly all of their text in links, leads elsewhere
_LINK_SHARE = 0.9


def find_content(page: LexborHTMLParser, hidden: frozenset[int]) -> tuple[LexborNode, frozenset[int]] | None:
    """The element with the minutes, and the ids of the elements in it that are no part of them; None where the page has no body.

    Nothing is taken out of the page: its elements would be freed while others still lean on them.

    Args:
        page: the page.
        hidden: the ids of what it does not show; what holds most of its text is read all the same, as folded minutes are.
    """
    body = page.body
    if body is None:
        return None
    words = _words()
    never = frozenset(node.mem_id for node in page.css(", ".join([*words["elements"], "body > header"])) if not _unfolds(node))
    sizes = _measure(body, never)
    most = MOST * sizes[body.mem_id]
    named = page.css("[role], [class], [id], [aria-hidden=true]")
    around = {node.mem_id for node in named if sizes.get(node.mem_id, 0) <= most and _is_surroundings(node)}
    around |= {node.mem_id for node in page.css("ul, ol") if _leads_elsewhere(node, sizes)}
    around |= {each for each in hidden if sizes.get(each, 0) <= most}
    skipped = never | around
    sizes = _measure(body, skipped)
    for selector in words["content"]:
        found = {node.mem_id: node for node in page.css(selector) if node.mem_id not in skipped}
        if len(found) == 1 and all(sizes.get(each, 0) >= ENOUGH * sizes[body.mem_id] for each in found):
            return next(iter(found.values())), skipped
    return body, skipped


def list_owners(page: LexborHTMLParser) -> list[str]:
    """What a page's head and foot say outside their menus, by which a portal names whose it is: texts without a digit, so no day.

    Args:
        page: the page.
    """
    texts: list[str] = []
    for edge in page.css("header, footer, [role=banner], [role=contentinfo]"):
        menus = {node.mem_id for menu in edge.css("nav, ul, ol") for node in menu.traverse(include_text=True)}
        own = (node.text_content or "" for node in edge.traverse(include_text=True) if node.tag == "-text" and node.mem_id not in menus)
        texts += [piece.strip() for text in own for piece in _PIECE_END.split(text)]
    return [text for text in texts if 0 < len(text) <= _LONGEST_OWNER and not any(map(str.isdigit, text))]


def _measure(body: LexborNode, skipped: frozenset[int]) -> dict[int, int]:
    """How many characters of text stand in each element, by its id, without what is skipped; in one walk, so that depth costs nothing."""
    sizes: dict[int, int] = {body.mem_id: 0}
    for node in reversed(list(body.traverse(include_text=True))):
        own = sizes.setdefault(node.mem_id, 0)
        if node.tag == "-text":
            own = len("".join((node.text_content or "").split()))
        if node.mem_id not in skipped and node.mem_id != body.mem_id and node.parent is not None:
            sizes[node.parent.mem_id] = sizes.get(node.parent.mem_id, 0) + own
    return sizes


def _unfolds(node: LexborNode) -> bool:
    """Whether a button unfolds a case and bears its title; one that says what it does is none."""
    if node.tag != "button" or (node.text() or "").strip().lower() in _words()["actions"]:
        return False
    attributes = node.attributes
    names = _WORD_END.split(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")
    unfolds = any(name.lower() in _words()["unfolding"] for name in names) or any(name in attributes for name in _UNFOLDING)
    return unfolds and len((node.text() or "").split()) > 0


def _is_surroundings(node: LexborNode) -> bool:
    if node.tag in ("html", "body", "main"):
        return False
    words, attributes = _words(), node.attributes
    if attributes.get("aria-hidden") == "true" and node.tag not in _TABLE:
        return True
    if (attributes.get("role") or "").lower() in words["roles"]:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return any(name.lower() in words["words"] for name in (*names.split(), *_WORD_END.split(names)))


def _leads_elsewhere(node: LexborNode, sizes: Mapping[int, int]) -> bool:
    links = node.css("a")
    if len(links) < _LINKS or node.css_first("table, p, h1, h2, h3, h4") is not None:
        return False
    return sum(sizes.get(link.mem_id, 0) for link in links) >= _LINK_SHARE * sizes.get(node.mem_id, 0)


def _words() -> Mapping[str, Any]:
    return read_lists("portals")
