"""The reports of the shipped minutes: the right sentences and figures, every figure cited, nothing fetched, the same bytes again."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.config import Settings
from pipeline.errors import UserError
from pipeline.messages import LANGUAGES
from pipeline.run import run
from reports import write_reports
from reports.ask import open_store
from reports.page import find_rounds

AALBORG = "aalborg-2017-2017-08-30.html"
NO_BREAK = "\N{NO-BREAK SPACE}"
VOID = frozenset({"meta", "br", "link", "img", "use", "path", "rect", "line", "circle"})


@dataclass
class Seen(HTMLParser):
    """What a page holds: its text, links, ids, tags and tables."""

    texts: list[str] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    __hash__ = object.__hash__

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.texts.append(data)
        if self.rows and ("td" in self._open or "th" in self._open):
            self.rows[-1][-1] += data

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.texts).replace("\N{SOFT HYPHEN}", ""))

    def find_row(self, *cells: str) -> list[str]:
        """The first table row that begins with these cells."""
        rows = [[re.sub(r"\s+", " ", cell).strip() for cell in row] for row in self.rows]
        return next(row for row in rows if row[: len(cells)] == list(cells))


def read(path: Path) -> Seen:
    seen = Seen()
    seen.feed(path.read_text(encoding="utf-8"))
    seen.close()
    assert seen.wrong == []
    return seen


@pytest.fixture(scope="module")
def store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("curated")
    return run(Settings(raw=root / "data" / "raw", curated=folder, data=folder), with_reports=False).store


@pytest.fixture(scope="module")
def pages(store: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of the pages by language."""
    folders = {lang: tmp_path_factory.mktemp(lang) for lang in LANGUAGES}
    for lang, folder in folders.items():
        write_reports(store, folder, lang)
    return folders


@pytest.fixture(scope="module")
def danish(pages: dict[str, Path]) -> Seen:
    return read(pages["da"] / AALBORG)


@pytest.fixture(scope="module")
def english(pages: dict[str, Path]) -> Seen:
    return read(pages["en"] / AALBORG)


