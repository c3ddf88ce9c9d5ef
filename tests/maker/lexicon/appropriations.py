"""What appropriation tables call their columns, rows and totals."""

from __future__ import annotations

CODE_HEADS = ("Funktion", "Konto", "Kontonr.", "Kontonummer")
TEXT_HEADS = ("Tekst", "Område", "Benævnelse", "Formål", "Bemærkninger")
AMOUNT_HEADS = ("Beløb", "Tillægsbevilling", "Søgt tillægsbevilling", "Ansøgt beløb", "Bevilling", "Tillægsbevilling {y}")
PAIRS = (("Udgifter", "Indtægter"), ("Udgift", "Indtægt"), ("Udg.", "Indt."), ("Bruttoudgifter", "Bruttoindtægter"))
TOTALS = ("I alt", "Total", "Samlet", "Tillægsbevillinger i alt", "Ialt", "Sum")
TITLES = (
    "Ansøgning om tillægsbevillinger {y}",
    "Tillægsbevilling til {a}",
    "Budgetopfølgning pr. {D} - tillægsbevillinger",
    "Bevillingsændringer som følge af budgetopfølgningen {y}",
)
CAPTIONS = (
    "Der søges om følgende tillægsbevillinger:",
    "Tabel 3. Ansøgte tillægsbevillinger",
    "Bevillingsmæssige konsekvenser",
    "Ansøgning om tillægsbevilling {y}",
)
MULTI_TITLES = (
    "Ansøgning om tillægsbevilling i {y} og overslagsårene",
    "Anlægsbevilling og rådighedsbeløb til {a}",
    "Bevilling til {a} {y}-{z}",
)
MULTI_CAPTIONS = (
    "Bevillingsændringer fordelt på år",
    "Tabel 1. Søgte tillægsbevillinger",
    "Tillægsbevillingen fordeler sig således:",
    "Ansøgte bevillinger",
)
YEAR_HEADS = ("{}", "{}", "{}", "Budget {}", "BO {}", "B{}", "År {}")
NEUTRAL = (
    "Drift af lokaler", "Etablering af tilbud", "Inventar", "Projektledelse", "Bygherrerådgivning", "Håndværkerudgifter", "Kørsel",
    "Lønninger", "Ny afdeling til unge", "Udvidelse af åbningstid", "Rengøring", "Tilskud til foreninger", "Kompetenceudvikling",
    "Flere pladser på botilbud", "Vedligeholdelse af veje", "Udstyr til plejehjem",
)  # fmt: skip
LESS = (
    ("Mindreudgifter", "expenditure", -1),
    ("Merudgifter", "expenditure", 1),
    ("Merindtægter", "income", -1),
    ("Mindreindtægter", "income", 1),
    ("Merudgifter til {}", "expenditure", 1),
    ("Mindreudgifter til {}", "expenditure", -1),
    ("Merudgift vedr. {}", "expenditure", 1),
    ("Mindreudgift vedr. {}", "expenditure", -1),
    ("Merindtægter fra {}", "income", -1),
    ("Mindreindtægt fra {}", "income", 1),
)
SUBJECTS = (
    "løn",
    "mentorer",
    "statsrefusion",
    "botilbud",
    "kurser",
    "hjælpemidler",
    "dagtilbud",
    "bostøtte",
    "transport",
    "praksisydelser",
)
