"""How a report speaks: sentences from the catalogue, numbers and dates in the reader's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.messages import format_date, format_number, render
from reports.ask import Record

NO_BREAK = "\N{NO-BREAK SPACE}"
NOTHING = "–"
_MILLION = Decimal(1_000_000)


class Texts:
    """Texts in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def say(self, name: str, /, **params: object) -> str:
        """A text of ``schemas/messages/report.toml``."""
        return render(f"report.{name}", params, self.lang)

    def pick(self, row: Record, name: str) -> str | None:
        """The column of a pair such as ``message_da``, ``message_en`` that is in the language."""
        text: str | None = row[f"{name}_{self.lang}"]
        return text

    def write_mio(self, amount: Decimal | None, places: int = 1, *, signed: bool = False) -> str:
        """Kroner in millions; ``signed`` writes a plus too."""
        return self._write(amount, _MILLION, places, signed)

    def write_in(self, amount: Decimal | None, unit: Decimal, places: int, *, signed: bool = False) -> str:
        """Kroner in a table's own unit, with the digits that it prints."""
        return self._write(amount, unit, places, signed)

    def write_exact(self, amount: Decimal | None) -> str:
        """Whole kroner, or kroner and øre where there are any."""
        if amount is None:
            return NOTHING
        places = 0 if amount == amount.to_integral_value() else 2
        return f"{format_number(amount, self.lang, places)}{NO_BREAK}{'kr.' if self.lang == 'da' else 'DKK'}"

    def write_number(self, value: Decimal | int | None) -> str:
        """A number with the decimals that it has."""
        if value is None:
            return NOTHING
        number = Decimal(value)
        places = max(0, -int(number.normalize().as_tuple().exponent))
        return format_number(number, self.lang, places)

    def write_percent(self, value: Decimal | None) -> str:
        """A share in per cent."""
        return NOTHING if value is None else f"{self.write_number(value)}{NO_BREAK}%"

    def write_points(self, value: Decimal | None) -> str:
        """A difference of two shares in percentage points."""
        return NOTHING if value is None else self.say("points", number=self.write_number(value)).replace(" ", NO_BREAK)

    def write_date(self, day: date | None) -> str:
        """A date as people write it."""
        return self.say("no_date") if day is None else format_date(day, self.lang).replace(" ", NO_BREAK)

    def join(self, parts: list[str]) -> str:
        """Parts as a list in a sentence: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.say('and')} {parts[-1]}"

    def _write(self, amount: Decimal | None, divisor: Decimal, places: int, signed: bool) -> str:
        if amount is None:
            return NOTHING
        text = format_number(amount / divisor, self.lang, places)
        return f"+{text}" if signed and any(digit in text for digit in "123456789") and amount > 0 else text
