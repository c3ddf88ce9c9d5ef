"""What a page warns of before its figures are used: which sums fail, and whether with printed or with corrected figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.messages import render
from reports.ask import Record
from reports.page import Page
from reports.texts import Texts

_NAMED = 3


def list_cautions(page: Page, texts: Texts) -> tuple[str, ...]:
    """The sentences on sums that fail: those of printed figures first, then those that a correction takes part in."""
    return tuple(_warn(page, texts))


def tell_reasons(reasons: Sequence[str], texts: Texts) -> str:
    """Why printed numbers were kept out, in a few words each, the most frequent first.

    Args:
        reasons: the reason of each.
        texts: the page's language.
    """
    counts = {reason: reasons.count(reason) for reason in sorted(set(reasons))}
    most_first = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return texts.join([render(f"reasons.{reason.partition('.')[2]}", {"count": count}, texts.lang) for reason, count in most_first])


def _warn(page: Page, texts: Texts) -> Iterator[str]:
    printed = [row for row in page.broken if not row["changes"]]
    corrected = [row for row in page.broken if row["changes"]]
    if printed:
        sums, rest = _name_sums(printed, texts), _tell_rest(page, printed, texts)
        yield texts.say("message_broken", count=len(printed), sums=sums, rest=rest)
    if corrected:
        changes = texts.join(list(dict.fromkeys(change for row in corrected for change in row["changes"])))
        yield texts.say("message_broken_corrected", count=len(corrected), changes=changes, sums=_name_sums(corrected, texts))
    standing = page.standing[0]
    count = standing["contested_count"] + standing["refuted_count"]
    if count and not page.broken:
        yield texts.say("message_contradicted", count=count)


def _name_sums(rows: Sequence[Record], texts: Texts) -> str:
    """The first sums by name; one that fails in several columns once."""
    names = [_name_sum(row, texts) for row in rows]
    counts = Counter(names)
    told = [texts.say("sum_times", sum=name, count=count) if count > 1 else name for name, count in list(counts.items())[:_NAMED]]
    more = len(rows) - sum(list(counts.values())[:_NAMED])
    return texts.join([*told, *([texts.say("sums_more", count=more)] if more else [])])


def _name_sum(row: Record, texts: Texts) -> str:
    """A sum by what it is about; what the text says without naming anything by its line."""
    rule = texts.say(f"sum_of_{row['rule']}")
    if row["subject"]:
        return texts.say("sum_name", subject=row["subject"], rule=rule)
    return texts.say("sum_at_line", line=row["line_no"], rule=rule)


def _tell_rest(page: Page, rows: Sequence[Record], texts: Texts) -> str:
    """Which one figure all of them point to, where reconciliation singles one out; else that one may stand behind several."""
    failing = {row["identity_id"] for row in page.broken}
    errors = [row for row in page.findings if row["severity"] == "error" and row["identity_id"] in failing]
    if len(errors) == 1 and errors[0]["figure_id"] is not None:
        return f" {texts.say('one_culprit', text=errors[0]['printed_text'], line=errors[0]['line_no'])}"
    return f" {texts.say('one_cause')}" if len(rows) > 1 else ""
