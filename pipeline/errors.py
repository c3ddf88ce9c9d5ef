"""Errors that a user can act on: a catalogue key and its parameters, never a traceback."""

from __future__ import annotations

from typing import Any

from pipeline.messages import render


class UserError(Exception):
    """Something the user must hear: what was expected, what was found, where, and what to do.

    As text it is its sentence in Danish with its key behind, under which ``docs/errors.md`` says what to do.

    Args:
        key: the message's key in ``schemas/messages``.
        params: what the message names.
    """

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        return f"{render(self.key, self.params)} ({self.key})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors travel from the processes that read files: made anew without asking each class for its own arguments."""
        return _make_again, (type(self), self.args), self.__dict__


def _make_again(kind: type[UserError], args: tuple[object, ...]) -> UserError:
    return kind.__new__(kind, *args)


class UnreadableFile(UserError):
    """A source file cannot be read; the other files go on."""


class BrokenStructure(UserError):
    """Our own data under ``schemas/`` or a setting is wrong; nothing is done."""


class NotPublished(UserError):
    """A check before publishing selected rows; the old store stands."""
