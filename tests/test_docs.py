"""What README and docs say, held against the program: examples run, links lead somewhere, numbers are those of the shipped minutes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

import tasks
from pipeline.readers import READERS
from schemas import error_page
from schemas.lists import Rule
from tests.examples import Answer, list_commands, list_pages, open_workspace, refresh

ROOT = Path(__file__).resolve().parent.parent
PAGES = list_pages()
LINKED_FROM = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "data" / "raw" / "README.md"]
IMAGE_LIMIT = 200_000
_LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(\S*) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WORDS = re.compile(r"[^\w\- ]")


@pytest.fixture(scope="module")
def answer() -> Iterator[Answer]:
    """What commands print in a fresh folder with the shipped minutes."""
    with open_workspace() as ask:
        yield ask


def name_page(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def list_links(page: Path) -> list[str]:
    """Where a page's links lead, code left out."""
    return _LINK.findall(re.sub(r"`[^`\n]*`", "", _FENCE.sub("", page.read_text(encoding="utf-8"))))


def list_anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as web pages make them."""
    headings = re.findall(r"^#+ +(.+)$", _FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {_WORDS.sub("", heading.lower()).replace(" ", "-") for heading in headings}


def list_shell_lines(page: Path) -> list[str]:
    """The commands of a page that are shown without output."""
    blocks = [body for kind, _, body in _FENCE.findall(page.read_text(encoding="utf-8")) if kind == "sh"]
    return [line.split("#")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


# --- examples ------------------------------------------------------------------------------------


def test_an_example_is_told_from_its_output() -> None:
    page = "```console\n$ variance a\nold\n$ variance b\none\n…\n```\n"
    fresh = "```console\n$ variance a\nnew\n$ variance b\n1\n…\n```\n"
    assert list_commands(page) == ["variance a", "variance b"]
    assert refresh(page, {"variance a": "new", "variance b": "1\n2"}.__getitem__) == fresh


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_examples_show_what_is_printed(page: Path, answer: Answer) -> None:
    """When this fails because the program changed for the better: python -m tests.examples"""
    text = page.read_text(encoding="utf-8")
    assert text == refresh(text, answer)


@pytest.mark.slow
def test_the_message_of_the_readme_is_that_of_the_store(answer: Answer) -> None:
    """The examples print what they print; this holds the figures themselves, which were added up by hand."""
    sums = "sum(budget_dkk)::INT, sum(status_dkk)::INT, sum(deviation_printed_dkk)::INT"
    question = f"SELECT {sums} FROM budget_vs_status WHERE municipality = 'Aalborg'"
    assert answer(f'variance query "{question}" --format csv').splitlines()[1] == "1186100000,1162100000,-24000000"


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_commands_that_are_shown_exist(page: Path) -> None:
    for line in list_shell_lines(page):
        program, *words = line.split()
        if program == "make" or words[:1] == ["tasks.py"]:
            task = words[0] if program == "make" else words[1]
            assert task in tasks.TASKS, line
        else:
            assert program.endswith("variance"), line


@pytest.mark.parametrize("task", sorted(tasks.TASKS))
def test_make_knows_every_task(task: str) -> None:
    assert re.search(rf"^(?=\S).*\b{task}\b.*:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_readme_names_every_command(answer: Answer) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    (\w+) ", answer("variance --help --lang en"), re.MULTILINE)
    assert "run" in commands
    assert [name for name in commands if f"`variance {name}" not in text] == []


def test_the_readme_names_every_format_that_is_read() -> None:
    sentence = re.search(r"Read now: (.*?)\.\n", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    modules = {reader.recognises.__module__.rsplit(".", 1)[-1] for reader in READERS}
    assert sentence is not None
    assert {name for name in modules if name not in sentence[1].lower()} == set()


# --- links and pictures --------------------------------------------------------------------------


@pytest.mark.parametrize("page", LINKED_FROM, ids=name_page)
def test_links_lead_somewhere(page: Path) -> None:
    for link in list_links(page):
        if "://" in link:
            continue
        place, _, anchor = unquote(link).partition("#")
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), link
        assert not anchor or anchor in list_anchors(target), link


def test_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (ROOT / "docs" / "images").iterdir()}
    assert sizes
    assert {name: size for name, size in sizes.items() if size > IMAGE_LIMIT} == {}


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, ahead = set(), [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        targets = [(page.parent / unquote(link).partition("#")[0]).resolve() for link in list_links(page) if "://" not in link]
        ahead += [target for target in targets if target.suffix == ".md" and target not in reached]
    assert {name_page(page) for page in PAGES if page not in reached} == set()


# --- pages that are made from the program ----------------------------------------------------------


def test_every_message_has_advice_and_no_advice_is_stale() -> None:
    advice = tomllib.loads(error_page.ADVICE.read_text(encoding="utf-8"))
    assert set(advice) >= {"reading", "run", "store", "meeting", "facts", "validate"}
    for area, texts in advice.items():
        assert {name for name in texts if not name.startswith("_")} == set(error_page.list_messages(area)), area


def test_the_page_of_messages_is_current() -> None:
    assert error_page.PATH.read_text(encoding="utf-8") == error_page.write_error_page(), "python -m schemas.error_page"


def test_every_rule_is_explained() -> None:
    assert {rule.value for rule in Rule} <= list_anchors(ROOT / "docs" / "rules.md")


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


# --- a newcomer ------------------------------------------------------------------------------------


def read_guide(kind: str) -> list[tuple[str, str]]:
    """The guide's blocks of one kind: what stands behind the kind, and what is in the block."""
    guide = (ROOT / "docs" / "add-a-municipality.md").read_text(encoding="utf-8")
    return [(path, body) for found, path, body in _FENCE.findall(guide) if found == kind]


@pytest.mark.slow
def test_the_guide_adds_a_municipality(tmp_path: Path) -> None:
    """In a copy of the program, as the guide says: rows at the end of the files, nothing else."""
    for package in ("pipeline", "schemas", "reports"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "out"))
    command = [sys.executable, "-m", "pipeline.cli", "run", "--raw", str(ROOT / "docs" / "examples"), "--no-report"]

    def run() -> str:
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True).stdout

    assert ", 19 tal, 7 i karantæne" in run()
    for path, rows in read_guide("csv"):
        with (tmp_path / path).open("a", encoding="utf-8", newline="") as file:
            file.write(rows)
    assert run().startswith(read_guide("text")[0][1])