# --- what it says ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "8 ydelser ventes at koste 1.162,1 mio. kr. netto i 2017 mod 1.186,1 i det korrigerede budget: −24,0, billigere end budgettet.",
        "Indkomstoverførsler: +5,7 mio. kr. søges netto i 2017. Til forsikrede ledige, der regnes for sig, søges +17,0 mio. kr.",
        "Beskæftigelsesudvalget, 26. september 2017",
        "sag 2017-037608",
        "30. august 2017 (punkt 2); 31. august 2017 (punkt 3)",
        "Indstillet og sendt videre, endnu ikke bevilget.",
        "»Budgetgaranterede områder i alt« (+22,7) lægger flere blokke sammen",
        "Hvorfor falder udgiften til Kontanthjælp 12,1 mio. kr. mere fra budget til status, end ændringen i antal borgere",
        "(afrunding giver et bånd på 4,5 til 19,7)?",
        "Hvorfor stiger udgiften til Fleksjob 10,8 mio. kr. mere fra budget til status, end ændringen i antal borgere",
        "(afrunding giver et bånd på 5,8 til 15,7)?",
        "Hvad driver afvigelsen på Integration (−3,0 mio. kr.)?",
        "er trykt som 201% og er ikke brugt. Med 21 % i stedet: mængde −2,4, pris 0,0, refusion 0,0, uforklaret +0,4",
        "Dækningen er ikke oplyst",
        "Intet er afstemt til regnskabet",
        "Budget er det korrigerede budget",
    ],
)
def test_the_danish_page_says(danish: Seen, sentence: str) -> None:
    assert sentence in danish.text.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    "sentence",
    [
        "8 benefits should cost DKK 1,162.1 million net in 2017",
        "against 1,186.1 in the corrected budget: −24.0, less than the budget.",
        "Recommended and sent on, not yet granted.",
        "Why does the cost of Fleksjob rise DKK 10.8 million more from budget to status than the change in recipients",
        "not used. With 21 % instead: volume −2.4",
        "Nothing is reconciled to the ledger",
    ],
)
def test_the_english_page_says(english: Seen, sentence: str) -> None:
    assert sentence in english.text.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    "row",
    [
        ["Indkomstoverførsler", "+6,0", "−0,3", "–", "+5,7"],
        ["Forsikrede ledige", "+17,0", "–", "–", "+17,0"],
        ["Serviceudgifter", "–", "−57,5", "+0,8", "−56,7"],
        ["Sektor Børn og Unge", "−11,000", "7,000", "−4,000", "−4,000", "ingen nødvendig"],
        ["Sektor Voksen, Familie- og Socialudvalg", "34,000", "0,000", "+34,000", "+34,000", "ikke oplyst"],
        ["Sektor Voksen, Beskæftigelsesudvalg", "−19,112", "−5,200", "−24,312", "−24,000", "ingen nødvendig"],
        ["Sektor Voksen, Beskæftigelsesudvalg", "−0,031", "–", "−0,031", "–", "ingen nødvendig"],
        ["Kontanthjælp", "449,1", "426,1", "−23,0", "−6,0", "−4,9", "0,0", "−12,1", "−19,7 … −4,5", "mere end afrunding", "[1–3]"],
        ["Fleksjob", "140,0", "153,0", "+13,0", "+1,1", "+1,1", "0,0", "+10,8", "+5,8 … +15,7", "mere end afrunding"],
        ["Sygedagpenge", "254,0", "249,0", "−5,0", "−6,3", "0,0", "0,0", "+1,3", "−4,5 … +7,1", "kan være afrunding"],
        ["Integration", "40,0", "37,0", "−3,0"],
        ["I alt", "1.186,1", "1.162,1", "−24,0"],
        ["ikke opdelt", "", "", "−5,0"],
        ["Revalidering", "Budget 2017 tvivlsomt tal, se fund", "215", "17.000", f"201{NO_BREAK}%", "35,000"],
        ["Kontanthjælp", "449,100", "–", "449,100", "−23,000"],
        [
            "05.68.94/05.57.78 forsikrede ledige",
            "Aktuel Statusregnes som statusafvigelse; forsikrede ledige (udledt af kontoens navn)",
            "Merudgifter ift. korrigeret budget",
            "16.000",
        ],
    ],
)
def test_the_tables_show(danish: Seen, row: list[str]) -> None:
    row = [cell.replace(NO_BREAK, " ") for cell in row]
    assert danish.find_row(*row)


def test_the_why_table_has_a_row_a_benefit(danish: Seen) -> None:
    rows = [row for row in danish.rows if len(row) in (6, 11) and re.match(r"\d+,\d$", row[1]) and re.match(r"\d+,\d$", row[2])]
    assert len(rows) == 8


def test_a_later_meeting_is_named(pages: dict[str, Path]) -> None:
    """A committee's recommendation that the council has dealt with is not shown as still open."""
    text = read(pages["da"] / "sandager-2024-2024-03-31.html").text
    assert "Bevilget af kommunalbestyrelsen" in text
    assert "Indstillet; bevillingen er siden behandlet" in text
    assert "endnu ikke bevilget" not in text


def test_made_up_minutes_are_marked_on_their_pages_and_on_the_index(pages: dict[str, Path]) -> None:
    for lang, mark in (("da", "Opdigtet"), ("en", "Made up")):
        index = read(pages[lang] / "index.html")
        assert index.find_row("Aalborg")
        assert index.find_row(f"Sandager {mark}")
        for path in pages[lang].glob("*.html"):
            page = read(path)
            named = f"[{mark}]" in page.text.replace(NO_BREAK, " ") and page.text.count(mark) >= 3
            assert named == path.name.startswith("sandager"), path.name


# --- how it is made ----------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def all_pages(pages: dict[str, Path], lang: str) -> dict[str, Seen]:
    return {path.name: read(path) for path in sorted(pages[lang].iterdir())}


