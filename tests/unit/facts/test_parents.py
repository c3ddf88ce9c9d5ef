"""Rows set above their parts: taken for totals when every one of them adds up, and for lines when one does not."""

from __future__ import annotations

import pytest

from schemas.lists import Role
from tests.builders import read_facts

HEAD = "1.000 kr.\tKorr. budget 2024\tForventet regnskab 2024\n"
BOLD = "**Skole**\t**150**\t**160**\nLærere\t100\t105\nBygninger\t50\t55\n**Park**\t**30**\t**31**\nVeje\t20\t20\nTræer\t10\t11"
INDENTED = BOLD.replace("**", "").replace("Lærere", "&nbsp;&nbsp;Lærere").replace("Bygninger", "&nbsp;&nbsp;Bygninger")
INDENTED = INDENTED.replace("Veje", "&nbsp;&nbsp;Veje").replace("Træer", "&nbsp;&nbsp;Træer")
HEAD_OF_THREE = "1.000 kr.\tOpr. budget 2024\tKorr. budget 2024\tForventet regnskab 2024\n"
PLAIN = BOLD.replace("**", "")


def roles(text: str) -> list[tuple[str, Role]]:
    return [(fact.label, fact.role) for fact in read_facts(HEAD + text).followups]


@pytest.mark.parametrize("text", [BOLD, INDENTED])
def test_rows_above_the_rows_that_they_add_up_are_totals(text: str) -> None:
    found = dict(roles(text))
    assert [label for label, role in found.items() if role is Role.SUBTOTAL] == ["Skole", "Park"]
    assert [label for label, role in found.items() if role is Role.LINE] == ["Lærere", "Bygninger", "Veje", "Træer"]


def test_a_total_above_covers_the_rows_that_stand_under_it() -> None:
    facts = {fact.label: fact for fact in read_facts(HEAD + BOLD).followups}
    assert (facts["Skole"].covers_level, facts["Skole"].covers) == ("sector", "Skole")
    assert {facts["Lærere"].section, facts["Bygninger"].section} == {"Skole"}
    assert {facts["Veje"].section, facts["Træer"].section} == {"Park"}


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,  # nothing is set apart
        BOLD.replace("**150**", "**170**").replace("**160**", "**180**"),  # one misses its parts, so bold print only stresses here
        BOLD.replace("Bygninger\t50\t55\n", ""),  # one misses its only part
    ],
)
def test_rows_that_are_not_set_apart_or_do_not_add_up_are_lines(text: str) -> None:
    assert {role for _, role in roles(text)} == {Role.LINE}


def test_parts_may_miss_by_their_rounding() -> None:
    rounded = BOLD.replace("**150**", "**151**")
    assert dict(roles(rounded))["Skole"] is Role.SUBTOTAL


LEADING = (
    "1.000 kr.\tOprindeligt budget\tForventet regnskab\nDrift i alt\t{drift}\t260\n"
    "Decentrale budgetter i alt\t110\t115\nNord Skole\t60\t62\nSyd Skole\t50\t53\n"
    "Centrale budgetter i alt\t130\t145\nFælles\t40\t50\nBefordring\t90\t95\n"
)


def test_totals_that_stand_first_add_up_what_stands_below_them() -> None:
    rows = [(fact.label, fact.role, fact.section, fact.covers_level) for fact in read_facts(LEADING.format(drift="240")).followups]
    assert rows == [
        ("Drift i alt", Role.TOTAL, None, "all"),
        ("Decentrale budgetter i alt", Role.SUBTOTAL, "Decentrale budgetter", "sector"),
        ("Nord Skole", Role.LINE, "Decentrale budgetter", None),
        ("Syd Skole", Role.LINE, "Decentrale budgetter", None),
        ("Centrale budgetter i alt", Role.SUBTOTAL, "Centrale budgetter", "sector"),
        ("Fælles", Role.LINE, "Centrale budgetter", None),
        ("Befordring", Role.LINE, "Centrale budgetter", None),
    ]


def test_a_total_that_stands_first_and_is_no_sum_covers_nothing_that_is_known() -> None:
    text = LEADING.format(drift="240").replace("110\t115", "17\t18")
    covers = {fact.label: (fact.covers_level, fact.section) for fact in read_facts(text).followups}
    assert covers["Decentrale budgetter i alt"] == covers["Nord Skole"] == (None, None)
    assert covers["Centrale budgetter i alt"] == ("sector", "Centrale budgetter")


UNSAID = "1.000 kr.\tOpr. budget\tKorr. budget\tForbrug\tForventet regnskab\n"
PARTS = ((241, 242, 166, 247), (38, 39, 27, 40), (326, 330, 218, 323))


