"""Settings: flag over environment over file over default, and what they cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.config import Settings, explain_settings, read_language, read_settings
from pipeline.errors import BrokenStructure
from pipeline.messages import render


def read(
    folder: Path, flags: Mapping[str, object] | None = None, environment: Mapping[str, str] | None = None, file: str = ""
) -> Settings:  # fmt: skip
    if file:
        (folder / "variance.toml").write_text(file, encoding="utf-8")
    return read_settings(flags or {}, environment or {}, folder)


def test_the_defaults(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings == Settings(Path("data/raw"), Path("data/curated"), Path("reports/out"), "da", 1, False)
    assert settings.store == Path("data/curated/variance.duckdb")


@pytest.mark.parametrize(
    ("flags", "environment", "file", "expected"),
    [
        ({}, {}, "jobs = 2", (2, "variance.toml")),
        ({}, {"VARIANCE_JOBS": "3"}, "jobs = 2", (3, "VARIANCE_*")),
        ({"jobs": 4}, {"VARIANCE_JOBS": "3"}, "jobs = 2", (4, "flag")),
        ({"jobs": None}, {"VARIANCE_JOBS": "3"}, "", (3, "VARIANCE_*")),
        ({"jobs": None}, {}, "", (1, "default")),
    ],
)
def test_the_nearest_layer_wins_and_is_named(
    tmp_path: Path, flags: dict[str, object], environment: dict[str, str], file: str, expected: tuple[int, str]
) -> None:
    assert read(tmp_path, flags, environment, file).jobs == expected[0]
    told = {key: (value, source) for key, value, source in explain_settings(flags, environment, tmp_path)}
    assert told["jobs"] == (str(expected[0]), expected[1])
    assert list(told) == ["raw", "curated", "report", "lang", "jobs", "strict", "data", "author", "home"]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [("RAW", "a b", Path("a b")), ("LANG", "en", "en"), ("STRICT", "1", True), ("STRICT", "true", True), ("STRICT", "FALSE", False),
     ("STRICT", "0", False), ("JOBS", "2", 2)],
)  # fmt: skip
def test_an_environment_text_becomes_a_value(tmp_path: Path, key: str, text: str, value: object) -> None:
    assert getattr(read(tmp_path, environment={f"VARIANCE_{key}": text}), key.lower()) == value


def test_other_variables_are_left_alone(tmp_path: Path) -> None:
    assert read(tmp_path, environment={"JOBS": "9", "VARIANCE_SHARED": "x", "MY_VARIANCE_JOBS": "9"}) == Settings()


@pytest.mark.parametrize(
    ("environment", "file", "key"),
    [
        ({"VARIANCE_JOBS": "0"}, "", "bad_setting"),
        ({"VARIANCE_JOBS": "-1"}, "", "bad_setting"),
        ({"VARIANCE_JOBS": "many"}, "", "bad_setting"),
        ({"VARIANCE_JOBS": ""}, "", "bad_setting"),
        ({"VARIANCE_LANG": "de"}, "", "bad_setting"),
        ({"VARIANCE_STRICT": "ja"}, "", "bad_setting"),
        ({}, "jobs = 1.5", "bad_setting"),
        ({}, "jobs = true", "bad_setting"),
        ({}, 'strict = "maybe"', "bad_setting"),
        ({}, "lang = 5", "bad_setting"),
        ({}, "raw = 5", "bad_setting"),
        ({}, "raw = ''", "bad_setting"),
        ({}, "[raw]\nx = 1", "bad_setting"),
        ({}, "jobs = [1]", "bad_setting"),
        ({}, "lang = ['da']", "bad_setting"),
        ({"VARIANCE_CURRATED": "x"}, "", "unknown_setting"),
        ({}, "stricht = true", "unknown_setting"),
        ({}, "jobs = ", "bad_settings_file"),
        ({}, "jobs = 1\njobs = 2", "bad_settings_file"),
    ],
)
def test_what_a_setting_cannot_be(tmp_path: Path, environment: dict[str, str], file: str, key: str) -> None:
    with pytest.raises(BrokenStructure) as caught:
        read(tmp_path, None, environment, file)
    assert caught.value.key == f"run.{key}"
    for lang in ("da", "en"):
        assert not {"{key}", "{value}", "{reason}"} & set(render(caught.value.key, caught.value.params, lang).split())


@pytest.mark.parametrize(("typed", "nearest"), [("curratd", "curated"), ("repport", "report"), ("job", "jobs"), ("language", "lang")])
def test_an_unknown_key_names_the_nearest(tmp_path: Path, typed: str, nearest: str) -> None:
    with pytest.raises(BrokenStructure) as caught:
        read(tmp_path, environment={f"VARIANCE_{typed.upper()}": "1"})
    assert (caught.value.params["key"], caught.value.params["nearest"]) == (typed, nearest)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_a_settings_file_is_read_however_it_was_saved(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "variance.toml").write_bytes('raw = "møder"\r\nlang = "en"\r\n'.encode(encoding))
    assert read(tmp_path).raw == Path("møder")
    assert read_language({}, tmp_path) == "en"


def test_a_settings_file_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "variance.toml").mkdir()
    with pytest.raises(BrokenStructure, match=r"variance\.toml") as caught:
        read(tmp_path)
    assert caught.value.key == "run.settings_not_opened"
    assert str(caught.value).startswith("variance.toml kan ikke åbnes: det er en mappe. Ret filens rettigheder, eller flyt den. [Is a")


@pytest.mark.parametrize(
    ("variable", "file", "lang"),
    [(None, "", "da"), ("en", "", "en"), ("de", 'lang = "en"', "en"), ("da", 'lang = "en"', "da"), (None, "lang = 3", "da")],
)  # fmt: skip
def test_the_language_is_known_before_the_settings_are(tmp_path: Path, variable: str | None, file: str, lang: str) -> None:
    (tmp_path / "variance.toml").write_text(file, encoding="utf-8")
    assert read_language({"VARIANCE_LANG": variable} if variable else {}, tmp_path) == lang
