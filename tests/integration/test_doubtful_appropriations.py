"""What a page says where a line is contradicted, or two tables come to the same: the sums above it are not taken for more than they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.test_followup_report import ask, make_store
from tests.integration.test_report import read

PAPER = """Østerborg Kommune
Økonomiudvalget
Referat af møde den 12. marts 2024

Punkt 1. Tillægsbevillinger 2024

Sagsfremstilling

Beløb i 1.000 kr.

Funktion\tUdgift\tIndtægt\tNetto
05.30.26 Hjemmepleje\t3.850\t-412\t3.438
05.25.14 Dagtilbud\t1.940\t-55\t885
05.38.50 Botilbud\t2.640\t-755\t1.885
I alt\t7.430\t-1.222\t6.208
"""
ALIKE = """
Til fritidsområdet søges også. Beløb i 1.000 kr.

Funktion\tUdgift\tIndtægt\tNetto
03.22.18 Idræt\t{sport}\t0\t{sport}
03.35.64 Kultur\t208\t0\t208
I alt\t{total}\t0\t{total}
"""
SOUND = PAPER.replace("1.940", "940")


def make_page(folder: Path, paper: str) -> tuple[Path, str]:
    made = make_store(folder, paper=paper.encode())
    return made, read(next((made / "da").glob("*-2024-*.html"))).text


def test_a_line_of_which_one_side_is_refuted_has_its_net_and_no_sides(tmp_path: Path) -> None:
    made, page = make_page(tmp_path, PAPER)
    assert ask(made, "SELECT sum(expenditure_dkk), sum(income_dkk), sum(change_dkk) FROM appropriation_line") == (
        (6_490_000, -1_167_000, 6_208_000),
    )
    assert "Pas på: af 1 linje er kun nettobeløbet regnet med" in page
    assert "ikke regnet med" not in page


@pytest.mark.parametrize(
    ("sport", "total", "applied", "said"),
    [
        ("6.000", "6.208", "+6,2", "og tælles derfor ikke med igen. Er det de samme penge, delt op på en anden måde?"),
        ("5.000", "5.208", "+11,4", None),
    ],
)
def test_whether_two_tables_are_the_same_money_is_asked_above_the_sums(
    sport: str, total: str, applied: str, said: str | None, tmp_path: Path
) -> None:
    _, page = make_page(tmp_path, SOUND + ALIKE.format(sport=sport, total=total))
    head = page.partition("Hvor langt er sagen?")[0]
    assert f"Der søges {applied} mio. kr. netto i 2024." in head
    assert (said in head) if said else ("Pas på" not in head)


@pytest.mark.parametrize(("net", "told"), [("-755", False), ("-7?5", True)])
def test_a_table_that_is_not_read_in_full_is_warned_of_above_the_sums(net: str, told: bool, tmp_path: Path) -> None:
    _, page = make_page(tmp_path, SOUND.replace("\t-755\t", f"\t{net}\t"))
    head = page.partition("Hvor langt er sagen?")[0]
    assert ("Pas på: bevillingstabellen fra linje 12 (Punkt 1) er ikke læst helt" in head) is told


NETS = """
Beløb i 1.000 kr.

Funktion\t{head}
05.30.26 Hjemmepleje\t{first}
05.25.14 Dagtilbud\t{second}
05.38.50 Botilbud\t{third}
"""


@pytest.mark.parametrize("place", ["first", "second", "third"])
def test_an_amount_that_is_not_read_is_warned_of_wherever_it_stands(place: str, tmp_path: Path) -> None:
    table = NETS.format(head="Netto", **({"first": "3.438", "second": "885", "third": "1.885"} | {place: "3.4?8"}))
    _, page = make_page(tmp_path, PAPER.partition("Beløb")[0] + table)
    assert "er ikke læst helt" in page.partition("Hvor langt er sagen?")[0]


def test_only_the_year_with_the_amount_that_is_not_read_is_warned_of(tmp_path: Path) -> None:
    table = NETS.format(head="2024\t2025", first="1.231\t2.4x0", second="600\t700", third="800\t900")
    made, _ = make_page(tmp_path, PAPER.partition("Beløb")[0] + table)
    pages = [read(next((made / "da").glob(f"*-{year}-2024-*.html"))).text for year in (2024, 2025)]
    heads = [page.partition("Hvor langt er sagen?")[0] for page in pages]
    assert ["er ikke læst helt" in head for head in heads] == [False, True]


def test_what_a_table_adds_to_one_that_it_repeats_is_counted_and_asked_about(tmp_path: Path) -> None:
    more = SOUND.partition("Funktion")[2].replace("05.38.50 Botilbud\t2.640\t-755\t1.885", "03.22.01 Skoler\t8.000\t0\t8.000")
    made, page = make_page(tmp_path, f"{SOUND}\nDer søges også. Beløb i 1.000 kr.\n\nFunktion{more.replace('6.208', '12.323')}")
    assert ask(made, "SELECT sum(change_dkk) FROM appropriation_line") == ((14_208_000,),)
    head = page.partition("Hvor langt er sagen?")[0]
    assert "for en del de samme linjer som tabellen fra linje" in head


ROWS = "Funktion\t{heads}\n05.30.26 Hjemmepleje\t{rows[0]}\n05.25.14 Dagtilbud\t{rows[1]}\nI alt\t{rows[2]}\n"
HALF_READ = PAPER.partition("Funktion")[0] + ROWS


@pytest.mark.parametrize(
    ("heads", "rows", "change"),
    [
        ("Udgift\tIndtægt\tNetto", ("3.850\t-412\t3.438", "940\t0\t940", "4.790\t-412\t4.378"), 4_378_000),
        ("Kludder\tIndtægt\tNetto", ("3.850\t-412\t3.438", "940\t0\t940", "4.790\t-412\t4.378"), 4_378_000),  # the net is printed
        ("Udgift\tIndtægt", ("3.850\t-412", "940\t", "4.790\t-412"), 4_378_000),  # a blank is no number
        ("Kludder\tIndtægt", ("3.850\t-412", "940\t-10", "4.790\t-422"), None),  # maybe the other side
        ("Udgift\tKludder", ("3.850\t-412", "940\t", "4.790\t-412"), 940_000),  # only the first line has a number that was not read
    ],
)
def test_what_is_one_side_of_a_net_is_not_taken_for_the_change(
    heads: str, rows: tuple[str, ...], change: int | None, tmp_path: Path
) -> None:
    made, page = make_page(tmp_path, HALF_READ.format(heads=heads, rows=rows))
    assert ask(made, "SELECT sum(change_dkk)::INT FROM appropriation_line") == ((change,),)
    head = page.partition("Hvor langt er sagen?")[0]
    assert ("Der søges +4,4 mio. kr. netto i 2024" in head) == (change == 4_378_000) == ("Der søges" in head)
