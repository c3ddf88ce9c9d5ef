"""Small tables in many manners: which cells become indicators and what they count, and which are refused because nobody can tell."""

from __future__ import annotations

import pytest

from pipeline.messages import render
from schemas.lists import Unit
from tests.builders import balance, read_facts

PAPER = "Sagsfremstilling\n\n{table}\nHer ender sagens tal, og teksten går videre.\n"

GOOD: dict[str, tuple[str, list[str]]] = {
    "a caption says what years count": (
        "Tabel 1. Antal ledige fuldtidspersoner\n\nMåned\t2023\t2024\nJanuar\t410\t398\n",
        ["Januar|2023|410|persons", "Januar|2024|398|persons"],
    ),
    "each head says it": (
        "Skole\tAntal elever\tAntal klasser\nNord\t412\t18\nSyd\t388\t17\nI alt\t800\t35\n",
        [f"{name}|Antal {what}" for name in ("Nord", "Syd", "I alt") for what in ("elever", "klasser")],
    ),
    "per cent in the corner": (
        "Ledighed i pct.\tJan.\tFeb.\nBy\t3,4\t3,3\nLand\t3,1\t3,0\n",
        ["By|Jan.|3.4|pct", "By|Feb.", "Land", "Land"],
    ),
    "a share beside a count": (
        "Alder\tAntal borgere\tAndel\n18-29 år\t120\t30 %\n30-66 år\t280\t70 %\nI alt\t400\t100 %\n",
        ["18-29 år|Antal borgere|120|persons", "18-29 år|Andel|30|pct", "30-66", "30-66", "I alt", "I alt|Andel|100|pct"],
    ),
    "turned on its side": (
        "\t2022\t2023\nAntal sager\t1.204\t1.310\nAfgjort i pct.\t88,2\t90,1\n",
        ["Antal sager|2022|1204|count", "Antal sager|2023|1310|count", "Afgjort i pct.|2022|88.2|pct", "Afgjort i pct.|2023|90.1|pct"],
    ),
    "prices a month": (
        "Takster 2025\n\nTilbud\tTakst pr. md.\nVuggestue\t4.120 kr.\nKlub\t980 kr.\n",
        ["Vuggestue|Takst pr. md.|4120|DKK/month", "Klub"],
    ),
    "prices under their unit": (
        "Takst i kr. pr. md.\t2024\t2025\nVuggestue\t4.000\t4.120\n",
        ["Vuggestue|2024|4000|DKK/month", "Vuggestue|2025"],
    ),
    "prices under a sentence that says their unit": (
        "Priserne er i kr. med moms.\n\nPris\t2024\t2025\nPlads, pr. sæson\t3.480\t3.565\nLeje, pr. døgn\t45\t50\n",
        ["Plads, pr. sæson|2024|3480|DKK", "Plads, pr. sæson|2025", "Leje, pr. døgn|2024|45|DKK", "Leje"],
    ),
    "numbers of projects before their names": (
        "Projektnr.\tProjekt\tAntal elever\n223104\tNord\t412\n223117\tSyd\t388\n",
        ["Nord|Antal elever|412|persons", "Syd|Antal elever|388|persons"],
    ),
    "counts under a sentence on other amounts": (
        "Rammen er opgjort i 1.000 kr. i 2026-priser.\n\nAktive medlemmer\t2024\t2025\nUnge\t8.290\t8.215\nVoksne\t4.480\t4.565\n",
        ["Unge|2024|8290|unstated", "Unge|2025", "Voksne", "Voksne"],
    ),
    "prices above a sentence": (
        "Pris i kr.\t2024\t2025\nPlads, pr. sæson\t3.480\t3.565\nLeje, pr. døgn\t45\t50\n\nEn plads stiger med 85 kr. eller 2,4 pct.\n",
        ["Plads, pr. sæson|2024|3480|DKK", "Plads, pr. sæson|2025", "Leje, pr. døgn|2024|45|DKK", "Leje"],
    ),
    "the difference between two counts": (
        "Tilbud\tBudgetteret antal børn\tForventet antal børn\tForskel\tPris pr. plads pr. år, kr.\n"
        "Dagpleje\t742\t730\t-12\t78.260\nSFO\t1.310\t1.290\t-20\t19.850\n",
        [
            "Dagpleje|Budgetteret antal børn|742|persons",
            "Dagpleje|Forventet antal børn|730|persons",
            "Dagpleje|Forskel|-12|persons",
            "Dagpleje|Pris pr. plads pr. år, kr.|78260|DKK",
            *4 * ["SFO"],
        ],
    ),
    "what is called a difference and is none": (
        "Tilbud\tAntal børn 2024\tAntal børn 2025\tForskel\nDagpleje\t742\t730\t-1,6\nSFO\t1.310\t1.290\t-1,5\n",
        ["Dagpleje", "Dagpleje", "Dagpleje|Forskel|-1.6|unstated", "SFO", "SFO", "SFO"],
    ),
    "a change over a year": (
        "Nøgletal\t2. kvartal 2022\t2. kvartal 2023\tÆndring på et år\nBorgere på venteliste\t14\t16\t2\nPlaner\t612\t658\t46\n",
        ["Borgere", "Borgere", "Borgere på venteliste|Ændring på et år|2|unstated", "Planer", "Planer", "Planer"],
    ),
    "a sentence that refers to the number in the corner": (
        "Antallet af fuldtidspersoner i 2031 fremgår af tabel 2.\n\nTabel 2\tJanuar\tApril\nSygedagpenge\t402\t431\nI alt\t500\t520\n",
        ["Sygedagpenge|Januar|402|persons", "Sygedagpenge|April|431|persons", "I alt", "I alt"],
    ),
    "a sentence that refers to the number above": (
        "Tabel 2 viser antallet af fuldtidspersoner.\n\nTabel 2\n\nYdelse\tJanuar\tApril\nSygedagpenge\t402\t431\nI alt\t500\t520\n",
        ["Sygedagpenge|Januar|402|persons", "Sygedagpenge|April|431|persons", "I alt", "I alt"],
    ),
    "prices in kroner": ("Ydelse\tPris i kr.\nMadservice\t62\nVask\t48\n", ["Madservice|Pris i kr.|62|DKK", "Vask|Pris i kr.|48|DKK"]),
    "a rate of money": ("Kommune\tUdgift pr. elev (kr.)\nA\t71.204\nB\t69.880\n", ["A|Udgift pr. elev (kr.)|71204|DKK", "B"]),
    "quantities and prices": (
        "Ydelse\tTimer om året Budget\tTimer om året Skøn\tPris pr. time (kr.)\tUdgift (1.000 kr.)\nPleje\t286\t293\t452\t129\n",
        [
            "Pleje|Timer om året Budget|286|other",
            "Pleje|Timer om året Skøn|293|other",
            "Pleje|Pris pr. time (kr.)|452|DKK",
            "Pleje|Udgift (1.000 kr.)|129000|DKK",
        ],
    ),
    "counts with their scenario beside a price for each": (
        "Trin\tElever budget\tForskel elever\tTakst pr. elev, kr.\tBudget 1.000 kr.\nMellem\t1.985\t-23\t51.240\t101.711\n",
        [
            "Mellem|Elever budget|1985|persons",
            "Mellem|Forskel elever|-23|persons",
            "Mellem|Takst pr. elev, kr.|51240|DKK",
            "Mellem|Budget 1.000 kr.|101711000|DKK",
        ],
    ),
    "a count above the labels beside prices": (
        "Helårspladser\tBudget 2031\tSkøn 2031\tPris 2031 (kr. pr. år)\nPleje\t92,0\t90,5\t628.400\nOphold\t25,0\t28,4\t1.188.500\n",
        ["Pleje|Budget 2031|92.0|count", "Pleje|Skøn 2031|90.5|count", "Pleje|Pris 2031 (kr. pr. år)|628400|DKK", *["Ophold"] * 3],
    ),
    "pipes": (
        "| Sted | Antal pladser | Belægning |\n|---|---|---|\n| Nord | 120 | 95 % |\n| Syd | 80 | 103 % |\n",
        ["Nord|Antal pladser|120|count", "Nord|Belægning|95|pct", "Syd", "Syd"],
    ),
    "aligned": (
        "Sted      Antal børn    Andel i pct.\nNord             114            58,2\nSyd               82            41,8\n",
        ["Nord|Antal børn|114|persons", "Nord|Andel i pct.|58.2|pct", "Syd", "Syd"],
    ),
    "heads over two lines": (
        "\tKontanthjælp\t\tDagpenge\t\n\tAntal personer\tPct.\tAntal personer\tPct.\nMænd\t120\t60,0\t80\t40,0\nAlle\t90\t45,0\t70\t35,0\n",
        [
            "Mænd|Kontanthjælp Antal personer|120|persons",
            "Mænd|Kontanthjælp Pct.|60.0|pct",
            "Mænd|Dagpenge Antal",
            "Mænd",
            *["Alle"] * 4,
        ],
    ),
    "per cent points": (
        "Mål\tÆndring i procentpoint\nRettidighed\t2,4\nFremmøde\t-1,1\n",
        ["Rettidighed|Ændring i procentpoint|2.4|pct_point", "Fremmøde"],
    ),
    "headings of rows": (
        "Ydelse\tAntal personer\nUnge\t\nSU\t80\nHjælp\t120\nI alt\t200\nVoksne\t\nHjælp\t300\nPension\t50\nI alt\t350\n",
        [
            "Unge: SU",
            "Unge: Hjælp|Antal personer|120",
            "Unge: I alt",
            "Voksne: Hjælp|Antal personer|300",
            "Voksne: Pension",
            "Voksne: I alt",
        ],
    ),
    "ranks before the names, heads one cell too far left": (
        "\tAntal sager\tAfgjort i pct.\n1\tByg\t120\t88\n2\tMiljø\t60\t91\n",
        ["Byg|Antal sager|120|count", "Byg|Afgjort i pct.|88|pct", "Miljø|Antal sager|60", "Miljø"],
    ),
    "one column without a head, whose cells say all": (
        "Rettidige svar\t88 %\nTilfredse borgere\t91 %\n",
        ["Rettidige svar||88|pct", "Tilfredse borgere||91|pct"],
    ),
    "a total that says what its parts are": (
        "Årsag\t2022\t2023\nArbejde\t23\t45\nUddannelse\t35\t61\nI alt antal personer\t58\t106\n",
        ["Arbejde|2022|23|persons", "Arbejde|2023|45", "Uddannelse", "Uddannelse", "I alt antal personer|2022|58|persons", "I alt"],
    ),
    "amounts shaped like years": (
        "Skole\tAntal elever\tAntal børn\nNord\t1998\t2003\nSyd\t1850\t1900\n",
        ["Nord|Antal elever|1998|persons", "Nord", "Syd", "Syd"],
    ),
    "numbers of rows and hours are none": (
        "Kl.\tEmne\tAntal deltagere\n9\tVelkomst\t40\n10\tOplæg\t35\n",
        ["Velkomst|Antal deltagere|40|persons", "Oplæg"],
    ),
    "loans, whose head says that they are amounts": (
        "Bank\tLån i 1.000 kr.\tRente i pct.\nNord\t1.000\t2,5\nSyd\t2.000\t3,1\n",
        ["Nord|Lån i 1.000 kr.|1000000|DKK", "Nord|Rente i pct.|2.5|pct", "Syd|Lån i 1.000 kr.|2000000", "Syd"],
    ),
    "nothing says what": (
        "Navn\tHeste\tKøer\nGården\t5\t7\nMarken\t9\t3\n",
        ["Gården|Heste|5|unstated", "Gården|Køer|7|unstated", "Marken|Heste|9", "Marken"],
    ),
    "times beside a change that has no unit either": (
        "Aktivitet\t2. kvt. 2018\t2. kvt. 2019\tÆndring\nSamtaler\t1.812\t1.694\t-118\nPraktik\t243\t268\t25\n",
        ["Samtaler|2. kvt. 2018|1812|unstated", "Samtaler|2. kvt. 2019|1694", "Samtaler|Ændring|-118|unstated", *3 * ["Praktik"]],
    ),
    "a count that the corner states among other things": (
        "Effektmål (antal personer, september)\tMål\tResultat\tForskel\nLedige\t140\t118\t-22\nUnge\t260\t271\t11\n",
        ["Ledige|Mål|140|persons", "Ledige|Resultat|118|persons", "Ledige|Forskel|-22|persons", "Unge", "Unge", "Unge"],
    ),
    "shares without per cent": ("Gruppe\tAndel\nUnge\t0,34\nVoksne\t0,66\n", ["Unge|Andel|0.34|unstated", "Voksne"]),
    "counts or per cents": ("Gruppe\tAntal (%)\nUnge\t34\nVoksne\t66\n", ["Unge|Antal (%)|34|unstated", "Voksne"]),
    "thousands of things": (
        "Antal (1.000)\t2023\t2024\nLån\t120\t130\nBesøg\t80\t90\n",
        ["Lån|2023|120|other", "Lån|2024|130|other", "Besøg", "Besøg"],
    ),
    "days": (
        "Område\tAntal dage\tAntal sager\nByg\t34\t9\nMiljø\t41\t8\n",
        ["Byg|Antal dage|34|other", "Byg|Antal sager|9|count", "Miljø|Antal dage|41|other", "Miljø"],
    ),
    "a rate a thousand": (
        "By\tAntal ledige\tLedige pr. 1.000 indbyggere\nA\t340\t34\nB\t410\t41\n",
        ["A|Antal ledige|340|persons", "A|Ledige pr. 1.000 indbyggere|34|unstated", "B", "B"],
    ),
    "a heading right below the head": (
        "Takster\t2021\t2022\tÆndring i %\nDagplejen\nHeldags\t2.861,00\t2.887,00\t0,9\nHalvdags\t2.146,00\t2.165,00\t0,9\n",
        ["Dagplejen: Heldags|2021|2861.00|unstated", "Dagplejen: Heldags|2022", "Dagplejen: Heldags|Ændring i %|0.9|pct", *3 * ["Dag"]],
    ),
    "rates by year and their change": (
        "Kr. pr. år inkl. moms\t2023\t2024\tÆndring\nGrundgebyr\t1.385,00\t1.432,50\t47,50\nRestaffald\t650,00\t687,50\t37,50\n",
        ["Grundgebyr|2023|1385.00|DKK", "Grundgebyr|2024|1432.50|DKK", "Grundgebyr|Ændring|47.50|DKK", *3 * ["Restaffald"]],
    ),
    "rates and their change, also in per cent": (
        "Takster i kr.\t2021\t2022\tÆndring\tÆndring i %\n"
        "Heldags\t2.861,00\t2.887,00\t26,00\t0,9\nHalvdags\t2.146,00\t2.165,00\t19,00\t0,9\n",
        ["Heldags|2021|2861.00|DKK", "Heldags|2022", "Heldags|Ændring|26.00|DKK", "Heldags|Ændring i %|0.9|pct", *4 * ["Halvdags"]],
    ),
    "counts that were budgeted for": (
        "Aktivitet\tR2018\tB2019\tR2019\n"
        "Borgere i botilbud\t236\t238\t251\nVisiterede timer pr. uge\t5.630\t5.700\t5.515\nBoliger\t61\t61\t62\n",
        ["Borgere i botilbud|R2018|236|unstated", *2 * ["Borgere"], *3 * ["Visiterede timer pr. uge"], *3 * ["Boliger"]],
    ),
    "a unit in the caption of the next table": (
        "Borgere\tR2018\tB2019\nBorgere i botilbud\t236\t238\nBorgere i plejebolig\t612\t618\n\nTabel 2. Udgifter, 1.000 kr.\n",
        ["Borgere i botilbud|R2018|236|persons", "Borgere i botilbud", *2 * ["Borgere i plejebolig"]],
    ),
    "days of the year above years": (
        "Likviditeten efter kassekreditreglen (mio. kr.) har\nudviklet sig således:\n\n"
        "Gennemsnit\t31.01.\t28.02.\n2030\t121,4\t118,9\n2031\t108,6\t105,1\n",
        ["2030|31.01.|121400000.0|DKK", "2030|28.02.|118900000.0|DKK", "2031", "2031"],
    ),
    "children in two scenarios at one price": (
        "Alder\tAntal børn budget 2031\tAntal børn skøn 2031\tEnhedspris (kr.)\n"
        "0-2 år\t2.841\t2.779\t96.400\n3-5 år\t3.062\t3.085\t58.700\n",
        ["0-2 år|Antal børn budget 2031|2841|persons", "0-2 år|Antal børn", "0-2 år|Enhedspris (kr.)|96400|DKK", *3 * ["3-5 år"]],
    ),
    "counts of a scenario": (
        "Gruppe\tAntal modtagere\tForventet antal\nUnge\t120\t118\nVoksne\t90\t95\n",
        ["Unge|Antal modtagere|120|persons", "Unge|Forventet antal|118|count", "Voksne", "Voksne"],
    ),
}

