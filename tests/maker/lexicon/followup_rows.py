"""What rows of budget follow-ups are called, and the lines around them."""

from __future__ import annotations

AREAS = (
    "Dagtilbud",
    "Folkeskole",
    "Skoler og SFO",
    "Børn og familier med særlige behov",
    "Sundhed og forebyggelse",
    "Hjemmepleje og plejecentre",
    "Ældre",
    "Handicap og psykiatri",
    "Voksne med særlige behov",
    "Forsørgelse",
    "Beskæftigelsesindsats",
    "Integration",
    "Kultur og fritid",
    "Biblioteker",
    "Veje og grønne områder",
    "Vintertjeneste",
    "Kollektiv trafik",
    "Ejendomme og service",
    "Administration",
    "Politisk organisation",
    "Tværgående puljer",
    "Beredskab",
    "Erhverv og turisme",
    "Aktivitetsbestemt medfinansiering",
    "Førtidspension og boligstøtte",
    "Tandpleje",
    "Klima og miljø",
    "IT og digitalisering",
    "Renovation",
    "Musikskole",
)
BENEFIT_LABELS = (
    "Kontanthjælp",
    "Uddannelseshjælp",
    "Sygedagpenge",
    "Ressourceforløb",
    "Jobafklaringsforløb",
    "Fleksjob",
    "Ledighedsydelse",
    "Førtidspension",
    "Seniorpension",
    "Revalidering",
    "Boligstøtte",
    "Integrationsydelse",
    "Dagpenge til forsikrede ledige",
    "Seniorjob",
    "Overgangsydelse",
)
CAPITAL = (
    "Ny daginstitution",
    "Renovering af skoler",
    "Cykelstier",
    "Byggemodning",
    "Kunstgræsbane",
    "Energirenovering",
    "Plejecenter, etape 2",
    "Trafiksikkerhed",
    "Idrætshal",
    "Køb af jord",
)
SECTIONS = {
    "drift": (("Drift", "Anlæg"), ("Driftsudgifter", "Anlægsudgifter"), ("Skattefinansieret drift", "Skattefinansieret anlæg")),
    "kind": (
        ("Serviceudgifter", "Overførselsudgifter"),
        ("Service", "Overførsler"),
        ("Serviceudgifter", "Budgetgaranterede udgifter", "Øvrige overførsler"),
        ("Indenfor servicerammen", "Udenfor servicerammen"),
    ),
}
SUBTOTALS = ("{} i alt", "{} i alt", "I alt {}", "Sum {}", "I alt")
TOTALS = ("I alt", "Total", "Samlet", "Udvalget i alt", "I alt netto", "Hele kommunen", "Ialt", "Sum", "Resultat i alt")
OF_WHICH = ("Heraf løn", "heraf puljer", "Heraf overførsel", "- heraf eksterne midler", "Heraf vakante stillinger", "Herunder refusion")

LABEL_HEADS = {
    "committee": ("Udvalg", "", "Område"),
    "area": ("Politikområde", "Område", "Bevillingsområde", "Serviceområde", "", "Bevilling", "Aktivitetsområde"),
    "account": ("Funktion", "Konto", "Område", "", "Tekst"),
    "benefit": ("Ydelse", "Område", "", "Forsørgelsesydelse"),
}
TITLES = (
    "Budgetopfølgning pr. {D}",
    "Budgetopfølgning {n}, {y}",
    "{n}. budgetopfølgning {y}",
    "Halvårsregnskab {y}",
    "Økonomirapport pr. {D}",
    "Budgetkontrol pr. {D}",
    "Forventet regnskab {y} - budgetkontrol {n}",
    "Budgetrevision {n} {y}",
    "Økonomiopfølgning, {n}. kvartal {y}",
    "Orientering om budgetopfølgning ultimo {m} {y}",
)
CAPTIONS = (
    "Tabel 1. Forventet regnskab {y}",
    "Tabel 1: Budgetopfølgning {y}",
    "Oversigt over budgetopfølgning {y}",
    "Samlet oversigt pr. {D}",
    "Forventet regnskab {y} for udvalgets område",
    "Tabel: Status på budgettet {y}",
    "Budget og forventet regnskab {y}",
)
