"""``wording_sign``: a line that begins with a word for more or less has the sign that the word says. The figure is not flipped.

Figures whose sign was set by the wording prove nothing here. Where a whole table says the opposite of its words, its sign convention
was misread or misprinted: one finding.
"""

from __future__ import annotations

from pipeline.danish.vocabulary import match_sign
from pipeline.danish.words import normalise
from pipeline.model import Appropriation, Figure, Finding
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.relation import identify, judge_alone
from schemas.lists import Rule, Severity, SignRule

_COLUMNS = {"expenditure": ("expenditure_dkk", "net_dkk"), "income": ("income_dkk", "net_dkk"), "net": ("net_dkk",)}
"""The columns whose sign a word of each side gives; a net takes them all."""


def check_wording_sign(rows: tuple[Appropriation, ...], book: Book) -> Ruling:
    """What the words of a table's lines say of its signs.

    Args:
        rows: one table's rows for one fiscal year, in printed order.
        book: the document's figures.
    """
    checked = [
        (row, figure, figure.value * sign > 0)
        for row in rows
        for column, sign in _signs_of(row.text).items()
        if (figure := book.find_figure(row, column)) is not None and figure.value and figure.sign_rule is not SignRule.BY_WORDING
    ]
    identities = tuple(judge_alone(Rule.WORDING_SIGN, figure, row.text, agrees) for row, figure, agrees in checked)
    wrong = [(row, figure) for row, figure, agrees in checked if not agrees]
    if len(wrong) == len(checked) > 1:
        return Ruling(identities, (_report_table(*wrong[0], len(wrong)),))
    return Ruling(identities, tuple(_report(row, figure) for row, figure in wrong))


def _signs_of(text: str) -> dict[str, int]:
    """The sign that a line's first words give each money column; words after them may speak of something else."""
    word = match_sign(text)
    if word is None or not normalise(text).startswith(word.words):
        return {}
    return dict.fromkeys(_COLUMNS[word.side], word.sign)


def _report(row: Appropriation, figure: Figure) -> Finding:
    params = {"subject": row.text, "account": row.account_name or row.sector or "", "printed": figure.value}
    identity_id = identify(Rule.WORDING_SIGN, figure)
    return make_finding(Rule.WORDING_SIGN, Severity.WARNING, figure, "wording_sign", params, identity_id=identity_id, culprit=True)


def _report_table(row: Appropriation, figure: Figure, count: int) -> Finding:
    params = {"subject": row.text, "printed": figure.value, "count": count}
    return make_finding(Rule.WORDING_SIGN, Severity.WARNING, figure, "wording_sign_table", params)
