"""Results as CSV: one row a cell, a role or a question, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from legalpath.advice.compare.result import Comparison
from legalpath.advice.diff.result import Difference, RoleDifference
from legalpath.advice.gap.result import GapPage
from legalpath.advice.interview.result import Interview
from legalpath.advice.questions.result import QuestionSet
from legalpath.advice.roles.result import RoleList
from legalpath.advice.route.result import Routes
from legalpath.advice.score.result import Ranking
from legalpath.advice.sheet.result import SheetList, Told
from legalpath.advice.show.result import RolePage
from legalpath.advice.why.result import Why
from legalpath.casebook.result import CaseGroup, CaseLine, CaseList, CasePage, CaseStamp
from legalpath.documents.document import Document
from legalpath.text import printable
from legalpath.upkeep.result import Audit, Check, SourceList, Where

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
Table = tuple[list[str], Iterable[list[Any]]]


def delimited(result: Document) -> str:
    """A result as CSV with a header; text that a spreadsheet would run gets a leading '."""
    header, rows = _TABLES[type(result)](result)
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


def _ranking(result: Ranking) -> Table:
    names = ["role", "title", "rank", "fit", "chance_best", "chance_top3", "chance_unanswered",
             "regret", "eligible", "set_aside"]  # fmt: skip
    many = ["ruled_out_by", "ask_employer"]
    rows = (
        [result.status]
        + [getattr(row, name) for name in names]
        + [" ".join(getattr(row, name)) for name in many]
        for row in result.ranking
    )
    return ["status", *names, *many], rows


def _role_list(result: RoleList) -> Table:
    header = ["role", "title", "family", "ranked", "aliases", "summary", "ask_employer"]
    return header, (
        [line.role, line.title, line.family, line.ranked, "; ".join(line.aliases), line.summary,
         " ".join(line.ask_employer)]
        for line in result.roles
    )  # fmt: skip


def _told(result: Told) -> Table:
    return ["part", "id", "text", "said"], (
        [line.part, line.id, line.text, line.said] for line in result.lines
    )


def _sheet_list(result: SheetList) -> Table:
    return ["name", "path", "saved", "answered"], (
        [one.name, one.path, one.saved, "" if one.answered is None else one.answered]
        for one in result.sheets
    )


def _cells(result: Comparison | RolePage) -> Table:
    header = ["section", "label", "role", "text", "value", "source", "date", "kind", "stale"]
    rows: list[list[Any]] = [
        [name, row.label, role, cell.text, _scalar(cell.value), cell.source or "", cell.date or "",
         cell.kind, cell.stale]
        for name, section in result.sections.items()
        for row in section.rows
        for role, cell in row.cells.items()
        if cell
    ]  # fmt: skip
    told = [["notices", "", "", notice] for notice in result.notices]
    if isinstance(result, Comparison):
        told += [*_personal(result)]
    return header, rows + [[*line, *[""] * (len(header) - len(line))] for line in told]


def _personal(result: Comparison) -> Iterator[list[Any]]:
    """What the person said of a row stands in its section, as the cell of a role "you"."""
    for name, section in result.sections.items():
        yield from ([name, row.label, "you", row.said] for row in section.rows if row.said)
    for role, standing in result.person.standings.items() if result.person else ():
        for key in ("fit", "rank", "chance_best", "chance_unanswered"):
            yield ["person", key, role, "", getattr(standing, key)]
    for line in result.person.separates if result.person else ():
        yield ["person", "separates", f"{line.first} {line.second}", line.text, line.apart]


def _shares(result: Why) -> Table:
    over = result.over.role if result.over else ""
    header = ["kind", "id", "text", "said", "role", "adds", "over", "adds_over", "apart"]
    rows: list[list[Any]] = [
        ["dimension", part.dimension, part.title, part.likes, result.role.role, part.adds, over,
         part.adds_over, part.apart]
        for part in result.by_dimension
    ]  # fmt: skip
    rows += [
        ["answer", part.id, part.text, part.said, result.role.role, part.adds, over,
         part.adds_over, part.apart]
        for part in result.by_answer
    ]  # fmt: skip
    return header, rows


