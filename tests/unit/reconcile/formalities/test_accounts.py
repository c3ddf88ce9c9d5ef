"""Account codes and names against the chart of accounts: the hand reading of all 70 lines, and tables of good and bad cases."""

from __future__ import annotations

import csv
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from pipeline.messages import render
from pipeline.model import Finding
from pipeline.reconcile.formalities.account_words import is_slip, key_of, measure_fit, shares_word
from pipeline.reconcile.formalities.chart import list_names, read_chart
from schemas.lists import Rule, Severity
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import GOLDEN, aalborg, followup_row, make_extract, money_row
from tests.unit.reconcile.papers import set_paper

RULES = (Rule.ACCOUNT_CODE, Rule.ACCOUNT_LABEL)


def read_golden() -> list[dict[str, str]]:
    with (Path(GOLDEN) / "aalborg_2017_accounts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def find(codes: str, name: str, year: int | None = 2017) -> list[Finding]:
    row = money_row(1, exp=1000, account_codes=tuple(codes.split("/")), account_name=name, fiscal_year=year)
    return [finding for finding in judge(make_extract([row])).findings if finding.rule in RULES]


def meant_of(finding: Finding) -> str:
    return str(finding.params.get("meant", ""))


def test_the_hand_reading_covers_every_line() -> None:
    lines = [row for row in aalborg().appropriations if row.role == "line"]
    counted = {(row["item_no"], row["account_codes"], row["account_name"]): int(row["lines"]) for row in read_golden()}
    printed: dict[tuple[str, str, str], int] = {}
    for row in lines:
        key = (str(row.item_no), "/".join(row.account_codes), row.account_name or "")
        printed[key] = printed.get(key, 0) + 1
    assert counted == printed
    assert sum(counted.values()) == 70


def test_the_minutes_give_what_the_hand_reading_gives_and_no_more() -> None:
    wanted = [
        (int(row["item_no"]), row["finding"], f"{row['account_codes']} {row['account_name']}", row["meant"].replace("/", ", "))
        for row in read_golden()
        if row["finding"]
    ]
    findings = [finding for finding in judge(aalborg()).findings if finding.rule in RULES]
    assert sorted(wanted) == sorted((f.item_no, f.rule.value, f.subject, meant_of(f)) for f in findings)


@pytest.mark.parametrize("row", [row for row in read_golden() if not row["finding"] and row["account_codes"] != "05.58.52"], ids=str)
def test_each_right_account_is_passed_alone(row: dict[str, str]) -> None:
    assert find(row["account_codes"], row["account_name"]) == []


# --- account_code -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "year", "severity", "meant"),
    [
        ("05.32.32", 2017, None, ""),
        ("05.32.32", 2018, Severity.WARNING, ""),  # its last year was 2017, and too many functions followed it
        ("05.30.27", 2017, Severity.WARNING, "05.32.32"),  # its first year is 2018
        ("05.30.27", 2018, None, ""),
        ("05.30.28", 2017, Severity.INFO, "05.32.32"),  # from memory
        ("05.68.91", 2020, None, ""),
        ("05.68.91", 2021, Severity.WARNING, ""),
        ("05.68.91", 2009, Severity.WARNING, ""),
        ("05.57.71", None, None, ""),  # no year is known
        ("05.57.71", 2006, None, ""),  # an older numbering, of which the chart is silent
    ],
)
def test_a_function_has_its_years(code: str, year: int | None, severity: Severity | None, meant: str) -> None:
    findings = find(code, read_chart()[code].name, year)
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    if meant:
        assert meant in meant_of(findings[0])


@pytest.mark.parametrize(
    ("code", "name", "severity", "meant"),
    [
        ("05.57.17", "Sygedagpenge", Severity.WARNING, "05.57.71"),  # two digits have changed places
        ("05.57.70", "Sygedagpenge", Severity.WARNING, "05.57.71"),
        ("05.57.17", "Sygedagpenge, refusion", Severity.WARNING, "05.57.71"),  # which side of it says nothing of the account
        ("05.99.99", "Sygedagpenge", Severity.WARNING, "05.57.71"),  # the name alone says it
        ("05.57.70", "Dagpenge til syge", Severity.INFO, "05.57.71, 05.57.78"),  # a word and a digit
        ("05.57.70", "Ukendt sted", Severity.INFO, ""),
        ("05.58.72", "Sociale formål", Severity.WARNING, "05.57.72"),
        ("04.62.83", "Tandpleje", Severity.INFO, "04.62.85"),  # a word and a digit
        ("05.38.39", "Et sted at være", Severity.INFO, ""),
        ("05.38.39", "", Severity.INFO, ""),
    ],
)
def test_an_unknown_code_is_a_warning_only_where_its_name_names_another(code: str, name: str, severity: Severity, meant: str) -> None:
    [finding] = find(code, name)
    assert (finding.rule, finding.severity, meant_of(finding)) == (Rule.ACCOUNT_CODE, severity, meant)


