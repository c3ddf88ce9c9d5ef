"""Rows that stand alone below a head that nobody can read: their figures are refused, other numbers on lines are left alone."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

_CUT = "Benævn        Be\nSygedagp\n\nMindreudgift  0,\n\nKontanth\n\nMerindtægter  1,\n"
_YEARS = (
    "                   År       År\nOmråde           2026     202\nBørn og familier\n\nmed behov         9,2    41,1\n\n"
    "Revalidering og\n\nboligstøtte     -13,4     0,0\n"
)
_TORN = "Be\nKo\n16\nMi\n0,\n-9.69\nMe\n2,\n"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        (_CUT, ["0,", "1,"]),
        (_YEARS, ["2026", "202", "9,2", "41,1", "-13,4", "0,0"]),
        (_TORN, ["16", "0,", "-9.69", "2,"]),
    ],
)
def test_rows_of_no_table_are_refused_aloud(text: str, refused: list[str]) -> None:
    assert [cell.payload for cell in read_facts(text).quarantined] == refused


@pytest.mark.parametrize(
    "text",
    [
        "Telefon      12\n\nUdvalget drøftede sagen.\n\nSide 3 af 7      2031\n",
        "Be\n16\nMi\n0,\nDer er nu skrevet meget om skoler og idræt.",  # too few
        "Udvalget mødtes.\n16\nUdvalget gik hjem igen efter mødet.\n12\nOg kom ikke igen den dag mere.\n3",
        "Budget\n2031\nSkøn\n2032\nSidste\n2033",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert read_facts(text).quarantined == ()
