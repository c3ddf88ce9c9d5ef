"""Which way a figure goes, by the words that govern it; contradictory words give none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.danish.lexicon import Found, load_lexicon
from pipeline.facts.claims.comparisons import Comparison
from pipeline.facts.claims.groups import Group
from pipeline.facts.claims.named import BRACKETED
from pipeline.model.prose import CHANGES
from schemas.lists import BudgetBasis, Direction, Scenario, Unit

NEGATIVE = frozenset((Direction.LESS_EXPENDITURE, Direction.MORE_INCOME, Direction.UNDERSPEND, Direction.FALL))
BUDGETED = frozenset(Direction) - set(CHANGES)
_OF_SIDE = {
    (Direction.RISE, "side_expenditure"): Direction.MORE_EXPENDITURE,
    (Direction.FALL, "side_expenditure"): Direction.LESS_EXPENDITURE,
    (Direction.RISE, "side_income"): Direction.MORE_INCOME,
    (Direction.FALL, "side_income"): Direction.LESS_INCOME,
}
_BEHIND = re.compile(r"\s*(?:netto\s+)?(?:(?:i|som|af)\s+)?(?:netto\s+)?", re.IGNORECASE)
_COORDINATED = re.compile(r"[^.;:]*?(?:\bog|\bsamt|\beller|,)\s*(?:(?:på|med|skønsmæssigt|yderligere|forventet)\s+)?", re.IGNORECASE)
_IN_ALL = re.compile(r"[^.;:\d]*,\s*(?:i alt|tilsammen|sammenlagt)\s+", re.IGNORECASE)  # ``…, i alt 3 mio. kr.``
_LEVEL_OF_SAME = re.compile(r"[^.;:]*\b(?:stigende|aftagende|faldende|voksende)\s+til\s+(?:netto\s+)?", re.IGNORECASE)  # of the same, later
_PARALLEL = re.compile(
    r"\s*(?:,|,?\s*(?:og|samt))\s+(?:på|til|for|hos|inden for|vedr\.)\s+[^.,;:()\d]{3,60}?\s+(?:på|med)\s+", re.IGNORECASE
)  # ``merforbrug på skoler på 3 mio. kr. og på dagtilbud på 2 mio. kr.``
_OR_SHARE = re.compile(r"[^.;:,\d]*\beller\s+", re.IGNORECASE)  # ``merforbrug på 3 mio. kr. eller 2 pct.``
_THAT_IS = re.compile(r",?\s*(?:[–-]\s*)?(?:dvs\.|altså|det vil sige)\s+med\s+", re.IGNORECASE)
_ELLIPTIC = re.compile(r"\bm(?:er|indre)-\s+(?:og|eller|/)\s*$", re.IGNORECASE)  # ``mer- og mindreudgifter`` go both ways
_DEVIATES = re.compile(r"(?:mer|mindre)forbrug", re.IGNORECASE)  # says which way, no side
_BUDGET = re.compile(r"\b\w*budget(?:tet|rammen)?\b|\brammen\b", re.IGNORECASE)
_TO_LEVEL = re.compile(r"(?:op|ned)\s+(?:til|på|fra|i)\b", re.IGNORECASE)
_OR = re.compile(r"\s*(?:eller\s+|\()")
_OWN_VERB = re.compile(r"\s+(?:\w+\s+)?(?:er|var|har|havde|blev|bliver|kom|deltog)\b")
_BUDGETED_WITH = re.compile(r"budgetter\w+")  # ``budgetteret med`` so much is a budget of so much
_AND_IS = re.compile(r"\b(?:og|men)\s+(?:er|var|udgør|udgjorde|ligger|lå|når)\b", re.IGNORECASE)  # ``er vokset og er nu 12``: the level
_CHANGED = re.compile(r"\bmed\s+$", re.IGNORECASE)  # a budget is raised by so much: no budget of so much
_FEW_WORDS = 3
_ADJUNCT = re.compile(r"\b(?:på|i|af|under|over|for|til|inden for)\s+(?:det\s+|den\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What the words around a group say of it. ``word`` is the word that governs it."""

    direction: Direction | None = None
    is_net: bool = False
    scenario: Scenario | None = None
    basis: BudgetBasis | None = None
    word: Found | None = None
    contradictory: bool = False
    coordinated: bool = False  # it goes on from the figure before
    is_share: bool = False  # it is a part of the deviation before it


def read_directions(groups: Sequence[Group], comparisons: Sequence[Comparison]) -> tuple[tuple[Group, Said], ...]:
    """What the words around each group of a sentence say of it.

    Args:
        groups: the groups of a sentence, in printed order.
        comparisons: the sentence's comparisons; a budget named in one is not the figure's own.

    Returns:
        the groups, their left edge moved behind words that belong to the group before, each with what is said of it.
    """
    return tuple(_read_all(groups, comparisons))


