"""How much the quiz asks."""

from __future__ import annotations

from enum import StrEnum


class Length(StrEnum):
    """Ten questions; what is worth asking and some days; or every question and some days."""

    short = "short"
    standard = "standard"
    full = "full"


LIKELY = {Length.short: 10, Length.standard: 16, Length.full: 46}
"""About how many questions and days each length asks, for the line of progress."""
MINUTES = {Length.short: 3, Length.standard: 7, Length.full: 11}
"""About how long each length takes to read and answer, needs included."""
