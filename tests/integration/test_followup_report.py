"""Papers that only follow up the budget, span several years or give no figures: each has its page or its place on the index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.config import Settings
from pipeline.messages import LANGUAGES
from pipeline.query import query_rows
from pipeline.run import run
from tests.integration.test_report import Seen, read

FOLLOWUP = """Vesterborg Kommune

Teknik- og Kulturudvalget

Referat

Mødet den 04.11.2025 kl. 15.00

Punkt 1.

Budgetopfølgning pr. 30. september 2025

25/001234

Beslutning:

Godkendt.

Sagsbeskrivelse

Status er opgjort pr. 30. september 2025. Plus er merforbrug.

1.000 kr.	Opr. budget 2025	Korr. budget 2025	Forventet regnskab	Afvigelse	Afvigelse i pct.
Drift
Biblioteker	12.000	12.400	12.900	500	4,0
Svømmehal	8.000	8.100	{pool}	-250	-3,1
Entréindtægter	-2.000	-2.000	-1.700	300	15,0
Drift i alt	18.000	18.500	19.050	550	3,0
Anlæg
Kunstgræsbane	4.000	4.600	4.450	-150	-3,3
Anlæg i alt	4.000	4.600	4.450	-150	-3,3
I alt	22.000	23.100	23.500	400	1,7
+ = merforbrug, - = mindreforbrug

Punkt 2.

Anlægslån

Beslutning:

Sagen blev lagt på hylden.

Sagsbeskrivelse

	Udgifter	Indtægter
Sektor Veje
Aktuel status
Merudgifter	123
Sektor Veje i alt	123
"""

YEARS = """Østerborg Kommune

Børneudvalget

Referat

Mødet den 12.03.2024 kl. 15.00

Punkt 3.

Tillægsbevilling til to skoler

24/000777

Beslutning:

Anbefales.

Sagsbeskrivelse

1.000 kr.	2024	2025	2026
Sektor Skoler
Merudgifter til Nordskolen	100	200	300
Merudgifter til Sydskolen	10	20	30
Sektor Skoler i alt	110	220	330
Sektor Dagtilbud
Mindreudgifter til Lærken	-5	-6	-7
Sektor Dagtilbud i alt	-5	-6	-7
I alt	105	214	323
"""

NAMELESS = """Referat

Punkt 7.

Nye takster

Beslutning:

Godkendt.

Sagsbeskrivelse

	Udgifter	Indtægter
