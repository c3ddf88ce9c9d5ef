"""Letters that open the rows of a statement of accounts, and the sums that name their terms by them (``A+B Resultat``)."""

from __future__ import annotations

import re

from pipeline.danish.words import strip_markup

_LETTER = r"(?:[A-ZÆØÅ]|[IVX]{2,4}|\d{1,2})"
_OWN = re.compile(rf"({_LETTER})(?:[.):]\s*|\s+(?:=\s*)?)(?=[\w(])")
_TERMS = rf"{_LETTER}(?:\s*\+\s*{_LETTER})+"
_SUM = re.compile(rf"^({_TERMS})(?![\w+%,-])|\(\s*(?:=\s*)?({_TERMS})\s*\)|=\s*({_TERMS})(?![\w+%,-])|(?<![\w+,.-])({_TERMS})$")


def read_row_letter(label: str) -> str | None:
    """The letter or number that a row is called by (``B. Anlæg``); a sum that opens with its terms has none.

    Args:
        label: a row's label as printed.
    """
    text = strip_markup(label).strip()
    opened = _OWN.match(text)
    return opened[1] if opened and not re.match(_TERMS, text) else None


def read_row_terms(label: str) -> tuple[str, ...]:
    """The letters of the rows that a row says it adds up, in printed order (``C. Resultat (A+B)``); none where it names none.

    Args:
        label: a row's label as printed.
    """
    found = _SUM.search(strip_markup(label).strip())
    terms = tuple(re.findall(_LETTER, next(filter(None, found.groups())))) if found else ()
    return terms if len(set(terms)) == len(terms) else ()