def _read_all(groups: Sequence[Group], comparisons: Sequence[Comparison]) -> Iterator[tuple[Group, Said]]:
    before: Said | None = None
    unit: Unit | None = None
    edge = 0
    money: list[Said] = []
    for index, group in enumerate(groups):
        group = replace(group, left=max(group.left, edge))
        behind = _find_behind(group) or _find_behind_next(group, groups[index + 1 : index + 2])
        said = _judge(group, behind, comparisons)
        if before is not None and said.word is None:
            said = _go_on(group, said, before, unit)
        if said.word is None and _adds_up(group, money):
            said = replace(money[0], word=None, coordinated=True)
        money += [said] if group.unit is Unit.DKK else []
        edge = behind.end if behind else 0
        before, unit = said, group.unit
        yield group, said


def _adds_up(group: Group, money: Sequence[Said]) -> bool:
    """Whether an amount is what several before it come to that all go one way."""
    same = len({said.direction for said in money}) == 1 and money[0].direction in BUDGETED
    return group.unit is Unit.DKK and len(money) > 1 and same and _IN_ALL.fullmatch(group.sentence, group.left, group.start) is not None


def _judge(group: Group, behind: Found | None, comparisons: Sequence[Comparison]) -> Said:
    word, own = _find_before(group, comparisons)
    direction = Direction(word.row["direction"]) if word and own == "direction" else None
    if direction in BUDGETED and group.unit in (Unit.PERSONS, Unit.COUNT):
        word, direction = None, None
    scenario = word if word and own == "scenario" else None
    if behind is not None:
        later = Direction(behind.row["direction"])
        if later in CHANGES and direction is None:
            later = _combine(group, later)
        elif direction is not None and later is not direction and later not in CHANGES:
            return Said(word=word, contradictory=True)
        direction, word = direction if direction and later in CHANGES else later, behind
    elif direction in CHANGES:
        direction = _combine(group, direction)
    if behind is not None and direction in CHANGES and _is_of_budget(group, behind, comparisons):
        direction = Direction.OVERSPEND if direction is Direction.RISE else Direction.UNDERSPEND
    start = min(word.start, group.start) - len("netto ") if word else group.clause_start()
    net = group.says_net(max(group.left, start)) or (word is not None and word.row["words"].startswith("netto"))
    kind = Scenario(scenario.row["scenario"]) if scenario else None
    basis = BudgetBasis(scenario.row["basis"]) if scenario and scenario.row["basis"] else None
    return Said(direction, net or _net_behind(group, behind), kind, basis, word)


def _net_behind(group: Group, behind: Found | None) -> bool:
    return behind is not None and "netto" in group.sentence[group.end : behind.end].lower()


def _find_behind(group: Group) -> Found | None:
    """``11 mio. kr. i mindreudgifter``, ``17,5 % lavere``, ``12 flere borgere``."""
    places = ("after_money",) if group.unit is Unit.DKK else ("after_count",)
    framed = ("after_frame",) if group.unit is Unit.DKK and _stands_apart(group) else ()
    lexicon = load_lexicon("prose_directions", "place", "after", "both", *places, *framed)
    number_end = group.quantities[-1].number.end
    inside = next(lexicon.find(group.sentence, number_end, group.end), None)
    if inside is not None:
        return inside
    match = _BEHIND.match(group.sentence, group.end)
    found = lexicon.match(group.sentence, match.end()) if match and match.end() < group.right else None
    return found if found and not _TO_LEVEL.match(group.sentence, found.start) else None


def _stands_apart(group: Group) -> bool:
    """Whether the clause says that an amount is so far over or under something; what is set aside stands under a frame otherwise."""
    words = group.sentence[group.clause_start() : group.start]
    stands = next(load_lexicon("prose_words", "kind", "stands").find(words), None)
    return stands is not None and next(load_lexicon("prose_words", "kind", "put_under").find(words), None) is None


def _find_behind_next(group: Group, following: Sequence[Group]) -> Found | None:
    """``24 personer eller 8 pct. flere``: what stands behind the second holds for both."""
    if not following or not _OR.fullmatch(group.sentence, group.end, following[0].start):
        return None
    return _find_behind(following[0])


def _is_of_budget(group: Group, behind: Found, comparisons: Sequence[Comparison]) -> bool:
    """More or less money than a budget, of which the sentence says neither that it is spent nor that it comes in."""
    sides = load_lexicon("prose_words", "kind", "side_expenditure", "side_income", "side_open")
    found = sides.find(group.sentence, group.clause_start(), group.start)
    if group.unit is not Unit.DKK or any(not _DEVIATES.match(group.sentence, each.start) for each in found):
        return False
    near = (each.words for each in comparisons if not group.sentence[behind.end : each.start].strip())
    return any("budget" in words.lower() for words in (behind.row["words"], *near))


