"""Where appropriations have come to: a budget is rolled forward with granted lines only, the rest is pending or not approved."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.query import query_rows
from tests.integration.test_followup_report import make_store
from tests.integration.test_report import NO_BREAK, Seen, read

HEAD = "Nordvig Kommune\n\n{body}\n\nReferat\n\nMødet den {day} kl. 15.00\n\n"
ITEM = """Punkt {no}.

{title}

{case}

Beslutning:

{decision}

Sagsbeskrivelse

Status er opgjort pr. 31. marts 2024. Afvigelserne er fra det oprindelige budget.

{tables}

"""
BUDGET = """1.000 kr.	Oprindeligt budget 2024	Forventet regnskab	Afvigelse
05.57.71 Sygedagpenge	90.000	95.000	5.000
05.57.73 Kontanthjælp	70.000	68.000	-2.000
05.58.81 Fleksjob	60.000	60.500	500
I alt	220.000	223.500	3.500
+ = merforbrug, - = mindreforbrug

"""
MORE = """	Udgifter	Indtægter
	(1.000 kr.)
Sektor Ydelser
Aktuel status
05.57.71 Sygedagpenge
Merudgifter	8.000
Merindtægter		-3.000
Sektor Ydelser i alt	8.000	-3.000
"""
LESS = """	Udgifter	Indtægter
	(1.000 kr.)
Sektor Hjælp
Aktuel status
05.57.73 Kontanthjælp
Mindreudgifter	-2.000
Sektor Hjælp i alt	-2.000	0
Sektor Job
Tekniske ændringer
05.68.90 Beskæftigelsesindsats
Husleje flyttes til Økonomiudvalget	-700
Lov- og cirkulæreprogram
05.68.90 Beskæftigelsesindsats
Ændrede regler om rådighed	240
Sektor Job i alt	-460	0
"""
COMMITTEE, ON = "Arbejdsmarkedsudvalget", "Anbefales over for byrådet."
PAGE = "nordvig-2024-2024-03-31.html"


def write_paper(body: str, day: str, more: str, less: str, *, budget: bool = False) -> bytes:
    """Minutes with two applications, each with its decision; the committee's print the budget too."""
    first = f"{BUDGET if budget else ''}{MORE}"
    items = [
        ITEM.format(no=3, title="Tillægsbevilling til sygedagpenge", case="24/000777", decision=more, tables=first),
        ITEM.format(no=4, title="Tillægsbevilling til hjælp og job", case="24/000778", decision=less, tables=LESS),
    ]
    return (HEAD.format(body=body, day=day) + "".join(items)).encode()


