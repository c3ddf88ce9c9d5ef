"""A deviation is split where the municipality's share follows from what a paper prints beside it, and the page says from what."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.analyse import benefit_effects
from pipeline.config import Settings
from pipeline.extract import extract_document
from pipeline.model import BenefitEffect
from pipeline.query import query_rows
from pipeline.readers import read_document
from pipeline.reconcile import reconcile
from pipeline.run import run
from schemas.shares import ShareBasis

HEAD = "Referat\n\nPunkt 1. Ydelser 2031\n\nSagsbeskrivelse\n\nBeløb i 1.000 kr.\n\n"
PEOPLE = "Ydelse\tAntal budget\tAntal skøn\tYdelse pr. md. budget, kr.\tYdelse pr. md. skøn, kr."
WIDE = f"""{PEOPLE}\tBrutto budget\tRefusion budget\tNetto budget\tBrutto skøn\tRefusion skøn\tNetto skøn
Kontanthjælp\t101\t111\t10.000\t10.000\t12.120\t-2.424\t9.696\t13.320\t-2.664\t10.656
Sygedagpenge\t51\t51\t12.000\t12.500\t7.344\t-2.938\t4.406\t7.650\t-3.060\t4.590
"""
BELOW = """Kontanthjælp

\tBudget 2031\tSkøn 2031\tForskel
Antal helårspersoner\t101\t111\t10
Udgift pr. helårsperson, kr.\t120.000\t120.000\t0
Bruttoudgift, 1.000 kr.\t12.120\t13.320\t1.200
Statsrefusion, 1.000 kr.\t-2.424\t-2.664\t-240
Nettoudgift, 1.000 kr.\t9.696\t10.656\t960
"""
ALONE = """{people}\t{budget}\t{status}
Kontanthjælp\t101\t111\t10.000\t10.000\t12.120\t13.320
Sygedagpenge\t51\t51\t12.000\t12.500\t7.344\t7.650
"""


def write_paper(folder: Path, table: str) -> Path:
    path = folder / "paper.txt"
    path.write_text(HEAD + table, encoding="utf-8")
    return path


def explain(folder: Path, table: str) -> BenefitEffect:
    extract = extract_document(read_document(write_paper(folder, table)))
    assert not extract.quarantined
    return benefit_effects((extract,), reconcile((extract,)))[0]


@pytest.mark.parametrize("table", [WIDE, BELOW], ids=["wide", "below"])
def test_gross_and_net_give_the_share_in_any_layout(tmp_path: Path, table: str) -> None:
    effect = explain(tmp_path, table)
    assert (effect.label, effect.share_basis, effect.volume_effect_dkk) == ("Kontanthjælp", ShareBasis.NET_OF_GROSS, Decimal(960_000))
    assert {effect.price_effect_dkk, effect.refund_effect_dkk, effect.unexplained_dkk} == {Decimal(0)}


@pytest.mark.parametrize(
    ("heads", "basis"),
    [
        (("Netto budget", "Netto skøn"), ShareBasis.NO_REFUND),
        (("Budget, 1.000 kr.", "Skøn, 1.000 kr."), ShareBasis.NO_REFUND),
        (("Brutto budget", "Brutto skøn"), None),  # the refund of a gross amount is printed elsewhere
    ],
)
def test_amounts_that_people_and_rate_make_up_bear_no_refund(tmp_path: Path, heads: tuple[str, str], basis: ShareBasis | None) -> None:
    effect = explain(tmp_path, ALONE.format(people=PEOPLE, budget=heads[0], status=heads[1]))
    assert (effect.share_basis, effect.volume_effect_dkk) == (basis, Decimal(1_200_000) if basis else None)


def test_gross_and_refund_without_net_are_not_split(tmp_path: Path) -> None:
    heads = "Brutto budget\tRefusion budget\tBrutto skøn\tRefusion skøn"
    effect = explain(tmp_path, f"{PEOPLE}\t{heads}\nKontanthjælp\t101\t111\t10.000\t10.000\t12.120\t-2.424\t13.320\t-2.664\n")
    assert (effect.share_basis, effect.volume_effect_dkk) == (None, None)


@pytest.mark.parametrize(("lang", "said"), [("da", "9.696/12.120 = 80,0 % i budget"), ("en", "9,696/12,120 = 80.0% in the budget")])
def test_the_page_says_how_the_share_was_found_and_the_store_prints_none(tmp_path: Path, lang: str, said: str) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    write_paper(raw, WIDE)
    done = run(Settings(raw=raw, curated=tmp_path / "curated", report=tmp_path / "report", data=tmp_path, lang=lang))
    page = next(path for path in done.reports if path.name != "index.html").read_text(encoding="utf-8")
    assert re.search(rf'<td class="wide">[^\n]*\n?[^\n]*<span class="quiet">[^<]*{re.escape(said)}', page), "in the remark"
    assert re.search(rf"<li id=[^>]*>.*{re.escape(said)}.*>12\.120</a>", page), "in how the effects were computed, with the gross amount"
    assert re.search(r"Kontanthjælp\b.*<mark [^>]*>12\.120</mark>", page), "which leads to its printed line"
    _, rows = query_rows(
        done.store,
        "SELECT budget_refund_pct, status_refund_pct, budget_own_share_pct, status_own_share_pct, share_basis, len(share_figure_ids) "
        "FROM budget_vs_status ORDER BY label",
    )
    assert rows == ((None, None, None, None, "net_of_gross", 4),) * 2


@pytest.mark.parametrize(("heads", "is_net"), [(("Netto budget", "Netto skøn"), True), (("Brutto budget", "Brutto skøn"), False)])
def test_the_headline_calls_amounts_net_only_where_a_share_says_so(tmp_path: Path, heads: tuple[str, str], is_net: bool) -> None:
    paper = write_paper(tmp_path, ALONE.format(people=PEOPLE, budget=heads[0], status=heads[1]))
    run(Settings(raw=paper.parent, curated=tmp_path / "curated", report=tmp_path / "report"))
    told = [page.read_text(encoding="utf-8") for page in (tmp_path / "report").glob("*.html")]
    headlines = [match[1] for page in told for match in re.finditer(r"2 ydelser ventes at koste (.{0,400}?)i 2031", page, re.DOTALL)]
    assert [("netto" in headline) for headline in headlines] == [is_net]