def test_all_unknown_codes_of_a_paper_are_one_note() -> None:
    rows = [money_row(no, exp=1, account_codes=(code,), account_name="Noget") for no, code in enumerate(("05.38.39", "05.99.98"), start=1)]
    [finding] = judge(make_extract(rows)).findings
    assert (finding.params["count"], finding.params["wrong"]) == (2, "05.38.39, 05.99.98")


@pytest.mark.parametrize(
    ("printed", "other", "name", "item_no", "severity", "meant"),
    [
        ("05.30.72", "05.30.27", "Et sted at være", 2, Severity.WARNING, "05.30.27"),  # two digits have changed places
        ("05.30.72", "05.38.27", "Et sted at være", 2, Severity.INFO, ""),
        ("05.30.72", "05.30.26", "Et sted at være", 2, Severity.INFO, ""),  # no slip away
        ("05.30.98", "05.30.28", "Et sted at være", 2, Severity.WARNING, "05.30.28"),  # known from memory, but the item contradicts itself
        ("05.30.72", "05.30.27", "Et andet sted", 2, Severity.INFO, ""),
        ("05.30.72", "05.30.27", "Et sted at være", 3, Severity.INFO, ""),
        ("05.30.72", "05.30.73", "Et sted at være", 2, Severity.INFO, ""),  # unknown too
        ("05.32.23", "05.32.32", "Et sted at være", 2, Severity.INFO, ""),  # not in use that year
    ],
)
def test_an_unknown_code_is_a_warning_where_the_item_prints_its_name_a_slip_away(
    printed: str, other: str, name: str, item_no: int, severity: Severity, meant: str
) -> None:
    rows = [
        money_row(1, exp=1, account_codes=(printed,), account_name="Et sted at være", fiscal_year=2022),
        money_row(2, exp=1, account_codes=(other,), account_name=name, fiscal_year=2022, item_no=item_no),
    ]
    found = [finding for finding in judge(make_extract(rows)).findings if finding.rule is Rule.ACCOUNT_CODE and finding.line_no == 1]
    assert [(finding.severity, meant_of(finding)) for finding in found] == [(severity, meant)]


@pytest.mark.parametrize(("item_no", "severity"), [(2, Severity.WARNING), (3, Severity.INFO)])
def test_a_code_that_its_name_alone_doubts_is_a_warning_where_the_item_prints_it_right(item_no: int, severity: Severity) -> None:
    name = "Hjælpemidler, forbrugsgoder og boligindretning til ældre"
    rows = [
        money_row(1, exp=1, account_codes=("05.30.13",), account_name=name, fiscal_year=2019),
        money_row(2, exp=1, account_codes=("05.30.31",), account_name=name, fiscal_year=2019, item_no=item_no),
    ]
    found = [finding for finding in judge(make_extract(rows)).findings if finding.rule is Rule.ACCOUNT_CODE]
    assert [(finding.severity, meant_of(finding)) for finding in found] == [(severity, "05.30.31")]


def test_an_account_is_asked_about_once_an_item_at_its_own_heading() -> None:
    rows = [money_row(no, exp=1, account_codes=("05.58.52",), account_name="Botilbud til midlertidigt ophold (§ 107)") for no in (3, 4, 6)]
    paper = set_paper(make_extract(rows), "Punkt\n5.58.52 Botilbud til midlertidigt ophold (§ 107)\nen\nto\n5.58.52 igen\ntre")
    [finding] = [finding for finding in judge(paper).findings if finding.rule in RULES]
    assert (finding.rule, finding.line_no) == (Rule.ACCOUNT_CODE, 2)


def test_a_follow_up_by_account_is_looked_at_too() -> None:
    row = followup_row(1, corrected=5, account_codes=("05.58.81",), label="Sygedagpenge")
    [finding] = judge(make_extract(followups=[row])).findings
    assert (finding.rule, meant_of(finding), finding.line_no) == (Rule.ACCOUNT_LABEL, "05.57.71", 1)


