"""What the words around a figure in prose make of it: the whole, a portion, something of another time or place, a sum applied for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.danish.lexicon import Found, load_lexicon
from pipeline.model import Claim
from schemas.lists import Scenario, Unit

_CLAUSE = re.compile(r"[,;]\s*(?:og|men|mens|idet|så|hvor\w*)\s")
_LISTED = re.compile(r"(?:,|\bog\b|\bsamt\b|;)")
_TURNS = re.compile(r"\b(?:mens|men|hvorimod|derimod|idet|fordi|heraf|hvoraf|deraf)\b|\.\s+[A-ZÆØÅ]")
_BRACKET = re.compile(r"[^\d(]*\(\s*[+-]?\s*$")
_UNTIL = re.compile(r"[\d,;.()]|\bmod\b|\b(?:og|men|mens)\b")
_FIRST_NET = "netto"
_FEW_WORDS = 6
"""So few words at most stand between two figures of which the same is said."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A claim with the words between the figure before it and its own number."""

    claim: Claim
    since: str
    is_first: bool  # no other figure stands before it in its sentence
    follows: bool  # the figure before it is of the same unit and subject

    @property
    def clause(self) -> str:
        """The words of its own clause before it."""
        return _CLAUSE.split(self.since)[-1]

    @property
    def speaks_of_whole(self) -> bool:
        """Whether its words, or those that the sentence begins with, say that it is all there is (``samlet``, ``… i alt``)."""
        return self._says("total", self.since) or self._begins_whole() or bool(_match("total", self.claim.behind))

    @property
    def names_committee(self) -> bool:
        """Whether its words say that it is the committee's."""
        return self._says("committee", self.claim.before)

    @property
    def is_earlier(self) -> bool:
        """Whether its words speak of another time, place or body than the tables of its item."""
        return self._says("elsewhere", self.clause)

    @property
    def is_elsewhere(self) -> bool:
        """Whether its sentence may speak of another time, place or body than the tables of its item."""
        return self._says("elsewhere", self.claim.sentence) or self._says("unsure", self.claim.sentence)

    @property
    def is_portion(self) -> bool:
        """Whether it is a part of what is spoken of (``heraf``, ``af det samlede merforbrug``)."""
        return self._says("portion", self.since) or self._says("portion_of", self.since) or bool(_match("portion_of", self.claim.behind))

    @property
    def applies(self) -> bool:
        """Whether it is applied for, or covered: what the item's appropriations add up to."""
        return self._says("applying", self.claim.sentence) or self.covers

    @property
    def asks(self) -> bool:
        """Whether its sentence asks for it (``der søges om``), and names nothing less than all that is asked for."""
        return self._says("asking", self.claim.before)

    @property
    def asks_for_all(self) -> bool:
        """Whether its sentence asks for all that is asked for (``i alt søges``)."""
        return self._says("total", self.claim.sentence) and (self.asks or self._says("applying", self.claim.before))

    @property
    def is_shared_out(self) -> bool:
        """Whether it is a part of the figure before it, of which all parts follow (``fordelt med``, ``… til satserne: 455 på``)."""
        return self._says("shared_out", self.since) or (":" in self.since and not self.is_first)

    @property
    def is_under_shares(self) -> bool:
        """Whether the lead-in above its list says that something is shared out."""
        return self._says("shared_out", self.claim.above)

    @property
    def names_some(self) -> bool:
        """Whether it is one part among others that are not named."""
        return self._says("incomplete", self.since)

    @property
    def is_listed(self) -> bool:
        """Whether it goes on a list: a comma or ``og`` leads to it, and no clause of its own."""
        words = self.since.lower()
        return bool(_LISTED.search(words)) and not _TURNS.search(words) and not self.claim.is_net and not concludes(words)

    @property
    def is_right_behind(self) -> bool:
        """Whether few words and no clause of its own stand between it and the figure before it."""
        return len(self.since.split()) <= _FEW_WORDS and not _TURNS.search(self.since.lower())

    @property
    def shares_out(self) -> bool:
        """Whether the figures behind this one, or this one and those behind it, are parts of what stands before them."""
        return self._says("shared_out", self.claim.sentence)

    @property
    def moves(self) -> bool:
        """Whether its sentence, or the lead-in of its list, says that money is given or moved: what lines of appropriations do."""
        words = f"{self.claim.above if self.claim.list_start is not None else ''} {self.claim.sentence}"
        return self._says("moving", words) or self._says("applying", words)

    @property
    def counts_for(self) -> Scenario | None:
        """Whether people are counted as a budget reckons with them, or as they are expected; None where neither is said, or both."""
        until = _UNTIL.split(self.claim.behind)[0]
        words = f"{self.clause} | {until}"
        kinds = [kind for kind in ("count_budget", "count_status") if self._says(kind, words)]
        return {"count_budget": Scenario.BUDGET, "count_status": Scenario.STATUS}[kinds[0]] if len(kinds) == 1 else None

    @property
    def covers(self) -> bool:
        """Whether its sentence says where the money comes from or goes."""
        return self._says("covering", self.claim.sentence)

    def leads_to_table(self, words: str) -> bool:
        """Whether what stands between it and a table leads to that table's deviations (``Tabellen viser afvigelserne``)."""
        deviates = load_lexicon("prose_scenarios", "scenario", Scenario.DEVIATION).find(words)
        return self._says("table_lead", words) and next(deviates, None) is not None

    @property
    def goes_to_treasury(self) -> bool:
        """Whether it is money that is not spent (``lægges i kassen``)."""
        return self._says("into_treasury", self.claim.sentence)

    @property
    def is_expected(self) -> bool:
        """Whether it is what a year is expected to cost (``udgifterne ventes at blive``)."""
        level, expected = (_find_last(kind, self.since) for kind in ("level", "expected"))
        return level is not None and expected is not None and level.end <= expected.start

    @property
    def is_bare_whole(self) -> bool:
        """Whether the sentence begins with the figure's name and names nothing that it is of (``Det korrigerede budget udgør``)."""
        words = (load_lexicon(name).find(self.claim.before) for name in ("prose_scenarios", "prose_directions"))
        named = [found for each in words for found in each]
        kinds = ("level", "applying") if self.is_expected else ("applying",)
        named += [found for kind in kinds for found in _find(kind, self.claim.before)]
        first = min((found.start for found in named), default=None)
        if first is None or not self.is_first:
            return False
        known = load_lexicon("prose_words", "kind", "of_whole")
        return all(known.match(word, 0) for word in self.claim.before[:first].strip(" 0123456789.)-").split())

    def _begins_whole(self) -> bool:
        """Later figures share the beginning of their sentence where they follow each other like items of one list."""
        if self.is_first:
            return self.claim.before.lower().startswith(_FIRST_NET)
        return self.follows and len(self.since.split()) <= _FEW_WORDS and self._says("total", self.claim.before)

    def _says(self, kind: str, words: str) -> bool:
        return next(iter(_find(kind, words)), None) is not None


