"""Of tables of one item that show the same money one counts: a table printed twice, or the same sum parted another way."""

from __future__ import annotations

import pytest

from pipeline.decisions import decide_standing
from pipeline.extract import extract_document
from pipeline.messages import render
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
NAMES = ("05.30.26 Hjemmepleje", "05.38.50 Botilbud", "03.22.01 Skoler", "05.25.14 Dagtilbud", "03.22.18 Idræt", "03.35.64 Kultur")


def make_table(*nets: int, whole: int | None = None, last: str = "I alt", turned: bool = False) -> str:
    """A table of these nets, named from the first name or from the last, with a total."""
    names = NAMES[::-1] if turned else NAMES
    lines = "".join(f"{name}\t{net}\t0\t{net}\n" for name, net in zip(names, nets, strict=False))
    return f"{HEAD}{lines}{last}\t{sum(nets) if whole is None else whole}\t0\t{sum(nets) if whole is None else whole}\n"


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
CARE = f"{HEAD}05.30.26 Hjemmepleje\t1.000\t0\t1.000\n05.38.50 Botilbud\t250\t0\t250\nI alt\t1.250\t0\t1.250\n"
LEISURE = f"{HEAD}03.22.18 Idræt\t750\t0\t750\n03.35.64 Kultur\t500\t0\t500\nI alt\t1.250\t0\t1.250\n"
FINER = f"{HEAD}05.30.26 Dag\t600\t0\t600\n05.30.27 Nat\t400\t0\t400\n05.38.50 Bofællesskaber\t250\t0\t250\nI alt\t1.250\t0\t1.250\n"
FLAT = "Område\t2024\t2025\n{a}\t{x}\t{x}\n{b}\t{y}\t{y}\nI alt\t1.000\t1.000\n"
NURSES = FLAT.format(a="Sundhedspleje", x=600, b="Tandpleje", y=400)
ROADS = FLAT.format(a="Asfalt", x=700, b="Parker", y=300)
NOUGHTS = "05.38.50 Botilbud\t0\t0\t0\n05.25.14 Dagtilbud\t0\t0\t0\n"
FIRST_AREA = f"{HEAD}Politikområde {{area}}\n06.52.76 Barselsudligning\t121\t0\t121\n06.52.72 Lønpulje\t50\t0\t50\nI alt\t171\t0\t171\n"
BROKEN = FIRST.replace("2.640\t-755\t1.885\nI", "2.6x0\t-7?5\t1.8?5\nI")
SAVINGS = f"{HEAD}03.22.01 Skoler, finansieret af mindreforbrug\t-3.438\t0\t-3.438\n05.25.14 Dagtilbud\t-1.885\t0\t-1.885\n"
SAVINGS += "I alt\t-5.323\t0\t-5.323\n"


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
        ((PAID, FIRST), ONCE),  # also where it stands first
        ((FIRST, SAVED), [*ONCE, (2024, -3438), (2024, -1885)]),  # what is saved elsewhere is applied for as well
        ((FIRST, SAVINGS), [*ONCE, (2024, -3438), (2024, -1885)]),  # one line of two says that it pays
        ((PARTED,), ONCE),  # what pays for it below a heading of the same table
        ((CARE, LEISURE), [(2024, 1000), (2024, 250), (2024, 750), (2024, 500)]),  # other lines of the same sum
        ((CARE, FINER), [(2024, 1000), (2024, 250)]),  # which one table parts more finely
        ((NURSES, ROADS), [(2024, 600), (2025, 600), (2024, 400), (2025, 400), (2024, 700), (2025, 700), (2024, 300), (2025, 300)]),
        ((f"{HEAD}03.22.01 Skoler\t9\t0\t9\n{NOUGHTS}", f"{HEAD}03.35.64 Kultur\t7\t0\t7\n{NOUGHTS}"), [
            (2024, 9), (2024, 0), (2024, 0), (2024, 7), (2024, 0), (2024, 0),
        ]),  # nothing is no money
        ((FIRST_AREA.format(area="Skole"), FIRST_AREA.format(area="Ældre")), [(2024, 121), (2024, 50), (2024, 121), (2024, 50)]),
        ((BROKEN, FIRST), ONCE),  # the copy that is read whole
        ((make_table(11, 12), make_table(11, 12, 13, 14)), [(2024, 11), (2024, 12), (2024, 13), (2024, 14)]),  # what it adds is new
        ((make_table(11, 12, 13), make_table(11, 12, 31)), [(2024, 11), (2024, 12), (2024, 13)]),  # one line, whatever it says
        ((FIRST, SAVED.replace("I alt", "Finansiering i alt")), [*ONCE, (2024, -3438), (2024, -1885)]),  # other budgets give it
    ],
)  # fmt: skip
def test_the_same_money_counts_once(tables: tuple[str, ...], counted: list[tuple[int, int]]) -> None:
    assert count(*tables) == counted


