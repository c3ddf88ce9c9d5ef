"""Totals of a benefit table behind an earlier one: they begin anew, or go on from it, as more of what they print shows."""

from __future__ import annotations

import pytest

from schemas.lists import Rule
from tests.unit.reconcile.judging import judge_text, list_errors

PAPER = """Referat

Punkt 1. Ydelser 2031

Sagsbeskrivelse

Ydelse\tAntal budget\tAntal skøn\tYdelse pr. md. budget\tYdelse pr. md. skøn\tBudget, 1.000 kr.\tSkøn, 1.000 kr.\tAfvigelse, 1.000 kr.
Kontanthjælp\t100\t110\t10.000\t10.000\t12.000\t13.200\t1.200
Sygedagpenge\t50\t48\t12.000\t12.500\t7.200\t7.200\t0
Ydelser i alt\t150\t158\t\t\t19.200\t20.400\t1.200
Mentorstøtte\t\t\t\t\t900\t950\t50
Øvrig drift\t\t\t\t\t400\t380\t-20
{last}
"""


@pytest.mark.parametrize("last", ["Udvalget i alt\t\t\t\t\t20.500\t21.730\t1.230", "Øvrigt i alt\t\t\t\t\t1.300\t1.330\t30"])
def test_it_goes_on_from_the_last_or_begins_anew(last: str) -> None:
    judgement = judge_text(PAPER.format(last=last))
    assert not list_errors(judgement)
    assert sum(one.rule is Rule.GRAND_TOTAL and one.subject == last.split("\t")[0] for one in judgement.identities) == 3


def test_a_misprint_of_one_that_goes_on_is_told_as_that() -> None:
    (error,) = list_errors(judge_text(PAPER.format(last="Udvalget i alt\t\t\t\t\t20.500\t21.370\t1.230")))
    assert (int(error.params["printed"]), int(error.params["computed"])) == (21_370_000, 21_730_000)  # type: ignore[call-overload]


def test_what_a_total_lacks_in_three_scenarios_is_of_no_three_years() -> None:
    (error,) = list_errors(judge_text(PAPER.format(last="Øvrigt i alt\t\t\t\t\t1.800\t1.950\t150")))
    assert (error.key, error.params["count"]) == ("findings.row_missing", 3)
