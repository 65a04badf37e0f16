"""The short answer of a comparison: what is the same, what is not, whom each role is for."""

from __future__ import annotations

from legalpath.advice.compare.result import Leaning, ShortAnswer
from legalpath.catalogue.model import GRADES, LEVELS, TASK_KINDS, Catalogue, Role
from legalpath.documents.cell import cell
from legalpath.words.sentences import Words

TASK_KIND = Words("show", "task_kinds")

MUCH_MORE = 3
"""So many steps of level above every other role are told: "user" to "core", say."""
MUCH_OFTENER = 2
"""So many grades above every other role are told: "rare" to "often", say."""
EVERYWHERE = {LEVELS.index(level) for level in ("user", "required", "core", "owner")}
"""Asked for wherever the role is; "partly" is asked for in some posts only."""


def short_answer(roles: list[Role], catalogue: Catalogue) -> ShortAnswer:
    """What a comparison of these roles comes to; the same in whatever order they come."""
    kinds: dict[str, set[str]] = {role.id: {task.kind for task in role.tasks} for role in roles}
    shared = set.intersection(*kinds.values())
    skills = {one.id: _levels(roles, one.id) for one in catalogue.questions.skills}
    conditions = {one.id: _grades(roles, one.id) for one in catalogue.questions.conditions}
    return ShortAnswer(
        shared_skills=[id for id, at in skills.items() if EVERYWHERE.issuperset(at.values())],
        shared_tasks=[kind for kind in TASK_KINDS if kind in shared],
        shared_conditions=[
            id
            for id, at in conditions.items()
            if len(at) == len(roles) and len(set(at.values())) == 1
        ],
        more=[
            *_ahead("skills", skills, MUCH_MORE, len(roles)),
            *_ahead("conditions", conditions, MUCH_OFTENER, len(roles)),
        ],
        only_tasks={id: [kind for kind in TASK_KINDS if kind in _alone(id, kinds)] for id in kinds},
        who={role.id: [cell(fact, catalogue) for fact in role.pick_if] for role in roles},
        labels={
            "skills": {one.id: one.short or one.label for one in catalogue.questions.skills},
            "tasks": dict(TASK_KIND),
            "conditions": {one.id: one.label for one in catalogue.questions.conditions},
        },
    )


def _levels(roles: list[Role], skill: str) -> dict[str, int]:
    """The level of a skill in each role; one that a role does not name is not asked for."""
    known = {role.id: role.skills.get(skill) for role in roles}
    return {id: LEVELS.index(one.level) if one else 0 for id, one in known.items()}


def _grades(roles: list[Role], condition: str) -> dict[str, int]:
    """How often a condition holds in each role where that is known."""
    known = {role.id: role.conditions.get(condition) for role in roles}
    return {id: GRADES.index(one.value) for id, one in known.items() if one and one.value}


def _ahead(section: str, rows: dict[str, dict[str, int]], least: int, count: int) -> list[Leaning]:
    """The rows on which one role is known to go far beyond every other, if there is another."""
    found = []
    for key, at in rows.items():
        if len(at) == count > 1:
            second, first = sorted(at, key=lambda role: (at[role], role))[-2:]
            if at[first] - at[second] >= least:
                found.append(Leaning(section=section, key=key, role=first))  # type: ignore[arg-type]
    return found


def _alone(id: str, kinds: dict[str, set[str]]) -> set[str]:
    return kinds[id].difference(*(other for role, other in kinds.items() if role != id))
