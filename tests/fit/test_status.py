"""The statuses: which one a sheet has where several would do."""

from __future__ import annotations

import numpy as np
import pytest

from legalpath.fit.score import STATUSES
from legalpath.fit.status import (
    CLEAR,
    CONTRADICTORY,
    CONTRADICTORY_FROM,
    ENOUGH,
    RULES,
    Evidence,
    Status,
)

EVERYTHING = Evidence(
    *map(np.array, ([CONTRADICTORY_FROM], [2], [True], [CONTRADICTORY + 0.01], [2], [CLEAR]))
)
"""A sheet that is flat, contradictory and tied, with a leader that would be clear."""
LESS: list[tuple[str, float, Status]] = [
    ("answered", 0, "unanswered"),
    ("group", 0, "all-ruled-out"),
    ("answered", ENOUGH - 1, "too-few"),
    ("flat", False, "contradictory"),
    ("unexplained", CONTRADICTORY, "tied"),
    ("leading", 1, "clear"),
    ("ahead", CLEAR - 0.01, "close"),
]


def status(seen: Evidence) -> str:
    return next(name for name, rule in RULES.items() if rule(seen)[0])


def test_what_says_nothing_is_flat_before_anything_else() -> None:
    assert status(EVERYTHING) == "flat"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_no_answer_no_role_left_and_too_few_answers_come_before_flat(place: int) -> None:
    field, value, expected = LESS[place]
    assert status(EVERYTHING._replace(**{field: np.array([value])})) == expected


@pytest.mark.parametrize("count", range(1, 5), ids=[name for *_, name in LESS[3:]])
def test_each_thing_taken_away_leaves_the_next(count: int) -> None:
    taken = {field: np.array([value]) for field, value, _ in LESS[3 : 3 + count]}
    assert status(EVERYTHING._replace(**taken)) == LESS[2 + count][2]


def test_a_role_alone_in_its_group_is_clear_without_any_draw() -> None:
    alone = Evidence(*map(np.array, ([ENOUGH], [1], [False], [0.0], [1], [0.0])))
    assert status(alone) == "clear"


def test_needs_that_leave_no_role_come_before_too_few_answers() -> None:
    few = {"answered": np.array([1]), "group": np.array([0])}
    assert status(EVERYTHING._replace(**few)) == "all-ruled-out"


def test_few_answers_are_never_contradictory() -> None:
    few = EVERYTHING._replace(answered=np.array([CONTRADICTORY_FROM - 1]), flat=np.array([False]))
    assert status(few) == "tied"


def test_every_status_has_a_rule() -> None:
    assert set(STATUSES) == set(Status.__args__)  # type: ignore[attr-defined]
