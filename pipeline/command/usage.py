"""What argparse finds wrong with a command line, said in our own words and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.errors import UserError
from schemas.own_faults import Fault, offer_nearest

_TEMPLATES = (
    (r"the following arguments are required: (?P<what>.+)", "run.usage_missing"),
    (r"argument (?P<what>.+?): invalid choice: '(?P<found>.*)' \(choose from (?P<known>.*)\)", "run.usage_choice"),
    (r"argument (?P<what>.+?): invalid int value: '(?P<found>.*)'", "run.usage_whole"),
    (r"argument (?P<what>.+?): expected .*argument", "run.usage_value"),
    (r"argument (?P<what>.+?): not allowed with argument (?P<other>.+)", "run.usage_together"),
    (r"argument (?P<what>.+?): ignored explicit argument '(?P<found>.*)'", "run.usage_no_value"),
    (r"ambiguous option: (?P<found>\S+) could match (?P<known>.+)", "run.usage_ambiguous"),
)
"""The sentences of argparse, which has no other way of telling what it found; one that is not here is passed on as it is."""


def explain_usage(message: str, program: str) -> UserError:
    """A sentence of argparse as an error of ours.

    Args:
        message: what argparse says.
        program: the command, and the subcommand whose help tells more.
    """
    for pattern, key in _TEMPLATES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _make_error(Fault(key, _read_params(found.groupdict())), program)
    return _make_error(Fault("run.usage_other", {"reason": message}), program)


def explain_unknown(words: Iterable[str], options: Iterable[str], program: str) -> UserError:
    """Words on the command line that nothing asked for.

    Args:
        words: the words that are left over.
        options: the options that the command has.
        program: the command, and the subcommand whose help tells more.
    """
    first, *_ = left = list(words)
    nearest = offer_nearest(first.split("=")[0], options) if first.startswith("-") else ()
    return _make_error(Fault("run.usage_unknown", {"found": " ".join(left), "nearest": nearest}), program)


def _make_error(reason: Fault, program: str) -> UserError:
    return UserError("run.usage", reason=reason, program=program)


def _read_params(found: dict[str, str]) -> dict[str, object]:
    if "known" not in found:
        return dict(found)
    known = re.findall(r"[^\s,']+", found["known"])
    return {**found, "known": ", ".join(known), "nearest": offer_nearest(found.get("found", ""), known)}
