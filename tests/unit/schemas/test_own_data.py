"""Our own CSV and TOML files, however they were saved, and everything that can be wrong with one."""

from __future__ import annotations

import codecs
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.command.doctor import examine
from pipeline.config import Settings
from pipeline.danish import data
from pipeline.errors import BrokenStructure
from pipeline.messages import render
from schemas import ROOT
from schemas.csv_files import BY_PLACE, FILES
from schemas.csv_reading import read_csv
from schemas.nearest import find_nearest
from schemas.toml_files import FILES as TOML_FILES

GOOD = "words,role,detail,note\nUdgifter,expenditure,,\nYdelse pr. måned,monthly_benefit,month,\n"
SAVES = {
    "utf-8": lambda text: text.encode(),
    "with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "windows": lambda text: text.replace("\n", "\r\n").encode("windows-1252"),
    "semicolons": lambda text: text.replace(",", ";").encode("windows-1252"),
    "tabs in utf-16": lambda text: text.replace(",", "\t").encode("utf-16"),
    "old line ends": lambda text: text.replace("\n", "\r").encode(),
    "empty lines and columns": lambda text: text.replace("\n", ",,\n,,,,,\n\n").encode(),
    "spaces": lambda text: text.replace(",", " , ").encode(),
    "capitals in the head": lambda text: text.replace("words,role", "Words,ROLE").encode(),
}


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of our data that may be spoiled."""
    folder = tmp_path / "schemas"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(data, "ROOT", folder)
    forget()
    yield folder
    monkeypatch.undo()
    forget()


def forget() -> None:
    for cached in (data.read_table, data.read_words, data.read_lists):
        cached.cache_clear()


def say(faults: object) -> list[str]:
    assert isinstance(faults, tuple)
    danish, english = ([render(fault.key, fault.params, lang) for fault in faults] for lang in ("da", "en"))
    assert all(one != other and not one.startswith("data.") for one, other in zip(danish, english, strict=True))
    return danish


def test_our_own_data_are_in_order() -> None:
    assert data.find_faults() == ()


def test_every_file_is_known_and_every_known_file_is_there() -> None:
    assert {(path.parent.name, path.stem) for path in ROOT.rglob("*.csv")} == set(BY_PLACE)
    assert {path.stem for path in (ROOT / "vocabulary").glob("*.toml")} == set(TOML_FILES)


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES.keys())
def test_a_file_is_read_however_it_was_saved(tmp_path: Path, save: Callable[[str], bytes]) -> None:
    path = tmp_path / "columns.csv"
    path.write_bytes(save(GOOD))
    records, faults = read_csv(path, BY_PLACE["vocabulary", "columns"])
    assert say(faults) == []
    assert [tuple(record.row[name] for name in ("words", "role", "detail", "note")) for record in records] == [
        ("Udgifter", "expenditure", "", ""),
        ("Ydelse pr. måned", "monthly_benefit", "month", ""),
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_spreadsheet_may_save_every_file(tmp_path: Path, file: object) -> None:
    """What a Danish spreadsheet makes of each of our files gives the same rows."""
    import csv
    import io

    known = BY_PLACE[file.folder, file.name]  # type: ignore[attr-defined]
    original = ROOT / known.folder / f"{known.name}.csv"
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(csv.reader(original.read_text(encoding="utf-8").splitlines()))
    saved = tmp_path / "saved.csv"
    saved.write_bytes(out.getvalue().encode("windows-1252", "replace"))
    assert [record.row for record in read_csv(saved, known)[0]] == [
        {name: text.encode("windows-1252", "replace").decode("windows-1252") for name, text in record.row.items()}
        for record in read_csv(original, known)[0]
    ]


@pytest.mark.parametrize(
    ("name", "row", "line", "said"),
    [
        ("columns", "Noget,expenditur,,", 2, "»expenditur« i kolonnen »role« kendes ikke. Den nærmeste er »expenditure«. Der kan stå:"),
        ("columns", "Noget,xyz,,", 2, "»xyz« i kolonnen »role« kendes ikke. Der kan stå"),
        ("columns", "Antal,recipient,unknown,", 2, "»recipient« i kolonnen »role« kendes ikke. Den nærmeste er »recipients«"),
        ("columns", "Noget,,,", 2, "feltet »role« er tomt"),
        ("columns", "Noget", 2, "feltet »role« er tomt"),
        ("columns", ",expenditure,,", 2, "feltet »words« er tomt"),
        ("columns", "Antal,recipients,monthly,", 2, "»monthly« i kolonnen »detail« kendes ikke. Den nærmeste er »monthly_average«"),
        ("columns", "Antal,recipients,,", 2, "feltet »detail« er tomt"),
        ("columns", "Noget,expenditure,month,", 2, "»month« i kolonnen »detail« hører ikke til, når »role« er »expenditure«"),
        ("columns", "Ydelse, gennemsnit,monthly_benefit,month,", 2, "»Ydelse«: der er 5 felter, hvor der ventes 4"),
        ("columns", "Ydelse,monthly_benefit,month,se her, og der", 2, "»Ydelse«: der er 5 felter, hvor der ventes 4"),
        ("scenarios", "Skøn,staus,,", 2, "Den nærmeste er »status«"),
        ("scenarios", "Skøn,status,corrected,", 2, "hører ikke til, når »scenario« er »status«"),
        ("change_types", "Noget,teknisk,", 2, "»teknisk« i kolonnen »change_kind« kendes ikke"),
        ("expenditure_kinds", "Noget,service,heading titel,", 2, "»titel« i kolonnen »where« kendes ikke. Den nærmeste er »title«"),
        ("sign_words", "Noget,net,+1,", 2, "»+1« i kolonnen »sign« kendes ikke"),
        ("rows", "Noget,total,begin,", 2, "»begin« i kolonnen »place« kendes ikke"),
        ("units", "Noget,1.000,", 2, "»1.000« i kolonnen »factor« er ikke et helt tal"),
        ("units", "Noget,mange,", 2, "»mange« i kolonnen »factor« er ikke et helt tal"),
        ("decisions", "Noget,godkendt,", 2, "»godkendt« i kolonnen »decision« kendes ikke"),
        ("sections", "Noget,body,ja,,", 2, "»ja« i kolonnen »run_on« kendes ikke"),
        ("benefits", "En Nøgle,A,B,,,none,,,,,,verified,x", 2, "er ikke en nøgle"),
        ("benefits", "a,A,B,,5-57-73,none,,,,,,verified,x", 2, "er ikke et kontonummer"),
        ("benefits", "a,A,B,,,none,mange,,,,,verified,x", 2, "»mange« i kolonnen »refund_min_pct« er ikke et tal"),
        ("benefits", "a,A,B,,,none,,,,31-02-2014,,verified,x", 2, "er ikke en dato"),
        ("municipalities", "8510,Nyby,Region Nord,", 2, "er ikke et kommunenummer"),
        ("committees", "Udvalget,Committee,standig,", 2, "Den nærmeste er »standing«"),
        ("columns", '"Noget,expenditure,,', None, "kan ikke læses som CSV"),
    ],
)  # fmt: skip
def test_what_a_row_may_not_hold_is_named_with_its_line(tmp_path: Path, name: str, row: str, line: int | None, said: str) -> None:
    (file,) = [file for file in FILES if file.name == name]
    path = tmp_path / f"{name}.csv"
    path.write_text(f"{','.join(field.name for field in file.fields)}\n{row}\n", encoding="utf-8")
    (sentence,) = say(read_csv(path, file)[1])
    assert sentence.startswith(f"{file.path}, linje {line}" if line else file.path)
    assert said in sentence


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("word,role,detail,note", "kolonnen »words« mangler. Måske er det den, der hedder »word«."),
        ("words,detail,note", "kolonnen »role« mangler. Der ventes: words, role, detail, note"),
        ("words,role,detail,note,extra", "kolonnen »extra« kendes ikke"),
        ("words,role,detail,note,role", "kolonnen »role« står to gange"),
    ],
)
def test_a_head_that_does_not_fit_is_named(tmp_path: Path, head: str, said: str) -> None:
    path = tmp_path / "columns.csv"
    path.write_text(f"{head}\nUdgifter,expenditure,,\n", encoding="utf-8")
    assert said in say(read_csv(path, BY_PLACE["vocabulary", "columns"])[1])[0]


def test_an_empty_file_lacks_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "columns.csv"
    path.touch()
    assert len(say(read_csv(path, BY_PLACE["vocabulary", "columns"])[1])) == 4


def test_spreadsheets_dates_and_decimals_are_put_into_our_spelling(tmp_path: Path) -> None:
    path = tmp_path / "benefits.csv"
    file = BY_PLACE["reference", "benefits"]
    path.write_text(f"{';'.join(field.name for field in file.fields)}\na;A;B;;;none;20,5;80;;01-07-2014;;verified;x\n", encoding="utf-8")
    records, faults = read_csv(path, file)
    assert faults == ()
    assert [records[0].row[name] for name in ("refund_min_pct", "valid_from")] == ["20.5", "2014-07-01"]


@pytest.mark.parametrize(
    ("path", "rows", "said"),
    [
        ("vocabulary/columns.csv", "UDGIFTER:,income,,\n", ["»UDGIFTER:« betyder her »income, –«, men i linje 2 »expenditure, –«"]),
        ("vocabulary/columns.csv", "UDGIFTER:,expenditure,,\n", []),
        ("vocabulary/columns.csv", "Ny total;corrected_budget;;\n", ["»Ny total«: felterne er delt med semikolon, men filens øvrige"]),
        ("vocabulary/columns.csv", "Ny total;corrected_budget,,\n", ["»Ny total«: felterne er delt med semikolon, men filens øvrige"]),
        ("vocabulary/columns.csv", "Ny total\tcorrected_budget\t\tx\n", ["felterne er delt med tabulator, men filens øvrige linjer"]),
        ("vocabulary/columns.csv", "Ny total;corrected,,\n", ["feltet »role« er tomt"]),
        ("vocabulary/columns.csv", "UDGIFTER:,expenditur,,\n", ["»expenditur« i kolonnen »role« kendes ikke"]),
        ("vocabulary/decisions.csv", "deltog * under,noted,\n", ["»deltog * under« betyder her »noted«"]),
        ("vocabulary/item_kinds.csv", "godkender,information,title,\n", []),
        ("reference/benefits.csv", "ny,Ny ydelse,New,andet|KTH,,none,,,,,,memory,x\n", ["»KTH« betyder her »ny«"]),
        ("vocabulary/head.toml", '\nnew = ["a"]\n', ["»new« kendes ikke"]),
        (
            "vocabulary/page_marks.toml",
            '\n[[mark]]\npattern = "("\nwhere = "lin"\n',
            ["mønstret »(«", "Den nærmeste er »line«", ".sequence« mangler"],
        ),
        ("vocabulary/limits.toml", "\nmin = 3\n", ["kan ikke læses som TOML"]),
        ("messages/run.toml", '\n[new]\nda = "{x}"\nen = "{y}"\n', ["teksten »new«"]),
        ("messages/run.toml", '\n[new]\nda = "{x}"\n', ["teksten »new«"]),
    ],
)  # fmt: skip
def test_what_is_wrong_anywhere_is_named(own_data: Path, path: str, rows: str, said: list[str]) -> None:
    with (own_data / path).open("a", encoding="utf-8", newline="") as file:
        file.write(rows)
    sentences = say(data.find_faults())
    assert len(sentences) == len(said)
    for wanted in said:
        assert any(wanted in sentence and f"schemas/{path}" in sentence for sentence in sentences), wanted


def test_files_that_are_not_there_are_named(own_data: Path) -> None:
    (own_data / "vocabulary" / "columns.csv").unlink()
    (own_data / "vocabulary" / "limits.toml").unlink()
    assert [sentence.split(" ")[:4] for sentence in say(data.find_faults())] == [
        [f"schemas/vocabulary/{name}", "kan", "ikke", "åbnes:"] for name in ("columns.csv", "limits.toml")
    ]


def test_the_doctor_names_every_fault_and_a_run_the_first(own_data: Path, tmp_path: Path) -> None:
    for name, row in (("columns", "Noget,xyz,,\n"), ("rows", "Noget,total,begin,\n")):
        with (own_data / "vocabulary" / f"{name}.csv").open("a", encoding="utf-8", newline="") as file:
            file.write(row)
    lines, healthy = examine(Settings(tmp_path, tmp_path / "store"))
    assert not healthy
    assert [line.split(",")[0] for line in lines if line.startswith("✗")] == [
        f"✗ schemas: schemas/vocabulary/{name}.csv" for name in ("columns", "rows")
    ]
    with pytest.raises(BrokenStructure, match=r"columns\.csv, linje \d+: »xyz«.* Der er 1 fejl mere") as caught:
        data.check_own_data()
    assert "\n" not in str(caught.value)
    with pytest.raises(BrokenStructure, match=r"rows\.csv"):
        data.read_table("vocabulary", "rows")


@pytest.mark.parametrize(("word", "nearest"), [("Udgfiter", "Udgifter"), ("udgifter", "Udgifter"), ("xyz", None), ("", None)])
def test_the_nearest_known_word(word: str, nearest: str | None) -> None:
    assert find_nearest(word, ["Udgifter", "Indtægter"]) == nearest


def test_a_head_that_a_spreadsheet_parted_anew_is_told_as_such(own_data: Path) -> None:
    path = own_data / "vocabulary/spellings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("words,same_as,note\n", "words,same_as,note;;\n", 1), encoding="utf-8")
    (sentence,) = say(data.find_faults())
    assert "linje 1" in sentence
    assert "felterne er delt med semikolon, men filens øvrige linjer med komma" in sentence
