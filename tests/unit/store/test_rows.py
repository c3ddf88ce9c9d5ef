"""The rows of the store: the same whatever the order of what came in, and exact."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import Quarantined, SourceFile, Term
from pipeline.store.fill import fill_store
from pipeline.store.rows import list_rows
from schemas.definition import BY_NAME, TABLES
from schemas.lists import Side
from tests.unit.store.samples import Paper, make_curated, make_extract

PAPERS = tuple(make_extract(Paper(title, meeting_id=title)) for title in ("Et", "To", "Tre"))
CURATED = make_curated(*PAPERS)


def test_every_table_has_rows_and_every_row_every_column() -> None:
    rows = list_rows(CURATED)
    assert set(rows) == set(BY_NAME)
    for table in TABLES:
        assert rows[table.name], f"the sample says nothing of {table.name}"
        assert all(list(row) == [column.name for column in table.columns] or set(row) == set(table.by_name) for row in rows[table.name])


def test_the_order_of_the_files_makes_no_difference() -> None:
    shuffled = list(zip(CURATED.source_files, CURATED.extracts, strict=True))
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        files, extracts = zip(*shuffled, strict=True)
        lines = tuple(random.Random(seed).sample(CURATED.standing.decision_lines, len(CURATED.standing.decision_lines)))
        other = replace(
            CURATED,
            source_files=files,
            extracts=extracts,
            effects=CURATED.effects[::-1],
            standing=replace(CURATED.standing, decision_lines=lines),
        )
        assert list_rows(other) == list_rows(CURATED)


def test_of_equal_files_the_first_by_name_is_cited() -> None:
    document_id = CURATED.source_files[0].document_id
    files = (*CURATED.source_files, SourceFile("0/a copy.txt", document_id))
    for order in (files, files[::-1]):
        rows = list_rows(replace(CURATED, source_files=order))
        assert [row["path"] for row in rows["document"] if row["document_id"] == document_id] == ["0/a copy.txt"]
        assert len(rows["document"]) == 3
        assert len(rows["source_file"]) == 5


def test_the_build_time_comes_from_the_caller_or_not_at_all() -> None:
    assert [row["name"] for row in list_rows(replace(CURATED, built_at=None))["meta"]] == ["code_version", "schema_version"]
    assert {row["name"]: row["value"] for row in list_rows(CURATED)["meta"]}["built_at"] == "2026-01-02T03:04:05"


def test_one_place_refused_twice_has_two_addresses() -> None:
    extract = PAPERS[0]
    one = extract.quarantined[0]
    again = replace(one, reason="store.foreign")
    for order in ((one, again), (again, one)):
        rows = list_rows(replace(CURATED, extracts=(replace(extract, quarantined=order), *PAPERS[1:])))["quarantine"]
        own = [(row["quarantine_id"], row["reason"]) for row in rows if row["document_id"] == one.document_id]
        assert own == [(f"{one.document_id}.q0", "store.foreign"), (f"{one.document_id}.q0.2", "store.missing")]
    assert isinstance(one, Quarantined)


def test_a_figure_twice_on_one_side_is_one_term() -> None:
    identity = CURATED.judgement.identities[0]
    first = identity.terms[0].figure_id
    twice = replace(identity, terms=(*identity.terms, Term(first, Side.PART, 1), Term(first, Side.RESULT, -1)))
    rows = list_rows(replace(CURATED, judgement=replace(CURATED.judgement, identities=(twice,))))["identity_term"]
    assert [(row["side"], row["coefficient"]) for row in rows if row["figure_id"] == first] == [(Side.PART, 2), (Side.RESULT, -1)]


@settings(max_examples=5)
@given(st.lists(st.decimals(min_value=-(10**12), max_value=10**12, places=2), min_size=1, max_size=50))
def test_money_comes_back_as_it_went_in(amounts: list[Decimal]) -> None:
    """A sum in floats would lose øre long before a milliard."""
    fact = PAPERS[0].appropriations[0]
    facts = tuple(replace(fact, fact_id=f"fact{n:03}", expenditure_dkk=amount) for n, amount in enumerate(amounts))
    line = CURATED.standing.decision_lines[0]
    standing = replace(CURATED.standing, decision_lines=tuple(replace(line, fact_id=row.fact_id) for row in facts))
    rows = list_rows(replace(CURATED, extracts=(replace(PAPERS[0], appropriations=facts),), standing=standing))
    with duckdb.connect() as connection:
        fill_store(connection, rows)
        stored = connection.execute("SELECT expenditure_dkk FROM appropriation ORDER BY fact_id").fetchall()
        assert [amount for (amount,) in stored] == amounts
        assert connection.execute("SELECT sum(expenditure_dkk) FROM appropriation").fetchall() == [(sum(amounts),)]
