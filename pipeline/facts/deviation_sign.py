"""Which sign a table gives more expenditure than the budget: its legend says so, or deviation = expected − budget decides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.danish.column_roles import DEVIATIONS
from pipeline.model import Table
from schemas.lists import SignRule
from schemas.own_faults import Fault

_MORE = r"(?:netto)?(?P<more>mer|mindre|over|under)(?:[- ]?(?:forbrug|udgift\w*|skridelse|(?P<left>skud))|e?(?=\s*(?:$|[),.;])))"
_SIGN = r"(?P<sign>[+\-−–]|plus|minus|positiv\w*|negativ\w*)"
_NOUN = r"(?:tal|beløb|fortegn|rest|afvigelse\w*)?"
_WHERE = r"(?:\s+(?:i|under|efter|foran)\s+(?:(?:sidste|yderste|højre)\s+)?(?:kolonnen?|søjlen?|tallet|beløbet)(?:\s+[»\"]?\w+[«\"]?)?)?"
_HOW = r"(?:vist|angivet|anført|skrevet|sat|opgjort)"
_SHOWN = rf"(?:(?:er|vises|angives|bliver)(?:\s+{_HOW})?|har|{_HOW}(?=\s+(?:med|som)\b))"
_LEGENDS = (
    re.compile(
        rf"{_SIGN}\)?\s*{_NOUN}{_WHERE}\s*(?:=|:|er|for|angiver|betyder|viser|svarer til)\s*(?:et\s|en\s)?{_MORE}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:betyder|angiver|viser|er)\s+{_SIGN}\s+{_NOUN}\s*(?:et\s|en\s)?{_MORE}", re.IGNORECASE),
    re.compile(rf"{_MORE}\s*(?:\(|{_SHOWN}\s+|(?=med ))\s*(?:med |som )?(?:et )?{_SIGN}(?!\s*/)", re.IGNORECASE),
)
_BOTH = re.compile(r"(?P<more>mer|mindre)-?\s*/\s*(?:mer|mindre)-?\s?(?:forbrug|udgift)\w*\s*\(\s*\+\s*/\s*[-−–]\s*\)", re.IGNORECASE)
"""``Mer-/mindreforbrug (+/-)``: the first word has the first sign."""
_PAIRED = re.compile(
    rf"(?<![\w+\-−–])(?P<sign>[+\-−–])\s?{_MORE}\s*(?:/|,|;|\bog\b|\beller\b)\s*(?P<other>[+\-−–])\s?(?:netto)?"
    r"(?P<less>mer|mindre|over|under)(?P<rest>skud)?",
    re.IGNORECASE,
)
"""``- merudgift / + mindreudgift``: each word behind its sign."""
_RESULT = re.compile(r"\b(?:netto)?for(?:(?P<better>bedring)|værring)(?:er|en)?\b", re.IGNORECASE)
_NOTE = re.compile(r"\s*(\*{1,3}\)?|\d\)|[¹²³⁴⁵])\s*\w")
_MANY = 3
"""So many rows against a single one say that its sign is misprinted: it stays as it is printed, and its own sum fails."""
_PLUS = ("+", "plus", "positiv")
_NAMED = 3
"""So many rows are named."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The printed deviation of a row beside its budget and its expected result, in printed units."""

    budget: Decimal
    expected: Decimal
    deviation: Decimal
    label: str = ""


@dataclass(frozen=True, slots=True)
class DeviationSign:
    """What a printed deviation is multiplied with so that a positive one costs money, and how that was found."""

    sign: int
    rule: SignRule


def list_legend_texts(table: Table) -> tuple[str, ...]:
    """The texts at a table that may say what the signs of its deviations mean: not the note to a mark that something else bears.

    Args:
        table: a table with deviations.
    """
    deviations = [column.header for column in table.columns if column.role in DEVIATIONS]
    others = [column.header for column in table.columns if column.header not in deviations]
    others += [row.label for row in table.rows]
    told = [text for text in table.around if not _is_note_to(text, others) or _is_note_to(text, deviations)]
    return (*told, table.title, *(column.header for column in table.columns))


def _is_note_to(text: str, marked: Iterable[str]) -> bool:
    """Whether a line is the note to a mark that ends one of some texts (``*) …`` below ``Overført fra 2030 *)``)."""
    mark = _NOTE.match(text)
    return mark is not None and any(each.rstrip().endswith(mark[1]) for each in marked)


