"""How far a path is open to a person, with the facts that say so."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.catalogue.basics import Match
from legalpath.fit.reach import Is


class Because(Struct, frozen=True, kw_only=True, rename={"is_": "is"}):
    """What one need makes of the first post of a path, and the fact that it is held against."""

    need: str
    is_: Literal["open", "hurdle", "not known", "closed", "ask"]
    """`ask` where fewer than half of the paths have a fact: it puts no path into a group."""
    text: str
    share: float | None
    """In percent of the `of` people who were asked."""
    of: int | None
    match: Match | None
    """How near the occupation that the fact counts is; null where it is the path's own fact."""
    source: str | None
    date: str | None


class Reach(Struct, frozen=True, kw_only=True, rename={"is_": "is"}):
    """The last that a need makes of a path; open where nothing was asked for."""

    is_: Is
    because: list[Because]
    """What each need that was set says, in the order of the questions."""

    @property
    def sorts(self) -> bool:
        """Whether any need puts paths into groups."""
        return any(one.is_ != "ask" for one in self.because)

    @property
    def deciding(self) -> list[Because]:
        """What makes the path as open as it is, or as closed."""
        return [one for one in self.because if one.is_ == self.is_]

    @property
    def told(self) -> str:
        """The deciding facts in one field."""
        return "; ".join(one.text for one in self.deciding)
