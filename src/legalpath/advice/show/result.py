"""One role whole."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from legalpath.advice.state.result import InState
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Section, cell_table
from legalpath.documents.document import Result, Table


class Place(Struct, frozen=True, kw_only=True):
    """A position on a dimension, 0..1, and its standard error."""

    at: float
    se: float


class Stance(Struct, frozen=True, kw_only=True):
    """Where a role stands on a dimension, held against the average path."""

    dimension: str
    title: str
    apart: float
    """How far above the average path, on a scale of 0..1; below it if negative."""
    strength: Literal["clear", "slight", "average"]
    words: str
    """The end of the dimension that it leans to."""


class RolePage(Result, frozen=True, kw_only=True):
    """Everything known about one role."""

    name = "role"
    role: dict[str, Any]
    positions: dict[str, Place]
    stances: list[Stance]
    """The positions in words, the farthest from the average path first."""
    sections: dict[str, Section]
    sources: dict[str, Source]
    notices: list[str]
    stale_after_months: int
    in_state: InState | None = None
    """The state of the area asked for, where it has lines on this role."""

    def table(self) -> Table:
        """One row a cell."""
        return cell_table(self.sections, self.notices)
