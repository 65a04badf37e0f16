"""The JSON contract: what every command returns, and what every renderer draws.

Within a major version of a format fields are only added. Nulls are explicit, keys and
lists have a stable order, numbers are rounded to ten decimals when written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from legalpath import __version__
from legalpath.catalogue.model import Catalogue, Fact, Source
from legalpath.errors import Problem

DECIMALS = 10

Status = Literal["unanswered", "flat", "contradictory", "all-ruled-out", "tied", "close", "clear"]
Weight = Literal["most", "usual", "least"]
"""Where a person put a dimension when asked what matters; usual without a pick."""
Kind = Literal["official", "trade", "vendor", "person", "generated", "own", "unknown"]


class Cell(Struct, frozen=True, kw_only=True):
    """One fact with its source, the source's date and kind."""

    text: str
    value: Any = None
    source: str | None = None
    also: list[str] = msgspec.field(default_factory=list)
    date: str | None = None
    kind: Kind = "unknown"
    stale: bool = False


class SkillCell(Cell, frozen=True, kw_only=True):
    """How much a role asks for a skill; `text` is the source's own word where it has one."""

    level: str | None = None
    when: str | None = None
    word: str | None = None


class CatalogueStamp(Struct, frozen=True):
    """Which data a result rests on."""

    version: str
    fingerprint: str


class Document(Struct, frozen=True, kw_only=True):
    """What every document starts with."""

    format: str
    legalpath: str


class Result(Document, frozen=True, kw_only=True):
    """A document that rests on a catalogue."""

    catalogue: CatalogueStamp


def opening(name: str) -> dict[str, Any]:
    """The first fields of a document that may rest on no catalogue."""
    return {"format": f"legalpath.{name}/1", "legalpath": __version__}


def stamp(name: str, catalogue: Catalogue) -> dict[str, Any]:
    """The first fields of a document in format `legalpath.<name>/1`."""
    return opening(name) | {"catalogue": CatalogueStamp(catalogue.version, catalogue.fingerprint)}


# --- rankings


class RankedRole(Struct, frozen=True, kw_only=True):
    """How well one role fits, why, and how sure that is."""

    role: str
    title: str
    rank: int
    fit: float
    chance_best: float
    chance_top3: float
    chance_if_random: float | None
    regret: float
    eligible: bool
    """In the running: no need rules it out and the person has not set it aside."""
    set_aside: bool
    ruled_out_by: list[str]
    ask_employer: list[str]
    family: list[str]
    """Roles that point nearly the same way, so that answers can hardly tell them apart."""
    family_chance: float
    """The chance that this role or one of its family is best; the role's own without one."""
    by_dimension: dict[str, float]
    remainder: float
    by_answer: dict[str, float]


