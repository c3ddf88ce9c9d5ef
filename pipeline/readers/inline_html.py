"""Markdown that bears tags of HTML → the same lines without them: what a portal's editor leaves in a text that was saved as Markdown."""

from __future__ import annotations

import html
import re

from pipeline.readers.raised import raise_mark

_RULE = re.compile(r"^\s*\|?\s*:?-{3,}:?\s*\|[-:|\s]*$", re.MULTILINE)
_BLOCK = re.compile(r"<(?:br|hr)\s*/?>|</?(?:div|p|h[1-6]|ul|ol|li|section|article|center|blockquote)(?:\s[^<>]*)?>", re.IGNORECASE)
_MARK = re.compile(r"</?(?:b|i|u|em|strong|span|font|small|big|a|sub|sup|mark|s)(?:\s[^<>]*)?>", re.IGNORECASE)
_RAISED = re.compile(r"<sup(?:\s[^<>]*)?>([^<>]{1,8})</sup>", re.IGNORECASE)
_SOFT_HYPHEN = "\u00ad"


def is_markdown(text: str) -> bool:
    """Whether a text holds a table of Markdown: the rule of dashes below its head."""
    return _RULE.search(text) is not None


def has_tags(text: str) -> bool:
    """Whether tags part its blocks; a lone ``<i>`` in plain text is left as it is printed."""
    return _BLOCK.search(text) is not None


def drop_tags(text: str) -> str:
    """The text as it is meant to be seen.

    Args:
        text: Markdown with tags and entities.

    Returns:
        the text with a new line where a block begins or ends, a blank where one does inside a table's row, and no other tags; a raised
        footnote mark stays apart from the number that it follows.
    """
    return "\n".join(_drop_from_line(line) for line in text.split("\n"))


def _drop_from_line(line: str) -> str:
    raised = _RAISED.sub(lambda match: raise_mark(html.unescape(match[1])), line)
    parted = _BLOCK.sub(" " if raised.lstrip().startswith("|") else "\n", raised)
    return html.unescape(_MARK.sub("", parted)).replace(_SOFT_HYPHEN, "").strip("\n")
