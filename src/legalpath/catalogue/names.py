"""Finds the role or the area that a person means by any of its names, in any case."""

from __future__ import annotations

from typing import NamedTuple

from legalpath.catalogue.figures import NATION, STATES, figures
from legalpath.catalogue.model import Catalogue, Role
from legalpath.errors import UnknownRoleError, unknown
from legalpath.text import plain_name

NONE = "none"
"""The start of somebody without any legal experience."""


class Area(NamedTuple):
    """A state by its two letters, or a metropolitan area by its five digits."""

    code: str
    place: str
    state: str
    """The two letters of the state that it is or lies in; empty where that is not known."""


def find_role(name: str, catalogue: Catalogue) -> Role:
    """The role with this id, title or alias, in any case and spacing.

    Ids and titles win over aliases. Raises UnknownRoleError with the nearest name.
    """
    known = role_names(catalogue)
    if (wanted := plain_name(name)) in known:
        return known[wanted]
    ids = {one: role.id for one, role in known.items()}
    there = "see them all with: legalpath roles"
    raise unknown("role", name, ids, there, meant=ids, kind=UnknownRoleError)


def role_names(catalogue: Catalogue) -> dict[str, Role]:
    """Each role by its plain names; ids and titles win over aliases."""
    aliases = {plain_name(alias): role for role in catalogue.roles for alias in role.aliases}
    return aliases | {
        plain_name(name): role for role in catalogue.roles for name in (role.id, role.title)
    }


def find_area(name: str, catalogue: Catalogue) -> Area:
    """The state or metropolitan area with this code or name, or with this city in its name.

    Whole names win over cities, so "New York" is the state. Raises UsageError with the
    nearest name.
    """
    local = (row for row in figures(catalogue).pay if row.area != NATION)
    areas = sorted({Area(row.area, row.place, _state_of(row.area, row.state)) for row in local})
    every = {plain_name(city): area for area in areas for city in area.place.split("-")}
    return _found(name, areas, "state or metro area", every)


def find_state(name: str, catalogue: Catalogue) -> Area:
    """The state with these two letters or this name, if anything is known of it.

    Raises UsageError with the nearest name.
    """
    return _found(name, known_states(catalogue), "state", {})


def known_states(catalogue: Catalogue) -> list[Area]:
    """The states that something is known of, by their names."""
    codes = {row.state for row in figures(catalogue).states}
    return sorted((Area(code, STATES[code], code) for code in codes), key=lambda area: area.place)


def _found(name: str, areas: list[Area], what: str, more: dict[str, Area]) -> Area:
    """The area with this code, name or one `more`. Raises UsageError with the nearest name."""
    every = more | {plain_name(known): area for area in areas for known in area[:2]}
    if (wanted := plain_name(name)) in every:
        return every[wanted]
    there = "a state is written CA or California"
    places = {one: area.place for one, area in every.items()}
    raise unknown(what, name, places, there, meant=places)


def _state_of(area: str, state: str | None) -> str:
    return area if area in STATES else state or ""
