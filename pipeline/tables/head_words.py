"""What the words of one head say, and whether a line of years is a head at all."""

from __future__ import annotations

import re

from pipeline.danish.column_roles import YEAR_MARKS
from pipeline.danish.heads import match_column
from pipeline.danish.measures import is_for_each, is_measure, names_measure, read_head, says_only_when
from pipeline.danish.scenarios import find_scenario, without_scenario
from pipeline.danish.units import find_unit_of_head, is_unit, without_unit
from pipeline.danish.vocabulary import match_benefit, match_row_role, without_total_words
from pipeline.danish.words import find_years, normalise, without_years
from pipeline.tables.grid import GridLine
from schemas.lists import Unit

_LEGEND = re.compile(r"\((?:[^()]*=[^()]*|[+\-−–]\s*\w[^()]*)\)|,(?: [\w-]+){1,2} med (?:minus|plus)$", re.IGNORECASE)
_MARKED_UNIT = re.compile(r"\d{4}\W*[(\[]|-\s?-")
"""A unit set apart behind a year (``2031 [1.000 kr.]``); without, it is an amount's."""
_BARE_YEARS = YEAR_MARKS | {""}
_SIGNED = re.compile(r"[-−–+]\s?\d{4}")
"""A sign makes an amount of what is shaped like a year."""
_YEARS = re.compile(r"(?:(?:i alt|sum|samlet)\s+)?(?:19|20)\d\d\s*[-–]\s*(?:(?:19|20)\d\d|\d\d)(?:\s+(?:i alt|samlet))?", re.IGNORECASE)
"""What stands above the sum over a row's years (``2031-2034``)."""
_NO_MONEY = (Unit.PERSONS, Unit.COUNT, None)
"""What figures count that are no kroner; None stands for what the store has no unit for (hours, kilometres)."""
MEASURES = frozenset(
    "recipients monthly_benefit net_rate refund_pct own_share_pct amount net expenditure income amount_or_net amount_or_budget".split()
)


_COUNTED = (Unit.PERSONS, Unit.COUNT, "elsewhere")
_OF_MONEY = frozenset("budget original_budget corrected_budget expected actual_to_date result deviation deviation_original".split())


def stands_for_table(text: str) -> bool:
    """Whether a head's text says nothing of one column: a unit mark, or the area and its year (``DRIFT 2017``)."""
    return is_unit(text) or names_area(text)


def names_area(text: str) -> bool:
    """Whether a head's text is the area (operating, capital), perhaps with its year."""
    word = match_column(text)
    return word is not None and word.exact and word.role == "area"


def numbers_columns(line: GridLine) -> bool:
    """Whether a line only numbers the columns, perhaps with their formula: ``(1)  (2)  (3)=(2)-(1)``."""
    marks = [re.fullmatch(r"[(\[]?(\d)[)\]]?(?:\s*=.*)?", cell.text) for _, cell in line.filled]
    numbers = [int(mark[1]) for mark in marks if mark]
    return len(numbers) == len(marks) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_year(text: str) -> bool:
    """Whether a head's text is nothing but a calendar year, perhaps marked as budget or estimate and with its unit (``BO 2026``)."""
    if _SIGNED.fullmatch(text.strip()):
        return False
    words = normalise(without_years(text))
    bare = words if text.strip()[:1].isdigit() and not _MARKED_UNIT.search(text) else without_unit(words)
    return bool(find_years(text)) and bare in _BARE_YEARS


def is_year_in_unit(text: str) -> bool:
    """Whether a head's text is a calendar year and the unit of its amounts (``2025 1.000 kr.``): alone it could be an amount."""
    return bool(find_years(text)) and find_unit_of_head(text) is not None and is_unit(normalise(without_years(text)))


