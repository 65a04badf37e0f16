"""What is missing for a role, and the ways to it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.catalogue.model import Source
from legalpath.results.core import Cell, Result, Standing


class Matched(Struct, frozen=True, kw_only=True):
    """Which word of a CV gave which skill, former role or certificate, and where it stands."""

    word: str
    where: str
    skill: str | None = None
    level: str | None = None
    role: str | None = None
    certificate: str | None = None


class MissingSkill(Struct, frozen=True, kw_only=True):
    """A skill to add: from which level to which, how to learn it and how to show it."""

    skill: str
    label: str
    have: str
    need: str
    when: str | None
    how_to_learn: Cell
    how_to_show: Cell


class GapPage(Result, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody lacks for a role; `from` is a role id or "cv"."""

    from_: str
    to: str
    titles: dict[str, str]
    gaps: list[MissingSkill]
    matched: list[Matched]
    certifications: list[Cell]
    held: list[str]
    """Certifications that the CV names already."""
    months: list[float] | None
    time: Cell
    sources: dict[str, Source]


class RouteStep(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One step of a route; a way in from outside starts at "none"."""

    from_: str
    to: str
    common: Cell
    hard: Cell
    months: list[float] | None
    months_source: str | None
    missing: list[str]
    how: Cell
    source: str


Picked = Literal["shortest", "direct", "usual", "next"]


class Route(Struct, frozen=True, kw_only=True):
    """One way; `months` is null unless every step's time is known."""

    picked: Picked
    """What it is shown for: its time, that it is direct, or that its steps are usual ones."""
    steps: list[RouteStep]
    months: list[float] | None
    known_months: list[float] | None
    """The sum of the times that are known."""
    open_ended: bool
    """Whether a step takes "that or more", so that the upper end is not known."""
    unknown_steps: int


class Routes(Result, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The best ways from one role to another, best first."""

    from_: str
    to: str
    titles: dict[str, str]
    routes: list[Route]
    found: int
    """How many ways there are in all."""
    advice: list[Cell]
    """What is published on the last step to the goal."""
    skills: dict[str, str]
    """The skills in words, by id."""
    standings: dict[str, Standing] | None
    """How each role fits, where answers were given."""
    sources: dict[str, Source]
