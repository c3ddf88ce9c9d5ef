"""Bytes → text by what they are: a mark, strict UTF-8, unmistakable UTF-16, DOS or Mac, else Windows-1252. Nothing is lost silently."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from pipeline.model import Note

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNITS = {"utf-8": 1, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_OLDER = {"cp850": "DOS (CP850)", "mac_roman": "Mac (Mac Roman)"}
"""One-byte sets in which old programs saved; their Danish letters are other signs in Windows-1252."""
_DANISH = "æøåÆØÅ"
_INSIDE_WORDS = re.compile(rb"(?<=[A-Za-z])[\x80-\xff](?=[A-Za-z])")
_FEWEST = 2
"""So many Danish letters inside words at least tell a set: one may be an apostrophe."""
_SAMPLE = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_MOJIBAKE = re.compile("Ã[¦¸¥†˜…©¤¶¼]|â€[“”™œ\u009d]|Â[§ \u00a0°½]")
_DOS_LETTERS = re.compile(r"(?<=[a-zA-Z])[‘›†](?=[a-z])")


class Undecodable(Exception):
    """The bytes are no text in any encoding that we know."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what is worth saying about how it was decoded."""

    text: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text in the bytes.

    Raises:
        Undecodable: there are control characters or bytes that stand for nothing.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        mark, name = marked
        decoded = _decode_as(data[len(mark) :], name)
    elif guess := _guess_utf16(data):
        decoded = _decode_as(data, guess)
        decoded = Decoded(decoded.text, (Note("reading.utf16_without_mark"), *decoded.notes))
    else:
        _refuse_zeros(data)
        decoded = _decode_as(data, "utf-8")
    _refuse_controls(decoded.text)
    return _mend_mojibake(decoded)


def _decode_as(data: bytes, name: str) -> Decoded:
    """Strictly; a character that is cut in two by the file's end is left out, with a note (if other letters vouch for UTF-8)."""
    try:
        return Decoded(data.decode(name))
    except UnicodeDecodeError as problem:
        if (
            len(data) - problem.start < 4
            and _is_cut(data[problem.start :], name)
            and not (name == "utf-8" and data[: problem.start].isascii())
        ):
            text = data[: problem.start].decode(name)
            return Decoded(text, (Note("reading.cut_off", {}, text.count("\n") + 1),))
        if _UNITS[name] > 1:
            raise Undecodable("reading.undecodable", encoding=name, position=problem.start) from None
        return _decode_bytewise(data, problem.start)


def _is_cut(tail: bytes, name: str) -> bool:
    """Whether a decoder would go on if more bytes came."""
    try:
        return codecs.getincrementaldecoder(name)().decode(tail) == ""
    except UnicodeDecodeError:
        return False


def _decode_bytewise(data: bytes, first_stray: int) -> Decoded:
    """Windows-1252; or UTF-8 with single bytes of Windows-1252 in it, when most of its letters (in a sample) are good UTF-8."""
    sample = data[max(0, first_stray - _SAMPLE) : first_stray + _SAMPLE]
    mixed, strays = _decode_mixed(sample)
    if len(mixed) - len(mixed.encode("ascii", "ignore")) - strays > strays:
        text, strays = _decode_mixed(data)
        return Decoded(text, (Note("reading.mixed_encoding", {"strays": strays}),))
    if older := _guess_older(data):
        return Decoded(data.decode(older), (Note("reading.older_encoding", {"encoding": _OLDER[older]}),))
    try:
        return Decoded(data.decode("cp1252"), (Note("reading.windows_1252"),))
    except UnicodeDecodeError as problem:
        raise Undecodable("reading.undecodable", encoding="UTF-8, Windows-1252", position=problem.start) from None


def _guess_older(data: bytes) -> str | None:
    """The older set in which the letters inside words are Danish ones, where they are none at all in Windows-1252."""
    inside = [match[0] for match in _INSIDE_WORDS.finditer(data[:_SAMPLE])]
    danish = {name: sum(byte.decode(name, "replace") in _DANISH for byte in inside) for name in ("cp1252", *_OLDER)}
    told = [name for name, count in danish.items() if count]
    return told[0] if len(told) == 1 and told[0] in _OLDER and danish[told[0]] >= _FEWEST else None


def _decode_mixed(data: bytes) -> tuple[str, int]:
    """The bytes as UTF-8, those that are none as Windows-1252, and how many these are."""
    strays = 0

    def read_stray(problem: UnicodeError) -> tuple[str, int]:
        nonlocal strays
        assert isinstance(problem, UnicodeDecodeError)
        bad = problem.object[problem.start : problem.end]
        strays += len(bad)
        return bad.decode("cp1252", "replace"), problem.end

    codecs.register_error("variance.stray", read_stray)
    return data.decode("utf-8", "variance.stray"), strays


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 shows itself by a zero in every other byte of Western text."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2 or b"\x00" not in sample:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd >= 0.8 * pairs and even <= 0.02 * pairs:
        return "utf-16-le"
    if even >= 0.8 * pairs and odd <= 0.02 * pairs:
        return "utf-16-be"
    return None


def _refuse_zeros(data: bytes) -> None:
    """Said before anything is decoded, so that a large binary file costs nothing."""
    place = data.find(0)
    if place >= 0:
        raise Undecodable("reading.binary", byte="0x00", line_no=data.count(b"\n", 0, place) + 1)


def _refuse_controls(text: str) -> None:
    found = _CONTROL.search(text)
    if found is None:
        return
    if found.group() == "\x00" or len(_CONTROL.findall(text)) > max(1, len(text) // 1000):
        line_no = text.count("\n", 0, found.start()) + 1
        raise Undecodable("reading.binary", byte=f"0x{ord(found.group()):02X}", line_no=line_no)


def _mend_mojibake(decoded: Decoded) -> Decoded:
    """Undo UTF-8 that was once read as Windows-1252, where the whole text can be undone; else say so and leave it."""
    text, notes = decoded.text, decoded.notes
    found = _MOJIBAKE.search(text) or _DOS_LETTERS.search(text)
    if found is None:
        return decoded
    params = {"sample": text[max(0, found.start() - 3) : found.end() + 3].strip(), "places": len(_MOJIBAKE.findall(text))}
    line_no = text.count("\n", 0, found.start()) + 1
    mended = _undo(text)
    if mended is not None and not _MOJIBAKE.search(mended):
        return Decoded(mended, (*notes, Note("reading.mojibake_mended", params, line_no)))
    return Decoded(text, (*notes, Note("reading.mojibake", params, line_no)))


def _undo(text: str) -> str | None:
    try:
        return text.encode("cp1252", "variance.c1").decode("utf-8")
    except UnicodeError:
        return None


def _keep_c1(problem: UnicodeError) -> tuple[bytes, int]:
    """The five bytes that Windows-1252 leaves open came through as control characters."""
    assert isinstance(problem, UnicodeEncodeError)
    return problem.object[problem.start : problem.end].encode("latin-1"), problem.end


codecs.register_error("variance.c1", _keep_c1)
