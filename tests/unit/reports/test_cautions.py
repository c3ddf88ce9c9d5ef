"""What a page warns of: the sums that fail by name, one cause behind several, and corrections that break them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from reports.ask import Record
from reports.cautions import list_cautions, tell_reasons
from reports.page import Page
from reports.texts import Texts

TEXTS = Texts("da")


def fail(subject: str, rule: str = "grand_total", changes: list[str] | None = None) -> Record:
    return {"identity_id": f"{subject}{rule}", "rule": rule, "subject": subject, "changes": changes, "line_no": 31}


def warn(*broken: Record, findings: tuple[Record, ...] = (), contested: int = 0) -> tuple[str, ...]:
    standing = [{"contested_count": contested, "refuted_count": 0}]
    page: Any = SimpleNamespace(broken=list(broken), findings=list(findings), standing=standing)
    return list_cautions(cast(Page, page), TEXTS)


def test_nothing_that_fails_is_no_caution() -> None:
    assert warn() == ()


def test_a_sum_is_named_with_what_it_is() -> None:
    (said,) = warn(fail("I alt"))
    assert said.startswith("Pas på: 1 sum eller sammenligning af trykte tal går ikke op: »I alt« (delene lagt sammen). Se,")


def test_a_sum_about_nothing_that_is_named_is_told_by_its_line() -> None:
    (said,) = warn(fail("I alt"), fail("", "prose_vs_table"))
    assert "»I alt« (delene lagt sammen) og linje 31 (teksten mod tabellen)." in said


def test_several_sums_may_have_one_cause() -> None:
    (said,) = warn(*(fail(f"Sektor {name}") for name in "ABCD"), fail("Sektor A"))
    assert "»Sektor A« (delene lagt sammen), 2 gange, »Sektor B« (delene lagt sammen), »Sektor C« (delene lagt sammen) og 1 til." in said
    assert "Ét forkert tal kan stå bag flere af dem." in said


@pytest.mark.parametrize(("figure_id", "said"), [("d.f1", "Det peger på ét tal: 4.520 (linje 37)."), (None, "Ét forkert tal kan stå bag")])
def test_a_figure_is_pointed_to_only_where_it_is_singled_out(figure_id: str | None, said: str) -> None:
    both = fail("I alt"), fail("I alt", "deviation")
    finding = {"severity": "error", "identity_id": both[0]["identity_id"], "figure_id": figure_id, "printed_text": "4.520", "line_no": 37}
    assert said in warn(*both, findings=(finding,))[0]


def test_a_correction_that_breaks_a_sum_is_no_printed_figure() -> None:
    (said,) = warn(fail("I alt", changes=["5 → 7"]))
    assert "går ikke op med det rettede (5 → 7): »I alt«" in said
    assert "trykte" not in said
    assert len(warn(fail("I alt", changes=["5 → 7"]), fail("Netto", "netting"))) == 2


def test_contested_figures_without_a_sum_are_counted() -> None:
    (said,) = warn(contested=2)
    assert "2 trykte tal på siden stemmer ikke" in said


def test_reasons_are_counted_the_most_frequent_first() -> None:
    told = tell_reasons(["facts.sign_unknown", "facts.legend_refuted_plus", "facts.legend_refuted_plus"], TEXTS)
    assert told == "2, fordi forklaringen siger plus for merforbrug, men tallene siger minus og 1 uden kendt fortegn"
