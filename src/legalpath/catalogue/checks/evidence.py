"""Levels that a role's own tasks contradict, and high ones that nothing supports.

Loading does not look at this; `legalpath data check` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legalpath.catalogue.checks.references import Raw, entries, table_in, texts_of
from legalpath.catalogue.vocabulary import FREQUENCIES, RANKS
from legalpath.files.faults import Fault, fault, shown
from legalpath.files.lines import KeyPath
from legalpath.text import shortened

LEAST = dict(zip(FREQUENCIES, ("helpful", "helpful", "helpful", "rare"), strict=True))
"""The least level of a skill that a task of this frequency uses."""
BRIEF = 40
"""How much of a task a fault repeats."""


def level_doubts(role: Raw, base: KeyPath, allowed: dict[str, list[str]]) -> Iterator[Fault]:
    """Levels below what the role's tasks need, high ones without support, ones out of place.

    `allowed` are the levels that a skill can have, where it cannot have all.
    """
    tasks, levels = entries(role, "tasks"), table_in(role, "skills")
    tools = entries(role, "tools")
    supported = {skill for _, one in (*tasks, *tools) for skill in texts_of(one.get("skills"))}
    for skill, path, level, cell in _levels(levels, base):
        if level not in allowed.get(skill, [level]):
            yield fault(path, shown(level), f"one of {', '.join(allowed[skill])}")
        if task := _contradiction(skill, level, [one for _, one in tasks]):
            text = shortened(str(task.get("text")), BRIEF)
            found = f"{shown(level)}, though a task ({task['often']}) uses it: {text}"
            expected = f"at least {LEAST[task['often']]!r}, or a task that does not use it"
            yield fault(path, found, expected)
        if tasks and _bare(level, cell) and skill not in supported:
            expected = "a task or tool that names it under 'skills', a source, or a lower level"
            yield fault(path, f"{shown(level)}, which nothing supports", expected)


def _levels(levels: Raw, base: KeyPath) -> Iterator[tuple[str, KeyPath, str, Raw]]:
    for skill, cell in levels.items():
        level = cell.get("level") if isinstance(cell, dict) else None
        if isinstance(level, str) and level in RANKS:
            yield skill, (*base, "skills", skill, "level"), level, cell


def _contradiction(skill: str, level: str, tasks: list[Raw]) -> Raw | None:
    """The most frequent task that uses the skill, where its level is too low for that."""
    using = [
        one
        for one in tasks
        if skill in texts_of(one.get("skills")) and one.get("often") in FREQUENCIES
    ]
    most = min(using, key=lambda one: FREQUENCIES.index(one["often"]), default=None)
    return most if most and RANKS[level] < RANKS[LEAST[most["often"]]] else None


def _bare(level: str, cell: Any) -> bool:
    return RANKS[level] >= RANKS["required"] and cell.get("source") == "own"
