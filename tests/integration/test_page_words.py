"""What a page says of text beside its tables, of sums without a name, and of benefits that cannot be split: once, and true."""

from __future__ import annotations

import pytest

from tests.integration.test_followup_report import make_store
from tests.integration.test_report import Seen, read

HEAD = "Vesterborg Kommune\n\nArbejdsmarkedsudvalget\n\nReferat\n\nMødet den 04.11.2025 kl. 15.00\n\nPunkt 1.\n\n"
FOLLOWUP = f"""{HEAD}Budgetopfølgning pr. 31. marts 2025

Beslutning:

Godkendt.

Sagsbeskrivelse

Beløb i mio. kr.

	Oprindeligt budget	Korrigeret budget	Forventet regnskab	Afvigelse
Sygedagpenge	62,0	63,5	66,1	2,6
Kontanthjælp	41,3	41,3	39,9	-1,4
Fleksjob	35,0	35,2	36,0	0,8
I alt	138,3	140,0	142,9	2,0

Det korrigerede budget udgør 141,0 mio. kr. Det forventede regnskab er 142,0 mio. kr. Sygedagpenge ventes at koste 66,1 mio. kr.
"""
RATES = f"""{HEAD.replace("04.11", "09.12")}Udviklingen i 2025

Beslutning:

Godkendt.

Sagsbeskrivelse

Opgjort pr. 30. september 2025.

Ydelse	Budget helårspersoner	Skøn helårspersoner	Budget gns. pris kr.	Skøn gns. pris kr.	Budget 1.000 kr.	Skøn 1.000 kr.
Sygedagpenge	461	480	137.500	138.000	63.388	66.240
Kontanthjælp	310	297	133.200	134.300	41.292	39.887
"""
STEPS = (
    RATES.replace("09.12", "11.12")
    .replace("30. september", "30. november")
    .replace("Sygedagpenge\t461", "Uge 1-4\t461")
    .replace("Kontanthjælp\t310", "Uge 5-\t310")
)
DAYS = (("steps", "2025-11-30"), ("followup", "2025-03-31"), ("rates", "2025-09-30"), ("unread", "2025-10-31"))
UNREAD = RATES.replace("09.12", "10.12").replace("30. september", "31. oktober").replace("gns. pris kr.", "pris pr. år")
for _rate in ("137.500", "138.000", "133.200", "134.300"):
    UNREAD = UNREAD.replace(_rate, "0,4")  # in no unit can that be a rate


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    papers = {"followup": FOLLOWUP, "rates": RATES, "unread": UNREAD, "steps": STEPS}
    made = make_store(tmp_path_factory.mktemp("words"), **{name: paper.encode() for name, paper in papers.items()})
    return {name: read(made / "da" / f"vesterborg-2025-{day}.html") for name, day in DAYS}


def test_a_comparison_without_a_name_is_told_by_its_line(pages: dict[str, Seen]) -> None:
    assert "»«" not in pages["followup"].text
    assert "linje 27 (teksten mod tabellen), 2 gange" in pages["followup"].text


def test_all_figures_of_the_text_that_do_not_agree_are_counted(pages: dict[str, Seen]) -> None:
    said = [row for row in pages["followup"].rows if row[0] in ("I alt", "Sygedagpenge") and len(row) == 6 and "Punkt" in row[5]]
    disagreeing = sum(row[4] == "nej" for row in said)
    assert disagreeing == 2
    assert f"{disagreeing} gør ikke" in pages["followup"].text


def test_a_comparison_without_direction_says_which_figure_of_the_table_is_meant(pages: dict[str, Seen]) -> None:
    rows = [row[:2] for row in pages["followup"].rows if len(row) == 6 and "Punkt" in row[5]]
    assert rows[:2] == [["I alt", "korrigeret budget"], ["I alt", "forventet"]]


def test_a_finding_stands_among_the_findings_and_the_questions_only(pages: dict[str, Seen]) -> None:
    assert pages["followup"].text.count("teksten siger 141.000.000 kr.") == 2


def test_rates_of_a_year_are_not_missing(pages: dict[str, Seen]) -> None:
    text = pages["rates"].text.replace("\N{NO-BREAK SPACE}", " ")
    assert "mangler i tabellen" not in text
    assert text.count("Ingen refusion er trykt, og antal × ydelse giver de trykte beløb") >= 2
    assert "Ydelse, kr. pr. år" in text
    assert "137.500" in text


def test_rates_that_are_no_month_s_are_not_called_missing_from_the_minutes(pages: dict[str, Seen]) -> None:
    text = pages["unread"].text.replace("\N{NO-BREAK SPACE}", " ")
    assert "mangler i tabellen for budget eller status: ydelse pr. måned, refusion i procent (eller både brutto og netto)." in text
    assert "Tabellens »Budget pris pr. år« er ikke sikkert pr. måned" in text
    assert "Hvad driver afvigelsen på Sygedagpenge (+2,9 mio. kr.) og Kontanthjælp (−1,4 mio. kr.)?" in text
    assert "antal borgere" not in text.partition("Hvad driver")[2].partition("Holder")[0]
    assert "blocks" not in pages["unread"].ids


def test_rows_of_which_none_is_a_known_benefit_are_not_counted_as_benefits(pages: dict[str, Seen]) -> None:
    """The steps of one benefit's refund stand in a table of benefits too."""
    assert "2 ydelser ventes at koste" in pages["rates"].text
    assert "2 rækker i en ydelsestabel ventes at koste" in pages["steps"].text
