"""The pandera schemas put to rows: which fail, and the first reason of each. Frames live and die in here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pipeline.errors import BrokenStructure
from schemas.definition import Column, Table, Type

_PYTHON: Mapping[Type, type | tuple[type, ...]] = {
    Type.TEXT: str, Type.TEXTS: tuple, Type.INTEGER: int, Type.BIGINT: int, Type.BOOLEAN: bool, Type.DATE: date,
}  # fmt: skip
_REASONS = {
    "not_nullable": "validate.missing",
    "in_list": "validate.not_in_list",
    "not_below": "validate.out_of_bounds",
    "not_above": "validate.out_of_bounds",
    "pattern": "validate.bad_pattern",
    "any_of": "validate.says_nothing",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a row was refused: a message key, the column that fails (None for the row as a whole) and its value."""

    key: str
    column: str | None = None
    value: object = None

    @property
    def params(self) -> Mapping[str, object]:
        """What the message names."""
        values = self.value if isinstance(self.value, list | tuple) else (self.value,)
        return {"column": self.column or "", "value": ", ".join(map(str, values))}


def find_failures(table: Table, rows: Sequence[object]) -> Mapping[int, Failure]:
    """Which rows of a fact table fail, and why.

    Args:
        table: the fact table.
        rows: values with an attribute for each column.

    Returns:
        position → the first failure in column order; empty when all rows are good.
    """
    from schemas.frames import list_columns

    if not rows:
        return {}
    cells = {column.name: [getattr(row, column.name) for row in rows] for column in list_columns(table)}
    failures = _find_misfits(table, cells)
    good = [n for n in range(len(rows)) if n not in failures]
    return failures | find_frame_failures(table, _make_frame(table, cells, good)) if good else failures


def find_frame_failures(table: Table, frame: Any) -> dict[int, Failure]:
    """Which rows of a frame fail the table's schema, by the frame's own index.

    Raises:
        BrokenStructure: a column too many or too few, or of another type.
    """
    import pandera.pandas as pa

    from schemas.frames import make_frame_schema

    try:
        make_frame_schema(table.name).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases
    else:
        return {}
    shape = cases[cases["index"].isna() | ~cases["check"].isin(_REASONS)]
    if len(shape):
        raise BrokenStructure("validate.wrong_shape", table=table.name, reason=f"{shape.iloc[0]['check']}: {shape.iloc[0]['failure_case']}")
    return _choose_first(table, cases)


def _choose_first(table: Table, cases: Any) -> dict[int, Failure]:
    """One failure a row, the first in column order; a rule on the whole row is told once a column, and comes last."""
    order = {name: place for place, name in enumerate(table.by_name)}
    found: dict[int, tuple[int, Failure]] = {}
    for case in cases.itertuples():
        whole = case.schema_context == "DataFrameSchema"
        place = len(order) if whole else order[case.column]
        if place < found.get(int(case.index), (len(order) + 1,))[0]:
            failure = Failure(_REASONS[case.check]) if whole else Failure(_REASONS[case.check], case.column, case.failure_case)
            found[int(case.index)] = (place, failure)
    return {index: failure for index, (_, failure) in found.items()}


def _find_misfits(table: Table, cells: Mapping[str, Sequence[object]]) -> dict[int, Failure]:
    """The rows with a cell that its column's type cannot hold exactly; they leave first, since a frame cannot be made of them."""
    found: dict[int, Failure] = {}
    for name, values in cells.items():
        for n in _list_misfits(table.by_name[name], values):
            found.setdefault(n, Failure("validate.wrong_type", name, values[n]))
    return found


def _list_misfits(column: Column, values: Sequence[object]) -> Iterator[int]:
    """A whole column is tried at once; only one that does not fit is tried cell by cell."""
    wrong = {n for n, value in enumerate(values) if value is not None and not _is_of_kind(column, value)}
    rest = [n for n in range(len(values)) if n not in wrong]
    if not _fits(column, [values[n] for n in rest]):
        wrong |= {n for n in rest if not _fits(column, [values[n]])}
    yield from sorted(wrong)


def _is_of_kind(column: Column, value: object) -> bool:
    """Arrow would cut a float to an integer, an hour off a day, and take a text for a list of letters: never guess."""
    wanted = _PYTHON.get(column.kind, Decimal)
    return isinstance(value, wanted) and not isinstance(value, datetime)


def _fits(column: Column, values: Sequence[object]) -> bool:
    import pyarrow as pa

    from schemas.arrow import to_arrow_type

    try:
        pa.array(values, type=to_arrow_type(column.kind))
    except pa.ArrowException:
        return False
    return True


def _make_frame(table: Table, cells: Mapping[str, Sequence[object]], kept: Sequence[int]) -> Any:
    """The kept rows as a frame of Arrow columns whose index is their position among all rows."""
    import pandas as pd
    import pyarrow as pa

    from schemas.arrow import to_arrow_type

    arrays = {name: pa.array([values[n] for n in kept], to_arrow_type(table.by_name[name].kind)) for name, values in cells.items()}
    return pd.DataFrame({name: pd.arrays.ArrowExtensionArray(array) for name, array in arrays.items()}, index=pd.Index(kept))