def find_deviation_sign(texts: Iterable[str], rows: Sequence[Compared], further: Iterable[str] = ()) -> DeviationSign | str:
    """The sign convention of a table.

    Args:
        texts: its head and the lines around it.
        rows: its rows that print budget, expected result and deviation.
        further: what is said further above; it counts only where nothing nearer and no row tells.

    Returns:
        by legend where one is printed and the rows do not speak against it; by formula where the rows that tell speak the same way, but
        for one misprint among several; else why neither decides: the reason's name in the catalogue.
    """
    legends, formulas = _read_legends(texts), _read_formulas(rows)
    if not legends and not formulas:
        legends = _read_legends(further)
    legend, formula = _only(legends), _only(formulas)
    if legend and formula and legend != formula:
        return "legend_refuted_plus" if legend > 0 else "legend_refuted_minus"
    if legend:
        return DeviationSign(legend, SignRule.BY_LEGEND)
    if formula:
        return DeviationSign(formula, SignRule.BY_FORMULA if formula < 0 else SignRule.AS_PRINTED)
    return "deviation_signs_mixed" if formulas else "legends_disagree" if legends else "deviation_sign_unknown"


def says_sign(texts: Iterable[str]) -> bool:
    """Whether texts say which sign more expenditure has.

    Args:
        texts: a table's head and the lines around it.
    """
    return _only(_read_legends(texts)) is not None


def name_dissent(rows: Iterable[Compared]) -> dict[str, object]:
    """Which rows print their deviation with the opposite sign of most others; of two equal camps, one against the other.

    Args:
        rows: the rows of a table that print budget, expected result and deviation.

    Returns:
        what ``facts.deviation_signs_mixed`` asks for: the rows ``apart``, and how many there are of the ``others``.
    """
    sides = {side: [row.label for row in told] for side, told in _part(rows).items()}
    few, many = sorted((sides.get(-1, []), sides.get(1, [])), key=len)
    named = tuple(Fault("words.row_named", {"label": label}) for label in few[:_NAMED])
    more = (Fault("words.rows_more", {"count": len(few) - _NAMED}),) if len(few) > _NAMED else ()
    return {"apart": named + more, "others": len(many)}


def _read_legends(texts: Iterable[str]) -> set[int]:
    found = set()
    for text in map(_name_spending, texts):
        for match in (match for pattern in _LEGENDS for match in pattern.finditer(text)):
            plus = match["sign"].lower().startswith(_PLUS)
            more = _is_more(match["more"], match["left"])
            found.add(1 if plus == more else -1)
        found.update(1 if match["more"].lower() == "mer" else -1 for match in _BOTH.finditer(text))
        found.update(sign for match in _PAIRED.finditer(text) if (sign := _read_pair(match)))
    return found


def _name_spending(text: str) -> str:
    """A legend's words of a better or worse result as those of what is spent: to better it is to spend less, or to bring more."""
    return _RESULT.sub(lambda match: "mindreforbrug" if match["better"] else "merforbrug", text)


def _is_more(word: str, left: str | None) -> bool:
    """Whether a word is of more spent than the budget; what ends a surplus or a deficit turns it."""
    return (word.lower() in ("mer", "over")) != bool(left)


def _read_pair(match: re.Match[str]) -> int:
    """The sign that costs money, by two words of which each stands behind its own sign; 0 where they do not differ in both."""
    first = (match["sign"] in _PLUS) == _is_more(match["more"], match["left"])
    second = (match["other"] in _PLUS) == _is_more(match["less"], match["rest"])
    differ = (match["sign"] in _PLUS) != (match["other"] in _PLUS)
    return (1 if first else -1) if first == second and differ else 0


def _read_formulas(rows: Sequence[Compared]) -> set[int]:
    """Rows tell by their larger half: a deviation is nearer to expected − budget or to budget − expected; near zero tells nothing."""
    votes = Counter({side: len(told) for side, told in _part(rows).items()})
    told = votes.most_common()
    return {told[0][0]} if told and told[0][1] >= _MANY and sum(votes.values()) - told[0][1] <= 1 else set(votes)


def _part(rows: Iterable[Compared]) -> dict[int, list[Compared]]:
    """The rows that tell, by what they say of a plus."""
    sides: dict[int, list[Compared]] = {}
    for row in rows:
        difference = row.expected - row.budget
        if difference and row.deviation and abs(abs(difference) - abs(row.deviation)) * 2 < abs(row.deviation):
            sides.setdefault(1 if (difference > 0) == (row.deviation > 0) else -1, []).append(row)
    return sides


def _only(signs: set[int]) -> int | None:
    return next(iter(signs)) if len(signs) == 1 else None
