"""A ranking: how each role fits one person, and how surely."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from legalpath.advice.reach.result import Reach
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result, Table
from legalpath.fit.status import Status, Weight


class RankedRole(Struct, frozen=True, kw_only=True):
    """How well one role fits, why, and how sure that is."""

    role: str
    title: str
    rank: int
    """By fit, over all."""
    place: int
    """The number that is shown: open paths first, then hurdles, then what is not known."""
    fit: float
    chance_best: float
    chance_top3: float
    chance_unanswered: float | None
    regret: float
    """How much worse it fits than the best of the first group that is not empty."""
    reach: Reach
    set_aside: bool
    twins: list[str]
    """Roles that point nearly the same way, so that answers can hardly tell them apart."""
    twins_chance: float
    """The chance that this role or one of its twins is best; the role's own without one."""
    by_dimension: dict[str, float]
    remainder: float
    by_answer: dict[str, float]

    @property
    def running(self) -> bool:
        """In the running: no need closes it and the person has not set it aside."""
        return self.reach.is_ != "closed" and not self.set_aside


class Swap(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The smallest change of one answer after which the two roles have changed places."""

    question: str
    from_: int
    to: int
    from_words: str
    to_words: str


class Flip(Swap, frozen=True, kw_only=True):
    """The smallest change of one answer that changes the leader; `question` may be a pair."""

    leader_becomes: str


class NeedFlip(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A change of one need that changes the leader; null stands for a need that is not set."""

    need: str
    from_: str | float | None
    to: str | float | None
    leader_becomes: str


class MatterFlip(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A change of one pick of what matters that changes the leader."""

    dimension: str
    from_: Weight
    to: Weight
    leader_becomes: str


class NeedChange(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One need bent to another answer; null stands for a need that is dropped."""

    need: str
    from_: str | float
    to: str | float | None


class Compromise(Struct, frozen=True, kw_only=True):
    """The smallest bending of needs that brings a role back, and where it would then stand."""

    role: str
    title: str
    changes: list[NeedChange]
    rank_then: int
    """Its place by fit among the roles that are then in the running."""
    chance_then: float


class EngineModel(Struct, frozen=True, kw_only=True):
    """Everything a fit was computed with, so that two results can be compared later."""

    engine: str
    draws: str
    constants: dict[str, float]
    importance: dict[str, float]
    reference: dict[str, float]
    positions: dict[str, dict[str, float]]
    errors: dict[str, dict[str, float]]
    loadings: dict[str, dict[str, float]]
    statements: list[str] = []
    """The questions that ask how far one agrees; the others ask which of two."""


class Lean(Struct, frozen=True, kw_only=True):
    """A dimension and the end of it that a person leans to."""

    dimension: str
    end: Literal["low", "high"]


class Separates(Struct, frozen=True, kw_only=True):
    """What puts the leader most ahead of the runner-up, and what most behind; null for nothing."""

    first: str
    second: str
    ahead: Lean | None
    behind: Lean | None


class Ranking(Result, frozen=True, kw_only=True):
    """What an answer sheet says, with everything it was computed from."""

    name = "ranking"
    status: Status
    advice: str
    answered: int
    scatter: float
    leaders: list[str]
    """Who fits best in the first group that is not empty."""
    best_by_fit: str | None
    """Who fits best of all that are not set aside, within reach or not; null without a lean."""
    ranking: list[RankedRole]
    flip: Flip | None
    separates: Separates | None
    next_steps: list[Cell]
    """What the leader's page advises to do this month."""
    compromises: list[Compromise]
    """For every role that needs close, how little would bring it back."""
    limits: list[str]
    labels: dict[str, str]
    """Roles, dimensions, needs and what was answered, in words, by id."""
    ends: dict[str, list[str]]
    """What the low and the high end of each dimension mean, by id."""
    choices: dict[str, dict[str, str]]
    """The answers to each need in words, by need and id."""
    answers: dict[str, Any]
    model: EngineModel
    sources: dict[str, Source]
    """What the reach of the paths rests on."""

    @property
    def running(self) -> list[RankedRole]:
        """The roles in the running, in their order."""
        return [row for row in self.ranking if row.running]

    @property
    def group(self) -> list[RankedRole]:
        """The roles of the first group that is not empty: the leader and who competes with it."""
        running = self.running
        return [row for row in running if row.reach.is_ == running[0].reach.is_]

    def table(self) -> Table:
        """One row a role, in their order."""
        names = ("role", "title", "place", "rank", "fit", "chance_best", "chance_top3",
                 "chance_unanswered", "regret", "set_aside")  # fmt: skip
        rows = (
            [self.status, *(getattr(row, name) for name in names), row.reach.is_, row.reach.told]
            for row in self.ranking
        )
        return Table(["status", *names, "reach", "because"], rows)


class Standing(Struct, frozen=True, kw_only=True):
    """How a role fits the person, and how far it is open to her."""

    fit: float
    rank: int
    place: int
    chance_best: float
    chance_unanswered: float | None
    reach: Reach


def standings(ranking: Ranking) -> dict[str, Standing]:
    """How each ranked role fits the person, by id."""
    return {
        row.role: Standing(**{name: getattr(row, name) for name in Standing.__struct_fields__})
        for row in ranking.ranking
    }
