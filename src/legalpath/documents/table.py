"""What a spreadsheet shows of a document: a header and rows of single values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Table(NamedTuple):
    """Rows of single values under a header."""

    header: Sequence[str]
    rows: Iterable[Sequence[Any]]


def table_of(header: Sequence[str], things: Iterable[Any]) -> Table:
    """One row a thing, from its fields of these names."""
    return Table(header, ([scalar(getattr(one, name)) for name in header] for one in things))


def scalar(value: Any) -> Any:
    """A value as one field: a span as "12 24", a table as its values, nothing as ""."""
    if isinstance(value, dict):
        value = [inner for inner in value.values() if inner is not None]
    if isinstance(value, list):
        return " ".join(str(scalar(inner)) for inner in value)
    return "" if value is None else value