Sektor Færge
Aktuel status
Merudgifter	150
Merindtægter		-75
Sektor Færge i alt	150	-75
"""


def make_store(folder: Path, **papers: bytes) -> Path:
    """The store and the Danish and English pages of some papers; the pages stand in folders by language."""
    raw = folder / "raw"
    raw.mkdir()
    for name, content in papers.items():
        (raw / f"{name}.txt").write_bytes(content)
    for lang in LANGUAGES:
        run(Settings(raw=raw, curated=folder / "curated", report=folder / lang, lang=lang, data=folder))
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {"followup": FOLLOWUP.format(pool="7.850"), "years": YEARS}
    contents = {name: text.encode() for name, text in papers.items()}
    return make_store(tmp_path_factory.mktemp("made"), nameless=NAMELESS.encode("cp1252"), **contents)


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest, made: Path) -> Seen:
    return read(made / request.param / "vesterborg-2025-2025-09-30.html")


@pytest.fixture(scope="module")
def danish(made: Path) -> Seen:
    return read(made / "da" / "vesterborg-2025-2025-09-30.html")


def ask(made: Path, sql: str) -> tuple[tuple[object, ...], ...]:
    return query_rows(made / "curated" / "variance.duckdb", sql)[1]


# --- a paper that only follows up the budget ---------------------------------------------------------


def test_page_says_first_what_is_expected(danish: Seen) -> None:
    assert "Punkt 1: der ventes 23,5 mio. kr. mod 23,1 i det korrigerede budget: +0,4, dyrere end budgettet." in danish.text
    assert (
        "De største afvigelser i mio. kr.: Biblioteker (Drift) +0,500; Entréindtægter (Drift) +0,300; Svømmehal (Drift) −0,250."
        in danish.text
    )


def test_table_shows_the_rows_as_printed_with_their_totals(danish: Seen) -> None:
    assert danish.find_row("Biblioteker")[1:6] == [
        "12.000",
        "12.400",
        "12.900",
        "+500",
        "4\N{NO-BREAK SPACE}%".replace("\N{NO-BREAK SPACE}", " "),
    ]
    assert danish.find_row("Drift i alt")[1:5] == ["18.000", "18.500", "19.050", "+550"]
    assert danish.find_row("I alt")[1:5] == ["22.000", "23.100", "23.500", "+400"]


def test_a_table_says_the_unit_that_it_prints(danish: Seen, made: Path) -> None:
    assert "1.000 kr. som trykt. En afvigelse med plus er dyrere" in danish.text
    assert "1.000 kr. som trykt. Plus er dyrere" in read(made / "da" / "oesterborg-2024-2024-03-12.html").text


def test_page_has_no_empty_parts(page: Seen) -> None:
    parts = {"blocks", "applied", "why", "lines", "followup", "questions", "hold", "findings", "sources"} & set(page.ids)
    assert parts == {"followup", "questions", "hold", "findings", "sources"}


def test_every_link_of_the_page_leads_somewhere(page: Seen) -> None:
    targets = [link["href"] for link in page.links]
    assert {target for target in targets if target.startswith("#") and target[1:] not in page.ids} == set()
    assert len([target for target in targets if target.startswith("#f-")]) > 40
    assert len(page.ids) == len(set(page.ids))


def test_notes_of_reading_and_refusals_stand_with_the_source(danish: Seen) -> None:
    assert "Beslutningen på punkt 2 er ikke forstået: 'Sagen blev lagt på hylden.'." in danish.text
    assert "Holdt ude af dokumentet: 2 trykte tal" in danish.text
    assert danish.text.count("»Merudgifter«") == 1, "the refusal stands there although its item is on no page"


def test_all_of_a_right_table_is_reconciled(made: Path) -> None:
    assert ask(made, "SELECT DISTINCT state FROM figure WHERE fact_table = 'budget_followup'") == (("reconciled",),)
    assert ask(made, "SELECT municipality, rule FROM open_finding") == (("Østerborg", "financing_missing"),)


def test_doubtful_row_is_marked(tmp_path: Path) -> None:
    folder = make_store(tmp_path, wrong=FOLLOWUP.format(pool="5.870").encode())
    danish = read(folder / "da" / "vesterborg-2025-2025-09-30.html")
    assert danish.find_row("Svømmehal tvivlsomt tal, se fund")
    assert "Svømmehal (Drift) −0,250 tvivlsomt tal, se fund." in danish.text
    assert ask(folder, "SELECT count(*), min(printed_text) FROM open_finding") == ((1, "5.870"),)


def test_a_total_that_its_lines_contradict_is_marked_too(tmp_path: Path, danish: Seen) -> None:
    folder = make_store(tmp_path, wrong=FOLLOWUP.format(pool="5.870").encode())
    wrong = read(folder / "da" / "vesterborg-2025-2025-09-30.html")
    assert wrong.find_row("Drift i alt tvivlsomt tal, se fund")
    assert wrong.find_row("Anlæg i alt")
    assert "tvivlsomt tal, se" not in danish.text


def test_a_paper_that_may_be_cut_off_says_so_beside_its_message(tmp_path: Path, danish: Seen) -> None:
    cut = FOLLOWUP.format(pool="7.850").partition("Drift i alt")[0]
    page = read(make_store(tmp_path, cut=cut.encode()) / "da" / "vesterborg-2025-2025-09-30.html")
    warning = "Pas på: Filen ender i en tabel, der ingen sum har; der kan mangle rækker"
    assert 0 < page.text.index(warning) < page.text.index("Holder tallene?")
    assert "Pas på" not in danish.text


def test_sections_are_summed_beside_their_printed_totals(made: Path) -> None:
    columns = "section, line_count, corrected_budget_dkk::INT, deviation_dkk::INT, printed_deviation_dkk::INT"
    assert ask(made, f"SELECT {columns} FROM followup_by_section") == (
        ("Drift", 3, 18_500_000, 550_000, 550_000),
        ("Anlæg", 1, 4_600_000, -150_000, -150_000),
    )


# --- a paper of several years -------------------------------------------------------------------------


def test_each_year_has_its_page_with_its_own_amounts(made: Path) -> None:
    for year, skoler, dagtilbud, net in (
        (2024, "+0,110", "−0,005", "+0,1"),
        (2025, "+0,220", "−0,006", "+0,2"),
        (2026, "+0,330", "−0,007", "+0,3"),
    ):
        page = read(made / "da" / f"oesterborg-{year}-2024-03-12.html")
        assert page.find_row("Sektor Skoler")[1] == skoler
        assert page.find_row("Sektor Dagtilbud")[1] == dagtilbud
        assert f"Der søges {net} mio. kr. netto i {year}" in page.text
        assert len([name for name in page.ids if name.startswith("l-")]) == 6


def test_views_and_sums_keep_years_apart(made: Path) -> None:
    rows = ask(made, "SELECT fiscal_year, sum(change_dkk)::INT FROM appropriation_by_sector GROUP BY 1 ORDER BY 1")
    assert rows == ((2024, 105_000), (2025, 214_000), (2026, 323_000))
    assert ask(made, "SELECT DISTINCT outcome FROM identity WHERE rule IN ('footing', 'grand_total')") == (("holds",),)


# --- a paper that gives nothing -----------------------------------------------------------------------


def test_paper_without_figures_has_its_place_on_the_index(made: Path) -> None:
    index = read(made / "da" / "index.html")
    assert "Filen er ikke UTF-8 og er læst som Windows-1252." in index.text
    assert "Dokumentet siger ikke i sit hoved, hvilken kommune det er fra." in index.text
    refused = index.text[index.text.index("Holdt ude i dokumenter uden side") :]
    assert re.search(r"nameless\.txt \(4\)", refused)
    for printed in ("150", "-75"):
        assert printed in refused
    assert "followup.txt" not in refused


def test_index_leads_to_the_page_and_to_what_it_kept_out(made: Path) -> None:
    targets = [link["href"] for link in read(made / "en" / "index.html").links]
    assert "vesterborg-2025-2025-09-30.html" in targets
    assert "vesterborg-2025-2025-09-30.html#refused" in targets
    assert len({target.partition("#")[0] for target in targets if target.startswith("oesterborg")}) == 3


PARTS = """Vesterborg Kommune

