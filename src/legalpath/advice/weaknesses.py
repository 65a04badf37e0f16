"""Which of the facts in a result are weakly sourced: without a source, stale, or undated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legalpath.advice.compare.result import Comparison
from legalpath.advice.roles.result import RoleList
from legalpath.advice.show.result import RolePage
from legalpath.advice.state.result import State
from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.sources import UNDATED
from legalpath.documents.cell import GLOSSARY, Cell
from legalpath.words.sentences import Words


class WeakFact(NamedTuple):
    """A cell that states a fact, and where a result shows it."""

    role: str
    section: str
    label: str
    cell: Cell


class Weaknesses(NamedTuple):
    """The facts of a result that a careful reader would not rely on."""

    facts: int
    unsourced: list[WeakFact]
    stale: list[WeakFact]
    undated: list[WeakFact]
    """Of unknown age, so they never count as fresh; what is replaced is stale."""


def weaknesses(result: Comparison | RolePage | RoleList | State) -> Weaknesses:
    """Every fact of a result that has no source, is stale or is undated."""
    facts = [shown for shown in _shown(result) if shown.cell.text != UNKNOWN]
    return Weaknesses(
        facts=len(facts),
        unsourced=[shown for shown in facts if shown.cell.source is None],
        stale=[shown for shown in facts if shown.cell.stale],
        undated=[shown for shown in facts if shown.cell.date == UNDATED and not shown.cell.stale],
    )


def _shown(result: Comparison | RolePage | RoleList | State) -> Iterator[WeakFact]:
    if isinstance(result, RoleList):
        yield from (
            WeakFact(line.role, "summary", Words("show", "labels")["summary"], line.summary_cell)
            for line in result.roles
        )
        return
    if isinstance(result, State):
        yield from (
            WeakFact(result.place, "state", Words("state", "topics")[line.topic], line.fact)
            for line in result.lines
        )
        return
    for name, section in result.sections.items():
        yield from (
            WeakFact(role, name, row.label, cell)
            for row in section.rows
            for role, cell in row.cells.items()
            if cell and name != GLOSSARY
        )
