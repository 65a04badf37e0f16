"""How far first places rest on judgment: they are counted anew with levels moved by one.

Answers alone make the likings of people, and where roles stand does not enter into them. So
simulated people answer once, and each move costs one product of likings and directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec
import numpy as np

from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.vocabulary import GRADES, LEVELS
from legalpath.fit import posterior
from legalpath.fit.positions import NOTHING_KNOWN, Floats, position
from legalpath.fit.posterior import AGREEING, TASTE, Lens, Model
from legalpath.fit.score import TIE

CROWD = 4_000
"""How many simulated people: a share of 12 % is then sure to .5 %."""
ANSWER_NOISE = 0.8 * TASTE
"""The variance of what they answer around what they like, as in benchmarks/validation."""
TIMES = 20
"""How often the judged cells of a row are moved at random."""
STRONGEST = 10
"""How many of the most powerful cells are named."""
JUDGED = "own"
SEED = 20261201

Kind = Literal["skill", "condition"]


class Graded(NamedTuple):
    """One level or grade of a role that a position is made of."""

    role: str
    kind: Kind
    row: str
    level: str
    source: str
    others: list[str]
    """The next level below and the next above, as far as there are any."""


class Shaken(NamedTuple):
    """What share of first places changes when the judged cells of a row move by a level."""

    row: str
    kind: Literal["skill", "condition", "all"]
    cells: int
    share_mean: float
    """Over all times."""
    share_max: float
    """In the time that changes most."""


class Trial:
    """Simulated people, who comes first for each, and for how many that changes.

    The average path is made anew from the shipped roles each time.
    """

    def __init__(self, catalogue: Catalogue, model: Model, view: Lens) -> None:
        self._roles = {role.id: role for role in catalogue.ranked()}
        self._dimensions = sorted(catalogue.questions.dimensions, key=lambda one: one.id)
        self._placed = model.positions
        self._shipped = np.isin(model.roles, catalogue.shipped)
        if not self._shipped.any():
            self._shipped[:] = True
        self._unknown = model.positions.error == NOTHING_KNOWN
        self._likes = _likes(model, view)
        self._everybody = np.arange(CROWD)
        self._first = self._fits(model.positions.at).argmax(axis=0)

    def changed(self, moves: Iterable[tuple[Graded, str]]) -> float:
        """The share of first places that changes when these cells have these levels."""
        at, moved = self._placed.at.copy(), dict[str, Role]()
        rows = set()
        for cell, level in moves:
            moved[cell.role] = with_level(moved.get(cell.role, self._roles[cell.role]), cell, level)
            rows.add((cell.role, cell.row))
        for place, dimension in enumerate(self._dimensions):
            reads = {*dimension.reads.skills, *dimension.reads.conditions}
            for id in {role for role, row in rows if row in reads}:
                here = self._placed.roles.index(id)
                at[here, place], _ = position(moved[id], dimension, at[here, place])
        fits = self._fits(at)
        return float((fits.max(axis=0) > fits[self._first, self._everybody] + TIE).mean())

    def _fits(self, at: Floats) -> Floats:
        """The fits of all people, where roles stand so, shape (R, N)."""
        average = at[self._shipped].mean(axis=0)
        at = np.where(self._unknown, average, at)
        placed = self._placed._replace(at=at, reference=average)
        view = posterior.lens(placed, np.ones(at.shape[1]))
        fits: Floats = view.directions @ self._likes
        return fits


def _likes(model: Model, view: Lens) -> Floats:
    """What the model makes of the answers of simulated people, shape (D, N)."""
    known = posterior.observe(view, *posterior.answer_rows(model, model.questions))
    likes: Floats = known.gain[: len(model.dimensions)] @ simulated(model).T
    return likes


def simulated(model: Model) -> Floats:
    """What simulated people answer to every question, shape (N, Q), each -1..1.

    Their tastes are independent and normal, as large as the model expects.
    """
    random = np.random.default_rng(SEED)
    tastes = TASTE**0.5 * random.standard_normal((CROWD, len(model.dimensions)))
    meant = tastes @ model.loadings.T
    meant += AGREEING**0.5 * random.standard_normal((CROWD, 1)) * model.statement
    meant += ANSWER_NOISE**0.5 * random.standard_normal(meant.shape)
    answers: Floats = np.clip(np.rint(2 * meant), -2, 2) / 2
    return answers


def graded(catalogue: Catalogue) -> list[Graded]:
    """The levels and grades that positions are made of, by role, skills before conditions."""
    read = [one.reads for one in catalogue.questions.dimensions]
    skills = {id for reads in read for id in reads.skills}
    conditions = {id for reads in read for id in reads.conditions}
    ladders = {one.id: one.levels or LEVELS for one in catalogue.questions.skills}
    cells = []
    for role in catalogue.ranked():
        for id, skill in sorted(role.skills.items()):
            if id in skills:
                others = _beside(skill.level, ladders[id], LEVELS)
                cells.append(Graded(role.id, "skill", id, skill.level, skill.source, others))
        for id, grade in sorted(role.conditions.items()):
            if id in conditions and grade.value and grade.source:
                others = _beside(grade.value, GRADES, GRADES)
                cells.append(Graded(role.id, "condition", id, grade.value, grade.source, others))
    return [cell for cell in cells if cell.others]


def _beside(level: str, ladder: Sequence[str], scale: Sequence[str]) -> list[str]:
    """The nearest rungs of a ladder below and above a level, which may stand between two."""
    at = scale.index(level)
    below = [one for one in scale[:at] if one in ladder]
    above = [one for one in scale[at + 1 :] if one in ladder]
    return [*below[-1:], *above[:1]]


def with_level(role: Role, cell: Graded, level: str) -> Role:
    """The role with another level or grade in one cell."""
    if cell.kind == "skill":
        skill = msgspec.structs.replace(role.skills[cell.row], level=level)
        return msgspec.structs.replace(role, skills=role.skills | {cell.row: skill})
    grade = msgspec.structs.replace(role.conditions[cell.row], value=level)
    return msgspec.structs.replace(role, conditions=role.conditions | {cell.row: grade})


def shaken(trial: Trial, cells: Sequence[Graded]) -> list[Shaken]:
    """What each row's judged cells do to first places, the most powerful first; then all at once.

    Each cell goes up or down by a coin; at an end of its ladder there is one way only.
    """
    judged = [cell for cell in cells if cell.source == JUDGED]
    rows: dict[tuple[str, Kind], list[Graded]] = {}
    for cell in judged:
        rows.setdefault((cell.row, cell.kind), []).append(cell)
    random = np.random.default_rng(SEED)
    found = [
        Shaken(row, kind, len(some), *_shares(trial, some, random))
        for (row, kind), some in sorted(rows.items())
    ]
    every = Shaken("all", "all", len(judged), *_shares(trial, judged, random))
    return [*sorted(found, key=lambda one: (-one.share_mean, one.row)), every]


def _shares(
    trial: Trial, cells: Sequence[Graded], random: np.random.Generator
) -> tuple[float, float]:
    """The mean and the largest share of first places that change, over all times."""
    shares = [
        trial.changed((cell, cell.others[random.integers(len(cell.others))]) for cell in cells)
        for _ in range(TIMES)
    ]
    return sum(shares) / TIMES, max(shares)


def powerful(trial: Trial, cells: Sequence[Graded]) -> list[tuple[Graded, float]]:
    """The cells that change most first places when they alone move by one level.

    With the share that changes, the mean of both ways where there are two.
    """
    shares = [
        (cell, sum(trial.changed([(cell, level)]) for level in cell.others) / len(cell.others))
        for cell in cells
    ]
    return sorted(shares, key=lambda one: (-one[1], one[0].role, one[0].row))[:STRONGEST]
