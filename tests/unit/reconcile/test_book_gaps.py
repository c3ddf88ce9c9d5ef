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
