"""What benefit tables call their measures and scenarios. ``{y}`` is the fiscal year."""

from __future__ import annotations

MEASURES = {
    "recipients": (
        "Antal helårspersoner",
        "Antal borgere",
        "Gns. antal modtagere",
        "Helårspersoner",
        "Fuldtidspersoner",
        "Antal modtagere",
        "Gennemsnitligt antal",
        "Antal personer",
    ),
    "monthly": (
        "Gns. ydelse pr. md.",
        "Gns. ydelse pr. måned",
        "Gns. månedlig ydelse",
        "Gennemsnitlig ydelse pr. md.",
        "Enhedspris pr. md.",
        "Ydelse pr. måned",
        "Kr. pr. md.",
    ),
    "refund": ("Refusionsprocent", "Refusion i pct.", "Refusion i %", "Statsrefusion i pct.", "Refusionspct.", "Gns. refusionsprocent"),
    "own_share": (
        "Medfinansiering i pct.",
        "Kommunens andel i pct.",
        "Egenfinansiering i pct.",
        "Kommunal andel i %",
        "Kommunal medfinansiering i pct.",
    ),
    "amount": ("Nettoudgift", "Beløb netto", "Netto", "Nettoudgift i alt", "Årsbeløb", "Kommunal nettoudgift", "Udgift netto"),
}
# Words by scenario: (words, scenario, basis, whether it carries the year)
BUDGETS = (
    ("Budget {y}", "unknown"),
    ("Oprindeligt budget {y}", "original"),
    ("Vedtaget budget {y}", "original"),
    ("Korrigeret budget {y}", "corrected"),
    ("Korr. budget {y}", "corrected"),
)
STATUSES = (
    "Forventet regnskab {y}",
    "Skøn {y}",
    "Forventet {y}",
    "Prognose {y}",
    "Aktuel status {y}",
    "Nyt skøn {y}",
    "Forv. regnskab {y}",
)
DATED = ("Skøn pr. {d}", "Forventet regnskab pr. {d}", "Status pr. {d}")
DEVIATIONS = ("Afvigelse", "Forskel", "Afvigelse {y}", "Difference")
TITLES = (
    "Status på forsørgelsesydelser pr. {D}",
    "Budgetopfølgning på overførsler pr. {D}",
    "Mængder og priser på ydelser {y}",
    "Opfølgning på ydelsesområdet {y}",
)
CAPTIONS = (
    "Tabel 2. Mængder og priser",
    "Udviklingen på ydelserne {y}",
    "Oversigt over ydelser",
    "Tabel 1: Antal, ydelse og nettoudgift {y}",
)
