"""Results as CSV: one row a cell, a role or a question, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from legalpath.findings import Audit, Check, SourceList, Where
from legalpath.results import Comparison, Document, QuestionSet, Ranking, RoleList, RolePage
from legalpath.text import printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
Table = tuple[list[str], Iterable[list[Any]]]


def delimited(result: Document) -> str:
    """A result as CSV with a header; text that a spreadsheet would run gets a leading '."""
    header, rows = _table(result)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_inert(value) for value in row] for row in rows)
    return out.getvalue()


def _inert(value: Any) -> Any:
    """Numbers stay numbers; text never acts as a formula (CWE-1236)."""
    if not isinstance(value, str):
        return value
    shown = printable(value)
    return f"'{shown}" if value.startswith(_FORMULA) else shown


def _table(result: Document) -> Table:
    if isinstance(result, Comparison | RolePage):
        return _cells(result)
    if isinstance(result, Ranking):
        names = ["role", "title", "rank", "fit", "chance_best", "chance_top3", "chance_if_random",
                 "regret", "eligible", "set_aside"]  # fmt: skip
        many = ["ruled_out_by", "ask_employer"]
        rows = (
            [result.status]
            + [getattr(row, name) for name in names]
            + [" ".join(getattr(row, name)) for name in many]
            for row in result.ranking
        )
        return ["status", *names, *many], rows
    if isinstance(result, RoleList):
        return ["role", "title", "family", "ranked", "aliases", "summary"], (
            [line.role, line.title, line.family, line.ranked, "; ".join(line.aliases), line.summary]
            for line in result.roles
        )
    if isinstance(result, QuestionSet):
        return _questions(result)
    return _upkeep(result)


def _cells(result: Comparison | RolePage) -> Table:
    header = ["section", "label", "role", "text", "value", "source", "date", "kind", "stale"]
    rows = (
        [name, row.label, role, cell.text, _scalar(cell.value), cell.source or "", cell.date or "",
         cell.kind, cell.stale]
        for name, section in result.sections.items()
        for row in section.rows
        for role, cell in row.cells.items()
        if cell
    )  # fmt: skip
    return header, rows


def _scalar(value: Any) -> Any:
    """A value as one field: a span as "12 24", a table as its values."""
    if isinstance(value, dict):
        value = [inner for inner in value.values() if inner is not None]
    if isinstance(value, list):
        return " ".join(str(_scalar(inner)) for inner in value)
    return "" if value is None else value


def _questions(result: QuestionSet) -> Table:
    header = ["id", "kind", "text", "left", "right", "order", "choices"]
    asked: list[list[Any]] = [
        [line.id, line.kind, line.text or "", line.left or "", line.right or "", line.order, ""]
        for line in result.questions
    ]
    needs = [
        [line.id, "need", line.text, "", "", "", " ".join(line.choices or [line.unit or ""])]
        for line in result.needs
    ]
    return header, asked + needs


def _upkeep(result: Document) -> Table:
    """What the data tools found: one row a fault, a source, a file or a role."""
    if isinstance(result, Check):
        return _named(["file", "line", "key", "found", "expected", "suggestion"], result.problems)
    if isinstance(result, SourceList):
        return _named(
            ["source", "date", "months", "cited", "kind", "publisher", "title", "url", "roles"],
            [*result.sources, *result.undated],
        )
    if isinstance(result, Where):
        return _named(["kind", "layer", "path", "found"], result.files)
    assert isinstance(result, Audit)  # noqa: S101  the last of all documents
    return _named(
        ["role", "title", "witness_from", "chance_unanswered", "chance_random", "length"],
        result.roles,
    )


def _named(header: list[str], rows: Iterable[Any]) -> Table:
    return header, ([_scalar(getattr(row, name)) for name in header] for row in rows)
