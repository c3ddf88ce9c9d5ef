"""Headings inside an appropriation table: glued ones are parted, and each is named for what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.danish.heads import match_column
from pipeline.danish.lexicon import load_lexicon
from pipeline.danish.units import find_unit, is_unit
from pipeline.danish.vocabulary import match_change_type, match_expenditure_kind, match_row_role, match_sign, without_total_words
from pipeline.danish.words import normalise, strip_markup
from pipeline.model import Cell, TableRow
from schemas.lists import ChangeKind

_CODE = r"\d{1,2}\.\d{2}\.\d{2}(?:\.\d{1,3})?"
"""A function of the chart of accounts, perhaps with its grouping (``5.57.71.1``), which the chart here does not hold."""
_CODES = re.compile(rf"(?<![\d.-])(?P<codes>{_CODE}(?:\s*(?:[/+&,]|\bog\b)\s*{_CODE})*)(?![\d.]*\d)(?!-[A-Z])")
_RANGE = re.compile(rf"\s?[-–]\s?(?:(?P<whole>{_CODE})(?![\d.])|(?P<last>\d\d)(?=$|[):;,.]?(?:\s|$)))")
"""A range ends in a whole code, or in the two digits in which that differs (``05.28.20-23``)."""
_MARKS = re.compile(r"\*+|</?[a-zA-Z]+>|_{2,}")
_LETTER = re.compile(r"[^\W\d_]")
"""A line without a letter (``3/14``) heads nothing, unless it is an account code."""
_GLUED = re.compile(r"(?<=[a-zæøå)])(?=[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's kind (account, change_type, expenditure_kind, section, head) and what it says."""

    kind: str
    text: str
    codes: tuple[str, ...] = ()
    codes_printed: str | None = None
    change_kind: ChangeKind | None = None


def read_headings(text: str) -> tuple[Heading, ...]:
    """The headings that a line holds, in printed order.

    They may be glued together, with formatting left over between them (``Sektor A*Aktuel Status***05.57.73 – Hjælp**``) or nothing.

    Args:
        text: the line as printed.

    Returns:
        one heading for each part; what is no account, change type or kind of expenditure is a section.
    """
    parts = [piece for part in _MARKS.split(text) for piece in _part_before_code(part)]
    return tuple(_name(part) for piece in parts for part in _part_glued(piece) if _LETTER.search(part) or read_account(part)[0])


def read_account(label: str) -> tuple[tuple[str, ...], str | None, str]:
    """The account codes that open a label or close it in brackets, as DD.DD.DD and as printed, and the rest of the label.

    A code with its grouping stands for its function.
    """
    match = _find_codes(label)
    if match is None:
        return (), None, label.strip()
    before, behind = label[: match.start()].strip(" *-–\t"), label[match.end() :].strip(" *\t")
    if before:
        closes = before.endswith("(") and behind == ")"
        return (*_list_codes(match), before[:-1].strip()) if closes else ((), None, label.strip())
    return *_list_codes(match), label[match.end() :].strip().lstrip("-–—:").strip()


def _find_codes(text: str) -> re.Match[str] | None:
    """The codes that a text prints first; None of a range, of which nobody can tell which accounts it holds.

    What is no more than where it would begin, or is counted in a unit (``05.57.73 - 30 pct.``), ends no range.
    """
    match = _CODES.search(text)
    behind = match and _RANGE.match(text, match.end())
    if not match or not behind:
        return match
    first, last = int(re.findall(_CODE, match["codes"])[-1].split(".")[2]), behind["last"]
    counted = load_lexicon("prose_units", "unit", "pct", "pct_point", "other").match(text, behind.end() + 1)
    return None if last is None or (int(last) > first and counted is None) else match


def read_row_account(row: TableRow) -> tuple[tuple[str, ...], str | None, str]:
    """The account codes of a row, as DD.DD.DD and as printed, and the rest of its label; a cell of nothing but codes may stand anywhere.

    Args:
        row: a row with figures.
    """
    opened, account = read_account(row.label), _find_account(row.cells)
    if opened[0] or account is None:
        return opened
    codes, printed, _ = read_account(account.text)
    return codes, printed, " ".join(row.label.replace(str(printed), " ", 1).split())


def _find_account(cells: Sequence[Cell]) -> Cell | None:
    """The only cell of nothing but account codes (``Sygedagpenge | 05.57.71``)."""
    accounts = [cell for cell in cells if _CODES.fullmatch(cell.text.strip(" *"))]
    return accounts[0] if len(accounts) == 1 else None


def _list_codes(match: re.Match[str]) -> tuple[tuple[str, ...], str]:
    return tuple(_pad(code) for code in re.findall(_CODE, match["codes"])), match["codes"]


def find_sections(rows: Sequence[TableRow]) -> frozenset[str]:
    """The headings that some total names: these are levels that are added up, other headings stand inside them."""
    totals = [without_total_words(row.label) for row in rows if row.kind == "total"]
    return frozenset(name for name in list_sections(rows) if any(match_total(total, (name,)) for total in totals))


def list_sections(rows: Sequence[TableRow]) -> tuple[str, ...]:
    """The names of all section headings of a table, normalised, each once."""
    headings = (heading for row in rows if row.kind == "heading" for heading in read_headings(raw_text(row)))
    return tuple(dict.fromkeys(normalise(heading.text) for heading in headings if heading.kind == "section"))


def match_total(total: str, sections: Sequence[str]) -> str | None:
    """The section that a total's words name: the same words, else the only one whose words hold them or are held by them."""
    if not total:
        return None
    if total in sections:
        return total
    words = set(total.split())
    close = [name for name in sections if words <= set(name.split()) or set(name.split()) <= words]
    return close[0] if len(close) == 1 else None


def raw_text(row: TableRow) -> str:
    """A row's label as printed, markup and all, but for an account in a cell of its own, which comes first."""
    account = _find_account(row.cells)
    return " ".join(cell.text for cell in sorted(row.cells, key=lambda cell: cell is not account))


def _part_before_code(text: str) -> list[str]:
    match = _find_codes(text)
    if match is None or not text[: match.start()].strip(" -–"):
        return [text]
    return [text[: match.start()], text[match.start() :]]


def _part_glued(text: str) -> list[str]:
    """Parts glued without any mark: cut where a small letter meets a capital, if a known change type comes out."""
    cuts = [match.start() for match in _GLUED.finditer(text)]
    for cut in cuts:
        before, after = text[:cut], text[cut:]
        if match_change_type(after) or match_change_type(before):
            return [before, after]
    return [text]


def _name(text: str) -> Heading:
    clean = strip_markup(text).strip(" :\t")
    codes, printed, name = read_account(clean)
    if codes:
        return Heading("account", name, codes, printed)
    change_kind = match_change_type(clean)
    if change_kind is not None:
        return Heading("change_type", clean, change_kind=change_kind)
    if match_expenditure_kind(clean, "heading"):
        return Heading("expenditure_kind", clean)
    if match_row_role(clean) == "total" and not without_total_words(clean):
        return Heading("head", clean)
    column = match_column(clean)
    if match_sign(clean):
        return Heading("head", clean)  # a line that lost its figure
    if is_unit(clean) or (column is not None and column.exact and find_unit(clean) is None and len(clean.split()) <= 2):
        return Heading("head", clean)
    return Heading("section", clean)


def _pad(code: str) -> str:
    main, function, sub = code.split(".")[:3]
    return f"{int(main):02d}.{function}.{sub}"
