"""What words say of the amounts of a table of years: changes of the budget, the budget itself, or sums compared."""

from __future__ import annotations

import re

from pipeline.danish.data import find_longest_phrase, read_words
from pipeline.danish.words import normalise, without_years


def find_amount_meaning(text: str) -> str | None:
    """What a caption, head or label says of the amounts that it stands at: ``change``, ``proposal`` (a change that is decided, not brought
    by law), ``level`` or ``compare``.

    A comparison says so whatever is compared, and what comes before or after changes (``Budget før ændringer``) is a level. Beside
    a change, a budget is only what is changed (``Ændringer af budget 2031``).

    Returns:
        None where no known word stands in the text.
    """
    rest, found = f" {without_years(normalise(text))} ", set[str]()
    known = read_words("amount_words")
    while (phrase := find_longest_phrase(rest.strip(), known)) is not None:
        says = known[phrase]["says"] if not _is_placed(phrase) else "placed"
        found.add("level" if says in _CHANGES and _COUNTED_IN.search(rest.partition(f" {phrase} ")[0]) else says)
        rest = rest.replace(f" {phrase} ", " \0 ", 1)
    return next((says for key, says in _STRONGEST if key in found), None)


_CHANGES = ("change", "proposal")
_COUNTED_IN = re.compile(r" (?:inkl|incl|inklusive?|inclusive|ekskl|excl|eksklusive?|før|efter)(?: [^\W\d]+){0,2}$")
"""What is counted in, or not yet (``Budget 2031 inkl. godkendte ændringer``), is changed already: the amounts are the budget's."""
_STRONGEST = (("compare", "compare"), ("placed", "level"), ("change", "change"), ("proposal", "proposal"), ("level", "level"))


def _is_placed(phrase: str) -> bool:
    """Whether words place a budget before or after its changes."""
    return phrase.split()[0] in ("før", "efter")
