"""A case of several years: one row of the index, pages that name each other, and each year told of its own findings only."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from reports import write_reports
from reports.ask import Record, Store
from reports.page import find_other_years
from tests.integration.test_followup_report import YEARS, ask, make_store
from tests.integration.test_report import Seen, read

PAGES = {year: f"oesterborg-{year}-2024-03-12.html" for year in (2024, 2025, 2026)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a paper whose last year is not added up right."""
    return make_store(tmp_path_factory.mktemp("years"), years=YEARS.replace("105\t214\t323", "105\t214\t423").encode())


@pytest.fixture(scope="module")
def pages(made: Path) -> dict[int, Seen]:
    return {year: read(made / "da" / name) for year, name in PAGES.items()}


def test_the_index_has_one_row_that_leads_to_each_year_and_counts_a_finding_once(made: Path) -> None:
    index = read(made / "da" / "index.html")
    row = index.find_row("Østerborg")
    assert row[1:3] == ["Bevillingsændringer 2024, 2025, 2026", "ikke angivet"]
    assert row[4] == "1"
    assert row[7] == str(ask(made, "SELECT count(*) FROM figure WHERE fact_table IN ('appropriation', 'claim')")[0][0])
    assert [link["href"] for link in index.links if link["href"] in PAGES.values()] == list(PAGES.values())
    assert f"{PAGES[2026]}#findings" in [link["href"] for link in index.links], "the year that the error is of"


def test_only_the_year_of_a_wrong_total_is_warned_of(pages: dict[int, Seen]) -> None:
    assert {year: "Pas på" in page.text for year, page in pages.items()} == {2024: False, 2025: False, 2026: True}
    assert {year: "Fejl: 1." in page.text for year, page in pages.items()} == {2024: False, 2025: False, 2026: True}


def test_what_is_about_the_whole_item_is_told_with_each_year(pages: dict[int, Seen]) -> None:
    assert all("Hvordan dækkes merudgifterne i punkt 3?" in page.text for page in pages.values())


def test_each_page_says_what_the_other_years_come_to(pages: dict[int, Seen]) -> None:
    said = "Der søges +0,1 mio. kr. netto i 2024. I de samme papirer søges også +0,2 mio. kr. i 2025 og +0,3 mio. kr. i 2026."
    assert said in pages[2024].text
    for year, page in pages.items():
        links = [link["href"] for link in page.links]
        assert {name for name in PAGES.values() if name in links} == {name for other, name in PAGES.items() if other != year}


def test_a_page_of_appropriations_says_so_and_has_no_part_about_benefits(pages: dict[int, Seen]) -> None:
    assert "Østerborg Kommune: Bevillingsændringer 2024" in pages[2024].text
    assert "why" not in pages[2024].ids
    assert "Hvorfor afviger ydelserne?" not in pages[2024].text


def test_columns_that_no_row_fills_are_left_out(pages: dict[int, Seen]) -> None:
    heads = [head.replace("\N{SOFT HYPHEN}", "") for head in pages[2024].find_row("Slags penge")]
    assert heads[1:] == ["Statusafvigelser", "Andet", "Netto søgt"]
    assert "Udgifter" not in pages[2024].find_row("Sektor")
    assert "ydelsestabellen nedenfor" not in pages[2024].text
    assert "lægges ikke sammen" not in pages[2024].text


def test_only_one_year_asked_for_leads_to_no_page_that_is_not_written(made: Path, tmp_path: Path) -> None:
    write_reports(made / "curated" / "variance.duckdb", tmp_path, "da", municipality=None, year=2025, status_date=None)
    links = {link["href"].partition("#")[0] for link in read(tmp_path / PAGES[2025]).links} - {""}
    assert links == {"index.html"}


def test_two_statuses_of_one_year_are_one_other_year() -> None:
    unasked = cast(Store, None)  # a follow-up's page applies for nothing
    papers = {"document_ids": ["d"], "has_budget": True}
    told = (("a", 2021), ("b", 2021), ("c", 2022), ("e", None))
    rounds: list[Record] = [{**papers, "round_id": name, "fiscal_year": year} for name, year in told]

    def name_others(round_: Record) -> list[object]:
        return [(other["round_id"], other["fiscal_year"]) for other in find_other_years(unasked, round_, rounds)]

    assert name_others(rounds[2]) == [("a", 2021), ("e", None)]
    assert name_others(rounds[0]) == [("c", 2022), ("e", None)]


def test_a_page_of_the_budget_names_the_other_years_beside_its_message(tmp_path: Path) -> None:
    followup = "\nPunkt 4.\n\nOpfølgning 2024\n\nBeslutning:\n\nGodkendt.\n\nSagsbeskrivelse\n\n"
    table = "1.000 kr.\tKorr. budget 2024\tForventet regnskab 2024\tAfvigelse\nVeje\t500\t520\t20\nI alt\t500\t520\t20\n+ = merforbrug\n"
    made = make_store(tmp_path, both=(YEARS + followup + table).encode())
    first, second = (read(made / "da" / PAGES[year]) for year in (2024, 2025))
    assert "De samme papirer har også tal for 2025 og 2026." in first.text
    assert "De samme papirer har også tal for 2024 og 2026." in second.text
    assert read(made / "da" / "index.html").find_row("Østerborg")[1] == "Budget og forventet regnskab 2024, Bevillingsændringer 2025, 2026"