def _gap(result: GapPage) -> Table:
    header = ["from", "to", "skill", "label", "have", "need", "when", "how_to_learn", "how_to_show"]
    return header, (
        [result.from_, result.to, gap.skill, gap.label, gap.have, gap.need, gap.when or "",
         gap.how_to_learn.text, gap.how_to_show.text]
        for gap in result.gaps
    )  # fmt: skip


def _routes(result: Routes) -> Table:
    header = ["route", "step", "from", "to", "months_low", "months_high", "common", "hard",
              "missing", "source"]  # fmt: skip
    return header, (
        [number, at, step.from_, step.to, *_ends(step.months), step.common.value or "",
         step.hard.value or "", " ".join(step.missing), step.source]
        for number, route in enumerate(result.routes, 1)
        for at, step in enumerate(route.steps, 1)
    )  # fmt: skip


def _interview(result: Interview) -> Table:
    return ["role", "question", "good", "source"], (
        [result.role, line.question, line.good.text, line.good.source or ""]
        for line in result.questions
    )


def _ends(span: list[float] | None) -> list[Any]:
    """Both ends of a span; nothing where an end is not known."""
    if span is None:
        return ["", ""]
    return [span[0], span[1] if len(span) > 1 else ""]


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


def _check(result: Check) -> Table:
    return _named(["file", "line", "key", "found", "expected", "suggestion"], result.problems)


def _source_list(result: SourceList) -> Table:
    return _named(
        ["source", "date", "months", "cited", "kind", "publisher", "title", "url", "roles"],
        [*result.sources, *result.undated],
    )


def _where(result: Where) -> Table:
    return _named(["kind", "layer", "path", "found"], result.files)


def _audit(result: Audit) -> Table:
    return _named(
        ["role", "title", "witness_from", "chance_unanswered", "chance_random", "length"],
        result.roles,
    )


def _named(header: list[str], rows: Iterable[Any]) -> Table:
    return header, ([_scalar(getattr(row, name)) for name in header] for row in rows)


def _difference(result: Difference) -> Table:
    """One row a role; what changed in answers and data is no table, so it is left to JSON."""
    header = list(RoleDifference.__struct_fields__)
    return header, ([getattr(row, name) for name in header] for row in result.roles)


def _case(result: CaseStamp) -> Table:
    consent = result.consent
    header = ["code", "keep_until", "consent_version", "consent_date"]
    return header, [[result.code, result.keep_until, consent.version, consent.date]]


def _meetings(result: CasePage) -> Table:
    """One row a meeting; notes are no table, so they are left to JSON."""
    return ["code", "date", "status", "leaders"], (
        [result.code, one.date, one.status, " ".join(one.leaders)] for one in result.meetings
    )


def _case_list(result: CaseList) -> Table:
    header = list(CaseLine.__struct_fields__)
    return header, ([getattr(line, name) for name in header] for line in result.cases)


def _case_group(result: CaseGroup) -> Table:
    return ["table", "id", "title", "count"], (
        [table, line.id, line.title, line.count]
        for table in ("statuses", "leaders")
        for line in getattr(result, table)
    )


_TABLES: dict[type[Document], Callable[[Any], Table]] = {
    Ranking: _ranking,
    Why: _shares,
    Told: _told,
    SheetList: _sheet_list,
    Comparison: _cells,
    RolePage: _cells,
    RoleList: _role_list,
    QuestionSet: _questions,
    GapPage: _gap,
    Routes: _routes,
    Interview: _interview,
    Difference: _difference,
    CaseStamp: _case,
    CasePage: _meetings,
    CaseList: _case_list,
    CaseGroup: _case_group,
    Check: _check,
    SourceList: _source_list,
    Where: _where,
    Audit: _audit,
}
