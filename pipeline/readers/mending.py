"""What every document is looked through for, whatever its format: letters that were lost, and digits that are gone."""

from __future__ import annotations

from dataclasses import replace

from pipeline.danish.gone_digits import find_gone_digits
from pipeline.danish.lost_letters import mend_lost_letters
from pipeline.model import Document, Note


def mend_document(document: Document) -> Document:
    """The document with its lost letters put back where they are certain, and a note of all that was lost on its way.

    Args:
        document: what the reader of its format made of it; no place in it moves.
    """
    return _note_gone_digits(_mend_letters(document))


def _mend_letters(document: Document) -> Document:
    found = mend_lost_letters(document.text)
    notes = []
    if found.mended:
        notes.append(Note("reading.letters_mended", {"count": found.mended}))
    if found.lost:
        notes.append(Note("reading.letters_lost", {"sample": found.lost[0], "count": len(found.lost)}))
    if not notes:
        return document
    lines = tuple(replace(line, text=found.text[line.start : line.end]) for line in document.lines)
    return replace(document, text=found.text, lines=lines, notes=(*document.notes, *notes))


def _note_gone_digits(document: Document) -> Document:
    gone = find_gone_digits(document.text)
    return replace(document, notes=(*document.notes, Note("reading.digit_gone", {"digits": gone}))) if gone else document
