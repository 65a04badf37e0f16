"""The statuses of a result, in the order in which they are tried, and how much weight a pick has.

Nothing here needs numpy, so that a result can be read without it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    import numpy as np

CLEAR = 0.8
"""The leader is clear when it beats the runner-up of its group in this share of draws, or
when nothing else is in its group."""
ENOUGH = 10
"""With fewer answers than this no leader is named; the order is a hint."""
FLAT_ANSWERS = 8
"""So many statements, or so many duels, all on one step say nothing about the person."""
CONTRADICTORY = 0.65
"""The share of what was answered that the model cannot explain, from which on answers
pull against each other..."""
CONTRADICTORY_FROM = 30
"""...once this many answers are in; below that the share says nothing useful."""

Status = Literal[
    "unanswered", "too-few", "flat", "contradictory", "all-ruled-out", "tied", "close", "clear"
]


class Evidence(NamedTuple):
    """What the status of each of N sheets rests on, every field of shape (N,)."""

    answered: np.ndarray
    """How many questions and days."""
    group: np.ndarray
    """How many roles are in the first group that is not empty."""
    flat: np.ndarray
    """All in between, or everything of a kind on one step and eight or more of a kind."""
    unexplained: np.ndarray
    """The share of the answers' sum of squares that the model leaves over."""
    leading: np.ndarray
    """How many roles of that group share the highest fit."""
    ahead: np.ndarray
    """The share of draws in which the first role of that group beats the second."""


RULES: dict[Status, Callable[[Evidence], Any]] = {
    "unanswered": lambda seen: seen.answered == 0,
    "all-ruled-out": lambda seen: seen.group == 0,
    "too-few": lambda seen: seen.answered < ENOUGH,
    "flat": lambda seen: seen.flat,
    "contradictory": lambda seen: (
        (seen.answered >= CONTRADICTORY_FROM) & (seen.unexplained > CONTRADICTORY)
    ),
    "tied": lambda seen: seen.leading > 1,
    "clear": lambda seen: (seen.group == 1) | (seen.ahead >= CLEAR),
    "close": lambda seen: seen.answered > 0,
}
"""Every status with what makes it; the first that holds is a sheet's own."""
ORDERLESS: tuple[Status, ...] = ("unanswered", "flat")
"""What says nothing about any role, so that there is no order to show."""
LEADERLESS: tuple[Status, ...] = (*ORDERLESS, "all-ruled-out", "too-few")
"""What says nothing about who should lead."""
Weight = Literal["most", "usual", "least"]
"""Where a person put a dimension when asked what matters; usual without a pick."""
