"""The setter's own words: what other municipalities might print. Carried over from print, not from what the reader knows."""

from __future__ import annotations

MUNICIPALITIES = ("Viborg", "Horsens", "Silkeborg", "Skive", "Varde", "Ballerup", "Næstved", "Thisted", "Assens", "Lolland")
COMMITTEES = ("Beskæftigelsesudvalget", "Arbejdsmarkedsudvalget", "Social- og Arbejdsmarkedsudvalget", "Økonomiudvalget")

SECTOR_PREFIXES = ("Sektor ", "Politikområde ", "Bevillingsområde ", "Serviceområde ")
SECTORS = (
    "Børn og Familie",
    "Voksne, Handicap og Psykiatri",
    "Forsørgelse",
    "Job- og Uddannelsesindsats",
    "Integration - særlige indsatser",
    "Sundhed og Forebyggelse",
    "Administration samt tværgående puljer",
    "Ældre og Omsorg",
)

CHANGE_TYPES = (
    ("Aktuel Status", "status"),
    ("Aktuel status", "status"),
    ("Budgetopfølgning", "status"),
    ("Forventede afvigelser", "status"),
    ("Tekniske ændringer", "technical"),
    ("Tekniske korrektioner", "technical"),
    ("Lov- og cirkulæreprogram", "law_programme"),
    ("Lov og cirkulæreprogram", "law_programme"),
    ("Lov- og cirkulæreprogrammet", "law_programme"),
    ("Omplaceringer", "virement"),
)

ACCOUNTS = (
    (("05.22.07",), "Indtægter fra den centrale refusionsordning"),
    (("05.28.20",), "Plejefamilier"),
    (("05.28.21",), "Forebyggende foranstaltninger for børn og unge"),
    (("05.30.26",), "Personlig og praktisk hjælp til ældre"),
    (("05.38.50",), "Botilbud til længerevarende ophold (servicelovens §108)"),
    (("05.38.58",), "Beskyttet beskæftigelse (§ 103)"),
    (("05.46.60", "05.46.61"), "Integration"),
    (("05.48.66", "05.48.68"), "Førtidspension"),
    (("05.57.71",), "Sygedagpenge"),
    (("05.57.73",), "Kontanthjælp"),
    (("05.57.73",), "Uddannelseshjælp"),
    (("05.57.76", "05.57.77"), "Boligstøtte"),
    (("05.57.78",), "Dagpenge til forsikrede ledige"),
    (("05.58.80",), "Revalidering"),
    (("05.58.82",), "Ressourceforløb"),
    (("05.58.83",), "Ledighedsydelse"),
    (("05.68.90",), "Driftsudgifter til den kommunale beskæftigelsesindsats"),
    (("05.68.97",), "Seniorjob til personer over 55 år"),
    (("06.45.51",), "Sekretariat og forvaltninger"),
    (("06.45.53",), "Jobcentre"),
    (("04.62.82",), "Genoptræning"),
)

# What a line says, with the column that it belongs in and the sign that the wording asks for (0: either).
WORDED_LINES = (
    ("Merudgifter ift. korrigeret budget", "expenditure", 1),
    ("Mindreudgifter ift. korrigeret budget", "expenditure", -1),
    ("Merudgifter", "expenditure", 1),
    ("Mindreudgifter", "expenditure", -1),
    ("Merindtægter ift. korrigeret budget", "income", -1),
    ("Mindreindtægter ift. korrigeret budget", "income", 1),
    ("Merindtægter", "income", -1),
    ("Mindreindtægter", "income", 1),
)
FREE_LINES = (
    ("Fælles husleje flyttes til Ejendomscenteret", "expenditure", 0),
    ("Fordeling af indkøbsgevinst, etape 3 (kontorvarer)", "expenditure", 0),
    ("pkt. 14 krav om 37 timers tilbud", "expenditure", 0),
    ("Pkt. 52 Ankeafgørelse 8120 om beregning af sygedagpenge", "expenditure", 0),
    ("pkt. 7 - Lov nr. 702 om unge under 30 år", "expenditure", 0),
    ("Vejledning af 3. marts 2016 om ophold i mere end et år.", "expenditure", 0),
    ("Satspulje 2018-2021: flere mentorer (servicelovens § 99)", "expenditure", 0),
    ("Statsrefusion vedr. mentorordning, fase 2", "income", 0),
    ("Omlægning af 12 pladser på botilbud", "expenditure", 0),
)

