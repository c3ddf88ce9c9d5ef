"""Whose minutes a folder holds where they do not say so: the one thing about a meeting that its reader is told from outside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.errors import UserError
from pipeline.meeting.identity import identify
from pipeline.meeting.words import load_rows
from pipeline.model import Meeting, Note
from schemas.nearest import find_nearest


@dataclass(frozen=True, slots=True)
class Home:
    """The municipality whose minutes these are unless they say otherwise."""

    name: str
    code: str


def find_home(said: str) -> Home | None:
    """The municipality that a setting names.

    Args:
        said: its name, with or without ``Kommune``, or its code; empty is 'not said'.

    Raises:
        UserError: it is not on the list of municipalities.
    """
    asked = said.strip().lower().removesuffix(" kommune").strip()
    if not asked:
        return None
    spelled: dict[str, Home] = {}
    for row in load_rows("reference/municipalities"):
        for spelling in (row["name"], row["code"], *filter(None, row["aliases"].split("|"))):
            spelled.setdefault(spelling.lower(), Home(row["name"], row["code"]))
    if asked not in spelled:
        raise UserError("run.unknown_home", said=said, nearest=find_nearest(asked, (home.name for home in spelled.values()), like=0))
    return spelled[asked]


def settle_at(meeting: Meeting, home: Home, key: str) -> Meeting:
    """A meeting that names no municipality as that municipality's, with a note of how it is known; any other as it is.

    Args:
        meeting: the meeting.
        home: the municipality.
        key: the message that says where it is known from.
    """
    if not any(note.key == "meeting.no_municipality" for note in meeting.notes):
        return meeting
    silent = tuple(note for note in meeting.notes if note.key != "meeting.no_municipality")
    return replace(
        meeting,
        municipality=home.name,
        municipality_code=home.code or None,
        meeting_id=identify(home.code or home.name, meeting.committee, meeting.meeting_date),
        notes=(*silent, Note(key, {"name": home.name}, meeting.document.first_line)),
    )
