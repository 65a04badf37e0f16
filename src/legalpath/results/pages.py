"""Comparisons, role pages, lists, answer sheets and interviews."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from legalpath.catalogue.model import Source
from legalpath.results.core import Cell, Result, Standing


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


class Gap(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The skills that `to` needs and `from` has at a lower level."""

    from_: str
    to: str
    skills: list[str]


class Leaning(Struct, frozen=True, kw_only=True):
    """A row on which one role goes well beyond every other."""

    section: Literal["skills", "conditions"]
    label: str
    role: str


class ShortAnswer(Struct, frozen=True, kw_only=True):
    """What a comparison comes to, worked out from its rows."""

    shared_skills: list[str]
    """Labels of the skills that every role asks for, "user" or higher and not "partly"."""
    shared_tasks: list[str]
    """The kinds of work that all of them do."""
    shared_conditions: list[str]
    """Labels of the working conditions that hold as often in all of them."""
    more: list[Leaning]
    """Where one role asks for much more, or where something holds much more often."""
    only_tasks: dict[str, list[str]]
    """The kinds of work that one role alone does, by role."""
    who: dict[str, list[Cell]]
    """Whom each role is for, by role."""


class Separating(Struct, frozen=True, kw_only=True):
    """An answer that sets two roles apart: positive `apart` puts `first` ahead."""

    first: str
    second: str
    text: str
    said: str
    apart: float


class Person(Struct, frozen=True, kw_only=True):
    """How compared roles fit the person whose answers were given."""

    standings: dict[str, Standing]
    """By role; a role that the quiz does not rank has none."""
    separates: list[Separating]
    """The answers that set the best-fitting role apart from each other one, the most first."""


class Comparison(Result, frozen=True, kw_only=True):
    """Two to four roles side by side, in the order asked."""

    roles: list[str]
    titles: dict[str, str]
    answer: ShortAnswer
    person: Person | None
    sections: dict[str, Section]
    gaps: list[Gap]
    sources: dict[str, Source]
    """Every source that a cell cites, by id."""
    notices: list[str]
    """What publishers of these sources want to be said wherever they are cited."""
    stale_after_months: int
    brief: bool
    """Cut down to what fits one screen."""
    footnotes: bool
    """Whether the page lists its sources; a brief one does so only if asked."""


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
