"""What the words around a figure in prose make of it: the whole, a portion, something of another time or place, a sum applied for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.danish.deciding import cut_deciding
from pipeline.danish.lexicon import load_lexicon
from pipeline.model import Claim
from pipeline.reconcile.wording.given_words import equals_deviation, find_adjusted, names_side, read_given_side
from pipeline.reconcile.wording.prose_words import (
    TURNS,
    concludes,
    cut_behind,
    find,
    find_last,
    is_for_each,
    is_part_behind,
    match_behind,
    says,
    without_total,
)
from pipeline.reconcile.wording.rounds import is_of_other_round
from schemas.lists import Direction, Scenario

_CLAUSE = re.compile(r"[,;]\s*(?:og|men|mens|idet|så|hvor\w*)\s")
_LISTED = re.compile(r"(?:,|\bog\b|\bsamt\b|;)")
_COMMITTEE = re.compile(r"\b\w[\w-]*udvalgets?\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\s*(?:\S*\s+){0,2}?(?:til|vedr\.|vedrørende|på|for|inden for|under)\s+(?P<what>[^\d,.;:()]+)", re.IGNORECASE)
_FRAME, _SERVICE_FRAME = re.compile(r"\brammen\b", re.IGNORECASE), re.compile(r"\bserviceramme", re.IGNORECASE)
_INCOME = (Direction.MORE_INCOME, Direction.LESS_INCOME)
_FIRST_NET = "netto"
_THAN = re.compile(r"\bend\b", re.IGNORECASE)
_NOT = re.compile(r"\bikke\b", re.IGNORECASE)
_FEW_WORDS = 6
"""So few words at most stand between two figures of which the same is said."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A claim with the words between the figure before it and its own number."""

    claim: Claim
    since: str
    is_first: bool  # no other figure stands before it in its sentence
    follows: bool  # the figure before it is of the same unit and subject
    lead: str = ""  # what leads to it: in a list of years or sides what leads to the first (``2 mio. kr. i 2023, 3 mio. kr. i 2024``)

    @property
    def clause(self) -> str:
        """The words of its own clause before it."""
        return _CLAUSE.split(self.since)[-1]

    @property
    def speaks_of_whole(self) -> bool:
        """Whether its words, or those that the sentence begins with, say that it is all there is (``samlet``, ``… i alt``)."""
        return says("total", self.since) or self._begins_whole() or bool(match_behind("total", self.claim.behind))

    @property
    def names_committee(self) -> bool:
        """Whether its words say that it is the committee's."""
        return says("committee", self.claim.before) or bool(_COMMITTEE.search(self.claim.before))

    @property
    def is_earlier(self) -> bool:
        """Whether its words speak of another time, place or body than the tables of its item, or deny it."""
        return says("elsewhere", self.clause) or self.is_denied or is_of_other_round(self.claim) or self._is_of_frame()

    @property
    def is_denied(self) -> bool:
        """Whether its clause says that it is not so (``er ikke faldet med``)."""
        return bool(_NOT.search(self.clause))

    @property
    def is_elsewhere(self) -> bool:
        """Whether its sentence, up to a clause behind it, may speak of another time, place or body than the tables of its item."""
        words = f"{self.claim.before}| {_CLAUSE.split(self.claim.behind, maxsplit=1)[0]}"
        is_unsure = says("unsure", words) or is_of_other_round(self.claim)
        return says("elsewhere", words) or is_unsure or self.is_denied or self._is_of_frame()

    @property
    def is_portion(self) -> bool:
        """Whether it is a part of what is spoken of (``heraf``, ``af det samlede merforbrug``)."""
        is_part = says("portion", self.since) or (
            says("reducing", self.since) and not (self.grants and find_adjusted(self.lead) is not None)
        )
        return is_part or self.is_portion_of or says("remainder", self.claim.sentence)

    @property
    def is_portion_of(self) -> bool:
        """Whether the words right around it make it a part (``5 mio. kr. af merforbruget``)."""
        return says("portion_of", self.since) or is_part_behind(self.claim.behind)

    @property
    def applies(self) -> bool:
        """Whether it is applied for, or covered: what the item's appropriations add up to."""
        return any(says(kind, self.claim.sentence) for kind in ("applying", "applied")) or self.covers or self.grants

    @property
    def recommends(self) -> bool:
        """Whether it is recommended: where recommendations stand, or in its own words (``Forvaltningen foreslår, at der gives``)."""
        return self.claim.recommends or cut_deciding(self.claim.before) != self.claim.before

    @property
    def grants(self) -> bool:
        """Whether a recommendation gives it, or changes a budget by it."""
        return self.adjusts or (self.recommends and says("granting", self.lead))

    @property
    def adjusts(self) -> bool:
        """Whether a recommendation changes a budget by it."""
        return self.recommends and find_adjusted(self.lead) is not None

    @property
    def equals_deviation(self) -> bool:
        """Whether money that is moved or given is said to be what its row is over or under (``…, svarende til merforbruget``)."""
        return self.claim.direction is None and equals_deviation(self.claim.behind)

    @property
    def spans_years(self) -> bool:
        """Whether it is given for all the years of a project, or its words say that it is all."""
        return self.speaks_of_whole or self.is_capital

    @property
    def is_capital(self) -> bool:
        """Whether it is given to a project (``en anlægsbevilling på …``)."""
        return self.grants and says("capital", self.lead)

    @property
    def is_operating(self) -> bool:
        """Whether it is given to the running costs alone (``tillægsbevillinger til driften på …``)."""
        return self.grants and says("operating", self.lead)

    @property
    def side(self) -> str | None:
        """The one side that it is of where it is given and words right around it say which."""
        is_open = self.claim.direction is None or (names_side(self.lead) and self.claim.direction not in _INCOME)
        return read_given_side(self.lead, self.claim.behind) if self.grants and is_open else None

    @property
    def asks(self) -> bool:
        """Whether its sentence asks for it (``der søges om``), and names nothing less than all that is asked for."""
        asking = find_last("asking", self.lead)
        known = load_lexicon("prose_words", "kind", "asked", "applied")
        return asking is not None and all(known.match(word, 0) for word in self.lead[asking.end :].split())

    @property
    def names_noun(self) -> bool:
        """Whether words before it say what it is: an expenditure, a deviation, an appropriation."""
        names = (load_lexicon(name).find(self.lead) for name in ("prose_scenarios", "prose_directions"))
        known = any(says(kind, self.lead) for kind in ("level", "applied", "net_sum"))
        return known or self.grants or any(found for each in names for found in each)

    @property
    def purpose(self) -> str:
        """What it is for, in the words right behind it (``5 mio. kr. til …``), else what its budget is of; empty where none are."""
        match = _PURPOSE.match(self.claim.behind)
        return match["what"] if match else (find_adjusted(self.lead) or "") if self.grants else ""

    def names_other_committee(self, own: str) -> bool:
        """Whether its sentence names a committee that is not among some words."""
        words = cut_deciding(self.claim.sentence)
        return any(match[0].lower().removesuffix("s") not in own.lower() for match in _COMMITTEE.finditer(words))

    @property
    def is_for_each(self) -> bool:
        """Whether it is for each of something (``10.000 kr. billigere pr. plads``): no row's amount."""
        return is_for_each(self.claim.behind)

    @property
    def asks_for_all(self) -> bool:
        """Whether its sentence asks for all that is asked for (``i alt søges``)."""
        return says("total", self.claim.sentence) and (says("applying", self.claim.before) or says("applied", self.claim.before))

    @property
    def is_shared_out(self) -> bool:
        """Whether it is a part of the figure before it, of which all parts follow (``fordelt med``, ``… til satserne: 455 på``)."""
        return says("shared_out", self.since) or (":" in self.since and not self.is_first)

    @property
    def shared_to(self) -> str:
        """What the words right behind it name, where its sentence shares out a figure (``fordelt med 2 mio. kr. til skoler og …``)."""
        return cut_behind(self.claim.behind) if self.is_one_of_parts else ""

    @property
    def is_one_of_parts(self) -> bool:
        """Whether it stands behind a figure that its sentence shares out (``10 mio. kr. finansieres med 8 mio. kr. fra … og 2 …``)."""
        return not self.is_first and says("shared_out", self.claim.before)

    @property
    def is_under_shares(self) -> bool:
        """Whether the lead-in above its list says that something is shared out."""
        return says("shared_out", self.claim.above)

    @property
    def is_of_before(self) -> bool:
        """Whether it is a part of the figure before it (``…, hvoraf``)."""
        return not self.is_first and says("part", self.since)

    @property
    def adds_up(self) -> bool:
        """Whether it is what the figures before it come to (``, i alt``)."""
        last = self.since.rsplit(",", 1)[-1].strip() if "," in self.since else ""
        return not self.is_first and last != "" and not without_total(last)

    @property
    def names_some(self) -> bool:
        """Whether it is one part among others that are not named."""
        return says("incomplete", self.since)

    @property
    def is_listed(self) -> bool:
        """Whether it goes on a list: a comma or ``og`` leads to it, and no clause of its own."""
        words = self.since.lower()
        return bool(_LISTED.search(words)) and not TURNS.search(words) and not self.claim.is_net and not concludes(words)

    @property
    def is_right_behind(self) -> bool:
        """Whether few words and no clause of its own stand between it and the figure before it."""
        return len(self.since.split()) <= _FEW_WORDS and not TURNS.search(self.since.lower())

    @property
    def shares_out(self) -> bool:
        """Whether the figures behind this one, or this one and those behind it, are parts of what stands before them."""
        return says("shared_out", self.claim.sentence)

    @property
    def moves(self) -> bool:
        """Whether its sentence, or the lead-in of its list, says that money is given or moved: what lines of appropriations do."""
        words = f"{self.claim.above if self.claim.list_start is not None else ''} {self.claim.sentence}"
        return any(says(kind, words) for kind in ("moving", "applying", "applied"))

    @property
    def counts_for(self) -> Scenario | None:
        """Whether people are counted as a budget reckons with them, or as they are expected; None where neither is said, or both."""
        before, _, own = self.clause.rpartition(",")
        if self.adds_up and own.strip():  # ``12 flere end budgetteret, i alt 90``
            return Scenario.STATUS if says("count_budget", before) and _THAN.search(before) else None
        until = cut_behind(self.claim.behind)
        words = f"{self.clause} | {until}"
        kinds = [kind for kind in ("count_budget", "count_status") if says(kind, words)]
        return {"count_budget": Scenario.BUDGET, "count_status": Scenario.STATUS}[kinds[0]] if len(kinds) == 1 else None

    @property
    def covers(self) -> bool:
        """Whether its sentence says where the money comes from or goes."""
        return says("covering", self.claim.sentence)

    def leads_to_table(self, words: str) -> bool:
        """Whether what stands between it and a table leads to that table's deviations (``Tabellen viser afvigelserne``)."""
        deviates = load_lexicon("prose_scenarios", "scenario", Scenario.DEVIATION).find(words)
        return says("table_lead", words) and next(deviates, None) is not None

    @property
    def goes_to_treasury(self) -> bool:
        """Whether it is money that is not spent (``lægges i kassen``)."""
        return says("into_treasury", self.claim.sentence)

    @property
    def is_expected(self) -> bool:
        """Whether it is what a year is expected to cost (``udgifterne ventes at blive``)."""
        level, expected = (find_last(kind, self.since) for kind in ("level", "expected"))
        return level is not None and expected is not None and level.end <= expected.start

    @property
    def is_bare_whole(self) -> bool:
        """Whether the sentence begins with the figure's name and names nothing that it is of (``Det korrigerede budget udgør``)."""
        before = self._find_opening()
        words = (load_lexicon(name).find(before) for name in ("prose_scenarios", "prose_directions"))
        named = [found for each in words for found in each]
        kinds = ("level", "applied") if self.is_expected else ("applied",)
        named += [found for kind in kinds for found in find(kind, before)]
        first = min((found.start for found in named), default=None)
        if first is None or not self.is_first:
            return False
        ways = load_lexicon("prose_directions").find(before)
        if any(found.start > first for found in ways):
            return False  # what it says is of something else: ``Forventet regnskab forudsætter besparelser på``
        known = load_lexicon("prose_words", "kind", "of_whole", *(("of_committee",) if self.names_committee else ()))
        words_before = before[:first].strip(" 0123456789.)-").split()
        is_near = len(before[first:].split()) <= _FEW_WORDS and not says("level", before[first:])
        return is_near and all(known.match(word, 0) or _COMMITTEE.fullmatch(word) for word in words_before)

    def _is_of_frame(self) -> bool:
        """Whether it is over or under a frame for the year's service, which is another one than the budget (``overstiger rammen med``)."""
        return bool(_FRAME.search(self.since) and _SERVICE_FRAME.search(f"{self.claim.above} {self.claim.sentence}"))

    def _find_opening(self) -> str:
        """The words before the number; behind a comma those that say that it is the committee's (``…, at udvalgets regnskab``)."""
        last = self.claim.before.rsplit(",", 1)[-1]
        return last if says("committee", last) else self.claim.before

    def _begins_whole(self) -> bool:
        """Later figures share the beginning of their sentence where they follow each other like items of one list."""
        if self.is_first:
            return self.claim.before.lower().startswith(_FIRST_NET)
        return self.follows and len(self.since.split()) <= _FEW_WORDS and says("total", self.claim.before)
