"""Why a role fits as it does: shares that add up, and what would change it."""

from __future__ import annotations

from msgspec import Struct

from legalpath.advice.score.result import Compromise, Flip, MatterFlip, NeedFlip, RankedRole, Swap
from legalpath.catalogue.sources import Source
from legalpath.documents.document import Result, Table
from legalpath.fit.status import Status


class DimensionShare(Struct, frozen=True, kw_only=True):
    """What one dimension adds to the fit of a role and of the role it is held against."""

    dimension: str
    title: str
    likes: str
    """The end of the dimension that the answers lean to, in words; "" without a lean."""
    adds: float
    adds_over: float
    apart: float
    """`adds` - `adds_over`: how far it puts the role ahead."""


class AnswerShare(Struct, frozen=True, kw_only=True):
    """What one answer adds to the fit of a role and of the role it is held against."""

    id: str
    text: str
    answer: int
    said: str
    """The answer in words."""
    adds: float
    adds_over: float
    apart: float


class Flips(Struct, frozen=True, kw_only=True):
    """The smallest change of each kind that changes the leader; null where none does."""

    answer: Flip | None
    need: NeedFlip | None
    matter: MatterFlip | None


class Why(Result, frozen=True, kw_only=True):
    """Why a role fits as it does, and why more or less than another one.

    `by_dimension` with `remainder`, and `by_answer`, each add up to `role.fit`; their
    `adds_over` to `over.fit`.
    """

    name = "why"
    status: Status
    advice: str
    leaders: list[str]
    role: RankedRole
    over: RankedRole | None
    by_dimension: list[DimensionShare]
    remainder: float
    remainder_over: float
    by_answer: list[AnswerShare]
    beats: float | None
    """The share of draws in which the role fits better than the other one."""
    swap: Swap | None
    flips: Flips
    compromise: Compromise | None
    texts: dict[str, str]
    """Questions, needs, dimensions and roles in words, by id."""
    choices: dict[str, dict[str, str]]
    """The answers to each need in words, by need and id."""
    limits: list[str]
    sources: dict[str, Source]
    """What the reach of the two roles rests on."""

    def table(self) -> Table:
        """One row a share, those of dimensions first."""
        here, there = self.role.role, self.over.role if self.over else ""
        header = ["kind", "id", "text", "said", "role", "adds", "over", "adds_over", "apart"]
        shares: list[tuple[str, str, str, str, DimensionShare | AnswerShare]] = [
            ("dimension", one.dimension, one.title, one.likes, one) for one in self.by_dimension
        ]
        shares += [("answer", one.id, one.text, one.said, one) for one in self.by_answer]
        return Table(
            header,
            ([*said, here, one.adds, there, one.adds_over, one.apart] for *said, one in shares),
        )
