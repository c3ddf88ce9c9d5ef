"""What names a benefit: no stray that fell behind a scenario, and no measure."""

from __future__ import annotations

import pytest

from tests.builders import read_facts

HEAD = "\t\tAntal borgere gns. pr. mdr.\tGns. ydelse pr. md.\tRefusionsprocent\tNetto\n"
OTHERS = "Fleksjob\tBudget 2017\t3.500\t12.650\t20%\t425.040\n"


@pytest.mark.parametrize(
    ("row", "labels"),
    [
        ("Kontanthjælp\tBudget 2017\t3.500\t12.650\t20%\t425.040\n\tStatus\t3.600\t12.650\t20%\t437.184", {"Fleksjob", "Kontanthjælp"}),
        ("Enhedspris pr. md.\tBudget 2017\t3.500\t12.650\t20%\t425.040\n\tStatus\t3.600\t12.650\t20%\t437.184", {"Fleksjob"}),
        ("Refusionsprocent\tBudget 2017\t3.500\t12.650\t20%\t425.040", {"Fleksjob"}),
    ],
)
def test_a_measure_is_no_benefit(row: str, labels: set[str]) -> None:
    assert {fact.label for fact in read_facts(HEAD + OTHERS + row).benefits} == labels


def test_a_page_mark_in_a_row_names_no_benefit() -> None:
    lines = [
        f"{'Ydelse':<16}{'':<14}{'Antal borgere':>16}{'Gns. ydelse pr. md.':>24}{'Refusionsprocent':>22}{'Netto i 1.000 kr.':>24}",
        f"{'Fleksjob':<16}{'Budget 2017':<14}{'3.500':>16}{'12.650':>24}{'20':>22}{'425.040':>24}",
        f"{'Kontanthjælp':<16}{'Budget 2017':<14}{'Side 6 af 14 3.600':>29}{'12.650':>24}{'20':>22}{'437.184':>24}",
        f"{'':<16}{'Status':<14}{'3.700':>16}{'12.650':>24}{'20':>22}{'449.328':>24}",
    ]
    facts = read_facts("\n".join(lines))
    assert {fact.label for fact in facts.benefits} <= {"Fleksjob", "Kontanthjælp"}
    assert [figure.printed_text for figure in facts.figures if figure.line_no == 3] == ["3.600", "12.650", "20", "437.184"]


def test_a_scenario_broken_over_two_lines_keeps_its_day() -> None:
    rows = "Budget 2017\t3.500\t12.650\t20%\t425.040\nForventet regnskab\t\t\t\t\npr. 31.8.\t3.500\t12.650\t20%\t425.040"
    labels = {fact.scenario_label for fact in read_facts(f"Fleksjob\n\n{HEAD[1:]}{rows}").benefits}
    assert labels == {"Budget 2017", "Forventet regnskab pr. 31.8."}


EACH_NAMES_ITSELF = """\
Fleksjob, budget 2017\t3.500\t12.650\t20%\t425.040
Fleksjob, forventet\t3.600\t12.650\t20%\t437.184
Kontanthjælp, budget 2017\t1.000\t10.000\t20%\t96.000
Kontanthjælp, forventet\t1.100\t10.000\t20%\t105.600
"""


@pytest.mark.parametrize("words", ["I alt, {}", "I alt {}", "{} i alt"])
def test_a_total_of_benefits_that_name_themselves_is_no_benefits_row(words: str) -> None:
    totals = f"{words.format('budget 2017')}\t\t\t\t521.040\n{words.format('forventet')}\t\t\t\t542.784"
    facts = read_facts(HEAD[1:] + EACH_NAMES_ITSELF + totals).benefits
    assert [fact.amount_dkk for fact in facts if fact.role == "total"] == [521_040_000, 542_784_000]
    assert {fact.benefit for fact in facts if fact.role == "total"} == {None}


@pytest.mark.parametrize(("last", "role", "label"), [("Afvigelse", "total", "Afvigelse"), ("Kontanthjælp", None, None)])
def test_a_bare_deviation_below_the_totals_of_scenarios_is_theirs(last: str, role: str | None, label: str | None) -> None:
    rows = "Uge 1-4\t{}\t12.000\t20%\t{}\nUge 5-26\t{}\t10.000\t20%\t{}\n"
    budget = f"Budget 2017\n{rows.format(10, 1.152, 20, 1.920)}Budget i alt\t30\t\t\t3.072\n"
    status = f"Skøn 2017\n{rows.format(10, 1.152, 21, 2.016)}Skøn i alt\t31\t\t\t3.168\n"
    facts = read_facts(f"Kontanthjælp efter varighed\n\n{HEAD[1:]}{budget}{status}{last}\t1\t\t\t96").benefits
    of_row = [(fact.role, fact.label) for fact in facts if fact.scenario == "deviation"]
    assert of_row == ([(role, label)] if role else [])


def test_a_total_below_the_lines_of_a_block_is_the_blocks() -> None:
    block = "Fleksjob\tBudget 2017\t3.500\t12.650\t20%\t425.040\n\tForventet\t3.600\t12.650\t20%\t437.184\n\tAfvigelse i alt\t\t\t\t12.144"
    assert [(fact.role, fact.label) for fact in read_facts(HEAD + block).benefits] == [("line", "Fleksjob")] * 3
