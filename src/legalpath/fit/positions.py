"""Where each role stands on each dimension, derived from its facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from legalpath.catalogue.model import GRADES, LEVELS, Catalogue, Dimension, Role

Floats = NDArray[np.float64]

FLOOR = 0.10
"""The smallest standard error of a position: overconfident ones make random sheets look
decided (2 % of them reach a chance of .5 at .03, 1.2 % at .08, .2 % at .15)."""
OWN = 0.15
"""What is added, in quadrature, for a position that rests wholly on editor's judgement."""
NOTHING_KNOWN = 12**-0.5
"""The standard error of a position of which nothing is known: that of a uniform draw."""


class Part(NamedTuple):
    """One fact that a position rests on: its value on 0..1, and whether it is judgement."""

    value: float
    own: bool


class Positions(NamedTuple):
    """Arrays over ranked roles (by id) and dimensions (in the question file's order)."""

    roles: list[str]
    dimensions: list[str]
    at: Floats
    """Shape (roles, dimensions), each 0..1."""
    error: Floats
    """Standard errors, same shape."""
    reference: Floats
    """The frozen average path, shape (dimensions,)."""


def positions(catalogue: Catalogue) -> Positions:
    """Positions of all ranked roles; those without facts stand at the reference."""
    dimensions = sorted(catalogue.questions.dimensions, key=lambda dimension: dimension.id)
    ids = [dimension.id for dimension in dimensions]
    reference = np.array([catalogue.reference.get(id, 0.5) for id in ids])
    roles = catalogue.ranked()
    placed = [
        [
            _position(role, dimension, ref)
            for dimension, ref in zip(dimensions, reference, strict=True)
        ]
        for role in roles
    ]
    table = np.array(placed).reshape(len(roles), len(dimensions), 2)
    return Positions([role.id for role in roles], ids, table[..., 0], table[..., 1], reference)


def parts(role: Role, dimension: Dimension) -> Iterator[Part]:
    """The facts of a role that a dimension reads, each on 0..1; unknown ones are left out."""
    for id in dimension.reads.skills:
        if skill := role.skills.get(id):
            yield Part(LEVELS.index(skill.level) / (len(LEVELS) - 1), skill.source == "own")
    for id in dimension.reads.conditions:
        condition = role.conditions.get(id)
        if condition and condition.value:
            yield Part(GRADES.index(condition.value) / (len(GRADES) - 1), condition.source == "own")


def _position(role: Role, dimension: Dimension, reference: float) -> tuple[float, float]:
    """A role's position on one dimension and its standard error.

    In plain Python: for lists of one to four numbers numpy takes ten times as long.
    """
    known = list(parts(role, dimension))
    if not known:
        return reference, NOTHING_KNOWN
    mean = sum(part.value for part in known) / len(known)
    own = sum(part.own for part in known) / len(known)
    variance = sum((part.value - mean) ** 2 for part in known) / len(known)
    return mean, (FLOOR**2 + (OWN * own) ** 2 + variance / len(known)) ** 0.5
