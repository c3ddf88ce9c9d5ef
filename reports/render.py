"""From answers to HTML: the templates and what they may call."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from reports.ask import Record
from reports.asking import list_questions
from reports.cautions import list_cautions, tell_reasons
from reports.citations import BLANK, Citations
from reports.decisions import quote_decision
from reports.doubts import Doubts, contradicts_itself
from reports.followups import find_columns, find_largest, name_column, name_table
from reports.headline import applies_for_else, is_complete, tells_benefits, tells_followup
from reports.names import name_page
from reports.numbers import Numbers, name_block
from reports.page import Page
from reports.pictures import draw_pictures
from reports.printed import is_broken, list_grids, list_sentences
from reports.prose import Prose
from reports.rolled import Rolled
from reports.texts import Texts

_FOLDER = Path(__file__).resolve().parent / "templates"


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
        contradicts_itself=contradicts_itself,
        applies_for_else=partial(applies_for_else, page.benefit_totals),
        is_complete=is_complete,
        tells_benefits=tells_benefits,
        tells_followup=tells_followup,
        pictures=draw_pictures(page, texts),
        questions=list_questions(page, texts),
        name_page=name_page,
        name_items=partial(_name_items, page, texts),
        name_block=partial(name_block, texts),
        name_kind=partial(_name_kind, texts),
        name_side=partial(_name_side, texts),
        name_table=partial(name_table, page, texts),
        name_column=partial(name_column, texts),
        find_columns=find_columns,
        sentences=list_sentences(page.said, texts),
        grids=list_grids(page.cells),
        is_broken=is_broken,
        find_largest=find_largest,
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


def _name_side(texts: Texts, deviation: Decimal) -> str:
    """What the sign of a deviation means, in words."""
    side = "more" if deviation > 0 else "less" if deviation < 0 else "same"
    return texts.say(f"side_{side}")


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


@cache
def _make_environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    environment.globals["blank"] = BLANK
    environment.filters["grouped"] = _group
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    environment.filters["decision"] = quote_decision
    return environment
