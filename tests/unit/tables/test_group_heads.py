"""Heads of several columns joined with those below them."""

from __future__ import annotations

import pytest

from pipeline.tables.group_heads import UNNAMED, find_sequences, join_group, part_by_repeats, spread_by_sequence
from pipeline.tables.head_slots import join_heads
from pipeline.tables.head_words import match_column_role
from tests.builders import cut_all, read_facts


@pytest.mark.parametrize(
    ("upper", "own", "is_spread", "head"),
    [
        ("Forventet", "regnskab 2031", False, "Forventet regnskab 2031"),
        ("Budget 2031", "Antal", True, "Budget 2031 Antal"),
        ("Til 2019", "Overføres", False, "Overføres Til 2019"),
        ("Budget 2024", "Vedtaget", True, "Vedtaget Budget 2024"),
        ("Hele året", "Budget", False, "Budget"),
        ("Afvigelse i forhold til", "Oprindeligt budget", True, "Afvigelse i forhold til Oprindeligt budget"),
        ("Antal personer", "Budget", True, "Antal personer Budget"),
        ("Xyzzy", "Plugh", True, "Xyzzy Plugh"),
        ("", "Budget", False, "Budget"),
        ("Budget", "", False, "Budget"),
        (UNNAMED, "Budget", True, UNNAMED),
    ],
)
def test_how_words_are_joined(upper: str, own: str, is_spread: bool, head: str) -> None:
    assert join_group(upper, own, is_spread) == head


@pytest.mark.parametrize(
    ("own", "sequences"),
    [
        ("Budget Forv. Budget Forv.", ((1, 2), (3, 4))),
        ("Budget Forv. Budget Forv. Afvig.", ((1, 2), (3, 4, 5))),
        ("Budget Forv. Afvig. Budget Forv.", ((1, 2, 3), (4, 5))),
        ("Konto Budget Forv. Budget Forv.", ((2, 3), (4, 5))),
        ("Antal Pris Netto Antal Pris Netto Antal Netto", ((1, 2, 3), (4, 5, 6), (7, 8))),  # a price has no difference
        ("Antal Pris Netto Antal Pris Netto Netto", ((1, 2, 3), (4, 5, 6), (7,))),  # the difference of one of them
        ("Antal Pris Netto Antal Pris Netto Pris Netto", ((1, 2, 3), (4, 5, 6), (7, 8))),
        ("Antal Netto Netto Antal Netto", ()),  # one by itself between them
        ("Antal Netto Netto", ()),
        ("Antal Pris Netto Antal Netto Pris", ()),  # in another order
        ("Antal Pris Netto Antal", ()),
        ("Budget Forv. Budget Afvig.", ()),  # other words
        ("Budget Forv. Afvig.", ()),  # only once
        ("Budget Budget Budget", ()),
        ("Budget Forv. Forv. Budget Forv. Forv.", ()),
        ("", ()),
    ],
)
def test_heads_that_are_repeated(own: str, sequences: tuple[tuple[int, ...], ...]) -> None:
    assert find_sequences({0: "Ydelse"} | dict(enumerate(own.split(), start=1))) == sequences