LIKE_A_BUDGET: dict[str, tuple[str, list[str], str]] = {
    "labels that say more or less": (
        "Sag\tKr.\nMerudgifter til kørsel\t500\nMindreindtægter\t200\n",
        ["Merudgifter til kørsel|Kr.|500|DKK", "Mindreindtægter|Kr.|200|DKK"],
        "»Kr.«",
    ),
    "accounts": (
        "Konto\tKr. pr. år\n05.25.14 Daginstitutioner\t61.204\n05.25.16 Klubber\t20.118\n",
        ["05.25.14 Daginstitutioner|Kr. pr. år|61204", "05.25.16 Klubber|Kr. pr. år|20118"],
        "»Kr. pr. år«",
    ),
    "heads that say each its unit": (
        "Trin\tPersoner\tUdgift, 1.000 kr.\tTilskuddd, 1.000 kr.\nUge 1-4\t58\t11.670\t9.336\nUge 5-26\t301\t60.561\t24.224\n",
        ["Uge 1-4|Personer|58|persons", "Uge 1-4|Udgift, 1.000 kr.|11670000|DKK", *4 * ["Uge"]],
        "»Tilskuddd, 1.000 kr.«",
    ),
    "a forecast of several rounds": (
        "Forventet afvigelse, 1.000 kr.\t1. opfølgning\t2. opfølgning juni\tÆndring siden juni\n"
        "Skole\t850\t1.470\t620\nIdræt\t-20\t10\t30\n",
        ["Skole|1. opfølgning|850000|DKK", "Skole|2. opfølgning juni|1470000", "Skole|Ændring siden juni|620000", *3 * ["Idræt"]],
        "»1. opfølgning«, »2. opfølgning juni«",
    ),
}

