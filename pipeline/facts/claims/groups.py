"""Quantities of which a sentence says the same: an enumeration or a range that shares its unit, with the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.danish.lexicon import load_lexicon
from pipeline.facts.claims.quantities import Quantity
from schemas.lists import Unit

_BREAK = re.compile(
    r"[;?!]|,\s*(?:og|men|mens|hvor\w*|idet|da|så|fordi|at|hvis|bliver|er|vil|skal|kan|har|forventes|ventes)\b|\b(?:mens|men|fordi|hvorfor|idet|hvoraf|heraf)\b|\s[–—]\s"
    r"|\b(?:skyldes|vedrører|dækker|betyder|medfører|finansieres|dækkes|modsvares|modregnes|kompenseres|består|hænger|ses|anvendes|sker)\b",
    re.IGNORECASE,
)
_NETTO = re.compile(r"\bnetto", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"[:(=]\s*$")
_FILLERS = re.compile(
    r"(?:\b(?:i alt|ialt|samlet|samlede|netto|kr\.?|hhv\.|henholdsvis|mellem|fortsat|stadig|nu|altså|dermed|således|også|herefter|"
    r"yderligere|tilsammen|kommunen|udvalget|vi|alene|blot)\s*)+$",
    re.IGNORECASE,
)
_MAKES = re.compile(r"\b(?:udgør|udgjorde|bliver|blev)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """Quantities that share a unit; ``left`` is where the words before it begin, ``right`` where those behind it end."""

    sentence: str
    quantities: tuple[Quantity, ...]
    left: int
    right: int

    @property
    def start(self) -> int:
        """Where its expression begins."""
        return self.quantities[0].start

    @property
    def end(self) -> int:
        """Where its expression ends."""
        return self.quantities[-1].end

    @property
    def unit(self) -> Unit:
        """The unit that its quantities share."""
        return self.quantities[-1].unit

    def clause_start(self) -> int:
        """Where the clause of the number begins: behind the last break in the words before it."""
        return max((match.end() for match in _BREAK.finditer(self.sentence, self.left, self.start)), default=self.left)

    def links(self, end: int) -> str | None:
        """How a word that ends there is tied to the number: ``link``, ``link_level`` (a level reached), None where it is not."""
        between = self.sentence[end : self.start]
        if _BREAK.search(between):
            return None
        rest = without_fillers(between)
        if not rest.strip() or _ENDS_OPEN.search(rest) or self.sentence[self.start : self.start + 2].lower() == "i ":
            return "link"
        if rest.rstrip().endswith(",") and self.sentence.startswith(",", self.end):
            return "link"  # ``merforbruget på skoler, 5 mio. kr., skyldes …``
        lexicon = load_lexicon("prose_words", "kind", "link", "link_level")
        found = lexicon.find_last(rest, max(0, len(rest) - 16), len(rest))
        if found and found.end == len(rest):
            return found.row["kind"]
        return "link" if _MAKES.search(self.sentence, self.clause_start(), end) else None  # ``udgør budgettet på området 3 mio. kr.``

    def says_net(self, start: int) -> bool:
        """Whether the words from there to the number, or right behind it, say that it is net."""
        return bool(_NETTO.search(self.sentence, start, self.start) or _NETTO.match(self.sentence[self.end : self.right].lstrip()))


def without_fillers(words: str) -> str:
    """The words before a number without those that only sum up (``på i alt``)."""
    return _FILLERS.sub("", words).rstrip(" ")


def group_quantities(sentence: str, quantities: Sequence[Quantity]) -> tuple[Group, ...]:
    """The quantities of a sentence in groups that share a unit, in printed order.

    Args:
        sentence: the sentence.
        quantities: its quantities.
    """
    if not quantities:
        return ()
    runs: list[list[Quantity]] = []
    for quantity in quantities:
        if runs and runs[-1][-1].joined:
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    lefts = [0, *(run[-1].end for run in runs[:-1])]
    rights = [*(run[0].start for run in runs[1:]), len(sentence)]
    return tuple(Group(sentence, tuple(run), left, right) for run, left, right in zip(runs, lefts, rights, strict=True))
