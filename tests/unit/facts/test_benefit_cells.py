"""Every cell of a benefit table means the same in whatever way the table is set; what cannot be told is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import BenefitStatus
from schemas.lists import BudgetBasis, Role, Scenario, Unit
from tests.builders import read_facts
from tests.fates import assert_nothing_is_lost
from tests.unit.facts.benefit_settings import NAMES, SCENARIOS, SETTINGS, Truth, set_side_by_side, stack_in_two_columns

KEYS = dict(zip(NAMES, ("kontanthjaelp", "sygedagpenge", "fleksjob"), strict=True))
MEANT = dict(zip(SCENARIOS, (Scenario.BUDGET, Scenario.STATUS, Scenario.DEVIATION), strict=True))


@st.composite
def draw_years(draw: st.DrawFn) -> tuple[int, int, int, int]:
    recipients, benefit, refund = draw(st.integers(100, 9_999)), draw(st.integers(5_000, 25_000)), draw(st.integers(1, 90))
    return recipients, benefit, refund, 12 * recipients * benefit * (100 - refund) // 100_000


truths = st.lists(st.tuples(draw_years(), draw_years()), min_size=2, max_size=3).map(lambda benefits: Truth(tuple(benefits)))
TRUTH = Truth((((3_500, 12_650, 20, 425_040), (3_600, 12_700, 21, 433_421)), ((1_000, 15_000, 40, 108_000), (900, 15_100, 40, 97_848))))


def read(fact: BenefitStatus) -> tuple[object, ...]:
    numbers = (fact.recipients, fact.monthly_benefit_dkk, fact.refund_pct, fact.amount_dkk)
    return fact.benefit, fact.scenario, fact.fiscal_year, fact.role, *(None if number is None else int(number) for number in numbers)


def meant(truth: Truth) -> set[tuple[object, ...]]:
    return {
        (KEYS[name], MEANT[s], 2017, Role.LINE, *numbers[:3], numbers[3] * 1000)
        for name in truth.names
        for s in SCENARIOS
        for numbers in (truth.numbers(name, s),)
    }


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=15)
@given(truth=truths)
def test_every_setting_of_the_same_truth_gives_its_facts_and_loses_nothing(setting: Callable[[Truth], str], truth: Truth) -> None:
    text = setting(truth)
    facts = read_facts(text)
    assert len(facts.benefits) == 3 * len(truth.benefits)
    assert {read(fact) for fact in facts.benefits} == meant(truth)
    assert facts.quarantined == ()
    assert len(assert_nothing_is_lost(text, 12 * len(truth.benefits))) == 12 * len(truth.benefits)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_label_reads_as_printed_in_every_setting(setting: Callable[[Truth], str]) -> None:
    assert {fact.label for fact in read_facts(setting(TRUTH)).benefits} == set(TRUTH.names)


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (("Budget 2017", "Status"), ["Budget 2017", "Status"]),
        (("Budget 2017,", "Status -"), ["Budget 2017", "Status"]),
        (("Korr. budget", "Skøn pr. 31.8."), ["Korr. budget", "Skøn pr. 31.8."]),
    ],
)
def test_the_columns_of_one_scenario_share_its_words(heads: tuple[str, str], labels: list[str]) -> None:
    text = set_side_by_side(TRUTH).replace("Budget 2017", heads[0]).replace("Status", heads[1])
    assert list(dict.fromkeys(fact.scenario_label for fact in read_facts(text).benefits)) == [*labels, "Afvigelse"]


def test_two_forecasts_are_told_apart_by_their_day() -> None:
    text = set_side_by_side(TRUTH).replace("Status", "Skøn pr. 31.3.").replace("Afvigelse", "Skøn pr. 31.8.")
    found = {(str(fact.status_date), fact.scenario) for fact in read_facts(text).benefits if fact.scenario is Scenario.STATUS}
    assert found == {("2017-03-31", Scenario.STATUS), ("2017-08-31", Scenario.STATUS)}


def test_a_measure_that_a_row_prints_twice_is_refused_both_times() -> None:
    """Nothing tells which of the two is meant; where a row prints one of them, that is the measure."""
    head = "\t\tAntal helårspersoner\tGns. ydelse pr. md.\tRefusionsprocent\tAntal personer\tNetto"
    facts = read_facts(f"{head}\nKontanthjælp\tBudget 2017\t3.500\t12.650\t20\t3.400\t425.040\n\tStatus\t3.600\t12.650\t20\t\t437.184")
    assert [(cell.payload, cell.reason) for cell in facts.quarantined] == [
        ("3.500", "facts.column_twice"),
        ("3.400", "facts.column_twice"),
    ]
    assert [fact.recipients for fact in facts.benefits] == [None, 3600]


@pytest.mark.parametrize("caption", ["Noget andet", "Kontanthjælp og sygedagpenge"])
def test_a_table_of_one_benefit_without_its_name_is_refused_cell_by_cell(caption: str) -> None:
    head = "\tAntal helårspersoner\tGns. ydelse pr. md.\tRefusionsprocent\tNetto"
    text = f"{caption}\n{head}\nBudget 2017\t3.500\t12.650\t20\t425.040\nStatus\t3.600\t12.650\t20\t437.184"
    facts = read_facts(text)
    assert facts.benefits == ()
    assert {cell.reason for cell in facts.quarantined} == {"facts.benefit_unknown"}
    assert assert_nothing_is_lost(text, 8) == ()


@pytest.mark.parametrize("caption", ["Fleksjob", "Tabel 3. Fleksjob", "**Fleksjob:**", "Fleksjob 2017"])
def test_the_label_of_a_table_of_one_benefit_is_its_name_as_the_caption_prints_it(caption: str) -> None:
    head = "\tAntal helårspersoner\tGns. ydelse pr. md.\tRefusionsprocent\tNetto"
    text = f"{caption}\n{head}\nBudget 2017\t3.500\t12.650\t20\t425.040\nStatus\t3.600\t12.650\t20\t437.184"
    assert {(fact.label, fact.benefit) for fact in read_facts(text).benefits} == {("Fleksjob", "fleksjob")}


def test_a_total_of_the_benefits_is_a_total_in_every_row_and_column() -> None:
    text = (
        "\tKontanthjælp\tSygedagpenge\tI alt\nBudget 2017\nAntal helårspersoner\t3.500\t1.000\t4.500\nGns. ydelse pr. md.\t12.650\t15.000\t"
    )
    text += "\nRefusionsprocent\t20\t40\t\nNetto\t425.040\t108.000\t533.040"
    found = {(fact.label, fact.role, int(fact.recipients or 0), int(fact.amount_dkk or 0)) for fact in read_facts(text).benefits}
    assert found == {
        ("Kontanthjælp", Role.LINE, 3500, 425_040_000),
        ("Sygedagpenge", Role.LINE, 1000, 108_000_000),
        ("I alt", Role.TOTAL, 4500, 533_040_000),
    }


@pytest.mark.parametrize(
    ("label", "basis"),
    [
        ("Oprindeligt budget 2017", BudgetBasis.ORIGINAL),
        ("Korrigeret budget 2017", BudgetBasis.CORRECTED),
        ("Budget 2017", BudgetBasis.UNKNOWN),
    ],
)
@pytest.mark.parametrize("setting", [stack_in_two_columns, set_side_by_side])
def test_which_budget_it_is_stands_beside_the_year(setting: Callable[[Truth], str], label: str, basis: BudgetBasis) -> None:
    facts = read_facts(setting(TRUTH).replace("Budget 2017", label)).benefits
    assert {fact.budget_basis for fact in facts} == {basis}


def test_a_yearly_rate_is_not_taken_for_a_monthly_one() -> None:
    facts = read_facts(stack_in_two_columns(TRUTH).replace("Gns. ydelse pr. md.", "Pris pr. helårsperson"))
    assert {fact.monthly_benefit_dkk for fact in facts.benefits} == {None}
    rates = [TRUTH.numbers(name, scenario)[1] for name in TRUTH.names for scenario in SCENARIOS]
    assert sorted(int(fact.yearly_benefit_dkk or 0) for fact in facts.benefits) == sorted(rates)
    assert {figure.unit for figure in facts.figures if figure.fact_column == "yearly_benefit_dkk"} == {Unit.DKK_PER_YEAR}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_unit_that_the_amounts_head_prints_holds_in_every_setting(setting: Callable[[Truth], str]) -> None:
    text = setting(TRUTH).replace("Netto", "Netto (kr.)")
    expected = {truth[3] for name in TRUTH.names for s in SCENARIOS for truth in (TRUTH.numbers(name, s),)}
    assert {fact.amount_dkk for fact in read_facts(text).benefits} == expected


def test_a_figure_in_no_column_belongs_to_no_benefit_that_columns_name() -> None:
    head = "\tKontanthjælp\tSygedagpenge\tFleksjob\nBudget 2017\n2\n"
    rows = "Antal borgere\t1¤4\t226\t\nGns. ydelse pr. md.\t12.000\t13.000\t14.000\nRefusionsprocent\t20\t30\t40\n"
    facts = read_facts(head + rows)
    assert {fact.label for fact in facts.benefits} == {"Kontanthjælp", "Sygedagpenge", "Fleksjob"}
    assert {fact.label: fact.recipients for fact in facts.benefits if fact.recipients} == {"Sygedagpenge": 226}  # in the second column
    assert "1¤4" in {cell.payload for cell in facts.quarantined}


TRANSPOSED = (
    "Netto i hele 1.000 kr.\tKontanthjælp\tSygedagpenge\tSum\n"
    "Korrigeret budget 2018\n"
    "Antal helårspersoner\t402\t436\t\nKr. pr. måned\t11.800\t17.100\t\nStatens refusion\t24 %\t37 %\t\nNetto\t43.300\t56.400\t99.700\n"
    "Forventet regnskab 2018\n"
    "Antal helårspersoner\t388\t449\t\nKr. pr. måned\t11.750\t17.150\t\nStatens refusion\t24 %\t37 %\t\nNetto\t41.600\t58.200\t99.800\n"
    "Difference\t-1.700\t1.800\t100\n"
)


def test_a_row_of_differences_below_the_amounts_is_their_deviation() -> None:
    facts = read_facts(TRANSPOSED)
    found = [(fact.label, fact.amount_dkk) for fact in facts.benefits if fact.scenario is Scenario.DEVIATION]
    assert found == [("Kontanthjælp", Decimal(-1_700_000)), ("Sygedagpenge", Decimal(1_800_000)), ("Sum", Decimal(100_000))]
    assert facts.quarantined == ()


@pytest.mark.parametrize("scenarios", [("Korrigeret budget", "Prognose 3"), ("Budget", "2. skøn"), ("Budget 2024", "Forventning")])
def test_a_forecast_may_bear_a_number(scenarios: tuple[str, str]) -> None:
    budget, status = scenarios
    rows = f"Fleksjob – {budget}\t398\t13.900\t40\t39.800\nFleksjob – {status}\t411\t13.950\t40\t41.300\n"
    facts = read_facts(f"1.000 kr.\tAntal\tYdelse pr. måned\tRefusionsandel pct.\tNetto\n{rows}")
    assert [(fact.label, fact.scenario, fact.recipients) for fact in facts.benefits] == [
        ("Fleksjob", Scenario.BUDGET, Decimal(398)),
        ("Fleksjob", Scenario.STATUS, Decimal(411)),
    ]


def test_a_second_head_of_labels_among_drivers_is_the_monthly_benefit() -> None:
    rows = "Fleksjob\tBudget\t398\t13.900\t40\t39.800\n\tForventet\t411\t13.950\t40\t41.300\n"
    facts = read_facts(f"1.000 kr.\nYdelse\t\tAntal\tYdelse\tRef. pct.\tNetto\n{rows}")
    assert [fact.monthly_benefit_dkk for fact in facts.benefits] == [Decimal(13_900), Decimal(13_950)]


@pytest.mark.parametrize("legend", ["Plus i sidste kolonne er et mindreforbrug.", "", "Forskel er skøn minus budget."])
def test_deviations_that_turn_the_sign_are_turned_back(legend: str) -> None:
    """The legend says so, or else the sums do."""
    measures = ("Antal", "Ydelse pr. md.", "Beløb")
    heads = "\t".join(f"{measure} {scenario}" for scenario in ("budget", "skøn") for measure in measures)
    rows = "Fleksjob\t398\t8.333\t39.800\t411\t8.374\t41.300\t-1.500\nHjælp\t100\t10.000\t12.000\t90\t10.185\t11.000\t1.000\n"
    facts = read_facts(f"{legend}\n1.000 kr.\nYdelse\t{heads}\tForskel\n{rows}")
    found = [fact.amount_dkk for fact in facts.benefits if fact.scenario is Scenario.DEVIATION]
    assert found == [Decimal(1_500_000), Decimal(-1_000_000)]


@pytest.mark.parametrize(("sign", "read"), [("", True), ("Indtægter er positive, udgifter er negative.", False)])
def test_amounts_of_benefits_that_are_said_to_be_printed_with_minus_are_refused_and_their_counts_kept(sign: str, read: bool) -> None:
    """No benefit brings money: the words are of another table, or they turn the deviations too."""
    rows = "Fleksjob\t398\t8.333\t-39.800\t411\t8.374\t-41.300\n"
    heads = "\t".join(f"Antal {scenario}\tYdelse pr. md. {scenario}\tBeløb {scenario}" for scenario in ("budget", "skøn"))
    facts = read_facts(f"{sign}\n1.000 kr.\nYdelse\t{heads}\n{rows}")
    assert [(fact.recipients, fact.amount_dkk is not None) for fact in facts.benefits] == [(Decimal(398), read), (Decimal(411), read)]
    assert [cell.reason for cell in facts.quarantined] == ["facts.sign_unknown"] * (0 if read else 2)


@pytest.mark.parametrize(("counted", "persons"), [(("13", "-10"), (13, -10)), (("-13", "10"), (13, -10))])
def test_recipients_are_counted_as_their_own_rows_show_whatever_the_legend_says_of_money(
    counted: tuple[str, str], persons: tuple[int, int]
) -> None:
    scenarios = "\t".join(f"Antal {scenario}\tYdelse pr. md. {scenario}\tBeløb {scenario}" for scenario in ("budget", "skøn"))
    rows = f"Fleksjob\t398\t8.333\t39.800\t411\t8.374\t41.300\t{counted[0]}\t-1.500\n"
    rows += f"Hjælp\t100\t10.000\t12.000\t90\t10.185\t11.000\t{counted[1]}\t1.000\n"
    facts = read_facts(f"Minus er et merforbrug.\n1.000 kr.\nYdelse\t{scenarios}\tAntal forskel\tBeløb forskel\n{rows}")
    found = [(fact.recipients, fact.amount_dkk) for fact in facts.benefits if fact.scenario is Scenario.DEVIATION]
    assert found == [(Decimal(persons[0]), Decimal(1_500_000)), (Decimal(persons[1]), Decimal(-1_000_000))]


def test_a_row_of_a_transposed_table_that_lost_a_cell_gives_no_benefit_a_figure() -> None:
    """With its blank last cell the row is read; without, the lost cell may be any of the three."""
    head = "\tKontanthjælp\tSygedagpenge\tFleksjob\nBudget 2017\n"
    rows = "Gns. ydelse pr. md.\t12.000\t13.000\t14.000\nRefusionsprocent\t20\t30\t40\n"
    facts = read_facts(f"{head}Antal borgere\t1¤4\t226\n{rows}")
    assert [fact.recipients for fact in facts.benefits] == [None] * 3
    assert [cell.payload for cell in facts.quarantined][:2] == ["1¤4", "226"]


def test_a_column_that_names_no_benefit_beside_those_that_do_is_nobodys() -> None:
    text = "Ydelse\tFleksjob\tSeniorjob\tXyz\nBudget 2022\nAntal borgere\t5\t6\t7\nRefusionsprocent\t50\t40\t30\n"
    facts = read_facts(text)
    assert {fact.label for fact in facts.benefits} == {"Fleksjob", "Seniorjob"}
    assert {cell.payload for cell in facts.quarantined} == {"7", "30"}


ACROSS = (
    "\tKontanthjælp\tSygedagpenge\nAntal helårspersoner, budget\t3.500\t1.000\nAntal helårspersoner, forventet\t3.600\t900\n"
    "Gns. ydelse pr. md., budget (kr.)\t12.650\t15.000\nGns. ydelse pr. md., forventet (kr.)\t12.700\t15.100\n"
    "Refusionsprocent\t20 %\t40 %\n"
    "Nettoudgift, budget (mio. kr.)\t425,0\t108,0\nNettoudgift, forventet (mio. kr.)\t438,9\t97,8\nAfvigelse (mio. kr.)\t13,9\t-10,2\n"
)


def test_rows_of_measures_may_name_their_scenario_and_print_a_share_once() -> None:
    facts = read_facts(f"Forsørgelse 2017\n\n{ACROSS}")
    assert not facts.quarantined
    assert [read(fact)[:2] + read(fact)[4:] for fact in facts.benefits if fact.label == "Kontanthjælp"] == [
        ("kontanthjaelp", Scenario.BUDGET, 3_500, 12_650, None, 425_000_000),
        ("kontanthjaelp", Scenario.STATUS, 3_600, 12_700, 20, 438_900_000),
        ("kontanthjaelp", Scenario.DEVIATION, None, None, None, 13_900_000),
    ]


@pytest.mark.parametrize(
    ("rates", "amounts", "yearly"),
    [
        (("142.600", "143.100"), ("87.271", "90.582"), True),  # beyond any month's
        (("42.600", "43.100"), ("26.071", "27.282"), True),  # recipients times rate
        (("11.900", "11.950"), ("87.394", "90.773"), False),  # twelve times that
        (("1.426.000", "1.431.000"), ("872.712", "905.823"), True),  # beyond any year's, but recipients times rate
    ],
)
def test_the_period_of_a_rate_that_names_none_is_told_by_what_it_comes_to(
    rates: tuple[str, str], amounts: tuple[str, str], yearly: bool
) -> None:
    head = "Ydelse\tAntal budget\tEnhedspris, kr. budget\tBudget 1.000 kr.\tAntal skøn\tEnhedspris, kr. skøn\tSkøn 1.000 kr."
    facts = read_facts(f"{head}\nFørtidspension\t612\t{rates[0]}\t{amounts[0]}\t633\t{rates[1]}\t{amounts[1]}\n")
    printed = [int(rate.replace(".", "")) for rate in rates]
    assert [fact.monthly_benefit_dkk for fact in facts.benefits] == ([None, None] if yearly else printed)
    assert [fact.yearly_benefit_dkk for fact in facts.benefits] == (printed if yearly else [None, None])
    assert not facts.quarantined


@pytest.mark.parametrize("rate", ["Årspris, kr.", "Pris pr. helårsperson, kr."])
@pytest.mark.parametrize(("budget", "status"), [("budget", "forventet"), ("budget", "skøn"), ("oprindeligt budget", "forventet regnskab")])
def test_a_yearly_rate_is_one_whatever_the_scenario_beside_it(rate: str, budget: str, status: str) -> None:
    head = f"Ydelse\tAntal budget\tAntal skøn\t{rate} {budget}\t{rate} {status}\tBudget 1.000 kr.\tSkøn 1.000 kr."
    facts = read_facts(f"{head}\nFørtidspension\t612\t633\t142.600\t143.100\t87.271\t90.582\n")
    assert [fact.yearly_benefit_dkk for fact in facts.benefits] == [142_600, 143_100]
    assert {fact.monthly_benefit_dkk for fact in facts.benefits} == {None}


@pytest.mark.parametrize(("rates", "yearly"), [(("205.400", "207.200"), True), (("17.117", "17.267"), False)])
def test_a_bare_benefit_among_drivers_is_a_rate_of_the_time_that_it_comes_to(rates: tuple[str, str], yearly: bool) -> None:
    head = "Trin\tBudget 2031\t\t\t\tSkøn 2031\t\t\t\tForskel\n\t" + "Antal personer\tYdelse kr.\tRef. pct.\tNetto\t" * 2 + "Netto\n"
    rows = f"Uge 1-4\t58\t{rates[0]}\t80\t2.383\t58\t{rates[0]}\t80\t2.383\t0\n"
    rows += f"Uge 5-26\t420\t{rates[1]}\t40\t52.214\t421\t{rates[1]}\t40\t52.339\t125\n"
    facts = read_facts(f"Sygedagpenge efter varighed (netto i 1.000 kr.)\n\n{head}{rows}")
    told = [(fact.scenario, fact.yearly_benefit_dkk if yearly else fact.monthly_benefit_dkk) for fact in facts.benefits]
    first, second = (int(rate.replace(".", "")) for rate in rates)
    assert told[:3] == [(Scenario.BUDGET, first), (Scenario.STATUS, first), (Scenario.DEVIATION, None)]
    assert {rate for _, rate in told} == {first, second, None}


def test_a_deviations_sign_is_also_that_of_its_recipients() -> None:
    measures = ("Antal", "Ydelse pr. md.", "Udgift mio. kr.")
    heads = [f"{measure} {scenario}" for scenario in ("budget", "skøn", "afvigelse") for measure in measures]
    rows = "Kontanthjælp\t100\t11.767\t14,1\t90\t11.767\t12,7\t10\t0\t1,4\n"
    rows += "Sygedagpenge\t80\t10.000\t9,6\t88\t10.000\t10,6\t-8\t0\t-1,0\n"
    facts = read_facts("+ er mindreforbrug\n\nYdelse\t" + "\t".join(heads) + f"\n{rows}")
    deviations = [fact for fact in facts.benefits if fact.scenario is Scenario.DEVIATION]
    assert [fact.recipients for fact in deviations] == [-10, 8]
    assert [fact.amount_dkk for fact in deviations] == [-1_400_000, 1_000_000]


STACKED = "Mio. kr.\tKorr. budget\t2. FR\t3. FR\tAfvigelse\nKontanthjælp\t\t\t\t\n{rows}Sygedagpenge\t\t\t\t\n{rows}"
MEASURES = "Antal helårspersoner\t1.500\t1.580\t1.560\t60\nNettopris pr. år (1.000 kr.)\t100,0\t101,0\t102,0\t2,0\n"


def test_recipients_and_net_amounts_below_their_benefits_are_a_benefit_table() -> None:
    facts = read_facts(STACKED.format(rows=f"{MEASURES}Nettoudgift (mio. kr.)\t150,0\t159,6\t159,1\t9,1\n"))
    assert [(fact.benefit, fact.scenario, fact.recipients, fact.amount_dkk) for fact in facts.benefits[:3]] == [
        ("kontanthjaelp", Scenario.BUDGET, Decimal(1500), Decimal(150_000_000)),
        ("kontanthjaelp", Scenario.STATUS, Decimal(1560), Decimal(159_100_000)),
        ("kontanthjaelp", Scenario.DEVIATION, Decimal(60), Decimal(9_100_000)),
    ]
    assert len(facts.benefits) == 6
    assert not facts.quarantined


def test_an_earlier_round_is_no_status_and_is_kept_as_each_row_counts() -> None:
    facts = read_facts(STACKED.format(rows=f"{MEASURES}Nettoudgift (mio. kr.)\t150,0\t159,6\t159,1\t9,1\n"))
    beside = [(cell.row_label, cell.column_label, cell.unit, cell.value) for cell in facts.indicators[:6]]
    assert [cell for cell in beside if cell[1] == "2. FR"] == [
        ("Kontanthjælp: Antal helårspersoner", "2. FR", Unit.PERSONS, Decimal(1580)),
        ("Kontanthjælp: Nettopris pr. år (1.000 kr.)", "2. FR", Unit.DKK, Decimal(101_000)),
        ("Kontanthjælp: Nettoudgift (mio. kr.)", "2. FR", Unit.DKK, Decimal(159_600_000)),
    ]


def test_recipients_of_an_earlier_round_are_none_of_the_tables_money() -> None:
    rows = "Helårspersoner\t1.500\t1.580\t1.560\t60\nNettoudgift\t150,0\t159,6\t159,1\t9,1\n"
    beside = read_facts(STACKED.format(rows=rows)).indicators
    assert [(cell.unit, cell.value) for cell in beside] == [(Unit.PERSONS, Decimal(1580)), (Unit.DKK, Decimal(159_600_000))] * 2


ROUNDS = ("budget", "2. FR", "3. FR")


@pytest.mark.parametrize("counted", ["Helårspersoner", "Antal helårspersoner"])
@pytest.mark.parametrize(
    ("head", "rows", "unit", "kept"),
    [
        ("Gns. ydelse", ("17.500 17.600 17.700", "18.500 18.600 18.700"), Unit.DKK, [17_600, 18_600]),
        ("Ydelse pr. måned", ("17.500 17.600 17.700", "18.500 18.600 18.700"), Unit.DKK, [17_600, 18_600]),
        ("Refusionsprocent", ("30 31 32", "40 41 42"), Unit.PCT, [31, 41]),
        ("Egenandel", ("70 69 68", "60 59 58"), Unit.PCT, [69, 59]),
        ("Refusion", ("-17.500 -17.600 -17.700", "-18.500 -18.600 -18.700"), Unit.DKK, [-17_600_000, -18_600_000]),
    ],
)
def test_an_earlier_round_counts_what_its_head_names(counted: str, head: str, rows: tuple[str, ...], unit: Unit, kept: list[int]) -> None:
    heads = "\t".join(f"{measure} {made}" for measure in (counted, head, "Nettoudgift") for made in ROUNDS)
    lines = (("Sygedagpenge", "281 298 300", rows[0], "33.688 36.815 36.900"), ("Fleksjob", "148 141 142", rows[1], "16.670 16.318 16.400"))
    printed = "\n".join("\t".join((label, *" ".join(cells).split())) for label, *cells in lines)
    facts = read_facts(f"Ydelser i 2031, i 1.000 kr.\n\nYdelse\t{heads}\n{printed}\n")
    found = {name: [(one.unit, one.value) for one in facts.indicators if one.column_label == f"{name} 2. FR"] for name in (counted, head)}
    assert found == {counted: [(Unit.PERSONS, Decimal(298)), (Unit.PERSONS, Decimal(141))], head: [(unit, Decimal(one)) for one in kept]}
    assert [one.value for one in facts.indicators if one.column_label == "Nettoudgift 2. FR"] == [36_815_000, 16_318_000]
    assert not facts.quarantined


@pytest.mark.parametrize("counted", ["Ledige", "Berørte"])
def test_an_earlier_round_of_what_no_fact_counts_is_no_money(counted: str) -> None:
    heads = "\t".join(f"{measure} {made}" for measure in (counted, "Nettoudgift") for made in ROUNDS)
    rows = "Sygedagpenge\t281\t298\t300\t33.688\t36.815\t36.900\nFleksjob\t148\t141\t142\t16.670\t16.318\t16.400\n"
    facts = read_facts(f"Ydelser i 2031, i 1.000 kr.\n\nYdelse\t{heads}\n{rows}")
    assert [one.value for one in facts.indicators] == [36_815_000, 16_318_000]
    assert {one.column_label for one in facts.indicators} == {"Nettoudgift 2. FR"}
    assert [one.payload for one in facts.quarantined] == ["281", "298", "300", "148", "141", "142"]


@pytest.mark.parametrize(
    ("refunds", "kept"),
    [
        (("-240,6", "-92,7", "-39,2"), [-240_600_000, -92_700_000, -39_200_000]),
        (("240,6", "192,7", "39,2"), [240_600_000, 192_700_000, 39_200_000]),
        (("32,0", "20,5", "21,0"), []),
    ],
)
def test_a_refund_that_can_be_no_share_is_money(refunds: tuple[str, ...], kept: list[int]) -> None:
    head = "Ydelse\tHelårspersoner budget\tHelårspersoner forventet\tRefusion\tNettoudgift, mio. kr."
    benefits = ("Sygedagpenge", "Kontanthjælp", "Fleksjob")
    rows = "".join(f"{benefit}\t3.150\t3.268\t{refund}\t513,3\n" for benefit, refund in zip(benefits, refunds, strict=True))
    facts = read_facts(f"Beløb i mio. kr.\n\n{head}\n{rows}")
    shares = [fact.refund_pct for fact in facts.benefits if fact.refund_pct is not None]
    assert shares == ([] if kept else [Decimal(refund.replace(",", ".")) for refund in refunds])
    assert [cell.value for cell in facts.indicators] == kept
    assert {cell.unit for cell in facts.indicators} <= {Unit.DKK}


@pytest.mark.parametrize(
    ("rates", "stored"),
    [
        (("201,3", "202,6", "1,3"), [201_300, 202_600, 1_300]),
        (("201.300", "202.600", "1.300"), [201_300, 202_600, 1_300]),
        (("0,4", "0,5", "0,1"), []),
    ],
)
def test_a_yearly_rate_without_a_unit_is_read_where_it_can_be_one(rates: tuple[str, ...], stored: list[int]) -> None:
    measures, scenarios = ("Helårspersoner", "Pris pr. år", "Nettoudgift"), ("budget", "skøn", "forskel")
    heads = "\t".join(f"{measure} {scenario}" for measure in measures for scenario in scenarios)
    rows = "\t".join(("Sygedagpenge", "300", "310", "10", *rates, "60.390", "62.806", "2.416")) + "\n"
    facts = read_facts(f"Ydelse\t{heads}\n{rows}\n\nPriser og beløb er i 1.000 kr.")
    assert [fact.yearly_benefit_dkk for fact in facts.benefits if fact.yearly_benefit_dkk is not None] == stored
    assert [cell.payload for cell in facts.quarantined] == ([] if stored else list(rates))


BELOW = (
    "\tA-dagpenge\tSygedagpenge\tI alt\nAntal helårspersoner\t\t\t\n"
    "Budget 2018\t415\t498\t913\nStatus pr. 31.8\t388\t527\t915\nAfvigelse\t-27\t29\t2\n"
    "Gennemsnitlig ydelse pr. måned, kr.\t\t\t\nBudget 2018\t17.150\t16.980\t\nStatus pr. 31.8\t17.320\t17.140\t\n"
    "Nettoudgift, 1.000 kr.\t\t\t\n"
    "Budget 2018\t63.201\t63.928\t127.129\nStatus pr. 31.8\t60.481\t70.456\t130.937\nAfvigelse\t-2.720\t6.528\t3.808\n"
)


def test_measures_may_head_rows_of_scenarios_below_the_benefits() -> None:
    facts = read_facts(BELOW)
    assert not facts.quarantined
    assert [read(fact)[1:2] + read(fact)[4:] for fact in facts.benefits if fact.label == "Sygedagpenge"] == [
        (Scenario.BUDGET, 498, 16_980, None, 63_928_000),
        (Scenario.STATUS, 527, 17_140, None, 70_456_000),
        (Scenario.DEVIATION, 29, None, None, 6_528_000),
    ]
    assert {fact.role for fact in facts.benefits if fact.label == "I alt"} == {Role.TOTAL}


TWO_AMOUNTS = "Ydelse\t\tAntal\tKr. pr. modtager\t{first}, 1.000 kr.\tMedfinansiering, pct.\t{second}, 1.000 kr.\n"


@pytest.mark.parametrize(
    ("first", "second", "amounts", "refused"),
    [
        ("Udgift i alt", "Kommunens udgift", [69_927_000, 79_069_000], []),  # the gross one stands beside
        ("Udgift i alt", "Samlet udgift", [], ["118.520", "69.927", "129.226", "79.069"]),  # nothing tells which it is
    ],
)
def test_of_two_amounts_in_a_row_none_is_taken_unless_words_tell(first: str, second: str, amounts: list[int], refused: list[str]) -> None:
    rows = "Sygedagpenge\tBudget\t566\t209.400\t118.520\t59\t69.927\n\tForventet\t612\t211.800\t129.226\t61\t79.069\n"
    facts = read_facts(TWO_AMOUNTS.format(first=first, second=second) + rows)
    assert [fact.amount_dkk for fact in facts.benefits if fact.amount_dkk is not None] == amounts
    assert [cell.payload for cell in facts.quarantined] == refused
    assert [fact.yearly_benefit_dkk for fact in facts.benefits] == [209_400, 211_800]


TWINS = (
    "Ydelse\tFuldtidspersoner\tPris pr. år (kr.)\tKommunal andel (pct.)\tNetto (1.000 kr.)\n"
    "A-dagpenge\t236\t198.600\t66\t30.934\nFleksjob\t281\t206.700\t58\t33.688\n"
)


@pytest.mark.parametrize(
    ("caption", "scenario"),
    [
        ("Tabel 3. Forudsætninger i korrigeret budget", Scenario.BUDGET),
        ("Tabel 4. Forudsætninger i økonomivurdering 3", Scenario.STATUS),
        ("Tabel 4. Forudsætninger", None),
    ],
)
def test_a_caption_may_name_the_scenario_of_a_whole_table(caption: str, scenario: Scenario | None) -> None:
    found = [(fact.scenario, fact.recipients, fact.amount_dkk) for fact in read_facts(f"{caption}\n\n{TWINS}").benefits]
    told = [(scenario, Decimal(236), Decimal(30_934_000)), (scenario, Decimal(281), Decimal(33_688_000))]
    assert found == ([] if scenario is None else told)


def test_amounts_of_scenarios_beside_their_recipients_need_no_other_word() -> None:
    head = "Ydelse\tAntal budget\tAntal forventet\tNettopris kr./år\tBudget 1.000 kr.\tForventet 1.000 kr.\tAfvigelse 1.000 kr.\n"
    rows = "Sygedagpenge\t231\t237\t128.900\t29.776\t30.549\t773\nKontanthjælp\t118\t111\t119.600\t14.113\t13.276\t-837\n"
    facts = read_facts(head + rows)
    assert not facts.followups
    assert [(fact.scenario, fact.recipients, fact.amount_dkk) for fact in facts.benefits[:3]] == [
        (Scenario.BUDGET, Decimal(231), Decimal(29_776_000)),
        (Scenario.STATUS, Decimal(237), Decimal(30_549_000)),
        (Scenario.DEVIATION, None, Decimal(773_000)),
    ]


MADE_OF = """\
Sygedagpenge

