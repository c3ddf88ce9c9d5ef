"""Markdown that bears tags is read as Markdown; a page is a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.readers import html, read_document
from pipeline.readers.inline_html import drop_tags, has_tags, is_markdown

RULE = "|---|--:|"


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("<b>Beslutning</b><br>Godkendt", "Beslutning\nGodkendt"),
        ("<h2>7. Status</h2>", "7. Status"),
        ("| Ydelse | Antal<br>2024 |", "| Ydelse | Antal 2024 |"),
        ("| Fleksjob | 262<sup>2)</sup> |", "| Fleksjob | 262 2) |"),
        ("| Areal i m<sup>2</sup> | 12 |", "| Areal i m² | 12 |"),
        ("| Job&shy;forløb | 1&nbsp;024 |", "| Jobforløb | 1\u00a0024 |"),
        ("kl. 15.00&ndash;17.30", "kl. 15.00–17.30"),
        ("a < b og b > c", "a < b og b > c"),
        ("<hvem>", "<hvem>"),
    ],
)
def test_tags_are_dropped_and_words_stay(printed: str, seen: str) -> None:
    assert drop_tags(printed) == seen


@pytest.mark.parametrize(
    ("text", "tags", "markdown"),
    [
        (f"<h2>Status</h2>\n\n| a | b |\n{RULE}\n", True, True),
        (f"# Status\n\n| a | b |\n{RULE}\n<i>b</i>", False, True),
        ("<h2>Status</h2>\n<table><tr><td>1</td></tr></table>", True, False),
        ("Status\n----\n", False, False),
    ],
)
def test_what_a_text_bears(text: str, tags: bool, markdown: bool) -> None:
    assert (has_tags(text), is_markdown(text)) == (tags, markdown)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (f"<div class='x'><h1>Referat</h1>\n\n| a | b |\n{RULE}\n", False),
        ("<div class='x'><h1>Referat</h1><p>Tekst</p></div>", True),
        (f"<!DOCTYPE html><html><body><pre>| a | b |\n{RULE}\n</pre></body></html>", True),
    ],
)
def test_a_page_is_told_from_markdown(text: str, page: bool) -> None:
    assert html.recognises(text.encode()) is page


def test_markdown_with_tags_is_read_as_markdown(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    head = "<div><h1>Referat</h1></div>\n\n<h2>1. Status</h2>\n\n"
    path.write_text(f"{head}| Ydelse | Antal |\n{RULE}\n| Fleksjob | 12 |\n", encoding="utf-8")
    document = read_document(path)
    assert document.media_type == "text/markdown"
    assert [line.text for line in document.lines if line.text] == [
        "Referat",
        "1. Status",
        "| Ydelse | Antal |",
        RULE,
        "| Fleksjob | 12 |",
    ]
