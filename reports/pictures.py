"""The charts of a page, each with its words: what it shows is said in text too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.ask import Record
from reports.charts.bars import Bar, draw_comparison, draw_tiers, draw_waterfall
from reports.followups import is_closed
from reports.numbers import name_block
from reports.page import Page
from reports.texts import Texts

_WIDE = 130.0
"""Room for the names of areas and accounts, in points."""
_MOST = 16
"""So many lines of a follow-up fit a chart."""

_CHANGES = ("status", "technical", "law_programme", "other")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart with its title and its message."""

    title: str
    message: str
    svg: str


def draw_pictures(page: Page, texts: Texts) -> tuple[Picture, ...]:
    """The charts that the page's figures allow."""
    return (*_draw_benefits(page, texts), *_draw_followups(page, texts), *_draw_blocks(page, texts))


def _draw_benefits(page: Page, texts: Texts) -> Iterator[Picture]:
    for no, total in enumerate(page.benefit_totals, start=1):
        rows = [row for row in page.benefits if all(row[key] == total[key] for key in ("document_id", "item_no", "table_no"))]
        split = [row for row in rows if row["unexplained_dkk"] is not None]
        yield _draw_comparison(f"c{no}a", rows, texts)
        if split:
            yield _draw_bridge(f"c{no}b", total, texts)
            yield _draw_effects(f"c{no}c", split, texts)
            yield _draw_bands(f"c{no}d", split, texts)


def _draw_comparison(name: str, rows: list[Record], texts: Texts) -> Picture:
    bars = [Bar(row["label"], (row["budget_dkk"], row["status_dkk"], row["deviation_dkk"])) for row in rows]
    heads = [texts.say(f"head_{column}") for column in ("budget", "status", "deviation")]
    listed = "; ".join(f"{bar.label} {_mio(texts, bar.values[0])} → {_mio(texts, bar.values[1])}" for bar in bars)
    svg = draw_comparison(name, listed, heads, bars, lambda v: texts.write_mio(v), lambda v: texts.write_mio(v, signed=True))
    return Picture(texts.say("chart_comparison"), texts.say("chart_comparison_message"), svg)


def _draw_followups(page: Page, texts: Texts) -> Iterator[Picture]:
    for no, total in enumerate(page.followup_totals, start=1):
        closed = is_closed(total)
        rows = [row for row in page.followups if all(row[key] == total[key] for key in ("document_id", "item_no", "table_no"))]
        parts = [row for row in rows if row["role"] == "subtotal"]
        chosen = parts if len(parts) > 1 else [row for row in rows if row["role"] == "line"][:_MOST]
        whole = [row for row in chosen if None not in (row["budget_dkk"], row["expected_dkk"], row["deviation_dkk"])]
        if len(whole) > 1:
            bars = [Bar(row["label"], (row["budget_dkk"], row["expected_dkk"], row["deviation_dkk"])) for row in whole]
            heads = [texts.say("head_budget"), texts.say("head_accounts" if closed else "head_expected"), texts.say("head_deviation")]
            listed = "; ".join(f"{bar.label} {_mio(texts, bar.values[0])} → {_mio(texts, bar.values[1])}" for bar in bars)
            ways = (lambda v: texts.write_mio(v)), (lambda v: texts.write_mio(v, signed=True))
            svg = draw_comparison(f"c{no}f", listed, heads, bars, *ways, labels=_WIDE)
            yield Picture(texts.say("chart_followup_closed" if closed else "chart_followup"), texts.say("chart_followup_message"), svg)


def _draw_bridge(name: str, total: Record, texts: Texts) -> Picture:
    both = total["unexplained_less_dkk"] is not None and total["unexplained_more_dkk"] is not None
    rest = ("unexplained_less", "unexplained_more") if both else ("unexplained",)
    causes = ("volume_effect", "price_effect", "refund_effect", "unsplit", *rest)
    bars = [
        Bar(texts.say(f"head_{cause}"), (total[f"{cause}_dkk"],), neutral=cause == "unsplit")
        for cause in causes if total[f"{cause}_dkk"] is not None
    ]  # fmt: skip
    bars.append(Bar(texts.say("chart_bridge_total"), (total["deviation_dkk"],), total=True))
    alt = _list_values(texts, bars)
    message = texts.say("chart_bridge_message", budget=total["budget_dkk"], status=total["status_dkk"])
    return Picture(texts.say("chart_bridge"), message, draw_waterfall(name, alt, bars, lambda v: texts.write_mio(v, signed=True)))


def _draw_effects(name: str, rows: list[Record], texts: Texts) -> Picture:
    columns = ("volume_effect", "price_effect", "refund_effect")
    bars = [Bar(row["label"], tuple(row[f"{column}_dkk"] for column in columns)) for row in rows]
    heads = [texts.say(f"head_{column}") for column in columns]
    svg = draw_tiers(name, _list_values(texts, bars), heads, bars, lambda v: texts.write_mio(v, signed=True))
    return Picture(texts.say("chart_effects"), texts.say("chart_effects_message"), svg)


def _draw_bands(name: str, rows: list[Record], texts: Texts) -> Picture:
    bars = [
        Bar(row["label"], (row["unexplained_dkk"],), row["unexplained_low_dkk"], row["unexplained_high_dkk"], neutral=not row["stands_out"])
        for row in rows
    ]
    alt = "; ".join(f"{bar.label} {_mio(texts, bar.values[0])} ({_mio(texts, bar.low)} … {_mio(texts, bar.high)})" for bar in bars)
    svg = draw_tiers(name, alt, [texts.say("head_unexplained")], bars, lambda v: texts.write_mio(v, signed=True))
    return Picture(texts.say("chart_bands"), texts.say("chart_bands_message"), svg)


def _draw_blocks(page: Page, texts: Texts) -> Iterator[Picture]:
    bars = [_make_block_bar(row, kind, texts) for row in page.blocks for kind in _CHANGES if row[f"{kind}_dkk"] is not None]
    if bars:
        svg = draw_tiers("cs", _list_values(texts, bars), [texts.say("head_net")], bars, lambda v: texts.write_mio(v, signed=True), _WIDE)
        yield Picture(texts.say("chart_blocks"), texts.say("chart_blocks_message"), svg)


def _make_block_bar(row: Record, kind: str, texts: Texts) -> Bar:
    label = f"{name_block(texts, row, 'block_short')}: {texts.say('short_block_' + kind)}"
    return Bar(label, (row[f"{kind}_dkk"],), neutral=kind != "status" or row["not_granted"] is not None)


def _list_values(texts: Texts, bars: list[Bar]) -> str:
    return "; ".join(f"{bar.label} {' / '.join(_mio(texts, value) for value in bar.values)}" for bar in bars)


def _mio(texts: Texts, amount: Decimal | None) -> str:
    return texts.write_mio(amount, signed=True)
