"""What the operating system or the database says when something fails, in our own words; their own words stay as a technical note."""

from __future__ import annotations

import errno
import re
from types import MappingProxyType

from schemas.own_faults import Fault

_BY_NUMBER = MappingProxyType(
    {
        errno.EACCES: "no_permission",
        errno.EPERM: "no_permission",
        errno.EROFS: "no_permission",
        errno.ENOSPC: "no_space",
        errno.EDQUOT: "no_space",
        errno.EFBIG: "no_space",
        errno.EISDIR: "is_folder",
        errno.ENOTDIR: "is_file",
        errno.EEXIST: "is_file",
        errno.ENOENT: "not_found",
        errno.ENAMETOOLONG: "name_too_long",
        errno.EBUSY: "in_use",
        errno.ETXTBSY: "in_use",
    }
)
_BY_WORDS = (
    (r"permission denied|read-only file system|access is denied", "no_permission"),
    (r"no space left|disk full|quota exceeded|file too large", "no_space"),
    (r"is a directory|not a regular file", "is_folder"),
    (r"not a directory", "is_file"),
    (r"conflicting lock|could not set lock|used by another process", "in_use"),
    (r"no such file|does not exist", "not_found"),
    (r"out of memory|could not allocate", "no_memory"),
)
"""For errors of the database, which bear no number; what stands first counts."""


def explain_failure(error: Exception) -> dict[str, object]:
    """The two parts that a message says a failure with.

    Args:
        error: what was raised.

    Returns:
        ``reason``, a sentence's piece from the catalogue; ``technical``, the first line of what the system itself said.
    """
    said = str(error).split("\n", maxsplit=1)[0].strip()
    if isinstance(error, OSError) and error.errno is not None:
        said = error.strerror or said
        name = _BY_NUMBER.get(error.errno) or _find_by_words(said)
    else:
        name = _find_by_words(said)
    return {"reason": Fault(f"faults.{name}"), "technical": said or type(error).__name__}


def _find_by_words(said: str) -> str:
    return next((name for words, name in _BY_WORDS if re.search(words, said, re.IGNORECASE)), "other")
