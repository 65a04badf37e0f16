"""The list of roles."""

from __future__ import annotations

from msgspec import Struct

from legalpath.advice.reach.result import Reach
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result, Table


class RoleLine(Struct, frozen=True, kw_only=True):
    """One role in the list of roles."""

    role: str
    title: str
    aliases: list[str]
    family: str
    ranked: bool
    summary: str
    summary_cell: Cell
    """The summary with its source."""
    reach: Reach
    """What the needs that were asked for make of its first post: open, or it is left out."""


class LeftOut(Struct, frozen=True, kw_only=True):
    """A role that is left out of the list, as its first post is not open, and why."""

    role: str
    title: str
    reach: Reach


class Filter(Struct, frozen=True, kw_only=True):
    """One condition that a list of roles was narrowed by."""

    option: str
    """As it is typed: "--need remote=must"."""
    said: str
    without: int
    """How many roles the list would have without this condition."""


class RoleList(Result, frozen=True, kw_only=True):
    """The roles of the catalogue that meet every filter, by family."""

    name = "role-list"
    roles: list[RoleLine]
    filters: list[Filter]
    left_out: list[LeftOut]
    labels: dict[str, str]
    """The needs in words, by id."""
    sources: dict[str, Source]
    """What the reach of the roles rests on."""
    stale_after_months: int

    def table(self) -> Table:
        """One row a role."""
        return Table(
            ["role", "title", "family", "ranked", "aliases", "summary", "reach"],
            (
                [line.role, line.title, line.family, line.ranked, "; ".join(line.aliases),
                 line.summary, line.reach.is_]
                for line in self.roles
            ),
        )  # fmt: skip
