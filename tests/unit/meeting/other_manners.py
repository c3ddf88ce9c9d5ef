"""Short made-up minutes, each in the manner of another municipality or agenda system, and what a careful reader finds in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """Minutes; whose they are and of which day; and (label, title, case number, decision) of every item."""

    name: str
    text: str
    municipality: str | None
    committee: str | None
    day: str | None
    items: tuple[tuple[str, str, str | None, str], ...]


CASES = (
    Case(
        "numbers apart from their titles, the case beside its documents",
        """\
        Odsherred Byråd
        Referat af ordinært møde tirsdag den 29/1 2019

        1.      Spørgetid

        Sag 306-2009-611
        Dok. 306-2019-1263
        Initialer: XY
        Åbent

        Sagsfremstilling
        Der var ikke mødt nogen op.

        Byrådet, 29. januar 2019, pkt. 1:
        Intet at bemærke.

        2.      Efterbevilling til vintervej

        Sag 306-2018-7004
        Dok. 306-2019-1300
        Initialer: ZÆ
        Åbent

        Sagsfremstilling
        Saltet er dyrere end ventet.

        Miljø- og Klimaudvalget, 8. januar 2019, pkt. 7:
        Et flertal kan ikke anbefale sagen.

        Økonomiudvalget, 22. januar 2019, pkt. 12:
        Indstilles godkendt.

        Byrådet, 29. januar 2019, pkt. 2:
        Byrådet godkendte med 13 stemmer mod 12.
        """,
        "Odsherred",
        "Byrådet",
        "2019-01-29",
        (("1", "Spørgetid", "306-2009-611", "none"), ("2", "Efterbevilling til vintervej", "306-2018-7004", "approved")),
    ),
    Case(
        "items inside paragraphs of a transcript, page marks between words",
        "1 Ballerup Kommune Møde i Kommunalbestyrelsen mandag den 25. september 2006, kl. 17 i salen REFERAT\n\n"
        "INDHOLDSFORTEGNELSE 1 Meddelelser 1 2 Anden budgetopfølgning 2 3 Kunst i rundkørslen 4 4 Eventuelt 6\n\n"
        "1. Meddelelser Beslutning: Taget til efterretning. Side 1 af 3\n\n"
        "2. Anden budgetopfølgning Sagsnr.: 2006-010203 Indstilling: Direktionen indstiller, at der bevilges 4,5 Side 2 af 3 mio. kr. "
        "Beslutning: Tiltrådt.\n\n"
        "3. Kunst i rundkørslen Sagsnr.: 2006-010777 Indstilling: Udvalget indstiller en skulptur. Beslutning: Udgår af dagsordenen. "
        "Side 3 af 3\n\n"
        "4. Eventuelt Beslutning: Intet.\n",
        "Ballerup",
        "Kommunalbestyrelsen",
        "2006-09-25",
        (
            ("1", "Meddelelser", None, "noted"),
            ("2", "Anden budgetopfølgning", "2006-010203", "approved"),
            ("3", "Kunst i rundkørslen", "2006-010777", "postponed"),
            ("4", "Eventuelt", None, "none"),
        ),
    ),
    Case(
        "a web page with its first item glued to the contents' heading",
        """\
        Byrådet - Referat

        Dato: 29. januar 2020
        Lokale: Byrådssalen, Brønderslev Rådhus
        Tidspunkt: Kl. 19:00
        Brønderslev Kommune


        Indholdsfortegnelse1. Fraværende


        Resume

        Sagsforløb: BY

        Beslutning

        To medlemmer var fraværende.

        Til toppen


        2. Godkendelse af stedfortrædere


        Resume

        Sagsforløb: BY

        Beslutning

        Godkendt.

        Et medlem var ikke til stede.

        Til toppen


        3. Budgetopfølgning ultimo november


        Resume

        Sagsforløb: ØKU/BY

        Beslutning

        Økonomiudvalgets indstilling vedtaget.
        """,
        "Brønderslev",
        "Byrådet",
        "2020-01-29",
        (
            ("1", "Fraværende", None, "none"),
            ("2", "Godkendelse af stedfortrædere", None, "approved"),
            ("3", "Budgetopfølgning ultimo november", None, "approved"),
        ),
    ),
    Case(
        "titles above 'Sag nr.', decisions of three bodies",
        """\
        HVIDOVRE KOMMUNE
        Kommunalbestyrelsen
        Protokol
        Møde nr. 2
        27/2 2018 kl. 18.00

        Mødedeltagere: 21 medlemmer. Ikke til stede: ingen


        Godkendelse af dagsorden

        Sag nr. 1

        Beslutning i Kommunalbestyrelsen den 27-02-2018
        Godkendt.


        Overførsel af midler fra 2017 til 2018

        Sag nr. 2
        J.nr.: 00.30.10-Ø00-1-18

        Sagsfremstilling
        Der overføres i alt 12,4 mio. kr.

        Beslutning i Socialudvalget den 06-02-2018
        Anbefales godkendt.

        Beslutning i Økonomiudvalget den 19-02-2018
        Anbefales godkendt. Et medlem tog forbehold.

        Beslutning i Kommunalbestyrelsen den 27-02-2018
        Et flertal godkendte indstillingen, mens et mindretal ikke kunne anbefale den.


        Skolestruktur

        Sag nr. 3
        J.nr.: 17.00.00-A00-9-17

        Beslutning i Kommunalbestyrelsen den 27-02-2018
        Sagen sendes tilbage til Økonomiudvalget.
        """,
        "Hvidovre",
        "Kommunalbestyrelsen",
        "2018-02-27",
        (
            ("1", "Godkendelse af dagsorden", None, "approved"),
            ("2", "Overførsel af midler fra 2017 til 2018", "00.30.10-Ø00-1-18", "approved"),
            ("3", "Skolestruktur", "17.00.00-A00-9-17", "postponed"),
        ),
    ),
    Case(
        "two committees in one file, each counting from one",
        """\
        Lejre Kommune

        Referat fra møde i Socialudvalget den 6. juni 2023

        1. Godkendelse af dagsorden
        Sagsnr.: 23/101
        Beslutning
        Godkendt.

        2. Budgetopfølgning
        Sagsnr.: 23/102
        Beslutning
        Anbefales godkendt.

        Referat fra møde i Økonomiudvalget den 13. juni 2023

        1. Godkendelse af dagsorden
        Sagsnr.: 23/201
        Beslutning
        Godkendt.

        2. Halvårsregnskab
        Sagsnr.: 23/202
        Beslutning
        Udsættes.
        """,
        "Lejre",
        None,
        None,
        (
            ("1", "Godkendelse af dagsorden", "23/101", "approved"),
            ("2", "Budgetopfølgning", "23/102", "forwarded"),
            ("1", "Godkendelse af dagsorden", "23/201", "approved"),
            ("2", "Halvårsregnskab", "23/202", "postponed"),
        ),
    ),
    Case(
        "openness before titles, labels in small tables",
        """\
        Referat
        til
        Udvalget for Læring og Trivsel
        27 oktober, 2022 kl. 16:15
        i mødelokale 4, Billund Kommune

        1. (Åben) Godkendelse af dagsorden

        Sags ID: EMN-2022-00417

        Beslutning
        Godkendt.

        2. (Åben) Budgetopfølgning 30. september 2022

        Sags ID: EMN-2022-01188

        Resumé
        Der ventes et merforbrug på 2,4 mio. kr.

        Beslutning
        Udvalget godkendte indstillingen og sender den videre til Byrådet.

        3. (Lukket) Personsag
        """,
        "Billund",
        "Udvalget for Læring og Trivsel",
        "2022-10-27",
        (
            ("1", "Godkendelse af dagsorden", "EMN-2022-00417", "approved"),
            ("2", "Budgetopfølgning 30. september 2022", "EMN-2022-01188", "forwarded"),
        ),
    ),
    Case(
        "cases numbered by year, the day under a weekday",
        """\
        Fanø Byråd
        Beslutningsprotokol

        Mødedag
        onsdag den 3. maj 2023

        Sag nr. 31: Udvidelse af havnen
        Journalnummer 08.00.00-P20-2-22

        Administrationens indstilling
        at der frigives 1,2 mio. kr.

        Udvalgets indstilling
        Anbefales.

        Vedtagelse
        Vedtaget som indstillet.

        Sag nr. 32: Valg af revisor
        Journalnummer 00.01.00-K01-4-23

        Vedtagelse
        Byrådet udpegede den hidtidige revisor.

        Sag nr. 33: Gratis færge i maj
        Journalnummer 13.05.00-G01-7-23

        Vedtagelse
        Ændringsforslag fra et medlem blev forkastet. Indstillingen blev godkendt.
        """,
        "Fanø",
        "Byrådet",
        "2023-05-03",
        (
            ("31", "Udvidelse af havnen", "08.00.00-P20-2-22", "approved"),
            ("32", "Valg af revisor", "00.01.00-K01-4-23", "approved"),
            ("33", "Gratis færge i maj", "13.05.00-G01-7-23", "approved"),
        ),
    ),
    Case(
        "numbers and titles with nothing between, one item without any section",
        """\
        Stevns Kommune
        Plan, Miljø & Teknik

        Referat, tirsdag d. 3. november 2020, kl. 15

        Dagsorden
        11 Godkendelse af dagsorden
        12 Vintertjeneste - merudgift
        13 Nyt fra forvaltningen
        14 Trafiksikkerhed ved skoler

        11 Godkendelse af dagsorden

        Beslutning
        Godkendt.

        12 Vintertjeneste - merudgift
        05.10.00-Ø54-1-20

        Sagsfremstilling
        Vejene er saltet 41 gange.

        12 ture er kørt om natten
        29 ture er kørt om dagen

        Beslutning
        Fremsendes til Økonomiudvalget med anbefaling.

        13 Nyt fra forvaltningen

        Orienteringen blev taget til efterretning.

        14 Trafiksikkerhed ved skoler
        05.13.10-P21-3-20

        Beslutning
        Indstillingen kan ikke anbefales.
        """,
        "Stevns",
        None,
        "2020-11-03",
        (
            ("11", "Godkendelse af dagsorden", None, "approved"),
            ("12", "Vintertjeneste - merudgift", "05.10.00-Ø54-1-20", "forwarded"),
            ("13", "Nyt fra forvaltningen", None, "noted"),
            ("14", "Trafiksikkerhed ved skoler", "05.13.10-P21-3-20", "rejected"),
        ),
    ),
    Case(
        "a page's head and mark in the middle of lines and items",
        """\
        Struer Kommune
        Økonomiudvalget, 12.06.2018 Side 1

        Mødet den 12.06.2018 kl. 10.00

        Punkt 101 Halvårsregnskab Side 2

        Sagsnr. 18/4410

        Sagsfremstilling
        Tallene er foreløbige.

        Økonomiudvalget, 12.06.2018 Side 3

        Der er brugt 51 pct. af budgettet.

        Beslutning
        Anbefales over for Byrådet.

        Punkt 102 Salg af grund

        Sagsnr. 18/4502

        Beslutning
        Godkendt, dog således at prisen hæves.

        Økonomiudvalget, 12.06.2018 Side 4

        Punkt 103 Lukket: Ansættelse
        """,
        "Struer",
        "Økonomiudvalget",
        "2018-06-12",
        (
            ("101", "Halvårsregnskab", "18/4410", "forwarded"),
            ("102", "Salg af grund", "18/4502", "approved_amended"),
        ),
    ),
    Case(
        "bold headings, the decision above the case, a minority that brings it further",
        """\
        # Dagsorden og referat

        **Arbejdsmarkeds- og Erhvervsudvalget**
        **Hjørring Kommune**

        **Dato** 9. marts 2021
        **Tid** kl. 8.30

        **Punkt 4.** **Mentorordning**

        **Åben sag:** 15.20.00-P20-3-21

        **Beslutning**
        Et flertal tiltrådte indstillingen.
        Et mindretal begærer sagen indbragt for Byrådet.

        **Sagsfremstilling**
        Ordningen koster 0,8 mio. kr.

        **Punkt 5.** **Status på sygedagpenge**

        **Åben sag:** 15.20.00-G00-8-20

        **Beslutning**
        Drøftet.
        """,
        "Hjørring",
        "Arbejdsmarkeds- og Erhvervsudvalget",
        "2021-03-09",
        (
            ("4", "Mentorordning", "15.20.00-P20-3-21", "brought_to_council"),
            ("5", "Status på sygedagpenge", "15.20.00-G00-8-20", "noted"),
        ),
    ),
    Case(
        "whole cases in one paragraph, decisions without a colon",
        "Egedal Kommune Byrådet Åbent referat Mødedato: Onsdag den 15-maj-2013 Mødested: Rådhuset Afbud: Ingen\n\n"
        "89. Kvartalsrapport J.nr.: 00.32.00-Ø00-2-13 Initialer: AB Åben sag Sagsfremstilling Centret fremsender rapporten. "
        "Der ventes 3,1 mio. kr. i merforbrug. Indstilling Økonomiudvalget anbefaler rapporten godkendt. "
        "Beslutning i Byrådet den 15. maj 2013 Godkendt. Ikke til stede: et medlem.\n\n"
        "90. Klage over afslag J.nr.: 01.16.00-K03-1-13 Initialer: CD Åben sag Sagsfremstilling En borger klager over et afslag. "
        "Beslutning i Byrådet den 15. maj 2013 Klagen blev afvist.\n",
        "Egedal",
        "Byrådet",
        "2013-05-15",
        (
            ("89", "Kvartalsrapport", "00.32.00-Ø00-2-13", "approved"),
            ("90", "Klage over afslag", "01.16.00-K03-1-13", "rejected"),
        ),
    ),
    Case(
        "a closed part and an extra agenda behind",
        """\
        Samsø Kommune – Kommunalbestyrelsen
        REFERAT
        Mødedato og -tidspunkt: tirsdag den 20. april 2021 kl. 19

        ÅBENT MØDE

        Pkt. 1: Velkomst
        Beslutning: Taget til efterretning.

        Pkt. 2: Færgetakster
        Sagsnr.: 21/55
        Beslutning: Godkendt med bemærkning om sæsonen.

        LUKKET MØDE

        Pkt. 3: Lukket punkt

        TILLÆGSDAGSORDEN

        Pkt. 4: Tillægsbevilling til sluse
        Sagsnr.: 21/71
        Beslutning: Ikke godkendt.
        """,
        "Samsø",
        "Kommunalbestyrelsen",
        "2021-04-20",
        (
            ("1", "Velkomst", None, "noted"),
            ("2", "Færgetakster", "21/55", "approved_amended"),
            ("4", "Tillægsbevilling til sluse", "21/71", "rejected"),
        ),
    ),
)
