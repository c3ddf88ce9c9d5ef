"""Hours, days and square metres in prose: figures where the item's tables measure in them, and terms of a rule elsewhere."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.facts.claims.reading import Around, read_sentence
from schemas.lists import Direction, Unit
from tests.unit.facts.claims.test_door import read

HOURS = "\n\nTabel 1. Visiterede timer pr. uge\n\nYdelse\tApril 2022\tApril 2023\nPleje\t5.240\t5.455\nRengøring\t1.180\t1.120\n"
LIMIT = "\n\nTabel 1. Andel i gang\n\nGruppe\t2022\t2023\nInden for 7 dage\t50\t55\nSenere\t50\t45\n"

SAID = [
    ("Rengøring er faldet med 60 timer siden april 2022.", {"timer"}, [("-60", Direction.FALL)]),
    ("Der er 155 timer flere end i oktober.", {"timer"}, [("155", Direction.RISE)]),
    ("Der er visiteret 5.455 timer om ugen mod 5.240 i april 2022.", {"timer"}, [("5455", None), ("5240", None)]),
    ("Der er visiteret 540 timer pr. uge.", {"timer"}, [("540", None)]),
    ("Der gives 540 timer pr. borger.", {"timer"}, []),  # a rate
    ("Der er 155 timer flere end i oktober.", {"dage"}, []),
    ("Der ventes 549.550 timer mod budgetteret 539.800, altså 9.750 timer flere.", set(),
     [("549550", None), ("539800", None), ("9750", Direction.RISE)]),
    ("Der ventes 54.550 timer, 250 timer flere end ventet.", set(), [("54550", None), ("250", Direction.RISE)]),
    ("En fuldtidsstilling er 37 timer om ugen.", set(), []),
    ("Der ydes hjælp i 30 timer om ugen.", {"timer"}, []),
    ("Alle skal være i gang inden for 7 dage.", {"dage"}, []),
    ("Hjælpen sættes ind efter 14 dage.", {"dage"}, []),
    ("Ventetiden må højst være over 14 dage.", {"dage"}, []),
    ("Ventetiden er faldet fra 31 til 24 dage.", set(), [("31", None), ("24", None)]),
    ("Ventetiden er vokset fra 5,4 dage i oktober til 7,1 dage i marts.", set(), [("5.4", None), ("7.1", None)]),
    ("Kurset er forkortet fra 31 til 24 dage.", set(), []),
    ("Skolerne råder over 116.950 m2.", set(), [("116950", None)]),
    ("Grunden er på 850 m2.", set(), []),
    ("Der er spredt 860 ton salt.", {"ton"}, [("860", None)]),
    ("Timetallet er vokset hvert kvartal og er nu 702 timer.", {"timer"}, [("702", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "measured", "expected"), SAID, ids=[said[0] for said in SAID])
def test_a_size_is_a_figure_where_it_is_measured(sentence: str, measured: set[str], expected: list[tuple[str, Direction | None]]) -> None:
    spoken, _ = read_sentence(sentence, Around(measured=frozenset(measured)))
    sizes = [one for one in spoken if one.quantity.unit is Unit.OTHER]
    assert [(one.value, one.direction) for one in sizes] == [(Decimal(value), way) for value, way in expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Pleje har 215 timer flere end for et år siden.{HOURS}", ["215 timer"]),
        (f"Pleje har 215 dage flere end for et år siden.{HOURS}", []),
        (f"Der gik 6 dage.{LIMIT}", []),  # a limit that a label names is no measure
        (f"Af ramme 52 og 1,25 mio. kr. fra puljen er der brugt meget.{HOURS}", ["1,25 mio. kr."]),
    ],
)
def test_what_is_measured_is_told_by_the_tables_of_the_item(text: str, found: list[str]) -> None:
    assert [claim.source_text for claim in read(text).claims] == found
