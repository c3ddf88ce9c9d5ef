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
