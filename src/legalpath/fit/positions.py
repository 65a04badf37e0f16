"""Where each role stands on each dimension, derived from its facts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.questions import Dimension
from legalpath.catalogue.vocabulary import FREQUENCIES, GRADES, RANKS

Floats = NDArray[np.float64]

LEVEL_AT = {level: rank / max(RANKS.values()) for level, rank in RANKS.items()}
GRADE_AT = {grade: rank / (len(GRADES) - 1) for rank, grade in enumerate(GRADES)}
OFTEN_AT = {often: 1 - rank / len(FREQUENCIES) for rank, often in enumerate(FREQUENCIES)}
"""Of a task: 1 for most days, and 0 where there is none."""
FLOOR = 0.10
"""The smallest standard error of a position: overconfident ones make random sheets look
decided (2 % of them reach a chance of .5 at .03, 1.2 % at .08, .2 % at .15)."""
OWN = 0.15
"""What is added, in quadrature, for a position that rests wholly on editor's judgment."""
NOTHING_KNOWN = 12**-0.5
"""The standard error of a position of which nothing is known: that of a uniform draw."""


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
        position(role, dimension, ref)
        for role in roles
        for dimension, ref in zip(dimensions, reference, strict=True)
    ]
    table = np.array(placed).reshape(len(roles), len(dimensions), 2)
    return Positions([role.id for role in roles], ids, table[..., 0], table[..., 1], reference)


def position(role: Role, dimension: Dimension, reference: float) -> tuple[float, float]:
    """A role's position on one dimension and its standard error.

    It is the mean of the facts that the dimension reads, each on 0..1; unknown ones are left
    out. In plain Python: for lists of one to four numbers numpy takes ten times as long.
    """
    skills = [role.skills[id] for id in dimension.reads.skills if id in role.skills]
    held = [role.conditions[id] for id in dimension.reads.conditions if id in role.conditions]
    known = [
        *[(LEVEL_AT[skill.level], skill.source) for skill in skills],
        *[(GRADE_AT[one.value], one.source) for one in held if one.value],
        *_tasks(role, dimension.reads.skills),
    ]
    if not known:
        return reference, NOTHING_KNOWN
    count = len(known)
    mean = sum([value for value, _ in known]) / count
    own = sum([source == "own" for _, source in known]) / count
    variance = sum([(value - mean) ** 2 for value, _ in known]) / count
    return mean, (FLOOR**2 + (OWN * own) ** 2 + variance / count) ** 0.5


def _tasks(role: Role, skills: list[str]) -> list[tuple[float, str]]:
    """How often the most frequent task that uses one of these skills comes up, and who says so.

    A role's tasks tell all that it does: no such task means never. Nothing is known where no
    skills are read, or where the role's tasks name none.
    """
    if not skills or not any(task.skills for task in role.tasks):
        return []
    using = [
        (OFTEN_AT[task.often], task.often_source)
        for task in role.tasks
        if not set(skills).isdisjoint(task.skills)
    ]
    return [max(using, default=(0.0, "own"))]
