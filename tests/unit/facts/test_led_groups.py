"""Lines that begin a group as its sum, though nothing sets them apart: the total below tells that they are no lines."""

from __future__ import annotations

import pytest

from schemas.lists import Role
from tests.builders import read_facts

HEAD = "Område, 1.000 kr.\tOpr. budget 2031\tKorr. budget 2031\tForventet regnskab 2031\tAfvigelse\n"
ROWS = (
    "Udvalg for leg\t{wrong}\t175\t180\t5\nGynger\t90\t95\t97\t2\nSandkasser\t60\t60\t62\t2\nBolde\t20\t20\t21\t1\n"
    "Pulje\t30\t30\t29\t-1\n"
    "Udvalg for vand\t50\t52\t50\t-2\nBade\t35\t36\t35\t-1\nBroer\t15\t16\t15\t-1\n"
)


def roles(total: str, wrong: str = "170") -> dict[str, Role]:
    return {fact.label: fact.role for fact in read_facts(f"{HEAD}{ROWS.format(wrong=wrong)}{total}").followups}


@pytest.mark.parametrize("wrong", ["170", "190"])
def test_a_line_that_begins_its_group_is_its_sum_though_one_column_is_misprinted(wrong: str) -> None:
    found = roles("I alt\t250\t257\t259\t2", wrong)
    assert [label for label, role in found.items() if role is Role.SUBTOTAL] == ["Udvalg for leg", "Udvalg for vand"]
    assert found["Pulje"] is Role.LINE


@pytest.mark.parametrize(
    "total",
    [
        "I alt\t470\t484\t489\t5",  # every line counts
        "I alt\t700\t720\t730\t10",  # neither way adds up
        "Andet\t250\t257\t259\t2",  # no total
    ],
)
def test_without_a_total_of_the_sums_alone_they_are_lines(total: str) -> None:
    assert roles(total)["Udvalg for leg"] is Role.LINE


def test_the_parts_stand_under_the_sum_that_begins_them() -> None:
    facts = {fact.label: fact for fact in read_facts(f"{HEAD}{ROWS.format(wrong='170')}I alt\t250\t257\t259\t2").followups}
    assert (facts["Broer"].section, facts["Udvalg for vand"].covers) == ("Udvalg for vand", "Udvalg for vand")


RESULTS = (
    "Renter\t10\t11\t12\t1\n"
    "Udvalg for leg\t170\t175\t180\t5\nGynger\t90\t95\t97\t2\nSandkasser\t80\t80\t83\t3\n"
    "Resultat af drift\t180\t186\t192\t6\n"
    "Udvalg for vand\t50\t52\t50\t-2\nBade\t35\t36\t35\t-1\nBroer\t15\t16\t15\t-1\n"
    "Resultat i alt\t230\t238\t242\t4"
)


def test_groups_may_end_with_results_that_go_on_from_each_other() -> None:
    found = {fact.label: fact.role for fact in read_facts(HEAD + RESULTS).followups}
    assert [label for label, role in found.items() if role is Role.SUBTOTAL] == ["Udvalg for leg", "Udvalg for vand"]
    assert [label for label, role in found.items() if role is Role.TOTAL] == ["Resultat af drift", "Resultat i alt"]


REPEATED = "Udvalg for leg\t170\t175\t180\t5\nGynger\t90\t95\t97\t2\nSandkasser\t80\t80\t83\t3\n"


@pytest.mark.parametrize(
    ("rows", "name", "role"),
    [
        (REPEATED, "Finansposter", Role.SUBTOTAL),
        (REPEATED, "Andre poster", Role.LINE),  # another line that prints the same
        ("Leg\t100\t100\t110\t10\nBold\t70\t75\t70\t-5\n", "Finansposter", Role.LINE),  # no sum stands above its parts here
    ],
)
def test_a_sum_may_have_one_part_that_repeats_it_beside_one_of_several(rows: str, name: str, role: Role) -> None:
    table = f"{HEAD}{rows}{name}\t30\t30\t29\t-1\nFinansposter\t30\t30\t29\t-1\nI alt\t200\t205\t209\t4"
    above = next(fact for fact in read_facts(table).followups if fact.label == name)
    assert above.role is role
