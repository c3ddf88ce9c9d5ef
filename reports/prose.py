"""The text of the minutes beside their tables: either side of a comparison, cited."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from reports.ask import Record
from reports.citations import Citations, Part
from reports.texts import Texts


@dataclass(frozen=True, slots=True)
class Prose:
    """The comparisons of one page, in its language and with where its figures stand."""

    texts: Texts
    citations: Citations

    def said(self, row: Record) -> Markup:
        """What the text says; several amounts of one sentence are added."""
        return self._write(row, "said", row["said_value"])

    def table(self, row: Record) -> Markup:
        """What the table prints, or its lines add up to."""
        return self._write(row, "table", row["table_value"])

    def _write(self, row: Record, side: str, value: Decimal | None) -> Markup:
        parts: list[Part] = [(fact_id, column) for fact_id, column in row[f"{side}_parts"]]
        if value is None:
            return self.citations.refer([fact_id for fact_id, _ in parts])
        text = self.texts.write_exact(value) if row["unit"] == "DKK" else self.texts.write_number(value)
        if len(parts) == 1:
            return self.citations.cite(*parts[0], text)
        title, formula = row["subject"] or self.texts.say("prose_whole"), self.texts.say("formula_prose", count=len(parts))
        return self.citations.compute(f"prose-{row['identity_id']}-{side}", value, text, title, formula, parts)