Teknik- og Kulturudvalget

Referat

Mødet den 04.11.2025 kl. 15.00

Punkt 1.

Budgetopfølgning pr. 30. september 2025

Beslutning:

Godkendt.

Sagsbeskrivelse

1.000 kr.	Opr. budget 2025	{head}	Forventet regnskab 2025	Afvigelse
Biblioteker	12.000	12.400	{library}	500
Svømmehal	8.000	8.100	7.850	-250
Kultur i alt	20.000	20.500	20.750	250
Veje	4.000	4.600	4.450	-150
Vintertjeneste	900	1.000	1.300	300
Vej i alt	4.900	5.600	5.750	150
I alt	24.900	26.100	26.500	{total}
+ = merforbrug, - = mindreforbrug
"""


BY_LIBRARY = ("»Kultur i alt« (delene lagt sammen). Det peger på ét tal: 19.200",)


@pytest.mark.parametrize(
    ("head", "library", "total", "said", "warned"),
    [
        ("Korr. budget 2025", "12.900", "400", "mod 26,1 i det korrigerede budget: +0,4, dyrere end budgettet", ()),
        ("Korr. budget 2025", "19.200", "400", "mod 26,1 i det korrigerede budget: +0,4, dyrere end budgettet", BY_LIBRARY),
        ("Korr. budget 2025", "12.900", "-3.400", None, ("ingen samlet afvigelse",)),
        ("Kludder", "12.900", "400", None, ("ingen samlet afvigelse", "er ikke læst helt. Holdt ude af tabellen: 7 ")),
    ],
)
def test_the_message_is_arithmetic_or_a_caution(
    tmp_path: Path, head: str, library: str, total: str, said: str | None, warned: tuple[str, ...]
) -> None:
    made = make_store(tmp_path, parts=PARTS.format(head=head, library=library, total=total).encode())
    (path,) = (made / "da").glob("vesterborg-2025*.html")
    seen = read(path)
    text = " ".join(seen.text.replace("\N{NO-BREAK SPACE}", " ").split())
    assert ("der ventes" in text) == (said is not None)
    assert said is None or said in text
    assert (("p", {"class": "message"}) in seen.tags) == (said is not None)
    assert text.count("Pas på:") >= len(warned)
    assert all(words in text for words in warned)
    assert warned or "Pas på" not in text


def test_a_table_of_which_nothing_is_reconciled_says_so_first(tmp_path: Path) -> None:
    top, rows = PARTS.format(head="Kludder", library="12.900", total="400").split("Biblioteker", 1)
    lines = rows.splitlines()
    made = make_store(tmp_path, one=f"{top}Biblioteker{lines[0]}\n{lines[-1]}\n".encode())
    assert ask(made, "SELECT count(*) FROM figure WHERE state = 'reconciled'") == ((0,),)
    (path,) = (made / "da").glob("vesterborg-2025*.html")
    text = read(path).text
    assert "Pas på: Punkt 1 har ingen tal, der er afstemt" in text
    assert "der ventes" not in text


GOES_ON = """Vesterborg Kommune

