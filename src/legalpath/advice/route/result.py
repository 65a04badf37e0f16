"""The ways from one role to another."""

from __future__ import annotations

from msgspec import Struct

from legalpath.advice.score.result import Standing
from legalpath.catalogue.sources import Source
from legalpath.catalogue.vocabulary import SourceKind
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
    """ "own" where the months are our own estimate."""
    ways_in: list[Cell]
    """Of a step from outside: who comes in how; the value has the months where they are known."""
    pay: Cell | None
    """How far the middle pay is apart, where one table counts both roles directly."""
    missing: list[str]
    how: Cell
    source: str


class Route(Struct, frozen=True, kw_only=True):
    """One way; `months` is null unless every step's time is known."""

    steps: list[RouteStep]
    unusual: int
    """How unusual its steps are in all: common 1, some and disputed 2, unknown 3, rare 4."""
    evidence: SourceKind
    """The weakest kind of source that tells of a step."""
    months: list[float] | None
    known_months: list[float] | None
    """The sum of the times that are known."""
    estimated: bool
    """Whether our own estimate is part of the sum."""
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
    """How many ways there are to show in all."""
    left_out: int
    """How many more there are that only put stops into one of these."""
    stops: list[str]
    """Stops that none of the ways shown has, the best ways' first; `via` picks one."""
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
            ["route", "step", "from", "to", "months_low", "months_high",
             "months_source", "common", "hard", "missing", "pay_from", "pay_to", "source"],
            (
                [number, at, step.from_, step.to,
                 *[*(step.months or []), "", ""][:2],  # an end that is not known is empty
                 step.months_source or "",
                 step.common.value or "", step.hard.value or "", " ".join(step.missing),
                 *([step.pay.value["from"], step.pay.value["to"]] if step.pay else ["", ""]),
                 step.source]
                for number, route in enumerate(self.routes, 1)
                for at, step in enumerate(route.steps, 1)
            ),
        )  # fmt: skip
