"""The list of roles."""

from __future__ import annotations

from msgspec import Struct

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
    ask_employer: list[str]
    """The needs that this role may or may not meet."""


class LeftOut(Struct, frozen=True, kw_only=True):
    """A role that needs rule out of the list."""

    role: str
    title: str
    ruled_out_by: list[str]


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
    stale_after_months: int

    def table(self) -> Table:
        """One row a role."""
        return Table(
            ["role", "title", "family", "ranked", "aliases", "summary", "ask_employer"],
            (
                [line.role, line.title, line.family, line.ranked, "; ".join(line.aliases),
                 line.summary, " ".join(line.ask_employer)]
                for line in self.roles
            ),
        )  # fmt: skip
