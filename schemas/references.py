"""The reference facts under ``schemas/reference`` as rows of the store's reference tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from schemas import ROOT
from schemas.csv_files import BY_PLACE
from schemas.csv_reading import read_csv

Row = dict[str, object]


def load_references() -> Mapping[str, tuple[Row, ...]]:
    """The rows of each reference table by its name.

    Returns:
        table name → rows; codes as DD.DD.DD, empty cells as None.
    """
    return {
        "account": tuple(map(_make_account, _read("chart_of_accounts"))),
        "benefit": tuple(map(_make_benefit, _read("benefits"))),
        "municipality": tuple({key: row[key] for key in ("code", "name", "region")} for row in _read("municipalities")),
        "committee": tuple({"name": row["name_da"], "name_en": row["gloss_en"], "kind": row["kind"]} for row in _read("committees")),
    }


def _read(name: str) -> Iterator[dict[str, str]]:
    """The rows of a file; what is wrong with it was said before anything was read."""
    records, _ = read_csv(ROOT / "reference" / f"{name}.csv", BY_PLACE["reference", name])
    yield from (record.row for record in records)


def _make_account(row: Mapping[str, str]) -> Row:
    return {
        "code": _pad(row["code"]),
        "name": row["name_da"],
        "valid_from": int(row["valid_from"]) if row["valid_from"] else None,
        "valid_to": int(row["valid_to"]) if row["valid_to"] else None,
        "successors": [_pad(code) for code in row["successor_codes"].split()],
        "status": row["status"],
        "source": row["source"],
    }


def _make_benefit(row: Mapping[str, str]) -> Row:
    return {
        **{name: row[name] for name in ("key", "name_da", "name_en", "refund_regime", "status", "source")},
        "synonyms": [synonym for synonym in row["synonyms"].split("|") if synonym],
        "account_codes": [_pad(code) for code in row["account_codes"].split()],
        **{name: Decimal(row[name]) if row[name] else None for name in ("refund_min_pct", "refund_max_pct")},
        **{name: date.fromisoformat(row[name]) if row[name] else None for name in ("valid_from", "valid_to")},
    }


def _pad(code: str) -> str:
    """Accounts are written with and without the leading zero of the main account; the store has it."""
    return code.rjust(8, "0")