\tBudget 2017\tForventet 2017\tForskel
Antal helårspersoner\t296\t321\t25
Udgift pr. helårsperson, kr.\t186.250\t187.900\t1.650
Bruttoudgift, 1.000 kr.\t55.130\t60.316\t5.186
Statsrefusion, 1.000 kr.\t-23.706\t-25.936\t-2.230
Nettoudgift, 1.000 kr.\t31.424\t34.380\t2.956
"""


def test_beside_a_net_amount_what_it_is_made_of_stands_aside() -> None:
    facts = read_facts(MADE_OF)
    told: list[object] = [(fact.recipients, fact.yearly_benefit_dkk, fact.refund_pct, fact.amount_dkk) for fact in facts.benefits]
    assert told == [(296, 186_250, None, 31_424_000), (321, 187_900, None, 34_380_000), (25, 1_650, None, 2_956_000)]
    beside = {int(cell.value) for cell in facts.indicators}
    assert beside == {55_130_000, 60_316_000, 5_186_000, -23_706_000, -25_936_000, -2_230_000}
    assert not facts.quarantined


@pytest.mark.parametrize("words", ["Nettoudgift i alt", "Netto udgifter\t1\t1\t0\nNettoudgift i alt"])
def test_of_several_rows_of_one_measure_none_is_taken(words: str) -> None:
    facts = read_facts(MADE_OF.replace("Bruttoudgift", words))
    assert not any(fact.amount_dkk for fact in facts.benefits)
    assert {refused.reason for refused in facts.quarantined} == {"facts.column_twice"}


def test_a_line_on_a_repeated_head_names_a_block_whatever_number_it_ends_in() -> None:
    blocks = MADE_OF + MADE_OF.replace("Sygedagpenge", "Kontanthjælp, match 2 og 3").replace("31.424", "31.423")
    facts = read_facts(blocks)
    assert [fact.label for fact in facts.benefits] == [*["Sygedagpenge"] * 3, *["Kontanthjælp, match 2 og 3"] * 3]
    assert not facts.quarantined


def test_a_bare_change_behind_a_budget_and_a_forecast_is_the_deviation() -> None:
    head = "\tAntal børn\t\t\tNettoudgift, 1.000 kr.\t\t\tNettopris pr. barn, kr.\nTilbud"
    head += "\tBudget\tForventet\tÆndring" * 2 + "\tBudget\n"
    rows = "Vuggestue\t918\t904\t-14\t93.957\t92.524\t-1.433\t102.350\nDagpleje\t64\t57\t-7\t6.221\t5.780\t-441\t97.200\n"
    facts = read_facts(head + rows)
    told = [(str(fact.scenario), int(fact.recipients or 0), int(fact.amount_dkk or 0)) for fact in facts.benefits[:3]]
    assert told == [("budget", 918, 93_957_000), ("status", 904, 92_524_000), ("deviation", -14, -1_433_000)]


def test_a_yearly_rate_beside_a_longer_word_of_its_scenario_is_yearly() -> None:
    heads = "Antal budget\tÅrspris, kr. budget\tAntal forventet\tÅrspris, kr. forventet"
    facts = read_facts(f"Ydelse\t{heads}\nHjælp\t94\t812.000\t98\t818.700\n")
    assert [fact.yearly_benefit_dkk for fact in facts.benefits] == [812_000, 818_700]


@pytest.mark.parametrize(("amounts", "stored"), [(("28.196", "30.791"), [742_000, 751_000]), (("9.196", "8.791"), [])])
def test_recipients_at_a_rate_that_make_the_amount_tell_its_unit(amounts: tuple[str, str], stored: list[int]) -> None:
    heads = "Pladser budget\tPris budget\tUdgift budget (1.000 kr.)\tPladser skøn\tPris skøn\tUdgift skøn (1.000 kr.)"
    facts = read_facts(f"Tilbud\t{heads}\nBotilbud\t38\t742\t{amounts[0]}\t41\t751\t{amounts[1]}\n")
    assert [fact.yearly_benefit_dkk for fact in facts.benefits if fact.yearly_benefit_dkk is not None] == stored


BLOCKS = """\
Tabel 2. Antal, ydelse og kommunal andel

