"""Puts together what is known of a state."""

from __future__ import annotations

from legalpath.advice.state.result import InState, State, StateLine, StateList, StateWord
from legalpath.catalogue.figures import STATES, STATUSES, StateFact, figures
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area, known_states
from legalpath.catalogue.sources import UNDATED
from legalpath.documents.cell import Cell, Section, cited, sourced

BAR = "office-study"
"""The only topic that is about becoming a lawyer, and all that one asks for."""
LAW, SUPPORT = "law", "legal-support"
"""The families of roles that states' rules touch."""
MOST_LINES = 3
"""So many lines of a state stand on the page of a path."""


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


def state_list(catalogue: Catalogue) -> StateList:
    """Every state with the one word that tells most of it."""
    known = figures(catalogue)
    words = {
        area: [row.status for row in known.states_of(area.code) if row.status]
        for area in known_states(catalogue)
    }
    return StateList(
        **StateList.stamp(catalogue),
        states=[
            StateWord(state=area.code, place=area.place, status=min(found, key=STATUSES.index))
            for area, found in words.items()
            if found
        ],
    )


def lines_for(role: Role, area: Area | None, catalogue: Catalogue) -> list[StateFact]:
    """The first line on each topic of a state, or a metropolitan area's, that bears on a role.

    Rules on paralegals touch the roles of their family whose own occupation is official.
    """
    known = {row.topic: row for row in reversed(_rows(area, catalogue))}
    if role.family == LAW:
        return [known[BAR]] if BAR in known else []
    touched = role.family == SUPPORT and any(one.match != "stand-in" for one in role.onet)
    rows = [row for row in reversed(known.values()) if row.topic != BAR] if touched else []
    return rows[:MOST_LINES]


def _rows(area: Area | None, catalogue: Catalogue) -> list[StateFact]:
    return figures(catalogue).states_of(area.state) if area else []


def in_state(area: Area | None, sections: dict[str, Section]) -> InState | None:
    """The state whose lines stand in these sections, if any do."""
    told = "state" in sections and sections["state"].rows
    if not area or not told:
        return None
    place = STATES[area.state]
    metro = area.place if area.code != area.state else None
    return InState(state=area.state, place=place, metro=metro)


def fact_cell(row: StateFact, catalogue: Catalogue) -> Cell:
    """A fact on a state as a cell; what a list does not say is of no date, so never sound."""
    date = UNDATED if row.status == "not-found" else row.date
    return sourced(row.text, row.source, catalogue, value=row.status, also=row.cites(), date=date)
