"""Figures → identities, findings and states: each rule names its terms from structure and words, ``proof`` judges.

``reconcile`` is the door; ``doubtful_figures`` tells the analysis what it must not use silently.
"""

from __future__ import annotations

from pipeline.model import DecisionLine, Extract, Figure, Finding, Identity, Judgement
from pipeline.reconcile.across_papers.granted import check_granted
from pipeline.reconcile.across_papers.one_meeting import check_one_meeting
from pipeline.reconcile.across_papers.papers import order_books
from pipeline.reconcile.across_papers.repeated import list_repeated
from pipeline.reconcile.across_papers.restatement import check_restatement
from pipeline.reconcile.against_tables.column_shares import check_column_shares
from pipeline.reconcile.against_tables.deviation_parts import check_deviation_parts
from pipeline.reconcile.against_tables.prose_slips import ask_of_slips
from pipeline.reconcile.against_tables.prose_vs_table import check_prose_vs_table
from pipeline.reconcile.against_tables.row_shares import check_row_shares
from pipeline.reconcile.against_tables.sought import check_sought
from pipeline.reconcile.benefits.blocks import group_benefit_tables
from pipeline.reconcile.benefits.cross_table import check_cross_table
from pipeline.reconcile.benefits.deviation import check_deviation
from pipeline.reconcile.benefits.effects import check_benefit_effects
from pipeline.reconcile.benefits.gaps import check_benefit_gaps
from pipeline.reconcile.benefits.grand_total import check_benefit_total
from pipeline.reconcile.benefits.model import check_benefit_model
from pipeline.reconcile.benefits.products import check_benefit_products
from pipeline.reconcile.benefits.range import check_range
from pipeline.reconcile.benefits.refund_of_change import check_refund_of_change
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling
from pipeline.reconcile.formalities.account_code import check_account_code
from pipeline.reconcile.formalities.account_label import check_account_label
from pipeline.reconcile.formalities.date_conflict import check_date_conflict
from pipeline.reconcile.formalities.financing_missing import check_financing
from pipeline.reconcile.indicators.beside_sums import check_beside_sums
from pipeline.reconcile.indicators.products import check_indicator_products
from pipeline.reconcile.indicators.rests import check_rests
from pipeline.reconcile.indicators.shares import check_indicator_shares
from pipeline.reconcile.indicators.sums import check_indicator_sums
from pipeline.reconcile.indicators.used import check_used
from pipeline.reconcile.sums.followup_deviation import check_followup_deviation
from pipeline.reconcile.sums.footing import check_footing
from pipeline.reconcile.sums.grand_total import check_grand_total
from pipeline.reconcile.sums.netting import check_netting
from pipeline.reconcile.sums.rollforward import check_rollforward
from pipeline.reconcile.sums.row_totals import check_row_totals
from pipeline.reconcile.sums.rows import Row, group_tables
from pipeline.reconcile.sums.share import check_share
from pipeline.reconcile.sums.wording_sign import check_wording_sign
from pipeline.reconcile.verdict.causes import blame_prose, find_causes
from pipeline.reconcile.verdict.merge import is_suspected, merge_findings
from pipeline.reconcile.verdict.recognised import doubt_recognised
from pipeline.reconcile.verdict.states import doubtful_figures, judge_states
from pipeline.reconcile.within_prose.countered_causes import check_countered_causes
from pipeline.reconcile.within_prose.deviation_shares import check_deviation_shares
from pipeline.reconcile.within_prose.passage_balances import check_passage_balances
from pipeline.reconcile.within_prose.passage_changes import check_passage_changes
from pipeline.reconcile.within_prose.passage_sums import check_passage_sums
from pipeline.reconcile.within_prose.prose_vs_prose import check_prose_vs_prose
from pipeline.reconcile.within_prose.sentence_products import check_sentence_products
from pipeline.reconcile.within_prose.sentence_shares import check_sentence_shares
from pipeline.reconcile.within_prose.sentence_sums import check_sentence_sums
from pipeline.reconcile.within_prose.sentence_ways import check_sentence_ways
from schemas.lists import FigureState

__all__ = ["doubtful_figures", "reconcile"]