def make_unsaid(wrong: int = 0, total: str = "Senior i alt", columns: int = 4) -> str:
    service = [sum(part[at] for part in PARTS) for at in range(columns)]
    service[-1] += wrong
    rent = (2, 1, 1, 1)
    rows = [*zip(("Hjemmepleje", "Private", "Plejecentre"), PARTS, strict=True), ("Serviceudgifter", tuple(service)), ("Lejetab", rent)]
    rows.append((total, tuple(service[at] + rent[at] for at in range(columns))))
    head = "\t".join(UNSAID.split("\t")[: columns + 1]).rstrip() + "\n"
    return head + "\n".join("\t".join(map(str, (name, *values[:columns]))) for name, values in rows)


@pytest.mark.parametrize("wrong", [0, 9])
def test_a_line_that_adds_up_all_lines_above_it_is_their_sum_though_no_word_says_so(wrong: int) -> None:
    roles = {fact.label: fact.role.value for fact in read_facts(make_unsaid(wrong)).followups}
    assert [label for label, role in roles.items() if role == "line"] == ["Hjemmepleje", "Private", "Plejecentre", "Lejetab"]
    assert (roles["Serviceudgifter"], roles["Senior i alt"]) == ("subtotal", "total")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make_unsaid(total="Andet"), id="no total below"),
        pytest.param(make_unsaid(columns=1), id="one column"),
        pytest.param(make_unsaid(9, columns=3), id="one of three columns says otherwise"),
    ],
)
def test_a_line_that_may_only_happen_to_add_up_stays_a_line(text: str) -> None:
    facts = read_facts(text)
    assert {fact.role.value for fact in facts.followups if fact.label == "Serviceudgifter"} <= {"line"}


SEVERAL = (
    "Hjemmepleje\t100\t110\t112\nMad\t20\t21\t22\n{first}\t120\t131\t134\n"
    "Pension\t60\t62\t61\nBotilbud\t30\t33\t35\nPensioner\t90\t95\t96\nUdvalget\t{whole}\t226\t230\n"
)


def test_the_last_line_that_adds_up_unsaid_sums_is_the_whole() -> None:
    found = {fact.label: fact.role.value for fact in read_facts(HEAD_OF_THREE + SEVERAL.format(first="Pleje", whole=210)).followups}
    assert [label for label, role in found.items() if role == "line"] == ["Hjemmepleje", "Mad", "Pension", "Botilbud"]
    assert (found["Pleje"], found["Pensioner"], found["Udvalget"]) == ("subtotal", "subtotal", "total")


def test_a_last_line_that_adds_up_nothing_leaves_unsaid_sums_lines() -> None:
    text = SEVERAL.format(first="Pleje", whole=500).replace("226\t230", "9\t8")
    assert {fact.role.value for fact in read_facts(HEAD_OF_THREE + text).followups} == {"line"}


NEAR = "Ældre\t1,0\t0,9\t-0,1\nDag\t3,6\t3,7\t0,1\nHandicap\t2,0\t1,9\t-0,1\nErhverv\t6,8\t6,7\t0,0\nOverførsler i alt\t{}\n"


@pytest.mark.parametrize(("total", "role"), [("13,4\t13,2\t-0,1", "line"), ("6,8\t6,7\t0,0", "subtotal")])
def test_a_line_that_the_next_total_counts_with_the_lines_above_is_none_of_their_sums(total: str, role: str) -> None:
    head = "mio. kr.\tKorr. budget\tForventet regnskab\tAfvigelse\n"
    found = {fact.label: fact.role.value for fact in read_facts(head + NEAR.format(total)).followups}
    assert found["Erhverv"] == role


TOPPED = (
    "Hele udvalget\t{whole}\t191\t192\nSkoler\t150\t160\t161\nLærere\t100\t105\t106\nBygninger\t50\t55\t55\n"
    "Parker\t30\t31\t31\nVeje\t20\t20\t20\nTræer\t10\t11\t11"
)


@pytest.mark.parametrize(
    ("whole", "sums"), [("180", ["Hele udvalget", "Skoler", "Parker"]), ("181", ["Hele udvalget", "Skoler", "Parker"])]
)
def test_a_whole_and_its_parts_that_stand_first_are_told_by_their_columns(whole: str, sums: list[str]) -> None:
    facts = read_facts(f"{HEAD_OF_THREE}{TOPPED.format(whole=whole)}").followups
    assert [fact.label for fact in facts if fact.role is not Role.LINE] == sums
    assert {fact.section for fact in facts if fact.label in ("Lærere", "Bygninger")} == {"Skoler"}
    assert [(fact.covers_level, fact.covers) for fact in facts if fact.role is not Role.LINE][:2] == [("all", None), ("sector", "Skoler")]


