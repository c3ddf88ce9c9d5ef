"""Follow-ups with expenditure and income side by side."""

from __future__ import annotations

import pytest

from tests.builders import read_facts, read_table

BY_SIDE = "1.000 kr.\tUdgifter\t\tIndtægter\t\tNetto\nUdvalg\tBudget\tForventet\tBudget\tForventet\tAfvigelse\n"
BY_MEASURE = "1.000 kr.\tBudget\t\tForventet\t\tNetto\nUdvalg\tUdgifter\tIndtægter\tUdgifter\tIndtægter\tAfvigelse\n"
ROWS = ((400, 410, -20, -25, 5), (300, 290, 0, 0, -10))


def make(head: str = BY_SIDE, order: tuple[int, ...] = (0, 1, 2, 3, 4), above: str = "") -> str:
    rows = [*ROWS, tuple(map(sum, zip(*ROWS, strict=True)))]
    lines = ["\t".join((name, *(str(row[at]) for at in order))) for name, row in zip(("Skole", "Park", "I alt"), rows, strict=True)]
    return f"+ = merforbrug\n\n{head}{above}" + "\n".join(lines)


@pytest.mark.parametrize("text", [make(), make(BY_MEASURE, (0, 2, 1, 3, 4))], ids=["measures in sides", "sides in measures"])
def test_each_side_is_a_section_with_its_own_sums(text: str) -> None:
    facts = read_facts(text)
    told = [f"{fact.label} {fact.corrected_budget_dkk} {fact.expected_dkk} {fact.deviation_dkk}" for fact in facts.followups]
    assert told == [
        *("Skole None None 5000", "Park None None -10000", "I alt None None -5000"),
        *("Skole 400000 410000 None", "Park 300000 290000 None", "I alt 700000 700000 None"),
        *("Skole -20000 -25000 None", "Park 0 0 None", "I alt -20000 -25000 None"),
    ]
    assert [fact.section for fact in facts.followups] == [*[None] * 3, *["Udgifter"] * 3, *["Indtægter"] * 3]
    assert len({fact.fact_id for fact in facts.followups}) == 9
    assert not facts.quarantined


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(make(above="Serviceudgifter\n"), id="headings of its own"),
        pytest.param(make().replace("Skole\t400", "Skole\t400\t7"), id="a figure too many"),
        pytest.param("1.000 kr.\tUdgifter\tIndtægter\tNetto\nSkole\t5\t7\t2\nPark\t3\t4\t1", id="sides without measures"),
        pytest.param(
            "Ydelse\tAntal\tBudget Udgifter\tBudget Netto\tForventet Udgifter\tForventet Netto\n"
            "Fleksjob\t5\t7\t2\t8\t3\nLøn\t3\t4\t1\t4\t1",
            id="beside recipients",
        ),
        pytest.param("1.000 kr.\tBudget\tForventet\tAfvigelse\nSkole\t5\t7\t2\nPark\t3\t4\t1", id="measures without sides"),
    ],
)
def test_other_tables_are_left_as_they_are(text: str) -> None:
    assert not any(row.kind == "heading" and row.label in ("Udgifter", "Indtægter", "Netto") for row in read_table(text).rows)
