"""Corrections put into the facts: on figure and fact, nowhere else, and never where the place is not what it was."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corrections import apply_corrections
from pipeline.messages import render
from pipeline.model import Entry, Extract, Figure
from schemas.lists import EntryStatus
from schemas.own_faults import Fault
from tests.unit.corrections.staff import PAPER, correct, find_figure
from tests.unit.store.samples import Paper, make_extract

GONE = {"figure_id": "0123456789ab.f7"}


def judge(*entries: Entry, papers: tuple[Extract, ...] = (PAPER,)) -> list[tuple[EntryStatus, str]]:
    """What came of each row: its status and the innermost message."""
    amended = apply_corrections(papers, entries)
    for one in amended.corrections:
        assert "{" not in render(one.key, one.params) + render(one.key, one.params, "en")
        assert one.status is not EntryStatus.APPLIED or (one.figure_id and one.author and one.reason and one.corrected_on)
    if not amended.applied:
        assert amended.extracts == papers
    return [(one.status, getattr(one.params.get("said"), "key", one.key).partition(".")[2]) for one in amended.corrections]


def test_figure_and_fact_get_the_value_and_keep_what_is_printed() -> None:
    amended = apply_corrections((PAPER,), [correct("449.100", "450.123,5")])
    (extract,) = amended.extracts
    old, new = find_figure("449.100"), find_figure("449.100", extract)
    assert new == replace(old, value=Decimal(450_123_500), resolution=Decimal(100))
    changed = [(fact, other) for fact, other in zip(PAPER.benefits, extract.benefits, strict=True) if fact != other]
    assert [(fact.fact_id, other) for fact, other in changed] == [(old.fact_id, replace(changed[0][0], amount_dkk=Decimal(450_123_500)))]
    rest = [figure for figure in extract.figures if figure.figure_id != old.figure_id]
    assert rest == [figure for figure in PAPER.figures if figure.figure_id != old.figure_id]
    (one,) = amended.corrections
    assert (one.figure_id, one.old_value, one.new_value) == (old.figure_id, old.value, Decimal(450_123_500))
    assert render(one.key, one.params) == "Gælder: 450.123,5 i stedet for 449.100."


@pytest.mark.parametrize("printed", ["-11.000", "103.500", "12", "34", "1"])
def test_every_kind_of_fact_can_be_corrected(printed: str) -> None:
    figure = find_figure(printed)
    (extract,) = apply_corrections((PAPER,), [correct(printed, "7")]).extracts
    facts = [fact for rows in (extract.appropriations, extract.followups, extract.claims, extract.indicators) for fact in rows]
    (fact,) = [fact for fact in facts if fact.fact_id == figure.fact_id]
    assert getattr(fact, figure.fact_column) == 7 * figure.unit_factor == find_figure(printed, extract).value


@pytest.mark.parametrize(
    ("entry", "status", "key"),
    [
        (correct("449.100", "450.000", cells={"printed": "449100"}), EntryStatus.APPLIED, "applied"),  # a spreadsheet took the point away
        (correct("449.100", "450.000", cells={"printed": "449.101"}), EntryStatus.EXPIRED, "other_text"),
        (correct("449.100", "450.000", cells={"printed": "449"}), EntryStatus.EXPIRED, "other_text"),
        (correct("449.100", "450.000", cells={"figure_id": f"{PAPER.meeting.document.document_id}.f0"}), EntryStatus.EXPIRED, "no_figure"),
        (correct("449.100", "450.000", cells=GONE), EntryStatus.EXPIRED, "file_gone"),
        (
            correct("449.100", "450.000", cells=GONE | {"file": "/raw/paper.txt"}),
            EntryStatus.EXPIRED,
            "file_changed",
        ),
        (correct("449.100", "450.000", cells={"figure_id": "449.100"}), EntryStatus.REFUSED, "no_address"),
        (correct("449.100", "450.000", cells={"figure_id": "=1+1"}), EntryStatus.REFUSED, "no_address"),
        (correct("449.100", "449.1"), EntryStatus.REFUSED, "no_number"),
        (correct("449.100", "449.100"), EntryStatus.REFUSED, "no_change"),
        (correct("449.100", "450.000", cells={"means": "450.000 i stedet for 449.100"}), EntryStatus.APPLIED, "applied"),
        (correct("449.100", "450", cells={"means": "450.000 i stedet for 449.100"}), EntryStatus.REFUSED, "means_other"),
        (replace(correct("449.100", "450.000"), fault=Fault("corrections.no_date", {"found": "x"})), EntryStatus.REFUSED, "no_date"),
    ],
)
def test_what_came_of_a_row(entry: Entry, status: EntryStatus, key: str) -> None:
    assert judge(entry) == [(status, key)]


def test_a_bad_row_takes_no_good_one_along() -> None:
    assert judge(correct("449.100", "x", 2), correct("426.100", "427.000", 3)) == [
        (EntryStatus.REFUSED, "no_number"), (EntryStatus.APPLIED, "applied"),
    ]  # fmt: skip


def test_a_figure_corrected_twice_is_corrected_by_neither() -> None:
    twice = (EntryStatus.REFUSED, "twice")
    rows = (correct("449.100", "450.000", 2), correct("449.100", "451.000", 3), correct("426.100", "427.000", 4))
    assert judge(*rows) == [twice, twice, (EntryStatus.APPLIED, "applied")]


def test_the_text_at_the_place_changes() -> None:
    """The same file with one digit changed is another document: the correction expires, and nothing else takes it."""
    other = make_extract(Paper(title="Referat."))
    named = {"file": other.meeting.document.path, "text": PAPER.benefits[0].source_text}
    assert judge(correct("449.100", "450.000", cells=named), papers=(other,)) == [(EntryStatus.EXPIRED, "file_changed")]


def test_within_the_same_bytes_a_better_reader_may_count_anew() -> None:
    """The same number once in the same line of the same bytes is the same place; the same number in another line, or twice, is not."""
    figure = find_figure("449.100")
    text = next(fact.source_text for fact in PAPER.benefits if fact.fact_id == figure.fact_id)
    elsewhere = f"{figure.document_id}.f99999"
    moved = correct("449.100", "450.000", cells={"figure_id": elsewhere, "text": " ".join(text.split())})
    amended = apply_corrections((PAPER,), [moved])
    assert list(amended.applied) == [figure.figure_id]
    other = correct("449.100", "450.000", cells={"figure_id": elsewhere, "text": "En anden linje"})
    assert judge(other) == [(EntryStatus.EXPIRED, "no_figure")]
    doubled = replace(PAPER, figures=(*PAPER.figures, replace(figure, figure_id=f"{figure.document_id}.f99998")))
    assert judge(moved, papers=(doubled,)) == [(EntryStatus.EXPIRED, "no_figure")]


@given(st.sampled_from(PAPER.figures), st.integers(0, 3))
def test_a_correction_to_what_is_printed_changes_no_figure(figure: Figure, places: int) -> None:
    new = figure.printed_text + ("," + "0" * places if places else "")
    entry = correct(figure.printed_text, new, cells={"figure_id": figure.figure_id})
    assert apply_corrections((PAPER,), [entry]).extracts == (PAPER,)


@given(st.lists(st.tuples(st.sampled_from(PAPER.figures), st.integers(-999, 999)), max_size=4))
def test_only_what_is_corrected_changes(rows: list[tuple[Figure, int]]) -> None:
    entries = [
        correct(figure.printed_text, str(new), line, {"figure_id": figure.figure_id}) for line, (figure, new) in enumerate(rows, start=2)
    ]
    amended = apply_corrections((PAPER,), entries)
    (extract,) = amended.extracts
    assert len(amended.corrections) == len(entries)
    for old, new in zip(PAPER.figures, extract.figures, strict=True):
        assert (old == new) == (old.figure_id not in amended.applied)
        assert replace(new, value=old.value, resolution=old.resolution) == old