Jobudvalget

Mødet den 04.11.2025 kl. 15.00

Punkt 1.

Budgetopfølgning pr. 30. september 2025

Sagsbeskrivelse

Status er opgjort pr. 30. september 2025.

Mio. kr.	Korr. budget 2025	Forventet regnskab	Afvigelse (+ = merforbrug)
Sygedagpenge	120,0	124,5	4,5
Kontanthjælp	81,2	84,1	2,9
Indsats i alt	201,2	208,6	7,4
Forsikrede ledige	33,0	32,0	-1,0
I alt	234,2	240,6	6,4
"""


def test_the_total_of_a_page_is_the_last_that_adds_up_all_lines(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "jobudvalget.txt").write_text(GOES_ON, encoding="utf-8")
    settings = Settings(raw=tmp_path / "raw", curated=tmp_path / "curated", report=tmp_path / "out", data=tmp_path)
    run(settings)
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*.html") if path.name != "index.html"]
    assert any("240,6" in page and "6,4" in page for page in pages)
    assert not any(re.search(r"ventes[^.]{0,60}208,6", page) for page in pages)


OVERVIEW = """Vesterborg Kommune

Økonomiudvalget

Mødet den 22.05.2024 kl. 15.00

Punkt 2.

Økonomivurdering pr. 30. april 2024

Beslutning:

Godkendt.

Sagsbeskrivelse

Plus er udgift og underskud. En afvigelse med plus er et merforbrug.

Tabel 1. Resultatoversigt

