"""Every text that the reports ask for exists, and every text that exists is asked for."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

ASKED = re.compile(r"""\bsay\(\s*f?["']([a-z_]+)((?:\{[^"]*)?)["']\s*([+,)])""")
CHOSEN = re.compile(r"""["']((?:formula|question|rest|chart)_[a-z_]+|effect|alternative)["']""")


def find_asked(root: Path) -> tuple[set[str], set[str]]:
    """The names that are asked for, and the beginnings of names that are put together."""
    sources = chain((root / "reports").rglob("*.py"), (root / "reports").rglob("*.j2"))
    whole: set[str] = set()
    begun: set[str] = set()
    for path in sources:
        text = path.read_text(encoding="utf-8")
        for name, rest, after in ASKED.findall(text):
            (begun if rest or after == "+" else whole).add(name)
        whole |= {name for name in CHOSEN.findall(text) if name not in ("effect", "alternative")}
    return whole, begun


def read_names(root: Path) -> set[str]:
    return set(tomllib.loads((root / "schemas/messages/report.toml").read_text(encoding="utf-8")))


def test_every_text_asked_for_exists(root: Path) -> None:
    whole, begun = find_asked(root)
    names = read_names(root)
    assert len(whole) > 80
    assert whole - names == set()
    assert {start for start in begun if not any(name.startswith(start) for name in names)} == set()


def test_every_text_is_asked_for(root: Path) -> None:
    whole, begun = find_asked(root)
    assert sorted(name for name in read_names(root) if name not in whole and not name.startswith(tuple(begun))) == []