def _find_before(group: Group, comparisons: Sequence[Comparison]) -> tuple[Found | None, str]:
    """The last word of a direction or a scenario in the number's clause that is tied to it."""
    begin = group.clause_start()
    directions = load_lexicon("prose_directions", "place", "before", "both", *(("before_money",) if group.unit is Unit.DKK else ()))
    way = directions.find_last(group.sentence, begin, group.start)
    scenarios = tuple(load_lexicon("prose_scenarios").find(group.sentence, begin, group.start))
    for found in reversed(scenarios):
        if any(each.start <= found.start < each.end for each in comparisons) or (way and way.start >= found.start):
            continue
        if way is not None and _ADJUNCT.search(group.sentence[: found.start]):
            continue
        if _CHANGED.search(group.sentence[: group.start]) and not _BUDGETED_WITH.fullmatch(found.row["words"]):
            continue
        return (found, "scenario") if group.links(found.end) else (None, "")
    tie = group.links(way.end) if way else None
    if way is None or tie is None or _ELLIPTIC.search(group.sentence[: way.start]) or _is_covered(group, way):
        return None, ""
    is_level = tie == "link_level" or _AND_IS.search(group.sentence, way.end, group.start)
    if is_level and Direction(way.row["direction"]) in CHANGES:
        return None, ""
    return way, "direction"


def _is_covered(group: Group, way: Found) -> bool:
    """Whether an amount in brackets is what pays for something (``midler til dækning af besparelser i 2020 (2 mio. kr.)``)."""
    if not group.sentence[: group.start].rstrip().endswith("("):
        return False
    purpose = load_lexicon("prose_words", "kind", "to_cover").find_last(group.sentence, group.clause_start(), way.start)
    return purpose is not None and len(group.sentence[purpose.end : way.start].split()) <= _FEW_WORDS


def _combine(group: Group, direction: Direction) -> Direction:
    """A rise of expenditure is more expenditure; of both sides in one clause neither is said."""
    if group.unit is not Unit.DKK:
        return direction
    lexicon = load_lexicon("prose_words", "kind", "side_expenditure", "side_income", "side_open")
    found = lexicon.find(group.sentence, group.clause_start(), group.start)
    sides = {each.row["kind"] for each in found if not _DEVIATES.match(group.sentence, each.start)}
    return _OF_SIDE.get((direction, sides.pop()), direction) if len(sides) == 1 else direction


def appropriate(group: Group, direction: Direction | None) -> Direction | None:
    """A budget that is recommended to be raised is more expenditure (``at budgettet til skoler forhøjes med``).

    One of income, which is a negative number, may be lowered to take in more or less: the words do not say which.
    """
    budgets = _BUDGET.findall(group.sentence[: group.start])
    if direction not in CHANGES or group.unit is not Unit.DKK or not budgets:
        return direction
    return None if budgets[-1].lower().startswith("indtægt") else _OF_SIDE[direction, "side_expenditure"]


def _go_on(group: Group, said: Said, before: Said, unit: Unit | None) -> Said:
    """``… netto merudgifter på 5,7 mio. kr. til drift og 17 mio. kr. til …``, ``2,2 % svarende til 563 personer``."""
    between = group.sentence[group.left : group.start]
    same = load_lexicon("prose_words", "kind", "same").find_last(between, 0, len(between))
    if _THAT_IS.fullmatch(between):
        way = load_lexicon("prose_directions", "direction", *CHANGES).find_last(group.sentence, 0, group.start)
        return replace(said, direction=_combine(group, Direction(way.row["direction"]))) if way else said
    or_share = group.unit is Unit.PCT and unit is Unit.DKK and before.direction in BUDGETED and _OR_SHARE.fullmatch(between)
    if or_share or (same is not None and not between[same.end :].strip()):
        way = load_lexicon("prose_directions", "direction", *CHANGES).find_last(group.sentence, 0, group.start)
        change = Direction(way.row["direction"]) if way and before.direction is None and way.row["place"] == "before" else None
        return replace(before, direction=before.direction or change, word=None, coordinated=True)
    listed = _COORDINATED.fullmatch(between) and not _OWN_VERB.match(group.sentence, group.end)
    parallel = before.direction in BUDGETED and _PARALLEL.fullmatch(between)
    if group.unit is not unit or not (listed or parallel or BRACKETED.fullmatch(between) or _LEVEL_OF_SAME.fullmatch(between)):
        return said
    return replace(before, is_net=before.is_net or said.is_net, word=None, contradictory=False, coordinated=True)
