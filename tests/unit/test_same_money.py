"""Of tables of one item that show the same money one counts: a table printed twice, or the same sum parted another way."""

from __future__ import annotations

import pytest

from pipeline.decisions import decide_standing
from pipeline.extract import extract_document
from pipeline.model import Extract
from pipeline.reconcile import reconcile
from schemas.lists import Rule, Severity
from tests.builders import make_document

HEAD = "Funktion\tUdgift\tIndtægt\tNetto\n"
FIRST = f"{HEAD}05.30.26 Hjemmepleje\t3.850\t-412\t3.438\n05.38.50 Botilbud\t2.640\t-755\t1.885\nI alt\t6.490\t-1.167\t5.323\n"
YEARS = "Område\t2024\t2025\nÆldre\t3.438\t3.000\nHandicap\t1.885\t2.000\nI alt\t5.323\t5.000\n"
ROUND = f"{HEAD}05.22.01 Skoler\t900\t100\t1.000\n05.25.14 Dagtilbud\t1.000\t0\t1.000\nI alt\t1.900\t100\t2.000\n"
OTHER = f"{HEAD}03.22.18 Idræt\t1.500\t0\t1.500\n03.35.64 Kultur\t500\t0\t500\nI alt\t2.000\t0\t2.000\n"
PAID = f"{HEAD}08.22.05 Kassen\t-3.850\t412\t-3.438\n08.55.70 Lån\t-2.640\t755\t-1.885\nI alt\t-6.490\t1.167\t-5.323\n"
SAVED = PAID.replace("08.22.05 Kassen", "03.22.01 Skoler").replace("08.55.70 Lån", "05.25.14 Dagtilbud")
PARTED = f"{HEAD}Ansøgning\n{FIRST.removeprefix(HEAD).replace('I alt', 'Ansøgning i alt')}Finansiering\n"
PARTED += PAID.removeprefix(HEAD).replace("I alt", "Finansiering i alt")


def read(*tables: str) -> Extract:
    """An item with these tables."""
    text = "".join(f"Tabel {no}. Beløb i 1.000 kr.\n\n{table}\nHer ender tabellen.\n\n" for no, table in enumerate(tables, start=1))
    return extract_document(make_document(f"Sandager Kommune\n\nPunkt 1. Tillægsbevillinger 2024\n\nSagsfremstilling\n\n{text}"))


def count(*tables: str) -> list[tuple[int | None, int]]:
    """The year and the net in thousands of each line that counts, of an item with these tables."""
    extract = read(*tables)
    lines = {line.fact_id: line for line in decide_standing((extract,)).decision_lines}
    rows = [row for row in extract.appropriations if row.role.value == "line" and lines[row.fact_id].is_current]
    return [(row.fiscal_year, int((row.net_dkk or 0) / 1000)) for row in rows]


ONCE = [(2024, 3438), (2024, 1885)]


@pytest.mark.parametrize(
    ("tables", "counted"),
    [
        ((FIRST,), ONCE),
        ((FIRST, FIRST), ONCE),  # printed twice
        ((FIRST, FIRST.replace("-755", "-575")), ONCE),  # with a misprint
        ((FIRST, FIRST.replace("3.438\n", "3.348\n").replace("5.323", "5.233").replace("I alt", "05.57.71 Dagpenge\t1\t0\t1\nI alt")), [
            *ONCE, (2024, 3348), (2024, 1885), (2024, 1),
        ]),  # one line of three is the same
        ((FIRST, YEARS), [*ONCE, (2025, 3000), (2025, 2000)]),  # the year that it adds counts
        ((FIRST, YEARS.replace("5.323", "5.423").replace("1.885", "1.985")), [
            *ONCE, (2024, 3438), (2025, 3000), (2024, 1985), (2025, 2000),
        ]),
        ((ROUND, OTHER), [(2024, 1000), (2024, 1000), (2024, 1500), (2024, 500)]),  # round sums may be the same by chance
        ((FIRST, PAID), ONCE),  # what pays for it
        ((FIRST, SAVED), [*ONCE, (2024, -3438), (2024, -1885)]),  # what is saved elsewhere is applied for as well
        ((PARTED,), ONCE),  # what pays for it below a heading of the same table
    ],
)  # fmt: skip
def test_the_same_money_counts_once(tables: tuple[str, ...], counted: list[tuple[int, int]]) -> None:
    assert count(*tables) == counted


def test_a_table_that_counts_no_more_is_told_with_both_places() -> None:
    extract = read(FIRST, FIRST)
    standing = decide_standing((extract,))
    told = [one for one in reconcile((extract,), standing.decision_lines, standing.documents).findings if one.rule is Rule.RESTATEMENT]
    first, second = (min(row.line_no for row in extract.appropriations if row.table_no == no) for no in (1, 2))
    assert [(one.severity, one.line_no, one.params["other_line"], one.params["years"]) for one in told] == [
        (Severity.INFO, second, first, "2024")
    ]
    assert {line.repeats for line in standing.decision_lines} == {None, extract.appropriations[0].fact_id}


LONG = FIRST.replace("I alt", "05.57.71 Dagpenge\t0\t0\t0\nI alt")


@pytest.mark.parametrize(("tables", "counting"), [((LONG, LONG), 3), ((FIRST, FIRST), 4), ((LONG, YEARS), 7)])
def test_another_item_shows_the_same_money_only_where_it_prints_the_same_lines(tables: tuple[str, str], counting: int) -> None:
    head = "Punkt {no}. Tillægsbevillinger 2024, {no}. del\n\nSagsfremstilling\n\nBeløb i 1.000 kr.\n\n"
    items = (f"{head.format(no=no)}{table}\n" for no, table in enumerate(tables, 1))
    extract = extract_document(make_document("Sandager Kommune\n\n" + "\n".join(items)))
    lines = {line.fact_id: line for line in decide_standing((extract,)).decision_lines}
    assert sum(row.role.value == "line" and lines[row.fact_id].is_current for row in extract.appropriations) == counting
