"""What the system says of a failure, in our own words with its own behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from pipeline.messages import LANGUAGES, render
from schemas.own_faults import Fault
from schemas.system_faults import explain_failure


@pytest.mark.parametrize(
    ("error", "reason", "technical"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "no_permission", "Permission denied"),
        (OSError(errno.ENOSPC, "No space left on device", "x"), "no_space", "No space left on device"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "is_folder", "Is a directory"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "not_found", "No such file or directory"),
        (FileExistsError(errno.EEXIST, "File exists"), "is_file", "File exists"),
        (OSError(errno.EIO, "Input/output error"), "other", "Input/output error"),
        (OSError("odd"), "other", "odd"),
        (ValueError(""), "other", "ValueError"),
        (RuntimeError('IO Error: Could not set lock on file "x": Conflicting lock is held\nSee also'), "in_use", None),
        (RuntimeError('IO Error: Cannot open file "x": Permission denied'), "no_permission", None),
        (RuntimeError("IO Error: Could not write all bytes: No space left on device"), "no_space", None),
        (RuntimeError("Out of Memory Error: could not allocate block"), "no_memory", None),
    ],
)
def test_a_failure_in_our_own_words(error: Exception, reason: str, technical: str | None) -> None:
    found = explain_failure(error)
    assert found["reason"] == Fault(f"faults.{reason}")
    assert found["technical"] == (technical or str(error).splitlines()[0])


def test_every_reason_is_in_the_catalogue_and_what_the_system_said_stands_last() -> None:
    for number in (*errno.errorcode, 99999):
        told = explain_failure(OSError(number, os.strerror(number)))
        for lang in LANGUAGES:
            said = render("run.not_written", {"path": Path("x"), **told}, lang)
            assert "faults." not in said
            assert said.endswith(f"[{os.strerror(number)}]")
