"""Where a role stands is the mean of its facts, and what only some posts ask is none of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue, Role, SkillLevel, Task
from legalpath.catalogue.questions import Dimension, Reads
from legalpath.fit import posterior
from legalpath.fit.person import score_sheet
from legalpath.fit.positions import FLOOR, OWN, positions
from tests.fit.sheets import SHIPPED, sheets

SKILLS = [skill.id for skill in SHIPPED.questions.skills]
TEXTS = st.none() | st.sampled_from(["required for managers", "required in litigation"])
ROLE = SHIPPED.role("paralegal")
BILLING = Dimension(id="zz", title="t", low="l", high="h", reads=Reads(skills=["e-billing"]))


def stands(role: Role, dimension: Dimension = BILLING) -> tuple[float, float]:
    """A role's position and standard error on one dimension, alone in a catalogue."""
    questions = replace(SHIPPED.questions, dimensions=[dimension])
    placed = positions(replace(SHIPPED, roles=[role], questions=questions))
    return float(placed.at[0, 0]), float(placed.error[0, 0])


def task(often: str, *skills: str) -> Task:
    return Task(text="t", kind="billing", often=often, source="own", skills=[*skills])  # type: ignore[arg-type]


def asking(level: str, tasks: list[Task], source: str = "own") -> Role:
    skill = SkillLevel(level=level, source=source)  # type: ignore[arg-type]
    return replace(ROLE, skills={"e-billing": skill}, tasks=tasks)


@pytest.mark.parametrize(
    ("often", "at"), [("daily", 1), ("weekly", 0.75), ("monthly", 0.5), ("occasional", 0.25)]
)
def test_a_level_and_its_most_frequent_task_count_alike(often: str, at: float) -> None:
    """Required is .75 of the way from none to owner, most days are 1, never is 0."""
    role = asking("required", [task("occasional", "e-billing"), task(often, "e-billing")])
    assert stands(role)[0] == pytest.approx((0.75 + at) / 2)


def test_a_skill_that_no_task_names_comes_up_never() -> None:
    assert stands(asking("required", [task("daily", "writing")]))[0] == pytest.approx(0.75 / 2)


@pytest.mark.parametrize("tasks", [[], [task("daily")]])
def test_tasks_that_name_no_skills_say_nothing(tasks: list[Task]) -> None:
    assert stands(asking("required", tasks)) == pytest.approx((0.75, (FLOOR**2 + OWN**2) ** 0.5))


def test_a_source_makes_a_position_surer_than_our_own_judgment() -> None:
    assert stands(asking("required", [], source="bls-oews"))[1] == FLOOR
    assert stands(asking("required", []))[1] > FLOOR


def with_texts(later: str | None, special: str | None, skill: str) -> Catalogue:
    """The shipped catalogue in which every role asks more of some for one skill."""
    roles = [
        replace(
            role,
            skills=role.skills | {skill: replace(role.skills[skill], later=later, special=special)},
        )
        for role in SHIPPED.roles
    ]
    return replace(SHIPPED, roles=roles)


@given(TEXTS, TEXTS, st.sampled_from(SKILLS), sheets)
def test_what_only_a_later_rung_or_a_special_field_asks_changes_no_fit(
    later: str | None, special: str | None, skill: str, sheet: Sheet
) -> None:
    before = score_sheet(posterior.build(SHIPPED), sheet)
    after = score_sheet(posterior.build(with_texts(later, special, skill)), sheet)
    assert np.array_equal(before.fits, after.fits)


@pytest.mark.parametrize("dimension", SHIPPED.questions.dimensions, ids=lambda one: one.id)
def test_no_single_judged_fact_places_a_role(dimension: Dimension) -> None:
    """Each dimension reads at least two facts of each role: skills, their tasks, conditions."""
    reads = dimension.reads
    assert len(reads.skills) + bool(reads.skills) + len(reads.conditions) >= 2
    for role in SHIPPED.ranked():
        assert any(one.skills for one in role.tasks)
        assert set(reads.skills) <= role.skills.keys()
        assert all(role.conditions[id].value for id in reads.conditions)