_SUMS = (check_footing, check_grand_total, check_netting)
_FOLLOWUP_SUMS = (check_rollforward, check_share, check_used)
_BENEFIT_SUMS = (check_deviation, check_benefit_total, check_cross_table, check_benefit_products, check_benefit_effects)
_BENEFIT_QUESTIONS = (check_range, check_benefit_model, check_benefit_gaps)
_SENTENCES = (check_sentence_sums, check_sentence_shares, check_sentence_products)
_SHARES = (check_row_shares, check_column_shares, check_deviation_parts)
_PASSAGES = (check_passage_sums, check_passage_changes, check_passage_balances)
_PROSE = (check_prose_vs_table, check_prose_vs_prose, check_deviation_shares, *_SENTENCES, *_SHARES, *_PASSAGES)
_TABLE_QUESTIONS = (check_wording_sign, check_refund_of_change)
_INDICATORS = (check_beside_sums, check_indicator_sums, check_indicator_products, check_indicator_shares, check_rests)
_PROSE_QUESTIONS = (check_sought, check_sentence_ways, check_countered_causes)
_PAPER_QUESTIONS = (check_account_code, check_account_label, check_date_conflict, check_financing, *_PROSE_QUESTIONS)


def reconcile(extracts: tuple[Extract, ...], lines: tuple[DecisionLine, ...] = (), documents: frozenset[str] = frozenset()) -> Judgement:
    """Hold the printed figures against each other, within each paper and across papers.

    Args:
        extracts: what each document gave, in any order; a document given twice counts once.
        lines: the line of every appropriation row across papers, and how far it has come.
        documents: the papers that count for their meetings.

    Returns:
        The identities and findings, ordered by document and place, and the state of every figure by its id.
    """
    books = {book.document_id: book for book in map(Book, extracts)}
    across = _judge_across(tuple(books.values()), lines, documents)
    judged = [_judge_document(books[name], across) for name in sorted(books)]
    return Judgement(
        identities=tuple(identity for judgement in judged for identity in judgement.identities),
        findings=tuple(finding for judgement in judged for finding in judgement.findings),
        states={figure_id: state for judgement in judged for figure_id, state in judgement.states.items()},
    )


def _judge_across(books: tuple[Book, ...], lines: tuple[DecisionLine, ...], documents: frozenset[str]) -> Ruling:
    """What meetings say of each other, by their papers that count; and what the papers of one meeting say differently."""
    ordered = order_books(books)
    counting = tuple(book for book in ordered if not documents or book.document_id in documents)
    restated = check_restatement(counting, lines)
    repeated = (one for book in counting for one in list_repeated(book, lines))
    findings = (*restated.findings, *check_one_meeting(ordered, documents), *repeated)
    return Ruling((*restated.identities, *check_granted(ordered, lines)), findings)


def _judge_document(book: Book, across: Ruling) -> Judgement:
    identities, questions = _apply_rules(book)
    causes = blame_prose(find_causes(identities, book.figures), identities)
    own = [finding for finding in across.findings if finding.document_id == book.document_id and not is_suspected(finding, across, causes)]
    asked = (*questions, *ask_of_slips(book, identities))
    findings = (*merge_findings(identities, causes, asked, book.figures), *own)
    ordered = sorted(book.figures.values(), key=_place_of)
    states: dict[str, FigureState] = judge_states(ordered, (*identities, *across.identities), causes)
    told = doubt_recognised(findings, book.meeting.document)
    by_place = sorted(told, key=lambda finding: (finding.item_no or 0, finding.line_no, finding.rule, finding.finding_id))
    agreed = (identity for identity in across.identities if identity.document_id == book.document_id)
    every = sorted((*identities, *agreed), key=lambda one: (one.item_no, _last_place(one, book), one.rule, one.identity_id))
    return Judgement(tuple(every), tuple(by_place), states)


def _apply_rules(book: Book) -> tuple[tuple[Identity, ...], tuple[Finding, ...]]:
    tables, benefits, followups = group_tables(book.appropriations), group_benefit_tables(book.benefits), group_tables(book.followups)
    summed: tuple[tuple[Row, ...], ...] = (*tables, *followups)
    identities = [identity for rows in summed for check in _SUMS for identity in check(rows, book)]
    identities += [identity for rows in followups for check in _FOLLOWUP_SUMS for identity in check(rows, book)]
    identities += [identity for rows in benefits for check in _BENEFIT_SUMS for identity in check(rows, book)]
    identities += [identity for check in (check_row_totals, *_PROSE, *_INDICATORS) for identity in check(book)]
    rulings = [check(rows, book) for rows in tables for check in _TABLE_QUESTIONS]
    rulings += [check_followup_deviation(rows, book) for rows in followups]
    rulings += [check(rows, book) for rows in benefits for check in _BENEFIT_QUESTIONS]
    rulings += [check(book) for check in _PAPER_QUESTIONS]
    identities += [identity for ruling in rulings for identity in ruling.identities]
    return tuple(identities), tuple(finding for ruling in rulings for finding in ruling.findings)


def _last_place(identity: Identity, book: Book) -> int:
    return book.figures[identity.terms[-1].figure_id].char_start


def _place_of(figure: Figure) -> tuple[int, str]:
    return figure.char_start, figure.figure_id
