"""Every finding is a sentence in both languages, and every sentence is some finding's."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from pipeline.decisions import decide_standing
from pipeline.extract import extract_document
from pipeline.messages import LANGUAGES, render
from pipeline.model import Claim, Extract, Finding, Note
from pipeline.reconcile import reconcile
from schemas import ROOT
from tests.builders import make_document
from tests.unit.reconcile.judging import judge
from tests.unit.reconcile.makers import aalborg, benefit_row, claim_row, claims_of, followup_row, make_extract, misprint, money_row
from tests.unit.reconcile.papers import make_item, set_paper
from tests.unit.test_same_money import CARE, FINER, FIRST, LEISURE, PAID, make_table
from tests.unit.test_same_money import read as read_tables

K = 1000
CATALOGUE = tomllib.loads((Path(ROOT) / "messages" / "findings.toml").read_text(encoding="utf-8"))


def off(count: int, by: int, line_no: int = 1) -> Extract:
    """Lines of 1.000 kr. each under a total that is off."""
    lines = [money_row(line_no + place, exp=K) for place in range(count)]
    return make_extract([*lines, money_row(line_no + count, "subtotal", (count + by) * K)])


def spoil(line_no: int, column: str, by: int) -> Extract:
    extract = aalborg()
    figure = next(figure for figure in extract.figures if (figure.line_no, figure.fact_column) == (line_no, column))
    return misprint(extract, figure.figure_id, figure.value + by)


def many_lines(deviation: int, **more: int) -> Extract:
    """A benefit with twenty status lines, for sums that may be lopsided."""
    lines = [money_row(place, exp=K, benefit="fleksjob") for place in range(1, 21)]
    amounts = {"deviation": deviation, **more}
    return make_extract(lines, [benefit_row(50 + place, "Fleksjob", name, value) for place, (name, value) in enumerate(amounts.items())])


def share_out(whole: int, *parts: int) -> tuple[Claim, ...]:
    """A sentence that shares out an amount."""
    return claims_of(f"Der gives {whole} kr., fordelt med {' kr. og '.join(map(str, parts))} kr.", whole, *parts)


def many_subtotals(by: int) -> Extract:
    rows = [money_row(place, exp=K) for place in range(1, 21)]
    return make_extract([*rows, money_row(30, "total", (20 + by) * K, sector=None, covers_level="all", covers=None)])


def many_net(by: int) -> Extract:
    rows = [money_row(place, exp=K) for place in range(1, 21)]
    return make_extract([*rows, money_row(30, "net", net=(20 + by) * K)])


def share(refund: int, label: str = "Kontanthjælp") -> Extract:
    return make_extract(benefits=[benefit_row(1, label, "budget", None, None, refund, None)])


def deviation(by: int) -> Extract:
    amounts = {"budget": 500 * K, "status": 700 * K, "deviation": (200 + by) * K}
    rows = [benefit_row(place, "Fleksjob", name, value) for place, (name, value) in enumerate(amounts.items(), start=1)]
    return make_extract(benefits=rows)


def accounts(code: str, name: str, year: int = 2017, twin: str | None = None) -> Extract:
    codes = (code,) if twin is None else (code, twin)
    rows = [money_row(no, exp=K, account_codes=(each,), account_name=name, fiscal_year=year) for no, each in enumerate(codes, start=1)]
    return make_extract(rows)


def refund(benefit: str) -> Extract:
    return make_extract([money_row(1, exp=-40_000 * K, benefit=benefit), money_row(2, inc=K, benefit=benefit)])


def restate(name: str, by: int, count: int, meeting: str | None = None) -> Extract:
    """A paper of a status whose budgets are off by so much."""
    rows = [
        benefit_row(no, label, "budget", 100 * K + by * K, status_date=date(2017, 8, 31))
        for no, label in enumerate(["Fleksjob", "Kontanthjælp", *"ABCDEFG"][:count], start=1)
    ]
    return set_paper(make_extract(benefits=rows, document_id=name), "\n", municipality="Sandager", meeting_id=meeting)


def paper(text: str, **more: object) -> Extract:
    return set_paper(make_extract(), text, meeting_date=date(2017, 9, 26), **more)


CASES = {
    "aalborg": aalborg(),
    "footing": off(3, 50),
    "footing lopsided": off(21, 8),
    "rounding many": make_extract([row for line in (1, 20) for row in off(2, 1, line).appropriations]),
    "grand total": many_subtotals(50),
    "grand total lopsided": many_subtotals(8),
    "netting": spoil(228, "net_dkk", 99 * K),
    "netting lopsided": many_net(8),
    "deviation": deviation(50),
    "cross table": many_lines(70 * K),
    "cross table lopsided": many_lines(28 * K),
    "singled out": make_extract([*off(2, 50).appropriations, money_row(9, "net", net=3 * K)]),
    "singled out, suggested": spoil(131, "amount_dkk", 99 * K),
    "shared cause": make_extract([money_row(1, exp=20 * K, inc=-5 * K, net=40 * K), money_row(2, "net", net=40 * K)]),
    "amount": make_extract(benefits=[benefit_row(1, "Fleksjob", "budget", 1001, 10_003, 30, 104_000_000)]),
    "share": share(101),
    "a row missing": make_extract(
        benefits=[row for row in aalborg().benefits if not (row.label.startswith("Fleksjob") and row.scenario.value == "status")]
    ),
    "places changed": make_extract(
        benefits=[
            benefit_row(1, "Fleksjob", "budget", 14_400, 2_035, 56, None),
            benefit_row(2, "Fleksjob", "status", 2_050, 14_500, 56, None),
        ]
    ),
    "negative": make_extract(benefits=[benefit_row(1, "Fleksjob", "budget", -5, None, None, None)]),
    "unusual": share(5),
    "unusual, suggested": make_extract(
        benefits=[
            benefit_row(1, "Sygedagpenge", "budget", 1000, 15_000, 39, 109_800_000),
            benefit_row(2, "Sygedagpenge", "status", 1100, 15_000, 93, 120_800_000),
        ]
    ),
    "unusual, unverified": share(5, "Fleksjob"),
    "per cent of the budget": make_extract(followups=[followup_row(1, corrected=100 * K, expected=104 * K, deviation=4 * K, pct=40)]),
    "deviations from something else": make_extract(
        followups=[followup_row(line, corrected=100 * K, expected=104 * K, deviation=90 * K) for line in (1, 2, 3)]
    ),
    "an account beside the same a slip away": accounts("05.30.72", "Et sted at være", 2022, "05.30.27"),
    "account years": accounts("05.32.32", "Ukendt", year=2018),
    "account years, suggested": accounts("05.68.94", "forsikrede ledige"),
    "account strange": accounts("05.57.17", "Sygedagpenge"),
    "account unknown": accounts("05.38.39", "Noget"),
    "account label": accounts("05.58.80", "Sygedagpenge"),
    "prose": make_extract(
        [money_row(1, exp=5_000 * K, account_name="Skoler")], claims=[claim_row(9, "skoler", 7_000 * K, "more_expenditure")]
    ),
    **{
        f"way {words}": extract_document(make_document(f"Punkt 2.\n\nStatus\n\nSagsbeskrivelse\n\nAntallet er {words} personer.\n"))
        for words in ("steget fra 64 til 57", "faldet fra 57 til 64")
    },
    "sought": make_extract(
        followups=[followup_row(1, "total", corrected=9_000 * K, expected=10_000 * K, deviation=1_000 * K)],
        claims=[claim_row(9, None, 7_000 * K, None, "at der gives en tillægsbevilling på 7 mio. kr.", recommends=True)],
    ),
    "prose lopsided": make_extract(
        [money_row(line, exp=2_000 * K, account_name="Skoler") for line in range(1, 25)],
        claims=[claim_row(40, "skoler", 48_000_000 + 9 * K, "more_expenditure")],
        step=K,
    ),
    "prose twice": make_extract(claims=[claim_row(line, "skoler", line * 10**6, "more_expenditure") for line in (4, 9)]),
    "prose sum": make_extract(claims=share_out(3, 3 * 10**6, 2 * 10**6)),
    "prose sum lopsided": make_extract(claims=share_out(12 * 10**6 + 5 * K, *[10**6] * 12), step=K),
    "refund": refund("kontanthjaelp"),
    "refund, unverified": refund("fleksjob"),
    "weekday": paper("Onsdag den 26. september 2017"),
    "no such day": paper("31. september"),
    "status after": paper("Budgetopfølgning pr. 30. september 2017"),
    "decided after": paper("Byrådet godkendte den 30. september 2017"),
    "meetings": paper("", notes=(Note("meeting.date_conflict", {"found": "2017-09-26, 2017-09-27"}),)),
    "statuses": set_paper(
        make_extract([money_row(no, exp=-K, item_no=no, status_date=date(2017, 8, no)) for no in (1, 2)]),
        "\n",
        *(make_item(no, no, no, case_no="17/1") for no in (1, 2)),
    ),
    "cover": set_paper(make_extract([money_row(2, exp=K)]), "Bevilling"),
    "cover unclear": set_paper(make_extract([money_row(2, exp=K)]), "Staten finansierer en del."),
    "words": make_extract([money_row(1, exp=5 * K, text="Mindreudgifter")]),
    "words of a table": make_extract([money_row(line, exp=5 * K, text="Mindreudgifter") for line in (1, 2)]),
}  # fmt: skip
TABLE = "Punkt 2.\n\nStatus\n\nSagsbeskrivelse\n\n{table}\n\nHer ender sagens tal, og teksten går videre.\n"
CASES |= {
    f"another table: {name}": extract_document(make_document(TABLE.format(table=table)))
    for name, table in {
        "a total": "Sted\tAntal børn\nNord\t10\nSyd\t20\nI alt\t40",
        "a lopsided total": "Sted\tAntal børn\n" + "Gade\t10\n" * 20 + "I alt\t206",
        "a share": "Tid\tAntal i gruppen\tAntal i job\tAndel i job\n1 år\t391\t13\t3,3%\n2 år\t159\t34\t24,1%\n3 år\t80\t40\t50,0%",
        "a cell": "Sted\t2022\t2023\tI alt antal børn\nNord\t23\t45\t68\nSyd\t35\t67\t96\nØst\t7\t9\t16\nI alt\t65\t115\t180",
        "one rounding": "Sted\tAntal børn\nNord\t10\nSyd\t20\nI alt\t31",
        "two roundings": "Sted\tAntal børn\tAntal unge\nNord\t10\t5\nSyd\t20\t5\nI alt\t31\t11",
        "two totals of something else": "Sted\tAntal børn\tAntal unge\nNord\t10\t5\nSyd\t20\t5\nI alt\t50\t31",
    }.items()
}
SLIPS = (
    "ventes det, at 312 helårspersoner vil modtage sygedagpenge",
    "er der 73 flere på kontanthjælp",
    "gives der 832 mio. kr. til skole",
)
CASES |= {
    f"a slip: {words}": extract_document(
        make_document(TABLE.format(table=f"Beløb i 1.000 kr.\n\n{table}").replace("Her ender", f"I 2023 {words}.\n\nHer ender"))
    )
    for words, table in zip(
        SLIPS,
        [
            "Ydelse\tAntal 2022\tAntal 2023\nSygedagpenge\t290\t321\nFleksjob\t12\t14",
            "Ydelse\tAntal 2022\tAntal 2023\nKontanthjælp\t523\t560\nFleksjob\t12\t14",
            "Område\tKorr. budget\tForventet regnskab\tAfvigelse\nSkole\t63.512\t64.344\t832\nPark\t400\t410\t10",
        ],
        strict=True,
    )
}
NET = "Der ventes et merforbrug på 3,8 mio. kr. Kørslen bliver 3,5 mio. kr. dyrere. I modsat retning trækker renter med 0,4 mio. kr."
CASES["causes"] = extract_document(make_document(TABLE.format(table=NET)))
REST = "1.000 kr.\tKorr. budget\tForbrug\tRestbudget\nSkole\t400\t300\t100\nPark\t200\t90\t110\nVej\t500\t310\t190\nHavn\t250\t100\t105\n"
BENEFITS = "Beløb i 1.000 kr.\n\nYdelse\tAntal helårspersoner\tGns. årlig udgift (kr.)\tBruttoudgift\tRefusion\tNettoudgift\n"
SHARES = """\
Kontanthjælp, budget 2023\t812\t151.000\t122.612\t30%\t85.828
Kontanthjælp, forventet 2023\t850\t152.000\t129.200\t30%\t90.440
Sygedagpenge, budget 2023\t400\t180.000\t72.000\t40%\t43.200
Sygedagpenge, forventet 2023\t420\t181.000\t76.020\t40%\t45.612"""
TOTALS = "\nI alt, budget 2023\t1.212\t\t\t\t129.028\nI alt, forventet 2023\t1.270\t\t\t\t136.052"
MANY = "".join(f"Ydelse {no}, {name} 2023\t10\t1{no:02}.000\t1.000\n" for no in range(1, 22) for name in ("budget", "forventet"))
MANY = f"{BENEFITS}{MANY}I alt, budget 2023\t210\t\t21.000\nI alt, forventet 2023\t218\t\t21.000".replace("Bruttoudgift\tRefusion\t", "")
COUNTS = """\
Ydelse\tAntal budget\tAntal skøn\tAntal afvigelse\tYdelse pr. md. budget\tYdelse pr. md. skøn\tBudget, 1.000 kr.\tSkøn, 1.000 kr.
Kontanthjælp\t100\t110\t10\t10.000\t10.000\t12.000\t13.200
Sygedagpenge\t50\t84\t-2\t\t\t7.200\t7.200
I alt\t150\t159\t9\t\t\t19.200\t20.400"""
CASES |= {
    f"of benefits: {name}": extract_document(make_document(TABLE.format(table=table)))
    for name, table in {
        "a count beside its price": (BENEFITS + SHARES).replace("850", "805"),
        "a gross amount beside its share": (BENEFITS + SHARES).replace("122.612", "152.612"),
        "a count in total": (BENEFITS + SHARES + TOTALS).replace("1.270", "1.720"),
        "a lopsided count in total": MANY,
        "a count in two sums": COUNTS,
        "a rest": REST,
    }.items()
}
FINDINGS = [finding for extract in CASES.values() for finding in judge(extract).findings]
FINDINGS += [finding for count in (1, 2) for finding in judge(restate("d1", 0, count), restate("d2", 5, count)).findings]
FINDINGS += [
    finding for count in (1, 9) for finding in judge(*(restate(name, 5 * no, count, "m") for no, name in enumerate("ab"))).findings
]
SIDES = "1.000 kr.\tUdgift\tIndtægt\tNetto\n05.30.26 Hjemmepleje\t3.850\t-412\t3.438\n05.38.50 Botilbud\t2.640\t-755\t1.885\n"
LACKING = f"{SIDES}I alt\t7.490\t-1.267\t6.223\n"
LACKING_YEARS = "1.000 kr.\t2024\t2025\t2026\nSti\t600\t500\t500\nBro\t760\t650\t650\nI alt\t1.760\t1.450\t1.450\n"
UNCOUNTED = f"{SIDES}05.22.01 Skoler\t1.000\t-100\t900\nI alt\t6.490\t-1.167\t5.323\n"
SUMMED = (make_table(1210, 3), make_table(1213, 40, turned=True))
ALIKE = [
    read_tables(*tables)
    for tables in ((FIRST, FIRST), (make_table(11, 12), make_table(11, 12, 13)), (FIRST, PAID), (CARE, FINER), (CARE, LEISURE), SUMMED)
]
FINDINGS += [
    one
    for table in (LACKING, f"Tillægsbevillinger til anlæg\n\n{LACKING_YEARS}", UNCOUNTED)
    for one in judge(extract_document(make_document(TABLE.format(table=table)))).findings
]
FINDINGS += [finding for one in ALIKE for finding in reconcile((one,), decide_standing((one,)).decision_lines).findings]


def test_every_sentence_is_some_findings() -> None:
    # status − budget is never lopsided: what three roundings can reach is always plausible
    assert {finding.key for finding in FINDINGS} == {f"findings.{key}" for key in CATALOGUE}


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.key)
def test_every_finding_is_a_sentence_with_its_place(finding: Finding) -> None:
    for lang in LANGUAGES:
        text = render(finding.key, finding.params, lang)
        assert text.endswith(f"{'linje' if lang == 'da' else 'line'} {finding.line_no}.")
        assert "–" not in text  # what a missing number is written as


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_name_the_same_things(key: str) -> None:
    fields = [sorted({(name, spec) for _, name, spec, _ in Formatter().parse(CATALOGUE[key][lang]) if name}) for lang in LANGUAGES]
    assert fields[0] == fields[1]