REFUSED: dict[str, tuple[str, set[str]]] = {
    "a budget with unknown heads": ("1.000 kr.\tVedtaget ramme\tForbrug pr. 31/8\nSkole\t1.000\t600\nIdræt\t500\t300\n", {"table"}),
    "a head that is nearly a budget's": ("Område\tOpr. budgt\tPladser\nSkole\t1.000\t20\nHjem\t2.000\t30\n", {"table"}),
    "amounts of which no word says what": ("Beløb i 1.000 kr.\n\nOmråde\tElever\tLærere\nNord\t120\t60\nSyd\t110\t55\n", {"table"}),
    "a sentence that refers to persons and amounts": (
        "Tabel 2 viser antallet af personer og mio. kr.\n\nTabel 2\tBudget\tApril\nSygedagpenge\t402\t431\nI alt\t500\t520\n",
        {"table"},
    ),
    "a damaged benefit table": (
        "\tAntal borgere\tGns. ydelse\tRef. i pct.\tNetto 1.000 kr.\nHjælp\t100\t10.000\t20\t9.600\nPenge\t90\t11.000\t30\t8.000\n",
        {"table"},
    ),
    "a budget without a unit": ("Område\tR2018\tB2019\nSkoler\t236\t238\nBørn og unge\t612\t618\nÆldre\t90\t91\n", {"table"}),
    "a budget by year that a caption calls so": ("1.000 kr.\t2024\t2025\nBudget til løn\t5\t7\nNettoudgift\t3\t4\n", set()),
    "no head": ("Skole\t1.000\t20\nHjem\t2.000\t30\n", {"table"}),
    "cells that are no number": ("Gruppe\tAntal personer\tAndel\nUnge\tca. 12\t30 %\nÆldre\t13\t31,5.2 %\n", {"not_a_number"}),
    "a column without a head": ("Gruppe\tAntal\t\nUnge\t12\t7\nÆldre\t13\t8\n", {"column_unknown"}),
    "two years in a row": ("Skole\tAntal elever\tAntal børn\nNord\t412\t500\nSyd\t1998\t1999\n", {"head_lacks_cell"}),
    "a label that may be counted where money is declared for all": (
        "Beløb i 1.000 kr.\n\nUdvikling\t2024\t2025\nLøn\t5.200\t5.300\nPladser på centret\t40\t44\n",
        {"unit_unknown"},
    ),
    "what may be money for somebody": (
        "Beløb i 1.000 kr.\n\nTrin\tElever budget\tElever skøn\nMellem\t1.985\t1.990\nUdskoling\t1.548\t1.550\n",
        {"table"},
    ),
    "counts with their scenario and no price": (
        "Trin\tElever budget\tBudget 1.000 kr.\nMellem\t1.985\t101.711\nUdskoling\t1.548\t96.247\n",
        {"table"},
    ),
    "head and label disagree": ("Mål\tAntal personer\nFremmøde\t120\nRettidighed, pct.\t88\n", {"unit_unknown"}),
}