# --- account_label ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("codes", "name", "severity", "meant"),
    [
        ("05.58.80", "Sygedagpenge", Severity.WARNING, "05.57.71"),
        ("05.57.71", "Revalidering", Severity.WARNING, "05.58.80"),
        ("05.57.71", "Jobcenter", Severity.WARNING, "06.45.53"),
        ("05.58.81", "Ledighedsydelse", Severity.INFO, "05.58.83"),  # a row of ours from memory says that it once stood there
        ("05.57.71", "Boligsikring", Severity.INFO, "05.57.77"),  # the other code is from memory
        ("05.57.71", "Gasforsyning", None, ""),  # the name of several functions far apart
        ("05.57.71", "Sygedagp.", None, ""),
        ("05.57.71", "Syge", None, ""),
        ("05.57.71", "Aalborgmodellen", None, ""),
        ("05.57.71", "", None, ""),
        ("05.57.71/05.58.80", "Revalidering", None, ""),
        ("05.57.73", "Kontanthjælp, jobparate", None, ""),
        ("03.30.45", "EGU", None, ""),
        ("03.22.14", "UU", None, ""),
        ("03.22.01", "Skoler", None, ""),
        ("05.25.14", "Børnehaver og vuggestuer", None, ""),  # fits two others, and neither clearly
        ("05.38.50", "Længerevarende ophold", None, ""),
        ("06.45.51", "Administration", None, ""),
    ],
)
def test_a_name_of_another_code(codes: str, name: str, severity: Severity | None, meant: str) -> None:
    findings = find(codes, name)
    assert [(f.rule, f.severity, meant_of(f)) for f in findings] == ([(Rule.ACCOUNT_LABEL, severity, meant)] if severity else [])


@pytest.mark.parametrize("code", sorted(read_chart()))
def test_every_code_goes_by_its_own_names(code: str) -> None:
    account = read_chart()[code]
    for name in list_names(code):
        assert find(code, name, account.last or account.first) == []


# --- the measure ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("Jobcenter", "Jobcentre", Fraction(1)),
        ("Botilbud til længerevarende ophold", "Botilbud til midlertidigt ophold", Fraction(2, 3)),
        ("Særlige dagtilbud", "Særlige dagtilbud og særlige klubber", Fraction(4, 5)),
        ("Folkeskole (0.-9. klasse)", "Folkeskoler", Fraction(1)),
        ("til og med", "til og med", Fraction()),
        ("", "Folkeskoler", Fraction()),
    ],
)
def test_fit(one: str, other: str, fit: Fraction) -> None:
    assert measure_fit(one, other) == measure_fit(other, one) == fit


@pytest.mark.parametrize(
    ("label", "name", "shared"),
    [
        ("Sygedagp.", "Sygedagpenge", True),
        ("EGU", "Erhvervsgrunduddannelser", False),
        ("UU", "Ungdommens Uddannelsesvejledning", True),
        ("IT", "Fælles IT og telefoni", True),
        ("Ledighedsydelse", "Løntilskud m.v. til personer i fleksjob", False),
        ("Tilbud til m.v.", "Hjælp til m.v.", False),
    ],
)
def test_shared_words(label: str, name: str, shared: bool) -> None:
    assert shares_word(label, name) == shares_word(name, label) == shared


@pytest.mark.parametrize(
    ("code", "other", "slip"),
    [
        ("05.58.52", "05.38.52", True),
        ("05.57.17", "05.57.71", True),
        ("05.75.71", "05.57.71", True),
        ("05.57.71", "05.57.71", False),
        ("05.57.71", "05.58.72", False),
        ("05.71.57", "05.57.71", False),
    ],
)
def test_slips(code: str, other: str, slip: bool) -> None:
    assert is_slip(code, other) == is_slip(other, code) == slip


def test_a_key_leaves_out_brackets() -> None:
    assert key_of("Botilbud (servicelovens § 107)") == key_of("botilbud") == key_of("Botilbud (cut of")
    assert key_of("(alt i parentes)") == "alt i parentes"


def test_a_key_leaves_out_the_side() -> None:
    assert key_of("Sygedagpenge, refusion") == key_of("Sygedagpenge, udgifter") == key_of("Sygedagpenge, netto") == "sygedagpenge"
    assert key_of("Løn, kurser") != "løn"


# --- planted faults ---------------------------------------------------------------------------------


def test_misprinted_codes_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    """One digit of a right code is another: found where the chart lacks the new code, or knows it by quite another name."""
    right = [(row["account_codes"], row["account_name"]) for row in read_golden() if not row["finding"] and "/" not in row["account_codes"]]
    planted = [
        (code[:place] + digit + code[place + 1 :], name)
        for code, name in right
        if code in read_chart()
        for place in (3, 4, 6, 7)
        for digit in "0123456789"
        if digit != code[place]
    ]
    told = [find(code, name) for code, name in planted]
    found = sum(any(finding.severity is not Severity.INFO for finding in findings) for findings in told)
    noted = sum(bool(findings) for findings in told)
    with capsys.disabled():
        sys.stdout.write(f"\nmisprinted account codes: {found} of {len(planted)} warned of, {noted} at least noted\n")
    assert found / len(planted) > 0.9
    assert noted / len(planted) > 0.9


def test_the_sentences_name_codes_years_and_names() -> None:
    [finding] = find("05.68.94", "Forsikrede ledige")
    assert "05.68.91" in render(finding.key, finding.params, "da")
    assert "fra 2020" in render(finding.key, finding.params, "da")
    assert "from 2020" in render(finding.key, finding.params, "en")
