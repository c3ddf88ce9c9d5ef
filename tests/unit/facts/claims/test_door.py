"""A whole item's prose: which lines are read, where claims stand, and what holds for any number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import prose_to_claims
from pipeline.facts.claims import ItemClaims
from pipeline.model import Document, Note, Span
from pipeline.tables import item_to_tables
from schemas.lists import SignRule
from tests.builders import make_document, make_item, make_meeting

UNITS = {"kr.": 1, "t.kr.": 1000, "mio. kr.": 1_000_000, "mia. kr.": 1_000_000_000}


def read(text: str, title: str = "Budgetopfølgning 2021", spans: tuple[Span, ...] = ()) -> ItemClaims:
    """What the prose of an item with this text claims."""
    return read_document(make_document(text), title, spans)


def read_document(document: Document, title: str, spans: tuple[Span, ...] = ()) -> ItemClaims:
    """What the prose of a document of one item claims."""
    item = make_item(document, title, spans)
    return prose_to_claims(make_meeting(document, item), item, item_to_tables(document, item, ()))


def test_lines_of_a_grid_are_no_prose() -> None:
    assert read("Skole\t4,5 mio. kr.\t3,0 mio. kr.\nUge 3\t12 deltagere").claims == ()


def test_lines_that_a_page_broke_are_one_sentence() -> None:
    text = (
        "Forvaltningen forventer på nuværende tidspunkt et samlet merforbrug på\n"
        "4,5 mio. kr. på skoleområdet i forhold til det korrigerede budget\nfor 2021."
    )
    (claim,) = read(text).claims
    assert (claim.value, claim.direction, claim.line_no) == (Decimal("4500000"), "overspend", 2)
    assert (claim.subject, claim.compared_to, claim.budget_basis) == ("skoleområdet", "det korrigerede budget for 2021", "corrected")
    assert claim.sentence == text.replace("\n", " ")


@pytest.mark.parametrize("margin", ["", " ", "    ", "\t", "\u00a0  "])
def test_an_amount_stands_apart_from_its_unit_by_the_margin_of_a_wrapped_line(margin: str) -> None:
    lines = ("Merudgiften er 4,3 mio. kr., heraf skyldes 3,7 mio. kr. antallet og 0,6", "mio. kr. prisen, altså", "4,3", "mio. kr.")
    text = "".join(f"\n{margin}{line}" for line in lines)
    found = read(text)
    assert [claim.source_text for claim in found.claims] == ["4,3 mio. kr.", "3,7 mio. kr.", "0,6 mio. kr.", "4,3 mio. kr."]
    for figure in found.figures:
        assert text[figure.char_start : figure.char_end] == figure.printed_text


def test_entries_of_a_list_share_what_their_lead_in_distributes() -> None:
    text = "Der er merudgifter på 5 mio. kr. De fordeler sig således:\n\n- Vikarer 3 mio. kr.\n- Befordring 2 mio. kr."
    assert [(claim.value, claim.direction, claim.subject) for claim in read(text).claims][1:] == [
        (Decimal(3_000_000), "more_expenditure", "Vikarer"),
        (Decimal(2_000_000), "more_expenditure", "Befordring"),
    ]


def test_a_list_under_amounts_that_go_both_ways_says_no_direction() -> None:
    text = "Merudgifter på 5 mio. kr. og mindreudgifter på 2 mio. kr. fordeler sig således:\n\n- Vikarer 3 mio. kr."
    assert read(text).claims[-1].direction is None


def test_the_heading_names_what_the_sentence_leaves_open() -> None:
    (claim,) = read("Dagtilbud\n\nDer forventes et mindreforbrug på området på 1,2 mio. kr.").claims
    assert claim.subject == "Dagtilbud"


def test_a_recommendation_is_marked_and_its_first_line_is_no_heading() -> None:
    text = "Forvaltningen indstiller til byrådet\n\n1. at Skoleområdet får en tillægsbevilling på 2 mio. kr. i merudgifter"
    (claim,) = read(text, spans=(Span("recommendation", 0, len(text)),)).claims
    assert (claim.recommends, claim.subject, claim.fiscal_year) == (True, "Skoleområdet", 2021)


def test_titles_and_attachments_claim_nothing() -> None:
    text = "Bevilling på 2 mio. kr. til skolen er givet."
    assert read(text, spans=(Span("attachments", 0, len(text)),)).claims == ()


def test_an_amount_that_is_no_number_is_held_back() -> None:
    found = read("Der gives 12.34 mio. kr. til skolen.")
    assert found.claims == ()
    assert [(one.payload, one.reason) for one in found.quarantined] == [("12.34", "facts.claim_number")]


def test_nothing_is_claimed_where_a_digit_is_gone_from_the_whole_text() -> None:
    document = make_document("Der gives 12 mio. kr. til skolen.")
    found = read_document(replace(document, notes=(Note("reading.digit_gone", {"digits": "0"}),)), "Status")
    assert found.claims == ()
    assert [one.reason for one in found.quarantined] == ["facts.digit_gone"]


@given(
    whole=st.integers(min_value=0, max_value=10**7),
    decimals=st.text("0123456789", max_size=3),
    unit=st.sampled_from(sorted(UNITS)),
    grouped=st.booleans(),
    words=st.sampled_from([("merudgifter", 1), ("mindreudgifter", -1), ("mindreindtægter", 1), ("merindtægter", -1)]),
)
def test_a_number_set_in_a_sentence_is_read_back_with_its_interval(
    whole: int, decimals: str, unit: str, grouped: bool, words: tuple[str, int]
) -> None:
    printed = (f"{whole:,}".replace(",", ".") if grouped else str(whole)) + (f",{decimals}" if decimals else "")
    text = f"Der forventes {words[0]} til vej og park på {printed} {unit} i 2021."
    found = read(text)
    ((claim,), (figure,)) = found.claims, found.figures
    value = Decimal(f"{whole}.{decimals or 0}") * UNITS[unit]
    assert claim.value == figure.value == value * words[1]
    assert figure.resolution == Decimal(1).scaleb(-len(decimals)) * UNITS[unit]
    assert figure.sign_rule is SignRule.BY_WORDING
    assert text[figure.char_start : figure.char_end] == figure.printed_text == printed
    assert (claim.subject, claim.fiscal_year) == ("vej og park", 2021)


def test_a_number_without_a_noun_stands_for_that_of_the_sentence_before() -> None:
    text = "I marts var der 310 brugere af ordningen. Et år før var det 290, så der er 20 flere."
    assert [(claim.value, claim.unit, claim.direction) for claim in read(text).claims] == [
        (Decimal(310), "persons", None),
        (Decimal(290), "persons", None),
        (Decimal(20), "persons", "rise"),
    ]


def test_a_short_sentence_among_others_claims_and_a_lone_row_does_not() -> None:
    (claim,) = read("Staten tilføjede midler. Kommunen modtog straks derefter 4 mio. kr.").claims
    assert claim.value == Decimal(4_000_000)
    assert read("Vejvedligehold kommunen stort areal 4 mio. kr.").claims == ()


def test_a_tab_behind_a_bullet_makes_no_grid() -> None:
    (claim,) = read("at\tder til Vejområdet gives merudgifter på 4 mio. kr.").claims
    assert claim.value == Decimal(4_000_000)


HEAD = "\tBudget 2021\tForventet 2021\tForskel\n"
SICK = f"Sygedagpenge\n{HEAD}Antal helårspersoner\t412\t446\t34\nNettoudgift, 1.000 kr.\t59.387\t68.288\t8.901\n\n"
PENSION = "Antal helårspersoner\t1.604\t1.629\t25\nNettoudgift, 1.000 kr.\t258.453\t261.546\t3.093\n\n"


def test_running_text_between_small_tables_is_prose_about_the_nearest_heading() -> None:
    sick = f"{SICK}Merforbruget er 8,9 mio. kr. Der er flere forløb end ventet, og de varer længere.\n\n"
    text = f"{sick}Førtidspension\n{HEAD}{PENSION}Merforbruget er 3,1 mio. kr. i alt.\n"
    assert [(claim.source_text, claim.subject) for claim in read(text).claims] == [
        ("8,9 mio. kr.", "Sygedagpenge"),
        ("3,1 mio. kr.", "Førtidspension"),
    ]


def test_below_a_table_of_another_benefit_the_heading_above_tells_nothing() -> None:
    sick = f"{SICK}De sygemeldte er flere end ventet i hele landet.\n\n"
    (claim,) = read(f"{sick}Kontanthjælp, match 2\n{HEAD}{PENSION}Merforbruget er 3,1 mio. kr. i alt.\n").claims
    assert claim.subject is None


def test_below_rows_of_another_benefit_nothing_tells_what_prose_is_about() -> None:
    (claim,) = read(f"{SICK}Førtidspension\n{PENSION}Merforbruget er 3,1 mio. kr. i alt.\n").claims
    assert claim.subject is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. flere sager, mens 1 mio. kr. skyldes prisen.", ["overspend"] * 3),
        ("Mindreforbruget er 3 mio. kr. Af dette vedrører 2 mio. kr. løn og 1 mio. kr. drift.", ["underspend"] * 3),
        ("Mindreforbruget er 3 mio. kr. Det svarer til 2 pct. af budgettet.", ["underspend"] * 2),
        ("Mindreforbruget er 3 mio. kr. Heraf søges 2 mio. kr. overført.", ["underspend", None]),
        ("Mindreforbruget er 3 mio. kr. Skolerne er større. Heraf skyldes 2 mio. kr. flere sager.", ["underspend", None]),
        ("Mindreforbruget er 3 mio. kr. Budgettet er 9 mio. kr. Heraf går 2 mio. kr. til løn.", ["underspend", None, None]),
        ("Mindreforbrug på 3 mio. kr. og merforbrug på 1 mio. kr. Heraf går 2 mio. kr. til løn.", ["underspend", "overspend", None]),
        ("Udgiften er 3 mio. kr. Heraf går 2 mio. kr. til løn.", [None, None]),
        ("Merforbruget er 3 mio. kr. Det svarer til 2 pct. færre sager.", ["overspend", "fall"]),
        ("Merforbruget er 3 mio. kr. Det svarer til en andel i byen på 2 pct. af budgettet.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Andelen svarer til 2 pct. af budgettet.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. I alt er andelen 2 pct. af budgettet.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf går 1 mio. kr. fra kassen.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf er 1 mio. kr. dækket af staten.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf går tillægsbevillingen på 1 mio. kr. til kurser.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf er 1 mio. kr. givet som tillægsbevilling.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. prisen. Skolen får 1 mio. kr.", ["overspend", "overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. prisen på skoler 1 mio. kr.", ["overspend", "overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf trækkes 1 mio. kr. på puljen.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf ansøges om 1 mio. kr. til kurser.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf går 1 mio. kr. i alt til kurser.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf er et mindreforbrug på 2 mio. kr. på sager.", ["overspend", "underspend"]),
        ("Merforbruget er 3 mio. kr. Mindreforbruget heraf skyldes 2 mio. kr. færre sager.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. lavere refusion.", ["overspend", "overspend"]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. lavere end refusion.", ["overspend", "fall"]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. lavere på skoler.", ["overspend", "fall"]),
        ("Merforbruget er 3 mio. kr. Heraf forventet regnskab på 2 mio. kr. til sager.", ["overspend", None]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2-3 mio. kr. flere sager.", ["overspend", None, None]),
        ("Merforbruget er 3 mio. kr. Heraf skyldes 2 mio. kr. sager, mens der er 1 mio. kr. i puljen.", ["overspend", "overspend", None]),
        (
            "Merforbruget er 3 mio. kr. Af merforbruget på 3 mio. kr. kan 2 mio. kr. henføres til skoler.",
            ["overspend", "overspend", "overspend"],
        ),
        ("Merforbruget er 3 mio. kr. Af merforbruget på 3 mio. kr. er 2 mio. kr. til skoler.", ["overspend", "overspend", None]),
        (
            "Merforbruget er 3 mio. kr. Af merforbruget på 3 mio. kr., som er kendt, kan 2 mio. kr. henføres til skoler.",
            ["overspend", "overspend", None],
        ),
        ("Merforbruget er netto 3 mio. kr. Heraf skyldes 2 mio. kr. flere sager.", ["overspend", "overspend"]),
    ],
)
def test_shares_go_the_way_of_the_deviation_of_the_sentence_before(text: str, expected: list[str | None]) -> None:
    assert [claim.direction for claim in read(text).claims] == expected


BOTH = "Der er et merforbrug på 1 mio. kr. på skoler og et merforbrug på 2 mio. kr. på veje"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOTH}, i alt 3 mio. kr.", ["overspend"] * 3),
        (f"{BOTH}, i alt 3 mio. kr. i mindreudgifter.", ["overspend", "overspend", "less_expenditure"]),
        ("Der er et merforbrug på 1 mio. kr. eller 2 pct. på skoler, i alt 3 mio. kr.", ["overspend", "overspend", None]),
        ("Prisen falder 1 mio. kr. på skoler og falder 2 mio. kr. på veje, i alt 3 mio. kr.", ["fall", "fall", None]),
        (f"{BOTH}, i alt 3 pct.", ["overspend", "overspend", None]),
        (f"{BOTH}, hvor der er 3 mio. kr.", ["overspend", "overspend", None]),
        ("Der er et merforbrug på skoler på 1 mio. kr., i alt 3 mio. kr.", ["overspend", None]),
        ("Budgettet er på 1 mio. kr. på skoler og budgettet er 2 mio. kr. på veje, i alt 3 mio. kr.", [None, None, None]),
        ("Der er et merforbrug på 3 mio. kr. eller 2 pct.", ["overspend"] * 2),
        ("Der er et merforbrug på 3 mio. kr. på veje med 2 pct. af budgettet.", ["overspend", None]),
        ("Der er et merforbrug på 3 mio. kr. svarende til 2 pct.", ["overspend"] * 2),
        ("Der er et merforbrug på 3 mio. kr. svarende til budgettet for skoler med 2 pct.", ["overspend", None]),
        ("Budgettet er 3 mio. kr. eller 2 pct.", [None, None]),
        ("Der er et merforbrug på 3 mio. kr. og 2 pct.", ["overspend", None]),
        ("Merforbruget på skoler er 3 mio. kr. og på veje på 2 mio. kr.", ["overspend", "overspend"]),
        ("Prisen på skoler falder 3 mio. kr. og på veje på 2 mio. kr.", ["fall", None]),
    ],
)
def test_how_far_a_direction_reaches(text: str, expected: list[str | None]) -> None:
    assert [claim.direction for claim in read(text).claims] == expected


def test_shares_are_about_what_they_are_put_down_to() -> None:
    text = "Merforbruget på skoler er 3 mio. kr., heraf 2 mio. kr. til vikarer, mens 1 mio. kr. skyldes prisen."
    assert [claim.subject for claim in read(text).claims] == ["skoler", "vikarer", None]


@pytest.mark.parametrize(
    ("above", "subject"),
    [
        ("Dagtilbud:\n", "Dagtilbud"),
        ("**Dagtilbud:**\n", "Dagtilbud"),
        ("-: Mindreforbrug, +: Merforbrug\n\n", None),
        ("Økonomi:\n", None),
        ("Det forventes at:\n", None),
        ("Udvalget har i alt 3 områder:\n", None),
    ],
)
def test_a_name_before_a_colon_heads_what_follows_and_a_legend_does_not(above: str, subject: str | None) -> None:
    assert read(f"{above}Der er et mindreforbrug på 1,2 mio. kr. i alt.").claims[0].subject == subject
