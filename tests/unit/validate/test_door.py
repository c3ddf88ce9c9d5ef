"""What is refused goes to quarantine with its place; what is good comes out as it went in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pipeline.messages import LANGUAGES, render
from pipeline.model import Extract, Quarantined
from pipeline.validate import validate_facts
from tests.unit.store.samples import Paper, make_extract

FIRST, SECOND = make_extract(), make_extract(Paper("Et andet referat"))
WRONG_YEAR = replace(FIRST, appropriations=(replace(FIRST.appropriations[0], fiscal_year=3017), *FIRST.appropriations[1:]))


def list_new(extract: Extract) -> tuple[Quarantined, ...]:
    return tuple(one for one in extract.quarantined if one.stage == "validate")


def test_good_extracts_come_out_as_they_went_in() -> None:
    assert validate_facts((FIRST, SECOND)) == (FIRST, SECOND)
    assert validate_facts(()) == ()


def test_a_refused_fact_takes_its_own_figures_along_and_no_others() -> None:
    kept, other = validate_facts((WRONG_YEAR, SECOND))
    refused = WRONG_YEAR.appropriations[0].fact_id
    assert kept.appropriations == FIRST.appropriations[1:]
    assert kept.benefits == FIRST.benefits
    assert kept.figures == tuple(figure for figure in FIRST.figures if figure.fact_id != refused)
    assert other == SECOND


def test_each_refused_figure_is_found_again_at_its_place() -> None:
    (kept, _) = validate_facts((WRONG_YEAR, SECOND))
    text = FIRST.meeting.document.text
    new = list_new(kept)
    assert [one.payload for one in new] == ["-11.000", "7.000"]
    assert all(text[one.char_start : one.char_end] == one.payload and one.line_no == 2 for one in new)
    assert {one.reason for one in new} == {"validate.out_of_bounds"}
    assert all("3017" in render(one.reason, one.params, lang) for one in new for lang in LANGUAGES)


def test_a_refused_figure_takes_its_fact_and_its_fellows_along() -> None:
    bad = replace(FIRST.figures[0], printed_value=Decimal("-0.0000001"))
    (kept,) = validate_facts((replace(FIRST, figures=(bad, *FIRST.figures[1:])),))
    assert kept.appropriations == FIRST.appropriations[1:]
    facts = (
        *(row.fact_id for row in kept.appropriations),
        *(row.fact_id for row in kept.benefits),
        *(row.fact_id for row in kept.followups),
        *(row.fact_id for row in kept.claims),
        *(row.fact_id for row in kept.indicators),
    )
    assert {figure.fact_id for figure in kept.figures} == set(facts)
    assert [(one.payload, one.reason) for one in list_new(kept)] == [("-11.000", "validate.wrong_type"), ("7.000", "validate.row_refused")]


def test_a_fact_without_figures_goes_with_its_line() -> None:
    fact = replace(FIRST.appropriations[1], expenditure_dkk=None)
    figures = tuple(figure for figure in FIRST.figures if figure.fact_id != fact.fact_id)
    (kept,) = validate_facts((replace(FIRST, appropriations=(FIRST.appropriations[0], fact, FIRST.appropriations[2]), figures=figures),))
    (one,) = list_new(kept)
    assert (one.reason, one.payload, one.line_no) == ("validate.says_nothing", fact.source_text, 3)
    assert FIRST.meeting.document.text[one.char_start : one.char_end] == fact.source_text


def test_what_was_in_quarantine_stays() -> None:
    (kept,) = validate_facts((WRONG_YEAR,))
    assert kept.quarantined[: len(FIRST.quarantined)] == FIRST.quarantined