def test_there_is_a_page_a_status(all_pages: dict[str, Seen]) -> None:
    sandager = [f"sandager-2024-2024-{day}.html" for day in ("03-31", "06-30", "09-30", "12-31")]
    papers = [name for name in all_pages if name.startswith("papir-")]
    assert [name.rsplit("-", 1)[0] for name in papers] == ["papir-aalborg-2017-09-26", "papir-randers-2018-02-27"]
    assert list(all_pages) == [AALBORG, "index.html", *papers, *sandager]


def test_the_index_counts_what_each_page_holds(store: Path, pages: dict[str, Path]) -> None:
    index = read(pages["da"] / "index.html")
    with open_store(store) as opened:
        (round_,) = find_rounds(opened, municipality="Aalborg")
        standing, claims = (opened.ask(question, round=round_["round_id"])[0] for question in ("standing", "claims"))
    read_count = standing["figure_count"] + claims["claim_count"]
    share = 100 * (standing["reconciled_count"] + claims["reconciled_count"]) // read_count
    found = [standing[f"{name}_count"] for name in ("error", "warning", "question")]
    assert min(found) > 0
    assert index.find_row("Aalborg")[4:] == [*map(str, found), str(read_count), "0", f"{share} %"]
    row = index.find_row("Randers")
    assert row[1].endswith(": hele papiret")
    assert row[3] == "11 tal i teksten og 24 tal i tabeller; 0 er afstemt mod andre trykte tal."


def test_a_paper_without_a_budget_shows_every_figure_that_was_read(store: Path, pages: dict[str, Path]) -> None:
    (path,) = pages["en"].glob("papir-randers-*.html")
    page = read(path)
    assert "no page about budget and expected result" in page.text
    assert page.find_row("Dårligste Kommune", "12%", "0%", "20%", "0%", "0%", "21%")
    html = path.read_text(encoding="utf-8")
    with open_store(store) as opened:
        (paper,) = [row for row in opened.ask("papers") if row["municipality"] == "Randers"]
    assert (html.count("<mark"), html.count('<td class="n count"><span')) == (paper["text_count"], paper["table_count"])


def test_what_of_the_text_is_held_against_nothing_is_listed_at_the_end(danish: Seen, store: Path) -> None:
    with open_store(store) as opened:
        (round_,) = find_rounds(opened, municipality="Aalborg")
        claims = opened.ask("claims", round=round_["round_id"])[0]["claim_count"]
        said = len(opened.ask("said", round=round_["round_id"], document=None))
    assert 0 < said < claims
    assert f"{said} tal i teksten er ikke holdt op mod noget" in danish.text
    marks = [attrs for tag, attrs in danish.tags if tag == "mark" and "id" not in attrs]
    assert len(marks) == said


def test_every_link_leads_somewhere(all_pages: dict[str, Seen]) -> None:
    for name, page in all_pages.items():
        for link in page.links:
            target = link["href"]
            where, _, anchor = target.partition("#")
            assert (where or name) in all_pages, f"{name}: {target}"
            assert not anchor or anchor in all_pages[where or name].ids, f"{name}: {target}"


def test_ids_are_unique(all_pages: dict[str, Seen]) -> None:
    for name, page in all_pages.items():
        assert len(set(page.ids)) == len(page.ids), name


def test_every_number_in_a_table_is_a_figure_with_its_citation(danish: Seen, pages: dict[str, Path]) -> None:
    """A cell of numbers holds a link to a printed line or a computation; counts of figures and relations are none of the minutes'."""
    html = (pages["da"] / AALBORG).read_text(encoding="utf-8")
    html = html[: html.index('id="findings"')]
    cells = re.findall(r'<td class="n(?: none)?"[^>]*>(.*?)</td>', html, re.DOTALL)
    numbers = [cell for cell in cells if re.search(r"\d", re.sub(r"<[^>]*>", "", cell))]
    assert len(numbers) > 200
    assert [cell for cell in numbers if 'class="fig' not in cell] == []
    for link in danish.links:
        if link.get("class", "").startswith("fig"):
            assert re.match(r"#(f|b)-", link["href"])
            assert link["title"]


