"""Heads of minutes, styles of items, words of decisions and a little prose whose numbers are no figures."""

from __future__ import annotations

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
MUNICIPALITIES = (
    "Viborg", "Horsens", "Silkeborg", "Skive", "Varde", "Ballerup", "Næstved", "Thisted", "Assens", "Lolland", "Tønder", "Sønderborg",
    "Køge", "Gribskov", "Faaborg-Midtfyn", "Ringkøbing-Skjern", "Høje-Taastrup", "Esbjerg", "Odense", "Hedensted", "Mariagerfjord", "Greve",
)  # fmt: skip
COMMITTEES = (
    "Beskæftigelsesudvalget", "Arbejdsmarkedsudvalget", "Social- og Arbejdsmarkedsudvalget", "Økonomiudvalget", "Børne- og Ungeudvalget",
    "Social- og Sundhedsudvalget", "Teknik- og Miljøudvalget", "Kultur- og Fritidsudvalget", "Beskæftigelses- og Integrationsudvalget",
    "Ældreudvalget", "Børne- og Skoleudvalget", "Job- og Uddannelsesudvalget", "Plan- og Miljøudvalget",
    "Erhvervs- og Beskæftigelsesudvalget",
)  # fmt: skip

# Lines of a head; {k} municipality, {u} committee, {d} 14-05-2024, {D} 14. maj 2024.
HEADS = (
    ("Referat", "{k} Kommune", "{u}", "Mødet den {d} kl. 15.00"),
    ("{k} Kommune", "Referat", "{u}", "Mødedato: {D}", "Mødetidspunkt: 16:00 - 18:30", "Mødested: Rådhuset, lokale 214"),
    ("REFERAT {u} d. {d}", "Mødedato {D} kl. 16:00", "Mødested {k} Kommune, mødelokale 3.12"),
    ("{u}", "Referat fra mødet {D}", "{k} Kommune"),
    ("Åbent referat", "{k} Kommune - {u}", "Dato: {D}", "Tid: 14:30", "Sted: Byrådssalen"),
    ("# Referat af møde i {u}", "**{k} Kommune**", "Den {D}, kl. 08.30"),
    ("Beslutningsprotokol", "{u} i {k} Kommune", "{D}"),
    ("{k} Kommune", "{u} - Ordinært møde", "Tirsdag den {D} kl. 17:00 i mødelokale 5"),
)
# Styles of items; {n} number, {t} title.
ITEMS = (
    ("Punkt {n}.", "", "{t}"),
    ("Punkt {n}: {t}",),
    ("{n}. {t}",),
    ("Punkt {n} {t}",),
    ("Sag nr. {n}: {t}",),
    ("Pkt. {n} - {t}",),
    ("## {n}. {t}",),
    ("{n}) {t}",),
    ("Dagsordenspunkt {n}", "", "{t}"),
    ("**Punkt {n}: {t}**",),
)
CASES = (
    "Sagsnr.: {y}-0{r}", "00.30.14-Ø00-{n}-{yy}", "Sag: {y}-{r}", "Sagsnummer: EMN-{y}-0{r}", "J.nr. 00.32.00-S00-{n}-{yy}", "{yy}/{r}", "",
)  # fmt: skip
DECISIONS = (
    ("Beslutning", "Godkendt."),
    ("Beslutning:", "Taget til efterretning."),
    ("Beslutning", "Indstillingen blev godkendt."),
    ("Beslutning", "Anbefales over for byrådet."),
    ("Udvalgets beslutning", "Tiltrådt."),
    ("Beslutning", "Udvalget tog orienteringen til efterretning."),
    ("Beslutning", "Udsat til næste møde."),
    ("Beslutning", "Forslaget blev anbefalet godkendt."),
)
RECOMMENDATIONS = (
    ("Indstilling", "Forvaltningen indstiller,", "at orienteringen tages til efterretning."),
    ("Indstilling", "Administrationen indstiller, at udvalget godkender opfølgningen."),
    ("Forvaltningens indstilling", "1. at budgetopfølgningen godkendes", "2. at sagen sendes videre til byrådet"),
    (),
)
BODIES = (
    "Sagsfremstilling",
    "Sagsbeskrivelse",
    "Sagsfremstilling:",
    "Resume",
    "Beskrivelse af sagen",
    "Sagens indhold",
    "**Sagsfremstilling**",
)
OPENINGS = (
    "Forvaltningen har gjort status pr. {D}, og resultatet fremgår af tabellen.",
    "Opfølgningen bygger på forbruget pr. {D} og på ledernes skøn over resten af året.",
    "Der er udarbejdet en status pr. {D} for udvalgets område.",
    "Nedenfor ses status pr. {D}.",
)
FILLERS = (
    "Udvalget blev i 2016 bedt om en plan for de 23 aktiviteter, jf. sag 2016-004512.",
    "Der henvises til servicelovens §§ 109 og 110 samt til mødet den 14. marts kl. 09.30.",
    "Omkring 40 medarbejdere har deltaget i forløbet, og 85 pct. er tilfredse.",
    "Rammen blev aftalt på seminaret den 3. og 4. juni, hvor 12 ledere var med.",
    "Et nyt system til 1,4 mio. kr. tages i brug i løbet af efteråret.",
    "I 2015 var der 1.210 sager, og i dag er der godt 900.",
    "Afvigelsen drøftes med afdelingerne, og der følges op til næste møde.",
)
AFTER = (("Bilag", "Bilag 1 - notat.pdf"), ("Bilag:", "Ingen"), ("Lovgrundlag", "Lov om kommunernes styrelse § 40."), ())
