"""The statuses of a result and the thresholds between them."""

from __future__ import annotations

from typing import Literal

CLEAR = 0.8
"""The leader is clear when it beats the runner-up in this share of draws."""
FLAT_ANSWERS = 8
"""So many statements, or so many duels, all on one step say nothing about the person."""
CONTRADICTORY = 0.65
"""The share of what was answered that the model cannot explain, from which on answers
pull against each other..."""
CONTRADICTORY_FROM = 30
"""...once this many answers are in; below that the share says nothing useful."""

Status = Literal["unanswered", "flat", "contradictory", "all-ruled-out", "tied", "close", "clear"]
