"""Labels broken over lines are whole again; headings that stand by themselves stay."""

from __future__ import annotations

import pytest

from tests.builders import read_table

HEAD = "Område\tBudget\tForventet regnskab\tAfvigelse\n"


def labels(body: str) -> list[tuple[str, str]]:
    return [(row.kind, row.label) for row in read_table(f"{HEAD}{body}").rows]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Veje og grønne\t\t\t\nområder\t5\t7\t2", [("line", "Veje og grønne områder")]),
        ("Veje og grønne\t\t\t\n\nområder\t5\t7\t2\n\nSkole\t1\t1\t0", [("line", "Veje og grønne områder"), ("line", "Skole")]),
        ("Veje og grønne\t\t\t\n\n- 3 -\n\nområder\t5\t7\t2", [("line", "Veje og grønne områder")]),
        ("Puljer, udvikling og\nUddannelse\t5\t7\t2", [("line", "Puljer, udvikling og Uddannelse")]),
        ("Puljer til udvikling,\n\nForskning m.m.\t5\t7\t2", [("line", "Puljer til udvikling, Forskning m.m.")]),
        ("Veje,\ngrønne områder\nog parker\t5\t7\t2", [("line", "Veje, grønne områder og parker")]),
        ("Sektor Sundhed\n\nog Omsorg\nLøn\t5\t7\t2", [("heading", "Sektor Sundhed og Omsorg"), ("line", "Løn")]),
        ("05.57.73 Hjælp\t\t\t\ntil borgere\t5\t7\t2\nSkole\t1\t1\t0", [("line", "05.57.73 Hjælp til borgere"), ("line", "Skole")]),
        ("Skole\t9\t9\t0\nheraf løn til\nvikarer\t5\t7\t2", [("line", "Skole"), ("of_which", "heraf løn til vikarer")]),
        ("Veje og grønne\t\t\t\n\nområder i alt\t5\t7\t2", [("heading", "Veje og grønne"), ("total", "områder i alt")]),
    ],
)
def test_a_broken_label_is_whole(body: str, found: list[tuple[str, str]]) -> None:
    assert labels(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Skole\t\t\t\n\nLøn\t5\t7\t2",
        "Skole\n\npkt. 7 Lov om skoler\t5\t7\t2",
        "Skole\n\nheraf løn\t5\t7\t2",
        "Skole\n\nlønninger\t5\t7\t2\nhuse\t5\t7\t2",  # a table whose labels begin small
        "Aktuel status\n\nhjælp\t5\t7\t2",
        "05.57.73 Hjælp\n\nmerudgifter\t5\t7\t2",
        "Puljer til\n05.57.73 Hjælp\t5\t7\t2",
    ],
)
def test_a_heading_stays_a_heading(body: str) -> None:
    assert labels(body)[0][0] == "heading"


def test_a_measure_is_known_by_its_whole_label() -> None:
    table = read_table(
        "\tBudget 2017\tStatus\tAfvigelse\nKontanthjælp\nAntal borgere\t5\t7\t2\nGns. ydelse\t\t\t\n\npr. md.\t18.275\t18.275\t0"
    )
    assert [row.label for row in table.rows if row.values] == ["Antal borgere", "Gns. ydelse pr. md."]


def test_the_name_of_an_account_goes_on_where_rows_are_accounts() -> None:
    body = "05.38.58 Beskyttet\t\t\t\nbeskæftigelse\t5\t7\t2\n05.57.73 Hjælp\t1\t1\t0"
    assert labels(body) == [("line", "05.38.58 Beskyttet beskæftigelse"), ("line", "05.57.73 Hjælp")]
    assert labels(body.replace("\n", "\n\n")) == labels(body)
    assert labels("05.38.58 Tilbud\t\t\t\nmerudgift\t5\t7\t2\nLøn\t1\t1\t0")[0] == ("heading", "05.38.58 Tilbud")


BELOW = """\
1.000 kr.                       Budget   Forventet
Hjælpemidler og                    500         510
  boligindretning
Aktivitetsbestemt                  300         290
  medfinansiering
Voksne med særlige behov i         800         800
  alt
Sundhed
Genoptræning                       100         110
"""


def test_labels_go_on_below_their_figures_where_one_of_them_is_unfinished() -> None:
    rows = [(row.kind, row.label) for row in read_table(BELOW).rows]
    assert rows == [
        ("line", "Hjælpemidler og boligindretning"),
        ("line", "Aktivitetsbestemt medfinansiering"),
        ("total", "Voksne med særlige behov i alt"),
        ("heading", "Sundhed"),
        ("line", "Genoptræning"),
    ]


def test_labels_that_end_beside_their_figures_go_on_from_above() -> None:
    rows = "Sundhed og\nforebyggelse          500         510\nPark                  300         290\n"
    assert [row.label for row in read_table(f"1.000 kr.          Budget   Forventet\n{rows}").rows] == ["Sundhed og forebyggelse", "Park"]


APART = ["Cykelsti\t5\t7\t2\nAllerup\n", "Bro\t1\t1\t0\n", "Gade\t2\t2\t0\n", "Park\t3\t3\t0\n", "Skov\t4\t4\t0\n"]


@pytest.mark.parametrize(
    ("blocks", "label"),
    [
        (APART, "Cykelsti Allerup"),
        (["Veje\n", *APART], "Cykelsti Allerup"),  # a heading that stands apart is one
        (APART[:4], "Cykelsti"),  # too few rows that stand apart
        ([APART[0] + "Bro\t1\t1\t0\n", *APART[2:], *APART[2:]], "Cykelsti"),  # the row below has no blank line before it
        ([*APART, "Skov\t2\t2\t0\nHave\t2\t2\t0\n"], "Cykelsti"),  # nor have all others
        (["Cykelsti\t5\t7\t2\nAktuel status\n", *APART[1:]], "Cykelsti"),  # a change type stands by itself
    ],
)
def test_what_no_blank_line_parts_from_the_row_above_ends_its_label(blocks: list[str], label: str) -> None:
    found = labels("\n" + "\n".join(blocks))
    assert next(name for kind, name in found if kind == "line") == label


HEAD_OF_NUMBERS = "Nr.\tProjekt\tBudget\tForventet\tAfvigelse\n"
NUMBERED = HEAD_OF_NUMBERS + "Veje\n4101\tAsfalt\t500\t510\t10\n{broken}\t300\t290\t-10\n4177\tBroer\t100\t110\t10\n"


@pytest.mark.parametrize(
    ("broken", "found"),
    [
        ("\tBelysning langs\n4120\tstierne", [("line", "4120 Belysning langs stierne")]),
        ("\tBelysning, stier,\n4120\tPladser", [("line", "4120 Belysning, stier, Pladser")]),
        ("\tBelysning\n4120\tStierne", [("heading", "Belysning"), ("line", "4120 Stierne")]),
        ("4119\tBelysning af\n4120\tStierne", [("heading", "4119 Belysning af"), ("line", "4120 Stierne")]),
    ],
)
def test_a_name_that_broke_above_its_own_number_stands_behind_it(broken: str, found: list[tuple[str, str]]) -> None:
    rows = [(row.kind, row.label) for row in read_table(NUMBERED.format(broken=broken)).rows]
    assert rows == [("heading", "Veje"), ("line", "4101 Asfalt"), *found, ("line", "4177 Broer")]