Mio. kr.\tOprindeligt budget 2024\tKorrigeret budget 2024\tForventet regnskab 2024\tAfvigelse
Indtægter
Skatter\t-1.712,4\t-1.712,4\t-1.711,6\t+0,8
Tilskud og udligning\t-402,6\t-405,8\t-408,1\t-2,3
Indtægter i alt\t-2.115,0\t-2.118,2\t-2.119,7\t-1,5
Drift
Serviceudgifter\t1.414,6\t1.418,7\t1.430,2\t+11,5
Overførsler\t631,2\t628,7\t635,4\t+6,7
Driftsudgifter i alt\t2.045,8\t2.047,4\t2.065,6\t+18,2
Resultat af ordinær drift\t-69,2\t-70,8\t-54,1\t+16,7
Anlæg
Veje\t76,2\t84,1\t78,7\t-5,4
Resultat i alt\t7,0\t13,3\t24,6\t+11,3
Finansiering
Låneoptagelse\t-22,0\t-24,5\t-24,5\t0,0
Afdrag på lån\t41,3\t41,3\t41,1\t-0,2
{last}
"""
CASH = "Træk på kassen\t26,3\t30,1\t41,2\t+11,1"
BANK = "Værdipapirer\t1,0\t1,0\t2,0\t+1,0"


@pytest.mark.parametrize(
    ("last", "said", "whole"),
    [
        (CASH, "»Træk på kassen« ventes at blive 41,2 mio. kr. mod 30,1 i det korrigerede budget: +11,1, dårligere end budgetteret", 41.2),
        (BANK, "»Resultat i alt« ventes at blive 24,6 mio. kr. mod 13,3 i det korrigerede budget: +11,3, dårligere end budgetteret", 43.2),
    ],
)
def test_an_overview_is_told_by_what_it_prints_as_its_result(last: str, said: str, whole: float, tmp_path: Path) -> None:
    made = make_store(tmp_path, one=OVERVIEW.format(last=last).encode())
    (path,) = (made / "da").glob("vesterborg-2024*.html")
    page = read(path)
    assert f"Punkt 2, »Resultatoversigt«: {said}" in page.text
    assert "dyrere end budgettet" not in page.text.partition("Hvor langt er sagen?")[0]
    assert ask(made, "SELECT round(sum(expected_dkk) / 1000000, 1)::DOUBLE FROM followup_line") == ((whole,),)
    labels = ["Driftsudgifter i alt", "Resultat af ordinær drift", "Veje", "Resultat i alt", "Afdrag på lån"]
    printed = page.text[page.text.index("Område") :]
    assert sorted(labels, key=printed.index) == labels, "rows stand in the order of the paper"


def test_without_a_printed_total_nothing_is_added_up_into_a_sentence(tmp_path: Path) -> None:
    rows = PARTS.format(head="Korr. budget 2025", library="12.900", total="400").splitlines()
    untold = "\n".join(row for row in rows if not row.startswith("I alt"))
    page = read(make_store(tmp_path, one=untold.encode()) / "da" / "vesterborg-2025-2025-09-30.html")
    assert "der ventes" not in page.text


@pytest.mark.parametrize(
    ("day", "head", "closed"), [("27.03.2023", "Regnskab 2022", True), ("27.03.2023", "Forventet regnskab 2022", False)]
)
def test_accounts_of_a_year_that_is_over_are_not_expected(day: str, head: str, closed: bool, tmp_path: Path) -> None:
    paper = PARTS.format(head="Korr. budget 2025", library="12.900", total="400").replace("Forventet regnskab 2025", head)
    paper = paper.replace("2025", "2022").replace("04.11.2022", day).replace("pr. 30. september 2022", "")
    (path,) = (make_store(tmp_path, one=paper.encode()) / "da").glob("vesterborg-2022*.html")
    text = read(path).text
    assert ("regnskabet blev 26,5 mio. kr. mod 26,1" in text) is closed
    assert ("Budget og regnskab 2022" in text) is closed
    assert ("ventes" in text) is not closed


GRANTS = """Østerborg Kommune

