"""Corrected figures on a page: what is printed stands beside what counts, and leads to who corrected it and why."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from reports.ask import Record
from reports.texts import Texts


class Corrected:
    """The corrections of one page.

    Args:
        corrections: a row a corrected figure.
        texts: the page's language.
    """

    def __init__(self, corrections: Iterable[Record], texts: Texts) -> None:
        self._rows = {row["figure_id"]: row for row in corrections}
        self._texts = texts

    def __contains__(self, figure: Record) -> bool:
        return figure["figure_id"] in self._rows

    def tell(self, figures: Iterable[Record]) -> list[str]:
        """A sentence for each corrected one among figures: from what to what, by whom, when and why."""
        rows = [self._rows[figure["figure_id"]] for figure in figures if figure in self]
        return [self._texts.say("corrected_full", **_name(row)) for row in rows]

    def spell(self, figure: Record) -> str:
        """A number as printed, with what stands for it now."""
        row = self._rows.get(figure["figure_id"])
        return f"{figure['printed_text']} → {row['new_text']}" if row else str(figure["printed_text"])

    def note(self, figure: Record) -> Markup:
        """What is written behind a corrected figure: what is printed; nothing behind another."""
        if figure not in self:
            return Markup("")
        return Markup(" ") + self._link(figure, self._texts.say("corrected_from", printed=figure["printed_text"]))

    def mark(self, figure: Record) -> Markup:
        """What is written behind a corrected figure in its printed line: what stands for it now."""
        if figure not in self:
            return Markup("")
        return Markup(" <ins>→ {0}</ins>").format(self._link(figure, self._rows[figure["figure_id"]]["new_text"]))

    def list_links(self, figures: Iterable[Record]) -> Markup:
        """The corrected ones among figures, each a link to who corrected it."""
        links = [self._link(figure, self._texts.say("corrected", change=self.spell(figure))) for figure in figures if figure in self]
        return Markup(" ").join(links)

    def _link(self, figure: Record, text: str) -> Markup:
        line = self._rows[figure["figure_id"]]["csv_line"]
        (told,) = self.tell([figure])
        return Markup('<a class="ref corrected" href="#k-{0}" title="{1}">{2}</a>').format(line, told, text)


def _name(row: Record) -> dict[str, object]:
    names = {"printed": "printed_text", "new": "new_text", "author": "author", "day": "corrected_on", "reason": "reason"}
    return {name: row[column] for name, column in names.items()}
