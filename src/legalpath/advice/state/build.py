"""Puts together what is known of a state."""

from __future__ import annotations

from legalpath.advice.state.result import State, StateLine
from legalpath.catalogue.figures import StateFact, figures
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area
from legalpath.documents.cell import Cell, cited, sourced

BAR = "office-study"
"""The only topic that is about becoming a lawyer."""
SUPPORT = "legal-support"
"""The family of roles that states' rules on paralegals touch."""


def state(area: Area, catalogue: Catalogue) -> State:
    """Every line on a state, by topic."""
    lines = [
        StateLine(topic=row.topic, status=row.status, fact=fact_cell(row, catalogue))
        for row in figures(catalogue).states_of(area.code)
    ]
    return State(
        **State.stamp(catalogue),
        state=area.code,
        place=area.place,
        lines=lines,
        sources=cited(lines, catalogue),
        stale_after_months=catalogue.stale_after_months,
    )


def lines_for(role: Role, area: Area | None, catalogue: Catalogue) -> list[StateFact]:
    """What a state lays down that bears on a role; nothing for a metropolitan area."""
    known = figures(catalogue).states_of(area.code) if area else []
    if not role.ranked:
        return [row for row in known if row.topic == BAR]
    return [row for row in known if row.topic != BAR] if role.family == SUPPORT else []


def fact_cell(row: StateFact, catalogue: Catalogue) -> Cell:
    """A fact on a state as a cell."""
    return sourced(row.text, row.source, catalogue, value=row.status, date=row.date)
