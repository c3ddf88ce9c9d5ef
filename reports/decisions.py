"""How a decision is quoted on a page."""

from __future__ import annotations

import re

_LONGEST = 300
_CUT = " …"


def quote_decision(text: str) -> str:
    """A decision as printed, in one line, with what it goes on to say: reservations and orders belong to it.

    It is quoted whole from its first word, or cut at its end: what is left out inside could turn its meaning.

    Args:
        text: the decision's lines; rules and blank lines are no words of it.

    Returns:
        as much of it as a reader takes in, without a last line that ends no sentence behind one that does (a page's head); that it is cut
        is shown.
    """
    lines = [" ".join(line.split()) for line in text.split("\n") if re.search(r"[^\W_]", line)]
    is_head_behind = len(lines) > 1 and lines[-2].endswith(".") and not lines[-1].endswith((".", ":", ";", ","))
    said = " ".join(lines[:-1] if is_head_behind else lines)
    if len(said) > _LONGEST:
        return said[: _LONGEST - len(_CUT)].rsplit(" ", 1)[0] + _CUT
    return said + _CUT if is_head_behind else said