EXPENDITURE_HEADS = ("Udgifter", "Udgift", "Udg.", "Bruttoudgifter")
INCOME_HEADS = ("Indtægter", "Indtægt", "Indt.")
LABEL_HEADS = ("Funktion", "Konto", "Tekst", "Område")
GRAND_TOTALS = ("Budgetgaranterede områder i alt", "Alle områder i alt", "I alt", "Total", "Udvalget i alt")

# How the unit is printed, with its factor and the decimals that the amounts then have.
UNITS = (
    ("--- 1.000 kr. ---", 1_000, 0),
    ("- - - 1.000 kr. - - -", 1_000, 0),
    ("- 1.000 kr. -", 1_000, 0),
    ("1.000 kr.", 1_000, 0),
    ("i 1.000 kr.", 1_000, 0),
    ("(1.000 kr.)", 1_000, 0),
    ("t.kr.", 1_000, 0),
    ("hele kr.", 1, 0),
    ("mio. kr.", 1_000_000, 3),
    ("mill. kr.", 1_000_000, 3),
)

# Label, key, and what a year's drivers may be: recipients, monthly benefit, refund in per cent.
BENEFITS = (
    ("Kontanthjælp", "kontanthjaelp", (300, 4000), (11_000, 14_000), (20, 27)),
    ("Uddannelseshjælp", "uddannelseshjaelp", (200, 2000), (6_500, 9_000), (20, 30)),
    ("Revalidering", "revalidering", (20, 300), (14_000, 18_000), (20, 35)),
    ("Sygedagpenge", "sygedagpenge", (300, 2500), (14_000, 18_500), (30, 45)),
    ("Ressourceforløb", "ressourceforloeb", (100, 900), (11_500, 15_000), (20, 30)),
    ("Jobafklaringsforløb", "jobafklaringsforloeb", (80, 700), (12_000, 15_000), (20, 35)),
    ("Fleksjob", "fleksjob", (300, 2500), (12_000, 16_000), (40, 62)),
    ("Ledighedsydelse", "ledighedsydelse", (80, 600), (13_000, 16_500), (15, 30)),
    ("Førtidspension", "foertidspension", (900, 5000), (13_000, 18_500), (25, 45)),
    ("Seniorjob", "seniorjob", (10, 90), (17_000, 24_000), (35, 60)),
)
RECIPIENT_HEADS = (("Antal borgere", "Gns. Pr. Mdr."), ("Antal", "helårspersoner"), ("Gns. antal", "modtagere"), ("Antal", "personer"))
BENEFIT_HEADS = (("Gns. ydelse", "Pr. Mdr."), ("Gns. ydelse", "pr. måned"), ("Ydelse", "pr. md."))
REFUND_HEADS = (("Refusions-", "procent"), ("Refusion", "i pct."), ("Refusion", "%"))
AMOUNT_HEADS = (("Aktuel", "status"), ("Beløb", "netto"), ("Netto", "1.000 kr."))
SCENARIOS = (
    ("Budget {year}", "Aktuel Status {year}", "Afvigelse netto", "Afvigelse total"),
    ("Korrigeret budget {year}", "Forventet regnskab {year}", "Afvigelse", "Afvigelse i alt"),
    ("Korr. budget {year}", "Forventet regnskab {year}", "Afvigelse", "Samlet afvigelse"),
    ("Budget {year}", "Skøn {year}", "Forskel", "Forskel i alt"),
)

OPENINGS = (
    "Forvaltningen har gjort status pr. {date} og sammenlignet med det korrigerede budget.",
    "Status pr. {date} ligger til grund; afvigelser er opgjort i forhold til det korrigerede budget.",
)
FILLERS = (
    "Udvalget blev i 2016 bedt om en plan for de 23 aktiviteter, jf. sag 2016-004512.",
    "Der henvises til servicelovens §§ 109 og 110 samt til mødet den 14. marts kl. 09.30.",
    "Omkring 40 medarbejdere har deltaget i forløbet, og 85 pct. er tilfredse.",
)
