"""A spreadsheet's number format code → what it asks for, section by section (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "dd-mm-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "dd-mm-yyyy h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""The codes that a workbook names by number alone (18.8.30); those that follow the reader's country, as Danish ones."""

_PIECE = re.compile(r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<digits>[0#?.,]+)|(?P<other>.)', re.DOTALL)
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\\[]|\[)*', re.DOTALL)
_CONDITION = re.compile(r"(?P<test><=|>=|<>|<|>|=)(?P<bound>-?\d{1,15}(?:\.\d{1,6})?)")
_SECTIONS = 3  # positive, negative, zero; a fourth is for texts
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Section:
    """What one section of a format code asks for. ``kind`` is number, date, words (no digits at all) or plain (as the number is)."""

    kind: str
    before: str = ""
    after: str = ""
    whole: str = ""  # the places before the decimal point
    least: int = 0  # decimals
    most: int = 0
    shift: int = 0  # powers of ten: two for per cent, minus three for each comma that scales
    letters: str = ""  # of a date
    test: str = ""  # the numbers that it is for
    bound: Decimal = Decimal(0)

    @property
    def is_grouped(self) -> bool:
        """Whether thousands are grouped."""
        return "," in self.whole

    @property
    def fewest(self) -> int:
        """How many digits stand before the comma at least."""
        return self.whole.count("0")


@lru_cache(maxsize=4096)
def read_code(code: str) -> tuple[Section, ...]:
    """The sections of a format code for numbers; a code that nobody could print as a number gives one plain section."""
    parts: list[str] = []
    at = 0
    while at <= len(code[:_LONGEST]) and len(parts) < _SECTIONS:
        match = _SECTION.match(code, at)
        end = match.end() if match else len(code)
        parts.append(code[at:end])
        at = end + 1
    return tuple(_read_section(part) for part in parts)


def _read_section(part: str) -> Section:
    pieces = list(_PIECE.finditer(part))
    bare = "".join(piece["digits"] or piece["other"] or "" for piece in pieces).lower()
    conditions = [found for piece in pieces if piece["bracket"] and (found := _CONDITION.fullmatch(piece["bracket"]))]
    test, bound = (conditions[0]["test"], Decimal(conditions[0]["bound"])) if conditions else ("", Decimal(0))
    has_places = any(sign in bare for sign in "0#?")
    if "general" in bare or "@" in bare or (has_places and re.search(r"e[+-]|/", bare)):
        return Section("plain", test=test, bound=bound)
    elapsed = "".join(piece["bracket"].lower() for piece in pieces if piece["bracket"] and not piece["bracket"].lower().strip("hms"))
    if elapsed or (re.search(r"[dmyhs]", bare) and not bare.startswith(("0", "#", "?"))):
        return Section("date", letters=elapsed + bare, test=test, bound=bound)
    before, digits, after = _split_words(pieces)
    whole, _, places = digits.partition(".")
    scaling = len(whole) - len(whole.rstrip(",")) + places.count(",")
    return Section(
        kind="number" if digits else "words",
        before=before,
        after=after,
        whole=whole.rstrip(","),
        least=places.count("0"),
        most=len(places.replace(",", "")),
        shift=2 * bare.count("%") - 3 * scaling,
        test=test,
        bound=bound,
    )


def _split_words(pieces: list[re.Match[str]]) -> tuple[str, str, str]:
    """The words before the digits, the digits, the words behind them; colours and countries say nothing, a currency's sign does."""
    before, digits, after = "", "", ""
    for piece in pieces:
        if piece["digits"] and (digits or piece["digits"].strip(".,")):
            digits += piece["digits"]
            continue
        text = piece["quoted"] or piece["escaped"] or piece["other"] or piece["digits"] or ""
        if (piece["bracket"] or "").startswith("$"):
            text = piece["bracket"][1:].partition("-")[0]
        if digits:
            after += text
        else:
            before += text
    return before, digits, after