def is_row_of_years(line: GridLine) -> bool:
    """Whether a line may be a row whose amounts are shaped like years (``Løn  1998  2082``): a label that heads nothing stands first.

    Days beside a year (``31.3.  31.8.  2020``) are no label. Years that follow each other are a head, whatever the label, once or below
    each of several groups, and so is one year over several columns.
    """
    cells = [cell for _, cell in line.filled]
    first = next((at for at, cell in enumerate(cells) if cell.number), 0)
    labels, others = cells[:first], cells[first:]
    if not any(map(str.isalpha, "".join(cell.text for cell in labels))) or not all(cell.number and is_year(cell.text) for cell in others):
        return False
    words = [match_column(cell.text) for cell in labels]
    if any(stands_for_table(cell.text) or is_year(cell.text) for cell in labels) or any(word is not None and word.exact for word in words):
        return False
    years = [int(cell.number.value) for cell in others if cell.number]
    once = list(range(years[0], years[0] + len(set(years))))
    return len(years) == 1 or (len(once) > 1 and years != once * (len(years) // len(once)))


def without_legend(head: str) -> str:
    """A head less what its signs mean (``Nettobeløb, mindreudgifter med minus``), unless there is nothing else."""
    return _LEGEND.sub(" ", head).strip() or head


def match_column_role(head: str) -> str:
    """What a head measures. Beside a scenario (``Budget 2024 Antal``) the other words tell, if they name a measure.

    What its signs mean (``Afvigelse (- = merforbrug)``) is no part of its name.
    """
    head = without_legend(head)
    word = match_column(head)
    beside = match_column(_without_last_unit(without_scenario(head))) if word is None or not word.exact else None
    if beside is not None and beside.role in MEASURES and not _says_only_total(head):
        return beside.role
    if word is not None and not word.exact and word.role in _OF_MONEY and _is_no_amount(without_scenario(head)):
        return "unknown"
    if word is not None and not word.exact and match_row_role(without_unit(normalise(head))) == "total":
        return "total"
    if word is not None:
        return "amount" if word.role == "area" else word.role
    if _YEARS.fullmatch(head.strip()):
        return "total"
    if is_year(head) or is_unit(without_scenario(head)):
        return "amount"
    if match_benefit(head):
        return "benefit"
    return "total" if match_row_role(head) == "total" else "unknown"


def _without_last_unit(words: str) -> str:
    """Normalised words without the unit that they end in (``årets beløb i mkr``): it says nothing of what is measured."""
    rest = without_unit(words)
    return rest if words.startswith(rest) else words


def _is_no_amount(words: str) -> bool:
    """Whether what stands beside a scenario is a price or a count, known as a head or not (``Takst pr. time``, ``Købte pladser``)."""
    counted = read_head(words)
    first, _, noun = normalise(words).partition(" ")
    if counted is None and is_measure(first, "chosen") and any(names_measure(noun, each) for each in _COUNTED):
        counted = read_head(f"Antal {noun}")
    return is_for_each(words) or names_measure(words, "price") or (counted is not None and counted.unit in _NO_MONEY)


def _says_only_total(head: str) -> bool:
    """Whether a head holds nothing but a total's words and a unit (``I alt Beløb i t. kr.``)."""
    words = without_unit(normalise(head))
    return match_row_role(words) == "total" and not without_total_words(words)


def is_bare(words: str) -> bool:
    """Whether words say no more than a year or a unit."""
    return not words or is_year(words) or is_unit(words)


def heads_several(words: str) -> bool:
    """Whether words may stand once above several columns: a scenario, a year, a benefit, an area, a measure, a unit of money."""
    told = find_scenario(words) is not None or bool(find_years(words)) or match_benefit(words) is not None
    return told or names_area(words) or measures(words) or is_unit(words)


def measures(head: str) -> bool:
    """Whether a head names a measure; a year or a unit by itself names none."""
    return not is_year(head) and match_column_role(head) in MEASURES


def goes_below(words: str) -> bool:
    """Whether a column's own words leave open what it measures: a time or a scenario does, another measure or an unknown word does not."""
    told = not words or find_scenario(words) is not None or match_column_role(words) != "unknown" or says_only_when(words)
    return told and not measures(words)
