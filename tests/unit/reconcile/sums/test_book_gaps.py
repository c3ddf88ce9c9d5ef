"""A column that is not read leaves the sums of the other columns checkable; a number that may be one of theirs does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.readers import read_document
from pipeline.reconcile import reconcile

HEAD = "Referat\n\nPunkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n1.000 kr. (+ = merforbrug)\n"
COLUMNS = "Område\tKorrigeret budget\tForventet regnskab\tAfvigelse"


def list_errors(folder: Path, table: str) -> list[str]:
    path = folder / "paper.txt"
    path.write_text(HEAD + table, encoding="utf-8")
    return [finding.rule.value for finding in reconcile((extract_document(read_document(path)),)).findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("extra", "budget", "errors"),
    [
        ("", "43.000", []),
        ("", "45.000", ["grand_total"]),
        ("\tUgeskema", "43.000", []),
        ("\tUgeskema", "45.000", ["grand_total"]),
    ],
)
def test_an_unknown_column_switches_no_other_off(tmp_path: Path, extra: str, budget: str, errors: list[str]) -> None:
    cell = "\t7" if extra else ""
    rows = [f"Skole\t20.000\t21.000\t1.000{cell}", f"Park\t23.000\t22.000\t-1.000{cell}", f"I alt\t{budget}\t43.000\t0{cell}"]
    found = list_errors(tmp_path, "\n".join((COLUMNS + extra, *rows)) + "\n")
    assert ("grand_total" in found or "deviation" in found) is bool(errors)


@pytest.mark.parametrize(("budget", "errors"), [("43.000", []), ("45.000", ["grand_total"])])
def test_deviations_whose_legend_is_refuted_switch_no_other_column_off(tmp_path: Path, budget: str, errors: list[str]) -> None:
    rows = ["Skole\t20.000\t21.000\t-1.000", "Park\t23.000\t22.000\t1.000", f"I alt\t{budget}\t43.000\t0"]
    assert list_errors(tmp_path, "\n".join((COLUMNS, *rows)) + "\n") == errors


def test_a_damaged_number_of_the_column_itself_leaves_its_sum_open(tmp_path: Path) -> None:
    rows = ["Skole\t2¤.000\t21.000\t1.000", "Park\t23.000\t22.000\t-1.000", "I alt\t45.000\t43.000\t-2.000"]
    assert "grand_total" not in list_errors(tmp_path, "\n".join((COLUMNS, *rows)) + "\n")


@pytest.mark.parametrize(
    ("columns", "wrong", "errors"),
    [
        ("Opr. budget\tXyzzy", "400", ["deviation", "share"]),
        ("Opr. budget\tTillægsbevilling", "400", ["deviation", "share"]),
        ("Opr. budget\tXyzzy", "", []),
        ("Opr. budget\tKorr. budget", "", []),
    ],
)
def test_a_deviation_from_a_budget_under_an_unknown_head_is_not_held_against_the_original(
    tmp_path: Path, columns: str, wrong: str, errors: list[str]
) -> None:
    """Only where every head is known, or names the original, is a deviation from it refuted."""
    named = " ift. opr. budget" if wrong and "Xyzzy" in columns else ""
    head = f"Område\t{columns}\tForventet regnskab\tAfvigelse{named}\tAfv. i pct."
    rows = ["Skole\t20.000\t21.000\t23.000\t2.000\t9,5", f"Park\t30.000\t31.000\t30.000\t{wrong or '-1.000'}\t-3,2"]
    found = list_errors(tmp_path, "\n".join((head, *rows)) + "\n")
    assert bool(found) is bool(errors)
    assert set(found) <= set(errors)


def test_deviations_that_are_all_from_the_original_budget_are_held_against_it(tmp_path: Path) -> None:
    head = "Område\tOpr. budget\tKorr. budget\tForventet regnskab\tAfvigelse ift. opr. budget"
    rows = ["Skole\t20.000\t21.000\t23.000\t3.000", "Park\t30.000\t32.000\t31.000\t1.000", "Vej\t10.000\t12.000\t13.000\t3.000"]
    assert not list_errors(tmp_path, "\n".join((head, *rows)) + "\n")
    assert list_errors(tmp_path, "\n".join((head, *rows)).replace("31.000\t1", "31.000\t8") + "\n") == ["deviation"]
