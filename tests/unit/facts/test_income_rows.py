"""Income that a follow-up prints without its minus: turned where the nets or the names of the rows say so, and only there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.lists import SignRule
from tests.builders import read_facts

HEAD = "Beløb i 1.000 kr.\n\nOmråde\tKorr. budget\tForventet regnskab\tAfvigelse\n"
CASES = [
    ("a net subtracts it", "Udgifter\t620\t635\t15\nIndtægter\t310\t318\t8\nNetto\t310\t317\t7\n", (-310, -318, -8), SignRule.BY_FORMULA),
    ("its deviation costs", "Udgifter\t62\t64\t2\nIndtægter\t310\t318\t-8\nNetto\t-248\t-254\t-6\n", (-310, -318, -8), SignRule.BY_FORMULA),
    ("a refund", "Udgifter\t620\t635\t15\nStatsrefusion\t310\t318\t8\nNetto\t310\t317\t7\n", (-310, -318, -8), SignRule.BY_FORMULA),
    ("no net, but names", "Udgifter\t620\t635\t15\nIndtægter\t310\t318\t8\n", (-310, -318, -8), SignRule.BY_WORDING),
    ("below headings", "Udgifter\nHal\t620\t635\t15\nIndtægter\nBad\t310\t318\t8\n", (-310, -318, -8), SignRule.BY_WORDING),
    ("its own minus", "Udgifter\t620\t635\t15\nIndtægter\t-310\t-318\t-8\nNetto\t310\t317\t7\n", (-310, -318, -8), SignRule.AS_PRINTED),
    ("a total adds it", "Drift\t620\t635\t15\nIndtægter\t310\t318\t8\nI alt\t930\t953\t23\n", (310, 318, 8), SignRule.AS_PRINTED),
    ("beside no expenditure", "Drift\t620\t635\t15\nIndtægter\t310\t318\t8\n", (310, 318, 8), SignRule.AS_PRINTED),
]


@pytest.mark.parametrize(("rows", "expected", "rule"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_income_without_its_minus_is_stored_as_what_it_brings(rows: str, expected: tuple[int, ...], rule: SignRule) -> None:
    facts = read_facts(HEAD + rows)
    row = facts.followups[1]
    found = (row.corrected_budget_dkk, row.expected_dkk, row.deviation_dkk)
    assert found == tuple(Decimal(value * 1000) for value in expected)
    budget = next(figure for figure in facts.figures if figure.fact_id == row.fact_id and figure.fact_column == "corrected_budget_dkk")
    assert budget.sign_rule is rule


def test_a_deviation_that_its_row_does_not_make_has_no_sign() -> None:
    facts = read_facts(f"{HEAD}Udgifter\t620\t635\t15\nIndtægter\t310\t318\t90\nNetto\t310\t317\t7\n")
    assert [row.deviation_dkk for row in facts.followups] == [Decimal(15_000), None, Decimal(7_000)]
    assert [(cell.payload, cell.reason) for cell in facts.quarantined] == [("90", "facts.sign_unknown")]


@pytest.mark.parametrize(("change", "stored"), [("10", -10_000), ("-10", -10_000)])
def test_a_change_of_income_is_turned_where_it_is_one_of_magnitudes(change: str, stored: int) -> None:
    head = "Beløb i 1.000 kr.\n\nOmråde\tOprindeligt budget\tTillægsbevillinger\tKorr. budget\n"
    facts = read_facts(f"{head}Udgifter\t600\t20\t620\nIndtægter\t300\t{change}\t310\nNetto\t300\t10\t310\n")
    assert facts.followups[1].supplementary_dkk == Decimal(stored)
    assert facts.followups[1].original_budget_dkk == Decimal(-300_000)
