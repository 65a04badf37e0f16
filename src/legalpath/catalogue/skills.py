"""Which skills a role needs that somebody lacks."""

from __future__ import annotations

from collections.abc import Mapping

from legalpath.catalogue.model import LEVELS, Catalogue, Role

NEED = LEVELS.index("user")
"""A skill is needed from this level on."""


def missing_skills(have: Mapping[str, str], there: Role, catalogue: Catalogue) -> list[str]:
    """The skills that a role needs (`user` or higher) and somebody has at a lower level.

    `have` gives levels by skill; a skill without one counts as `none`. `core` and `owner`
    count as equal, except for systems.
    """
    missing = []
    for skill in catalogue.questions.skills:
        asked = there.skills[skill.id].level if skill.id in there.skills else "none"
        have_rank, need = (
            _rank(level, skill.system) for level in (have.get(skill.id, "none"), asked)
        )
        if need >= NEED and have_rank < need:
            missing.append(skill.id)
    return missing


def levels(role: Role) -> dict[str, str]:
    """A role's level for each skill."""
    return {id: skill.level for id, skill in role.skills.items()}


def _rank(level: str, system: bool) -> int:
    return LEVELS.index("core" if level == "owner" and not system else level)