def test_a_citation_shows_the_line_as_printed(danish: Seen) -> None:
    assert re.search(r"\[1\]Kontanthjælp: Budget 2017 3\.500 12\.650 21% 449\.100 punkt 2, linje \d+", danish.text)


def test_nothing_is_fetched_and_nothing_runs(all_pages: dict[str, Seen], pages: dict[str, Path], lang: str) -> None:
    for name, page in all_pages.items():
        html = (pages[lang] / name).read_text(encoding="utf-8")
        assert not re.search(r"https?:|//[a-z]+\.|@import|url\((?!#)|src=", html), name
        assert {"script", "link", "iframe", "img", "object"}.isdisjoint(tag for tag, _ in page.tags)


def test_pages_are_fit_for_screen_readers(all_pages: dict[str, Seen], lang: str) -> None:
    for name, page in all_pages.items():
        assert ("html", {"lang": lang}) in page.tags
        assert sum(tag == "h1" for tag, _ in page.tags) == 1
        assert all("scope" in found for tag, found in page.tags if tag == "th"), name
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
        assert all(after - before <= 1 for before, after in pairwise(levels)), name
        charts = [found for tag, found in page.tags if tag == "svg"]
        assert all(found["aria-labelledby"] in page.ids for found in charts)


def test_minus_is_a_minus(danish: Seen) -> None:
    shown = [text for row in danish.rows for text in row if re.match(r"\s*-\d", text)]
    assert shown == []


def test_the_same_store_gives_the_same_bytes(store: Path, pages: dict[str, Path], tmp_path: Path) -> None:
    again = write_reports(store, tmp_path, "da")
    assert {path.name: path.read_bytes() for path in again} == {path.name: path.read_bytes() for path in pages["da"].iterdir()}


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"municipality": "aalborg"}, 1), ({"municipality": "851"}, 1), ({"municipality": "Sandager"}, 4), ({"year": 2017}, 1),
        ({"municipality": "Sandager", "year": 2017}, 0),
    ],
)  # fmt: skip
def test_filters(store: Path, filters: dict[str, object], count: int) -> None:
    with open_store(store) as opened:
        assert len(find_rounds(opened, **filters)) == count


def test_a_municipality_without_a_status_has_its_paper_alone(store: Path, tmp_path: Path) -> None:
    index, paper = write_reports(store, tmp_path, "da", municipality="randers")
    assert (index.name, paper.name.rsplit("-", 1)[0]) == ("index.html", "papir-randers-2018-02-27")
    with pytest.raises(UserError, match=r"run\.no_such_status"):
        write_reports(store, tmp_path, "da", municipality="randers", year=2018)


def test_both_status_dates_find_the_page(store: Path, tmp_path: Path) -> None:
    for day in (30, 31):
        found = write_reports(store, tmp_path, "da", status_date=date(2017, 8, day))
        assert [path.name for path in found] == ["index.html", AALBORG]


def test_pages_of_minutes_that_are_gone_are_removed(root: Path, store: Path, tmp_path: Path) -> None:
    out, raw = tmp_path / "out", tmp_path / "raw"
    write_reports(store, out, "da")
    (kept,) = out.glob("papir-aalborg-*.html")
    (out / "mine.html").write_text("<html></html>", encoding="utf-8")
    write_reports(store, out, "da", municipality="Sandager")
    assert (out / AALBORG).exists(), "its minutes are in the store all the same"
    raw.mkdir()
    paper = next((root / "data" / "raw").glob("*aalborg*.txt"))
    (raw / paper.name).write_bytes(paper.read_bytes())
    write_reports(run(Settings(raw=raw, curated=tmp_path / "curated", data=tmp_path), with_reports=False).store, out, "da")
    assert sorted(path.name for path in out.iterdir()) == [AALBORG, "index.html", "mine.html", kept.name]