def test_a_table_that_counts_no_more_is_told_with_both_places() -> None:
    extract = read(FIRST, FIRST)
    standing = decide_standing((extract,))
    told = [one for one in reconcile((extract,), standing.decision_lines, standing.documents).findings if one.rule is Rule.RESTATEMENT]
    first, second = (min(row.line_no for row in extract.appropriations if row.table_no == no) for no in (1, 2))
    assert [(one.severity, one.line_no, one.params["other_line"]) for one in told] == [(Severity.INFO, second, first)]
    assert "i 2024" in render(told[0].key, told[0].params, "da")
    assert {line.repeats for line in standing.decision_lines} == {None, extract.appropriations[0].fact_id}


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ((FIRST, FIRST), [("lines", Severity.INFO)]),
        ((FIRST, PAID), [("pays", Severity.INFO)]),
        ((CARE, FINER), [("sum", Severity.QUESTION)]),
        ((CARE, LEISURE), [("perhaps", Severity.QUESTION)]),
        ((ROUND, OTHER), []),
        ((NURSES, ROADS), []),
    ],
)
def test_what_only_the_sum_says_is_asked(tables: tuple[str, ...], told: list[tuple[str, Severity]]) -> None:
    extract = read(*tables)
    standing = decide_standing((extract,))
    findings = reconcile((extract,), standing.decision_lines, standing.documents).findings
    assert [(one.key.rpartition("_")[2], one.severity) for one in findings if one.rule is Rule.RESTATEMENT] == told


@pytest.mark.parametrize(
    ("tables", "how"),
    [
        ((make_table(11, 12, 13, 14), make_table(11, 12, 23, 24)), "some"),  # half of four
        ((make_table(11, 12, 13, 14), make_table(11, 12)), "lines"),
        ((make_table(11, 12), make_table(11, 12, 13, 14)), "some"),
        ((make_table(11, 12, 13, 14, 15), make_table(11, 12, 23, 24, 25)), None),
        ((make_table(11, 12), make_table(11, 13)), None),  # one line
        ((make_table(2345, whole=2345), make_table(2345, whole=2345, turned=True)), "sum"),
        ((make_table(1, -1), make_table(2, -2, turned=True)), None),  # nothing is no sum
        ((make_table(1231, 3), make_table(2, 1229, 3, turned=True)), "sum"),
        ((make_table(121, 3), make_table(121, 3, turned=True)), "sum"),  # 121 and 124
        ((make_table(121, 3), make_table(2, 122, turned=True)), "perhaps"),  # 124 alone
        ((make_table(121, 3), make_table(121, 5, turned=True)), None),  # their sums differ
        ((make_table(11, 2), make_table(-6, -7, last="Finansiering i alt").replace("05.", "08.")), "pays"),  # of two digits
        ((make_table(11, 2), make_table(-6, -7, last="Modpost i alt").replace("05.", "08.")), "pays"),
        ((make_table(11, 2), make_table(-6, -7, last="Modpost i alt")), None),  # other budgets give it
        ((make_table(11, 2), make_table(-6, -7)), None),
        ((make_table(1210, 3), make_table(1213, 40, turned=True)), "line"),  # which sums up the first
        ((make_table(1213, 40), make_table(1210, 3, turned=True)), "line"),
        ((make_table(12, 8), make_table(20, 40, turned=True)), None),  # that may be chance
        ((make_table(5, -5), make_table(-6, 6, last="Finansiering i alt")), None),
        ((make_table(1210, 3, 50), make_table(1210, 3, turned=True)), None),  # as much on the way only
        ((f"{HEAD}I alt\t1233\t0\t1233\n05.30.26 Hjemmepleje\t1230\t0\t1230\n05.38.50 Botilbud\t3\t0\t3\n",), None),  # its own total
        ((make_table(11, 2).replace("I alt", "Sektor A i alt"), make_table(6, 7, turned=True)), None),  # 13
        ((make_table(-6, -7, last="Finansiering i alt").replace("05.", "08."), make_table(11, 2)), "pays"),
    ],
)
def test_how_two_tables_are_known_to_be_the_same(tables: tuple[str, ...], how: str | None) -> None:
    said = {line.same.how.value for line in decide_standing((read(*tables),)).decision_lines if line.same}
    assert said == ({how} if how else set())


