"""A superuser without the powers to read and write what a file's mode forbids, so that refusals are tried by whoever runs the tests."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys

_DROP = 24
"""``PR_CAPBSET_DROP`` of Linux's ``prctl(2)``: what a process drops, no program that it starts has."""
_POWERS = (1, 2)
"""``CAP_DAC_OVERRIDE`` and ``CAP_DAC_READ_SEARCH`` of ``capabilities(7)``: modes do not bind who has them."""


def lose_powers() -> None:
    """Bind the program that this process is about to start to the modes of files, as any user is bound.

    Raises:
        OSError: this superuser may not put its powers down.
    """
    if os.geteuid() == 0:
        library = ctypes.CDLL(None, use_errno=True)
        if any(library.prctl(_DROP, power, 0, 0, 0) for power in _POWERS):
            raise OSError(ctypes.get_errno(), "the powers of the superuser stay")


def can_lose_powers() -> bool:
    """Whether programs can be started here that modes bind."""
    if os.name != "posix":
        return False
    try:
        subprocess.run([sys.executable, "-S", "-c", ""], check=True, preexec_fn=lose_powers)
    except (subprocess.SubprocessError, AttributeError):
        return False
    return True
