"""What a comparison comes to: what roles share, and what one of them alone asks or does."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.compare.result import Leaning, ShortAnswer
from legalpath.catalogue.model import Catalogue, Role, Task
from legalpath.catalogue.skills import NEED
from legalpath.catalogue.vocabulary import FREQUENCIES, GRADES, RANKS, TASK_KINDS
from legalpath.documents.cell import Cell, cell, sourced
from legalpath.words.sentences import Words

TASK_KIND = Words("show", "task_kinds")
MUCH_MORE = 3
"""So many ranks of level above every other role are told: "user" to "core", say."""
MUCH_OFTENER = 2
"""So many grades above every other role are told: "rare" to "often", say."""
APART = RANKS["adjacent"]
"""Up to this level a skill is no part of a role's own work: others do it."""


def conclude(roles: list[Role], catalogue: Catalogue) -> ShortAnswer:
    """What a comparison of these roles comes to; the same in whatever order they come.

    A skill stands in one list: as much more of one role, or else as shared.
    """
    skills = {one.id: _levels(roles, one.id) for one in catalogue.questions.skills}
    conditions = {one.id: _grades(roles, one.id) for one in catalogue.questions.conditions}
    more_skills = [*_ahead("skills", skills, MUCH_MORE, len(roles))]
    apart = {one.key for one in more_skills}
    return ShortAnswer(
        shared_skills=[
            id for id, at in skills.items() if min(at.values()) >= NEED and id not in apart
        ],
        shared_tasks=[kind for kind in TASK_KINDS if _all_do(kind, roles)],
        shared_conditions=[
            id
            for id, at in conditions.items()
            if len(at) == len(roles) and len(set(at.values())) == 1
        ],
        more=[*more_skills, *_ahead("conditions", conditions, MUCH_OFTENER, len(roles))],
        only_tasks={
            role.id: [*_only(role, [one for one in roles if one is not role], catalogue)]
            for role in roles
        },
        who={role.id: [cell(fact, catalogue) for fact in role.pick_if] for role in roles},
        labels={
            "skills": {one.id: one.short or one.label for one in catalogue.questions.skills},
            "tasks": dict(TASK_KIND),
            "conditions": {one.id: one.label for one in catalogue.questions.conditions},
        },
    )


# --- skills and conditions


def _levels(roles: list[Role], skill: str) -> dict[str, int]:
    """The level of a skill in each role; one that a role does not name is not asked for."""
    return {role.id: _rank(role, skill) for role in roles}


def _rank(role: Role, skill: str) -> int:
    return RANKS[known.level] if (known := role.skills.get(skill)) else 0


def _grades(roles: list[Role], condition: str) -> dict[str, int]:
    """How often a condition holds in each role where that is known."""
    return {
        role.id: GRADES.index(known.value)
        for role in roles
        if (known := role.conditions.get(condition)) and known.value
    }


def _ahead(
    section: str, rows: dict[str, dict[str, int]], least: int, count: int
) -> Iterator[Leaning]:
    """The rows on which one role is known to go far beyond every other, if there is another."""
    for key, at in rows.items():
        if len(at) == count > 1:
            second, first = sorted(at, key=lambda role: (at[role], role))[-2:]
            if at[first] - at[second] >= least:
                yield Leaning(section=section, key=key, role=first)  # type: ignore[arg-type]


# --- tasks


def _all_do(kind: str, roles: list[Role]) -> bool:
    """Whether every role has a task of a kind, and these tasks use a skill in common."""
    used = [{skill for task in role.tasks if task.kind == kind for skill in task.skills}
            for role in roles]  # fmt: skip
    return bool(set.intersection(*used))


def _only(role: Role, others: list[Role], catalogue: Catalogue) -> Iterator[Cell]:
    """The tasks that no other role does, the most often done first, one for each skill."""
    shown: set[str] = set()
    for task in sorted(role.tasks, key=lambda task: FREQUENCIES.index(task.often)):
        skills = _lacking(task, others)
        if not shown.issuperset(skills):
            shown.update(skills)
            value = {"kind": task.kind, "often": task.often, "skills": skills}
            yield sourced(task.text, task.source, catalogue, value=value)


def _lacking(task: Task, others: list[Role]) -> list[str]:
    """The skills for want of which none of these roles does a task; none if one may do it.

    A role does not do it if it has no task of the kind, and if a skill that the task needs
    is no part of the role by its level, asked on no later rung and in no special field of it,
    and used by none of its tasks and tools.
    """
    found: list[str] = []
    for role in others:
        used = {skill for task in role.tasks for skill in task.skills}
        used |= {skill for tool in role.tools for skill in tool.skills}
        lacks = [one for one in task.skills if one not in used and _apart(role, one)]
        if not lacks or task.kind in {one.kind for one in role.tasks}:
            return []
        found += [one for one in lacks if one not in found]
    return found


def _apart(role: Role, skill: str) -> bool:
    """Whether a skill is no part of a role, in no post of it."""
    known = role.skills.get(skill)
    return known is None or (RANKS[known.level] <= APART and not known.later and not known.special)