@pytest.mark.parametrize(
    ("printed", "spread"),
    [
        ({1: "Antal personer", 3: "Nettoudgift"}, ["Antal personer"] * 2 + ["Nettoudgift"] * 3),
        ({2: "Antal personer", 5: "Nettoudgift"}, ["Antal personer"] * 2 + ["Nettoudgift"] * 3),
        ({0: "Ydelse", 2: "Antal personer", 4: "Nettoudgift"}, ["Ydelse"] + ["Antal personer"] * 2 + ["Nettoudgift"] * 3),
        ({2: "Xyzzy", 4: "Nettoudgift"}, [UNNAMED] * 2 + ["Nettoudgift"] * 3),  # it may be any measure
        ({2: "Xyzzy", 4: "Plugh"}, ["Xyzzy"] * 2 + ["Plugh"] * 3),
        ({1: "Antal personer", 2: "Nettoudgift"}, [UNNAMED] * 5),  # nobody can tell which is whose
        ({4: "Nettoudgift"}, None),
        ({1: "Antal", 2: "Pris", 4: "Nettoudgift"}, None),
        ({1: "Antal", 4: "Antal"}, None),
    ],
)
def test_words_above_heads_that_are_repeated(printed: dict[int, str], spread: list[str] | None) -> None:
    found = spread_by_sequence(printed, ((1, 2), (3, 4, 5)))
    assert (None if found is None else list(found.values())) == spread


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (
            "\t\tBudget 2019\t\t\tRegnskab 2019\nUdvalg\tOprindeligt\tKorrigeret\tPr. 30. juni\tForventet\tAfvigelse",
            ["original_budget", "corrected_budget", "result", "expected", "deviation"],
        ),
        (
            "\t\tKorrigeret\tForventet\tAfvigelse\nOmråde\tBudget\tbudget\tregnskab\ti pct.",
            ["budget", "corrected_budget", "expected", "deviation_pct"],
        ),
        (
            "I mio. kr.\t\tBudget 2024\t\tForventet regnskab 2024\t\tAfvigelse\n\t\tVedtaget\tKorrigeret\tPr. 30/6\tPr. 30/9\t",
            ["original_budget", "corrected_budget", "expected", "expected", "deviation"],
        ),
        (
            "\tModtagere\t\t\tKr. pr. md.\tKommunal\t\tNetto, 1.000 kr.\t\n"
            "Ydelse\tBudget\tSkøn\tBudget\tSkøn\tandel, pct.\tBudget\tSkøn\tAfvigelse",
            [*["recipients"] * 2, *["monthly_benefit"] * 2, "own_share_pct", *["net"] * 3],
        ),
        (
            "\t\tForventet regnskab\t\t\nOmråde\tKorrigeret budget 2018\tBO2\tBO3\tAfvigelse BO3",
            ["corrected_budget", "expected", "expected", "deviation"],
        ),
        (
            "\tForventet regnskab\t\tKorrigeret\t\tVedtaget\t\t\nOmråde\tBO2\tBO1\tbudget\tafvigelse\tbudget\tafvigelse\tTill. bev.",
            ["expected", "expected", "corrected_budget", "deviation", "original_budget", "deviation", "supplementary"],
        ),
        (
            "\tBudget\t\tRegnskab\t\t\tAfvigelse\t\n"
            "Udvalg\tVedtaget\tKorrigeret\tForbrug ultimo juli\tForbrug i pct.\tForventet ved årets udgang\tMio. kr.\tPct.",
            ["original_budget", "corrected_budget", "actual_to_date", "consumption_pct", "expected", "deviation", "deviation_pct"],
        ),
        (
            "\tBudget 2031\t\t\tForventet 2031\t\t\t\nYdelse\tAntal\tPris\tBeløb\tAntal\tPris\tBeløb\tForskel, t.kr.",
            ["recipients", "monthly_benefit", "original_budget", "recipients", "monthly_benefit", "amount", "deviation"],
        ),
    ],
    ids=[
        "groups flush right",
        "broken heads",
        "dates below a group",
        "unlike sequences",
        "a deviation beside a group",
        "beside sequences",
        "units of a group",
        "a deviation behind sequences",
    ],
)
def test_over_which_columns_words_stand(lines: str, roles: list[str]) -> None:
    heads = join_heads(cut_all(lines), ())
    assert [match_column_role(head) for slot, head in sorted(heads.items()) if slot and head and not head.startswith("I mio")] == roles


