"""The ways from one role to another."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.advice.score.result import Standing
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result, Table


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

    name = "route"
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

    def table(self) -> Table:
        """One row a step."""
        return Table(
            ["route", "step", "from", "to", "months_low", "months_high", "common", "hard",
             "missing", "source"],
            (
                [number, at, step.from_, step.to,
                 *[*(step.months or []), "", ""][:2],  # an end that is not known is empty
                 step.common.value or "", step.hard.value or "", " ".join(step.missing),
                 step.source]
                for number, route in enumerate(self.routes, 1)
                for at, step in enumerate(route.steps, 1)
            ),
        )  # fmt: skip