def ask(made: Path, sql: str) -> tuple[tuple[object, ...], ...]:
    return query_rows(made / "curated" / "variance.duckdb", sql)[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    committee = write_paper(COMMITTEE, "14.05.2024", ON, ON, budget=True)
    council = write_paper("Byrådet", "24.06.2024", "Godkendt.", "Sagen blev udsat.")
    return make_store(tmp_path_factory.mktemp("rolled"), committee=committee, council=council)


@pytest.fixture(scope="module")
def danish(made: Path) -> Seen:
    return read(made / "da" / PAGE)


def test_what_is_postponed_is_a_step_of_its_own_and_never_granted(made: Path) -> None:
    stages = ask(made, "SELECT stage, is_current, count(*) FROM appropriation WHERE role = 'line' GROUP BY ALL ORDER BY ALL")
    assert stages == (("granted", True, 2), ("postponed", True, 3), ("sent_on", False, 5))


def test_a_budget_is_rolled_forward_with_granted_lines_only(made: Path) -> None:
    rows = ask(made, "SELECT label, budget_dkk, granted_dkk, corrected_dkk, pending_dkk FROM budget_rollforward ORDER BY label")
    thousand = Decimal(1000)
    assert rows == (
        ("Kontanthjælp", 70_000 * thousand, None, 70_000 * thousand, -2_000 * thousand),
        ("Sygedagpenge", 90_000 * thousand, 5_000 * thousand, 95_000 * thousand, None),
    )


@pytest.mark.parametrize(
    "row",
    [
        ["Arbejdsmarkedsudvalget, 14. maj 2024, punkt 3", "indstillet og sendt videre", "Anbefales over for byrådet.", "2", "0"],
        ["Byrådet, 24. juni 2024, punkt 3", "bevilget", "Godkendt.", "2", "2"],
        ["Byrådet, 24. juni 2024, punkt 4", "udsat", "Sagen blev udsat.", "3", "3"],
        ["05.57.71 Sygedagpenge", "90,000", "+5,000", "95,000", "–"],
        ["05.57.73 Kontanthjælp", "70,000", "–", "70,000", "−2,000"],
    ],
)
def test_the_page_shows_each_step_and_each_budget(danish: Seen, row: list[str]) -> None:
    cells = [[cell.replace(NO_BREAK, " ").strip() for cell in each] for each in danish.rows]
    assert any(each[: len(row)] == row for each in cells), cells


def test_what_is_postponed_is_not_counted_with_what_is_applied_for(danish: Seen) -> None:
    cells = [[cell.replace(NO_BREAK, " ").strip() for cell in each] for each in danish.rows]
    assert ["Art ikke oplyst", "+5,0", "–", "–", "+5,0"] in cells
    assert ["Art ikke oplyst, udsat", "−2,0", "−0,7", "+0,2", "−2,5"] in cells
    text = danish.text.replace(NO_BREAK, " ")
    apart = "Det, der er udsat, ikke godkendt eller kun virkning i et andet år, står i rækker for sig"
    assert f"{apart} og er ikke regnet med i de andre." in text
    assert "−2,5 mio. kr. er søgt, men udsat, og der er ikke taget stilling." in text


def test_what_no_budget_is_printed_for_is_counted(danish: Seen) -> None:
    assert "Linjer, som referatet ikke trykker et budget til: 2, heraf bevilget: 0." in danish.text


def test_every_number_of_the_budgets_leads_to_its_lines(danish: Seen) -> None:
    assert {link["href"][1:] for link in danish.links if link["href"].startswith("#")} <= set(danish.ids)


def test_a_later_status_counts_what_was_granted_after_it(tmp_path: Path) -> None:
    """The committee's next status prints the original budget again: what was granted in between is on top of it, and is cited."""
    first = write_paper(COMMITTEE, "14.05.2024", ON, "Udsat.", budget=True)
    second = write_paper("Byrådet", "24.06.2024", "Godkendt.", "Ikke godkendt.")
    third = write_paper(COMMITTEE, "20.08.2024", ON, ON, budget=True)
    made = make_store(tmp_path, first=first, second=second, third=third.replace(b"31. marts", b"30. juni"))
    columns = "status_date::VARCHAR, granted_dkk / 1000, pending_dkk / 1000"
    rows = ask(made, f"SELECT {columns} FROM budget_rollforward WHERE label = 'Sygedagpenge'")
    assert rows == (("2024-03-31", 5_000, None), ("2024-06-30", 5_000, 5_000))
    assert ask(made, "SELECT count(*) FROM budget_rollforward WHERE status_date = '2024-03-31' AND label = 'Kontanthjælp'") == ((0,),)
    rejected = [[cell.replace(NO_BREAK, " ").strip() for cell in each] for each in read(made / "da" / PAGE).rows]
    assert ["Art ikke oplyst, ikke godkendt", "−2,0", "−0,7", "+0,2", "−2,5"] in rejected
    assert ["Art ikke oplyst", "+5,0", "–", "–", "+5,0"] in rejected
    assert ["Sektor Hjælp (ikke godkendt)", "−2,000", "0,000", "−2,000", "−2,000", "ingen nødvendig"] in [row[:6] for row in rejected]
    page = read(made / "da" / "nordvig-2024-2024-06-30.html")
    assert "Byrådet, 24. juni 2024: second.txt" in page.text.replace(NO_BREAK, " ")
    assert {link["href"][1:] for link in page.links if link["href"].startswith("#")} <= set(page.ids)