class Flip(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The smallest change of one answer that changes the leader; `question` may be a pair."""

    question: str
    from_: int
    to: int
    from_words: str
    to_words: str
    leader_becomes: str


class NeedFlip(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A change of one need that changes the leader; null stands for a need that is not set."""

    need: str
    from_: str | float | None
    to: str | float | None
    leader_becomes: str


class MatterFlip(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A change of one pick of what matters that changes the leader."""

    dimension: str
    from_: Weight
    to: Weight
    leader_becomes: str


class NeedChange(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One need bent to another answer; null stands for a need that is dropped."""

    need: str
    from_: str | float
    to: str | float | None


class Compromise(Struct, frozen=True, kw_only=True):
    """The smallest bending of needs that brings a role back, and where it would then stand."""

    role: str
    title: str
    changes: list[NeedChange]
    rank_then: int
    """Its place by fit among the roles that are then in the running."""
    chance_then: float


class EngineModel(Struct, frozen=True, kw_only=True):
    """Everything a fit was computed with, so that two results can be compared later."""

    engine: str
    draws: str
    constants: dict[str, float]
    importance: dict[str, float]
    reference: dict[str, float]
    positions: dict[str, dict[str, float]]
    errors: dict[str, dict[str, float]]
    loadings: dict[str, dict[str, float]]


class Lean(Struct, frozen=True, kw_only=True):
    """A dimension and the end of it that a person leans to."""

    dimension: str
    end: Literal["low", "high"]


class Separates(Struct, frozen=True, kw_only=True):
    """What puts the leader most ahead of the runner-up, and what most behind; null for nothing."""

    first: str
    second: str
    ahead: Lean | None
    behind: Lean | None


class Ranking(Result, frozen=True, kw_only=True):
    """What an answer sheet says, with everything it was computed from."""

    status: Status
    advice: str
    answered: int
    consistency: float
    leaders: list[str]
    ranking: list[RankedRole]
    flip: Flip | None
    separates: Separates | None
    next_steps: list[Cell]
    """What the leader's page advises to do this month."""
    compromises: list[Compromise]
    """For every role that needs rule out, how little would bring it back."""
    limits: list[str]
    labels: dict[str, str]
    """Roles, dimensions, needs and what was answered, in words, by id."""
    ends: dict[str, list[str]]
    """What the low and the high end of each dimension mean, by id."""
    choices: dict[str, dict[str, str]]
    """The answers to each need in words, by need and id."""
    answers: dict[str, Any]
    model: EngineModel


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


class Swap(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The smallest change of one answer after which the two roles have changed places."""

    question: str
    from_: int
    to: int
    from_words: str
    to_words: str


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


# --- answer sheets


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


# --- comparisons and role pages


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


# --- interviews


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


# --- gaps and routes


class Matched(Struct, frozen=True, kw_only=True):
    """Which word of a CV gave which skill, former role or certificate, and where it stands."""

    word: str
    where: str
    skill: str | None = None
    level: str | None = None
    role: str | None = None
    certificate: str | None = None


class MissingSkill(Struct, frozen=True, kw_only=True):
    """A skill to add: from which level to which, how to learn it and how to show it."""

    skill: str
    label: str
    have: str
    need: str
    when: str | None
    how_to_learn: Cell
    how_to_show: Cell


class GapPage(Result, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody lacks for a role; `from` is a role id or "cv"."""

    from_: str
    to: str
    titles: dict[str, str]
    gaps: list[MissingSkill]
    matched: list[Matched]
    certifications: list[Cell]
    held: list[str]
    """Certifications that the CV names already."""
    months: list[float] | None
    time: Cell
    sources: dict[str, Source]


class Standing(Struct, frozen=True, kw_only=True):
    """How a role on the way fits the person, and which needs rule it out."""

    fit: float
    rank: int
    chance_best: float
    ruled_out_by: list[str]


class RouteStep(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One step of a route; a way in from outside starts at "none"."""

    from_: str
    to: str
    common: Cell
    hard: Cell
    months: list[float] | None
    months_source: str | None
    missing: list[str]
    how: Cell
    source: str


Picked = Literal["shortest", "direct", "usual", "next"]


class Route(Struct, frozen=True, kw_only=True):
    """One way; `months` is null unless every step's time is known."""

    picked: Picked
    """What it is shown for: its time, that it is direct, or that its steps are usual ones."""
    steps: list[RouteStep]
    months: list[float] | None
    known_months: list[float] | None
    """The sum of the times that are known."""
    open_ended: bool
    """Whether a step takes "that or more", so that the upper end is not known."""
    unknown_steps: int


class Routes(Result, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The best ways from one role to another, best first."""

    from_: str
    to: str
    titles: dict[str, str]
    routes: list[Route]
    found: int
    """How many ways there are in all."""
    advice: list[Cell]
    """What is published on the last step to the goal."""
    skills: dict[str, str]
    """The skills in words, by id."""
    standings: dict[str, Standing] | None
    """How each role fits, where answers were given."""
    sources: dict[str, Source]


# --- cells


def cell(fact: Fact, catalogue: Catalogue, value: Any = None) -> Cell:
    """A fact of the catalogue as a cell."""
    return sourced(fact.text, fact.source, catalogue, value=value, also=fact.also, date=fact.date)


def sourced(
    text: str,
    source: str | None,
    catalogue: Catalogue,
    *,
    value: Any = None,
    also: Sequence[str] = (),
    date: str | None = None,
) -> Cell:
    """A cell that carries its source's date and kind; without a source it is unknown."""
    if source is None:
        return Cell(text=text)
    known = catalogue.sources[source]
    dated = date or known.date
    return Cell(
        text=text,
        value=value,
        source=source,
        also=[id for id in dict.fromkeys(also) if id != source],
        date=dated,
        kind=known.kind,
        stale=is_stale(dated, catalogue),
    )


def cited(value: Any, catalogue: Catalogue) -> dict[str, Source]:
    """Every source that a cell inside a result cites, by id."""
    ids: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, Cell):
            ids.update(id for id in (part.source, *part.also) if id)
        elif isinstance(part, Struct):
            walk([getattr(part, name) for name in part.__struct_fields__])
        elif isinstance(part, dict):
            walk(list(part.values()))
        elif isinstance(part, list | tuple):
            for inner in part:
                walk(inner)

    walk(value)
    return {id: catalogue.sources[id] for id in sorted(ids)}


def is_stale(date: str, catalogue: Catalogue) -> bool:
    """Whether a date lies too long before the catalogue's version; undated never does."""
    age = age_in_months(date, catalogue.version)
    return age is not None and age > catalogue.stale_after_months


def age_in_months(date: str, version: str) -> int | None:
    """How long before the catalogue's version a date lies; None if it is undated.

    A year without a month counts as its December. A date after the version is 0 old.
    """
    if date == "undated":
        return None
    return max(0, _months(version.replace(".", "-")) - _months(date))


def _months(date: str) -> int:
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month or 12)


# --- documents


class ProblemLine(Struct, frozen=True, kw_only=True):
    """One fault in a file: where it is, what was found, what was expected."""

    file: str | None
    line: int | None
    key: str | None
    found: str | None
    expected: str | None
    suggestion: str | None


class ErrorDocument(Struct, frozen=True, kw_only=True):
    """An error as scripts read it, on standard error."""

    format: str = "legalpath.error/1"
    code: str
    message: str
    problems: list[ProblemLine]


def problem_lines(problems: Iterable[Problem]) -> list[ProblemLine]:
    """Problems as a document holds them."""
    return [ProblemLine(**problem._asdict()) for problem in problems]


def document(result: Struct, *, indent: int = 2) -> bytes:
    """A result as JSON; with `indent` 0 on one line."""
    data = msgspec.json.encode(_rounded(msgspec.to_builtins(result)))
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # no minus zero
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return value
