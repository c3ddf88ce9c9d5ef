"""The questions worth asking: what a page's findings and effects leave open, each with the lines that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.ask import Record
from reports.followups import find_largest, is_closed
from reports.numbers import name_block
from reports.page import Page
from reports.texts import Texts
from reports.titles import name_row

_SHOWN = Decimal(50_000)
"""The least amount that is written as more than nil, in millions with one decimal."""

_ASK_THEMSELVES = ("refund_of_change", "restatement")
"""Rules whose message ends in a question of its own."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words, with the facts or the figure that it rests on."""

    text: str
    fact_ids: tuple[str | None, ...] = ()
    figure_id: str | None = None


def list_questions(page: Page, texts: Texts) -> tuple[Question, ...]:
    """The questions of a page: those about the largest amounts first within each kind."""
    return (
        *_ask_about_effects(page, texts),
        *_ask_about_followups(page, texts),
        *_ask_about_findings(page, texts),
        *_ask_about_cover(page, texts),
        *_ask_about_moves(page, texts),
    )


def _ask_about_effects(page: Page, texts: Texts) -> Iterator[Question]:
    by_size = sorted(page.benefits, key=lambda row: -abs(row["unexplained_dkk"] or row["deviation_dkk"] or 0))
    for row in by_size:
        if row["stands_out"]:
            yield Question(texts.say(f"question_{_name_change(row)}", **_name_band(row)), _list_facts(row))
    for row in by_size:
        if row["left_out_figure_ids"]:
            text = texts.say("question_doubt", label=row["label"], left_out=texts.pick(row, "left_out"))
            yield Question(text, (), row["left_out_figure_ids"][0])
    undriven = [row for row in by_size if row["volume_effect_dkk"] is None and not row["left_out_figure_ids"] and row["deviation_dkk"]]
    for left_out in dict.fromkeys(texts.pick(row, "left_out") for row in undriven):
        yield _ask_what_drives([row for row in undriven if texts.pick(row, "left_out") == left_out], left_out, texts)


def _ask_what_drives(rows: Sequence[Record], left_out: str | None, texts: Texts) -> Question:
    """One question about all benefits that cannot be split for the same reason."""
    deviations = [(row["label"], texts.write_mio(row["deviation_dkk"], signed=True)) for row in rows]
    named = texts.join([texts.say("question_deviation", label=label, deviation=deviation) for label, deviation in deviations])
    facts = tuple(fact_id for row in rows for fact_id in _list_facts(row))
    return Question(texts.say("question_drivers", deviations=named, left_out=left_out or ""), facts)


def _ask_about_followups(page: Page, texts: Texts) -> Iterator[Question]:
    """Why the lines of a follow-up deviate that deviate most, where none of their figures is in doubt."""
    doubtful = {row["fact_id"] for row in page.doubtful}
    sound = [row for row in page.followups if row["fact_id"] not in doubtful]
    for row in find_largest(list({row["label"]: row for row in sound}.values())):
        side = ("income_" if (row["budget_dkk"] or 0) < 0 else "") + ("more" if row["deviation_dkk"] > 0 else "less")
        amount = texts.write_mio(abs(row["deviation_dkk"]), row["places"])
        when = "was_" if is_closed(row) else ""
        yield Question(texts.say(f"question_{when}{side}", label=name_row(row["label"]), amount=amount), (row["fact_id"],))


def _ask_about_findings(page: Page, texts: Texts) -> Iterator[Question]:
    explained = {row["left_out_figure_ids"][0] for row in page.benefits if row["left_out_figure_ids"]}
    for finding in page.findings:
        told = finding["rule"] in ("benefit_model", "financing_missing") or finding["figure_id"] in explained
        if finding["severity"] in ("error", "question") and not told:
            message = texts.pick(finding, "message") or ""
            text = message if finding["rule"] in _ASK_THEMSELVES else texts.say("question_finding", message=message)
            yield Question(text, (), finding["figure_id"])


def _ask_about_cover(page: Page, texts: Texts) -> Iterator[Question]:
    uncovered = [finding for finding in page.findings if (finding["rule"], finding["severity"]) == ("financing_missing", "question")]
    asked = {(finding["document_id"], finding["item_no"]) for finding in uncovered}
    for item in page.items:
        applied = [row for row in page.sectors if (row["document_id"], row["item_no"]) == (item["document_id"], item["item_no"])]
        costs = [row for row in applied if row["net_dkk"] is not None and row["net_dkk"] > 0]
        if item["worth"] not in ("superseded", "rejected", "not_named") and (item["document_id"], item["item_no"]) in asked:
            facts = tuple(row["net_id"] or row["subtotal_id"] for row in costs)
            yield Question(texts.say("question_cover", item=item["item_label"]), facts)


def _ask_about_moves(page: Page, texts: Texts) -> Iterator[Question]:
    applied = [row for row in page.blocks if row["not_granted"] != "rejected"]
    moved = [row for row in applied if row["technical_dkk"] and abs(row["technical_dkk"]) >= _SHOWN]
    if moved:
        amounts = [f"{name_block(texts, row, 'block_short')} {texts.write_mio(row['technical_dkk'], signed=True)}" for row in moved]
        yield Question(texts.say("question_moves", amounts=texts.join(amounts)))


def _name_change(row: Record) -> str:
    """Whether the cost rises or falls from budget to status, and whether by more or by less than its drivers account for."""
    falls = (row["deviation_dkk"] or row["unexplained_dkk"]) < 0
    beyond = (row["unexplained_dkk"] < 0) == falls
    return f"{'fall' if falls else 'rise'}_{'more' if beyond else 'less'}"


def _name_band(row: Record) -> dict[str, object]:
    low, high = sorted((row["unexplained_low_dkk"], row["unexplained_high_dkk"]), key=abs)
    return {"label": row["label"], "amount": abs(row["unexplained_dkk"]), "low": abs(low), "high": abs(high)}


def _list_facts(row: Record) -> tuple[str | None, ...]:
    return row["budget_fact_id"], row["status_fact_id"], row["deviation_fact_id"]
