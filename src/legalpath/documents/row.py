"""Rows of cells, one cell a role, and the sections that they make."""

from __future__ import annotations

from msgspec import Struct

from legalpath.documents.cell import Cell


class Row(Struct, frozen=True, kw_only=True):
    """One line of a comparison: a cell for each role, null where a role has none."""

    label: str
    cells: dict[str, Cell | None]
    said: str | None = None
    """What the person said that bears on this row, where answers were given."""


class SkillRow(Row, frozen=True, kw_only=True):
    """The line of one skill; its cells are SkillCells."""

    skill: str


class Section(Struct, frozen=True, kw_only=True):
    """One part of a comparison."""

    rows: list[Row]
