"""A table as CSV: one row a cell, a role or a question, for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import Any

from legalpath.documents.document import Table, rounded
from legalpath.text import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")


def delimited(table: Table) -> str:
    """A table as CSV with a header; text that a spreadsheet would run gets a leading '."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.header)
    writer.writerows([_inert(value) for value in row] for row in table.rows)
    return out.getvalue()


def _inert(value: Any) -> Any:
    """Numbers stay numbers; text never acts as a formula (CWE-1236)."""
    if not isinstance(value, str):
        return rounded(value)
    shown = printable(value)
    return f"'{shown}" if value.startswith(_FORMULA) else shown