def test_what_is_taken_to_the_next_year_is_no_deviation_though_it_is_as_large() -> None:
    head = "\tRådighedsbeløb\t\t\tStatus 2031\tTil 2032\nAnlæg, 1.000 kr.\tBudget 2031\tOverført fra 2030\tI alt\tForventet\tOverføres\n"
    rows = "Sti\t5.400\t180\t5.580\t3.900\t1.680\nTorv\t3.150\t-95\t3.055\t3.000\t55\n"
    rows += "Havn\t8.200\t640\t8.840\t6.750\t2.090\nBro\t900\t20\t920\t700\t220\n"
    facts = read_facts(head + rows)
    assert {fact.deviation_dkk for fact in facts.followups} == {None}
    assert [one.value for one in facts.indicators] == [1_680_000, 55_000, 2_090_000, 220_000]


def test_recipients_beside_amounts_of_benefits_need_no_rates() -> None:
    text = (
        "1.000 kr.\tHelårspersoner\t\tForventet 2031\n"
        "Ydelse\tBudget\tSkøn\tNettoudgift\nSygedagpenge\t664\t718\t113.500\nKontanthjælp\t508\t491\t63.800\n"
    )
    facts = read_facts(text)
    told = [f"{fact.scenario} {fact.recipients} {fact.amount_dkk}" for fact in facts.benefits[:2]]
    assert told == ["budget 664 None", "status 718 113500000"]


@pytest.mark.parametrize(
    ("head", "used"),
    [
        ("Regnskab 2031 pr. 30. juni", True),
        ("Regnskab pr. 30.06.31", True),
        ("Regnskab pr. 31.12.31", False),
        ("Regnskab pr. 31. december 2031", False),
        ("Regnskab 2031", False),
        ("Regnskab 1. halvår 2031", True),
        ("Regnskab 1.-3. kvartal 2031", True),
        ("Regnskab jan.-aug. 2031", True),
        ("Regnskab januar - december 2031", False),
        ("Regnskab 2. halvår 2031", False),
    ],
)
def test_accounts_up_to_a_day_are_what_was_used(head: str, used: bool) -> None:
    facts = read_facts(f"1.000 kr.\tKorr. budget 2031\t{head}\tAfvigelse\nSkole\t500\t210\t-290\nPark\t300\t290\t-10\n")
    assert [fact.actual_to_date_dkk is not None for fact in facts.followups] == [used] * 2


@pytest.mark.parametrize(
    ("heads", "used"),
    [
        ("Anlægsbevilling\tRegnskab", True),
        ("Oprindelig anlægsbevilling\tRegnskab", True),
        ("Korr. bevilling\tRegnskab", False),  # nothing says that it is a project's
        ("Anlægsbevilling 2031\tRegnskab 2031", False),  # a year's
        ("Oprindelig anlægsbevilling\tForventet", False),
    ],
)
def test_the_accounts_of_a_whole_project_are_what_it_used(heads: str, used: bool) -> None:
    facts = read_facts(f"+ = merudgift\n\n1.000 kr.\t{heads}\tAfvigelse\nGrund\t500\t510\t10\nHus\t300\t290\t-10\n")
    assert [fact.actual_to_date_dkk if used else fact.expected_dkk for fact in facts.followups] == [510_000, 290_000]
    assert {fact.expected_dkk if used else fact.actual_to_date_dkk for fact in facts.followups} == {None}
    assert [fact.deviation_dkk for fact in facts.followups] == [10_000, -10_000]


@pytest.mark.parametrize(
    ("head", "own"),
    [
        ("Regnskab", True),
        ("Regnskab 2031", True),
        ("Regnskab 2030", False),
        ("Regnskab sidste år", False),
        ("Sidste års regnskab", False),
        ("Regnskab året før", False),
        ("Foregående års regnskab", False),
    ],
)
def test_accounts_of_another_year_are_no_result_of_this_one(head: str, own: bool) -> None:
    facts = read_facts(f"1.000 kr.\tKorr. budget 2031\t{head}\tForbrug til dato\nSkole\t500\t480\t210\nPark\t300\t290\t150\n")
    assert [fact.expected_dkk is not None for fact in facts.followups] == [own] * 2
    assert {fact.actual_to_date_dkk for fact in facts.followups} == {210_000, 150_000}


