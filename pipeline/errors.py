"""Errors that a user can act on: a catalogue key and its parameters, never a traceback."""

from __future__ import annotations


class UserError(Exception):
    """Something the user must hear: what was expected, what was found, where, and what to do.

    Args:
        key: the message's key in ``schemas/messages``.
        params: what the message names.
    """

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class UnreadableFile(UserError):
    """A source file cannot be read; the other files go on."""


class BrokenStructure(UserError):
    """Our own data under ``schemas/`` or a setting is wrong; nothing is done."""


class NotPublished(UserError):
    """A check before publishing selected rows; the old store stands."""
