"""Sentences beside small tables: a wrong amount is told, the right one raises no alarm, and what speaks of something else none either.

``tests/golden/prose_sentences.csv`` holds a sentence a row, the amount that is right in it, those wrong ones that are told (``found``) and
those that pass. Which row is meant is told by words; what they leave open may pass, but must not be guessed.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from pathlib import Path

import pytest

from pipeline.extract import extract_document
from pipeline.model import Extract, Finding, Judgement
from pipeline.readers import read_document
from pipeline.reconcile import reconcile
from schemas.lists import Outcome, Severity

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
TABLES = tomllib.loads((GOLDEN / "prose_tables.toml").read_text(encoding="utf-8"))
FOUND, CONFIRMED = 254, 216
NOTHING = {"recommendation": "at opfølgningen tages til efterretning", "prose": "Forvaltningen har fulgt op på budgettet."}
PAPER = """Referat

Sandager Kommune

{committee}

Mødedato: Tirsdag den 10. september 2024

Punkt 1. Godkendelse af dagsorden

Beslutning

Godkendt.

Punkt 2. Opfølgning pr. 31. juli 2024

Sagsnr. 24/11873

Indstilling

Direktionen indstiller, at udvalget over for byrådet anbefaler

{recommendation}

Beslutning

Anbefales.

Sagsfremstilling

{prose}

{table}

Punkt 3. Eventuelt

Beslutning

Intet.
"""

Row = dict[str, str]


def list_rows() -> list[Row]:
    with (GOLDEN / "prose_sentences.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def judge(row: Row, amount: str, folder: Path) -> tuple[Extract, Judgement]:
    """The paper with the sentence and its amount, read and reconciled."""
    words = {**NOTHING, row["place"]: row["sentence"].replace("{}", amount)}
    committee = "Børneudvalget" if row["table"] == "followup of another committee" else "Arbejdsmarkedsudvalget"
    path = folder / "paper.txt"
    path.write_text(PAPER.format(committee=committee, table=TABLES[row["table"]], **words), encoding="utf-8")
    extract = extract_document(read_document(path))
    return extract, reconcile((extract,))


def list_alarms(judgement: Judgement) -> list[Finding]:
    return [finding for finding in judgement.findings if finding.severity in (Severity.ERROR, Severity.WARNING)]


@pytest.mark.parametrize("row", list_rows(), ids=lambda row: row["sentence"][:60])
def test_a_sentence_that_is_right_raises_no_alarm_and_a_wrong_one_is_told(row: Row, tmp_path: Path) -> None:
    extract, judgement = judge(row, row["sound"], tmp_path)
    assert list_alarms(judgement) == []
    said = {figure.figure_id for figure in extract.figures if figure.fact_table == "claim"}
    held = [one for one in judgement.identities if one.outcome is Outcome.HOLDS and said & {term.figure_id for term in one.terms}]
    assert bool(held) == bool(row["confirmed"])
    for wrong in filter(None, row["found"].split("|")):
        assert list_alarms(judge(row, wrong, tmp_path)[1]), wrong


def test_the_record_of_sentences_only_grows(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list_rows()
    found, passed = (sum(len(list(filter(None, row[name].split("|")))) for row in rows) for name in ("found", "passed"))
    confirmed = sum(bool(row["confirmed"]) for row in rows)
    with capsys.disabled():
        sys.stdout.write(f"\nwrong amounts in sentences: {found} of {found + passed} told; {confirmed} sound ones confirmed\n")
    assert (found >= FOUND, confirmed >= CONFIRMED) == (True, True)