def test_of_three_tables_alike_the_first_counts_for_both_others() -> None:
    extract = read(FIRST, FIRST, FIRST)
    lines = decide_standing((extract,)).decision_lines
    assert {line.repeats for line in lines} == {None, extract.appropriations[0].fact_id}


def test_a_table_that_may_be_another_and_is_a_third_is_known_as_that() -> None:
    other = make_table(2, 122, turned=True)
    extract = read(make_table(121, 3), other, other)
    lines = {line.fact_id: line.same for line in decide_standing((extract,)).decision_lines}
    said = {row.table_no: same.how.value for row in extract.appropriations if (same := lines[row.fact_id])}
    assert said == {2: "perhaps", 3: "lines"}


LONG = FIRST.replace("I alt", "05.57.71 Dagpenge\t10\t0\t10\nI alt")


@pytest.mark.parametrize(("tables", "counting"), [((LONG, LONG), 3), ((FIRST, FIRST), 4), ((LONG, YEARS), 7)])
def test_another_item_shows_the_same_money_only_where_it_prints_the_same_lines(tables: tuple[str, str], counting: int) -> None:
    head = "Punkt {no}. Tillægsbevillinger 2024, {no}. del\n\nSagsfremstilling\n\nBeløb i 1.000 kr.\n\n"
    items = (f"{head.format(no=no)}{table}\n" for no, table in enumerate(tables, 1))
    extract = extract_document(make_document("Sandager Kommune\n\n" + "\n".join(items)))
    lines = {line.fact_id: line for line in decide_standing((extract,)).decision_lines}
    assert sum(row.role.value == "line" and lines[row.fact_id].is_current for row in extract.appropriations) == counting


KINDS = (
    "Sag\tFunktion\tDrift\t\t\tAnlæg\t\t\tFinansiering\n\t\tUdgift\tIndtægt\tNetto\tUdgift\tIndtægt\tNetto\tKassen\n"
    "Vuggestue\t05.25.14\t1.480\t-370\t1.110\t\t\t\t-1.110\nSvømmehal\t00.32.31\t\t\t\t6.500\t-1.250\t5.250\t-5.250\n"
    "I alt\t\t1.480\t-370\t1.110\t6.500\t-1.250\t5.250\t-6.360\n"
)
BY_YEAR = (
    "Sag\tDrift, netto\t\tAnlæg, netto\t\n\t2024\t2025\t2024\t2025\n"
    "Vuggestue\t1.110\t2.220\t\t\nSvømmehal\t\t-150\t5.250\t3.400\nI alt\t1.110\t2.070\t5.250\t3.400\n"
)


def test_what_pays_and_the_same_year_again_are_not_counted_beside_kinds_of_money() -> None:
    assert count(KINDS) == [(2024, 1110), (2024, 5250)]
    assert count(KINDS, BY_YEAR) == [(2024, 1110), (2024, 5250), (2025, 2220), (2025, -150), (2025, 3400)]
