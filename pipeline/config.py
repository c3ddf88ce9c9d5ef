"""Settings: flag, else ``VARIANCE_*``, else ``variance.toml``, else the default. An unknown key is an error that names the nearest."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Never

from pipeline.errors import BrokenStructure
from pipeline.messages import LANGUAGES
from schemas.own_files import read_toml

FILE = "variance.toml"
PREFIX = "VARIANCE_"
NOT_SETTINGS = frozenset({"VARIANCE_SHARED"})  # where the tests find minutes that are not shipped


class Settings(NamedTuple):
    """What a run may be told. Paths are relative to the working folder.

    No dataclass: help reads the language, and dataclasses alone cost it a Python's start.
    """

    raw: Path = Path("data/raw")
    curated: Path = Path("data/curated")
    report: Path = Path("reports/out")
    lang: str = "da"
    jobs: int = 1
    strict: bool = False
    data: Path = Path("data")
    author: str = ""
    home: str = ""

    @property
    def store(self) -> Path:
        """The store's file."""
        return self.curated / "variance.duckdb"

    @property
    def corrections(self) -> Path:
        """The file of corrected figures."""
        return self.data / "corrections.csv"

    @property
    def accepted(self) -> Path:
        """The file of accepted findings."""
        return self.data / "accepted_findings.csv"


def read_settings(flags: Mapping[str, object], environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """The settings in force.

    Args:
        flags: what the command line says; None is 'not said'.
        environment: the environment's variables.
        folder: where ``variance.toml`` may stand.

    Raises:
        BrokenStructure: a key is unknown or a value is none that it can take.
    """
    return Settings(**{key: value for key, (value, _) in _gather(flags, environment, folder).items()})  # type: ignore[arg-type]


def read_language(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> str:
    """The language to speak before the settings are read, or when they are wrong: that of the environment or the file, else Danish."""
    asked: list[object] = [(os.environ if environment is None else environment).get(f"{PREFIX}LANG")]
    with suppress(BrokenStructure):
        asked.append(_read_file((folder or Path()) / FILE).get("lang"))
    return next((lang for value in asked for lang in LANGUAGES if value == lang), LANGUAGES[0])


def explain_settings(
    flags: Mapping[str, object], environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> tuple[tuple[str, str, str], ...]:
    """Each setting with its value and where it comes from: flag, environment, file or default."""
    return tuple((key, str(value), source) for key, (value, source) in _gather(flags, environment, folder).items())


def _gather(flags: Mapping[str, object], environment: Mapping[str, str] | None, folder: Path | None) -> dict[str, tuple[object, str]]:
    found: dict[str, tuple[object, str]] = {key: (value, "default") for key, value in _defaults().items()}
    layers = (
        (FILE, _read_file((folder or Path()) / FILE)),
        (f"{PREFIX}*", _read_environment(os.environ if environment is None else environment)),
        ("flag", {key: value for key, value in flags.items() if value is not None}),
    )
    for source, layer in layers:
        for key, value in layer.items():
            found[key] = (_convert(key, value, source), source)
    return found


def _defaults() -> dict[str, object]:
    return Settings()._asdict()


def _read_file(path: Path) -> dict[str, object]:
    try:
        return read_toml(path)
    except FileNotFoundError:
        return {}
    except OSError as error:
        from schemas.system_faults import explain_failure

        raise BrokenStructure("run.settings_not_opened", path=path.name, **explain_failure(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise BrokenStructure("run.bad_settings_file", path=path.name, technical=str(error)) from error


def _read_environment(environment: Mapping[str, str]) -> dict[str, object]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in sorted(environment.items())
        if name.startswith(PREFIX) and name not in NOT_SETTINGS
    }


def _convert(key: str, value: object, source: str) -> object:
    known = _defaults()
    if key not in known:
        from schemas.nearest import find_nearest

        nearest = find_nearest(key, known, like=0)
        raise BrokenStructure("run.unknown_setting", key=key, source=source, nearest=nearest)
    try:
        if key == "lang" and value not in LANGUAGES:
            raise ValueError
        if isinstance(known[key], bool):
            return value if isinstance(value, bool) else {"1": True, "true": True, "0": False, "false": False}[str(value).lower()]
        if isinstance(known[key], Path):
            return Path(value) if isinstance(value, (str, Path)) and str(value) else _refuse()
        if isinstance(known[key], int):
            number = int(str(value))
            return number if number >= 1 else _refuse()
        return str(value)
    except (ValueError, KeyError):
        raise _make_error(key, value, source, known[key]) from None


def _make_error(key: str, value: object, source: str, known: object) -> BrokenStructure:
    from schemas.own_faults import Fault

    kind = "path" if isinstance(known, Path) else type(known).__name__
    return BrokenStructure("run.bad_setting", key=key, value=value, source=source, kind=Fault(f"run.kind_{kind}"))


def _refuse() -> Never:
    raise ValueError