Ydelse\tKorrigeret budget 2031\tStatus april 2031\tForskel
Kontanthjælp\t\t\t
Antal fuldtidspersoner\t400\t390\t-10
Gns. ydelse pr. måned, kr.\t12.000\t12.100\t+100
Kommunens andel, pct.\t75,0\t75,0\t0,0
Nettoudgift, 1.000 kr.\t43.200\t42.471\t-729
Fleksjob\t\t\t
Antal fuldtidspersoner\t100\t110\t+10
Gns. ydelse pr. måned, kr.\t10.000\t10.000\t0
Kommunens andel, pct.\t50,0\t50,0\t0,0
Nettoudgift, 1.000 kr.\t6.000\t6.600\t+600
Ydelser i alt, netto, 1.000 kr.\t49.200\t49.071\t-129
"""


def test_a_total_below_the_last_benefit_is_not_its_amount() -> None:
    facts = read_facts(BLOCKS)
    found = [(fact.label, fact.role, fact.recipients, fact.amount_dkk) for fact in facts.benefits if fact.scenario is Scenario.STATUS]
    assert found == [
        ("Kontanthjælp", "line", Decimal(390), Decimal(42_471_000)),
        ("Fleksjob", "line", Decimal(110), Decimal(6_600_000)),
        ("Ydelser i alt, netto, 1.000 kr.", "total", None, Decimal(49_071_000)),
    ]
    assert facts.quarantined == ()


def test_a_total_in_each_block_is_its_benefits_amount() -> None:
    text = BLOCKS.replace("Nettoudgift, 1.000 kr.", "Nettoudgift i alt, 1.000 kr.").replace("Ydelser i alt, netto, 1.000 kr.", "Note")
    found = [(fact.label, fact.role, fact.amount_dkk) for fact in read_facts(text).benefits if fact.scenario is Scenario.STATUS]
    assert found[:2] == [("Kontanthjælp", "line", Decimal(42_471_000)), ("Fleksjob", "line", Decimal(6_600_000))]


def test_parts_of_a_deviation_in_kroner_are_no_numbers_and_no_rates() -> None:
    heads = "Tilbud\tHelårspladser\t\tPris pr. plads, kr.\t\tAfvigelse, kr.\n\tBudget\tSkøn\tBudget\tSkøn\tMængde\tPris\tI alt\n"
    rows = "Botilbud\t60\t62\t1.000.000\t1.010.000\t2.000.000\t620.000\t2.620.000\nKlub\t80\t80\t100.000\t100.000\t0\t0\t0\n"
    facts = read_facts(f"Tabel 2. Pladser og priser\n\n{heads}{rows}")
    deviations = [fact for fact in facts.benefits if fact.scenario is Scenario.DEVIATION]
    assert [(fact.recipients, fact.monthly_benefit_dkk, fact.yearly_benefit_dkk) for fact in deviations] == [(None, None, None)] * 2
    assert [(each.column_label, each.value) for each in facts.indicators][:2] == [
        ("Afvigelse, kr. Mængde", Decimal(2_000_000)),
        ("Afvigelse, kr. Pris", Decimal(620_000)),
    ]


def test_a_total_in_kroner_beside_number_and_price_is_the_amount() -> None:
    heads = "Tilbud\tBudget 2031\t\t\tSkøn 2031\t\t\n\tAntal\tEnhedspris, kr.\tI alt, 1.000 kr.\tAntal\tEnhedspris, kr.\tI alt, 1.000 kr.\n"
    facts = read_facts(f"{heads}Dagpleje\t60\t100.000\t6.000\t62\t101.000\t6.262\nVuggestue\t80\t120.000\t9.600\t80\t120.000\t9.600\n")
    found = [(fact.label, fact.scenario, fact.recipients, fact.amount_dkk) for fact in facts.benefits][:2]
    assert found == [
        ("Dagpleje", Scenario.BUDGET, Decimal(60), Decimal(6_000_000)),
        ("Dagpleje", Scenario.STATUS, Decimal(62), Decimal(6_262_000)),
    ]
    assert not facts.quarantined


ONE_EACH = (
    "{heading}\n\n{caption}\n\tBudget 2031\tSkøn pr. 31. marts\tForskel\nAntal helårspersoner\t1.385\t1.297\t-88\n"
    "Gennemsnitlig ydelse pr. måned, kr.\t12.240\t12.390\t150\nKommunal nettoudgift, 1.000 kr.\t161.116\t153.499\t-7.617\n"
)


@pytest.mark.parametrize(
    ("heading", "caption", "label"),
    [
        ("Der er sagt noget.", "Tabel 2. Kontanthjælp og uddannelseshjælp 2031", "Kontanthjælp og uddannelseshjælp"),
        ("Der er sagt noget.", "Kontanthjælp, fleksjob samt ledighedsydelse 2031", "Kontanthjælp, fleksjob samt ledighedsydelse"),
        ("Hjemrejsehjælp", "Tabel 2. Hjemrejsehjælp 2031 (1.000 kr.)", "Hjemrejsehjælp"),  # unknown, but a heading says the same
        ("Der er sagt noget.", "Tabel 2. Hjemrejsehjælp 2031", None),
        ("Der er sagt noget.", "Tabel 2. Kontanthjælp og mængder 2031", "Kontanthjælp"),
        ("Status", "Tabel 2. Status 2031", None),  # a scenario is no subject
        ("Gns. ydelse", "Tabel 2. Gns. ydelse 2031", None),  # nor is a measure
    ],
)
def test_a_table_of_measures_is_about_what_its_caption_names(heading: str, caption: str, label: str | None) -> None:
    facts = read_facts(ONE_EACH.format(heading=heading, caption=caption))
    assert {fact.label for fact in facts.benefits} == ({label} if label else set())
    assert bool(facts.quarantined) is (label is None)


OWN_SHARE = """Tabel 1. Kontanthjælp

