"""How a table says what its amounts count, by the kroner of one printed unit."""

from __future__ import annotations

NAMES = {
    1: ("kr.", "hele kr.", "kroner"),
    1_000: ("1.000 kr.", "1.000 kr.", "1000 kr.", "t.kr.", "tkr.", "hele 1.000 kr.", "t. kr.", "tusinde kr."),
    1_000_000: ("mio. kr.", "mio. kr.", "mio.kr.", "mill. kr.", "mio. kroner", "mkr."),
}
MARKS = ("{}", "i {}", "({})", "- {} -", "--- {} ---", "Beløb i {}", "[{}]")
LABEL_HEADS = ("{}", "i {}", "({})", "Beløb i {}", "Alle beløb i {}", "Netto i {}")
CAPTIONS = ("{} ({})", "{} - {}", "{}, {}", "{} (i {})", "{} (beløb i {})", "{} i {}")
SENTENCES = (
    "Alle beløb er i {}",
    "Beløb i {}",
    "Beløbene er angivet i {}",
    "Tabellen viser nettobeløb i {}",
    "(Beløb i {})",
    "Tal i {}",
    "Alle tal er angivet i {}, netto.",
)
NOTES = ("Note: Beløb i {}", "Anm.: Alle tal er i {}", "*Beløb i {}", "Beløb er i {} i årets priser.", "Note: Alle beløb er angivet i {}")
CELLS = {1_000_000: (" mio. kr.", " mio.kr.", " mio.")}
