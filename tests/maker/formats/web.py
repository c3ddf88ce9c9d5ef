"""Blocks as a page saved from an agenda portal: the minutes among navigation, cookies and teasers."""

from __future__ import annotations

import quopri
from collections.abc import Iterator
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText
from html import escape
from pathlib import Path

from tests.maker.formats.blocks import Block, Fixed, Grid, Prose

PAGE = """<!DOCTYPE html>
<!-- saved from a portal -->
<html lang="da"><head><meta charset="{charset}"><title>Dagsordener og referater</title>
<style>.a {{ width: 1.234px }}</style><script>var total = 98765;</script></head>
<body>
<div id="cookie-consent" class="cookie-banner"><p>Vi bruger 17 cookies.</p><button>Accepter alle 17</button></div>
<header class="site-header"><a href="/">Forside</a><form><input name="q"><button>Søg</button></form></header>
<nav><ul><li><a href="/a">Byråd</a></li><li><a href="/b">Udvalg</a></li><li><a href="/c">Økonomi 4.321 kr.</a></li></ul></nav>
<ol class="breadcrumb"><li><a href="/">Forside</a></li><li><a href="/m">Møder 2.345</a></li></ol>
<main id="content">{content}</main>
<aside class="related"><h2>Andre læste også</h2>
<div class="teaser"><h3>Budget 2025</h3><p>Budget 2025 koster 77.777 kr.</p><a>Læs mere</a></div></aside>
<footer><p>Telefon 12 34 56 78</p></footer>
<script>console.log("55.555")</script></body></html>
"""


def write_html(blocks: tuple[Block, ...], path: Path, encoding: str = "utf-8") -> None:
    """A whole page; tables as tables, a heading over a table's width spans it."""
    content = "\n".join(_set_block(block) for block in blocks)
    path.write_bytes(PAGE.format(content=content, charset=encoding).encode(encoding, "xmlcharrefreplace"))


def write_mhtml(blocks: tuple[Block, ...], path: Path) -> None:
    """The same page saved as a single file, with the picture and the style sheet that a browser puts beside it."""
    write_html(blocks, path)
    message = MIMEMultipart("related", type="text/html")
    message["From"], message["Snapshot-Content-Location"] = "<Saved by Blink>", "https://portal.invalid/referat"
    page = MIMENonMultipart("text", "html")
    page.set_payload(quopri.encodestring(path.read_bytes()).decode())
    page["Content-Transfer-Encoding"] = "quoted-printable"
    message.attach(page)
    message.attach(MIMEText(".a { width: 44.444px }", "css"))
    message.attach(MIMEImage(b"\x89PNG\r\n\x1a\n", "png"))
    path.write_bytes(message.as_bytes())


def _set_block(block: Block) -> str:
    if isinstance(block, Prose):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Fixed):
        return "<pre>" + escape("\n".join(block.lines)) + "</pre>"
    return "<table><tbody>\n" + "\n".join(_set_rows(block)) + "\n</tbody></table>"


def _set_rows(grid: Grid) -> Iterator[str]:
    for cells in grid.rows:
        if cells[0] and not any(cells[1:]):
            yield f'<tr><td colspan="{len(cells)}"><b>{escape(cells[0])}</b></td></tr>'
        else:
            yield "<tr>" + "".join(f"<td>\n  {escape(cell) or '&nbsp;'}\n</td>" for cell in cells) + "</tr>"
