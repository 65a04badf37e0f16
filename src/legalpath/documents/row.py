"""Rows of cells, one cell a role, and the sections that they make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from legalpath.documents.cell import Cell
from legalpath.documents.document import Table, scalar


class Row(Struct, frozen=True, kw_only=True):
    """One line of a comparison: a cell for each role, null where a role has none."""

    key: str
    """What the row is about, in no language: the id of a skill, "degree", "to-paralegal"."""
    part: str | None = None
    """Which part of it, where it goes on from the row before: "fee" of "certification-1"."""
    label: str
    """The same for people, only to be shown."""
    cells: dict[str, Cell | None]
    said: str | None = None
    """What the person said that bears on this row, where answers were given."""


class SkillRow(Row, frozen=True, kw_only=True):
    """The line of one skill; its cells are SkillCells."""

    skill: str


class Section(Struct, frozen=True, kw_only=True):
    """One part of a comparison."""

    rows: list[Row]


CELL = ("text", "value", "source", "date", "kind", "stale")


def cell_table(
    sections: dict[str, Section], notices: list[str], more: Iterable[list[Any]] = ()
) -> Table:
    """One row a cell with its section, its row's label and its role; then notices and `more`."""
    header = ["section", "label", "role", *CELL]
    rows: list[list[Any]] = [
        [name, row.label, role, *(scalar(getattr(cell, part)) for part in CELL)]
        for name, section in sections.items()
        for row in section.rows
        for role, cell in row.cells.items()
        if cell
    ]
    told = [*(["notices", "", "", notice] for notice in notices), *more]
    return Table(header, rows + [[*line, *[""] * (len(header) - len(line))] for line in told])