Kommunalbestyrelsen

Referat

Mødet den 12.03.2024 kl. 15.00

Punkt 3.

Tillægsbevilling til to skoler

24/000777

Indstilling:

at der gives tillægsbevillinger på 110.000 kr. netto{years},

at merudgiften finansieres af kassen.

Beslutning:

Godkendt.

Sagsbeskrivelse

1.000 kr.\t2024\t2025
Sektor Skoler
Merudgifter til Nordskolen\t100\t200
Merudgifter til Sydskolen\t10\t20
Sektor Skoler i alt\t110\t220
"""


@pytest.mark.parametrize(("years", "stages"), [(" i 2024", {2024: "granted", 2025: "not_named"}), ("", {2024: "granted", 2025: "granted"})])
def test_a_year_that_is_only_an_effect_is_not_granted(years: str, stages: dict[int, str], tmp_path: Path) -> None:
    made = make_store(tmp_path, one=GRANTS.format(years=years).encode())
    assert set(ask(made, "SELECT DISTINCT fiscal_year, stage FROM appropriation_line")) == set(stages.items())
    for year, amount in ((2024, "+0,1"), (2025, "+0,2")):
        text = read(made / "da" / f"oesterborg-{year}-2024-03-12.html").text
        granted = stages[year] == "granted"
        assert (f"Der er bevilget {amount} mio. kr. netto i {year}." in text) is granted
        assert (f"Virkningen i {year} er {amount} mio. kr. netto; indstilling og beslutning giver ingen bevilling" in text) is not granted
        assert ("Bevilget af kommunalbestyrelsen." in text) is granted
        assert ("ikke besluttet for dette år" in text) is not granted
        assert "Der søges" not in text


MOVED = """Østerborg Kommune

Økonomiudvalget

Referat

Mødet den 12.03.2024 kl. 15.00

Punkt 3.

Anlæg, der flyttes

Beslutning:

Anbefales.

Sagsbeskrivelse

Tabel 3. Flytning af rådighedsbeløb, nettoændring (1.000 kr.)
Projekt\t2024\t2025\t2026\t2024-2026 i alt
Nordskolen\t-9.000\t6.000\t3.000\t0
Sydskolen\t-750\t700\t50\t0
I alt\t-9.750\t6.700\t3.050\t0
"""


@pytest.mark.parametrize(("year", "change"), [(2024, "−9,8"), (2025, "+6,7")])
def test_what_is_moved_between_years_is_no_saving(year: int, change: str, tmp_path: Path) -> None:
    page = read(make_store(tmp_path, one=MOVED.encode()) / "da" / f"oesterborg-{year}-2024-03-12.html")
    head = page.text.partition("Hvor langt er sagen?")[0]
    assert f"{change} mio. kr. netto i {year}" in head
    assert "Over alle årene i tabellen er summen 0,0: beløbene er flyttet mellem årene og er hverken en besparelse" in head


def test_what_comes_to_all_years_is_the_net_behind_a_total_of_expenditure(tmp_path: Path) -> None:
    rows = "Udgifter i alt\t4.000\t2.000\t6.000\nTilskud fra en fond\t0\t-500\t-500\nNetto\t4.000\t1.500\t5.500\n"
    table = f"Projekt\t2024\t2025\t2024-2025 i alt\nNordskolen\t3.000\t1.500\t4.500\nSydskolen\t1.000\t500\t1.500\n{rows}"
    text = f"{MOVED.partition('Projekt')[0]}{table}".replace("Anlæg, der flyttes", "Tillægsbevilling til anlæg")
    page = read(make_store(tmp_path, one=text.encode()) / "da" / "oesterborg-2025-2024-03-12.html")
    head = page.text.partition("Hvor langt er sagen?")[0]
    assert "+1,5 mio. kr. netto i 2025" in head
    assert "Over alle årene i tabellen er det +5,5 mio. kr." in head
