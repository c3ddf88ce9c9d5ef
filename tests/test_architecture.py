"""The walls of the house: sizes, who may import whom, and what is imported when nothing is computed yet."""

from __future__ import annotations

import ast
import csv
import io
import re
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("pipeline", "schemas", "reports")
MODULE_LINES = 300
FUNCTION_LINES = 40
FOLDER_MODULES = 30
CROWDED = frozenset({"pipeline/danish", "pipeline/facts", "pipeline/meeting", "pipeline/tables"})
"""Folders that hold as much as a reader sees at a glance, or more, until they are grouped too."""

LEAVES = frozenset({"model", "errors", "messages", "danish", "proof"})
COMPOSERS = ("extract", "run", "command", "cli")
"""Who may know several steps, from the bottom up: one paper, a whole run, what the command does beside a run, the command."""
GUESTS_MAY = LEAVES | {"query", "analyse"}
"""What reports and notebooks see of the pipeline: they ask and show, and do no arithmetic of their own."""

HEAVY = frozenset({"pandas", "pandera", "pyarrow", "numpy", "duckdb", "matplotlib", "great_expectations", "scipy", "jinja2"})
BEFORE_THE_FRAME = LEAVES | {"readers", "meeting", "tables", "facts", "tokens", "endings", "reconcile"}
"""What lies upstream of validation, where pandas begins."""

LEFT_OPEN = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


# --- the sources, and the questions put to them --------------------------------------------------


@cache
def read_sources() -> dict[str, Path]:
    """Every module of the packages by its dotted name."""
    paths = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return {name_module(path.relative_to(ROOT)): path for path in paths}


