"""A refund that is printed once beside a budget and a status explains the deviation of both."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.analyse import benefit_effects
from pipeline.extract import extract_document
from pipeline.readers import read_document
from pipeline.reconcile import reconcile

PAPER = """Referat

Punkt 1. Ydelser 2031

Sagsbeskrivelse

Ydelse	Antal pers. budget	Antal pers. skøn	Ydelse pr. md. budget	Ydelse pr. md. skøn	{refund}	Budget, 1.000 kr.	Skøn, 1.000 kr.
Kontanthjælp	100	110	10.000	10.000	20	9.600	10.560
Sygedagpenge	50	50	12.000	12.500	40	4.320	4.500
"""


@pytest.mark.parametrize(("head", "volume"), [("Refusion i pct.", 960_000), ("Refusion i pct. skøn", None)])
def test_one_refund_column_is_of_both_scenarios_unless_its_head_names_one(tmp_path: Path, head: str, volume: int | None) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER.format(refund=head), encoding="utf-8")
    extract = extract_document(read_document(path))
    assert not extract.quarantined
    effects = benefit_effects((extract,), reconcile((extract,)))
    assert (effects[0].label, effects[0].volume_effect_dkk) == ("Kontanthjælp", volume)
    assert [effect.price_effect_dkk for effect in effects] == ([0, 180_000] if volume else [None, None])


def test_a_row_that_lacks_its_share_under_a_head_for_all_rows_borrows_none(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    head = "Ydelse\t\tAntal borgere\tGns. ydelse pr. md.\tRefusion i pct.\tNetto, 1.000 kr.\n"
    rows = "Kontanthjælp\tBudget 2031\t100\t10.000\t\t9.600\n\tSkøn 2031\t110\t10.000\t20\t10.560\n"
    path.write_text(f"Referat\n\nPunkt 1. Ydelser\n\nSagsbeskrivelse\n\n{head}{rows}", encoding="utf-8")
    extract = extract_document(read_document(path))
    (effect,) = benefit_effects((extract,), reconcile((extract,)))
    assert (effect.volume_effect_dkk, effect.refund_effect_dkk) == (None, None)


def test_a_rate_that_is_printed_once_explains_the_deviation_of_both(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    head = "Ydelse\tAntal budget\tAntal skøn\tUdgift pr. måned, kr.\tRefusion, pct.\tNetto budget, mio. kr.\tNetto skøn, mio. kr.\n"
    rows = "Sygedagpenge\t603\t640\t21.480\t38,0\t96,4\t102,3\nKontanthjælp\t548\t521\t13.150\t26,0\t64,0\t60,8\n"
    path.write_text(f"Referat\n\nPunkt 1. Ydelser 2031\n\n{head}{rows}Fleksjob\t372\t365\t9.120\t23,0\t31,3\t30,8\n", encoding="utf-8")
    extract = extract_document(read_document(path))
    assert not extract.quarantined
    effects = benefit_effects((extract,), reconcile((extract,)))
    assert [effect.price_effect_dkk for effect in effects] == [effect.refund_effect_dkk for effect in effects] == [0, 0, 0]
    assert [effect.volume_effect_dkk for effect in effects] == [Decimal("5913014.40"), Decimal("-3152844.00"), Decimal("-589881.60")]
