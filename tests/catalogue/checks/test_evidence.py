"""Levels are held against the tasks that use them, as `legalpath data check` does."""

from __future__ import annotations

from typing import Any

import pytest

from legalpath.catalogue.checks.evidence import level_doubts
from legalpath.catalogue.read import shipped_catalogue


def found(level: str, often: str | None, source: str = "own", tools: bool = False) -> list[str]:
    """What is said of a role with one skill and perhaps a task or tool that uses it."""
    tasks: list[dict[str, Any]] = [{"text": "Sort mail", "often": "daily", "skills": ["filing"]}]
    if often:
        tasks.append({"text": "Write bills", "often": often, "skills": ["billing"]})
    role = {
        "skills": {"billing": {"level": level, "source": source}},
        "tasks": tasks,
        "tools": [{"text": "Software", "skills": ["billing"]}] if tools else [],
    }
    return [one.problem.found or "" for one in level_doubts(role, ("roles", 0), {})]


@pytest.mark.parametrize("often", ["daily", "weekly", "monthly"])
@pytest.mark.parametrize("level", ["none", "rare", "adjacent"])
def test_what_is_done_each_month_is_not_rare(level: str, often: str) -> None:
    assert found(level, often) == [f"'{level}', though a task ({often}) uses it: Write bills"]


@pytest.mark.parametrize(
    ("level", "often"),
    [("helpful", "daily"), ("core", "occasional"), ("rare", "occasional"), ("rare", None)],
)
def test_what_agrees_with_its_tasks_is_sound(level: str, often: str | None) -> None:
    assert found(level, often) == []


def test_what_is_done_now_and_then_is_part_of_the_job() -> None:
    assert len(found("none", "occasional")) == 1


@pytest.mark.parametrize("level", ["required", "core", "owner"])
def test_a_high_level_of_our_own_wants_a_task_or_tool(level: str) -> None:
    assert found(level, None) == [f"'{level}', which nothing supports"]
    assert found(level, None, source="bls-oews") == []
    assert found(level, None, tools=True) == []


def test_every_shipped_task_names_the_skills_that_it_uses() -> None:
    catalogue = shipped_catalogue()
    assert all(task.skills for role in catalogue.roles for task in role.tasks)