@pytest.mark.parametrize("name", GOOD)
def test_cells_that_say_what_they_count_are_indicators(name: str) -> None:
    table, expected = GOOD[name]
    facts = read_facts(PAPER.format(table=table))
    told = [f"{one.row_label}|{one.column_label}|{one.value}|{one.unit}" for one in facts.indicators]
    assert len(told) == len(expected), told
    assert [text for text, begins in zip(told, expected, strict=True) if not text.startswith(begins)] == []
    assert not facts.quarantined
    assert [(one.fact_table, one.fact_column, one.value) for one in facts.figures] == [
        ("indicator", "value", i.value) for i in facts.indicators
    ]


@pytest.mark.parametrize("name", LIKE_A_BUDGET)
def test_a_table_like_the_budget_that_says_its_units_is_kept_as_printed_and_heard_of(name: str) -> None:
    table, expected, heads = LIKE_A_BUDGET[name]
    facts = read_facts(PAPER.format(table=table))
    told = [f"{one.row_label}|{one.column_label}|{one.value}|{one.unit}" for one in facts.indicators]
    assert len(told) == len(expected), told
    assert [text for text, begins in zip(told, expected, strict=True) if not text.startswith(begins)] == []
    assert not facts.quarantined
    assert [heads in render(note.key, note.params, "da") for note in facts.notes] == [True]