\tKorr. budget 2013\tForventet 2013\tAfvigelse
Antal helårspersoner\t268\t281\t13
Gns. ydelse pr. helårsperson (kr.)\t136.400\t137.200\t800
Bruttoudgift (1.000 kr.)\t36.555\t38.553\t1.998
Statsrefusion (1.000 kr.)\t-12.246\t-13.108\t-862
Kommunens egen andel (1.000 kr.)\t24.309\t25.445\t{deviation}
"""


@pytest.mark.parametrize(("printed", "stored"), [("1.136", 1_136_000), ("-1.136", -1_136_000)])
def test_an_own_share_in_kroner_is_the_net_and_its_one_deviation_turns_no_sign_against_all_others(printed: str, stored: int) -> None:
    facts = read_facts(OWN_SHARE.format(deviation=printed))
    assert [int(fact.amount_dkk or 0) for fact in facts.benefits] == [24_309_000, 25_445_000, stored]
    assert [int(cell.value) for cell in facts.indicators] == [36_555_000, 38_553_000, 1_998_000, -12_246_000, -13_108_000, -862_000]
    assert facts.quarantined == ()


def test_of_one_deviation_against_number_and_price_alone_nobody_knows_the_sign() -> None:
    text = OWN_SHARE.format(deviation="-1.136")
    facts = read_facts("".join(line for line in text.splitlines(keepends=True) if not line.startswith(("Brutto", "Stats"))))
    assert [int(fact.amount_dkk) for fact in facts.benefits if fact.amount_dkk is not None] == [24_309_000, 25_445_000]
    assert [(cell.reason, cell.payload) for cell in facts.quarantined] == [("facts.sign_unknown", "-1.136")]


def test_an_own_share_in_kroner_is_the_net_in_columns_too() -> None:
    head = "Ydelse\tAntal helårspersoner\tGns. ydelse pr. år, kr.\tBruttoudgift, 1.000 kr.\tKommunens egen andel, 1.000 kr.\n"
    rows = "Fleksjob – Budget 2013\t268\t136.400\t36.555\t24.309\nFleksjob – Skøn 2013\t100\t140.000\t14.000\t9.100\n"
    facts = read_facts(f"{head}{rows}")
    assert [int(fact.amount_dkk or 0) for fact in facts.benefits] == [24_309_000, 9_100_000]
    assert [int(cell.value) for cell in facts.indicators] == [36_555_000, 14_000_000]


PUPILS = "Klassetrin\tAntal, budget 2026\tAntal pr. 5. september 2025\t{change}\tEnhedspris (kr.)\n1. klasse\t214\t187\t-27\t48.600\n"


@pytest.mark.parametrize(("change", "amounts"), [("Ændring", []), ("Ændring (kr.)", [-27])])
def test_a_bare_change_behind_a_number_of_somebody_is_no_amount(change: str, amounts: list[int]) -> None:
    facts = read_facts(f"Ydelser\n\n{PUPILS.format(change=change)}")
    assert [int(fact.amount_dkk) for fact in facts.benefits if fact.amount_dkk is not None] == amounts


@pytest.mark.parametrize(
    ("levels", "change", "kept"),
    [
        (("-4.200", "-4.150"), "50", []),  # what the refund in kroner changes by is in kroner, however little it is
        (("40", "42"), "2", [40, 42, 2]),
    ],
)
def test_the_change_of_a_refund_in_kroner_is_no_per_cent(levels: tuple[str, str], change: str, kept: list[int]) -> None:
    head = "1.000 kr.\tAntal, budget\tAntal, skøn\tRefusion, budget\tRefusion, skøn\tRefusion, afvigelse\n"
    budget, status = levels
    facts = read_facts(f"{head}Sygedagpenge\t61\t60\t{budget}\t{status}\t{change}\nKontanthjælp\t31\t30\t{budget}\t{status}\t{change}\n")
    shares = {fact.scenario: fact.refund_pct for fact in facts.benefits if fact.refund_pct is not None}
    assert [int(share) for share in shares.values()] == kept
