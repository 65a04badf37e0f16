"""Which skills a role needs that somebody lacks."""

from __future__ import annotations

from collections.abc import Mapping

from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.questions import Skill
from legalpath.catalogue.vocabulary import RANKS

NEED = RANKS["user"]
"""A skill is needed from this level on."""


def missing_skills(have: Mapping[str, str], there: Role, catalogue: Catalogue) -> list[str]:
    """The skills that a role needs (`user` or higher) and somebody has at a lower level.

    `have` gives levels by skill; a skill without one counts as `none`. `core` and `owner`
    count as equal, except for systems.
    """
    asked = levels(there)
    return [
        skill.id
        for skill in catalogue.questions.skills
        if (need := _rank(asked, skill)) >= NEED and _rank(have, skill) < need
    ]


def levels(role: Role) -> dict[str, str]:
    """A role's level for each skill."""
    return {id: skill.level for id, skill in role.skills.items()}


def _rank(given: Mapping[str, str], skill: Skill) -> int:
    level = given.get(skill.id, "none")
    return RANKS["core" if level == "owner" and not skill.system else level]