@pytest.mark.parametrize(
    "text",
    [
        TOPPED.format(whole="180").replace("191\t192", "291\t292"),  # the whole does not foot
        TOPPED.format(whole="180").split("\n", 1)[1],  # no whole
        TOPPED.format(whole="180").replace("105\t106", "205\t206"),  # parts do not
    ],
)
def test_rows_that_stand_first_and_do_not_add_up_at_both_levels_are_lines(text: str) -> None:
    assert {fact.role for fact in read_facts(HEAD_OF_THREE + text).followups} == {Role.LINE}


def test_what_pays_for_a_whole_at_the_foot_of_a_table_is_none_of_its_lines() -> None:
    text = (
        "1.000 kr.\t2031\t2032\nTillægsbevilling i alt\t2.317\t2.350\nTema 1\t2.442\t2.200\n03.22.01 Skoler\t225\t600\n"
        "05.25.14 Dagtilbud\t2.217\t1.600\nTema 2\t-125\t150\n03.32.50 Bibliotek\t-275\t0\n00.32.31 Haller\t150\t150\n"
        "Finansieret af kassebeholdningen\t-2.317\t-2.350"
    )
    facts = [fact for fact in read_facts(text, "Tillægsbevillinger").appropriations if fact.fiscal_year == 2031]
    assert [fact.role.value for fact in facts] == ["total", "subtotal", "line", "line", "subtotal", "line", "line", "of_which"]
    assert sum(fact.net_dkk or 0 for fact in facts if fact.role is Role.LINE) == 2_317_000
    assert [fact.sector for fact in facts if fact.role is Role.LINE] == ["Tema 1"] * 2 + ["Tema 2"] * 2


@pytest.mark.parametrize(("last", "role"), [("860\t872\t12", Role.TOTAL), ("880\t891\t11", Role.LINE), ("290\t300\t10", Role.LINE)])
def test_a_last_row_behind_totals_that_adds_up_every_line_is_the_whole(last: str, role: Role) -> None:
    text = (
        "1.000 kr.\tKorr. budget\tForventet regnskab\tAfvigelse\nSkoler\nNord\t310\t320\t10\nSyd\t260\t252\t-8\nSkoler i alt\t570\t572\t2\n"
        f"Dagtilbud\nØst\t150\t155\t5\nVest\t140\t145\t5\nDagtilbud i alt\t290\t300\t10\nUdvalget for børn\t{last}\n"
    )
    assert read_facts(text).followups[-1].role is role


LAST = "1.000 kr.\tKorr. budget\tForbrug\tForventet regnskab\nNord\t310\t200\t320\nSyd\t260\t150\t252\nTilskud\t-90\t-40\t-88\n{last}\n"


@pytest.mark.parametrize(
    ("last", "role"),
    [
        ("Skolerne, netto\t480\t310\t484", Role.TOTAL),
        ("Skolerne\t480\t310\t484", Role.TOTAL),
        ("Skolerne\t480\t310\t494", Role.LINE),  # one column does not add up
        ("Skolerne\t480\t310\t", Role.LINE),  # two columns may do so by chance
        ("Skolerne\t0\t310\t484", Role.LINE),
    ],
)
def test_a_last_row_that_adds_up_every_line_in_all_its_columns_is_their_sum_though_nothing_else_is(last: str, role: Role) -> None:
    facts = read_facts(LAST.format(last=last)).followups
    assert [fact.role for fact in facts] == [*3 * [Role.LINE], role]
    assert facts[-1].covers_level == ("all" if role is Role.TOTAL else None)


def test_a_last_row_below_a_heading_or_of_two_lines_may_add_up_by_chance() -> None:
    below = LAST.replace("Nord", "Skoler\nNord").format(last="Skolerne\t480\t310\t484")
    two = LAST.replace("Tilskud\t-90\t-40\t-88\n", "").format(last="Skolerne\t570\t350\t572")
    assert {fact.role for text in (below, two) for fact in read_facts(text).followups} == {Role.LINE}


CAPITAL = "Hal\t100\t105\nVej\t50\t55\nUdgifter i alt\t150\t160\nSalg af jord\t-30\t-25\n"


@pytest.mark.parametrize(
    ("last", "level"),
    [
        ("Anlæg netto\t120\t135", "running"),
        ("Anlæg netto\t125\t140", None),  # it adds up nothing
        ("Byfornyelse\t120\t135", None),  # and this is called no net
    ],
)
def test_a_last_line_called_a_net_is_the_sum_of_all_above_it(last: str, level: str | None) -> None:
    fact = read_facts(HEAD + CAPITAL + last).followups[-1]
    assert (fact.role, fact.covers_level) == ((Role.TOTAL, level) if level else (Role.LINE, None))
