"""The notebooks: they run from top to bottom on a fresh store, are saved clean, and are guests of the pipeline."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from pipeline.config import Settings
from pipeline.run import run
from tests.test_architecture import GUESTS_MAY, name_step

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read_notebook(path: Path) -> Any:
    """A notebook; one that is none is refused."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    return notebook


def list_codes(notebook: Any) -> list[str]:
    """The sources of the cells of code."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def test_is_saved_clean(path: Path) -> None:
    """No outputs, no counts, nothing of whoever saved it; ids that somebody chose, so that a difference is one in a cell."""
    notebook = read_notebook(path)
    assert [cell.id for cell in notebook.cells if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None)] == []
    assert [cell.id for cell in notebook.cells if cell.metadata] == []
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert set(notebook.metadata.language_info) == {"name"}
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert all(cell.id.replace("-", "").isalnum() and not cell.id[-4:].isdigit() for cell in notebook.cells)


def test_is_a_guest(path: Path) -> None:
    """It asks and shows: of the pipeline only the doors that are open to guests."""
    nodes = [node for code in list_codes(read_notebook(path)) for node in ast.walk(ast.parse(code))]
    modules = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    modules |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    ours = {module for module in modules if module.split(".")[0] in {"pipeline", "reports", "schemas", "tests"}}
    assert "pipeline.query" in ours
    assert {module for module in ours if name_step(module) not in GUESTS_MAY} == set()
    assert "duckdb" not in modules


@pytest.mark.slow
# The kernel talks to us over loopback, and its own libraries warn of it and of what they will change one day.
@pytest.mark.filterwarnings("ignore")
def test_runs_on_a_fresh_store(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(Settings(raw=ROOT / "data" / "raw", curated=tmp_path, data=tmp_path), with_reports=False)
    monkeypatch.setenv("VARIANCE_CURATED", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = read_notebook(path)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    shown = "\n".join(str(output.get("data", {}).get("text/markdown", "")) for output in outputs)
    assert [output for output in outputs if output.output_type == "stream"] == []
    assert sum("image/png" in output.get("data", {}) for output in outputs) >= 3
    assert "| Kontanthjælp | −23,0 | −6,0 | −4,9 | 0,0 | −12,1 |" in shown
    assert "| 2024-12-31 | 299,6 | 309,3 | 9,7 | 2,7 |" in shown
