"""Tables in long form: a benefit in the first cell of its first row, and a row for each of its measures."""

from __future__ import annotations

import pytest

from schemas.lists import Scenario
from tests.builders import read_facts, read_table

LONG = (
    "Ydelse\tForudsætning\tBudget\t2. BO\tÆndring\n"
    "Sygedagpenge\tHelårspersoner\t92\t104\t12\n\tEnhedspris, kr.\t171.500\t172.900\t1.400\n"
    "\tKommunens andel, pct.\t57\t59\t2\n\tNettoudgift, 1.000 kr.\t8.993\t10.609\t1.616\n"
    "Kontanthjælp\tHelårspersoner\t108\t97\t-11\n\tEnhedspris, kr.\t139.200\t138.700\t-500\n"
    "\tKommunens andel, pct.\t69\t70\t1\n\tNettoudgift, 1.000 kr.\t10.373\t9.418\t-955\n"
    "I alt\tHelårspersoner\t200\t201\t1\n\tNettoudgift, 1.000 kr.\t19.366\t20.027\t661\n"
)


def test_each_benefit_heads_the_rows_of_its_measures() -> None:
    rows = read_table(LONG).rows
    assert [row.label for row in rows if row.kind == "heading"] == ["Sygedagpenge", "Kontanthjælp", "I alt"]
    assert [row.label for row in rows if row.values][:2] == ["Helårspersoner", "Enhedspris, kr."]


def test_its_facts_are_those_of_any_other_setting() -> None:
    facts = read_facts(LONG)
    assert not facts.quarantined
    told: dict[tuple[str, Scenario], tuple[object, ...]] = {
        (fact.label, fact.scenario): (fact.recipients, fact.yearly_benefit_dkk, fact.amount_dkk) for fact in facts.benefits
    }
    assert told["Sygedagpenge", Scenario.STATUS] == (104, 172_900, 10_609_000)
    assert told["Kontanthjælp", Scenario.DEVIATION] == (-11, -500, -955_000)
    assert told["I alt", Scenario.BUDGET] == (200, None, 19_366_000)


@pytest.mark.parametrize(
    "text",
    [
        LONG.replace("Kommunens andel, pct.", "Xyzzy"),  # what nobody knows may be the name of a benefit
        LONG.replace("Sygedagpenge", "Nettoudgift"),
    ],
)
def test_rows_that_are_not_all_of_known_measures_are_left_as_they_are(text: str) -> None:
    assert not [row for row in read_table(text).rows if row.kind == "heading"]
