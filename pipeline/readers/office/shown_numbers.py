"""A typed number and its format → what a Danish sheet prints. Exact decimals, rounded half away from zero as spreadsheets do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

from pipeline.danish.dates import MONTHS
from pipeline.readers.office.format_codes import Section, read_code

EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's days have no time zone
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001

_DIGITS_KNOWN = 15  # what a spreadsheet keeps of a number; more is binary noise
_LARGEST = 18  # powers of ten; what is larger is printed as it is
_LAST_DAY = 2_950_000  # in the year 9976
_TESTS = {
    "<": Decimal.__lt__, "<=": Decimal.__le__, ">": Decimal.__gt__, ">=": Decimal.__ge__, "=": Decimal.__eq__, "<>": Decimal.__ne__,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What is printed of a number, and whether that is less than the cell holds."""

    text: str
    rounded: bool = False


def show_number(value: Decimal, code: str, epoch: datetime = EPOCH_1900) -> Shown:
    """A number as its format prints it in Danish: a point groups thousands, a comma opens decimals.

    Args:
        value: what the cell holds, by its shortest decimal form.
        code: the format code as the file has it.
        epoch: the day that the sheet's dates count from.
    """
    value = _drop_noise(value)
    section, magnitude = _choose(read_code(code), value)
    if section.kind == "date" and 0 <= value < _LAST_DAY:
        return Shown(_show_date(value, section.letters, epoch))
    if section.kind == "words":
        return Shown(section.before.strip(), rounded=value != 0)
    if section.kind != "number" or value.adjusted() > _LARGEST or section.most > _LARGEST:
        return Shown(show_plain(value))
    scaled = magnitude.scaleb(section.shift)
    rounded = scaled.quantize(Decimal(1).scaleb(-section.most), ROUND_HALF_UP)
    sign = "-" if rounded < 0 else ""
    return Shown(f"{sign}{section.before}{_set_digits(abs(rounded), section)}{section.after}".strip(), rounded != scaled)


def show_plain(value: Decimal) -> str:
    """A number without any format: all its digits, none grouped (a year is no amount)."""
    value = _drop_noise(value)
    return str(value) if abs(value.adjusted()) > _LARGEST else f"{value:f}".replace(".", ",")


def _drop_noise(value: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = _DIGITS_KNOWN
        rounded = +value
    return rounded if rounded == 0 or rounded.adjusted() > _LARGEST else Decimal(f"{rounded.normalize():f}")


def _choose(sections: tuple[Section, ...], value: Decimal) -> tuple[Section, Decimal]:
    """The section that is for a number, and the number that it prints: one for negatives brings its own sign."""
    if any(section.test for section in sections):
        fits = (section for section in sections if not section.test or _TESTS[section.test](value, section.bound))
        return next(fits, sections[-1]), value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    return sections[2 if value == 0 and len(sections) > 2 else 0], value


def _set_digits(value: Decimal, section: Section) -> str:
    whole, _, places = f"{value:f}".partition(".")
    whole = whole.lstrip("0").rjust(section.fewest, "0")
    if section.is_grouped and len(whole) > 3:
        head = len(whole) % 3
        whole = ".".join(filter(None, (whole[:head], *(whole[at : at + 3] for at in range(head, len(whole), 3)))))
    kept = places.rstrip("0").ljust(section.least, "0")
    return f"{whole},{kept}" if kept else whole


def _show_date(value: Decimal, letters: str, epoch: datetime) -> str:
    """A day as 31.08.2024; a month or a year alone where the format shows no more; the time behind it."""
    moment = epoch + timedelta(seconds=int((value * 86_400).to_integral_value(ROUND_HALF_UP)))
    time = f"{moment:%H.%M}" if "h" in letters else ""
    if "d" in letters:
        return f"{moment:%d.%m.%Y} {time}".strip()
    if "y" in letters:
        return f"{MONTHS[moment.month - 1]} {moment.year}" if "m" in letters else str(moment.year)
    return time or (MONTHS[moment.month - 1] if "mmm" in letters else show_plain(value))
