"""Words → closed lists: what a document is, what an item asks, what was decided."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.meeting.layout import Layout
from pipeline.meeting.routes import names_higher_body
from pipeline.meeting.words import bare, compile_phrase, load_rows
from pipeline.model import Line
from schemas.lists import Decision, DocumentKind, ItemKind

_SENTENCE_END = re.compile(r"(?<=[.!?])[ \t]+(?=[A-ZÆØÅ\"“»])|\s*\n\s*")
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_ASKS = re.compile(r"\bat\b")
_ATTENDANCE = "attendance"
_MINORITY = "minority"
_BODY_REACH = 4000  # characters in which a memo says that it is one


def classify_document(head: tuple[Line, ...], layout: Layout, decided: bool, has_items: bool) -> DocumentKind:
    """What a document is by the words in its head; minutes when it has decisions, a memo when its text says so.

    Args:
        head: the lines before the first item.
        layout: the document.
        decided: whether any item has a decision.
        has_items: whether there are agenda items.
    """
    rows = load_rows("vocabulary/document_kinds")
    if decided:
        return DocumentKind.MINUTES
    for row in rows:
        if row["where"] == "head" and any(_leads(row["words"], line.text) for line in head):
            return DocumentKind(row["kind"])
    if not has_items:
        text = "\n".join(line.text for line in layout.content())[:_BODY_REACH]
        for row in rows:
            if row["where"] == "body" and compile_phrase(row["words"]).search(text):
                return DocumentKind(row["kind"])
    return DocumentKind.UNKNOWN


def _leads(words: str, text: str) -> bool:
    """Whether a head line begins with the word, as titles do."""
    return re.match(rf"{re.escape(words)}\b", bare(text)) is not None


def classify_item(recommendation: str, title: str, decision: str) -> ItemKind:
    """What an item asks: by the recommendation's words, else the title's, else the decision's."""
    texts = {"recommendation": recommendation.replace("\u00ad", ""), "title": title, "decision": decision}
    for where, text in texts.items():
        for row in load_rows("vocabulary/item_kinds"):
            if row["where"] == where and compile_phrase(row["words"]).search(text):
                return ItemKind(row["item_kind"])
    return ItemKind.OTHER


def split_decision(text: str) -> tuple[str, ...]:
    """The sentences of a decision's text, without those that only say who was there."""
    sentences: list[str] = []
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" in end.group() or not _ORDINAL.search(text[begin : end.start()]):
            sentences.append(text[begin : end.start()])
            begin = end.end()
    sentences.append(text[begin:])
    joined = (" ".join(sentence.replace("\u00ad", "").split()) for sentence in sentences)
    return tuple(sentence for sentence in joined if sentence and _fit(sentence) != _ATTENDANCE)


def classify_decision(sentences: tuple[str, ...]) -> Decision:
    """What was decided: the first sentence that says so; a later one may bring the case to the council or send it on.

    Args:
        sentences: of ``split_decision``.
    """
    found = [(Decision(fit), sentence) for sentence in sentences if (fit := _fit(sentence)) is not None]
    said = [decision for decision, _ in found if decision is not Decision.NONE]
    if Decision.BROUGHT_TO_COUNCIL in said:
        return Decision.BROUGHT_TO_COUNCIL
    if not said:
        return Decision.NONE
    sent_on = any(decision is Decision.FORWARDED and names_higher_body(sentence) for decision, sentence in found)
    if sent_on and said[0] in (Decision.APPROVED, Decision.APPROVED_AMENDED):
        return Decision.FORWARDED
    return said[0]


def is_to_be_sent_on(recommended: str, kind: str | None) -> bool:
    """Whether a recommendation asks the body that meets to send the case on to a higher one, or to recommend it there.

    Args:
        recommended: the recommendation's text.
        kind: of the committee that meets.
    """
    asked = (sentence[at.end() :] for sentence in split_decision(recommended) if (at := _ASKS.search(sentence)))
    return any(_fit(clause) == Decision.FORWARDED and names_higher_body(clause, kind) for clause in asked)


def decide_together(decision: Decision, each: tuple[Decision, ...]) -> Decision:
    """An item's decision beside those on its recommendations: where some are only taken note of, the first other one tells more."""
    if decision is not Decision.NOTED:
        return decision
    return next((one for one in each if one not in (Decision.NOTED, Decision.NONE)), decision)


def is_understood(sentences: tuple[str, ...]) -> bool:
    """Whether any sentence of a decision fits a known word."""
    return any(_fit(sentence) is not None for sentence in sentences)


@lru_cache(maxsize=1024)
def _fit(sentence: str) -> str | None:
    """The decision of the first row that fits a sentence; a row that only says who was there yields to any other.

    What a minority said does not count, but that it brings the case to the council does.
    """
    fits = [row["decision"] for row in load_rows("vocabulary/decisions") if compile_phrase(row["words"]).search(sentence)]
    if Decision.BROUGHT_TO_COUNCIL in fits:
        return Decision.BROUGHT_TO_COUNCIL
    if _MINORITY in fits:
        return _fit(_cut_minority(sentence))
    return next((fit for fit in fits if fit != _ATTENDANCE), fits[0] if fits else None)


def _cut_minority(sentence: str) -> str:
    rows = (row for row in load_rows("vocabulary/decisions") if row["decision"] == _MINORITY)
    places = [match.start() for row in rows if (match := compile_phrase(row["words"]).search(sentence))]
    return sentence[: min(places)] if places else sentence
