"""The words that facts are graded by: levels, grades, frequencies, kinds."""

from __future__ import annotations

from typing import Literal, get_args

Level = Literal["none", "rare", "adjacent", "helpful", "user", "required", "core", "owner"]
LEVELS: tuple[str, ...] = get_args(Level)
"""How much the ordinary post of a role asks for a skill, lowest first."""
RANKS = dict(zip(LEVELS, (0, 1, 2, 3, 4, 6, 7, 8), strict=True))
"""How far a level is from none, at most 8; what is required is twice what is helpful."""

Grade = Literal["never", "rare", "some", "often", "mostly"]
GRADES: tuple[str, ...] = get_args(Grade)
"""How often a working condition holds, lowest first."""

Frequency = Literal["daily", "weekly", "monthly", "occasional"]
FREQUENCIES: tuple[str, ...] = get_args(Frequency)
"""How often a task comes up, the most often first."""

TaskKind = Literal[
    "substance", "research", "drafting", "court", "client", "scheduling", "leader-support",
    "records", "billing", "data", "systems", "process", "project", "vendor", "people",
]  # fmt: skip
TASK_KINDS: tuple[str, ...] = get_args(TaskKind)
Degree = Literal["not-needed", "helps", "often", "required"]
Common = Literal["common", "some", "rare", "disputed", "unknown"]
Hard = Literal["easy", "moderate", "hard", "unknown"]
SourceKind = Literal["official", "trade", "vendor", "person", "generated", "own"]