def test_without_a_store_there_is_one_clear_message(tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        write_reports(tmp_path / "none.duckdb", tmp_path, "da")
    assert raised.value.key == "store.missing"


def test_each_script_runs_by_itself(root: Path, store: Path, pages: dict[str, Path], tmp_path: Path) -> None:
    for script in ("variance_report", "index_report", "paper_report"):
        command = [sys.executable, "-m", f"reports.{script}", "--store", str(store), "--out", str(tmp_path)]
        subprocess.run(command, cwd=root, check=True, capture_output=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in pages["da"].iterdir()}


def test_the_real_minutes_give_the_same_first_page(shared_minutes: Path, pages: dict[str, Path], tmp_path: Path) -> None:
    """The shipped minutes hold the real figures: the tables are the same, their lines stand elsewhere, and the prose is their own."""
    store = run(Settings(raw=shared_minutes, curated=tmp_path, data=tmp_path), with_reports=False).store
    _, page, *_ = write_reports(store, tmp_path, "da")
    first, second = (_forget_prose(path, tmp_path) for path in (page, pages["da"] / AALBORG))
    assert len(first) > 100
    assert first == second


def _forget_prose(page: Path, folder: Path) -> list[list[str]]:
    """The rows of a page's tables without those of its prose, and without the places of lines."""
    html = re.sub(r'<section aria-labelledby="prose">.*?</section>', "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    html = re.sub(r'<q lang="da">.*?</q>', "", html, flags=re.DOTALL)
    (folder / "forgotten.html").write_text(html, encoding="utf-8")
    rows = [[re.sub(r"\[[\d–]+\]|linje \S+", "", cell) for cell in row] for row in read(folder / "forgotten.html").rows]
    return [row for row in rows if not row[0].startswith(("Teksten siger", "Note"))]


# --- what it warns of --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def disagreeing(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The Danish page of minutes with two amounts changed: a status, and the deviation beside it."""
    paper = next((root / "data" / "raw").glob("*aalborg*.txt"))
    folder = tmp_path_factory.mktemp("disagreeing")
    (folder / "raw").mkdir()
    raised = paper.read_text(encoding="utf-8").replace("426.100", "462.100").replace("-23.000", "-24.000")
    (folder / "raw" / paper.name).write_text(raised, encoding="utf-8")
    store = run(Settings(raw=folder / "raw", curated=folder / "curated", data=folder), with_reports=False).store
    write_reports(store, folder / "out", "da")
    return read(folder / "out" / AALBORG)


def test_a_page_of_figures_that_disagree_says_so_beside_its_message(disagreeing: Seen, danish: Seen) -> None:
    warning = "summer og sammenligninger af trykte tal går ikke op: »Kontanthjælp« (forventet minus budget)"
    assert warning in disagreeing.text.replace(NO_BREAK, " ")
    assert "Ét forkert tal kan stå bag flere af dem." in disagreeing.text
    assert "går ikke op:" not in danish.text.replace(NO_BREAK, " ")


def test_totals_of_figures_that_disagree_are_marked_as_lines_are(disagreeing: Seen, danish: Seen) -> None:
    mark = " tvivlsomt tal, se fund"
    assert disagreeing.find_row(f"I alt{mark}")
    assert disagreeing.find_row("Afvigelse total", f"Afvigelse total{mark}")
    assert disagreeing.find_row("Kontanthjælp", f"Afvigelse netto{mark}")
    assert danish.find_row("I alt")
    assert danish.text.count(mark) == 1, "the refund of 201 % alone"


def test_what_is_unexplained_of_amounts_that_contradict_each_other_is_not_shown(disagreeing: Seen) -> None:
    row = disagreeing.find_row("Kontanthjælp", "449,1", "462,1", "−24,0")
    assert row[4:10] == ["−6,0", "−4,9", "0,0", "–", "", "kan ikke beregnes: de trykte beløb modsiger hinanden, se fund"]
