"""Arranges results into blocks: what a person reads, in which order, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from legalpath.findings import Audit, Check, SourceList, Where
from legalpath.render import casebook, pages, sheets
from legalpath.render import layout_upkeep as upkeep
from legalpath.render.blocks import Block, Grid, Heading, Paragraph, data_line
from legalpath.render.difference import difference
from legalpath.render.notes import Notes
from legalpath.render.paths import gap_blocks, route_blocks
from legalpath.render.reasons import reasons
from legalpath.render.report import report
from legalpath.render.side_by_side import comparison
from legalpath.render.standing import standing
from legalpath.results import (
    CaseGroup,
    CaseList,
    CasePage,
    CaseStamp,
    Comparison,
    Difference,
    Document,
    GapPage,
    Interview,
    QuestionSet,
    Ranking,
    Report,
    RoleList,
    RolePage,
    Routes,
    SheetList,
    Told,
    Why,
)
from legalpath.wording import INTERVIEW, QUESTION_LIST


def blocks(result: Document) -> list[Block]:
    """A result as blocks, ready for any renderer."""
    return list(_ARRANGED[type(result)](result))


# --- questions


def _questions(result: QuestionSet) -> Iterator[Block]:
    yield Heading(QUESTION_LIST["title"], 1)
    ordered = sorted(result.questions, key=lambda line: line.order)
    statements = [[line.id, line.text or ""] for line in ordered if line.kind == "statement"]
    duels = [[one.id, one.left or "", one.right or ""] for one in ordered if one.kind == "duel"]
    needs = [[need.id, need.text, _answers(need.labels, need.unit)] for need in result.needs]
    for title, columns, rows in (
        ("statements", ("id", "statement"), statements),
        ("duels", ("id", "first", "second"), duels),
        ("needs", ("id", "question", "answers"), needs),
    ):
        if rows:
            yield Heading(QUESTION_LIST[title])
            yield Grid([QUESTION_LIST[column] for column in columns], rows, ruled=False)


def _answers(labels: dict[str, str] | None, unit: str | None) -> str:
    if labels is None:
        return QUESTION_LIST["number"].format(unit=unit)
    return "; ".join(f"{id}: {label}" for id, label in labels.items())


def _interview(result: Interview) -> Iterator[Block]:
    notes = Notes(result.sources)
    yield Heading(INTERVIEW["title"].format(title=result.title), 1)
    for at, line in enumerate(result.questions, 1):
        yield Heading(INTERVIEW["numbered"].format(at=at, question=line.question))
        yield Paragraph(INTERVIEW["good"].format(good=notes.marked(line.good)))
    yield from notes.blocks()
    yield Paragraph(data_line(result))


_ARRANGED: dict[type[Document], Callable[[Any], Iterator[Block]]] = {
    Ranking: standing,
    Why: reasons,
    Told: sheets.told,
    SheetList: sheets.sheet_list,
    Report: report,
    Difference: difference,
    CaseStamp: casebook.case_stamp,
    CasePage: casebook.case_page,
    CaseList: casebook.case_list,
    CaseGroup: casebook.case_group,
    Comparison: comparison,
    RolePage: pages.role_page,
    RoleList: pages.role_list,
    QuestionSet: _questions,
    GapPage: gap_blocks,
    Routes: route_blocks,
    Interview: _interview,
    Check: upkeep.check_blocks,
    SourceList: upkeep.source_blocks,
    Where: upkeep.where_blocks,
    Audit: upkeep.audit_blocks,
}
"""Who arranges which document."""
