"""What each message means and what to do, ``docs/errors.md``: ``python -m schemas.error_page`` writes it anew.

The messages are the catalogue's, the advice is that of ``docs/errors.toml``; neither may know a message that the other lacks.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from schemas import ROOT

PATH = ROOT.parent / "docs" / "errors.md"
ADVICE = ROOT.parent / "docs" / "errors.toml"
_NOT_SAID = ("help", "doctor_", "form_", "kind_")
"""Messages whose names begin so are the command's own help, the doctor's good news or parts of sentences: nothing happened."""

_NO_ADVICE = "–"

_HEAD = """# Beskeder, og hvad du gør

Hver besked findes på dansk og engelsk (`--lang en`). Her står de danske; ‹det i vinkler› er det, der nævnes i dit tilfælde.
Kan du ikke finde din besked, så se efter dens første ord.

| kode | hvad kørslen endte med |
|---|---|
| 0 | færdig |
| 1 | færdig, men noget kunne ikke læses, eller en rettelse gælder ikke længere (med `--strict` også: et fund er en fejl) |
| 2 | forkert brug |
| 3 | intet er udgivet; det gamle lager står urørt |

Siden er lavet af beskederne selv: ret `schemas/messages/` eller `docs/errors.toml`, og kør `python -m schemas.error_page`."""


def write_error_page() -> str:
    """The whole page as Markdown."""
    advice = tomllib.loads(ADVICE.read_text(encoding="utf-8"))
    return "\n".join([_HEAD, "", *(line for area, texts in advice.items() for line in _list_area(area, texts))]).rstrip() + "\n"


def list_messages(area: str) -> dict[str, str]:
    """The Danish messages of one area of the catalogue that tell that something happened, by name."""
    entries = tomllib.loads((ROOT / "messages" / f"{area}.toml").read_text(encoding="utf-8"))
    return {name: texts["da"] for name, texts in entries.items() if not name.startswith(_NOT_SAID)}


def _list_area(area: str, advice: dict[str, str]) -> Iterator[str]:
    yield from (f"## {advice['_title']}", "", advice["_intro"], "", "| besked | hvad du gør |", "|---|---|")
    for name, message in list_messages(area).items():
        yield f"| {_show(message)} <br>`{area}.{name}` | {advice.get(name, _NO_ADVICE)} |"
    yield ""


def _show(message: str) -> str:
    """A message with its placeholders as a reader sees them, fit for a cell."""
    several = re.sub(r"\{(\w+):plural\|[^|}]*\|([^}]*)\}", r"‹\1› \2", message)
    return re.sub(r"\{(\w+)[^}]*\}", r"‹\1›", several).replace("|", r"\|")


def main(path: Path = PATH) -> None:
    """Write the page."""
    path.write_text(write_error_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
