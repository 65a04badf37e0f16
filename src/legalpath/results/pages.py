"""Comparisons, role pages, lists, answer sheets and interviews."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from legalpath.catalogue.model import Source
from legalpath.results.core import Cell, Result


class Row(Struct, frozen=True, kw_only=True):
    """One line of a comparison: a cell for each role, null where a role has none."""

    label: str
    cells: dict[str, Cell | None]


class SkillRow(Row, frozen=True, kw_only=True):
    """The line of one skill; its cells are SkillCells."""

    skill: str


class Section(Struct, frozen=True, kw_only=True):
    """One part of a comparison."""

    rows: list[Row]


class Gap(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The skills that `to` needs and `from` has at a lower level."""

    from_: str
    to: str
    skills: list[str]


class Comparison(Result, frozen=True, kw_only=True):
    """Two to four roles side by side, in the order asked."""

    roles: list[str]
    titles: dict[str, str]
    sections: dict[str, Section]
    gaps: list[Gap]
    sources: dict[str, Source]
    """Every source that a cell cites, by id."""
    notices: list[str]
    """What publishers of these sources want to be said wherever they are cited."""
    stale_after_months: int


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

    role: dict[str, Any]
    positions: dict[str, Place]
    stances: list[Stance]
    """The positions in words, the farthest from the average path first."""
    sections: dict[str, Section]
    sources: dict[str, Source]
    notices: list[str]
    stale_after_months: int


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

    roles: list[RoleLine]
    filters: list[Filter]
    left_out: list[LeftOut]
    labels: dict[str, str]
    """The needs in words, by id."""
    stale_after_months: int


class QuestionLine(Struct, frozen=True, kw_only=True):
    """One question as a script or a paper form needs it."""

    id: str
    kind: Literal["statement", "duel"]
    text: str | None
    left: str | None
    right: str | None
    loadings: dict[str, int]
    order: int


class NeedLine(Struct, frozen=True, kw_only=True):
    """One need; `labels` says in words what each choice means."""

    id: str
    title: str
    text: str
    choices: list[str] | None
    labels: dict[str, str] | None
    unit: str | None


class DimensionLine(Struct, frozen=True, kw_only=True):
    """One dimension and what its two ends mean."""

    id: str
    title: str
    low: str
    high: str


class QuestionSet(Result, frozen=True, kw_only=True):
    """Everything that the quiz asks."""

    questions: list[QuestionLine]
    needs: list[NeedLine]
    dimensions: list[DimensionLine]
    fingerprint: str


class ToldLine(Struct, frozen=True, kw_only=True):
    """One thing that a person said, in words."""

    part: Literal["answers", "days", "needs", "matters", "set_aside"]
    id: str
    text: str
    said: str


class Told(Result, frozen=True, kw_only=True):
    """What an answer sheet holds, in words."""

    lines: list[ToldLine]
    open: int
    """How many questions are not answered."""


class SavedSheet(Struct, frozen=True, kw_only=True):
    """One saved sheet; `answered` is null where the file cannot be read as a sheet."""

    name: str
    path: str
    saved: str
    answered: int | None


class SheetList(Result, frozen=True, kw_only=True):
    """Every saved sheet, the newest first."""

    folder: str
    sheets: list[SavedSheet]


class InterviewLine(Struct, frozen=True, kw_only=True):
    """One question that tests for a role, and what a good answer shows."""

    question: str
    good: Cell


class Interview(Result, frozen=True, kw_only=True):
    """Questions to practice for a role."""

    role: str
    title: str
    questions: list[InterviewLine]
    sources: dict[str, Source]