def name_module(path: Path) -> str:
    """``pipeline/danish/__init__.py`` is ``pipeline.danish``."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parse(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def list_imports(tree: ast.AST, module: str, is_package: bool) -> Iterator[str]:
    """What a module imports, anywhere in it, as dotted names; ``from a import b`` gives ``a.b``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")[: len(module.split(".")) - node.level + is_package]
                base = ".".join([*above, *([base] if base else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def find_imports(module: str) -> set[str]:
    """The dotted names that a module of ours imports, inside functions too."""
    path = read_sources()[module]
    return set(list_imports(parse(path), module, path.name == "__init__.py"))


def find_own_imports(module: str) -> set[str]:
    """The modules of ours that a module imports: the longest name that is a module."""
    sources, found = read_sources(), set()
    for name in find_imports(module):
        parts = name.split(".")
        known = next((".".join(parts[:n]) for n in range(len(parts), 0, -1) if ".".join(parts[:n]) in sources), None)
        if known is not None and known != module:
            found.add(known)
    return found


def name_step(module: str) -> str:
    """``pipeline.tables.grid`` belongs to the step ``tables``; other packages stand for themselves."""
    parts = module.split(".")
    return parts[1] if parts[0] == "pipeline" and len(parts) > 1 else parts[0]


def name_folder(module: str) -> str:
    """``pipeline.reconcile.sums.rows`` lies in the step's folder ``sums``; what lies in no folder of a step, in none."""
    parts = module.split(".")
    return parts[2] if parts[0] == "pipeline" and len(parts) > 3 else ""


def count_code_lines(source: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function that hold code: neither blank, comment nor its docstring."""
    body = node.body
    has_doc = ast.get_docstring(node, clean=False) is not None
    doc = range(body[0].lineno, (body[0].end_lineno or 0) + 1) if has_doc else range(0)
    return len([n for n in find_code_lines(source) if node.lineno <= n <= (node.end_lineno or 0) and n not in doc])


@cache
def find_code_lines(source: str) -> frozenset[int]:
    """The line numbers of a source on which some token other than a comment stands."""
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return frozenset(n for token in tokens if token.type not in silent for n in range(token.start[0], token.end[0] + 1))


def list_code() -> list[Path]:
    """All code that people maintain, the script and the tests' own helpers among it."""
    return [*read_sources().values(), ROOT / "tasks.py"]


# --- sizes ---------------------------------------------------------------------------------------


def test_modules_are_small() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in list_code()}
    assert {name: n for name, n in sizes.items() if n > MODULE_LINES} == {}


def test_functions_are_small() -> None:
    sizes = {}
    for path in list_code():
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                sizes[f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"] = count_code_lines(source, node)
    assert {name: n for name, n in sizes.items() if n > FUNCTION_LINES} == {}


def test_folders_are_seen_at_a_glance() -> None:
    """A folder that has grown past one idea is parted; no other joins the crowded ones."""
    folders = Counter(path.parent for path in read_sources().values() if path.name != "__init__.py")
    crowded = {folder.relative_to(ROOT).as_posix(): n for folder, n in folders.items() if n > FOLDER_MODULES}
    assert {name: n for name, n in crowded.items() if name not in CROWDED} == {}


def test_code_lines_leave_out_docstrings_comments_and_blanks() -> None:
    source = 'def f(\n    x,\n):\n    """One.\n\n    More.\n    """\n    # why\n\n    return (\n        x\n    )\n'
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef)
    assert count_code_lines(source, node) == 6


# --- who imports whom ----------------------------------------------------------------------------


def test_no_import_cycles() -> None:
    graph = {module: find_own_imports(module) for module in read_sources()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("modules import each other in a circle: " + " → ".join(error.args[1]))


def test_no_circles_among_the_folders_of_reconcile() -> None:
    """The folders stand on each other one way, so that each can be read without those above it."""
    graph: dict[str, set[str]] = {}
    for module in read_sources():
        if name_step(module) == "reconcile" and (folder := name_folder(module)):
            graph.setdefault(folder, set()).update({name_folder(other) for other in find_own_imports(module)} - {"", folder})
    assert "sums" in graph
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("folders import each other in a circle: " + " → ".join(error.args[1]))


def test_steps_are_strangers() -> None:
    """A step imports leaves, schemas and itself; only the composers know more than one step."""
    strangers = [
        f"{module} imports {other}"
        for module in read_sources()
        if module.startswith("pipeline.") and name_step(module) not in COMPOSERS
        for other in find_own_imports(module)
        if name_step(other) not in {*LEAVES, "schemas", "pipeline", name_step(module)}
    ]
    assert sorted(strangers) == []


def test_composers_stand_on_each_other_and_nothing_stands_on_them() -> None:
    """Each composer knows those below it only; neither a step nor a report calls one."""
    heights = {name: height for height, name in enumerate(COMPOSERS)}
    wrong = [
        f"{module} imports {other}"
        for module in read_sources()
        for other in find_own_imports(module)
        if other.startswith("pipeline.") and heights.get(name_step(other), -1) > heights.get(name_step(module), -1)
    ]
    assert sorted(wrong) == []


def test_leaves_hang_on_no_step() -> None:
    """Leaves may lean on leaves; values and sentences lean on nothing but the schemas, errors on sentences."""
    allowed = {"model": {"schemas"}, "messages": {"schemas"}, "errors": {"messages", "schemas"}}
    wrong = [
        f"{module} imports {other}"
        for module in read_sources()
        if (step := name_step(module)) in LEAVES and module.startswith("pipeline.")
        for other in find_own_imports(module)
        if name_step(other) not in {*allowed.get(step, LEAVES | {"schemas"}), step}
    ]
    assert sorted(wrong) == []


def test_schemas_import_nothing_of_the_pipeline() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in read_sources()
        if module.split(".")[0] == "schemas"
        for other in find_own_imports(module)
        if not other.startswith("schemas")
    ]
    assert sorted(wrong) == []


def test_reports_only_ask_and_show() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in read_sources()
        if module.split(".")[0] == "reports"
        for other in find_own_imports(module)
        if other.startswith("pipeline.") and name_step(other) not in GUESTS_MAY
    ]
    assert sorted(wrong) == []


def test_notebooks_are_guests() -> None:
    wrong = []
    for path in sorted((ROOT / "notebooks").glob("*.py")):
        names = list_imports(parse(path), path.stem, is_package=False)
        wrong += [f"{path.name} imports {n}" for n in names if n.startswith("pipeline.") and name_step(n) not in GUESTS_MAY]
    assert wrong == []


def test_no_frame_upstream_of_validation() -> None:
    """Exact integers, decimals and tuples before the frame; not even a function may reach for a library of frames."""
    wrong = [
        f"{module} imports {name}"
        for module in read_sources()
        if module.startswith("pipeline.") and name_step(module) in BEFORE_THE_FRAME
        for name in find_imports(module)
        if name.split(".")[0] in HEAVY
    ]
    assert sorted(wrong) == []


# --- what is imported, and when ------------------------------------------------------------------


AT_ONCE = {"pipeline", "pipeline.cli", "pipeline.command", "pipeline.config", "pipeline.errors", "pipeline.messages"}
"""What help needs of the pipeline, beside the parser of the command line."""

ASK_FOR_HELP = "sys.argv = ['variance', '--help']; from pipeline.cli import main; sys.exit(main())"


@pytest.mark.parametrize("statement", ["import pipeline.cli", ASK_FOR_HELP])
def test_asking_for_help_imports_nothing_heavy(statement: str) -> None:
    """Great Expectations alone takes seconds: what the command does not need, it does not import."""
    program = (
        f"import sys\ntry:\n    exec({statement!r})\nexcept SystemExit as stop:\n    assert not stop.code, stop.code\n"
        f"print('HEAVY', *sorted({set(HEAVY)!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "HEAVY"


def test_asking_for_help_imports_no_step() -> None:
    """Help and wrong usage come at once: no step, no vocabulary, and of the standard library nothing that only they need."""
    program = f"import sys\ntry:\n    exec({ASK_FOR_HELP!r})\nexcept SystemExit:\n    print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    modules = set(done.stdout.splitlines()[-1].split())
    own = {name for name in modules if name.split(".")[0] == "pipeline"}
    assert own == AT_ONCE | {"pipeline.command.parser"}
    assert modules & {"csv", "dataclasses", "difflib", "logging", "multiprocessing", "shutil", "subprocess", "unittest", "zipfile"} == set()


def test_a_run_imports_nothing_heavy_before_it_reads() -> None:
    """Readers of a format bring their library when a file of that format is there; the store brings its own."""
    program = f"import sys, pipeline.run, pipeline.command.summary\nprint(*sorted({set(HEAVY)!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.split() == []


# --- nothing is left open ------------------------------------------------------------------------


def test_nothing_is_left_open() -> None:
    folders = [*PACKAGES, "tests", "notebooks", "docs"]
    suffixes = {".py", ".sql", ".toml", ".j2", ".md"}
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in suffixes]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in [*paths, ROOT / "tasks.py"]}
    left = {name: found for name, text in texts.items() if (found := LEFT_OPEN.findall(text))}
    assert left == {}


def test_no_municipality_is_named_in_code() -> None:
    """A municipality is a row in the reference data: no branch may know one by name."""
    (reference,) = (ROOT / "schemas" / "reference").glob("municip*.csv")
    names = [row["name"] for row in csv.DictReader(reference.read_text(encoding="utf-8").splitlines())]
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b")
    named = {str(path.relative_to(ROOT)): found for path in list_code() if (found := pattern.findall(path.read_text(encoding="utf-8")))}
    assert names
    assert named == {}
