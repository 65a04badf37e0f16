"""How much the quiz asks."""

from __future__ import annotations

from enum import StrEnum


class Length(StrEnum):
    """Ten questions; what is worth asking and some days; or every question and some days."""

    short = "short"
    standard = "standard"
    full = "full"


LIKELY = {Length.short: 10, Length.standard: 16, Length.full: 48}
"""About how many questions and days each length asks, for the line of progress."""
MINUTES = {Length.short: 2, Length.standard: 4, Length.full: 8}
"""About how long each length takes to read and answer, needs included."""
