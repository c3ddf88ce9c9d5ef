"""The catalogue of messages against those who speak: every key in two languages, said somewhere, and given what it asks for."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "schemas" / "messages"
SPEAKERS = ("pipeline", "reports", "schemas")
KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
FILE_ENDINGS = frozenset("csv css db duckdb html j2 json lock md parquet pdf png py sql svg toml txt xlsx".split())
ERRORS = frozenset({"UserError", "UnreadableFile", "BrokenStructure", "NotPublished"})


@cache
def read_catalogue() -> dict[str, dict[str, str]]:
    """Every message by its key ``area.name``."""
    areas = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(MESSAGES.glob("*.toml"))}
    return {f"{area}.{name}": texts for area, entries in areas.items() for name, texts in entries.items()}


def list_placeholders(text: str) -> list[tuple[str, str]]:
    """The names and formats that a message asks for; where a number bends a word is the language's own."""
    asked = ((name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name is not None)
    return sorted({(name, "int" if spec.startswith("plural|") else spec) for name, spec in asked})


@cache
def parse_speakers() -> tuple[ast.Module, ...]:
    """The syntax trees of all modules that may say something."""
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for folder in SPEAKERS for path in sorted((ROOT / folder).rglob("*.py")))


def list_nodes() -> Iterator[ast.AST]:
    """Every node of every speaker."""
    for tree in parse_speakers():
        yield from ast.walk(tree)


def find_literal_keys() -> set[str]:
    """Strings in code and templates that look like a key of an area that the catalogue has."""
    areas = {key.split(".")[0] for key in read_catalogue()}
    pieces = {id(part) for node in list_nodes() if isinstance(node, ast.JoinedStr) for part in node.values}
    constants = [node for node in list_nodes() if isinstance(node, ast.Constant) and id(node) not in pieces]
    strings = {node.value for node in constants if isinstance(node.value, str)}
    for path in (ROOT / "reports").rglob("*.j2"):
        strings |= set(re.findall(rf"[\"']({KEY.pattern})[\"']", path.read_text(encoding="utf-8")))
    found = {text for text in strings if KEY.fullmatch(text)}
    return {key for key in found if key.split(".")[0] in areas and key.split(".")[1] not in FILE_ENDINGS}


def find_built_keys() -> set[str]:
    """Patterns of keys that code builds, as in ``f"finding.{rule}"``; what is built must name its area."""
    areas = {key.split(".")[0] for key in read_catalogue()}
    patterns = set()
    for node in list_nodes():
        if isinstance(node, ast.JoinedStr):
            parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
            if parts[0] and parts[0].split(".")[0] in areas and "." in parts[0]:
                patterns.add("".join("[a-z0-9_]+" if part is None else re.escape(part) for part in parts))
    return patterns


def find_data_keys() -> set[str]:
    """Keys that our own data name: a check in SQL, a rule in TOML, a row in CSV."""
    paths = [path for path in (ROOT / "schemas").rglob("*") if path.suffix in {".csv", ".sql", ".toml"} and path.parent != MESSAGES]
    return {key for path in paths for key in KEY.findall(path.read_text(encoding="utf-8"))}


def list_said() -> list[tuple[str, set[str]]]:
    """The calls that name a key and give its parameters in plain sight: the key, and the parameters' names."""
    said = []
    for node in list_nodes():
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            key, given = node.args[0].value, list_given(node)
            if key in read_catalogue() and given is not None:
                said.append((str(key), given))
    return said


def list_given(call: ast.Call) -> set[str] | None:
    """The names of the parameters that a call gives a message; None where they are not in plain sight."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in {"render", "Note"}:
        params = call.args[1] if len(call.args) > 1 else next((k.value for k in call.keywords if k.arg == "params"), ast.Dict([], []))
        if isinstance(params, ast.Dict) and all(isinstance(key, ast.Constant) for key in params.keys):
            return {str(key.value) for key in params.keys if isinstance(key, ast.Constant)}
        return None
    if name in ERRORS and all(k.arg for k in call.keywords):
        return {str(k.arg) for k in call.keywords}
    return None


def test_every_message_speaks_both_languages() -> None:
    wrong = {key: texts for key, texts in read_catalogue().items() if set(texts) != {"da", "en"} or not all(texts.values())}
    assert read_catalogue()
    assert wrong == {}


def test_both_languages_ask_for_the_same() -> None:
    texts = read_catalogue().items()
    wrong = {key: both for key, both in texts if list_placeholders(both["da"]) != list_placeholders(both["en"])}
    assert wrong == {}


def test_every_key_that_code_names_exists() -> None:
    assert find_literal_keys() - set(read_catalogue()) == set()


def test_every_key_that_code_builds_can_exist() -> None:
    built = find_built_keys()
    assert {pattern for pattern in built if not any(re.fullmatch(pattern, key) for key in read_catalogue())} == set()


def test_every_message_is_said_somewhere() -> None:
    named, built = find_literal_keys() | find_data_keys(), find_built_keys()
    silent = [key for key in read_catalogue() if key not in named and not any(re.fullmatch(pattern, key) for pattern in built)]
    assert silent == []


def test_every_message_is_given_what_it_asks_for() -> None:
    missing = [
        f"{key} lacks {name}"
        for key, given in list_said()
        for name, _ in list_placeholders(read_catalogue()[key]["da"])
        if re.split(r"[.\[]", name)[0] not in given
    ]
    assert missing == []