def concludes(words: str) -> bool:
    """Whether words before a figure say that it is worked out from what stands before them (``, altså en stigning på``)."""
    last = re.split(r"[,;(–]", words)[-1]
    return not _TURNS.search(words.lower()) and any(not last[: found.start].strip() for found in _find("concluding", last))


def without_qualifier(words: str) -> str:
    """The words before a figure without the one that widens it (``til ca.``)."""
    bare = words.rstrip()
    found = load_lexicon("prose_qualifiers").find_last(bare, 0, len(bare))
    return bare[: found.start] if found is not None and found.end == len(bare) else words


def list_phrases(claims: tuple[Claim, ...]) -> tuple[Phrase, ...]:
    """The claims of a document with their words, in printed order.

    Args:
        claims: the claims, in any order.
    """
    phrases: list[Phrase] = []
    previous: Claim | None = None
    for claim in sorted(claims, key=lambda claim: (claim.item_no, claim.sentence_start, claim.number_start, claim.line_no)):
        same = previous is not None and previous.sentence_start == claim.sentence_start and previous.number_end <= claim.number_start
        before = previous if same else None
        since = claim.sentence[before.number_end if before else 0 : claim.number_start]
        follows = before is not None and (before.unit, before.subject) == (claim.unit, claim.subject)
        phrases.append(Phrase(claim, since, before is None, follows))
        previous = claim
    return tuple(phrases)


def group_sentences(phrases: Sequence[Phrase], unit: Unit | None = None) -> tuple[tuple[Phrase, ...], ...]:
    """The phrases of each sentence, of one unit where that is given."""
    sentences: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        if unit is None or phrase.claim.unit is unit:
            sentences.setdefault(phrase.claim.sentence_start, []).append(phrase)
    return tuple(map(tuple, sentences.values()))


def _find(kind: str, words: str) -> tuple[Found, ...]:
    return tuple(load_lexicon("prose_words", "kind", kind).find(words))


def _find_last(kind: str, words: str) -> Found | None:
    return next(iter(reversed(_find(kind, words))), None)


def _match(kind: str, words: str) -> Found | None:
    """A word right behind a number and its unit."""
    near = words[:_NEAR]
    return next((found for found in _find(kind, near) if len(near[: found.start].split()) <= _UNIT_WORDS), None)


_NEAR, _UNIT_WORDS = 40, 2
