"""The same text in every encoding is the same document; what was mended or lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Document
from pipeline.readers import read_document
from pipeline.readers.decoding import Decoded, Undecodable, decode

DANISH = "Punkt 2.\n\nGodkendelse af ærø på Ålandsøen – 1.000 kr.\n\t-25.800\t§ 40\n"
OLD = "Punkt 2.\n\nMødet på Ålandsøen.\nFørtidspension og Ældrerådet\tØst\t1.000 kr.\n"
"""What the sets of old programs hold too."""
TEXTS = st.text(alphabet=st.sampled_from("abcæøåÆØÅé§–“ 0123456789.,-\t\n"), min_size=1).filter(str.strip)


def keys(decoded: Decoded | Document) -> list[str]:
    return [note.key for note in decoded.notes]


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (DANISH.encode("utf-8"), []),
        (DANISH.encode("utf-8-sig"), []),
        (b"\xff\xfe" + DANISH.encode("utf-16-le"), []),
        (b"\xfe\xff" + DANISH.encode("utf-16-be"), []),
        (b"\xff\xfe\x00\x00" + DANISH.encode("utf-32-le"), []),
        (DANISH.encode("utf-16-le"), ["reading.utf16_without_mark"]),
        (DANISH.encode("utf-16-be"), ["reading.utf16_without_mark"]),
        (DANISH.encode("cp1252"), ["reading.windows_1252"]),
        (DANISH.encode("utf-8").decode("cp1252").encode("utf-8"), ["reading.mojibake_mended"]),
        (OLD.encode("cp850"), ["reading.older_encoding"]),
        (OLD.encode("cp865"), ["reading.older_encoding"]),
        (OLD.encode("mac_roman"), ["reading.older_encoding"]),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes, note: list[str]) -> None:
    decoded = decode(data)
    assert decoded.text in (DANISH, OLD)
    assert keys(decoded) == note


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Børn på Ærø, Ålborg", "cp1252"),
        ("‘ord’ og O‘Connor, l’été", "cp1252"),  # quotation marks stand where DOS has its letters
        ("Œuvre, cœur, 10¾ år", "cp1252"),
    ],
)
def test_what_may_be_windows_1252_is_read_so(text: str, encoding: str) -> None:
    assert "reading.windows_1252" in keys(decode(text.encode(encoding)))


def test_twice_broken_letters_with_undefined_bytes_are_mended() -> None:
    text = "Ældrerådet drøftede “budgettet” à 5 kr."
    broken = text.encode("utf-8").decode("cp1252", "ignore")
    assert keys(decode(broken.encode("utf-8"))) in (["reading.mojibake"], ["reading.mojibake_mended"])
    kept = "".join(bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252") for byte in text.encode("utf-8"))
    assert decode(kept.encode("utf-8")).text == text


def test_mojibake_that_cannot_be_undone_is_left_and_said() -> None:
    decoded = decode("Rigtigt børn og\nødelagt bÃ¸rn".encode())
    assert decoded.text == "Rigtigt børn og\nødelagt bÃ¸rn"
    (note,) = decoded.notes
    assert (note.key, note.line_no, note.params["places"]) == ("reading.mojibake", 2, 1)


def test_good_text_is_no_mojibake() -> None:
    assert keys(decode("Ærø, Ålborg, café, naïve, À la carte, 50 °, § 3".encode())) == []


def test_a_file_cut_in_a_letter_gives_what_is_there() -> None:
    for encoded, whole in ((DANISH.encode(), DANISH), (b"\xff\xfe" + DANISH.encode("utf-16-le"), DANISH)):
        place = encoded.index("Å".encode("utf-8" if whole.encode() == encoded else "utf-16-le"))
        decoded = decode(encoded[: place + 1])
        assert decoded.text == whole[: whole.index("Å")]
        assert keys(decoded) == ["reading.cut_off"]


def test_a_stray_byte_in_utf8_does_not_break_the_rest() -> None:
    data = "Børn på Ærø".encode() + b" 1\xa0234 kr.\n" + "Åben".encode()
    decoded = decode(data)
    assert decoded.text == "Børn på Ærø 1\xa0234 kr.\nÅben"
    assert decoded.notes[0].key == "reading.mixed_encoding"
    assert decoded.notes[0].params == {"strays": 1}


@pytest.mark.parametrize("data", [b"abc\x00def", b"\x01\x02\x03", b"\x81\x8d", b"\xff\xfe\x00\xd8a\x00b\x00"])
def test_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(data)


def read(folder: Path, data: bytes) -> Document:
    path = folder / "minutes.txt"
    path.write_bytes(data)
    return read_document(path)


@given(TEXTS)
def test_encodings_round_trip(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    plain = read(folder, text.encode("utf-8"))
    for data in (text.encode("utf-8-sig"), b"\xff\xfe" + text.encode("utf-16-le"), b"\xfe\xff" + text.encode("utf-16-be")):
        other = read(folder, data)
        assert (other.text, other.lines) == (plain.text, plain.lines)


@given(st.text(alphabet=st.sampled_from("abcæøåÆØÅé 0123456789.,-\t\n"), min_size=1).filter(str.strip))
def test_western_letters_round_trip(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert decoded.text == text
    assert keys(decoded) == ([] if text.isascii() else ["reading.windows_1252"])


@given(TEXTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_newlines_do_not_matter(tmp_path_factory: pytest.TempPathFactory, text: str, newline: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert read(folder, text.replace("\n", newline).encode()).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Undecodable:
        return
    assert "\x00" not in text