def test_groups_flush_right_over_heads_that_are_repeated_keep_to_their_own() -> None:
    text = (
        "Beløb i 1.000 kr.\n\n"
        "                 Helårspersoner    Kom. andel, pct.         Nettoudgift\n"
        "                Budget    Forv.    Budget     Forv.    Budget     Forv.   Afvig.\n"
        "Sygedagpenge       298      281        74        75    44.391    42.698   -1.693\n"
        "Kontanthjælp       405      418        65        66    55.230    58.349    3.119\n"
        "Ledighedsydelse    372      351        77        77    37.696    35.919   -1.777\n"
    )
    facts = read_facts(text)
    told = [f"{fact.scenario} {fact.recipients} {fact.own_share_pct} {fact.amount_dkk}" for fact in facts.benefits[:3]]
    assert told == ["budget 298 74 44391000", "status 281 75 42698000", "deviation None None -1693000"]


def test_groups_in_the_middle_of_heads_that_are_repeated_keep_to_their_own() -> None:
    text = (
        "Tabel 1. Ydelser 2031 (netto i 1.000 kr.)\n\n"
        "                         Budget 2031              Skøn pr. 31. maj            Forskel\n"
        "Ydelse            Antal     Pris    Netto    Antal     Pris    Netto    Antal    Netto\n"
        "Sygedagpenge        610  186.000   65.807      588  187.200   62.742      -22   -3.065\n"
        "Kontanthjælp        655  127.300   41.691      683  128.000   43.712       28    2.021\n"
        "Fleksjob            690  162.500   39.244      702  161.900   42.779       12    3.535\n"
    )
    facts = read_facts(text)
    told = [f"{fact.scenario} {fact.recipients} {fact.yearly_benefit_dkk} {fact.amount_dkk}" for fact in facts.benefits[:3]]
    assert told == ["budget 610 186000 65807000", "status 588 187200 62742000", "deviation -22 None -3065000"]


def test_heads_broken_above_words_that_are_heads_themselves_are_joined() -> None:
    text = (
        "(Beløb i mill. kr.)\n\n"
        "                                                 Korr.\n"
        "                                       Opr.   budget inkl.  Forventet    Årets\n"
        "Område                        R 2016  budget     overf.     resultat   afvigelse\n"
        "Ressourceforløb                0,4     0,4        0,4          0,4        0,0\n"
        "Revalidering                   12,0    12,7       12,7        13,0        0,3\n"
        "Kontanthjælp                   8,3     8,2        8,4          8,4        0,0\n"
    )
    told = [(fact.original_budget_dkk, fact.corrected_budget_dkk, fact.carry_over_dkk) for fact in read_facts(text).followups]
    assert list(told[1]) == [12_700_000, 12_700_000, None]


@pytest.mark.parametrize(
    ("printed", "own", "parted"),
    [
        ({2: "2011", 4: "2012"}, "Udg. Indt. Netto Netto", "2011 2011 2011 2012"),
        ({2: "2011", 5: "2012"}, "Udg. Indt. Netto Indt. Netto", "2011 2011 2011 2012 2012"),
        ({2: "2011", 4: "2012"}, "Udg. Indt. Netto Rest", None),  # nothing comes twice
        ({1: "2011", 4: "2012"}, "Udg. Indt. Netto Netto", None),  # the first stands above the first: it goes on to the right
        ({2: "2011", 5: "2012"}, "Udg. Indt. Rest Andet Netto Netto", None),  # no way of parting them
        ({2: "2011", 5: "2012"}, "Netto Udg. Indt. Rest Netto", None),  # several ways
    ],
)
def test_groups_in_the_middle_of_their_columns_are_parted_where_no_head_comes_twice(
    printed: dict[int, str], own: str, parted: str | None
) -> None:
    heads = dict(enumerate(own.split(), start=1))
    assert part_by_repeats(printed, heads) == (dict(enumerate(parted.split(), start=1)) if parted else None)
