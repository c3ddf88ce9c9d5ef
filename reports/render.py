"""From answers to HTML: the templates and what they may call."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache, partial
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from reports.ask import Record
from reports.asking import list_questions
from reports.cautions import list_cautions, tell_reasons
from reports.citations import BLANK, Citations
from reports.closed import are_accounts
from reports.decisions import quote_decision
from reports.doubts import Doubts, contradicts_itself
from reports.followups import find_columns, find_largest, is_result, name_column, name_manner, name_table
from reports.headline import applies_for_else, is_complete, tells_any, tells_benefits, tells_followup
from reports.names import name_page
from reports.numbers import Numbers, name_block
from reports.page import Page
from reports.pictures import draw_pictures
from reports.printed import is_broken, list_grids, list_sentences
from reports.prose import Prose
from reports.refused import group_alike
from reports.rolled import Rolled
from reports.texts import Texts
from reports.titles import name_row
from reports.units import name_unit

_FOLDER = Path(__file__).resolve().parent / "templates"
_PLAIN = {
    function.__name__: function
    for function in (
        are_accounts, contradicts_itself, find_columns, find_largest, is_broken, is_complete, name_page, tells_benefits, tells_followup,
    )
}  # fmt: skip
"""What templates call as it is."""


def render_page(page: Page, lang: str) -> str:
    """One municipality's status as a self-contained HTML page.

    Args:
        page: what it shows.
        lang: ``da`` or ``en``.
    """
    texts = Texts(lang)
    citations = Citations(page.figures, texts, page.corrections)
    return render_template(
        "page.html.j2",
        lang,
        page=page,
        cited=citations,
        number=Numbers(page, texts, citations),
        cautions=list_cautions(page, texts),
        tell_reasons=partial(tell_reasons, texts=texts),
        prose=Prose(texts, citations),
        rolled=Rolled(texts, citations),
        doubts=Doubts(page),
        told_benefits=tells_any(page.benefit_totals),
        applies_for_else=partial(applies_for_else, page.benefit_totals),
        pictures=draw_pictures(page, texts),
        questions=list_questions(page, texts),
        name_items=partial(_name_items, page, texts),
        name_block=partial(name_block, texts),
        name_kind=partial(_name_kind, texts),
        name_side=partial(_name_side, texts),
        name_table=partial(name_table, page, texts),
        name_column=partial(name_column, texts),
        sentences=list_sentences(page.said, texts),
        grids=list_grids(page.cells),
        **_PLAIN,
        name_unit=partial(name_unit, texts),
        name_benefits=partial(_name_benefits, texts),
        name_manner=partial(name_manner, page),
        is_result=partial(is_result, page),
    )


def render_template(name: str, lang: str, **context: object) -> str:
    """A template with the texts of a language."""
    texts = Texts(lang)

    def say(key: str, /, **params: object) -> Markup:
        """A catalogue text; parameters that are HTML already stay so."""
        return Markup(texts.say(key, **{name: escape(value) if isinstance(value, str) else value for name, value in params.items()}))

    def days(dates: list[date | None]) -> str:
        """Dates as a list in a sentence."""
        return texts.join([texts.write_date(day) for day in dates if day is not None]) or texts.say("no_date")

    return _make_environment().get_template(name).render(lang=lang, texts=texts, say=say, days=days, **context)


def _name_items(page: Page, texts: Texts, items: list[Record]) -> str:
    """Agenda items as a list in a sentence, each with its committee where the page has several papers."""
    if len(page.sources) == 1:
        return texts.say("items", items=texts.join([item["item_label"] for item in items]))
    none = texts.say("no_committee")
    return texts.join([texts.say("item_of", committee=item["committee"] or none, item=item["item_label"]) for item in items])


def _name_side(texts: Texts, deviation: Decimal, *, of_result: bool = False) -> str:
    """What the sign of a deviation means, in words: a result is worse or better, all else dearer or cheaper."""
    side = "more" if deviation > 0 else "less" if deviation < 0 else "same"
    return texts.say(f"side_{'result_' if of_result else ''}{side}")


def _name_benefits(texts: Texts, total: Record) -> str:
    """What a benefit table's sums are of: the only benefit by its name, else how many there are."""
    if total["benefit_count"] == 1:
        return name_row(total["only_label"])
    if total["known_count"]:
        return texts.say("benefits_counted", count=total["benefit_count"])
    return texts.say("benefit_rows_counted", count=total["benefit_count"])


def _name_kind(texts: Texts, row: Record) -> str:
    """What a line counts as: the kind of its change and of its money, and where that is from."""
    change, money, source = row["change_kind"], row["expenditure_kind"], row["expenditure_kind_source"]
    known = f" ({texts.say(f'kind_source_{source}')})" if source else ""
    return f"{texts.say(f'kind_change_{change}')}; {texts.say(f'kind_block_{money}')}{known}"


def _group(rows: list[Record], column: str) -> list[tuple[object, list[Record]]]:
    """Rows by what stands in a column, in the order in which they come."""
    groups: dict[object, list[Record]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return list(groups.items())


def _run(rows: list[Record], column: str) -> list[tuple[object, list[Record]]]:
    """Rows in printed order, neighbours that have the same in a column together."""
    return [(value, list(own)) for value, own in groupby(rows, lambda row: row[column])]


@cache
def _make_environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    environment.globals["blank"] = BLANK
    environment.filters["grouped"] = _group
    environment.filters["runs"] = _run
    environment.filters["alike"] = group_alike
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    environment.filters["decision"] = quote_decision
    return environment