@pytest.mark.parametrize("name", GOOD)
def test_only_what_may_be_of_the_budget_is_heard_of(name: str) -> None:
    """Bare years' accounts and budgets, or a scenario beside prices, may be of the budget although their rows count things."""
    scenarios = ("counts that were budgeted for", "a count above the labels beside prices", "the difference between two counts")
    heard_of = name in scenarios
    assert bool(read_facts(PAPER.format(table=GOOD[name][0])).notes) == heard_of


@pytest.mark.parametrize("name", REFUSED)
def test_cells_that_do_not_are_refused_and_heard_of(name: str) -> None:
    table, expected = REFUSED[name]
    facts = read_facts(PAPER.format(table=table))
    reasons = {cell.reason.removeprefix("facts.") for cell in facts.quarantined}
    whole = {reason for reason in reasons if reason.startswith("table_")}
    assert {"table" if reason in whole else reason for reason in reasons} == expected
    assert not (whole and facts.indicators)
    assert not balance(PAPER.format(table=table))[1], "a number was neither let in nor refused"


@pytest.mark.parametrize(
    ("caption", "heads", "rows", "is_kept"),
    [
        ("Tabel 2. Antal borgere", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", True),
        ("Oversigt 3: Antal pladser", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", True),
        ("Figur A - Antal pladser", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", True),
        ("Tabel 2 viser antallet af borgere", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", True),
        ("Tabel 2 viser antallet af borgere", "Budget\tFaktisk\tAndel i pct.", "Nord\t120\t130\t40\nSyd\t140\t150\t60", True),
        ("Tabel 2. Antal borgere", "Budget\tFaktisk\tAndel i pct.", "Nord\t120\t130\t40\nSyd\t140\t150\t60", True),
        ("Tabel 2. Antal dage", "Budget\tFaktisk\tAndel i pct.", "Nord\t120\t130\t40\nSyd\t140\t150\t60", True),
        ("Tabel 2. Distrikter", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", False),
        ("Tabel 2. Fravær i pct.", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", False),
        ("Tabel 2. Antal pladser, 1.000 kr.", "Budget\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", False),
        ("Tabel 2. Antal pladser", "Budget, 1.000 kr.\tFaktisk", "Nord\t120\t130\nSyd\t140\t150", False),
        ("Tabel 2. Antal pladser", "Budget\tFaktisk", "Nord\t120 kr.\t130 kr.\nSyd\t140 kr.\t150 kr.", True),
        ("Tabel 2. Distrikter", "Budget\tKontanthjælp", "Antal børn\t120\t130\nAntal biler\t140\t150", True),
        ("Tabel 2. Distrikter", "Budget\tFaktisk", "Refusionsprocent\t20\t21\nAntal børn\t140\t150\nAntal biler\t140\t150", False),
        ("Tabel 2. Distrikter", "Budget\tFaktisk", "Leje\t120\t130\nAntal børn\t140\t150", True),
        ("Tabel 2. Distrikter", "Budget\tFaktisk", "Leje\t120\t130\nLøn\t1\t2\nAntal børn\t140\t150", False),
    ],
)
def test_counts_are_budgeted_for_too_where_words_say_that_they_are_counts(caption: str, heads: str, rows: str, is_kept: bool) -> None:
    facts = read_facts(f"{caption}\n\nDistrikt\t{heads}\n{rows}\n")
    assert (bool(facts.indicators), not facts.quarantined) == (is_kept, is_kept)
    assert not facts.followups


@pytest.mark.parametrize(
    "table",
    [
        "Tidsplan\tDato\nUdvalg\t22. september 2017\nByråd\t16. oktober 2017\n",
        "26. september\tUdvalget\n15. november\tLedelsen\n",
        "Navn\tTelefon\nJobcenter\t89151515\nBorgerservice\t89151516\n",
        "Punkt\tSide\nÅben del\t3\nLukket del\t12\n",
        "Målgruppe\tFørste samtale\nDagpenge\tInden 6 uger\nSygedagpenge\tInden 8. uge\n",
    ],
)
def test_plans_and_lists_are_no_tables_of_figures(table: str) -> None:
    facts = read_facts(PAPER.format(table=table))
    assert (facts.indicators, facts.quarantined, facts.figures) == ((), (), ())


def test_a_total_covers_its_heading_and_a_year_is_the_columns_own() -> None:
    table = "Ydelse\tAntal personer 2022\tAntal personer 2023\nUnge\t\t\nSU\t80\t81\nHjælp\t120\t121\nUnge i alt\t200\t202\n"
    indicators = read_facts(PAPER.format(table=table)).indicators
    assert [one.fiscal_year for one in indicators] == [2022, 2023] * 3
    assert [(one.role.value, one.covers_level, one.covers) for one in indicators[4:]] == [("subtotal", "sector", "Unge")] * 2


@pytest.mark.parametrize(
    ("caption", "heads", "label", "years"),
    [
        ("Tabel 2. Elever 2031", "Antal børn\tAntal biler", "Nord", [2031, 2031]),
        ("Tabel 2. Elever 2031", "Antal børn 2029\tAntal børn 2030", "Nord", [2029, 2030]),
        ("Tabel 2. Elever 2031", "Antal børn 2029\tAntal biler", "Nord", [2029, None]),
        ("Tabel 2. Elever 2031", "Antal børn\tAntal biler", "Nord 2029", [2029, 2029]),
        ("Tabel 2. Elever 2031", "Antal børn 2029\tForventet antal", "Nord", [2029, 2029]),
        ("Tabel 2. Elever 2031", "Antal børn 2029\tAntal børn 2030\tForventet antal", "Nord", [2029, 2030, None]),
        ("Tabel 2. Elever", "Antal børn\tForventet antal", "Nord", [None, 2021]),
    ],
)
def test_the_year_of_a_cell(caption: str, heads: str, label: str, years: list[int | None]) -> None:
    row = "\t".join([label, "120", "130", "140"][: len(years) + 1])
    facts = read_facts(f"{caption}\n\nDistrikt\t{heads}\n{row}\n{row.replace(label, 'Syd')}\n", "Budgetopfølgning 2021")
    found = [[one.fiscal_year for one in facts.indicators if one.row_label == name] for name in (label, "Syd")]
    assert found == [years, years if label == "Nord" else [None] * len(years)]  # where a row names a year, another's is not the table's


WINTER = "{title}\n\nVintertjeneste\tRegnskab\t\tSkøn\n\t2029\t2030\t2031\n{counted}\t112\t127\t79\n{priced}\t41.200\t41.900\t44.000\n"
WINTER += "{amount}\t4,614\t5,321\t3,476\n"


@pytest.mark.parametrize(
    ("counted", "priced", "amount", "kept"),
    [
        ("Saltninger, antal udkald", "Pris pr. saltning, kr.", "Saltning, mio. kr.", 9),
        ("Saltninger, antal udkald", "Pris pr. saltning, kr.", "Saltning", 9),  # the row that says no unit is kept without one
        ("Saltninger, mio. kr.", "Pris pr. saltning, kr.", "Saltning, mio. kr.", 9),
        ("Saltninger", "Saltede ture", "Saltning", 0),  # nothing says that they are no amounts
    ],
)
def test_rows_of_what_is_counted_and_what_one_costs_are_no_budget(counted: str, priced: str, amount: str, kept: int) -> None:
    facts = read_facts(WINTER.format(title="Udviklingen", counted=counted, priced=priced, amount=amount))
    assert (len(facts.indicators), len(facts.benefits), len(facts.followups)) == (kept, 0, 0)


def test_numbers_and_prices_below_a_benefit_are_a_benefit_s() -> None:
    text = WINTER.format(
        title="Sygedagpenge", counted="Antal helårspersoner", priced="Pris pr. helårsperson, kr.", amount="Udgift, mio. kr."
    )
    assert not read_facts(text).indicators


@pytest.mark.parametrize(
    ("corner", "value", "counts"),
    [
        ("Mio. kr.", "4,46", False),
        ("Ydelse", "4,46", True),  # nothing says that it is money
        ("Mio. kr.", "446", True),  # a number, perhaps
    ],
)
def test_what_numbers_make_of_a_difference_is_no_count_where_the_corner_is_money(corner: str, value: str, counts: bool) -> None:
    table = f"{corner}\tAntal\tPris og refusion\tI alt\nSygedagpenge\t{value}\t1,56\t6,02\nKontanthjælp\t-1,59\t0,50\t-1,09"
    found = [one.unit for one in read_facts(PAPER.format(table=table)).indicators if one.column_label == "Antal" and one.value > 0]
    assert (Unit.COUNT in found) is counts
