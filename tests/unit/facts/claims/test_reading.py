"""Sentences as municipalities write them, none from a paper that was read: what each claims, and what claims nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.facts.claims.reading import Around, Spoken, read_sentence

MORE, LESS = "more_expenditure", "less_expenditure"
GAIN, LOSS = "more_income", "less_income"
OVER, UNDER, RISE, FALL = "overspend", "underspend", "rise", "fall"
MIO = 1_000_000

SAID = [
    # a way of writing, and (value, unit, direction) of each claim
    ("Der forventes et merforbrug på 3,2 mio. kr. på skoleområdet.", [("3200000", "DKK", OVER)]),
    ("Ældreområdet udviser et mindreforbrug på knap 1,4 mio. kr.", [("-1400000", "DKK", UNDER)]),
    ("Samlet set ventes et nettomerforbrug på 12 mio. kr. i 2021.", [("12000000", "DKK", OVER)]),
    ("Merindtægten fra forældrebetalingen skønnes til 850.000 kr.", [("-850000", "DKK", GAIN)]),
    ("Mindreindtægter på lejeindtægterne udgør 0,3 mio. kr.", [("300000", "DKK", LOSS)]),
    ("Merudgifterne til vintertjeneste beløber sig til 2.345.000 kr.", [("2345000", "DKK", MORE)]),
    ("Der er mindreudgifter til vikarer (1,1 mio. kr.).", [("-1100000", "DKK", LESS)]),
    ("Udgifterne til befordring er steget med 0,7 mio. kr. siden april.", [("700000", "DKK", MORE)]),
    ("Udgifterne til anbringelser falder med 2 mio. kr.", [("-2000000", "DKK", LESS)]),
    ("Indtægterne er faldet med 4,5 mio. kr. i forhold til sidste år.", [("4500000", "DKK", LOSS)]),
    ("Indtægterne fra salg stiger med 600 t.kr.", [("-600000", "DKK", GAIN)]),
    ("Udgifterne ventes at overskride det vedtagne budget med 2,5 mio. kr.", [("2500000", "DKK", OVER)]),
    ("Skolerne ligger 3 mio. kr. over budgettet.", [("3000000", "DKK", OVER)]),
    ("Færgerne ender 2,4 mio. kr. lavere end det korrigerede budget.", [("-2400000", "DKK", UNDER)]),
    ("Tilskuddet bliver 2,4 mio. kr. lavere end det korrigerede budget.", [("-2400000", "DKK", FALL)]),
    ("Statsrefusionen bliver 700.000 kr. mindre end budgetteret.", [("700000", "DKK", LOSS)]),
    ("Rammen er hævet fra 81 mio. kr. til 83 mio. kr., dvs. med 2 mio. kr.",
     [("81000000", "DKK", None), ("83000000", "DKK", None), ("2000000", "DKK", RISE)]),
    ("Der er 640 modtagere mod 590 i budgettet, altså 50 flere end ventet.",
     [("640", "persons", None), ("590", "persons", None), ("50", "persons", RISE)]),
    ("Hjemmeplejen har 212 brugere, hvoraf 40 er under 65 år.", [("212", "persons", None), ("40", "persons", None)]),
    ("Antallet af elever er faldet fra 1.310 til 1.274.", [("1310", "persons", None), ("1274", "persons", None)]),
    ("Antallet var 18 lavere end forudsat.", [("-18", "count", FALL)]),
    ("Antallet af helårspladser på skolen ventes at falde fra 31,5 til 28,0.", [("31.5", "count", None), ("28.0", "count", None)]),
    ("Antallet af pladser er 31, mens normeringen stiger fra 1,5 til 2,0.", [("31", "count", None)]),
    ("Antallet af ting stiger fra 31,5 til 38,0.", []),
    ("Der er solgt 7 byggegrunde, og der kom 3 bud, af to grunde.", [("7", "count", None), ("3", "count", None)]),
    ("Ved årets start var der 96 pladser; nu er tallet 88.", [("96", "count", None), ("88", "count", None)]),
    ("Ordningen har 30 pladser, 4 eller 12 pct. flere end i 2019.", [("30", "count", None), ("4", "count", RISE), ("12", "pct", RISE)]),
    ("Der ventes 121,0 helårspladser mod budgetteret 118,5.", [("121.0", "count", None), ("118.5", "count", None)]),
    ("Der ventes 121 helårspladser mod budgetteret 118,5.", [("121", "count", None)]),
    ("Der ventes 7 personer færre end de forudsatte 402.", [("-7", "persons", FALL), ("402", "persons", None)]),
    ("Vi har 11 elever færre, hvoraf Skovskolen alene står for 9.", [("-11", "persons", FALL), ("9", "persons", None)]),
    ("Der var 624 børn mod 598 et år før.", [("624", "persons", None), ("598", "persons", None)]),
    ("Der er 1 barn færre på døgninstitution.", [("-1", "persons", FALL)]),
    ("Der er 10 anlægsprojekter i gang.", [("10", "count", None)]),
    ("Der er 5 elever flere, som koster 255.000 kr. pr. elev, i alt 1,275 mio. kr.", [("5", "persons", RISE), ("1275000", "DKK", None)]),
    ("Prisen er 500 kr. lavere pr. helårsperson, hvilket trækker 0,35 mio. kr. den anden vej.",
     [("-500", "DKK", FALL), ("350000", "DKK", None)]),
    ("Da medfinansieringen er 80.000 kr. pr. person, forklarer det 2,32 mio. kr.", [("2320000", "DKK", None)]),
    ("I 2023 kostede vintertjenesten 9,3 mio. kr.", [("9300000", "DKK", None)]),
    ("Forbrugsprocenten var dermed 63,7.", [("63.7", "pct", None)]),
    ("Refusionen er 41 mod budgetteret 38 pct.", [("41", "pct", None), ("38", "pct", None)]),
    ("Gennemførelsesprocenten er uændret 71,5.", [("71.5", "pct", None)]),
    ("Der er 12 pladser i gruppe 3, og 5 uger er gået i uge 22.", [("12", "count", None)]),
    ("Der var 12 pladser til 2. runde på § 18.", [("12", "count", None)]),
    ("Merforbruget på skolerne, 5 mio. kr., skyldes flere elever.", [("5000000", "DKK", OVER)]),
    ("Der er et merforbrug på 5 mio. kr., hvoraf 3 mio. kr. er til vikarer.", [("5000000", "DKK", OVER), ("3000000", "DKK", OVER)]),
    ("Af merforbruget på 9 mio. kr. kan 6 mio. kr. henføres til antallet, 1 mio. kr. til prisen og 2 mio. kr. til lavere refusion.",
     [("9000000", "DKK", OVER), ("6000000", "DKK", OVER), ("1000000", "DKK", OVER), ("2000000", "DKK", OVER)]),
    ("Mindreforbruget på 5 mio. kr. fordeler sig på 3 mio. kr. til færre sager à en lavere pris pr. barn og 2 mio. kr. til kurser.",
     [("-5000000", "DKK", UNDER), ("-3000000", "DKK", UNDER), ("-2000000", "DKK", UNDER)]),
    ("Merudgiften på 9 mio. kr. kan opdeles i 7 mio. kr. som følge af antallet og 2 mio. kr. som følge af prisen.",
     [("9000000", "DKK", MORE), ("7000000", "DKK", MORE), ("2000000", "DKK", MORE)]),
    ("Der er et merforbrug på 6 mio. kr., heraf 2 mio. kr. til skoler, mens dagtilbud får 3 mio. kr.",
     [("6000000", "DKK", OVER), ("2000000", "DKK", OVER), ("3000000", "DKK", None)]),
    ("Der er et merforbrug på 6 mio. kr., heraf finansieres 4 mio. kr. af kassen.", [("6000000", "DKK", OVER), ("4000000", "DKK", None)]),
    ("Der er et mindreforbrug på 6 mio. kr., heraf overføres 4 mio. kr.", [("-6000000", "DKK", UNDER), ("4000000", "DKK", None)]),
    ("Der er et mindreforbrug på 6 mio. kr., hvoraf 4 mio. kr. er overført.", [("-6000000", "DKK", UNDER), ("4000000", "DKK", None)]),
    ("Der er et merforbrug på 6 mio. kr., som skyldes to anbringelser, heraf den ene med en udgift på 2 mio. kr.",
     [("6000000", "DKK", OVER), ("2000000", "DKK", None)]),
    ("Mindreforbruget på skoler på 3 mio. kr. og på kontant- og uddannelseshjælp på 2 mio. kr. videreføres.",
     [("-3000000", "DKK", UNDER), ("-2000000", "DKK", UNDER)]),
    ("Mindreforbruget er 2 mio. kr. på skoler og 1 mio. kr. på dagtilbud, i alt 3 mio. kr.",
     [("-2000000", "DKK", UNDER), ("-1000000", "DKK", UNDER), ("-3000000", "DKK", UNDER)]),
    ("Der er merudgifter på 2 mio. kr. og merindtægter på 1 mio. kr., i alt 3 mio. kr.",
     [("2000000", "DKK", MORE), ("-1000000", "DKK", GAIN), ("3000000", "DKK", None)]),
    ("Mindreforbruget på 3 mio. kr. svarer til 2,1 pct. af budgettet.", [("-3000000", "DKK", UNDER), ("-2.1", "pct", UNDER)]),
    ("Skolerne har et mindreforbrug på 3 mio. kr. eller 2,1 pct.", [("-3000000", "DKK", UNDER), ("-2.1", "pct", UNDER)]),
    ("Heraf skyldes 2 mio. kr. flere modtagere.", [("2000000", "DKK", None)]),
    ("Prisen trækker 0,2 mio. kr. ned.", [("-200000", "DKK", FALL)]),
    ("Prisen sættes fra 2 mio. kr. ned til 1 mio. kr.", [("2000000", "DKK", None), ("1000000", "DKK", None)]),
    ("Beskæftigelsestilskuddet er opjusteret med 14 mio. kr.", [("-14000000", "DKK", GAIN)]),
    ("På anlæg forventes 1,9 mio. kr. ikke brugt i år, og 1 mio. kr. bruges ikke.",
     [("-1900000", "DKK", UNDER), ("-1000000", "DKK", UNDER)]),
    ("Skolen ventes at vokse med 37 elever.", [("37", "persons", RISE)]),
    ("Merforbruget på 9 mio. kr. fordeler sig på 5 mio. kr. flere sager og 4 mio. kr. højere priser på opholdssteder.",
     [("9000000", "DKK", OVER), ("5000000", "DKK", OVER), ("4000000", "DKK", OVER)]),
    ("Der er et mindreforbrug på 9 mio. kr., heraf er løn 5 mio. kr. højere end ventet.",
     [("-9000000", "DKK", UNDER), ("5000000", "DKK", RISE)]),
    ("Der går 143 elever i tilbuddene mod 131 forudsat.", [("143", "persons", None), ("131", "persons", None)]),
    ("Der ventes 3.268 personer på ydelsen, hvor der er budgetteret med 3.150, altså 118 flere.",
     [("3268", "persons", None), ("3150", "persons", None), ("118", "persons", RISE)]),
    ("Af de 714 forventede personer har 320 en varighed på et halvt år.", [("714", "persons", None), ("320", "persons", None)]),
    ("Indsatsen vil kunne sænke antallet af modtagere med 26 i 2024.", [("-26", "persons", FALL)]),
    ("Antallet af nye ledige toppede i april med 402 og var i juli faldet til 187.",
     [("402", "persons", None), ("187", "persons", None)]),
    ("Der er kørt 38 udkald i årets første fire måneder mod 27 i samme periode i 2022.", [("38", "count", None), ("27", "count", None)]),
    ("Der er modtaget 7 ansøgninger.", [("7", "count", None)]),
    ("Mer- og mindreindtægter for 5 mio. kr. går lige op.", [("5000000", "DKK", None)]),
    ("Omlægningen betyder, at kommunen sparer 6 mio. kr.", [("-6000000", "DKK", LESS)]),
    ("Når ordningen ophører, mister kommunen et tilskud på 2 mio. kr.", [("2000000", "DKK", LOSS)]),
    ("Resultatet forbedres med 1,5 mio. kr.", [("-1500000", "DKK", FALL)]),
    ("Andelen i job er forbedret med 3 pct.", [("3", "pct", None)]),
    ("Rammen reduceres med 2 mio. kr. i 2022 stigende til 5 mio. kr. i 2024.",
     [("-2000000", "DKK", FALL), ("-5000000", "DKK", FALL)]),
    ("Der er 240 personer eller 12 pct. flere end i maj.", [("240", "persons", RISE), ("12", "pct", RISE)]),
    ("Svarprocenten er 91 pct., 4 procentpoint under målet.", [("91", "pct", None), ("-4", "pct_point", FALL)]),
    ("Der er tale om en stigning på 8 pct. i antallet af underretninger.", [("8", "pct", RISE)]),
    ("Antallet af ledige er faldet med 140 personer siden januar.", [("-140", "persons", FALL)]),
    ("Antallet af ledige er steget til 2.140 personer.", [("2140", "persons", None)]),
    ("Ledigheden er faldet fra 4,1 pct. til 3,6 pct.", [("4.1", "pct", None), ("3.6", "pct", None)]),
    ("Refusionen sænkes fra 30 til 20 pct.", [("30", "pct", None), ("20", "pct", None)]),
    ("Sygefraværet er 0,4 procentpoint lavere end i 2022.", [("-0.4", "pct_point", FALL)]),
    ("Dækningsgraden ligger 2,5 pct.-point højere end landsgennemsnittet.", [("2.5", "pct_point", RISE)]),
    ("Der er 25 flere børn i dagtilbud end forudsat i budgettet.", [("25", "persons", RISE)]),
    ("Der er 310 færre kontanthjælpsmodtagere end året før.", [("-310", "persons", FALL)]),
    ("Kommunen har pr. 1. maj 2023 1.540 helårspersoner på sygedagpenge.", [("1540", "persons", None)]),
    ("Der er ansat 12 nye pædagoger og 3 sagsbehandlere.", [("12", "persons", None), ("3", "persons", None)]),
    ("Beløbet svarer til 14 fuldtidsstillinger eller 2 pct. af lønsummen.", [("14", "count", None), ("2", "pct", None)]),
    ("Der bevilges 5, 3 og 2 mio. kr. til de tre skoler.", [("5000000", "DKK", None), ("3000000", "DKK", None), ("2000000", "DKK", None)]),
    ("Merudgiften ventes at blive mellem 3 og 4 mio. kr.", [("3000000", "DKK", MORE), ("4000000", "DKK", MORE)]),
    ("Der afsættes 1,5-2,0 mio. kr. til formålet.", [("1500000", "DKK", None), ("2000000", "DKK", None)]),
    ("Der er merudgifter på 2-3 mio. kr. til snerydning.", [("2000000", "DKK", MORE), ("3000000", "DKK", MORE)]),
    ("Det oprindelige budget er på 1.204,6 mio. kr.", [("1204600000", "DKK", None)]),
    ("Det korrigerede budget udgør 88.750.000 kr., mens forventet regnskab er 90,1 mio. kr.",
     [("88750000", "DKK", None), ("90100000", "DKK", None)]),
    ("Forbruget ventes at ende på 45 mio. kr.", [("45000000", "DKK", None)]),
    ("Området koster 1,9 mio. kr. mere end budgetlagt.", [("1900000", "DKK", MORE)]),
    ("Puljen er på kr. 750.000, og der er søgt om 1.200.000,- i alt.", [("750000", "DKK", None), ("1200000", "DKK", None)]),
    ("Anlægsbevillingen udgør 3 millioner kroner.", [("3000000", "DKK", None)]),
    ("Kassebeholdningen er på 0,25 mia. kr.", [("250000000", "DKK", None)]),
    ("Der søges om 400 tkr. i 2020 og 500 tkr. i 2021.", [("400000", "DKK", None), ("500000", "DKK", None)]),
    ("Servicerammen overskrides med op til 6 mio. kr.", [("6000000", "DKK", OVER)]),
    ("Tallet dækker over merudgifter på 9 mio. kr. og mindreudgifter på 6,5 mio. kr.",
     [("9000000", "DKK", MORE), ("-6500000", "DKK", LESS)]),
    ("Der gives 7 mio. kr. i merudgifter og 2 mio. kr. i merindtægter.", [("7000000", "DKK", MORE), ("-2000000", "DKK", GAIN)]),
    ("Der er netto mindreudgifter på 0,9 mio. kr. til tandplejen.", [("-900000", "DKK", LESS)]),
    ("Afvigelsen er -2,3 mio. kr.", [("-2300000", "DKK", None)]),
    ("Afvigelsen på -1,0 mio. kr. skyldes vakante stillinger.", [("-1000000", "DKK", None)]),
    ("Mindreforbruget på -4,0 mio. kr. overføres.", [("-4000000", "DKK", UNDER)]),
    ("Mindreindtægter på -4,0 mio. kr. modsvares ikke.", [("-4000000", "DKK", None)]),
    ("Merforbruget på -4,0 mio. kr. finansieres af kassen.", [("-4000000", "DKK", None)]),
    ("Besparelsen udgør 2,5 pct. svarende til 1,2 mio. kr.", [("-2.5", "pct", LESS), ("-1200000", "DKK", LESS)]),
    ("Antallet af sager er vokset med 12 pct. svarende til 96 sager.", [("12", "pct", RISE), ("96", "count", RISE)]),
    ("Forvaltningen har oprettet 84 nye pladser, heraf 60 i vuggestuer og 24 i dagplejen.",
     [("84", "count", None), ("60", "count", None), ("24", "count", None)]),
    ("Hele 73 % af de unge er i uddannelse.", [("73", "pct", None)]),
    ("Ca. 30 pct. er kvinder.", [("30", "pct", None)]),
    ("I alt 4.212 borgere (alle aldre) modtog hjælp.", [("4212", "persons", None)]),
    ("Der tilføres 1. mio. kr. til området.", [("1000000", "DKK", None)]),
    ("Samlet budget: 1 234 567 kr.", [("1234567", "DKK", None)]),
    ("Det giver et fald i refusionen på 3,1 mio. kr.", [("3100000", "DKK", LOSS)]),
    ("Kvoten er 45 flygtninge i 2024.", [("45", "persons", None)]),
    ("Der søges om en tillægsbevilling på 2,7 mio. kr. finansieret af kassebeholdningen.", [("2700000", "DKK", None)]),
    ("Effektiviseringen indebærer en reduktion på 1 pct. årligt.", [("-1", "pct", FALL)]),
    ("Der er 50 ledige pladser på plejecentret.", [("50", "count", None)]),
    ("Der er 18 unge flygtninge i forløbet.", [("18", "persons", None)]),
    ("Driften af 3 plejehjem koster 92 mio. kr. om året.", [("3", "count", None), ("92000000", "DKK", None)]),
    ("Udgiften er nedjusteret med 15,0 mio. kr. til 410,0 mio. kr.", [("-15000000", "DKK", LESS), ("410000000", "DKK", None)]),
    ("Mer- og mindreudgifter for 5 mio. kr. udligner hinanden.", [("5000000", "DKK", None)]),
    ("Der gives et tilskud på 1.000 kr. til julegaver.", [("1000", "DKK", None)]),
    ("Der afsættes 1.000.000 kr. til formålet.", [("1000000", "DKK", None)]),
    ("Antallet er steget fra 100 til 120 borgere, svarende til 20 pct.",
     [("100", "persons", None), ("120", "persons", None), ("20", "pct", RISE)]),
    ("For 2023 udgør det korrigerede budget på skoleområdet 612,4 mio. kr.", [("612400000", "DKK", None)]),
    ("I 2023 bliver merforbruget på skoleområdet 6,1 mio. kr.", [("6100000", "DKK", OVER)]),
    ("Der er oprettet 90 pladser: 50 i nord og 40 i syd.", [("90", "count", None), ("50", "count", None), ("40", "count", None)]),
    ("Udvalget forventer et merforbrug på 14,3 mio. kr., hvilket svarer til 1,8 pct. af budgettet.",
     [("14300000", "DKK", OVER), ("1.8", "pct", OVER)]),
    ("Det skyldes øgede udgifter til private pladser (6,2 mio. kr.) samt lavere indtægter fra refusion (2,1 mio. kr.).",
     [("6200000", "DKK", MORE), ("2100000", "DKK", LOSS)]),
    ("Der gives en negativ tillægsbevilling på 2,5 mio. kr. til drift.", [("-2500000", "DKK", LESS)]),
    ("Budgettet er forhøjet med 7,5 mio. kr. til 312,4 mio. kr.", [("7500000", "DKK", RISE), ("312400000", "DKK", None)]),
    ("Serviceudgifterne ligger 12 mio. kr. over budgettet.", [("12000000", "DKK", MORE)]),
    ("Indtægterne ligger 3 mio. kr. under det korrigerede budget.", [("3000000", "DKK", LOSS)]),
    ("Rammen reduceres med 1 % svarende til 4,3 mio. kr. i 2024 og 6,1 mio. kr. i 2025.",
     [("-1", "pct", FALL), ("-4300000", "DKK", FALL), ("-6100000", "DKK", FALL)]),
    ("Skolerne får 2,2 mio. kr. mindre i 2023.", [("-2200000", "DKK", FALL)]),
    ("Merudgifterne udgør henholdsvis 2,3 mio. kr. på børn og 1,1 mio. kr. på voksne.",
     [("2300000", "DKK", MORE), ("1100000", "DKK", MORE)]),
    ("Den gennemsnitlige ledighed var 2,9 pct. mod 3,4 pct. i 2021.", [("2.9", "pct", None), ("3.4", "pct", None)]),
    ("Der er budgetteret med 220 helårspersoner i ressourceforløb.", [("220", "persons", None)]),
]  # fmt: skip

NOTHING = [
    "Mødet varer 2 timer og begynder kl. 16.30.",
    "Sagen blev behandlet den 3. maj 2023 som punkt 7.",
    "Det følger af servicelovens § 107, stk. 2.",
    "Taksten er 1.250 kr. pr. døgn.",
    "Egenbetalingen er 3.900 kr. om måneden.",
    "Staten giver et tilskud på 25.000 kr. for hver praktikplads.",
    "Den enkelte borger kan højst få 22.500 kr.",
    "Ordningen gælder borgere mellem 18 og 30 år.",
    "De 6 byer har 3 fælles mål i 1. halvår 2024.",
    "Der er bevilget 200.000 til kompetenceudvikling.",
    "Hvis virksomheden har mindst 50 ansatte, skal der varsles.",
    "Reglen gælder virksomheder, som beskæftiger over 100 lønmodtagere.",
    "Det kan f.eks. være 3 borgere, der deler bolig.",
    "Der må højst gå 13 uger.",
    "Sagsnr. 2023-012345, dok. nr. 44.",
    "Der er normeret 8 elever pr. lærer.",
    "Tlf. 72 22 34 00.",
    "Der er 3 årsager til udviklingen.",
    "Der er 1 210 personer i målgruppen.",
    "Alle beløb er angivet i hele 1.000 kr.",
    "Tabellen viser nettobeløb i 1.000.000 kr.",
    "Kommunal nettoudgift 1000 kr.",
    "Udgiften pr. elev er 78.000 kr.",
    "Kun 4 ud af 10 ledige er kvinder.",
    "38 %",
    "-3,304 mio.kr.",
    "1 907 12 975 41% 121 73",
    "Løn 4,5 mio. kr.",
]

REFUSED = [
    ("Der gives 12.34 mio. kr.", ["12.34"]),
    ("Der gives 1..5 mio. kr.", ["1..5"]),
    ("Beløbet er 12 500 kr.", ["12 500"]),
    ("Der gives ,450 mio. kr.", ["450"]),
    ("Der gives 1,2,3 mio. kr.", ["1,2,3"]),
    ("Der gives 4,5 mio. kr. og 0.5 mio. kr.", ["0.5"]),
]


def read(sentence: str) -> tuple[Spoken, ...]:
    """What a sentence that stands alone claims."""
    return read_sentence(sentence, Around())[0]


@pytest.mark.parametrize(("sentence", "expected"), SAID, ids=[sentence for sentence, _ in SAID])
def test_a_sentence_claims_what_it_says(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.value, one.quantity.unit, one.direction) for one in read(sentence)] == [
        (Decimal(value), unit, direction) for value, unit, direction in expected
    ]


@pytest.mark.parametrize("sentence", NOTHING)
def test_times_rates_limits_and_numbers_without_a_unit_claim_nothing(sentence: str) -> None:
    assert read(sentence) == ()


@pytest.mark.parametrize(("sentence", "expected"), REFUSED)
def test_an_amount_that_is_no_readable_number_is_refused_by_name(sentence: str, expected: list[str]) -> None:
    assert [sentence[start:end] for start, end in read_sentence(sentence, Around())[1]] == expected


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in SAID])
def test_what_is_claimed_stands_at_its_place(sentence: str) -> None:
    for one in read(sentence):
        number = one.quantity.number
        assert sentence[number.start : number.end] == number.text
        assert one.quantity.start <= number.start < number.end <= one.quantity.end


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("at budgettet til skolerne forhøjes med 2 mio. kr.", MORE),
        ("at rammen til skolerne nedsættes med 2 mio. kr.", LESS),
        ("at klassekvotienten til 2 mio. kr. forhøjes", None),
    ],
)
def test_a_budget_recommended_to_be_raised_is_more_expenditure(sentence: str, direction: str | None) -> None:
    (one,), _ = read_sentence(sentence, Around(recommends=True))
    assert one.direction == direction


FRAMES = [
    ("Udgiften er 4,2 mio. kr. over servicerammen.", 4.2, "more_expenditure"),
    ("Klubber ligger 4,2 mio. kr. under den udmeldte ramme.", -4.2, "fall"),
    ("Resultatet bliver 4,2 mio. kr. over Roskilde Kommunes aktuelle serviceramme.", 4.2, "rise"),
    ("Der er 4,2 mio. kr. under anlægsrammen til klubber.", 4.2, None),
    ("I budgettet er afsat 4,2 mio. kr. under rammen.", 4.2, None),
    ("Der gives 4,2 mio. kr. under rammen.", 4.2, None),
    ("Klubber ligger 4,2 mio. kr. over fire år.", 4.2, None),
]


@pytest.mark.parametrize(("sentence", "value", "direction"), FRAMES)
def test_over_a_frame_and_under_it_where_the_amount_is_the_distance(sentence: str, value: float, direction: str | None) -> None:
    (found,) = read(sentence)
    assert (float(found.value) / 1_000_000, found.direction) == (value, direction)


@pytest.mark.parametrize("words", ["oprindelig budget", "oprindeligt budget", "oprindeligt budgetteret", "det oprindelige budget"])
def test_what_was_first_budgeted_is_the_original_budget(words: str) -> None:
    (found,) = read(f"Merforbruget er 4 mio. kr. i forhold til {words}.")
    assert found.budget_basis == "original"
