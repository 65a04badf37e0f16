"""What changed between two results, and because of what."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.document import CatalogueStamp, Result, Table, table_of
from legalpath.fit.reach import Is
from legalpath.fit.status import Status

Part = Literal["answers", "days", "needs", "matters", "set_aside"]


class ChangedAnswer(Struct, frozen=True, kw_only=True):
    """One thing that was said otherwise, in words; null where nothing was said."""

    part: Part
    id: str
    text: str
    old: str | None
    new: str | None


class Moved(Struct, frozen=True, kw_only=True):
    """A place on a dimension that moved, 0..1; null where there was or is none."""

    dimension: str
    title: str
    old: float | None
    new: float | None


class ChangedRole(Struct, frozen=True, kw_only=True):
    """A role whose data changed; `moved` is empty for one that came or went."""

    role: str
    title: str
    change: Literal["added", "gone", "moved"]
    moved: list[Moved]


class ChangedQuestion(Struct, frozen=True, kw_only=True):
    """A question that came, went, or says something else of a person than it did."""

    id: str
    text: str
    change: Literal["added", "gone", "moved"]


class ChangedConstant(Struct, frozen=True, kw_only=True):
    """A constant of the engine; null where there was or is none of this name."""

    name: str
    old: float | None
    new: float | None


class ChangedEngine(Struct, frozen=True, kw_only=True):
    """The engines by their ids, their draws, and the constants that differ."""

    old: str
    new: str
    old_draws: str
    new_draws: str
    constants: list[ChangedConstant]


class RoleDifference(Struct, frozen=True, kw_only=True):
    """How the fit of a role changed; the three parts add up to `new` - `old`.

    A role that only one side has has no fit on the other, and no parts.
    """

    role: str
    title: str
    old: float | None
    new: float | None
    from_answers: float | None
    from_data: float | None
    from_engine: float | None
    old_rank: int | None
    new_rank: int | None
    old_chance: float | None
    new_chance: float | None
    old_reach: Is | None
    new_reach: Is | None


class SideStamp(Struct, frozen=True, kw_only=True):
    """What one side of a difference is, and what it says."""

    kind: Literal["sheet", "result"]
    legalpath: str
    catalogue: CatalogueStamp
    status: Status
    leaders: list[str]
    answered: int


class Difference(Result, frozen=True, kw_only=True):
    """Two results held against each other."""

    name = "difference"
    old: SideStamp
    new: SideStamp
    titles: dict[str, str]
    changed_answers: list[ChangedAnswer]
    changed_roles: list[ChangedRole]
    changed_reference: list[Moved]
    """The average path, from which every role's direction is measured."""
    changed_questions: list[ChangedQuestion]
    changed_engine: ChangedEngine | None
    roles: list[RoleDifference]
    """The largest change first."""
    uncounted: list[str]
    """Questions that were answered and that one side's data do not have."""

    def table(self) -> Table:
        """One row a role; what changed in answers and data is no table."""
        return table_of(RoleDifference.__struct_fields__, self.roles)
