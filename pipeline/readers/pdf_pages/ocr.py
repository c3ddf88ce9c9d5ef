"""Pages that are pictures, read with tesseract where it is installed with Danish; its words have places like any others."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import Any

from pipeline.readers.compose import clean
from pipeline.readers.pdf_pages.words import Word

PAGE_LIMIT = 200
"""The most pictures of a document that are read: each takes seconds."""

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_MOST_DOTS = 30_000_000  # of a page: a larger sheet is read more coarsely
_SECONDS = 120
_ASCENT = 0.95  # of a line's median height: what lies above its base
_FIELDS = 12
_WORD_LEVEL = "5"


@cache
def find_tesseract() -> str | None:
    """The program's path, if it is there and knows Danish."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if "dan" in listed.stdout.split() else None


def is_picture(page: Any) -> bool:
    """Whether a page without text shows anything at all."""
    return any(True for _ in page.get_objects(max_depth=2))


def has_hidden_text(page: Any) -> bool:
    """Whether a page's text is printed invisibly, as programs lay recognised text under a picture."""
    import pypdfium2.raw as raw

    modes = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=2):
        modes.append(raw.FPDFTextObj_GetTextRenderMode(item.raw) == raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        if len(modes) >= 50:
            break
    return bool(modes) and sum(modes) > len(modes) / 2


def recognise_words(page: Any, program: str) -> tuple[Word, ...]:
    """The words that tesseract sees on a page; none where it gives up."""
    width, height = page.get_size()
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, math.sqrt(_MOST_DOTS / max(1.0, width * height)))
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    picture = b"".join(rows[at * bitmap.stride : at * bitmap.stride + bitmap.width] for at in range(bitmap.height))
    head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
    bitmap.close()
    command = [program, "stdin", "stdout", "-l", "dan", "--psm", "6", "--dpi", str(round(scale * _POINTS_PER_INCH)), "tsv"]
    try:
        # One thread: several slow each other down on a page.
        env = os.environ | {"OMP_THREAD_LIMIT": "1"}
        done = subprocess.run(command, input=head + picture, capture_output=True, timeout=_SECONDS, check=False, env=env)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(_to_words(done.stdout.decode("utf-8", "replace"), scale))


def _to_words(table: str, scale: float) -> Iterator[Word]:
    """The words of tesseract's table; those of a line stand on one base."""
    lines: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for line in table.splitlines():
        fields = line.split("\t")
        if len(fields) == _FIELDS and fields[0] == _WORD_LEVEL and fields[-1].strip():
            lines[tuple(fields[2:5])].append(fields)
    for words in lines.values():
        height = median(int(fields[9]) for fields in words)
        base = median(int(fields[7]) + int(fields[9]) for fields in words)
        for fields in words:
            left, width = int(fields[6]), int(fields[8])
            yield Word(clean(fields[-1].strip()), left / scale, (left + width) / scale, (base - _ASCENT * height) / scale, base / scale)
